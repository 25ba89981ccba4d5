/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-words.h"

#include "program-fixture.h"
#include "base/rp-words.h"
#include "model/rp-exercise-private.h"
#include "words/rp-dose-box.h"

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
  const char *brief;
  const char *boxes;
} Case;

#define EACH .sides = RP_DOSE_SIDES_EACH
#define TIMES(n) .min = n, .max = n

/* How one set is said is in test-dose-amount-words.c. */
static const Case cases[] = {
  { "reps", DOSE (1, NATURAL, TIMES (20), EACH), RP_SIDE_LEFT, "20 on your left, then 20 on your right.",
    "20 left, then 20 right.", "Left 20|Right 20" },
  { "right-first", DOSE (1, NATURAL, TIMES (20), EACH), RP_SIDE_RIGHT,
    "20 on your right, then 20 on your left.", "20 right, then 20 left.", "Right 20|Left 20" },
  { "range-and-hold", DOSE (1, 2 * SECOND, .min = 10, .max = 20, EACH), RP_SIDE_LEFT,
    "10 to 20 on your left, then 10 to 20 on your right. Hold 2 seconds.",
    "10 to 20 left, then 10 to 20 right.", "Left 10–20|Right 10–20|Hold 2 s" },
  { "both", DOSE (1, NATURAL, .min = 10, .max = 20), RP_SIDE_NONE, "10 to 20 times.", "10 to 20 times.",
    "Times 10–20" },
  { "steps", DOSE (2, NATURAL, .measure = RP_MEASURE_STEPS, TIMES (10), EACH, .rest = 30 * SECOND),
    RP_SIDE_LEFT,
    "10 steps to your left, then 10 steps to your right. Rest 30 seconds. Then do both sides once more.",
    "10 steps left, then 10 right. Rest 30 s. Then once more.",
    "Left 10 steps|Right 10 steps|Sets 2|Rest 30 s" },
  { "time", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, TIMES (120), EACH), RP_SIDE_LEFT,
    "2 minutes on your left, then 2 minutes on your right.", "2 min left, then 2 min right.",
    "Left 2 min|Right 2 min" },
  { "one-second", DOSE (1, SECOND, TIMES (5)), RP_SIDE_NONE, "5 times. Hold 1 second.", "5 times.",
    "Times 5|Hold 1 s" },
  { "no-hold", DOSE (1, 0, TIMES (5)), RP_SIDE_NONE, "5 times.", "5 times.", "Times 5" },
  { "long-hold", DOSE (1, 90 * SECOND, TIMES (2)), RP_SIDE_NONE, "2 times. Hold 1 min 30 s.", "2 times.",
    "Times 2|Hold 1:30 min" },
  { "tenths", DOSE (1, 4.5 * SECOND, TIMES (5)), RP_SIDE_NONE, "5 times. Hold 4.5 seconds.", "5 times.",
    "Times 5|Hold 4.5 s" },
  { "sets", DOSE (2, NATURAL, TIMES (20), EACH, .rest = 30 * SECOND), RP_SIDE_LEFT,
    "20 on your left, then 20 on your right. Rest 30 seconds. Then do both sides once more.",
    "20 left, then 20 right. Rest 30 s. Then once more.", "Left 20|Right 20|Sets 2|Rest 30 s" },
  { "sets-without-rest", DOSE (2, NATURAL, TIMES (15), EACH), RP_SIDE_LEFT,
    "15 on your left, then 15 on your right. Then do both sides once more.",
    "15 left, then 15 right. Then once more.", "Left 15|Right 15|Sets 2" },
  { "three-sets", DOSE (3, NATURAL, TIMES (8), EACH, .rest = 90 * SECOND), RP_SIDE_LEFT,
    "8 on your left, then 8 on your right. Rest 1 min 30 s. "
    "Then do both sides twice more, with the same rest between.",
    "8 left, then 8 right. Rest 1 min 30 s. Then twice more, same rest.",
    "Left 8|Right 8|Sets 3|Rest 1:30 min" },
  { "three-sets-without-rest", DOSE (3, NATURAL, TIMES (8), EACH), RP_SIDE_LEFT,
    "8 on your left, then 8 on your right. Then do both sides twice more.",
    "8 left, then 8 right. Then twice more.", "Left 8|Right 8|Sets 3" },
  { "four-sets", DOSE (4, NATURAL, TIMES (8), EACH, .rest = 60 * SECOND), RP_SIDE_LEFT,
    "8 on your left, then 8 on your right. Rest 1 minute. "
    "Then do both sides 3 more times, with the same rest between. That is 4 sets in all.",
    "8 left, then 8 right. Rest 1 min. Then 3 more times, same rest.", "Left 8|Right 8|Sets 4|Rest 1 min" },
  { "sets-of-both", DOSE (2, NATURAL, .min = 10, .max = 12, .rest = 45 * SECOND), RP_SIDE_NONE,
    "10 to 12 times. Rest 45 seconds. Then do it all once more.",
    "10 to 12 times. Rest 45 s. Then all once more.", "Times 10–12|Sets 2|Rest 45 s" },
  { "three-sets-of-both", DOSE (3, NATURAL, TIMES (8), .rest = 45 * SECOND), RP_SIDE_NONE,
    "8 times. Rest 45 seconds. Then do it all twice more, with the same rest between.",
    "8 times. Rest 45 s. Then all twice more, same rest.", "Times 8|Sets 3|Rest 45 s" },
  { "sets-of-one-side", DOSE (5, NATURAL, TIMES (8), .sides = RP_DOSE_SIDES_RIGHT), RP_SIDE_LEFT,
    "8 on your right only. Then do it all 4 more times. That is 5 sets in all.",
    "8 on your right only. Then all 4 more times.", "Right 8|Sets 5" },
  { "sets-in-turn", DOSE (2, NATURAL, TIMES (10), .sides = RP_DOSE_SIDES_ALTERNATING), RP_SIDE_LEFT,
    "20 in turn: 10 left, 10 right. Change sides each time. Then do it all once more.",
    "20 in turn: 10 left, 10 right. Then all once more.", "In turn 20|Sets 2" },
  { "one-set-has-no-rest", DOSE (1, NATURAL, TIMES (8), .rest = 45 * SECOND), RP_SIDE_NONE, "8 times.",
    "8 times.", "Times 8" },
  { "own-pace", DOSE (1, NATURAL, TIMES (8), .pace = RP_PACE_OWN), RP_SIDE_NONE, "8 times. Take your time.",
    "8 times.", "Times 8|Own pace" },
  { "own-pace-in-sets", DOSE (2, 2 * SECOND, TIMES (8), .pace = RP_PACE_OWN), RP_SIDE_NONE,
    "8 times. Hold 2 seconds. Take your time. Then do it all once more.", "8 times. Then all once more.",
    "Times 8|Hold 2 s|Own pace|Sets 2" },
  { "time-is-led", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, TIMES (8), .pace = RP_PACE_OWN),
    RP_SIDE_NONE, "8 seconds.", "8 s.", "Time 8 s" },
  { "open", DOSE (2, NATURAL, .measure = RP_MEASURE_OPEN), RP_SIDE_NONE,
    "As many times as you can. Take your time. Then do it all once more.",
    "As many times as you can. Then all once more.", "Times as many as you can|Own pace|Sets 2" },
  { "tempo", DOSE (1, NATURAL, TIMES (5), .n_tempo = 3, .tempo = { 2 * SECOND, 10 * SECOND, SECOND }),
    RP_SIDE_NONE, "5 times. Lift for 2. Hold for 10. Lower for 1.", "5 times.",
    "Times 5|Lift 2 s|Hold 10 s|Lower 1 s" },
  { "tempo-in-tenths",
    DOSE (2,
          NATURAL,
          TIMES (5),
          .rest = 30.5 * SECOND,
          .n_tempo = 3,
          .tempo = { 1.5 * SECOND, 0.4 * SECOND, 3 * SECOND }),
    RP_SIDE_NONE,
    "5 times. Lift for 1.5 seconds. Hold for 0.4 seconds. Lower for 3 seconds. Rest 30.5 seconds. "
    "Then do it all once more.",
    "5 times. Rest 30.5 s. Then all once more.",
    "Times 5|Lift 1.5 s|Hold 0.4 s|Lower 3 s|Sets 2|Rest 30.5 s" },
  { "tempo-of-a-minute", DOSE (1, NATURAL, TIMES (5), .n_tempo = 2, .tempo = { 2 * SECOND, 60 * SECOND }),
    RP_SIDE_NONE, "5 times. Lift for 2 seconds. Hold for 1 minute.", "5 times.",
    "Times 5|Lift 2 s|Hold 1 min" },
  { "tempo-without-hold", DOSE (1, NATURAL, TIMES (5), .n_tempo = 3, .tempo = { 2 * SECOND, 0, SECOND }),
    RP_SIDE_NONE, "5 times. Lift for 2. Lower for 1.", "5 times.", "Times 5|Lift 2 s|Lower 1 s" },
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

