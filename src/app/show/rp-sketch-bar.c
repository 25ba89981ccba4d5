/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-sketch-bar.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpSketchBar:
 *
 * The buttons that draw: tools, colours, widths, and what can be done to what is drawn. They name the actions "sketch.…"
 * of whoever holds them. Where there is less room, there are fewer, and the rest is in a menu.
 */
struct _RpSketchBar
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *squeezer;
  GtkBox *full;
  GtkBox *icons;
  GtkBox *named;
  GtkBox *some;
  GtkBox *few;
  GtkBox *least;
  GMenuModel *rest;
  GMenuModel *whole;
};

G_DEFINE_FINAL_TYPE (RpSketchBar, rp_sketch_bar, GTK_TYPE_WIDGET)

typedef enum
{
  PEN,
  LINE,
  ARROW,
  LEVEL,
  ANGLE,
  ERASER,
  UNDO,
  REDO,
  CLEAR,
  ONLY_PHASE,
} Control;

static const struct
{
  const char *action;
  const char *icon;
  const char *name;
  const char *tooltip;
} controls[] = {
  [PEN] = { "sketch.tool::pen", "rp-pen-symbolic", N_ ("Pen"), N_ ("Draw by hand (P)") },
  [LINE] = { "sketch.tool::line", "rp-line-symbolic", N_ ("Line"),
             N_ ("Draw a straight line; with Shift in steps of 15 degrees (I)") },
  [ARROW] = { "sketch.tool::arrow", "rp-arrow-symbolic", N_ ("Arrow"), N_ ("Draw an arrow (R)") },
  [LEVEL] = { "sketch.tool::level", "rp-level-symbolic", N_ ("Level line"), N_ ("Draw a level line (H)") },
  [ANGLE] = { "sketch.tool::angle", "rp-angle-symbolic", N_ ("Angle"),
              N_ ("Measure the angle of three points (A). It is the angle in the picture. It is true of the "
                  "body only where the camera looks straight at it.") },
  [ERASER]
  = { "sketch.tool::eraser", "rp-eraser-symbolic", N_ ("Eraser"), N_ ("Take single lines away (E)") },
  [UNDO] = { "sketch.undo", "edit-undo-symbolic", N_ ("Undo"), N_ ("Take the last change back (Z)") },
  [REDO] = { "sketch.redo", "edit-redo-symbolic", N_ ("Redo"), N_ ("Make the change again (Y)") },
  [CLEAR] = { "sketch.clear", "edit-clear-all-symbolic", N_ ("Take all lines away"),
              N_ ("Take all lines away (Delete)") },
  [ONLY_PHASE] = { "sketch.only-phase", "rp-phase-symbolic", N_ ("Only in this phase"),
                   N_ ("Show new lines only in the phase they are drawn in (O)") },
};

static const struct
{
  const char *name;
  const char *tooltip;
} colours[] = {
  { N_ ("Yellow"), N_ ("Draw in yellow (1)") },
  { N_ ("White"), N_ ("Draw in white (2)") },
  { N_ ("Black"), N_ ("Draw in black (3)") },
}, widths[] = {
  { N_ ("Fine"), N_ ("Draw fine lines (W for the next width)") },
  { N_ ("Medium"), N_ ("Draw lines of medium width (W for the next width)") },
  { N_ ("Broad"), N_ ("Draw broad lines (W for the next width)") },
};

static void
set_name (GtkWidget *button, const char *name, const char *tooltip)
{
  gtk_widget_set_tooltip_text (button, g_dgettext (GETTEXT_PACKAGE, tooltip));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_dgettext (GETTEXT_PACKAGE, name), -1);
}

static GtkWidget *
create_content (Control control, gboolean labelled)
{
  GtkWidget *image = gtk_image_new_from_icon_name (controls[control].icon);
  GtkWidget *box;

  if (!labelled)
    return image;
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (box, "words");
  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), gtk_label_new (g_dgettext (GETTEXT_PACKAGE, controls[control].name)));
  return box;
}

static void
add_control (GtkBox *row, Control control, gboolean labelled)
{
  gboolean toggles = control < UNDO || control == ONLY_PHASE;
  GtkWidget *button = toggles ? gtk_toggle_button_new () : gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), create_content (control, labelled));
  set_name (button, controls[control].name, controls[control].tooltip);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), controls[control].action);
  gtk_box_append (row, button);
}

