/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-playback.h"
#include "session/rp-simulated-clock.h"

#define SECOND G_USEC_PER_SEC

typedef struct
{
  RpSimulatedClock *clock;
  RpPlayback *playback;
  RpClip *clip;
} Fixture;

/* Lift 0-2 s, hold 2-4 s, lower 4-6 s at 24 pictures a second, filmed from the right. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->clock = rp_simulated_clock_new ();
  fixture->playback = rp_playback_new (RP_CLOCK (fixture->clock));
  fixture->clip = rp_clip_new ("front", "resource:///clip.webm");
  fixture->clip->side = RP_SIDE_RIGHT;
  fixture->clip->n_frames = 144;
  fixture->clip->fps_n = 24;
  fixture->clip->fps_d = 1;
  for (guint i = 0; i < 3; i++)
    {
      RpMark mark = { RP_SIDE_NONE, i, i * 2 * SECOND };

      g_array_append_val (fixture->clip->marks, mark);
    }
  rp_playback_set_clip (fixture->playback, fixture->clip, 3);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->playback);
  g_assert_finalize_object (fixture->clock);
  rp_clip_free (fixture->clip);
}

static gint64
get_position (Fixture *fixture)
{
  return rp_playback_get_position (fixture->playback, NULL, NULL);
}

static void
test_follows_the_clock (Fixture *fixture, gconstpointer data)
{
  guint lap = 0;

  rp_simulated_clock_advance (fixture->clock, SECOND);
  g_assert_cmpint (get_position (fixture), ==, 0);
  rp_playback_set_playing (fixture->playback, TRUE);
  rp_simulated_clock_advance (fixture->clock, 3 * SECOND);
  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND);
  g_assert_cmpuint (rp_playback_get_phase (fixture->playback), ==, 1);

  /* Round and round, without losing a moment. */
  rp_simulated_clock_advance (fixture->clock, 10 * SECOND);
  g_assert_cmpint (rp_playback_get_position (fixture->playback, NULL, &lap), ==, SECOND);
  g_assert_cmpuint (lap, ==, 2);

  rp_playback_set_playing (fixture->playback, FALSE);
  rp_simulated_clock_advance (fixture->clock, 10 * SECOND);
  g_assert_cmpint (get_position (fixture), ==, SECOND);
}

static void
test_speed_changes_without_a_jump (Fixture *fixture, gconstpointer data)
{
  rp_playback_set_playing (fixture->playback, TRUE);
  rp_simulated_clock_advance (fixture->clock, 2 * SECOND);
  rp_playback_set_rate (fixture->playback, 0.25);
  g_assert_cmpint (get_position (fixture), ==, 2 * SECOND);
  rp_simulated_clock_advance (fixture->clock, 4 * SECOND);
  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND);
  rp_playback_set_rate (fixture->playback, 1.5);
  rp_simulated_clock_advance (fixture->clock, SECOND);
  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND + 3 * SECOND / 2);
}

static void
test_loops_one_phase (Fixture *fixture, gconstpointer data)
{
  RpClipPass stretch;

  rp_playback_set_playing (fixture->playback, TRUE);
  rp_simulated_clock_advance (fixture->clock, 3 * SECOND);
  rp_playback_set_looping (fixture->playback, TRUE);
  g_assert_cmpint (rp_playback_get_position (fixture->playback, &stretch, NULL), ==, 3 * SECOND);
  g_assert_cmpint (stretch.start, ==, 2 * SECOND);
  g_assert_cmpint (stretch.end, ==, 4 * SECOND);
  rp_simulated_clock_advance (fixture->clock, 2 * SECOND);
  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND);

  /* Going elsewhere takes the loop along. */
  rp_playback_seek (fixture->playback, 5 * SECOND);
  rp_simulated_clock_advance (fixture->clock, 2 * SECOND);
  g_assert_cmpint (get_position (fixture), ==, 5 * SECOND);

  rp_playback_set_looping (fixture->playback, FALSE);
  rp_simulated_clock_advance (fixture->clock, 2 * SECOND);
  g_assert_cmpint (get_position (fixture), ==, SECOND);
}

