/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tone-player.h"

#include <glib/gi18n-lib.h>
#include <gst/app/app.h>
#include <gst/audio/audio.h>

#define RATE 48000

/* How often the player looks up from a tone to see whether another is wanted, in microseconds. */
#define GLANCE (20 * G_TIME_SPAN_MILLISECOND)

/* A device that takes this much longer than the tone itself is not playing it. */
#define GRACE (2 * G_USEC_PER_SEC)

/* A device that failed is tried again, but not at every tone. */
#define RETRY (20 * G_USEC_PER_SEC)

/* Before a phrase the device gets silence at once: one that starts at a time to come starts late. */
#define FIRST_SILENCE (RATE / 200)

#define DEFAULT_SINK "autoaudiosink"

struct _RpTonePlayer
{
  /* Everything belongs to the playing thread */
  char *sink_description;
  GstElement *pipeline;
  GstAppSrc *source; /* unowned, in the pipeline */
  GstBus *bus;
  gint64 failed; /* when the device failed last, or 0 */
  GError *trouble;
  gboolean nobody; /* it is known that no device is there */

  /* What sounds, from one rest of the device to the next: one stream without a gap, so that each sample has its time */
  gint64 begin; /* of the first sample, on the monotonic clock */
  gsize n_samples;
  gboolean speaks; /* there is a phrase in it */
  gboolean ended;  /* nothing comes behind it any more */
};

/**
 * rp_tone_player_new:
 * @sink: (nullable): where the sound goes, as for gst-launch-1.0; %NULL for the person's sound device
 *
 * Returns: (transfer full): a player whose device is closed
 */
RpTonePlayer *
rp_tone_player_new (const char *sink)
{
  RpTonePlayer *self = g_new0 (RpTonePlayer, 1);

  self->sink_description = g_strdup (sink ? sink : DEFAULT_SINK);
  return self;
}

static void
close_device (RpTonePlayer *self)
{
  if (self->pipeline)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_object (&self->bus);
  g_clear_object (&self->pipeline);
}

/**
 * rp_tone_player_free:
 * @self: (transfer full): a player
 *
 * Closes the device, which may take a moment.
 */
void
rp_tone_player_free (RpTonePlayer *self)
{
  close_device (self);
  g_clear_error (&self->trouble);
  g_free (self->sink_description);
  g_free (self);
}

static gboolean
give_up (RpTonePlayer *self, const char *reason, GError **error)
{
  g_info ("%s: %s", self->sink_description, reason);
  close_device (self);
  self->failed = g_get_monotonic_time ();
  g_clear_error (&self->trouble);
  self->trouble = g_error_new_literal (RP_MEDIA_ERROR, RP_MEDIA_ERROR_SOUND, reason);
  g_propagate_error (error, g_error_copy (self->trouble));
  return FALSE;
}

static gboolean
build (RpTonePlayer *self)
{
  GstElement *sink = gst_parse_bin_from_description (self->sink_description, TRUE, NULL);
  GstElement *source = gst_element_factory_make ("appsrc", NULL);
  GstElement *convert = gst_element_factory_make ("audioconvert", NULL);
  GstElement *resample = gst_element_factory_make ("audioresample", NULL);
  /* Its time is the monotonic clock's, in nanoseconds. */
  g_autoptr (GstClock) clock = gst_system_clock_obtain ();
  g_autoptr (GstCaps) caps
      = gst_caps_new_simple ("audio/x-raw", "format", G_TYPE_STRING, GST_AUDIO_NE (S16), "rate", G_TYPE_INT,
                             RATE, "channels", G_TYPE_INT, 1, "layout", G_TYPE_STRING, "interleaved", NULL);

  if (!sink || !source || !convert || !resample)
    {
      g_clear_pointer (&sink, gst_object_unref);
      g_clear_pointer (&source, gst_object_unref);
      g_clear_pointer (&convert, gst_object_unref);
      g_clear_pointer (&resample, gst_object_unref);
      return FALSE;
    }
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->bus = gst_element_get_bus (self->pipeline);
  gst_pipeline_use_clock (GST_PIPELINE (self->pipeline), clock);
  self->source = GST_APP_SRC (source);
  g_object_set (source, "caps", caps, "format", GST_FORMAT_TIME, NULL);
  gst_bin_add_many (GST_BIN (self->pipeline), source, convert, resample, sink, NULL);
  return gst_element_link_many (source, convert, resample, sink, NULL);
}

