/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-wrap-box.h"

#define SPACING 10
#define LINE_SPACING 6

typedef struct
{
  GtkWidget *box;
  GtkWidget *children[3];
  GtkWindow *window;
} Fixture;

/* Three children of 100, 80 and 60 by 20. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->box = rp_wrap_box_new (SPACING, LINE_SPACING);
  for (int i = 0; i < 3; i++)
    {
      fixture->children[i] = gtk_drawing_area_new ();
      gtk_widget_set_size_request (fixture->children[i], 100 - 20 * i, 20);
      gtk_widget_set_parent (fixture->children[i], fixture->box);
    }
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
}

static void
show (Fixture *fixture, int width)
{
  gtk_widget_set_valign (fixture->box, GTK_ALIGN_START);
  fixture->window = pixels_show (fixture->box, width, 200);
}

static void
assert_at (Fixture *fixture, int child, int x, int y, int width)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (fixture->children[child], fixture->box, &bounds));
  g_assert_cmpfloat (bounds.origin.x, ==, x);
  g_assert_cmpfloat (bounds.origin.y, ==, y);
  g_assert_cmpfloat (bounds.size.width, ==, width);
}

static void
test_one_line (Fixture *fixture, gconstpointer data)
{
  int minimum, natural, height;

  show (fixture, 300);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, 260, &height, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  g_assert_cmpint (natural, ==, 260);
  g_assert_cmpint (height, ==, 20);
  assert_at (fixture, 0, 0, 0, 100);
  assert_at (fixture, 1, 110, 0, 80);
  assert_at (fixture, 2, 200, 0, 60);
}

/* Where something beside it gives way, it is as high as one line from the first. */
static void
test_stays_on_one_line (Fixture *fixture, gconstpointer data)
{
  int minimum, height;

  rp_wrap_box_set_one_line (RP_WRAP_BOX (fixture->box), TRUE);
  show (fixture, 300);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 260);
  rp_wrap_box_set_one_line (RP_WRAP_BOX (fixture->box), FALSE);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 100);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, 200, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 46);
}

static void
test_lines (Fixture *fixture, gconstpointer data)
{
  int height;

  show (fixture, 259);
  gtk_widget_measure (fixture->box, GTK_ORIENTATION_VERTICAL, 259, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, ==, 46);
  assert_at (fixture, 1, 110, 0, 80);
  assert_at (fixture, 2, 0, 26, 60);
}

static void
test_what_is_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_hexpand (fixture->children[0], TRUE);
  gtk_widget_set_hexpand (fixture->children[1], TRUE);
  show (fixture, 300);
  assert_at (fixture, 0, 0, 0, 120);
  assert_at (fixture, 1, 130, 0, 100);
  assert_at (fixture, 2, 240, 0, 60);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_visible (fixture->children[0], FALSE);
  show (fixture, 300);
  assert_at (fixture, 1, 0, 0, 80);
  assert_at (fixture, 2, 90, 0, 60);
}

static void
test_from_right_to_left (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (fixture->box, GTK_TEXT_DIR_RTL);
  show (fixture, 300);
  assert_at (fixture, 0, 200, 0, 100);
  assert_at (fixture, 2, 40, 0, 60);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/wrap-box/one-line", test_one_line);
  ADD ("/wrap-box/stays-on-one-line", test_stays_on_one_line);
  ADD ("/wrap-box/lines", test_lines);
  ADD ("/wrap-box/what-is-left", test_what_is_left);
  ADD ("/wrap-box/hidden", test_hidden);
  ADD ("/wrap-box/from-right-to-left", test_from_right_to_left);

  return g_test_run ();
}
