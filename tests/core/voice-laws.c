/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice-laws.h"

#include "plan-fixture.h"
#include "voice/rp-voice-slots.h"
#include "voice/rp-voice-tone.h"

/* How long a phase may wait for a number. */
#define PATIENCE (600 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  gint64 from;
  gint64 until;
} Span;

/* A session beside its script. */
typedef struct
{
  RpVoiceScript *script;
  RpPlan *plan;
  GArray *tones; /* Span */
  GHashTable *found;
} Witness;

static const RpStep *
get_step (const Witness *witness, const RpUtterance *utterance)
{
  return rp_plan_get_step (witness->plan, utterance->step);
}

/* Where the person sets the pace, a notice comes when it comes. */
static gboolean
is_timed (const Witness *witness, const RpUtterance *utterance)
{
  return get_step (witness, utterance)->pace == RP_PACE_PACED;
}

static void
on_notice (RpSession *session, guint notice, guint step, gpointer user_data)
{
  Witness *witness = user_data;
  RpStepKind kind = rp_plan_get_step (witness->plan, step)->kind;
  gint64 length = rp_voice_tone_get_length ((RpSessionNotice) notice, kind);
  gint64 now = rp_session_get_elapsed (session);
  const RpUtterance *utterance;
  RpMoment moment;

  if (length > 0)
    {
      Span tone = { now, now + length };

      g_array_append_val (witness->tones, tone);
    }
  rp_session_get_moment (session, &moment);
  utterance = rp_voice_script_find_now (witness->script, (RpSessionNotice) notice, step, &moment);
  if (!utterance)
    return;
  if (is_timed (witness, utterance))
    g_assert_cmpint (utterance->at - utterance->offset, ==, now);
  /* As many as one can may be more than was reckoned with. */
  if (utterance->notice == RP_SESSION_NOTICE_REP && get_step (witness, utterance)->measure == RP_MEASURE_OPEN
      && utterance->at >= get_step (witness, utterance)->start + get_step (witness, utterance)->duration)
    return;
  g_assert_true (g_hash_table_add (witness->found, (gpointer) utterance));
}

static gboolean
is_enough (const RpMoment *moment)
{
  return moment->step->measure == RP_MEASURE_OPEN
         && moment->reps_done >= moment->step->duration / moment->step->rep_duration;
}

/* The person counts as fast as the picture moves. */
static void
lead (RpSession *session, RpSimulatedClock *clock)
{
  rp_session_send (session, RP_SESSION_START, NULL);
  while (rp_session_get_state (session) != RP_SESSION_FINISHED)
    {
      RpMoment moment;

      if (rp_session_get_state (session) != RP_SESSION_WAITING)
        {
          g_assert_true (rp_simulated_clock_run_next (clock, 0));
          continue;
        }
      rp_session_get_moment (session, &moment);
      if (is_enough (&moment))
        {
          rp_session_send (session, RP_SESSION_SKIP, NULL);
          continue;
        }
      rp_simulated_clock_advance (clock, moment.step->rep_duration);
      rp_session_send (session, RP_SESSION_COUNT, NULL);
    }
}

static void
assert_alone (const Witness *witness, const RpUtterance *utterance)
{
  for (guint i = 0; i < witness->tones->len; i++)
    {
      const Span *tone = &g_array_index (witness->tones, Span, i);

      if (!is_timed (witness, utterance))
        continue;
      if (tone->until > utterance->at && tone->from < utterance->until)
        g_error ("“%s” from %d to %d ms lies over a tone from %d to %d ms", utterance->text,
                 (int) (utterance->at / 1000), (int) (utterance->until / 1000), (int) (tone->from / 1000),
                 (int) (tone->until / 1000));
    }
}

static void
assert_place (const Witness *witness, const RpUtterance *utterance)
{
  const RpStep *step = get_step (witness, utterance);
  gint64 tone = utterance->offset - RP_VOICE_LEAD;

  g_assert_cmpint (tone, >=, 0);
  g_assert_cmpint (tone, <=,
                   750 * G_TIME_SPAN_MILLISECOND
                       + (utterance->notice == RP_SESSION_NOTICE_PHASE ? PATIENCE : 0));
  if (utterance->notice == RP_SESSION_NOTICE_DONE)
    return;
  g_assert_cmpint (utterance->at, >=, step->start);
  g_assert_cmpint (utterance->until, <=, step->start + step->duration);
}

static void
assert_list (const Witness *witness, GHashTable *texts, RpVoiceLengthFunc length, gpointer user_data)
{
  gint64 over = 0;

  for (guint i = 0; i < rp_voice_script_get_n_utterances (witness->script); i++)
    {
      const RpUtterance *utterance = rp_voice_script_get_utterance (witness->script, i);

      g_assert_cmpint (utterance->at, >=, over);
      over = utterance->until;
      g_assert_cmpint (over - utterance->at, ==,
                       length ? length (utterance->text, user_data)
                              : rp_voice_slots_reckon (utterance->text));
      g_assert_true (g_hash_table_contains (texts, utterance->text));
      assert_place (witness, utterance);
      assert_alone (witness, utterance);
    }
}

