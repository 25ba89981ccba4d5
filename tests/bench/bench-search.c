/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-library-page.h"
#include "packs/rp-pack-failure.h"
#include "packs/rp-pack-loader.h"

#include <adwaita.h>
#include <glib/gstdio.h>

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

static const char text[]
    = "<exercise xmlns=\"urn:reprise:pack:1\" id=\"x-%05u\" bears-weight=\"no\"><name>%s %s %s %u</name>"
      "<summary>Slowly.</summary><position kind=\"standing\">Stand.</position>"
      "<equipment><item id=\"weight\">Dumbbell</item></equipment>"
      "<targets><target muscle=\"m-%u\" role=\"main\">%s</target></targets><steps><step>Lift "
      "it.</step></steps>"
      "<phases><phase id=\"lift\" kind=\"lift\" seconds=\"2\">Lift</phase>"
      "<phase id=\"lower\" kind=\"lower\" seconds=\"2\">Lower</phase></phases>"
      "<cues><cue "
      "phase=\"lift\"><say>Slowly</say></cue></cues><felt>There.</felt><purpose>Strength.</purpose>"
      "<mistakes><mistake phase=\"lift\">Too fast</mistake></mistakes><precautions/>"
      "<dose sets=\"2\" reps=\"10\" sides=\"both\" source=\"default\"/>"
      "<frequency source=\"default\">Every day</frequency><poster "
      "file=\"stills/p.jpg\"/><credits/></exercise>";

static const char pack_text[]
    = "<pack xmlns=\"urn:reprise:pack:1\" id=\"many\" version=\"1\" language=\"en\"><name>Many</name>"
      "<summary>Many.</summary><story><p>Many.</p></story><stop><rule>Pain.</rule></stop>"
      "<licence>CC0-1.0</licence><credits><credit>Nobody.</credit></credits></pack>";

static const char *const words[] = { "Alternating", "Barbell", "Cable",   "Decline", "Extension", "Front",
                                     "Górny",       "Hammer",  "Incline", "Jump",    "Kettlebell" };

static const char *
get_word (guint i)
{
  return words[i % G_N_ELEMENTS (words)];
}

static void
write_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_mkdir_with_parents (parent, 0700);
  if (!g_file_set_contents (path, content, -1, NULL))
    g_error ("%s cannot be written", path);
}

/* Returns: (transfer full): a pack of so many exercises */
static RpPack *
make_pack (const char *parent, guint n)
{
  g_autofree char *folder = g_build_filename (parent, "many", NULL);
  g_autoptr (GError) error = NULL;
  RpPack *pack;

  write_file (folder, "pack.xml", pack_text);
  write_file (folder, "stills/p.jpg", "");
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("exercises/x-%05u.xml", i);
      g_autofree char *content = g_strdup_printf (text, i, get_word (i), get_word (i / 11),
                                                  get_word (i / 121), i, i % 20, get_word (i / 3));

      write_file (folder, name, content);
    }
  pack = rp_pack_loader_load_folder (folder, NULL, &error);
  if (!pack)
    g_error ("%s", error->message);
  return pack;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  guint *frames = user_data;

  *frames -= 1;
  return *frames > 0;
}

static void
settle (GtkWidget *widget)
{
  guint frames = 3;

  gtk_widget_add_tick_callback (widget, on_tick, &frames, NULL);
  while (frames > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* What this thread has worked, in milliseconds: the same on a machine that is busy with other things. */
static double
get_worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* Returns the milliseconds that a key takes in the mean, and the most */
static double
measure (const char *parent, guint n, double *dearest)
{
  g_autoptr (RpPack) pack = make_pack (parent, n);
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
  settle (page);
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
      settle (page);
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
