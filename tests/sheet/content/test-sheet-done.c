/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-done.h"

#include "session/rp-simulated-clock.h"
#include "sheet-fixture.h"

static void
send (RpSession *session, RpSessionEvent event)
{
  g_autoptr (GError) error = NULL;

  rp_session_send (session, event, &error);
  g_assert_no_error (error);
}

static guint
find (const RpSheetDone *done, guint exercise, RpSide side)
{
  guint sets;

  g_assert_true (rp_sheet_done_find (done, exercise, side, &sets));
  return sets;
}

/* What is known of a side is not said of the other, and nothing is known until it is told. */
static void
test_find (void)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 30, 9, 0, 0);
  g_autoptr (RpSheetDone) done = rp_sheet_done_new (date);
  guint sets;

  g_assert_cmpint (done->pain_before, ==, RP_SHEET_NO_PAIN);
  g_assert_cmpint (done->pain_after, ==, RP_SHEET_NO_PAIN);
  g_assert_false (rp_sheet_done_find (done, 0, RP_SIDE_NONE, &sets));
  rp_sheet_done_add (done, 0, RP_SIDE_LEFT, 2);
  rp_sheet_done_add (done, 1, RP_SIDE_NONE, 3);
  g_assert_cmpuint (find (done, 0, RP_SIDE_LEFT), ==, 2);
  g_assert_cmpuint (find (done, 0, RP_SIDE_NONE), ==, 2);
  g_assert_cmpuint (find (done, 1, RP_SIDE_NONE), ==, 3);
  g_assert_false (rp_sheet_done_find (done, 0, RP_SIDE_RIGHT, &sets));
  g_assert_false (rp_sheet_done_find (done, 1, RP_SIDE_LEFT, &sets));
}

/* Twice on a day are together what was done on it. */
static void
test_sum (void)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 30, 9, 0, 0);
  g_autoptr (RpSheetDone) first = rp_sheet_done_new (date);
  g_autoptr (RpSheetDone) second = rp_sheet_done_new (date);
  g_autoptr (RpSheetDone) sum = NULL;
  guint sets;

  rp_sheet_done_add (first, 0, RP_SIDE_LEFT, 2);
  rp_sheet_done_add (second, 0, RP_SIDE_LEFT, 1);
  rp_sheet_done_add (second, 0, RP_SIDE_RIGHT, 1);
  rp_sheet_done_set_pain (first, 3, 4);
  rp_sheet_done_set_pain (second, 5, RP_SHEET_NO_PAIN);
  sum = rp_sheet_done_new_sum (first, second);
  g_assert_cmpuint (find (sum, 0, RP_SIDE_LEFT), ==, 3);
  g_assert_cmpuint (find (sum, 0, RP_SIDE_RIGHT), ==, 1);
  g_assert_false (rp_sheet_done_find (sum, 1, RP_SIDE_NONE, &sets));
  g_assert_cmpint (sum->pain_before, ==, 3);
  g_assert_cmpint (sum->pain_after, ==, 4);
}

/* Pain is a number from 0 to 10, or not known. */
static void
test_pain (void)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 30, 9, 0, 0);
  g_autoptr (RpSheetDone) done = rp_sheet_done_new (date);

  rp_sheet_done_set_pain (done, 0, 10);
  g_assert_cmpint (done->pain_before, ==, 0);
  g_assert_cmpint (done->pain_after, ==, 10);
  g_test_expect_message ("reprise-sheet", G_LOG_LEVEL_CRITICAL, "*is_pain*");
  rp_sheet_done_set_pain (done, 0, 11);
  g_test_assert_expected_messages ();
  g_assert_cmpint (done->pain_after, ==, 10);
  rp_sheet_done_set_pain (done, RP_SHEET_NO_PAIN, RP_SHEET_NO_PAIN);
  g_assert_cmpint (done->pain_before, ==, RP_SHEET_NO_PAIN);
}

/* A session that is skipped through did no sets; one that ran to its end did all of them, on each side. */
static void
test_session (gconstpointer data)
{
  gboolean worked = GPOINTER_TO_INT (data);
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  RpProgram *program = rp_pack_find_program (pack, "runners-knee");
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPlan) plan = rp_plan_new (program, &settings);
  g_autoptr (RpSimulatedClock) clock = rp_simulated_clock_new ();
  g_autoptr (RpSession) session = rp_session_new (plan, RP_CLOCK (clock));
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, 30, 9, 0, 0);
  g_autoptr (RpSheetDone) done = NULL;

  send (session, RP_SESSION_START);
  while (rp_session_get_state (session) == RP_SESSION_RUNNING)
    if (!worked)
      send (session, RP_SESSION_SKIP);
    else
      g_assert_true (rp_simulated_clock_run_next (clock, 0));
  done = rp_sheet_done_new_for_session (session, date);
  g_assert_true (g_date_time_equal (done->date, date));
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      const RpDose *dose = rp_program_get_item (program, i)->dose;
      guint sets;

      g_assert_cmpint (dose->sides, ==, RP_DOSE_SIDES_EACH);
      g_assert_cmpuint (find (done, i, RP_SIDE_LEFT), ==, worked ? dose->sets : 0);
      g_assert_cmpuint (find (done, i, RP_SIDE_RIGHT), ==, worked ? dose->sets : 0);
      g_assert_false (rp_sheet_done_find (done, rp_program_get_n_items (program), RP_SIDE_LEFT, &sets));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-done/find", test_find);
  g_test_add_func ("/sheet-done/sum", test_sum);
  g_test_add_func ("/sheet-done/pain", test_pain);
  g_test_add_data_func ("/sheet-done/session", GINT_TO_POINTER (TRUE), test_session);
  g_test_add_data_func ("/sheet-done/skipped", GINT_TO_POINTER (FALSE), test_session);
  return g_test_run ();
}
