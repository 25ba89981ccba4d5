/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-names.h"

#include "line-fixture.h"
#include "model/rp-pack-private.h"

typedef struct
{
  RpPack *pack;
  RpPack *other;
  RpLineNames *names;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack
      = line_fixture_new_pack ("ours", line_fixture_new_exercise ("clam", "Clam", "Clamshell|Muschel"),
                               line_fixture_new_exercise ("clam-band", "Clam with band", NULL),
                               line_fixture_new_exercise ("bridge", "Hip bridge", "Glute bridge"),
                               line_fixture_new_exercise ("side-plank", "Side plank", NULL),
                               line_fixture_new_exercise ("ninety", "90/90 hip stretch", NULL),
                               line_fixture_new_exercise ("stars", "***", NULL),
                               line_fixture_new_exercise ("quote", "The \"hundred\"", NULL),
                               line_fixture_new_exercise ("numbered", "Side plank 2x15", NULL), NULL);
  fixture->other
      = line_fixture_new_pack ("theirs", line_fixture_new_exercise ("bridge", "Bridge", NULL),
                               line_fixture_new_exercise ("plank", "Front plank", "Side plank"), NULL);
  fixture->names = line_fixture_new_names (fixture->pack, fixture->other);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->names);
  g_assert_finalize_object (fixture->other);
  g_assert_finalize_object (fixture->pack);
}

/* What is found, the nearest first, with a sign behind it when it is certain. */
static void
assert_found (Fixture *fixture, const char *typed, const char *expected)
{
  gboolean certain;
  g_autoptr (GPtrArray) names = rp_line_names_find (fixture->names, typed, &certain);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const RpLineName *name = g_ptr_array_index (names, i);

      g_string_append_printf (text, i > 0 ? ", %s" : "%s", rp_exercise_get_id (name->exercise));
    }
  g_string_append (text, certain ? "!" : "");
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  assert_found (fixture, "clam", "clam!");
  assert_found (fixture, "cl", "clam, clam-band");
  assert_found (fixture, "clam w", "clam-band!");
  assert_found (fixture, "MUSCH", "clam!");
  assert_found (fixture, "ba cl", "clam-band!");
  assert_found (fixture, "lam", "");
  assert_found (fixture, "", "");
  assert_found (fixture, "bridge", "bridge!");
  assert_found (fixture, "brid", "bridge, bridge");
  assert_found (fixture, "ours/bridge", "bridge!");
  assert_found (fixture, "ours/nothing", "");
  assert_found (fixture, "side plank", "side-plank, plank");
  assert_found (fixture, "90/90", "ninety!");
}

static void
test_starts (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rp_line_names_is_exact (fixture->names, "hip bridge"));
  g_assert_true (rp_line_names_is_exact (fixture->names, "theirs/bridge"));
  g_assert_false (rp_line_names_is_exact (fixture->names, "hip"));
  g_assert_false (rp_line_names_is_exact (fixture->names, ""));
  g_assert_true (rp_line_names_is_start (fixture->names, "90/90 hip st"));
  g_assert_false (rp_line_names_is_start (fixture->names, "bridge hip"));
  g_assert_false (rp_line_names_is_start (fixture->names, ""));
  g_assert_true (rp_line_names_is_word (fixture->names, "glu"));
  g_assert_false (rp_line_names_is_word (fixture->names, "lute"));
}

static void
assert_suggestion (Fixture *fixture, const char *typed, const char *expected)
{
  g_autofree char *text = rp_line_names_suggest (fixture->names, typed);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_suggest (Fixture *fixture, gconstpointer data)
{
  assert_suggestion (fixture, "calm", "clam");
  assert_suggestion (fixture, "hip brigde", "hip bridge");
  assert_suggestion (fixture, "clam brigde", NULL);
  assert_suggestion (fixture, "zebra", NULL);
}

/* What is written is found again, and is alone. */
static void
test_spell (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = { "Clam",
                                          "Clam with band",
                                          "Hip bridge",
                                          "\"ours/side-plank\"",
                                          "\"90/90 hip stretch\"",
                                          "\"ours/stars\"",
                                          "\"The \\\"hundred\\\"\"",
                                          "\"Side plank 2x15\"" };
  GListModel *exercises = rp_pack_get_exercises (fixture->pack);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autofree char *text = rp_line_names_spell (fixture->names, exercise);

      g_assert_cmpstr (text, ==, expected[i]);
    }
}

/* A list that nobody would read to its end is not made. */
static void
test_many (void)
{
  g_autoptr (RpPack) pack
      = line_fixture_new_pack ("many", line_fixture_new_exercise ("first", "First", NULL), NULL);
  g_autoptr (RpLineNames) names = NULL;
  g_autoptr (GPtrArray) found = NULL;
  gboolean certain;

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *name = g_strdup_printf ("%s move %u", i == 200 ? "Hip" : "Some hip", i);
      g_autoptr (RpExercise) exercise = line_fixture_new_exercise (id, name, NULL);

      g_assert_true (rp_pack_add_exercise (pack, exercise));
    }
  names = line_fixture_new_names (pack, NULL);
  found = rp_line_names_find (names, "hip", &certain);
  g_assert_cmpuint (found->len, ==, 20);
  g_assert_false (certain);
  g_assert_cmpstr (rp_exercise_get_id (((RpLineName *) g_ptr_array_index (found, 0))->exercise), ==, "e200");
  g_assert_cmpstr (rp_exercise_get_id (((RpLineName *) g_ptr_array_index (found, 1))->exercise), ==, "e0");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, test) g_test_add ("/line-names/" path, Fixture, NULL, set_up, test, tear_down)
  ADD ("find", test_find);
  ADD ("starts", test_starts);
  ADD ("suggest", test_suggest);
  ADD ("spell", test_spell);
#undef ADD
  g_test_add_func ("/line-names/many", test_many);
  return g_test_run ();
}
