/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-pain-rules.h"

/* "0-3 A, 4-5 B" */
static char *
describe (const RpPainRules *rules)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rules->n_bands; i++)
    g_string_append_printf (text, "%s%u-%u %s", i == 0 ? "" : ", ", rules->bands[i].from, rules->bands[i].to,
                            rules->bands[i].text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_says (const RpPainRules *rules, const char *expected)
{
  g_autofree char *text = describe (rules);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_usual (void)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();

  assert_says (rules, "0-3 Carry on as planned., 4-5 Do one set of each., "
                      "6-10 Stop. Ask your clinician before you go on.");
  g_assert_null (rules->note);
  g_assert_cmpuint (rp_pain_rules_find (rules, 0), ==, 0);
  g_assert_cmpuint (rp_pain_rules_find (rules, 3), ==, 0);
  g_assert_cmpuint (rp_pain_rules_find (rules, 4), ==, 1);
  g_assert_cmpuint (rp_pain_rules_find (rules, 6), ==, 2);
  g_assert_cmpuint (rp_pain_rules_find (rules, 99), ==, 2);
}

static void
test_bands (void)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new ("A");

  g_assert_null (rp_pain_rules_new (" \n"));
  assert_says (rules, "0-10 A");
  g_assert_false (rp_pain_rules_split (rules, 0, "B"));
  g_assert_false (rp_pain_rules_split (rules, 11, "B"));
  g_assert_false (rp_pain_rules_split (rules, 5, ""));
  g_assert_true (rp_pain_rules_split (rules, 8, "C"));
  g_assert_true (rp_pain_rules_split (rules, 4, " B \n b"));
  assert_says (rules, "0-3 A, 4-7 B b, 8-10 C");
  g_assert_true (rp_pain_rules_set_end (rules, 0, 6));
  g_assert_false (rp_pain_rules_set_end (rules, 0, 7));
  g_assert_false (rp_pain_rules_set_end (rules, 1, 6));
  g_assert_false (rp_pain_rules_set_end (rules, 2, 9));
  assert_says (rules, "0-6 A, 7-7 B b, 8-10 C");
  g_assert_true (rp_pain_rules_remove (rules, 1));
  assert_says (rules, "0-7 A, 8-10 C");
  g_assert_true (rp_pain_rules_remove (rules, 0));
  assert_says (rules, "0-10 C");
  g_assert_false (rp_pain_rules_remove (rules, 0));
}

/* A band taken out comes back with its words, and in the middle of the widest. */
static void
test_add (void)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();

  g_assert_true (rp_pain_rules_remove (rules, 1));
  g_assert_cmpuint (rp_pain_rules_add (rules), ==, 1);
  assert_says (
      rules,
      "0-2 Carry on as planned., 3-5 Do one set of each., 6-10 Stop. Ask your clinician before you go on.");
  g_assert_cmpuint (rp_pain_rules_add (rules), ==, 3);
  g_assert_cmpstr (rules->bands[3].text, ==, rules->bands[2].text);
  while (rules->n_bands < RP_PAIN_MAX_BANDS)
    g_assert_cmpuint (rp_pain_rules_add (rules), !=, G_MAXUINT);
  g_assert_cmpuint (rp_pain_rules_add (rules), ==, G_MAXUINT);
}

static void
test_every_number (void)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new ("0");

  for (guint at = RP_PAIN_MAX; at > 0; at--)
    g_assert_true (rp_pain_rules_split (rules, at, "x"));
  g_assert_cmpuint (rules->n_bands, ==, RP_PAIN_MAX_BANDS);
  for (guint at = 0; at <= RP_PAIN_MAX; at++)
    {
      g_assert_cmpuint (rp_pain_rules_find (rules, at), ==, at);
      g_assert_false (rp_pain_rules_split (rules, at, "y"));
    }
}

static void
test_texts (void)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();
  g_autoptr (RpPainRules) copy = rp_pain_rules_copy (rules);

  g_assert_true (rp_pain_rules_equal (rules, copy));
  g_assert_true (rp_pain_rules_equal (NULL, NULL));
  g_assert_false (rp_pain_rules_equal (rules, NULL));
  g_assert_true (rp_pain_rules_set_text (copy, 2, "Stop.  Ring Ana."));
  g_assert_cmpstr (copy->bands[2].text, ==, "Stop. Ring Ana.");
  g_assert_false (rp_pain_rules_set_text (copy, 2, " "));
  g_assert_false (rp_pain_rules_set_text (copy, 3, "Nobody"));
  g_assert_false (rp_pain_rules_equal (rules, copy));
  rp_pain_rules_set_note (rules, "Bigger in the evening?\n");
  g_assert_cmpstr (rules->note, ==, "Bigger in the evening?");
  rp_pain_rules_set_note (rules, "");
  g_assert_null (rules->note);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pain-rules/usual", test_usual);
  g_test_add_func ("/pain-rules/bands", test_bands);
  g_test_add_func ("/pain-rules/add", test_add);
  g_test_add_func ("/pain-rules/every-number", test_every_number);
  g_test_add_func ("/pain-rules/texts", test_texts);
  return g_test_run ();
}
