/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-words.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "words/rp-load-words.h"
#include "words/rp-time-words.h"

/* A range up to here is told in seconds. */
#define MOST_SECONDS 120

static void
append_sentence (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

/* "45 seconds", "30 to 60 seconds", "1 to 2 minutes" or "1 min 30 s to 1 hour" */
static char *
format_time (guint min, guint max)
{
  g_autofree char *least = rp_time_words_duration ((gint64) min * G_USEC_PER_SEC);
  g_autofree char *most = rp_time_words_duration ((gint64) max * G_USEC_PER_SEC);

  if (min == max)
    return g_steal_pointer (&least);
  if (min % 60 == 0 && max % 60 == 0)
    return g_strdup_printf (ngettext ("%u to %u minute", "%u to %u minutes", max / 60), min / 60, max / 60);
  if (max <= MOST_SECONDS)
    return g_strdup_printf (ngettext ("%u to %u second", "%u to %u seconds", max), min, max);
  /* Translators: from the least to the most, such as "1 min 30 s to 1 hour" */
  return g_strdup_printf (_ ("%s to %s"), least, most);
}

/* "20", "10 to 20", "2 minutes" or "1 to 2 minutes" */
static char *
format_amount (const RpDose *dose)
{
  if (dose->measure != RP_MEASURE_TIME)
    {
      if (dose->min == dose->max)
        return g_strdup_printf ("%u", dose->min);
      /* Translators: from the least to the most, such as "10 to 20" */
      return g_strdup_printf (_ ("%u to %u"), dose->min, dose->max);
    }
  return format_time (dose->min, dose->max);
}

static char *
format_steps_in_turn (const RpDose *dose, const char *amount, RpSide first_side)
{
  if (first_side == RP_SIDE_RIGHT)
    return g_strdup_printf (ngettext ("%s step each way, taking turns: right, then left.",
                                      "%s steps each way, taking turns: right, then left.", dose->max),
                            amount);
  return g_strdup_printf (ngettext ("%s step each way, taking turns: left, then right.",
                                    "%s steps each way, taking turns: left, then right.", dose->max),
                          amount);
}

static char *
format_steps (const RpDose *dose, const char *amount, RpSide first_side)
{
  switch (dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      if (first_side == RP_SIDE_RIGHT)
        return g_strdup_printf (ngettext ("%s step to your right, then %s to your left.",
                                          "%s steps to your right, then %s to your left.", dose->max),
                                amount, amount);
      return g_strdup_printf (ngettext ("%s step to your left, then %s to your right.",
                                        "%s steps to your left, then %s to your right.", dose->max),
                              amount, amount);
    case RP_DOSE_SIDES_LEFT:
      return g_strdup_printf (
          ngettext ("%s step to your left only.", "%s steps to your left only.", dose->max), amount);
    case RP_DOSE_SIDES_RIGHT:
      return g_strdup_printf (
          ngettext ("%s step to your right only.", "%s steps to your right only.", dose->max), amount);
    case RP_DOSE_SIDES_ALTERNATING:
      return format_steps_in_turn (dose, amount, first_side);
    case RP_DOSE_SIDES_BOTH:
    default:
      return g_strdup_printf (ngettext ("%s step.", "%s steps.", dose->max), amount);
    }
}

/* Time is not told as if one side came after the other. */
static char *
format_turns (const RpDose *dose, const char *amount, RpSide first_side)
{
  gboolean right = first_side == RP_SIDE_RIGHT;

  if (dose->measure == RP_MEASURE_TIME)
    return g_strdup_printf (right
                                /* Translators: the sides take turns; %s is "2 minutes" */
                                ? _ ("%s on each side. Change sides each time, right first.")
                                /* Translators: the sides take turns; %s is "2 minutes" */
                                : _ ("%s on each side. Change sides each time, left first."),
                            amount);
  return g_strdup_printf (
      right
          /* Translators: the sides take turns, one repetition each; %s is "10" or "10 to 20" */
          ? _ ("%s on each side, taking turns: right, then left.")
          /* Translators: the sides take turns, one repetition each; %s is "10" or "10 to 20" */
          : _ ("%s on each side, taking turns: left, then right."),
      amount);
}

static const char *
say_open (const RpDose *dose, RpSide first_side)
{
  gboolean right = first_side == RP_SIDE_RIGHT;

  switch (dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      return right ? _ ("As many as you can on your right, then as many as you can on your left.")
                   : _ ("As many as you can on your left, then as many as you can on your right.");
    case RP_DOSE_SIDES_LEFT:
      return _ ("As many as you can on your left only.");
    case RP_DOSE_SIDES_RIGHT:
      return _ ("As many as you can on your right only.");
    case RP_DOSE_SIDES_ALTERNATING:
      return right ? _ ("As many as you can, taking turns: right, then left.")
                   : _ ("As many as you can, taking turns: left, then right.");
    case RP_DOSE_SIDES_BOTH:
    default:
      return _ ("As many times as you can.");
    }
}

static char *
format_sides (const RpDose *dose, const char *amount, RpSide first_side)
{
  switch (dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      if (first_side == RP_SIDE_RIGHT)
        /* Translators: %s is "20", "10 to 20" or "2 minutes" */
        return g_strdup_printf (_ ("%s on your right, then %s on your left."), amount, amount);
      /* Translators: %s is "20", "10 to 20" or "2 minutes" */
      return g_strdup_printf (_ ("%s on your left, then %s on your right."), amount, amount);
    case RP_DOSE_SIDES_LEFT:
      /* Translators: %s is "20", "10 to 20" or "2 minutes" */
      return g_strdup_printf (_ ("%s on your left only."), amount);
    case RP_DOSE_SIDES_RIGHT:
      /* Translators: %s is "20", "10 to 20" or "2 minutes" */
      return g_strdup_printf (_ ("%s on your right only."), amount);
    case RP_DOSE_SIDES_ALTERNATING:
      return format_turns (dose, amount, first_side);
    case RP_DOSE_SIDES_BOTH:
    default:
      if (dose->measure == RP_MEASURE_TIME)
        /* Translators: %s is "2 minutes" */
        return g_strdup_printf (_ ("%s."), amount);
      /* Translators: %s is "20" or "10 to 20" */
      return g_strdup_printf (ngettext ("%s time.", "%s times.", dose->max), amount);
    }
}

static void
add_tempo (GString *sentence, const RpDose *dose, GPtrArray *phases)
{
  guint named = 0;

  for (guint i = 0; i < phases->len && named < dose->n_tempo; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);
      gint64 time = rp_dose_phase_duration (dose, phase, named);
      g_autofree char *duration = rp_time_words_duration (time);
      g_autofree char *words = NULL;
      g_autofree char *label = NULL;

      if (phase->kind == RP_PHASE_REST)
        continue;
      named++;
      if (time == 0)
        continue;
      label = rp_direction_keep (phase->label);
      /* Translators: the name of a phase, then how long it takes: "Lift for 2 seconds." */
      words = g_strdup_printf (_ ("%s for %s."), label, duration);
      append_sentence (sentence, words);
    }
}

