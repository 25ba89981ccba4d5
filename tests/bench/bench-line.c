/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-reader.h"

#include "line-fixture.h"
#include "model/rp-pack-private.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

/*
 * What a key press costs while a line is typed: the whole line is understood anew, among very many exercises. A picture lasts
 * 16.7 ms, and most of it belongs to the window.
 */
#define MOST_MILLISECONDS 4.

static const char *const ways[]
    = { "Single-leg", "Banded",    "Slow",   "Assisted",      "Weighted",  "Seated",    "Standing",
        "Side-lying", "Prone",     "Supine", "Half-kneeling", "Isometric", "Eccentric", "Loaded",
        "Elevated",   "Staggered", "Wall",   "Chair",         "Reverse",   "Deep" };
static const char *const parts[]
    = { "hip",       "knee",  "ankle",     "shoulder", "elbow", "wrist", "neck", "back", "calf",
        "thigh",     "glute", "hamstring", "quad",     "chest", "trunk", "foot", "toe",  "hand",
        "abdominal", "side",  "front",     "rear",     "outer", "inner", "upper" };
static const char *const moves[]
    = { "raise", "bridge", "clam", "press",   "curl", "stretch", "rotation", "slide", "squat", "lunge",
        "plank", "row",    "tilt", "step up", "walk", "hold",    "tap",      "kick",  "hike",  "circle" };
static const char *const lines[]
    = { "banded hip clam 2x15 hold 2 rest 30 left band yellow note keep it shallow",
        "2 sets of 10-12 each side, prone glute bri, 5 s hold, own pace",
        "slwo knee squta 3x8 hodl 2 tempo 2-1-2" };

static double
get_worked (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static RpPack *
make_pack (void)
{
  RpPack *pack = line_fixture_new_pack ("many", line_fixture_new_exercise ("first", "First", NULL), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ways) * G_N_ELEMENTS (parts) * G_N_ELEMENTS (moves); i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *name = g_strdup_printf ("%s %s %s", ways[i % G_N_ELEMENTS (ways)],
                                               parts[i / G_N_ELEMENTS (ways) % G_N_ELEMENTS (parts)],
                                               moves[i / G_N_ELEMENTS (ways) / G_N_ELEMENTS (parts)]);
      g_autofree char *alias = g_strdup_printf ("Number %u", i);
      g_autoptr (RpExercise) exercise = line_fixture_new_exercise (id, name, alias);

      rp_pack_add_exercise (pack, exercise);
    }
  return pack;
}

int
main (void)
{
  g_autoptr (RpPack) pack = make_pack ();
  guint n = g_list_model_get_n_items (rp_pack_get_exercises (pack));
  double start = get_worked ();
  g_autoptr (RpLineNames) names = line_fixture_new_names (pack, NULL);
  double made = get_worked () - start;
  double most = 0, sum = 0;
  guint n_keys = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      for (gsize length = 1; length <= strlen (lines[i]); length++)
        {
          g_autofree char *typed = g_strndup (lines[i], length);
          double took;

          start = get_worked ();
          rp_line_free (rp_line_reader_read (names, typed, NULL, NULL));
          took = get_worked () - start;
          most = MAX (most, took);
          sum += took;
          n_keys++;
        }
    }
  g_print ("line: understood at each of %u keys in %.2f ms, at most %.2f ms, among %u exercises (at most "
           "%.0f); names made "
           "ready in %.0f ms\n",
           n_keys, sum / n_keys, most, n, MOST_MILLISECONDS, made);
  return most <= MOST_MILLISECONDS ? EXIT_SUCCESS : EXIT_FAILURE;
}
