/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-picture.h"

#include "model/rp-exercise-private.h"
#include "packs/rp-pack-loader.h"
#include "content/rp-sheet.h"

static RpPack *
load_pack (void)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);
  return pack;
}

/* The pictures of the pack show the right side, the doses begin on the left. */
static void
test_side (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) sheet = rp_sheet_new (pack, rp_pack_find_program (pack, "four-for-the-hips"), settings);
  static const gboolean mirrored[] = { TRUE, TRUE, FALSE, TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (mirrored); i++)
    {
      const RpSheetExercise *exercise = g_ptr_array_index (rp_sheet_get_exercises (sheet), i);
      const RpSheetPicture *picture = g_ptr_array_index (exercise->pictures, 0);

      g_assert_cmpint (picture->mirrored, ==, mirrored[i]);
      g_assert_cmpuint (picture->pixels_per_metre, >, 400);
    }
}

static void
assert_captions (RpSheet *sheet, guint index, const char *expected)
{
  const RpSheetExercise *exercise = g_ptr_array_index (rp_sheet_get_exercises (sheet), index);
  g_autoptr (GString) captions = g_string_new (NULL);

  for (guint i = 0; i < exercise->pictures->len; i++)
    {
      const RpSheetPicture *picture = g_ptr_array_index (exercise->pictures, i);

      g_string_append_printf (captions, "%s%s", i > 0 ? ", " : "", picture->caption);
    }
  g_assert_cmpstr (captions->str, ==, expected);
}

static void
test_captions (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheet) sheet = rp_sheet_new (pack, rp_pack_find_program (pack, "surgeons-four"), settings);

  assert_captions (sheet, 1, "Start, Lift");
  assert_captions (sheet, 2, "Start, Step out, Step in");
  assert_captions (sheet, 3, "Start, Sit back");
}

/* Without drawings the poster shows how it ends; without a poster there is no picture. Each says what it shows. */
static void
test_poster (void)
{
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) poster = NULL;
  RpProgramItem *item;
  const RpSheetPicture *picture;

  exercise->heading.name = g_strdup ("Bridge");
  exercise->heading.summary = g_strdup ("Lift your hips.");
  exercise->dose = rp_dose_new ();
  item = rp_program_item_new (exercise, rp_exercise_get_dose (exercise), NULL);
  none = rp_sheet_picture_gather (item);
  exercise->poster = g_strdup ("file:///bridge.png");
  poster = rp_sheet_picture_gather (item);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (poster->len, ==, 1);
  picture = poster->pdata[0];
  g_assert_cmpint (picture->place, ==, RP_DRAWING_END);
  g_assert_cmpstr (picture->uri, ==, "file:///bridge.png");
  g_assert_cmpstr (picture->alt, ==, "Bridge. Lift your hips.");
  g_assert_null (picture->caption);
  rp_program_item_free (item);
}

/* A dose with the band that a drawing shows has that drawing; another dose of the same exercise has not. */
static void
test_load (void)
{
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (RpDose) dose = rp_dose_new ();
  const char *const expected[] = { "plain", "band", "plain" };

  exercise->heading.name = g_strdup ("Clamshell");
  exercise->heading.summary = g_strdup ("Open your knees.");
  exercise->dose = rp_dose_new ();
  g_ptr_array_add (exercise->drawings, rp_drawing_new (RP_DRAWING_END, "plain", 0));
  g_ptr_array_add (exercise->drawings, rp_drawing_new_with (RP_DRAWING_END, "band", 0, RP_DRAWING_WITH_BAND,
                                                            "Band just above your knees"));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GPtrArray) pictures = NULL;
      RpProgramItem *item;

      g_clear_pointer (&dose->load, rp_load_free);
      if (i > 0)
        dose->load = rp_load_new_words (i == 1 ? "Band just above your knees" : "Band at your ankles");
      item = rp_program_item_new (exercise, dose, NULL);
      pictures = rp_sheet_picture_gather (item);
      g_assert_cmpuint (pictures->len, ==, 1);
      g_assert_cmpstr (((const RpSheetPicture *) pictures->pdata[0])->uri, ==, expected[i]);
      rp_program_item_free (item);
    }
}

static const RpSheetPicture *
get_picture (RpSheet *sheet, guint index, guint nth)
{
  const RpSheetExercise *exercise = g_ptr_array_index (rp_sheet_get_exercises (sheet), index);

  return g_ptr_array_index (exercise->pictures, nth);
}

static RpSheetShot *
make_shot (guint item, guint8 grey, const char *caption)
{
  guint8 pixels[2 * 3] = { grey, grey, grey, grey, grey, grey };
  g_autoptr (GBytes) bytes = g_bytes_new (pixels, sizeof pixels);

  return rp_sheet_shot_new (item, 2, 1, bytes, caption);
}

/* A shot takes the place of the drawings of its exercise alone; of three, the last two; its caption must be on the pages. */
static void
test_shots (void)
{
  g_autoptr (RpPack) pack = load_pack ();
  RpProgram *program = rp_pack_find_program (pack, "surgeons-four");
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheetSettings) copy = NULL;
  g_autoptr (RpSheet) sheet = NULL;
  const RpSheetPicture *picture;

  settings->shots = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_shot_unref);
  g_ptr_array_add (settings->shots, make_shot (1, 1, "Too old"));
  g_ptr_array_add (settings->shots, make_shot (1, 2, "Not like this"));
  g_ptr_array_add (settings->shots, make_shot (3, 3, NULL));
  g_ptr_array_add (settings->shots, make_shot (1, 4, "Like this"));
  copy = rp_sheet_settings_copy (settings);
  sheet = rp_sheet_new (pack, program, copy);
  assert_captions (sheet, 0, "Start, Raise");
  assert_captions (sheet, 1, "Not like this, Like this");
  g_assert_true (g_strv_contains (rp_sheet_get_texts (sheet), "Not like this"));
  g_assert_false (g_strv_contains (rp_sheet_get_texts (sheet), "Too old"));
  picture = get_picture (sheet, 1, 0);
  g_assert_cmpint (picture->place, ==, RP_DRAWING_START);
  g_assert_cmpstr (picture->alt, ==, "Clamshell. Not like this");
  g_assert_null (picture->uri);
  g_assert_false (picture->mirrored);
  g_assert_cmpint (get_picture (sheet, 1, 1)->place, ==, RP_DRAWING_END);
  g_assert_cmpstr (get_picture (sheet, 3, 0)->alt, ==, "Single-leg squat");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-picture/side", test_side);
  g_test_add_func ("/sheet-picture/captions", test_captions);
  g_test_add_func ("/sheet-picture/poster", test_poster);
  g_test_add_func ("/sheet-picture/load", test_load);
  g_test_add_func ("/sheet-picture/shots", test_shots);
  return g_test_run ();
}
