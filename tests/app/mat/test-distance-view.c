/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-widget.h"
#include "mat/rp-distance-band.h"
#include "mat/rp-distance-disc.h"
#include "mat/rp-distance-layout.h"
#include "mat/rp-distance-text.h"
#include "mat/rp-distance-view.h"
#include "mat/rp-ring.h"
#include "rp-test-catalogue.h"

#define WIDTH 1280
#define HEIGHT 720

typedef struct
{
  LedWidget led;
  RpDistanceView *view;
} Fixture;

typedef struct
{
  gboolean own_pace;
  int width;
  int height;
  const char *language;
} Case;

static const Case led_case = { FALSE, WIDTH, HEIGHT };
static const Case own_case = { TRUE, WIDTH, HEIGHT };
static const Case portrait_case = { FALSE, 540, 960 };
static const Case german_case = { FALSE, WIDTH, HEIGHT, "de" };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const Case *wanted = data;

  led_widget_init (&fixture->led, "daily-clams", wanted->own_pace);
  led_set_language (&fixture->led.led, wanted->language);
  fixture->view = RP_DISTANCE_VIEW (rp_distance_view_new (fixture->led.readout));
  led_widget_show (&fixture->led, GTK_WIDGET (fixture->view), wanted->width, wanted->height);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  led_widget_clear (&fixture->led, data);
}

static void
show (Fixture *fixture)
{
  RpMoment moment;

  led_widget_read (&fixture->led, &moment);
  rp_distance_view_read (fixture->view);
  rp_distance_view_update (fixture->view, fixture->led.led.session, &moment, TRUE);
  pixels_settle (GTK_WIDGET (fixture->view));
}

static gboolean
says (GtkWidget *widget, gconstpointer words)
{
  return RP_IS_DISTANCE_TEXT (widget)
         && g_str_equal (rp_distance_text_get_text (RP_DISTANCE_TEXT (widget)), words);
}

/* Returns: (transfer none): the words in the view that are these */
static RpDistanceText *
find_words (Fixture *fixture, const char *words)
{
  GtkWidget *found = find_widget (GTK_WIDGET (fixture->view), says, words);

  if (!found)
    g_error ("Nothing says '%s'", words);
  return RP_DISTANCE_TEXT (found);
}

/* Words are as large as they have to be, and whole. */
static void
assert_legible (Fixture *fixture, const char *words, double least)
{
  RpDistanceText *text = find_words (fixture, words);
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->view));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->view));
  graphene_rect_t ink;
  graphene_point_t corner;

  g_assert_cmpfloat (rp_distance_text_get_drawn_size (text), >=, height * least * 0.98);
  g_assert_true (rp_distance_text_get_ink (text, &ink));
  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (text), GTK_WIDGET (fixture->view), &ink.origin, &corner));
  g_assert_cmpfloat (corner.x, >=, 0);
  g_assert_cmpfloat (corner.y, >=, 0);
  g_assert_cmpfloat (corner.x + ink.size.width, <=, width);
  g_assert_cmpfloat (corner.y + ink.size.height, <=, height);
}

static void
test_led (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led.led, RP_SESSION_START);
  show (fixture);
  assert_legible (fixture, "Get ready", RP_DISTANCE_LEAST);
  assert_legible (fixture, "Clamshell", RP_DISTANCE_LEAST);
  led_send (&fixture->led.led, RP_SESSION_SKIP);
  show (fixture);
  assert_legible (fixture, "Left leg", RP_DISTANCE_LEAST);
  assert_legible (fixture, "Lift", RP_DISTANCE_LEAST);
  find_words (fixture, "2");
  find_words (fixture, "Exercise 1 of 1");
  find_words (fixture, "<span alpha=\"78%\">Next</span> <b>Right leg</b>");
  g_assert_true (gtk_widget_get_mapped (find_type (GTK_WIDGET (fixture->view), RP_TYPE_RING)));
  led_advance (&fixture->led.led, 2.5);
  show (fixture);
  assert_legible (fixture, "Hold", RP_DISTANCE_LEAST);
  led_send (&fixture->led.led, RP_SESSION_PAUSE);
  show (fixture);
  assert_legible (fixture, "Paused", RP_DISTANCE_LEAST);
}

static void
test_change_of_side (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led.led);
  led_advance (&fixture->led.led, 20 * 6.5 + 1);
  show (fixture);
  assert_legible (fixture, "Change sides", RP_DISTANCE_LEAST);
  assert_legible (fixture, "Now the right leg", RP_DISTANCE_LEAST);
  find_words (fixture, "Left leg done");
}

