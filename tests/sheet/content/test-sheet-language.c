/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-language.h"

#include "model/rp-pack-private.h"

/* A script says more than a language, and what is not known runs from left to right. */
static void
test_direction (void)
{
  static const char *const right_to_left[]
      = { "ar", "he", "he-IL", "fa", "ur", "yi", "dv", "az-Arab", "ckb" };
  static const char *const left_to_right[]
      = { "en", "pt-BR", "ja", "ru", "zh-Hant", "tlh", "ar-Latn", "x", "" };

  for (guint i = 0; i < G_N_ELEMENTS (right_to_left); i++)
    g_assert_true (rp_sheet_language_is_right_to_left (right_to_left[i]));
  for (guint i = 0; i < G_N_ELEMENTS (left_to_right); i++)
    g_assert_false (rp_sheet_language_is_right_to_left (left_to_right[i]));
}

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

  g_test_add_func ("/sheet-language/direction", test_direction);
  g_test_add_func ("/sheet-language/find", test_find);

  return g_test_run ();
}
