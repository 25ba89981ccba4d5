/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "model/rp-clip.h"
#include "demo/rp-demo-stage.h"

typedef struct
{
  GtkWidget *stage;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->stage = g_object_ref (rp_demo_stage_new ());
  fixture->window = pixels_show (fixture->stage, 640, 360);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->stage);
}

static RpDemoStage *
get_stage (Fixture *fixture)
{
  return RP_DEMO_STAGE (fixture->stage);
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find_type (fixture->stage, GTK_TYPE_LABEL));
  rp_demo_stage_set_side (get_stage (fixture), "Left leg");
  rp_demo_stage_set_notice (get_stage (fixture), "The clip is damaged.");
  g_assert_nonnull (find_label (fixture->stage, "Left leg"));
  g_assert_nonnull (find_label (fixture->stage, "The clip is damaged."));
  rp_demo_stage_set_side (get_stage (fixture), NULL);
  rp_demo_stage_set_notice (get_stage (fixture), NULL);
  g_assert_null (find_type (fixture->stage, GTK_TYPE_LABEL));
}

/* A mistake is named, and the way back offered; the side stays to be read. */
static void
test_mistake (Fixture *fixture, gconstpointer data)
{
  rp_demo_stage_set_side (get_stage (fixture), "Left leg");
  g_assert_null (find_action (fixture->stage, "demo.right-way"));
  rp_demo_stage_set_mistake (get_stage (fixture), "Top hip rolls back");
  g_assert_nonnull (find_label (fixture->stage, "Mistake: Top hip rolls back"));
  g_assert_nonnull (find_action (fixture->stage, "demo.right-way"));
  g_assert_nonnull (find_icon (fixture->stage, "window-close-symbolic"));
  g_assert_nonnull (find_label (fixture->stage, "Left leg"));
  rp_demo_stage_set_mistake (get_stage (fixture), NULL);
  g_assert_null (find_label (fixture->stage, "Mistake: Top hip rolls back"));
  g_assert_null (find_action (fixture->stage, "demo.right-way"));
}

static int
measure_height (Fixture *fixture)
{
  int natural = 0;

  gtk_widget_measure (fixture->stage, GTK_ORIENTATION_VERTICAL, 720, NULL, &natural, NULL, NULL);
  return natural;
}

/* One shape for all clips of an exercise; a high one gets more room only where the stage is small. */
static void
test_shape (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) clips = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_clip_free);
  RpClip *wide = rp_clip_new ("front", "resource:///front.webm");
  RpClip *square = rp_clip_new ("side", "resource:///side.webm");

  wide->width = 960;
  wide->height = 540;
  square->width = square->height = 720;
  g_ptr_array_add (clips, wide);
  g_assert_cmpint (measure_height (fixture), ==, 405);
  rp_demo_stage_set_shape (get_stage (fixture), clips, TRUE);
  g_assert_cmpint (measure_height (fixture), ==, 405);
  g_ptr_array_add (clips, square);
  rp_demo_stage_set_shape (get_stage (fixture), clips, TRUE);
  g_assert_cmpint (measure_height (fixture), ==, 540);
  rp_demo_stage_set_shape (get_stage (fixture), clips, FALSE);
  g_assert_cmpint (measure_height (fixture), ==, 405);
}

/* The name of a mistake lies over a large picture, and above a small one. */
static void
test_band (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) clips = g_ptr_array_new ();
  int height = measure_height (fixture);

  rp_demo_stage_set_mistake (get_stage (fixture), "Top hip rolls back");
  g_assert_cmpint (measure_height (fixture), ==, height);
  rp_demo_stage_set_shape (get_stage (fixture), clips, TRUE);
  g_assert_cmpint (measure_height (fixture), >, height);
  g_assert_nonnull (find_label (fixture->stage, "Mistake: Top hip rolls back"));
  rp_demo_stage_set_mistake (get_stage (fixture), NULL);
  g_assert_cmpint (measure_height (fixture), ==, height);
  rp_demo_stage_set_shape (get_stage (fixture), clips, FALSE);
  rp_demo_stage_set_mistake (get_stage (fixture), "Top hip rolls back");
  g_assert_cmpint (measure_height (fixture), ==, height);
}

/* In little room the words of the band break; nothing is cut. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  int minimum = 0;

  rp_demo_stage_set_mistake (get_stage (fixture), "The trailing foot is dragged along the floor");
  gtk_widget_measure (fixture->stage, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 340);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/demo-stage/words", test_words);
  ADD ("/demo-stage/mistake", test_mistake);
  ADD ("/demo-stage/shape", test_shape);
  ADD ("/demo-stage/band", test_band);
  ADD ("/demo-stage/narrow", test_narrow);

  return g_test_run ();
}
