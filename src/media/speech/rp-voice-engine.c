/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-engine.h"

#include "base/rp-paths.h"
#include "pipeline/rp-media-error.h"
#include "speech/rp-voice-patience.h"
#include "speech/rp-voice-wire.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define PROGRAM "reprise-voice"

/* A list of voices has no more bytes. */
#define MOST_LIST (256 * 1024)

struct _RpVoiceEngine
{
  char *program;
  GCancellable *cancellable;
  GSubprocess *process; /* NULL while it rests */
  int socket;           /* to it, or -1 */
  gboolean restarted;   /* it failed once before */
  GError *trouble;      /* it failed for good */
};

/**
 * rp_voice_engine_new:
 * @program: (nullable): the path of a helper, or %NULL for the program's own
 * @cancellable: (nullable): ends the waiting for an answer
 *
 * Returns: (transfer full): an engine at rest
 */
RpVoiceEngine *
rp_voice_engine_new (const char *program, GCancellable *cancellable)
{
  RpVoiceEngine *self = g_new0 (RpVoiceEngine, 1);

  self->program = program ? g_strdup (program) : rp_paths_helper (PROGRAM);
  g_set_object (&self->cancellable, cancellable);
  self->socket = -1;
  return self;
}

/**
 * rp_voice_engine_rest:
 * @self: an engine
 *
 * Ends the process; the next text starts another.
 */
void
rp_voice_engine_rest (RpVoiceEngine *self)
{
  g_return_if_fail (self);

  if (self->socket >= 0)
    close (self->socket);
  self->socket = -1;
  if (self->process)
    g_subprocess_force_exit (self->process);
  g_clear_object (&self->process);
}

/**
 * rp_voice_engine_free:
 * @self: (transfer full): an engine
 */
void
rp_voice_engine_free (RpVoiceEngine *self)
{
  rp_voice_engine_rest (self);
  g_clear_error (&self->trouble);
  g_clear_object (&self->cancellable);
  g_free (self->program);
  g_free (self);
}

static gboolean
start (RpVoiceEngine *self)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *own_id = g_strdup_printf ("%d", (int) getpid ());
  g_autoptr (GError) error = NULL;
  int ends[2];
  int twin;

  if (self->process)
    return TRUE;
  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return FALSE;
  self->socket = ends[0];
  twin = fcntl (ends[1], F_DUPFD_CLOEXEC, 0);
  g_subprocess_launcher_take_stdin_fd (launcher, ends[1]);
  g_subprocess_launcher_take_stdout_fd (launcher, twin);
  self->process = g_subprocess_launcher_spawn (launcher, &error, self->program, own_id, NULL);
  if (error)
    g_info ("The voice does not start: %s", error->message);
  return self->process != NULL;
}

/* Who talks without being asked answers the next question wrong. */
static gboolean
is_quiet (RpVoiceEngine *self)
{
  char byte;

  return recv (self->socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) < 0 && errno == EAGAIN;
}

/* An answer is always read before the next question, so a question has room in the socket. */
static gboolean
send_all (RpVoiceEngine *self, gconstpointer data, gsize size)
{
  return send (self->socket, data, size, MSG_NOSIGNAL | MSG_DONTWAIT) == (gssize) size;
}

static gboolean
receive_all (RpVoiceEngine *self, RpVoicePatience *patience, gpointer data, gsize size)
{
  guint8 *place = data;

  while (size > 0)
    {
      gssize n;

      if (!rp_voice_patience_wait (patience, self->socket))
        return FALSE;
      n = recv (self->socket, place, size, MSG_DONTWAIT);
      if (n <= 0)
        return FALSE;
      place += n;
      size -= (gsize) n;
    }
  return TRUE;
}

static gboolean
is_sound (const RpVoiceAnswer *answer, gsize most)
{
  if (answer->mark != RP_VOICE_WIRE_MARK || answer->status > RP_VOICE_STATUS_FAILED)
    return FALSE;
  if (answer->status != RP_VOICE_STATUS_GOOD)
    return answer->n_bytes == 0;
  return answer->rate >= RP_SOUND_LEAST_RATE && answer->rate <= RP_SOUND_MOST_RATE
         && answer->n_bytes % sizeof (gint16) == 0
         && answer->n_bytes / sizeof (gint16) / answer->rate <= most;
}

static gboolean
is_list (const RpVoiceAnswer *answer)
{
  return answer->mark == RP_VOICE_WIRE_MARK && answer->n_bytes <= MOST_LIST
         && (answer->status == RP_VOICE_STATUS_GOOD || answer->status == RP_VOICE_STATUS_NO_ENGINE);
}

