/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-amount-words.h"

#include "base/rp-words.h"
#include "words/rp-dose-box.h"
#include "words/rp-range-words.h"

/* @turns: how often the amount is told at once: 2 where both sides are counted together */
static char *
format_amount (const RpDose *led, guint turns, gboolean brief)
{
  guint min = turns * led->min;
  guint max = turns * led->max;

  if (led->measure != RP_MEASURE_TIME)
    return rp_range_words_number (min, max);
  return brief ? rp_range_words_time_short (min, max) : rp_range_words_time (min, max);
}

/* The whole amount on one side, then on the other. */
static char *
say_each (const RpDose *led, const char *amount, gboolean right)
{
  if (led->measure == RP_MEASURE_STEPS && right)
    return g_strdup_printf (ngettext ("%s step to your right, then %s step to your left.",
                                      "%s steps to your right, then %s steps to your left.", led->max),
                            amount, amount);
  if (led->measure == RP_MEASURE_STEPS)
    return g_strdup_printf (ngettext ("%s step to your left, then %s step to your right.",
                                      "%s steps to your left, then %s steps to your right.", led->max),
                            amount, amount);
  if (right)
    /* Translators: %s is "20", "10 to 20" or "2 minutes" */
    return g_strdup_printf (_ ("%s on your right, then %s on your left."), amount, amount);
  /* Translators: %s is "20", "10 to 20" or "2 minutes" */
  return g_strdup_printf (_ ("%s on your left, then %s on your right."), amount, amount);
}

static char *
say_each_briefly (const RpDose *led, const char *amount, gboolean right)
{
  if (led->measure == RP_MEASURE_STEPS && right)
    return g_strdup_printf (
        ngettext ("%s step right, then %s left.", "%s steps right, then %s left.", led->max), amount, amount);
  if (led->measure == RP_MEASURE_STEPS)
    return g_strdup_printf (
        ngettext ("%s step left, then %s right.", "%s steps left, then %s right.", led->max), amount, amount);
  if (right)
    /* Translators: a dose where there is little room; %s is "20", "10 to 20" or "2 min" */
    return g_strdup_printf (_ ("%s right, then %s left."), amount, amount);
  /* Translators: a dose where there is little room; %s is "20", "10 to 20" or "2 min" */
  return g_strdup_printf (_ ("%s left, then %s right."), amount, amount);
}

/* The amount is said once: there is no other for the second side. */
static char *
say_each_once (const RpDose *led, const char *amount, gboolean right)
{
  if (led->measure == RP_MEASURE_STEPS && right)
    return g_strdup_printf (ngettext ("%s step right, then left.", "%s steps right, then left.", led->max),
                            amount);
  if (led->measure == RP_MEASURE_STEPS)
    return g_strdup_printf (ngettext ("%s step left, then right.", "%s steps left, then right.", led->max),
                            amount);
  if (right)
    /* Translators: a dose where there is hardly any room; %s is "20", "10 to 20" or "2 min" on each side */
    return g_strdup_printf (_ ("%s right, then left."), amount);
  /* Translators: a dose where there is hardly any room; %s is "20", "10 to 20" or "2 min" on each side */
  return g_strdup_printf (_ ("%s left, then right."), amount);
}

/* The sides change after each repetition, so what is counted is both together. */
static char *
say_in_turn (const RpDose *led, const char *all, const char *amount, gboolean right)
{
  if (led->measure == RP_MEASURE_STEPS && right)
    return g_strdup_printf (ngettext ("%s step in turn: %s right, %s left.",
                                      "%s steps in turn: %s right, %s left.", 2 * led->max),
                            all, amount, amount);
  if (led->measure == RP_MEASURE_STEPS)
    return g_strdup_printf (ngettext ("%s step in turn: %s left, %s right.",
                                      "%s steps in turn: %s left, %s right.", 2 * led->max),
                            all, amount, amount);
  if (right)
    /* Translators: the sides take turns: first both together, then each: "20 in turn: 10 right, 10 left." */
    return g_strdup_printf (_ ("%s in turn: %s right, %s left."), all, amount, amount);
  /* Translators: the sides take turns: first both together, then each: "20 in turn: 10 left, 10 right." */
  return g_strdup_printf (_ ("%s in turn: %s left, %s right."), all, amount, amount);
}

