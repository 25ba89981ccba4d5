/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-export.h"

#include "base/rp-aside.h"
#include "base/rp-core-error.h"
#include "journal/rp-journal-csv.h"
#include "journal/rp-journal-json.h"
#include "journal/rp-journal.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Only for the person whose it is. */
#define MODE 0600

static const RpFileSaverWords csv_words = {
  .title = N_ ("Save as a table"),
  .kind = N_ ("Tables (CSV)"),
  .type = "text/csv",
  .ending = ".csv",
  /* Translators: the name of a file with what was done */
  .otherwise = N_ ("What I did"),
  .elsewhere = N_ ("This can only be saved to a folder of this computer. Choose another folder."),
};

static const RpFileSaverWords json_words = {
  .title = N_ ("Save for another computer"),
  .kind = N_ ("Journals (JSON)"),
  .type = "application/json",
  .ending = ".json",
  .otherwise = N_ ("What I did"),
  .elsewhere = N_ ("This can only be saved to a folder of this computer. Choose another folder."),
};

/**
 * rp_history_export_new_csv:
 *
 * Returns: (transfer full): a saver of tables
 */
RpFileSaver *
rp_history_export_new_csv (void)
{
  return rp_file_saver_new (&csv_words);
}

/**
 * rp_history_export_new_json:
 *
 * Returns: (transfer full): a saver of journals for another computer
 */
RpFileSaver *
rp_history_export_new_json (void)
{
  return rp_file_saver_new (&json_words);
}

static gboolean
write_text (const char *text, const char *path, GError **error)
{
  int trouble = rp_aside_write (path, text, strlen (text), MODE);
  g_autofree char *name = NULL;

  if (trouble == 0)
    return TRUE;
  name = g_filename_display_basename (path);
  if (trouble == ENOSPC || trouble == EDQUOT)
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_FILE,
                 _ ("“%s” cannot be saved, because the disk is full. Make some room on it, then save again."),
                 name);
  else
    g_set_error (error, RP_CORE_ERROR, RP_CORE_ERROR_FILE, _ ("“%s” cannot be saved: %s."), name,
                 g_strerror (trouble));
  return FALSE;
}

static gboolean
write_csv (gpointer what, const char *path, GError **error)
{
  return write_text (what, path, error);
}

/**
 * rp_history_export_save_csv:
 * @saver: a saver
 * @history: what was done
 * @filter: (nullable): what of it is written
 * @path: the file
 *
 * Writes a table, as rp_file_saver_save() does.
 */
void
rp_history_export_save_csv (RpFileSaver *saver,
                            RpHistory *history,
                            const RpHistoryFilter *filter,
                            const char *path)
{
  g_return_if_fail (RP_IS_HISTORY (history));

  rp_file_saver_save (saver, write_csv, rp_journal_csv_write (history, filter), g_free, path);
}

static gboolean
write_json (gpointer what, const char *path, GError **error)
{
  g_autoptr (RpJournal) journal = rp_journal_open_to_read (what, error);
  g_autoptr (GPtrArray) records = journal ? rp_journal_read_all_facts (journal, error) : NULL;
  g_autofree char *text = records ? rp_journal_json_write (records) : NULL;

  return text && write_text (text, path, error);
}

/**
 * rp_history_export_save_json:
 * @saver: a saver
 * @journal: the journal's file
 * @path: the file to write
 *
 * Writes all facts of the journal, as rp_file_saver_save() does.
 */
void
rp_history_export_save_json (RpFileSaver *saver, const char *journal, const char *path)
{
  g_return_if_fail (journal);

  rp_file_saver_save (saver, write_json, g_strdup (journal), g_free, path);
}
