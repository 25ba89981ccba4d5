/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/mount.h>
#include <unistd.h>

/* A small disk of a test's own, that can be really full. A child has it, which nobody else sees; some machines allow none. */

#define OWN_DISK_SIZE "size=256k"
#define OWN_DISK_NONE 77

/* Returns: how @program with two arguments ended, in a place where it may mount; OWN_DISK_NONE where there is none */
static inline int
own_disk_run (const char *program, const char *argument, const char *folder)
{
  const gboolean root = geteuid () == 0;
  const char *const arguments[] = { "unshare",
                                    "--mount",
                                    root ? "--" : "--map-current-user",
                                    root ? program : "--keep-caps",
                                    root ? argument : program,
                                    root ? folder : argument,
                                    root ? NULL : folder,
                                    NULL };
  g_autoptr (GSubprocess) child = NULL;

  if (!g_str_equal (program, "true") && own_disk_run ("true", "", "") != 0)
    return OWN_DISK_NONE;
  child = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);
  if (!child)
    return OWN_DISK_NONE;
  g_assert_true (g_subprocess_wait (child, NULL, NULL));
  return g_subprocess_get_if_exited (child) ? g_subprocess_get_exit_status (child) : -1;
}

/* The child: puts the disk there. Returns: %FALSE where that is not allowed */
static inline gboolean
own_disk_mount (const char *folder)
{
  return mount ("tmpfs", folder, "tmpfs", 0, OWN_DISK_SIZE) == 0;
}

/* Takes all the room there is. */
static inline void
own_disk_fill (const char *path)
{
  static const char block[512] = "x";
  int file = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (file, >=, 0);
  while (write (file, block, sizeof block) > 0)
    continue;
  g_assert_cmpint (errno, ==, ENOSPC);
  g_close (file, NULL);
}
