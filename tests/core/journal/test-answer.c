/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-answer.h"

static void
test_copy (void)
{
  RpFactTime time = { 1000, 2461375, 3600, 2000 };
  g_autoptr (RpAnswer) answer = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, "Tired.", &time);
  g_autoptr (RpAnswer) copy = rp_answer_copy (answer);

  g_assert_cmpint (copy->kind, ==, RP_ANSWER_NOTE);
  g_assert_cmpint (copy->number, ==, RP_ANSWER_NONE);
  g_assert_cmpstr (copy->text, ==, "Tired.");
  g_assert_cmpint (copy->time.written, ==, 2000);
  rp_answer_free (NULL);
}

static void
test_empty (void)
{
  RpFactTime time = { 0 };
  g_autoptr (RpAnswer) zero = rp_answer_new (RP_ANSWER_PAIN_AFTER, 0, NULL, &time);
  g_autoptr (RpAnswer) taken_back = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, "", &time);

  g_assert_false (rp_answer_is_empty (zero));
  g_assert_true (rp_answer_is_empty (taken_back));
}

static void
test_kind (void)
{
  g_assert_true (rp_answer_kind_is_number (RP_ANSWER_EFFORT));
  g_assert_true (rp_answer_kind_is_number (RP_ANSWER_PAIN_MORNING));
  g_assert_false (rp_answer_kind_is_number (RP_ANSWER_WHERE));
  g_assert_false (rp_answer_kind_is_number (RP_ANSWER_NOTE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answer/copy", test_copy);
  g_test_add_func ("/answer/empty", test_empty);
  g_test_add_func ("/answer/kind", test_kind);
  return g_test_run ();
}
