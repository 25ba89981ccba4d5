/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-plural.h"

#include <string.h>

#define RUSSIAN "(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2)"
#define ARABIC "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"

/* What a rule gives for 0, 1, 2 and so on, as digits. */
static void
assert_forms (const char *rule, const char *expected)
{
  g_assert_true (rp_plural_is_rule (rule));
  for (gulong n = 0; expected[n] != '\0'; n++)
    g_assert_cmpuint (rp_plural_choose (rule, n), ==, (guint) (expected[n] - '0'));
}

/* The rules of languages that are spoken. */
static void
test_languages (void)
{
  assert_forms ("(n != 1)", "1011111");
  assert_forms ("n>1", "0011111");
  assert_forms ("0", "0000");
  assert_forms (RUSSIAN, "20111222222222222222201112");
  assert_forms (ARABIC, "0123333333344444");
  g_assert_cmpuint (rp_plural_choose (ARABIC, 100), ==, 5);
  assert_forms ("!n", "100");
  assert_forms ("2 + n * 3 - 1", "147");
}

/* What is no rule counts as that of English, whatever it is. */
static void
test_no_rules (void)
{
  static const char *const rules[] = { "", "n !=", "n ? 1", "(n", "m", "n n", "1 / ", "n = 1", ")" };
  g_autofree char *deep = g_strnfill (100000, '(');
  g_autofree char *denied = g_strnfill (100000, '!');

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_assert_false (rp_plural_is_rule (rules[i]));
      g_assert_cmpuint (rp_plural_choose (rules[i], 1), ==, 0);
      g_assert_cmpuint (rp_plural_choose (rules[i], 2), ==, 1);
    }
  g_assert_false (rp_plural_is_rule (deep));
  g_assert_false (rp_plural_is_rule (denied));
  g_assert_true (rp_plural_is_rule ("n % 0"));
  g_assert_cmpuint (rp_plural_choose ("n / (n - n)", 3), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plural/languages", test_languages);
  g_test_add_func ("/plural/no-rules", test_no_rules);
  return g_test_run ();
}
