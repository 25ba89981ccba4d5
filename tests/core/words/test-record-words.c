/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-record-words.h"

#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "packs/rp-pack-loader.h"
#include "session/rp-simulated-clock.h"

#include <string.h>

/* What no pack says, alike in every note. */
#define PROVIDER                                                                                             \
  "2. Taught by, and their training: ______\n"                                                               \
  "3. Alone or in a group: ______\n"                                                                         \
  "4. Supervision: ______\n"                                                                                 \
  "5. How adherence is measured: ______\n"                                                                   \
  "6. Motivation: ______\n"                                                                                  \
  "7a. Progression, when: ______\n"
#define PLACE                                                                                                \
  "9. Home program: ______\n"                                                                                \
  "10. Other than exercise: ______\n"                                                                        \
  "11. Adverse events: ______\n"
#define TAILORING                                                                                            \
  "14a. Standard or tailored: ______\n"                                                                      \
  "14b. Tailored, how: ______\n"
#define FIDELITY "16a. How fidelity is checked: ______\n"
#define HEADING "\nIn the order of CERT, blank where nothing is known:\n"

static RpPack *
load_pack (void)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);
  return pack;
}

static RpPlan *
make_plan (RpProgram *program)
{
  const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;

  return rp_plan_new (program, &settings);
}

static GDateTime *
make_day (void)
{
  return g_date_time_new_utc (2026, 11, 29, 10, 15, 0);
}

static char *
write_plan (RpProgram *program, RpRecordKind kind, const char *const *stop_rules)
{
  g_autoptr (RpPlan) plan = make_plan (program);
  g_autoptr (GDateTime) day = make_day ();

  return rp_record_words_plan (plan, kind, stop_rules, day);
}

static void
assert_has (const char *note, const char *part)
{
  if (!strstr (note, part))
    g_test_message ("No “%s” in:\n%s", part, note);
  g_assert_nonnull (strstr (note, part));
}

#define CLAM_DOSE                                                                                            \
  "2 × 20 × 2 s, each side, left first. 20 on your left, then 20 on your right. Hold 2 seconds. Then do "  \
  "both sides once more."

/* One exercise with its own dose, as its page shows it. */
static void
test_exercise (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  RpExercise *clamshell = rp_pack_find_exercise (pack, "clamshell");
  g_autoptr (RpProgram) program = NULL;
  g_autofree char *note = NULL;

  clamshell->dose->sets = 2;
  clamshell->dose->min = clamshell->dose->max = 20;
  clamshell->dose->hold = 2 * G_USEC_PER_SEC;
  clamshell->dose->rest = 0;
  rp_dose_set_source (clamshell->dose, RP_SOURCE_DEFAULT, NULL);
  program = rp_program_new_for_exercise (clamshell);
  note = write_plan (program, RP_RECORD_PLANNED, rp_pack_get_stop_rules (pack));
  g_assert_cmpstr (
      note, ==,
      "Day: 29 November 2026\n"
      "Exercise: Clamshell\n"
      "Dose: " CLAM_DOSE "\n" HEADING "1. Equipment: Mat, band if you like\n" PROVIDER
      "7b. Progression, how: harder: Band just above your knees; easier: No band\n"
      "8. Exercise: Lie on your side and open your knees like a shell. In Reprise: "
      "hips-and-knees/clamshell.\n" PLACE
      "11. Stop rules: Sharp pain, or pain that grows. Your knee locks. Your knee gives way. Your knee "
      "swells.\n"
      "12. Setting: ______\n"
      "13. Dose: " CLAM_DOSE "\n"
      "13. Side: each side, left first\n"
      "13. Load: ______\n"
      "13. Frequency: Every day, as a clinic's page says\n"
      "13. Length of a session: 5 minutes\n"
      "13. Length of the program: ______\n"
      "13. Source of the dose: Our own starting point.\n" TAILORING "15. Starting level: ______\n" FIDELITY
      "16b. Done of what was planned: ______\n");
}

