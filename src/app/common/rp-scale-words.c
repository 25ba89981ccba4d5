/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-scale-words.h"

/* Between the numbers and their words, and among the words. */
#define WORDS_GAP 6
#define LIST_GAP 10
#define LINE_GAP 2
#define MARK_WIDTH 30
#define MARK_HEIGHT 5

/* Words stand in a column below their numbers where they take no more lines there. */
#define MOST_LINES 3

/* What a few numbers mean. */
typedef struct
{
  guint from;
  guint to;
  float xalign;       /* in its column */
  gboolean is_band;   /* with a coloured line */
  GtkWidget *mark;    /* in the list, of the colour of the line */
  GtkWidget *numbers; /* "4 to 5" */
  GtkWidget *text;
} Span;

struct _RpScaleWords
{
  GtkWidget *parent; /* not owned: it owns this */
  Span spans[RP_SCALE_LAYOUT_N];
  guint n_spans;
};

/**
 * rp_scale_words_new:
 * @parent: the scale
 *
 * Returns: (transfer full): no words yet; free with rp_scale_words_free()
 */
RpScaleWords *
rp_scale_words_new (GtkWidget *parent)
{
  RpScaleWords *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  self = g_new0 (RpScaleWords, 1);
  self->parent = parent;
  return self;
}

/**
 * rp_scale_words_free:
 * @self: (transfer full): words
 *
 * Takes them out of their scale.
 */
void
rp_scale_words_free (RpScaleWords *self)
{
  g_return_if_fail (self);

  rp_scale_words_clear (self);
  g_free (self);
}

/**
 * rp_scale_words_clear:
 * @self: words
 *
 * Takes them out of their scale, which then says nothing.
 */
void
rp_scale_words_clear (RpScaleWords *self)
{
  g_return_if_fail (self);

  for (guint i = 0; i < self->n_spans; i++)
    {
      gtk_widget_unparent (self->spans[i].mark);
      gtk_widget_unparent (self->spans[i].numbers);
      gtk_widget_unparent (self->spans[i].text);
    }
  self->n_spans = 0;
}

static GtkWidget *
add_label (RpScaleWords *self, const char *text, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "small-text");
  gtk_widget_set_parent (label, self->parent);
  return label;
}

/**
 * rp_scale_words_add:
 * @self: words for less than eleven parts of the scale
 * @from: the first number they are about
 * @to: the last one; greater than those of the words before
 * @numbers: which number they mean most of all, for the list
 * @text: the words
 * @xalign: where they stand in their column, from 0 to 1
 *
 * Adds a few words.
 */
void
rp_scale_words_add (RpScaleWords *self,
                    guint from,
                    guint to,
                    const char *numbers,
                    const char *text,
                    float xalign)
{
  Span *span;
  GtkLabel *label;

  g_return_if_fail (self && self->n_spans < RP_SCALE_LAYOUT_N);
  g_return_if_fail (from <= to && to < RP_SCALE_LAYOUT_N);
  g_return_if_fail (numbers && text);

  span = &self->spans[self->n_spans++];
  *span = (Span){ .from = from, .to = to, .xalign = xalign };
  span->mark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (span->mark, "pain-tint");
  gtk_widget_set_parent (span->mark, self->parent);
  span->numbers = add_label (self, numbers, "heading", 0);
  span->text = add_label (self, text, "scale-words", xalign);
  label = GTK_LABEL (span->text);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
}

/**
 * rp_scale_words_add_band:
 * @self: words for less than eleven parts of the scale
 * @from: the first number they are about
 * @to: the last one; greater than those of the words before
 * @numbers: both, in words
 * @text: what they mean
 * @tint: the style class of their line
 *
 * Adds the words of a band, whose numbers stand above them everywhere.
 */
void
rp_scale_words_add_band (RpScaleWords *self,
                         guint from,
                         guint to,
                         const char *numbers,
                         const char *text,
                         const char *tint)
{
  g_return_if_fail (self && tint);

  rp_scale_words_add (self, from, to, numbers, text, 0);
  self->spans[self->n_spans - 1].is_band = TRUE;
  gtk_widget_add_css_class (self->spans[self->n_spans - 1].mark, tint);
}

/**
 * rp_scale_words_find_last:
 * @self: words
 * @number: a number of the scale
 *
 * Returns: the last number that means the same
 */
guint
rp_scale_words_find_last (RpScaleWords *self, guint number)
{
  g_return_val_if_fail (self, number);

  for (guint i = 0; i < self->n_spans; i++)
    if (number <= self->spans[i].to)
      return self->spans[i].to;
  return number;
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static int
measure_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  return width;
}

/* How wide a label is that wraps between words, or not at all, and how high. */
static void
measure_words (GtkWidget *label, gboolean wraps, int *width, int *height)
{
  g_autoptr (PangoLayout) layout
      = gtk_widget_create_pango_layout (label, gtk_label_get_text (GTK_LABEL (label)));

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, wraps ? 0 : -1);
  pango_layout_get_pixel_size (layout, width, height);
}