/* Returns: (transfer full) (nullable): what follows the head of the answer, with a zero behind it */
static char *
ask_once (RpVoiceEngine *self, GByteArray *question, gsize most_seconds, RpVoiceAnswer *answer)
{
  g_autofree char *data = NULL;
  RpVoicePatience patience;

  if (!start (self) || !is_quiet (self))
    return NULL;
  rp_voice_patience_init (&patience, self->process, self->cancellable);
  if (!send_all (self, question->data, question->len)
      || !receive_all (self, &patience, answer, sizeof *answer))
    return NULL;
  if (most_seconds > 0 ? !is_sound (answer, most_seconds) : !is_list (answer))
    return NULL;
  data = g_malloc ((gsize) answer->n_bytes + 1);
  data[answer->n_bytes] = '\0';
  return receive_all (self, &patience, data, answer->n_bytes) ? g_steal_pointer (&data) : NULL;
}

/* What fails is tried once more with a new process, and then never again. */
static char *
ask (RpVoiceEngine *self, GByteArray *question, gsize most_seconds, RpVoiceAnswer *answer)
{
  while (!self->trouble)
    {
      char *data = ask_once (self, question, most_seconds, answer);

      if (data)
        return data;
      rp_voice_engine_rest (self);
      if (g_cancellable_is_cancelled (self->cancellable) || self->restarted)
        self->trouble = g_error_new_literal (
            RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE,
            _ ("There is no voice, because the program that speaks does not work. The tones go on."));
      self->restarted = TRUE;
    }
  return NULL;
}

static GByteArray *
make_question (RpVoiceVerb verb, const char *language, const char *name, guint rate, const char *text)
{
  RpVoiceRequest head
      = { verb, rate, (guint32) strlen (language), (guint32) strlen (name), (guint32) strlen (text) };
  GByteArray *question = g_byte_array_new ();

  g_byte_array_append (question, (const guint8 *) &head, sizeof head);
  g_byte_array_append (question, (const guint8 *) language, head.n_language);
  g_byte_array_append (question, (const guint8 *) name, head.n_name);
  return g_byte_array_append (question, (const guint8 *) text, head.n_text);
}

static const char *
describe (RpVoiceStatus status)
{
  if (status == RP_VOICE_STATUS_NO_ENGINE)
    return _ (
        "There is no voice, because a part of it is missing. Install the package espeak-ng-data, then start "
        "Reprise again. The tones go on.");
  return _ (
      "There is no voice, because none on this computer speaks the language of these exercises. The tones "
      "go on.");
}

/* Returns: whether the answer holds something; else the engine may have failed for good */
static gboolean
judge (RpVoiceEngine *self, gboolean answered, const RpVoiceAnswer *answer, GError **error)
{
  if (answered && answer->status != RP_VOICE_STATUS_GOOD && answer->status != RP_VOICE_STATUS_FAILED)
    self->trouble = g_error_new_literal (RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE, describe (answer->status));
  if (self->trouble)
    g_propagate_error (error, g_error_copy (self->trouble));
  return !self->trouble;
}

/**
 * rp_voice_engine_say:
 * @self: an engine
 * @language: the language of @text, as "de" or "en_GB"
 * @name: (nullable): the voice that is wanted; one for another language is not taken
 * @rate: words a minute
 * @text: what to say; one of more than %RP_VOICE_MOST_TEXT bytes is silence
 * @error: #RpMediaError
 *
 * Turns a text into samples, and blocks until that is done. A process that dies, stands still or answers nonsense is started
 * once more; if that fails too, so does every later text.
 *
 * Returns: (transfer full): how it sounds, which may be not at all; or %NULL with @error set
 */
RpSound *
rp_voice_engine_say (RpVoiceEngine *self,
                     const char *language,
                     const char *name,
                     guint rate,
                     const char *text,
                     GError **error)
{
  g_autoptr (GByteArray) question = NULL;
  g_autofree char *data = NULL;
  RpVoiceAnswer answer = { 0 };

  g_return_val_if_fail (self && language && text, NULL);

  if (strlen (text) > RP_VOICE_MOST_TEXT)
    return rp_sound_new_take (NULL, 0, RP_SOUND_LEAST_RATE);
  question = make_question (RP_VOICE_VERB_SAY, language, name ? name : "", rate, text);
  data = ask (self, question, RP_VOICE_MOST_SECONDS (strlen (text)), &answer);
  if (!judge (self, data != NULL, &answer, error))
    return NULL;
  return rp_sound_new_take ((gint16 *) (gpointer) g_steal_pointer (&data), answer.n_bytes / sizeof (gint16),
                            CLAMP (answer.rate, RP_SOUND_LEAST_RATE, RP_SOUND_MOST_RATE));
}

/**
 * rp_voice_engine_list:
 * @self: an engine
 * @error: #RpMediaError
 *
 * Returns: (transfer full): the voices that there are, in lines of a language, a tab and a name; or %NULL with @error set
 */
char *
rp_voice_engine_list (RpVoiceEngine *self, GError **error)
{
  g_autoptr (GByteArray) question = make_question (RP_VOICE_VERB_LIST, "", "", 0, "");
  g_autofree char *data = NULL;
  RpVoiceAnswer answer = { 0 };

  g_return_val_if_fail (self, NULL);

  data = ask (self, question, 0, &answer);
  return judge (self, data != NULL, &answer, error) ? g_utf8_make_valid (data, -1) : NULL;
}
