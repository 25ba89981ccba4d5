/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-trouble.h"

#include <string.h>

/* Each reason is a sentence with the file's name in it, which says what becomes of the sheet. */
static void
test_sentences (void)
{
  static const RpSheetError codes[] = { RP_SHEET_ERROR_PICTURE, RP_SHEET_ERROR_LOGO };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    for (guint trouble = 0; trouble < RP_SHEET_N_TROUBLES; trouble++)
      {
        g_autoptr (GError) error = NULL;

        rp_sheet_trouble_set (&error, codes[i], trouble, "100%s.png");
        g_assert_error (error, RP_SHEET_ERROR, (int) codes[i]);
        g_assert_nonnull (strstr (error->message, "“100%s.png”"));
        g_assert_nonnull (strstr (error->message, i == 0 ? "only its words" : "left out"));
        g_assert_true (g_str_has_suffix (error->message, "."));
        g_hash_table_add (seen, g_strdup (error->message));
      }
  /* A drawing has nothing inside that could be wrong: it is damaged then. */
  g_assert_cmpuint (g_hash_table_size (seen), ==, 2 * RP_SHEET_N_TROUBLES - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-trouble/sentences", test_sentences);
  return g_test_run ();
}