static void
add_hold (GString *sentence, const RpDose *dose)
{
  g_autofree char *duration = rp_time_words_duration (dose->hold);
  /* Translators: %s is "2 seconds" */
  g_autofree char *words = g_strdup_printf (_ ("Hold %s."), duration);

  append_sentence (sentence, words);
}

/* "Do this 2 times" could be twice a day. */
static void
add_sets (GString *sentence, const RpDose *dose)
{
  g_autofree char *duration = rp_time_words_duration (dose->rest);
  g_autofree char *sets = g_strdup_printf (ngettext ("Do %u set.", "Do %u sets.", dose->sets), dose->sets);
  /* Translators: between two sets; %s is "30 seconds" */
  g_autofree char *rest = g_strdup_printf (_ ("Rest %s between."), duration);

  if (dose->sets < 2)
    return;
  append_sentence (sentence, sets);
  if (dose->rest > 0)
    append_sentence (sentence, rest);
}

static void
add_pace (GString *sentence, const RpDose *dose)
{
  if (rp_dose_get_led_pace (dose) != RP_PACE_OWN)
    return;
  append_sentence (sentence, _ ("Go at your own pace."));
}

/* Of a dose as it is led. */
static char *
format_first (const RpDose *led, RpSide first_side)
{
  g_autofree char *amount = format_amount (led);

  switch (led->measure)
    {
    case RP_MEASURE_OPEN:
      return g_strdup (say_open (led, first_side));
    case RP_MEASURE_STEPS:
      return format_steps (led, amount, first_side);
    case RP_MEASURE_REPS:
    case RP_MEASURE_TIME:
    default:
      return format_sides (led, amount, first_side);
    }
}

