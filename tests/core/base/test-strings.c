/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-strings.h"

static void
test_empty (void)
{
  const char *const *none = rp_strings_or_empty (NULL);

  g_assert_nonnull (none);
  g_assert_null (none[0]);
}

static void
test_same (void)
{
  g_auto (GStrv) two = g_strsplit ("a b", " ", -1);

  g_assert_true (rp_strings_or_empty (two) == (const char *const *) two);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/strings/empty", test_empty);
  g_test_add_func ("/strings/same", test_same);
  return g_test_run ();
}
