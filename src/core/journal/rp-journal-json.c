/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-json.h"

#include "base/rp-core-error.h"
#include "base/rp-enum.h"
#include "base/rp-terminal.h"
#include "journal/rp-json-cut.h"
#include "journal/rp-json-member.h"
#include "journal/rp-json-record.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

/* Adds one fact to a list. */
typedef void (*AddFact) (JsonBuilder *builder, gconstpointer fact);

/* As it will be read; what is not known is left out. */
static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  g_autofree char *valid = text ? g_utf8_make_valid (text, -1) : NULL;
  g_autofree char *clean = valid ? rp_json_member_clean (valid) : NULL;

  if (!clean)
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, clean);
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
add_turn (JsonBuilder *builder, gconstpointer fact)
{
  const RpPastTurn *turn = fact;

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
add_answer (JsonBuilder *builder, gconstpointer fact)
{
  const RpAnswer *answer = fact;

  json_builder_begin_object (builder);
  add_text (builder, "uid", answer->uid);
  add_text (builder, "kind", rp_enum_get_nick (RP_TYPE_ANSWER_KIND, (int) answer->kind));
  if (answer->number != RP_ANSWER_NONE)
    add_number (builder, "number", answer->number);
  add_text (builder, "text", answer->text);
  add_time (builder, "time", &answer->time);
  json_builder_end_object (builder);
}

static void
add_session (JsonBuilder *builder, gconstpointer fact)
{
  const RpPastSession *session = fact;

  json_builder_begin_object (builder);
  add_text (builder, "uid", session->fact);
  add_text (builder, "program", session->program);
  add_text (builder, "name", session->name);
  add_text (builder, "code", session->code);
  add_text (builder, "packs", session->packs);
  add_number (builder, "asked-turns", session->asked_turns);
  add_number (builder, "asked-exercises", session->asked_exercises);
  add_yes (builder, "by-hand", session->by_hand);
  add_time (builder, "began", &session->began);
  add_number (builder, "ended", session->ended);
  json_builder_end_object (builder);
}

static int
compare_facts (gint64 written, const char *uid, gint64 other_written, const char *other_uid)
{
  if (written != other_written)
    return written < other_written ? -1 : 1;
  return g_strcmp0 (uid, other_uid);
}

static int
compare_sessions (gconstpointer a, gconstpointer b)
{
  const RpPastSession *first = *(const RpPastSession *const *) a;
  const RpPastSession *second = *(const RpPastSession *const *) b;

  return compare_facts (first->began.written, first->fact, second->began.written, second->fact);
}

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  const RpPastTurn *first = *(const RpPastTurn *const *) a;
  const RpPastTurn *second = *(const RpPastTurn *const *) b;

  return compare_facts (first->time.written, first->uid, second->time.written, second->uid);
}

static int
compare_answers (gconstpointer a, gconstpointer b)
{
  const RpAnswer *first = *(const RpAnswer *const *) a;
  const RpAnswer *second = *(const RpAnswer *const *) b;

  return compare_facts (first->time.written, first->uid, second->time.written, second->uid);
}

static gint64
find_start (const RpJournalRecord *record)
{
  gint64 start = G_MAXINT64;

  for (guint i = 0; i < record->sessions->len; i++)
    start = MIN (start, ((const RpPastSession *) record->sessions->pdata[i])->began.at);
  return start;
}

static int
compare_records (gconstpointer a, gconstpointer b)
{
  const RpJournalRecord *first = *(const RpJournalRecord *const *) a;
  const RpJournalRecord *second = *(const RpJournalRecord *const *) b;

  return compare_facts (find_start (first), first->uid, find_start (second), second->uid);
}

/* Takes nothing. Returns: (transfer container): the same things in their one order */
static GPtrArray *
sort (GPtrArray *things, GCompareFunc compare)
{
  GPtrArray *sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, things, NULL, NULL);
  g_ptr_array_sort (sorted, compare);
  return sorted;
}

/* A list of facts. */
static void
add_facts (JsonBuilder *builder, const char *name, GPtrArray *facts, GCompareFunc compare, AddFact add)
{
  g_autoptr (GPtrArray) sorted = sort (facts, compare);

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < sorted->len; i++)
    add (builder, sorted->pdata[i]);
  json_builder_end_array (builder);
}

static void
write_record (GString *text, const RpJournalRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *line = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "uid", record->uid);
  add_facts (builder, "facts", record->sessions, compare_sessions, add_session);
  add_facts (builder, "turns", record->turns, compare_turns, add_turn);
  add_facts (builder, "answers", record->answers, compare_answers, add_answer);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  line = json_to_string (root, FALSE);
  g_string_append (text, line);
}

