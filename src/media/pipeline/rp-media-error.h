/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RP_MEDIA_ERROR:
 *
 * Error domain of the media layer. Messages are whole sentences for a person: what happened, where, what to do.
 */
#define RP_MEDIA_ERROR (rp_media_error_quark ())

/**
 * RpMediaError:
 * @RP_MEDIA_ERROR_NOT_FOUND: no clip lies there, or no camera is there
 * @RP_MEDIA_ERROR_DECODER: a decoder is not installed
 * @RP_MEDIA_ERROR_DAMAGED: the clip cannot be decoded, or the camera does not start
 * @RP_MEDIA_ERROR_NO_PICTURES: the file holds no film, or only sound
 * @RP_MEDIA_ERROR_SHORT: the film ends long before the clip should
 * @RP_MEDIA_ERROR_SEEK: the clip cannot be moved about in, as when it is stored compressed
 * @RP_MEDIA_ERROR_FAR: going to a place takes too long, because its key frame lies far before it
 * @RP_MEDIA_ERROR_LATE: the clip plays, but its pictures come late
 * @RP_MEDIA_ERROR_STALLED: the decoder stopped answering, or no picture of the camera comes
 * @RP_MEDIA_ERROR_SOUND: no sound can be played
 * @RP_MEDIA_ERROR_VOICE: no phrase can be said
 * @RP_MEDIA_ERROR_NO_CAMERA: there is no camera
 * @RP_MEDIA_ERROR_REFUSED: a camera may not be used
 * @RP_MEDIA_ERROR_BUSY: a camera is in use by another program
 * @RP_MEDIA_ERROR_GONE: a camera was unplugged, or has stopped, while it was in use
 */
typedef enum
{
  RP_MEDIA_ERROR_NOT_FOUND,
  RP_MEDIA_ERROR_DECODER,
  RP_MEDIA_ERROR_DAMAGED,
  RP_MEDIA_ERROR_NO_PICTURES,
  RP_MEDIA_ERROR_SHORT,
  RP_MEDIA_ERROR_SEEK,
  RP_MEDIA_ERROR_FAR,
  RP_MEDIA_ERROR_LATE,
  RP_MEDIA_ERROR_STALLED,
  RP_MEDIA_ERROR_SOUND,
  RP_MEDIA_ERROR_VOICE,
  RP_MEDIA_ERROR_NO_CAMERA,
  RP_MEDIA_ERROR_REFUSED,
  RP_MEDIA_ERROR_BUSY,
  RP_MEDIA_ERROR_GONE,
} RpMediaError;

GQuark rp_media_error_quark (void);

G_END_DECLS
