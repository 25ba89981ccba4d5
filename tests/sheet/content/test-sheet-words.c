/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-words.h"

#include <string.h>

/* Every word is there, and none is a copy of another: two parts of a sheet with one heading would be a riddle. */
static void
test_all (void)
{
  for (guint i = 0; i < RP_SHEET_N_WORDS; i++)
    {
      const char *word = rp_sheet_words_get (i);

      g_assert_nonnull (word);
      g_assert_cmpuint (strlen (word), >, 0);
      g_assert_false (g_str_has_suffix (word, ":"));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (rp_sheet_words_get (j), !=, word);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/words/all", test_all);

  return g_test_run ();
}