static char *
say_one (const RpDose *led, const char *amount, gboolean right)
{
  if (led->measure == RP_MEASURE_STEPS && right)
    return g_strdup_printf (
        ngettext ("%s step to your right only.", "%s steps to your right only.", led->max), amount);
  if (led->measure == RP_MEASURE_STEPS)
    return g_strdup_printf (ngettext ("%s step to your left only.", "%s steps to your left only.", led->max),
                            amount);
  if (right)
    /* Translators: %s is "20", "10 to 20" or "2 minutes" */
    return g_strdup_printf (_ ("%s on your right only."), amount);
  /* Translators: %s is "20", "10 to 20" or "2 minutes" */
  return g_strdup_printf (_ ("%s on your left only."), amount);
}

static char *
say_both (const RpDose *led, const char *amount)
{
  if (led->measure == RP_MEASURE_STEPS)
    return g_strdup_printf (ngettext ("%s step.", "%s steps.", led->max), amount);
  if (led->measure == RP_MEASURE_TIME)
    /* Translators: %s is "2 minutes" */
    return g_strdup_printf (_ ("%s."), amount);
  /* Translators: %s is "20" or "10 to 20" */
  return g_strdup_printf (ngettext ("%s time.", "%s times.", led->max), amount);
}

static const char *
say_open_each (gboolean right, gboolean brief)
{
  if (brief)
    return right ? _ ("As many as you can on your right, then on your left.")
                 : _ ("As many as you can on your left, then on your right.");
  return right ? _ ("As many as you can on your right, then as many as you can on your left.")
               : _ ("As many as you can on your left, then as many as you can on your right.");
}

static const char *
say_open (RpDoseSides sides, gboolean right, gboolean brief)
{
  switch (sides)
    {
    case RP_DOSE_SIDES_EACH:
      return say_open_each (right, brief);
    case RP_DOSE_SIDES_LEFT:
      return _ ("As many as you can on your left only.");
    case RP_DOSE_SIDES_RIGHT:
      return _ ("As many as you can on your right only.");
    case RP_DOSE_SIDES_ALTERNATING:
      return right ? _ ("As many as you can in turn: right, left.")
                   : _ ("As many as you can in turn: left, right.");
    case RP_DOSE_SIDES_BOTH:
    default:
      return _ ("As many times as you can.");
    }
}

static char *
say (const RpDose *led, RpSide first_side, gboolean brief)
{
  gboolean right = first_side == RP_SIDE_RIGHT;
  g_autofree char *amount = format_amount (led, 1, brief);
  g_autofree char *all = format_amount (led, 2, brief);

  if (led->measure == RP_MEASURE_OPEN)
    return g_strdup (say_open (led->sides, right, brief));
  switch (led->sides)
    {
    case RP_DOSE_SIDES_EACH:
      return brief ? say_each_briefly (led, amount, right) : say_each (led, amount, right);
    case RP_DOSE_SIDES_LEFT:
    case RP_DOSE_SIDES_RIGHT:
      return say_one (led, amount, led->sides == RP_DOSE_SIDES_RIGHT);
    case RP_DOSE_SIDES_ALTERNATING:
      return say_in_turn (led, all, amount, right);
    case RP_DOSE_SIDES_BOTH:
    default:
      return say_both (led, amount);
    }
}

/**
 * rp_dose_amount_words_sentence:
 * @led: how much, from rp_dose_as_led()
 * @first_side: which side starts
 *
 * Returns: (transfer full): one set, in whole sentences: "20 on your left, then 20 on your right."
 */
char *
rp_dose_amount_words_sentence (const RpDose *led, RpSide first_side)
{
  g_autofree char *first = say (led, first_side, FALSE);

  if (led->sides != RP_DOSE_SIDES_ALTERNATING)
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s %s", first, _ ("Change sides each time."));
}

