/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-value.h"

static void
test_file (void)
{
  static const char *const endings[] = { ".jpg", ".png", NULL };

  g_assert_true (rp_xml_value_is_file ("stills/a.png", "stills/", endings));
  g_assert_false (rp_xml_value_is_file ("stills/a.gif", "stills/", endings));
  g_assert_false (rp_xml_value_is_file ("clips/a.png", "stills/", endings));
  g_assert_false (rp_xml_value_is_file ("stills/../a.png", "stills/", endings));
  g_assert_false (rp_xml_value_is_file ("stills/a/b.png", "stills/", endings));
  g_assert_false (rp_xml_value_is_file ("stills/.png", "stills/", endings));
  g_assert_false (rp_xml_value_is_file ("/stills/a.png", "stills/", endings));
  g_assert_false (rp_xml_value_is_file ("s.png", "stills/", endings));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-value/file", test_file);
  return g_test_run ();
}
