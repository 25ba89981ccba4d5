/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-box.h"

static void
assert_read (const char *name, const char *value, const char *unit, const char *expected)
{
  g_autoptr (RpDoseBox) box = rp_dose_box_new (name, value, unit);
  g_autofree char *text = rp_dose_box_read (box);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_read (void)
{
  assert_read ("Left", "20", NULL, "Left 20");
  assert_read ("Hold", "2", "s", "Hold 2 s");
  assert_read ("Own pace", NULL, NULL, "Own pace");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-box/read", test_read);
  return g_test_run ();
}
