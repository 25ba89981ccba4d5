/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pipeline/rp-worker.h"
#include "qr.h"
#include "standin.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <sys/file.h>
#include <unistd.h>

/* A camera that stands in, and a code that is held up to it. */

#define HELD_WIDTH 640u
#define HELD_HEIGHT 360u
#define HELD_LONG ((gint64) 60 * G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *still;
  char *camera;
} Held;

static inline void
held_init (Held *held)
{
  held->folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  held->still = g_build_filename (held->folder, "still.jpeg", NULL);
  held->camera = g_build_filename (held->folder, "front.camera", NULL);
  g_setenv ("RP_STANDIN_CAMERAS", held->folder, TRUE);
  gst_init (NULL, NULL);
  standin_register ();
}

static inline void
held_free (Held *held)
{
  g_assert_no_errno (g_rmdir (held->folder));
  g_free (held->folder);
  g_free (held->still);
  g_free (held->camera);
}

/* Plugs the camera in, with a code before it, or without one. */
static inline void
held_up (Held *held, const char *text)
{
  g_autofree guint8 *wall = qr_make_wall (HELD_WIDTH, HELD_HEIGHT);
  g_autofree char *camera = g_strdup_printf ("[camera]\nname=Front\nstill=%s\n"
                                             "caps=image/jpeg, width=%u, height=%u, framerate=30/1\n",
                                             held->still, HELD_WIDTH, HELD_HEIGHT);
  g_autoptr (GBytes) jpeg = NULL;

  if (text)
    qr_paint (wall, HELD_WIDTH, HELD_HEIGHT, text, 270, 320, 180, 0.1);
  jpeg = qr_make_jpeg (wall, HELD_WIDTH, HELD_HEIGHT);
  g_assert_true (g_file_set_contents (held->still, g_bytes_get_data (jpeg, NULL),
                                      (gssize) g_bytes_get_size (jpeg), NULL));
  g_assert_true (g_file_set_contents (held->camera, camera, -1, NULL));
}

/* Whether its light is on. */
static inline gboolean
held_is_on (Held *held)
{
  int lock = open (held->camera, O_RDONLY | O_CLOEXEC);
  gboolean on = lock >= 0 && flock (lock, LOCK_EX | LOCK_NB) != 0;

  if (lock >= 0)
    close (lock);
  return on;
}

/* Waits until all threads are done with it: it is off then. */
static inline void
held_down (Held *held)
{
  g_assert_true (rp_worker_drain (HELD_LONG));
  g_assert_false (held_is_on (held));
  g_unlink (held->camera);
  g_unlink (held->still);
}
