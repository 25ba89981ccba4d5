/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal.h"

G_BEGIN_DECLS

/**
 * RpJournalAside:
 *
 * Where turns wait that the journal cannot take: a small journal of their own, in the first of some places that can be
 * written. What lies there goes into the journal once, whenever the program ends in between: by rp_journal_aside_take().
 */
#define RP_TYPE_JOURNAL_ASIDE (rp_journal_aside_get_type ())
G_DECLARE_FINAL_TYPE (RpJournalAside, rp_journal_aside, RP, JOURNAL_ASIDE, GObject)

RpJournalAside *rp_journal_aside_new (const char *const *files);
gboolean rp_journal_aside_is_there (RpJournalAside *self);
gboolean rp_journal_aside_keep (RpJournalAside *self, GPtrArray *records, GError **error);
gboolean rp_journal_aside_is_lasting (RpJournalAside *self);
gboolean rp_journal_aside_take (RpJournalAside *self, RpJournal *journal, GError **error);
const char *rp_journal_aside_get_notice (RpJournalAside *self);

G_END_DECLS
