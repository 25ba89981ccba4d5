/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-catalogue.h"
#include "rp-test-catalogue.h"

#include <string.h>

#define HEADER "Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n"

static const char *const texts[] = {
  "Left", "Links", "in a date\004March", "März", "%u time", "%u Mal" RP_TEST_FORM "%u Male", "Later",
  "",     NULL,
};

static void
test_words (void)
{
  g_autoptr (GBytes) bytes = rp_test_catalogue_new (HEADER, texts);
  g_autoptr (RpCatalogue) catalogue = rp_catalogue_new (bytes);

  g_assert_nonnull (catalogue);
  g_assert_cmpstr (rp_catalogue_get (catalogue, "Left"), ==, "Links");
  g_assert_cmpstr (rp_catalogue_get (catalogue, "in a date\004March"), ==, "März");
  g_assert_null (rp_catalogue_get (catalogue, "March"));
  g_assert_null (rp_catalogue_get (catalogue, "Later"));
  g_assert_cmpstr (rp_catalogue_get_plural (catalogue, "%u time", 1), ==, "%u Mal");
  g_assert_cmpstr (rp_catalogue_get_plural (catalogue, "%u time", 0), ==, "%u Male");
  g_assert_null (rp_catalogue_get_plural (catalogue, "%u step", 2));
}

/* A rule may ask for a form that is not there, and a header may have none. */
static void
test_forms (void)
{
  g_autoptr (GBytes) many = rp_test_catalogue_new ("charset=UTF-8\nplural=n;\n", texts);
  g_autoptr (GBytes) none = rp_test_catalogue_new ("charset=UTF-8\n", texts);
  g_autoptr (RpCatalogue) first = rp_catalogue_new (many);
  g_autoptr (RpCatalogue) second = rp_catalogue_new (none);

  g_assert_cmpstr (rp_catalogue_get_plural (first, "%u time", 7), ==, "%u Mal");
  g_assert_cmpstr (rp_catalogue_get_plural (first, "%u time", 1), ==, "%u Male");
  g_assert_cmpstr (rp_catalogue_get_plural (second, "%u time", 7), ==, "%u Male");
}

static gboolean
is_read (const guint8 *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (RpCatalogue) catalogue = rp_catalogue_new (bytes);

  if (catalogue)
    rp_catalogue_get_plural (catalogue, "%u time", 2);
  return catalogue != NULL;
}

/* Cut anywhere and with any byte changed, a file is read within its bounds or not at all. */
static void
test_damage (void)
{
  static const guint8 values[] = { 0x00, 0x01, 0x7f, 0x80, 0xff };
  g_autoptr (GBytes) bytes = rp_test_catalogue_new (HEADER, texts);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree guint8 *copy = g_memdup2 (data, length);

  g_assert_true (is_read (copy, length));
  for (gsize i = 0; i < length; i++)
    g_assert_false (is_read (copy, i));
  for (gsize i = 0; i < length; i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          copy[i] = values[j];
          is_read (copy, length);
        }
      copy[i] = data[i];
    }
}

static void
test_refused (void)
{
  g_autoptr (GBytes) latin = rp_test_catalogue_new ("charset=ISO-8859-1\n", texts);
  g_autoptr (GBytes) silent = rp_test_catalogue_new ("Language: de\n", texts);

  g_assert_null (rp_catalogue_new (latin));
  g_assert_null (rp_catalogue_new (silent));
}

/* A file that was made on a machine of the other order of bytes. */
static void
test_swapped (void)
{
  g_autoptr (GBytes) bytes = rp_test_catalogue_new (HEADER, texts);
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autofree guint8 *copy = g_memdup2 (data, length);
  guint32 count;

  memcpy (&count, data + 8, sizeof count);
  for (gsize at = 0; at < 28 + count * 16; at += 4)
    for (guint i = 0; i < 4; i++)
      copy[at + i] = data[at + 3 - i];
  g_assert_true (is_read (copy, length));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/words", test_words);
  g_test_add_func ("/catalogue/forms", test_forms);
  g_test_add_func ("/catalogue/damage", test_damage);
  g_test_add_func ("/catalogue/refused", test_refused);
  g_test_add_func ("/catalogue/swapped", test_swapped);
  return g_test_run ();
}
