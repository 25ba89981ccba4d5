/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-sample.h"
#include "model/rp-clip-place.h"

#define SECOND G_USEC_PER_SEC

static gint64
get_position (ShowSample *sample, guint picture)
{
  RpShowMoment moment;

  g_assert_true (rp_show_get_moment (sample->show, picture, &moment));
  g_assert_cmpint (moment.position, >=, moment.stretch.start);
  g_assert_cmpint (moment.position, <, moment.stretch.end);
  return moment.position;
}

static gboolean
is_mirrored (ShowSample *sample, guint picture)
{
  RpShowMoment moment;

  g_assert_true (rp_show_get_moment (sample->show, picture, &moment));
  return moment.stretch.mirrored;
}

static void
freeze (ShowSample *sample)
{
  rp_playback_set_playing (sample->playback, FALSE);
}

static void
test_starts_alone_and_playing (ShowSample *sample, gconstpointer data)
{
  g_assert_null (rp_show_get_exercise (sample->show));
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 0);
  rp_show_set_exercise (sample->show, sample->reach);
  g_assert_true (rp_show_get_exercise (sample->show) == sample->reach);
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 1);
  g_assert_true (rp_playback_get_playing (sample->playback));
  rp_simulated_clock_advance (sample->clock, SECOND / 2);
  g_assert_cmpint (get_position (sample, 0), ==, SECOND / 2);
}

/* Two clips of different length, phase by phase: the place in the repetition is the same at twenty places. */
static void
test_keeps_two_clips_in_step (ShowSample *sample, gconstpointer data)
{
  const RpShowPicture *pictures[2];
  RpClipPass passes[2];
  guint n_phases[2];

  rp_show_set_exercise (sample->show, sample->longer);
  rp_show_set_other (sample->show, sample->reach);
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      pictures[i] = rp_show_get_picture (sample->show, i);
      n_phases[i] = rp_exercise_get_phases (pictures[i]->exercise)->len;
      rp_show_picture_get_pass (pictures[i], &passes[i]);
    }
  g_assert_cmpint (passes[0].end - passes[0].start, !=, passes[1].end - passes[1].start);
  freeze (sample);
  for (guint i = 0; i < 20; i++)
    {
      RpClipPlace places[2];

      rp_playback_seek (sample->playback,
                        passes[0].start + (passes[0].end - passes[0].start) * i / 20 + 1000);
      for (guint j = 0; j < 2; j++)
        rp_clip_place_find (pictures[j]->clip, &passes[j], n_phases[j], get_position (sample, j), &places[j]);
      rp_clip_place_convert (&places[0], n_phases[0], n_phases[1]);
      g_assert_cmpuint (places[0].phase, ==, places[1].phase);
      g_assert_cmpfloat_with_epsilon (places[0].fraction, places[1].fraction, 1e-4);
    }
}

static void
test_pairs_right_and_wrong (ShowSample *sample, gconstpointer data)
{
  g_autofree char *fault = NULL;

  rp_show_set_exercise (sample->show, sample->reach);
  rp_simulated_clock_advance (sample->clock, SECOND);
  g_assert_true (rp_show_can_pair (sample->show, RP_SHOW_FAULT));
  rp_show_set_pair (sample->show, RP_SHOW_FAULT);
  g_object_get (sample->show, "fault", &fault, NULL);
  g_assert_cmpstr (fault, ==, "leans");
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 2);
  g_assert_null (rp_show_get_picture (sample->show, 0)->fault);
  g_assert_cmpstr (rp_show_get_picture (sample->show, 1)->fault->id, ==, "leans");
  g_assert_cmpint (get_position (sample, 0), ==, SECOND);
  g_assert_cmpint (get_position (sample, 1), ==, SECOND);

  /* Another one was filmed from elsewhere: both pictures go there, at the same moment. */
  rp_show_set_fault (sample->show, "slides");
  g_assert_cmpstr (rp_show_get_picture (sample->show, 0)->clip->id, ==, "side");
  g_assert_cmpint (get_position (sample, 0), ==, SECOND);
  rp_show_set_fault (sample->show, NULL);
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 1);
}

