/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-reveal.h"

#define ROWS 20
#define ROW_HEIGHT 40
#define HEIGHT 200

typedef struct
{
  GtkWidget *rows[ROWS];
  GtkWidget *scroller;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < ROWS; i++)
    {
      fixture->rows[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
      gtk_widget_set_size_request (fixture->rows[i], 100, ROW_HEIGHT);
      gtk_box_append (GTK_BOX (box), fixture->rows[i]);
    }
  fixture->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (fixture->scroller), box);
  fixture->window = pixels_show (fixture->scroller, 300, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static void
assert_place (Fixture *fixture, int expected)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fixture->scroller));

  pixels_settle (fixture->scroller);
  g_assert_cmpint ((int) gtk_adjustment_get_value (place), ==, expected);
}

/* No further than it takes, either way. */
static void
test_both_ways (Fixture *fixture, gconstpointer data)
{
  rp_reveal_whole (fixture->rows[1]);
  assert_place (fixture, 0);
  rp_reveal_whole (fixture->rows[9]);
  assert_place (fixture, 10 * ROW_HEIGHT - HEIGHT);
  rp_reveal_whole (fixture->rows[7]);
  assert_place (fixture, 10 * ROW_HEIGHT - HEIGHT);
  rp_reveal_whole (fixture->rows[2]);
  assert_place (fixture, 2 * ROW_HEIGHT);
}

/* What has just become larger counts as large as it will be; of what has no room, the head is shown. */
static void
test_grows (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_size_request (fixture->rows[3], 100, 3 * ROW_HEIGHT);
  rp_reveal_whole (fixture->rows[3]);
  assert_place (fixture, 6 * ROW_HEIGHT - HEIGHT);
  gtk_widget_set_size_request (fixture->rows[3], 100, 2 * HEIGHT);
  rp_reveal_whole (fixture->rows[3]);
  assert_place (fixture, 3 * ROW_HEIGHT);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add ("/reveal/both-ways", Fixture, NULL, set_up, test_both_ways, tear_down);
  g_test_add ("/reveal/grows", Fixture, NULL, set_up, test_grows, tear_down);

  return g_test_run ();
}
