/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal.h"

#include "base/rp-core-error.h"
#include "journal/rp-journal-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define SCHEMA_VERSION 1
/* Who writes tries again by itself, and keeps aside what is not written meanwhile. */
#define BUSY_MILLISECONDS 100
#define MOST_BROKEN 10000

G_DEFINE_FINAL_TYPE (RpJournal, rp_journal, G_TYPE_OBJECT)

static const char *const schema = "BEGIN;"
                                  "CREATE TABLE session (id INTEGER PRIMARY KEY, program TEXT NOT NULL,"
                                  " started INTEGER NOT NULL, ended INTEGER);"
                                  "CREATE TABLE turn (id INTEGER PRIMARY KEY,"
                                  " session INTEGER NOT NULL REFERENCES session (id), exercise TEXT NOT NULL,"
                                  " \"set\" INTEGER NOT NULL, side TEXT NOT NULL, planned INTEGER NOT NULL,"
                                  " done INTEGER NOT NULL, ended INTEGER NOT NULL);"
                                  "CREATE INDEX turn_session ON turn (session);"
                                  "PRAGMA user_version = 1;"
                                  "COMMIT;";

/* FULL: a turn that was confirmed survives a power cut. */
static const char *const habits = "PRAGMA journal_mode = WAL;"
                                  "PRAGMA synchronous = FULL;"
                                  "PRAGMA foreign_keys = ON;";

/* EXTRA: so does one in a single file. */
static const char *const single_habits = "PRAGMA journal_mode = DELETE;"
                                         "PRAGMA synchronous = EXTRA;"
                                         "PRAGMA foreign_keys = ON;";

/* What SQLite said last, as a sentence. Returns: FALSE */
gboolean
rp_journal_fail (RpJournal *self, GError **error)
{
  int code = sqlite3_errcode (self->db) & 0xff;

  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
                 _ ("Another program is using the journal %s. Close that program."), self->path);
  else
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
                 _ ("The journal %s cannot be used: %s. Check that the disk is not full and that you may "
                    "write there."),
                 self->path, sqlite3_errmsg (self->db));
  g_info ("Journal: failed with %d, %s", sqlite3_extended_errcode (self->db), sqlite3_errmsg (self->db));
  return FALSE;
}

/* Runs statements without a result. */
gboolean
rp_journal_run (RpJournal *self, const char *sql, GError **error)
{
  if (sqlite3_exec (self->db, sql, NULL, NULL, NULL) != SQLITE_OK)
    return rp_journal_fail (self, error);
  return TRUE;
}

/* Returns: (transfer full) (nullable): a statement */
RpStatement *
rp_journal_prepare (RpJournal *self, const char *sql, GError **error)
{
  RpStatement *statement = NULL;

  if (sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL) != SQLITE_OK)
    rp_journal_fail (self, error);
  return statement;
}

static gboolean
finish (RpJournal *self, RpStatement *statement, GError **error)
{
  if (sqlite3_step (statement) != SQLITE_DONE)
    return rp_journal_fail (self, error);
  return TRUE;
}

static void
shut (RpJournal *self)
{
  if (self->db)
    sqlite3_close_v2 (g_steal_pointer (&self->db));
}

static gboolean
is_damage (int code)
{
  return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

/* The first column of the first row, as a number in @number and as SQLite's result code. */
static int
ask_number (RpJournal *self, const char *sql, int *number)
{
  g_autoptr (RpStatement) statement = NULL;
  int code;

  code = sqlite3_prepare_v2 (self->db, sql, -1, &statement, NULL);
  if (code != SQLITE_OK)
    return code;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *number = sqlite3_column_int (statement, 0);
  return code == SQLITE_ROW ? SQLITE_OK : code;
}

static gboolean
is_whole (RpJournal *self)
{
  g_autoptr (RpStatement) statement = NULL;

  /* Anything but a result is not damage but another trouble, which the next call names. */
  if (sqlite3_prepare_v2 (self->db, "PRAGMA quick_check (1);", -1, &statement, NULL) != SQLITE_OK)
    return !is_damage (sqlite3_errcode (self->db));
  if (sqlite3_step (statement) != SQLITE_ROW)
    return !is_damage (sqlite3_errcode (self->db));
  return g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
}

static gboolean
settle_schema (RpJournal *self, GError **error)
{
  int version = 0;

  if (ask_number (self, "PRAGMA user_version;", &version) != SQLITE_OK)
    return rp_journal_fail (self, error);

  if (version > SCHEMA_VERSION)
    {
      g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
                   _ ("The journal %s was written by a newer Reprise. Update Reprise to use it."),
                   self->path);
      return FALSE;
    }

  if (version == SCHEMA_VERSION)
    return TRUE;
  g_debug ("Journal: its tables go from version %d to %d", version, SCHEMA_VERSION);
  return rp_journal_run (self, schema, error);
}

