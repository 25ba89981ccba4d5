/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-wav.h"

#include <gst/gst.h>

/* A file of whole samples, as the program that wrote it says how long it is */
static GBytes *
make_wav (guint16 n_channels, guint32 rate, guint32 n_frames, guint32 said)
{
  guint32 n_bytes = n_frames * n_channels * 2;
  guint32 head[11] = { 0x46464952,
                       said + 36,
                       0x45564157,
                       0x20746d66,
                       16,
                       (guint32) n_channels << 16 | 1,
                       rate,
                       rate * n_channels * 2,
                       0x00100000u | n_channels * 2u,
                       0x61746164,
                       said };
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) head, sizeof head);
  for (guint32 i = 0; i < n_bytes / 2; i++)
    g_byte_array_append (bytes, (const guint8 *) &(gint16){ 1000 }, 2);
  return g_byte_array_free_to_bytes (bytes);
}

static RpSound *
read_wav (guint16 n_channels, guint32 rate, guint32 n_frames, guint32 said)
{
  g_autoptr (GBytes) wav = make_wav (n_channels, rate, n_frames, said);

  return rp_voice_wav_read (wav, 2);
}

static void
test_channels (void)
{
  for (guint16 n_channels = 1; n_channels <= 2; n_channels++)
    {
      g_autoptr (RpSound) sound = read_wav (n_channels, 16000, 16000, 32000u * n_channels);
      gsize n = 0;
      const gint16 *samples = rp_sound_get_samples (sound, &n);

      g_assert_cmpuint (rp_sound_get_rate (sound), ==, 16000);
      g_assert_cmpuint (n, ==, 16000);
      g_assert_cmpint (ABS (samples[8000] - 1000), <=, 2);
    }
}

/* A program that writes before it knows how long it will be says something else, or nothing. */
static void
test_streamed (void)
{
  static const guint32 said[] = { 0, G_MAXUINT32 - 36, G_MAXINT32 };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      g_autoptr (RpSound) sound = read_wav (1, 22050, 11025, said[i]);

      if (said[i] > 0)
        g_assert_cmpint (rp_sound_get_duration (sound), ==, G_USEC_PER_SEC / 2);
    }
}

static void
test_bad (void)
{
  g_autoptr (GBytes) nonsense = g_bytes_new_static ("nonsense", 8);
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);

  g_assert_null (rp_voice_wav_read (nonsense, 2));
  g_assert_null (rp_voice_wav_read (empty, 2));
  g_assert_null (read_wav (1, 22050, 3 * 22050, 6 * 22050));
  g_assert_null (read_wav (1, 4000, 4000, 8000));
}

static void
break_down (GTypeInstance *instance, gpointer klass G_GNUC_UNUSED)
{
  g_object_set (instance, "error-after", 4, NULL);
}

/* Takes the place of an element in the pipeline, and fails in the middle. */
static void
put_in_breaker (const char *name)
{
  g_autoptr (GstElement) identity = gst_object_ref_sink (gst_element_factory_make ("identity", NULL));
  GTypeQuery query;
  GTypeInfo info = { 0 };

  g_type_query (G_OBJECT_TYPE (identity), &query);
  info.class_size = (guint16) query.class_size;
  info.instance_size = (guint16) query.instance_size;
  info.instance_init = break_down;
  g_assert_true (gst_element_register (
      NULL, name, GST_RANK_NONE,
      g_type_register_static (G_OBJECT_TYPE (identity), "Breaker", &info, G_TYPE_FLAG_NONE)));
}

/* What came before something broke is not taken for the whole. Last, for nothing is read after it. */
static void
test_broken (void)
{
  g_autoptr (RpSound) whole = read_wav (1, 22050, 22050, 44100);

  g_assert_nonnull (whole);
  put_in_breaker ("audioconvert");
  g_assert_null (read_wav (1, 22050, 22050, 44100));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-wav/channels", test_channels);
  g_test_add_func ("/voice-wav/streamed", test_streamed);
  g_test_add_func ("/voice-wav/bad", test_bad);
  g_test_add_func ("/voice-wav/broken", test_broken);
  return g_test_run ();
}
