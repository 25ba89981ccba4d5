/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-load.h"

#include "base/rp-enum.h"
#include "base/rp-number.h"

#include <string.h>

#define HUNDREDTH (G_USEC_PER_SEC / 100)

G_DEFINE_ENUM_TYPE (RpLoadUnit,
                    rp_load_unit,
                    G_DEFINE_ENUM_VALUE (RP_LOAD_UNIT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (RP_LOAD_UNIT_KG, "kg"),
                    G_DEFINE_ENUM_VALUE (RP_LOAD_UNIT_LB, "lb"),
                    G_DEFINE_ENUM_VALUE (RP_LOAD_UNIT_BAND, "band"))

G_DEFINE_ENUM_TYPE (RpBand,
                    rp_band,
                    G_DEFINE_ENUM_VALUE (RP_BAND_TAN, "tan"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_YELLOW, "yellow"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_RED, "red"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_GREEN, "green"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_BLUE, "blue"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_BLACK, "black"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_SILVER, "silver"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_GOLD, "gold"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_ORANGE, "orange"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_PINK, "pink"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_PURPLE, "purple"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_GREY, "grey"),
                    G_DEFINE_ENUM_VALUE (RP_BAND_WHITE, "white"))

G_DEFINE_BOXED_TYPE (RpLoad, rp_load, rp_load_copy, rp_load_free)

/**
 * rp_load_new_words:
 * @words: all there is to say
 *
 * Returns: (transfer full): a load without number or colour; free with rp_load_free()
 */
RpLoad *
rp_load_new_words (const char *words)
{
  RpLoad *load;

  g_return_val_if_fail (words, NULL);

  load = g_new0 (RpLoad, 1);
  load->words = g_strdup (words);
  return load;
}

/**
 * rp_load_new_weight:
 * @unit: %RP_LOAD_UNIT_KG or %RP_LOAD_UNIT_LB
 * @weight: hundredths of it, 1 to %RP_LOAD_MAX_WEIGHT
 * @words: (nullable): what there is to say beside it
 *
 * Returns: (transfer full): a weight; free with rp_load_free()
 */
RpLoad *
rp_load_new_weight (RpLoadUnit unit, guint weight, const char *words)
{
  RpLoad *load;

  g_return_val_if_fail (unit == RP_LOAD_UNIT_KG || unit == RP_LOAD_UNIT_LB, NULL);
  g_return_val_if_fail (weight > 0 && weight <= RP_LOAD_MAX_WEIGHT, NULL);

  load = g_new0 (RpLoad, 1);
  load->unit = unit;
  load->weight = weight;
  load->words = g_strdup (words);
  return load;
}

/**
 * rp_load_new_band:
 * @band: its colour
 * @words: (nullable): what there is to say beside it
 *
 * Returns: (transfer full): a band; free with rp_load_free()
 */
RpLoad *
rp_load_new_band (RpBand band, const char *words)
{
  RpLoad *load = g_new0 (RpLoad, 1);

  load->unit = RP_LOAD_UNIT_BAND;
  load->band = band;
  load->words = g_strdup (words);
  return load;
}

/**
 * rp_load_copy:
 * @load: (nullable): a load
 *
 * Returns: (transfer full) (nullable): the same load, to be changed apart from @load
 */
RpLoad *
rp_load_copy (const RpLoad *load)
{
  RpLoad *copy;

  if (!load)
    return NULL;
  copy = g_new (RpLoad, 1);
  *copy = *load;
  copy->words = g_strdup (load->words);
  return copy;
}

/**
 * rp_load_free:
 * @load: (transfer full) (nullable): a load
 *
 * Frees it and its words.
 */
void
rp_load_free (RpLoad *load)
{
  if (!load)
    return;
  g_free (load->words);
  g_free (load);
}

/**
 * rp_load_equal:
 * @a: (nullable): a load
 * @b: (nullable): a load
 *
 * Returns: %TRUE when both say the same, or both say nothing
 */
gboolean
rp_load_equal (const RpLoad *a, const RpLoad *b)
{
  if (!a || !b)
    return a == b;
  return a->unit == b->unit && a->weight == b->weight && a->band == b->band
         && g_strcmp0 (a->words, b->words) == 0;
}

/**
 * rp_load_parse_weight:
 * @text: (nullable): a number such as "5" or "2.5", with two digits after the point at most
 * @weight: (out): hundredths, untouched on failure
 *
 * Returns: %TRUE when it is a weight, more than nothing and %RP_LOAD_MAX_WEIGHT at most
 */
gboolean
rp_load_parse_weight (const char *text, guint *weight)
{
  gint64 value;

  g_return_val_if_fail (weight, FALSE);

  if (!text || !rp_number_scan_seconds (&text, &value) || *text != '\0')
    return FALSE;
  if (value <= 0 || value > RP_LOAD_MAX_WEIGHT * (gint64) HUNDREDTH || value % HUNDREDTH != 0)
    return FALSE;
  *weight = (guint) (value / HUNDREDTH);
  return TRUE;
}

/**
 * rp_load_format_weight:
 * @weight: hundredths
 *
 * Returns: (transfer full): the number as rp_load_parse_weight() reads it, in every locale: "2.5"
 */
char *
rp_load_format_weight (guint weight)
{
  return rp_number_format_seconds ((gint64) weight * HUNDREDTH);
}

/**
 * rp_load_parse_band:
 * @text: (nullable): a word as rp_load_format_band() gives it
 * @band: (out): the colour, untouched on failure
 *
 * Returns: %TRUE when it is the colour of a band
 */
gboolean
rp_load_parse_band (const char *text, RpBand *band)
{
  GEnumClass *klass;
  const GEnumValue *value;

  g_return_val_if_fail (band, FALSE);

  klass = g_type_class_ref (RP_TYPE_BAND);
  value = text ? g_enum_get_value_by_nick (klass, text) : NULL;
  if (value)
    *band = (RpBand) value->value;
  g_type_class_unref (klass);
  return value != NULL;
}

/**
 * rp_load_format_band:
 * @band: the colour of a band
 *
 * Returns: (transfer none): the word a pack uses: "yellow"; not translated
 */
const char *
rp_load_format_band (RpBand band)
{
  return rp_enum_get_nick (RP_TYPE_BAND, (int) band);
}

/**
 * rp_load_is_named_in:
 * @load: (nullable): band, weight or support
 * @text: another way to do the exercise, in words
 *
 * Returns: %TRUE when @text offers what @load is already: its words are among it, in whichever case
 */
gboolean
rp_load_is_named_in (const RpLoad *load, const char *text)
{
  g_autofree char *words = NULL;
  g_autofree char *all = NULL;

  g_return_val_if_fail (text, FALSE);

  if (!load || !load->words || load->words[0] == '\0')
    return FALSE;
  words = g_utf8_casefold (load->words, -1);
  all = g_utf8_casefold (text, -1);
  return strstr (all, words) != NULL;
}
