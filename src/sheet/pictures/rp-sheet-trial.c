/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-trial.h"

#include "base/rp-paths.h"
#include "pictures/rp-sheet-vector.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <unistd.h>

#define PROBE "reprise-logo-probe"

/* Where the probe finds the SVG. */
#define PROBE_FD 3

/* What it answers; else the trouble, counted from 1. Any other end is that of a crash. */
#define GOOD 0

/* An SVG may keep a processor busy for so long, all in all; the wall clock only ends what stands still. */
#define WORK_MICROSECONDS 600000
#define WALL_SECONDS 10
#define MEMORY (1024 * 1024 * 1024ull)

/* How many verdicts are remembered. */
#define MOST_VERDICTS 64

/* A probe at work, with a main context of its own: sheets are laid out on any thread. */
typedef struct
{
  GMainContext *context;
  GSubprocess *process;
  gboolean late;
  gboolean done;
} Trial;

/* Each layout of a sheet asks again. Of RpSheetTrouble by the sum of the file; RP_SHEET_N_TROUBLES is none. */
G_LOCK_DEFINE_STATIC (verdicts);
static GHashTable *verdicts;

static void
trial_clear (Trial *trial)
{
  g_clear_object (&trial->process);
  g_clear_pointer (&trial->context, g_main_context_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Trial, trial_clear)

static gboolean
on_late (gpointer user_data)
{
  Trial *trial = user_data;

  trial->late = TRUE;
  g_subprocess_force_exit (trial->process);
  return G_SOURCE_REMOVE;
}

static void
on_done (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Trial *trial = user_data;

  g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL);
  trial->done = TRUE;
}

static gboolean
write_all (int fd, GBytes *bytes)
{
  gsize left = 0;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize written = write (fd, data, left);

      if (written <= 0)
        return FALSE;
      data += written;
      left -= (gsize) written;
    }
  return TRUE;
}

/* Not through a pipe: writing to a probe that has ended would end this process too. */
static GSubprocess *
spawn (GBytes *bytes)
{
  g_autoptr (GSubprocessLauncher) launcher
      = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *probe = rp_paths_helper (PROBE);
  int fd = memfd_create (PROBE, MFD_CLOEXEC);
  gboolean written = fd >= 0 && write_all (fd, bytes);

  if (fd >= 0)
    g_subprocess_launcher_take_fd (launcher, fd, PROBE_FD);
  return written ? g_subprocess_launcher_spawn (launcher, NULL, probe, NULL) : NULL;
}

static void
watch (Trial *trial)
{
  g_autoptr (GSource) timeout = g_timeout_source_new_seconds (WALL_SECONDS);

  g_main_context_push_thread_default (trial->context);
  g_source_set_callback (timeout, on_late, trial, NULL);
  g_source_attach (timeout, trial->context);
  g_subprocess_wait_async (trial->process, NULL, on_done, trial);
  while (!trial->done)
    g_main_context_iteration (trial->context, TRUE);
  g_source_destroy (timeout);
  g_main_context_pop_thread_default (trial->context);
}

static RpSheetTrouble
judge (const Trial *trial)
{
  if (g_subprocess_get_if_exited (trial->process))
    {
      int status = g_subprocess_get_exit_status (trial->process);

      if (status == GOOD)
        return RP_SHEET_N_TROUBLES;
      return status <= (int) RP_SHEET_N_TROUBLES ? (RpSheetTrouble) (status - 1) : RP_SHEET_TROUBLE_DAMAGED;
    }
  if (trial->late || g_subprocess_get_term_sig (trial->process) == SIGPROF)
    return RP_SHEET_TROUBLE_SLOW;
  return RP_SHEET_TROUBLE_DAMAGED;
}

static RpSheetTrouble
try_out (GBytes *bytes)
{
  g_auto (Trial) trial = { .context = g_main_context_new () };

  trial.process = spawn (bytes);
  if (!trial.process)
    return RP_SHEET_TROUBLE_UNTRIED;
  watch (&trial);
  return judge (&trial);
}

