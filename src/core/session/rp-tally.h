/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session.h"

G_BEGIN_DECLS

/**
 * RpTally:
 * @side: whose turns these are
 * @measure: what is counted
 * @planned: repetitions, steps or seconds asked for; 0 where it is as many as one can
 * @done: repetitions, steps or seconds done; the best of each turn
 * @repeated: what was done besides, when a turn was done again
 * @reached: whether the session came to one of the turns
 *
 * What a session did of one exercise on one side.
 */
typedef struct
{
  RpSide side;
  RpMeasure measure;
  guint planned;
  guint done;
  guint repeated;
  gboolean reached;
} RpTally;

gboolean rp_tally_add_up (RpSession *session, guint item, RpSide side, RpTally *tally);

G_END_DECLS