static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led.led);
  led_send (&fixture->led.led, RP_SESSION_COUNT);
  show (fixture);
  assert_legible (fixture, "Left leg", RP_DISTANCE_LEAST);
  assert_legible (fixture, "Almost any key counts one", RP_DISTANCE_LEAST);
  gtk_test_accessible_assert_property (find_type (GTK_WIDGET (fixture->view), RP_TYPE_DISTANCE_DISC),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "1 of 20");
}

static void
test_done (Fixture *fixture, gconstpointer data)
{
  RpMoment moment;

  led_start_turn (&fixture->led.led);
  for (guint i = 0; i < 3; i++)
    led_send (&fixture->led.led, RP_SESSION_SKIP);
  g_assert_cmpint (rp_session_get_state (fixture->led.led.session), ==, RP_SESSION_FINISHED);
  led_widget_read (&fixture->led, &moment);
  rp_distance_view_set_done (fixture->view, TRUE);
  show (fixture);
  assert_legible (fixture, "Done", RP_DISTANCE_LEAST);
  assert_legible (fixture, "Daily clams", RP_DISTANCE_LEAST);
  find_words (fixture, "4:35 done");
  /* A reminder that still comes changes nothing any more. */
  rp_distance_view_show_cue (fixture->view, "Keep hips stacked", RP_TINT_LIFT);
  find_words (fixture, "4:35 done");
  rp_distance_view_set_done (fixture->view, FALSE);
  g_assert_null (find_widget (GTK_WIDGET (fixture->view), says, "Daily clams"));
}

static void
test_cue (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led.led);
  show (fixture);
  rp_distance_view_show_cue (fixture->view, "Keep hips stacked", RP_TINT_LIFT);
  pixels_settle (GTK_WIDGET (fixture->view));
  assert_legible (fixture, "Keep hips stacked", 0.04);
}

/* What must be fetched comes before how to get into place. */
static void
test_fetch (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led.led, RP_SESSION_START);
  show (fixture);
  rp_distance_view_show_cue (fixture->view, "Lie on your right side.", RP_TINT_WAIT);
  pixels_settle (GTK_WIDGET (fixture->view));
  assert_legible (fixture, "You need a mat, a band if you like. Lie on your right side.", 0.03);
}

/* Our words beside a German pack are German ones, and longer. */
static void
test_german (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led.led, RP_SESSION_START);
  show (fixture);
  assert_legible (fixture, "Mach dich bereit", RP_DISTANCE_LEAST);
  led_send (&fixture->led.led, RP_SESSION_SKIP);
  show (fixture);
  find_words (fixture, "<span alpha=\"78%\">Gleich</span> <b>Right leg</b>");
}

/* The picture's place is the layout's, and turns round with the language. */
static void
test_picture (Fixture *fixture, gconstpointer data)
{
  GtkAllocation picture, mirrored;

  rp_distance_view_find_picture (fixture->view, WIDTH, HEIGHT, &picture);
  gtk_widget_set_direction (GTK_WIDGET (fixture->view), GTK_TEXT_DIR_RTL);
  rp_distance_view_find_picture (fixture->view, WIDTH, HEIGHT, &mirrored);
  g_assert_cmpint (picture.x, ==, 0);
  g_assert_cmpint (mirrored.x, ==, WIDTH - picture.width);
  g_assert_cmpint (mirrored.width, ==, picture.width);
  g_assert_cmpint (mirrored.height, ==, picture.height);
}

static guint32
pixel_of (Fixture *fixture, int x, int y)
{
  cairo_surface_t *picture = pixels_get (GTK_WIDGET (fixture->view));
  guint32 pixel = pixels_at (picture, x, y);

  cairo_surface_destroy (picture);
  return pixel;
}

/* Dark, though the window is not. */
static void
test_ground (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led.led);
  show (fixture);
  g_assert_cmphex (pixel_of (fixture, WIDTH - 3, 3), ==, 0xff161819);
}

int
main (int argc, char *argv[])
{
  int result;

  find_init (&argc, &argv);
  pixels_load_style ();
  rp_test_catalogue_install_german ();

#define ADD(path, data, func) g_test_add (path, Fixture, &data, set_up, func, tear_down)
  ADD ("/distance-view/led", led_case, test_led);
  ADD ("/distance-view/led/portrait", portrait_case, test_led);
  ADD ("/distance-view/change-of-side", led_case, test_change_of_side);
  ADD ("/distance-view/change-of-side/portrait", portrait_case, test_change_of_side);
  ADD ("/distance-view/own-pace", own_case, test_own_pace);
  ADD ("/distance-view/done", led_case, test_done);
  ADD ("/distance-view/cue", led_case, test_cue);
  ADD ("/distance-view/fetch", led_case, test_fetch);
  ADD ("/distance-view/german", german_case, test_german);
  ADD ("/distance-view/picture", led_case, test_picture);
  ADD ("/distance-view/ground", led_case, test_ground);

  result = g_test_run ();
  rp_test_catalogue_clear ();
  return result;
}
