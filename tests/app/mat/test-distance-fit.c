/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "mat/rp-distance-fit.h"

static GtkWidget *label;

static RpDistanceFit
fit_of (const char *text)
{
  return (RpDistanceFit){ label, text, FALSE, PANGO_WEIGHT_ULTRABOLD, PANGO_ALIGN_LEFT };
}

static PangoLayout *
search (const char *text, double width, double height, double *size)
{
  RpDistanceFit fit = fit_of (text);

  return rp_distance_fit_search (&fit, 100, width, height, size);
}

/* Wherever there is room, letters are as large as wanted; elsewhere they fit, whole. */
static void
test_fits (void)
{
  static const char *const texts[] = { "7",
                                       "Lift",
                                       "Now the left leg",
                                       "Rindfleischetikettierung",
                                       "Jetzt das linke Bein",
                                       "as many as you can",
                                       "The computer slept or stood still, so the session is paused." };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    for (int width = 40; width < 1600; width += 390)
      for (int height = 20; height < 400; height += 120)
        {
          double size;
          g_autoptr (PangoLayout) layout = search (texts[i], width, height, &size);
          PangoRectangle box;

          pango_layout_get_pixel_extents (layout, NULL, &box);
          g_assert_cmpfloat (size, <=, 100);
          if (size > 4)
            g_assert_cmpint (box.width, <=, width + 1);
          g_assert_cmpfloat (rp_distance_fit_get_height (size, (guint) pango_layout_get_line_count (layout)),
                             <=, MAX (height, rp_distance_fit_get_height (4, 5)) + 1);
          g_assert_false (pango_layout_is_ellipsized (layout));
        }
}

static void
test_as_large_as_wanted (void)
{
  double size;
  g_autoptr (PangoLayout) layout = search ("Lift", 2000, 400, &size);

  g_assert_cmpfloat (size, ==, 100);
  g_assert_cmpint (pango_layout_get_line_count (layout), ==, 1);
}

/* Two lines where they are larger than one could be. */
static void
test_two_lines (void)
{
  double one, two;
  g_autoptr (PangoLayout) flat = search ("Turn over. Lie on your left side.", 1000, 60, &one);
  g_autoptr (PangoLayout) high = search ("Turn over. Lie on your left side.", 1000, 160, &two);

  g_assert_cmpint (pango_layout_get_line_count (flat), ==, 1);
  g_assert_cmpint (pango_layout_get_line_count (high), ==, 2);
  g_assert_cmpfloat (two, >, one * 1.1);
}

static int
get_line_start (PangoLayout *layout, int line)
{
  return pango_layout_get_line_readonly (layout, line)->start_index;
}

/* Lines are of like length, and no name is cut at its hyphen. */
static void
test_where_lines_end (void)
{
  double size;
  g_autoptr (PangoLayout) balanced = search ("Lie on your left side now", 800, 220, &size);
  g_autoptr (PangoLayout) hyphen = search ("Single-leg bridge", 600, 220, &size);

  g_assert_cmpint (pango_layout_get_line_count (balanced), ==, 2);
  g_assert_cmpint (get_line_start (balanced, 1), >=, (int) strlen ("Lie on "));
  g_assert_cmpint (get_line_start (balanced, 1), <=, (int) strlen ("Lie on your left "));
  g_assert_cmpint (pango_layout_get_line_count (hyphen), ==, 2);
  g_assert_cmpint (get_line_start (hyphen, 1), ==, (int) strlen ("Single-leg "));
}

/* The side that is asked for is the side of the screen, whichever way the words run. */
static void
test_sides (void)
{
  static const char *const texts[] = { "Left", "12", "\327\251\327\234\327\225\327\235" };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (texts); i++)
    {
      RpDistanceFit fit = fit_of (texts[i / 2]);
      g_autoptr (PangoLayout) left = NULL;
      g_autoptr (PangoLayout) right = NULL;
      PangoRectangle box;

      gtk_widget_set_direction (label, i % 2 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      left = rp_distance_fit_create (&fit, 20, 400);
      pango_layout_get_pixel_extents (left, NULL, &box);
      g_assert_cmpint (box.x, <, 5);
      fit.alignment = PANGO_ALIGN_RIGHT;
      right = rp_distance_fit_create (&fit, 20, 400);
      pango_layout_get_pixel_extents (right, NULL, &box);
      g_assert_cmpint (box.x + box.width, >, 395);
    }
  gtk_widget_set_direction (label, GTK_TEXT_DIR_LTR);
}

int
main (int argc, char *argv[])
{
  int result;

  find_init (&argc, &argv);
  label = g_object_ref_sink (gtk_label_new (NULL));

  g_test_add_func ("/distance-fit/fits", test_fits);
  g_test_add_func ("/distance-fit/as-large-as-wanted", test_as_large_as_wanted);
  g_test_add_func ("/distance-fit/two-lines", test_two_lines);
  g_test_add_func ("/distance-fit/where-lines-end", test_where_lines_end);
  g_test_add_func ("/distance-fit/sides", test_sides);

  result = g_test_run ();
  g_assert_finalize_object (label);
  return result;
}
