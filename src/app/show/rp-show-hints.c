/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-hints.h"

#include <glib/gi18n-lib.h>

/**
 * RpShowHints:
 *
 * A panel that tells which key does what: drawn keys, and words beside them, in as many columns as there is room for. It
 * has a place of its own, so that it never lies over the figure.
 */
struct _RpShowHints
{
  GtkWidget parent_instance;

  /* Owned by the widget tree */
  GtkWidget *scroller;
  GtkWidget *flow;
};

G_DEFINE_FINAL_TYPE (RpShowHints, rp_show_hints, GTK_TYPE_WIDGET)

#define MOST_COLUMNS 7

static void
rp_show_hints_dispose (GObject *object)
{
  g_clear_pointer (&RP_SHOW_HINTS (object)->scroller, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_show_hints_parent_class)->dispose (object);
}

static GtkSizeRequestMode
rp_show_hints_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* All of it where there is room; less where there is none, for then it scrolls. */
static void
rp_show_hints_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  RpShowHints *self = RP_SHOW_HINTS (widget);
  int whole = 0;

  gtk_widget_measure (self->scroller, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  gtk_widget_measure (self->flow, orientation, for_size, &whole, NULL, NULL, NULL);
  *natural = MAX (whole, *minimum);
}

static void
rp_show_hints_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (RP_SHOW_HINTS (widget)->scroller, width, height, baseline, NULL);
}

static void
rp_show_hints_class_init (RpShowHintsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_show_hints_dispose;

  widget_class->get_request_mode = rp_show_hints_get_request_mode;
  widget_class->measure = rp_show_hints_measure;
  widget_class->size_allocate = rp_show_hints_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "showhints");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rp_show_hints_init (RpShowHints *self)
{
  self->flow = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->flow), MOST_COLUMNS);
  gtk_widget_set_can_focus (self->flow, FALSE);
  /* On a screen that is very small there may be too little room for all of them. */
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->flow);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Keys"), -1);
}

/**
 * rp_show_hints_new:
 *
 * Returns: (transfer floating): a panel without rows
 */
GtkWidget *
rp_show_hints_new (void)
{
  return g_object_new (RP_TYPE_SHOW_HINTS, NULL);
}

static GtkWidget *
create_row (const RpShowHint *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *words = gtk_label_new (g_dgettext (GETTEXT_PACKAGE, row->words));

  for (guint i = 0; row->caps[i]; i++)
    {
      GtkWidget *cap = gtk_label_new (g_dgettext (GETTEXT_PACKAGE, row->caps[i]));

      gtk_widget_add_css_class (cap, "cap");
      gtk_widget_set_valign (cap, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (box), cap);
    }
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_box_append (GTK_BOX (box), words);
  return box;
}

/**
 * rp_show_hints_set_rows:
 * @self: a panel
 * @rows: (array length=n_rows): what it tells, in the order of reading
 * @n_rows: how many
 *
 * Changes what the panel tells.
 */
void
rp_show_hints_set_rows (RpShowHints *self, const RpShowHint *rows, guint n_rows)
{
  GtkWidget *child;

  g_return_if_fail (RP_IS_SHOW_HINTS (self));
  g_return_if_fail (rows || n_rows == 0);

  while ((child = gtk_widget_get_first_child (self->flow)))
    gtk_flow_box_remove (GTK_FLOW_BOX (self->flow), child);
  for (guint i = 0; i < n_rows; i++)
    gtk_flow_box_append (GTK_FLOW_BOX (self->flow), create_row (&rows[i]));
}