/**
 * rp_dose_words_sentence:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of the exercise, to name those of a tempo and to tell time as it is
 *   led
 * @first_side: which side starts
 *
 * The dose as nobody has to work it out: "20 on your left, then 20 on your right. Hold 2 seconds."
 *
 * Returns: (transfer full): whole sentences
 */
char *
rp_dose_words_sentence (const RpDose *dose, GPtrArray *phases, RpSide first_side)
{
  g_autofree char *first = NULL;
  g_autoptr (RpDose) led = NULL;
  GString *sentence;

  g_return_val_if_fail (dose, NULL);

  led = rp_dose_as_led (dose, phases);
  first = format_first (led, first_side);
  sentence = g_string_new (NULL);
  append_sentence (sentence, first);
  if (dose->n_tempo > 0 && phases)
    add_tempo (sentence, dose, phases);
  else if (dose->hold > 0)
    add_hold (sentence, dose);
  add_sets (sentence, dose);
  add_pace (sentence, dose);
  /* Where a pack's words run the other way than our own, with which the text begins, the numbers stay with our words. */
  return rp_direction_settle (g_string_free (sentence, FALSE));
}

/**
 * rp_dose_words_start:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of its exercise
 *
 * Returns: (transfer full) (nullable): where to start within a range ("Start at 10."), or %NULL when there is no range
 */
char *
rp_dose_words_start (const RpDose *dose, GPtrArray *phases)
{
  g_autofree char *duration = NULL;
  g_autoptr (RpDose) led = NULL;

  g_return_val_if_fail (dose, NULL);

  if (dose->min == dose->max)
    return NULL;
  if (dose->measure != RP_MEASURE_TIME)
    return g_strdup_printf (_ ("Start at %u."), dose->min);
  led = rp_dose_as_led (dose, phases);
  duration = rp_time_words_duration ((gint64) led->min * G_USEC_PER_SEC);
  /* Translators: %s is "30 seconds" */
  return g_strdup_printf (_ ("Start at %s."), duration);
}

static char *
say_published (const RpDose *dose)
{
  g_autofree char *from = dose->from ? rp_direction_keep (dose->from) : NULL;

  if (!from)
    return g_strdup (_ ("From a published source."));
  /* Translators: whose a dose is; %s is "a clinic's page" */
  return rp_direction_settle (g_strdup_printf (_ ("From %s."), from));
}

/**
 * rp_dose_words_origin:
 * @dose: how much
 * @author: (nullable): who made the program, for a dose of their own
 *
 * Returns: (transfer full): where a dose is from, as a sentence: "From a clinic's page.", "Our own starting point.", "Set by
 *   you." or "Set by Ana Ruiz."
 */
char *
rp_dose_words_origin (const RpDose *dose, const char *author)
{
  g_autofree char *name = author && author[0] ? rp_direction_keep (author) : NULL;

  g_return_val_if_fail (dose, NULL);

  switch (dose->source)
    {
    case RP_SOURCE_PUBLISHED:
      return say_published (dose);
    case RP_SOURCE_OWN:
      if (name)
        /* Translators: who decided how much to do; %s is a name */
        return rp_direction_settle (g_strdup_printf (_ ("Set by %s."), name));
      return g_strdup (_ ("Set by you."));
    case RP_SOURCE_DEFAULT:
    default:
      return g_strdup (_ ("Our own starting point."));
    }
}

/**
 * rp_dose_words_source:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of its exercise
 * @author: (nullable): who made the program, for a dose of their own
 *
 * Returns: (transfer full): where the dose is from, and where to start within a range
 */
char *
rp_dose_words_source (const RpDose *dose, GPtrArray *phases, const char *author)
{
  g_autofree char *start = NULL;
  g_autofree char *source = NULL;

  g_return_val_if_fail (dose, NULL);

  source = rp_dose_words_origin (dose, author);
  start = rp_dose_words_start (dose, phases);
  return start ? g_strdup_printf ("%s %s", source, start) : g_steal_pointer (&source);
}

