/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-amount-words.h"

#include "words/rp-dose-box.h"

typedef struct
{
  RpMeasure measure;
  RpDoseSides sides;
  RpSide first_side;
  guint min;
  guint max;
  const char *sentence;
  const char *brief;
  const char *boxes;
} Case;

#define EACH RP_DOSE_SIDES_EACH
#define IN_TURN RP_DOSE_SIDES_ALTERNATING
#define BOTH RP_DOSE_SIDES_BOTH
#define REPS RP_MEASURE_REPS
#define STEPS RP_MEASURE_STEPS
#define TIME RP_MEASURE_TIME
#define OPEN RP_MEASURE_OPEN
#define LEFT RP_SIDE_LEFT
#define RIGHT RP_SIDE_RIGHT

/* Every measure with every choice of sides. */
static const Case cases[] = {
  { REPS, EACH, LEFT, 20, 20, "20 on your left, then 20 on your right.", "20 left, then 20 right.",
    "Left 20|Right 20" },
  { REPS, EACH, RIGHT, 10, 12, "10 to 12 on your right, then 10 to 12 on your left.",
    "10 to 12 right, then 10 to 12 left.", "Right 10–12|Left 10–12" },
  { REPS, RP_DOSE_SIDES_LEFT, RIGHT, 8, 8, "8 on your left only.", "8 on your left only.", "Left 8" },
  { REPS, RP_DOSE_SIDES_RIGHT, LEFT, 8, 8, "8 on your right only.", "8 on your right only.", "Right 8" },
  { REPS, IN_TURN, LEFT, 10, 10, "20 in turn: 10 left, 10 right. Change sides each time.",
    "20 in turn: 10 left, 10 right.", "In turn 20" },
  { REPS, IN_TURN, RIGHT, 1, 3, "2 to 6 in turn: 1 to 3 right, 1 to 3 left. Change sides each time.",
    "2 to 6 in turn: 1 to 3 right, 1 to 3 left.", "In turn 2–6" },
  { REPS, BOTH, LEFT, 10, 20, "10 to 20 times.", "10 to 20 times.", "Times 10–20" },
  { REPS, BOTH, LEFT, 1, 1, "1 time.", "1 time.", "Times 1" },
  { STEPS, EACH, LEFT, 10, 10, "10 steps to your left, then 10 steps to your right.",
    "10 steps left, then 10 right.", "Left 10 steps|Right 10 steps" },
  { STEPS, EACH, RIGHT, 1, 1, "1 step to your right, then 1 step to your left.", "1 step right, then 1 left.",
    "Right 1 step|Left 1 step" },
  { STEPS, RP_DOSE_SIDES_LEFT, RIGHT, 1, 1, "1 step to your left only.", "1 step to your left only.",
    "Left 1 step" },
  { STEPS, RP_DOSE_SIDES_RIGHT, LEFT, 5, 6, "5 to 6 steps to your right only.",
    "5 to 6 steps to your right only.", "Right 5–6 steps" },
  { STEPS, IN_TURN, LEFT, 1, 1, "2 steps in turn: 1 left, 1 right. Change sides each time.",
    "2 steps in turn: 1 left, 1 right.", "In turn 2 steps" },
  { STEPS, IN_TURN, RIGHT, 5, 5, "10 steps in turn: 5 right, 5 left. Change sides each time.",
    "10 steps in turn: 5 right, 5 left.", "In turn 10 steps" },
  { STEPS, BOTH, LEFT, 10, 12, "10 to 12 steps.", "10 to 12 steps.", "Steps 10–12" },
  { TIME, EACH, LEFT, 120, 120, "2 minutes on your left, then 2 minutes on your right.",
    "2 min left, then 2 min right.", "Left 2 min|Right 2 min" },
  { TIME, EACH, RIGHT, 30, 60, "30 to 60 seconds on your right, then 30 to 60 seconds on your left.",
    "30 to 60 s right, then 30 to 60 s left.", "Right 30–60 s|Left 30–60 s" },
  { TIME, RP_DOSE_SIDES_LEFT, LEFT, 90, 90, "1 min 30 s on your left only.", "1 min 30 s on your left only.",
    "Left 1:30 min" },
  { TIME, IN_TURN, LEFT, 60, 60, "2 minutes in turn: 1 minute left, 1 minute right. Change sides each time.",
    "2 min in turn: 1 min left, 1 min right.", "In turn 2 min" },
  { TIME, BOTH, LEFT, 45, 45, "45 seconds.", "45 s.", "Time 45 s" },
  { OPEN, EACH, LEFT, 0, 0, "As many as you can on your left, then as many as you can on your right.",
    "As many as you can on your left, then on your right.",
    "Left as many as you can|Right as many as you can" },
  { OPEN, EACH, RIGHT, 0, 0, "As many as you can on your right, then as many as you can on your left.",
    "As many as you can on your right, then on your left.",
    "Right as many as you can|Left as many as you can" },
  { OPEN, RP_DOSE_SIDES_LEFT, LEFT, 0, 0, "As many as you can on your left only.",
    "As many as you can on your left only.", "Left as many as you can" },
  { OPEN, RP_DOSE_SIDES_RIGHT, LEFT, 0, 0, "As many as you can on your right only.",
    "As many as you can on your right only.", "Right as many as you can" },
  { OPEN, IN_TURN, LEFT, 0, 0, "As many as you can in turn: left, right. Change sides each time.",
    "As many as you can in turn: left, right.", "In turn as many as you can" },
  { OPEN, IN_TURN, RIGHT, 0, 0, "As many as you can in turn: right, left. Change sides each time.",
    "As many as you can in turn: right, left.", "In turn as many as you can" },
  { OPEN, BOTH, LEFT, 0, 0, "As many times as you can.", "As many times as you can.",
    "Times as many as you can" },
};

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
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *test = &cases[i];
      const RpDose dose
          = { .sets = 1, .measure = test->measure, .min = test->min, .max = test->max, .sides = test->sides };
      g_autofree char *sentence = rp_dose_amount_words_sentence (&dose, test->first_side);
      g_autofree char *brief = rp_dose_amount_words_short (&dose, test->first_side);
      g_autoptr (GPtrArray) boxes = rp_dose_amount_words_boxes (&dose, test->first_side);
      g_autofree char *all = read_boxes (boxes);

      g_assert_cmpstr (sentence, ==, test->sentence);
      g_assert_cmpstr (brief, ==, test->brief);
      g_assert_cmpstr (all, ==, test->boxes);
    }
}

