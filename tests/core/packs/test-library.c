/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-library.h"

#include "model/rp-exercise-missing.h"
#include "model/rp-program-private.h"

#include "bundle-fixture.h"

#include <string.h>

#define CLIP BUNDLE_FIXTURE_PREFIX "/clips/clamshell-front.webm"

typedef struct
{
  gboolean done;
  gboolean loaded;
  GError *error;
} Outcome;

static void
on_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Outcome *outcome = user_data;

  outcome->loaded = rp_library_load_finish (RP_LIBRARY (source), result, &outcome->error);
  outcome->done = TRUE;
}

static void
load (RpLibrary *library)
{
  Outcome outcome = { FALSE };

  rp_library_load_async (library, NULL, on_loaded, &outcome);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (outcome.error);
  g_assert_true (outcome.loaded);
}

static RpLibrary *
load_folders (BundleFixture *fixture, const char *first, const char *second)
{
  const char *const folders[] = { first, second, NULL };
  RpLibrary *library = rp_library_new (folders, fixture->folder);

  load (library);
  return library;
}

static void
assert_counts (RpLibrary *library, guint n_packs, guint n_exercises, guint n_programs, guint n_failures)
{
  g_assert_cmpuint (g_list_model_get_n_items (rp_library_get_packs (library)), ==, n_packs);
  g_assert_cmpuint (g_list_model_get_n_items (rp_library_get_exercises (library)), ==, n_exercises);
  g_assert_cmpuint (g_list_model_get_n_items (rp_library_get_programs (library)), ==, n_programs);
  g_assert_cmpuint (g_list_model_get_n_items (rp_library_get_failures (library)), ==, n_failures);
}

static gboolean
has_clip (void)
{
  return g_resources_get_info (CLIP, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
}

static void
test_loads (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  RpLibrary *library = load_folders (fixture, fixture->folder, NULL);
  RpExercise *exercise = rp_library_find_exercise (library, "clamshell");
  RpProgram *alone = rp_program_new_for_exercise (exercise);
  RpPack *pack = g_list_model_get_item (rp_library_get_packs (library), 0);
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost", "Lost");
  RpProgram *own = rp_program_new ();

  assert_counts (library, 1, 2, 1, 0);
  g_assert_nonnull (exercise);
  g_assert_cmpstr (rp_exercise_get_default_clip (exercise)->uri, ==, "resource://" CLIP);
  g_assert_nonnull (rp_library_find_program (library, "short"));
  g_assert_null (rp_library_find_exercise (library, "short"));
  g_assert_null (rp_library_find_program (library, "nothing"));
  g_assert_true (has_clip ());
  g_assert_true (rp_library_find_pack (library, rp_library_find_program (library, "short")) == pack);
  g_assert_true (rp_library_find_pack (library, alone) == pack);
  g_assert_null (rp_library_find_pack (library, own));
  g_ptr_array_add (own->items, rp_program_item_new (lost, rp_exercise_get_dose (lost), NULL));
  g_assert_null (rp_library_find_pack (library, own));
  g_ptr_array_add (own->items, rp_program_item_new (exercise, rp_exercise_get_dose (exercise), NULL));
  g_assert_true (rp_library_find_pack (library, own) == pack);
  g_clear_object (&own);

  g_clear_object (&alone);
  g_clear_object (&pack);
  g_assert_finalize_object (library);
  g_assert_false (has_clip ());
}

static void
test_damaged_beside_good (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *bad = bundle_fixture_tiny (fixture, "a-broken");
  g_autofree char *good = bundle_fixture_tiny (fixture, "tiny");
  g_autoptr (RpLibrary) library = NULL;
  g_autoptr (RpPackFailure) failure = NULL;

  bundle_fixture_flip (bad, 300, 4);
  library = load_folders (fixture, fixture->folder, NULL);
  assert_counts (library, 1, 2, 1, 1);
  failure = g_list_model_get_item (rp_library_get_failures (library), 0);
  g_assert_cmpstr (rp_pack_failure_get_name (failure), ==, "a-broken.gresource");
  g_assert_nonnull (strstr (rp_pack_failure_get_reason (failure), "damaged"));
}

/* More than are looked at at once: whichever is done first, they are told in the order of their names. */
static void
test_many_in_order (BundleFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l" };
  g_autoptr (RpLibrary) library = NULL;
  g_autofree char *good = bundle_fixture_tiny (fixture, "tiny");
  GListModel *failures;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *bad = bundle_fixture_tiny (fixture, names[i]);

      bundle_fixture_flip (bad, 300, 4);
      /* Some of them get as far as the index. */
      if (i % 2 == 0)
        bundle_fixture_seal (bad);
    }
  library = load_folders (fixture, fixture->folder, NULL);
  assert_counts (library, 1, 2, 1, G_N_ELEMENTS (names));
  failures = rp_library_get_failures (library);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (RpPackFailure) failure = g_list_model_get_item (failures, i);

      g_assert_cmpint (rp_pack_failure_get_name (failure)[0], ==, names[i][0]);
    }
}

