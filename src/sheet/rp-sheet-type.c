/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-type.h"

/* Pango adds the fonts for other scripts by itself. */
#define FAMILY "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
/* Lines as far apart as clear print asks for, in heights of the font. */
#define LINE_SPACING 1.06
/* Nothing on the sheet is smaller. */
#define SMALLEST 9.5

/**
 * RpSheetType:
 *
 * The typography of a sheet: sets text in the style it needs, for the paper and not for a screen.
 */
struct _RpSheetType
{
  double points;
  gboolean right_to_left;
  PangoContext *context;
  PangoFontDescription *fonts[RP_SHEET_STYLE_SMALL + 1];
};

/* Sizes in ems of running text. Large print needs smaller steps: everything is large already. */
static const struct
{
  double standard;
  double large;
  PangoWeight weight;
} styles[] = {
  [RP_SHEET_STYLE_TITLE] = { 2.1, 1.95, PANGO_WEIGHT_ULTRABOLD },
  [RP_SHEET_STYLE_NAME] = { 1.4, 1.35, PANGO_WEIGHT_ULTRABOLD },
  [RP_SHEET_STYLE_HEADING] = { 1.2, 1.15, PANGO_WEIGHT_BOLD },
  [RP_SHEET_STYLE_DOSE] = { 1.1, 1.15, PANGO_WEIGHT_ULTRABOLD },
  [RP_SHEET_STYLE_BODY] = { 1, 1, PANGO_WEIGHT_NORMAL },
  [RP_SHEET_STYLE_STRONG] = { 1, 1, PANGO_WEIGHT_BOLD },
  [RP_SHEET_STYLE_SMALL] = { 0.8, 0.8, PANGO_WEIGHT_NORMAL },
};

static PangoFontDescription *
make_font (double points, RpSheetStyle style)
{
  PangoFontDescription *font = pango_font_description_new ();
  double ems = points >= 16 ? styles[style].large : styles[style].standard;

  pango_font_description_set_family_static (font, FAMILY);
  pango_font_description_set_weight (font, styles[style].weight);
  pango_font_description_set_size (font, (int) (MAX (points * ems, SMALLEST) * PANGO_SCALE));
  return font;
}

/* Widths that do not depend on a screen's pixels: the same lines in the preview and on paper. */
static PangoContext *
make_context (const char *language, gboolean right_to_left)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context;
  cairo_font_options_t *options = cairo_font_options_create ();

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  context = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, right_to_left ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language (context, pango_language_from_string (language));
  return context;
}

/**
 * rp_sheet_type_new:
 * @points: size of the running text
 * @language: (nullable): the sheet's language ("en"), which chooses forms of letters
 * @right_to_left: %TRUE when its lines begin at the right
 *
 * Returns: (transfer full): the typography of one sheet
 */
RpSheetType *
rp_sheet_type_new (double points, const char *language, gboolean right_to_left)
{
  RpSheetType *self;

  g_return_val_if_fail (points > 0, NULL);

  self = g_new0 (RpSheetType, 1);
  self->points = points;
  self->right_to_left = right_to_left;
  self->context = make_context (language, right_to_left);
  for (guint i = 0; i < G_N_ELEMENTS (self->fonts); i++)
    self->fonts[i] = make_font (points, (RpSheetStyle) i);
  return self;
}

/**
 * rp_sheet_type_free:
 * @self: a typography
 *
 * Lets go of it; text that it has set stays.
 */
void
rp_sheet_type_free (RpSheetType *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->fonts); i++)
    pango_font_description_free (self->fonts[i]);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * rp_sheet_type_get_em:
 * @self: a typography
 *
 * Returns: the size of running text in points, which distances on the sheet are made from
 */
double
rp_sheet_type_get_em (RpSheetType *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->points;
}

/* Pango turns the alignment of a paragraph round by itself when it runs against the sheet. */
static PangoAlignment
get_alignment (RpSheetType *self, RpSheetAlign align)
{
  if (align == RP_SHEET_ALIGN_CENTRE)
    return PANGO_ALIGN_CENTER;
  return (align == RP_SHEET_ALIGN_START) == self->right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/**
 * rp_sheet_type_set:
 * @self: a typography
 * @style: what the text is
 * @align: where its lines lie
 * @width: how wide its lines may be, in points; below 0 for one line as long as it needs to be
 * @text: the text
 *
 * Returns: (transfer full): the text in lines
 */
PangoLayout *
rp_sheet_type_set (RpSheetType *self, RpSheetStyle style, RpSheetAlign align, double width, const char *text)
{
  PangoLayout *layout;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  layout = pango_layout_new (self->context);
  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : pango_units_from_double (width));
  pango_layout_set_alignment (layout, get_alignment (self, align));
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static void
add_attribute (PangoLayout *layout, PangoAttribute *attribute, guint start, guint end)
{
  PangoAttrList *attributes = pango_layout_get_attributes (layout);
  g_autoptr (PangoAttrList) changed = attributes ? pango_attr_list_copy (attributes) : pango_attr_list_new ();

  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (changed, attribute);
  pango_layout_set_attributes (layout, changed);
}

/**
 * rp_sheet_type_restyle:
 * @self: the typography that has set the text
 * @layout: the text
 * @style: what a part of it is
 * @start: index of its first byte
 * @end: index after its last byte
 *
 * Makes a part of the text look different from the rest.
 */
void
rp_sheet_type_restyle (RpSheetType *self, PangoLayout *layout, RpSheetStyle style, guint start, guint end)
{
  add_attribute (layout, pango_attr_font_desc_new (self->fonts[style]), start, end);
}

/**
 * rp_sheet_type_hold:
 * @layout: text that was set
 * @start: index of the first byte
 * @end: index after the last byte
 *
 * Keeps a part of the text on one line, such as a name or a date.
 */
void
rp_sheet_type_hold (PangoLayout *layout, guint start, guint end)
{
  add_attribute (layout, pango_attr_allow_breaks_new (FALSE), start, end);
}

/**
 * rp_sheet_type_set_led:
 * @self: a typography
 * @style: what the text is
 * @width: how wide its lines may be, in points
 * @lead: the words it begins with, in bold
 * @text: the rest
 *
 * Returns: (transfer full): both in lines, as one paragraph
 */
PangoLayout *
rp_sheet_type_set_led (RpSheetType *self,
                       RpSheetStyle style,
                       double width,
                       const char *lead,
                       const char *text)
{
  g_autofree char *whole = NULL;
  PangoLayout *layout;

  g_return_val_if_fail (lead != NULL && text != NULL, NULL);

  whole = g_strdup_printf ("%s %s", lead, text);
  layout = rp_sheet_type_set (self, style, RP_SHEET_ALIGN_START, width, whole);
  add_attribute (layout, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, (guint) strlen (lead));
  return layout;
}

/**
 * rp_sheet_type_measure:
 * @self: a typography
 * @style: what the text is
 * @text: the text
 *
 * Returns: how wide the text is in one line, in points
 */
double
rp_sheet_type_measure (RpSheetType *self, RpSheetStyle style, const char *text)
{
  g_autoptr (PangoLayout) layout = rp_sheet_type_set (self, style, RP_SHEET_ALIGN_START, -1, text);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width);
}
