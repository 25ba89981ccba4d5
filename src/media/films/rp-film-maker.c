/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "films/rp-film-maker.h"

#include "base/rp-aside.h"
#include "films/rp-film-probe.h"
#include "films/rp-film-source.h"
#include "films/rp-film-writer.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Films write times in whole milliseconds: a picture that comes so little late is in time. */
#define ROUNDING 2000

/* Between marks, so that a jump into a phase is quick too. */
#define KEYS_APART (G_USEC_PER_SEC / 2)

/* A clip while it is made. */
typedef struct
{
  const RpFilmOrder *order;
  RpFilmMakerTold told;
  gpointer data;
  RpFilmSource *source;
  RpFilmWriter *writer;
  guint n_wanted;      /* 0 while nobody knows */
  GstBuffer *standing; /* the picture shown until the next one comes */
  gint64 end;          /* when it ends at least */
  GBytes *poster;
} Making;

static gboolean fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  if (error)
    *error = g_error_new_valist (RP_MEDIA_ERROR, RP_MEDIA_ERROR_DAMAGED, format, args);
  va_end (args);
  return FALSE;
}

static gint64
frame_time (const RpFilmOrder *order, guint frame)
{
  gint64 seconds = (gint64) frame * order->rate_d;

  return seconds * (gint64) G_USEC_PER_SEC / order->rate_n;
}

/**
 * rp_film_maker_frame_at:
 * @order: what is wanted
 * @time: microseconds from the clip's start
 *
 * Returns: the frame that begins nearest to @time
 */
guint
rp_film_maker_frame_at (const RpFilmOrder *order, gint64 time)
{
  gint64 second = (gint64) order->rate_d * G_USEC_PER_SEC;

  return (guint) ((time * order->rate_n + second / 2) / second);
}

static guint
mark_frame (const RpFilmOrder *order, guint index)
{
  return rp_film_maker_frame_at (order, g_array_index (order->marks, gint64, index));
}

/* Whether a frame must stand by itself: at a mark, and every half second from there. */
static gboolean
is_key (const RpFilmOrder *order, guint frame)
{
  guint apart = MAX (rp_film_maker_frame_at (order, KEYS_APART), 1);
  guint mark = 0;

  for (guint i = 0; i < order->marks->len && mark_frame (order, i) <= frame; i++)
    mark = mark_frame (order, i);
  return (frame - mark) % apart == 0;
}

static gboolean
take_poster (Making *self, GError **error)
{
  guint first = self->order->marks->len > 0 ? mark_frame (self->order, 0) : 0;

  if (!self->order->poster || self->writer->n_written != first)
    return TRUE;
  self->poster = rp_film_writer_make_jpeg (self->standing, self->source->width, self->source->height, error);
  return self->poster != NULL;
}

/* Shows the standing picture until a time. */
static gboolean
stand_until (Making *self, gint64 time, GError **error)
{
  RpFilmWriter *writer = self->writer;

  while (frame_time (self->order, writer->n_written) < time
         && (self->n_wanted == 0 || writer->n_written < self->n_wanted))
    {
      if (!take_poster (self, error) || !rp_film_writer_push (writer, self->standing, error))
        return FALSE;
      if (self->told && self->n_wanted > 0)
        self->told ((double) writer->n_written / self->n_wanted, self->data);
    }
  return TRUE;
}

/* Each picture stands until the next one comes: so the clip lasts as long as the film, whatever the two rates. */
static gboolean
copy_pictures (Making *self, GError **error)
{
  gint64 last = 0;
  gint64 step = 0;

  for (;;)
    {
      GstBuffer *picture;
      gint64 time, length;

      if (!rp_film_source_pull (self->source, &picture, &time, &length, error))
        return FALSE;
      if (!picture)
        return TRUE;
      time -= self->order->from;
      if (self->standing && !stand_until (self, time - ROUNDING, error))
        {
          gst_buffer_unref (picture);
          return FALSE;
        }
      step = self->standing && time > last ? time - last : step;
      last = time;
      self->end = time + (length > 0 ? length : step);
      g_clear_pointer (&self->standing, gst_buffer_unref);
      self->standing = picture;
    }
}

/* The clip's end, when the film itself ends it: the last picture stands its own time. */
static gboolean
stand_to_end (Making *self, GError **error)
{
  gint64 frame = frame_time (self->order, 1);

  if (!self->standing)
    return fail (error, _ ("There is no picture between these two times. The film is %.2f s long."),
                 (double) self->source->length / G_USEC_PER_SEC);
  if (self->n_wanted == 0)
    self->n_wanted = MAX (rp_film_maker_frame_at (self->order, self->end), 1);
  else if (frame_time (self->order, self->n_wanted) > self->end + MAX (frame, ROUNDING))
    return fail (error, _ ("The film ends at %.2f s. Choose an end that is not after it."),
                 (double) (self->order->from + self->end) / G_USEC_PER_SEC);
  return stand_until (self, G_MAXINT64, error);
}

static void
order_keys (Making *self)
{
  gint64 length = self->order->to < 0 ? self->source->length : self->order->to;
  guint n = self->n_wanted > 0
                ? self->n_wanted
                : rp_film_maker_frame_at (self->order, MAX (length - self->order->from, 0)) + 1;

  for (guint i = 0; i < n; i++)
    if (is_key (self->order, i))
      rp_film_writer_add_key (self->writer, i);
}

