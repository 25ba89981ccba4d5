/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-record.h"

G_BEGIN_DECLS

/* What was done as JSON: all facts, also those that a newer one takes the place of, for another computer or program. The form
 * is told in resources/schema/README.md. */

#define RP_JOURNAL_JSON_FORMAT "reprise-journal"
#define RP_JOURNAL_JSON_VERSION 1

char *rp_journal_json_write (GPtrArray *records);
GPtrArray *rp_journal_json_read (GBytes *bytes, GError **error);
GPtrArray *rp_journal_json_load (const char *path, GError **error);

G_END_DECLS
