/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-readout-buttons.h"

#include <glib/gi18n-lib.h>

#define START "media-playback-start-symbolic"
#define PAUSE "media-playback-pause-symbolic"
#define SKIP "media-skip-forward-symbolic"

/**
 * rp_readout_buttons_find:
 * @state: what a session is doing
 * @moment: where it stands
 * @main: (out caller-allocates): the large button
 * @other: (out caller-allocates): the one beside it
 *
 * Finds what the two buttons below a session mean now. Between turns, starting now is skipping; the second button pauses
 * instead. As many as one can end by it.
 */
void
rp_readout_buttons_find (RpSessionState state,
                         const RpMoment *moment,
                         RpReadoutButton *main,
                         RpReadoutButton *other)
{
  gboolean paused = state == RP_SESSION_PAUSED;
  gboolean waits, open;

  g_return_if_fail (moment);
  g_return_if_fail (main);
  g_return_if_fail (other);

  waits = moment->step->kind != RP_STEP_WORK && !paused;
  open = moment->step->measure == RP_MEASURE_OPEN && moment->reps_done > 0;
  if (waits)
    {
      *main = (RpReadoutButton){ _ ("Start now"), START, "win.session.skip" };
      *other = (RpReadoutButton){ _ ("Pause"), PAUSE, "win.session.pause" };
      return;
    }

  *main
      = (RpReadoutButton){ paused ? _ ("Go on") : _ ("Pause"), paused ? START : PAUSE, "win.session.pause" };
  *other = (RpReadoutButton){ open ? _ ("That is all") : _ ("Skip"), SKIP, "win.session.skip" };
}
