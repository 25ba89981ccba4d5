/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "barcode.h"
#include "films/rp-film-maker.h"
#include "films/rp-film-probe.h"
#include "films/rp-film-source.h"
#include "remux.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

#define SECOND ((gint64) G_USEC_PER_SEC)

typedef struct
{
  char *folder;
  char *film;
  char *clip;
  char *poster;
  GArray *marks;
  const char *pattern; /* of what is filmed */
  RpFilmOrder order;
  RpFilmMade made;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  gint64 zero = 0;

  self->folder = g_dir_make_tmp ("film-maker-XXXXXX", NULL);
  self->film = g_build_filename (self->folder, "film.mov", NULL);
  self->clip = g_build_filename (self->folder, "clip.webm", NULL);
  self->poster = g_build_filename (self->folder, "clip.jpg", NULL);
  self->pattern = "smpte";
  self->marks = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (self->marks, zero);
  self->order = (RpFilmOrder){ self->film, self->clip, NULL, 0, -1, 24, 1, self->marks };
}

/* Nothing else was left behind. */
static void
tear_down (Fixture *self, gconstpointer data)
{
  g_unlink (self->film);
  g_unlink (self->clip);
  g_unlink (self->poster);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->film);
  g_free (self->clip);
  g_free (self->poster);
  g_array_unref (self->marks);
}

/* Runs a pipeline of GStreamer's that writes the film. */
static void
make (Fixture *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GstElement) pipeline = gst_parse_launch (text, &error);
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;

  g_assert_no_error (error);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  bus = gst_element_get_bus (pipeline);
  g_object_set (sink, "location", self->film, NULL);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  message = gst_bus_timed_pop_filtered (bus, 60 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_cmpint (GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

/* Films a test picture: how many pictures, and their caps. */
static void
film (Fixture *self, guint n, const char *caps, const char *end)
{
  g_autofree char *text
      = g_strdup_printf ("videotestsrc num-buffers=%u pattern=%s ! video/x-raw,%s ! %s ! filesink name=sink",
                         n, self->pattern, caps, end);

  make (self, text);
}

static RpFilmProbe *
run (Fixture *self)
{
  g_autofree char *uri = g_filename_to_uri (self->clip, NULL, NULL);
  g_autoptr (GError) error = NULL;
  RpFilmProbe *probe;

  rp_film_maker_run (&self->order, NULL, NULL, &self->made, &error);
  g_assert_no_error (error);
  probe = rp_film_probe_new (uri, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (probe->kind, ==, "video/webm");
  g_assert_cmpuint (probe->n_others, ==, 0);
  g_assert_cmpuint (probe->pictures->len, ==, self->made.n_frames);
  g_assert_cmpuint (probe->width, ==, self->made.width);
  g_assert_cmpuint (probe->height, ==, self->made.height);
  g_assert_cmpuint (probe->par_n, ==, probe->par_d);
  g_assert_cmpint (g_array_index (probe->pictures, RpFilmPicture, 0).time, ==, 0);
  return probe;
}

static void
assert_refused (Fixture *self, const char *word)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (rp_film_maker_run (&self->order, NULL, NULL, &self->made, &error));
  g_assert_nonnull (strstr (error->message, word));
  g_assert_false (g_file_test (self->clip, G_FILE_TEST_EXISTS));
}

static int
read_number (GstBuffer *picture)
{
  guint32 row[BARCODE_WIDTH];
  GstMapInfo map;

  gst_buffer_map (picture, &map, GST_MAP_READ);
  for (guint x = 0; x < BARCODE_WIDTH; x++)
    row[x] = 0xff000000u | map.data[BARCODE_WIDTH * (BARCODE_HEIGHT / 2) + x] * 0x010101u;
  gst_buffer_unmap (picture, &map);
  return barcode_read (row, NULL);
}

/* Each frame of the clip shows the picture that stood at its time in the film, to the end. */
static void
test_true_to_time (Fixture *self, gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "media", "barcode.webm", NULL);
  g_autofree char *uri = g_filename_to_uri (self->clip, NULL, NULL);
  g_autoptr (RpFilmProbe) probe = NULL;
  g_autoptr (RpFilmSource) source = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  self->order.film = path;
  self->order.from = SECOND;
  self->order.to = 5 * SECOND;
  probe = run (self);
  g_assert_cmpuint (self->made.n_frames, ==, 96);
  source = rp_film_source_new (uri, 720, &error);
  g_assert_no_error (error);
  g_assert_true (rp_film_source_start (source, 0, -1, &error));
  for (;;)
    {
      GstBuffer *picture;
      gint64 time, length;

      g_assert_true (rp_film_source_pull (source, &picture, &time, &length, &error));
      if (picture == NULL)
        break;
      g_assert_cmpint (read_number (picture), ==, 30 + n * 30 / 24);
      gst_buffer_unref (picture);
      n++;
    }
  g_assert_cmpuint (n, ==, 96);
}

/* 80 pictures at 20 a second are four seconds, at any other rate, too. */
static void
test_rates (Fixture *self, gconstpointer data)
{
  static const guint rates[][3]
      = { { 24, 1, 96 }, { 20, 1, 80 }, { 25, 1, 100 }, { 30000, 1001, 120 }, { 12, 1, 48 } };

  film (self, 80, "width=64,height=36,framerate=20/1", "jpegenc ! qtmux");
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autoptr (RpFilmProbe) probe = NULL;

      self->order.rate_n = rates[i][0];
      self->order.rate_d = rates[i][1];
      probe = run (self);
      g_assert_cmpuint (self->made.n_frames, ==, rates[i][2]);
      for (guint frame = 0; frame < self->made.n_frames; frame++)
        {
          gint64 expected = (gint64) frame * SECOND * rates[i][1] / rates[i][0];

          g_assert_cmpint (ABS (g_array_index (probe->pictures, RpFilmPicture, frame).time - expected), <=,
                           2000);
        }
    }
}