/* FALSE with @damaged set when the file is not a whole journal. */
static gboolean
attach (RpJournal *self, gboolean *damaged, GError **error)
{
  *damaged = FALSE;
  if (sqlite3_open_v2 (self->path, &self->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) != SQLITE_OK)
    return rp_journal_fail (self, error);

  sqlite3_extended_result_codes (self->db, TRUE);
  sqlite3_busy_timeout (self->db, BUSY_MILLISECONDS);
  if (!is_whole (self))
    {
      *damaged = TRUE;
      return rp_journal_fail (self, error);
    }

  return rp_journal_run (self, self->single ? single_habits : habits, error) && settle_schema (self, error);
}

/* SQLite keeps up to three files; all go aside, so that the newest turns can still be rescued. */
static gboolean
move_files (const char *from, const char *to)
{
  static const char *const tails[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      g_autofree char *source = g_strconcat (from, tails[i], NULL);
      g_autofree char *target = g_strconcat (to, tails[i], NULL);

      if (g_rename (source, target) != 0 && i == 0)
        return FALSE;
    }
  return TRUE;
}

static char *
find_free_name (const char *folder)
{
  for (guint n = 1; n < MOST_BROKEN; n++)
    {
      g_autofree char *name = g_strdup_printf ("journal-broken-%u.sqlite", n);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return NULL;
}

static gboolean
put_aside (RpJournal *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *aside = find_free_name (folder);

  if (!aside || !move_files (self->path, aside))
    {
      g_set_error (
          error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
          _ ("The journal %s is damaged and cannot be put aside. Check that you may write to its folder."),
          self->path);
      return FALSE;
    }

  g_info ("Journal: damaged, put aside as %s", aside);
  self->notice
      = g_strdup_printf (_ ("The journal was damaged. It is kept as %s, and a new one was begun."), aside);
  return TRUE;
}

static gboolean
make_folder (RpJournal *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
               _ ("The folder %s for the journal cannot be made: %s. Check that you may write there."),
               folder, g_strerror (errno));
  return FALSE;
}

static gboolean
open_file (RpJournal *self, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  gboolean damaged = FALSE;

  if (!make_folder (self, error))
    return FALSE;
  if (attach (self, &damaged, &local_error))
    return TRUE;

  shut (self);
  if (!damaged)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return put_aside (self, error) && attach (self, &damaged, error);
}

static void
rp_journal_finalize (GObject *object)
{
  RpJournal *self = RP_JOURNAL (object);

  shut (self);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->notice, g_free);

  G_OBJECT_CLASS (rp_journal_parent_class)->finalize (object);
}

static void
rp_journal_class_init (RpJournalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_journal_finalize;
}

static void
rp_journal_init (RpJournal *self)
{
}

static RpJournal *
open_journal (const char *path, gboolean single, GError **error)
{
  g_autoptr (RpJournal) self = g_object_new (RP_TYPE_JOURNAL, NULL);

  self->path = g_strdup (path);
  self->single = single;
  if (!open_file (self, error))
    return NULL;
  g_debug ("Journal: opened %s", path);
  return g_steal_pointer (&self);
}

/**
 * rp_journal_open:
 * @path: the file; it and its folder are made when absent
 * @error: return location for an error
 *
 * Opens the journal. A damaged file is kept under another name and a new journal is begun: see
 * rp_journal_get_notice(). Fails with %RP_CORE_ERROR_JOURNAL when the file cannot be written, or is of a newer
 * Reprise.
 *
 * Returns: (transfer full) (nullable): the journal
 */
RpJournal *
rp_journal_open (const char *path, GError **error)
{
  g_return_val_if_fail (path, NULL);

  return open_journal (path, FALSE, error);
}

/**
 * rp_journal_open_single:
 * @path: the file; it and its folder are made when absent
 * @error: return location for an error
 *
 * The same, for a file that will be deleted one day: between two calls there is no other file beside it.
 *
 * Returns: (transfer full) (nullable): the journal
 */
RpJournal *
rp_journal_open_single (const char *path, GError **error)
{
  g_return_val_if_fail (path, NULL);

  return open_journal (path, TRUE, error);
}

/**
 * rp_journal_get_notice:
 * @self: a journal
 *
 * Returns: (transfer none) (nullable): a sentence to tell the person: that a damaged journal was put aside, and where
 */
const char *
rp_journal_get_notice (RpJournal *self)
{
  g_return_val_if_fail (RP_IS_JOURNAL (self), NULL);

  return self->notice;
}

/**
 * rp_journal_is_in_place:
 * @self: a journal
 *
 * A file that was deleted or put elsewhere goes on taking what is written to it, and the person never sees it again.
 *
 * Returns: %FALSE when another file, or none, is now where the journal was opened
 */
