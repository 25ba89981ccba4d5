/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper.h"
#include "pixels.h"
#include "paper/rp-paper-page-view.h"

typedef struct
{
  Paper paper;
  RpPaperPageView *view;
  GtkWindow *window;
} Fixture;

static gboolean
is_drawn (gpointer data)
{
  return rp_paper_page_view_is_drawn (data);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  paper_init (&fixture->paper, "surgeons-four");
  fixture->view = g_object_ref (RP_PAPER_PAGE_VIEW (rp_paper_page_view_new ()));
  gtk_widget_set_valign (GTK_WIDGET (fixture->view), GTK_ALIGN_START);
  fixture->window = pixels_show (GTK_WIDGET (fixture->view), 400, 700);
  rp_paper_page_view_set_page (fixture->view, fixture->paper.pages, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->view);
  paper_clear (&fixture->paper);
}

/* Returns: the share of pixels that are not the paper's white */
static double
count_ink (Fixture *fixture)
{
  cairo_surface_t *picture = pixels_get (GTK_WIDGET (fixture->view));
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (picture); y++)
    for (int x = 0; x < cairo_image_surface_get_width (picture); x++)
      n += pixels_near (pixels_at (picture, x, y), 0xffffffff) ? 0 : 1;
  cairo_surface_destroy (picture);

  return n / 400.0 / 565;
}

static void
test_shape (Fixture *fixture, gconstpointer data)
{
  int height = 0;

  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, 400, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 566);
  fixture->paper.settings->landscape = TRUE;
  paper_lay_out (&fixture->paper, "surgeons-four");
  rp_paper_page_view_set_page (fixture->view, fixture->paper.pages, 0);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_VERTICAL, 400, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, ==, 283);
}

static void
test_drawn_when_near (Fixture *fixture, gconstpointer data)
{
  pixels_settle (GTK_WIDGET (fixture->view));
  g_assert_false (rp_paper_page_view_is_drawn (fixture->view));
  rp_paper_page_view_set_near (fixture->view, TRUE);
  sample_wait (is_drawn, fixture->view);
  pixels_settle (GTK_WIDGET (fixture->view));
  g_assert_cmpfloat (count_ink (fixture), >, 0.01);

  /* Another page is drawn anew; what is far away keeps nothing. */
  rp_paper_page_view_set_page (fixture->view, fixture->paper.pages, 0);
  g_assert_false (rp_paper_page_view_is_drawn (fixture->view));
  sample_wait (is_drawn, fixture->view);
  rp_paper_page_view_set_near (fixture->view, FALSE);
  g_assert_false (rp_paper_page_view_is_drawn (fixture->view));
}

/* The page as a printer would draw it: one pixel for many very small ones. */
static cairo_surface_t *
draw_finely (Fixture *fixture, int width, int height, int times)
{
  double scale = width * times / rp_sheet_pages_get_geometry (fixture->paper.pages)->width;
  cairo_surface_t *fine = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width * times, height * times);
  cairo_t *cr = cairo_create (fine);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  rp_sheet_pages_draw_page (fixture->paper.pages, 0, cr);
  cairo_destroy (cr);
  return fine;
}

static double
get_grey (cairo_surface_t *fine, int x, int y, int times)
{
  double sum = 0;

  for (int i = 0; i < times * times; i++)
    sum += pixels_at (fine, x * times + i % times, y * times + i / times) & 0xff;
  return sum / times / times;
}

/* Words do not run together on a small page: letters stand where they stand on paper, not on whole pixels. */
static void
test_like_print (Fixture *fixture, gconstpointer data)
{
  const int times = 8;
  const int height = 560;
  cairo_surface_t *fine = draw_finely (fixture, 400, 566, times);
  cairo_surface_t *picture;
  double difference = 0, ink = 0;

  rp_paper_page_view_set_near (fixture->view, TRUE);
  sample_wait (is_drawn, fixture->view);
  pixels_settle (GTK_WIDGET (fixture->view));
  picture = pixels_get (GTK_WIDGET (fixture->view));
  for (int y = 0; y < height; y++)
    for (int x = 0; x < 400; x++)
      {
        double grey = get_grey (fine, x, y, times);

        difference += ABS ((double) (pixels_at (picture, x, y) & 0xff) - grey);
        ink += 255 - grey;
      }
  g_test_message ("what differs is %.3f of the ink", difference / ink);
  g_assert_cmpfloat (difference, <, 0.15 * ink);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (fine);
}

static void
test_says_what_it_shows (Fixture *fixture, gconstpointer data)
{
  g_autofree char *words = rp_sheet_pages_describe_page (fixture->paper.pages, 0);
  guint n_pages = rp_sheet_pages_get_n_pages (fixture->paper.pages);
  g_autofree char *label = g_strdup_printf ("Page 1 of %u", n_pages);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       words);
  g_assert_nonnull (strstr (words, "Side leg raise"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paper-page-view/shape", test_shape);
  ADD ("/paper-page-view/drawn-when-near", test_drawn_when_near);
  ADD ("/paper-page-view/like-print", test_like_print);
  ADD ("/paper-page-view/says-what-it-shows", test_says_what_it_shows);

  return g_test_run ();
}