static void
test_marks (Fixture *self, gconstpointer data)
{
  const gint64 marks[] = { 700 * 1000, 2 * SECOND };
  g_autoptr (RpFilmProbe) probe = NULL;

  film (self, 90, "width=64,height=36,framerate=30/1", "jpegenc ! qtmux");
  g_array_append_vals (self->marks, marks, 2);
  probe = run (self);
  g_assert_cmpuint (self->made.n_frames, ==, 72);
  for (guint frame = 0; frame < 17; frame += 12)
    g_assert_true (g_array_index (probe->pictures, RpFilmPicture, frame).key);
  g_assert_cmpuint (rp_film_maker_frame_at (&self->order, marks[0]), ==, 17);
  for (guint frame = 17; frame < 48; frame += 12)
    g_assert_true (g_array_index (probe->pictures, RpFilmPicture, frame).key);
  for (guint frame = 48; frame < 72; frame += 12)
    g_assert_true (g_array_index (probe->pictures, RpFilmPicture, frame).key);
}

/* Even, square, and 720 lines at most. */
static void
test_sizes (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *caps;
    const char *end;
    guint width;
    guint height;
  } sizes[] = {
    { "width=85,height=49,framerate=10/1", "jpegenc ! matroskamux", 86, 50 },
    { "width=1920,height=1080,framerate=10/1", "jpegenc ! qtmux", 1280, 720 },
    { "width=64,height=64,framerate=10/1,pixel-aspect-ratio=2/1", "jpegenc ! matroskamux", 128, 64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (RpFilmProbe) probe = NULL;

      film (self, 5, sizes[i].caps, sizes[i].end);
      probe = run (self);
      g_assert_cmpuint (self->made.width, ==, sizes[i].width);
      g_assert_cmpuint (self->made.height, ==, sizes[i].height);
      g_assert_cmpuint (self->made.n_frames, ==, 12);
    }
}

