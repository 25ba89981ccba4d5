/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-index.h"

#include "bundle-fixture.h"
#include "base/rp-core-error.h"

#include <string.h>

#define N_DAMAGED 400
#define SEED 20240229

static GBytes *
read_bundle (const char *path)
{
  char *contents;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  return g_bytes_new_take (contents, length);
}

static gboolean
is_good (const guint8 *bytes, gsize size)
{
  /* Of the right size and on the heap, so that a read beyond the end is seen. */
  g_autoptr (GBytes) data = g_bytes_new_take (g_memdup2 (bytes, size), size);
  g_autoptr (GError) error = NULL;
  gboolean good = rp_bundle_index_check (data, &error);

  g_assert_cmpint (good, ==, error == NULL);
  if (error != NULL)
    g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE);
  return good;
}

static void
test_good (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  g_autofree char *packed
      = bundle_fixture_make (fixture, "packed", "<file>pack.xml", "<file compressed=\"true\">pack.xml");
  g_autoptr (GBytes) bundle = read_bundle (path);
  g_autoptr (GBytes) other = read_bundle (packed);

  g_assert_true (is_good (g_bytes_get_data (bundle, NULL), g_bytes_get_size (bundle)));
  g_assert_true (is_good (g_bytes_get_data (other, NULL), g_bytes_get_size (other)));
}

/* An index lies at the end of its file or before the contents, so most cuts hit something. */
static void
test_cut (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  g_autoptr (GBytes) bundle = read_bundle (path);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (bundle, &size);

  for (gsize i = 0; i < size; i += 1 + i / 16)
    g_assert_false (is_good (bytes, i));
  g_assert_false (is_good (bytes, size - 1));
}

static guint32
read_number (const guint8 *bytes, gsize at)
{
  guint32 number;

  memcpy (&number, bytes + at, sizeof number);
  return GUINT32_FROM_LE (number);
}

/* Where the items start, behind the words of the filter and the buckets. */
static gsize
find_items (const guint8 *bytes)
{
  gsize root = read_number (bytes, 16);

  return root + 8 + 4 * (gsize) (read_number (bytes, root) & 0x7ffffff)
         + 4 * (gsize) read_number (bytes, root + 4);
}

/* Each bit of the whole table counts: the buckets, and of each item all but the one byte that GLib never reads. */
static void
test_flipped (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  g_autoptr (GBytes) bundle = read_bundle (path);
  gsize size;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (bundle, &size), g_bytes_get_size (bundle));
  gsize root = read_number (bytes, 16);
  gsize end = read_number (bytes, 20);
  gsize items = find_items (bytes);

  for (gsize at = root + 4; at < end; at++)
    {
      if (at >= items && (at - items) % 24 == 15)
        continue;
      for (guint bit = 0; bit < 8; bit++)
        {
          bytes[at] ^= (guint8) (1u << bit);
          if (is_good (bytes, size))
            g_error ("bit %u of byte %" G_GSIZE_FORMAT " does not count", bit, at);
          bytes[at] ^= (guint8) (1u << bit);
        }
    }
}

/* A folder that is its own parent. */
static void
test_circle (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  g_autoptr (GBytes) bundle = read_bundle (path);
  gsize size;
  g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (bundle, &size), g_bytes_get_size (bundle));
  gsize end = read_number (bytes, 20);
  gsize items = find_items (bytes);
  guint n_folders = 0;

  for (gsize at = items; at < end; at += 24)
    if (bytes[at + 14] == 'L')
      {
        guint32 parent = read_number (bytes, at + 4);
        guint32 self = GUINT32_TO_LE ((guint32) ((at - items) / 24));

        memcpy (bytes + at + 4, &self, sizeof self);
        g_assert_false (is_good (bytes, size));
        parent = GUINT32_TO_LE (parent);
        memcpy (bytes + at + 4, &parent, sizeof parent);
        n_folders++;
      }
  g_assert_cmpuint (n_folders, >, 5);
  g_assert_true (is_good (bytes, size));
}

/* Damage at random, the same in every run: the verdict is one and the same, and no byte outside is read. */
static void
test_random (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  g_autoptr (GBytes) bundle = read_bundle (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_DAMAGED; i++)
    {
      gsize size;
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (bundle, &size), g_bytes_get_size (bundle));

      for (gint n = g_rand_int_range (random, 1, 5); n > 0; n--)
        bytes[g_rand_int_range (random, 0, (gint32) MIN (size, 4096))]
            = (guint8) g_rand_int_range (random, 0, 256);
      if (i % 8 == 0)
        size = (gsize) g_rand_int_range (random, 0, (gint32) size);
      g_assert_cmpint (is_good (bytes, size), ==, is_good (bytes, size));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                                      \
  g_test_add (path, BundleFixture, NULL, bundle_fixture_set_up, func, bundle_fixture_tear_down)
  ADD ("/bundle-index/good", test_good);
  ADD ("/bundle-index/cut", test_cut);
  ADD ("/bundle-index/flipped", test_flipped);
  ADD ("/bundle-index/circle", test_circle);
  ADD ("/bundle-index/random", test_random);
  return g_test_run ();
}
