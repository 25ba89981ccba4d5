/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-record.h"

G_BEGIN_DECLS

/* What was handed over in this run and is not in the journal yet, and sessions that go on. Used by one thread at a time. */

typedef struct _RpJournalBacklog RpJournalBacklog;

RpJournalBacklog *rp_journal_backlog_new (void);
void rp_journal_backlog_free (RpJournalBacklog *self);
guint rp_journal_backlog_begin (RpJournalBacklog *self, const RpPastSession *facts);
void rp_journal_backlog_add (RpJournalBacklog *self, guint session, const RpPastTurn *turn);
void rp_journal_backlog_end (RpJournalBacklog *self, guint session, gint64 ended);
void rp_journal_backlog_note (RpJournalBacklog *self, const RpJournalRecord *record);
void rp_journal_backlog_remove (RpJournalBacklog *self, const char *uid);
gboolean rp_journal_backlog_is_empty (RpJournalBacklog *self);
RpJournalRecord *rp_journal_backlog_get_next (RpJournalBacklog *self, guint *ticket);
GPtrArray *rp_journal_backlog_get_all (RpJournalBacklog *self);
void rp_journal_backlog_note_written (RpJournalBacklog *self, guint ticket, const RpJournalRecord *record);
void rp_journal_backlog_note_gone (RpJournalBacklog *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJournalBacklog, rp_journal_backlog_free)

G_END_DECLS