/* Turns a film as a telephone does that is not held as its camera lies: the track's matrix says so. */
static void
turn (Fixture *self, guint quarters)
{
  static const guint8 matrices[][20] = {
    { 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0 },
    { 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0 },
    { 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0 },
    { 0, 0, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0 },
  };
  const guint8 *matrix = matrices[quarters];
  g_autofree char *contents = NULL;
  char *track;
  gsize size;

  g_assert_true (g_file_get_contents (self->film, &contents, &size, NULL));
  track = memmem (contents, size, "tkhd", 4);
  g_assert_nonnull (track);
  memcpy (track + 4 + 40, matrix, sizeof matrices[0]);
  g_assert_true (g_file_set_contents (self->film, contents, (gssize) size, NULL));
}

/* Where the clip is white, of a film that is white in its upper left quarter alone: 0 there, then clockwise. */
static int
find_white (Fixture *self)
{
  g_autofree char *uri = g_filename_to_uri (self->clip, NULL, NULL);
  g_autoptr (RpFilmSource) source = rp_film_source_new (uri, 720, NULL);
  guint width = source->width, height = source->height;
  GstBuffer *picture;
  gint64 time, length;
  GstMapInfo map;
  int found = -1;

  g_assert_true (rp_film_source_start (source, 0, -1, NULL));
  g_assert_true (rp_film_source_pull (source, &picture, &time, &length, NULL));
  gst_buffer_map (picture, &map, GST_MAP_READ);
  for (guint corner = 0; corner < 4; corner++)
    {
      guint x = corner == 1 || corner == 2 ? width * 3 / 4 : width / 4;
      guint y = corner >= 2 ? height * 3 / 4 : height / 4;

      if (map.data[y * GST_ROUND_UP_4 (width) + x] > 127)
        found = (int) corner;
    }
  gst_buffer_unmap (picture, &map);
  gst_buffer_unref (picture);
  return found;
}

/* However it was held, the clip stands upright. */
static void
test_turned (Fixture *self, gconstpointer data)
{
  self->pattern = "white";
  for (guint quarters = 0; quarters < 4; quarters++)
    {
      g_autoptr (RpFilmProbe) probe = NULL;

      film (self, 5, "width=64,height=36,framerate=10/1",
            "videobox left=0 top=0 right=-64 bottom=-36 ! video/x-raw,width=128,height=72 ! jpegenc ! qtmux");
      turn (self, quarters);
      probe = run (self);
      g_assert_cmpuint (self->made.width, ==, quarters % 2 == 1 ? 72 : 128);
      g_assert_cmpuint (self->made.height, ==, quarters % 2 == 1 ? 128 : 72);
      g_assert_cmpint (find_white (self), ==, (int) quarters);
    }
}

/* Telephones film at no constant rate: each picture stands as long as it did. */
static void
test_variable_rate (Fixture *self, gconstpointer data)
{
  const Remux holed = { .hole = 60 };
  g_autofree char *uri = remux_barcode (self->folder, "film.mov", &holed);
  g_autofree char *clip = g_filename_to_uri (self->clip, NULL, NULL);
  g_autoptr (RpFilmProbe) probe = run (self);
  g_autoptr (RpFilmSource) source = rp_film_source_new (clip, 720, NULL);

  g_assert_cmpuint (self->made.n_frames, ==, 144);
  g_assert_true (rp_film_source_start (source, 0, -1, NULL));
  for (guint n = 0; n < 144; n++)
    {
      GstBuffer *picture;
      gint64 time, length;
      int expected = (int) n * 30 / 24;

      g_assert_true (rp_film_source_pull (source, &picture, &time, &length, NULL));
      g_assert_cmpint (read_number (picture), ==, expected >= 60 && expected < 120 ? 59 : expected);
      gst_buffer_unref (picture);
    }
}

/* Where the numbers of an atom begin in a film. */
static guint8 *
find_atom (char *contents, gsize size, const char *name)
{
  guint8 *atom = memmem (contents, size, name, 4);

  g_assert_nonnull (atom);
  return atom + 4;
}