static void
test_steps_by_one_picture (Fixture *fixture, gconstpointer data)
{
  gint64 frame = SECOND / 24;

  rp_playback_set_playing (fixture->playback, TRUE);
  rp_simulated_clock_advance (fixture->clock, SECOND);
  for (guint i = 1; i <= 200; i++)
    {
      rp_playback_step (fixture->playback, 1);
      g_assert_cmpint (get_position (fixture) * 24 / SECOND, ==, (24 + i) % 144);
    }
  g_assert_false (rp_playback_get_playing (fixture->playback));

  /* Back over the start comes to the last picture. */
  rp_playback_seek (fixture->playback, 0);
  rp_playback_step (fixture->playback, -1);
  g_assert_cmpint (get_position (fixture), >=, 143 * frame);
  g_assert_cmpint (get_position (fixture), <, 6 * SECOND);
}

/* The second picture of 24 a second starts at 41.667 ms, is 42 in the file, and is shown two before that. */
static void
test_steps_from_the_picture_shown (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint64 place;
    gint64 shown;
  } rows[] = { { 39900, 0 }, { 40100, 1 }, { 41600, 1 }, { 42000, 1 }, { 80900, 1 }, { 81100, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      rp_playback_seek (fixture->playback, rows[i].place);
      rp_playback_step (fixture->playback, 1);
      g_assert_cmpint (get_position (fixture) * 24 / SECOND, ==, rows[i].shown + 1);
    }
}

static void
test_shows_the_other_side (Fixture *fixture, gconstpointer data)
{
  RpClipPass pass;

  rp_playback_get_pass (fixture->playback, &pass);
  g_assert_false (pass.mirrored);
  g_assert_cmpint (rp_playback_get_side (fixture->playback), ==, RP_SIDE_RIGHT);
  rp_playback_seek (fixture->playback, 3 * SECOND);
  rp_playback_set_other_side (fixture->playback, TRUE);
  rp_playback_get_pass (fixture->playback, &pass);
  g_assert_true (pass.mirrored);
  g_assert_cmpint (rp_playback_get_side (fixture->playback), ==, RP_SIDE_LEFT);
  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND);

  /* Without sides it is still a mirror. */
  fixture->clip->side = RP_SIDE_NONE;
  rp_playback_set_clip (fixture->playback, fixture->clip, 3);
  rp_playback_get_pass (fixture->playback, &pass);
  g_assert_true (pass.mirrored);
  g_assert_cmpint (rp_playback_get_side (fixture->playback), ==, RP_SIDE_NONE);
}

static void
test_one_after_the_other (Fixture *fixture, gconstpointer data)
{
  RpClipPass pass;

  /* Right 0-3 s, left 3-6 s: one phase each. */
  g_array_set_size (fixture->clip->marks, 2);
  fixture->clip->side = RP_SIDE_NONE;
  g_array_index (fixture->clip->marks, RpMark, 0) = (RpMark){ RP_SIDE_RIGHT, 0, 0 };
  g_array_index (fixture->clip->marks, RpMark, 1) = (RpMark){ RP_SIDE_LEFT, 0, 3 * SECOND };
  rp_playback_set_clip (fixture->playback, fixture->clip, 1);
  rp_playback_seek (fixture->playback, SECOND);
  g_assert_cmpint (rp_playback_get_side (fixture->playback), ==, RP_SIDE_RIGHT);

  rp_playback_set_other_side (fixture->playback, TRUE);
  rp_playback_get_pass (fixture->playback, &pass);
  g_assert_false (pass.mirrored);
  g_assert_cmpint (get_position (fixture), ==, 4 * SECOND);
  rp_playback_set_playing (fixture->playback, TRUE);
  rp_simulated_clock_advance (fixture->clock, 5 * SECOND / 2);
  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND + SECOND / 2);
}