static void
test_swaps_at_the_same_moment (ShowSample *sample, gconstpointer data)
{
  rp_show_set_exercise (sample->show, sample->reach);
  freeze (sample);
  rp_playback_seek (sample->playback, 3 * SECOND / 2);

  /* One picture shows the mistake, and the right way again. */
  rp_show_swap (sample->show);
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 1);
  g_assert_cmpstr (rp_show_get_picture (sample->show, 0)->fault->id, ==, "leans");
  g_assert_cmpint (get_position (sample, 0), ==, 3 * SECOND / 2);
  rp_show_swap (sample->show);
  g_assert_null (rp_show_get_picture (sample->show, 0)->fault);

  /* Two change places. */
  rp_show_set_pair (sample->show, RP_SHOW_FAULT);
  rp_show_nudge (sample->show, 3);
  rp_show_swap (sample->show);
  g_assert_nonnull (rp_show_get_picture (sample->show, 0)->fault);
  g_assert_null (rp_show_get_picture (sample->show, 1)->fault);
  g_assert_cmpint (get_position (sample, 0), ==, 3 * SECOND / 2 + 3 * (SECOND / 24));
  g_assert_cmpint (get_position (sample, 1), ==, 3 * SECOND / 2);
}

static int
get_offset (ShowSample *sample)
{
  int offset = 0;

  g_object_get (sample->show, "offset", &offset, NULL);
  return offset;
}

static void
test_nudges_one_of_two (ShowSample *sample, gconstpointer data)
{
  RpShowMoment moment;

  rp_show_set_exercise (sample->show, sample->reach);
  rp_show_nudge (sample->show, 5);
  g_assert_cmpint (get_offset (sample), ==, 0);
  rp_show_set_pair (sample->show, RP_SHOW_CAMERAS);
  freeze (sample);
  rp_playback_seek (sample->playback, SECOND / 24);
  rp_show_nudge (sample->show, -2);
  g_assert_cmpint (get_position (sample, 0), ==, SECOND / 24);
  /* Before the start of the repetition is the end of the one before. */
  g_assert_true (rp_show_get_moment (sample->show, 1, &moment));
  g_assert_cmpint (moment.position, ==, 3 * SECOND - SECOND / 24);
  rp_show_nudge (sample->show, 1);
  g_assert_cmpint (get_offset (sample), ==, -1);
  rp_show_nudge (sample->show, -1000);
  g_assert_cmpint (get_offset (sample), ==, -71);
  /* Kept while they are paired. */
  rp_playback_set_playing (sample->playback, TRUE);
  rp_simulated_clock_advance (sample->clock, SECOND);
  g_assert_cmpint (get_offset (sample), ==, -71);
  rp_show_set_pair (sample->show, RP_SHOW_ALONE);
  g_assert_cmpint (get_offset (sample), ==, 0);
}

/* Time goes on evenly in the second picture, over the end of a repetition too. */
static void
test_laps_never_go_back (ShowSample *sample, gconstpointer data)
{
  gint64 before = -1;

  rp_show_set_exercise (sample->show, sample->longer);
  rp_show_set_other (sample->show, sample->reach);
  rp_show_nudge (sample->show, -10);
  for (guint i = 0; i < 300; i++)
    {
      RpShowMoment moment;
      gint64 time;

      g_assert_true (rp_show_get_moment (sample->show, 1, &moment));
      time
          = moment.lap * (moment.stretch.end - moment.stretch.start) + moment.position - moment.stretch.start;
      g_assert_cmpint (time, >=, before);
      before = time;
      rp_simulated_clock_advance (sample->clock, SECOND / 15);
    }
}

static void
test_loops_the_phase_in_both (ShowSample *sample, gconstpointer data)
{
  RpShowMoment moment;

  rp_show_set_exercise (sample->show, sample->reach);
  rp_show_set_pair (sample->show, RP_SHOW_CAMERAS);
  rp_playback_seek (sample->playback, 3 * SECOND / 2);
  rp_playback_set_looping (sample->playback, TRUE);
  for (guint i = 0; i < 30; i++)
    {
      rp_simulated_clock_advance (sample->clock, SECOND / 7);
      g_assert_true (rp_show_get_moment (sample->show, 1, &moment));
      g_assert_cmpint (moment.stretch.start, ==, SECOND);
      g_assert_cmpint (moment.stretch.end, ==, 2 * SECOND);
      g_assert_cmpint (moment.position, ==, get_position (sample, 0));
    }
}

