/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/past.h"
#include "history/rp-history-draft.h"
#include "sample.h"

/* All that a program asks for is taken for done, to be corrected. */
static void
test_program (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (RpPastSession) draft = rp_history_draft_new ();
  RpProgram *program = rp_pack_find_program (pack, "surgeons-four");

  g_assert_true (draft->by_hand);
  rp_history_draft_set_program (draft, program);
  g_assert_cmpstr (draft->program, ==, "surgeons-four");
  g_assert_cmpstr (draft->name, ==, rp_program_get_name (program));
  g_assert_cmpuint (draft->turns->len, >, 4);
  g_assert_cmpuint (draft->asked_turns, ==, draft->turns->len);
  g_assert_true (rp_past_session_is_whole (draft));
  rp_history_draft_set_program (draft, NULL);
  g_assert_cmpuint (draft->turns->len, ==, 0);
  g_assert_cmpstr (draft->program, ==, "");
}

static void
test_exercises (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (RpPastSession) draft = rp_history_draft_new ();
  const RpPastTurn *turn;

  rp_history_draft_add_exercise (draft, rp_pack_find_exercise (pack, "clamshell"));
  rp_history_draft_add_exercise (draft, rp_pack_find_exercise (pack, "hip-bridge"));
  g_assert_cmpuint (draft->turns->len, ==, 3);
  turn = g_ptr_array_index (draft->turns, 1);
  g_assert_cmpint (turn->side, ==, RP_SIDE_RIGHT);
  g_assert_cmpuint (turn->done, ==, 0);
  turn = g_ptr_array_index (draft->turns, 2);
  g_assert_cmpint (turn->side, ==, RP_SIDE_NONE);
  g_assert_cmpuint (turn->item, ==, 1);
}

/* The day is the person's, wherever they are. */
static void
test_times (void)
{
  g_autoptr (RpPastSession) draft = rp_history_draft_new ();
  g_autoptr (GDateTime) late = g_date_time_new_from_iso8601 ("2026-11-26T23:50:00-08:00", NULL);

  rp_history_draft_set_times (draft, late, 25, 77);
  g_assert_cmpuint (draft->began.day, ==, past_day ("2026-11-26"));
  g_assert_cmpint (draft->began.offset, ==, -8 * 3600);
  g_assert_cmpint (draft->began.written, ==, 77);
  g_assert_cmpint (draft->ended - draft->began.at, ==, 25 * 60 * G_USEC_PER_SEC);
  rp_history_draft_set_times (draft, late, 0, 77);
  g_assert_cmpint (draft->ended, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-draft/program", test_program);
  g_test_add_func ("/history-draft/exercises", test_exercises);
  g_test_add_func ("/history-draft/times", test_times);

  return g_test_run ();
}