static char *
read_boxes (GPtrArray *boxes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < boxes->len; i++)
    {
      g_autofree char *text = rp_dose_box_read (boxes->pdata[i]);

      g_strv_builder_add (builder, text);
    }
  texts = g_strv_builder_end (builder);
  return g_strjoinv ("|", texts);
}

static void
assert_told (const Case *test, GPtrArray *phases)
{
  g_autofree char *sentence = rp_dose_words_sentence (&test->dose, phases, test->first_side);
  g_autofree char *brief = rp_dose_words_short (&test->dose, phases, test->first_side);
  g_autoptr (GPtrArray) boxes = rp_dose_words_boxes (&test->dose, phases, test->first_side);
  g_autofree char *all = read_boxes (boxes);

  g_assert_cmpstr (sentence, ==, test->sentence);
  g_assert_cmpstr (brief, ==, test->brief);
  g_assert_cmpint (g_utf8_strlen (brief, -1), <=, g_utf8_strlen (sentence, -1));
  g_assert_cmpstr (all, ==, test->boxes);
}

static void
test_dose (gconstpointer data)
{
  g_autoptr (GPtrArray) phases = make_phases ();

  assert_told (data, phases);
}

static void
assert_least (RpDose dose, const char *expected)
{
  g_autofree char *least = rp_dose_words_least (&dose, NULL, RP_SIDE_LEFT);

  g_assert_cmpstr (least, ==, expected);
}

