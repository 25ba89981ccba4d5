/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* Facts for the tests of the journal, and its file as another program sees it. */

char *journal_fixture_make_folder (void);
void journal_fixture_remove (const char *folder);
RpPastSession *journal_fixture_session (const char *program, gint64 began);
RpPastTurn *journal_fixture_turn (guint set, guint done);
RpJournalRecord *journal_fixture_record (const char *program, gint64 began, guint n_turns);
void journal_fixture_end (RpJournalRecord *record, gint64 ended);
RpJournal *journal_fixture_open (const char *path);
void journal_fixture_merge (RpJournal *journal, const RpJournalRecord *record);
char *journal_fixture_tell (RpJournal *journal);
char *journal_fixture_tell_file (const char *path);
sqlite3 *journal_fixture_lock (const char *path);
void journal_fixture_run (const char *path, const char *sql);
gboolean journal_fixture_holds (const char *folder, const char *text);

G_END_DECLS
