/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history-filter.h"

G_BEGIN_DECLS

/* What was done as a table for spreadsheets: one row a turn, as RFC 4180 has it. Its columns are told in
 * resources/schema/README.md and never change; new ones come last. */

char *rp_journal_csv_write (RpHistory *history, const RpHistoryFilter *filter);

G_END_DECLS
