/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal.h"

G_BEGIN_DECLS

/**
 * RpJournalRecord:
 * @program: the program's id
 * @started: when the session began, microseconds since the epoch
 * @ended: when it ended, or 0 while it goes on
 * @turns: (element-type RpJournalEntry): its finished turns, in order
 *
 * What is known of one session, in whichever file it lies. Program and start say which one it is, so that the same facts can
 * be written twice without being there twice.
 */
typedef struct
{
  char *program;
  gint64 started;
  gint64 ended;
  GPtrArray *turns;
} RpJournalRecord;

RpJournalRecord *rp_journal_record_new (const char *program, gint64 started);
RpJournalRecord *rp_journal_record_copy (const RpJournalRecord *self);
void rp_journal_record_free (RpJournalRecord *self);
gboolean rp_journal_record_write (const RpJournalRecord *self, RpJournal *journal, GError **error);
GPtrArray *rp_journal_record_read_all (RpJournal *journal, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJournalRecord, rp_journal_record_free)

G_END_DECLS
