/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-hints.h"

#include <glib/gi18n-lib.h>

/**
 * RpShowHints:
 *
 * A panel that tells which key does what: drawn keys, and words beside them, in columns.
 */
struct _RpShowHints
{
  GtkWidget parent_instance;

  GtkWidget *grid; /* owned by the widget tree */
};

G_DEFINE_FINAL_TYPE (RpShowHints, rp_show_hints, GTK_TYPE_WIDGET)

/* As many rows as this stand in one column. */
#define ONE_COLUMN 3

static void
rp_show_hints_dispose (GObject *object)
{
  g_clear_pointer (&RP_SHOW_HINTS (object)->grid, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_show_hints_parent_class)->dispose (object);
}

static void
rp_show_hints_class_init (RpShowHintsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_show_hints_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "showhints");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rp_show_hints_init (RpShowHints *self)
{
  self->grid = gtk_grid_new ();
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
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
 * @rows: (array length=n_rows): what it tells, in the order of reading downwards
 * @n_rows: how many
 *
 * Changes what the panel tells.
 */
void
rp_show_hints_set_rows (RpShowHints *self, const RpShowHint *rows, guint n_rows)
{
  guint height = n_rows > ONE_COLUMN ? (n_rows + 1) / 2 : n_rows;
  GtkWidget *child;

  g_return_if_fail (RP_IS_SHOW_HINTS (self));
  g_return_if_fail (rows || n_rows == 0);

  while ((child = gtk_widget_get_first_child (self->grid)))
    gtk_grid_remove (GTK_GRID (self->grid), child);
  for (guint i = 0; i < n_rows; i++)
    gtk_grid_attach (GTK_GRID (self->grid), create_row (&rows[i]), (int) (i / height), (int) (i % height), 1,
                     1);
}
