/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-search.h"

static void
assert_fold (const char *text, const char *expected)
{
  g_autofree char *folded = rp_search_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_fold (void)
{
  assert_fold ("", "");
  assert_fold (" -- ", "");
  assert_fold ("Side-lying  Hip", "side lying hip");
  assert_fold ("\xc3\x89t\xc3\xa9", "ete");
  assert_fold ("P\xc5\x82ot", "plot");
  assert_fold ("STRASSE \xc3\x9f", "strasse ss");
}

static void
test_matches (void)
{
  g_auto (GStrv) words = NULL;

  g_assert_true (rp_search_matches ("side lying hip abduction", ""));
  g_assert_true (rp_search_matches ("side lying hip abduction", "HIP side"));
  g_assert_true (rp_search_matches ("side lying hip abduction", "abduct"));
  g_assert_false (rp_search_matches ("side lying hip abduction", "hip bridge"));
  words = rp_search_split ("HIP, side");
  g_assert_true (rp_search_has_words ("side lying hip abduction", (const char *const *) words));
  g_assert_false (rp_search_has_words ("side plank", (const char *const *) words));
  g_assert_true (rp_search_matches ("ete", "\xc3\xa9t"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/matches", test_matches);
  return g_test_run ();
}
