/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-aside.h"

#include "base/rp-core-error.h"
#include "journal/rp-journal-private.h"
#include "journal/rp-journal-query.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _RpJournalAside
{
  GObject parent_instance;

  /* Owned */
  GStrv files;
  RpJournal *open; /* the one that was written last */
  char *notice;
};

G_DEFINE_FINAL_TYPE (RpJournalAside, rp_journal_aside, G_TYPE_OBJECT)

static void
rp_journal_aside_finalize (GObject *object)
{
  RpJournalAside *self = RP_JOURNAL_ASIDE (object);

  g_clear_object (&self->open);
  g_clear_pointer (&self->files, g_strfreev);
  g_clear_pointer (&self->notice, g_free);

  G_OBJECT_CLASS (rp_journal_aside_parent_class)->finalize (object);
}

static void
rp_journal_aside_class_init (RpJournalAsideClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_journal_aside_finalize;
}

static void
rp_journal_aside_init (RpJournalAside *self)
{
}

/**
 * rp_journal_aside_new:
 * @files: (array zero-terminated=1): the files that may be made, the best place first; their folders are made when absent
 *
 * Touches nothing yet.
 *
 * Returns: (transfer full): where turns can wait
 */
RpJournalAside *
rp_journal_aside_new (const char *const *files)
{
  RpJournalAside *self;

  g_return_val_if_fail (files, NULL);

  self = g_object_new (RP_TYPE_JOURNAL_ASIDE, NULL);
  self->files = g_strdupv ((GStrv) files);
  return self;
}

/**
 * rp_journal_aside_is_there:
 * @self: where turns can wait
 *
 * Returns: %TRUE when there is something to take
 */
gboolean
rp_journal_aside_is_there (RpJournalAside *self)
{
  g_return_val_if_fail (RP_IS_JOURNAL_ASIDE (self), FALSE);

  for (guint i = 0; self->files[i]; i++)
    if (g_file_test (self->files[i], G_FILE_TEST_IS_REGULAR))
      return TRUE;
  return FALSE;
}

static gboolean
write_all (RpJournalAside *self, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++)
    if (!rp_journal_merge (self->open, g_ptr_array_index (records, i), error))
      return FALSE;
  return TRUE;
}

/* Another Reprise may have taken and deleted the file, before this is written or meanwhile. */
static gboolean
write_file (RpJournalAside *self, const char *file, GPtrArray *records, GError **error)
{
  if (!self->open || !g_str_equal (self->open->db->path, file) || !rp_journal_is_in_place (self->open))
    {
      g_clear_object (&self->open);
      self->open = rp_journal_open_single (file, error);
      if (!self->open)
        return FALSE;
    }
  if (!write_all (self, records, error))
    return FALSE;
  if (rp_journal_is_in_place (self->open))
    return TRUE;
  g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL, _ ("The file %s was deleted or moved."), file);
  return FALSE;
}

/**
 * rp_journal_aside_keep:
 * @self: where turns can wait
 * @records: (element-type RpJournalRecord): sessions of which something is not in the journal
 * @error: return location for an error
 *
 * Writes them into the first place that takes them. All are on the disk when this returns.
 *
 * Returns: %TRUE when they are kept; %FALSE, with the trouble of the last place, when no place takes them
 */
gboolean
rp_journal_aside_keep (RpJournalAside *self, GPtrArray *records, GError **error)
{
  g_return_val_if_fail (RP_IS_JOURNAL_ASIDE (self), FALSE);
  g_return_val_if_fail (records, FALSE);

  for (guint i = 0; self->files[i]; i++)
    {
      g_clear_error (error);
      if (write_file (self, self->files[i], records, error))
        {
          g_info ("Journal: %u sessions are kept aside in %s", records->len, self->files[i]);
          return TRUE;
        }
      g_clear_object (&self->open);
    }
  if (error && !*error)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_JOURNAL, _ ("There is no other place for the journal."));
  return FALSE;
}

/**
 * rp_journal_aside_is_lasting:
 * @self: where turns can wait
 *
 * Returns: %FALSE when nothing was kept, or where it is gone once the person logs out
 */
