/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clips/rp-frame.h"
#include "model/rp-clip.h"

G_BEGIN_DECLS

/**
 * RP_FRAME_QUEUE_LENGTH:
 *
 * How many decoded frames wait ahead of the one on screen: enough to hide the seek of a new lap.
 */
#define RP_FRAME_QUEUE_LENGTH 8

/**
 * RP_FRAME_TOLERANCE:
 *
 * Microseconds by which two times in a clip may differ and still mean the same frame; WebM rounds to milliseconds.
 */
#define RP_FRAME_TOLERANCE ((gint64) 2000)

/**
 * RpFrameOrder:
 * @serial: which order this is; frames handed in under an older one are dropped
 * @seek: %TRUE when the reader must first go to @time
 * @start: where the pass starts in the clip, in microseconds
 * @end: where the pass ends in the clip, exclusive
 * @time: the virtual time to go on from
 *
 * What the reading thread is asked to do next.
 */
typedef struct
{
  guint serial;
  gboolean seek;
  gint64 start;
  gint64 end;
  gint64 time;
} RpFrameOrder;

/**
 * RpFrameQueue:
 *
 * The meeting place of a thread that decodes and a thread that shows: a short queue of frames, each with its virtual
 * time, and the order to jump elsewhere. Knows nothing of how frames are made.
 */
typedef struct _RpFrameQueue RpFrameQueue;

gint64 rp_frame_queue_find_picture (const RpClip *clip, gint64 position);

RpFrameQueue *rp_frame_queue_new (void);
RpFrameQueue *rp_frame_queue_ref (RpFrameQueue *self);
void rp_frame_queue_unref (RpFrameQueue *self);

RpFrame *rp_frame_queue_take (RpFrameQueue *self, gint64 start, gint64 end, gint64 time);
void rp_frame_queue_set_active (RpFrameQueue *self, gboolean active);
void rp_frame_queue_close (RpFrameQueue *self);
gboolean rp_frame_queue_wait (RpFrameQueue *self, gint64 time, gint64 timeout);
gboolean rp_frame_queue_is_late (RpFrameQueue *self);
void rp_frame_queue_count (RpFrameQueue *self, guint *n_shown, guint *n_dropped);

gboolean rp_frame_queue_next (RpFrameQueue *self, RpFrameOrder *order);
gboolean rp_frame_queue_push (RpFrameQueue *self, guint serial, gint64 time, RpFrame *frame);
gboolean rp_frame_queue_is_closed (RpFrameQueue *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpFrameQueue, rp_frame_queue_unref)

G_END_DECLS
