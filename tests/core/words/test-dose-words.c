/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-words.h"

#include "program-fixture.h"
#include "model/rp-exercise-private.h"

#include <string.h>

#define SECOND G_USEC_PER_SEC

#define NATURAL RP_DOSE_NATURAL

#define DOSE(n_sets, a_hold, ...)                                                                            \
  {                                                                                                          \
    .sets = n_sets, .hold = a_hold, __VA_ARGS__                                                              \
  }

typedef struct
{
  const char *name;
  RpDose dose;
  RpSide first_side;
  const char *sentence;
} Case;

static const Case cases[] = {
  { "each", DOSE (1, 2 * SECOND, .min = 20, .max = 20, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_LEFT,
    "20 on your left, then 20 on your right. Hold 2 seconds." },
  { "right-first", DOSE (1, NATURAL, .min = 20, .max = 20, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_RIGHT,
    "20 on your right, then 20 on your left." },
  { "range", DOSE (1, NATURAL, .min = 10, .max = 20, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_LEFT,
    "10 to 20 on your left, then 10 to 20 on your right." },
  { "sets", DOSE (2, NATURAL, .min = 15, .max = 15, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_LEFT,
    "15 on your left, then 15 on your right. Do 2 sets." },
  { "both", DOSE (1, NATURAL, .min = 10, .max = 20), RP_SIDE_NONE, "10 to 20 times." },
  { "once", DOSE (1, NATURAL, .min = 1, .max = 1), RP_SIDE_NONE, "1 time." },
  { "left-only", DOSE (1, NATURAL, .min = 8, .max = 8, .sides = RP_DOSE_SIDES_LEFT), RP_SIDE_LEFT,
    "8 on your left only." },
  { "right-only", DOSE (1, NATURAL, .min = 8, .max = 8, .sides = RP_DOSE_SIDES_RIGHT), RP_SIDE_LEFT,
    "8 on your right only." },
  { "one-second", DOSE (1, SECOND, .min = 5, .max = 5), RP_SIDE_NONE, "5 times. Hold 1 second." },
  { "no-hold", DOSE (1, 0, .min = 5, .max = 5), RP_SIDE_NONE, "5 times." },
  { "steps",
    DOSE (2, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 10, .sides = RP_DOSE_SIDES_EACH),
    RP_SIDE_LEFT, "10 steps to your left, then 10 to your right. Do 2 sets." },
  { "steps-range",
    DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 20, .sides = RP_DOSE_SIDES_EACH),
    RP_SIDE_RIGHT, "10 to 20 steps to your right, then 10 to 20 to your left." },
  { "steps-left",
    DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 10, .sides = RP_DOSE_SIDES_LEFT),
    RP_SIDE_LEFT, "10 steps to your left only." },
  { "steps-both", DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 10), RP_SIDE_NONE,
    "10 steps." },
  { "time-each",
    DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 120, .max = 120, .sides = RP_DOSE_SIDES_EACH),
    RP_SIDE_LEFT, "2 minutes on your left, then 2 minutes on your right." },
  { "time-both", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 45, .max = 45), RP_SIDE_NONE,
    "45 seconds." },
  { "time-odd", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 90, .max = 90), RP_SIDE_NONE,
    "1 min 30 s." },
  { "time-range",
    DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 30, .max = 60, .sides = RP_DOSE_SIDES_LEFT),
    RP_SIDE_LEFT, "30 to 60 seconds on your left only." },
  { "minutes-range", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 60, .max = 120), RP_SIDE_NONE,
    "1 to 2 minutes." },
  { "rest", DOSE (3, NATURAL, .min = 8, .max = 8, .rest = 45 * SECOND), RP_SIDE_NONE,
    "8 times. Do 3 sets. Rest 45 seconds between." },
  { "one-set-has-no-rest", DOSE (1, NATURAL, .min = 8, .max = 8, .rest = 45 * SECOND), RP_SIDE_NONE,
    "8 times." },
  { "own-pace", DOSE (1, NATURAL, .min = 8, .max = 8, .pace = RP_PACE_OWN), RP_SIDE_NONE,
    "8 times. Go at your own pace." },
  { "time-is-led", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 8, .max = 8, .pace = RP_PACE_OWN),
    RP_SIDE_NONE, "8 seconds." },
  { "in-turn", DOSE (2, NATURAL, .min = 10, .max = 12, .sides = RP_DOSE_SIDES_ALTERNATING), RP_SIDE_LEFT,
    "10 to 12 on each side, taking turns: left, then right. Do 2 sets." },
  { "in-turn-right", DOSE (1, NATURAL, .min = 10, .max = 10, .sides = RP_DOSE_SIDES_ALTERNATING),
    RP_SIDE_RIGHT, "10 on each side, taking turns: right, then left." },
  { "steps-in-turn",
    DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 10, .max = 10, .sides = RP_DOSE_SIDES_ALTERNATING),
    RP_SIDE_LEFT, "10 steps each way, taking turns: left, then right." },
  { "time-in-turn",
    DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 60, .max = 60, .sides = RP_DOSE_SIDES_ALTERNATING),
    RP_SIDE_RIGHT, "1 minute on each side. Change sides each time, right first." },
  { "open", DOSE (2, NATURAL, .measure = RP_MEASURE_OPEN), RP_SIDE_NONE,
    "As many times as you can. Do 2 sets. Go at your own pace." },
  { "open-each", DOSE (1, NATURAL, .measure = RP_MEASURE_OPEN, .sides = RP_DOSE_SIDES_EACH), RP_SIDE_LEFT,
    "As many as you can on your left, then as many as you can on your right. Go at your own pace." },
  { "open-left", DOSE (1, NATURAL, .measure = RP_MEASURE_OPEN, .sides = RP_DOSE_SIDES_LEFT), RP_SIDE_LEFT,
    "As many as you can on your left only. Go at your own pace." },
  { "open-in-turn", DOSE (1, 2 * SECOND, .measure = RP_MEASURE_OPEN, .sides = RP_DOSE_SIDES_ALTERNATING),
    RP_SIDE_RIGHT,
    "As many as you can, taking turns: right, then left. Hold 2 seconds. Go at your own pace." },
  { "hour", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 3600, .max = 3600), RP_SIDE_NONE,
    "1 hour." },
  { "to-an-hour", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 90, .max = 3600), RP_SIDE_NONE,
    "1 min 30 s to 1 hour." },
  { "tenths", DOSE (1, 4.5 * SECOND, .min = 5, .max = 5), RP_SIDE_NONE, "5 times. Hold 4.5 seconds." },
  { "tempo-in-tenths",
    DOSE (2,
          NATURAL,
          .min = 5,
          .max = 5,
          .rest = 30.5 * SECOND,
          .n_tempo = 3,
          .tempo = { 1.5 * SECOND, 0.4 * SECOND, 2.5 * SECOND }),
    RP_SIDE_NONE,
    "5 times. Lift for 1.5 seconds. Hold for 0.4 seconds. Lower for 2.5 seconds. Do 2 sets. "
    "Rest 30.5 seconds between." },
  { "tempo-without-hold",
    DOSE (1, NATURAL, .min = 5, .max = 5, .n_tempo = 3, .tempo = { 2 * SECOND, 0, SECOND }), RP_SIDE_NONE,
    "5 times. Lift for 2 seconds. Lower for 1 second." },
  { "tempo",
    DOSE (1, NATURAL, .min = 5, .max = 5, .n_tempo = 3, .tempo = { 2 * SECOND, 10 * SECOND, SECOND }),
    RP_SIDE_NONE, "5 times. Lift for 2 seconds. Hold for 10 seconds. Lower for 1 second." },
};

