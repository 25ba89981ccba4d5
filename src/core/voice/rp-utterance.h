/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session-notice.h"
#include "voice/rp-voice-kind.h"

G_BEGIN_DECLS

/**
 * RpUtterance:
 * @at: when it begins, in microseconds since the plan began; reckoned where the person sets the pace
 * @until: when it is over; what is longer was not let in
 * @offset: microseconds from the notice to @at: the voice begins that long after the session has told
 * @step: index of the step it belongs to
 * @notice: what the session tells when it is due
 * @rep: with a phase, the repetition or round it is in, from 1; with a repetition, how many are done; with
 *   a second of a countdown, how many are left; else 0
 * @phase: with a phase, which one; else 0
 * @kind: what it is; of a text of several parts, the part that matters most
 * @text: (transfer none): what is said, without markup
 *
 * One thing that a session says. Owned by its script, immutable.
 */
typedef struct
{
  gint64 at;
  gint64 until;
  gint64 offset;
  guint step;
  RpSessionNotice notice;
  guint rep;
  guint phase;
  RpVoiceKind kind;
  const char *text;
} RpUtterance;

G_END_DECLS
