/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-trial.h"

#include "base/rp-helper.h"
#include "pictures/rp-sheet-vector.h"

#include <gio/gio.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

#define PROBE "reprise-logo-probe"

/* What it answers; else the trouble, counted from 1. Any other end is that of a crash. */
#define GOOD 0

/* An SVG may keep a processor busy for so long, all in all; the wall clock only ends what stands still. */
#define WORK_MICROSECONDS 600000
#define WALL_SECONDS 10
#define MEMORY (1024 * 1024 * 1024ull)

/* How many verdicts are remembered. */
#define MOST_VERDICTS 64

/* Each layout of a sheet asks again. Of RpSheetTrouble by the sum of the file; RP_SHEET_N_TROUBLES is none. */
G_LOCK_DEFINE_STATIC (verdicts);
static GHashTable *verdicts;

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

static RpSheetTrouble
judge (const RpHelperEnd *end)
{
  if (end->late || end->signal == SIGPROF)
    return RP_SHEET_TROUBLE_SLOW;
  if (end->status == GOOD)
    return RP_SHEET_N_TROUBLES;
  if (end->status > 0 && end->status <= (int) RP_SHEET_N_TROUBLES)
    return (RpSheetTrouble) (end->status - 1);
  return RP_SHEET_TROUBLE_DAMAGED;
}

static RpSheetTrouble
try_out (GBytes *bytes)
{
  g_auto (RpHelperEnd) end = { 0 };
  int fd = memfd_create (PROBE, MFD_CLOEXEC);
  gboolean ran = fd >= 0 && write_all (fd, bytes) && rp_helper_run (PROBE, fd, WALL_SECONDS, &end, NULL);

  if (fd >= 0)
    close (fd);
  return ran ? judge (&end) : RP_SHEET_TROUBLE_UNTRIED;
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
 * @argc: how many words the probe was called with
 * @argv: the words
 *
 * Tries the SVG on %RP_HELPER_FD. Only for the probe, for it sets limits to the whole process, which may end here.
 *
 * Returns: the probe's exit status
 */
int
rp_sheet_trial_serve (int argc, char **argv)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!rp_helper_confine (argc, argv, MEMORY))
    return 1 + RP_SHEET_TROUBLE_UNTRIED;
  find_fonts ();
  rp_helper_lock ();
  file = g_mapped_file_new_from_fd (RP_HELPER_FD, FALSE, NULL);
  if (!file)
    return 1 + RP_SHEET_TROUBLE_OPEN;
  bytes = g_mapped_file_get_bytes (file);
  start_time ();
  return draw (bytes);
}
