/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo.h"
#include "pipeline/rp-worker.h"

#include <gtk/gtk.h>

#include <stdlib.h>
#include <unistd.h>

/*
 * Holding still: what the program keeps in memory after many changes of exercise, each with some frames drawn in
 * software, must not be more than after some. It is looked at with the last clip closed, so that what is still being
 * closed in the background does not count.
 */
#define SECOND ((gint64) G_USEC_PER_SEC)
#define LONG (30 * SECOND)
#define N_CHANGES 240
#define N_FRAMES 12
#define WIDTH 960
#define HEIGHT 540
#define MIB (1024. * 1024.)

/* What is held against what. By the first, every clip of the pack has been seen; what may come yet is the heap of a thread
 * that was not there before. */
#define SETTLED 40
#define GROWTH 1.15
#define ROOM 8.

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

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
find_clips (void)
{
  g_autofree char *folder
      = g_test_build_filename (G_TEST_DIST, "..", "resources", "packs", "hips-and-knees", "clips", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *uris = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_ptr_array_add (uris, g_filename_to_uri (path, NULL, NULL));
    }
  g_ptr_array_sort (uris, compare_names);
  return uris;
}

static void
draw (RpDemo *demo, cairo_surface_t *surface)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  cairo_t *cr = cairo_create (surface);

  gdk_paintable_snapshot (GDK_PAINTABLE (demo), snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
}

/* As a person leafs through exercises: some play, some are left before they do, every other one in the mirror. */
static void
look (RpDemo *demo, const char *uri, guint change, cairo_surface_t *surface)
{
  RpClip clip = { .uri = (char *) uri, .width = WIDTH, .height = HEIGHT };
  RpClipPass pass = { 0, SECOND, change % 2 == 1, 0 };

  rp_demo_set_clip (demo, &clip);
  if (change % 8 == 7)
    return;
  for (guint i = 0; i < N_FRAMES; i++)
    {
      gint64 position = i * SECOND / 30;

      rp_demo_show (demo, &pass, 0, position);
      if (!rp_demo_wait (demo, LONG))
        g_error ("The clip %s does not play", uri);
      rp_demo_show (demo, &pass, 0, position);
      draw (demo, surface);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* Returns mebibytes */
static double
weigh (RpDemo *demo)
{
  rp_demo_set_clip (demo, NULL);
  if (!rp_worker_drain (LONG))
    g_error ("A clip does not close");
  return get_resident ();
}

int
main (int argc, char *argv[])
{
  g_autoptr (RpDemo) demo = NULL;
  g_autoptr (GPtrArray) uris = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  double after[N_CHANGES + 1] = { 0 };

  g_test_init (&argc, &argv, NULL);
  /* A test tells everything that is logged; here only the figures count. */
  g_log_set_default_handler (g_log_default_handler, NULL);
  gtk_init_check ();
  uris = find_clips ();
  demo = rp_demo_new ();
  for (guint i = 1; i <= N_CHANGES; i++)
    {
      look (demo, g_ptr_array_index (uris, (i - 1) % uris->len), i, surface);
      if (i % 20 == 0)
        after[i] = weigh (demo);
    }
  cairo_surface_destroy (surface);
  g_print ("memory: after 20, %d, 120 and %d changes of exercise %.0f, %.0f, %.0f and %.0f MiB (at most %.2f "
           "times that "
           "after %d, and %.0f)\n",
           SETTLED, N_CHANGES, after[20], after[SETTLED], after[120], after[N_CHANGES], GROWTH, SETTLED,
           ROOM);
  return after[N_CHANGES] <= GROWTH * after[SETTLED] + ROOM ? EXIT_SUCCESS : EXIT_FAILURE;
}
