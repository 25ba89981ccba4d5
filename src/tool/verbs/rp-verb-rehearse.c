/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-words.h"
#include "session/rp-session.h"
#include "session/rp-simulated-clock.h"
#include "command/rp-tool-plan-call.h"
#include "command/rp-tool-print.h"
#include "verbs/rp-verbs.h"
#include "command/rp-tool-words.h"
#include "voice/rp-voice-script.h"
#include "words/rp-moment-words.h"
#include "words/rp-time-words.h"

#define TIME_WIDTH 8
#define EVENT_WIDTH 10
/* What is said is told to the millisecond, for that is what is promised of it. */
#define EXACT_WIDTH 10
#define KIND_WIDTH 9

static void
print_event (RpClock *clock, RpSessionNotice notice, const char *text)
{
  g_autofree char *time = rp_tool_words_time_tenths (rp_clock_now (clock).monotonic);
  const char *event = rp_session_notice_to_string (notice);

  rp_tool_print_padded (time, TIME_WIDTH);
  if (text)
    rp_tool_print_padded (event, EVENT_WIDTH);
  rp_tool_print_say ("%s", text ? text : event);
}

/* Where the sides take turns, the phase alone does not say which one works. */
static char *
words_side_phase (const RpMoment *moment)
{
  g_autofree char *side = rp_moment_words_side (moment);

  return g_strdup_printf ("%s, %s", side, moment->phase->label);
}

static char *
words_phase (const RpMoment *moment)
{
  g_autofree char *label = NULL;

  if (!moment->phase)
    return NULL;
  if (moment->step->first_side != RP_SIDE_NONE)
    label = words_side_phase (moment);
  else
    label = g_strdup (moment->phase->label);
  if (!moment->cue)
    return g_steal_pointer (&label);
  return g_strdup_printf ("%s: %s", label, moment->cue);
}

/* A turn's last repetition is told when the session may already stand at the next step. */
static char *
words_rep (const RpMoment *moment, guint index, const RpStep *step)
{
  guint done = moment->step_index == index ? moment->reps_done : step->reps;

  if (step->measure == RP_MEASURE_OPEN)
    return g_strdup_printf (_ ("%u done"), done);
  return g_strdup_printf (_ ("%u of %u"), done, step->reps);
}

