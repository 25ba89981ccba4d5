/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo.h"
#include "pipeline/rp-worker.h"
#include "shown.h"

#include <gst/gst.h>
#include <gtk/gtk.h>

#include <stdlib.h>
#include <sys/resource.h>

/*
 * Keeping time: 300 s at tempo 2-10-1 over really decoded frames, against a simulated clock that ticks sixty times a
 * second. Costing little: processor time for a frame that is read, and read and drawn, over decoding and converting it.
 */
#define SECOND ((gint64) G_USEC_PER_SEC)
#define TICK (SECOND / 60)
#define LENGTH (300 * SECOND)
#define LAP (13 * SECOND)
#define CLIP (6 * SECOND)
#define LONG (30 * SECOND)
#define N_LAPS 8
#define WIDTH 960
#define HEIGHT 540

static const gint64 tempo[3] = { 2, 10, 1 };

typedef struct
{
  double worst; /* frames by which the picture is early or late, at worst */
  double seam;  /* the same, at the start of a lap */
  double drift; /* frames by which the last lap lags more than the first */
} Timing;

/* Three phases of two seconds each, played in the seconds of the tempo */
static gint64
map (gint64 time, gint64 *lap)
{
  gint64 rest = time % LAP;
  guint phase = 0;

  *lap = time / LAP;
  while (rest >= tempo[phase] * SECOND)
    rest -= tempo[phase++] * SECOND;
  return phase * 2 * SECOND + rest * 2 / tempo[phase];
}

static int
read_shown (RpDemo *demo)
{
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (GDK_PAINTABLE (demo));

  return shown_number (GDK_TEXTURE (image), NULL);
}

/* Shows a place, and once decoding has caught up, shows it again: as a screen does that is not short of time */
static void
show (RpDemo *demo, const RpClipPass *pass, guint lap, gint64 position)
{
  rp_demo_show (demo, pass, lap, position);
  do
    if (!rp_demo_wait (demo, LONG))
      g_error ("The clip does not play");
  while (rp_demo_show (demo, pass, lap, position));
}

/* How far the place wanted lies behind the start of the frame shown, in frames, the short way round the loop; the right
 * frame gives 0 to 1 */
static double
lag (gint64 position, int shown)
{
  double late = (double) position * BARCODE_FPS / SECOND - shown;

  if (late < -BARCODE_FRAMES / 2.)
    return late + BARCODE_FRAMES;
  return late > BARCODE_FRAMES / 2. ? late - BARCODE_FRAMES : late;
}

static double
get_error (double late)
{
  return MAX (MAX (-late, late - 1), 0);
}

static void
keep_time (Timing *timing)
{
  g_autoptr (RpDemo) demo = rp_demo_new ();
  g_autofree char *uri = barcode_get_uri ();
  RpClip clip = { .uri = uri, .width = BARCODE_WIDTH, .height = BARCODE_HEIGHT };
  RpClipPass pass = { 0, CLIP, FALSE, 0 };
  gint64 last_lap = LENGTH / LAP - 1;
  double first = 0, last = 0;
  gint64 before = -1;

  rp_demo_set_clip (demo, &clip);
  for (gint64 time = 0; time < LENGTH; time += TICK)
    {
      gint64 lap;
      gint64 position = map (time, &lap);
      double late;

      show (demo, &pass, lap, position);
      late = lag (position, read_shown (demo));
      timing->worst = MAX (timing->worst, get_error (late));
      if (lap != before)
        timing->seam = MAX (timing->seam, get_error (late));
      if (lap == 0)
        first += late * TICK / LAP;
      if (lap == last_lap)
        last += late * TICK / LAP;
      before = lap;
    }
  timing->drift = last - first;
}

static double
get_cpu (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
         + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void
play_to_end (GstElement *pipeline)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstMessage) message
      = gst_bus_timed_pop_filtered (bus, GST_CLOCK_TIME_NONE, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    g_error ("The clip does not play");
}

