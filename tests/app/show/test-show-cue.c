/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-show-cue.h"

/* Whatever it says, it takes the same room. */
static void
test_nothing_moves (void)
{
  GtkWidget *cue = g_object_ref (rp_show_cue_new ());
  GtkWindow *window = pixels_show (cue, 600, 120);
  int height = 0;

  rp_show_cue_set_size (RP_SHOW_CUE (cue), 50);
  gtk_widget_measure (cue, GTK_ORIENTATION_VERTICAL, 600, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >=, 60);
  for (guint i = 0; i < 2; i++)
    {
      int again = 0;

      rp_show_cue_set_split (RP_SHOW_CUE (cue), i == 1);
      rp_show_cue_set_text (RP_SHOW_CUE (cue),
                            "Keep your knee over your toes while you sit back, slowly and quietly",
                            "Knee falls in, hip drops", "At half speed");
      pixels_settle (cue);
      gtk_widget_measure (cue, GTK_ORIENTATION_VERTICAL, 600, &again, NULL, NULL, NULL);
      g_assert_cmpint (again, ==, height);
    }
  rp_show_cue_set_text (RP_SHOW_CUE (cue), NULL, NULL, NULL);
  pixels_settle (cue);
  gtk_window_destroy (window);
  g_assert_finalize_object (cue);
}

/* Upright, the mistake and the note have lines of their own: as high whatever there is to say. */
static void
test_upright (void)
{
  GtkWidget *cue = g_object_ref (rp_show_cue_new ());
  GtkWindow *window = pixels_show (cue, 340, 160);
  int beside = 0, below = 0, again = 0;

  rp_show_cue_set_size (RP_SHOW_CUE (cue), 32);
  gtk_widget_measure (cue, GTK_ORIENTATION_VERTICAL, 340, &beside, NULL, NULL, NULL);
  rp_show_cue_set_upright (RP_SHOW_CUE (cue), TRUE);
  gtk_widget_measure (cue, GTK_ORIENTATION_VERTICAL, 340, &below, NULL, NULL, NULL);
  g_assert_cmpint (below, >, beside + 2 * 15);
  rp_show_cue_set_text (RP_SHOW_CUE (cue), "Keep your hips level while you reach",
                        "Free hip turns up to the side",
                        "Single-leg deadlift. Right leg, Behind, and looping “Stand up” at a quarter");
  pixels_settle (cue);
  gtk_widget_measure (cue, GTK_ORIENTATION_VERTICAL, 340, &again, NULL, NULL, NULL);
  g_assert_cmpint (again, ==, below);
  gtk_window_destroy (window);
  g_assert_finalize_object (cue);
}

static void
test_is_heard (void)
{
  GtkWidget *cue = g_object_ref_sink (rp_show_cue_new ());

  rp_show_cue_set_spoken (RP_SHOW_CUE (cue), "Lift. Keep hips stacked");
  gtk_test_accessible_assert_property (cue, GTK_ACCESSIBLE_PROPERTY_LABEL, "Lift. Keep hips stacked");
  gtk_test_accessible_assert_role (cue, GTK_ACCESSIBLE_ROLE_STATUS);
  g_assert_finalize_object (cue);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/show-cue/nothing-moves", test_nothing_moves);
  g_test_add_func ("/show-cue/upright", test_upright);
  g_test_add_func ("/show-cue/heard", test_is_heard);

  return g_test_run ();
}
