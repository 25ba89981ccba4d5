/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-note.h"

#include "cameras/rp-camera-source-private.h"
#include "find.h"
#include "pipeline/rp-worker.h"
#include "pixels.h"
#include "readable.h"
#include "session/rp-system-clock.h"
#include "standin.h"

#include <glib/gstdio.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define LONG (60 * SECOND)

typedef struct
{
  char *folder;
  char *path; /* of the stand-in camera */
  RpClock *clock;
  RpFrameRing *ring;
  RpMirror *mirror;
  RpCameraSource *source;
  GtkWindow *window;
  RpMirrorNote *note;
} Fixture;

static GstElement *
make (gpointer data, GstCaps **offered, GCancellable *cancellable, GError **error)
{
  return standin_new (data);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = g_dir_make_tmp ("reprise-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "front.camera", NULL);
  g_assert_true (g_file_set_contents (fixture->path,
                                      "[camera]\nname=Front\n"
                                      "caps=image/jpeg, width=320, height=180, framerate=30/1\n",
                                      -1, NULL));
  fixture->clock = RP_CLOCK (rp_system_clock_new ());
  fixture->ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  fixture->mirror = rp_mirror_new (fixture->clock, fixture->ring);
  fixture->source = rp_camera_source_new ("front", "Front", make, g_strdup (fixture->path), g_free);
  fixture->window = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  fixture->note = RP_MIRROR_NOTE (rp_mirror_note_new ());
  rp_mirror_note_set_mirror (fixture->note, fixture->mirror, fixture->ring, fixture->clock);
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->note));
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (GTK_WIDGET (fixture->window));
  g_assert_finalize_object (fixture->mirror);
  g_object_unref (fixture->source);
  g_object_unref (fixture->clock);
  rp_frame_ring_unref (fixture->ring);
  g_assert_true (rp_worker_drain (LONG));
  g_unlink (fixture->path);
  g_assert_no_errno (g_rmdir (fixture->folder));
  g_free (fixture->path);
  g_free (fixture->folder);
}

static void
on_timeout (gpointer data)
{
  *(gboolean *) data = TRUE;
}

/* Ticks once, as a screen does. */
static void
tick (Fixture *fixture)
{
  gboolean over = FALSE;

  g_timeout_add_once (5, on_timeout, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  rp_mirror_tick (fixture->mirror);
  rp_mirror_note_update (fixture->note);
}

static void
run_until (Fixture *fixture, RpMirrorState state)
{
  while (rp_mirror_get_state (fixture->mirror) != state
         || gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (fixture->mirror)) == 0)
    tick (fixture);
}

/* Runs until there are pictures of so many seconds, one second late; then freezes. */
static void
freeze_after (Fixture *fixture, guint seconds)
{
  guint length = 0;

  rp_mirror_set_delay (fixture->mirror, 1);
  rp_mirror_open (fixture->mirror, fixture->source);
  for (; length < seconds; g_object_get (fixture->mirror, "length", &length, NULL))
    tick (fixture);
  run_until (fixture, RP_MIRROR_LIVE);
  rp_mirror_set_frozen (fixture->mirror, TRUE);
  run_until (fixture, RP_MIRROR_FROZEN);
  rp_mirror_note_update (fixture->note);
}

/* Lets the picture that was asked for come. */
static void
look (Fixture *fixture)
{
  while (rp_mirror_tick (fixture->mirror))
    g_main_context_iteration (NULL, TRUE);
  rp_mirror_note_update (fixture->note);
}

static gint64
get_taken (Fixture *fixture)
{
  return rp_clock_now (fixture->clock).monotonic - rp_mirror_get_age (fixture->mirror);
}

static gboolean
is_bare (Fixture *fixture)
{
  return gtk_widget_has_css_class (GTK_WIDGET (fixture->note), "bare");
}

/* What is wrong stands where the picture would be. */
static void
test_trouble (Fixture *fixture, gconstpointer data)
{
  rp_mirror_open (fixture->mirror, NULL);
  find_assert_label (GTK_WIDGET (fixture->note),
                     "There is no camera. Plug one in, or switch on the one that is built in.");
  g_assert_nonnull (find_icon (GTK_WIDGET (fixture->note), "dialog-warning-symbolic"));
  g_assert_true (is_bare (fixture));
  rp_mirror_set_delay (fixture->mirror, 0);
  rp_mirror_open (fixture->mirror, fixture->source);
  run_until (fixture, RP_MIRROR_LIVE);
  g_assert_null (find_icon (GTK_WIDGET (fixture->note), "dialog-warning-symbolic"));
  g_assert_false (is_bare (fixture));
  g_assert_no_errno (g_unlink (fixture->path));
  run_until (fixture, RP_MIRROR_GONE);
  find_assert_label (GTK_WIDGET (fixture->note), rp_mirror_get_trouble (fixture->mirror));
  g_assert_nonnull (find_icon (GTK_WIDGET (fixture->note), "dialog-warning-symbolic"));
  g_assert_false (is_bare (fixture));
  rp_mirror_close (fixture->mirror);
  find_assert_label (GTK_WIDGET (fixture->note), "Looking for a camera.");
}