/* Several exercises: each on a line of its own, with a blank where it says nothing. */
static void
test_program (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autofree char *note = write_plan (rp_pack_find_program (pack, "surgeons-four"), RP_RECORD_SHOWN, NULL);

  g_assert_true (g_str_has_prefix (
      note,
      "Day: 29 November 2026\n"
      "Shown: The surgeon's four (4 exercises)\n"
      "Dose: 1 Side leg raise: 2 × 10–15, each side, left first. 10 to 15 on your left, then 10 to 15 on "
      "your right. Rest 30 seconds. Then do both sides once more. 2 Clamshell: 2 × 10–20 × 2 s, each side, "
      "left first. 10 to 20 on your left, then 10 to 20 on your right. Hold 2 seconds. Rest 30 seconds. Then "
      "do both sides once more. 3 Side steps with a band: 2 × 10 steps, each side, left first. 10 steps to "
      "your left, then 10 steps to your right. Rest 30 seconds. Then do both sides once more. 4 Single-leg "
      "squat: 2 × 8, each side, left first. 8 on your left, then 8 on your right. Rest 45 seconds. Then do "
      "both sides once more.\n" HEADING "1. Equipment: Mat, band, chair or wall near\n" PROVIDER
      "7b. Progression, how:\n"
      "   1 Side leg raise: harder: Band just above your knees; easier: A smaller lift\n"));
  assert_has (note, "\n11. Stop rules: ______\n");
  assert_has (note, "\n13. Load:\n"
                    "   1 Side leg raise: ______\n"
                    "   2 Clamshell: Band just above your knees\n"
                    "   3 Side steps with a band: Band at your ankles\n"
                    "   4 Single-leg squat: ______\n"
                    "13. Frequency: The interview does not say. Ask your physio.\n"
                    "13. Length of a session: 17 minutes\n");
  assert_has (note,
              "\n   4 Single-leg squat: Stand on one leg and sit back a little. Keep it shallow. Note: Keep "
              "it shallow. In Reprise: hips-and-knees/single-leg-squat.\n");
  assert_has (note, "\n15. Starting level:\n   1 Side leg raise: Start at 10.\n");
  g_assert_true (g_str_has_suffix (note, "\n16b. Done of what was planned: ______\n"));
}

/* An exercise that says as little as there can be, and no day: a blank stands for each of them. */
static RpExercise *
make_bare_exercise (const char *name)
{
  RpExercise *exercise = rp_exercise_new ();

  exercise->heading.id = g_strdup ("bare");
  exercise->heading.name = g_strdup (name);
  exercise->dose = rp_dose_new ();
  exercise->dose->sets = 1;
  exercise->dose->min = exercise->dose->max = exercise->dose->amount = 1;
  g_ptr_array_add (exercise->phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", G_USEC_PER_SEC));
  return exercise;
}

static void
test_nothing_known (void)
{
  g_autoptr (RpExercise) exercise = make_bare_exercise ("Bare");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);
  g_autoptr (RpPlan) plan = make_plan (program);
  g_autofree char *note = rp_record_words_plan (plan, RP_RECORD_PLANNED, NULL, NULL);

  g_assert_cmpstr (note, ==,
                   "Day: ______\n"
                   "Exercise: Bare\n"
                   "Dose: 1 × 1. 1 time.\n" HEADING "1. Equipment: ______\n" PROVIDER
                   "7b. Progression, how: ______\n"
                   "8. Exercise: ______\n" PLACE "11. Stop rules: ______\n"
                   "12. Setting: ______\n"
                   "13. Dose: 1 × 1. 1 time.\n"
                   "13. Side: both sides at once, or no side\n"
                   "13. Load: ______\n"
                   "13. Frequency: ______\n"
                   "13. Length of a session: 1 minute\n"
                   "13. Length of the program: ______\n"
                   "13. Source of the dose: Our own starting point.\n" TAILORING
                   "15. Starting level: ______\n" FIDELITY "16b. Done of what was planned: ______\n");
}

/* A pack's words from right to left: they keep together, and the numbers stay with ours. */
static void
test_right_to_left (void)
{
  g_autoptr (RpExercise) exercise = make_bare_exercise ("\u05e6\u05d3\u05e4\u05d4");
  g_autoptr (RpProgram) program = NULL;
  g_autofree char *note = NULL;

  exercise->dose->load = rp_load_new_words ("\u05e8\u05e6\u05d5\u05e2\u05d4 2");
  program = rp_program_new_for_exercise (exercise);
  note = write_plan (program, RP_RECORD_PLANNED, NULL);
  assert_has (note, "\n\u2066Exercise: \u2068\u05e6\u05d3\u05e4\u05d4\u2069\u2069\n");
  assert_has (note, "\nDose: 1 × 1. 1 time.\n");
  assert_has (note, "\n\u206613. Load: \u2068\u05e8\u05e6\u05d5\u05e2\u05d4 2\u2069\u2069\n");
}

/* Whatever a pack's words hold, an item stays on one line. */
static void
test_lines (void)
{
  g_autoptr (RpExercise) exercise = make_bare_exercise ("Bare");
  g_autoptr (RpProgram) program = NULL;
  g_autofree char *note = NULL;

  exercise->frequency = rp_frequency_new (RP_FREQUENCY_WORDS, "Every\nday\t\r", RP_SOURCE_DEFAULT);
  program = rp_program_new_for_exercise (exercise);
  note = write_plan (program, RP_RECORD_PLANNED, NULL);
  assert_has (note, "\n13. Frequency: Every day  \n");
}

