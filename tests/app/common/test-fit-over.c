/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-fit-over.h"
#include "find.h"
#include "pixels.h"

#define WIDTH 500
#define HEIGHT 300
#define MOST_BORDER 20

static GtkWindow *
ask_over (int width, int height, GtkWindow **parent)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  *parent = pixels_show (gtk_label_new ("Sam"), width, height);
  gtk_widget_set_size_request (page, -1, HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), page);
  gtk_window_set_child (window, scroller);
  rp_fit_over (window, page, WIDTH, *parent);
  return window;
}

/* As high as it needs, where there is room; no higher than there is room; as large as a small window. */
static void
test_fits (void)
{
  const struct
  {
    int width, height;
    int asked_width, least, most;
  } cases[] = {
    { 800, 600, WIDTH, HEIGHT, HEIGHT + MOST_BORDER },
    { 800, 200, WIDTH, 200, 200 },
    { 360, 500, 360, 500, 500 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWindow *parent;
      GtkWindow *window = ask_over (cases[i].width, cases[i].height, &parent);
      int width, height;

      gtk_window_get_default_size (window, &width, &height);
      g_assert_cmpint (width, ==, cases[i].asked_width);
      g_assert_cmpint (height, >=, cases[i].least);
      g_assert_cmpint (height, <=, cases[i].most);
      g_assert_true (gtk_window_get_transient_for (window) == parent);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (window)));
      gtk_window_destroy (window);
      gtk_window_destroy (parent);
    }
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/fit-over/fits", test_fits);
  return g_test_run ();
}
