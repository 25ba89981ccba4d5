/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-reader.h"
#include "programs/rp-line-writer.h"

#include "line-fixture.h"
#include "base/rp-words.h"
#include "model/rp-exercise-missing.h"
#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"
#include "model/rp-program-private.h"
#include "packs/rp-pack-loader.h"

#include <string.h>

#define N_PROGRAMS 1000

/* Names in which a reader could look for everything else. */
static const char *const names[] = {
  "Clam",
  "Clam with band",
  "Hold",
  "Hip hold 2",
  "Step up",
  "Left",
  "2x15",
  "Side plank",
  "Side plank left",
  "Rest 30",
  "Note",
  "Alternating lunge",
  "90/90 hip stretch",
  "Band yellow",
  "The \"hundred\" \\",
  "***",
  "a",
  "L",
  "Clam",
  "Öffnen – schließen",
  "فتح الورك",
  "tempo 2-1-2",
  "load",
  "no rest",
  "x",
  "Own pace",
};

static const char *const texts[] = {
  "Keep it shallow",
  "2x15 hold 2 left",
  "note note",
  "\"quoted\"",
  "ends with a quote\"",
  "a \\ b",
  ": colon",
  "  two  spaces ",
  "line\nand another one",
  "“curly”",
  "\"",
  "5 kg",
  "x",
  "Ü – ß",
};

typedef struct
{
  RpPack *pack;
  RpPack *other;
  RpLineNames *names;
} Fixture;

static gboolean
toss (int of)
{
  return g_test_rand_int_range (0, of) == 0;
}

static const char *
pick_text (void)
{
  return toss (3) ? texts[g_test_rand_int_range (0, G_N_ELEMENTS (texts))] : NULL;
}

static gint64
pick_time (gint64 most)
{
  gint64 unit = toss (3) ? G_USEC_PER_SEC / 1000000 : toss (2) ? G_USEC_PER_SEC / 4 : G_USEC_PER_SEC;

  return g_test_rand_int_range (0, (gint32) MIN (most / unit + 1, G_MAXINT32)) * unit;
}

static RpLoad *
pick_load (void)
{
  const char *words = pick_text ();

  if (toss (3))
    return rp_load_new_band ((RpBand) g_test_rand_int_range (RP_BAND_TAN, RP_BAND_WHITE + 1), words);
  if (toss (2))
    return rp_load_new_weight (toss (2) ? RP_LOAD_UNIT_KG : RP_LOAD_UNIT_LB,
                               (guint) g_test_rand_int_range (1, RP_LOAD_MAX_WEIGHT + 1), words);
  return words ? rp_load_new_words (words) : NULL;
}

/* Any dose that the exercise can have. */
static RpDose *
make_dose (RpExercise *exercise)
{
  RpDose *dose = rp_dose_new ();
  g_autoptr (GPtrArray) misfits = NULL;
  RpMeasure measure;
  guint most, least;

  measure = (RpMeasure) g_test_rand_int_range (RP_MEASURE_REPS, RP_MEASURE_OPEN + 1);
  most = measure == RP_MEASURE_TIME ? RP_DOSE_MAX_SECONDS : RP_DOSE_MAX_REPS;
  least = (guint) g_test_rand_int_range (1, (gint32) most + 1);
  dose->sets = (guint) g_test_rand_int_range (1, RP_DOSE_MAX_SETS + 1);
  dose->pace = toss (3) ? RP_PACE_OWN : RP_PACE_PACED;
  rp_dose_set_amount (dose, measure, least,
                      toss (2) ? (guint) g_test_rand_int_range ((gint32) least, (gint32) most + 1) : least);
  if (measure != RP_MEASURE_OPEN && toss (2))
    dose->amount = (guint) g_test_rand_int_range ((gint32) dose->min, (gint32) dose->max + 1);
  if (toss (2))
    dose->hold = pick_time (RP_DOSE_MAX_HOLD);
  if (toss (2))
    dose->rest = pick_time (RP_DOSE_MAX_REST);
  if (toss (3))
    {
      dose->n_tempo = 3;
      for (guint i = 0; i < dose->n_tempo; i++)
        dose->tempo[i] = pick_time (RP_DOSE_MAX_HOLD);
    }
  dose->sides = (RpDoseSides) g_test_rand_int_range (RP_DOSE_SIDES_BOTH, RP_DOSE_SIDES_ALTERNATING + 1);
  dose->load = pick_load ();
  dose->source = (RpSource) g_test_rand_int_range (RP_SOURCE_DEFAULT, RP_SOURCE_OWN + 1);
  misfits = rp_dose_find_misfits (dose, exercise->phases, exercise->has_sides);
  if (misfits->len == 0)
    return dose;
  rp_dose_free (dose);
  return make_dose (exercise);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack
      = line_fixture_new_pack ("ours", line_fixture_new_exercise ("first", "First", "Side plank"), NULL);
  fixture->other
      = line_fixture_new_pack ("theirs", line_fixture_new_exercise ("first", "The first", "Step up"), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autoptr (RpExercise) exercise = line_fixture_new_exercise (id, names[i], NULL);

      rp_dose_free (exercise->dose);
      exercise->dose = make_dose (exercise);
      g_assert_true (rp_pack_add_exercise (i % 3 == 0 ? fixture->other : fixture->pack, exercise));
    }
  fixture->names = line_fixture_new_names (fixture->pack, fixture->other);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->names);
  g_assert_finalize_object (fixture->other);
  g_assert_finalize_object (fixture->pack);
}

static void
assert_same_dose (const RpDose *a, const RpDose *b)
{
  g_assert_true (rp_dose_equal (a, b));
}

