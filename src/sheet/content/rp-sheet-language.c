/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-language.h"

/* Our own packs are in it before they are translated. */
#define SOURCE_LANGUAGE "en"

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

  if (own && (rp_pack_get_words (pack) || !g_str_equal (own, SOURCE_LANGUAGE)))
    return g_strdup (own);
  return rp_language_get_spoken ();
}
