/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clips/rp-frame-queue.h"

G_BEGIN_DECLS

/**
 * RpReading:
 *
 * The reading thread's own part: plays one pass of a clip round and round into a queue, each frame with its virtual time.
 */
typedef struct _RpReading RpReading;

RpReading *rp_reading_new (const char *uri, RpFrameQueue *queue);
void rp_reading_free (RpReading *self);
gboolean rp_reading_open (RpReading *self, GError **error);
gboolean rp_reading_run (RpReading *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpReading, rp_reading_free)

G_END_DECLS
