/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-past-session.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The most turns that a session may have: those of the longest program, many times over. */
#define RP_JSON_SESSION_MAX_TURNS 10000

RpPastSession *rp_json_session_read (JsonNode *node, guint number, GError **error);

G_END_DECLS