/* What a notice is about, in words; NULL when its name says it all. */
static char *
words_notice (RpSession *session, RpSessionNotice notice, guint index)
{
  RpPlan *plan = rp_session_get_plan (session);
  const RpStep *step = rp_plan_get_step (plan, index);
  RpMoment moment;

  rp_session_get_moment (session, &moment);
  switch (notice)
    {
    case RP_SESSION_NOTICE_STEP:
      return rp_tool_words_step (rp_plan_get_program (plan), step);
    case RP_SESSION_NOTICE_PHASE:
      return words_phase (&moment);
    case RP_SESSION_NOTICE_REP:
      return words_rep (&moment, index, step);
    case RP_SESSION_NOTICE_COUNTDOWN:
      return g_strdup_printf ("%d", (int) ((moment.step_remaining + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC));
    case RP_SESSION_NOTICE_HOLD_END:
    case RP_SESSION_NOTICE_TURN_END:
    case RP_SESSION_NOTICE_HALF_WAY:
    case RP_SESSION_NOTICE_TIME_LEFT:
    case RP_SESSION_NOTICE_SLEPT:
    case RP_SESSION_NOTICE_DONE:
    default:
      return NULL;
    }
}

/* In the language of the program. */
static RpWords
begin_words (RpSession *session)
{
  return rp_words_begin (rp_program_get_words (rp_plan_get_program (rp_session_get_plan (session))));
}

static void
on_notice (RpSession *session, guint notice, guint step, gpointer user_data)
{
  g_auto (RpWords) words = begin_words (session);
  g_autofree char *text = NULL;

  /* The end of a turn is told, with its count, by the other signal. */
  if (notice == RP_SESSION_NOTICE_TURN_END)
    return;
  text = words_notice (session, notice, step);
  print_event (RP_CLOCK (user_data), notice, text);
}

static void
on_turn_ended (RpSession *session, guint step, guint done, gpointer user_data)
{
  g_auto (RpWords) words = begin_words (session);
  g_autofree char *text = g_strdup_printf (_ ("%u done"), done);

  print_event (RP_CLOCK (user_data), RP_SESSION_NOTICE_TURN_END, text);
}

/* As many as the plan reckons with. */
static gboolean
is_enough (const RpMoment *moment)
{
  const RpStep *step = moment->step;

  return step->measure == RP_MEASURE_OPEN && moment->reps_done >= step->duration / step->rep_duration;
}

/* One move of the clock, or, where the person leads, one repetition at the natural speed. */
static gboolean
move_on (RpSession *session, RpSimulatedClock *clock, GError **error)
{
  RpMoment moment;

  if (rp_session_get_state (session) != RP_SESSION_WAITING)
    return rp_simulated_clock_run_next (clock, 0);

  rp_session_get_moment (session, &moment);
  if (is_enough (&moment))
    return rp_session_send (session, RP_SESSION_SKIP, error);
  rp_simulated_clock_advance (clock, moment.step->rep_duration);
  return rp_session_send (session, RP_SESSION_COUNT, error);
}

static RpToolExit
rehearse (RpPlan *plan)
{
  g_autoptr (RpSimulatedClock) clock = rp_simulated_clock_new ();
  g_autoptr (RpSession) session = rp_session_new (plan, RP_CLOCK (clock));
  g_autoptr (GError) error = NULL;
  gboolean moved;

  g_signal_connect_object (session, "notice", G_CALLBACK (on_notice), clock, 0);
  g_signal_connect_object (session, "turn-ended", G_CALLBACK (on_turn_ended), clock, 0);

  moved = rp_session_send (session, RP_SESSION_START, &error);
  while (moved && rp_session_get_state (session) != RP_SESSION_FINISHED)
    moved = move_on (session, clock, &error);

  if (error)
    return rp_tool_fail (error);
  if (moved)
    return RP_TOOL_FINE;

  rp_tool_print_tell ("reprise-tool: %s", _ ("The session stopped before its end. Please report this."));
  return RP_TOOL_PROBLEM;
}

static char *
words_exact (gint64 time)
{
  gint64 told = (time + G_TIME_SPAN_MILLISECOND / 2) / G_TIME_SPAN_MILLISECOND * G_TIME_SPAN_MILLISECOND;
  g_autofree char *fraction = rp_time_words_number ((double) (told % G_USEC_PER_SEC) / G_USEC_PER_SEC, 3);
  g_autofree char *clock = rp_time_words_clock (told);

  return g_strconcat (clock, fraction + 1, NULL);
}

/* No voice is asked: how long each phrase takes is reckoned. */
static RpToolExit
say_all (RpPlan *plan, const RpVoiceChoice *choice)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (rp_plan_get_program (plan)));
  g_autoptr (RpVoiceScript) script = rp_voice_script_new (plan, choice, NULL, NULL);

  for (guint i = 0; i < rp_voice_script_get_n_utterances (script); i++)
    {
      const RpUtterance *utterance = rp_voice_script_get_utterance (script, i);
      g_autofree char *time = words_exact (utterance->at);

      rp_tool_print_padded (time, EXACT_WIDTH);
      rp_tool_print_padded (rp_voice_kind_get_id (utterance->kind), KIND_WIDTH);
      rp_tool_print_say ("%s", utterance->text);
    }
  return RP_TOOL_FINE;
}

/* What is wrong with the call is told in the person's language, not the program's. */
static RpToolExit
say (RpPlan *plan, const char *id)
{
  RpVoiceChoice choice = rp_voice_choice_all ();

  if (!id || rp_voice_choice_parse (id, &choice))
    return say_all (plan, &choice);

  rp_tool_print_tell ("reprise-tool: %s", _ ("A voice says all, few or none."));
  return RP_TOOL_USAGE;
}

/**
 * rp_verb_rehearse:
 * @argc: how many words
 * @argv: the words
 *
 * Runs a whole session on a simulated clock and prints each event with its time, or what a voice says with its own.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_rehearse (int argc, char **argv)
{
  g_auto (RpToolPlanCall) call = { NULL };
  const RpToolUsage usage = { "rehearse", "PROGRAM", _ ("Run a whole session on a simulated clock"), 1, 1 };
  RpToolExit end = rp_tool_plan_call_run (&call, &usage, FALSE, argc, argv);

  if (end != RP_TOOL_RUN)
    return end;
  return call.say ? say (call.plan, call.voice_choice) : rehearse (call.plan);
}
