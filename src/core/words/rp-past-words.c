/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-past-words.h"

#include "base/rp-words.h"
#include "words/rp-tally-words.h"
#include "words/rp-time-words.h"

/* By how much what was done fell short of what was asked for, by side. */
typedef struct
{
  guint counts[RP_HISTORY_TOTAL_N_SIDES];
  guint seconds[RP_HISTORY_TOTAL_N_SIDES];
  guint n_exercises;
} Shortfall;

static Shortfall
find_shortfall (const RpPastSession *session)
{
  g_autoptr (GHashTable) items = g_hash_table_new (NULL, NULL);
  Shortfall shortfall = { 0 };

  for (guint i = 0; i < session->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (session->turns, i);
      guint missing = turn->planned > turn->done ? turn->planned - turn->done : 0;

      if (missing == 0)
        continue;
      if (turn->measure == RP_MEASURE_TIME)
        shortfall.seconds[turn->side] += missing;
      else
        shortfall.counts[turn->side] += missing;
      g_hash_table_add (items, GUINT_TO_POINTER (turn->item + 1));
    }
  shortfall.n_exercises = g_hash_table_size (items);
  return shortfall;
}

static gboolean
is_any (const guint *sides)
{
  return sides[RP_SIDE_NONE] > 0 || sides[RP_SIDE_LEFT] > 0 || sides[RP_SIDE_RIGHT] > 0;
}

static char *
say_fewer (const guint *missing)
{
  guint none = missing[RP_SIDE_NONE];
  guint left = missing[RP_SIDE_LEFT];
  guint right = missing[RP_SIDE_RIGHT];

  if (left > 0 && right > 0)
    /* Translators: "Done, with 2 fewer on the left and 4 on the right." The form is that of the first number */
    return g_strdup_printf (ngettext ("Done, with %u fewer on the left and %u on the right.",
                                      "Done, with %u fewer on the left and %u on the right.", left),
                            left, right);
  if (left > 0)
    /* Translators: repetitions that were not done */
    return g_strdup_printf (
        ngettext ("Done, with %u fewer on the left.", "Done, with %u fewer on the left.", left), left);
  if (right > 0)
    /* Translators: repetitions that were not done */
    return g_strdup_printf (
        ngettext ("Done, with %u fewer on the right.", "Done, with %u fewer on the right.", right), right);
  /* Translators: repetitions that were not done */
  return g_strdup_printf (ngettext ("Done, with %u fewer.", "Done, with %u fewer.", none), none);
}

static char *
say_less (const guint *missing)
{
  g_autofree char *none = rp_time_words_duration (missing[RP_SIDE_NONE] * (gint64) G_USEC_PER_SEC);
  g_autofree char *left = rp_time_words_duration (missing[RP_SIDE_LEFT] * (gint64) G_USEC_PER_SEC);
  g_autofree char *right = rp_time_words_duration (missing[RP_SIDE_RIGHT] * (gint64) G_USEC_PER_SEC);

  if (missing[RP_SIDE_LEFT] > 0 && missing[RP_SIDE_RIGHT] > 0)
    /* Translators: time that was not done: "Done, with 5 seconds less on the left and 10 seconds on the right." */
    return g_strdup_printf (_ ("Done, with %s less on the left and %s on the right."), left, right);
  if (missing[RP_SIDE_LEFT] > 0)
    /* Translators: time that was not done, such as "5 seconds" */
    return g_strdup_printf (_ ("Done, with %s less on the left."), left);
  if (missing[RP_SIDE_RIGHT] > 0)
    /* Translators: time that was not done, such as "5 seconds" */
    return g_strdup_printf (_ ("Done, with %s less on the right."), right);
  /* Translators: time that was not done, such as "5 seconds" */
  return g_strdup_printf (_ ("Done, with %s less."), none);
}

