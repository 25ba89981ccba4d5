/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the program and the helper that speaks say to each other, over one socket, in the machine's own order of bytes. */

/**
 * RP_VOICE_MOST_TEXT:
 *
 * The most bytes that a text to be said may have, and a language or the name of a voice.
 */
#define RP_VOICE_MOST_TEXT 4096

/**
 * RP_VOICE_MOST_SECONDS:
 * @n_bytes: how many bytes a text has
 *
 * The longest that a text can sound, in seconds: a moment, and what each byte of it takes when it is spelt slowly.
 */
#define RP_VOICE_MOST_SECONDS(n_bytes) (3 + (n_bytes) / 2)

/**
 * RP_VOICE_WIRE_MARK:
 *
 * With what each answer begins.
 */
#define RP_VOICE_WIRE_MARK 0x65636976

/**
 * RpVoiceVerb:
 * @RP_VOICE_VERB_SAY: turn a text into samples
 * @RP_VOICE_VERB_LIST: tell which voices there are
 *
 * What a helper is asked for.
 */
typedef enum
{
  RP_VOICE_VERB_SAY = 1,
  RP_VOICE_VERB_LIST,
} RpVoiceVerb;

/**
 * RpVoiceStatus:
 * @RP_VOICE_STATUS_GOOD: samples or a list follow
 * @RP_VOICE_STATUS_NO_ENGINE: what it speaks with is not installed
 * @RP_VOICE_STATUS_NO_VOICE: nobody speaks this language
 * @RP_VOICE_STATUS_FAILED: the text cannot be said
 *
 * What a helper answers.
 */
typedef enum
{
  RP_VOICE_STATUS_GOOD,
  RP_VOICE_STATUS_NO_ENGINE,
  RP_VOICE_STATUS_NO_VOICE,
  RP_VOICE_STATUS_FAILED,
} RpVoiceStatus;

/**
 * RpVoiceRequest:
 * @verb: of #RpVoiceVerb
 * @rate: words a minute
 * @n_language: bytes of the language that follow
 * @n_name: bytes of a voice's name behind them, or 0 for any that speaks the language
 * @n_text: bytes of the text behind them
 *
 * A question.
 */
typedef struct
{
  guint32 verb;
  guint32 rate;
  guint32 n_language;
  guint32 n_name;
  guint32 n_text;
} RpVoiceRequest;

/**
 * RpVoiceAnswer:
 * @mark: %RP_VOICE_WIRE_MARK
 * @status: of #RpVoiceStatus
 * @rate: samples a second
 * @n_bytes: how many bytes of samples follow, or of a list: lines of a language, a tab, a name
 *
 * An answer.
 */
typedef struct
{
  guint32 mark;
  guint32 status;
  guint32 rate;
  guint32 n_bytes;
} RpVoiceAnswer;

gboolean rp_voice_wire_read (int fd, gpointer data, gsize size);
gboolean rp_voice_wire_write (int fd, gconstpointer data, gsize size);

G_END_DECLS
