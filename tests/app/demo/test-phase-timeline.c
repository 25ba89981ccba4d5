/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pixels.h"
#include "demo/rp-phase-timeline.h"
#include "model/rp-phase.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define WIDTH 600

typedef struct
{
  GPtrArray *phases;
  RpPhaseTimeline *timeline;
  GtkWindow *window;
  gint64 sought;
} Fixture;

static void
on_seek (RpPhaseTimeline *timeline, gint64 position, gint64 *sought)
{
  *sought = position;
}

/* The clip's repetition runs from 1 s: lift 2 s, hold 2 s, lower 2 s, rest 0.1 s. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const gint64 ends[] = { 3 * SECOND, 5 * SECOND, 7 * SECOND, 7 * SECOND + SECOND / 10 };

  fixture->sought = -1;
  fixture->phases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);
  g_ptr_array_add (fixture->phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", 2 * SECOND));
  g_ptr_array_add (fixture->phases, rp_phase_new ("hold", RP_PHASE_HOLD, "Hold", 2 * SECOND));
  g_ptr_array_add (fixture->phases, rp_phase_new ("lower", RP_PHASE_LOWER, "Lower", 2 * SECOND));
  g_ptr_array_add (fixture->phases, rp_phase_new ("rest", RP_PHASE_REST, "Rest", SECOND / 10));
  fixture->timeline = RP_PHASE_TIMELINE (g_object_ref (rp_phase_timeline_new ()));
  g_assert_cmpuint (rp_phase_timeline_get_current (fixture->timeline), ==, G_MAXUINT);
  rp_phase_timeline_set_phases (fixture->timeline, fixture->phases, ends, SECOND);
  g_signal_connect (fixture->timeline, "seek", G_CALLBACK (on_seek), &fixture->sought);
  fixture->window = pixels_show (GTK_WIDGET (fixture->timeline), WIDTH, 60);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->timeline);
  g_ptr_array_unref (fixture->phases);
}

static GtkWidget *
get_button (Fixture *fixture, guint index)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (fixture->timeline));

  while (index-- > 0)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
test_segments_are_as_long_as_phases (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t bounds[4];

  for (guint i = 0; i < 4; i++)
    g_assert_true (
        gtk_widget_compute_bounds (get_button (fixture, i), GTK_WIDGET (fixture->timeline), &bounds[i]));
  g_assert_cmpfloat (ABS (bounds[0].size.width - bounds[1].size.width), <=, 1);
  g_assert_cmpfloat (ABS (bounds[0].size.width - bounds[2].size.width), <=, 1);
  /* A very short one can still be pressed. */
  g_assert_cmpfloat (bounds[3].size.width, >=, 24);
  g_assert_cmpfloat (ABS (bounds[3].origin.x + bounds[3].size.width - WIDTH), <=, 1);
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  rp_phase_timeline_set_position (fixture->timeline, 4 * SECOND);
  g_assert_cmpuint (rp_phase_timeline_get_current (fixture->timeline), ==, 1);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, 0))));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, 1))));
  rp_phase_timeline_set_position (fixture->timeline, 5 * SECOND);
  g_assert_cmpuint (rp_phase_timeline_get_current (fixture->timeline), ==, 2);
  rp_phase_timeline_set_position (fixture->timeline, 100 * SECOND);
  g_assert_cmpint (rp_phase_timeline_get_position (fixture->timeline), ==, 7 * SECOND + SECOND / 10);
  g_assert_cmpint (fixture->sought, ==, -1);
}

static void
test_a_press_goes_to_the_phase (Fixture *fixture, gconstpointer data)
{
  g_signal_emit_by_name (get_button (fixture, 2), "clicked");
  g_assert_cmpint (fixture->sought, ==, 5 * SECOND);
  /* Only the clip moves the head; until it does, the current phase stays marked. */
  g_assert_cmpuint (rp_phase_timeline_get_current (fixture->timeline), ==, 0);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, 0))));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, 2))));

  /* Once more on the current phase goes to its start again. */
  g_signal_emit_by_name (get_button (fixture, 0), "clicked");
  g_assert_cmpint (fixture->sought, ==, SECOND);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (get_button (fixture, 0))));
}

static void
test_has_names (Fixture *fixture, gconstpointer data)
{
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->timeline), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_button (fixture, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Hold, 2 s");
}

static void
test_head_is_drawn (Fixture *fixture, gconstpointer data)
{
  cairo_surface_t *pixels;

  rp_phase_timeline_set_position (fixture->timeline, 4 * SECOND);
  pixels_settle (GTK_WIDGET (fixture->timeline));
  pixels = pixels_get (GTK_WIDGET (fixture->timeline));
  /* Above the segments only the head stands out: one stretch, near the middle of the second segment. */
  for (int x = 0; x < WIDTH; x++)
    if (pixels_at (pixels, x, 2) >> 24 == 0xff)
      {
        g_assert_cmpint (x, >, 265);
        g_assert_cmpint (x, <, 310);
      }
  cairo_surface_destroy (pixels);
}

static gboolean
on_chosen (RpPhaseTimeline *timeline, guint phase, guint *chosen)
{
  *chosen = phase;
  return phase == 1;
}

/* Whoever shows it may have another use for a name; the others still go to their phase. */
static void
test_a_name_may_do_something_else (Fixture *fixture, gconstpointer data)
{
  guint chosen = G_MAXUINT;

  g_signal_connect (fixture->timeline, "chosen", G_CALLBACK (on_chosen), &chosen);
  g_signal_emit_by_name (get_button (fixture, 1), "clicked");
  g_assert_cmpuint (chosen, ==, 1);
  g_assert_cmpint (fixture->sought, ==, -1);
  g_signal_emit_by_name (get_button (fixture, 2), "clicked");
  g_assert_cmpuint (chosen, ==, 2);
  g_assert_cmpint (fixture->sought, ==, 5 * SECOND);
}

static void
test_marks_what_is_looped (Fixture *fixture, gconstpointer data)
{
  rp_phase_timeline_set_looped (fixture->timeline, 1);
  g_assert_true (gtk_widget_has_css_class (get_button (fixture, 1), "looped"));
  g_assert_true (gtk_widget_has_css_class (get_button (fixture, 0), "aside"));
  rp_phase_timeline_set_looped (fixture->timeline, G_MAXUINT);
  g_assert_false (gtk_widget_has_css_class (get_button (fixture, 1), "looped"));
  g_assert_false (gtk_widget_has_css_class (get_button (fixture, 0), "aside"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/phase-timeline/name-does-something-else", test_a_name_may_do_something_else);
  ADD ("/phase-timeline/looped", test_marks_what_is_looped);
  ADD ("/phase-timeline/segments-are-as-long-as-phases", test_segments_are_as_long_as_phases);
  ADD ("/phase-timeline/follows", test_follows);
  ADD ("/phase-timeline/a-press-goes-to-the-phase", test_a_press_goes_to_the_phase);
  ADD ("/phase-timeline/has-names", test_has_names);
  ADD ("/phase-timeline/head-is-drawn", test_head_is_drawn);

  return g_test_run ();
}
