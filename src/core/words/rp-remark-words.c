/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-remark-words.h"

#include "base/rp-words.h"
#include "words/rp-spoken-words.h"

static gboolean
is_now (const RpMoment *moment, gint64 mark)
{
  return mark > 0 && moment->step_elapsed >= mark && moment->step_elapsed < mark + RP_REMARK_SHOWN;
}

/* Where the last of several rounds begins in a turn that counts time, or 0. */
static gint64
find_last_round (const RpMoment *moment)
{
  const RpStep *step = moment->step;

  if (step->measure != RP_MEASURE_TIME || step->rep_duration <= 0)
    return 0;
  /* Where nothing alternates there are no rounds. */
  if (rp_exercise_get_phases (moment->exercise)->len < 2 && step->first_side == RP_SIDE_NONE)
    return 0;

  return MAX (step->duration - step->rep_duration, 0);
}

/**
 * rp_remark_words_line:
 * @moment: a moment
 *
 * Says, in a turn that counts time, what is told at its instant and stands %RP_REMARK_SHOWN: that half is over, that 30
 * seconds are left, and that the last round has begun, with which the turn ends.
 *
 * Returns: (transfer full): a few words; empty at every other moment
 */
char *
rp_remark_words_line (const RpMoment *moment)
{
  const RpStep *step;

  g_return_val_if_fail (moment, NULL);

  step = moment->step;
  if (step->kind != RP_STEP_WORK || step->pace == RP_PACE_OWN)
    return g_strdup ("");
  if (is_now (moment, find_last_round (moment)))
    /* Translators: timed work ends with a whole round of its phases, and this is the one */
    return g_strdup (_ ("Last round. The set ends with it."));
  if (is_now (moment, step->time_left))
    return rp_spoken_words_time_left (RP_STEP_TIME_LEFT);
  if (is_now (moment, step->half_way))
    return g_strdup (rp_spoken_words_half_way ());

  return g_strdup ("");
}
