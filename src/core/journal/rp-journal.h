/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history.h"
#include "journal/rp-journal-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpJournal:
 *
 * What was done, in one SQLite file. Facts are only added to it; what a newer one takes the place of stays beside it, until
 * the person has a session removed. Each call waits for the disk, so threads of their own make them: #RpJournalWriter
 * and rp_history_load_async().
 */
#define RP_TYPE_JOURNAL (rp_journal_get_type ())
G_DECLARE_FINAL_TYPE (RpJournal, rp_journal, RP, JOURNAL, GObject)

RpJournal *rp_journal_open (const char *path, GError **error);
RpJournal *rp_journal_open_single (const char *path, GError **error);
RpJournal *rp_journal_open_to_read (const char *path, GError **error);
const char *rp_journal_get_notice (RpJournal *self);
gboolean rp_journal_is_in_place (RpJournal *self);
gboolean rp_journal_merge (RpJournal *self, const RpJournalRecord *record, GError **error);
RpHistory *rp_journal_read (RpJournal *self, guint32 from, guint32 to, GError **error);
GPtrArray *rp_journal_read_facts (RpJournal *self, guint32 from, guint32 to, GError **error);
GPtrArray *rp_journal_read_all_facts (RpJournal *self, GError **error);

G_END_DECLS
