/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "mat/rp-session-frame.h"

typedef struct
{
  GtkWidget *frame;
  GtkWidget *head;
  GtkWidget *body;
  GtkWidget *foot;
  GtkWindow *window;
} Fixture;

static GtkWidget *
make_part (int height)
{
  GtkWidget *part = gtk_button_new ();

  gtk_widget_set_size_request (part, 100, height);
  return part;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->frame = rp_session_frame_new ();
  fixture->head = make_part (40);
  fixture->body = make_part (100);
  fixture->foot = make_part (60);
  g_object_set (fixture->frame, "head", fixture->head, "body", fixture->body, "foot", fixture->foot, NULL);
  fixture->window = pixels_show (fixture->frame, 300, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_ref (fixture->frame);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->frame);
}

static void
assert_at (Fixture *fixture, GtkWidget *part, float y, float height)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (part, fixture->frame, &bounds));
  g_assert_cmpfloat_with_epsilon (bounds.origin.y, y, 0.5);
  g_assert_cmpfloat_with_epsilon (bounds.size.height, height, 0.5);
}

static void
test_below_one_another (Fixture *fixture, gconstpointer data)
{
  assert_at (fixture, fixture->head, 0, 40);
  assert_at (fixture, fixture->body, 40, 300);
  assert_at (fixture, fixture->foot, 340, 60);
  g_assert_true (gtk_widget_get_first_child (fixture->frame) == fixture->head);
}

/* Over the body, head and foot are drawn last and hit first. */
static void
test_over_the_body (Fixture *fixture, gconstpointer data)
{
  rp_session_frame_set_over (RP_SESSION_FRAME (fixture->frame), TRUE);
  g_assert_true (rp_session_frame_get_over (RP_SESSION_FRAME (fixture->frame)));
  pixels_settle (fixture->frame);
  assert_at (fixture, fixture->body, 0, 400);
  assert_at (fixture, fixture->head, 0, 40);
  assert_at (fixture, fixture->foot, 340, 60);
  g_assert_true (gtk_widget_pick (fixture->frame, 50, 20, GTK_PICK_DEFAULT) == fixture->head);
  g_assert_true (gtk_widget_pick (fixture->frame, 50, 380, GTK_PICK_DEFAULT) == fixture->foot);
  g_assert_true (gtk_widget_pick (fixture->frame, 50, 200, GTK_PICK_DEFAULT) == fixture->body);
  rp_session_frame_set_over (RP_SESSION_FRAME (fixture->frame), FALSE);
  pixels_settle (fixture->frame);
  test_below_one_another (fixture, data);
}

static void
test_asks_for_room (Fixture *fixture, gconstpointer data)
{
  int near, over;

  gtk_widget_measure (fixture->frame, GTK_ORIENTATION_VERTICAL, 300, &near, NULL, NULL, NULL);
  rp_session_frame_set_over (RP_SESSION_FRAME (fixture->frame), TRUE);
  gtk_widget_measure (fixture->frame, GTK_ORIENTATION_VERTICAL, 300, &over, NULL, NULL, NULL);
  g_assert_cmpint (near, ==, 200);
  g_assert_cmpint (over, ==, 100);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/session-frame/below-one-another", test_below_one_another);
  ADD ("/session-frame/over-the-body", test_over_the_body);
  ADD ("/session-frame/asks-for-room", test_asks_for_room);

  return g_test_run ();
}