static guint32
read_32 (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static void
write_32 (guint8 *data, guint32 number)
{
  for (guint i = 0; i < 4; i++)
    data[i] = (guint8) (number >> (24 - 8 * i));
}

/* As a gallery cuts a film: the pictures stay, and a list says which stretch of them is the film. */
static void
cut (Fixture *self, guint from, guint length)
{
  g_autofree char *contents = NULL;
  guint8 *list, *movie, *media;
  gsize size;

  g_assert_true (g_file_get_contents (self->film, &contents, &size, NULL));
  list = find_atom (contents, size, "elst");
  movie = find_atom (contents, size, "mvhd");
  media = find_atom (contents, size, "mdhd");
  write_32 (list + 8, length * read_32 (movie + 12));
  write_32 (list + 12, from * read_32 (media + 12));
  g_assert_true (g_file_set_contents (self->film, contents, (gssize) size, NULL));
}

/* The barcode clip as a telephone would have filmed it. */
static void
film_barcode (Fixture *self)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "media", "barcode.webm", NULL);
  g_autofree char *text = g_strdup_printf (
      "filesrc location=%s ! matroskademux ! vp8dec ! jpegenc ! qtmux ! filesink name=sink", path);

  make (self, text);
}

static void
test_cut (Fixture *self, gconstpointer data)
{
  g_autofree char *clip = g_filename_to_uri (self->clip, NULL, NULL);
  g_autoptr (RpFilmProbe) probe = NULL;
  g_autoptr (RpFilmSource) source = NULL;

  film_barcode (self);
  cut (self, 1, 4);
  probe = run (self);
  g_assert_cmpuint (self->made.n_frames, ==, 96);
  source = rp_film_source_new (clip, 720, NULL);
  g_assert_true (rp_film_source_start (source, 0, -1, NULL));
  for (guint n = 0; n < 96; n++)
    {
      GstBuffer *picture;
      gint64 time, length;

      g_assert_true (rp_film_source_pull (source, &picture, &time, &length, NULL));
      g_assert_cmpint (read_number (picture), ==, 30 + (int) n * 30 / 24);
      gst_buffer_unref (picture);
    }
}

/* Ten bits a colour become eight; light beyond that of a clip is told. */
static void
test_deep (Fixture *self, gconstpointer data)
{
  static const char *const colours[] = { "bt709", "bt2100-pq", "bt2100-hlg" };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_autofree char *caps
          = g_strdup_printf ("format=I420_10LE,width=64,height=36,framerate=10/1,colorimetry=%s", colours[i]);
      g_autoptr (RpFilmProbe) probe = NULL;

      film (self, 5, caps, "vp9enc deadline=1 cpu-used=8 ! matroskamux");
      probe = run (self);
      g_assert_cmpuint (self->made.n_frames, ==, 12);
      g_assert_cmpint (self->made.hdr, ==, i > 0);
    }
}

static void
test_poster (Fixture *self, gconstpointer data)
{
  g_autoptr (RpFilmProbe) probe = NULL;
  g_autofree char *contents = NULL;
  gsize size;

  film (self, 10, "width=64,height=36,framerate=10/1", "jpegenc ! qtmux");
  self->order.poster = self->poster;
  probe = run (self);
  g_assert_true (g_file_get_contents (self->poster, &contents, &size, NULL));
  g_assert_cmpuint (size, >, 100);
  g_assert_cmpint (memcmp (contents, "\xff\xd8\xff", 3), ==, 0);
}

/* As on a machine without it. Returns what to put back. */
static GList *
hide_decoders (const char *caps_text)
{
  g_autoptr (GstCaps) caps = gst_caps_from_string (caps_text);
  GList *decoders
      = gst_element_factory_list_get_elements (GST_ELEMENT_FACTORY_TYPE_DECODER, GST_RANK_MARGINAL);
  GList *hidden = gst_element_factory_list_filter (decoders, caps, GST_PAD_SINK, FALSE);

  gst_plugin_feature_list_free (decoders);
  for (GList *at = hidden; at != NULL; at = at->next)
    gst_plugin_feature_set_rank (at->data, GST_RANK_NONE);
  return hidden;
}

static void
show_decoders (GList *hidden)
{
  for (GList *at = hidden; at != NULL; at = at->next)
    gst_plugin_feature_set_rank (at->data, GST_RANK_PRIMARY);
  gst_plugin_feature_list_free (hidden);
}

