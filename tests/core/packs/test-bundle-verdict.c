/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle-verdict.h"

#include "bundle-fixture.h"

#include <string.h>

static void
assert_verdict (const char *cache, const char *digest, gboolean tried, const char *stamp)
{
  g_autofree char *known = NULL;

  g_assert_cmpint (rp_bundle_verdict_read (cache, digest, &known), ==, tried);
  g_assert_cmpstr (known, ==, stamp);
}

static void
test_kept (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *cache = bundle_fixture_folder (fixture, "cache");

  assert_verdict (cache, "aa", FALSE, NULL);
  rp_bundle_verdict_write (cache, "aa", "1:2");
  assert_verdict (cache, "aa", TRUE, "1:2");
  assert_verdict (cache, "bb", FALSE, NULL);
  rp_bundle_verdict_write (cache, "aa", "3:4");
  assert_verdict (cache, "aa", TRUE, "3:4");
}

/* What another version found good is tried anew. */
static void
test_other_version (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *cache = bundle_fixture_folder (fixture, "cache");
  g_autofree char *path = g_build_filename (cache, "bundles", "aa", NULL);

  rp_bundle_verdict_write (cache, "aa", "1:2");
  g_assert_true (g_file_set_contents (path, "reprise 0.0.0\n1:2", -1, NULL));
  assert_verdict (cache, "aa", FALSE, NULL);
  g_assert_true (g_file_set_contents (path, "reprise " RP_VERSION "\n1:2", -1, NULL));
  assert_verdict (cache, "aa", FALSE, NULL);
}

/* What was judged by other rules is tried anew: a pack that only a newer schema knows is not refused for ever. */
static void
test_other_rules (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *cache = bundle_fixture_folder (fixture, "cache");
  g_autofree char *path = g_build_filename (cache, "bundles", "aa", NULL);
  g_autofree char *header = rp_bundle_verdict_make_header ();
  g_autofree char *text = g_strconcat (header, "1:2", NULL);
  char *digest = strrchr (header, ' ') + 1;

  g_assert_cmpuint (strlen (digest), ==, 65);
  g_assert_true (g_str_has_prefix (header, "reprise " RP_VERSION " "));
  rp_bundle_verdict_write (cache, "aa", "old");
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  assert_verdict (cache, "aa", TRUE, "1:2");
  text[digest - header] = digest[0] == '0' ? '1' : '0';
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  assert_verdict (cache, "aa", FALSE, NULL);
}

static void
assert_refusal (const char *cache, const char *digest, const char *reason)
{
  g_autofree char *known = rp_bundle_verdict_read_refusal (cache, digest);

  g_assert_cmpstr (known, ==, reason);
}

/* A refusal is kept apart from what is good, with its reason, and for one version only. */
static void
test_refusal (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *cache = bundle_fixture_folder (fixture, "cache");
  g_autofree char *path = g_build_filename (cache, "bundles", "aa.refused", NULL);

  assert_refusal (cache, "aa", NULL);
  rp_bundle_verdict_write_refusal (cache, "aa", "It is two lines.\nThis is one.");
  assert_refusal (cache, "aa", "It is two lines.\nThis is one.");
  assert_refusal (cache, "bb", NULL);
  assert_verdict (cache, "aa", FALSE, NULL);

  g_assert_true (g_file_set_contents (path, "reprise 0.0.0 rules 1\nC\nNo.", -1, NULL));
  assert_refusal (cache, "aa", NULL);
  rp_bundle_verdict_write_refusal (NULL, "aa", "No.");
  assert_refusal (NULL, "aa", NULL);
}

static void
test_no_cache (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *file = g_build_filename (fixture->folder, "file", NULL);

  assert_verdict (NULL, "aa", FALSE, NULL);
  rp_bundle_verdict_write (NULL, "aa", "1:2");
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  rp_bundle_verdict_write (file, "aa", "1:2");
  assert_verdict (file, "aa", FALSE, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func)                                                                                      \
  g_test_add (path, BundleFixture, NULL, bundle_fixture_set_up, func, bundle_fixture_tear_down)
  ADD ("/bundle-verdict/kept", test_kept);
  ADD ("/bundle-verdict/other-version", test_other_version);
  ADD ("/bundle-verdict/other-rules", test_other_rules);
  ADD ("/bundle-verdict/refusal", test_refusal);
  ADD ("/bundle-verdict/no-cache", test_no_cache);
  return g_test_run ();
}
