/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-clean.h"

static void
assert_line (const char *text, const char *expected)
{
  g_autofree char *line = rp_sheet_clean_line (text);

  g_assert_cmpstr (line, ==, expected);
}

static void
assert_paragraphs (const char *text, const char *expected)
{
  g_autofree char *paragraphs = rp_sheet_clean_paragraphs (text);

  g_assert_cmpstr (paragraphs, ==, expected);
}

static void
test_line (void)
{
  assert_line (NULL, NULL);
  assert_line ("", NULL);
  assert_line (" \t\n\x01\x7f ", NULL);
  assert_line ("Ana Ruiz", "Ana Ruiz");
  assert_line ("  Ana\t \n\x1bRuiz\r\n", "Ana Ruiz");
  assert_line ("1\xc2\xa0kg", "1\xc2\xa0kg");
  assert_line ("Ana \xff Ruiz", "Ana \xef\xbf\xbd Ruiz");
}

/* An override in a name must not turn round the name that follows it; marks and joiners are part of the writing. */
static void
test_direction (void)
{
  assert_line ("Ana\xe2\x80\xae Ruiz\xe2\x81\xa7", "Ana Ruiz");
  assert_line ("\xe2\x80\xae", NULL);
  assert_line ("\xd7\x93\xd7\xa0\xe2\x80\x8f", "\xd7\x93\xd7\xa0\xe2\x80\x8f");
  assert_line ("\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xb1", "\xd9\x85\xdb\x8c\xe2\x80\x8c\xd8\xb1");
}

static void
test_paragraphs (void)
{
  assert_paragraphs (NULL, NULL);
  assert_paragraphs ("\n \r\n\f", NULL);
  assert_paragraphs ("One.\nTwo.", "One.\nTwo.");
  assert_paragraphs ("\n\n One.\r\n\r\n\tTwo  of it.\xe2\x80\xa9Three.\n\n", "One.\nTwo of it.\nThree.");
}

static void
test_list (void)
{
  static const char *const list[] = { " a ", "\n", "b\nc", NULL };
  g_auto (GStrv) clean = rp_sheet_clean_list (list);
  g_auto (GStrv) none = rp_sheet_clean_list (NULL);

  g_assert_cmpuint (g_strv_length (clean), ==, 2);
  g_assert_cmpstr (clean[0], ==, "a");
  g_assert_cmpstr (clean[1], ==, "b c");
  g_assert_cmpuint (g_strv_length (none), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/clean/line", test_line);
  g_test_add_func ("/sheet/clean/direction", test_direction);
  g_test_add_func ("/sheet/clean/paragraphs", test_paragraphs);
  g_test_add_func ("/sheet/clean/list", test_list);

  return g_test_run ();
}
