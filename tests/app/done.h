/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "led.h"
#include "journal/rp-history-load.h"
#include "mat/rp-done-facts.h"

#include <glib/gstdio.h>

/* A session that is over, and a journal of its own that it is in. */

typedef struct
{
  Led led;
  char *folder;
  char *path;
  RpJournalWriter *writer;
  RpSessionRecorder *recorder;
  RpDoneFacts *facts;
} Done;

/* Takes what led_init() and its like have made. */
static inline void
done_begin (Done *done)
{
  g_autoptr (GDateTime) start = g_date_time_new_utc (2026, 11, 21, 7, 30, 0);
  g_autoptr (GError) error = NULL;

  rp_simulated_clock_set_date_time (done->led.clock, start);
  done->folder = g_dir_make_tmp ("reprise-XXXXXX", &error);
  g_assert_no_error (error);
  done->path = g_build_filename (done->folder, "journal.sqlite", NULL);
  done->writer = rp_journal_writer_new (done->path, (const char *const[]){ NULL });
  done->recorder = rp_session_recorder_new (done->writer, done->led.session, RP_CLOCK (done->led.clock));
}

/* The session is over. */
static inline void
done_end (Done *done)
{
  done->facts = rp_done_facts_new (done->recorder);
}

static inline void
done_clear (Done *done)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (done->facts)
    g_assert_finalize_object (done->facts);
  g_assert_finalize_object (done->recorder);
  g_assert_finalize_object (done->writer);
  led_clear (&done->led);
  dir = g_dir_open (done->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (done->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (done->folder);
  g_free (done->folder);
  g_free (done->path);
}

/* Returns: (transfer full): all sessions, as they are known on the disk now */
static inline RpHistory *
done_read (Done *done)
{
  g_autoptr (GError) error = NULL;
  RpHistory *history;

  g_assert_true (rp_journal_writer_wait_idle (done->writer, 20 * G_USEC_PER_SEC));
  history = rp_history_load (done->path, 1, G_MAXUINT32, NULL, &error);
  g_assert_no_error (error);
  return history;
}