void
voice_laws_assert (RpPlan *plan, const RpVoiceChoice *choice, RpVoiceLengthFunc length, gpointer user_data)
{
  g_autoptr (RpVoiceScript) script = rp_voice_script_new (plan, choice, length, user_data);
  g_autoptr (GArray) tones = g_array_new (FALSE, FALSE, sizeof (Span));
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) listed = rp_voice_script_list_texts (plan, choice);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  Witness witness = { script, plan, tones, found };
  RpSimulatedClock *clock = rp_simulated_clock_new ();
  RpSession *session = rp_session_new (plan, RP_CLOCK (clock));

  for (guint i = 0; listed[i]; i++)
    g_assert_true (g_hash_table_add (texts, listed[i]));
  g_signal_connect (session, "notice", G_CALLBACK (on_notice), &witness);
  lead (session, clock);
  g_assert_cmpuint (g_hash_table_size (found), ==, rp_voice_script_get_n_utterances (script));
  for (guint i = 0; i < rp_voice_script_get_n_utterances (script); i++)
    g_assert_true (g_hash_table_contains (found, rp_voice_script_get_utterance (script, i)));
  assert_list (&witness, texts, length, user_data);
  g_assert_finalize_object (session);
  g_assert_finalize_object (clock);
}

/* A session whose plan changes, and the script of the plan it has now. */
typedef struct
{
  RpSession *session;
  RpVoiceLengthFunc length;
  gpointer user_data;
  RpVoiceScript *script;
  GHashTable *found;
  gint64 since;            /* when the plan changed, in its time */
  const RpUtterance *last; /* what was said last */
} Walk;

/* All that was due since the last change, and before now, was said. */
static void
end_script (Walk *walk)
{
  RpPlan *plan = rp_session_get_plan (walk->session);
  gint64 now = rp_session_get_elapsed (walk->session);

  for (guint i = 0; walk->script && i < rp_voice_script_get_n_utterances (walk->script); i++)
    {
      const RpUtterance *utterance = rp_voice_script_get_utterance (walk->script, i);
      gint64 due = utterance->at - utterance->offset;

      if (due > walk->since && due < now && !g_hash_table_contains (walk->found, utterance)
          && rp_plan_get_step (plan, utterance->step)->pace == RP_PACE_PACED)
        g_error ("“%s”, due at %d ms, was not said", utterance->text, (int) (due / 1000));
    }
  g_clear_pointer (&walk->script, rp_voice_script_unref);
  g_hash_table_remove_all (walk->found);
}

static void
begin_script (Walk *walk)
{
  const RpVoiceChoice all = rp_voice_choice_all ();

  walk->script
      = rp_voice_script_new (rp_session_get_plan (walk->session), &all, walk->length, walk->user_data);
  walk->since = rp_session_get_elapsed (walk->session);
  walk->last = NULL;
}

static void
on_walk_notice (RpSession *session, guint notice, guint step, gpointer user_data)
{
  Walk *walk = user_data;
  const RpStep *turn = rp_plan_get_step (rp_session_get_plan (session), step);
  gint64 length = rp_voice_tone_get_length ((RpSessionNotice) notice, turn->kind);
  gint64 now = rp_session_get_elapsed (session);
  const RpUtterance *utterance;
  RpMoment moment;

  if (!walk->script)
    return;
  if (length > 0 && turn->pace == RP_PACE_PACED && walk->last && now < walk->last->until
      && now + length > walk->last->at)
    g_error ("the tone of %s at %d ms lies over “%s”", rp_session_notice_to_string (notice),
             (int) (now / 1000), walk->last->text);
  rp_session_get_moment (session, &moment);
  utterance = rp_voice_script_find_now (walk->script, (RpSessionNotice) notice, step, &moment);
  if (!utterance || turn->pace == RP_PACE_OWN)
    return;
  g_assert_cmpint (utterance->at - utterance->offset, ==, now);
  g_assert_true (g_hash_table_add (walk->found, (gpointer) utterance));
  if (utterance->notice != RP_SESSION_NOTICE_DONE)
    g_assert_cmpint (utterance->until, <=, turn->start + turn->duration);
  walk->last = utterance;
}

/* Each some microseconds after the last thing that happened. */
static void
change (Walk *walk, RpSimulatedClock *clock, GRand *random)
{
  RpSessionEvent event = (RpSessionEvent) g_rand_int_range (random, RP_SESSION_SLOWER, RP_SESSION_PLAIN + 1);

  rp_simulated_clock_advance (clock, g_rand_int_range (random, 1, 2 * G_USEC_PER_SEC));
  if (!rp_session_can (walk->session, event))
    return;
  end_script (walk);
  rp_session_send (walk->session, event, NULL);
  begin_script (walk);
}

void
voice_laws_assert_changed (RpPlan *plan, GRand *random, RpVoiceLengthFunc length, gpointer user_data)
{
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  RpSimulatedClock *clock = rp_simulated_clock_new ();
  RpSession *session = rp_session_new (plan, RP_CLOCK (clock));
  Walk walk = { session, length, user_data, NULL, found, 0, NULL };

  g_signal_connect (session, "notice", G_CALLBACK (on_walk_notice), &walk);
  rp_session_send (session, RP_SESSION_START, NULL);
  begin_script (&walk);
  while (rp_session_get_state (session) != RP_SESSION_FINISHED)
    {
      if (g_rand_int_range (random, 0, 20) == 0)
        change (&walk, clock, random);
      else if (rp_session_get_state (session) != RP_SESSION_WAITING)
        g_assert_true (rp_simulated_clock_run_next (clock, 0));
      else
        {
          rp_simulated_clock_advance (clock, G_USEC_PER_SEC);
          rp_session_send (session, g_rand_int_range (random, 0, 20) ? RP_SESSION_COUNT : RP_SESSION_SKIP,
                           NULL);
        }
    }
  end_script (&walk);
  g_assert_finalize_object (session);
  g_assert_finalize_object (clock);
}

gint64
voice_laws_measure (const char *text, gpointer seed)
{
  guint hash = (g_str_hash (text) ^ GPOINTER_TO_UINT (seed)) * 2654435761u;

  return rp_voice_slots_reckon (text) * (50 + hash % 151) / 100;
}
