/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-film.h"

#include "films/rp-film-probe.h"

#include <glib/gi18n-lib.h>
#include <stdarg.h>

/* Times in WebM are whole milliseconds; twice that, for a time is compared with another. */
#define ROUNDING 2000

/* What is larger than this costs memory and heat, and shows nothing more. */
#define MOST_LINES 1080

/* To a picture this far from its key frame, in microseconds, the way takes so long that one has to wait. */
#define KEYS_APART ((gint64) 10 * G_USEC_PER_SEC)

/* A clip while it is looked at. */
typedef struct
{
  RpProblems *problems;
  const char *file;
  RpExercise *exercise;
  const RpClip *clip;
  const RpClip *right;
  const RpFilmProbe *film;
} Check;

static void wrong (const Check *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
static void warn (const Check *self, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
wrong (const Check *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  rp_problems_add (self->problems, RP_CORE_ERROR_MEANING, self->file, 0, text);
}

static void
warn (const Check *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  rp_problems_warn (self->problems, self->file, 0, text);
}

static gint64
picture_time (const Check *self, guint index)
{
  return g_array_index (self->film->pictures, RpFilmPicture, index).time;
}

static gint64
expected_time (const Check *self, guint index)
{
  gint64 since = (gint64) index * self->clip->fps_d;

  return picture_time (self, 0) + since * (gint64) G_USEC_PER_SEC / self->clip->fps_n;
}

static double
seconds (gint64 time)
{
  return (double) time / G_USEC_PER_SEC;
}

static guint
mark_frame (const RpClip *clip, guint index)
{
  gint64 second = (gint64) clip->fps_d * G_USEC_PER_SEC;
  gint64 position = g_array_index (clip->marks, RpMark, index).position;

  return (guint) ((position * clip->fps_n + second / 2) / second);
}

/* Says whether there is a film to go on with. */
static gboolean
check_kind (const Check *self)
{
  const RpFilmProbe *film = self->film;

  if (!rp_film_probe_is_webm (film))
    {
      if (film->kind_name)
        wrong (self, _ ("This is no WebM but: %s. Make it anew with “reprise-tool clip”."), film->kind_name);
      else
        wrong (self, _ ("This is no film. Make it anew with “reprise-tool clip”."));
      return FALSE;
    }
  if (film->n_videos == 0)
    wrong (self, _ ("There are no pictures in this clip. Make it anew with “reprise-tool clip”."));
  else if (film->pictures->len == 0)
    wrong (self, _ ("The clip is damaged: no picture can be read. Make it anew with “reprise-tool clip”."));
  else if (!g_str_equal (film->codec, "video/x-vp8") && !g_str_equal (film->codec, "video/x-vp9"))
    wrong (self,
           _ ("The pictures are coded as %s, which does not play everywhere. Use VP9 or VP8: make the clip "
              "anew with “reprise-tool clip”."),
           film->codec_name);
  else
    return TRUE;
  return FALSE;
}

static void
check_streams (const Check *self)
{
  if (g_str_has_suffix (self->film->kind, "/x-matroska"))
    warn (self, _ ("This is Matroska, not WebM. Make it anew with “reprise-tool clip”."));
  if (self->film->n_videos > 1)
    warn (self, _ ("The clip has %u streams of pictures; only the first is shown."), self->film->n_videos);
  if (self->film->n_others > 0)
    warn (self, _ ("The clip has sound or text, which is never played. “reprise-tool clip” leaves it out."));
}

static void
check_whole (const Check *self)
{
  const RpFilmProbe *film = self->film;

  if (!film->whole)
    wrong (self, _ ("The clip is damaged: it breaks off after picture %u. Make it anew."),
           film->pictures->len);
  else if (film->missing)
    warn (self, _ ("The pictures could not be looked into. %s"), film->missing);
  else if (film->n_decoded < film->n_tried)
    wrong (self, _ ("The clip is damaged: %u of its %u key frames cannot be decoded. Make it anew."),
           film->n_tried - film->n_decoded, film->n_tried);
  else if (!g_array_index (film->pictures, RpFilmPicture, 0).key)
    wrong (self, _ ("The clip does not begin with a key frame. Make it anew with “reprise-tool clip”."));
}

static void
check_size (const Check *self)
{
  const RpFilmProbe *film = self->film;
  const RpClip *clip = self->clip;

  if (film->width != clip->width || film->height != clip->height)
    {
      if (self->right)
        wrong (self, _ ("The clip of the mistake is %u x %u, but the right one “%s” is %u x %u."),
               film->width, film->height, self->right->id, clip->width, clip->height);
      else
        wrong (self, _ ("The clip is %u x %u, but its exercise “%s” says %u x %u."), film->width,
               film->height, rp_exercise_get_id (self->exercise), clip->width, clip->height);
    }
  if (film->par_n != film->par_d)
    warn (
        self,
        _ ("The pixels are not square but %u:%u. Make the clip anew with “reprise-tool clip”, so that it is "
           "shown in its right shape everywhere."),
        film->par_n, film->par_d);
  if (MIN (film->width, film->height) > MOST_LINES)
    warn (self, _ ("The clip is %u x %u, which needs much memory. 720 lines are enough."), film->width,
          film->height);
}

static void
check_count (const Check *self)
{
  guint n = self->film->pictures->len;

  if (n == self->clip->n_frames)
    return;
  if (self->right)
    wrong (
        self,
        ngettext ("The clip of the mistake has %u frame, but the right one “%s” has %u. Film both alike, so "
                  "that they can change places.",
                  "The clip of the mistake has %u frames, but the right one “%s” has %u. Film both alike, so "
                  "that they can change places.",
                  n),
        n, self->right->id, self->clip->n_frames);
  else
    wrong (self,
           ngettext ("The clip has %u frame, but its exercise “%s” says %u.",
                     "The clip has %u frames, but its exercise “%s” says %u.", n),
           n, rp_exercise_get_id (self->exercise), self->clip->n_frames);
}

/* The shortest and the longest time that a picture stands. */
static void
measure_steps (const Check *self, gint64 *shortest, gint64 *longest)
{
  *shortest = G_MAXINT64;
  *longest = 0;
  for (guint i = 1; i < self->film->pictures->len; i++)
    {
      gint64 step = picture_time (self, i) - picture_time (self, i - 1);

      *shortest = MIN (*shortest, step);
      *longest = MAX (*longest, step);
    }
}

static void
tell_rate (const Check *self, guint index)
{
  guint last = self->film->pictures->len - 1;
  gint64 length = picture_time (self, last) - picture_time (self, 0);
  gint64 shortest, longest;

  measure_steps (self, &shortest, &longest);
  if (longest - shortest <= ROUNDING && length > 0)
    wrong (self, _ ("The clip has %.2f frames a second, but its exercise “%s” says %.2f."),
           last / seconds (length), rp_exercise_get_id (self->exercise),
           (double) self->clip->fps_n / self->clip->fps_d);
  else
    wrong (
        self,
        _ ("The frames do not come at a constant rate: frame %u comes at %.3f s, not %.3f s, and the marks "
           "are wrong from there on. Make the clip anew with “reprise-tool clip”."),
        index, seconds (picture_time (self, index)), seconds (expected_time (self, index)));
}

/* Each frame at its time, counted from the first. What is less than a frame away plays, but not smoothly. */
static void
check_rate (const Check *self)
{
  gint64 frame = (gint64) self->clip->fps_d * G_USEC_PER_SEC / self->clip->fps_n;
  guint first_off = 0;

  for (guint i = 1; i < self->film->pictures->len; i++)
    {
      gint64 apart = ABS (picture_time (self, i) - expected_time (self, i));

      if (apart > ROUNDING && first_off == 0)
        first_off = i;
      if (apart <= frame + ROUNDING)
        continue;
      tell_rate (self, first_off);
      return;
    }
  if (first_off > 0)
    warn (self,
          _ ("The frames do not come at a constant rate: frame %u comes at %.3f s, not %.3f s. Make the clip "
             "anew with “reprise-tool clip”."),
          first_off, seconds (picture_time (self, first_off)), seconds (expected_time (self, first_off)));
}

static void
check_start (const Check *self)
{
  gint64 first = picture_time (self, 0);

  if (ABS (first) > ROUNDING)
    warn (self, _ ("The first frame comes at %.3f s, not at 0. Make the clip anew with “reprise-tool clip”."),
          seconds (first));
}

static const char *
phase_id (const Check *self, guint mark)
{
  GPtrArray *phases = rp_exercise_get_phases (self->exercise);
  guint phase = g_array_index (self->clip->marks, RpMark, mark).phase;

  return ((const RpPhase *) g_ptr_array_index (phases, phase))->id;
}

static void
check_marks (const Check *self)
{
  const RpFilmProbe *film = self->film;

  for (guint i = 0; i < self->clip->marks->len; i++)
    {
      guint frame = mark_frame (self->clip, i);

      if (frame >= film->pictures->len)
        {
          if (!self->right)
            wrong (self, _ ("Phase “%s” starts at frame %u, but the clip has only %u."), phase_id (self, i),
                   frame, film->pictures->len);
          return;
        }
      if (!g_array_index (film->pictures, RpFilmPicture, frame).key)
        {
          warn (
              self,
              _ ("Phase “%s” starts at frame %u, which is no key frame, so that the picture comes late. Make "
                 "the clip anew with “reprise-tool clip”."),
              phase_id (self, i), frame);
          return;
        }
    }
}

/* The longest stretch without a key frame, from the one before it. */
static void
find_stretch (const Check *self, guint *first, guint *end)
{
  guint n = self->film->pictures->len;
  guint key = 0;

  *first = *end = 0;
  for (guint i = 1; i < n; i++)
    {
      gboolean ends = g_array_index (self->film->pictures, RpFilmPicture, i).key;

      if ((ends || i == n - 1)
          && picture_time (self, i) - picture_time (self, key)
                 > picture_time (self, *end) - picture_time (self, *first))
        {
          *first = key;
          *end = i;
        }
      key = ends ? i : key;
    }
}

static void
check_keys (const Check *self)
{
  guint first, end;

  find_stretch (self, &first, &end);
  if (picture_time (self, end) - picture_time (self, first) > KEYS_APART)
    warn (self,
          _ ("From %.1f s to %.1f s there is no key frame, so that it takes long to go to a place between "
             "them. Make "
             "the clip anew with “reprise-tool clip”."),
          seconds (picture_time (self, first)), seconds (picture_time (self, end)));
}

static void
check_film (const Check *self)
{
  if (!check_kind (self))
    return;
  check_streams (self);
  check_whole (self);
  check_size (self);
  check_count (self);
  check_start (self);
  check_rate (self);
  check_marks (self);
  check_keys (self);
}

/**
 * rp_tool_film_check:
 * @problems: where to report
 * @file: the clip's file, as the pack names it
 * @exercise: the clip's exercise
 * @clip: the clip, or that of a mistake
 * @right: (nullable): for the clip of a mistake, the one that shows the right way
 *
 * Takes the clip's file apart and reports what is not as it should be: as an error what will not play or is not what the
 * exercise says, as a warning what plays but badly, or could not be looked into.
 */
void
rp_tool_film_check (RpProblems *problems,
                    const char *file,
                    RpExercise *exercise,
                    const RpClip *clip,
                    const RpClip *right)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpFilmProbe) film = rp_film_probe_new (clip->uri, &error);
  Check check = { problems, file, exercise, clip, right, film };

  if (film)
    check_film (&check);
  else if (g_error_matches (error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_NOT_FOUND))
    wrong (&check, "%s", error->message);
  else
    warn (&check, _ ("The clip could not be looked into. %s"), error->message);
}
