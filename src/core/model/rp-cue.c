/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-cue.h"

/**
 * rp_cue_new:
 * @phase: index of the phase it belongs to
 * @text: what the person reads
 *
 * Returns: (transfer full): a new cue without a fault; free with rp_cue_free()
 */
RpCue *
rp_cue_new (guint phase, const char *text)
{
  RpCue *cue;

  g_return_val_if_fail (text, NULL);

  cue = g_new0 (RpCue, 1);
  cue->phase = phase;
  cue->text = g_strdup (text);
  return cue;
}

/**
 * rp_cue_free:
 * @cue: (transfer full) (nullable): a cue from rp_cue_new()
 *
 * Frees it, its text and its fault.
 */
void
rp_cue_free (RpCue *cue)
{
  if (!cue)
    return;
  g_free (cue->text);
  rp_fault_free (cue->fault);
  g_free (cue);
}