static const char *
name_amount (const RpDose *dose)
{
  gboolean each = dose->sides == RP_DOSE_SIDES_EACH || dose->sides == RP_DOSE_SIDES_ALTERNATING;
  gboolean in_all = dose->measure == RP_MEASURE_OPEN && dose->sides == RP_DOSE_SIDES_ALTERNATING;

  switch (dose->measure)
    {
    case RP_MEASURE_STEPS:
      return each ? _ ("Steps each side") : _ ("Steps");
    case RP_MEASURE_TIME:
      return each ? _ ("Time each side") : _ ("Time");
    case RP_MEASURE_REPS:
    case RP_MEASURE_OPEN:
    default:
      return each && !in_all ? _ ("Times each side") : _ ("Times");
    }
}

/* What the name of the amount does not say; nothing where it says it, or there are no sides. */
static const char *
name_sides (const RpDose *dose)
{
  switch (dose->sides)
    {
    case RP_DOSE_SIDES_LEFT:
      return _ ("left only");
    case RP_DOSE_SIDES_RIGHT:
      return _ ("right only");
    case RP_DOSE_SIDES_ALTERNATING:
      return _ ("in turn");
    case RP_DOSE_SIDES_BOTH:
    case RP_DOSE_SIDES_EACH:
    default:
      return NULL;
    }
}

static void
add_box (GStrvBuilder *boxes, const char *label, const char *value)
{
  g_strv_builder_add (boxes, label);
  g_strv_builder_add (boxes, value);
}

static void
add_time_box (GStrvBuilder *boxes, const char *label, gint64 duration)
{
  g_autofree char *value = rp_time_words_short (duration);

  add_box (boxes, label, value);
}

/* "2 s, 1 s, 2 s" */
static char *
format_tempo (const RpDose *dose)
{
  GString *tempo = g_string_new (NULL);

  for (guint i = 0; i < dose->n_tempo; i++)
    {
      g_autofree char *time = rp_time_words_seconds (MAX (dose->tempo[i], 0));

      g_string_append_printf (tempo, i > 0 ? ", %s" : "%s", time);
    }
  return g_string_free (tempo, FALSE);
}

static void
add_tempo_box (GStrvBuilder *boxes, const RpDose *dose)
{
  g_autofree char *value = format_tempo (dose);

  add_box (boxes, _ ("Tempo"), value);
}

static void
add_sides_box (GStrvBuilder *boxes, const RpDose *dose)
{
  if (name_sides (dose))
    /* Translators: which side works, before "left only", "right only" or "in turn" */
    add_box (boxes, _ ("Side"), name_sides (dose));
}

/* Words stand elsewhere. */
static void
add_load_box (GStrvBuilder *boxes, const RpLoad *load)
{
  g_autofree char *weight = NULL;

  if (!load || load->unit == RP_LOAD_UNIT_NONE)
    return;
  if (load->unit == RP_LOAD_UNIT_BAND)
    {
      add_box (boxes, _ ("Band"), rp_load_words_colour (load->band));
      return;
    }
  weight = rp_load_words_weight (load->unit, load->weight);
  add_box (boxes, _ ("Weight"), weight);
}

/**
 * rp_dose_words_boxes:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of its exercise
 *
 * The dose as names and numbers, for who looks for one of them; what the dose does not say is left out.
 *
 * Returns: (transfer full) (array zero-terminated=1): a label ("Sets"), what it is ("2"), the next label and so on
 */
GStrv
rp_dose_words_boxes (const RpDose *dose, GPtrArray *phases)
{
  g_autoptr (GStrvBuilder) boxes = g_strv_builder_new ();
  g_autofree char *sets = NULL;
  g_autofree char *amount = NULL;
  g_autoptr (RpDose) led = NULL;

  g_return_val_if_fail (dose, NULL);

  led = rp_dose_as_led (dose, phases);
  sets = g_strdup_printf ("%u", dose->sets);
  amount = led->measure == RP_MEASURE_OPEN ? g_strdup (_ ("as many as you can")) : format_amount (led);
  add_box (boxes, _ ("Sets"), sets);
  add_box (boxes, name_amount (dose), amount);
  add_sides_box (boxes, dose);
  if (dose->n_tempo > 0)
    add_tempo_box (boxes, dose);
  else if (dose->hold > 0)
    add_time_box (boxes, _ ("Hold"), dose->hold);
  if (dose->sets > 1 && dose->rest > 0)
    add_time_box (boxes, _ ("Rest"), dose->rest);
  if (led->pace == RP_PACE_OWN)
    add_box (boxes, _ ("Pace"), _ ("your own"));
  add_load_box (boxes, dose->load);
  return g_strv_builder_end (boxes);
}

