/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/past.h"
#include "journal/rp-history-load.h"
#include "journal/rp-journal-writer.h"

#include <glib/gstdio.h>

/* A journal in a folder of its own, for the tests of what reads and corrects it. */

#define JOURNAL_HERE_TIMEOUT (60 * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *path;
  RpJournalWriter *writer;
} JournalHere;

static inline void
journal_here_init (JournalHere *here)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *aside = NULL;

  here->folder = g_dir_make_tmp ("journal-XXXXXX", &error);
  g_assert_no_error (error);
  here->path = g_build_filename (here->folder, "journal.sqlite", NULL);
  aside = g_build_filename (here->folder, "aside.sqlite", NULL);
  here->writer = rp_journal_writer_new (here->path, (const char *const[]){ aside, NULL });
}

static inline void
journal_here_clear (JournalHere *here)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_clear_object (&here->writer);
  dir = g_dir_open (here->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (here->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (here->folder);
  g_free (here->folder);
  g_free (here->path);
}

/* Takes the session over. */
static inline void
journal_here_put (JournalHere *here, RpPastSession *session)
{
  rp_journal_writer_put (here->writer, session);
  rp_past_session_free (session);
}

/* Returns: (transfer full): all that is written, once it is */
static inline RpHistory *
journal_here_read (JournalHere *here)
{
  g_autoptr (GError) error = NULL;
  RpHistory *history;

  g_assert_true (rp_journal_writer_wait_idle (here->writer, JOURNAL_HERE_TIMEOUT));
  history = rp_history_load (here->path, 1, G_MAXUINT32, NULL, &error);
  g_assert_no_error (error);
  return history;
}
