/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-totals-grid.h"

#include "common/rp-wrap-box.h"
#include "journal/rp-history-totals.h"
#include "words/rp-past-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpTotalsGrid:
 *
 * What was done of each exercise, by side: of a session, or of many.
 */
struct _RpTotalsGrid
{
  GtkWidget parent_instance;

  GtkWidget *blocks; /* owned by the widget; of grids */
};

G_DEFINE_FINAL_TYPE (RpTotalsGrid, rp_totals_grid, GTK_TYPE_WIDGET)

static void
rp_totals_grid_dispose (GObject *object)
{
  RpTotalsGrid *self = RP_TOTALS_GRID (object);

  g_clear_pointer (&self->blocks, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_totals_grid_parent_class)->dispose (object);
}

static void
rp_totals_grid_class_init (RpTotalsGridClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_totals_grid_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rp_totals_grid_init (RpTotalsGrid *self)
{
  self->blocks = rp_wrap_box_new (24, 4);
  gtk_widget_set_parent (self->blocks, GTK_WIDGET (self));
}

/**
 * rp_totals_grid_new:
 *
 * Returns: (transfer floating): an empty grid
 */
GtkWidget *
rp_totals_grid_new (void)
{
  return g_object_new (RP_TYPE_TOTALS_GRID, NULL);
}

static void
attach (GtkGrid *grid, const char *text, const char *style, int column, int row, int width)
{
  float align = width > 1 ? 0.5f : 1;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", column == 0 ? 0.f : align, NULL);

  if (column == 0)
    g_object_set (label, "hexpand", TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 8,
                  NULL);
  else
    gtk_widget_add_css_class (label, "history-column");
  gtk_widget_add_css_class (label, style);
  gtk_widget_add_css_class (label, "numeric");
  gtk_grid_attach (grid, label, column, row, width, 1);
}

static void
attach_total (GtkGrid *grid, const RpHistoryTotal *total, int row)
{
  attach (grid, rp_past_words_exercise (total), "small-text", 0, row, 1);
  for (guint side = 0; side < RP_HISTORY_TOTAL_N_SIDES; side++)
    {
      g_autofree char *amount = rp_past_words_amount (total->measure, total->done[side]);

      if (total->sets[side] == 0)
        continue;
      if (side == RP_SIDE_NONE)
        attach (grid, amount, "history-number", 1, row, 2);
      else
        attach (grid, amount, "history-number", (int) side, row, 1);
    }
}

/* Sides are only named where something has any. */
static gboolean
has_sides (GPtrArray *totals)
{
  for (guint i = 0; i < totals->len; i++)
    {
      const RpHistoryTotal *total = g_ptr_array_index (totals, i);

      if (total->sets[RP_SIDE_LEFT] > 0 || total->sets[RP_SIDE_RIGHT] > 0)
        return TRUE;
    }
  return FALSE;
}

/* The numbers of all blocks are as wide, so that they stand below each other. */
static GtkWidget *
make_block (GPtrArray *totals, guint first, guint end, gboolean sides)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_widget_add_css_class (GTK_WIDGET (grid), "history-details");
  gtk_widget_set_hexpand (GTK_WIDGET (grid), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (grid), GTK_ALIGN_START);
  if (sides)
    {
      attach (grid, _ ("Left"), "history-head", 1, 0, 1);
      attach (grid, _ ("Right"), "history-head", 2, 0, 1);
    }
  for (guint i = first; i < end; i++)
    attach_total (grid, g_ptr_array_index (totals, i), (int) (i - first) + 1);
  return GTK_WIDGET (grid);
}

/**
 * rp_totals_grid_set_totals:
 * @self: a grid
 * @totals: (element-type RpHistoryTotal): what was done of each exercise
 * @divided: whether two halves of them may stand beside each other, where there is room
 *
 * Shows it.
 */
void
rp_totals_grid_set_totals (RpTotalsGrid *self, GPtrArray *totals, gboolean divided)
{
  GtkWidget *child;
  gboolean sides;
  guint step;

  g_return_if_fail (RP_IS_TOTALS_GRID (self));
  g_return_if_fail (totals);

  while ((child = gtk_widget_get_first_child (self->blocks)))
    gtk_widget_unparent (child);
  sides = has_sides (totals);
  step = divided ? (totals->len + 1) / 2 : totals->len;
  for (guint i = 0; i < totals->len; i += step)
    gtk_widget_set_parent (make_block (totals, i, MIN (i + step, totals->len), sides), self->blocks);
}
