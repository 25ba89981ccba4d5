/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-fit.h"

#include <math.h>

/* A line of letters from above its capitals to below its tails, and from one line to the next, in sizes of letters. */
#define LINE 0.95
#define LEADING 1.02
/* The search for a size ends when it is known this well. */
#define SIZE_STEP 0.01
#define SMALLEST 4.
#define BALANCE_STEP 0.02
#define LINES_MOST 5

/**
 * rp_distance_fit_get_height:
 * @size: how large letters are, in pixels
 * @n_lines: how many lines there are of them
 *
 * Returns: how high the lines are together, in pixels
 */
double
rp_distance_fit_get_height (double size, guint n_lines)
{
  return size * (LINE + (MAX (n_lines, 1) - 1) * LEADING);
}

static void
space_lines (PangoLayout *layout, double size)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  int height = 0;

  if (line)
    pango_layout_line_get_height (line, &height);
  if (height > 0)
    pango_layout_set_line_spacing (layout, (float) (size * LEADING * PANGO_SCALE / height));
}

static void
add_attributes (const RpDistanceFit *fit, PangoAttrList *attributes, double size)
{
  pango_attr_list_insert_before (attributes, pango_attr_size_new_absolute ((int) (size * PANGO_SCALE)));
  pango_attr_list_insert_before (attributes, pango_attr_weight_new (fit->weight));
  pango_attr_list_insert_before (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert_before (attributes, pango_attr_insert_hyphens_new (FALSE));
}

/* "Single-leg" is one word to whoever reads it from afar. */
static void
keep_hyphens (PangoAttrList *attributes, const char *text)
{
  for (const char *hyphen = strchr (text, '-'); hyphen; hyphen = strchr (hyphen + 1, '-'))
    {
      PangoAttribute *attribute = pango_attr_allow_breaks_new (FALSE);

      attribute->start_index = (guint) (hyphen - text);
      attribute->end_index = (guint) (g_utf8_next_char (hyphen + 1) - text);
      if (hyphen[1] != ' ' && hyphen[1] != '\0')
        pango_attr_list_insert (attributes, attribute);
      else
        pango_attribute_destroy (attribute);
    }
}

static gboolean
is_rtl (PangoDirection direction)
{
  return direction == PANGO_DIRECTION_RTL || direction == PANGO_DIRECTION_WEAK_RTL;
}

/* Pango takes left and right for each other where words run the other way than those of the language around them. */
static PangoAlignment
get_alignment (const RpDistanceFit *fit, PangoLayout *layout)
{
  PangoDirection around = pango_context_get_base_dir (pango_layout_get_context (layout));
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  PangoDirection words = line ? pango_layout_line_get_resolved_direction (line) : around;

  if (fit->alignment == PANGO_ALIGN_CENTER || is_rtl (words) == is_rtl (around))
    return fit->alignment;

  return fit->alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/**
 * rp_distance_fit_create:
 * @fit: the words
 * @size: how large letters are, in pixels
 * @width: how wide a line may be, in pixels; 0 or less for one line
 *
 * Sets words at one size. Lines end between words.
 *
 * Returns: (transfer full): the lines
 */
PangoLayout *
rp_distance_fit_create (const RpDistanceFit *fit, double size, double width)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoLayout *layout;

  g_return_val_if_fail (fit, NULL);

  layout = gtk_widget_create_pango_layout (fit->widget, NULL);
  if (fit->use_markup)
    pango_layout_set_markup (layout, fit->text, -1);
  else
    pango_layout_set_text (layout, fit->text, -1);
  attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  attributes = attributes ? attributes : pango_attr_list_new ();
  add_attributes (fit, attributes, size);
  keep_hyphens (attributes, pango_layout_get_text (layout));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_alignment (layout, get_alignment (fit, layout));
  if (width > 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  space_lines (layout, size);

  return layout;
}

/* Whether no more than so many lines are needed, none of them too wide. */
static gboolean
fits (PangoLayout *layout, guint n_lines, double width)
{
  PangoRectangle box;

  pango_layout_get_extents (layout, NULL, &box);

  return (guint) pango_layout_get_line_count (layout) <= n_lines && box.width <= ceil (width) * PANGO_SCALE;
}

static gboolean
fits_at (const RpDistanceFit *fit, double size, guint n_lines, double width)
{
  g_autoptr (PangoLayout) layout = rp_distance_fit_create (fit, size, width);

  return fits (layout, n_lines, width);
}

/* The largest size for so many lines; smaller letters never need more. */
static double
find_size (const RpDistanceFit *fit, double most, guint n_lines, double width)
{
  double low = SMALLEST;
  double high = MAX (most, SMALLEST);

  if (fits_at (fit, high, n_lines, width))
    return high;

  while (high - low > high * SIZE_STEP)
    {
      double middle = (low + high) / 2;

      if (fits_at (fit, middle, n_lines, width))
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Lines of like length, rather than one word alone in the last. */
static void
balance (PangoLayout *layout, double width)
{
  int lines = pango_layout_get_line_count (layout);
  double low = width / lines;
  double high = width;

  while (lines > 1 && high - low > width * BALANCE_STEP)
    {
      double middle = (low + high) / 2;
      PangoRectangle box;

      pango_layout_set_width (layout, (int) (middle * PANGO_SCALE));
      pango_layout_get_extents (layout, NULL, &box);
      if (pango_layout_get_line_count (layout) > lines || box.width > middle * PANGO_SCALE)
        low = middle;
      else
        high = middle;
    }
  pango_layout_set_width (layout, (int) (high * PANGO_SCALE));
}

/**
 * rp_distance_fit_search:
 * @fit: the words
 * @wanted: how large letters would like to be, in pixels
 * @width: how wide a line may be, in pixels
 * @height: how high all lines may be, in pixels
 * @size: (out): how large they are
 *
 * Sets words as large as they would like to be or, where there is less room, as large as there is room for.
 *
 * Returns: (transfer full): the lines
 */
PangoLayout *
rp_distance_fit_search (const RpDistanceFit *fit, double wanted, double width, double height, double *size)
{
  PangoLayout *layout;

  g_return_val_if_fail (fit && size, NULL);

  *size = 0;
  for (guint n_lines = 1; n_lines <= LINES_MOST; n_lines++)
    {
      double most = MIN (wanted, height / rp_distance_fit_get_height (1, n_lines));

      if (most > *size)
        *size = MAX (*size, find_size (fit, most, n_lines, width));
    }
  layout = rp_distance_fit_create (fit, *size, width);
  balance (layout, width);

  return layout;
}
