/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "library/rp-fault-card.h"
#include "common/rp-poster.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  RpPosterLoader *loader;
  const RpFault *fault;
  GtkWidget *card;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_angles ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->fault = rp_exercise_find_fault (rp_pack_find_exercise (fixture->pack, "reach"), "leans");
  pixels_load_style ();
  fixture->card = g_object_ref (rp_fault_card_new (fixture->fault, fixture->loader));
  fixture->window = pixels_show (fixture->card, 400, 120);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->card);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->pack);
}

static GtkWidget *
get_picture (Fixture *fixture, const char *badge)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (find_icon (fixture->card, badge), GTK_TYPE_OVERLAY);

  return gtk_overlay_get_child (GTK_OVERLAY (overlay));
}

/* A cross on the wrong picture, a tick on the right one. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  RpPoster *wrong = RP_POSTER (get_picture (fixture, "window-close-symbolic"));
  RpPoster *right = RP_POSTER (get_picture (fixture, "object-select-symbolic"));
  graphene_rect_t wrong_place, right_place;

  while (!rp_poster_get_texture (wrong) || !rp_poster_get_texture (right))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (wrong), fixture->card, &wrong_place));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (right), fixture->card, &right_place));
  g_assert_cmpfloat (wrong_place.size.width, ==, 128);
  g_assert_cmpfloat (wrong_place.size.height, ==, 90);
  g_assert_cmpfloat (right_place.origin.x, >=, wrong_place.origin.x + 128);
  g_assert_true (rp_poster_get_texture (wrong) != rp_poster_get_texture (right));
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (rp_fault_card_get_id (RP_FAULT_CARD (fixture->card)), ==, "leans");
  g_assert_nonnull (find_label (fixture->card, "Body leans over"));
  gtk_test_accessible_assert_property (fixture->card, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Show the mistake: Body leans over");
  g_assert_true (gtk_widget_get_focusable (fixture->card));
}

/* The name goes below, and the pictures take the width. */
static void
test_compact (Fixture *fixture, gconstpointer data)
{
  GtkWidget *name = find_label (fixture->card, "Body leans over");
  GtkWidget *wrong = get_picture (fixture, "window-close-symbolic");
  graphene_rect_t name_place, picture_place;

  rp_fault_card_set_compact (RP_FAULT_CARD (fixture->card), TRUE);
  pixels_settle (fixture->card);
  g_assert_true (gtk_widget_compute_bounds (name, fixture->card, &name_place));
  g_assert_true (gtk_widget_compute_bounds (wrong, fixture->card, &picture_place));
  g_assert_cmpfloat (name_place.origin.y, >=, picture_place.origin.y + picture_place.size.height);
  g_assert_cmpfloat (picture_place.size.width, >, 128);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/fault-card/pictures", test_pictures);
  ADD ("/fault-card/names", test_names);
  ADD ("/fault-card/compact", test_compact);

  return g_test_run ();
}
