/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "clips/rp-frame.h"
#include "pipeline/rp-media-error.h"

G_BEGIN_DECLS

/**
 * RpClipReaderState:
 * @RP_CLIP_READER_LOADING: the clip is being opened
 * @RP_CLIP_READER_READY: it plays
 * @RP_CLIP_READER_FAILED: it never will; rp_clip_reader_get_error() says why
 */
typedef enum
{
  RP_CLIP_READER_LOADING,
  RP_CLIP_READER_READY,
  RP_CLIP_READER_FAILED,
} RpClipReaderState;

GType rp_clip_reader_state_get_type (void);
#define RP_TYPE_CLIP_READER_STATE (rp_clip_reader_state_get_type ())

/**
 * RpClipReader:
 *
 * Decodes a clip ahead on a thread of its own, and hands out the frame that belongs to a moment of it.
 */
#define RP_TYPE_CLIP_READER (rp_clip_reader_get_type ())
G_DECLARE_FINAL_TYPE (RpClipReader, rp_clip_reader, RP, CLIP_READER, GObject)

RpClipReader *rp_clip_reader_new (const char *uri);
RpClipReaderState rp_clip_reader_get_state (RpClipReader *self);
const GError *rp_clip_reader_get_error (RpClipReader *self);
const char *rp_clip_reader_get_remark (RpClipReader *self);
RpFrame *rp_clip_reader_take (RpClipReader *self, gint64 start, gint64 end, gint64 time);
void rp_clip_reader_set_active (RpClipReader *self, gboolean active);
gboolean rp_clip_reader_wait (RpClipReader *self, gint64 time, gint64 timeout);

G_END_DECLS