static gboolean
is_default (RpTonePlayer *self)
{
  return g_strcmp0 (self->sink_description, DEFAULT_SINK) == 0;
}

static gint
compare_factory (gconstpointer value, gconstpointer name)
{
  GstElement *element = g_value_get_object (value);
  GstElementFactory *factory = gst_element_get_factory (element);

  return !factory ? -1 : g_strcmp0 (GST_OBJECT_NAME (factory), name);
}

/* Without a device, autoaudiosink quietly plays to nobody; so does a sound server. */
static gboolean
plays_to_nobody (RpTonePlayer *self)
{
  GstIterator *elements = gst_bin_iterate_recurse (GST_BIN (self->pipeline));
  g_auto (GValue) found = G_VALUE_INIT;
  gboolean nobody = FALSE;

  if (is_default (self))
    nobody
        = self->nobody || gst_iterator_find_custom (elements, compare_factory, &found, (gpointer) "fakesink");
  gst_iterator_free (elements);
  return nobody;
}

/**
 * rp_tone_player_open:
 * @self: a player
 * @error: #RpMediaError
 *
 * Opens the sound device, unless it is open, or failed a moment ago.
 *
 * Returns: whether it is open
 */
gboolean
rp_tone_player_open (RpTonePlayer *self, GError **error)
{
  if (self->pipeline)
    return TRUE;
  if (self->trouble && g_get_monotonic_time () - self->failed < RETRY)
    {
      g_propagate_error (error, g_error_copy (self->trouble));
      return FALSE;
    }
  if (!build (self))
    return give_up (self,
                    _ ("No sound: a part of GStreamer is missing. Install the package "
                       "gstreamer1.0-plugins-good, then start Reprise again."),
                    error);
  if (gst_element_set_state (self->pipeline, GST_STATE_READY) == GST_STATE_CHANGE_FAILURE
      || plays_to_nobody (self))
    return give_up (self, _ ("No sound: no sound device was found. Everything is on the screen too."), error);
  g_debug ("%s: the sound device is open", self->sink_description);
  return TRUE;
}

/**
 * rp_tone_player_renew:
 * @self: a player
 * @nobody: whether it is known that no device is there
 * @error: #RpMediaError
 *
 * Opens the sound device anew, because devices have come or gone: another may be the one that is wanted. Where the sound was
 * told to go elsewhere, it goes on there.
 *
 * Returns: whether it is open
 */
gboolean
rp_tone_player_renew (RpTonePlayer *self, gboolean nobody, GError **error)
{
  self->nobody = nobody;
  if (self->pipeline && !is_default (self))
    return TRUE;
  close_device (self);
  g_clear_error (&self->trouble);
  return rp_tone_player_open (self, error);
}

/* Returns: (transfer full): the samples of a phrase at the device's rate */
static gint16 *
convert (RpSound *sound, gsize *n_samples)
{
  gsize n_in = 0;
  const gint16 *given = rp_sound_get_samples (sound, &n_in);
  GstAudioInfo from, to;
  GstAudioConverter *converter;
  gsize n_late;
  gpointer in, out;

  gst_audio_info_set_format (&from, GST_AUDIO_FORMAT_S16, (gint) rp_sound_get_rate (sound), 1, NULL);
  gst_audio_info_set_format (&to, GST_AUDIO_FORMAT_S16, RATE, 1, NULL);
  converter = gst_audio_converter_new (GST_AUDIO_CONVERTER_FLAG_NONE, &from, &to, NULL);
  /* What it keeps back comes out when as much silence goes in. */
  n_late = gst_audio_converter_get_max_latency (converter);
  in = g_new0 (gint16, n_in + n_late);
  if (n_in > 0)
    memcpy (in, given, n_in * sizeof *given);
  *n_samples = gst_audio_converter_get_out_frames (converter, n_in + n_late);
  out = g_new0 (gint16, *n_samples);
  gst_audio_converter_samples (converter, GST_AUDIO_CONVERTER_FLAG_NONE, &in, n_in + n_late, &out,
                               *n_samples);
  gst_audio_converter_free (converter);
  g_free (in);
  return out;
}

