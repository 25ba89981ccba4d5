/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-helper.h"
#include "speech/rp-voice-wire.h"

#include <espeak-ng/speak_lib.h>
#include <string.h>
#include <unistd.h>

/* What it may take; and the longest that it says, in seconds, for a text is a sentence or two. */
#define MEMORY (512 * 1024 * 1024ull)
#define MOST_SECONDS 120

/* What is asked, with its words behind it. */
typedef struct
{
  RpVoiceRequest head;
  char *language;
  char *name;
  char *text;
} Question;

static void
question_clear (Question *question)
{
  g_free (question->language);
  g_free (question->name);
  g_free (question->text);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Question, question_clear)

/* Samples a second, or less than 0 without the engine's data */
static int sample_rate;

static char *
read_words (guint32 size)
{
  g_autofree char *words = NULL;

  if (size > RP_VOICE_MOST_TEXT)
    return NULL;
  words = g_malloc0 (size + 1);
  return rp_voice_wire_read (STDIN_FILENO, words, size) ? g_steal_pointer (&words) : NULL;
}

static gboolean
read_question (Question *question)
{
  if (!rp_voice_wire_read (STDIN_FILENO, &question->head, sizeof question->head))
    return FALSE;
  question->language = read_words (question->head.n_language);
  question->name = question->language ? read_words (question->head.n_name) : NULL;
  question->text = question->name ? read_words (question->head.n_text) : NULL;
  return question->text != NULL;
}

static gboolean
answer (RpVoiceStatus status, gconstpointer data, gsize size)
{
  RpVoiceAnswer head = { RP_VOICE_WIRE_MARK, status, (guint32) MAX (sample_rate, 0), (guint32) size };

  return rp_voice_wire_write (STDOUT_FILENO, &head, sizeof head)
         && rp_voice_wire_write (STDOUT_FILENO, data, size);
}

/* The languages of a voice: of each a number, how much it is that one, and its id; a number of 0 ends them. */
static gboolean
speaks (const espeak_VOICE *voice, const char *language)
{
  gsize length = strcspn (language, "-_.@");

  for (const char *place = voice ? voice->languages : NULL; place && *place; place += strlen (place) + 1)
    if (g_ascii_strncasecmp (place + 1, language, length) == 0 && !g_ascii_isalpha (place[1 + length]))
      return TRUE;
  return FALSE;
}

/* A voice is only for its language: no German reads English aloud so that somebody lying on the floor understands it. */
static gboolean
choose_voice (const Question *question)
{
  gsize length = strcspn (question->language, ".@");
  g_autofree char *language = g_ascii_strdown (question->language, (gssize) length);
  espeak_VOICE wanted = { .languages = g_strdelimit (language, "_", '-') };

  if (*question->name && espeak_SetVoiceByName (question->name) == EE_OK
      && speaks (espeak_GetCurrentVoice (), question->language))
    return TRUE;
  return espeak_SetVoiceByProperties (&wanted) == EE_OK
         && speaks (espeak_GetCurrentVoice (), question->language);
}

static int
on_samples (short *samples, int n_samples, espeak_EVENT *events)
{
  GArray *sound = events->user_data;

  if (samples && n_samples > 0)
    g_array_append_vals (sound, samples, (guint) n_samples);
  return sound->len > (guint) sample_rate * MOST_SECONDS;
}

static gboolean
say (const Question *question)
{
  g_autoptr (GArray) sound = g_array_new (FALSE, FALSE, sizeof (gint16));

  if (sample_rate <= 0)
    return answer (RP_VOICE_STATUS_NO_ENGINE, NULL, 0);
  if (!choose_voice (question))
    return answer (RP_VOICE_STATUS_NO_VOICE, NULL, 0);
  espeak_SetParameter (espeakRATE, (int) question->head.rate, 0);
  if (espeak_Synth (question->text, strlen (question->text) + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, NULL,
                    sound)
      != EE_OK)
    return answer (RP_VOICE_STATUS_FAILED, NULL, 0);
  return answer (RP_VOICE_STATUS_GOOD, sound->data, sound->len * sizeof (gint16));
}

static gboolean
list (void)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  const espeak_VOICE **voices = sample_rate > 0 ? espeak_ListVoices (NULL) : NULL;

  for (guint i = 0; voices && voices[i]; i++)
    if (voices[i]->languages && *voices[i]->languages)
      g_string_append_printf (lines, "%s\t%s\n", voices[i]->languages + 1, voices[i]->name);
  return answer (voices ? RP_VOICE_STATUS_GOOD : RP_VOICE_STATUS_NO_ENGINE, lines->str, lines->len);
}

static gboolean
serve (void)
{
  g_auto (Question) question = { 0 };

  if (!read_question (&question))
    return FALSE;
  switch (question.head.verb)
    {
    case RP_VOICE_VERB_SAY:
      return say (&question);
    case RP_VOICE_VERB_LIST:
      return list ();
    default:
      return FALSE;
    }
}

/* Turns texts into samples, in a process that may crash or be ended, until nobody asks any more. */
int
main (int argc, char **argv)
{
  if (!rp_helper_confine (argc, argv, MEMORY))
    return 1;
  rp_helper_lock ();
  sample_rate = espeak_Initialize (AUDIO_OUTPUT_SYNCHRONOUS, 0, NULL, espeakINITIALIZE_DONT_EXIT);
  espeak_SetSynthCallback (on_samples);
  while (serve ())
    continue;
  return 0;
}
