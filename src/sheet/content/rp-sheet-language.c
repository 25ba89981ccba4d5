/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-language.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SOURCE_LANGUAGE "en"

/* The language of the catalogue in use, from its own header; %NULL when the words are those of the source. */
static char *
find_catalogue_language (void)
{
  const char *header = g_dgettext (GETTEXT_PACKAGE, "");
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GRegex) regex = g_regex_new ("^Language: *([A-Za-z0-9_-]+)", G_REGEX_MULTILINE, 0, NULL);
  char *language;

  if (!g_regex_match (regex, header, 0, &match))
    return NULL;
  language = g_match_info_fetch (match, 1);
  g_strdelimit (language, "_", '-');
  return language;
}

/**
 * rp_sheet_language_find:
 * @pack: (nullable): the pack of the sheet's exercises
 *
 * The words of our own packs are translated, those of others are as their pack has them.
 *
 * Returns: (transfer full): the language most of the sheet is in
 */
char *
rp_sheet_language_find (RpPack *pack)
{
  const char *own = pack ? rp_pack_get_language (pack) : NULL;
  char *catalogue;

  if (own && !g_str_equal (own, SOURCE_LANGUAGE))
    return g_strdup (own);
  catalogue = find_catalogue_language ();
  return catalogue ? catalogue : g_strdup (SOURCE_LANGUAGE);
}

/**
 * rp_sheet_language_is_right_to_left:
 * @language: a language, with or without a script and a region
 *
 * Returns: %TRUE when it is written from right to left
 */
gboolean
rp_sheet_language_is_right_to_left (const char *language)
{
  static const char *const languages[]
      = { "ar",  "arc", "ckb", "dv", "fa", "glk", "he",  "iw", "ji", "ks", "lrc",
          "mzn", "nqo", "pnb", "ps", "sd", "skr", "syr", "ug", "ur", "yi", NULL };
  static const char *const scripts[]
      = { "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa", NULL };
  g_autofree char *lower = g_ascii_strdown (language, -1);
  g_auto (GStrv) parts = g_strsplit (lower, "-", -1);

  if (!parts[0])
    return FALSE;
  for (guint i = 1; parts[i]; i++)
    if (strlen (parts[i]) == 4 && g_ascii_isalpha (parts[i][0]))
      return g_strv_contains (scripts, parts[i]);
  return g_strv_contains (languages, parts[0]);
}
