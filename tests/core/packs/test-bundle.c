/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-bundle.h"

#include "bundle-fixture.h"
#include "base/rp-core-error.h"
#include "packs/rp-bundle-verdict.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void
assert_opens (const char *path, const char *cache)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = NULL;
  g_autoptr (GResource) resource = rp_bundle_open (path, cache, &prefix, &error);
  g_autoptr (GBytes) clip = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (prefix, ==, BUNDLE_FIXTURE_PREFIX "/");
  clip = g_resource_lookup_data (resource, BUNDLE_FIXTURE_PREFIX "/clips/clamshell-front.webm",
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (clip), >, 1000);
}

static void
assert_refused (const char *path, const char *cache, RpCoreError code, const char *word)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *prefix = NULL;
  g_autoptr (GResource) resource = rp_bundle_open (path, cache, &prefix, &error);

  g_assert_null (resource);
  g_assert_null (prefix);
  g_assert_error (error, RP_CORE_ERROR, (int) code);
  if (strstr (error->message, word) == NULL)
    g_error ("“%s” is not in: %s", word, error->message);
}

static gsize
get_size (const char *path)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  return (gsize) info.st_size;
}

static char *
get_digest_path (const char *path)
{
  return g_strconcat (path, ".sha256", NULL);
}

static char *
get_verdict_path (const char *path, const char *cache)
{
  g_autofree char *digest_path = get_digest_path (path);
  g_autofree char *digest = NULL;

  g_assert_true (g_file_get_contents (digest_path, &digest, NULL, NULL));
  digest[64] = '\0';
  return g_build_filename (cache, "bundles", digest, NULL);
}

static void
test_good (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  g_autofree char *cache = g_build_filename (fixture->folder, "cache", NULL);
  g_autofree char *verdict = get_verdict_path (path, cache);

  assert_opens (path, cache);
  g_assert_true (g_file_test (verdict, G_FILE_TEST_IS_REGULAR));
  assert_opens (path, cache);
  assert_opens (path, NULL);
}

static void
test_digest (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  g_autofree char *digest_path = get_digest_path (path);
  g_autofree char *line = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;
  int fd = g_open (path, O_RDONLY, 0);

  digest = rp_bundle_digest (fd, &error);
  g_assert_no_error (error);
  g_close (fd, NULL);

  /* As sha256sum writes and checks it. */
  g_assert_true (g_file_get_contents (digest_path, &line, NULL, NULL));
  g_assert_cmpuint (strlen (digest), ==, 64);
  g_assert_true (g_str_has_prefix (line, digest));
  g_assert_cmpstr (line + 64, ==, "  tiny.gresource\n");
}

static void
test_bad_digest (BundleFixture *fixture, gconstpointer data)
{
  static const char *const wrong[] = { "", "hello", "0123456789abcdef" };
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  g_autofree char *digest_path = get_digest_path (path);
  g_autofree char *other = g_strnfill (64, 'a');

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_true (g_file_set_contents (digest_path, wrong[i], -1, NULL));
      assert_refused (path, NULL, RP_CORE_ERROR_DIGEST, "tiny.gresource.sha256");
    }

  g_assert_true (g_file_set_contents (digest_path, other, -1, NULL));
  assert_refused (path, NULL, RP_CORE_ERROR_DIGEST, "does not match");
  g_assert_cmpint (g_unlink (digest_path), ==, 0);
  assert_refused (path, NULL, RP_CORE_ERROR_DIGEST, "missing");
}

/* A verdict is about one state of one file: damage done later is found although the bundle was good before. */
static void
test_damaged_later (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");

  assert_opens (path, fixture->folder);
  bundle_fixture_flip (path, get_size (path) - 10, 1);
  assert_refused (path, fixture->folder, RP_CORE_ERROR_DIGEST, "damaged");
  bundle_fixture_flip (path, get_size (path) - 10, 1);
  assert_opens (path, fixture->folder);
}

