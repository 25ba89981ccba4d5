/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

/* Where no fuzzer is at hand: hands the target each file of the corpus as it is, and then damaged at random in the same
 * way in every run. A crash, a warning or a sanitizer's word is the failure. */

#define SEED 20240229
#define N_DAMAGED 100
/* The heads of pictures and bundles and the whole of a text lie here. */
#define NEAR 4096

/* On the heap and of just this size, so that a read beyond the end is seen. */
static void
hand_over (const guint8 *bytes, gsize size)
{
  g_autofree guint8 *own = g_memdup2 (bytes, size);

  LLVMFuzzerTestOneInput (own, size);
}

static void
change (GRand *random, guint8 *bytes, gsize size)
{
  gsize room = g_rand_boolean (random) ? size : MIN (size, NEAR);
  gsize at = (gsize) g_rand_int_range (random, 0, (gint32) room);
  gsize other = (gsize) g_rand_int_range (random, 0, (gint32) room);
  gsize length = (gsize) g_rand_int_range (random, 1, 32);

  switch (g_rand_int_range (random, 0, 3))
    {
    case 0:
      bytes[at] ^= (guint8) (1u << g_rand_int_range (random, 0, 8));
      break;
    case 1:
      bytes[at] = (guint8) g_rand_int_range (random, 0, 256);
      break;
    default:
      memmove (bytes + at, bytes + other, MIN (length, size - MAX (at, other)));
      break;
    }
}

static void
test_file (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (data, &contents, &length, &error);
  g_assert_no_error (error);
  hand_over ((const guint8 *) contents, length);
  hand_over (NULL, 0);
  for (guint i = 0; i < N_DAMAGED && length > 0; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (contents, length);

      for (gint n = g_rand_int_range (random, 1, 5); n > 0; n--)
        change (random, bytes, length);
      hand_over (bytes, i % 8 == 0 ? (gsize) g_rand_int_range (random, 0, (gint32) length) : length);
    }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (int i = 1; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strdup_printf ("/fuzz/%d-%s", i, name);

      g_test_add_data_func (path, argv[i], test_file);
    }
  return g_test_run ();
}