static void
assert_least (RpMeasure measure, RpDoseSides sides, RpSide first_side, guint max, const char *expected)
{
  const RpDose dose
      = { .sets = 1, .measure = measure, .min = max > 1 ? 10 : max, .max = max, .sides = sides };
  g_autofree char *least = rp_dose_amount_words_least (&dose, first_side);

  g_assert_cmpstr (least, ==, expected);
}

/* The amount is said once; what has no other side stays as it is. */
static void
test_least (void)
{
  assert_least (REPS, EACH, LEFT, 12, "10 to 12 left, then right.");
  assert_least (REPS, EACH, RIGHT, 10, "10 right, then left.");
  assert_least (STEPS, EACH, LEFT, 1, "1 step left, then right.");
  assert_least (STEPS, EACH, RIGHT, 10, "10 steps right, then left.");
  assert_least (TIME, EACH, LEFT, 10, "10 s left, then right.");
  assert_least (OPEN, EACH, LEFT, 0, "As many as you can on your left, then on your right.");
  assert_least (REPS, IN_TURN, LEFT, 10, "20 in turn: 10 left, 10 right.");
  assert_least (REPS, BOTH, LEFT, 10, "10 times.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dose-amount-words/cases", test_cases);
  g_test_add_func ("/dose-amount-words/least", test_least);
  return g_test_run ();
}
