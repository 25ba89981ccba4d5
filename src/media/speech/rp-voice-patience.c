/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-patience.h"

#include "base/rp-helper.h"

#include <errno.h>

/* A phrase takes milliseconds, and with a large model of a voice a second. One that stands still for so long does not come;
 * one that works, or would if others let it, is given that time again, up to the whole. */
#define STILL (2 * G_USEC_PER_SEC)
#define WHOLE (20 * G_USEC_PER_SEC)

/**
 * rp_voice_patience_init:
 * @self: (out caller-allocates): the patience for one answer
 * @process: (nullable): whose answer it is; must outlive @self. %NULL where others may do the work for it: then it is awaited to
 *   the end
 * @cancellable: (nullable): ends the waiting; must outlive @self
 */
void
rp_voice_patience_init (RpVoicePatience *self, GSubprocess *process, GCancellable *cancellable)
{
  g_return_if_fail (self && (!process || G_IS_SUBPROCESS (process)));

  *self = (RpVoicePatience){ process, cancellable, g_get_monotonic_time () + WHOLE, 0 };
  if (process)
    self->busy = rp_helper_get_busy (g_subprocess_get_identifier (process));
}

/**
 * rp_voice_patience_get_left:
 * @self: patience
 *
 * Returns: how long it lasts yet, in milliseconds
 */
guint
rp_voice_patience_get_left (const RpVoicePatience *self)
{
  return (guint) (MAX (self->deadline - g_get_monotonic_time (), 0) / 1000);
}

/* Since the last look */
static gboolean
works (RpVoicePatience *self)
{
  guint64 busy = rp_helper_get_busy (g_subprocess_get_identifier (self->process));
  guint64 done = busy - self->busy;

  self->busy = busy;
  return busy > 0 && done > STILL * 1000 / 2;
}

/**
 * rp_voice_patience_wait:
 * @self: patience
 * @fd: where the answer comes
 *
 * Blocks until something can be read, which may be the end of it.
 *
 * Returns: %FALSE when it is not worth waiting for any more
 */
gboolean
rp_voice_patience_wait (RpVoicePatience *self, int fd)
{
  GPollFD polled[2] = { { .fd = fd, .events = G_IO_IN | G_IO_HUP | G_IO_ERR } };
  gboolean cancels = self->cancellable && g_cancellable_make_pollfd (self->cancellable, &polled[1]);
  gboolean waits = TRUE;
  int ready = 0;

  while (waits && ready == 0)
    {
      gint64 left = MIN (self->deadline - g_get_monotonic_time (), self->process ? STILL : WHOLE);

      ready = left > 0 ? g_poll (polled, cancels ? 2 : 1, (gint) (left / 1000)) : 0;
      if (ready < 0 && errno == EINTR)
        ready = 0;
      else
        waits = ready != 0 || (self->process && left == STILL && works (self));
    }
  if (cancels)
    g_cancellable_release_fd (self->cancellable);
  return polled[0].revents != 0;
}
