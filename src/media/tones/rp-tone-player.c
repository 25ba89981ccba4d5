/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tone-player.h"

#include <glib/gi18n-lib.h>
#include <gst/app/app.h>
#include <gst/audio/audio.h>

#define RATE 48000

/* How often the player looks up from a tone to see whether another is wanted. */
#define GLANCE (20 * GST_MSECOND)

/* A device that takes this much longer than the tone itself is not playing it. */
#define GRACE (2 * G_USEC_PER_SEC)

/* A device that failed is tried again, but not at every tone. */
#define RETRY (20 * G_USEC_PER_SEC)

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
  self->source = GST_APP_SRC (source);
  g_object_set (source, "caps", caps, "format", GST_FORMAT_TIME, NULL);
  gst_bin_add_many (GST_BIN (self->pipeline), source, convert, resample, sink, NULL);
  return gst_element_link_many (source, convert, resample, sink, NULL);
}

static gint
compare_factory (gconstpointer value, gconstpointer name)
{
  GstElement *element = g_value_get_object (value);
  GstElementFactory *factory = gst_element_get_factory (element);

  return !factory ? -1 : g_strcmp0 (GST_OBJECT_NAME (factory), name);
}

/* Without a device, autoaudiosink quietly plays to nobody */
static gboolean
plays_to_nobody (RpTonePlayer *self)
{
  GstIterator *elements = gst_bin_iterate_recurse (GST_BIN (self->pipeline));
  g_auto (GValue) found = G_VALUE_INIT;
  gboolean nobody = FALSE;

  if (g_strcmp0 (self->sink_description, DEFAULT_SINK) == 0)
    nobody = gst_iterator_find_custom (elements, compare_factory, &found, (gpointer) "fakesink");
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
                    _ ("Tones are off, because a part of GStreamer is missing. Install the package "
                       "gstreamer1.0-plugins-good, then start Reprise again."),
                    error);
  if (gst_element_set_state (self->pipeline, GST_STATE_READY) == GST_STATE_CHANGE_FAILURE
      || plays_to_nobody (self))
    return give_up (
        self, _ ("Tones are off, because no sound device was found. The screen shows all they say."), error);
  g_debug ("%s: the sound device is open", self->sink_description);
  return TRUE;
}

static GstBuffer *
make_buffer (const RpToneMail *mail)
{
  gsize n_samples = 0;
  gint16 *samples = rp_tone_render (mail->tone, RATE, mail->volume, &n_samples);
  GstBuffer *buffer = gst_buffer_new_wrapped (samples, n_samples * sizeof *samples);

  GST_BUFFER_PTS (buffer) = 0;
  GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale (n_samples, GST_SECOND, RATE);
  return buffer;
}

static void
start (RpTonePlayer *self, const RpToneMail *mail)
{
  gst_element_set_state (self->pipeline, GST_STATE_PAUSED);
  gst_app_src_push_buffer (self->source, make_buffer (mail));
  gst_app_src_end_of_stream (self->source);
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
}

/* The device stays open, but nothing runs, and nothing that was said counts any more */
static void
rest (RpTonePlayer *self)
{
  gst_element_set_state (self->pipeline, GST_STATE_READY);
  gst_bus_set_flushing (self->bus, TRUE);
  gst_bus_set_flushing (self->bus, FALSE);
}

/* Returns why the device cannot play, or NULL when the tone is over or another is wanted */
static const char *
listen (RpTonePlayer *self, gint64 deadline, RpToneMailbox *mailbox)
{
  while (!rp_tone_mailbox_is_wanted (mailbox))
    {
      g_autoptr (GstMessage) message
          = gst_bus_timed_pop_filtered (self->bus, GLANCE, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);

      if (message && GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
        return NULL;
      if (message)
        return _ ("Tones are off, because the sound device stopped working. The screen shows all they say.");
      if (g_get_monotonic_time () > deadline)
        return _ ("Tones are off, because the sound device does not answer. The screen shows all they say.");
    }
  return NULL;
}

/**
 * rp_tone_player_play:
 * @self: a player
 * @mail: what to play
 * @mailbox: looked at while the tone sounds, to break off for the next
 * @error: #RpMediaError
 *
 * Plays a tone to its end, or until another is wanted.
 *
 * Returns: %FALSE when the device cannot play it
 */
gboolean
rp_tone_player_play (RpTonePlayer *self, const RpToneMail *mail, RpToneMailbox *mailbox, GError **error)
{
  gint64 now;
  const char *reason;

  if (!rp_tone_player_open (self, error))
    return FALSE;
  now = g_get_monotonic_time ();
  if (now - mail->posted > RP_TONE_STALE)
    return TRUE;
  start (self, mail);
  reason = listen (self, now + rp_tone_get_duration (mail->tone) + GRACE, mailbox);
  if (reason)
    return give_up (self, reason, error);
  rest (self);
  return TRUE;
}
