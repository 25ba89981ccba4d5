/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-clip-reader.h"
#include "pipeline/rp-worker.h"
#include "demo/rp-demo.h"
#include "shown.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define LONG (60 * SECOND)

static const RpClipPass whole = { 0, 6 * SECOND, FALSE, 0 };
static const RpClipPass mirrored = { 0, 6 * SECOND, TRUE, 0 };

typedef struct
{
  RpDemo *demo;
  RpClip clip;
  guint n_draws;
} Fixture;

static void
count (guint *n)
{
  ++*n;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->demo = rp_demo_new ();
  fixture->clip.uri = barcode_get_uri ();
  fixture->clip.width = BARCODE_WIDTH;
  fixture->clip.height = BARCODE_HEIGHT;
  g_signal_connect_swapped (fixture->demo, "invalidate-contents", G_CALLBACK (count), &fixture->n_draws);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->demo);
  g_assert_true (rp_worker_drain (LONG));
  g_free (fixture->clip.uri);
}

static void
show (Fixture *fixture, const RpClipPass *pass, guint lap, gint64 position)
{
  rp_demo_show (fixture->demo, pass, lap, position);
  do
    g_assert_true (rp_demo_wait (fixture->demo, LONG));
  while (rp_demo_show (fixture->demo, pass, lap, position));
}

/* What a window would show */
static GdkTexture *
draw (RpDemo *demo)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, BARCODE_WIDTH, BARCODE_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  gsize stride = cairo_image_surface_get_stride (surface);

  gdk_paintable_snapshot (GDK_PAINTABLE (demo), snapshot, BARCODE_WIDTH, BARCODE_HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * BARCODE_HEIGHT,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (BARCODE_WIDTH, BARCODE_HEIGHT, GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, bytes,
                                 stride);
}

static int
read_drawn (Fixture *fixture, gboolean *turned)
{
  g_autoptr (GdkTexture) texture = draw (fixture->demo);

  return shown_number (texture, turned);
}

static GdkTexture *
make_poster (void)
{
  g_autofree guint8 *pixels = g_malloc0 (BARCODE_WIDTH * BARCODE_HEIGHT * 3);
  g_autofree guint8 *luma = g_malloc0 (BARCODE_WIDTH * BARCODE_HEIGHT);
  g_autoptr (GBytes) bytes = NULL;

  barcode_paint (luma, BARCODE_WIDTH, 4000);
  for (guint i = 0; i < BARCODE_WIDTH * BARCODE_HEIGHT * 3; i++)
    pixels[i] = luma[i / 3];
  bytes = g_bytes_new_take (g_steal_pointer (&pixels), BARCODE_WIDTH * BARCODE_HEIGHT * 3);
  return gdk_memory_texture_new (BARCODE_WIDTH, BARCODE_HEIGHT, GDK_MEMORY_R8G8B8, bytes, BARCODE_WIDTH * 3);
}

static void
test_draws_on_change (Fixture *fixture, gconstpointer data)
{
  rp_demo_set_clip (fixture->demo, &fixture->clip);
  show (fixture, &whole, 0, SECOND + SECOND / 60);
  g_assert_cmpuint (fixture->n_draws, ==, 1);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 30);

  for (guint i = 0; i < 10; i++)
    g_assert_false (rp_demo_show (fixture->demo, &whole, 0, SECOND + SECOND / 60));
  g_assert_cmpuint (fixture->n_draws, ==, 1);
  g_assert_true (rp_demo_wait (fixture->demo, LONG));
  g_assert_true (rp_demo_show (fixture->demo, &whole, 0, SECOND + SECOND / 20));
  g_assert_cmpuint (fixture->n_draws, ==, 2);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 31);
}

static void
test_mirror (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkPaintable) image = NULL;
  gboolean turned;

  rp_demo_set_clip (fixture->demo, &fixture->clip);
  rp_demo_set_accelerated (fixture->demo, GPOINTER_TO_INT (data));
  show (fixture, &whole, 0, 2 * SECOND);
  g_assert_cmpint (read_drawn (fixture, &turned), ==, 60);
  g_assert_false (turned);
  g_assert_true (rp_demo_show (fixture->demo, &mirrored, 0, 2 * SECOND));
  g_assert_cmpint (read_drawn (fixture, &turned), ==, 60);
  g_assert_true (turned);
  image = gdk_paintable_get_current_image (GDK_PAINTABLE (fixture->demo));
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (image), ==, BARCODE_WIDTH);
}

