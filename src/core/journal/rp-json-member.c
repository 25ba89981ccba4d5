/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-json-member.h"

#include "base/rp-core-error.h"
#include "base/rp-text.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* The last second of the year 9999, and no zone is further from UTC. */
#define MAX_INSTANT ((gint64) 253402300799 * G_USEC_PER_SEC)
#define MAX_OFFSET (24 * 3600)

/**
 * rp_json_member_fail:
 * @self: members
 * @what: what is wrong with one of them, as a sentence
 *
 * Fails all of them, unless another one has failed before.
 */
void
rp_json_member_fail (RpJsonMembers *self, const char *what)
{
  g_return_if_fail (self);
  g_return_if_fail (what);

  if (!self->failed)
    /* Translators: a place in a journal, such as "Session 3, turn 2", then what is wrong there */
    g_set_error (self->error, RP_CORE_ERROR, RP_CORE_ERROR_MEANING, _ ("%s: %s"), self->place, what);
  self->failed = TRUE;
}

/* @format is about the member's name. */
static void G_GNUC_PRINTF (2, 3) fail (RpJsonMembers *self, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  rp_json_member_fail (self, sentence);
}

/**
 * rp_json_member_take_node:
 * @self: members
 * @name: of one of them
 * @type: an array or an object
 *
 * Returns: (transfer none) (nullable): the member, which must be there; %NULL when it failed
 */
JsonNode *
rp_json_member_take_node (RpJsonMembers *self, const char *name, JsonNodeType type)
{
  JsonNode *node;

  g_return_val_if_fail (self && name, NULL);

  node = json_object_get_member (self->object, name);
  if (node && json_node_get_node_type (node) == type)
    return node;
  if (type == JSON_NODE_ARRAY)
    fail (self, _ ("“%s” must be a list."), name);
  else
    fail (self, _ ("“%s” must be an object."), name);
  return NULL;
}

static void
fail_number (RpJsonMembers *self, const char *name, gint64 least, gint64 most)
{
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, least);
  g_autofree char *last = g_strdup_printf ("%" G_GINT64_FORMAT, most);

  /* Translators: a member of a JSON text, then the least and the most that it may be */
  fail (self, _ ("“%s” must be a whole number from %s to %s."), name, first, last);
}

/**
 * rp_json_member_take_number:
 * @self: members
 * @name: of one of them
 * @least: the least it may be
 * @most: the most it may be
 * @usual: what it is where it is not there; less than @least where it must be
 *
 * Returns: the number; @least when it failed
 */
gint64
rp_json_member_take_number (RpJsonMembers *self, const char *name, gint64 least, gint64 most, gint64 usual)
{
  JsonNode *node;
  gint64 number;

  g_return_val_if_fail (self && name, least);

  node = json_object_get_member (self->object, name);
  if (!node && usual >= least)
    return usual;
  if (node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_INT64)
    {
      number = json_node_get_int (node);
      if (number >= least && number <= most)
        return number;
    }
  fail_number (self, name, least, most);
  return least;
}

/**
 * rp_json_member_take_yes:
 * @self: members
 * @name: of one of them
 *
 * Returns: whether it is true; %FALSE where it is not there
 */
gboolean
rp_json_member_take_yes (RpJsonMembers *self, const char *name)
{
  JsonNode *node;

  g_return_val_if_fail (self && name, FALSE);

  node = json_object_get_member (self->object, name);
  if (!node)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  fail (self, _ ("“%s” must be true or false."), name);
  return FALSE;
}

/* Takes @raw. */
static char *
clean_line (char *raw)
{
  GString *line = g_string_new (raw);

  g_free (raw);
  rp_text_clean (line);
  return g_string_free (line, FALSE);
}

/**
 * rp_json_member_clean:
 * @raw: valid UTF-8
 *
 * Returns: (transfer full): the words without what cannot be seen, as by rp_text_clean(), line by line: a note may have several
 */
