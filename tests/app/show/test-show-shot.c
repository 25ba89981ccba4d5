/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-show-shot.h"

#define KEY "picture"
#define RED 0xffff0000
#define BLUE 0xff0000ff
#define GREEN 0xff00ff00
#define WHITE 0xffffffff
#define YELLOW 0xfff9d262
/* A picture of four fields: red and blue above, blue and green below. */
#define WIDTH 400
#define HEIGHT 200

typedef struct
{
  RpSketchbook *book;
  RpSketchView *view;
  GtkWindow *window;
  GdkTexture *picture;
} Fixture;

static GdkTexture *
make_picture (void)
{
  g_autofree guint32 *pixels = g_new (guint32, WIDTH * HEIGHT);
  g_autoptr (GBytes) bytes = NULL;

  for (guint y = 0; y < HEIGHT; y++)
    for (guint x = 0; x < WIDTH; x++)
      {
        gboolean right = x >= WIDTH / 2;
        gboolean below = y >= HEIGHT / 2;

        pixels[y * WIDTH + x] = right && below ? GREEN : right || below ? BLUE : RED;
      }
  bytes = g_bytes_new (pixels, WIDTH * HEIGHT * sizeof (guint32));
  return gdk_memory_texture_new (WIDTH, HEIGHT, GDK_MEMORY_DEFAULT, bytes, WIDTH * sizeof (guint32));
}

/* A view of 800x600 over the picture. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->book = rp_sketchbook_new ();
  fixture->picture = make_picture ();
  fixture->view = RP_SKETCH_VIEW (g_object_ref_sink (
      g_object_new (RP_TYPE_SKETCH_VIEW, "sketchbook", fixture->book, "picture", KEY, "phase", 1, NULL)));
  rp_sketch_view_set_area (fixture->view, 0, 100, 800, 400, FALSE);
  fixture->window = pixels_show (GTK_WIDGET (fixture->view), 800, 600);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->view);
  g_assert_finalize_object (fixture->book);
  g_assert_finalize_object (fixture->picture);
}

/* An upright line, 1/10 of the picture wide, a quarter of its width from its left edge. */
static void
add_line (Fixture *fixture, int phase)
{
  RpStrokePoint points[] = { { 0.5, 0.1, 1 }, { 0.5, 0.9, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_LINE, 0, 0.1, phase, points, 2);

  rp_sketchbook_add (fixture->book, KEY, stroke);
}

static guint32
get_pixel (GdkTexture *texture, int x, int y)
{
  int width = gdk_texture_get_width (texture);
  g_autofree guint32 *pixels = g_new (guint32, width * gdk_texture_get_height (texture));

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * sizeof (guint32));
  return pixels[y * width + x];
}

static gboolean
is_near (guint32 a, guint32 b)
{
  for (guint shift = 0; shift < 32; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > 24)
      return FALSE;
  return TRUE;
}

static void
assert_size (GdkTexture *texture, int width, int height)
{
  g_assert_cmpint (gdk_texture_get_width (texture), ==, width);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, height);
}

/* As large as it was filmed, pixel by pixel, however large the screen is; only what is drawn is added. */
static void
test_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) bare = rp_show_shot_take (GDK_PAINTABLE (fixture->picture), fixture->view);
  g_autoptr (GdkTexture) drawn = NULL;
  g_autoptr (GdkTexture) other = NULL;

  assert_size (bare, WIDTH, HEIGHT);
  g_assert_cmphex (get_pixel (bare, 0, 0), ==, RED);
  g_assert_cmphex (get_pixel (bare, WIDTH / 2 - 2, 50), ==, RED);
  g_assert_cmphex (get_pixel (bare, WIDTH / 2 + 1, 50), ==, BLUE);
  g_assert_cmphex (get_pixel (bare, WIDTH - 1, HEIGHT - 1), ==, GREEN);
  add_line (fixture, RP_STROKE_ALWAYS);
  drawn = rp_show_shot_take (GDK_PAINTABLE (fixture->picture), fixture->view);
  assert_size (drawn, WIDTH, HEIGHT);
  g_assert_true (is_near (get_pixel (drawn, 100, 60), YELLOW));
  g_assert_cmphex (get_pixel (drawn, 140, 60), ==, RED);
  /* Lines of another phase are not seen, and so not taken. */
  rp_sketchbook_undo (fixture->book);
  add_line (fixture, 0);
  other = rp_show_shot_take (GDK_PAINTABLE (fixture->picture), fixture->view);
  g_assert_cmphex (get_pixel (other, 100, 60), ==, RED);
}