static gboolean
check_marks (Making *self, GError **error)
{
  const RpFilmOrder *order = self->order;

  for (guint i = 0; i < order->marks->len; i++)
    if (mark_frame (order, i) >= self->n_wanted)
      return fail (error, _ ("The mark at %.2f s is not before the end of the clip, which is %.2f s long."),
                   (double) g_array_index (order->marks, gint64, i) / G_USEC_PER_SEC,
                   (double) frame_time (order, self->n_wanted) / G_USEC_PER_SEC);
  return TRUE;
}

static gboolean
check_folder (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_file_test (folder, G_FILE_TEST_IS_DIR)
         || fail (error, _ ("There is no folder “%s” to write into. Make it first."), folder);
}

static gboolean
write_film (Making *self, const char *aside, GError **error)
{
  const RpFilmOrder *order = self->order;
  g_autofree char *path = g_canonicalize_filename (order->film, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return fail (error, _ ("There is no film “%s”."), order->film);
  if (!check_folder (order->clip, error) || (order->poster && !check_folder (order->poster, error)))
    return FALSE;
  self->source = rp_film_source_new (uri, RP_FILM_MAKER_LINES, error);
  if (!self->source)
    return FALSE;
  if (order->to >= 0)
    self->n_wanted = MAX (rp_film_maker_frame_at (order, order->to - order->from), 1);
  self->writer = rp_film_writer_new (aside, self->source->width, self->source->height, order->rate_n,
                                     order->rate_d, error);
  if (!self->writer || (order->to >= 0 && !check_marks (self, error)))
    return FALSE;
  order_keys (self);
  return rp_film_source_start (self->source, order->from, order->to, error) && copy_pictures (self, error)
         && stand_to_end (self, error) && check_marks (self, error)
         && rp_film_writer_finish (self->writer, error);
}

/* Reads back what was written: nothing is told to be done before it is seen. */
static gboolean
check_film (Making *self, const char *aside, GError **error)
{
  g_autofree char *path = g_canonicalize_filename (aside, NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (RpFilmProbe) film = rp_film_probe_new (uri, error);

  if (!film)
    return FALSE;
  if (film->pictures->len != self->n_wanted || film->width != self->source->width
      || film->height != self->source->height)
    return fail (error,
                 _ ("The clip was not written as it should be: it has %u frames of %u x %u. Try again."),
                 film->pictures->len, film->width, film->height);
  for (guint i = 0; i < self->n_wanted; i++)
    {
      const RpFilmPicture *picture = &g_array_index (film->pictures, RpFilmPicture, i);

      if (ABS (picture->time - frame_time (self->order, i)) > ROUNDING
          || (is_key (self->order, i) && !picture->key))
        return fail (error, _ ("The clip was not written as it should be, at frame %u. Try again."), i);
    }
  return film->missing || film->n_decoded == film->n_tried
         || fail (error, _ ("The clip was written, but cannot be decoded. Try again."));
}

static gboolean
put_in_place (Making *self, const char *aside, GError **error)
{
  const RpFilmOrder *order = self->order;
  gsize size = 0;
  const void *data = self->poster ? g_bytes_get_data (self->poster, &size) : NULL;
  int trouble = data ? rp_aside_write (order->poster, data, size, 0666) : 0;

  if (trouble != 0)
    return fail (error, _ ("The still %s cannot be written: %s."), order->poster, g_strerror (trouble));
  return g_rename (aside, order->clip) == 0
         || fail (error, _ ("The clip %s cannot be written: %s."), order->clip, g_strerror (errno));
}

/**
 * rp_film_maker_run:
 * @order: what is wanted
 * @told: (nullable): hears how far it is
 * @data: given to @told
 * @made: (out caller-allocates): what was made
 * @error: #RpMediaError
 *
 * Makes a clip: turned as the camera says, with square pixels, even sides and %RP_FILM_MAKER_LINES lines at most, without
 * sound, at a constant rate, as long as it was in the film, with a key frame at each mark and every half second. It is
 * written aside, read back, and renamed. Slow: not for a main thread.
 *
 * Returns: whether the clip is there
 */
gboolean
rp_film_maker_run (const RpFilmOrder *order,
                   RpFilmMakerTold told,
                   gpointer data,
                   RpFilmMade *made,
                   GError **error)
{
  Making making = { .order = order, .told = told, .data = data };
  g_autofree char *aside = NULL;
  gboolean done;

  if (!gst_init_check (NULL, NULL, error))
    return FALSE;
  aside = rp_aside_begin (order->clip);
  done = write_film (&making, aside, error) && check_film (&making, aside, error)
         && put_in_place (&making, aside, error);
  if (done)
    *made = (RpFilmMade){ making.source->width, making.source->height, making.n_wanted, making.source->hdr };
  g_clear_pointer (&making.standing, gst_buffer_unref);
  g_clear_pointer (&making.poster, g_bytes_unref);
  g_clear_pointer (&making.writer, rp_film_writer_free);
  g_clear_pointer (&making.source, rp_film_source_free);
  rp_aside_end (aside);
  return done;
}
