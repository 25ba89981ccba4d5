/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-side.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpJournalEntry:
 * @session: which session, as given by rp_journal_begin()
 * @exercise: the exercise's id
 * @set: which set, from 1
 * @side: whose turn it was
 * @planned: repetitions, steps or seconds asked for; 0 where it was as many as one can
 * @done: repetitions, steps or seconds done
 * @ended: when the turn ended, microseconds since the epoch
 *
 * One finished turn.
 */
typedef struct
{
  gint64 session;
  char *exercise;
  guint set;
  RpSide side;
  guint planned;
  guint done;
  gint64 ended;
} RpJournalEntry;

RpJournalEntry *rp_journal_entry_copy (const RpJournalEntry *entry);
void rp_journal_entry_free (RpJournalEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJournalEntry, rp_journal_entry_free)

G_END_DECLS
