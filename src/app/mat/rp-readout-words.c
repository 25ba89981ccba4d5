/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-readout-words.h"

#include "words/rp-fetch-words.h"
#include "words/rp-moment-words.h"
#include "words/rp-status-words.h"

static char *
make_header (guint text, RpPlan *plan, const RpMoment *moment)
{
  switch (text)
    {
    case RP_READOUT_TITLE:
      return g_strdup (rp_program_get_name (rp_plan_get_program (plan)));
    case RP_READOUT_SUBTITLE:
      return rp_moment_words_heading (plan, moment);
    case RP_READOUT_EXERCISE:
      return g_strdup (rp_exercise_get_name (moment->exercise));
    case RP_READOUT_PLACE:
    default:
      return rp_moment_words_place (plan, moment);
    }
}

static char *
make_panel (guint text, const RpMoment *moment, RpSessionState state)
{
  switch (text)
    {
    case RP_READOUT_SIDE:
      return rp_moment_words_side (moment);
    case RP_READOUT_SET:
      return rp_moment_words_set (moment);
    case RP_READOUT_PHASE:
      return rp_moment_words_phase (moment, state);
    case RP_READOUT_SECONDS:
      return rp_moment_words_phase_seconds (moment, state);
    case RP_READOUT_SECONDS_UNIT:
      return rp_moment_words_seconds_unit ();
    case RP_READOUT_RING:
      return rp_moment_words_ring ();
    case RP_READOUT_COUNT:
      return rp_moment_words_count (moment);
    case RP_READOUT_UNIT:
      return rp_moment_words_unit (moment);
    case RP_READOUT_VALUE:
      return rp_moment_words_value (moment, state);
    case RP_READOUT_CUE:
    default:
      return rp_moment_words_cue (moment);
    }
}

/* What was just finished, while there is time to look at it. */
static char *
make_caption (guint text, RpSession *session, const RpMoment *moment)
{
  RpPlan *plan = rp_session_get_plan (session);
  guint done = moment->step_index > 0 ? rp_session_get_done (session, moment->step_index - 1) : 0;

  if (text == RP_READOUT_CAPTION)
    return rp_moment_words_caption (plan, moment, done);

  return rp_moment_words_caption_detail (plan, moment, done);
}

static char *
make_next (guint text, RpPlan *plan, const RpMoment *moment)
{
  switch (text)
    {
    case RP_READOUT_NEXT_HEADING:
      return rp_moment_words_next_heading ();
    case RP_READOUT_NEXT_NAME:
      return rp_moment_words_next_name (plan, moment);
    case RP_READOUT_NEXT_DETAIL:
      return rp_moment_words_next_detail (plan, moment);
    case RP_READOUT_NEXT_LINE:
    default:
      return rp_moment_words_next_line (plan, moment);
    }
}

static char *
make_time (guint text, RpPlan *plan, gint64 elapsed)
{
  if (text == RP_READOUT_TIME_DONE)
    return rp_moment_words_time_done (elapsed);

  return rp_moment_words_time_left (plan, elapsed);
}

/**
 * rp_readout_words_make:
 * @text: which text, before %RP_READOUT_N_WORDS
 * @session: a session
 * @moment: where that stands now
 *
 * Finds what a moment says, in the words in effect.
 *
 * Returns: (transfer full): the text; may be empty
 */
char *
rp_readout_words_make (RpReadoutText text, RpSession *session, const RpMoment *moment)
{
  RpPlan *plan;

  g_return_val_if_fail (text > 0 && text < RP_READOUT_N_WORDS, NULL);
  g_return_val_if_fail (RP_IS_SESSION (session), NULL);
  g_return_val_if_fail (moment, NULL);

  plan = rp_session_get_plan (session);
  if (text <= RP_READOUT_PLACE)
    return make_header (text, plan, moment);
  if (text <= RP_READOUT_CUE)
    return make_panel (text, moment, rp_session_get_state (session));
  if (text <= RP_READOUT_CAPTION_DETAIL)
    return make_caption (text, session, moment);
  if (text <= RP_READOUT_NEXT_LINE)
    return make_next (text, plan, moment);

  if (text <= RP_READOUT_TIME_LEFT)
    return make_time (text, plan, rp_session_get_elapsed (session));
  if (text == RP_READOUT_FETCH)
    return rp_fetch_words_line (plan, moment->step_index);

  return rp_status_words_line (plan, moment, rp_session_get_state (session));
}
