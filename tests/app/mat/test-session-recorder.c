/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "journal/rp-journal.h"
#include "mat/rp-session-recorder.h"

#include <glib/gstdio.h>

typedef struct
{
  Led led;
  char *folder;
  char *path;
  RpJournalWriter *writer;
  RpSessionRecorder *recorder;
  GDateTime *start;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  led_init (&fixture->led, "daily-clams", FALSE);
  fixture->start = g_date_time_new_utc (2026, 11, 21, 7, 30, 0);
  rp_simulated_clock_set_date_time (fixture->led.clock, fixture->start);
  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.sqlite", NULL);
  fixture->writer = rp_journal_writer_new (fixture->path, (const char *const[]){ NULL });
  fixture->recorder
      = rp_session_recorder_new (fixture->writer, fixture->led.session, RP_CLOCK (fixture->led.clock));
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->recorder);
  g_assert_finalize_object (fixture->writer);
  led_clear (&fixture->led);
  g_date_time_unref (fixture->start);
  remove_all (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* All that was stated of the one session, as it lies on the disk. */
static RpJournalRecord *
read_facts (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpJournal) journal = NULL;
  g_autoptr (GPtrArray) records = NULL;

  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, 20 * G_USEC_PER_SEC));
  journal = rp_journal_open (fixture->path, &error);
  g_assert_no_error (error);
  records = rp_journal_read_all_facts (journal, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (records->len, ==, 1);
  return g_ptr_array_steal_index (records, 0);
}

static const RpPastTurn *
get_turn (const RpJournalRecord *record, guint index)
{
  return g_ptr_array_index (record->turns, index);
}

static void
test_writes_before_the_next_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournalRecord) facts = NULL;
  const RpPastTurn *turn;

  led_start_turn (&fixture->led);
  g_assert_cmpint (rp_session_recorder_get_id (fixture->recorder), ==, 0);
  led_advance (&fixture->led, 20 * 6.5 + 0.1);
  facts = read_facts (fixture);
  g_assert_cmpuint (facts->turns->len, ==, 1);
  turn = get_turn (facts, 0);
  g_assert_cmpstr (turn->exercise, ==, "clamshell");
  g_assert_cmpint (turn->side, ==, RP_SIDE_LEFT);
  g_assert_cmpuint (turn->planned, ==, 20);
  g_assert_cmpuint (turn->done, ==, 20);
  g_assert_cmpint (turn->time.at, ==, (g_date_time_to_unix (fixture->start) + 20 * 6.5) * G_USEC_PER_SEC);
}

static void
test_stop_keeps_what_was_done (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournalRecord) facts = NULL;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 3 * 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_STOP);
  facts = read_facts (fixture);
  g_assert_cmpuint (facts->turns->len, ==, 1);
  g_assert_cmpuint (get_turn (facts, 0)->done, ==, 3);
}

static void
test_nothing_done_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_STOP);
  g_assert_cmpint (rp_session_recorder_get_id (fixture->recorder), ==, 0);
}

static RpPastSession *
read_session (Fixture *fixture)
{
  g_autoptr (RpJournalRecord) facts = read_facts (fixture);
  RpPastSession *session = rp_journal_record_resolve (facts);

  g_assert_nonnull (session);
  return session;
}

/* Everything that somebody may ask later: by whichever name, with what, out of how much. */
static void
test_hands_over_everything (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_plan_get_program (fixture->led.plan);
  RpDose *dose = rp_program_get_item (program, 0)->dose;
  g_autoptr (RpPastSession) session = NULL;
  const RpPastTurn *turn;

  g_clear_pointer (&dose->load, rp_load_free);
  dose->load = rp_load_new_band (RP_BAND_RED, NULL);
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 20 * 6.5 + 0.1);
  session = read_session (fixture);
  g_assert_cmpstr (session->uid, ==, rp_session_recorder_get_uid (fixture->recorder));
  g_assert_cmpstr (session->program, ==, "daily-clams");
  g_assert_cmpstr (session->name, ==, rp_program_get_name (program));
  g_assert_true (g_str_has_prefix (session->code, "reprise:"));
  g_assert_cmpstr (session->packs, ==, "hips-and-knees 1");
  g_assert_cmpuint (session->asked_turns, ==, 2);
  g_assert_cmpuint (session->asked_exercises, ==, 1);
  g_assert_false (session->by_hand);
  g_assert_cmpint (session->ended, ==, 0);
  turn = g_ptr_array_index (session->turns, 0);
  g_assert_cmpstr (turn->name, ==, "Clamshell");
  g_assert_cmpuint (turn->item, ==, 0);
  g_assert_cmpint (turn->measure, ==, RP_MEASURE_REPS);
  g_assert_cmpstr (turn->load, ==, "Red band");
  g_assert_false (turn->own_pace);
}

