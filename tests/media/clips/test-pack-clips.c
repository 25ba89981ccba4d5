/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "film.h"
#include "packs/rp-pack-loader.h"

#include <stdarg.h>

/* What every clip of the built-in pack must be, so that it seeks at once, goes round without a jump and stays small. */
#define LINES_LEAST 540
#define CLIP_BYTES_MOST 700000
#define PACK_BYTES_MOST 40000000
#define KEYS_APART_MOST (G_USEC_PER_SEC / 2)
/* Times in WebM are whole milliseconds. */
#define ROUNDING 1000
/* What a codec makes of the same picture twice, on average; 255 would be black and white. A walk ends one step of its
 * camera before it begins: stripes and lines have moved by a pixel. */
#define MEAN_MOST 2.5

/* A clip while it is looked at, and what is wrong with it so far. */
typedef struct
{
  RpExercise *exercise;
  const RpClip *clip;
  Film *film;
  GPtrArray *faults;
} Inspection;

static void complain (Inspection *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
complain (Inspection *self, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_ptr_array_add (self->faults, g_strdup_vprintf (format, args));
  va_end (args);
}

static guint
frame_at (const RpClip *clip, gint64 time)
{
  gint64 second = (gint64) G_USEC_PER_SEC * clip->fps_d;

  return (guint) ((time * clip->fps_n + second / 2) / second);
}

static void
check_file (Inspection *self, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);
  int width = film_get_size (self->film, "width");
  int height = film_get_size (self->film, "height");

  if (g_file_info_get_size (info) > CLIP_BYTES_MOST)
    complain (self, "it has %" G_GOFFSET_FORMAT " bytes", g_file_info_get_size (info));
  if (self->film->n_tracks != 1)
    complain (self, "it has %u streams; there must be one, of pictures", self->film->n_tracks);
  if (height < LINES_LEAST)
    complain (self, "it has %d lines", height);
  if (width != (int) self->clip->width || height != (int) self->clip->height)
    complain (self, "it is %d x %d, not %u x %u", width, height, self->clip->width, self->clip->height);
}

/* Every picture at its time; the first that is not is enough to know. */
static void
check_rate (Inspection *self)
{
  const RpClip *clip = self->clip;

  if (self->film->packets->len != clip->n_frames)
    complain (self, "it has %u pictures, not %u", self->film->packets->len, clip->n_frames);
  for (guint i = 0; i < self->film->packets->len; i++)
    {
      gint64 expected = (gint64) i * G_USEC_PER_SEC * clip->fps_d / clip->fps_n;
      gint64 time = film_get_time (self->film, i);

      if (ABS (time - expected) <= ROUNDING)
        continue;
      complain (self, "picture %u comes at %.3f s, not %.3f s", i, (double) time / G_USEC_PER_SEC,
                (double) expected / G_USEC_PER_SEC);
      return;
    }
}

static void
check_keys (Inspection *self)
{
  const RpClip *clip = self->clip;
  guint most = frame_at (clip, KEYS_APART_MOST);
  guint last = 0;

  for (guint i = 0; i < clip->marks->len; i++)
    {
      guint frame = frame_at (clip, g_array_index (clip->marks, RpMark, i).position);

      if (frame < self->film->packets->len && !film_is_key (self->film, frame))
        complain (self, "there is a mark at picture %u, but no key frame", frame);
    }
  for (guint i = 1; i < self->film->packets->len; i++)
    {
      if (film_is_key (self->film, i))
        last = i;
      else if (i - last == most)
        complain (self, "no key frame from picture %u to %u", last + 1, i);
    }
}

/* The marks are the lengths of the exercise's phases, one after the other, as often as the clip shows them. */
static void
check_marks (Inspection *self)
{
  const RpClip *clip = self->clip;
  GPtrArray *phases = rp_exercise_get_phases (self->exercise);
  gint64 time = 0;

  for (guint i = 0; i < clip->marks->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i % phases->len);
      guint frame = frame_at (clip, g_array_index (clip->marks, RpMark, i).position);

      if (frame != frame_at (clip, time))
        complain (self, "phase “%s” is marked at picture %u, but %u is its time", phase->id, frame,
                  frame_at (clip, time));
      time += phase->duration;
    }
  if (clip->n_frames != frame_at (clip, time))
    complain (self, "the phases are %u pictures long, but the clip has %u", frame_at (clip, time),
              clip->n_frames);
}