char *
rp_json_member_clean (const char *raw)
{
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (raw, NULL);

  if (!strchr (raw, '\n'))
    return clean_line (g_strdup (raw));
  lines = g_strsplit (raw, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    lines[i] = clean_line (lines[i]);
  return g_strjoinv ("\n", lines);
}

/**
 * rp_json_member_take_text:
 * @self: members
 * @name: of one of them
 *
 * Returns: (transfer full) (nullable): its words as rp_json_member_clean() leaves them; %NULL where it is not
 *   there
 */
char *
rp_json_member_take_text (RpJsonMembers *self, const char *name)
{
  JsonNode *node;
  const char *text;

  g_return_val_if_fail (self && name, NULL);

  node = json_object_get_member (self->object, name);
  if (!node)
    return NULL;
  text = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
  if (!text)
    fail (self, _ ("“%s” must be a text."), name);
  else if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > RP_JSON_MEMBER_MAX_TEXT)
    fail (self, _ ("“%s” must be a text of at most %d letters."), name, RP_JSON_MEMBER_MAX_TEXT);
  else
    return rp_json_member_clean (text);
  return NULL;
}

/**
 * rp_json_member_take_id:
 * @self: members
 * @name: of one of them
 *
 * Returns: (transfer full): an id of a program or exercise, perhaps empty; empty too when it failed
 */
char *
rp_json_member_take_id (RpJsonMembers *self, const char *name)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (self && name, NULL);

  text = rp_json_member_take_text (self, name);
  if (text && strlen (text) <= RP_JSON_MEMBER_MAX_UID && !strchr (text, '\n'))
    return g_steal_pointer (&text);
  fail (self, _ ("“%s” must be an id of at most %d letters."), name, RP_JSON_MEMBER_MAX_UID);
  return g_strdup ("");
}

/**
 * rp_json_member_take_uid:
 * @self: members
 * @name: of one of them
 *
 * Returns: (transfer full) (nullable): which fact it is; %NULL where it is not there
 */
char *
rp_json_member_take_uid (RpJsonMembers *self, const char *name)
{
  g_autofree char *uid = NULL;

  g_return_val_if_fail (self && name, NULL);

  if (!json_object_has_member (self->object, name))
    return NULL;
  uid = rp_json_member_take_id (self, name);
  if (*uid != '\0')
    return g_steal_pointer (&uid);
  fail (self, _ ("“%s” must not be empty."), name);
  return NULL;
}

/**
 * rp_json_member_take_enum:
 * @self: members
 * @name: of one of them
 * @type: a registered enum
 *
 * Returns: the value that it names; 0 when it failed
 */
int
rp_json_member_take_enum (RpJsonMembers *self, const char *name, GType type)
{
  g_autoptr (GEnumClass) values = NULL;
  g_autofree char *text = NULL;
  const GEnumValue *value;

  g_return_val_if_fail (self && name, 0);
  g_return_val_if_fail (G_TYPE_IS_ENUM (type), 0);

  values = g_type_class_ref (type);
  text = rp_json_member_take_text (self, name);
  value = text ? g_enum_get_value_by_nick (values, text) : NULL;
  if (value)
    return value->value;
  fail (self, _ ("“%s” is none of the words that Reprise knows there."), name);
  return 0;
}

/**
 * rp_json_member_take_instant:
 * @self: members
 * @name: of one of them
 *
 * Returns: microseconds since the epoch, 0 or more
 */
gint64
rp_json_member_take_instant (RpJsonMembers *self, const char *name)
{
  return rp_json_member_take_number (self, name, 0, MAX_INSTANT, -1);
}

/**
 * rp_json_member_take_time:
 * @self: members
 * @name: of one of them, which is an object
 *
 * Returns: the time of a fact
 */
RpFactTime
rp_json_member_take_time (RpJsonMembers *self, const char *name)
{
  RpJsonMembers time;
  RpFactTime result = { 0 };
  JsonNode *node;
  g_autofree char *day = NULL;

  g_return_val_if_fail (self && name, result);

  node = rp_json_member_take_node (self, name, JSON_NODE_OBJECT);
  if (!node)
    return result;
  time = *self;
  time.object = json_node_get_object (node);
  day = rp_json_member_take_text (&time, "day");
  result.day = rp_fact_time_parse_day (day);
  if (day && result.day == 0)
    fail (&time, _ ("“%s” must be a day, such as 2026-11-30."), "day");
  result.at = rp_json_member_take_instant (&time, "at");
  result.offset
      = (gint32) rp_json_member_take_number (&time, "offset", -MAX_OFFSET, MAX_OFFSET, -MAX_OFFSET - 1);
  result.written = rp_json_member_take_instant (&time, "written");
  self->failed = time.failed;
  return result;
}
