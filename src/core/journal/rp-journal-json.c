/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-json.h"

#include "base/rp-core-error.h"
#include "base/rp-enum.h"
#include "journal/rp-json-cut.h"
#include "journal/rp-json-session.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

/* What is not known is left out. */
static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (!text)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_yes (JsonBuilder *builder, const char *name, gboolean yes)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, yes);
}

static void
add_time (JsonBuilder *builder, const char *name, const RpFactTime *time)
{
  g_autofree char *day = time->day > 0 ? rp_fact_time_format_day (time->day) : NULL;

  json_builder_set_member_name (builder, name);
  json_builder_begin_object (builder);
  add_text (builder, "day", day);
  add_number (builder, "at", time->at);
  add_number (builder, "offset", time->offset);
  add_number (builder, "written", time->written);
  json_builder_end_object (builder);
}

static void
add_turn (JsonBuilder *builder, const RpPastTurn *turn)
{
  json_builder_begin_object (builder);
  add_text (builder, "uid", turn->uid);
  add_text (builder, "supersedes", turn->supersedes);
  add_text (builder, "exercise", turn->exercise);
  add_text (builder, "name", turn->name);
  add_number (builder, "item", turn->item);
  add_number (builder, "set", turn->set);
  add_text (builder, "side", rp_enum_get_nick (RP_TYPE_SIDE, (int) turn->side));
  add_text (builder, "measure", rp_enum_get_nick (RP_TYPE_MEASURE, (int) turn->measure));
  add_number (builder, "asked", turn->planned);
  add_number (builder, "done", turn->done);
  add_text (builder, "load", turn->load);
  add_yes (builder, "own-pace", turn->own_pace);
  add_time (builder, "time", &turn->time);
  json_builder_end_object (builder);
}

static void
add_answer (JsonBuilder *builder, const RpAnswer *answer)
{
  json_builder_set_member_name (builder, rp_enum_get_nick (RP_TYPE_ANSWER_KIND, (int) answer->kind));
  json_builder_begin_object (builder);
  add_text (builder, "uid", answer->uid);
  if (answer->number != RP_ANSWER_NONE)
    add_number (builder, "number", answer->number);
  add_text (builder, "text", answer->text);
  add_time (builder, "time", &answer->time);
  json_builder_end_object (builder);
}

static void
add_session (JsonBuilder *builder, const RpPastSession *session)
{
  json_builder_begin_object (builder);
  add_text (builder, "uid", session->uid);
  add_text (builder, "fact", session->fact);
  add_text (builder, "program", session->program);
  add_text (builder, "name", session->name);
  add_text (builder, "code", session->code);
  add_text (builder, "packs", session->packs);
  add_number (builder, "asked-turns", session->asked_turns);
  add_number (builder, "asked-exercises", session->asked_exercises);
  add_yes (builder, "by-hand", session->by_hand);
  add_time (builder, "began", &session->began);
  add_number (builder, "ended", session->ended);
  json_builder_set_member_name (builder, "turns");
  json_builder_begin_array (builder);
  for (guint i = 0; i < session->turns->len; i++)
    add_turn (builder, g_ptr_array_index (session->turns, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "answers");
  json_builder_begin_object (builder);
  for (guint i = 0; i < RP_ANSWER_N_KINDS; i++)
    if (session->answers[i])
      add_answer (builder, session->answers[i]);
  json_builder_end_object (builder);
  json_builder_end_object (builder);
}

static void
write_session (GString *text, const RpPastSession *session)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  add_session (builder, session);
  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);
  g_string_append (text, line);
}

/**
 * rp_journal_json_write:
 * @history: a history
 *
 * Returns: (transfer full): all of it, a line for each session. The same facts give the same bytes
 */
char *
rp_journal_json_write (RpHistory *history)
{
  GString *text;

  g_return_val_if_fail (RP_IS_HISTORY (history), NULL);

  text = g_string_new (NULL);
  g_string_printf (text, "{\"format\":\"%s\",\"version\":%d,\"sessions\":[", RP_JOURNAL_JSON_FORMAT,
                   RP_JOURNAL_JSON_VERSION);
  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      g_string_append (text, i > 0 ? ",\n" : "\n");
      write_session (text, rp_history_get_session (history, i));
    }
  g_string_append (text, "\n]}\n");
  return g_string_free (text, FALSE);
}

/* What is not a journal at all, and what a newer Reprise wrote. Returns: (transfer none) (nullable): its sessions */
static JsonArray *
check_head (JsonNode *root, GError **error)
{
  JsonObject *head = json_node_get_object (root);
  JsonNode *version = json_object_get_member (head, "version");
  JsonNode *sessions = json_object_get_member (head, "sessions");

  if (g_strcmp0 (json_object_get_string_member_with_default (head, "format", NULL), RP_JOURNAL_JSON_FORMAT)
          != 0
      || !version || json_node_get_value_type (version) != G_TYPE_INT64)
    g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_SYNTAX,
                         _ ("This is no journal of Reprise. Choose the file that “Export” made."));
  else if (json_node_get_int (version) > RP_JOURNAL_JSON_VERSION)
    g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_SYNTAX,
                         _ ("A newer Reprise wrote this journal. Update Reprise, then try again."));
  else if (!sessions || !JSON_NODE_HOLDS_ARRAY (sessions))
    g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_SYNTAX,
                         _ ("This journal has no list of sessions. It may be damaged: export it again."));
  else
    return json_node_get_array (sessions);
  return NULL;
}

static RpHistory *
make_history (GPtrArray *sessions)
{
  guint32 from = 0;
  guint32 to = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const RpPastSession *session = g_ptr_array_index (sessions, i);

      from = i == 0 ? session->began.day : MIN (from, session->began.day);
      to = MAX (to, session->began.day);
    }
  return rp_history_new (g_ptr_array_ref (sessions), from, to);
}

static gboolean
add_read (GPtrArray *sessions, GHashTable *known, RpPastSession *session, guint number, GError **error)
{
  if (!session)
    return FALSE;
  g_ptr_array_add (sessions, session);
  if (g_hash_table_add (known, session->uid))
    return TRUE;
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_MEANING,
               _ ("Session %u of this journal is in it twice. It may be damaged: export it again."), number);
  return FALSE;
}

/**
 * rp_journal_json_read:
 * @bytes: what somebody chose, from anywhere
 * @error: return location for a sentence that says what is wrong, and where
 *
 * Reads what rp_journal_json_write() made, also where another program wrote it anew. Everything in it is checked; one thing
 * that is wrong refuses all of it.
 *
 * Returns: (transfer full) (nullable): the sessions in it
 */
RpHistory *
rp_journal_json_read (GBytes *bytes, GError **error)
{
  g_autoptr (RpJsonCut) cut = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *list;

  g_return_val_if_fail (bytes, NULL);

  cut = rp_json_cut_new (bytes, error);
  list = cut ? check_head (cut->head, error) : NULL;
  if (!list)
    return NULL;
  sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_autoptr (JsonNode) piece
          = rp_json_cut_dup_piece (cut, json_array_get_element (list, i), i + 1, error);

      if (!piece || !add_read (sessions, known, rp_json_session_read (piece, i + 1, error), i + 1, error))
        return NULL;
    }
  return make_history (sessions);
}