static void
test_left_and_right_and_the_mirror (ShowSample *sample, gconstpointer data)
{
  g_autofree char *key = NULL;
  g_autofree char *other_key = NULL;
  g_autofree char *mirrored_key = NULL;

  rp_show_set_exercise (sample->show, sample->reach);
  rp_show_set_pair (sample->show, RP_SHOW_SIDES);
  g_assert_false (is_mirrored (sample, 0));
  g_assert_true (is_mirrored (sample, 1));
  key = rp_show_picture_get_key (rp_show_get_picture (sample->show, 0));
  other_key = rp_show_picture_get_key (rp_show_get_picture (sample->show, 1));
  g_assert_cmpstr (key, !=, other_key);

  /* Both or none; what is drawn on a picture stays with it. */
  g_object_set (rp_show_get_look (sample->show), "mirrored", TRUE, NULL);
  g_assert_true (is_mirrored (sample, 0));
  g_assert_false (is_mirrored (sample, 1));
  mirrored_key = rp_show_picture_get_key (rp_show_get_picture (sample->show, 0));
  g_assert_cmpstr (key, ==, mirrored_key);
}

static void
test_steps_both (ShowSample *sample, gconstpointer data)
{
  rp_show_set_exercise (sample->show, sample->reach);
  rp_show_set_pair (sample->show, RP_SHOW_FAULT);
  for (gint64 i = 1; i < 100; i++)
    {
      rp_playback_step (sample->playback, 1);
      g_assert_cmpint (get_position (sample, 0) * 24 / SECOND, ==, i % 72);
      g_assert_cmpint (get_position (sample, 1) * 24 / SECOND, ==, i % 72);
    }
  g_assert_false (rp_playback_get_playing (sample->playback));
}

static void
test_looks_from_elsewhere (ShowSample *sample, gconstpointer data)
{
  rp_show_set_exercise (sample->show, sample->reach);
  rp_show_set_pair (sample->show, RP_SHOW_FAULT);
  rp_show_set_camera (sample->show, "side");
  g_assert_cmpint (rp_show_get_pair (sample->show), ==, RP_SHOW_ALONE);
  g_assert_cmpstr (rp_show_get_picture (sample->show, 0)->clip->id, ==, "side");
  rp_show_set_camera (sample->show, "nowhere");
  g_assert_cmpstr (rp_show_get_picture (sample->show, 0)->clip->id, ==, "side");
  rp_show_set_pair (sample->show, RP_SHOW_CAMERAS);
  g_assert_cmpstr (rp_show_get_picture (sample->show, 1)->clip->id, ==, "front");
}

static void
on_notify (GObject *object, GParamSpec *pspec, GString *names)
{
  g_string_append_printf (names, "%s ", pspec->name);
}

static void
test_actions_are_properties (ShowSample *sample, gconstpointer data)
{
  g_autoptr (GString) names = g_string_new (NULL);

  rp_show_set_exercise (sample->show, sample->reach);
  g_signal_connect (sample->show, "notify", G_CALLBACK (on_notify), names);
  for (guint i = 0; i < 2; i++)
    {
      g_object_set (sample->show, "pair", RP_SHOW_FAULT, NULL);
      g_object_set (sample->show, "swapped", TRUE, NULL);
      g_object_set (sample->show, "offset", 4, NULL);
      g_object_set (sample->show, "camera", "front", NULL);
    }
  g_signal_handlers_disconnect_by_func (sample->show, on_notify, names);
  g_assert_cmpstr (names->str, ==, "pair fault swapped offset ");
}