static void
test_what_becomes_of_it (Fixture *fixture, gconstpointer data)
{
  g_autofree char *soon = NULL;

  rp_mirror_set_delay (fixture->mirror, 20);
  rp_mirror_open (fixture->mirror, fixture->source);
  run_until (fixture, RP_MIRROR_FILLING);
  soon = g_strdup_printf ("In %u seconds the picture begins to move.", rp_mirror_get_wait (fixture->mirror));
  find_assert_label (GTK_WIDGET (fixture->note), soon);
  rp_mirror_set_delay (fixture->mirror, 0);
  run_until (fixture, RP_MIRROR_LIVE);
  find_assert_label (GTK_WIDGET (fixture->note), "Nothing is saved. After 30 seconds it is gone.");
  rp_mirror_set_frozen (fixture->mirror, TRUE);
  find_assert_label (GTK_WIDGET (fixture->note), "Nothing is saved. This picture stays until you go on.");
}

/* What is still there is gone through, and steps show there. */
static void
test_past (Fixture *fixture, gconstpointer data)
{
  GtkRange *range;
  GtkAdjustment *adjustment;
  g_autofree char *back = NULL;
  double value, later;
  gint64 taken;

  g_assert_null (find_type (GTK_WIDGET (fixture->note), GTK_TYPE_SCALE));
  freeze_after (fixture, 2);
  range = GTK_RANGE (find_type (GTK_WIDGET (fixture->note), GTK_TYPE_SCALE));
  g_assert_nonnull (range);
  gtk_test_accessible_assert_property (range, GTK_ACCESSIBLE_PROPERTY_LABEL, "What the camera saw");
  look (fixture);
  adjustment = gtk_range_get_adjustment (range);
  value = gtk_range_get_value (range);
  g_assert_cmpfloat (value, <, -0.5);
  back = g_strdup_printf (value > -1.5 ? "%d second back" : "%d seconds back", (int) (0.5 - value));
  gtk_test_accessible_assert_property (range, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, back);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), ==, 0);
  g_assert_cmpfloat (gtk_adjustment_get_lower (adjustment), <=, -2);
  taken = get_taken (fixture);
  /* As fast as a hand drags: pictures that are on their way do not lead astray. */
  gtk_range_set_value (range, value / 10);
  gtk_range_set_value (range, value * 0.9);
  gtk_range_set_value (range, value / 2);
  look (fixture);
  g_assert_cmpfloat_with_epsilon ((double) (get_taken (fixture) - taken) / SECOND, -value / 2, 0.2);
  later = gtk_range_get_value (range);
  g_assert_cmpfloat_with_epsilon (later, value / 2, 0.2);
  rp_mirror_step (fixture->mirror, 3);
  look (fixture);
  g_assert_cmpfloat (gtk_range_get_value (range), >, later);
  rp_mirror_set_frozen (fixture->mirror, FALSE);
  run_until (fixture, RP_MIRROR_LIVE);
  g_assert_null (find_type (GTK_WIDGET (fixture->note), GTK_TYPE_SCALE));
}

/* Everything can be read where it is narrow, the longest trouble too. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_autofree char *faults = NULL;

  gtk_window_set_default_size (fixture->window, 330, 300);
  rp_mirror_open (fixture->mirror, NULL);
  for (guint i = 0; i < 4; i++)
    pixels_settle (GTK_WIDGET (fixture->note));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->note)), <=, 330);
  faults = readable_find_faults (GTK_WIDGET (fixture->note));
  g_assert_cmpstr (faults, ==, "");
}

#define ADD(name) g_test_add ("/mirror-note/" #name, Fixture, NULL, set_up, test_##name, tear_down)

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  gst_init (NULL, NULL);
  ADD (trouble);
  ADD (what_becomes_of_it);
  ADD (past);
  ADD (narrow);
  return g_test_run ();
}
