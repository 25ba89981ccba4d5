/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-rows.h"

#include "base/rp-enum.h"

#define TIME_COLUMNS "at, day, \"offset\", written"
#define SESSION_COLUMNS                                                                                      \
  "program, name, packs, asked_turns, asked_exercises, by_hand, ended, " TIME_COLUMNS ", uid"
#define TURN_COLUMNS                                                                                         \
  "exercise, name, item, \"set\", side, measure, planned, done, load, own_pace, supersedes, " TIME_COLUMNS   \
  ", uid"
#define ANSWER_COLUMNS "kind, number, text, " TIME_COLUMNS ", uid"

static const char insert_session_fact[]
    = "INSERT OR IGNORE INTO session_fact (session, code, " SESSION_COLUMNS ") VALUES"
      " (?1, (SELECT id FROM code WHERE text = ?2), ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);";
static const char insert_turn[] = "INSERT OR IGNORE INTO turn (session, " TURN_COLUMNS ") VALUES"
                                  " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16,"
                                  " ?17);";
static const char insert_answer[] = "INSERT OR IGNORE INTO answer (session, " ANSWER_COLUMNS ") VALUES"
                                    " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);";

typedef struct
{
  RpJournalDb *journal;
  gint64 session;
  gboolean fresh;
} Place;

static void
bind_text (RpStatement *statement, int index, const char *text)
{
  sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
}

/* Binds four columns, with @written for the last of them. */
static void
bind_time (RpStatement *statement, int index, const RpFactTime *time, gint64 written)
{
  sqlite3_bind_int64 (statement, index, time->at);
  sqlite3_bind_int64 (statement, index + 1, time->day);
  sqlite3_bind_int64 (statement, index + 2, time->offset);
  sqlite3_bind_int64 (statement, index + 3, written);
}

static gboolean
finish (RpJournalDb *journal, RpStatement *statement, GError **error)
{
  return sqlite3_step (statement) == SQLITE_DONE || rp_journal_db_fail (journal, error);
}

/* Runs @sql with one text. */
static gboolean
run_with (RpJournalDb *journal, const char *sql, const char *text, GError **error)
{
  g_autoptr (RpStatement) statement = rp_journal_db_prepare (journal, sql, error);

  if (!statement)
    return FALSE;
  bind_text (statement, 1, text);
  return finish (journal, statement, error);
}

static gboolean
find_session (RpJournalDb *journal, const char *uid, gint64 *session, GError **error)
{
  g_autoptr (RpStatement) statement = NULL;

  if (!run_with (journal, "INSERT OR IGNORE INTO session (uid) VALUES (?);", uid, error))
    return FALSE;
  statement = rp_journal_db_prepare (journal, "SELECT id FROM session WHERE uid = ?;", error);
  if (!statement)
    return FALSE;
  bind_text (statement, 1, uid);
  if (sqlite3_step (statement) != SQLITE_ROW)
    return rp_journal_db_fail (journal, error);
  *session = sqlite3_column_int64 (statement, 0);
  return TRUE;
}

/* What is stated now stands over what was stated before, though the clock was set back meanwhile. */
static gboolean
find_written (const Place *place, const char *table, gint64 *written, GError **error)
{
  g_autofree char *sql = NULL;
  gint64 newest;

  if (!place->fresh)
    return TRUE;
  sql = g_strdup_printf ("SELECT ifnull (max (written), -1) FROM %s WHERE session = %" G_GINT64_FORMAT ";",
                         table, place->session);
  if (!rp_journal_db_ask (place->journal, sql, &newest, error))
    return FALSE;
  *written = MAX (*written, newest + 1);
  return TRUE;
}

static gboolean
write_session (const Place *place, RpStatement *statement, gconstpointer data, GError **error)
{
  const RpPastSession *fact = data;
  gint64 written = fact->began.written;

  if (fact->code
      && !run_with (place->journal, "INSERT OR IGNORE INTO code (text) VALUES (?);", fact->code, error))
    return FALSE;
  if (!find_written (place, "session_fact", &written, error))
    return FALSE;
  bind_text (statement, 2, fact->code);
  bind_text (statement, 3, fact->program);
  bind_text (statement, 4, fact->name);
  bind_text (statement, 5, fact->packs);
  sqlite3_bind_int64 (statement, 6, fact->asked_turns);
  sqlite3_bind_int64 (statement, 7, fact->asked_exercises);
  sqlite3_bind_int64 (statement, 8, fact->by_hand != FALSE);
  if (fact->ended > 0)
    sqlite3_bind_int64 (statement, 9, fact->ended);
  else
    sqlite3_bind_null (statement, 9);
  bind_time (statement, 10, &fact->began, written);
  bind_text (statement, 14, fact->fact);
  return finish (place->journal, statement, error);
}