/* What is missing in two ways is told by the exercises in which it is. */
static char *
say_done (const RpPastSession *session)
{
  Shortfall shortfall = find_shortfall (session);
  gboolean counts = is_any (shortfall.counts);
  gboolean seconds = is_any (shortfall.seconds);
  const guint *missing = counts ? shortfall.counts : shortfall.seconds;
  gboolean sides = missing[RP_SIDE_LEFT] > 0 || missing[RP_SIDE_RIGHT] > 0;

  if (shortfall.n_exercises == 0)
    return g_strdup (_ ("Done."));
  if ((counts && seconds) || (sides && missing[RP_SIDE_NONE] > 0))
    return g_strdup_printf (ngettext ("Done, with less than planned in %u exercise.",
                                      "Done, with less than planned in %u exercises.", shortfall.n_exercises),
                            shortfall.n_exercises);
  return counts ? say_fewer (missing) : say_less (missing);
}

static char *
say_part (const RpPastSession *session)
{
  guint n_exercises = rp_past_session_count_exercises (session);
  guint n_sets = 0;
  guint asked = MAX (session->asked_turns, session->turns->len);

  if (n_exercises < session->asked_exercises)
    /* Translators: how many exercises, of how many; the form is that of the second number: "Part done: 3 of 5 exercises." */
    return g_strdup_printf (ngettext ("Part done: %u of %u exercise.", "Part done: %u of %u exercises.",
                                      session->asked_exercises),
                            n_exercises, session->asked_exercises);
  for (guint i = 0; i < session->turns->len; i++)
    n_sets += rp_done_mark_counts (g_ptr_array_index (session->turns, i)) ? 1 : 0;
  if (n_sets == 0)
    return g_strdup (_ ("Part done."));
  /* Translators: how many sets, of how many; the form is that of the second number: "Part done: 7 of 10 sets." */
  return g_strdup_printf (ngettext ("Part done: %u of %u set.", "Part done: %u of %u sets.", asked), n_sets,
                          asked);
}

static char *
say_how_much (const RpPastSession *session)
{
  switch (rp_done_mark_find (session, NULL))
    {
    case RP_DONE_MARK_DONE:
      return say_done (session);
    case RP_DONE_MARK_PART:
      return say_part (session);
    case RP_DONE_MARK_NONE:
    default:
      /* Translators: a session that was begun and ended before anything was done */
      return g_strdup (_ ("Begun and left."));
    }
}

/**
 * rp_past_words_summary:
 * @session: a session
 *
 * Returns: (transfer full): how much of it was done: "Done, with 2 fewer on the right." or "Part done: 3 of 5 exercises.";
 *   what was added by hand says so
 */
char *
rp_past_words_summary (const RpPastSession *session)
{
  g_autofree char *done = NULL;

  g_return_val_if_fail (session, NULL);

  done = say_how_much (session);
  if (!session->by_hand)
    return g_steal_pointer (&done);
  /* Translators: how much was done, of a session that the person added later: "Done. Added by hand." */
  return g_strdup_printf (_ ("%s Added by hand."), done);
}

/**
 * rp_past_words_program:
 * @session: a session
 *
 * Returns: (transfer full): the name that its program had, else that of the only exercise, else "Exercises"
 */
char *
rp_past_words_program (const RpPastSession *session)
{
  g_autoptr (GPtrArray) totals = NULL;

  g_return_val_if_fail (session, NULL);

  if (session->name && *session->name)
    return g_strdup (session->name);
  totals = rp_history_totals_new_session (session);
  if (totals->len == 1)
    return g_strdup (rp_past_words_exercise (g_ptr_array_index (totals, 0)));
  /* Translators: stands for the name of a program that is not known */
  return g_strdup (_ ("Exercises"));
}

/**
 * rp_past_words_duration:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): how long it took, pauses too: "24 min"; %NULL where that is not known
 */
char *
rp_past_words_duration (const RpPastSession *session)
{
  gint64 duration;

  g_return_val_if_fail (session, NULL);

  duration = session->ended - session->began.at;
  return session->ended > 0 && duration > 0 ? rp_time_words_rough (duration) : NULL;
}

/**
 * rp_past_words_hour:
 * @session: a session
 *
 * Returns: (transfer full): when it began, as the person's clock showed it: "10:15"
 */
char *
rp_past_words_hour (const RpPastSession *session)
{
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (session, NULL);

  local = rp_fact_time_get_date_time (&session->began);
  return local ? g_date_time_format (local, "%H:%M") : g_strdup ("");
}