/* The trial is spared to bytes that passed it before, wherever they lie, and to those only. */
static void
test_tried_once (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = bundle_fixture_make (fixture, "tiny", "<file>clips", "<file compressed=\"true\">clips");
  g_autofree char *verdict = get_verdict_path (path, fixture->folder);
  g_autofree char *folder = bundle_fixture_folder (fixture, "bundles");
  g_autofree char *header = rp_bundle_verdict_make_header ();
  g_autofree char *passed = g_strconcat (header, "elsewhere", NULL);

  assert_refused (path, fixture->folder, RP_CORE_ERROR_BUNDLE, "compressed");
  g_assert_false (g_file_test (verdict, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (verdict, "reprise 0.0.0\nelsewhere", -1, NULL));
  assert_refused (path, fixture->folder, RP_CORE_ERROR_BUNDLE, "compressed");
  g_assert_true (g_file_set_contents (verdict, passed, -1, NULL));
  assert_opens (path, fixture->folder);
}

/* A bad bundle costs a trial once: the reason is kept, until another version looks again. */
static void
test_refused_once (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path
      = bundle_fixture_make (fixture, "tiny", "<file>clips", "<file compressed=\"true\">clips");
  g_autofree char *verdict = get_verdict_path (path, fixture->folder);
  g_autofree char *kept = g_strconcat (verdict, ".refused", NULL);
  g_autofree char *text = NULL;
  g_autofree char *header = NULL;
  g_autofree char *changed = NULL;

  assert_refused (path, fixture->folder, RP_CORE_ERROR_BUNDLE, "compressed");
  g_assert_true (g_file_get_contents (kept, &text, NULL, NULL));
  header = g_strndup (text, (gsize) (strstr (text, "The clip") - text));
  changed = g_strconcat (header, "As before.", NULL);
  g_assert_true (g_file_set_contents (kept, changed, -1, NULL));
  assert_refused (path, fixture->folder, RP_CORE_ERROR_BUNDLE, "As before.");
  assert_refused (path, NULL, RP_CORE_ERROR_BUNDLE, "compressed");
  g_assert_true (g_file_set_contents (kept, "reprise 0.0.0 rules 1\nC\nAs before.", -1, NULL));
  assert_refused (path, fixture->folder, RP_CORE_ERROR_BUNDLE, "compressed");
}

/* Whoever writes into a bundle that is in use changes neither what was checked nor how long it is. */
static void
test_cut_in_use (BundleFixture *fixture, gconstpointer data)
{
  const char *const caches[] = { fixture->folder, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (caches); i++)
    {
      g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
      g_autoptr (GError) error = NULL;
      g_autofree char *prefix = NULL;
      g_autoptr (GResource) resource = rp_bundle_open (path, caches[i], &prefix, &error);
      g_autoptr (GBytes) clip = NULL;
      g_autofree char *digest = NULL;

      g_assert_no_error (error);
      g_assert_cmpint (truncate (path, 0), ==, 0);
      clip = g_resource_lookup_data (resource, BUNDLE_FIXTURE_PREFIX "/clips/clamshell-front.webm",
                                     G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
      g_assert_no_error (error);
      digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, clip);
      g_assert_nonnull (digest);
    }
}

/* A copy of this very program, in a build tree whose probe hangs, runs the case below. */
static void
test_stuck (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *room = bundle_fixture_folder (fixture, "tests/core");
  g_autofree char *tool = bundle_fixture_folder (fixture, "src/tool");
  g_autofree char *mark = bundle_fixture_folder (fixture, "meson-private");
  g_autofree char *program = g_build_filename (room, "test-bundle", NULL);
  g_autofree char *probe = g_build_filename (tool, "reprise-pack-probe", NULL);
  g_autofree char *note = g_build_filename (fixture->folder, "note", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\necho $$ >%s\nexec sleep 600\n", note);
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self, &contents, &length, NULL));
  g_assert_true (g_file_set_contents_full (program, contents, (gssize) length, 0, 0700, NULL));
  g_assert_true (g_file_set_contents_full (probe, script, -1, 0, 0700, NULL));
  process
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program, "-p", "/bundle/too-long", NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);

  g_assert_true (g_file_get_contents (note, &id, NULL, NULL));
  g_assert_cmpint (kill ((pid_t) g_ascii_strtoll (id, NULL, 10), 0), !=, 0);
}

