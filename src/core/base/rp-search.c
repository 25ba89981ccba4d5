/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-search.h"

#include <string.h>

/* Letters that Unicode does not take apart into a letter and its accent, though people leave the stroke out. */
static gunichar
plain_letter (gunichar letter)
{
  switch (letter)
    {
    case 0x0142: /* l with stroke */
      return 'l';
    case 0x00f8: /* o with stroke */
      return 'o';
    case 0x0111: /* d with stroke */
      return 'd';
    case 0x0131: /* dotless i */
      return 'i';
    default:
      return letter;
    }
}

/* Most texts have only letters that need no table. Returns the folded text, or %NULL for any other. */
static char *
fold_plain (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *folded = g_malloc (length + 1);
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    {
      if ((guchar) text[i] >= 0x80)
        return NULL;
      if (g_ascii_isalnum (text[i]))
        folded[n++] = g_ascii_tolower (text[i]);
      else if (n > 0 && folded[n - 1] != ' ')
        folded[n++] = ' ';
    }
  if (n > 0 && folded[n - 1] == ' ')
    n--;
  folded[n] = '\0';
  return g_steal_pointer (&folded);
}

/**
 * rp_search_fold:
 * @text: any text
 *
 * Reduces a text to what a search compares: small letters and digits without accents, words parted by one space.
 *
 * Returns: (transfer full): the folded text, empty when @text holds no letter or digit
 */
char *
rp_search_fold (const char *text)
{
  g_autofree char *parts = NULL;
  g_autofree char *small = NULL;
  g_autoptr (GString) folded = NULL;

  char *plain;

  g_return_val_if_fail (text, NULL);

  plain = fold_plain (text);
  if (plain)
    return plain;
  small = g_utf8_casefold (text, -1);
  parts = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  folded = g_string_new (NULL);
  for (const char *at = parts; at && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_ismark (letter))
        continue;
      if (g_unichar_isalnum (letter))
        g_string_append_unichar (folded, plain_letter (letter));
      else if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

/**
 * rp_search_split:
 * @query: what the person typed
 *
 * Returns: (transfer full) (array zero-terminated=1): the words to look for with rp_search_has_words(), made once for many
 *   keys; none for an empty query
 */
GStrv
rp_search_split (const char *query)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (query, NULL);

  folded = rp_search_fold (query);
  return g_strsplit (folded, " ", -1);
}

/**
 * rp_search_has_words:
 * @key: a text from rp_search_fold()
 * @words: (array zero-terminated=1): from rp_search_split()
 *
 * Returns: %TRUE when every one of @words stands somewhere in @key, be it inside a word; no words match all
 */
gboolean
rp_search_has_words (const char *key, const char *const *words)
{
  g_return_val_if_fail (key, FALSE);
  g_return_val_if_fail (words, FALSE);

  for (guint i = 0; words[i]; i++)
    {
      if (!strstr (key, words[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * rp_search_matches:
 * @key: a text from rp_search_fold()
 * @query: what the person typed
 *
 * Returns: %TRUE when every word of @query stands somewhere in @key, be it inside a word; an empty query matches all
 */
gboolean
rp_search_matches (const char *key, const char *query)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (key, FALSE);
  g_return_val_if_fail (query, FALSE);

  words = rp_search_split (query);
  return rp_search_has_words (key, (const char *const *) words);
}
