/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-chart.h"

#include "common/rp-palette.h"
#include "words/rp-history-words.h"

#include <math.h>

/**
 * RpChart:
 *
 * Answers over days: before as a dashed line with squares, after as a full one with dots. For a screen reader it is a
 * picture that is told by its sentence.
 */

/* In pixels; the lines have more height where words are larger. */
#define LINE 2.2
#define MARK 7.
#define DASH 4.
#define LINES_HEIGHT 6. /* in heights of words */
#define NATURAL_WIDTH 300

struct _RpChart
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSeries *lines[RP_CHART_N_LINES]; /* (nullable): before, after */
};

/* What is drawn of one chart, now. */
typedef struct
{
  RpChart *self;
  GtkSnapshot *snapshot;
  const RpPalette *palette;
  RpChartSize size;
  RpChartLayout layout;
} Drawing;

G_DEFINE_FINAL_TYPE (RpChart, rp_chart, GTK_TYPE_WIDGET)

static PangoLayout *
make_text (RpChart *self, const char *text, gboolean strong)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  if (strong)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

static void
measure_text (RpChart *self, const char *text, gboolean strong, double *width, double *height)
{
  g_autoptr (PangoLayout) layout = make_text (self, text, strong);
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  *width = w;
  *height = MAX (*height, h);
}

static char *
say_last (RpSeries *line)
{
  return line && rp_series_get_n_points (line) > 0 ? g_strdup_printf ("%d", rp_series_get_last (line)) : NULL;
}

static guint32
find_day (RpChart *self, gboolean last)
{
  guint32 found = 0;

  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    {
      guint n = self->lines[i] ? rp_series_get_n_points (self->lines[i]) : 0;
      guint32 day = n > 0 ? rp_series_get_point (self->lines[i], last ? n - 1 : 0)->day : 0;

      if (n > 0 && (found == 0 || (last ? day > found : day < found)))
        found = day;
    }
  return found;
}

static void
measure_words (RpChart *self, RpChartSize *size)
{
  g_autofree char *first = rp_history_words_day_short (find_day (self, FALSE));
  g_autofree char *last = rp_history_words_day_short (find_day (self, TRUE));

  measure_text (self, "10", FALSE, &size->level, &size->text);
  measure_text (self, first, FALSE, &size->first_day, &size->text);
  measure_text (self, last, FALSE, &size->last_day, &size->text);
  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    {
      g_autofree char *number = say_last (self->lines[i]);

      if (number)
        measure_text (self, number, TRUE, &size->last[i], &size->text);
    }
}

static RpChartSize
get_size (RpChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  RpChartSize size = { .width = gtk_widget_get_width (widget),
                       .height = gtk_widget_get_height (widget),
                       .mark = MARK,
                       .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL };

  measure_words (self, &size);
  return size;
}

static void
rp_chart_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  double width;
  double text = 0;

  measure_text (RP_CHART (widget), "10", FALSE, &width, &text);
  *minimum = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? text * RP_CHART_N_LEVELS * 2
                                                                   : text * (LINES_HEIGHT + 2.5));
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (*minimum, NATURAL_WIDTH) : *minimum;
}

static void
append_text (Drawing *drawing, const char *text, const RpChartBox *box, gboolean strong)
{
  g_autoptr (PangoLayout) layout = make_text (drawing->self, text, strong);

  if (box->width <= 0)
    return;
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot,
                          &GRAPHENE_POINT_INIT ((float) round (box->x), (float) round (box->y)));
  gtk_snapshot_append_layout (drawing->snapshot, layout,
                              strong ? &drawing->palette->foreground : &drawing->palette->dim);
  gtk_snapshot_restore (drawing->snapshot);
}

static void
append_levels (Drawing *drawing)
{
  const char *const words[RP_CHART_N_LEVELS] = { "10", "5", "0" };

  for (guint i = 0; i < RP_CHART_N_LEVELS; i++)
    {
      RpChartBox box = drawing->layout.levels[i];
      double y = round (box.y + box.height / 2);
      double width, height = 0;

      gtk_snapshot_append_color (drawing->snapshot, &drawing->palette->trough,
                                 &GRAPHENE_RECT_INIT ((float) drawing->layout.plot.x, (float) y,
                                                      (float) drawing->layout.plot.width, 1));
      /* Against the lines. */
      measure_text (drawing->self, words[i], FALSE, &width, &height);
      if (!drawing->size.mirrored)
        box.x += box.width - width;
      append_text (drawing, words[i], &box, FALSE);
    }
}