gboolean
rp_journal_aside_is_lasting (RpJournalAside *self)
{
  g_return_val_if_fail (RP_IS_JOURNAL_ASIDE (self), FALSE);

  return self->open && !g_str_has_prefix (self->open->db->path, g_get_user_runtime_dir ());
}

/* Nobody can write into the file until it is closed: what it has is taken, all of it. What cannot be read stays where it
 * is until the next start. */
static void
open_to_take (RpJournalAside *self, const char *file, GPtrArray *opened, GPtrArray *records)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (RpJournal) aside = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (file, G_FILE_TEST_IS_REGULAR))
    return;
  aside = rp_journal_open_single (file, &error);
  if (aside && rp_journal_get_notice (aside))
    {
      g_free (self->notice);
      self->notice = g_strdup (rp_journal_get_notice (aside));
    }
  if (aside && rp_journal_db_run (aside->db, "BEGIN IMMEDIATE;", &error))
    found = rp_journal_query_all (aside->db, &error);
  if (!found)
    {
      g_info ("Journal: what is aside in %s is not taken: %s", file, error->message);
      return;
    }
  g_ptr_array_extend_and_steal (records, g_steal_pointer (&found));
  g_ptr_array_add (opened, g_steal_pointer (&aside));
}

/* Somebody who was killed while writing may have left SQLite's own file beside it. */
static void
delete_file (RpJournal *aside)
{
  g_autofree char *beside = g_strconcat (aside->db->path, "-journal", NULL);

  g_unlink (aside->db->path);
  g_unlink (beside);
}

/* When its session began; what is to be removed comes first, and then what is only said about a session. */
static gint64
find_start (const RpJournalRecord *record)
{
  const RpPastSession *first = record->sessions->len > 0 ? g_ptr_array_index (record->sessions, 0) : NULL;

  if (record->removed)
    return G_MININT64;
  return first ? first->began.at : G_MININT64 + 1;
}

static int
compare_start (gconstpointer a, gconstpointer b)
{
  gint64 first = find_start (*(const RpJournalRecord *const *) a);
  gint64 second = find_start (*(const RpJournalRecord *const *) b);

  return (first > second) - (first < second);
}

/**
 * rp_journal_aside_take:
 * @self: where turns can wait
 * @journal: the journal that they belong into
 * @error: return location for an error
 *
 * Brings what waits in any of the places into the journal, in the order in which it was done, and only then deletes it there.
 * May be done again from the beginning whenever it was broken off: nothing comes in twice.
 *
 * Returns: %FALSE when the journal does not take it
 */
gboolean
rp_journal_aside_take (RpJournalAside *self, RpJournal *journal, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_journal_record_free);
  g_autoptr (GPtrArray) opened = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (RP_IS_JOURNAL_ASIDE (self), FALSE);
  g_return_val_if_fail (RP_IS_JOURNAL (journal), FALSE);

  g_clear_object (&self->open);
  g_clear_pointer (&self->notice, g_free);
  for (guint i = 0; self->files[i]; i++)
    open_to_take (self, self->files[i], opened, records);
  g_ptr_array_sort (records, compare_start);
  for (guint i = 0; i < records->len; i++)
    if (!rp_journal_merge (journal, g_ptr_array_index (records, i), error))
      return FALSE;
  if (opened->len > 0)
    g_info ("Journal: %u sessions that were kept aside are in it", records->len);
  for (guint i = 0; i < opened->len; i++)
    delete_file (g_ptr_array_index (opened, i));
  return TRUE;
}

/**
 * rp_journal_aside_get_notice:
 * @self: where turns can wait
 *
 * Returns: (transfer none) (nullable): a sentence to tell the person, after rp_journal_aside_take(): that what waited was
 *   damaged, and where it is kept
 */
const char *
rp_journal_aside_get_notice (RpJournalAside *self)
{
  g_return_val_if_fail (RP_IS_JOURNAL_ASIDE (self), NULL);

  return self->notice;
}
