/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-writer.h"
#include "journal/rp-past-session.h"

G_BEGIN_DECLS

/* From a session as it was and as it shall be to the corrections that are written: nothing is written that did not change. */

guint rp_history_change_write (RpJournalWriter *writer,
                               const RpPastSession *before,
                               const RpPastSession *after,
                               const RpFactTime *now);

G_END_DECLS
