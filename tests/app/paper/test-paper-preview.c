/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper.h"
#include "pixels.h"
#include "paper/rp-paper-page-view.h"
#include "paper/rp-paper-preview.h"

typedef struct
{
  Paper paper;
  RpPaperPreview *preview;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  paper_init (&fixture->paper, "five-for-knee-pain");
  fixture->preview = g_object_ref (RP_PAPER_PREVIEW (rp_paper_preview_new ()));
  fixture->window = pixels_show (GTK_WIDGET (fixture->preview), 500, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->preview);
  paper_clear (&fixture->paper);
}

static void
show (Fixture *fixture, RpSheetDensity density)
{
  fixture->paper.settings->density = density;
  paper_lay_out (&fixture->paper, "five-for-knee-pain");
  rp_paper_preview_set_pages (fixture->preview, fixture->paper.pages);
  pixels_settle (GTK_WIDGET (fixture->preview));
}

static void
gather (GtkWidget *widget, GPtrArray *views)
{
  if (RP_IS_PAPER_PAGE_VIEW (widget))
    g_ptr_array_add (views, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    gather (child, views);
}

static GPtrArray *
get_views (Fixture *fixture)
{
  GPtrArray *views = g_ptr_array_new ();

  gather (GTK_WIDGET (fixture->preview), views);
  return views;
}

static void
test_all_pages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) many = NULL;
  g_autoptr (GPtrArray) few = NULL;
  g_autofree char *last = NULL;

  show (fixture, RP_SHEET_ONE);
  many = get_views (fixture);
  g_assert_cmpuint (many->len, >=, 5);
  g_assert_cmpuint (many->len, ==, rp_sheet_pages_get_n_pages (fixture->paper.pages));
  last = g_strdup_printf ("Page %u of %u", many->len, many->len);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->preview), last));

  show (fixture, RP_SHEET_SUMMARY);
  few = get_views (fixture);
  g_assert_cmpuint (few->len, ==, rp_sheet_pages_get_n_pages (fixture->paper.pages));
  g_assert_cmpuint (few->len, <, many->len);
  g_assert_null (find_label (GTK_WIDGET (fixture->preview), last));
}

static gboolean
is_drawn (gpointer data)
{
  return rp_paper_page_view_is_drawn (data);
}

/* Fifty pages must not be drawn for the one that is looked at. */
static void
test_only_what_is_near_is_drawn (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) views = NULL;
  GtkWidget *scroller = find_type (GTK_WIDGET (fixture->preview), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  RpPaperPageView *last;

  show (fixture, RP_SHEET_ONE);
  views = get_views (fixture);
  last = g_ptr_array_index (views, views->len - 1);
  sample_wait (is_drawn, g_ptr_array_index (views, 0));
  g_assert_false (rp_paper_page_view_is_drawn (last));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  sample_wait (is_drawn, last);
  g_assert_false (rp_paper_page_view_is_drawn (g_ptr_array_index (views, 0)));
}

static void
test_tells_what_is_amiss (Fixture *fixture, gconstpointer data)
{
  const char *const *warnings;

  show (fixture, RP_SHEET_FOUR);
  g_assert_null (find_icon (GTK_WIDGET (fixture->preview), "dialog-information-symbolic"));
  fixture->paper.settings->logo = paper_path (&fixture->paper, "no-such-logo.png");
  show (fixture, RP_SHEET_FOUR);
  warnings = rp_sheet_pages_get_warnings (fixture->paper.pages);
  g_assert_nonnull (warnings[0]);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->preview), warnings[0]));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paper-preview/all-pages", test_all_pages);
  ADD ("/paper-preview/only-what-is-near-is-drawn", test_only_what_is_near_is_drawn);
  ADD ("/paper-preview/tells-what-is-amiss", test_tells_what_is_amiss);

  return g_test_run ();
}