/* Two repetitions in a row are played through; a line that shows one of them goes round twice. */
static void
test_several_repetitions (Fixture *fixture, gconstpointer data)
{
  RpClipPass stretch;
  guint lap = 0;

  for (guint i = 0; i < 3; i++)
    {
      RpMark mark = { RP_SIDE_NONE, i, (3 + i) * 2 * SECOND };

      g_array_append_val (fixture->clip->marks, mark);
    }
  fixture->clip->n_frames = 288;
  rp_playback_set_clip (fixture->playback, fixture->clip, 3);
  g_assert_cmpint (rp_playback_get_phase_start (fixture->playback, 0), ==, 0);
  g_assert_cmpint (rp_playback_get_phase_start (fixture->playback, 3), ==, 6 * SECOND);
  rp_playback_set_playing (fixture->playback, TRUE);
  rp_simulated_clock_advance (fixture->clock, 9 * SECOND);
  g_assert_cmpint (rp_playback_get_position (fixture->playback, &stretch, &lap), ==, 9 * SECOND);
  g_assert_cmpint (stretch.end, ==, 12 * SECOND);
  g_assert_cmpuint (lap, ==, 0);
  g_assert_cmpint (rp_playback_get_place (fixture->playback), ==, 3 * SECOND);
  g_assert_cmpuint (rp_playback_get_phase (fixture->playback), ==, 1);

  rp_playback_set_looping (fixture->playback, TRUE);
  g_assert_cmpint (rp_playback_get_position (fixture->playback, &stretch, NULL), ==, 9 * SECOND);
  g_assert_cmpint (stretch.start, ==, 8 * SECOND);
  g_assert_cmpint (stretch.end, ==, 10 * SECOND);
  rp_playback_set_looping (fixture->playback, FALSE);
  rp_playback_switch_clip (fixture->playback, fixture->clip);
  g_assert_cmpint (get_position (fixture), ==, 9 * SECOND);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  rp_playback_set_clip (fixture->playback, NULL, 3);
  rp_playback_set_playing (fixture->playback, TRUE);
  rp_simulated_clock_advance (fixture->clock, SECOND);
  rp_playback_step (fixture->playback, 1);
  g_assert_cmpint (get_position (fixture), ==, 0);
  g_assert_cmpuint (rp_playback_get_phase (fixture->playback), ==, 0);
}

/* The same moment of the other clip, though it takes its time over the hold; all else stays. */
static void
test_switch_keeps_the_place (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpClip) other = rp_clip_new_like (fixture->clip, "side", "resource:///side.webm");
  g_autoptr (RpClip) twin = rp_clip_new_like (fixture->clip, "fault", "resource:///fault.webm");

  other->n_frames = 192;
  g_array_index (other->marks, RpMark, 2).position = 6 * SECOND;
  rp_playback_set_playing (fixture->playback, TRUE);
  rp_playback_set_rate (fixture->playback, 0.5);
  rp_playback_set_looping (fixture->playback, TRUE);
  rp_playback_set_other_side (fixture->playback, TRUE);
  rp_playback_seek (fixture->playback, 5 * SECOND / 2);

  rp_playback_switch_clip (fixture->playback, twin);
  g_assert_cmpint (get_position (fixture), ==, 5 * SECOND / 2);
  rp_playback_switch_clip (fixture->playback, other);
  g_assert_true (rp_playback_get_clip (fixture->playback) == other);
  g_assert_cmpint (get_position (fixture), ==, 3 * SECOND);
  rp_playback_switch_clip (fixture->playback, fixture->clip);
  g_assert_cmpint (get_position (fixture), ==, 5 * SECOND / 2);

  g_assert_true (rp_playback_get_other_side (fixture->playback));
  rp_simulated_clock_advance (fixture->clock, 4 * SECOND);
  /* Half as fast, and round in the hold: 2.5 s and two more. */
  g_assert_cmpint (get_position (fixture), ==, 5 * SECOND / 2);
  g_assert_cmpuint (rp_playback_get_phase (fixture->playback), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/playback/follows-the-clock", test_follows_the_clock);
  ADD ("/playback/speed-changes-without-a-jump", test_speed_changes_without_a_jump);
  ADD ("/playback/loops-one-phase", test_loops_one_phase);
  ADD ("/playback/steps-by-one-picture", test_steps_by_one_picture);
  ADD ("/playback/steps-by-one-picture-from-shown", test_steps_from_the_picture_shown);
  ADD ("/playback/shows-the-other-side", test_shows_the_other_side);
  ADD ("/playback/one-after-the-other", test_one_after_the_other);
  ADD ("/playback/switch-keeps-the-place", test_switch_keeps_the_place);
  ADD ("/playback/several-repetitions", test_several_repetitions);
  ADD ("/playback/nothing", test_nothing);

  return g_test_run ();
}
