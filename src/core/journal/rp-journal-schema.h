/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-db.h"

G_BEGIN_DECLS

/* The tables of the journal, of this version and of those before. */

#define RP_JOURNAL_SCHEMA_VERSION 2

gboolean rp_journal_schema_settle (RpJournalDb *journal, GError **error);
gboolean rp_journal_schema_make (RpJournalDb *journal, guint version, GError **error);
gboolean rp_journal_schema_read_version (RpJournalDb *journal, gint64 *version, GError **error);

G_END_DECLS
