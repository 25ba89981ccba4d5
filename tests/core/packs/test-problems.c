/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-problems.h"

static void
test_none (void)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (rp_problems_propagate (problems, &error));
  g_assert_no_error (error);
}

/* All are kept, and the first is the error. */
static void
test_first (void)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (GError) error = NULL;

  rp_problems_add (problems, RP_CORE_ERROR_MEANING, "pack.xml", 7, "It makes no sense.");
  rp_problems_add (problems, RP_CORE_ERROR_SYNTAX, "exercises", 0, "It is empty.");
  g_assert_cmpuint (problems->texts->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (problems->texts, 1), ==, "exercises: It is empty.");
  g_assert_false (rp_problems_propagate (problems, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_MEANING);
  g_assert_cmpstr (error->message, ==, "pack.xml:7: It makes no sense.");
}

/* Warnings are kept beside the errors and are none of them. */
static void
test_warning (void)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (GError) error = NULL;
  const RpProblem *problem;

  rp_problems_warn (problems, "clips/old.webm", 0, "No exercise shows this clip.");
  g_assert_true (rp_problems_propagate (problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->texts->len, ==, 0);
  g_assert_cmpuint (problems->items->len, ==, 1);
  problem = g_ptr_array_index (problems->items, 0);
  g_assert_cmpint (problem->severity, ==, RP_SEVERITY_WARNING);
  g_assert_cmpstr (problem->file, ==, "clips/old.webm");
  g_assert_cmpint (problem->line, ==, 0);
  g_assert_cmpstr (problem->message, ==, "No exercise shows this clip.");

  rp_problems_add (problems, RP_CORE_ERROR_SCHEMA, "pack.xml", 3, "It is wrong.");
  problem = g_ptr_array_index (problems->items, 1);
  g_assert_cmpint (problem->severity, ==, RP_SEVERITY_ERROR);
  g_assert_cmpint (problem->code, ==, RP_CORE_ERROR_SCHEMA);
  g_assert_cmpint (problem->line, ==, 3);
  g_assert_false (rp_problems_propagate (problems, &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_SCHEMA);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/problems/none", test_none);
  g_test_add_func ("/problems/first", test_first);
  g_test_add_func ("/problems/warning", test_warning);
  return g_test_run ();
}
