/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-load-xml.h"

#include "xml-fixture.h"
#include "model/rp-load.h"

#include <string.h>

static const char *const way[] = { "dose", "load", NULL };

static RpLoad *
read_load (const char *load, const char *says)
{
  g_autofree char *document = g_strdup_printf (
      XML_FIXTURE_EXERCISE ("", "<dose sets='1' reps='5' sides='both' source='default'>%s</dose>", ""), load);
  RpLoad *read = NULL;
  g_autoptr (GPtrArray) problems = xml_fixture_read (document, way, rp_load_xml_take, &read);

  g_assert_cmpuint (problems->len, ==, says ? 1 : 0);
  if (says && strstr (g_ptr_array_index (problems, 0), says) == NULL)
    g_error ("“%s” is not in: %s", says, (const char *) g_ptr_array_index (problems, 0));
  return read;
}

static void
assert_load (const char *load, RpLoad *taken)
{
  g_autoptr (RpLoad) expected = taken;
  g_autoptr (RpLoad) read = read_load (load, NULL);

  g_assert_true (rp_load_equal (read, expected));
}

static void
test_values (void)
{
  assert_load ("<load>A full  rucksack</load>", rp_load_new_words ("A full rucksack"));
  assert_load ("<load kg='2.5'/>", rp_load_new_weight (RP_LOAD_UNIT_KG, 250, NULL));
  assert_load ("<load lb='5'> in one hand </load>", rp_load_new_weight (RP_LOAD_UNIT_LB, 500, "in one hand"));
  assert_load ("<load band='yellow'> </load>", rp_load_new_band (RP_BAND_YELLOW, NULL));
}

static void
free_load (RpLoad *taken)
{
  rp_load_free (taken);
}

/* What is wrong is told; the schema refuses what can only be meant twice. */
static void
test_wrong (void)
{
  free_load (read_load ("<load kg='2,5'/>", "kg="));
  free_load (read_load ("<load lb='0'/>", "lb="));
  free_load (read_load ("<load band='mauve'/>", "mauve"));
  free_load (read_load ("<load> </load>", "<load> is empty"));
  free_load (read_load ("<load kg='1' band='red'/>", "load"));
  free_load (read_load ("<load stone='1'/>", "load"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-xml/values", test_values);
  g_test_add_func ("/load-xml/wrong", test_wrong);
  return g_test_run ();
}
