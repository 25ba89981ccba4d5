/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-language.h"

#include "model/rp-pack-private.h"

static void
assert_language (const char *of_pack, const char *expected)
{
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autofree char *language = NULL;

  pack->language = g_strdup (of_pack);
  language = rp_sheet_language_find (pack);
  g_assert_cmpstr (language, ==, expected);
}

/* A pack in another language keeps its words; ours, and no pack at all, are in the language of the catalogue. */
static void
test_find (void)
{
  g_autofree char *none = rp_sheet_language_find (NULL);

  assert_language ("pt-BR", "pt-BR");
  assert_language ("en", "en");
  g_assert_cmpstr (none, ==, "en");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-language/find", test_find);

  return g_test_run ();
}
