/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-id.h"

static void
test_id (void)
{
  g_autofree char *longest = g_strnfill (64, 'a');
  g_autofree char *too_long = g_strnfill (65, 'a');

  g_assert_true (rp_id_is_valid ("side-lying-2"));
  g_assert_true (rp_id_is_valid (longest));
  g_assert_false (rp_id_is_valid (too_long));
  g_assert_false (rp_id_is_valid (""));
  g_assert_false (rp_id_is_valid ("2-side"));
  g_assert_false (rp_id_is_valid ("Side"));
  g_assert_false (rp_id_is_valid ("a/b"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/valid", test_id);
  return g_test_run ();
}
