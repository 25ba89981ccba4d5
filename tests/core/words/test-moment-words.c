/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-loader.h"
#include "base/rp-words.h"
#include "model/rp-exercise-private.h"
#include "words/rp-moment-words.h"
#include "rp-test-catalogue.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
/* "leg" */
#define LEG "\u05e8\u05d2\u05dc"

/* A program of the built-in pack, laid out. */
typedef struct
{
  RpPack *pack;
  RpPlan *plan;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (GError) error = NULL;
  RpProgram *program;

  fixture->pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  program = rp_pack_find_program (fixture->pack, "surgeons-four");
  for (guint i = 0; data && i < rp_program_get_n_items (program); i++)
    rp_program_get_item (program, i)->dose->pace = RP_PACE_OWN;
  fixture->plan = rp_plan_new (program, &settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_plan_unref (fixture->plan);
  g_object_unref (fixture->pack);
}

/* Finds the moment @elapsed microseconds after the first step of a kind begins. */
static RpMoment
find (Fixture *fixture, RpStepKind kind, gint64 elapsed)
{
  RpMoment moment;
  guint i = 0;

  while (rp_plan_get_step (fixture->plan, i)->kind != kind)
    i++;
  rp_moment_at (fixture->plan, rp_plan_get_step (fixture->plan, i)->start + elapsed, &moment);
  return moment;
}

/* Takes the text. */
static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
assert_words (const RpMoment *moment,
              const char *side,
              const char *phase,
              const char *count,
              const char *unit)
{
  assert_text (rp_moment_words_side (moment), side);
  assert_text (rp_moment_words_phase (moment, RP_SESSION_RUNNING), phase);
  assert_text (rp_moment_words_count (moment), count);
  assert_text (rp_moment_words_unit (moment), unit);
}

static void
test_get_ready (Fixture *fixture, gconstpointer data)
{
  RpMoment moment = find (fixture, RP_STEP_GET_READY, 3.3 * SECOND);

  assert_words (&moment, "Get ready", "Side leg raise", "7", "seconds");
  assert_text (rp_moment_words_phase_seconds (&moment, RP_SESSION_RUNNING), "");
  assert_text (rp_moment_words_cue (&moment), "Lie on your right side.");
  assert_text (rp_moment_words_next_name (fixture->plan, &moment), "Side leg raise");
  assert_text (rp_moment_words_next_detail (fixture->plan, &moment), "Left leg, 10 times");
  assert_text (rp_moment_words_place (fixture->plan, &moment), "Exercise 1 of 4");
}

static void
test_turn (Fixture *fixture, gconstpointer data)
{
  RpMoment moment = find (fixture, RP_STEP_WORK, 0.4 * SECOND);

  assert_words (&moment, "Left leg", "Raise", "1", "of <b>10</b>");
  assert_text (rp_moment_words_set (&moment), "Set <b>1</b> of 2");
  assert_text (rp_moment_words_phase_seconds (&moment, RP_SESSION_RUNNING), "2");
  assert_text (rp_moment_words_value (&moment, RP_SESSION_RUNNING), "Raise, 1 of 10, Left leg");
  assert_text (rp_moment_words_amount (moment.step), "10 times");
  assert_text (rp_moment_words_next_name (fixture->plan, &moment), "Right leg");
  assert_text (rp_moment_words_next_line (fixture->plan, &moment), "Right leg, 10 times");
}

/* A pause changes one word and takes the seconds away. */
static void
test_paused (Fixture *fixture, gconstpointer data)
{
  RpMoment moment = find (fixture, RP_STEP_WORK, 0.4 * SECOND);

  assert_text (rp_moment_words_phase (&moment, RP_SESSION_PAUSED), "Paused");
  assert_text (rp_moment_words_phase_seconds (&moment, RP_SESSION_PAUSED), "");
  assert_text (rp_moment_words_count (&moment), "1");
}

static void
test_side_change (Fixture *fixture, gconstpointer data)
{
  RpMoment moment = find (fixture, RP_STEP_SIDE_CHANGE, SECOND);

  assert_words (&moment, "Change sides", "Now the right leg", "4", "seconds");
  assert_text (rp_moment_words_cue (&moment), "Turn over. Lie on your left side.");
  assert_text (rp_moment_words_caption (fixture->plan, &moment, 7), "Left leg done");
  assert_text (rp_moment_words_caption_detail (fixture->plan, &moment, 7), "7 of 10");
  assert_text (rp_moment_words_caption (fixture->plan, &moment, 0), "");
  assert_text (rp_moment_words_caption_detail (fixture->plan, &moment, 0), "");
}

static void
test_rest (Fixture *fixture, gconstpointer data)
{
  RpMoment moment = find (fixture, RP_STEP_REST, SECOND);

  assert_text (rp_moment_words_side (&moment), "Before set 2");
  assert_text (rp_moment_words_phase (&moment, RP_SESSION_RUNNING), "Rest");
  assert_text (rp_moment_words_caption (fixture->plan, &moment, 10), "");
}

/* Beyond a hundred seconds the time is told in minutes. */
static void
test_long_time_has_minutes (Fixture *fixture, gconstpointer data)
{
  RpMoment moment = find (fixture, RP_STEP_GET_READY, 0);

  moment.step_remaining = 118 * SECOND;
  assert_text (rp_moment_words_count (&moment), "1:58");
  assert_text (rp_moment_words_unit (&moment), "minutes");
  moment.step_remaining = 3599 * SECOND;
  assert_text (rp_moment_words_count (&moment), "59:59");
  assert_text (rp_moment_words_unit (&moment), "minutes");
  moment.step_remaining = 2 * 3600 * SECOND;
  assert_text (rp_moment_words_count (&moment), "2:00:00");
  assert_text (rp_moment_words_unit (&moment), "hours");
  moment.step_remaining = SECOND / 2;
  assert_text (rp_moment_words_count (&moment), "1");
  assert_text (rp_moment_words_unit (&moment), "second");
}

static void
test_seconds_are_counted_down (void)
{
  g_assert_cmpuint (rp_moment_words_seconds (2 * SECOND), ==, 2);
  g_assert_cmpuint (rp_moment_words_seconds (2 * SECOND + 1), ==, 3);
  g_assert_cmpuint (rp_moment_words_seconds (1), ==, 1);
  g_assert_cmpuint (rp_moment_words_seconds (0), ==, 0);
  g_assert_cmpuint (rp_moment_words_seconds (-SECOND), ==, 0);
}

static void
test_last_turn (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  rp_moment_at (fixture->plan, rp_plan_get_duration (fixture->plan) - 1, &moment);
  assert_text (rp_moment_words_next_name (fixture->plan, &moment), "Done");
  assert_text (rp_moment_words_next_detail (fixture->plan, &moment), "This is the last turn.");
  assert_text (rp_moment_words_next_line (fixture->plan, &moment), "Done");
  assert_text (rp_moment_words_place (fixture->plan, &moment), "Exercise 4 of 4");
}

/* Time done and time left change in the same moment and make the whole. */
static void
test_time (Fixture *fixture, gconstpointer data)
{
  gint64 duration = rp_plan_get_duration (fixture->plan);

  assert_text (rp_moment_words_time_done (3.9 * SECOND), "0:03 done");
  assert_text (rp_moment_words_time_left (fixture->plan, duration - 65 * SECOND), "1:05 left");
  assert_text (rp_moment_words_time_left (fixture->plan, duration), "0:00 left");
}

static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  RpMoment moment = find (fixture, RP_STEP_WORK, 0.4 * SECOND);
  g_autofree char *left = rp_moment_words_time_left (fixture->plan, 0);

  moment.reps_done = 2;
  assert_text (rp_moment_words_count (&moment), "2");
  assert_text (rp_moment_words_phase_seconds (&moment, RP_SESSION_WAITING), "");
  g_assert_true (g_str_has_prefix (left, "about "));
  g_assert_true (g_str_has_suffix (left, " min left"));
}

