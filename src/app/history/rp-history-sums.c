/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-sums.h"

#include "history/rp-totals-grid.h"

#include <glib/gi18n-lib.h>

/**
 * RpHistorySums:
 *
 * What was done of each exercise, added up by side.
 */
struct _RpHistorySums
{
  GtkWidget parent_instance;

  /* Owned by the widget */
  GtkWidget *content;
  GtkLabel *title;
  RpTotalsGrid *grid;
};

G_DEFINE_FINAL_TYPE (RpHistorySums, rp_history_sums, GTK_TYPE_WIDGET)

static void
rp_history_sums_dispose (GObject *object)
{
  g_clear_pointer (&RP_HISTORY_SUMS (object)->content, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_history_sums_parent_class)->dispose (object);
}

static void
rp_history_sums_class_init (RpHistorySumsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_sums_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rp_history_sums_init (RpHistorySums *self)
{
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_add_css_class (self->content, "card");
  gtk_widget_add_css_class (self->content, "history-card");
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.f, "wrap", TRUE, "width-chars", 8,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "history-title");
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->title));
  self->grid = RP_TOTALS_GRID (rp_totals_grid_new ());
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->grid));
}

/**
 * rp_history_sums_new:
 *
 * Returns: (transfer floating): sums of nothing
 */
GtkWidget *
rp_history_sums_new (void)
{
  return g_object_new (RP_TYPE_HISTORY_SUMS, NULL);
}

/**
 * rp_history_sums_set_span:
 * @self: sums
 * @span: which days they are about, in words
 *
 * Says so.
 */
void
rp_history_sums_set_span (RpHistorySums *self, const char *span)
{
  g_autofree char *title = NULL;

  g_return_if_fail (RP_IS_HISTORY_SUMS (self));
  g_return_if_fail (span);

  /* Translators: what was done, added up; over which days: "In all, November 2026" */
  title = g_strdup_printf (_ ("In all, %s"), span);
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * rp_history_sums_set_totals:
 * @self: sums
 * @totals: (element-type RpHistoryTotal): what was done of each exercise
 *
 * Shows it.
 */
void
rp_history_sums_set_totals (RpHistorySums *self, GPtrArray *totals)
{
  g_return_if_fail (RP_IS_HISTORY_SUMS (self));
  g_return_if_fail (totals);

  rp_totals_grid_set_totals (self->grid, totals, FALSE);
}