/* The program ends, and somebody starts it again and goes on, an hour later on the same day. */
static void
go_on (Fixture *fixture, gboolean noted)
{
  g_autoptr (RpBookmark) bookmark = rp_session_recorder_make_bookmark (fixture->recorder);
  g_autoptr (GDateTime) later = g_date_time_add_hours (fixture->start, 1);

  g_assert_nonnull (bookmark);
  bookmark->noted = noted;
  if (noted)
    led_send (&fixture->led, RP_SESSION_STOP);
  g_assert_finalize_object (fixture->recorder);
  g_assert_finalize_object (fixture->writer);
  g_assert_finalize_object (fixture->led.session);
  rp_simulated_clock_set_date_time (fixture->led.clock, later);
  fixture->led.session = rp_session_new_at (fixture->led.plan, RP_CLOCK (fixture->led.clock), bookmark->stand,
                                            10 * G_USEC_PER_SEC);
  fixture->writer = rp_journal_writer_new (fixture->path, (const char *const[]){ NULL });
  fixture->recorder = rp_session_recorder_new_again (fixture->writer, fixture->led.session,
                                                     RP_CLOCK (fixture->led.clock), bookmark);
  led_send (&fixture->led, RP_SESSION_START);
}

static void
assert_past_turn (const RpPastSession *session, guint index, RpSide side, guint done)
{
  const RpPastTurn *turn = g_ptr_array_index (session->turns, index);

  g_assert_cmpint (turn->side, ==, side);
  g_assert_cmpuint (turn->done, ==, done);
}

/* One session, that ends when it ended last; nothing is there twice and nothing is missing. */
static void
test_goes_on (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uid = g_strdup (rp_session_recorder_get_uid (fixture->recorder));
  g_autoptr (RpPastSession) session = NULL;

  led_start_turn (&fixture->led);
  rp_session_recorder_answer (fixture->recorder, RP_ANSWER_PAIN_BEFORE, 4, NULL);
  led_advance (&fixture->led, 20 * 6.5 + 5 + 8 * 6.5 + 1);
  go_on (fixture, GPOINTER_TO_INT (data));
  g_assert_cmpstr (rp_session_recorder_get_uid (fixture->recorder), ==, uid);
  g_assert_cmpint (
      rp_past_session_get_number (rp_session_recorder_get_answers (fixture->recorder), RP_ANSWER_PAIN_BEFORE),
      ==, 4);
  led_advance (&fixture->led, 10 + 12 * 6.5 + 1);
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, RP_SESSION_FINISHED);

  session = read_session (fixture);
  g_assert_cmpstr (session->uid, ==, uid);
  g_assert_cmpint (session->began.at, ==, g_date_time_to_unix (fixture->start) * G_USEC_PER_SEC);
  g_assert_cmpint (session->ended, ==,
                   session->began.at + (gint64) ((3600 + 10 + 12 * 6.5) * G_USEC_PER_SEC));
  g_assert_cmpuint (session->turns->len, ==, 2);
  assert_past_turn (session, 0, RP_SIDE_LEFT, 20);
  assert_past_turn (session, 1, RP_SIDE_RIGHT, 20);
  g_assert_cmpint (rp_past_session_get_number (session, RP_ANSWER_PAIN_BEFORE), ==, 4);
}

