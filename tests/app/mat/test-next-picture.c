/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo-view.h"
#include "find.h"
#include "led-widget.h"
#include "mat/rp-next-picture.h"

static void
set_up (LedWidget *fixture, gconstpointer data)
{
  g_autoptr (RpPosterLoader) loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *picture = rp_next_picture_new ();

  led_widget_init (fixture, "daily-clams", FALSE);
  rp_next_picture_set_poster_loader (RP_NEXT_PICTURE (picture), loader);
  g_object_set (picture, "readout", fixture->readout, NULL);
  gtk_box_append (GTK_BOX (box), picture);
  led_widget_show (fixture, box, 400, 300);
  g_assert_false (gtk_widget_get_visible (picture));
}

static GtkWidget *
get_picture (LedWidget *fixture)
{
  return gtk_widget_get_first_child (fixture->widget);
}

static void
update (LedWidget *fixture)
{
  RpMoment moment;

  led_widget_read (fixture, &moment);
}

static gboolean
is_shown (gpointer data)
{
  LedWidget *fixture = data;

  return gtk_widget_get_visible (get_picture (fixture));
}

static gboolean
is_mirrored (LedWidget *fixture)
{
  return rp_demo_view_get_mirrored (RP_DEMO_VIEW (gtk_widget_get_first_child (get_picture (fixture))));
}

/* The pack's clip shows the right leg: first the left one comes, then the right. */
static void
test_the_side_that_comes (LedWidget *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  update (fixture);
  sample_wait (is_shown, fixture);
  g_assert_true (is_mirrored (fixture));
  led_skip_to (&fixture->led, RP_STEP_WORK);
  update (fixture);
  sample_wait (is_shown, fixture);
  g_assert_false (is_mirrored (fixture));
}

static void
test_it_goes_when_nothing_comes (LedWidget *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_START);
  update (fixture);
  sample_wait (is_shown, fixture);
  while (rp_session_readout_get_next (fixture->readout)->exercise)
    {
      led_send (&fixture->led, RP_SESSION_SKIP);
      update (fixture);
    }
  g_assert_false (gtk_widget_get_visible (get_picture (fixture)));
}

static void
test_a_size_of_its_own (LedWidget *fixture, gconstpointer data)
{
  int natural;

  led_send (&fixture->led, RP_SESSION_START);
  update (fixture);
  sample_wait (is_shown, fixture);
  g_object_set (get_picture (fixture), "natural-width", 288, NULL);
  gtk_widget_measure (get_picture (fixture), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, 288);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, LedWidget, NULL, set_up, func, led_widget_clear)
  ADD ("/next-picture/the-side-that-comes", test_the_side_that_comes);
  ADD ("/next-picture/it-goes-when-nothing-comes", test_it_goes_when_nothing_comes);
  ADD ("/next-picture/a-size-of-its-own", test_a_size_of_its_own);

  return g_test_run ();
}
