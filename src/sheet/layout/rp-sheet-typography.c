/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-typography.h"

#include "base/rp-direction.h"

#include <string.h>

/* Pango adds the fonts for other scripts by itself. */
#define FAMILY "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
/* Lines as far apart as clear print asks for, in heights of the font. */
#define LINE_SPACING 1.06
/* Between words. */
#define WHITE " \n\t"
/* Nothing on the sheet is smaller. */
#define SMALLEST 9

struct _RpSheetTypography
{
  double points; /* of running text; an em */
  gboolean right_to_left;
  PangoContext *context;
  PangoFontDescription *fonts[RP_SHEET_N_STYLES];
  GHashTable *layouts; /* of PangoLayout by what is in it: what is said twice is set once */
};

/* Sizes in ems of running text. Large print needs smaller steps: everything is large already. */
static const struct
{
  double standard;
  double large;
  PangoWeight weight;
} styles[] = {
  [RP_SHEET_STYLE_TITLE] = { 23.0 / 12, 1.8, PANGO_WEIGHT_ULTRABOLD },
  [RP_SHEET_STYLE_NAME] = { 14.5 / 12, 1.15, PANGO_WEIGHT_ULTRABOLD },
  [RP_SHEET_STYLE_HEADING] = { 1.2, 1.15, PANGO_WEIGHT_BOLD },
  [RP_SHEET_STYLE_FIGURE] = { 1.5, 1.4, PANGO_WEIGHT_ULTRABOLD },
  [RP_SHEET_STYLE_RANGE] = { 1.21, 1.2, PANGO_WEIGHT_ULTRABOLD },
  [RP_SHEET_STYLE_BODY] = { 1, 1, PANGO_WEIGHT_NORMAL },
  [RP_SHEET_STYLE_STRONG] = { 1, 1, PANGO_WEIGHT_BOLD },
  [RP_SHEET_STYLE_SMALL] = { 0.75, 0.67, PANGO_WEIGHT_NORMAL },
  [RP_SHEET_STYLE_SMALL_STRONG] = { 0.75, 0.67, PANGO_WEIGHT_BOLD },
  [RP_SHEET_STYLE_FOOT] = { 10.5 / 12, 0.67, PANGO_WEIGHT_NORMAL },
  [RP_SHEET_STYLE_FOOT_STRONG] = { 10.5 / 12, 0.67, PANGO_WEIGHT_BOLD },
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
 * rp_sheet_typography_new:
 * @points: size of the running text in points
 * @language: (nullable): the sheet's language ("en"), which chooses forms of letters
 * @right_to_left: %TRUE when its lines begin at the right
 *
 * Returns: (transfer full): the typography of one sheet
 */
RpSheetTypography *
rp_sheet_typography_new (double points, const char *language, gboolean right_to_left)
{
  RpSheetTypography *self;

  g_return_val_if_fail (points > 0, NULL);

  self = g_new0 (RpSheetTypography, 1);
  self->points = points;
  self->right_to_left = right_to_left;
  self->context = make_context (language, right_to_left);
  self->layouts
      = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, (GDestroyNotify) g_bytes_unref, g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (self->fonts); i++)
    self->fonts[i] = make_font (points, (RpSheetStyle) i);
  return self;
}

/**
 * rp_sheet_typography_free:
 * @self: a typography
 *
 * Lets go of it; text that it has set stays.
 */
void
rp_sheet_typography_free (RpSheetTypography *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->fonts); i++)
    pango_font_description_free (self->fonts[i]);
  g_hash_table_unref (self->layouts);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * rp_sheet_typography_get_em:
 * @self: a typography
 *
 * Returns: the size of running text in points, which distances on the sheet are made from
 */
double
rp_sheet_typography_get_em (RpSheetTypography *self)
{
  g_return_val_if_fail (self, 0);

  return self->points;
}

/**
 * rp_sheet_typography_is_right_to_left:
 * @self: a typography
 *
 * Returns: %TRUE when its lines begin at the right, so that the page is mirrored in the end
 */
