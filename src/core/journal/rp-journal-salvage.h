/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-db.h"

G_BEGIN_DECLS

/* What can still be read of a damaged journal. */

guint rp_journal_salvage_from (RpJournalDb *journal, const char *damaged);

G_END_DECLS