static void
append_words (Drawing *drawing)
{
  g_autofree char *first = rp_history_words_day_short (drawing->layout.first);
  g_autofree char *end = rp_history_words_day_short (drawing->layout.end);

  append_text (drawing, first, &drawing->layout.first_day, FALSE);
  append_text (drawing, end, &drawing->layout.last_day, FALSE);
  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    {
      g_autofree char *number = say_last (drawing->self->lines[i]);

      if (number)
        append_text (drawing, number, &drawing->layout.last[i], TRUE);
    }
}

static void
trace_line (Drawing *drawing, cairo_t *cr, RpSeries *line, gboolean dashed)
{
  const double dash[] = { DASH, DASH * 0.75 };

  cairo_set_dash (cr, dash, dashed ? G_N_ELEMENTS (dash) : 0, 0);
  for (guint i = 0; i < rp_series_get_n_points (line); i++)
    {
      double x, y;

      rp_chart_layout_find (&drawing->layout, rp_series_get_point (line, i), &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
trace_dots (Drawing *drawing, cairo_t *cr, RpSeries *line)
{
  for (guint i = 0; i < rp_series_get_n_points (line); i++)
    {
      double x, y;

      rp_chart_layout_find (&drawing->layout, rp_series_get_point (line, i), &x, &y);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, MARK / 2, 0, 2 * G_PI);
    }
  cairo_fill (cr);
}

/* Hollow, so that a dot below can be seen in them. */
static void
trace_squares (Drawing *drawing, cairo_t *cr, RpSeries *line)
{
  for (guint i = 0; i < rp_series_get_n_points (line); i++)
    {
      double side = MARK - 1;
      double x, y;

      rp_chart_layout_find (&drawing->layout, rp_series_get_point (line, i), &x, &y);
      cairo_rectangle (cr, x - side / 2, y - side / 2, side, side);
    }
  cairo_set_line_width (cr, LINE * 0.8);
  cairo_stroke (cr);
}

static void
append_line (Drawing *drawing, cairo_t *cr, RpSeries *line, gboolean before)
{
  if (!line || rp_series_get_n_points (line) == 0)
    return;
  gdk_cairo_set_source_rgba (cr, before ? &drawing->palette->done[RP_TINT_REST] : &drawing->palette->fill);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  trace_line (drawing, cr, line, before);
  if (drawing->layout.marks && before)
    trace_squares (drawing, cr, line);
  else if (drawing->layout.marks)
    trace_dots (drawing, cr, line);
}

static void
rp_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpChart *self = RP_CHART (widget);
  Drawing drawing = {
    .self = self, .snapshot = snapshot, .palette = rp_palette_get_for (widget), .size = get_size (self)
  };
  cairo_t *cr;

  if (!rp_chart_layout_init (&drawing.layout, &drawing.size, self->lines))
    return;
  append_levels (&drawing);
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) drawing.size.width, (float) drawing.size.height));
  append_line (&drawing, cr, self->lines[1], FALSE);
  append_line (&drawing, cr, self->lines[0], TRUE);
  cairo_destroy (cr);
  append_words (&drawing);
}

static void
rp_chart_dispose (GObject *object)
{
  RpChart *self = RP_CHART (object);

  for (guint i = 0; i < RP_CHART_N_LINES; i++)
    g_clear_object (&self->lines[i]);

  G_OBJECT_CLASS (rp_chart_parent_class)->dispose (object);
}

static void
rp_chart_class_init (RpChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_chart_dispose;

  widget_class->measure = rp_chart_measure;
  widget_class->snapshot = rp_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_chart_init (RpChart *self)
{
}

/**
 * rp_chart_new:
 *
 * Returns: (transfer floating): a chart of nothing
 */
GtkWidget *
rp_chart_new (void)
{
  return g_object_new (RP_TYPE_CHART, NULL);
}

/**
 * rp_chart_set_series:
 * @self: a chart
 * @before: (nullable): the dashed line
 * @after: (nullable): the full one
 * @sentence: what both say, for those who do not see it
 *
 * Draws other lines.
 */
void
rp_chart_set_series (RpChart *self, RpSeries *before, RpSeries *after, const char *sentence)
{
  g_return_if_fail (RP_IS_CHART (self));
  g_return_if_fail (sentence);

  g_set_object (&self->lines[0], before);
  g_set_object (&self->lines[1], after);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_chart_get_layout:
 * @self: a chart that has its size
 * @layout: (out caller-allocates): where everything of it is
 *
 * Returns: %FALSE where nothing is drawn
 */
gboolean
rp_chart_get_layout (RpChart *self, RpChartLayout *layout)
{
  RpChartSize size;

  g_return_val_if_fail (RP_IS_CHART (self), FALSE);
  g_return_val_if_fail (layout, FALSE);

  size = get_size (self);
  return rp_chart_layout_init (layout, &size, self->lines);
}