gboolean
rp_sheet_typography_is_right_to_left (RpSheetTypography *self)
{
  g_return_val_if_fail (self, FALSE);

  return self->right_to_left;
}

static PangoAlignment
get_alignment (RpSheetTypography *self, RpSheetAlign align)
{
  if (align == RP_SHEET_ALIGN_CENTRE)
    return PANGO_ALIGN_CENTER;
  return (align == RP_SHEET_ALIGN_START) == self->right_to_left ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

/* By itself Pango takes the direction of a paragraph from its first letter, and turns its alignment round when it runs
 * against the sheet. On a sheet from right to left, words of the sheet itself that are not translated would so turn the
 * pack's words round: every paragraph begins at the right, and runs to the left when any letter of it does. */
static void
set_direction (RpSheetTypography *self, PangoLayout *layout, RpSheetAlign align, const char *text)
{
  PangoAlignment alignment = get_alignment (self, align);

  if (self->right_to_left && rp_direction_has_letter (text, TRUE))
    pango_layout_set_auto_dir (layout, FALSE);
  else if (self->right_to_left && alignment != PANGO_ALIGN_CENTER && rp_direction_has_letter (text, FALSE))
    alignment = alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  pango_layout_set_alignment (layout, alignment);
}

/* What makes two layouts the same. */
static GBytes *
make_key (RpSheetStyle style,
          RpSheetAlign align,
          double width,
          const char *text,
          const RpSheetSpan *spans,
          guint n)
{
  const double numbers[] = { style, align, width };
  GByteArray *key = g_byte_array_sized_new ((guint) (sizeof numbers + strlen (text) + n * sizeof *spans));

  g_byte_array_append (key, (const guint8 *) numbers, sizeof numbers);
  g_byte_array_append (key, (const guint8 *) text, (guint) strlen (text) + 1);
  if (n > 0)
    g_byte_array_append (key, (const guint8 *) spans, (guint) (n * sizeof *spans));
  return g_byte_array_free_to_bytes (key);
}

static void
add_attribute (PangoAttrList *attributes, PangoAttribute *attribute, const RpSheetSpan *span)
{
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  pango_attr_list_insert (attributes, attribute);
}

static void
add_spans (RpSheetTypography *self,
           PangoAttrList *attributes,
           RpSheetStyle style,
           const RpSheetSpan *spans,
           guint n)
{
  for (guint i = 0; i < n; i++)
    {
      if (spans[i].style != style && spans[i].style != RP_SHEET_N_STYLES)
        add_attribute (attributes, pango_attr_font_desc_new (self->fonts[spans[i].style]), &spans[i]);
      if (!spans[i].held)
        continue;
      /* A name that is longer than a line is divided all the same, and spelt as it is. */
      add_attribute (attributes, pango_attr_allow_breaks_new (FALSE), &spans[i]);
      add_attribute (attributes, pango_attr_insert_hyphens_new (FALSE), &spans[i]);
    }
}

/* Letters behind a full stop inside a word, two at least: "praxis.example", but not "z.B." or "1.5". */
static gboolean
is_domain (const char *word, gsize length)
{
  const char *end = word + length;
  const char *start;

  while (end > word && !g_ascii_isalnum (end[-1]))
    end--;
  start = end;
  while (start > word && g_ascii_isalpha (start[-1]))
    start--;
  return end - start >= 2 && start - word >= 2 && start[-1] == '.' && g_ascii_isalnum (start[-2]);
}

/* What someone types into a computer, letter by letter. */
static gboolean
is_address (const char *word, gsize length)
{
  return g_strstr_len (word, (gssize) length, "://") || memchr (word, '@', length)
         || (length > 4 && g_ascii_strncasecmp (word, "www.", 4) == 0)
         || (memchr (word, '/', length) && memchr (word, '.', length - 1)) || is_domain (word, length);
}

/* What stands for something and is no word of a language: "CC-BY-SA-4.0", "reprise:3:x4", "hip_hike". */
static gboolean
is_code (const char *word, gsize length)
{
  gboolean capital = FALSE;
  gboolean digit = FALSE;

  while (length > 0 && g_ascii_ispunct (word[length - 1]))
    length--;
  for (gsize i = 0; i < length; i++)
    {
      capital |= g_ascii_isupper (word[i]);
      digit |= g_ascii_isdigit (word[i]);
    }
  return (capital && digit) || memchr (word, '_', length) || memchr (word, ':', length);
}

/* Arabic and Hebrew have no hyphens, which Pango does not know. */
static gboolean
runs_left (const char *word, gsize length)
{
  g_autofree char *owned = g_strndup (word, length);

  return rp_direction_has_letter (owned, TRUE);
}

/* A word that is too long for its line is divided with a hyphen, where its language does so; in an address or a code it
 * would be read as part of it. */
static void
keep_from_hyphens (PangoAttrList *attributes, const char *text)
{
  const char *start = text + strspn (text, WHITE);
  gboolean left = rp_direction_has_letter (text, TRUE);

  while (*start != '\0')
    {
      gsize length = strcspn (start, WHITE);
      const RpSheetSpan span = { .start = (guint) (start - text), .end = (guint) (start - text + length) };

      if (is_address (start, length) || is_code (start, length) || (left && runs_left (start, length)))
        add_attribute (attributes, pango_attr_insert_hyphens_new (FALSE), &span);
      start += length;
      start += strspn (start, WHITE);
    }
}

static PangoLayout *
make_layout (RpSheetTypography *self, RpSheetStyle style, RpSheetAlign align, double width, const char *text)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width < 0 ? -1 : pango_units_from_double (width));
  set_direction (self, layout, align, text);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static PangoLayout *
