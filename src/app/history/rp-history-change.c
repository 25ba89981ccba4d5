/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-change.h"

static gboolean
has_other_facts (const RpPastSession *a, const RpPastSession *b)
{
  return a->began.day != b->began.day || a->began.at != b->began.at || a->began.offset != b->began.offset
         || a->ended != b->ended || g_strcmp0 (a->name, b->name) != 0
         || g_strcmp0 (a->program, b->program) != 0;
}

static const RpPastTurn *
find_turn (const RpPastSession *session, const char *uid)
{
  for (guint i = 0; uid && i < session->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (session->turns, i);

      if (g_strcmp0 (turn->uid, uid) == 0)
        return turn;
    }
  return NULL;
}

/* The number takes the place of the fact that the turn is named after; one without a name is added. */
static void
write_turn (RpJournalWriter *writer,
            const RpPastSession *session,
            const RpPastTurn *turn,
            const RpFactTime *now)
{
  g_autoptr (RpPastTurn) fact = rp_past_turn_copy (turn);

  fact->time.written = now->written;
  rp_journal_writer_correct_turn (writer, session->uid, fact);
}

static gboolean
is_same_answer (const RpAnswer *a, const RpAnswer *b)
{
  if (!a || !b)
    return a == b;
  return a->number == b->number && g_strcmp0 (a->text, b->text) == 0;
}

/* What is gone is taken back by an answer that says nothing. */
static void
write_answer (RpJournalWriter *writer, const RpPastSession *session, RpAnswerKind kind, const RpFactTime *now)
{
  const RpAnswer *answer = session->answers[kind];
  g_autoptr (RpAnswer) fact
      = rp_answer_new (kind, answer ? answer->number : RP_ANSWER_NONE, answer ? answer->text : NULL, now);

  rp_journal_writer_answer (writer, session->uid, fact);
}

static guint
write_differences (RpJournalWriter *writer,
                   const RpPastSession *before,
                   const RpPastSession *after,
                   const RpFactTime *now)
{
  guint n = 0;

  if (has_other_facts (before, after))
    {
      rp_journal_writer_correct_session (writer, after);
      n++;
    }
  for (guint i = 0; i < after->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (after->turns, i);
      const RpPastTurn *old = find_turn (before, turn->uid);

      if (old && old->done == turn->done)
        continue;
      write_turn (writer, after, turn, now);
      n++;
    }
  for (guint kind = 0; kind < RP_ANSWER_N_KINDS; kind++)
    if (!is_same_answer (before->answers[kind], after->answers[kind]))
      {
        write_answer (writer, after, (RpAnswerKind) kind, now);
        n++;
      }
  return n;
}

/**
 * rp_history_change_write:
 * @writer: what writes the journal
 * @before: (nullable): the session as it is known; %NULL where it is a new one
 * @after: the session as the person says it was
 * @now: when they said so
 *
 * Writes what is different, as facts that take the place of others.
 *
 * Returns: how many these are
 */
guint
rp_history_change_write (RpJournalWriter *writer,
                         const RpPastSession *before,
                         const RpPastSession *after,
                         const RpFactTime *now)
{
  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (writer), 0);
  g_return_val_if_fail (after && now, 0);

  if (before)
    return write_differences (writer, before, after, now);
  rp_journal_writer_put (writer, after);
  return 1;
}
