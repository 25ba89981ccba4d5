/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-wav.h"

#include <gio/gio.h>
#include <gst/app/app.h>
#include <gst/audio/audio.h>

/* How long the next samples of what lies in memory may take. */
#define PATIENCE (5 * GST_SECOND)

#define PIPELINE                                                                                             \
  "giostreamsrc name=source ! wavparse ! audioconvert ! appsink name=sink sync=false max-buffers=8 "         \
  "caps=audio/x-raw,channels=1,layout=interleaved,format=" GST_AUDIO_NE (S16)

/* Whether what was read so far is still a sound */
static gboolean
take_samples (GstSample *sample, GByteArray *samples, guint *rate)
{
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  GstMapInfo map;
  GstAudioInfo info;

  if (!gst_audio_info_from_caps (&info, gst_sample_get_caps (sample))
      || !gst_buffer_map (buffer, &map, GST_MAP_READ))
    return FALSE;
  *rate = (guint) MAX (info.rate, 0);
  g_byte_array_append (samples, map.data, (guint) map.size);
  gst_buffer_unmap (buffer, &map);
  return *rate >= RP_SOUND_LEAST_RATE && *rate <= RP_SOUND_MOST_RATE;
}

/* Whether what came is all there is: an error and a standstill end it too. */
static gboolean
is_whole (GstElement *pipeline, GstElement *sink)
{
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr (GstMessage) message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);

  return !message && gst_app_sink_is_eos (GST_APP_SINK (sink));
}

static RpSound *
collect (GstElement *pipeline, guint most_seconds)
{
  g_autoptr (GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  g_autoptr (GByteArray) samples = g_byte_array_new ();
  gboolean good = TRUE;
  guint rate = 0;
  gsize n_samples;

  while (good)
    {
      g_autoptr (GstSample) sample = gst_app_sink_try_pull_sample (GST_APP_SINK (sink), PATIENCE);

      if (!sample)
        break;
      good = take_samples (sample, samples, &rate)
             && samples->len / sizeof (gint16) <= (gsize) most_seconds * rate;
    }
  n_samples = samples->len / sizeof (gint16);
  if (!good || n_samples == 0 || !is_whole (pipeline, sink))
    return NULL;
  return rp_sound_new_take ((gint16 *) (gpointer) g_byte_array_free (g_steal_pointer (&samples), FALSE),
                            n_samples, rate);
}

/**
 * rp_voice_wav_read:
 * @wav: a WAV file, of any kind that GStreamer knows
 * @most_seconds: how long it may be
 *
 * Reads a file in memory, on a thread that may wait.
 *
 * Returns: (transfer full) (nullable): its samples, in one channel; %NULL when it is none, is empty, broken or too long
 */
RpSound *
rp_voice_wav_read (GBytes *wav, guint most_seconds)
{
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstElement) source = NULL;
  RpSound *sound;

  g_return_val_if_fail (wav, NULL);

  gst_init (NULL, NULL);
  pipeline = gst_parse_launch_full (PIPELINE, NULL, GST_PARSE_FLAG_FATAL_ERRORS, NULL);
  if (!pipeline)
    return NULL;
  stream = g_memory_input_stream_new_from_bytes (wav);
  source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  g_object_set (source, "stream", stream, NULL);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  sound = collect (pipeline, most_seconds);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  return sound;
}
