/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpJournalWriter:
 *
 * Writes the journal on a thread of its own, in the order in which things happened. Whoever hands something over does not
 * wait for it; what cannot be written is written aside, tried again with growing pauses, and told of once. What lies aside
 * when the program ends is brought into the journal by the next one.
 */
#define RP_TYPE_JOURNAL_WRITER (rp_journal_writer_get_type ())
G_DECLARE_FINAL_TYPE (RpJournalWriter, rp_journal_writer, RP, JOURNAL_WRITER, GObject)

RpJournalWriter *rp_journal_writer_new (const char *path, const char *const *asides);
guint rp_journal_writer_begin (RpJournalWriter *self, const RpPastSession *facts);
void rp_journal_writer_add (RpJournalWriter *self, guint session, const RpPastTurn *turn);
void rp_journal_writer_end (RpJournalWriter *self, guint session, gint64 ended);
void rp_journal_writer_answer (RpJournalWriter *self, const char *uid, const RpAnswer *answer);
void rp_journal_writer_correct_turn (RpJournalWriter *self, const char *uid, const RpPastTurn *turn);
void rp_journal_writer_correct_session (RpJournalWriter *self, const RpPastSession *facts);
void rp_journal_writer_put (RpJournalWriter *self, const RpPastSession *session);
void rp_journal_writer_merge (RpJournalWriter *self, const RpJournalRecord *record);
void rp_journal_writer_remove (RpJournalWriter *self, const char *uid);
void rp_journal_writer_remove_all (RpJournalWriter *self);
gboolean rp_journal_writer_flush (RpJournalWriter *self);
gboolean rp_journal_writer_wait_idle (RpJournalWriter *self, gint64 timeout);
void rp_journal_writer_secure_async (RpJournalWriter *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean rp_journal_writer_secure_finish (RpJournalWriter *self, GAsyncResult *result, GError **error);

G_END_DECLS