gboolean
rp_journal_is_in_place (RpJournal *self)
{
  int moved = 0;

  g_return_val_if_fail (RP_IS_JOURNAL (self), FALSE);

  return sqlite3_file_control (self->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK || moved == 0;
}

/**
 * rp_journal_begin:
 * @self: a journal
 * @program: the program's id
 * @started: microseconds since the epoch
 * @error: return location for an error
 *
 * Begins a session. It is on the disk when this returns.
 *
 * Returns: the session's number, more than 0; 0 with @error set when it cannot be written
 */
gint64
rp_journal_begin (RpJournal *self, const char *program, gint64 started, GError **error)
{
  g_autoptr (RpStatement) statement = NULL;

  g_return_val_if_fail (RP_IS_JOURNAL (self), 0);
  g_return_val_if_fail (program, 0);

  statement = rp_journal_prepare (self, "INSERT INTO session (program, started) VALUES (?, ?);", error);
  if (!statement)
    return 0;

  sqlite3_bind_text (statement, 1, program, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, started);
  if (!finish (self, statement, error))
    return 0;
  g_debug ("Journal: began session %" G_GINT64_FORMAT " of %s", (gint64) sqlite3_last_insert_rowid (self->db),
           program);
  return sqlite3_last_insert_rowid (self->db);
}

/**
 * rp_journal_add:
 * @self: a journal
 * @entry: a finished turn
 * @error: return location for an error
 *
 * Writes one turn. It is on the disk when this returns.
 *
 * Returns: %TRUE when it was written
 */
gboolean
rp_journal_add (RpJournal *self, const RpJournalEntry *entry, GError **error)
{
  g_autoptr (RpStatement) statement = NULL;

  g_return_val_if_fail (RP_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (entry && entry->exercise, FALSE);

  statement = rp_journal_prepare (self,
                                  "INSERT INTO turn (session, exercise, \"set\", side, planned, done, ended)"
                                  " VALUES (?, ?, ?, ?, ?, ?, ?);",
                                  error);
  if (!statement)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, entry->session);
  sqlite3_bind_text (statement, 2, entry->exercise, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 3, entry->set);
  sqlite3_bind_text (statement, 4, rp_side_to_string (entry->side), -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 5, entry->planned);
  sqlite3_bind_int64 (statement, 6, entry->done);
  sqlite3_bind_int64 (statement, 7, entry->ended);
  if (!finish (self, statement, error))
    return FALSE;
  g_debug ("Journal: wrote %u of %u of %s, set %u, session %" G_GINT64_FORMAT, entry->done, entry->planned,
           entry->exercise, entry->set, entry->session);
  return TRUE;
}

/**
 * rp_journal_end:
 * @self: a journal
 * @session: as given by rp_journal_begin()
 * @ended: microseconds since the epoch
 * @error: return location for an error
 *
 * Notes when a session ended. It is on the disk when this returns.
 *
 * Returns: %TRUE when it was written; %FALSE also when there is no such session
 */
gboolean
rp_journal_end (RpJournal *self, gint64 session, gint64 ended, GError **error)
{
  g_autoptr (RpStatement) statement = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (RP_IS_JOURNAL (self), FALSE);

  statement = rp_journal_prepare (self, "UPDATE session SET ended = ? WHERE id = ?;", error);
  if (!statement)
    return FALSE;

  sqlite3_bind_int64 (statement, 1, ended);
  sqlite3_bind_int64 (statement, 2, session);
  if (!finish (self, statement, error))
    return FALSE;
  if (sqlite3_changes (self->db) == 1)
    {
      g_debug ("Journal: ended session %" G_GINT64_FORMAT, session);
      return TRUE;
    }

  number = g_strdup_printf ("%" G_GINT64_FORMAT, session);
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND, _ ("The journal has no session number %s."),
               number);
  return FALSE;
}

static RpJournalEntry *
read_entry (RpStatement *statement)
{
  RpJournalEntry *entry = g_new0 (RpJournalEntry, 1);

  entry->session = sqlite3_column_int64 (statement, 0);
  entry->exercise = g_strdup ((const char *) sqlite3_column_text (statement, 1));
  entry->set = (guint) sqlite3_column_int64 (statement, 2);
  entry->side = rp_side_parse ((const char *) sqlite3_column_text (statement, 3));
  entry->planned = (guint) sqlite3_column_int64 (statement, 4);
  entry->done = (guint) sqlite3_column_int64 (statement, 5);
  entry->ended = sqlite3_column_int64 (statement, 6);
  return entry;
}

/**
 * rp_journal_list:
 * @self: a journal
 * @session: as given by rp_journal_begin()
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RpJournalEntry): the session's turns, in the order they were written;
 *   empty when there are none
 */
GPtrArray *
rp_journal_list (RpJournal *self, gint64 session, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_entry_free);
  g_autoptr (RpStatement) statement = NULL;
  int code;

  g_return_val_if_fail (RP_IS_JOURNAL (self), NULL);

  statement = rp_journal_prepare (self,
                                  "SELECT session, exercise, \"set\", side, planned, done, ended FROM turn"
                                  " WHERE session = ? ORDER BY id;",
                                  error);
  if (!statement)
    return NULL;

  sqlite3_bind_int64 (statement, 1, session);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_ptr_array_add (entries, read_entry (statement));

  if (code != SQLITE_DONE)
    {
      rp_journal_fail (self, error);
      return NULL;
    }
  return g_steal_pointer (&entries);
}