/* Rounds of one second, so that any time is led as it is. */
static GPtrArray *
make_phases (void)
{
  GPtrArray *phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);

  g_ptr_array_add (phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", SECOND / 4));
  g_ptr_array_add (phases, rp_phase_new ("hold", RP_PHASE_HOLD, "Hold", SECOND / 4));
  g_ptr_array_add (phases, rp_phase_new ("lower", RP_PHASE_LOWER, "Lower", SECOND / 4));
  g_ptr_array_add (phases, rp_phase_new ("rest", RP_PHASE_REST, "Rest", SECOND / 4));

  return phases;
}

static void
test_dose (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (GPtrArray) phases = make_phases ();
  g_autofree char *sentence = rp_dose_words_sentence (&test->dose, phases, test->first_side);

  g_assert_cmpstr (sentence, ==, test->sentence);
}

/* Time is told as it is led: in whole rounds. */
static void
test_whole_rounds (void)
{
  RpDose dose = DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 10, .max = 20);
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  g_autofree char *sentence = NULL;
  g_autofree char *start = NULL;
  g_autofree char *source = NULL;
  g_auto (GStrv) boxes = NULL;

  g_ptr_array_add (phases, rp_phase_new ("in", RP_PHASE_LIFT, "In", 4 * SECOND));
  g_ptr_array_add (phases, rp_phase_new ("out", RP_PHASE_LOWER, "Out", 3 * SECOND));
  sentence = rp_dose_words_sentence (&dose, phases, RP_SIDE_NONE);
  g_assert_cmpstr (sentence, ==, "7 to 21 seconds.");
  start = rp_dose_words_start (&dose, phases);
  g_assert_cmpstr (start, ==, "Start at 7 seconds.");
  source = rp_dose_words_source (&dose, phases, NULL);
  g_assert_cmpstr (source, ==, "Our own starting point. Start at 7 seconds.");
  boxes = rp_dose_words_boxes (&dose, phases);
  g_assert_cmpstr (boxes[3], ==, "7 to 21 seconds");
}

