/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-done-facts.h"

/**
 * RpDoneFacts:
 *
 * A session that is over, as the person puts it right and answers about it: each change goes to the journal at once, and the
 * session tells it from then on.
 */
struct _RpDoneFacts
{
  GObject parent_instance;

  /* Owned references */
  RpSessionRecorder *recorder;
  RpSession *session;

  guint n_steps; /* of the plan */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpDoneFacts, rp_done_facts, G_TYPE_OBJECT)

static const RpStep *
get_step (RpDoneFacts *self, guint index)
{
  return rp_plan_get_step (rp_session_get_plan (self->session), index);
}

static gboolean
is_turn_of (RpDoneFacts *self, guint index, guint item, RpSide side)
{
  const RpStep *step = get_step (self, index);

  return step->kind == RP_STEP_WORK && step->item == item && step->side == side;
}

static void
rp_done_facts_finalize (GObject *object)
{
  RpDoneFacts *self = RP_DONE_FACTS (object);

  g_object_unref (self->recorder);
  g_object_unref (self->session);

  G_OBJECT_CLASS (rp_done_facts_parent_class)->finalize (object);
}

static void
rp_done_facts_class_init (RpDoneFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_done_facts_finalize;

  /**
   * RpDoneFacts::changed:
   *
   * The person put something right, or answered.
   */
  signals[CHANGED]
      = g_signal_new ("changed", RP_TYPE_DONE_FACTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_done_facts_init (RpDoneFacts *self)
{
}

/**
 * rp_done_facts_new:
 * @recorder: who has written down a session that is over
 *
 * Returns: (transfer full): its facts
 */
RpDoneFacts *
rp_done_facts_new (RpSessionRecorder *recorder)
{
  RpDoneFacts *self;

  g_return_val_if_fail (RP_IS_SESSION_RECORDER (recorder), NULL);

  self = g_object_new (RP_TYPE_DONE_FACTS, NULL);
  self->recorder = g_object_ref (recorder);
  self->session = g_object_ref (rp_session_recorder_get_session (recorder));
  self->n_steps = rp_plan_get_n_steps (rp_session_get_plan (self->session));
  return self;
}

/**
 * rp_done_facts_get_session:
 * @self: facts
 *
 * Returns: (transfer none): the session, as it was put right
 */
RpSession *
rp_done_facts_get_session (RpDoneFacts *self)
{
  g_return_val_if_fail (RP_IS_DONE_FACTS (self), NULL);

  return self->session;
}

/**
 * rp_done_facts_make_past:
 * @self: facts
 *
 * Returns: (transfer full): the session as the journal knows it, with its turns and answers
 */
RpPastSession *
rp_done_facts_make_past (RpDoneFacts *self)
{
  g_return_val_if_fail (RP_IS_DONE_FACTS (self), NULL);

  return rp_session_recorder_make_past (self->recorder);
}

/**
 * rp_done_facts_begin:
 * @self: facts
 *
 * Has the session written down even if nothing of it is done, because something else names it.
 */
void
rp_done_facts_begin (RpDoneFacts *self)
{
  g_return_if_fail (RP_IS_DONE_FACTS (self));

  rp_session_recorder_begin (self->recorder);
}

/**
 * rp_done_facts_get_answers:
 * @self: facts
 *
 * Returns: (transfer none): what was answered; of the rest only the names of the session and its program
 */
const RpPastSession *
rp_done_facts_get_answers (RpDoneFacts *self)
{
  g_return_val_if_fail (RP_IS_DONE_FACTS (self), NULL);

  return rp_session_recorder_get_answers (self->recorder);
}

static void
set_done (RpDoneFacts *self, guint index, guint done)
{
  if (rp_session_get_done (self->session, index) == done)
    return;
  rp_session_correct (self->session, index, done);
  rp_session_recorder_correct (self->recorder, index);
}

/* Where more was done, the turns are filled up in their order; what is over belongs to the last. */
static void
add_done (RpDoneFacts *self, guint item, RpSide side, guint more)
{
  guint last = self->n_steps;

  for (guint i = 0; i < self->n_steps; i++)
    {
      guint planned, done, part;

      if (!is_turn_of (self, i, item, side))
        continue;
      last = i;
      planned = rp_step_get_planned (get_step (self, i));
      done = rp_session_get_done (self->session, i);
      part = MIN (more, planned > done ? planned - done : 0);
      set_done (self, i, done + part);
      more -= part;
    }
  if (more > 0 && last < self->n_steps)
    set_done (self, last, rp_session_get_done (self->session, last) + more);
}

/* Where less was done, the last turns are taken back first. */
static void
take_done (RpDoneFacts *self, guint item, RpSide side, guint less)
{
  for (guint i = self->n_steps; i > 0 && less > 0; i--)
    {
      guint done, part;

      if (!is_turn_of (self, i - 1, item, side))
        continue;
      done = rp_session_get_done (self->session, i - 1);
      part = MIN (less, done);
      set_done (self, i - 1, done - part);
      less -= part;
    }
}

/**
 * rp_done_facts_correct:
 * @self: facts
 * @item: which item of the program, from 0
 * @side: whose turns they are
 * @done: how much of them was done in all, as the person says
 *
 * Puts right what was counted.
 */
void
rp_done_facts_correct (RpDoneFacts *self, guint item, RpSide side, guint done)
{
  guint before = 0;

  g_return_if_fail (RP_IS_DONE_FACTS (self));

  for (guint i = 0; i < self->n_steps; i++)
    if (is_turn_of (self, i, item, side))
      before += rp_session_get_done (self->session, i);
  if (done > before)
    add_done (self, item, side, done - before);
  else
    take_done (self, item, side, before - done);
  if (done != before)
    g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_answered (RpDoneFacts *self, RpAnswerKind kind, int number, const char *text)
{
  const RpPastSession *answers = rp_session_recorder_get_answers (self->recorder);

  return rp_past_session_get_number (answers, kind) == number
         && g_strcmp0 (rp_past_session_get_text (answers, kind), text) == 0;
}

/**
 * rp_done_facts_answer:
 * @self: facts
 * @kind: what was asked
 * @number: 0 to 10, or %RP_ANSWER_NONE
 * @text: (nullable): the words of an answer in words
 *
 * Keeps an answer in place of the one before; one without number and words takes that back.
 */
void
rp_done_facts_answer (RpDoneFacts *self, RpAnswerKind kind, int number, const char *text)
{
  const char *words = text && text[0] ? text : NULL;

  g_return_if_fail (RP_IS_DONE_FACTS (self));

  if (is_answered (self, kind, number, words))
    return;
  rp_session_recorder_answer (self->recorder, kind, number, words);
  g_signal_emit (self, signals[CHANGED], 0);
}
