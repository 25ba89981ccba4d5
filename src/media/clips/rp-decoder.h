/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clips/rp-frame-queue.h"

G_BEGIN_DECLS

/**
 * RP_DECODER_TO_THE_END:
 *
 * Plays on to the end of the film, wherever that is.
 */
#define RP_DECODER_TO_THE_END G_MAXINT64

/**
 * RpDecoderResult:
 * @RP_DECODER_FRAME: a picture came out
 * @RP_DECODER_END: the stretch asked for is over
 * @RP_DECODER_NOTHING: nothing yet; ask again
 * @RP_DECODER_FAILED: it will never play; the error says why
 */
typedef enum
{
  RP_DECODER_FRAME,
  RP_DECODER_END,
  RP_DECODER_NOTHING,
  RP_DECODER_FAILED,
} RpDecoderResult;

/**
 * RpDecoder:
 *
 * One clip's decoding pipeline, as pictures and their times. May wait, so it belongs to one thread that may wait.
 */
typedef struct _RpDecoder RpDecoder;

RpDecoder *rp_decoder_new (const char *uri);
void rp_decoder_free (RpDecoder *self);
gboolean rp_decoder_open (RpDecoder *self, RpFrameQueue *queue, GError **error);
gboolean rp_decoder_seek (RpDecoder *self, gint64 position, gint64 end, gboolean exact, GError **error);
void rp_decoder_skip (RpDecoder *self, gint64 position);
gint64 rp_decoder_get_key (RpDecoder *self);
RpDecoderResult rp_decoder_pull (RpDecoder *self, gint64 *position, RpFrame **frame, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpDecoder, rp_decoder_free)

G_END_DECLS
