/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-entry.h"

/**
 * rp_journal_entry_copy:
 * @entry: an entry
 *
 * Returns: (transfer full): another one that says the same
 */
RpJournalEntry *
rp_journal_entry_copy (const RpJournalEntry *entry)
{
  RpJournalEntry *copy;

  g_return_val_if_fail (entry, NULL);

  copy = g_new (RpJournalEntry, 1);
  *copy = *entry;
  copy->exercise = g_strdup (entry->exercise);
  return copy;
}

/**
 * rp_journal_entry_free:
 * @entry: (transfer full) (nullable): an entry
 *
 * Frees an entry made with g_new0() and its strings.
 */
void
rp_journal_entry_free (RpJournalEntry *entry)
{
  if (!entry)
    return;

  g_free (entry->exercise);
  g_free (entry);
}