/* A film that only says how it is coded: nobody gets as far as its pictures. */
static void
film_stand_in (Fixture *self, const char *caps)
{
  g_autofree char *end = g_strdup_printf ("capssetter caps=%s join=false replace=true ! matroskamux", caps);

  film (self, 5, "width=64,height=36,framerate=10/1", end);
}

/* Telephones film in H.264 and HEVC, for which a decoder may be missing: what it is and what to install is told. */
static void
test_no_decoder (Fixture *self, gconstpointer data)
{
  static const char *const codecs[][3] = {
    { "video/x-h264,stream-format=avc,alignment=au,codec_data=(buffer)01640028ffe1", "H.264",
      "gstreamer1.0-libav" },
    { "video/x-h265,stream-format=hvc1,alignment=au,codec_data=(buffer)0101600000", "H.265",
      "gstreamer1.0-libav" },
    { "video/x-av1,stream-format=obu-stream,alignment=tu", "AV1", "gstreamer1.0-plugins-bad" },
    { "video/x-vp9", "VP9", "gstreamer1.0-plugins-good" },
    { "video/x-dirac", "Dirac", "a GStreamer package that can" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (codecs); i++)
    {
      g_autofree char *size = g_strconcat (codecs[i][0], ",width=64,height=36,framerate=10/1", NULL);
      GList *hidden = hide_decoders (size);

      film_stand_in (self, size);
      assert_refused (self, "film.mov: Its pictures are coded as ");
      assert_refused (self, codecs[i][1]);
      assert_refused (self, codecs[i][2]);
      assert_refused (self, "or save the film in another form");
      show_decoders (hidden);
    }
}

/* What cannot be made leaves nothing behind, and says why. */
static void
test_refused (Fixture *self, gconstpointer data)
{
  const gint64 late = 9 * SECOND;
  g_autofree char *nowhere = g_build_filename (self->folder, "none", "clip.webm", NULL);

  assert_refused (self, "There is no film");
  g_assert_true (g_file_set_contents (self->film, "not a film", -1, NULL));
  assert_refused (self, "film.mov: The film cannot be read");
  film (self, 10, "width=64,height=36,framerate=10/1", "jpegenc ! qtmux");
  self->order.clip = nowhere;
  assert_refused (self, "There is no folder “");
  self->order.clip = self->clip;
  self->order.poster = nowhere;
  assert_refused (self, "none” to write into. Make it first.");
  self->order.poster = NULL;
  self->order.to = 3 * SECOND;
  assert_refused (self, "The film ends at 1.00 s");
  self->order.to = -1;
  g_array_append_val (self->marks, late);
  assert_refused (self, "The mark at 9.00 s");
}

int
main (int argc, char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);
  g_test_add ("/film-maker/true-to-time", Fixture, NULL, set_up, test_true_to_time, tear_down);
  g_test_add ("/film-maker/rates", Fixture, NULL, set_up, test_rates, tear_down);
  g_test_add ("/film-maker/marks", Fixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/film-maker/sizes", Fixture, NULL, set_up, test_sizes, tear_down);
  g_test_add ("/film-maker/turned", Fixture, NULL, set_up, test_turned, tear_down);
  g_test_add ("/film-maker/variable-rate", Fixture, NULL, set_up, test_variable_rate, tear_down);
  g_test_add ("/film-maker/cut", Fixture, NULL, set_up, test_cut, tear_down);
  g_test_add ("/film-maker/deep", Fixture, NULL, set_up, test_deep, tear_down);
  g_test_add ("/film-maker/poster", Fixture, NULL, set_up, test_poster, tear_down);
  g_test_add ("/film-maker/no-decoder", Fixture, NULL, set_up, test_no_decoder, tear_down);
  g_test_add ("/film-maker/refused", Fixture, NULL, set_up, test_refused, tear_down);
  failed = g_test_run ();
  /* Waits for GStreamer's own threads: a sanitizer that looks at one that is just ending may crash. */
  gst_deinit ();
  return failed;
}
