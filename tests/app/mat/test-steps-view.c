/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "demo/rp-demo-view.h"
#include "mat/rp-steps-view.h"
#include "sample.h"

static void
test_shows_every_step (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExercise *exercise = rp_pack_find_exercise (pack, "hip-bridge");
  const char *const *steps = rp_exercise_get_steps (exercise);
  GtkWidget *view = g_object_ref_sink (rp_steps_view_new ());

  rp_steps_view_set_exercise (RP_STEPS_VIEW (view), exercise);
  g_assert_nonnull (find_label (view, rp_exercise_get_name (exercise)));
  for (guint i = 0; steps[i]; i++)
    g_assert_nonnull (find_label (view, steps[i]));
  g_assert_null (find_type (view, RP_TYPE_DEMO_VIEW));

  rp_steps_view_set_exercise (RP_STEPS_VIEW (view), rp_pack_find_exercise (pack, "donkey-kick"));
  g_assert_null (find_label (view, steps[0]));
  g_assert_finalize_object (view);
}

static void
test_tells_the_reason (void)
{
  GtkWidget *view = g_object_ref_sink (rp_steps_view_new ());

  rp_steps_view_set_notice (RP_STEPS_VIEW (view), "A decoder is missing. Install it.");
  g_assert_nonnull (find_label (view, "A decoder is missing. Install it."));
  rp_steps_view_set_notice (RP_STEPS_VIEW (view), NULL);
  g_assert_null (find_label (view, "A decoder is missing. Install it."));
  g_assert_finalize_object (view);
}

static void
test_shows_a_still_of_the_side (void)
{
  g_autoptr (GdkPaintable) still = gdk_paintable_new_empty (160, 90);
  GtkWidget *view = g_object_ref_sink (rp_steps_view_new ());
  GtkWidget *picture;

  rp_steps_view_set_picture (RP_STEPS_VIEW (view), still, TRUE);
  picture = find_type (view, RP_TYPE_DEMO_VIEW);
  g_assert_nonnull (picture);
  g_assert_true (rp_demo_view_get_mirrored (RP_DEMO_VIEW (picture)));
  rp_steps_view_set_compact (RP_STEPS_VIEW (view), TRUE);
  g_assert_cmpint (gtk_orientable_get_orientation (GTK_ORIENTABLE (gtk_widget_get_parent (picture))), ==,
                   GTK_ORIENTATION_HORIZONTAL);
  g_assert_finalize_object (view);
}

/* With little height the still stays large enough to be made out, and the steps scroll. */
static void
test_little_room (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GdkPaintable) still = gdk_paintable_new_empty (160, 90);
  GtkWidget *view = g_object_ref (rp_steps_view_new ());
  GtkWindow *window = pixels_show (view, 340, 200);

  rp_steps_view_set_exercise (RP_STEPS_VIEW (view), rp_pack_find_exercise (pack, "single-leg-squat"));
  rp_steps_view_set_picture (RP_STEPS_VIEW (view), still, FALSE);
  for (guint compact = 0; compact < 2; compact++)
    {
      GtkWidget *scroller = find_type (view, GTK_TYPE_SCROLLED_WINDOW);
      GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

      rp_steps_view_set_compact (RP_STEPS_VIEW (view), compact == 1);
      pixels_settle (view);
      g_assert_cmpint (gtk_widget_get_height (find_type (view, RP_TYPE_DEMO_VIEW)), >=,
                       compact == 1 ? 63 : 150);
      g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, gtk_adjustment_get_page_size (adjustment));
      g_assert_false (gtk_scrolled_window_get_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller)));
    }
  gtk_window_destroy (window);
  g_assert_finalize_object (view);
}

/* From afar a picture has all the room; where there is none, the steps do. */
static void
test_from_afar (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GdkPaintable) still = gdk_paintable_new_empty (160, 90);
  GtkWidget *view = g_object_ref (rp_steps_view_new ());
  GtkWindow *window = pixels_show (view, 600, 400);

  rp_steps_view_set_exercise (RP_STEPS_VIEW (view), rp_pack_find_exercise (pack, "single-leg-squat"));
  rp_steps_view_set_far (RP_STEPS_VIEW (view), TRUE);
  g_assert_nonnull (find_type (view, GTK_TYPE_SCROLLED_WINDOW));
  rp_steps_view_set_picture (RP_STEPS_VIEW (view), still, TRUE);
  pixels_settle (view);
  g_assert_null (find_type (view, GTK_TYPE_SCROLLED_WINDOW));
  g_assert_cmpint (gtk_widget_get_height (find_type (view, RP_TYPE_DEMO_VIEW)), ==, 400);
  g_assert_true (rp_demo_view_get_mirrored (RP_DEMO_VIEW (find_type (view, RP_TYPE_DEMO_VIEW))));
  rp_steps_view_set_far (RP_STEPS_VIEW (view), FALSE);
  g_assert_nonnull (find_type (view, GTK_TYPE_SCROLLED_WINDOW));
  gtk_window_destroy (window);
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/steps-view/shows-every-step", test_shows_every_step);
  g_test_add_func ("/steps-view/tells-the-reason", test_tells_the_reason);
  g_test_add_func ("/steps-view/shows-a-still-of-the-side", test_shows_a_still_of_the_side);
  g_test_add_func ("/steps-view/little-room", test_little_room);
  g_test_add_func ("/steps-view/from-afar", test_from_afar);

  return g_test_run ();
}