/**
 * rp_journal_json_write:
 * @records: (element-type RpJournalRecord): facts of sessions; those that remove one are left out
 *
 * Returns: (transfer full): all of them, a line for each session. The same facts give the same bytes, in whichever order they
 *   are
 */
char *
rp_journal_json_write (GPtrArray *records)
{
  g_autoptr (GPtrArray) sorted = NULL;
  GString *text;
  gboolean first = TRUE;

  g_return_val_if_fail (records, NULL);

  sorted = sort (records, compare_records);
  text = g_string_new (NULL);
  g_string_printf (text, "{\"format\":\"%s\",\"version\":%d,\"sessions\":[", RP_JOURNAL_JSON_FORMAT,
                   RP_JOURNAL_JSON_VERSION);
  for (guint i = 0; i < sorted->len; i++)
    {
      const RpJournalRecord *record = g_ptr_array_index (sorted, i);

      if (record->removed)
        continue;
      g_string_append (text, first ? "\n" : ",\n");
      write_record (text, record);
      first = FALSE;
    }
  g_string_append (text, "\n]}\n");
  return g_string_free (text, FALSE);
}

/* The library complains to the log where a member is no value. */
static gboolean
is_format (JsonNode *node)
{
  return node && JSON_NODE_HOLDS_VALUE (node)
         && g_strcmp0 (json_node_get_string (node), RP_JOURNAL_JSON_FORMAT) == 0;
}

/* What is not a journal at all, and what a newer Reprise wrote. Returns: (transfer none) (nullable): its sessions */
static JsonArray *
check_head (JsonNode *root, GError **error)
{
  JsonObject *head = json_node_get_object (root);
  JsonNode *version = json_object_get_member (head, "version");
  JsonNode *sessions = json_object_get_member (head, "sessions");

  if (!is_format (json_object_get_member (head, "format")) || !version
      || json_node_get_value_type (version) != G_TYPE_INT64)
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

/* Takes @record. */
static gboolean
add_read (GPtrArray *records, GHashTable *known, RpJournalRecord *record, guint number, GError **error)
{
  if (!record)
    return FALSE;
  g_ptr_array_add (records, record);
  if (g_hash_table_add (known, record->uid))
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
 * Returns: (transfer full) (nullable) (element-type RpJournalRecord): the facts in it, by session
 */
GPtrArray *
rp_journal_json_read (GBytes *bytes, GError **error)
{
  g_autoptr (RpJsonCut) cut = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  JsonArray *list;

  g_return_val_if_fail (bytes, NULL);

  cut = rp_json_cut_new (bytes, error);
  list = cut ? check_head (cut->head, error) : NULL;
  if (!list)
    return NULL;
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      g_autoptr (JsonNode) piece
          = rp_json_cut_dup_piece (cut, json_array_get_element (list, i), i + 1, error);

      if (!piece || !add_read (records, known, rp_json_record_read (piece, i + 1, error), i + 1, error))
        return NULL;
    }
  return g_steal_pointer (&records);
}

/* A file of its own size and no more; a pipe has none. */
static GBytes *
read_file (const char *path, const char *name, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  GStatBuf about;
  char *data;
  gsize length;

  if (g_stat (path, &about) == 0 && (!S_ISREG (about.st_mode) || about.st_size > RP_JSON_CUT_MAX_BYTES))
    {
      g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_FILE, _ ("“%s” is no journal that Reprise wrote."),
                   name);
      return NULL;
    }
  if (g_file_get_contents (path, &data, &length, &trouble))
    return g_bytes_new_take (data, length);
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_FILE, _ ("“%s” cannot be read: %s."), name,
               g_strerror (errno));
  return NULL;
}

/**
 * rp_journal_json_load:
 * @path: the file that somebody chose
 * @error: return location for a sentence that says what is wrong, in which file, and where
 *
 * Reads it as rp_journal_json_read() does. A lifetime takes seconds: threads do this.
 *
 * Returns: (transfer full) (nullable) (element-type RpJournalRecord): the facts in it, by session
 */
GPtrArray *
rp_journal_json_load (const char *path, GError **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GPtrArray *records;

  g_return_val_if_fail (path, NULL);

  base = g_filename_display_basename (path);
  name = rp_terminal_tame (base);
  bytes = read_file (path, name, error);
  if (!bytes)
    return NULL;
  records = rp_journal_json_read (bytes, error);
  if (!records)
    /* Translators: the name of a file, before a sentence about what is wrong in it */
    g_prefix_error (error, _ ("“%s”: "), name);
  return records;
}
