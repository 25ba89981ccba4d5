/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-db.h"
#include "journal/rp-journal-record.h"

G_BEGIN_DECLS

/* Facts written as rows of the journal's tables, within a transaction. */

gboolean rp_journal_rows_write (RpJournalDb *journal, const RpJournalRecord *record, GError **error);

G_END_DECLS