/* The first exercise with another dose. */
static void
change_dose (Fixture *fixture, RpMeasure measure, RpDoseSides sides)
{
  RpProgram *program = rp_pack_find_program (fixture->pack, "surgeons-four");
  RpDose *dose = rp_program_get_item (program, 0)->dose;

  dose->sides = sides;
  rp_dose_set_amount (dose, measure, 10, 10);
  rp_plan_unref (fixture->plan);
  fixture->plan = rp_plan_new (program, NULL);
}

/* The side is named anew with each repetition, and between them nothing else is said of it. */
static void
test_in_turn (Fixture *fixture, gconstpointer data)
{
  RpMoment first, second;
  RpMoment ready;

  change_dose (fixture, RP_MEASURE_REPS, RP_DOSE_SIDES_ALTERNATING);
  ready = find (fixture, RP_STEP_GET_READY, SECOND);
  first = find (fixture, RP_STEP_WORK, 0.4 * SECOND);
  second = find (fixture, RP_STEP_WORK, 0.4 * SECOND + first.step->rep_duration);
  assert_text (rp_moment_words_side (&first), "Left leg");
  assert_text (rp_moment_words_side (&second), "Right leg");
  assert_text (rp_moment_words_unit (&second), "of <b>20</b>");
  assert_text (rp_moment_words_next_line (fixture->plan, &ready), "Side leg raise, 10 times on each side");
}

