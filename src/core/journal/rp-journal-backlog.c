/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-backlog.h"

/* The name of what is stated when a session begins; its turns are named by their number. */
#define FACT_BEGUN "1"

typedef struct
{
  guint number; /* of a session of this run, 0 for facts of another */
  guint ticket; /* another one whenever what was handed out of it counts no more */
  RpJournalRecord *facts;
  gboolean going_on;
  gboolean removed; /* nothing of it was stated since it was removed */
  guint n_turns;    /* that were ever added */

  /* How much of it is in the file */
  guint n_sessions_written;
  guint n_turns_written;
  guint n_answers_written;
} Entry;

struct _RpJournalBacklog
{
  GPtrArray *entries; /* in the order in which they are to be written */
  guint n_begun;
  guint n_tickets;
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  rp_journal_record_free (entry->facts);
  g_free (entry);
}

/**
 * rp_journal_backlog_new:
 *
 * Returns: (transfer full): an empty one
 */
RpJournalBacklog *
rp_journal_backlog_new (void)
{
  RpJournalBacklog *self = g_new0 (RpJournalBacklog, 1);

  self->entries = g_ptr_array_new_with_free_func (entry_free);
  return self;
}

/**
 * rp_journal_backlog_free:
 * @self: (transfer full): a backlog
 *
 * Frees it with all that was not written.
 */
void
rp_journal_backlog_free (RpJournalBacklog *self)
{
  g_ptr_array_unref (self->entries);
  g_free (self);
}

/* @facts is taken. */
static Entry *
add_entry (RpJournalBacklog *self, RpJournalRecord *facts)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->facts = facts;
  entry->ticket = ++self->n_tickets;
  g_ptr_array_add (self->entries, entry);
  return entry;
}

/**
 * rp_journal_backlog_begin:
 * @self: a backlog
 * @facts: what is known of the session when it begins
 *
 * Returns: the number of a new session, from 1
 */
guint
rp_journal_backlog_begin (RpJournalBacklog *self, const RpPastSession *facts)
{
  g_autoptr (RpPastSession) begun = NULL;
  Entry *entry;

  g_return_val_if_fail (self, 0);
  g_return_val_if_fail (facts && facts->uid, 0);

  begun = rp_past_session_copy (facts);
  g_free (begun->fact);
  begun->fact = g_strdup (FACT_BEGUN);
  begun->ended = 0;
  entry = add_entry (self, rp_journal_record_new (facts->uid));
  entry->facts->fresh = TRUE;
  entry->number = ++self->n_begun;
  entry->going_on = TRUE;
  rp_journal_record_add_session (entry->facts, begun);
  return entry->number;
}

/* NULL when it has ended and is all written. */
static Entry *
find_session (RpJournalBacklog *self, guint number)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (number > 0 && entry->number == number)
        return entry;
    }
  return NULL;
}

/**
 * rp_journal_backlog_add:
 * @self: a backlog
 * @session: the number of a session that has not ended
 * @turn: a finished turn; its name is not looked at
 *
 * Adds the turn to the session.
 */
void
rp_journal_backlog_add (RpJournalBacklog *self, guint session, const RpPastTurn *turn)
{
  g_autoptr (RpPastTurn) named = NULL;
  Entry *found;

  g_return_if_fail (self);
  g_return_if_fail (turn);

  found = find_session (self, session);
  g_return_if_fail (found && found->going_on);

  named = rp_past_turn_copy (turn);
  found->n_turns++;
  if (!named->uid)
    named->uid = g_strdup_printf ("%u", found->n_turns);
  rp_journal_record_add_turn (found->facts, named);
  found->removed = FALSE;
}

/**
 * rp_journal_backlog_end:
 * @self: a backlog
 * @session: the number of a session that has not ended
 * @ended: microseconds since the epoch, more than 0
 *
 * Notes when the session ended.
 */
void
rp_journal_backlog_end (RpJournalBacklog *self, guint session, gint64 ended)
{
  g_autoptr (RpPastSession) over = NULL;
  Entry *found;

  g_return_if_fail (self);
  g_return_if_fail (ended > 0);

  found = find_session (self, session);
  g_return_if_fail (found && found->going_on);

  found->going_on = FALSE;
  if (found->removed)
    {
      g_ptr_array_remove (self->entries, found);
      return;
    }
  over = rp_past_session_copy (g_ptr_array_index (found->facts->sessions, found->facts->sessions->len - 1));
  g_free (over->fact);
  /* A session that is taken up again ends once more. */
  over->fact = rp_past_session_make_uid ();
  over->ended = ended;
  over->began.written = MAX (ended, over->began.written + 1);
  rp_journal_record_add_session (found->facts, over);
}

static gboolean
is_removal (const Entry *entry)
{
  return entry->facts->removed;
}

/* Where facts of the same kind and session can be added. */
static Entry *
find_facts (RpJournalBacklog *self, const RpJournalRecord *record)
{
  for (guint i = self->entries->len; i > 0; i--)
    {
      Entry *entry = g_ptr_array_index (self->entries, i - 1);

      if (!is_removal (entry) && entry->facts->fresh == record->fresh
          && g_str_equal (entry->facts->uid, record->uid))
        return entry;
    }
  return NULL;
}

/**
 * rp_journal_backlog_note:
 * @self: a backlog
 * @record: facts of a session, of this run or of any other
 *
 * Takes them, too.
 */