static gboolean
write_turn (const Place *place, RpStatement *statement, gconstpointer data, GError **error)
{
  const RpPastTurn *fact = data;
  gint64 written = fact->time.written;

  if (fact->supersedes && !find_written (place, "turn", &written, error))
    return FALSE;
  bind_text (statement, 2, fact->exercise);
  bind_text (statement, 3, fact->name);
  sqlite3_bind_int64 (statement, 4, fact->item);
  sqlite3_bind_int64 (statement, 5, fact->set);
  bind_text (statement, 6, rp_side_to_string (fact->side));
  bind_text (statement, 7, rp_enum_get_nick (RP_TYPE_MEASURE, (int) fact->measure));
  sqlite3_bind_int64 (statement, 8, fact->planned);
  sqlite3_bind_int64 (statement, 9, fact->done);
  bind_text (statement, 10, fact->load);
  sqlite3_bind_int64 (statement, 11, fact->own_pace != FALSE);
  bind_text (statement, 12, fact->supersedes);
  bind_time (statement, 13, &fact->time, written);
  bind_text (statement, 17, fact->uid);
  return finish (place->journal, statement, error);
}

static gboolean
write_answer (const Place *place, RpStatement *statement, gconstpointer data, GError **error)
{
  const RpAnswer *fact = data;
  gint64 written = fact->time.written;

  if (!find_written (place, "answer", &written, error))
    return FALSE;
  bind_text (statement, 2, rp_enum_get_nick (RP_TYPE_ANSWER_KIND, (int) fact->kind));
  if (fact->number != RP_ANSWER_NONE)
    sqlite3_bind_int64 (statement, 3, fact->number);
  else
    sqlite3_bind_null (statement, 3);
  bind_text (statement, 4, fact->text);
  bind_time (statement, 5, &fact->time, written);
  bind_text (statement, 9, fact->uid);
  return finish (place->journal, statement, error);
}

typedef gboolean (*WriteFunc) (const Place *place,
                               RpStatement *statement,
                               gconstpointer data,
                               GError **error);

static gboolean
write_facts (const Place *place, GPtrArray *facts, const char *sql, WriteFunc write, GError **error)
{
  g_autoptr (RpStatement) statement = NULL;

  if (facts->len == 0)
    return TRUE;
  statement = rp_journal_db_prepare (place->journal, sql, error);
  for (guint i = 0; statement && i < facts->len; i++)
    {
      sqlite3_reset (statement);
      sqlite3_bind_int64 (statement, 1, place->session);
      if (!write (place, statement, g_ptr_array_index (facts, i), error))
        return FALSE;
    }
  return statement != NULL;
}

static gboolean
remove_all (RpJournalDb *journal, GError **error)
{
  return rp_journal_db_run (
      journal,
      "DELETE FROM answer; DELETE FROM turn; DELETE FROM session_fact; DELETE FROM session;"
      "DELETE FROM code;",
      error);
}

static gboolean
remove_one (RpJournalDb *journal, const char *uid, GError **error)
{
  static const char *const tables[] = { "answer", "turn", "session_fact" };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf (
          "DELETE FROM %s WHERE session = (SELECT id FROM session WHERE uid = ?);", tables[i]);

      if (!run_with (journal, sql, uid, error))
        return FALSE;
    }
  return run_with (journal, "DELETE FROM session WHERE uid = ?;", uid, error)
         && rp_journal_db_run (journal,
                               "DELETE FROM code WHERE id NOT IN"
                               " (SELECT code FROM session_fact WHERE code IS NOT NULL);",
                               error);
}

/* Where the facts only wait, it is noted for the journal that will take them. */
static gboolean
remove_facts (RpJournalDb *journal, const char *uid, GError **error)
{
  if (!(*uid == '\0' ? remove_all (journal, error) : remove_one (journal, uid, error)))
    return FALSE;
  return !journal->single
         || run_with (journal, "INSERT OR IGNORE INTO removal (session) VALUES (?);", uid, error);
}

static gboolean
has_facts (const RpJournalRecord *record)
{
  return record->sessions->len > 0 || record->turns->len > 0 || record->answers->len > 0;
}

/**
 * rp_journal_rows_write:
 * @journal: an open file, within a transaction
 * @record: facts of one session
 * @error: return location for an error
 *
 * Adds what is not there yet, after it took away what is to be removed.
 *
 * Returns: %FALSE when it cannot be written
 */
gboolean
rp_journal_rows_write (RpJournalDb *journal, const RpJournalRecord *record, GError **error)
{
  Place place = { .journal = journal, .fresh = record->fresh };

  if (record->removed && !remove_facts (journal, record->uid, error))
    return FALSE;
  if (!has_facts (record))
    return TRUE;
  return find_session (journal, record->uid, &place.session, error)
         && write_facts (&place, record->sessions, insert_session_fact, write_session, error)
         && write_facts (&place, record->turns, insert_turn, write_turn, error)
         && write_facts (&place, record->answers, insert_answer, write_answer, error);
}