static void
test_long_doses (void)
{
  g_autofree char *long_words = g_strnfill (4000, 'm');
  g_autoptr (RpExercise) exercise = make_bare_exercise ("Bare");
  g_autoptr (RpProgram) program = NULL;
  g_autofree char *note = NULL;

  *exercise->dose = (RpDose){ .sets = 20,
                              .measure = RP_MEASURE_TIME,
                              .min = 90,
                              .max = 3600,
                              .amount = 90,
                              .hold = RP_DOSE_NATURAL,
                              .rest = 600 * (gint64) G_USEC_PER_SEC,
                              .sides = RP_DOSE_SIDES_RIGHT };
  exercise->dose->load = rp_load_new_words (long_words);
  program = rp_program_new_for_exercise (exercise);
  note = write_plan (program, RP_RECORD_PLANNED, NULL);
  assert_has (note, "\nDose: 20 × 1 min 30 s–1 h, right side only. 1 min 30 s to 1 hour on your right only. "
                    "Rest 10 minutes. "
                    "Then do it all 19 more times, with the same rest between. That is 20 sets in all.\n");
  assert_has (note, "\n15. Starting level: Start at 1 min 30 s.\n");
  assert_has (note, exercise->dose->load->words);
}

/* What was done, as the end page tells it. */
static void
test_session (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpPlan) plan = make_plan (rp_pack_find_program (pack, "surgeons-four"));
  g_autoptr (RpSimulatedClock) clock = RP_SIMULATED_CLOCK (rp_simulated_clock_new ());
  g_autoptr (RpSession) session = rp_session_new (plan, RP_CLOCK (clock));
  g_autoptr (GDateTime) day = make_day ();
  g_autofree char *note = NULL;

  g_assert_true (rp_session_send (session, RP_SESSION_START, NULL));
  rp_simulated_clock_advance (clock, 200 * (gint64) G_USEC_PER_SEC);
  g_assert_true (rp_session_send (session, RP_SESSION_REPEAT, NULL));
  rp_simulated_clock_advance (clock, 90 * (gint64) G_USEC_PER_SEC);
  g_assert_true (rp_session_send (session, RP_SESSION_STOP, NULL));
  note = rp_record_words_session (session, NULL, rp_pack_get_stop_rules (pack), day);
  g_assert_true (g_str_has_prefix (note, "Day: 29 November 2026, 10:15. 5 minutes.\n"
                                         "Done: The surgeon's four (4 exercises). 1 Side leg raise: left 20 "
                                         "of 20 and 8 again, right 10 of 20; 2 "
                                         "Clamshell: left 0 of 20, right 0 of 20; "));
  assert_has (note, "\nDose: 1 Side leg raise: 2 × 10–15, each side, left first. 10 to 15 on your left, ");
  assert_has (note, FIDELITY "16b. Done of what was planned:\n"
                             "   1 Side leg raise: left 20 of 20 and 8 again, right 10 of 20\n"
                             "   2 Clamshell: left 0 of 20, right 0 of 20\n");
}

/* What was answered stands below the three lines. */
static void
test_answers (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpPlan) plan = make_plan (rp_pack_find_program (pack, "daily-clams"));
  g_autoptr (RpSimulatedClock) clock = RP_SIMULATED_CLOCK (rp_simulated_clock_new ());
  g_autoptr (RpSession) session = rp_session_new (plan, RP_CLOCK (clock));
  g_autoptr (RpPastSession) answers = rp_past_session_new ("one", "daily-clams");
  g_autoptr (GDateTime) day = make_day ();
  RpFactTime time = rp_fact_time_new (day, 0);
  g_autoptr (RpAnswer) before = rp_answer_new (RP_ANSWER_PAIN_BEFORE, 3, NULL, &time);
  g_autoptr (RpAnswer) text = rp_answer_new (RP_ANSWER_NOTE, RP_ANSWER_NONE, "A bit tired.", &time);
  g_autofree char *note = NULL;

  g_assert_true (rp_session_send (session, RP_SESSION_START, NULL));
  g_assert_true (rp_session_send (session, RP_SESSION_STOP, NULL));
  rp_past_session_set_answer (answers, before);
  rp_past_session_set_answer (answers, text);
  note = rp_record_words_session (session, answers, NULL, day);
  assert_has (note, "\nAnswers, 0 to 10: Pain before 3\nNote: A bit tired.\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-words/exercise", test_exercise);
  g_test_add_func ("/record-words/program", test_program);
  g_test_add_func ("/record-words/nothing-known", test_nothing_known);
  g_test_add_func ("/record-words/right-to-left", test_right_to_left);
  g_test_add_func ("/record-words/lines", test_lines);
  g_test_add_func ("/record-words/long-doses", test_long_doses);
  g_test_add_func ("/record-words/answers", test_answers);
  g_test_add_func ("/record-words/session", test_session);
  return g_test_run ();
}
