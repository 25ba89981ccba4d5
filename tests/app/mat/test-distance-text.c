/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "mat/rp-distance-text.h"

static RpDistanceText *
show (const char *text, int width, int height)
{
  RpDistanceText *shown = RP_DISTANCE_TEXT (rp_distance_text_new ());

  rp_distance_text_set_text (shown, text);
  rp_distance_text_set_size (shown, 100, 0);
  pixels_show (GTK_WIDGET (shown), width, height);

  return shown;
}

static void
end (RpDistanceText *shown)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (shown)));

  g_object_ref (shown);
  gtk_window_destroy (window);
  g_assert_finalize_object (shown);
}

/* What is white, in pixels: the letters. */
static graphene_rect_t
find_letters (RpDistanceText *shown)
{
  cairo_surface_t *picture = pixels_get (GTK_WIDGET (shown));
  int width = cairo_image_surface_get_width (picture);
  int height = cairo_image_surface_get_height (picture);
  int left = width, right = -1, top = height, bottom = -1;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if ((pixels_at (picture, x, y) & 0xff) > 0x80)
        {
          left = MIN (left, x);
          right = MAX (right, x);
          top = MIN (top, y);
          bottom = MAX (bottom, y);
        }
  cairo_surface_destroy (picture);

  return GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left + 1),
                             (float) (bottom - top + 1));
}

/* What it says of its letters is what is drawn, and lies in its place. */
static void
test_letters_are_drawn (void)
{
  RpDistanceText *shown = show ("Lift", 500, 200);
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA black = { 0, 0, 0, 1 };
  graphene_rect_t ink, letters;

  rp_distance_text_set_colours (shown, &white, &black);
  pixels_settle (GTK_WIDGET (shown));
  letters = find_letters (shown);
  g_assert_true (rp_distance_text_get_ink (shown, &ink));
  g_assert_cmpfloat (rp_distance_text_get_drawn_size (shown), ==, 100);
  g_assert_cmpfloat_with_epsilon (letters.origin.x, ink.origin.x, 2);
  g_assert_cmpfloat_with_epsilon (letters.origin.y, ink.origin.y, 2);
  g_assert_cmpfloat_with_epsilon (letters.size.width, ink.size.width, 3);
  g_assert_cmpfloat_with_epsilon (letters.size.height, ink.size.height, 3);
  /* A capital is about seven tenths of a size high. */
  g_assert_cmpfloat (letters.size.height, >=, 65);
  end (shown);
}

static void
test_shrinks_to_fit (void)
{
  RpDistanceText *shown = show ("as many as you can", 300, 60);
  graphene_rect_t ink;

  g_assert_true (rp_distance_text_get_ink (shown, &ink));
  g_assert_cmpfloat (rp_distance_text_get_drawn_size (shown), <, 60);
  g_assert_cmpfloat (ink.origin.x + ink.size.width, <=, 301);
  g_assert_cmpfloat (ink.origin.y, >=, 0);
  g_assert_cmpfloat (ink.origin.y + ink.size.height, <=, 60);
  end (shown);
}

static void
test_ends_where_lines_end (void)
{
  RpDistanceText *shown = show ("1", 400, 100);
  graphene_rect_t ink;

  g_object_set (shown, "xalign", 1., NULL);
  g_assert_true (rp_distance_text_get_ink (shown, &ink));
  g_assert_cmpfloat (ink.origin.x, >, 300);
  gtk_widget_set_direction (GTK_WIDGET (shown), GTK_TEXT_DIR_RTL);
  g_assert_true (rp_distance_text_get_ink (shown, &ink));
  g_assert_cmpfloat (ink.origin.x, <, 100);
  g_object_set (shown, "xalign", 0., "weight", 800, NULL);
  rp_distance_text_set_text (shown, "Left leg");
  rp_distance_text_set_size (shown, 40, 0);
  g_assert_true (rp_distance_text_get_ink (shown, &ink));
  g_assert_cmpfloat (ink.origin.x, >, 200);
  end (shown);
}

/* A word that had to shrink stands on the line of its neighbour. */
static void
test_stands_on_one_line (void)
{
  RpDistanceText *small = show ("Lengthening", 300, 120);
  RpDistanceText *large = show ("L", 300, 120);
  graphene_rect_t one, other;

  g_object_set (small, "baseline", TRUE, NULL);
  g_object_set (large, "baseline", TRUE, NULL);
  rp_distance_text_set_text (small, "Llllllllllllllllll");
  g_assert_true (rp_distance_text_get_ink (small, &one));
  g_assert_true (rp_distance_text_get_ink (large, &other));
  g_assert_cmpfloat (rp_distance_text_get_drawn_size (small), <, 90);
  g_assert_cmpfloat_with_epsilon (one.origin.y + one.size.height, other.origin.y + other.size.height, 2);
  end (small);
  end (large);
}

static void
test_is_read_aloud (void)
{
  RpDistanceText *shown = show ("", 300, 100);
  graphene_rect_t ink;

  g_assert_false (rp_distance_text_get_ink (shown, &ink));
  g_object_set (shown, "use-markup", TRUE, NULL);
  rp_distance_text_set_text (shown, "Set <b>1</b> of 2");
  gtk_test_accessible_assert_property (shown, GTK_ACCESSIBLE_PROPERTY_LABEL, "Set 1 of 2");
  end (shown);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/distance-text/letters-are-drawn", test_letters_are_drawn);
  g_test_add_func ("/distance-text/shrinks-to-fit", test_shrinks_to_fit);
  g_test_add_func ("/distance-text/ends-where-lines-end", test_ends_where_lines_end);
  g_test_add_func ("/distance-text/stands-on-one-line", test_stands_on_one_line);
  g_test_add_func ("/distance-text/is-read-aloud", test_is_read_aloud);

  return g_test_run ();
}