/* Words wrap between letters only where they must, and that is in a list. */
static gboolean
fits_column (const Span *span, const RpScaleLayout *layout)
{
  int width = rp_scale_layout_get_column (layout, span->from, span->to).width;
  int longest, line;

  measure_words (span->text, TRUE, &longest, &line);
  measure_words (span->text, FALSE, &line, &line);
  return longest <= width && measure_height (span->text, width) <= MOST_LINES * line
         && (!span->is_band || measure_width (span->numbers) <= width);
}

static gboolean
has_columns (RpScaleWords *self, const RpScaleLayout *layout)
{
  if (layout->per_row < RP_SCALE_LAYOUT_N)
    return FALSE;
  for (guint i = 0; i < self->n_spans; i++)
    if (!fits_column (&self->spans[i], layout))
      return FALSE;
  return TRUE;
}

/* Where the numbers of the list begin, and where its words do. */
static void
find_stops (RpScaleWords *self, int *numbers, int *text)
{
  int width = 0;

  *numbers = 0;
  for (guint i = 0; i < self->n_spans; i++)
    {
      width = MAX (width, measure_width (self->spans[i].numbers));
      if (self->spans[i].is_band)
        *numbers = MARK_WIDTH + LIST_GAP;
    }
  *text = *numbers + width + LIST_GAP;
}

static int
measure_columns (RpScaleWords *self, const RpScaleLayout *layout)
{
  int height = 0;

  for (guint i = 0; i < self->n_spans; i++)
    {
      const Span *span = &self->spans[i];
      int width = rp_scale_layout_get_column (layout, span->from, span->to).width;

      height = MAX (height, (span->is_band ? measure_height (span->numbers, -1) : 0)
                                + measure_height (span->text, width));
    }
  return height;
}

static int
measure_line (const Span *span, int width)
{
  return MAX (measure_height (span->numbers, -1), measure_height (span->text, MAX (width, 1)));
}

static int
measure_list (RpScaleWords *self, const RpScaleLayout *layout)
{
  int numbers, text;
  int height = -LINE_GAP;

  find_stops (self, &numbers, &text);
  for (guint i = 0; i < self->n_spans; i++)
    height += measure_line (&self->spans[i], layout->width - text) + LINE_GAP;
  return height;
}

/**
 * rp_scale_words_measure:
 * @self: words
 * @layout: where the numbers lie
 *
 * Returns: how high they are, with what is between them and the numbers
 */
int
rp_scale_words_measure (RpScaleWords *self, const RpScaleLayout *layout)
{
  g_return_val_if_fail (self && layout, 0);

  if (self->n_spans == 0)
    return 0;
  return WORDS_GAP
         + (has_columns (self, layout) ? measure_columns (self, layout) : measure_list (self, layout));
}

static void
place (RpScaleWords *self, GtkWidget *child, GtkAllocation area, int width)
{
  if (gtk_widget_get_direction (self->parent) == GTK_TEXT_DIR_RTL)
    area.x = width - area.x - area.width;
  gtk_widget_size_allocate (child, &area, -1);
}

static void
place_column (RpScaleWords *self, const Span *span, const RpScaleLayout *layout)
{
  GtkAllocation area = rp_scale_layout_get_column (layout, span->from, span->to);

  area.y += WORDS_GAP;
  if (span->is_band)
    {
      area.height = measure_height (span->numbers, -1);
      place (self, span->numbers, area, layout->width);
      area.y += area.height;
    }
  area.height = measure_height (span->text, area.width);
  place (self, span->text, area, layout->width);
}

/* Returns: where the next one begins */
static int
place_line (RpScaleWords *self, const Span *span, int y, int width)
{
  int first = measure_height (span->numbers, -1);
  int numbers, text, height;

  find_stops (self, &numbers, &text);
  height = measure_line (span, width - text);
  if (span->is_band)
    place (self, span->mark, (GtkAllocation){ 0, y + (first - MARK_HEIGHT) / 2, MARK_WIDTH, MARK_HEIGHT },
           width);
  place (self, span->numbers, (GtkAllocation){ numbers, y, text - LIST_GAP - numbers, first }, width);
  place (self, span->text, (GtkAllocation){ text, y, MAX (width - text, 1), height }, width);
  return y + height + LINE_GAP;
}

/* In a list all begin at the same place. */
static void
show_parts (const Span *span, gboolean columns)
{
  gtk_widget_set_child_visible (span->mark, span->is_band && !columns);
  gtk_widget_set_child_visible (span->numbers, span->is_band || !columns);
  gtk_label_set_xalign (GTK_LABEL (span->text), columns ? span->xalign : 0);
}

/**
 * rp_scale_words_place:
 * @self: words
 * @layout: where the numbers lie
 *
 * Gives each of its labels a place in the scale.
 */
void
rp_scale_words_place (RpScaleWords *self, const RpScaleLayout *layout)
{
  gboolean columns;
  int y;

  g_return_if_fail (self && layout);

  columns = has_columns (self, layout);
  y = rp_scale_layout_get_height (layout) + WORDS_GAP;
  for (guint i = 0; i < self->n_spans; i++)
    {
      show_parts (&self->spans[i], columns);
      if (columns)
        place_column (self, &self->spans[i], layout);
      else
        y = place_line (self, &self->spans[i], y, layout->width);
    }
}
