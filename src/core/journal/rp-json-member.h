/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-fact-time.h"

#include <glib-object.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The longest text, in letters, more than a code has; and the longest name of a fact, in bytes. */
#define RP_JSON_MEMBER_MAX_TEXT 32768
#define RP_JSON_MEMBER_MAX_UID 200

/**
 * RpJsonMembers:
 * @object: what they are members of
 * @place: what a sentence calls it: "Session 3, turn 2"
 * @failed: whether one was wrong; the first of them has the error
 * @error: return location for a sentence
 *
 * The members of one object from outside. Each is taken within its bounds; one that is wrong fails all of them.
 */
typedef struct
{
  JsonObject *object;
  const char *place;
  gboolean failed;
  GError **error;
} RpJsonMembers;

gint64
rp_json_member_take_number (RpJsonMembers *self, const char *name, gint64 least, gint64 most, gint64 usual);
gboolean rp_json_member_take_yes (RpJsonMembers *self, const char *name);
char *rp_json_member_take_text (RpJsonMembers *self, const char *name);
char *rp_json_member_take_uid (RpJsonMembers *self, const char *name);
char *rp_json_member_take_id (RpJsonMembers *self, const char *name);
int rp_json_member_take_enum (RpJsonMembers *self, const char *name, GType type);
RpFactTime rp_json_member_take_time (RpJsonMembers *self, const char *name);
gint64 rp_json_member_take_instant (RpJsonMembers *self, const char *name);
JsonNode *rp_json_member_take_node (RpJsonMembers *self, const char *name, JsonNodeType type);
char *rp_json_member_clean (const char *raw);
void rp_json_member_fail (RpJsonMembers *self, const char *what);

G_END_DECLS
