/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RpVoicePatience:
 * @process: (nullable): whose answer is awaited, if it shows in it whether it works
 * @cancellable: (nullable): ends the waiting
 * @deadline: when it is over at the latest, on the monotonic clock, in microseconds
 * @busy: how long the process had worked when it was looked at last, in nanoseconds
 *
 * How long an answer of a process that speaks is awaited: for as long as it works, but not for ever.
 */
typedef struct
{
  GSubprocess *process;
  GCancellable *cancellable;
  gint64 deadline;
  guint64 busy;
} RpVoicePatience;

void rp_voice_patience_init (RpVoicePatience *self, GSubprocess *process, GCancellable *cancellable);
guint rp_voice_patience_get_left (const RpVoicePatience *self);
gboolean rp_voice_patience_wait (RpVoicePatience *self, int fd);

G_END_DECLS