/* Rest and hold are in the boxes beside it. */
static void
test_least (void)
{
  assert_least ((RpDose) DOSE (2, 2 * SECOND, .min = 10, .max = 12, EACH, .rest = 30 * SECOND),
                "10 to 12 left, then right. Then once more.");
  assert_least ((RpDose) DOSE (3, NATURAL, TIMES (8), EACH, .rest = 30 * SECOND),
                "8 left, then right. Then twice more.");
  assert_least ((RpDose) DOSE (4, NATURAL, TIMES (8), .rest = 30 * SECOND),
                "8 times. Then all 3 more times.");
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
  g_autoptr (GPtrArray) boxes = NULL;
  g_autofree char *all = NULL;

  g_ptr_array_add (phases, rp_phase_new ("in", RP_PHASE_LIFT, "In", 4 * SECOND));
  g_ptr_array_add (phases, rp_phase_new ("out", RP_PHASE_LOWER, "Out", 3 * SECOND));
  sentence = rp_dose_words_sentence (&dose, phases, RP_SIDE_NONE);
  g_assert_cmpstr (sentence, ==, "7 to 21 seconds.");
  start = rp_dose_words_start (&dose, phases);
  g_assert_cmpstr (start, ==, "Start at 7 seconds.");
  source = rp_dose_words_source (&dose, phases, NULL);
  g_assert_cmpstr (source, ==, "Our own starting point. Start at 7 seconds.");
  boxes = rp_dose_words_boxes (&dose, phases, RP_SIDE_NONE);
  all = read_boxes (boxes);
  g_assert_cmpstr (all, ==, "Time 7–21 s");
}

