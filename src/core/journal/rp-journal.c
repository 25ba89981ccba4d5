/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal.h"

#include "base/rp-core-error.h"
#include "journal/rp-journal-private.h"
#include "journal/rp-journal-query.h"
#include "journal/rp-journal-rows.h"
#include "journal/rp-journal-salvage.h"
#include "journal/rp-journal-schema.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MOST_BROKEN 10000
#define BROKEN_NAME "journal-broken-"

G_DEFINE_FINAL_TYPE (RpJournal, rp_journal, G_TYPE_OBJECT)

/* What was removed is written over, and is in no file on the way there. */
#define SECRETS "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"

/* FULL: a turn that was confirmed survives a power cut. */
static const char *const habits = "PRAGMA journal_mode = WAL;"
                                  "PRAGMA synchronous = FULL;"
                                  "PRAGMA foreign_keys = ON;" SECRETS;

/* EXTRA: so does one in a single file. */
static const char *const single_habits = "PRAGMA journal_mode = DELETE;"
                                         "PRAGMA synchronous = EXTRA;"
                                         "PRAGMA foreign_keys = ON;" SECRETS;

static gboolean
is_damage (int code)
{
  return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB;
}

static gboolean
is_whole (RpJournal *self)
{
  g_autoptr (RpStatement) statement = NULL;

  /* Anything but a result is not damage but another trouble, which the next call names. */
  if (sqlite3_prepare_v2 (self->db->handle, "PRAGMA quick_check (1);", -1, &statement, NULL) != SQLITE_OK)
    return !is_damage (sqlite3_errcode (self->db->handle));
  if (sqlite3_step (statement) != SQLITE_ROW)
    return !is_damage (sqlite3_errcode (self->db->handle));
  return g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
}

/* FALSE with @damaged set when the file is not a whole journal. */
static gboolean
attach (RpJournal *self, gboolean *damaged, GError **error)
{
  *damaged = FALSE;
  if (!rp_journal_db_open (self->db, error))
    return FALSE;
  if (!is_whole (self))
    {
      *damaged = TRUE;
      return rp_journal_db_fail (self->db, error);
    }
  return rp_journal_db_run (self->db, self->db->single ? single_habits : habits, error);
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
      g_autofree char *name = g_strdup_printf (BROKEN_NAME "%u.sqlite", n);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): where it is now */
static char *
put_aside (RpJournal *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->db->path);
  g_autofree char *aside = find_free_name (folder);

  if (!aside || !move_files (self->db->path, aside))
    {
      g_set_error (
          error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
          _ ("The journal %s is damaged and cannot be put aside. Check that you may write to its folder."),
          self->db->path);
      return NULL;
    }

  g_info ("Journal: damaged, put aside as %s", aside);
  return g_steal_pointer (&aside);
}

/* A new journal, with what can still be read of the damaged one. */
static gboolean
begin_anew (RpJournal *self, GError **error)
{
  g_autofree char *aside = put_aside (self, error);
  gboolean damaged = FALSE;
  guint n_saved;

  if (!aside || !attach (self, &damaged, error))
    return FALSE;
  n_saved = rp_journal_salvage_from (self->db, aside);
  self->notice
      = n_saved == 0
            ? g_strdup_printf (_ ("The journal was damaged. It is kept as %s, and a new one was begun."
                                  " No session could be read from it."),
                               aside)
            : g_strdup_printf (ngettext ("The journal was damaged. It is kept as %s, and a new one was"
                                         " begun. %u session could be read and is in the new one.",
                                         "The journal was damaged. It is kept as %s, and a new one was"
                                         " begun. %u sessions could be read and are in the new one.",
                                         n_saved),
                               aside, n_saved);
  return rp_journal_schema_settle (self->db, error);
}

static gboolean
make_folder (RpJournal *self, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->db->path);

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
    return rp_journal_schema_settle (self->db, error);

  rp_journal_db_close (self->db);
  if (!damaged)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }
  return begin_anew (self, error);
}