static void
assert_round (RpLineNames *line_names, RpProgram *program)
{
  g_autofree char *text = rp_line_writer_write_program (line_names, program);
  g_autoptr (GPtrArray) lines = rp_line_reader_read_lines (line_names, text, NULL, NULL);

  g_test_message ("%s", text);
  g_assert_cmpuint (lines->len, ==, rp_program_get_n_items (program));
  for (guint i = 0; i < lines->len; i++)
    {
      const RpLine *line = g_ptr_array_index (lines, i);
      const RpProgramItem *item = rp_program_get_item (program, i);

      if (line->mistakes->len > 0)
        g_test_message ("%s", ((RpLineMistake *) g_ptr_array_index (line->mistakes, 0))->sentence);
      g_assert_true (rp_line_is_understood (line));
      g_assert_true (line->exercise == item->exercise);
      g_assert_cmpstr (line->note, ==, item->note);
      assert_same_dose (line->dose, item->dose);
    }
}

static RpProgram *
make_program (Fixture *fixture)
{
  RpProgram *program = rp_program_new ();
  guint n = (guint) g_test_rand_int_range (0, 9);

  for (guint i = 0; i < n; i++)
    {
      RpPack *pack = toss (2) ? fixture->pack : fixture->other;
      GListModel *exercises = rp_pack_get_exercises (pack);
      guint place = (guint) g_test_rand_int_range (0, (gint32) g_list_model_get_n_items (exercises));
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, place);
      g_autoptr (RpDose) dose = toss (8) ? rp_dose_copy (exercise->dose) : make_dose (exercise);

      g_ptr_array_add (program->items, rp_program_item_new (exercise, dose, pick_text ()));
    }
  return program;
}

/* Whatever a program says of its exercises comes back, whatever they are called. */
static void
test_random (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PROGRAMS; i++)
    {
      g_autoptr (RpProgram) program = make_program (fixture);

      assert_round (fixture->names, program);
    }
}

static void
assert_german (Fixture *fixture, const char *typed, const char *written)
{
  g_autoptr (RpLine) line = rp_line_reader_read (fixture->names, typed, NULL, NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < line->mistakes->len; i++)
    g_test_message ("%s", ((RpLineMistake *) g_ptr_array_index (line->mistakes, i))->sentence);
  g_assert_true (rp_line_is_understood (line));
  text = rp_line_writer_write (fixture->names, line->exercise, line->dose, line->note);
  g_assert_cmpstr (text, ==, written);
}

/* The same in a language with other words and a decimal comma, which understands English as well. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  g_auto (RpWords) words = { NULL };

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  words = rp_words_begin (rp_language_find ("de"));
  assert_german (fixture, "first 2x15 halten 0.5 Pause 30 links Band gelb",
                 "First 2x15 links Halten 0,5 Pause 30 Band gelb");
  assert_german (fixture, "first 2 Sätze mit 10-12 Wdh je Bein im eigenen Tempo",
                 "First 2x10-12 je Seite eigenes Tempo");
  assert_german (fixture, "first 2x so oft wie möglich im Wechsel 2,5 kg Notiz langsam",
                 "First 2x so viele wie möglich abwechselnd 2,5 kg Notiz langsam");
  assert_german (fixture, "first 20 Schritte hold 2 left yellow band",
                 "First 1x20 Schritte links Halten 2 Band gelb");
  assert_german (fixture, "first 5 s halten Tempo 2-0,5-1", "First 1x1 Halten 5 Tempo 2-0,5-1");
  for (guint i = 0; i < N_PROGRAMS / 2; i++)
    {
      g_autoptr (RpProgram) program = make_program (fixture);

      assert_round (fixture->names, program);
    }
}

/* An exercise that is not installed is kept, under a name that may be another's as well. */
static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) gone = rp_exercise_missing_new ("far", "away", "Gone");
  g_autoptr (RpExercise) same = rp_exercise_missing_new ("far", "clam", "Clam with band");
  g_autoptr (RpProgram) program = rp_program_new ();
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (RpLineNames) line_names = NULL;
  g_autoptr (RpDose) dose = rp_dose_new ();
  g_autofree char *text = NULL;

  dose->hold = 0;
  dose->n_tempo = 2;
  dose->sides = RP_DOSE_SIDES_LEFT;
  dose->source = RP_SOURCE_OWN;
  g_list_store_append (packs, fixture->pack);
  g_list_store_append (packs, fixture->other);
  g_ptr_array_add (program->items, rp_program_item_new (gone, dose, NULL));
  g_ptr_array_add (program->items, rp_program_item_new (same, dose, "Mind"));
  g_ptr_array_add (program->items, rp_program_item_new (gone, dose, NULL));
  line_names = rp_line_names_new_for_program (G_LIST_MODEL (packs), program);
  text = rp_line_writer_write_program (line_names, program);
  g_assert_true (g_str_has_prefix (text, "Gone 1x1 left hold 0 tempo 0-0\n\"far/clam\" 1x1 left"));
  assert_round (line_names, program);
}

/* The programs that people have. */
static void
test_pack (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpPack) pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);
  g_autoptr (RpLineNames) line_names = line_fixture_new_names (pack, NULL);
  GListModel *programs = rp_pack_get_programs (pack);

  g_assert_no_error (error);
  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);

      assert_round (line_names, program);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/line-writer/random", Fixture, NULL, set_up, test_random, tear_down);
  g_test_add ("/line-writer/language", Fixture, NULL, set_up, test_language, tear_down);
  g_test_add ("/line-writer/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add_func ("/line-writer/pack", test_pack);
  return g_test_run ();
}
