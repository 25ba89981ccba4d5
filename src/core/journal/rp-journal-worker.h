/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The thread that writes the journal, and what it holds in common with the one that hands over: see #RpJournalWriter. */

typedef struct _RpJournalWorker RpJournalWorker;

RpJournalWorker *rp_journal_worker_new (const char *path, const char *const *asides, GObject *listener);
void rp_journal_worker_unref (RpJournalWorker *work);
guint rp_journal_worker_begin (RpJournalWorker *work, const RpPastSession *facts);
void rp_journal_worker_add (RpJournalWorker *work, guint number, const RpPastTurn *turn);
void rp_journal_worker_end (RpJournalWorker *work, guint number, gint64 ended);
void rp_journal_worker_note (RpJournalWorker *work, const RpJournalRecord *record);
void rp_journal_worker_remove (RpJournalWorker *work, const char *uid);
gboolean rp_journal_worker_settle (RpJournalWorker *work, gint64 timeout);
gboolean rp_journal_worker_wait_idle (RpJournalWorker *work, gint64 timeout);
void rp_journal_worker_secure (RpJournalWorker *work, GTask *task);
void rp_journal_worker_stop (RpJournalWorker *work, gint64 timeout);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJournalWorker, rp_journal_worker_unref)

G_END_DECLS
