/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-past.h"

#define TODAY "2026-11-29"

static RpHistory *
make_history (void)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
  g_autoptr (GDateTime) when = g_date_time_new_utc (2026, 11, 20, 10, 0, 0);
  RpPastSession *session = rp_past_session_new ("one", "five");
  g_autoptr (RpAnswer) note = NULL;

  session->began = rp_fact_time_new (when, 1);
  note = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, "Stiff\nat first", &session->began);
  rp_past_session_set_answer (session, note);
  g_ptr_array_add (sessions, session);
  return rp_history_new (sessions, 1, G_MAXUINT32 - 1);
}

/* All there is begins with the first session, and ends today. */
static void
test_days (void)
{
  g_autoptr (RpHistory) history = make_history ();
  const RpHistoryFilter all = { .from = 1, .to = G_MAXUINT32 - 1 };
  guint32 today = rp_fact_time_parse_day (TODAY);
  g_autoptr (RpSheetPast) past = rp_sheet_past_new (history, &all, NULL, NULL, 0, today);
  const RpHistoryFilter other = { .program = "hips", .from = 1 };
  g_autoptr (RpSheetPast) none = rp_sheet_past_new (history, &other, NULL, NULL, 0, today);

  g_assert_cmpuint (past->filter.from, ==, rp_fact_time_parse_day ("2026-11-20"));
  g_assert_cmpuint (past->filter.to, ==, today);
  g_assert_cmpuint (none->filter.from, ==, today);
  g_assert_cmpuint (none->filter.to, ==, today);
}

/* A copy has its own words. */
static void
test_copy (void)
{
  g_autoptr (RpHistory) history = make_history ();
  const RpHistoryFilter filter = { .program = "five", .exercise = "bridge" };
  g_autoptr (RpFrequency) asked = rp_frequency_new (RP_FREQUENCY_OTHER_DAY, "Every other day", RP_SOURCE_OWN);
  g_autoptr (RpSheetPast) copy = NULL;
  RpSheetPast *past
      = rp_sheet_past_new (history, &filter, "Five\nfor Sam", asked, 6, rp_fact_time_parse_day (TODAY));

  copy = rp_sheet_past_copy (past);
  rp_sheet_past_free (past);
  g_assert_cmpstr (copy->filter.program, ==, "five");
  g_assert_cmpstr (copy->filter.exercise, ==, "bridge");
  g_assert_cmpstr (copy->only, ==, "Five for Sam");
  g_assert_true (rp_frequency_equal (copy->asked, asked));
  g_assert_cmpuint (copy->first_day, ==, 6);
}

static void
test_texts (void)
{
  g_autoptr (RpHistory) history = make_history ();
  g_autoptr (RpSheetPast) past
      = rp_sheet_past_new (history, NULL, NULL, NULL, 0, rp_fact_time_parse_day (TODAY));
  g_auto (GStrv) texts = rp_sheet_past_gather_texts (past, "What I did");

  g_assert_cmpuint (g_strv_length (texts), ==, 2);
  g_assert_cmpstr (texts[0], ==, "What I did");
  g_assert_cmpstr (texts[1], ==, "Stiff at first");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-past/days", test_days);
  g_test_add_func ("/sheet-past/copy", test_copy);
  g_test_add_func ("/sheet-past/texts", test_texts);

  return g_test_run ();
}