static void
test_tempo_without_phases (void)
{
  RpDose dose = DOSE (1, NATURAL, .min = 5, .max = 5, .n_tempo = 1, .tempo = { SECOND });
  g_autofree char *sentence = rp_dose_words_sentence (&dose, NULL, RP_SIDE_NONE);

  g_assert_cmpstr (sentence, ==, "5 times.");
}

/* A pack from right to left whose sheet says "10 to 12 times" in our own words: they stay together. */
static void
test_directions (void)
{
  g_autoptr (GPtrArray) phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  RpDose dose = DOSE (2, NATURAL, .min = 10, .max = 12, .n_tempo = 1, .tempo = { 1.5 * SECOND });
  g_autofree char *sentence = NULL;

  g_ptr_array_add (phases, rp_phase_new ("lift", RP_PHASE_LIFT, "\u05d4\u05e8\u05dd", SECOND));
  sentence = rp_dose_words_sentence (&dose, phases, RP_SIDE_NONE);
  g_assert_cmpstr (sentence, ==,
                   "\u206610 to 12 times. \u2068\u05d4\u05e8\u05dd\u2069 for 1.5 seconds. Do 2 sets.\u2069");
}

static void
assert_source (const RpDose *dose, const char *start, const char *source)
{
  g_autofree char *got_start = rp_dose_words_start (dose, NULL);
  g_autofree char *got_source = rp_dose_words_source (dose, NULL, NULL);

  g_assert_cmpstr (got_start, ==, start);
  g_assert_cmpstr (got_source, ==, source);
}

static void
test_source (void)
{
  RpDose dose = DOSE (1, NATURAL, .min = 10, .max = 20, .source = RP_SOURCE_PUBLISHED);

  assert_source (&dose, "Start at 10.", "From a published source. Start at 10.");
  dose.max = 10;
  assert_source (&dose, NULL, "From a published source.");
  dose.from = (char *) "a clinic's page";
  assert_source (&dose, NULL, "From a clinic's page.");
  dose.from = (char *) "\u05d3\u05e3";
  assert_source (&dose, NULL, "\u2066From \u2068\u05d3\u05e3\u2069.\u2069");
  dose.from = NULL;
  dose.source = RP_SOURCE_DEFAULT;
  assert_source (&dose, NULL, "Our own starting point.");
  dose.source = RP_SOURCE_OWN;
  assert_source (&dose, NULL, "Set by you.");
  dose.source = RP_SOURCE_DEFAULT;
  dose.measure = RP_MEASURE_TIME;
  dose.max = 30;
  assert_source (&dose, "Start at 10 seconds.", "Our own starting point. Start at 10 seconds.");
}

static void
assert_origin (const char *author, const char *expected)
{
  const RpDose dose = DOSE (1, NATURAL, .source = RP_SOURCE_OWN);
  g_autofree char *origin = rp_dose_words_origin (&dose, author);

  g_assert_cmpstr (origin, ==, expected);
}

/* Who made the program is named where that is known. */
static void
test_origin (void)
{
  assert_origin (NULL, "Set by you.");
  assert_origin ("", "Set by you.");
  assert_origin ("Ana Ruiz", "Set by Ana Ruiz.");
}

static void
assert_boxes (const RpDose *dose, const char *expected)
{
  g_auto (GStrv) boxes = rp_dose_words_boxes (dose, NULL);
  g_autofree char *all = g_strjoinv ("|", boxes);

  g_assert_cmpstr (all, ==, expected);
}

