/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>

/* From process start to the first frame of the library, over that of a bare libadwaita window. The two take turns, so
 * that whatever else the machine does falls on both. */

#define ROUNDS 20
#define BAR 1.5

static double
run (const char *program)
{
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, NULL);

  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* The least is what a program needs when nothing else on the machine is in its way. */
static double
least (const double *times)
{
  double time = times[0];

  for (guint i = 1; i < ROUNDS; i++)
    time = MIN (time, times[i]);
  return time;
}

int
main (int argc, char **argv)
{
  double bare[ROUNDS], app[ROUNDS], ratio;

  if (argc != 3)
    {
      g_printerr ("usage: bench-start BARE APP\n");
      return 2;
    }
  /* Once for caches: fonts, icons, the verdict on the pack. */
  run (argv[1]);
  run (argv[2]);
  for (guint i = 0; i < ROUNDS; i++)
    {
      bare[i] = run (argv[1]);
      app[i] = run (argv[2]);
    }
  ratio = least (app) / least (bare);
  g_print ("start: first frame of the library after %.0f ms, of a bare window after %.0f ms: ratio %.2f (at "
           "most %.1f)\n",
           least (app), least (bare), ratio, BAR);
  return ratio <= BAR ? 0 : 1;
}