/* What was done before the program was killed is written down at once: nobody knows whether more comes. */
static void
test_goes_on_and_stops (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = NULL;
  g_autoptr (RpPastSession) made = NULL;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 8 * 6.5 + 1);
  go_on (fixture, FALSE);
  led_send (&fixture->led, RP_SESSION_STOP);
  session = read_session (fixture);
  g_assert_cmpuint (session->turns->len, ==, 1);
  assert_past_turn (session, 0, RP_SIDE_LEFT, 8);
  made = rp_session_recorder_make_past (fixture->recorder);
  g_assert_cmpuint (made->turns->len, ==, 1);
  assert_past_turn (made, 0, RP_SIDE_LEFT, 8);
}

/* What was done before is put right like any other. */
static void
test_goes_on_and_corrects (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = NULL;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 20 * 6.5 + 5 + 8 * 6.5 + 1);
  go_on (fixture, TRUE);
  led_send (&fixture->led, RP_SESSION_STOP);
  rp_session_correct (fixture->led.session, 1, 19);
  rp_session_recorder_correct (fixture->recorder, 1);
  session = read_session (fixture);
  g_assert_cmpuint (session->turns->len, ==, 2);
  assert_past_turn (session, 0, RP_SIDE_LEFT, 19);
  assert_past_turn (session, 1, RP_SIDE_RIGHT, 8);
}

static void
test_no_bookmark_of_what_is_over (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_send (&fixture->led, RP_SESSION_STOP);
  g_assert_null (rp_session_recorder_make_bookmark (fixture->recorder));
}

/* Leads to the middle of the first turn, from a moment on somebody's clock. */
static RpPastSession *
lead_from (Fixture *fixture, const char *zone, const char *moment)
{
  g_autoptr (GTimeZone) there = g_time_zone_new_identifier (zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (moment, NULL);
  g_autoptr (GDateTime) start = g_date_time_to_timezone (utc, there);

  g_assert_nonnull (there);
  rp_simulated_clock_set_date_time (fixture->led.clock, start);
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 10 * 6.5);
  led_send (&fixture->led, RP_SESSION_STOP);
  return read_session (fixture);
}

static void
assert_day (const RpFactTime *time, const char *day, int offset_hours)
{
  g_autofree char *told = rp_fact_time_format_day (time->day);

  g_assert_cmpstr (told, ==, day);
  g_assert_cmpint (time->offset, ==, offset_hours * 3600);
}

/* A session is on the day it began; a turn after midnight is of the next. */
static void
test_over_midnight (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = lead_from (fixture, "Europe/Berlin", "2026-11-30T23:59:30+01");

  assert_day (&session->began, "2026-11-30", 1);
  assert_day (&((RpPastTurn *) session->turns->pdata[0])->time, "2026-12-01", 1);
}

/* The hour that comes twice, and the one that is left out: the clock is that of the beginning. */
static void
test_daylight_saving (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) session = lead_from (fixture, "Europe/Berlin", data);
  const RpPastTurn *turn = g_ptr_array_index (session->turns, 0);
  gboolean autumn = g_str_has_prefix (data, "2026-10");

  assert_day (&session->began, autumn ? "2026-10-25" : "2026-03-29", autumn ? 2 : 1);
  assert_day (&turn->time, autumn ? "2026-10-25" : "2026-03-29", autumn ? 2 : 1);
  g_assert_cmpint (turn->time.at - session->began.at, ==, 10 * 6.5 * G_USEC_PER_SEC);
}

/* Over the date line: it was the day that the person's clock showed, though the later one may have the earlier day. */
static void
test_flight (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPastSession) there = lead_from (fixture, "Pacific/Auckland", "2026-12-02T08:00:00+13");
  g_autoptr (RpPastSession) back = NULL;

  assert_day (&there->began, "2026-12-02", 13);
  tear_down (fixture, NULL);
  set_up (fixture, NULL);
  back = lead_from (fixture, "Pacific/Honolulu", "2026-12-01T17:00:00-10");
  assert_day (&back->began, "2026-12-01", -10);
  g_assert_cmpint (back->began.at, >, there->began.at);
}

