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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-picture/side", test_side);
  g_test_add_func ("/sheet-picture/captions", test_captions);
  g_test_add_func ("/sheet-picture/poster", test_poster);
  return g_test_run ();
}
