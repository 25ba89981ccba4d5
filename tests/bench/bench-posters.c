/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "library/rp-card-grid.h"
#include "library/rp-library-page.h"
#include "many.h"
#include "packs/rp-pack-failure.h"

#include <stdlib.h>
#include <unistd.h>

/* What the program holds in memory once somebody has scrolled through a library of many posters, down and up again. */
#define N_EXERCISES 873
#define MOST_MEBIBYTES 150.
#define POSTER_BYTES (48 * 1024 * 1024)
#define STEP 400.
#define FRAMES 8
#define MIB (1024. * 1024.)

static double
get_resident (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) fields = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0;
  fields = g_strsplit (text, " ", 3);
  return (double) g_ascii_strtoull (fields[1], NULL, 10) * (double) sysconf (_SC_PAGESIZE) / MIB;
}

/* Returns the most that was held on the way, in mebibytes */
static double
scroll (GtkWidget *page, double step)
{
  GtkWidget *scrolled
      = gtk_widget_get_ancestor (find_type (page, RP_TYPE_CARD_GRID), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  double before, most = 0;

  do
    {
      before = gtk_adjustment_get_value (adjustment);
      gtk_adjustment_set_value (adjustment, before + step);
      many_settle (page, FRAMES);
      most = MAX (most, get_resident ());
    }
  while (ABS (gtk_adjustment_get_value (adjustment) - before) > 1);
  return most;
}

static GtkWidget *
open_library (GtkWindow *window, RpPack *pack, RpPosterLoader *loader)
{
  g_autoptr (GListStore) failures = g_list_store_new (RP_TYPE_PACK_FAILURE);
  GtkWidget *page = rp_library_page_new ();

  gtk_window_set_default_size (window, 1280, 800);
  gtk_window_set_child (window, page);
  rp_library_page_set_lists (RP_LIBRARY_PAGE (page), rp_pack_get_exercises (pack), G_LIST_MODEL (failures),
                             loader);
  gtk_window_present (window);
  many_settle (page, FRAMES);
  return page;
}

int
main (int argc, char *argv[])
{
  /* In the home of the run, which is cleared away. */
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "many", NULL);
  g_autoptr (RpPosterLoader) loader = rp_poster_loader_new (POSTER_BYTES);
  g_autoptr (RpPack) pack = NULL;
  GtkWidget *page;
  double first, most, last;

  find_init (&argc, &argv);
  g_log_set_default_handler (g_log_default_handler, NULL);
  many_write_pack (folder, N_EXERCISES, argv[1], TRUE);
  pack = many_load_pack (folder);
  page = open_library (GTK_WINDOW (gtk_window_new ()), pack, loader);
  first = get_resident ();
  most = MAX (scroll (page, STEP), scroll (page, -STEP));
  last = get_resident ();
  g_print ("posters: %.0f MiB at first, %.0f MiB after %d posters down and up again, the most %.0f MiB (at "
           "most %.0f)\n",
           first, last, N_EXERCISES, most, MOST_MEBIBYTES);
  return most <= MOST_MEBIBYTES ? EXIT_SUCCESS : EXIT_FAILURE;
}