/* Each pixel of the mirrored picture is the one across the middle of the plain picture */
static void
test_mirror_pixels (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) plain = NULL;
  g_autoptr (GdkTexture) turned = NULL;
  g_autofree guint32 *a = g_new (guint32, BARCODE_WIDTH * BARCODE_HEIGHT);
  g_autofree guint32 *b = g_new (guint32, BARCODE_WIDTH * BARCODE_HEIGHT);

  rp_demo_set_clip (fixture->demo, &fixture->clip);
  rp_demo_set_accelerated (fixture->demo, GPOINTER_TO_INT (data));
  show (fixture, &whole, 0, 4 * SECOND);
  plain = draw (fixture->demo);
  rp_demo_show (fixture->demo, &mirrored, 0, 4 * SECOND);
  turned = draw (fixture->demo);
  gdk_texture_download (plain, (guint8 *) a, BARCODE_WIDTH * 4);
  gdk_texture_download (turned, (guint8 *) b, BARCODE_WIDTH * 4);
  for (guint y = 0; y < BARCODE_HEIGHT; y++)
    for (guint x = 0; x < BARCODE_WIDTH; x++)
      g_assert_cmphex (a[y * BARCODE_WIDTH + x], ==, b[y * BARCODE_WIDTH + BARCODE_WIDTH - 1 - x]);
}

static void
test_poster (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) poster = make_poster ();

  rp_demo_set_poster (fixture->demo, poster);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 4000);
  rp_demo_set_clip (fixture->demo, &fixture->clip);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 4000);
  g_assert_false (rp_demo_get_playing (fixture->demo));
  show (fixture, &whole, 0, 0);
  g_assert_true (rp_demo_get_playing (fixture->demo));
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 0);
  rp_demo_set_clip (fixture->demo, NULL);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 4000);
  g_assert_false (rp_demo_show (fixture->demo, &whole, 0, 0));
}

static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) poster = make_poster ();
  RpClip none = { .uri = (char *) "file:///nowhere/none.webm", .width = 640, .height = 360 };
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->demo, "notify::trouble", G_CALLBACK (count), &n_notified);
  rp_demo_set_poster (fixture->demo, poster);
  rp_demo_set_clip (fixture->demo, &none);
  g_assert_null (rp_demo_get_trouble (fixture->demo));
  while (n_notified == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (rp_demo_get_error (fixture->demo), RP_MEDIA_ERROR, RP_MEDIA_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (rp_demo_get_trouble (fixture->demo), "none.webm"));
  g_assert_false (rp_demo_show (fixture->demo, &whole, 0, 0));
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 4000);

  rp_demo_set_clip (fixture->demo, &fixture->clip);
  g_assert_null (rp_demo_get_trouble (fixture->demo));
  g_assert_cmpuint (n_notified, ==, 2);
  show (fixture, &whole, 0, 0);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 0);
}

/* A clock that runs far too fast for the decoder: it is said, and the clip plays on. */
static void
test_late (Fixture *fixture, gconstpointer data)
{
  gint64 time = 0;
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->demo, "notify::trouble", G_CALLBACK (count), &n_notified);
  rp_demo_set_clip (fixture->demo, &fixture->clip);
  show (fixture, &whole, 0, 0);
  g_assert_null (rp_demo_get_trouble (fixture->demo));
  while (n_notified == 0)
    {
      time += 2 * SECOND / 5;
      rp_demo_show (fixture->demo, &whole, (guint) (time / whole.end), time % whole.end);
    }
  g_assert_nonnull (strstr (rp_demo_get_trouble (fixture->demo), "come late"));
  g_assert_null (rp_demo_get_error (fixture->demo));
  g_assert_true (rp_demo_get_playing (fixture->demo));
  rp_demo_set_clip (fixture->demo, NULL);
  g_assert_null (rp_demo_get_trouble (fixture->demo));
  g_assert_cmpuint (n_notified, ==, 2);
}

static void
test_size (Fixture *fixture, gconstpointer data)
{
  GdkPaintable *paintable = GDK_PAINTABLE (fixture->demo);
  g_autoptr (GdkTexture) poster = make_poster ();
  RpClip other = { .uri = (char *) "file:///nowhere", .width = 640, .height = 360 };
  guint n_sizes = 0;

  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, 0);
  g_signal_connect_swapped (paintable, "invalidate-size", G_CALLBACK (count), &n_sizes);
  rp_demo_set_poster (fixture->demo, poster);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, BARCODE_HEIGHT);
  rp_demo_set_clip (fixture->demo, &other);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, 640);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, 360);
  g_assert_cmpuint (n_sizes, ==, 2);
}

/* What stands in for a clip of another shape keeps its own, so that nothing is ever drawn out of proportion. */
static void
test_shape (Fixture *fixture, gconstpointer data)
{
  GdkPaintable *paintable = GDK_PAINTABLE (fixture->demo);
  g_autoptr (GdkTexture) poster = make_poster ();
  RpClip square = { .uri = (char *) "file:///nowhere", .width = 720, .height = 720 };

  rp_demo_set_clip (fixture->demo, &square);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, 720);
  rp_demo_set_poster (fixture->demo, poster);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, BARCODE_WIDTH);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, BARCODE_HEIGHT);
  rp_demo_set_poster (fixture->demo, NULL);
  g_assert_cmpint (gdk_paintable_get_intrinsic_height (paintable), ==, 720);
}

