/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history.h"

G_BEGIN_DECLS

/* What was done as JSON: all facts as a history knows them, for another computer or program. The form is told in
 * resources/schema/README.md; rp_journal_json_read() reads it back. */

#define RP_JOURNAL_JSON_FORMAT "reprise-journal"
#define RP_JOURNAL_JSON_VERSION 1

char *rp_journal_json_write (RpHistory *history);
RpHistory *rp_journal_json_read (GBytes *bytes, GError **error);

G_END_DECLS
