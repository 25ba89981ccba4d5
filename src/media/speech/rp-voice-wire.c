/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-wire.h"

#include <errno.h>
#include <unistd.h>

/**
 * rp_voice_wire_read:
 * @fd: a descriptor that blocks
 * @data: (out caller-allocates) (array length=size): where it goes
 * @size: how many bytes
 *
 * Reads all of what is awaited. Only for the helper, for it waits for ever.
 *
 * Returns: %FALSE when there was not so much
 */
gboolean
rp_voice_wire_read (int fd, gpointer data, gsize size)
{
  guint8 *place = data;

  while (size > 0)
    {
      gssize n = read (fd, place, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      place += n;
      size -= (gsize) n;
    }
  return TRUE;
}

/**
 * rp_voice_wire_write:
 * @fd: a descriptor that blocks
 * @data: (array length=size): what is said
 * @size: how many bytes
 *
 * Writes all of it. Only for the helper: where nobody reads any more, the process ends.
 *
 * Returns: %FALSE when not all could be written
 */
gboolean
rp_voice_wire_write (int fd, gconstpointer data, gsize size)
{
  const guint8 *place = data;

  while (size > 0)
    {
      gssize n = write (fd, place, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      place += n;
      size -= (gsize) n;
    }
  return TRUE;
}