/* Neither a pause nor the computer's sleep, nor a clock that is set, moves the start or what came after it. */
static void
test_the_true_start (Fixture *fixture, gconstpointer data)
{
  gint64 start = g_date_time_to_unix (fixture->start) * G_USEC_PER_SEC;
  g_autoptr (GDateTime) wrong = g_date_time_add_days (fixture->start, -30);
  g_autoptr (RpJournalRecord) facts = NULL;

  led_send (&fixture->led, RP_SESSION_START);
  led_advance (&fixture->led, 10 + 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_PAUSE);
  led_advance (&fixture->led, 12);
  rp_simulated_clock_suspend (fixture->led.clock, 100 * G_USEC_PER_SEC);
  rp_simulated_clock_set_date_time (fixture->led.clock, wrong);
  led_send (&fixture->led, RP_SESSION_RESUME);
  led_advance (&fixture->led, 19 * 6.5 - 1 + 0.1);
  facts = read_facts (fixture);
  g_assert_cmpuint (facts->turns->len, ==, 1);
  g_assert_cmpint (((RpPastSession *) facts->sessions->pdata[0])->began.at, ==, start);
  g_assert_cmpint (get_turn (facts, 0)->time.at, ==, start + (10 + 12 + 100 + 20 * 6.5) * G_USEC_PER_SEC);
}

/* The journal holds what the screen shows: the most of a turn, and what was done again. */
static void
test_screen_and_journal_agree (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpJournalRecord) facts = NULL;
  g_autoptr (RpPastSession) session = NULL;
  guint most = 0;
  guint sum = 0;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 20 * 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_BACK);
  led_advance (&fixture->led, 2 * 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_BACK);
  led_advance (&fixture->led, 6.5 + 1);
  led_send (&fixture->led, RP_SESSION_STOP);
  facts = read_facts (fixture);
  for (guint i = 0; i < facts->turns->len; i++)
    {
      const RpPastTurn *turn = get_turn (facts, i);

      most = MAX (most, turn->done);
      sum += turn->done;
    }
  session = rp_journal_record_resolve (facts);
  g_assert_cmpuint (session->turns->len, ==, 1);
  g_assert_cmpuint (((RpPastTurn *) session->turns->pdata[0])->done, ==, most);
  g_assert_cmpuint (facts->turns->len, ==, 3);
  g_assert_cmpuint (most, ==, rp_session_get_done (fixture->led.session, 1));
  g_assert_cmpuint (sum - most, ==, rp_session_get_repeated (fixture->led.session, 1));
  g_assert_cmpuint (sum, ==, 20 + 2 + 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/session-recorder/writes-before-the-next-step", test_writes_before_the_next_step);
  ADD ("/session-recorder/stop-keeps-what-was-done", test_stop_keeps_what_was_done);
  ADD ("/session-recorder/the-true-start", test_the_true_start);
  ADD ("/session-recorder/screen-and-journal-agree", test_screen_and_journal_agree);
  ADD ("/session-recorder/hands-over-everything", test_hands_over_everything);
  ADD ("/session-recorder/over-midnight", test_over_midnight);
  ADD ("/session-recorder/flight", test_flight);
  g_test_add ("/session-recorder/autumn", Fixture, "2026-10-25T02:59:00+02", set_up, test_daylight_saving,
              tear_down);
  g_test_add ("/session-recorder/spring", Fixture, "2026-03-29T01:59:00+01", set_up, test_daylight_saving,
              tear_down);
  ADD ("/session-recorder/goes-on-after-a-crash", test_goes_on);
  g_test_add ("/session-recorder/goes-on-after-the-end", Fixture, GINT_TO_POINTER (TRUE), set_up,
              test_goes_on, tear_down);
  ADD ("/session-recorder/goes-on-and-stops", test_goes_on_and_stops);
  ADD ("/session-recorder/goes-on-and-corrects", test_goes_on_and_corrects);
  ADD ("/session-recorder/no-bookmark-of-what-is-over", test_no_bookmark_of_what_is_over);
  ADD ("/session-recorder/nothing-done-leaves-nothing", test_nothing_done_leaves_nothing);

  return g_test_run ();
}