static gint16 *
render (const RpToneMail *mail, gsize *n_samples)
{
  gint16 *samples;

  if (!mail->sound)
    return rp_tone_render (mail->tone, RATE, mail->volume, n_samples);
  samples = convert (mail->sound, n_samples);
  for (gsize i = 0; i < *n_samples; i++)
    samples[i] = (gint16) (samples[i] * mail->volume * mail->volume);
  return samples;
}

static void
push (RpTonePlayer *self, gint16 *samples, gsize n_samples)
{
  GstBuffer *buffer = gst_buffer_new_wrapped (samples, n_samples * sizeof *samples);

  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (self->n_samples, GST_SECOND, RATE);
  self->n_samples += n_samples;
  GST_BUFFER_DURATION (buffer)
      = gst_util_uint64_scale (self->n_samples, GST_SECOND, RATE) - GST_BUFFER_PTS (buffer);
  gst_app_src_push_buffer (self->source, buffer);
}

static void
push_mail (RpTonePlayer *self, const RpToneMail *mail)
{
  gsize n_samples = 0;
  gint16 *samples = render (mail, &n_samples);

  push (self, samples, n_samples);
  self->speaks = self->speaks || mail->sound;
}

/* When what was pushed will have sounded */
static gint64
get_end (RpTonePlayer *self)
{
  return self->begin + (gint64) gst_util_uint64_scale (self->n_samples, G_USEC_PER_SEC, RATE);
}

static void
push_silence (RpTonePlayer *self, gsize n_samples)
{
  if (n_samples > 0)
    push (self, g_new0 (gint16, n_samples), n_samples);
}

/* A phrase behind what sounds, and the silence until it begins */
static void
append (RpTonePlayer *self, const RpToneMail *mail)
{
  gint64 gap = MAX (mail->at - get_end (self), 0);

  push_silence (self, gst_util_uint64_scale ((guint64) gap, RATE, G_USEC_PER_SEC));
  push_mail (self, mail);
}

static const char *
describe_failure (gboolean answers)
{
  return answers ? _ ("No sound: the sound device stopped working. Everything is on the screen too.")
                 : _ ("No sound: the sound device does not answer. Everything is on the screen too.");
}

/* Has the first samples wait at the device. Returns why the device cannot play, or NULL. */
static const char *
get_ready (RpTonePlayer *self, const RpToneMail *mail)
{
  g_autoptr (GstMessage) message = NULL;
  GstStateChangeReturn change;

  self->n_samples = 0;
  self->speaks = FALSE;
  self->ended = FALSE;
  change = gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
  if (change == GST_STATE_CHANGE_FAILURE)
    return describe_failure (TRUE);
  if (mail->sound)
    push_silence (self, FIRST_SILENCE);
  else
    push_mail (self, mail);
  if (change != GST_STATE_CHANGE_ASYNC)
    return NULL;
  message = gst_bus_timed_pop_filtered (self->bus, GRACE * GST_USECOND,
                                        GST_MESSAGE_ASYNC_DONE | GST_MESSAGE_ERROR);
  if (message && GST_MESSAGE_TYPE (message) == GST_MESSAGE_ASYNC_DONE)
    return NULL;
  return describe_failure (message != NULL);
}

