/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history-filter.h"
#include "model/rp-frequency.h"

G_BEGIN_DECLS

/* What was done, as plain text for a clinic's record: three lines to paste, then the details. What nobody answered has a
 * blank. Every function is pure: the same values give the same words. */

char *rp_history_note_session (const RpPastSession *session);
char *rp_history_note_span (RpHistory *history,
                            const RpHistoryFilter *filter,
                            const RpFrequency *asked,
                            guint first_day,
                            guint32 today);

G_END_DECLS