/* "20", "10–20", "30 s", "30 s–1 min", "20 steps" or "as many as possible" */
static char *
format_figure (const RpDose *dose)
{
  gboolean timed = dose->measure == RP_MEASURE_TIME;
  g_autofree char *least
      = timed ? rp_time_words_short ((gint64) dose->min * G_USEC_PER_SEC) : g_strdup_printf ("%u", dose->min);
  g_autofree char *most
      = timed ? rp_time_words_short ((gint64) dose->max * G_USEC_PER_SEC) : g_strdup_printf ("%u", dose->max);
  g_autofree char *range = dose->min == dose->max
                               ? g_steal_pointer (&most)
                               /* Translators: from the least to the most, in a formula: "10–20" */
                               : g_strdup_printf (_ ("%s–%s"), least, most);

  if (dose->measure == RP_MEASURE_OPEN)
    /* Translators: in place of a number of repetitions, in a formula: "2 × as many as possible" */
    return g_strdup (_ ("as many as possible"));
  if (dose->measure == RP_MEASURE_STEPS)
    /* Translators: %s is "10" or "10–20" */
    return g_strdup_printf (ngettext ("%s step", "%s steps", dose->max), range);
  return g_steal_pointer (&range);
}

/**
 * rp_dose_words_figures:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of its exercise, to tell time as it is led
 *
 * The dose as clinicians write it down: sets, how much in one, and the hold. What the dose does not say is left out.
 *
 * Returns: (transfer full): "2 × 20 × 2 s", "1 × 10–20", "3 × 45 s" or "1 × 5, tempo 2 s, 10 s, 1 s"
 */
char *
rp_dose_words_figures (const RpDose *dose, GPtrArray *phases)
{
  g_autoptr (RpDose) led = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *tempo = NULL;
  g_autofree char *hold = NULL;

  g_return_val_if_fail (dose, NULL);

  led = rp_dose_as_led (dose, phases);
  amount = format_figure (led);
  tempo = format_tempo (dose);
  hold = rp_time_words_short (MAX (dose->hold, 0));
  if (dose->n_tempo > 0)
    /* Translators: a dose as a formula: sets, repetitions, then seconds for each phase: "1 × 5, tempo 2 s, 10 s, 1 s" */
    return g_strdup_printf (_ ("%u × %s, tempo %s"), dose->sets, amount, tempo);
  if (dose->hold > 0)
    /* Translators: a dose as a formula: sets, repetitions, hold: "2 × 20 × 2 s" */
    return g_strdup_printf (_ ("%u × %s × %s"), dose->sets, amount, hold);
  /* Translators: a dose as a formula: sets, repetitions: "2 × 20" */
  return g_strdup_printf (_ ("%u × %s"), dose->sets, amount);
}

/**
 * rp_dose_words_sides:
 * @dose: how much
 * @first_side: which side starts
 *
 * Returns: (transfer none): which sides work, to follow rp_dose_words_figures() after a comma
 */
const char *
rp_dose_words_sides (const RpDose *dose, RpSide first_side)
{
  g_return_val_if_fail (dose, "");

  switch (dose->sides)
    {
    case RP_DOSE_SIDES_EACH:
      return first_side == RP_SIDE_RIGHT ? _ ("each side, right first") : _ ("each side, left first");
    case RP_DOSE_SIDES_LEFT:
      return _ ("left side only");
    case RP_DOSE_SIDES_RIGHT:
      return _ ("right side only");
    case RP_DOSE_SIDES_ALTERNATING:
      return first_side == RP_SIDE_RIGHT ? _ ("each side, in turn, right first")
                                         : _ ("each side, in turn, left first");
    case RP_DOSE_SIDES_BOTH:
    default:
      return _ ("both sides at once, or no side");
    }
}