static void
test_an_exercise_without_a_clip (ShowSample *sample, gconstpointer data)
{
  RpShowMoment moment;

  sample_forget_clips (sample->angles);
  rp_show_set_exercise (sample->show, sample->reach);
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 1);
  g_assert_false (rp_show_get_moment (sample->show, 0, &moment));
  g_assert_false (rp_playback_get_playing (sample->playback));
  for (guint pair = RP_SHOW_FAULT; pair <= RP_SHOW_EXERCISES; pair++)
    g_assert_false (rp_show_can_pair (sample->show, pair));
  rp_show_set_pair (sample->show, RP_SHOW_FAULT);
  rp_show_set_fault (sample->show, "leans");
  rp_show_swap (sample->show);
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 1);
}

/* The camera beside the demo is not of the exercise: it stays when another one comes, and needs no clip. */
static void
test_beside_the_camera (ShowSample *sample, gconstpointer data)
{
  RpShowMoment moment;

  rp_show_set_exercise (sample->show, sample->reach);
  rp_show_set_pair (sample->show, RP_SHOW_MIRROR);
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 2);
  g_assert_true (rp_show_get_picture (sample->show, 1)->mirror);
  g_assert_true (rp_show_get_moment (sample->show, 0, &moment));
  g_assert_false (rp_show_get_moment (sample->show, 1, &moment));
  rp_show_nudge (sample->show, 3);
  g_assert_cmpint (get_offset (sample), ==, 0);
  rp_show_swap (sample->show);
  g_assert_true (rp_show_get_picture (sample->show, 0)->mirror);
  rp_show_set_exercise (sample->show, sample->longer);
  g_assert_cmpint (rp_show_get_pair (sample->show), ==, RP_SHOW_MIRROR);
  g_assert_true (rp_show_get_picture (sample->show, 1)->mirror);
  sample_forget_clips (sample->angles);
  rp_show_set_exercise (sample->show, sample->reach);
  g_assert_true (rp_playback_get_playing (sample->playback));
  rp_show_set_pair (sample->show, RP_SHOW_ALONE);
  g_assert_false (rp_playback_get_playing (sample->playback));
  rp_show_set_pair (sample->show, RP_SHOW_MIRROR);
  g_assert_cmpuint (rp_show_get_n_pictures (sample->show), ==, 2);
  g_assert_true (rp_playback_get_playing (sample->playback));
}

static void
test_another_exercise_starts_over (ShowSample *sample, gconstpointer data)
{
  rp_show_set_exercise (sample->show, sample->reach);
  rp_show_set_pair (sample->show, RP_SHOW_FAULT);
  rp_playback_set_rate (sample->playback, 0.1);
  rp_playback_set_looping (sample->playback, TRUE);
  rp_show_look_set_zoom (rp_show_get_look (sample->show), 3);
  rp_show_set_exercise (sample->show, sample->longer);
  g_assert_cmpint (rp_show_get_pair (sample->show), ==, RP_SHOW_ALONE);
  g_assert_false (rp_playback_get_looping (sample->playback));
  g_assert_cmpfloat (rp_show_look_get_zoom (rp_show_get_look (sample->show)), ==, 1);
  g_assert_cmpfloat (rp_playback_get_rate (sample->playback), ==, 0.1);
  rp_simulated_clock_advance (sample->clock, SECOND);
  g_assert_cmpint (get_position (sample, 0), ==, SECOND / 10);
}

#define ADD(path, function)                                                                                  \
  g_test_add ("/show/" path, ShowSample, NULL, show_sample_set_up, function, show_sample_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("alone", test_starts_alone_and_playing);
  ADD ("in-step", test_keeps_two_clips_in_step);
  ADD ("right-and-wrong", test_pairs_right_and_wrong);
  ADD ("swap", test_swaps_at_the_same_moment);
  ADD ("nudge", test_nudges_one_of_two);
  ADD ("laps", test_laps_never_go_back);
  ADD ("loop", test_loops_the_phase_in_both);
  ADD ("sides", test_left_and_right_and_the_mirror);
  ADD ("step", test_steps_both);
  ADD ("cameras", test_looks_from_elsewhere);
  ADD ("properties", test_actions_are_properties);
  ADD ("no-clip", test_an_exercise_without_a_clip);
  ADD ("camera", test_beside_the_camera);
  ADD ("another", test_another_exercise_starts_over);

  return g_test_run ();
}