/* A choice among discs, which share one ground. */
static GtkWidget *
add_group (GtkBox *row, const char *style, const char *name)
{
  GtkWidget *group = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (group, "discs");
  gtk_widget_add_css_class (group, style);
  gtk_accessible_update_property (GTK_ACCESSIBLE (group), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (row, group);
  return group;
}

static void
add_disc (GtkWidget *group, const char *action, guint i, const char *name, const char *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new ();
  GtkWidget *disc = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *kind = g_strdup_printf ("%s-%u", action, i);

  gtk_widget_set_halign (disc, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (disc, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (disc, "disc");
  gtk_widget_add_css_class (disc, kind + strlen ("sketch."));
  gtk_button_set_child (GTK_BUTTON (button), disc);
  set_name (button, name, tooltip);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new_uint32 (i));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (group), button);
}

static void
add_colours (GtkBox *row)
{
  GtkWidget *group = add_group (row, "colours", _ ("Colour"));

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    add_disc (group, "sketch.colour", i, colours[i].name, colours[i].tooltip);
}

static void
add_widths (GtkBox *row)
{
  GtkWidget *group = add_group (row, "widths", _ ("Width"));

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    add_disc (group, "sketch.width", i, widths[i].name, widths[i].tooltip);
}

static void
add_menu (GtkBox *row, GMenuModel *menu, const char *icon, const char *name)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  /* The direction brings an arrow instead of the icon unless the icon comes last. */
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), icon);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (row, button);
}

static void
fill_all (GtkBox *row, gboolean labelled)
{
  static const Control tools[] = { PEN, LINE, ARROW, LEVEL, ANGLE };
  static const Control rest[] = { ONLY_PHASE, ERASER, UNDO, REDO, CLEAR };

  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    add_control (row, tools[i], labelled && (tools[i] == PEN || tools[i] == ANGLE));
  add_colours (row);
  add_widths (row);
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    add_control (row, rest[i], FALSE);
}

static void
fill_some (GtkBox *row, GMenuModel *rest, gboolean labelled)
{
  add_control (row, PEN, labelled);
  add_control (row, ANGLE, labelled);
  add_colours (row);
  add_control (row, ERASER, FALSE);
  add_control (row, UNDO, FALSE);
  add_menu (row, rest, "view-more-symbolic", _ ("More to draw with"));
}

static void
fill (RpSketchBar *self)
{
  fill_all (self->full, TRUE);
  fill_all (self->icons, FALSE);
  fill_some (self->named, self->rest, TRUE);
  fill_some (self->some, self->rest, FALSE);
  add_control (self->few, PEN, FALSE);
  add_control (self->few, ANGLE, FALSE);
  add_menu (self->few, self->whole, "view-more-symbolic", _ ("More to draw with"));
  add_menu (self->least, self->whole, "rp-pen-symbolic", _ ("Draw"));
}

static void
rp_sketch_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_SKETCH_BAR);

  G_OBJECT_CLASS (rp_sketch_bar_parent_class)->dispose (object);
}

static void
rp_sketch_bar_class_init (RpSketchBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_sketch_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-sketch-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, squeezer);
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, full);
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, icons);
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, named);
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, some);
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, few);
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, least);
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, rest);
  gtk_widget_class_bind_template_child (widget_class, RpSketchBar, whole);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sketchbar");
}

static void
rp_sketch_bar_init (RpSketchBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

/**
 * rp_sketch_bar_new:
 *
 * Returns: (transfer floating): the buttons that draw
 */
GtkWidget *
rp_sketch_bar_new (void)
{
  return g_object_new (RP_TYPE_SKETCH_BAR, NULL);
}

/**
 * rp_sketch_bar_set_least:
 * @self: the buttons that draw
 * @least: how much of them there is at least
 *
 * Asks for more room; where there is still more, there are more of them.
 */
void
rp_sketch_bar_set_least (RpSketchBar *self, RpSketchBarSize least)
{
  g_return_if_fail (RP_IS_SKETCH_BAR (self));
  g_return_if_fail (least < RP_SKETCH_BAR_N_SIZES);

  GtkBox *boxes[] = { self->least, self->few, self->some, self->named, self->icons, self->full };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    gtk_widget_set_visible (GTK_WIDGET (boxes[i]), i >= least);
}
