/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-text.h"

#include <string.h>

static void
assert_clean (const char *text, const char *expected)
{
  g_autoptr (GString) clean = g_string_new (text);

  g_assert_cmpint (rp_text_clean (clean), ==, !g_str_equal (text, expected));
  g_assert_cmpstr (clean->str, ==, expected);
}

static void
test_clean (void)
{
  assert_clean ("", "");
  assert_clean ("Heel raise", "Heel raise");
  assert_clean ("Heel\nraise", "Heel raise");
  assert_clean ("Heel\342\200\213 \357\273\277raise", "Heel raise");
  assert_clean ("\342\200\256raise\342\200\254", "raise");
  assert_clean ("a\302\233b\177c\001d", "abcd");
  assert_clean ("a\342\200\250b", "a b");
  assert_clean (" ", " ");
}

/* What words need: an accent, a space that does not break, a joiner, a mark of direction. */
static void
test_kept (void)
{
  assert_clean ("10\302\240kg", "10\302\240kg");
  assert_clean ("\331\205\333\214\342\200\214\330\256", "\331\205\333\214\342\200\214\330\256");
  assert_clean ("a\342\200\217b", "a\342\200\217b");
}

static void
test_tidy (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  rp_text_append_collapsed (text, " \n Heel \342\200\213 ");
  rp_text_append_collapsed (text, "\t raise\n");
  rp_text_tidy (text);
  g_assert_cmpstr (text->str, ==, "Heel raise");
}

static void
test_blank (void)
{
  g_assert_true (rp_text_is_blank (""));
  g_assert_true (rp_text_is_blank (" \302\240\342\200\217"));
  g_assert_false (rp_text_is_blank (" ."));
}

static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < RP_TEXT_MAX; i++)
    g_string_append (text, "é");
  g_assert_false (rp_text_is_long (text->str, text->len));
  g_string_append_c (text, '.');
  g_assert_true (rp_text_is_long (text->str, text->len));
}

/* Once tidied, a text does not change again, however it came. */
static void
test_dup_tidy (void)
{
  g_autofree char *typed = rp_text_dup_tidy ("  Not too\n\tfast\001 \342\200\213 ");
  g_autofree char *odd = rp_text_dup_tidy ("a\377b\357\277\277c");
  g_autofree char *long_word = g_strnfill (3 * RP_TEXT_MAX, 'x');
  g_autofree char *cut = NULL;

  long_word[RP_TEXT_MAX - 1] = ' ';
  cut = rp_text_dup_tidy (long_word);
  g_assert_cmpstr (typed, ==, "Not too fast");
  g_assert_cmpstr (odd, ==, "a\357\277\275bc");
  g_assert_cmpuint (strlen (cut), ==, RP_TEXT_MAX - 1);
  g_assert_null (rp_text_dup_tidy (NULL));
  g_assert_null (rp_text_dup_tidy (" \302\240\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/clean", test_clean);
  g_test_add_func ("/text/kept", test_kept);
  g_test_add_func ("/text/tidy", test_tidy);
  g_test_add_func ("/text/blank", test_blank);
  g_test_add_func ("/text/long", test_long);
  g_test_add_func ("/text/dup-tidy", test_dup_tidy);
  return g_test_run ();
}
