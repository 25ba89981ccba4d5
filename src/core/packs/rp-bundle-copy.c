/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-copy.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

/* As much as one call of sendfile() moves. */
#define AT_ONCE 0x7ffff000

/* Moves the rest of one file to another, to its end. */
static gboolean
copy_bytes (int from, int to)
{
  gssize moved;
  off_t at = 0;

  if (ioctl (to, FICLONE, from) == 0)
    return TRUE;
  do
    moved = sendfile (to, from, &at, AT_ONCE);
  while (moved > 0 || (moved < 0 && errno == EINTR));
  return moved == 0;
}

/* The same file for reading alone, so that who gets the descriptor cannot write. Takes the descriptor. */
static int
reopen (int fd)
{
  g_autofree char *path = g_strdup_printf ("/proc/self/fd/%d", fd);
  int other = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  g_close (fd, NULL);
  return other;
}

static int
copy_to_disk (int from, const char *cache_dir)
{
  int fd;

  g_mkdir_with_parents (cache_dir, 0700);
  fd = g_open (cache_dir, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    return -1;
  if (copy_bytes (from, fd))
    return reopen (fd);
  g_close (fd, NULL);
  return -1;
}

static int
copy_to_memory (int from)
{
  int fd = memfd_create ("reprise-pack", MFD_CLOEXEC | MFD_ALLOW_SEALING);

  if (fd < 0)
    return -1;
  if (copy_bytes (from, fd)
      && fcntl (fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE | F_SEAL_SEAL) == 0)
    return fd;
  g_close (fd, NULL);
  return -1;
}

/**
 * rp_bundle_copy_is_needed:
 * @fd: an open file
 *
 * Returns: %FALSE when only the system's package manager can write the file; it replaces files and never changes them
 */
gboolean
rp_bundle_copy_is_needed (int fd)
{
  struct stat info;

  return fstat (fd, &info) != 0 || info.st_uid != 0 || geteuid () == 0
         || (info.st_mode & (S_IWGRP | S_IWOTH)) != 0;
}

/**
 * rp_bundle_copy_make:
 * @fd: an open file
 * @cache_dir: (nullable): the cache folder; made when absent
 *
 * Copies a file to one without a name: in the cache folder, where it shares its blocks with the first one if the file
 * system can do that and leaves memory to others; else in memory.
 *
 * Returns: a descriptor for reading, to be closed by the caller; -1 with errno set
 */
int
rp_bundle_copy_make (int fd, const char *cache_dir)
{
  int copy;

  g_return_val_if_fail (fd >= 0, -1);

  copy = cache_dir ? copy_to_disk (fd, cache_dir) : -1;
  return copy >= 0 ? copy : copy_to_memory (fd);
}
