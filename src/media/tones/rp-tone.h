/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpTone:
 * @RP_TONE_READY: a tick of the get-ready countdown
 * @RP_TONE_COUNT: a repetition is done
 * @RP_TONE_HOLD_END: a hold is over
 * @RP_TONE_SIDE: change sides
 * @RP_TONE_REST_START: a set is done, rest
 * @RP_TONE_REST_END: rest is over, start
 * @RP_TONE_HALF_WAY: half of a turn by time is done
 * @RP_TONE_TIME_LEFT: a turn by time is nearly over
 * @RP_TONE_DONE: the session is done
 *
 * What a tone tells. No two sound alike.
 */
typedef enum
{
  RP_TONE_READY,
  RP_TONE_COUNT,
  RP_TONE_HOLD_END,
  RP_TONE_SIDE,
  RP_TONE_REST_START,
  RP_TONE_REST_END,
  RP_TONE_HALF_WAY,
  RP_TONE_TIME_LEFT,
  RP_TONE_DONE,
} RpTone;

#define RP_TONE_LAST RP_TONE_DONE

gint16 *rp_tone_render (RpTone tone, guint rate, double volume, gsize *n_samples);
gint64 rp_tone_get_duration (RpTone tone);

G_END_DECLS
