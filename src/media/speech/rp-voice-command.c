/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-command.h"

#include "pipeline/rp-media-error.h"
#include "speech/rp-voice-patience.h"
#include "speech/rp-voice-wav.h"
#include "speech/rp-voice-wire.h"

#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n-lib.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* As large as a WAV file can be that sounds so long. */
#define MOST_BYTES(seconds) ((gsize) (seconds) *48000 * 8 + 4096)

/* Returns: (transfer full) (nullable): the words of a command, with what it may want to know in their places */
static GStrv
parse (const char *command, const char *language, guint rate)
{
  g_autofree char *rate_word = g_strdup_printf ("%u", rate);
  g_auto (GStrv) words = NULL;

  if (!g_shell_parse_argv (command, NULL, &words, NULL))
    return NULL;
  for (guint i = 0; words[i]; i++)
    {
      g_autoptr (GString) word = g_string_new (words[i]);

      g_string_replace (word, "{language}", language, 0);
      g_string_replace (word, "{rate}", rate_word, 0);
      g_free (words[i]);
      words[i] = g_string_free (g_steal_pointer (&word), FALSE);
    }
  return g_steal_pointer (&words);
}

/* The text lies in memory, so that nobody waits for who does not read it. */
static int
open_text (const char *text)
{
  int fd = memfd_create ("text", MFD_CLOEXEC);
  gsize size = strlen (text);

  if (fd >= 0 && write (fd, text, size) == (gssize) size && lseek (fd, 0, SEEK_SET) == 0)
    return fd;
  if (fd >= 0)
    close (fd);
  return -1;
}

/* What the command starts goes with it. */
static void
lead_group (gpointer unused G_GNUC_UNUSED)
{
  setpgid (0, 0);
}

static GSubprocess *
spawn (const char *const *words, const char *text)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;
  int fd = open_text (text);

  if (fd < 0)
    return NULL;
  g_subprocess_launcher_take_stdin_fd (launcher, fd);
  g_subprocess_launcher_set_child_setup (launcher, lead_group, NULL, NULL);
  process = g_subprocess_launcher_spawnv (launcher, words, &error);
  if (error)
    g_info ("The command for the voice does not start: %s", error->message);
  return process;
}

/* Returns: (transfer full) (nullable): all that it wrote */
static GBytes *
read_answer (GSubprocess *process, RpVoicePatience *patience, gsize most)
{
  GInputStream *stream = g_subprocess_get_stdout_pipe (process);
  int fd = g_unix_input_stream_get_fd (G_UNIX_INPUT_STREAM (stream));
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 piece[65536];

  while (bytes->len <= most)
    {
      gssize n = rp_voice_patience_wait (patience, fd) ? read (fd, piece, sizeof piece) : -1;

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      g_byte_array_append (bytes, piece, (guint) n);
    }
  return NULL;
}

static gboolean
on_too_late (gpointer process)
{
  g_subprocess_force_exit (process);
  return G_SOURCE_REMOVE;
}

static void
on_end (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer end)
{
  g_set_object ((GAsyncResult **) end, result);
}

/* Waits until it has ended, and tells whether it says that all went well. */
static gboolean
ends_well (GSubprocess *process, RpVoicePatience *patience)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GSource) too_late = g_timeout_source_new (rp_voice_patience_get_left (patience));
  g_autoptr (GAsyncResult) end = NULL;

  g_main_context_push_thread_default (context);
  g_source_set_callback (too_late, on_too_late, process, NULL);
  g_source_attach (too_late, context);
  g_subprocess_wait_check_async (process, patience->cancellable, on_end, &end);
  while (!end)
    g_main_context_iteration (context, TRUE);
  g_source_destroy (too_late);
  g_main_context_pop_thread_default (context);
  return g_subprocess_wait_check_finish (process, end, NULL);
}

static void
end_group (GSubprocess *process, const char *id)
{
  if (id)
    kill ((pid_t) -g_ascii_strtoll (id, NULL, 10), SIGKILL);
  g_subprocess_force_exit (process);
}

static RpSound *
say (const char *const *words, const char *text, GCancellable *cancellable)
{
  g_autoptr (GSubprocess) process = spawn (words, text);
  g_autofree char *id = process ? g_strdup (g_subprocess_get_identifier (process)) : NULL;
  RpVoicePatience patience;
  gboolean good;
  g_autoptr (GBytes) wav = NULL;
  guint most_seconds = (guint) RP_VOICE_MOST_SECONDS (strlen (text));

  if (!process)
    return NULL;
  rp_voice_patience_init (&patience, NULL, cancellable);
  wav = read_answer (process, &patience, MOST_BYTES (most_seconds));
  good = wav && ends_well (process, &patience);
  end_group (process, id);
  return good ? rp_voice_wav_read (wav, most_seconds) : NULL;
}

/**
 * rp_voice_command_say:
 * @command: a command of the person's own, as it is typed in a terminal, where {language} and {rate} stand for these; it
 *   gets the text as its input and answers with a WAV file
 * @language: the language of @text
 * @rate: words a minute
 * @text: what to say
 * @cancellable: (nullable): ends the waiting
 * @error: #RpMediaError
 *
 * Turns a text into samples, and blocks until that is done. No shell looks at the command.
 *
 * Returns: (transfer full): how it sounds; or %NULL with @error set
 */
RpSound *
rp_voice_command_say (const char *command,
                      const char *language,
                      guint rate,
                      const char *text,
                      GCancellable *cancellable,
                      GError **error)
{
  g_auto (GStrv) words = NULL;
  RpSound *sound;

  g_return_val_if_fail (command && language && text, NULL);

  words = parse (command, language, rate);
  sound = words ? say ((const char *const *) words, text, cancellable) : NULL;
  if (!sound)
    g_set_error (
        error, RP_MEDIA_ERROR, RP_MEDIA_ERROR_VOICE,
        _ ("There is no voice, because the command “%s” did not answer with sound. Look at it in the "
           "preferences. The tones go on."),
        command);
  return sound;
}
