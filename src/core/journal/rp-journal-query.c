/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-query.h"

/* Which sessions: those of which a fact is on one of the days. */
#define OF_DAYS "IN (SELECT session FROM session_fact WHERE day BETWEEN ?1 AND ?2)"

/* The first column of each tells the session; the rest is read by the function of the same name. */
static const char select_sessions[] = "SELECT id, uid FROM session WHERE id %s ORDER BY id;";
static const char select_session_facts[]
    = "SELECT session, uid, program, name, packs, asked_turns, asked_exercises, by_hand, ended, at, day,"
      " \"offset\", written, (SELECT text FROM code WHERE code.id = session_fact.code) FROM session_fact"
      " WHERE session %s ORDER BY session, id;";
static const char select_turns[]
    = "SELECT session, uid, exercise, name, item, \"set\", side, measure, planned, done, load, own_pace,"
      " supersedes, at, day, \"offset\", written FROM turn WHERE session %s ORDER BY session, id;";
static const char select_answers[] = "SELECT session, uid, kind, number, text, at, day, \"offset\", written"
                                     " FROM answer WHERE session %s ORDER BY session, id;";

typedef struct
{
  RpJournalDb *journal;
  gboolean all;
  guint32 from;
  guint32 to;
  GPtrArray *records;
  GHashTable *by_id; /* of a session to its record */
} Query;

typedef void (*ReadFunc) (RpStatement *statement, RpJournalRecord *record);

static char *
dup_text (RpStatement *statement, int column)
{
  return g_strdup ((const char *) sqlite3_column_text (statement, column));
}

static char *
dup_some_text (RpStatement *statement, int column)
{
  char *text = dup_text (statement, column);

  return text ? text : g_strdup ("");
}

static guint
read_number (RpStatement *statement, int column)
{
  return (guint) CLAMP (sqlite3_column_int64 (statement, column), 0, G_MAXINT);
}

static RpFactTime
read_time (RpStatement *statement, int column)
{
  return (RpFactTime){
    .at = sqlite3_column_int64 (statement, column),
    .day = (guint32) sqlite3_column_int64 (statement, column + 1),
    .offset = (gint32) sqlite3_column_int64 (statement, column + 2),
    .written = sqlite3_column_int64 (statement, column + 3),
  };
}

/* What a newer Reprise calls otherwise is @other here. */
static int
read_enum (RpStatement *statement, int column, GType type, int other)
{
  const char *nick = (const char *) sqlite3_column_text (statement, column);
  GEnumClass *klass = g_type_class_ref (type);
  const GEnumValue *found = nick ? g_enum_get_value_by_nick (klass, nick) : NULL;

  /* The values are static: they outlive the class. */
  g_type_class_unref (klass);
  return found ? found->value : other;
}

static void
read_session_fact (RpStatement *statement, RpJournalRecord *record)
{
  g_autofree char *program = dup_some_text (statement, 2);
  RpPastSession *session = rp_past_session_new (record->uid, program);

  session->fact = dup_some_text (statement, 1);
  session->name = dup_text (statement, 3);
  session->packs = dup_text (statement, 4);
  session->asked_turns = read_number (statement, 5);
  session->asked_exercises = read_number (statement, 6);
  session->by_hand = sqlite3_column_int (statement, 7) != 0;
  session->ended = sqlite3_column_int64 (statement, 8);
  session->began = read_time (statement, 9);
  session->code = dup_text (statement, 13);
  g_ptr_array_add (record->sessions, session);
}

static void
read_turn (RpStatement *statement, RpJournalRecord *record)
{
  RpPastTurn *turn = g_new0 (RpPastTurn, 1);

  turn->uid = dup_some_text (statement, 1);
  turn->exercise = dup_some_text (statement, 2);
  turn->name = dup_text (statement, 3);
  turn->item = read_number (statement, 4);
  turn->set = read_number (statement, 5);
  turn->side = (RpSide) read_enum (statement, 6, RP_TYPE_SIDE, RP_SIDE_NONE);
  turn->measure = (RpMeasure) read_enum (statement, 7, RP_TYPE_MEASURE, RP_MEASURE_REPS);
  turn->planned = read_number (statement, 8);
  turn->done = read_number (statement, 9);
  turn->load = dup_text (statement, 10);
  turn->own_pace = sqlite3_column_int (statement, 11) != 0;
  turn->supersedes = dup_text (statement, 12);
  turn->time = read_time (statement, 13);
  g_ptr_array_add (record->turns, turn);
}

