/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pixels.h"
#include "common/rp-poster.h"
#include "sample.h"

static gboolean
has_texture (gpointer data)
{
  return rp_poster_get_texture (data) != NULL;
}

static GtkWindow *
show_poster (GtkWidget *poster)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), poster);
  return pixels_show (box, 320, 400);
}

static void
test_shows_a_picture (void)
{
  g_autofree char *path = g_strdup_printf ("%s/stills/clamshell.jpg", g_getenv ("RP_TEST_PACK"));
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  RpPoster *poster = RP_POSTER (g_object_ref (rp_poster_new ()));
  GtkWindow *window = show_poster (GTK_WIDGET (poster));
  cairo_surface_t *pixels;

  g_assert_null (rp_poster_get_texture (poster));
  rp_poster_set_picture (poster, loader, uri);
  sample_wait (has_texture, poster);
  pixels_settle (GTK_WIDGET (poster));

  /* In its own shape, and with the mat's green somewhere below the middle. */
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (poster)), ==, 320);
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (poster)), ==, 180);
  pixels = pixels_get (GTK_WIDGET (poster));
  g_assert_true (pixels_near (pixels_at (pixels, 160, 4), 0xffedf1f3));
  g_assert_false (pixels_near (pixels_at (pixels, 160, 110), 0xffedf1f3));
  cairo_surface_destroy (pixels);

  rp_poster_set_picture (poster, NULL, NULL);
  g_assert_null (rp_poster_get_texture (poster));
  gtk_window_destroy (window);
  g_assert_finalize_object (poster);
  g_object_unref (loader);
}

static void
test_missing_picture (void)
{
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  RpPoster *poster = RP_POSTER (g_object_ref (rp_poster_new ()));
  GtkWindow *window = show_poster (GTK_WIDGET (poster));
  GtkWidget *icon;

  /* A neutral stage with an icon; while a picture is on its way, without. */
  rp_poster_set_picture (poster, NULL, NULL);
  icon = gtk_widget_get_first_child (GTK_WIDGET (poster));
  g_assert_true (gtk_widget_get_visible (icon));
  rp_poster_set_picture (poster, loader, "resource:///no/such/still.jpg");
  g_assert_false (gtk_widget_get_visible (icon));
  while (!gtk_widget_get_visible (icon))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (rp_poster_get_texture (poster));
  gtk_window_destroy (window);
  g_assert_finalize_object (poster);
  g_object_unref (loader);
}

/* It wishes for its shape, but never needs more height for being wider. */
static void
test_least_height (void)
{
  GtkWidget *poster = g_object_ref_sink (rp_poster_new ());
  int least, wish, least_unasked;

  gtk_widget_measure (poster, GTK_ORIENTATION_VERTICAL, -1, &least_unasked, NULL, NULL, NULL);
  gtk_widget_measure (poster, GTK_ORIENTATION_VERTICAL, 320, &least, &wish, NULL, NULL);
  g_assert_cmpint (wish, ==, 180);
  g_assert_cmpint (least, <=, least_unasked);
  g_assert_finalize_object (poster);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/poster/shows-a-picture", test_shows_a_picture);
  g_test_add_func ("/poster/missing-picture", test_missing_picture);
  g_test_add_func ("/poster/least-height", test_least_height);

  return g_test_run ();
}