/* The picture stands until the other clip has one, however the other one is shaped. */
static void
test_swap (Fixture *fixture, gconstpointer data)
{
  GdkPaintable *paintable = GDK_PAINTABLE (fixture->demo);
  g_autoptr (GdkTexture) poster = make_poster ();
  g_autofree char *folder = g_dir_make_tmp ("reprise-swap-XXXXXX", NULL);
  g_autofree char *uri = barcode_write_damaged (folder, "other.webm", 0, 0);
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
  RpClip square = { .uri = uri, .width = 100, .height = 100 };

  rp_demo_set_poster (fixture->demo, poster);
  rp_demo_set_clip (fixture->demo, &fixture->clip);
  show (fixture, &whole, 0, 2 * SECOND);
  rp_demo_swap_clip (fixture->demo, &square);
  g_assert_true (rp_demo_get_playing (fixture->demo));
  g_assert_true (rp_demo_get_waiting (fixture->demo));
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 60);
  g_assert_cmpint (gdk_paintable_get_intrinsic_width (paintable), ==, BARCODE_WIDTH);

  /* In the middle of a clip, many rounds on. */
  show (fixture, &whole, 7, 4 * SECOND);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 120);
  g_assert_false (rp_demo_get_waiting (fixture->demo));
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_swap_trouble (Fixture *fixture, gconstpointer data)
{
  RpClip none = { .uri = (char *) "file:///nowhere/none.webm", .width = 640, .height = 360 };

  rp_demo_set_clip (fixture->demo, &fixture->clip);
  show (fixture, &whole, 0, 2 * SECOND);
  rp_demo_swap_clip (fixture->demo, &none);
  while (rp_demo_get_trouble (fixture->demo) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (rp_demo_get_playing (fixture->demo));
  g_assert_false (rp_demo_get_waiting (fixture->demo));
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  rp_demo_set_active (fixture->demo, FALSE);
  rp_demo_set_clip (fixture->demo, &fixture->clip);
  g_assert_false (rp_demo_show (fixture->demo, &whole, 0, 0));
  g_assert_false (rp_demo_wait (fixture->demo, LONG));
  rp_demo_set_active (fixture->demo, TRUE);
  show (fixture, &whole, 0, SECOND);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 30);
  rp_demo_set_active (fixture->demo, FALSE);
  g_assert_false (rp_demo_show (fixture->demo, &whole, 100, 3 * SECOND));
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 30);
  rp_demo_set_active (fixture->demo, TRUE);
  show (fixture, &whole, 100, 3 * SECOND);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 90);
}

/* Skip, skip, skip: the main thread is never held up, and the last clip plays */
static void
test_quick_changes (Fixture *fixture, gconstpointer data)
{
  RpClip none = { .uri = (char *) "file:///nowhere/none.webm", .width = 640, .height = 360 };

  for (guint i = 0; i < 200; i++)
    {
      rp_demo_set_clip (fixture->demo, i % 2 == 0 ? &none : &fixture->clip);
      rp_demo_show (fixture->demo, &whole, 0, i * SECOND / 100);
      if (i % 5 == 0)
        g_main_context_iteration (NULL, FALSE);
    }
  show (fixture, &whole, 0, 5 * SECOND);
  g_assert_cmpint (read_drawn (fixture, NULL), ==, 150);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init_check (); /* for the render nodes; a display is not needed */
#define ADD_WITH(path, data, func) g_test_add ("/demo/" path, Fixture, data, set_up, func, tear_down)
#define ADD(path, func) ADD_WITH (path, NULL, func)
  ADD ("draws-on-change", test_draws_on_change);
  ADD_WITH ("mirror/software", GINT_TO_POINTER (FALSE), test_mirror);
  ADD_WITH ("mirror/accelerated", GINT_TO_POINTER (TRUE), test_mirror);
  ADD_WITH ("mirror-pixels/software", GINT_TO_POINTER (FALSE), test_mirror_pixels);
  ADD_WITH ("mirror-pixels/accelerated", GINT_TO_POINTER (TRUE), test_mirror_pixels);
  ADD ("poster", test_poster);
  ADD ("trouble", test_trouble);
  ADD ("late", test_late);
  ADD ("size", test_size);
  ADD ("shape", test_shape);
  ADD ("swap", test_swap);
  ADD ("swap-trouble", test_swap_trouble);
  ADD ("hidden", test_hidden);
  ADD ("quick-changes", test_quick_changes);
#undef ADD
#undef ADD_WITH
  return g_test_run ();
}
