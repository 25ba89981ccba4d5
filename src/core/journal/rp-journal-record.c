/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-record.h"

#include "journal/rp-turn-slots.h"

/**
 * rp_journal_record_new:
 * @uid: which session
 *
 * Returns: (transfer full): no facts
 */
RpJournalRecord *
rp_journal_record_new (const char *uid)
{
  RpJournalRecord *self;

  g_return_val_if_fail (uid, NULL);

  self = g_new0 (RpJournalRecord, 1);
  self->uid = g_strdup (uid);
  self->sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
  self->turns = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_turn_free);
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_answer_free);
  return self;
}

/**
 * rp_journal_record_new_for_session:
 * @session: a session with its turns and answers
 *
 * Returns: (transfer full): its facts; those without a name are given one
 */
RpJournalRecord *
rp_journal_record_new_for_session (const RpPastSession *session)
{
  RpJournalRecord *self;

  g_return_val_if_fail (session, NULL);

  self = rp_journal_record_new (session->uid);
  rp_journal_record_add_session (self, session);
  for (guint i = 0; i < session->turns->len; i++)
    rp_journal_record_add_turn (self, g_ptr_array_index (session->turns, i));
  for (guint i = 0; i < RP_ANSWER_N_KINDS; i++)
    if (session->answers[i])
      rp_journal_record_add_answer (self, session->answers[i]);
  return self;
}

/**
 * rp_journal_record_new_removal:
 * @uid: (nullable): which session, or %NULL for all that there are
 *
 * Returns: (transfer full): that nothing of it shall be kept
 */
RpJournalRecord *
rp_journal_record_new_removal (const char *uid)
{
  RpJournalRecord *self = rp_journal_record_new (uid ? uid : "");

  self->removed = TRUE;
  return self;
}

/**
 * rp_journal_record_copy:
 * @self: facts
 *
 * Returns: (transfer full): others that say the same
 */
RpJournalRecord *
rp_journal_record_copy (const RpJournalRecord *self)
{
  RpJournalRecord *copy;

  g_return_val_if_fail (self, NULL);

  copy = rp_journal_record_new (self->uid);
  copy->removed = self->removed;
  copy->fresh = self->fresh;
  for (guint i = 0; i < self->sessions->len; i++)
    g_ptr_array_add (copy->sessions, rp_past_session_copy (g_ptr_array_index (self->sessions, i)));
  for (guint i = 0; i < self->turns->len; i++)
    g_ptr_array_add (copy->turns, rp_past_turn_copy (g_ptr_array_index (self->turns, i)));
  for (guint i = 0; i < self->answers->len; i++)
    g_ptr_array_add (copy->answers, rp_answer_copy (g_ptr_array_index (self->answers, i)));
  return copy;
}

/**
 * rp_journal_record_free:
 * @self: (transfer full) (nullable): facts
 *
 * Frees them.
 */
void
rp_journal_record_free (RpJournalRecord *self)
{
  if (!self)
    return;

  g_ptr_array_unref (self->sessions);
  g_ptr_array_unref (self->turns);
  g_ptr_array_unref (self->answers);
  g_free (self->uid);
  g_free (self);
}

/**
 * rp_journal_record_add_session:
 * @self: facts
 * @session: what is stated of the session as a whole; its turns and answers are not looked at
 *
 * Adds it, with a name of its own if it has none.
 */
void
rp_journal_record_add_session (RpJournalRecord *self, const RpPastSession *session)
{
  RpPastSession *copy;

  g_return_if_fail (self);
  g_return_if_fail (session && g_strcmp0 (session->uid, self->uid) == 0);

  copy = rp_past_session_copy (session);
  g_ptr_array_set_size (copy->turns, 0);
  for (guint i = 0; i < RP_ANSWER_N_KINDS; i++)
    g_clear_pointer (&copy->answers[i], rp_answer_free);
  if (!copy->fact)
    copy->fact = rp_past_session_make_uid ();
  g_ptr_array_add (self->sessions, copy);
}

/**
 * rp_journal_record_add_turn:
 * @self: facts
 * @turn: what is stated of a turn
 *
 * Adds it, with a name of its own if it has none.
 */
void
rp_journal_record_add_turn (RpJournalRecord *self, const RpPastTurn *turn)
{
  RpPastTurn *copy;

  g_return_if_fail (self);
  g_return_if_fail (turn && turn->exercise);

  copy = rp_past_turn_copy (turn);
  if (!copy->uid)
    copy->uid = rp_past_session_make_uid ();
  g_ptr_array_add (self->turns, copy);
}

/**
 * rp_journal_record_add_answer:
 * @self: facts
 * @answer: an answer
 *
 * Adds it, with a name of its own if it has none.
 */
void
rp_journal_record_add_answer (RpJournalRecord *self, const RpAnswer *answer)
{
  RpAnswer *copy;

  g_return_if_fail (self);
  g_return_if_fail (answer && answer->kind < RP_ANSWER_N_KINDS);

  copy = rp_answer_copy (answer);
  if (!copy->uid)
    copy->uid = rp_past_session_make_uid ();
  g_ptr_array_add (self->answers, copy);
}

static gboolean
is_newer (gint64 written, const char *uid, gint64 than, const char *than_uid)
{
  return written != than ? written > than : g_strcmp0 (uid, than_uid) > 0;
}

static const RpPastSession *
find_session (const RpJournalRecord *self)
{
  const RpPastSession *newest = NULL;

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const RpPastSession *session = g_ptr_array_index (self->sessions, i);

      if (!newest || is_newer (session->began.written, session->fact, newest->began.written, newest->fact))
        newest = session;
    }
  return newest;
}

static const RpAnswer *
find_answer (const RpJournalRecord *self, RpAnswerKind kind)
{
  const RpAnswer *newest = NULL;

  for (guint i = 0; i < self->answers->len; i++)
    {
      const RpAnswer *answer = g_ptr_array_index (self->answers, i);

      if (answer->kind == kind
          && (!newest || is_newer (answer->time.written, answer->uid, newest->time.written, newest->uid)))
        newest = answer;
    }
  return newest;
}

/**
 * rp_journal_record_resolve:
 * @self: all facts of a session
 *
 * Returns: (transfer full) (nullable): the session as it is known now; %NULL when nothing is known of it as a whole, or it is
 *   removed
 */
RpPastSession *
rp_journal_record_resolve (const RpJournalRecord *self)
{
  const RpPastSession *newest;
  RpPastSession *session;

  g_return_val_if_fail (self, NULL);

  newest = find_session (self);
  if (!newest)
    return NULL;

  session = rp_past_session_copy (newest);
  rp_turn_slots_fill (session->turns, self->turns);
  for (guint i = 0; i < RP_ANSWER_N_KINDS; i++)
    {
      const RpAnswer *answer = find_answer (self, (RpAnswerKind) i);

      if (answer)
        rp_past_session_set_answer (session, answer);
    }
  return session;
}