void
rp_journal_backlog_note (RpJournalBacklog *self, const RpJournalRecord *record)
{
  Entry *found;

  g_return_if_fail (self);
  g_return_if_fail (record && !record->removed);

  found = find_facts (self, record);
  if (!found)
    {
      add_entry (self, rp_journal_record_copy (record));
      return;
    }
  for (guint i = 0; i < record->sessions->len; i++)
    rp_journal_record_add_session (found->facts, g_ptr_array_index (record->sessions, i));
  for (guint i = 0; i < record->turns->len; i++)
    rp_journal_record_add_turn (found->facts, g_ptr_array_index (record->turns, i));
  for (guint i = 0; i < record->answers->len; i++)
    rp_journal_record_add_answer (found->facts, g_ptr_array_index (record->answers, i));
  found->removed = FALSE;
}

/* A session that goes on begins anew with what is done next. */
static void
empty (RpJournalBacklog *self, Entry *entry)
{
  g_ptr_array_set_size (entry->facts->turns, 0);
  g_ptr_array_set_size (entry->facts->answers, 0);
  entry->n_sessions_written = 0;
  entry->n_turns_written = 0;
  entry->n_answers_written = 0;
  entry->removed = TRUE;
  entry->ticket = ++self->n_tickets;
}

/**
 * rp_journal_backlog_remove:
 * @self: a backlog
 * @uid: (nullable): which session, or %NULL for all that there are
 *
 * Forgets what was to be written of it, and has it removed from the journal. One that goes on is there again with its next turn.
 */
void
rp_journal_backlog_remove (RpJournalBacklog *self, const char *uid)
{
  g_autoptr (GPtrArray) going_on = g_ptr_array_new ();

  g_return_if_fail (self);

  for (guint i = self->entries->len; i > 0; i--)
    {
      Entry *entry = g_ptr_array_index (self->entries, i - 1);

      if (uid && !g_str_equal (entry->facts->uid, uid))
        continue;
      if (entry->going_on)
        {
          empty (self, entry);
          g_ptr_array_add (going_on, g_ptr_array_steal_index (self->entries, i - 1));
        }
      else
        g_ptr_array_remove_index (self->entries, i - 1);
    }
  add_entry (self, rp_journal_record_new_removal (uid));
  for (guint i = going_on->len; i > 0; i--)
    g_ptr_array_add (self->entries, g_ptr_array_index (going_on, i - 1));
}

static gboolean
is_written (const Entry *entry)
{
  return entry->removed
         || (!is_removal (entry) && entry->n_sessions_written == entry->facts->sessions->len
             && entry->n_turns_written == entry->facts->turns->len
             && entry->n_answers_written == entry->facts->answers->len);
}

static const Entry *
find_unwritten (RpJournalBacklog *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    if (!is_written (g_ptr_array_index (self->entries, i)))
      return g_ptr_array_index (self->entries, i);
  return NULL;
}

/**
 * rp_journal_backlog_is_empty:
 * @self: a backlog
 *
 * Returns: %TRUE when all is in the journal
 */
gboolean
rp_journal_backlog_is_empty (RpJournalBacklog *self)
{
  g_return_val_if_fail (self, TRUE);

  return !find_unwritten (self);
}

/**
 * rp_journal_backlog_get_next:
 * @self: a backlog
 * @ticket: (out): what rp_journal_backlog_note_written() is told
 *
 * Returns: (transfer full) (nullable): the first facts of which some are not in the journal, as they are now
 */
RpJournalRecord *
rp_journal_backlog_get_next (RpJournalBacklog *self, guint *ticket)
{
  const Entry *found;

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (ticket, NULL);

  found = find_unwritten (self);
  *ticket = found ? found->ticket : 0;
  return found ? rp_journal_record_copy (found->facts) : NULL;
}

/**
 * rp_journal_backlog_get_all:
 * @self: a backlog
 *
 * Returns: (transfer full) (element-type RpJournalRecord): all of which something is not in the journal, in order
 */
GPtrArray *
rp_journal_backlog_get_all (RpJournalBacklog *self)
{
  GPtrArray *records;

  g_return_val_if_fail (self, NULL);

  records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (!is_written (entry))
        g_ptr_array_add (records, rp_journal_record_copy (entry->facts));
    }
  return records;
}

static Entry *
find_ticket (RpJournalBacklog *self, guint ticket)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->ticket == ticket)
        return entry;
    }
  return NULL;
}

/**
 * rp_journal_backlog_note_written:
 * @self: a backlog
 * @ticket: as it was given with the record
 * @record: what is now in the journal
 *
 * Forgets what is all there, unless it is a session that goes on. What was removed meanwhile is not looked at.
 */
void
rp_journal_backlog_note_written (RpJournalBacklog *self, guint ticket, const RpJournalRecord *record)
{
  Entry *found;

  g_return_if_fail (self);
  g_return_if_fail (record);

  found = find_ticket (self, ticket);
  if (!found)
    return;
  found->n_sessions_written = record->sessions->len;
  found->n_turns_written = record->turns->len;
  found->n_answers_written = record->answers->len;
  if (is_removal (found) || (!found->going_on && is_written (found)))
    g_ptr_array_remove (self->entries, found);
}

/**
 * rp_journal_backlog_note_gone:
 * @self: a backlog
 *
 * Nothing is in the journal any more, for another begins.
 */
void
rp_journal_backlog_note_gone (RpJournalBacklog *self)
{
  g_return_if_fail (self);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      entry->n_sessions_written = 0;
      entry->n_turns_written = 0;
      entry->n_answers_written = 0;
    }
}
