/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample.h"
#include "session/rp-simulated-clock.h"
#include "show/rp-show.h"

/* What the tests of the clinic's screen share: two packs, a clock that jumps, a show. */

typedef struct
{
  RpPack *pack;
  RpPack *angles;
  RpSimulatedClock *clock;
  RpShow *show;
  RpPlayback *playback; /* borrowed */
  RpExercise *reach;    /* borrowed: two cameras, a mistake for each, three phases of a second */
  RpExercise *longer;   /* borrowed: clips of 6.5 s, four phases */
} ShowSample;

static inline void
show_sample_set_up (ShowSample *sample, gconstpointer data)
{
  sample->pack = sample_pack ();
  sample->angles = sample_angles ();
  sample->clock = rp_simulated_clock_new ();
  sample->show = rp_show_new (RP_CLOCK (sample->clock));
  sample->playback = rp_show_get_playback (sample->show);
  sample->reach = rp_pack_find_exercise (sample->angles, "reach");
  sample->longer = rp_pack_find_exercise (sample->pack, "clamshell");
}

static inline void
show_sample_tear_down (ShowSample *sample, gconstpointer data)
{
  g_assert_finalize_object (sample->show);
  g_assert_finalize_object (sample->clock);
  g_object_unref (sample->angles);
  g_object_unref (sample->pack);
}
