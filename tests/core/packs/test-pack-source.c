/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-source.h"

#include "base/rp-core-error.h"

static RpPackSource *
open_good (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "data", "packs", "good", NULL);

  return rp_pack_source_new_folder (folder);
}

static void
test_list (void)
{
  g_autoptr (RpPackSource) source = open_good ();
  g_auto (GStrv) exercises = rp_pack_source_list (source, "exercises");
  g_auto (GStrv) stills = rp_pack_source_list (source, "stills");
  g_auto (GStrv) none = rp_pack_source_list (source, "nothing");

  g_assert_cmpuint (g_strv_length (exercises), ==, 2);
  g_assert_cmpstr (exercises[0], ==, "clamshell");
  g_assert_cmpstr (exercises[1], ==, "hip-bridge");
  g_assert_null (stills[0]);
  g_assert_null (none[0]);
}

static void
test_read (void)
{
  g_autoptr (RpPackSource) source = open_good ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rp_pack_source_read (source, "pack.xml", &error);

  g_assert_no_error (error);
  g_assert_true (g_strstr_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "<pack")
                 != NULL);
  g_assert_null (rp_pack_source_read (source, "no.xml", &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (rp_pack_source_read (source, "clips", &error));
  g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_NOT_FOUND);
}

/* A folder is listed once, and both answers come from that list. */
static void
test_find (void)
{
  g_autoptr (RpPackSource) source = open_good ();
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autofree char *uri = rp_pack_source_find (source, "stills/clamshell.jpg", xml);
  g_autofree char *path = g_filename_from_uri (uri, NULL, NULL);
  g_autofree char *unchecked = rp_pack_source_find (NULL, "stills/none.jpg", xml);

  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_cmpstr (unchecked, ==, "resource:///stills/none.jpg");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-source/list", test_list);
  g_test_add_func ("/pack-source/read", test_read);
  g_test_add_func ("/pack-source/find", test_find);
  return g_test_run ();
}
