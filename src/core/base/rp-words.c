/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-words.h"

/* A borrowed RpLanguage of this thread; none for the person's language. */
static GPrivate in_effect = G_PRIVATE_INIT (NULL);

/**
 * rp_words_begin:
 * @language: (nullable): a language; %NULL for the one in which the program speaks to the person
 *
 * From here on this thread says its words in that language, until rp_words_end().
 *
 * Returns: what rp_words_end() goes back to
 */
RpWords
rp_words_begin (const RpLanguage *language)
{
  RpWords words = { g_private_get (&in_effect) };

  g_private_set (&in_effect, (gpointer) language);
  return words;
}

/**
 * rp_words_end:
 * @words: from rp_words_begin()
 *
 * Goes back to the language before. The last that began ends first.
 */
void
rp_words_end (RpWords *words)
{
  g_private_set (&in_effect, (gpointer) words->before);
}

/**
 * rp_words_get_language:
 *
 * Returns: (transfer none) (nullable): the language in effect in this thread; %NULL for the person's
 */
const RpLanguage *
rp_words_get_language (void)
{
  return g_private_get (&in_effect);
}

/**
 * rp_words_say:
 * @text: words of the source
 *
 * Returns: (transfer none): the same in the language in effect
 */
const char *
rp_words_say (const char *text)
{
  const RpLanguage *language = g_private_get (&in_effect);

  return language ? rp_language_say (language, text) : g_dgettext (GETTEXT_PACKAGE, text);
}

/**
 * rp_words_say_in:
 * @key: a context, U+0004 and words of the source
 * @text: where in @key the words begin
 *
 * Returns: (transfer none): the words in the language in effect
 */
const char *
rp_words_say_in (const char *key, gsize text)
{
  const RpLanguage *language = g_private_get (&in_effect);

  return language ? rp_language_say_in (language, key, text) : g_dpgettext (GETTEXT_PACKAGE, key, text);
}

/**
 * rp_words_say_plural:
 * @one: words of the source for one
 * @many: words of the source for another number
 * @n: how many there are
 *
 * Returns: (transfer none): the words for that number in the language in effect
 */
const char *
rp_words_say_plural (const char *one, const char *many, gulong n)
{
  const RpLanguage *language = g_private_get (&in_effect);

  return language ? rp_language_say_plural (language, one, many, n)
                  : g_dngettext (GETTEXT_PACKAGE, one, many, n);
}