/* A copy of this very program, in a build tree whose probe never ends for the pack that comes first, runs the case below. */
static void
test_stuck (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *room = bundle_fixture_folder (fixture, "tests/core");
  g_autofree char *tool = bundle_fixture_folder (fixture, "src/tool");
  g_autofree char *mark = bundle_fixture_folder (fixture, "meson-private");
  g_autofree char *program = g_build_filename (room, "test-library", NULL);
  g_autofree char *probe = g_build_filename (tool, "reprise-pack-probe", NULL);
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *contents = NULL;
  const char *script = "#!/bin/sh\ngrep -q STUCK /dev/fd/3 && exec sleep 600\nexit 0\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self, &contents, &length, NULL));
  g_assert_true (g_file_set_contents_full (program, contents, (gssize) length, 0, 0700, NULL));
  g_assert_true (g_file_set_contents_full (probe, script, -1, 0, 0700, NULL));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program, "-p",
                              "/library/good-before-stuck", NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

static void
on_first_pack (GListModel *packs, guint position, guint removed, guint added, RpLibrary *library)
{
  g_assert_cmpuint (added, ==, 1);
  g_assert_true (rp_library_is_loading (library));
  g_assert_cmpuint (g_list_model_get_n_items (rp_library_get_failures (library)), ==, 0);
  g_assert_true (has_clip ());
}

/* Only where a probe hangs: whatever stands behind the stuck pack is there before that is given up. */
static void
test_good_before_stuck (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  const char *const folders[] = { fixture->folder, NULL };
  g_autofree char *instead = NULL;
  g_autofree char *still = NULL;
  g_autofree char *stuck = NULL;
  g_autofree char *good = NULL;
  g_autoptr (RpLibrary) library = NULL;

  if (g_str_has_prefix (self, g_test_get_dir (G_TEST_BUILT)))
    {
      g_test_skip ("a part of /library/stuck");
      return;
    }
  good = bundle_fixture_tiny (fixture, "tiny");
  instead = bundle_fixture_folder (fixture, "instead/stills");
  still = g_build_filename (instead, "clamshell.jpg", NULL);
  g_assert_true (g_file_set_contents (still, "STUCK", -1, NULL));
  stuck = bundle_fixture_tiny (fixture, "a-stuck");
  library = rp_library_new (folders, fixture->folder);
  g_signal_connect (rp_library_get_packs (library), "items-changed", G_CALLBACK (on_first_pack), library);
  load (library);
  assert_counts (library, 1, 2, 1, 1);
  g_assert_false (rp_library_is_loading (library));
}

static void
test_earlier_wins (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *first = bundle_fixture_folder (fixture, "first");
  g_autofree char *second = bundle_fixture_folder (fixture, "second");
  g_autofree char *mine = bundle_fixture_tiny (fixture, "first/mine");
  g_autofree char *theirs = bundle_fixture_tiny (fixture, "second/theirs");
  g_autoptr (RpLibrary) library = load_folders (fixture, first, second);

  assert_counts (library, 1, 2, 1, 0);

  /* A damaged one does not stand in the way of a whole one found later. */
  bundle_fixture_flip (mine, 300, 4);
  load (library);
  assert_counts (library, 1, 2, 1, 1);
}

static void
test_reload (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  RpLibrary *library = load_folders (fixture, fixture->folder, NULL);

  load (library);
  assert_counts (library, 1, 2, 1, 0);
  g_assert_true (has_clip ());

  bundle_fixture_remove (path);
  load (library);
  assert_counts (library, 0, 0, 0, 0);
  g_assert_false (has_clip ());
  g_assert_finalize_object (library);
}

/* A path finds what an id finds, in its own pack and in no other. */
static void
test_path (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  RpLibrary *library = load_folders (fixture, fixture->folder, NULL);
  RpExercise *exercise = rp_library_find_exercise (library, "clamshell");
  RpProgram *program = rp_library_find_program (library, "short");

  g_assert_cmpstr (rp_exercise_get_path (exercise), ==, "tiny/clamshell");
  g_assert_true (rp_library_find_exercise (library, "tiny/clamshell") == exercise);
  g_assert_cmpstr (rp_program_get_path (program), ==, "tiny/short");
  g_assert_true (rp_library_find_program (library, "tiny/short") == program);
  g_assert_null (rp_library_find_exercise (library, "other/clamshell"));
  g_assert_finalize_object (library);
}

static void
test_nowhere (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "missing", NULL);
  RpLibrary *library = load_folders (fixture, missing, NULL);

  assert_counts (library, 0, 0, 0, 0);
  g_assert_finalize_object (library);
}

static void
test_cancelled (BundleFixture *fixture, gconstpointer data)
{
  g_autofree char *path = bundle_fixture_tiny (fixture, "tiny");
  const char *const folders[] = { fixture->folder, NULL };
  RpLibrary *library = rp_library_new (folders, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome = { FALSE };

  rp_library_load_async (library, cancellable, on_loaded, &outcome);
  g_cancellable_cancel (cancellable);
  while (!outcome.done)
    g_main_context_iteration (NULL, TRUE);

  g_assert_false (outcome.loaded);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&outcome.error);
  assert_counts (library, 0, 0, 0, 0);
  g_assert_finalize_object (library);
}

#define ADD(name, func)                                                                                      \
  g_test_add ("/library/" name, BundleFixture, NULL, bundle_fixture_set_up, func, bundle_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("loads", test_loads);
  ADD ("damaged-beside-good", test_damaged_beside_good);
  ADD ("many-in-order", test_many_in_order);
  ADD ("stuck", test_stuck);
  ADD ("good-before-stuck", test_good_before_stuck);
  ADD ("earlier-wins", test_earlier_wins);
  ADD ("reload", test_reload);
  ADD ("path", test_path);
  ADD ("nowhere", test_nowhere);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
