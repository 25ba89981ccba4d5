/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-db.h"

G_BEGIN_DECLS

/* From the tables of the first version to facts. */

gboolean
rp_journal_migration_copy (RpJournalDb *journal, const char *sessions, const char *turns, GError **error);

G_END_DECLS