/**
 * rp_past_words_question:
 * @kind: what is asked about a session
 *
 * Returns: (transfer none): what stands before or above its answer: "Pain before"
 */
const char *
rp_past_words_question (RpAnswerKind kind)
{
  switch (kind)
    {
    case RP_ANSWER_PAIN_BEFORE:
      return _ ("Pain before");
    case RP_ANSWER_PAIN_AFTER:
      return _ ("Pain after");
    case RP_ANSWER_PAIN_MORNING:
      return _ ("Pain next morning");
    case RP_ANSWER_WHERE:
      return _ ("Where it hurt");
    case RP_ANSWER_EFFORT:
      return _ ("How hard");
    case RP_ANSWER_NOTE:
    default:
      return C_ ("about a session", "Note");
    }
}

/**
 * rp_past_words_answers:
 * @session: a session
 *
 * Returns: (transfer full) (nullable): what was answered by numbers: "Pain before 3, Pain after 2, How hard 5"; %NULL where
 *   nothing was
 */
char *
rp_past_words_answers (const RpPastSession *session)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_return_val_if_fail (session, NULL);

  for (guint kind = 0; kind < RP_ANSWER_N_KINDS; kind++)
    {
      int number = rp_past_session_get_number (session, kind);
      g_autofree char *part = NULL;

      if (number == RP_ANSWER_NONE)
        continue;
      /* Translators: what was asked, then the number that was answered: "Pain before 3" */
      part = g_strdup_printf (C_ ("answer", "%s %d"), rp_past_words_question (kind), number);
      g_strv_builder_add (parts, part);
    }
  all = g_strv_builder_end (parts);
  return all[0] ? g_strjoinv (_ (", "), all) : NULL;
}

/**
 * rp_past_words_mark:
 * @mark: how much was done
 *
 * Returns: (transfer none): "Done", "Part done" or "No exercise"
 */
const char *
rp_past_words_mark (RpDoneMark mark)
{
  switch (mark)
    {
    case RP_DONE_MARK_DONE:
      return C_ ("how much", "Done");
    case RP_DONE_MARK_PART:
      return C_ ("how much", "Part done");
    case RP_DONE_MARK_NONE:
    default:
      return C_ ("how much", "No exercise");
    }
}

/**
 * rp_past_words_amount:
 * @measure: what is counted
 * @done: how much of it
 *
 * Returns: (transfer full): "330", or "7:37" of seconds
 */
char *
rp_past_words_amount (RpMeasure measure, guint64 done)
{
  if (measure == RP_MEASURE_TIME)
    return rp_time_words_clock ((gint64) MIN (done, G_MAXUINT32) * G_USEC_PER_SEC);
  return g_strdup_printf ("%" G_GUINT64_FORMAT, done);
}

/**
 * rp_past_words_exercise:
 * @total: what was done of an exercise
 *
 * Returns: (transfer none): what the exercise was called, else its id
 */
const char *
rp_past_words_exercise (const RpHistoryTotal *total)
{
  g_return_val_if_fail (total, "");

  return total->name && *total->name ? total->name : total->exercise;
}

/**
 * rp_past_words_sides:
 * @total: what was done of an exercise
 *
 * Returns: (transfer full): how much on each side, of how much where that was asked for: "left 12 of 16, right 16 of 16"
 */
char *
rp_past_words_sides (const RpHistoryTotal *total)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_return_val_if_fail (total, NULL);

  for (RpSide side = RP_SIDE_NONE; side <= RP_SIDE_RIGHT; side++)
    {
      RpTally tally = { .side = side, .measure = total->measure };
      g_autofree char *part = NULL;

      if (total->sets[side] == 0)
        continue;
      tally.done = (guint) MIN (total->done[side], G_MAXUINT);
      tally.planned = (guint) MIN (total->planned[side], G_MAXUINT);
      part = rp_tally_words_done (&tally);
      g_strv_builder_add (parts, part);
    }
  all = g_strv_builder_end (parts);
  return g_strjoinv (_ (", "), all);
}