static void
read_answer (RpStatement *statement, RpJournalRecord *record)
{
  int kind = read_enum (statement, 2, RP_TYPE_ANSWER_KIND, -1);
  RpFactTime time = read_time (statement, 5);
  int number = sqlite3_column_type (statement, 3) == SQLITE_NULL ? RP_ANSWER_NONE
                                                                 : sqlite3_column_int (statement, 3);
  RpAnswer *answer;

  if (kind < 0 || number < RP_ANSWER_NONE || number > RP_ANSWER_MAX)
    return;
  answer
      = rp_answer_new ((RpAnswerKind) kind, number, (const char *) sqlite3_column_text (statement, 4), &time);
  answer->uid = dup_some_text (statement, 1);
  g_ptr_array_add (record->answers, answer);
}

static RpStatement *
prepare (const Query *query, const char *template, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (template, "%s", 2);
  g_autofree char *sql = g_strjoinv (query->all ? "> 0" : OF_DAYS, parts);
  RpStatement *statement = rp_journal_db_prepare (query->journal, sql, error);

  if (statement && !query->all)
    {
      sqlite3_bind_int64 (statement, 1, query->from);
      sqlite3_bind_int64 (statement, 2, query->to);
    }
  return statement;
}

static gboolean
find_sessions (Query *query, GError **error)
{
  g_autoptr (RpStatement) statement = prepare (query, select_sessions, error);
  int code;

  if (!statement)
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *uid = dup_some_text (statement, 1);
      RpJournalRecord *record = rp_journal_record_new (uid);
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_ptr_array_add (query->records, record);
      g_hash_table_insert (query->by_id, g_memdup2 (&id, sizeof id), record);
    }
  return code == SQLITE_DONE || rp_journal_db_fail (query->journal, error);
}

static gboolean
read_facts (Query *query, const char *template, ReadFunc read, GError **error)
{
  g_autoptr (RpStatement) statement = prepare (query, template, error);
  int code;

  if (!statement)
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      RpJournalRecord *record = g_hash_table_lookup (query->by_id, &id);

      if (record)
        read (statement, record);
    }
  return code == SQLITE_DONE || rp_journal_db_fail (query->journal, error);
}

static GPtrArray *
read_all (Query *query, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  query->records = records;
  query->by_id = by_id;
  if (!find_sessions (query, error) || !read_facts (query, select_session_facts, read_session_fact, error)
      || !read_facts (query, select_turns, read_turn, error)
      || !read_facts (query, select_answers, read_answer, error))
    return NULL;
  return g_steal_pointer (&records);
}

/**
 * rp_journal_query_days:
 * @journal: an open file, within a transaction
 * @from: the first day, see #RpFactTime
 * @to: the last one
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RpJournalRecord): the sessions of which a fact is on one of the days,
 *   with all their facts
 */
GPtrArray *
rp_journal_query_days (RpJournalDb *journal, guint32 from, guint32 to, GError **error)
{
  Query query = { .journal = journal, .from = from, .to = to };

  return read_all (&query, error);
}

/* Sessions that are to be removed, where such are noted. */
static gboolean
add_removals (RpJournalDb *journal, GPtrArray *records, GError **error)
{
  g_autoptr (RpStatement) statement
      = rp_journal_db_prepare (journal, "SELECT session FROM removal ORDER BY id;", error);
  int code;

  if (!statement)
    return FALSE;
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      g_autofree char *uid = dup_some_text (statement, 0);

      g_ptr_array_insert (records, 0, rp_journal_record_new_removal (uid));
    }
  return code == SQLITE_DONE || rp_journal_db_fail (journal, error);
}

/**
 * rp_journal_query_all:
 * @journal: an open file, within a transaction
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RpJournalRecord): all that is there, in the order in which it was written,
 *   after what is to be removed
 */
GPtrArray *
rp_journal_query_all (RpJournalDb *journal, GError **error)
{
  Query query = { .journal = journal, .all = TRUE };
  g_autoptr (GPtrArray) records = read_all (&query, error);

  if (!records || !add_removals (journal, records, error))
    return NULL;
  return g_steal_pointer (&records);
}