look_up (RpSheetTypography *self,
         RpSheetStyle style,
         RpSheetAlign align,
         double width,
         const char *text,
         const RpSheetSpan *spans,
         guint n)
{
  g_autoptr (GBytes) key = make_key (style, align, width, text, spans, n);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);

  if (!layout)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

      layout = make_layout (self, style, align, width, text);
      add_spans (self, attributes, style, spans, n);
      keep_from_hyphens (attributes, text);
      pango_layout_set_attributes (layout, attributes);
      g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
    }
  return g_object_ref (layout);
}

/**
 * rp_sheet_typography_set:
 * @self: a typography
 * @style: what the text is
 * @align: where its lines lie
 * @width: how wide its lines may be, in points; below 0 for one line as long as it needs to be
 * @text: the text
 *
 * Returns: (transfer full): the text in lines; not to be changed, because others may have it too
 */
PangoLayout *
rp_sheet_typography_set (RpSheetTypography *self,
                         RpSheetStyle style,
                         RpSheetAlign align,
                         double width,
                         const char *text)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (text, NULL);

  return look_up (self, style, align, width, text, NULL, 0);
}

/**
 * rp_sheet_typography_set_phrase:
 * @self: a typography
 * @style: what most of the text is
 * @width: how wide its lines may be, in points
 * @phrase: the text
 *
 * Returns: (transfer full): the text in lines; not to be changed, because others may have it too
 */
PangoLayout *
rp_sheet_typography_set_phrase (RpSheetTypography *self,
                                RpSheetStyle style,
                                double width,
                                RpSheetPhrase *phrase)
{
  const RpSheetSpan *spans;
  guint n;

  g_return_val_if_fail (self && phrase, NULL);

  spans = rp_sheet_phrase_get_spans (phrase, &n);
  return look_up (self, style, RP_SHEET_ALIGN_START, width, rp_sheet_phrase_get_text (phrase), spans, n);
}

/**
 * rp_sheet_typography_measure:
 * @self: a typography
 * @style: what the text is
 * @text: the text
 *
 * Returns: how wide the text is in one line, in points
 */
double
rp_sheet_typography_measure (RpSheetTypography *self, RpSheetStyle style, const char *text)
{
  g_autoptr (PangoLayout) layout = rp_sheet_typography_set (self, style, RP_SHEET_ALIGN_START, -1, text);
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width);
}
