/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal.h"
#include "journal/rp-sqlite-private.h"

G_BEGIN_DECLS

/* The journal from the inside, for what reads and writes it session by session. */

struct _RpJournal
{
  GObject parent_instance;

  /* Owned */
  sqlite3 *db;
  char *path;
  char *notice;

  gboolean single; /* constant: all is in one file after each call */
};

gboolean rp_journal_fail (RpJournal *self, GError **error);
gboolean rp_journal_run (RpJournal *self, const char *sql, GError **error);
RpStatement *rp_journal_prepare (RpJournal *self, const char *sql, GError **error);

G_END_DECLS