/* What cannot be named is told nowhere. */
static void
test_tempo_without_phases (void)
{
  const Case test = { "",           DOSE (1, NATURAL, TIMES (5), .n_tempo = 1, .tempo = { SECOND }),
                      RP_SIDE_NONE, "5 times.",
                      "5 times.",   "Times 5" };

  assert_told (&test, NULL);
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
                   "\u206610 to 12 times. \u2068\u05d4\u05e8\u05dd\u2069 for 1.5 seconds. "
                   "Then do it all once more.\u2069");
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

/* The numbers of a text, each once, but for zeros, which nobody is told of. */
static GHashTable *
find_numbers (const char *text)
{
  GHashTable *numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  while (*text != '\0')
    {
      gsize length = strspn (text, "0123456789");
      gsize zeros = length > 1 && text[0] == '0' && text[1] != '.' ? strspn (text, "0") : 0;

      if (length > 0 && text[length] == '.' && g_ascii_isdigit (text[length + 1]))
        length += 1 + strspn (text + length + 1, "0123456789");
      if (length > zeros && !(length == 1 && text[0] == '0'))
        g_hash_table_add (numbers, g_strndup (text + zeros, length - zeros));
      text += MAX (length, 1);
    }
  return numbers;
}

/* What is told and where, to say what is wrong. */
typedef struct
{
  const RpDose *dose;
  char *sentence;
  char *brief;
  char *least;
  GPtrArray *boxes;
  char *all;
} Told;

static void
assert_all_in (GHashTable *numbers, GHashTable *others, const Told *told)
{
  GHashTableIter iter;
  gpointer number;

  g_hash_table_iter_init (&iter, numbers);
  while (g_hash_table_iter_next (&iter, &number, NULL))
    if (!g_hash_table_contains (others, number))
      g_error ("%s is in one only: “%s”, “%s”", (const char *) number, told->sentence, told->all);
}

static void
assert_same_words (const Told *told, const char *said, const char *boxed)
{
  if (!strstr (told->sentence, said) != !strstr (told->all, boxed))
    g_error ("“%s” and “%s”: “%s”, “%s”", said, boxed, told->sentence, told->all);
}

/* Without the sentence on what each side has of what both have in turn, and without the sets, which are words. */
static char *
cut_out_words (const Told *told)
{
  const char *halves = told->dose->sides == RP_DOSE_SIDES_ALTERNATING ? strchr (told->sentence, ':') : NULL;
  const char *more = strstr (told->sentence, " Then do ");
  GString *rest = g_string_new (told->sentence);

  if (more)
    g_string_truncate (rest, (gsize) (more - told->sentence));
  if (halves)
    g_string_erase (rest, halves - told->sentence, strstr (halves, " Change") - halves);
  return g_string_free (rest, FALSE);
}

static void
check_numbers (const Told *told)
{
  g_autofree char *rest = cut_out_words (told);
  g_autoptr (GString) boxed = g_string_new (NULL);
  g_autoptr (GHashTable) in_sentence = find_numbers (rest);
  g_autoptr (GHashTable) in_all = find_numbers (told->sentence);
  g_autoptr (GHashTable) in_brief = find_numbers (told->brief);
  g_autoptr (GHashTable) in_boxes = NULL;

  for (guint i = 0; i < told->boxes->len; i++)
    {
      const RpDoseBox *box = told->boxes->pdata[i];

      if (!g_str_equal (box->name, "Sets"))
        g_string_append_printf (boxed, "%s|", box->value ? box->value : "");
    }
  in_boxes = find_numbers (boxed->str);
  assert_all_in (in_sentence, in_boxes, told);
  assert_all_in (in_boxes, in_sentence, told);
  assert_all_in (in_brief, in_all, told);
}