/* Only where a probe hangs: it is ended, and the bundle may be tried again. */
static void
test_too_long (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *path = NULL;
  g_autofree char *verdict = NULL;
  g_autofree char *kept = NULL;

  if (g_str_has_prefix (self, g_test_get_dir (G_TEST_BUILT)))
    {
      g_test_skip ("a part of /bundle/stuck");
      return;
    }
  path = bundle_fixture_tiny (fixture, "tiny");
  verdict = get_verdict_path (path, fixture->folder);
  kept = g_strconcat (verdict, ".refused", NULL);
  assert_refused (path, fixture->folder, RP_CORE_ERROR_BUNDLE, "too long");
  g_assert_false (g_file_test (kept, G_FILE_TEST_EXISTS));
}

static void
truncate_bundle (const char *path, gsize size)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) MIN (size, length), NULL));
}

static void
test_truncated (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  const gsize full = get_size (path);
  const gsize sizes[] = { full - 1, full / 2, 100, 24, 23, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      truncate_bundle (path, sizes[i]);
      assert_refused (path, NULL, RP_CORE_ERROR_DIGEST, "does not match");
    }
}

/* Even when whoever made the digest saw the damage as right, the trial finds what cannot be read. */
static void
test_truncated_and_sealed (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  const gsize sizes[] = { get_size (path) / 2, 100, 24, 23, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      truncate_bundle (path, sizes[i]);
      bundle_fixture_seal (path);
      assert_refused (path, NULL, RP_CORE_ERROR_BUNDLE, "");
    }
}

/* Bits of the index turned over, and the digest made to fit: whatever happens happens to the probe, not to us. */
static void
test_flipped_and_sealed (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  guint n_refused = 0;

  for (gsize i = 0; i < 60; i++)
    {
      const gsize offset = 7 * i;
      const guint8 bits = (guint8) (1u << (i % 8));
      g_autoptr (GError) error = NULL;
      g_autofree char *prefix = NULL;
      g_autoptr (GResource) resource = NULL;

      bundle_fixture_flip (path, offset, bits);
      bundle_fixture_seal (path);
      resource = rp_bundle_open (path, NULL, &prefix, &error);
      if (resource == NULL)
        {
          g_assert_error (error, RP_CORE_ERROR, RP_CORE_ERROR_BUNDLE);
          g_assert_cmpstr (error->message, !=, "");
          n_refused++;
        }
      bundle_fixture_flip (path, offset, bits);
    }

  g_assert_cmpuint (n_refused, >=, 30);
  bundle_fixture_seal (path);
  assert_opens (path, NULL);
}

static void
test_wrong_contents (BundleFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *pattern, *replacement, *word;
  } rows[] = {
    { "packs/tiny\">", "packs/other\">", "other" },
    { "packs/tiny\">", "ui\">", "exactly one" },
    { "<gresources>",
      "<gresources><gresource "
      "prefix=\"/io/github/reprise_app/Reprise/packs/more\"><file>pack.xml</file></gresource>",
      "exactly one" },
    { "<gresources>",
      "<gresources><gresource prefix=\"/io/github/reprise_app/Reprise/ui\"><file>pack.xml</file></gresource>",
      "outside" },
    { "<gresources>", "<gresources><gresource prefix=\"/aside\"><file>pack.xml</file></gresource>",
      "outside" },
    { "<file>clips", "<file compressed=\"true\">clips", "compressed" },
    { "<file>clips/clamshell-front.webm</file>", "", "clamshell-front.webm" },
    { "<file>pack.xml</file>", "", "pack.xml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = bundle_fixture_make (fixture, "tiny", rows[i].pattern, rows[i].replacement);

      assert_refused (path, NULL, RP_CORE_ERROR_BUNDLE, rows[i].word);
    }
}

