/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpCue:
 * @phase: index of the phase it belongs to
 * @text: what the person reads, a few words ("Keep hips stacked"), translated
 *
 * A short reminder shown at its phase of the repetition. A phase with several cues shows them in turn, one a repetition.
 */
typedef struct
{
  guint phase;
  char *text;
} RpCue;

RpCue *rp_cue_new (guint phase, const char *text);
void rp_cue_free (RpCue *cue);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpCue, rp_cue_free)

G_END_DECLS
