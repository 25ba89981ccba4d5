/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-wire.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/*
 * A helper that stands in for the one that speaks. The variable RP_STANDIN_VOICE says what it does, or its second argument:
 *
 *   good      each letter sounds for 20 ms, with a quarter of a second of silence around them
 *   sleep     never answers
 *   die       ends at the first question
 *   once FILE ends at the first question unless that file is there, which it makes; then it is good
 *   flood     answers, and then goes on without end
 *   long      says that it will answer with more than a text has
 *   half      says half of an answer and then no more
 *   garbage   answers with nonsense
 *   mute      there is nothing to be heard
 *   none      speaks no language
 *   wav       writes a WAV file for the text that it reads, and ends
 */

#define RATE 22050
#define SILENCE (RATE / 4)

static gint16 *
make_samples (gsize n_letters, gsize *n_samples)
{
  gsize n = n_letters * RATE / 50;
  gint16 *samples;

  *n_samples = n + 2 * SILENCE;
  samples = g_new0 (gint16, *n_samples);
  for (gsize i = 0; i < n; i++)
    samples[SILENCE + i] = i / 25 % 2 ? 9000 : -9000;
  return samples;
}

static void
answer (RpVoiceStatus status, gsize n_letters)
{
  gsize n_samples = 0;
  g_autofree gint16 *samples = status == RP_VOICE_STATUS_GOOD ? make_samples (n_letters, &n_samples) : NULL;
  RpVoiceAnswer head = { RP_VOICE_WIRE_MARK, status, RATE, (guint32) (n_samples * sizeof *samples) };

  rp_voice_wire_write (STDOUT_FILENO, &head, sizeof head);
  rp_voice_wire_write (STDOUT_FILENO, samples, head.n_bytes);
}

static void
write_wav (void)
{
  char text[RP_VOICE_MOST_TEXT];
  gsize n_text = 0, n_samples = 0;
  gssize n;
  g_autofree gint16 *samples = NULL;
  guint32 head[11]
      = { 0x46464952, 0, 0x45564157, 0x20746d66, 16, 0x00010001, RATE, RATE * 2, 0x00100002, 0x61746164, 0 };

  while ((n = read (STDIN_FILENO, text + n_text, sizeof text - n_text)) > 0)
    n_text += (gsize) n;
  samples = make_samples (n_text, &n_samples);
  head[10] = (guint32) (n_samples * sizeof *samples);
  head[1] = head[10] + 36;
  rp_voice_wire_write (STDOUT_FILENO, head, sizeof head);
  rp_voice_wire_write (STDOUT_FILENO, samples, head[10]);
}

static void
flood (void)
{
  static const char water[65536] = { 1, 2, 3 };

  while (rp_voice_wire_write (STDOUT_FILENO, water, sizeof water))
    continue;
}

static void
stand_still (void)
{
  for (;;)
    pause ();
}

static void
misbehave (const char *way)
{
  RpVoiceAnswer head = { RP_VOICE_WIRE_MARK, RP_VOICE_STATUS_GOOD, RATE, RATE };

  if (g_str_has_prefix (way, "once "))
    {
      if (!g_file_test (way + 5, G_FILE_TEST_EXISTS) && g_file_set_contents (way + 5, "", 0, NULL))
        exit (1);
      return;
    }
  if (strcmp (way, "die") == 0)
    abort ();
  if (strcmp (way, "sleep") == 0)
    stand_still ();
  if (strcmp (way, "long") == 0)
    head.n_bytes = RATE * 1000;
  if (strcmp (way, "garbage") != 0)
    rp_voice_wire_write (STDOUT_FILENO, &head, sizeof head);
  if (strcmp (way, "half") == 0)
    stand_still ();
  flood ();
}

static gboolean
serve (const char *way)
{
  char words[3 * RP_VOICE_MOST_TEXT];
  RpVoiceRequest head;

  if (!rp_voice_wire_read (STDIN_FILENO, &head, sizeof head)
      || !rp_voice_wire_read (STDIN_FILENO, words, head.n_language + head.n_name + head.n_text))
    return FALSE;
  if (strcmp (way, "none") == 0)
    answer (RP_VOICE_STATUS_NO_VOICE, 0);
  else if (strcmp (way, "mute") == 0)
    answer (RP_VOICE_STATUS_FAILED, 0);
  else
    {
      if (strcmp (way, "good") != 0)
        misbehave (way);
      answer (RP_VOICE_STATUS_GOOD, head.n_text);
    }
  return TRUE;
}

int
main (int argc, char **argv)
{
  const char *way = argc > 2 ? argv[2] : g_getenv ("RP_STANDIN_VOICE");

  if (way && strcmp (way, "wav") == 0)
    write_wav ();
  else if (argc > 2)
    misbehave (way);
  else
    while (serve (way ? way : "good"))
      continue;
  return 0;
}