static void
test_boxes (void)
{
  RpDose dose
      = DOSE (2, 4.5 * SECOND, .min = 10, .max = 15, .sides = RP_DOSE_SIDES_EACH, .rest = 30 * SECOND);
  RpDose timed = DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, .min = 90, .max = 90, .rest = SECOND);

  assert_boxes (&dose, "Sets|2|Times each side|10 to 15|Hold|4.5 s|Rest|30 s");
  dose.n_tempo = 2;
  dose.tempo[0] = 1.5 * SECOND;
  dose.tempo[1] = 2 * SECOND;
  dose.pace = RP_PACE_OWN;
  assert_boxes (&dose, "Sets|2|Times each side|10 to 15|Tempo|1.5 s, 2 s|Rest|30 s|Pace|your own");
  assert_boxes (&timed, "Sets|1|Time|1 min 30 s");
}

static void
test_boxes_of_sides_and_load (void)
{
  RpLoad weight = { .unit = RP_LOAD_UNIT_KG, .weight = 250, .words = (char *) "in one hand" };
  RpLoad band = { .unit = RP_LOAD_UNIT_BAND, .band = RP_BAND_YELLOW };
  RpDose dose = DOSE (1, NATURAL, .min = 10, .max = 10, .sides = RP_DOSE_SIDES_ALTERNATING, .load = &weight);
  RpDose open = DOSE (2, NATURAL, .measure = RP_MEASURE_OPEN, .load = &band);

  assert_boxes (&dose, "Sets|1|Times each side|10|Side|in turn|Weight|2.5 kg");
  dose.sides = RP_DOSE_SIDES_RIGHT;
  assert_boxes (&dose, "Sets|1|Times|10|Side|right only|Weight|2.5 kg");
  assert_boxes (&open, "Sets|2|Times|as many as you can|Pace|your own|Band|yellow");
  open.sides = RP_DOSE_SIDES_EACH;
  assert_boxes (&open, "Sets|2|Times each side|as many as you can|Pace|your own|Band|yellow");
}

/* The numbers of a text, each once, but for zeros, which nobody is told of. */
static GHashTable *
find_numbers (const char *text)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (*text != '\0')
    {
      gsize length = strspn (text, "0123456789");

      if (length > 0 && text[length] == '.' && g_ascii_isdigit (text[length + 1]))
        length += 1 + strspn (text + length + 1, "0123456789");
      if (length > 0 && !(length == 1 && text[0] == '0'))
        g_hash_table_add (numbers, g_strndup (text, length));
      text += MAX (length, 1);
    }
  return numbers;
}

static void
assert_all_in (GHashTable *numbers, GHashTable *others, const char *sentence, const char *boxes)
{
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (!g_hash_table_contains (others, number))
      g_error ("%s is in one only: “%s”, “%s”", (const char *) number, sentence, boxes);
}

/* What stands in boxes beside the sentence that says nothing of it. */
static gboolean
is_beside (const char *label, const char *value)
{
  return (g_str_equal (label, "Sets") && g_str_equal (value, "1")) || g_str_equal (label, "Weight")
         || g_str_equal (label, "Band");
}

static void
assert_same_words (const char *sentence, const char *boxes, const char *said, const char *boxed)
{
  if (!strstr (sentence, said) != !strstr (boxes, boxed))
    g_error ("“%s” and “%s”: “%s”, “%s”", said, boxed, sentence, boxes);
}

static void
check_agreement (const RpDose *dose, GPtrArray *phases)
{
  g_autofree char *sentence = rp_dose_words_sentence (dose, phases, RP_SIDE_LEFT);
  g_auto (GStrv) boxes = rp_dose_words_boxes (dose, phases);
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GHashTable) said = find_numbers (sentence);
  g_autoptr (GHashTable) boxed = NULL;

  for (guint i = 0; boxes[i]; i += 2)
    if (!is_beside (boxes[i], boxes[i + 1]))
      g_string_append_printf (all, "%s %s|", boxes[i], boxes[i + 1]);
  boxed = find_numbers (all->str);
  assert_all_in (said, boxed, sentence, all->str);
  assert_all_in (boxed, said, sentence, all->str);
  assert_same_words (sentence, all->str, "set", "Sets");
  assert_same_words (sentence, all->str, "own pace", "Pace");
  assert_same_words (sentence, all->str, "left only", "left only");
  assert_same_words (sentence, all->str, "right only", "right only");
  assert_same_words (sentence, all->str, "s many ", "as many as you can");
  g_assert_cmpint (strstr (sentence, "taking turns") || strstr (sentence, "Change sides"), ==,
                   strstr (all->str, "in turn") != NULL);
  g_assert_cmpint (strstr (sentence, " your left, then ") != NULL || strstr (sentence, "on each side") != NULL
                       || strstr (sentence, "each way") != NULL,
                   ==, strstr (all->str, "each side") != NULL);
}