/* A tone begins now, and silence before a phrase */
static void
start (RpTonePlayer *self, const RpToneMail *mail)
{
  self->begin = g_get_monotonic_time ();
  gst_element_set_start_time (self->pipeline, GST_CLOCK_TIME_NONE);
  gst_element_set_base_time (self->pipeline, (GstClockTime) self->begin * GST_USECOND);
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
  if (mail->sound)
    append (self, mail);
}

/* The device stays open, but nothing runs, and nothing that was said counts any more */
static void
rest (RpTonePlayer *self)
{
  gst_element_set_state (self->pipeline, GST_STATE_READY);
  gst_bus_set_flushing (self->bus, TRUE);
  gst_bus_set_flushing (self->bus, FALSE);
}

/* Whether something else is wanted; a phrase that goes behind what sounds is put there */
static gboolean
is_over (RpTonePlayer *self, RpToneMailbox *mailbox)
{
  g_auto (RpToneMail) more = { 0 };
  RpToneWish wish;

  if (self->ended)
    return rp_tone_mailbox_is_wanted (mailbox, self->speaks);
  wish = rp_tone_mailbox_ask (mailbox, get_end (self), self->speaks, &more);
  if (wish == RP_TONE_WISH_MORE)
    append (self, &more);
  return wish == RP_TONE_WISH_BREAK;
}

static GstMessage *
glance (RpTonePlayer *self)
{
  gint64 left = get_end (self) - g_get_monotonic_time ();

  if (left <= 0 && !self->ended)
    {
      gst_app_src_end_of_stream (self->source);
      self->ended = TRUE;
    }
  return gst_bus_timed_pop_filtered (self->bus,
                                     (GstClockTime) (self->ended ? GLANCE : MIN (left, GLANCE)) * GST_USECOND,
                                     GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
}

/* Returns why the device cannot play, or NULL when all has sounded or something else is wanted */
static const char *
listen (RpTonePlayer *self, RpToneMailbox *mailbox)
{
  while (!is_over (self, mailbox))
    {
      g_autoptr (GstMessage) message = glance (self);

      if (message && GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
        return NULL;
      if (message)
        return describe_failure (TRUE);
      if (g_get_monotonic_time () > get_end (self) + GRACE)
        return describe_failure (FALSE);
    }
  return NULL;
}

static gboolean
is_stale (const RpToneMail *mail)
{
  gint64 now = g_get_monotonic_time ();

  return mail->sound ? now - mail->at > RP_TONE_PHRASE_STALE : now - mail->posted > RP_TONE_STALE;
}

/* A device that went may have left another, which is then heard from the next tone on. */
static gboolean
open_another (RpTonePlayer *self, const char *reason, GError **error)
{
  gint64 now = g_get_monotonic_time ();
  gboolean again = self->failed > 0 && now - self->failed < RETRY;

  if (again)
    return give_up (self, reason, error);
  g_info ("%s: %s It is opened anew.", self->sink_description, reason);
  close_device (self);
  self->failed = now;
  return rp_tone_player_open (self, error);
}

/**
 * rp_tone_player_play:
 * @self: a player
 * @mail: what to play
 * @mailbox: looked at while the tone sounds, to go on with a phrase or to break off for a tone
 * @error: #RpMediaError
 *
 * Plays a tone or says a phrase, and the phrases behind it, to the end or until something else is wanted. Where the device
 * breaks off, and did not a moment ago, it is opened anew.
 *
 * Returns: %FALSE when there is no device to play it
 */
gboolean
rp_tone_player_play (RpTonePlayer *self, const RpToneMail *mail, RpToneMailbox *mailbox, GError **error)
{
  const char *reason;

  if (!rp_tone_player_open (self, error))
    return FALSE;
  if (is_stale (mail))
    return TRUE;
  reason = get_ready (self, mail);
  /* A device may take so long to get ready that it is too late. */
  if (!reason && !is_stale (mail))
    {
      start (self, mail);
      reason = listen (self, mailbox);
    }
  if (reason)
    return open_another (self, reason, error);
  rest (self);
  return TRUE;
}
