/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-chart-key.h"

#include "common/rp-palette.h"

/**
 * RpChartKey:
 *
 * What one of the two lines of a chart is: a piece of it, and its name.
 */

#define LENGTH 26
#define LINE 2.2
#define MARK 7.
#define GAP 6
#define DASH 4.

struct _RpChartKey
{
  GtkWidget parent_instance;

  GtkWidget *label; /* owned by the widget */
  gboolean before;
};

G_DEFINE_FINAL_TYPE (RpChartKey, rp_chart_key, GTK_TYPE_WIDGET)

static void
rp_chart_key_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  gtk_widget_measure (RP_CHART_KEY (widget)->label, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += LENGTH + GAP;
      *natural += LENGTH + GAP;
    }
}

static gboolean
is_mirrored (GtkWidget *widget)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}

static void
rp_chart_key_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  int x = is_mirrored (widget) ? 0 : LENGTH + GAP;

  gtk_widget_size_allocate (RP_CHART_KEY (widget)->label,
                            &(GtkAllocation){ x, 0, MAX (width - LENGTH - GAP, 0), height }, -1);
}

static void
rp_chart_key_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpChartKey *self = RP_CHART_KEY (widget);
  const RpPalette *palette = rp_palette_get_for (widget);
  const double dash[] = { DASH, DASH * 0.75 };
  double height = gtk_widget_get_height (widget);
  double left = is_mirrored (widget) ? gtk_widget_get_width (widget) - LENGTH : 0;
  double middle = left + LENGTH / 2.;
  cairo_t *cr
      = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT ((float) left, 0, LENGTH, (float) height));

  gdk_cairo_set_source_rgba (cr, self->before ? &palette->done[RP_TINT_REST] : &palette->fill);
  cairo_set_line_width (cr, LINE);
  cairo_set_dash (cr, dash, self->before ? G_N_ELEMENTS (dash) : 0, 0);
  cairo_move_to (cr, left, height / 2);
  cairo_line_to (cr, left + LENGTH, height / 2);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  if (self->before)
    {
      cairo_rectangle (cr, middle - MARK / 2, height / 2 - MARK / 2, MARK, MARK);
      gdk_cairo_set_source_rgba (cr, &palette->background);
      cairo_fill_preserve (cr);
      gdk_cairo_set_source_rgba (cr, &palette->done[RP_TINT_REST]);
      cairo_stroke (cr);
    }
  else
    {
      cairo_arc (cr, middle, height / 2, MARK / 2, 0, 2 * G_PI);
      cairo_fill (cr);
    }
  cairo_destroy (cr);
  gtk_widget_snapshot_child (widget, self->label, snapshot);
}

static void
rp_chart_key_dispose (GObject *object)
{
  g_clear_pointer (&RP_CHART_KEY (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_chart_key_parent_class)->dispose (object);
}

static void
rp_chart_key_class_init (RpChartKeyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_chart_key_dispose;
  widget_class->measure = rp_chart_key_measure;
  widget_class->size_allocate = rp_chart_key_size_allocate;
  widget_class->snapshot = rp_chart_key_snapshot;
}

static void
rp_chart_key_init (RpChartKey *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->label, "history-head");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/**
 * rp_chart_key_new:
 * @words: what the line is
 * @before: whether it is the dashed one with squares
 *
 * Returns: (transfer floating): a key
 */
GtkWidget *
rp_chart_key_new (const char *words, gboolean before)
{
  RpChartKey *self = g_object_new (RP_TYPE_CHART_KEY, NULL);

  gtk_label_set_label (GTK_LABEL (self->label), words);
  self->before = before;
  return GTK_WIDGET (self);
}
