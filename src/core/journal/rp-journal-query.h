/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-db.h"
#include "journal/rp-journal-record.h"

G_BEGIN_DECLS

/* Facts read from the rows of the journal's tables, within a transaction. */

GPtrArray *rp_journal_query_days (RpJournalDb *journal, guint32 from, guint32 to, GError **error);
GPtrArray *rp_journal_query_all (RpJournalDb *journal, GError **error);

G_END_DECLS