/* What is in sight, finer than it was filmed, so that lines are sharp. */
static void
test_enlarged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) shot = NULL;

  add_line (fixture, RP_STROKE_ALWAYS);
  rp_sketch_view_set_area (fixture->view, 0, -100, 1600, 800, FALSE);
  shot = rp_show_shot_take (GDK_PAINTABLE (fixture->picture), fixture->view);
  /* Half of its width, three quarters of its height, both twice as fine. */
  assert_size (shot, WIDTH, 3 * HEIGHT / 2);
  g_assert_true (is_near (get_pixel (shot, 200, 120), YELLOW));
  g_assert_true (is_near (get_pixel (shot, 20, 20), RED));
  g_assert_true (is_near (get_pixel (shot, 20, 3 * HEIGHT / 2 - 2), BLUE));
}

/* The picture brings itself the other way round; its lines go with it. */
static void
test_mirrored (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkTexture) shot = NULL;

  add_line (fixture, RP_STROKE_ALWAYS);
  rp_sketch_view_set_area (fixture->view, 0, 100, 800, 400, TRUE);
  shot = rp_show_shot_take (GDK_PAINTABLE (fixture->picture), fixture->view);
  g_assert_true (is_near (get_pixel (shot, 300, 60), YELLOW));
  g_assert_cmphex (get_pixel (shot, 100, 60), ==, RED);
}

static void
test_bare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GdkPaintable) empty = gdk_paintable_new_empty (0, 0);
  g_autoptr (GdkPaintable) coming = gdk_paintable_new_empty (WIDTH, HEIGHT);
  g_autoptr (GdkTexture) shot = rp_show_shot_take (GDK_PAINTABLE (fixture->picture), NULL);

  assert_size (shot, WIDTH, HEIGHT);
  g_assert_cmphex (get_pixel (shot, WIDTH - 1, 0), ==, BLUE);
  g_assert_null (rp_show_shot_take (empty, fixture->view));
  g_assert_null (rp_show_shot_take (coming, fixture->view));
}

/* Side by side they are as high as the highest, one above the other as wide as the widest, each with its words. */
static void
test_join (Fixture *fixture, gconstpointer data)
{
  static const char *const captions[] = { "Like this", "Not like this", NULL };
  g_autoptr (GPtrArray) shots = g_ptr_array_new ();
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (fixture->view));
  g_autoptr (GdkTexture) beside = NULL;
  g_autoptr (GdkTexture) stacked = NULL;
  g_autoptr (GdkTexture) one = NULL;
  int below;

  g_ptr_array_add (shots, fixture->picture);
  one = rp_show_shot_join (shots, captions, FALSE, context);
  g_assert_cmpint (gdk_texture_get_width (one), ==, WIDTH);
  below = gdk_texture_get_height (one) - HEIGHT;
  g_assert_cmpint (below, >, 10);
  g_assert_cmpint (below, <, 60);
  g_assert_cmphex (get_pixel (one, 0, 0), ==, RED);
  g_assert_cmphex (get_pixel (one, WIDTH - 1, HEIGHT + 2), ==, WHITE);
  g_ptr_array_add (shots, fixture->picture);
  beside = rp_show_shot_join (shots, captions, FALSE, context);
  assert_size (beside, 2 * WIDTH + 4, HEIGHT + below);
  g_assert_cmphex (get_pixel (beside, WIDTH + 1, 20), ==, WHITE);
  g_assert_cmphex (get_pixel (beside, WIDTH + 10, 20), ==, RED);
  stacked = rp_show_shot_join (shots, captions, TRUE, context);
  assert_size (stacked, WIDTH, 2 * (HEIGHT + below) + 4);
}

#define ADD(path, function) g_test_add ("/show-shot/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  ADD ("whole", test_whole);
  ADD ("enlarged", test_enlarged);
  ADD ("mirrored", test_mirrored);
  ADD ("bare", test_bare);
  ADD ("join", test_join);

  return g_test_run ();
}
