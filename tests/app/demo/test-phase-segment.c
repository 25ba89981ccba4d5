/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pixels.h"
#include "demo/rp-phase-segment.h"

typedef struct
{
  int width;
  int height;
  gboolean name;
  gboolean seconds;
  gboolean below;
} Case;

static GtkWidget *
show (GtkWindow **window, int width, int height)
{
  GtkWidget *segment = rp_phase_segment_new ("Lower", "2 s");
  GtkWidget *box = gtk_fixed_new ();

  gtk_fixed_put (GTK_FIXED (box), segment, 0, 0);
  gtk_widget_set_size_request (segment, width, height);
  *window = pixels_show (box, 400, 100);
  return segment;
}

static void
test_fits (gconstpointer data)
{
  const Case *test = data;
  GtkWindow *window;
  GtkWidget *segment = g_object_ref (show (&window, test->width, test->height));
  GtkWidget *name = gtk_widget_get_first_child (segment);
  GtkWidget *seconds = gtk_widget_get_next_sibling (name);
  graphene_rect_t above, below;

  /* Words that do not fit are left out whole, never cut. */
  g_assert_cmpint (gtk_widget_get_child_visible (name), ==, test->name);
  g_assert_cmpint (gtk_widget_get_child_visible (seconds), ==, test->seconds);
  g_assert_true (gtk_widget_compute_bounds (name, segment, &above));
  g_assert_true (gtk_widget_compute_bounds (seconds, segment, &below));
  if (test->below)
    g_assert_cmpfloat (below.origin.y, >=, above.origin.y + above.size.height);
  else if (test->seconds)
    g_assert_cmpfloat (below.origin.x, >=, above.origin.x + above.size.width);
  gtk_window_destroy (window);
  g_assert_finalize_object (segment);
}

int
main (int argc, char *argv[])
{
  static const Case beside = { 200, 40, TRUE, TRUE, FALSE };
  static const Case below = { 50, 60, TRUE, TRUE, TRUE };
  static const Case nothing = { 12, 60, FALSE, FALSE, FALSE };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_data_func ("/phase-segment/beside", &beside, test_fits);
  g_test_add_data_func ("/phase-segment/below", &below, test_fits);
  g_test_add_data_func ("/phase-segment/nothing", &nothing, test_fits);

  return g_test_run ();
}