/* Returns milliseconds of processor time for a frame */
static double
decode_alone (const char *uri, guint *n_frames, gint64 *duration)
{
  g_autofree char *line = g_strdup_printf ("uridecodebin uri=%s force-sw-decoders=true ! videoconvert ! "
                                           "video/x-raw,format=BGRA ! fakesink sync=false name=sink",
                                           uri);
  g_autoptr (GstElement) pipeline = gst_parse_launch (line, NULL);
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  g_autoptr (GstStructure) stats = NULL;
  guint64 rendered = 0;
  double cpu;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  play_to_end (pipeline);
  g_object_get (sink, "stats", &stats, NULL);
  gst_structure_get_uint64 (stats, "rendered", &rendered);
  gst_element_query_duration (pipeline, GST_FORMAT_TIME, duration);
  *duration /= GST_USECOND;
  *n_frames = (guint) rendered;

  cpu = get_cpu ();
  for (guint lap = 0; lap < N_LAPS; lap++)
    {
      gst_element_seek_simple (pipeline, GST_FORMAT_TIME, GST_SEEK_FLAG_FLUSH | GST_SEEK_FLAG_KEY_UNIT, 0);
      play_to_end (pipeline);
    }
  cpu = get_cpu () - cpu;
  gst_element_set_state (pipeline, GST_STATE_NULL);
  return cpu * 1000 / N_LAPS / *n_frames;
}

static void
draw (RpDemo *demo, cairo_surface_t *surface)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  cairo_t *cr = cairo_create (surface);

  gdk_paintable_snapshot (GDK_PAINTABLE (demo), snapshot, WIDTH, HEIGHT);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
}

static double
read_and_draw (const char *uri, guint n_frames, gint64 duration, gboolean drawn)
{
  g_autoptr (RpDemo) demo = rp_demo_new ();
  RpClip clip = { .uri = (char *) uri, .width = WIDTH, .height = HEIGHT };
  RpClipPass pass = { 0, duration, FALSE, 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  double cpu;

  rp_demo_set_clip (demo, &clip);
  show (demo, &pass, 0, 0);
  cpu = get_cpu ();
  for (guint i = 0; i < N_LAPS * n_frames; i++)
    {
      show (demo, &pass, i / n_frames, i % n_frames * duration / n_frames);
      if (drawn)
        draw (demo, surface);
    }
  cpu = get_cpu () - cpu;
  cairo_surface_destroy (surface);
  return cpu * 1000 / N_LAPS / n_frames;
}

int
main (int argc, char *argv[])
{
  g_autofree char *path = NULL;
  g_autofree char *uri = NULL;
  Timing timing = { 0 };
  gint64 duration = 0;
  guint n_frames = 0;
  double alone, read, drawn;

  g_test_init (&argc, &argv, NULL);
  /* A test tells everything that is logged; here only the figures count. */
  g_log_set_default_handler (g_log_default_handler, NULL);
  gst_init (&argc, &argv);
  gtk_init_check ();
  keep_time (&timing);
  g_print ("demo: 300 s at tempo 2-10-1: seam %.2f frames, drift %.2f frames, worst tick %.2f frames (each "
           "at most 1)\n",
           timing.seam, timing.drift, timing.worst);

  path = g_test_build_filename (G_TEST_DIST, "..", "resources", "packs", "hips-and-knees", "clips",
                                "clamshell-front.webm", NULL);
  uri = g_filename_to_uri (path, NULL, NULL);
  alone = decode_alone (uri, &n_frames, &duration);
  read = read_and_draw (uri, n_frames, duration, FALSE);
  drawn = read_and_draw (uri, n_frames, duration, TRUE);
  rp_worker_drain (LONG);
  g_print ("demo: decode and convert alone %.2f ms a frame; read over alone %.2f, read and drawn at %dx%d "
           "over alone %.2f\n",
           alone, read / alone, WIDTH, HEIGHT, drawn / alone);
  return timing.seam <= 1 && ABS (timing.drift) <= 1 && timing.worst <= 1 ? EXIT_SUCCESS : EXIT_FAILURE;
}
