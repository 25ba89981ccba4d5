/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-load-text.h"

#include "words/rp-load-words.h"

#include <string.h>

/* The words behind a band or a weight: "Yellow band, just above your knees". */
static const char *
skip_comma (const char *text)
{
  text += strspn (text, " ");
  if (*text == ',')
    text++;
  text += strspn (text, " ");
  return *text != '\0' ? text : NULL;
}

/* Whether @text begins with @word, whatever their cases. Returns: (transfer none) (nullable): what follows */
static const char *
skip_word (const char *text, const char *word)
{
  glong length = g_utf8_strlen (word, -1);
  g_autofree char *start = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = g_utf8_casefold (word, -1);

  if (g_utf8_strlen (text, -1) < length)
    return NULL;
  start = g_utf8_substring (text, 0, length);
  one = g_utf8_casefold (start, -1);
  text = g_utf8_offset_to_pointer (text, length);
  return g_str_equal (one, other) && (*text == '\0' || *text == ',' || *text == ' ') ? text : NULL;
}

/* "5 kg", "2,5kg" or "10 lb" */
static RpLoad *
read_weight (const char *text)
{
  static const RpLoadUnit units[] = { RP_LOAD_UNIT_KG, RP_LOAD_UNIT_LB };
  static const char *const names[] = { "kg", "lb" };
  gsize n_digits = strspn (text, "0123456789.,");
  g_autofree char *digits = g_strdelimit (g_strndup (text, n_digits), ",", '.');
  guint weight;

  if (!rp_load_parse_weight (digits, &weight))
    return NULL;
  text += n_digits + strspn (text + n_digits, " ");
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      const char *rest = skip_word (text, names[i]);

      if (rest)
        return rp_load_new_weight (units[i], weight, skip_comma (rest));
    }
  return NULL;
}

static RpLoad *
read_band (const char *text)
{
  for (RpBand band = RP_BAND_TAN; band <= RP_BAND_WHITE; band++)
    {
      const char *rest = skip_word (text, rp_load_words_band (band));

      if (rest)
        return rp_load_new_band (band, skip_comma (rest));
    }
  return NULL;
}

/**
 * rp_load_text_read:
 * @text: what was typed
 *
 * Reads a band by its colour, a weight in kilograms or pounds, each perhaps with words behind it; all else is words.
 *
 * Returns: (transfer full) (nullable): the load; %NULL where nothing was typed
 */
RpLoad *
rp_load_text_read (const char *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (text));
  RpLoad *load;

  g_return_val_if_fail (text, NULL);

  if (typed[0] == '\0')
    return NULL;
  load = read_weight (typed);
  if (!load)
    load = read_band (typed);
  return load ? load : rp_load_new_words (typed);
}
