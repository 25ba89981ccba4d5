/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-json-record.h"

#include "journal/rp-json-member.h"

#include <glib/gi18n-lib.h>

/* Far more than anybody does; small enough to be added up. */
#define MAX_COUNT 1000000
#define MAX_PLACE 100000

/* Adds one fact to a record, unless it fails. */
typedef void (*ReadFact) (RpJsonMembers *members, RpJournalRecord *record);

/* Without a name, a fact that is read twice would be there twice. */
static char *
take_own_uid (RpJsonMembers *members)
{
  char *uid = rp_json_member_take_uid (members, "uid");

  if (!uid)
    rp_json_member_fail (members, _ ("“uid” is missing."));
  return uid;
}

static void
read_session (RpJsonMembers *members, RpJournalRecord *record)
{
  g_autofree char *program = rp_json_member_take_id (members, "program");
  g_autoptr (RpPastSession) session = rp_past_session_new (record->uid, program);

  session->fact = take_own_uid (members);
  session->name = rp_json_member_take_text (members, "name");
  session->code = rp_json_member_take_text (members, "code");
  session->packs = rp_json_member_take_text (members, "packs");
  session->asked_turns = (guint) rp_json_member_take_number (members, "asked-turns", 0, MAX_COUNT, 0);
  session->asked_exercises = (guint) rp_json_member_take_number (members, "asked-exercises", 0, MAX_COUNT, 0);
  session->by_hand = rp_json_member_take_yes (members, "by-hand");
  session->began = rp_json_member_take_time (members, "began");
  session->ended = rp_json_member_take_instant (members, "ended");
  if (!members->failed)
    rp_journal_record_add_session (record, session);
}

static void
read_turn (RpJsonMembers *members, RpJournalRecord *record)
{
  g_autoptr (RpPastTurn) turn = g_new0 (RpPastTurn, 1);

  turn->uid = take_own_uid (members);
  turn->supersedes = rp_json_member_take_uid (members, "supersedes");
  turn->exercise = rp_json_member_take_id (members, "exercise");
  turn->name = rp_json_member_take_text (members, "name");
  turn->item = (guint) rp_json_member_take_number (members, "item", 0, MAX_PLACE, 0);
  turn->set = (guint) rp_json_member_take_number (members, "set", 0, MAX_PLACE, -1);
  turn->side = (RpSide) rp_json_member_take_enum (members, "side", RP_TYPE_SIDE);
  turn->measure = (RpMeasure) rp_json_member_take_enum (members, "measure", RP_TYPE_MEASURE);
  turn->planned = (guint) rp_json_member_take_number (members, "asked", 0, MAX_COUNT, 0);
  turn->done = (guint) rp_json_member_take_number (members, "done", 0, MAX_COUNT, -1);
  turn->load = rp_json_member_take_text (members, "load");
  turn->own_pace = rp_json_member_take_yes (members, "own-pace");
  turn->time = rp_json_member_take_time (members, "time");
  if (!members->failed)
    rp_journal_record_add_turn (record, turn);
}

/* One without number and words takes an earlier one back. */
static void
read_answer (RpJsonMembers *members, RpJournalRecord *record)
{
  g_autofree char *uid = take_own_uid (members);
  g_autofree char *text = rp_json_member_take_text (members, "text");
  RpAnswer answer = { .uid = uid, .text = text };

  answer.kind = (RpAnswerKind) rp_json_member_take_enum (members, "kind", RP_TYPE_ANSWER_KIND);
  answer.number = RP_ANSWER_NONE;
  if (json_object_has_member (members->object, "number"))
    answer.number = (int) rp_json_member_take_number (members, "number", 0, RP_ANSWER_MAX, -1);
  answer.time = rp_json_member_take_time (members, "time");
  if (answer.number != RP_ANSWER_NONE && !rp_answer_kind_is_number (answer.kind))
    rp_json_member_fail (members, _ ("It must be answered in words."));
  if (text && *text != '\0' && rp_answer_kind_is_number (answer.kind))
    rp_json_member_fail (members, _ ("It must be answered by a number."));
  if (!members->failed)
    rp_journal_record_add_answer (record, &answer);
}

static void
read_facts (RpJsonMembers *members, const char *list, ReadFact read, RpJournalRecord *record)
{
  JsonNode *node = rp_json_member_take_node (members, list, JSON_NODE_ARRAY);
  JsonArray *facts = node ? json_node_get_array (node) : NULL;
  guint n = facts ? json_array_get_length (facts) : 0;

  if (n > RP_JSON_RECORD_MAX_FACTS)
    rp_json_member_fail (members, _ ("It holds more than Reprise ever writes."));
  for (guint i = 0; i < n && !members->failed; i++)
    {
      JsonNode *fact = json_array_get_element (facts, i);
      /* Translators: a place in a journal: "Session 3", then a list of it and a number in that: “turns” 2 */
      g_autofree char *place = g_strdup_printf (_ ("%s, “%s” %u"), members->place, list, i + 1);
      RpJsonMembers inner = { .place = place, .error = members->error };

      if (JSON_NODE_HOLDS_OBJECT (fact))
        {
          inner.object = json_node_get_object (fact);
          read (&inner, record);
        }
      else
        rp_json_member_fail (&inner, _ ("It must be an object."));
      members->failed = inner.failed;
    }
}

/**
 * rp_json_record_read:
 * @node: an object from outside
 * @number: which session it is, from 1
 * @error: return location for a sentence that says what is wrong, and where
 *
 * Returns: (transfer full) (nullable): the facts that it says, with everything in its bounds
 */
RpJournalRecord *
rp_json_record_read (JsonNode *node, guint number, GError **error)
{
  g_autofree char *place = g_strdup_printf (_ ("Session %u"), number);
  RpJsonMembers members = { .place = place, .error = error };
  g_autoptr (RpJournalRecord) record = NULL;
  g_autofree char *uid = NULL;

  g_return_val_if_fail (node && JSON_NODE_HOLDS_OBJECT (node), NULL);

  members.object = json_node_get_object (node);
  uid = take_own_uid (&members);
  if (!uid)
    return NULL;
  record = rp_journal_record_new (uid);
  read_facts (&members, "facts", read_session, record);
  read_facts (&members, "turns", read_turn, record);
  read_facts (&members, "answers", read_answer, record);
  return members.failed ? NULL : g_steal_pointer (&record);
}
