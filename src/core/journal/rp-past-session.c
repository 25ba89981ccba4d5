/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-past-session.h"

/**
 * rp_past_session_make_uid:
 *
 * Returns: (transfer full): a name for a new session, or a fact of one, that nothing else has on any computer
 */
char *
rp_past_session_make_uid (void)
{
  return g_uuid_string_random ();
}

/**
 * rp_past_session_new:
 * @uid: which session it is
 * @program: the program's id; "" where there was none
 *
 * Returns: (transfer full): a session of which nothing else is known
 */
RpPastSession *
rp_past_session_new (const char *uid, const char *program)
{
  RpPastSession *session;

  g_return_val_if_fail (uid, NULL);
  g_return_val_if_fail (program, NULL);

  session = g_new0 (RpPastSession, 1);
  session->uid = g_strdup (uid);
  session->program = g_strdup (program);
  session->turns = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_turn_free);
  return session;
}

/**
 * rp_past_session_copy:
 * @session: a session
 *
 * Returns: (transfer full): another one that says the same
 */
RpPastSession *
rp_past_session_copy (const RpPastSession *session)
{
  RpPastSession *copy;

  g_return_val_if_fail (session, NULL);

  copy = rp_past_session_new (session->uid, session->program);
  copy->fact = g_strdup (session->fact);
  copy->name = g_strdup (session->name);
  copy->code = g_strdup (session->code);
  copy->packs = g_strdup (session->packs);
  copy->asked_turns = session->asked_turns;
  copy->asked_exercises = session->asked_exercises;
  copy->by_hand = session->by_hand;
  copy->began = session->began;
  copy->ended = session->ended;
  for (guint i = 0; i < session->turns->len; i++)
    g_ptr_array_add (copy->turns, rp_past_turn_copy (g_ptr_array_index (session->turns, i)));
  for (guint i = 0; i < RP_ANSWER_N_KINDS; i++)
    if (session->answers[i])
      copy->answers[i] = rp_answer_copy (session->answers[i]);
  return copy;
}

/**
 * rp_past_session_free:
 * @session: (transfer full) (nullable): a session
 *
 * Frees it with its turns and answers.
 */
void
rp_past_session_free (RpPastSession *session)
{
  if (!session)
    return;

  for (guint i = 0; i < RP_ANSWER_N_KINDS; i++)
    g_clear_pointer (&session->answers[i], rp_answer_free);
  g_ptr_array_unref (session->turns);
  g_free (session->uid);
  g_free (session->fact);
  g_free (session->program);
  g_free (session->name);
  g_free (session->code);
  g_free (session->packs);
  g_free (session);
}

/**
 * rp_past_session_is_whole:
 * @session: a session
 *
 * Returns: whether all that the program asked for was done, as far as that is known
 */
gboolean
rp_past_session_is_whole (const RpPastSession *session)
{
  g_return_val_if_fail (session, FALSE);

  for (guint i = 0; i < session->turns->len; i++)
    if (!rp_past_turn_is_whole (g_ptr_array_index (session->turns, i)))
      return FALSE;
  return session->turns->len > 0 && session->turns->len >= session->asked_turns;
}

/**
 * rp_past_session_count_exercises:
 * @session: a session
 *
 * Returns: of how many exercises something was done
 */
guint
rp_past_session_count_exercises (const RpPastSession *session)
{
  g_autoptr (GHashTable) items = g_hash_table_new (NULL, NULL);

  g_return_val_if_fail (session, 0);

  for (guint i = 0; i < session->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (session->turns, i);

      if (turn->done > 0)
        g_hash_table_add (items, GUINT_TO_POINTER (turn->item + 1));
    }
  return g_hash_table_size (items);
}

/**
 * rp_past_session_get_number:
 * @session: a session
 * @kind: what was asked
 *
 * Returns: the number that was answered, or %RP_ANSWER_NONE
 */
int
rp_past_session_get_number (const RpPastSession *session, RpAnswerKind kind)
{
  g_return_val_if_fail (session && kind < RP_ANSWER_N_KINDS, RP_ANSWER_NONE);

  return session->answers[kind] ? session->answers[kind]->number : RP_ANSWER_NONE;
}

/**
 * rp_past_session_get_text:
 * @session: a session
 * @kind: what was asked
 *
 * Returns: (transfer none) (nullable): the words that were answered
 */
const char *
rp_past_session_get_text (const RpPastSession *session, RpAnswerKind kind)
{
  g_return_val_if_fail (session && kind < RP_ANSWER_N_KINDS, NULL);

  return session->answers[kind] ? session->answers[kind]->text : NULL;
}

/**
 * rp_past_session_set_answer:
 * @session: a session
 * @answer: an answer about it, newer than all before
 *
 * Lets it take the place of the one of its kind, or take that back.
 */
void
rp_past_session_set_answer (RpPastSession *session, const RpAnswer *answer)
{
  g_return_if_fail (session);
  g_return_if_fail (answer && answer->kind < RP_ANSWER_N_KINDS);

  g_clear_pointer (&session->answers[answer->kind], rp_answer_free);
  if (!rp_answer_is_empty (answer))
    session->answers[answer->kind] = rp_answer_copy (answer);
}