/* Two and three sets are words; of more, both numbers are told. */
static void
check_sets (const Told *told)
{
  guint sets = told->dose->sets;
  g_autofree char *box = g_strdup_printf ("|Sets %u", sets);
  g_autofree char *more = sets == 1   ? g_strdup (".")
                          : sets == 2 ? g_strdup (" once more")
                          : sets == 3 ? g_strdup (" twice more")
                                      : g_strdup_printf (" %u more times", sets - 1);
  g_autofree char *all = sets < 4 ? g_strdup (".") : g_strdup_printf (" That is %u sets in all.", sets);

  g_assert_nonnull (strstr (told->sentence, more));
  g_assert_nonnull (strstr (told->sentence, all));
  g_assert_nonnull (strstr (told->brief, more));
  g_assert_cmpint (strstr (told->all, box) != NULL, ==, sets > 1);
  g_assert_cmpint (strstr (told->sentence, " more") != NULL, ==, sets > 1);
}

/* What no sentence may say: a number of times that could be one of days, one of many, many of one, gaps. */
static const char *const never[] = {
  "do (this|it|that|them) [0-9]+ times",
  "(?<![0-9.])1 (more )?(times|steps|seconds|minutes|hours|sets)",
  "(?<![0-9.])([2-9]|[0-9]{2,}) (more )?(time|step|second|minute|hour|set)\\b",
  "  |^$|[^.]$|\\.\\.| ,| \\.",
};

static GPtrArray *
compile (void)
{
  GPtrArray *patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_regex_unref);

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    {
      g_autoptr (GError) error = NULL;

      g_ptr_array_add (patterns, g_regex_new (never[i], G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error));
      g_assert_no_error (error);
    }
  return patterns;
}

static void
check_language (const Told *told, GPtrArray *patterns)
{
  const char *texts[] = { told->sentence, told->brief, told->least };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (guint j = 0; j < patterns->len; j++)
      if (g_regex_match (patterns->pdata[j], texts[i], 0, NULL))
        g_error ("“%s” is in “%s”", never[j], texts[i]);
  g_assert_cmpint (g_utf8_strlen (told->brief, -1), <=, g_utf8_strlen (told->sentence, -1));
  g_assert_cmpint (g_utf8_strlen (told->least, -1), <=, g_utf8_strlen (told->brief, -1));
  for (guint i = 0; i < told->boxes->len; i++)
    {
      const RpDoseBox *box = told->boxes->pdata[i];

      g_assert_true (box->name[0] && (!box->value || box->value[0]) && (!box->unit || box->unit[0]));
      if (box->unit && g_str_has_prefix (box->unit, "step"))
        g_assert_cmpint (g_str_equal (box->unit, "step"), ==, g_str_equal (box->value, "1"));
    }
}

static void
check_agreement (const RpDose *dose, GPtrArray *phases, RpSide first_side, GPtrArray *patterns)
{
  g_autofree char *sentence = rp_dose_words_sentence (dose, phases, first_side);
  g_autofree char *brief = rp_dose_words_short (dose, phases, first_side);
  g_autofree char *least = rp_dose_words_least (dose, phases, first_side);
  g_autoptr (GPtrArray) boxes = rp_dose_words_boxes (dose, phases, first_side);
  g_autofree char *all = read_boxes (boxes);
  const Told told = { dose, sentence, brief, least, boxes, all };

  check_numbers (&told);
  check_sets (&told);
  check_language (&told, patterns);
  assert_same_words (&told, "Take your time", "Own pace");
  assert_same_words (&told, " Hold ", "|Hold ");
  assert_same_words (&told, " Lower for ", "|Lower ");
  assert_same_words (&told, " Rest ", "|Rest ");
  assert_same_words (&told, " in turn: ", "In turn ");
  assert_same_words (&told, "s many ", "as many as you can");
  assert_same_words (&told, " your left", "Left ");
  assert_same_words (&told, " your right", "Right ");
}

/* Boxes and sentence say the same, whatever the dose. */
static void
test_boxes_and_sentence_agree (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (GPtrArray) phases = make_phases ();
  g_autoptr (GPtrArray) patterns = compile ();

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

      check_agreement (dose, phases, g_rand_boolean (random) ? RP_SIDE_LEFT : RP_SIDE_RIGHT, patterns);
    }
}

