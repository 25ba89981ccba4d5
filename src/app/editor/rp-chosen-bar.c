/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-chosen-bar.h"

#include "common/rp-wrap-box.h"
#include "editor/rp-row-words.h"

#include <glib/gi18n-lib.h>

#define LINE_KEY "rp-line"

/**
 * RpChosenBar:
 *
 * How many lines of a program are chosen, and what can be done with all of them. It is seen while lines are chosen.
 */
struct _RpChosenBar
{
  GtkWidget parent_instance;

  /* Template references */
  GtkLabel *count;
  GtkWidget *give;
  GtkWidget *tools;
  GtkPopover *popover;
  GtkBox *doses;

  /* Owned */
  RpEditorChoice *choice;
};

G_DEFINE_FINAL_TYPE (RpChosenBar, rp_chosen_bar, GTK_TYPE_WIDGET)

static const RpDose *
get_dose (RpChosenBar *self, guint line)
{
  return rp_program_get_item (rp_editor_choice_get_program (self->choice), line)->dose;
}

static void
on_dose (RpChosenBar *self, GtkWidget *button)
{
  guint line = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), LINE_KEY));

  gtk_popover_popdown (self->popover);
  rp_editor_choice_give_dose (self->choice, get_dose (self, line));
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* One of the doses to choose from: whose it is, and what it says. */
static void
add_dose (RpChosenBar *self, guint line)
{
  const RpProgramItem *item = rp_program_get_item (rp_editor_choice_get_program (self->choice), line);
  g_autofree char *sentence = rp_row_words_dose (item);
  /* Translators: an exercise, then how much of it */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), rp_exercise_get_name (item->exercise), sentence);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), make_label (sentence, "card-name"));
  gtk_box_append (GTK_BOX (box), make_label (rp_exercise_get_name (item->exercise), "dim"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), LINE_KEY, GUINT_TO_POINTER (line));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_dose), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->doses, button);
}

/* Whether one of the chosen lines before the @index-th says the same. */
static gboolean
was_there (RpChosenBar *self, GArray *lines, guint index)
{
  const RpDose *dose = get_dose (self, g_array_index (lines, guint, index));

  for (guint i = 0; i < index; i++)
    if (rp_dose_equal (dose, get_dose (self, g_array_index (lines, guint, i))))
      return TRUE;
  return FALSE;
}

/* Each dose that one of the chosen lines has, once. */
static void
on_give (RpChosenBar *self)
{
  g_autoptr (GArray) lines = rp_editor_choice_dup_lines (self->choice);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->doses))))
    gtk_box_remove (self->doses, child);
  for (guint i = 0; i < lines->len; i++)
    if (!was_there (self, lines, i))
      add_dose (self, g_array_index (lines, guint, i));
  gtk_popover_popup (self->popover);
}

static void
on_move (GtkWidget *widget, const char *name, GVariant *by)
{
  rp_editor_choice_move (RP_CHOSEN_BAR (widget)->choice, g_variant_get_int32 (by));
}

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rp_editor_choice_copy (RP_CHOSEN_BAR (widget)->choice);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rp_editor_choice_remove (RP_CHOSEN_BAR (widget)->choice);
}

static void
on_end (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rp_editor_choice_set_on (RP_CHOSEN_BAR (widget)->choice, FALSE);
}

static void
on_changed (RpChosenBar *self)
{
  g_autoptr (GArray) lines = rp_editor_choice_dup_lines (self->choice);
  g_autofree char *count = g_strdup_printf (ngettext ("%u chosen", "%u chosen", lines->len), lines->len);

  gtk_widget_set_visible (GTK_WIDGET (self), rp_editor_choice_is_on (self->choice));
  gtk_label_set_label (self->count, lines->len > 0 ? count : _ ("Choose the lines you want."));
  gtk_widget_set_sensitive (self->give, lines->len > 1);
  gtk_widget_set_sensitive (self->tools, lines->len > 0);
}

static void
rp_chosen_bar_dispose (GObject *object)
{
  RpChosenBar *self = RP_CHOSEN_BAR (object);

  g_clear_object (&self->choice);
  if (self->popover)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_CHOSEN_BAR);

  G_OBJECT_CLASS (rp_chosen_bar_parent_class)->dispose (object);
}

static void
rp_chosen_bar_class_init (RpChosenBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_chosen_bar_dispose;
  gtk_widget_class_install_action (widget_class, "chosen.move", "i", on_move);
  gtk_widget_class_install_action (widget_class, "chosen.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "chosen.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "chosen.end", NULL, on_end);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "chosen.end", NULL);
  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-chosen-bar.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpChosenBar, count);
  gtk_widget_class_bind_template_child (widget_class, RpChosenBar, give);
  gtk_widget_class_bind_template_child (widget_class, RpChosenBar, tools);
  gtk_widget_class_bind_template_child (widget_class, RpChosenBar, popover);
  gtk_widget_class_bind_template_child (widget_class, RpChosenBar, doses);
  gtk_widget_class_bind_template_callback (widget_class, on_give);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rp_chosen_bar_init (RpChosenBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), self->give);
}

/**
 * rp_chosen_bar_new:
 *
 * Returns: (transfer floating): a bar that is not seen
 */
GtkWidget *
rp_chosen_bar_new (void)
{
  return g_object_new (RP_TYPE_CHOSEN_BAR, NULL);
}

/**
 * rp_chosen_bar_set_choice:
 * @self: a bar
 * @choice: which lines are chosen
 *
 * Gives the bar what it follows, once.
 */
void
rp_chosen_bar_set_choice (RpChosenBar *self, RpEditorChoice *choice)
{
  g_return_if_fail (RP_IS_CHOSEN_BAR (self));
  g_return_if_fail (RP_IS_EDITOR_CHOICE (choice));
  g_return_if_fail (!self->choice);

  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);
}
