/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-json-session.h"

#include "journal/rp-json-member.h"

#include <glib/gi18n-lib.h>

/* Far more than anybody does; small enough to be added up. */
#define MAX_COUNT 1000000
#define MAX_PLACE 100000

static RpPastTurn *
read_turn (RpJsonMembers *members)
{
  RpPastTurn *turn = g_new0 (RpPastTurn, 1);

  turn->uid = rp_json_member_take_uid (members, "uid");
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
  return turn;
}

static void
read_turns (RpJsonMembers *members, RpPastSession *session)
{
  JsonNode *node = rp_json_member_take_node (members, "turns", JSON_NODE_ARRAY);
  JsonArray *turns = node ? json_node_get_array (node) : NULL;
  guint n = turns ? json_array_get_length (turns) : 0;

  if (n > RP_JSON_SESSION_MAX_TURNS)
    rp_json_member_fail (members, _ ("It holds more turns than Reprise ever writes."));
  for (guint i = 0; i < n && !members->failed; i++)
    {
      JsonNode *turn = json_array_get_element (turns, i);
      /* Translators: a place in a journal: "Session 3", then "turn 2" of it */
      g_autofree char *place = g_strdup_printf (_ ("%s, turn %u"), members->place, i + 1);
      RpJsonMembers inner = { .place = place, .error = members->error };

      if (JSON_NODE_HOLDS_OBJECT (turn))
        {
          inner.object = json_node_get_object (turn);
          g_ptr_array_add (session->turns, read_turn (&inner));
        }
      else
        rp_json_member_fail (&inner, _ ("It must be an object."));
      members->failed = inner.failed;
    }
}

static void
read_answer (RpJsonMembers *members, RpAnswerKind kind, RpPastSession *session)
{
  RpAnswer answer = { .kind = kind };
  g_autofree char *uid = rp_json_member_take_uid (members, "uid");
  g_autofree char *text = rp_json_member_take_text (members, "text");

  answer.uid = uid;
  answer.text = text;
  answer.number
      = (int) rp_json_member_take_number (members, "number", RP_ANSWER_NONE, RP_ANSWER_MAX, RP_ANSWER_NONE);
  answer.time = rp_json_member_take_time (members, "time");
  if (rp_answer_kind_is_number (kind) == (answer.number == RP_ANSWER_NONE))
    rp_json_member_fail (members, rp_answer_kind_is_number (kind) ? _ ("It must be answered by a number.")
                                                                  : _ ("It must be answered in words."));
  if (!members->failed)
    rp_past_session_set_answer (session, &answer);
}

static void
read_answers (RpJsonMembers *members, RpPastSession *session)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (RP_TYPE_ANSWER_KIND);
  JsonNode *node = rp_json_member_take_node (members, "answers", JSON_NODE_OBJECT);
  JsonObjectIter iter;
  const char *name;
  JsonNode *answer;

  if (!node)
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (!members->failed && json_object_iter_next_ordered (&iter, &name, &answer))
    {
      const GEnumValue *kind = g_enum_get_value_by_nick (kinds, name);
      /* Translators: a place in a journal: "Session 3", then what was asked, such as “pain-before” */
      g_autofree char *place = g_strdup_printf (_ ("%s, answer “%s”"), members->place, name);
      RpJsonMembers inner = { .place = place, .error = members->error };

      if (!kind)
        rp_json_member_fail (&inner, _ ("Reprise knows no such question."));
      else if (!JSON_NODE_HOLDS_OBJECT (answer))
        rp_json_member_fail (&inner, _ ("It must be an object."));
      else
        {
          inner.object = json_node_get_object (answer);
          read_answer (&inner, (RpAnswerKind) kind->value, session);
        }
      members->failed = inner.failed;
    }
}

/**
 * rp_json_session_read:
 * @node: an object from outside
 * @number: which session it is, from 1
 * @error: return location for a sentence that says what is wrong, and where
 *
 * Returns: (transfer full) (nullable): the session that it says, with everything in its bounds
 */
RpPastSession *
rp_json_session_read (JsonNode *node, guint number, GError **error)
{
  g_autofree char *place = g_strdup_printf (_ ("Session %u"), number);
  RpJsonMembers members = { .place = place, .error = error };
  g_autoptr (RpPastSession) session = NULL;
  g_autofree char *uid = NULL;
  g_autofree char *program = NULL;

  g_return_val_if_fail (node && JSON_NODE_HOLDS_OBJECT (node), NULL);

  members.object = json_node_get_object (node);
  uid = rp_json_member_take_uid (&members, "uid");
  program = rp_json_member_take_id (&members, "program");
  if (!uid)
    rp_json_member_fail (&members, _ ("“uid” is missing."));
  session = rp_past_session_new (uid ? uid : "", program);
  session->fact = rp_json_member_take_uid (&members, "fact");
  session->name = rp_json_member_take_text (&members, "name");
  session->code = rp_json_member_take_text (&members, "code");
  session->packs = rp_json_member_take_text (&members, "packs");
  session->asked_turns = (guint) rp_json_member_take_number (&members, "asked-turns", 0, MAX_COUNT, 0);
  session->asked_exercises
      = (guint) rp_json_member_take_number (&members, "asked-exercises", 0, MAX_COUNT, 0);
  session->by_hand = rp_json_member_take_yes (&members, "by-hand");
  session->began = rp_json_member_take_time (&members, "began");
  session->ended = rp_json_member_take_instant (&members, "ended");
  read_turns (&members, session);
  read_answers (&members, session);
  return members.failed ? NULL : g_steal_pointer (&session);
}
