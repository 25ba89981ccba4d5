/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-db.h"
#include "journal/rp-journal.h"

G_BEGIN_DECLS

/* The journal from the inside, for what takes over all that is in one. */

struct _RpJournal
{
  GObject parent_instance;

  /* Owned */
  RpJournalDb *db;
  char *notice;
};

G_END_DECLS