/* The words of the catalogue as it is shipped. */
static const Case german[] = {
  { "", DOSE (2, NATURAL, TIMES (20), EACH, .rest = 30 * SECOND), RP_SIDE_LEFT,
    "20 links, dann 20 rechts. 30 Sekunden Pause. Danach beide Seiten noch einmal.",
    "20 links, dann 20 rechts. 30 s Pause. Dann noch einmal.", "Links 20|Rechts 20|Sätze 2|Pause 30 s" },
  { "", DOSE (1, 2 * SECOND, .min = 10, .max = 12, EACH), RP_SIDE_RIGHT,
    "10 bis 12 rechts, dann 10 bis 12 links. 2 Sekunden halten.", "10 bis 12 rechts, dann 10 bis 12 links.",
    "Rechts 10–12|Links 10–12|Halten 2 s" },
  { "", DOSE (3, NATURAL, .min = 10, .max = 20, .rest = 60 * SECOND), RP_SIDE_NONE,
    "10 bis 20 Wiederholungen. 1 Minute Pause. Danach alles noch zweimal, mit derselben Pause dazwischen.",
    "10 bis 20 Wiederholungen. 1 min Pause. Dann alles noch zweimal, gleiche Pause.",
    "Anzahl 10–20|Sätze 3|Pause 1 min" },
  { "", DOSE (4, NATURAL, .measure = RP_MEASURE_STEPS, TIMES (10), EACH), RP_SIDE_LEFT,
    "10 Schritte nach links, dann 10 Schritte nach rechts. Danach beide Seiten noch 3-mal. "
    "Insgesamt 4 Sätze.",
    "10 Schritte nach links, dann 10 nach rechts. Dann noch 3-mal.",
    "Links 10 Schritte|Rechts 10 Schritte|Sätze 4" },
  { "", DOSE (1, NATURAL, .measure = RP_MEASURE_TIME, TIMES (120), EACH), RP_SIDE_LEFT,
    "2 Minuten links, dann 2 Minuten rechts.", "2 min links, dann 2 min rechts.",
    "Links 2 min|Rechts 2 min" },
  { "", DOSE (1, NATURAL, TIMES (10), .sides = RP_DOSE_SIDES_ALTERNATING, .pace = RP_PACE_OWN), RP_SIDE_LEFT,
    "20 im Wechsel: 10 links, 10 rechts. Jedes Mal die Seite wechseln. Im eigenen Tempo.",
    "20 im Wechsel: 10 links, 10 rechts.", "Im Wechsel 20|Eigenes Tempo" },
  { "", DOSE (1, NATURAL, TIMES (20), .sides = RP_DOSE_SIDES_LEFT), RP_SIDE_LEFT, "20, nur links.",
    "20, nur links.", "Links 20" },
  { "", DOSE (1, NATURAL, TIMES (5), .n_tempo = 3, .tempo = { 2 * SECOND, 10 * SECOND, SECOND }),
    RP_SIDE_NONE, "5 Wiederholungen. Lift: 2 Sekunden. Hold: 10 Sekunden. Lower: 1 Sekunde.",
    "5 Wiederholungen.", "Anzahl 5|Lift 2 s|Hold 10 s|Lower 1 s" },
  { "", DOSE (1, NATURAL, .measure = RP_MEASURE_OPEN, EACH), RP_SIDE_LEFT,
    "Links, so oft Sie können, dann rechts, so oft Sie können. Im eigenen Tempo.",
    "Links, so oft Sie können, dann rechts.",
    "Links so oft Sie können|Rechts so oft Sie können|Eigenes Tempo" },
};

static void
test_german (void)
{
  g_autoptr (GPtrArray) phases = make_phases ();
  RpWords words;

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  words = rp_words_begin (rp_language_find ("de"));
  for (guint i = 0; i < G_N_ELEMENTS (german); i++)
    assert_told (&german[i], phases);
  rp_words_end (&words);
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
  g_test_add_func ("/dose-words/boxes-and-sentence-agree", test_boxes_and_sentence_agree);
  g_test_add_func ("/dose-words/directions", test_directions);
  g_test_add_func ("/dose-words/german", test_german);
  g_test_add_func ("/dose-words/least", test_least);
  return g_test_run ();
}
