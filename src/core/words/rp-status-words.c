/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-status-words.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "words/rp-fetch-words.h"
#include "words/rp-moment-words.h"
#include "words/rp-spoken-words.h"

/* How far a turn is, in words that change at most once a repetition. */
static char *
tell_count (const RpMoment *moment)
{
  const RpStep *step = moment->step;
  gint64 elapsed = moment->step_elapsed;

  if (step->measure == RP_MEASURE_OPEN)
    /* Translators: how many repetitions are done, of as many as one can */
    return g_strdup_printf (_ ("%u done"), moment->reps_done);
  if (rp_step_counts_reps (step) && step->pace == RP_PACE_OWN)
    /* Translators: how many repetitions are done, of how many; at the person's own pace */
    return g_strdup_printf (_ ("%u of %u done"), moment->reps_done, step->reps);
  if (rp_step_counts_reps (step))
    return g_strdup_printf (_ ("%u of %u"), moment->rep, step->reps);
  if (step->time_left > 0 && elapsed >= step->time_left)
    return rp_spoken_words_time_left (RP_STEP_TIME_LEFT);
  if (step->half_way > 0 && elapsed >= step->half_way)
    return g_strdup (rp_spoken_words_half_way ());

  return rp_spoken_words_duration (step->duration);
}

static void
append (GString *line, const char *text)
{
  g_autofree char *kept = NULL;

  if (!text || !*text)
    return;

  kept = rp_direction_keep (text);
  if (line->len > 0)
    g_string_append (line, _ (", "));
  g_string_append (line, kept);
}

/* "4 of 10, Left leg, set 1 of 2": what changes comes first, for whoever has heard the rest before. */
static char *
tell_turn (const RpMoment *moment)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *count = tell_count (moment);
  g_autofree char *side = rp_moment_words_side (moment);
  g_autofree char *set = NULL;

  if (moment->step->sets > 1)
    /* Translators: which set of how many, inside a line */
    set = g_strdup_printf (_ ("set %u of %u"), moment->step->set, moment->step->sets);
  append (line, count);
  append (line, side);
  append (line, set);

  return rp_direction_settle (g_string_free (g_steal_pointer (&line), FALSE));
}

/* "Next exercise. Clamshell. Left leg, 10 times. You need a mat. Lie on your right side." */
static char *
tell_between (RpPlan *plan, const RpMoment *moment)
{
  g_autofree char *heading = rp_moment_words_side (moment);
  g_autofree char *name = rp_moment_words_phase (moment, RP_SESSION_RUNNING);
  g_autofree char *detail = rp_moment_words_next_detail (plan, moment);
  g_autofree char *fetch = rp_fetch_words_line (plan, moment->step_index);
  g_autofree char *place = rp_moment_words_cue (moment);
  const char *const parts[] = { heading, name, detail, fetch, place, NULL };

  return rp_spoken_words_join (parts);
}

/**
 * rp_status_words_line:
 * @plan: a plan
 * @moment: a moment of it
 * @state: what the session is doing
 *
 * Says where a session stands, for somebody who hears it instead of seeing it. It changes once a repetition at the most.
 *
 * Returns: (transfer full): one sentence, between turns a few
 */
char *
rp_status_words_line (RpPlan *plan, const RpMoment *moment, RpSessionState state)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (plan, NULL);
  g_return_val_if_fail (moment, NULL);

  line = moment->step->kind == RP_STEP_WORK ? tell_turn (moment) : tell_between (plan, moment);
  if (state == RP_SESSION_PAUSED)
    {
      const char *const parts[] = { _ ("Paused"), line, NULL };

      return rp_spoken_words_join (parts);
    }

  return g_steal_pointer (&line);
}