static void
test_as_many_as_one_can (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  change_dose (fixture, RP_MEASURE_OPEN, RP_DOSE_SIDES_LEFT);
  moment = find (fixture, RP_STEP_WORK, 0.4 * SECOND);
  rp_moment_at_own_pace (fixture->plan, moment.step_index, 12, SECOND, &moment);
  assert_text (rp_moment_words_count (&moment), "12");
  assert_text (rp_moment_words_unit (&moment), "as many as you can");
  assert_text (rp_moment_words_value (&moment, RP_SESSION_WAITING), "Raise, 12 done, Left leg");
  assert_text (rp_moment_words_amount (moment.step), "as many as you can");
}

/* All that stands beside the pack's own words is in the language in effect. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  RpMoment ready = find (fixture, RP_STEP_GET_READY, 3.3 * SECOND);
  RpMoment turn = find (fixture, RP_STEP_WORK, 0.4 * SECOND);
  RpWords words;

  rp_test_catalogue_install_german ();
  words = rp_words_begin (rp_language_find ("de"));
  assert_words (&ready, "Mach dich bereit", "Side leg raise", "7", "Sekunden");
  assert_text (rp_moment_words_next_detail (fixture->plan, &ready), "Left leg, 10-mal");
  assert_text (rp_moment_words_place (fixture->plan, &ready), "Übung 1 von 4");
  assert_text (rp_moment_words_unit (&turn), "von <b>10</b>");
  assert_text (rp_moment_words_next_heading (), "Gleich");
  assert_text (rp_moment_words_ring (), "Satz");
  assert_text (rp_moment_words_seconds_unit (), "s");
  assert_text (rp_moment_words_time_left (fixture->plan, rp_plan_get_duration (fixture->plan) - 61 * SECOND),
               "noch 1:01");
  rp_words_end (&words);
  assert_text (rp_moment_words_next_heading (), "Next");
  rp_test_catalogue_clear ();
}

/* A pack from right to left whose language we have no words in: the number stays with our word for it. */
static void
test_directions (Fixture *fixture, gconstpointer data)
{
  RpMoment turn = find (fixture, RP_STEP_WORK, 0);
  RpMoment change = find (fixture, RP_STEP_SIDE_CHANGE, SECOND);
  RpSideText *texts = turn.exercise->side_texts;

  for (RpSide side = RP_SIDE_LEFT; side <= RP_SIDE_RIGHT; side++)
    {
      g_free (texts[side].label);
      texts[side].label = g_strdup (side == RP_SIDE_LEFT ? LEG "1" : LEG "2");
    }
  assert_text (rp_moment_words_side (&turn), LEG "1");
  assert_text (rp_moment_words_next_line (fixture->plan, &turn),
               "\u2067\u2068" LEG "2\u2069, \u206810 times\u2069\u2069");
  assert_text (rp_moment_words_caption (fixture->plan, &change, 7), "\u2067\u2068" LEG "1\u2069 done\u2069");
  assert_text (rp_moment_words_heading (fixture->plan, &turn), "Exercise 1 of 4: Side leg raise");
  g_free (turn.exercise->heading.name);
  turn.exercise->heading.name = g_strdup (LEG);
  assert_text (rp_moment_words_heading (fixture->plan, &turn),
               "\u2066\u2068Exercise 1 of 4\u2069: \u2068" LEG "\u2069\u2069");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func, own) g_test_add (path, Fixture, GINT_TO_POINTER (own), set_up, func, tear_down)
  ADD ("/moment-words/get-ready", test_get_ready, FALSE);
  ADD ("/moment-words/turn", test_turn, FALSE);
  ADD ("/moment-words/paused", test_paused, FALSE);
  ADD ("/moment-words/side-change", test_side_change, FALSE);
  ADD ("/moment-words/rest", test_rest, FALSE);
  ADD ("/moment-words/long-time-has-minutes", test_long_time_has_minutes, FALSE);
  ADD ("/moment-words/last-turn", test_last_turn, FALSE);
  ADD ("/moment-words/time", test_time, FALSE);
  ADD ("/moment-words/language", test_language, FALSE);
  ADD ("/moment-words/directions", test_directions, FALSE);
  ADD ("/moment-words/own-pace", test_own_pace, TRUE);
  ADD ("/moment-words/in-turn", test_in_turn, FALSE);
  ADD ("/moment-words/as-many-as-one-can", test_as_many_as_one_can, FALSE);
  g_test_add_func ("/moment-words/seconds-are-counted-down", test_seconds_are_counted_down);

  return g_test_run ();
}