static gboolean
recall (const char *sum, RpSheetTrouble *trouble)
{
  gpointer value = NULL;
  gboolean known;

  G_LOCK (verdicts);
  known = verdicts && g_hash_table_lookup_extended (verdicts, sum, NULL, &value);
  G_UNLOCK (verdicts);
  *trouble = (RpSheetTrouble) GPOINTER_TO_INT (value);
  return known;
}

static void
remember (const char *sum, RpSheetTrouble trouble)
{
  if (trouble == RP_SHEET_TROUBLE_UNTRIED)
    return;
  G_LOCK (verdicts);
  if (!verdicts)
    verdicts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_size (verdicts) >= MOST_VERDICTS)
    g_hash_table_remove_all (verdicts);
  g_hash_table_insert (verdicts, g_strdup (sum), GINT_TO_POINTER ((int) trouble));
  G_UNLOCK (verdicts);
}

/**
 * rp_sheet_trial_run:
 * @bytes: an SVG of bearable size
 * @trouble: (out): what is wrong with it
 *
 * Has an SVG drawn by a separate process with limits on time and memory, unless this very one was tried before. Blocks
 * until that has ended: less than a second, as a rule, when the SVG is never done.
 *
 * Returns: %TRUE when it can be drawn, in a time that nobody minds
 */
gboolean
rp_sheet_trial_run (GBytes *bytes, RpSheetTrouble *trouble)
{
  g_autofree char *sum = NULL;

  g_return_val_if_fail (bytes && trouble, FALSE);

  sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!recall (sum, trouble))
    {
      *trouble = try_out (bytes);
      remember (sum, *trouble);
    }
  return *trouble == RP_SHEET_N_TROUBLES;
}

static void
set_limit (int resource, rlim_t most)
{
  struct rlimit limit = { most, most };

  setrlimit (resource, &limit);
}

/* The probe ends with who asked for it, writes nothing, and takes no more than its share. */
static void
set_limits (void)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
#ifndef __SANITIZE_ADDRESS__
  set_limit (RLIMIT_AS, MEMORY);
#endif
  set_limit (RLIMIT_CORE, 0);
#ifndef RP_MEASURES_COVERAGE
  signal (SIGXFSZ, SIG_IGN);
  set_limit (RLIMIT_FSIZE, 0);
#endif
}

static int
draw (GBytes *bytes)
{
  RpSheetTrouble trouble = RP_SHEET_TROUBLE_DAMAGED;
  RsvgHandle *handle = rp_sheet_vector_new (bytes, &trouble);
  gboolean drawn = handle && rp_sheet_vector_try (handle);

  g_clear_object (&handle);
  return drawn ? GOOD : 1 + (int) trouble;
}

/* Fonts are found before the time runs: where they are new, that takes longest, and is not the SVG's fault. */
static void
find_fonts (void)
{
  static const char words[]
      = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>A</text></svg>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (words, sizeof words - 1);

  draw (bytes);
}

static void
start_time (void)
{
  const struct itimerval time = { .it_value.tv_usec = WORK_MICROSECONDS };

  signal (SIGPROF, SIG_DFL);
  setitimer (ITIMER_PROF, &time, NULL);
}

/**
 * rp_sheet_trial_serve:
 *
 * Tries the SVG on descriptor 3. Only for the probe, for it sets limits to the whole process, which may end here.
 *
 * Returns: the probe's exit status
 */
int
rp_sheet_trial_serve (void)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  set_limits ();
  file = g_mapped_file_new_from_fd (PROBE_FD, FALSE, NULL);
  if (!file)
    return 1 + RP_SHEET_TROUBLE_OPEN;
  bytes = g_mapped_file_get_bytes (file);
  find_fonts ();
  start_time ();
  return draw (bytes);
}
