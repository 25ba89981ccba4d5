/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "many.h"

/* From process start to the first frame of the library, over that of a bare libadwaita window: with the pack that comes with
 * the program, and with one of ten thousand exercises beside it. The programs take turns, so that whatever else the machine does
 * falls on each. */

#define ROUNDS 20
#define BAR 1.5
#define N_MANY 10000
#define BAR_MANY 2.

static double
run (const char *program, const char *packs)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  gint64 start = g_get_monotonic_time ();

  if (packs)
    g_subprocess_launcher_setenv (launcher, "REPRISE_PACK_PATH", packs, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* Returns: (transfer full): a folder with a bundle of many exercises; in the home of the run, which is cleared away */
static char *
make_many (const char *tool, const char *still)
{
  g_autofree char *source = g_build_filename (g_get_user_cache_dir (), "many", NULL);
  char *packs = g_build_filename (g_get_user_cache_dir (), "packs", NULL);
  g_autofree char *bundle = g_build_filename (packs, "many.gresource", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (packs, 0700);
  many_write_pack (source, N_MANY, still, FALSE);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                              tool, "pack", source, "-o", bundle, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  return packs;
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

static gboolean
compare (const char *what, const char *bare, const char *app, const char *packs, double bar)
{
  double bare_times[ROUNDS], app_times[ROUNDS], ratio;

  /* Once for caches: fonts, icons, the verdict on the pack. */
  run (bare, NULL);
  run (app, packs);
  for (guint i = 0; i < ROUNDS; i++)
    {
      bare_times[i] = run (bare, NULL);
      app_times[i] = run (app, packs);
    }
  ratio = least (app_times) / least (bare_times);
  g_print ("start, %s: first frame of the library after %.0f ms, of a bare window after %.0f ms: ratio %.2f "
           "(at most %.1f)\n",
           what, least (app_times), least (bare_times), ratio, bar);
  return ratio <= bar;
}

int
main (int argc, char **argv)
{
  g_autofree char *many_packs = NULL;
  g_autofree char *packs = NULL;
  gboolean usual, many;

  if (argc != 6)
    {
      g_printerr ("usage: bench-start BARE APP TOOL PICTURE OWN-PACKS\n");
      return 2;
    }
  many_packs = make_many (argv[3], argv[4]);
  packs = g_strjoin (":", argv[5], many_packs, NULL);
  usual = compare ("own pack", argv[1], argv[2], NULL, BAR);
  many = compare ("ten thousand exercises", argv[1], argv[2], packs, BAR_MANY);
  return usual && many ? 0 : 1;
}