/**
 * rp_dose_amount_words_least:
 * @led: how much, from rp_dose_as_led()
 * @first_side: which side starts
 *
 * Returns: (transfer full): the same where there is hardly any room: "20 left, then right."
 */
char *
rp_dose_amount_words_least (const RpDose *led, RpSide first_side)
{
  g_autofree char *amount = format_amount (led, 1, TRUE);

  if (led->sides != RP_DOSE_SIDES_EACH || led->measure == RP_MEASURE_OPEN)
    return say (led, first_side, TRUE);
  return say_each_once (led, amount, first_side == RP_SIDE_RIGHT);
}

/**
 * rp_dose_amount_words_short:
 * @led: how much, from rp_dose_as_led()
 * @first_side: which side starts
 *
 * Returns: (transfer full): the same where there is little room: "20 left, then 20 right."
 */
char *
rp_dose_amount_words_short (const RpDose *led, RpSide first_side)
{
  return say (led, first_side, TRUE);
}

/* @turns: as for format_amount() */
static RpDoseBox *
make_box (const RpDose *led, const char *name, guint turns)
{
  guint min = turns * led->min;
  guint max = turns * led->max;
  const char *unit = NULL;
  g_autofree char *value = NULL;

  switch (led->measure)
    {
    case RP_MEASURE_OPEN:
      return rp_dose_box_new (name, _ ("as many as you can"), NULL);
    case RP_MEASURE_TIME:
      value = rp_range_words_time_figure (min, max, &unit);
      break;
    case RP_MEASURE_STEPS:
      /* Translators: what is counted, small beside a large number */
      unit = max == 1 ? C_ ("beside a number", "step") : C_ ("beside a number", "steps");
      value = rp_range_words_number_figure (min, max);
      break;
    case RP_MEASURE_REPS:
    default:
      value = rp_range_words_number_figure (min, max);
    }
  return rp_dose_box_new (name, value, unit);
}

static const char *
name_side (gboolean right)
{
  /* Translators: a side of the body */
  return right ? _ ("Right") : _ ("Left");
}

/* Steps are named, for there is no side to be named. */
static RpDoseBox *
make_box_of_both (const RpDose *led)
{
  g_autofree char *steps = rp_range_words_number_figure (led->min, led->max);

  if (led->measure == RP_MEASURE_STEPS)
    return rp_dose_box_new (_ ("Steps"), steps, NULL);
  if (led->measure == RP_MEASURE_TIME)
    return make_box (led, _ ("Time"), 1);
  /* Translators: how often, as short as can be, before "10–20" */
  return make_box (led, C_ ("in a dose", "Times"), 1);
}

/**
 * rp_dose_amount_words_boxes:
 * @led: how much, from rp_dose_as_led()
 * @first_side: which side starts
 *
 * Returns: (transfer full) (element-type RpDoseBox): one set, as one box or two: "Left 20" and "Right 20"
 */
GPtrArray *
rp_dose_amount_words_boxes (const RpDose *led, RpSide first_side)
{
  GPtrArray *boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_dose_box_free);
  gboolean right = first_side == RP_SIDE_RIGHT;

  switch (led->sides)
    {
    case RP_DOSE_SIDES_EACH:
      g_ptr_array_add (boxes, make_box (led, name_side (right), 1));
      g_ptr_array_add (boxes, make_box (led, name_side (!right), 1));
      break;
    case RP_DOSE_SIDES_LEFT:
    case RP_DOSE_SIDES_RIGHT:
      g_ptr_array_add (boxes, make_box (led, name_side (led->sides == RP_DOSE_SIDES_RIGHT), 1));
      break;
    case RP_DOSE_SIDES_ALTERNATING:
      /* Translators: the sides take turns; in a box, before how many there are of both together */
      g_ptr_array_add (boxes, make_box (led, _ ("In turn"), 2));
      break;
    case RP_DOSE_SIDES_BOTH:
    default:
      g_ptr_array_add (boxes, make_box_of_both (led));
    }
  return boxes;
}