static void
test_doctype (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *instead = bundle_fixture_folder (fixture, "instead");
  g_autofree char *document = g_build_filename (instead, "pack.xml", NULL);
  g_autofree char *path = NULL;

  g_assert_true (g_file_set_contents (
      document, "<!DOCTYPE pack [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><pack id=\"tiny\">&e;</pack>", -1,
      NULL));
  path = bundle_fixture_make (fixture, "tiny", NULL, NULL);
  assert_refused (path, NULL, RP_CORE_ERROR_BUNDLE, "DOCTYPE");
}

static guint32
read_number (const char *contents, gsize offset)
{
  guint32 number;

  memcpy (&number, contents + offset, sizeof number);
  return GUINT32_FROM_LE (number);
}

static void
write_number (char *contents, gsize offset, guint32 number)
{
  number = GUINT32_TO_LE (number);
  memcpy (contents + offset, &number, sizeof number);
}

/* Makes the top folder of a bundle's index list only its first entry. An entry is 24 bytes: hash, parent, key's start and
 * size, type, and the start and end of what it holds. */
static void
hide_second_entry (char *contents)
{
  const gsize root = read_number (contents, 16);
  const gsize end = read_number (contents, 20);
  const gsize items
      = root + 8 + 4 * (read_number (contents, root) & 0x7ffffff) + 4 * read_number (contents, root + 4);

  for (gsize item = items; item < end; item += 24)
    if (contents[item + 14] == 'L' && contents[item + 12] == 1
        && contents[read_number (contents, item + 8)] == '/')
      {
        const gsize list = read_number (contents, item + 16);
        const gsize first = items + 24 * read_number (contents, list);

        /* The pack's own folder stays; what lies beside it goes. */
        if (contents[first + 14] != 'L')
          write_number (contents, list, read_number (contents, list + 4));
        write_number (contents, item + 20, (guint32) list + 4);
      }
}

/* A file that can be had by name but that no folder lists could stand in for one of the app's own. */
static void
test_hidden_entry (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_make (
      fixture, "tiny", "<gresources>",
      "<gresources><gresource prefix=\"/\"><file alias=\"hidden\">pack.xml</file></gresource>");
  g_autofree char *contents = NULL;
  g_autoptr (GResource) resource = NULL;
  g_auto (GStrv) names = NULL;
  gsize length;

  assert_refused (path, NULL, RP_CORE_ERROR_BUNDLE, "outside");
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  hide_second_entry (contents);
  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  bundle_fixture_seal (path);

  resource = g_resource_load (path, NULL);
  names = g_resource_enumerate_children (resource, "/", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_cmpuint (g_strv_length (names), ==, 1);
  g_assert_true (g_resource_get_info (resource, "/hidden", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL));
  assert_refused (path, NULL, RP_CORE_ERROR_BUNDLE, "do not list");
}

static void
test_no_file (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = bundle_fixture_folder (fixture, "folder.gresource");
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.gresource", NULL);
  g_autofree char *pipe = g_build_filename (fixture->folder, "pipe.gresource", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (folder, NULL, RP_CORE_ERROR_BUNDLE, "folder.gresource");
  assert_refused (missing, NULL, RP_CORE_ERROR_BUNDLE, "missing.gresource");
  assert_refused (pipe, NULL, RP_CORE_ERROR_BUNDLE, "pipe.gresource");
}

#define ADD(name, func)                                                                                      \
  g_test_add ("/bundle/" name, BundleFixture, NULL, bundle_fixture_set_up, func, bundle_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("good", test_good);
  ADD ("digest", test_digest);
  ADD ("bad-digest", test_bad_digest);
  ADD ("damaged-later", test_damaged_later);
  ADD ("tried-once", test_tried_once);
  ADD ("refused-once", test_refused_once);
  ADD ("cut-in-use", test_cut_in_use);
  ADD ("stuck", test_stuck);
  ADD ("too-long", test_too_long);
  ADD ("truncated", test_truncated);
  ADD ("truncated-and-sealed", test_truncated_and_sealed);
  ADD ("flipped-and-sealed", test_flipped_and_sealed);
  ADD ("wrong-contents", test_wrong_contents);
  ADD ("doctype", test_doctype);
  ADD ("hidden-entry", test_hidden_entry);
  ADD ("no-file", test_no_file);
  return g_test_run ();
}
