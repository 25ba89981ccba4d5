/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-library-page.h"
#include "many.h"
#include "packs/rp-pack-failure.h"

#include <adwaita.h>

#include <stdlib.h>
#include <time.h>

/*
 * From a key in the search to the new cards, measured and placed: what that costs the main thread, over words that are typed
 * letter by letter. The first key is the dearest, for each exercise is then looked at for the first time; it counts too.
 */
#define FEW 873
#define MANY 10000
#define FEW_MILLISECONDS 16.
#define MANY_MILLISECONDS 50.
#define N_KEYS 12

/* What this thread has worked, in milliseconds: the same on a machine that is busy with other things. */
static double
get_worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static RpPack *
load_pack (const char *folder, guint n)
{
  many_write_pack (folder, n, NULL, FALSE);
  return many_load_pack (folder);
}

/* Returns the milliseconds that a key takes in the mean, and the most */
static double
measure (const char *parent, guint n, double *dearest)
{
  g_autofree char *folder = g_build_filename (parent, "many", NULL);
  g_autoptr (RpPack) pack = load_pack (folder, n);
  g_autoptr (GListStore) failures = g_list_store_new (RP_TYPE_PACK_FAILURE);
  g_autoptr (RpPosterLoader) loader = rp_poster_loader_new (1 << 20);
  static const char *const typed[N_KEYS]
      = { "a", "al", "alt", "alte", "", "g", "go", "gor", "gorn", "", "f", "7" };
  GtkWidget *page = rp_library_page_new ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  double most = 0, sum = 0;

  gtk_window_set_default_size (window, 1280, 800);
  gtk_window_set_child (window, page);
  rp_library_page_set_lists (RP_LIBRARY_PAGE (page), rp_pack_get_exercises (pack), G_LIST_MODEL (failures),
                             loader);
  gtk_window_present (window);
  many_settle (page, 3);
  for (guint i = 0; i < N_KEYS; i++)
    {
      double start = get_worked ();
      double took;

      rp_library_page_search (RP_LIBRARY_PAGE (page), typed[i]);
      gtk_widget_size_allocate (
          GTK_WIDGET (page),
          &(GtkAllocation){ 0, 0, gtk_widget_get_width (page), gtk_widget_get_height (page) }, -1);
      took = get_worked () - start;
      most = MAX (most, took);
      g_debug ("\"%s\": %.1f ms", typed[i], took);
      sum += took;
      many_settle (page, 3);
    }
  gtk_window_destroy (window);
  *dearest = most;
  return sum / N_KEYS;
}

int
main (int argc, char *argv[])
{
  /* In the home of the run, which is cleared away. */
  const char *parent = g_get_user_cache_dir ();
  double few, many, few_dearest, many_dearest;

  gtk_test_init (&argc, &argv, NULL);
  g_log_set_default_handler (g_log_default_handler, NULL);
  adw_init ();
  few = measure (parent, FEW, &few_dearest);
  many = measure (parent, MANY, &many_dearest);
  g_print ("search: from a key to its cards %.1f ms with %d exercises and %.1f ms with %d (at most %.0f and "
           "%.0f; the "
           "dearest %.1f and %.1f)\n",
           few, FEW, many, MANY, FEW_MILLISECONDS, MANY_MILLISECONDS, few_dearest, many_dearest);
  return few <= FEW_MILLISECONDS && many <= MANY_MILLISECONDS ? EXIT_SUCCESS : EXIT_FAILURE;
}
