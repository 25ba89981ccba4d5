/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-room.h"

/* From the widest to the narrowest. First the words give way, then what a key or a pinch does as well, then what is
 * seldom needed; freezing, stepping, comparing, nudging and leaving never do. */
/* clang-format off */
static const RpShowRoom steps[] = {
  /* rows   names  mirror speeds zoom   pair   pages  mirror loop   tools */
  { FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_FULL },
  { FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_ICONS },
  { FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME_NAMED },
  { FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { FALSE, TRUE,  FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { FALSE, FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { FALSE, FALSE, FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { TRUE,  FALSE, FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { TRUE,  FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_SOME },
  { TRUE,  FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_FEW },
  { TRUE,  FALSE, FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_FEW },
  { TRUE,  FALSE, FALSE, FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_FEW },
  { TRUE,  FALSE, FALSE, FALSE, FALSE, FALSE, TRUE,  TRUE,  TRUE,  RP_SKETCH_BAR_LEAST },
  { TRUE,  FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE,  TRUE,  RP_SKETCH_BAR_LEAST },
  { TRUE,  FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE,  RP_SKETCH_BAR_LEAST },
  { TRUE,  FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, RP_SKETCH_BAR_LEAST },
};
/* clang-format on */

/**
 * rp_show_room_count:
 *
 * Returns: how many ways there are to make do with the room
 */
guint
rp_show_room_count (void)
{
  return G_N_ELEMENTS (steps);
}

/**
 * rp_show_room_get:
 * @step: which of them, from the widest to the narrowest
 *
 * Returns: (transfer none): what is in the row then
 */
const RpShowRoom *
rp_show_room_get (guint step)
{
  g_return_val_if_fail (step < G_N_ELEMENTS (steps), NULL);

  return &steps[step];
}
