/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "model/rp-fault.h"

G_BEGIN_DECLS

/**
 * RpCue:
 * @phase: index of the phase it belongs to
 * @text: what the person reads, and may hear, a few words ("Keep hips stacked"), translated
 * @fault: (nullable): the mistake it keeps you from, if there is a clip of it
 *
 * A short reminder shown at its phase of the repetition. A phase with several cues shows them in turn, one a repetition.
 */
typedef struct
{
  guint phase;
  char *text;
  RpFault *fault;
} RpCue;

RpCue *rp_cue_new (guint phase, const char *text);
void rp_cue_free (RpCue *cue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCue, rp_cue_free)

G_END_DECLS
