/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "barcode.h"
#include "films/rp-film-probe.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("film-probe-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "film.webm", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static RpFilmProbe *
probe_uri (const char *uri)
{
  g_autoptr (GError) error = NULL;
  RpFilmProbe *film = rp_film_probe_new (uri, &error);

  g_assert_no_error (error);
  return film;
}

static RpFilmProbe *
probe (Fixture *self)
{
  g_autofree char *uri = g_filename_to_uri (self->path, NULL, NULL);

  return probe_uri (uri);
}

static RpFilmProbe *
probe_text (Fixture *self, const char *text)
{
  g_assert_true (g_file_set_contents (self->path, text, -1, NULL));
  return probe (self);
}

/* What GStreamer makes of a description of a film that ends in "filesink name=sink". */
static void
make (Fixture *self, const char *description)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch (description, &error);
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  g_assert_no_error (error);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  bus = gst_element_get_bus (pipeline);
  g_object_set (sink, "location", self->path, NULL);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_cmpint (GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

static void
test_good (Fixture *self, gconstpointer data)
{
  g_autofree char *uri = barcode_get_uri ();
  g_autoptr (RpFilmProbe) film = probe_uri (uri);

  g_assert_true (rp_film_probe_is_webm (film));
  g_assert_cmpstr (film->kind, ==, "video/webm");
  g_assert_cmpstr (film->codec, ==, "video/x-vp8");
  g_assert_cmpuint (film->n_videos, ==, 1);
  g_assert_cmpuint (film->n_others, ==, 0);
  g_assert_cmpuint (film->width, ==, BARCODE_WIDTH);
  g_assert_cmpuint (film->height, ==, BARCODE_HEIGHT);
  g_assert_cmpuint (film->par_n, ==, film->par_d);
  g_assert_cmpuint (film->pictures->len, ==, BARCODE_FRAMES);
  g_assert_cmpuint (film->n_tried, ==, 3);
  g_assert_cmpuint (film->n_decoded, ==, 3);
  g_assert_true (film->whole);
  g_assert_null (film->missing);
  for (guint i = 0; i < BARCODE_FRAMES; i++)
    {
      const RpFilmPicture *picture = &g_array_index (film->pictures, RpFilmPicture, i);

      g_assert_cmpint (ABS (picture->time - (gint64) i * G_USEC_PER_SEC / BARCODE_FPS), <=, 1000);
      g_assert_cmpint (picture->key, ==, i % 60 == 0);
    }
}

/* A file is what its content says, whatever its name. */
static void
test_kinds (Fixture *self, gconstpointer data)
{
  g_autoptr (RpFilmProbe) empty = probe_text (self, "");
  g_autoptr (RpFilmProbe) text = probe_text (self, "hello you\n");
  g_autoptr (RpFilmProbe) quicktime = NULL;

  g_assert_false (rp_film_probe_is_webm (empty));
  g_assert_null (empty->kind);
  g_assert_false (rp_film_probe_is_webm (text));
  make (self, "videotestsrc num-buffers=4 ! jpegenc ! qtmux ! filesink name=sink");
  quicktime = probe (self);
  g_assert_cmpstr (quicktime->kind, ==, "video/quicktime");
  g_assert_nonnull (quicktime->kind_name);
  g_assert_false (rp_film_probe_is_webm (quicktime));
}

static void
test_streams (Fixture *self, gconstpointer data)
{
  g_autoptr (RpFilmProbe) both = NULL;
  g_autoptr (RpFilmProbe) sound = NULL;

  make (self, "webmmux name=mux ! filesink name=sink videotestsrc num-buffers=10 ! "
              "video/x-raw,width=64,height=36,framerate=10/1,pixel-aspect-ratio=4/3 ! vp8enc ! mux. "
              "audiotestsrc num-buffers=10 ! vorbisenc ! mux.");
  both = probe (self);
  g_assert_cmpuint (both->n_videos, ==, 1);
  g_assert_cmpuint (both->n_others, ==, 1);
  g_assert_cmpuint (both->pictures->len, ==, 10);
  g_assert_cmpuint (both->par_n, >, both->par_d);

  make (self, "audiotestsrc num-buffers=10 ! vorbisenc ! webmmux ! filesink name=sink");
  sound = probe (self);
  g_assert_cmpuint (sound->n_videos, ==, 0);
  g_assert_null (sound->codec);
  g_assert_cmpuint (sound->pictures->len, ==, 0);
}

static void
test_damaged (Fixture *self, gconstpointer data)
{
  g_autofree char *cut = barcode_write_damaged (self->folder, "film.webm", 5000, 0);
  g_autoptr (RpFilmProbe) film = probe_uri (cut);
  g_autofree char *head = barcode_write_damaged (self->folder, "film.webm", 300, 0);
  g_autoptr (RpFilmProbe) no_film = probe_uri (head);
  g_autofree char *spoilt = barcode_write_damaged (self->folder, "film.webm", 0, 400);
  g_autoptr (RpFilmProbe) noise = probe_uri (spoilt);

  g_assert_cmpuint (film->pictures->len, >, 0);
  g_assert_cmpuint (film->pictures->len, <, BARCODE_FRAMES);
  g_assert_cmpuint (no_film->pictures->len, ==, 0);
  g_assert_true (!noise->whole || noise->pictures->len < BARCODE_FRAMES || noise->n_decoded < noise->n_tried);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  RpFilmProbe *film = rp_film_probe_new ("file:///nowhere/film.webm", &error);

  g_assert_null (film);
  g_assert_error (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);
  g_test_add ("/film-probe/good", Fixture, NULL, set_up, test_good, tear_down);
  g_test_add ("/film-probe/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/film-probe/streams", Fixture, NULL, set_up, test_streams, tear_down);
  g_test_add ("/film-probe/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/film-probe/missing", Fixture, NULL, set_up, test_missing, tear_down);
  return g_test_run ();
}