/* Boxes and sentence say the same, whatever the dose. */
static void
test_boxes_and_sentence_agree (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (GPtrArray) phases = make_phases ();

  exercise->has_sides = TRUE;
  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);

      g_ptr_array_add (exercise->phases,
                       rp_phase_new (phase->id, phase->kind, phase->label, phase->duration));
    }
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (RpDose) dose = program_fixture_dose (random, exercise);

      check_agreement (dose, phases);
    }
}

static void
assert_figures (const RpDose *dose, const char *expected)
{
  g_autofree char *figures = rp_dose_words_figures (dose, NULL);

  g_assert_cmpstr (figures, ==, expected);
}

static void
test_figures (void)
{
  RpDose dose = DOSE (2, NATURAL, .min = 20, .max = 20);

  assert_figures (&dose, "2 × 20");
  dose.hold = 0;
  assert_figures (&dose, "2 × 20");
  dose.hold = 1.5 * SECOND;
  dose.min = 10;
  assert_figures (&dose, "2 × 10–20 × 1.5 s");
  dose.n_tempo = 2;
  dose.tempo[0] = 2 * SECOND;
  dose.tempo[1] = SECOND;
  assert_figures (&dose, "2 × 10–20, tempo 2 s, 1 s");
  dose = (RpDose) DOSE (1, NATURAL, .measure = RP_MEASURE_STEPS, .min = 1, .max = 1);
  assert_figures (&dose, "1 × 1 step");
  dose.max = 2;
  assert_figures (&dose, "1 × 1–2 steps");
  dose = (RpDose) DOSE (3, NATURAL, .measure = RP_MEASURE_TIME, .min = 30, .max = 90);
  assert_figures (&dose, "3 × 30 s–1 min 30 s");
  dose = (RpDose) DOSE (2, SECOND, .measure = RP_MEASURE_OPEN);
  assert_figures (&dose, "2 × as many as possible × 1 s");
}

static void
test_sides (void)
{
  RpDose dose = DOSE (1, NATURAL, .min = 5, .max = 5, .sides = RP_DOSE_SIDES_EACH);

  g_assert_cmpstr (rp_dose_words_sides (&dose, RP_SIDE_LEFT), ==, "each side, left first");
  g_assert_cmpstr (rp_dose_words_sides (&dose, RP_SIDE_RIGHT), ==, "each side, right first");
  dose.sides = RP_DOSE_SIDES_LEFT;
  g_assert_cmpstr (rp_dose_words_sides (&dose, RP_SIDE_LEFT), ==, "left side only");
  dose.sides = RP_DOSE_SIDES_RIGHT;
  g_assert_cmpstr (rp_dose_words_sides (&dose, RP_SIDE_LEFT), ==, "right side only");
  dose.sides = RP_DOSE_SIDES_ALTERNATING;
  g_assert_cmpstr (rp_dose_words_sides (&dose, RP_SIDE_NONE), ==, "each side, in turn, left first");
  g_assert_cmpstr (rp_dose_words_sides (&dose, RP_SIDE_RIGHT), ==, "each side, in turn, right first");
  dose.sides = RP_DOSE_SIDES_BOTH;
  g_assert_cmpstr (rp_dose_words_sides (&dose, RP_SIDE_LEFT), ==, "both sides at once, or no side");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/dose-words/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_dose);
    }
  g_test_add_func ("/dose-words/whole-rounds", test_whole_rounds);
  g_test_add_func ("/dose-words/tempo-without-phases", test_tempo_without_phases);
  g_test_add_func ("/dose-words/source", test_source);
  g_test_add_func ("/dose-words/origin", test_origin);
  g_test_add_func ("/dose-words/boxes", test_boxes);
  g_test_add_func ("/dose-words/boxes-of-sides-and-load", test_boxes_of_sides_and_load);
  g_test_add_func ("/dose-words/boxes-and-sentence-agree", test_boxes_and_sentence_agree);
  g_test_add_func ("/dose-words/directions", test_directions);
  g_test_add_func ("/dose-words/figures", test_figures);
  g_test_add_func ("/dose-words/which-sides", test_sides);
  return g_test_run ();
}
