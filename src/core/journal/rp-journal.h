/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpJournal:
 *
 * What was done, in one SQLite file. Each call waits for the disk, so a thread of its own makes them: #RpJournalWriter. A
 * turn that was repeated or begun again has a row for each time; the most of them counts as the turn, see
 * rp_session_get_done().
 */
#define RP_TYPE_JOURNAL (rp_journal_get_type ())
G_DECLARE_FINAL_TYPE (RpJournal, rp_journal, RP, JOURNAL, GObject)

RpJournal *rp_journal_open (const char *path, GError **error);
RpJournal *rp_journal_open_single (const char *path, GError **error);
const char *rp_journal_get_notice (RpJournal *self);
gboolean rp_journal_is_in_place (RpJournal *self);
gint64 rp_journal_begin (RpJournal *self, const char *program, gint64 started, GError **error);
gboolean rp_journal_add (RpJournal *self, const RpJournalEntry *entry, GError **error);
gboolean rp_journal_end (RpJournal *self, gint64 session, gint64 ended, GError **error);
GPtrArray *rp_journal_list (RpJournal *self, gint64 session, GError **error);

G_END_DECLS