static void
rp_journal_finalize (GObject *object)
{
  RpJournal *self = RP_JOURNAL (object);

  g_clear_pointer (&self->db, rp_journal_db_free);
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

  self->db = rp_journal_db_new (path);
  self->db->single = single;
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

static gboolean
open_what_is_there (RpJournal *self, gboolean *older, GError **error)
{
  gint64 version;

  if (!rp_journal_db_open (self->db, error) || !rp_journal_schema_read_version (self->db, &version, error))
    return FALSE;
  *older = version < RP_JOURNAL_SCHEMA_VERSION;
  if (version > RP_JOURNAL_SCHEMA_VERSION)
    self->notice
        = g_strdup_printf (_ ("The journal %s was written by a newer Reprise. You can look at it, but"
                              " nothing is added. Update Reprise to use it."),
                           self->db->path);
  return TRUE;
}

/**
 * rp_journal_open_to_read:
 * @path: the file, which is there
 * @error: return location for an error
 *
 * Opens the journal so that nothing is written to it, even if a newer Reprise made it: see rp_journal_get_notice(). Only one of
 * an older Reprise is brought to this version first. Looks for no damage.
 *
 * Returns: (transfer full) (nullable): the journal
 */
RpJournal *
rp_journal_open_to_read (const char *path, GError **error)
{
  g_autoptr (RpJournal) self = NULL;
  gboolean older = FALSE;

  g_return_val_if_fail (path, NULL);

  self = g_object_new (RP_TYPE_JOURNAL, NULL);
  self->db = rp_journal_db_new (path);
  self->db->to_read = TRUE;
  if (!open_what_is_there (self, &older, error))
    return NULL;
  return older ? rp_journal_open (path, error) : g_steal_pointer (&self);
}

/**
 * rp_journal_get_notice:
 * @self: a journal
 *
 * Returns: (transfer none) (nullable): sentences to tell the person: that a damaged journal was put aside, where, and what of
 *   it could be saved; or that it can only be looked at
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

  return sqlite3_file_control (self->db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) != SQLITE_OK
         || moved == 0;
}

/* What was taken away is not only out of sight: the file is written anew without it, and so is what lies beside it. */
static gboolean
scrub (RpJournal *self, GError **error)
{
  gint64 busy;

  if (self->db->single)
    return TRUE;
  if (!rp_journal_db_run (self->db, "VACUUM;", error)
      || !rp_journal_db_ask (self->db, "PRAGMA wal_checkpoint (TRUNCATE);", &busy, error))
    return FALSE;
  if (busy == 0)
    return TRUE;
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL,
               _ ("Another program is using the journal %s. Close that program."), self->db->path);
  return FALSE;
}

/* What was put aside because it was damaged goes when all goes. */
static void
delete_broken (RpJournal *self)
{
  g_autofree char *folder = g_path_get_dirname (self->db->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_prefix (name, BROKEN_NAME))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        g_unlink (path);
      }
}

/**
 * rp_journal_merge:
 * @self: a journal
 * @record: facts of one session
 * @error: return location for an error
 *
 * Adds the facts that are not there yet, after it took away what the record removes. All of it is on the disk when this
 * returns, or nothing; and what was removed is in no part of the file any more.
 *
 * Returns: %TRUE when the journal has the facts
 */
gboolean
rp_journal_merge (RpJournal *self, const RpJournalRecord *record, GError **error)
{
  gboolean written;

  g_return_val_if_fail (RP_IS_JOURNAL (self), FALSE);
  g_return_val_if_fail (record, FALSE);

  if (!rp_journal_db_run (self->db, "BEGIN IMMEDIATE;", error))
    return FALSE;
  written = rp_journal_rows_write (self->db, record, error) && rp_journal_db_run (self->db, "COMMIT;", error);
  rp_journal_db_undo (self->db);
  if (!written || !record->removed)
    return written;
  if (*record->uid == '\0')
    delete_broken (self);
  return scrub (self, error);
}

/* Within one transaction, so that another program's writing is seen whole or not at all. */
static GPtrArray *
read_records (RpJournal *self, guint32 from, guint32 to, gboolean all, GError **error)
{
  GPtrArray *records;

  if (!rp_journal_db_run (self->db, "BEGIN;", error))
    return NULL;
  records = all ? rp_journal_query_all (self->db, error) : rp_journal_query_days (self->db, from, to, error);
  rp_journal_db_undo (self->db);
  return records;
}

/**
 * rp_journal_read:
 * @self: a journal
 * @from: the first day, see #RpFactTime
 * @to: the last one, %G_MAXUINT32 for all that follow
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the sessions of these days as they are known now
 */
RpHistory *
rp_journal_read (RpJournal *self, guint32 from, guint32 to, GError **error)
{
  g_autoptr (GPtrArray) records = NULL;
  GPtrArray *sessions;

  g_return_val_if_fail (RP_IS_JOURNAL (self), NULL);

  records = read_records (self, from, to, FALSE, error);
  if (!records)
    return NULL;
  sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
  for (guint i = 0; i < records->len; i++)
    {
      RpPastSession *session = rp_journal_record_resolve (g_ptr_array_index (records, i));

      if (session && session->began.day >= from && session->began.day <= to)
        g_ptr_array_add (sessions, session);
      else
        rp_past_session_free (session);
    }
  return rp_history_new (sessions, from, to);
}

/**
 * rp_journal_read_facts:
 * @self: a journal
 * @from: the first day, see #RpFactTime
 * @to: the last one, %G_MAXUINT32 for all that follow
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RpJournalRecord): all facts of the sessions that are on one of these days,
 *   or were before a correction
 */
GPtrArray *
rp_journal_read_facts (RpJournal *self, guint32 from, guint32 to, GError **error)
{
  g_return_val_if_fail (RP_IS_JOURNAL (self), NULL);

  return read_records (self, from, to, FALSE, error);
}

/**
 * rp_journal_read_all_facts:
 * @self: a journal
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RpJournalRecord): all that is there, also of sessions that are not known as
 *   a whole; first what is to be removed from the journal that takes it
 */
GPtrArray *
rp_journal_read_all_facts (RpJournal *self, GError **error)
{
  g_return_val_if_fail (RP_IS_JOURNAL (self), NULL);

  return read_records (self, 0, 0, TRUE, error);
}
