/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-journal-record.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The most facts of one kind that a session may have: those of the longest program, many times over. */
#define RP_JSON_RECORD_MAX_FACTS 10000

RpJournalRecord *rp_json_record_read (JsonNode *node, guint number, GError **error);

G_END_DECLS
