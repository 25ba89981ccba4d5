/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-dose-words.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "words/rp-dose-amount-words.h"
#include "words/rp-dose-box.h"
#include "words/rp-time-words.h"

typedef enum
{
  TEXT_WHOLE,
  TEXT_BRIEF,
  TEXT_LEAST,
  N_TEXTS,
} Text;

/* What is told of one dose. Each part of it is told in one place: in a box, in the sentence and where that is too long. */
typedef struct
{
  const RpDose *dose;
  GPtrArray *phases;
  GPtrArray *boxes; /* of RpDoseBox */
  GString *texts[N_TEXTS];
} Telling;

static void
clear_telling (Telling *telling)
{
  g_clear_pointer (&telling->boxes, g_ptr_array_unref);
  for (guint i = 0; i < N_TEXTS; i++)
    if (telling->texts[i])
      g_string_free (telling->texts[i], TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Telling, clear_telling)

static void
append_sentence (GString *text, const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

static void
add_time_box (Telling *telling, const char *name, gint64 duration)
{
  const char *unit = NULL;
  g_autofree char *value = rp_time_words_figure (duration, &unit);

  g_ptr_array_add (telling->boxes, rp_dose_box_new (name, value, unit));
}

static void
tell_amount (Telling *telling, const RpDose *led, RpSide first_side)
{
  g_autofree char *sentence = rp_dose_amount_words_sentence (led, first_side);
  g_autofree char *brief = rp_dose_amount_words_short (led, first_side);
  g_autofree char *least = rp_dose_amount_words_least (led, first_side);

  telling->boxes = rp_dose_amount_words_boxes (led, first_side);
  telling->texts[TEXT_WHOLE] = g_string_new (sentence);
  telling->texts[TEXT_BRIEF] = g_string_new (brief);
  telling->texts[TEXT_LEAST] = g_string_new (least);
}

/* Whether one counts along: "Lower for 4." */
static gboolean
is_count (gint64 time)
{
  return time % G_USEC_PER_SEC == 0 && time < 60 * (gint64) G_USEC_PER_SEC;
}

static gboolean
are_counts (const RpDose *dose)
{
  for (guint i = 0; i < dose->n_tempo; i++)
    if (!is_count (dose->tempo[i]))
      return FALSE;
  return TRUE;
}

static char *
say_phase (const char *name, gint64 time, gboolean count)
{
  g_autofree char *label = rp_direction_keep (name);
  g_autofree char *duration = rp_time_words_duration (time);
  guint seconds = (guint) (time / G_USEC_PER_SEC);

  if (count)
    /* Translators: the name of a phase, then to how much one counts along, a second each: "Lower for 4." */
    return g_strdup_printf (ngettext ("%s for %u.", "%s for %u.", seconds), label, seconds);
  /* Translators: the name of a phase, then how long it takes: "Lift for 1.5 seconds." */
  return g_strdup_printf (_ ("%s for %s."), label, duration);
}

static void
tell_tempo (Telling *telling)
{
  const RpDose *dose = telling->dose;
  gboolean counts = are_counts (dose);
  guint named = 0;

  for (guint i = 0; telling->phases && i < telling->phases->len && named < dose->n_tempo; i++)
    {
      const RpPhase *phase = g_ptr_array_index (telling->phases, i);
      gint64 time = rp_dose_phase_duration (dose, phase, named);
      g_autofree char *words = NULL;

      if (phase->kind == RP_PHASE_REST)
        continue;
      named++;
      if (time == 0)
        continue;
      words = say_phase (phase->label, time, counts);
      append_sentence (telling->texts[TEXT_WHOLE], words);
      add_time_box (telling, phase->label, time);
    }
}

static void
tell_hold (Telling *telling)
{
  g_autofree char *duration = rp_time_words_duration (telling->dose->hold);
  /* Translators: %s is "2 seconds" */
  g_autofree char *words = g_strdup_printf (_ ("Hold %s."), duration);

  append_sentence (telling->texts[TEXT_WHOLE], words);
  add_time_box (telling, _ ("Hold"), telling->dose->hold);
}

static void
tell_pace (Telling *telling, const RpDose *led)
{
  if (led->pace != RP_PACE_OWN)
    return;
  append_sentence (telling->texts[TEXT_WHOLE], _ ("Take your time."));
  g_ptr_array_add (telling->boxes, rp_dose_box_new (_ ("Own pace"), NULL, NULL));
}

/* "once more", as it stands inside "Then do both sides once more." */
static char *
say_more (guint times)
{
  if (times == 1)
    /* Translators: inside "Then do both sides once more." */
    return g_strdup (_ ("once more"));
  if (times == 2)
    /* Translators: inside "Then do both sides twice more." */
    return g_strdup (_ ("twice more"));
  /* Translators: inside "Then do both sides 3 more times." */
  return g_strdup_printf (ngettext ("%u more time", "%u more times", times), times);
}

/* "20 times. Then once more" could be 21; "do it all" cannot. */
static char *
say_again (const RpDose *dose, const char *more)
{
  gboolean rests = dose->sets > 2 && dose->rest > 0;

  if (dose->sides == RP_DOSE_SIDES_EACH)
    return rests
               /* Translators: the sets after the first, left and right; %s is "twice more" or "3 more times" */
               ? g_strdup_printf (_ ("Then do both sides %s, with the same rest between."), more)
               /* Translators: the sets after the first, left and right; %s is "once more" or "3 more times" */
               : g_strdup_printf (_ ("Then do both sides %s."), more);
  return rests ? g_strdup_printf (_ ("Then do it all %s, with the same rest between."), more)
               /* Translators: the sets after the first; %s is "once more", "twice more" or "3 more times" */
               : g_strdup_printf (_ ("Then do it all %s."), more);
}

static char *
say_again_briefly (const RpDose *dose, const char *more, gboolean rests)
{
  if (dose->sides == RP_DOSE_SIDES_EACH)
    return rests ? g_strdup_printf (_ ("Then %s, same rest."), more)
                 /* Translators: the sets after the first, where there is little room; %s is "once more" */
                 : g_strdup_printf (_ ("Then %s."), more);
  return rests ? g_strdup_printf (_ ("Then all %s, same rest."), more)
               /* Translators: the sets after the first, where there is little room; %s is "once more" */
               : g_strdup_printf (_ ("Then all %s."), more);
}

/* Nobody adds one to a number that may be mistaken for the whole. */
static void
tell_count_of_sets (Telling *telling, const RpDose *dose)
{
  g_autofree char *sets = g_strdup_printf ("%u", dose->sets);
  g_autofree char *all = g_strdup_printf (
      ngettext ("That is %u set in all.", "That is %u sets in all.", dose->sets), dose->sets);

  if (dose->sets > 3)
    append_sentence (telling->texts[TEXT_WHOLE], all);
  g_ptr_array_add (telling->boxes, rp_dose_box_new (_ ("Sets"), sets, NULL));
}

static void
tell_rest (Telling *telling, gint64 rest)
{
  g_autofree char *duration = rp_time_words_duration (rest);
  g_autofree char *brief_duration = rp_time_words_short (rest);
  /* Translators: between two sets; %s is "30 seconds" or "30 s" */
  g_autofree char *sentence = g_strdup_printf (_ ("Rest %s."), duration);
  g_autofree char *brief = g_strdup_printf (_ ("Rest %s."), brief_duration);

  append_sentence (telling->texts[TEXT_WHOLE], sentence);
  append_sentence (telling->texts[TEXT_BRIEF], brief);
}

/* What a session leads through without a rest, is told without one. */
static void
tell_sets (Telling *telling)
{
  const RpDose *dose = telling->dose;
  g_autofree char *more = NULL;
  g_autofree char *again = NULL;
  g_autofree char *briefly = NULL;
  g_autofree char *least = NULL;

  if (dose->sets < 2)
    return;
  more = say_more (dose->sets - 1);
  again = say_again (dose, more);
  briefly = say_again_briefly (dose, more, dose->sets > 2 && dose->rest > 0);
  least = say_again_briefly (dose, more, FALSE);
  if (dose->rest > 0)
    tell_rest (telling, dose->rest);
  append_sentence (telling->texts[TEXT_WHOLE], again);
  append_sentence (telling->texts[TEXT_BRIEF], briefly);
  append_sentence (telling->texts[TEXT_LEAST], least);
  tell_count_of_sets (telling, dose);
  if (dose->rest > 0)
    add_time_box (telling, _ ("Rest"), dose->rest);
}

/* The one place where a dose becomes words. */
static Telling
tell (const RpDose *dose, GPtrArray *phases, RpSide first_side)
{
  Telling telling = { .dose = dose, .phases = phases };
  g_autoptr (RpDose) led = rp_dose_as_led (dose, phases);

  tell_amount (&telling, led, first_side);
  if (dose->n_tempo > 0)
    tell_tempo (&telling);
  else if (dose->hold > 0)
    tell_hold (&telling);
  tell_pace (&telling, led);
  tell_sets (&telling);
  return telling;
}

/* Where a pack's words run the other way than our own, with which the text begins, the numbers stay with our words. */
static char *
say (const RpDose *dose, GPtrArray *phases, RpSide first_side, Text text)
{
  g_auto (Telling) telling = tell (dose, phases, first_side);

  return rp_direction_settle (g_string_free (g_steal_pointer (&telling.texts[text]), FALSE));
}

/**
 * rp_dose_words_sentence:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of the exercise, to name those of a tempo and to tell time as it is
 *   led
 * @first_side: which side starts
 *
 * The dose as nobody has to work it out: "20 on your left, then 20 on your right. Hold 2 seconds. Rest 30 seconds. Then do
 * both sides once more."
 *
 * Returns: (transfer full): whole sentences
 */
char *
rp_dose_words_sentence (const RpDose *dose, GPtrArray *phases, RpSide first_side)
{
  g_return_val_if_fail (dose, NULL);

  return say (dose, phases, first_side, TEXT_WHOLE);
}

/**
 * rp_dose_words_short:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of the exercise
 * @first_side: which side starts
 *
 * The dose beside its boxes, where rp_dose_words_sentence() has no room: "10 to 12 left, then 10 to 12 right. Rest 30 s. Then
 * once more." Hold, tempo and pace are in the boxes alone.
 *
 * Returns: (transfer full): whole sentences, never longer than the others
 */
char *
rp_dose_words_short (const RpDose *dose, GPtrArray *phases, RpSide first_side)
{
  g_return_val_if_fail (dose, NULL);

  return say (dose, phases, first_side, TEXT_BRIEF);
}

/**
 * rp_dose_words_least:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of the exercise
 * @first_side: which side starts
 *
 * The dose beside its boxes, where even rp_dose_words_short() has no room: "10 to 12 left, then right. Then once more." The
 * rest is in the boxes alone, too.
 *
 * Returns: (transfer full): whole sentences, never longer than the others
 */
char *
rp_dose_words_least (const RpDose *dose, GPtrArray *phases, RpSide first_side)
{
  g_return_val_if_fail (dose, NULL);

  return say (dose, phases, first_side, TEXT_LEAST);
}

/**
 * rp_dose_words_boxes:
 * @dose: how much
 * @phases: (nullable) (element-type RpPhase): the phases of its exercise
 * @first_side: which side starts
 *
 * The same dose as names and numbers, for who looks for one of them; what the dose does not say is left out. Load is words
 * of its own, see rp_load_words_line().
 *
 * Returns: (transfer full) (element-type RpDoseBox): in the order in which the sentence tells them
 */
GPtrArray *
rp_dose_words_boxes (const RpDose *dose, GPtrArray *phases, RpSide first_side)
{
  g_auto (Telling) telling = { 0 };

  g_return_val_if_fail (dose, NULL);

  telling = tell (dose, phases, first_side);
  return g_steal_pointer (&telling.boxes);
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