static void
check_ends (Inspection *self, const char *name)
{
  FilmDifference difference;

  if (!film_compare_ends (self->film, &difference))
    {
      complain (self, "it cannot be decoded");
      return;
    }
  g_test_message ("%s: first and last picture %.2f apart on average, %u at most", name, difference.mean,
                  difference.largest);
  if (difference.mean > MEAN_MOST)
    complain (self, "its first and last picture are %.2f apart on average, %u at most", difference.mean,
              difference.largest);
}

static void
inspect (RpExercise *exercise, const RpClip *clip)
{
  g_autofree char *path = g_filename_from_uri (clip->uri, NULL, NULL);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (Film) film = film_open (path);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func (g_free);
  Inspection inspection = { exercise, clip, film, faults };

  check_file (&inspection, path);
  check_rate (&inspection);
  check_keys (&inspection);
  check_marks (&inspection);
  if (film->packets->len > 0)
    check_ends (&inspection, name);
  for (guint i = 0; i < faults->len; i++)
    g_test_fail_printf ("%s: %s", name, (char *) g_ptr_array_index (faults, i));
}

static void
test_exercise (gconstpointer data)
{
  RpExercise *exercise = (gpointer) data;
  GPtrArray *clips = rp_exercise_get_clips (exercise);
  GPtrArray *cues = rp_exercise_get_cues (exercise);

  if (clips->len == 0)
    g_test_fail_printf ("%s has no clip", rp_exercise_get_id (exercise));
  for (guint i = 0; i < clips->len; i++)
    inspect (exercise, g_ptr_array_index (clips, i));
  for (guint i = 0; i < cues->len; i++)
    {
      const RpFault *fault = ((const RpCue *) g_ptr_array_index (cues, i))->fault;

      if (fault != NULL)
        inspect (exercise, fault->clip);
    }
}

static goffset
measure_folder (GFile *folder)
{
  g_autoptr (GFileEnumerator) entries
      = g_file_enumerate_children (folder, "standard::*", G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  goffset size = 0;
  GFileInfo *info;
  GFile *child;

  while (g_file_enumerator_iterate (entries, &info, &child, NULL, NULL) && info != NULL)
    size += g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY ? measure_folder (child)
                                                                      : g_file_info_get_size (info);
  return size;
}

static void
test_size (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path (g_getenv ("RP_TEST_PACK"));
  goffset size = measure_folder (folder);

  g_test_message ("The pack has %" G_GOFFSET_FORMAT " bytes", size);
  g_assert_cmpint (size, >, 0);
  g_assert_cmpint (size, <=, PACK_BYTES_MOST);
}

/* The measures measure: a clip with a number in every picture does not end as it began, and what is no film has nothing. */
static void
test_measures (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_BUILT, "media", "barcode.webm", NULL);
  g_autofree char *text = g_test_build_filename (G_TEST_DIST, "media", "meson.build", NULL);
  g_autoptr (Film) film = film_open (path);
  g_autoptr (Film) none = film_open (text);
  FilmDifference difference;

  g_assert_cmpuint (film->n_tracks, ==, 1);
  g_assert_cmpuint (film->packets->len, ==, 180);
  g_assert_cmpint (film_get_size (film, "height"), ==, 180);
  g_assert_true (film_is_key (film, 0));
  g_assert_false (film_is_key (film, 1));
  g_assert_cmpint (ABS (film_get_time (film, 30) - G_USEC_PER_SEC), <=, ROUNDING);
  g_assert_true (film_compare_ends (film, &difference));
  g_assert_cmpfloat (difference.mean, >, MEAN_MOST);
  g_assert_cmpuint (difference.largest, >, 128);
  g_assert_cmpuint (none->packets->len, ==, 0);
  g_assert_cmpint (film_get_size (none, "height"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = NULL;
  GListModel *exercises;

  g_test_init (&argc, &argv, NULL);
  gst_init (&argc, &argv);
  pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_assert_no_error (error);
  exercises = rp_pack_get_exercises (pack);
  g_test_add_func ("/pack-clips/size", test_size);
  g_test_add_func ("/pack-clips/measures", test_measures);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autofree char *path = g_strconcat ("/pack-clips/", rp_exercise_get_id (exercise), NULL);

      g_test_add_data_func (path, exercise, test_exercise);
    }
  return g_test_run ();
}
