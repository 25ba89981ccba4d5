/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-dose.h"

#include "layout-fixture.h"

static RpSheetExercise *
make_exercise (void)
{
  RpSheetExercise *exercise = layout_fixture_make_exercise (1, "Bridge");
  const char *const words[][2] = { { "Sets", "2" },
                                   { "Times each side", "10 to 15" },
                                   { "Hold", "2 s" },
                                   { "Rest", "30 s" },
                                   { "How often", "Every day, and twice on Sundays" } };

  exercise->boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_fact_free);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (exercise->boxes, rp_sheet_fact_new (RP_SHEET_FACT_DOSE, words[i][0], words[i][1]));
  return exercise;
}

/* Returns: (transfer full): what the boxes say; each stands to the right of the one before, inside the width. */
static char *
read_boxes (double width)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  RpSheetExercise *exercise = make_exercise ();
  g_autoptr (RpSheetBlock) block = rp_sheet_dose_make (type, exercise, width);
  GString *all = g_string_new (NULL);
  double end = 0;

  for (guint i = 0; block && i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];
      g_autofree char *text = NULL;

      g_assert_cmpfloat (box->x + box->width, <=, width);
      g_assert_cmpfloat (box->y + box->height, <=, block->height);
      if (box->kind != RP_SHEET_BOX_TEXT)
        continue;
      g_assert_cmpfloat (box->x, >=, end);
      end = box->x + box->width;
      text = rp_sheet_box_get_text (box);
      g_string_append_printf (all, "%s|", text);
    }
  rp_sheet_exercise_free (exercise);
  g_strdelimit (all->str, "\n", ':');
  return g_string_free (all, FALSE);
}

/* What has no room is left out from the end; one box alone is none. */
static void
test_room (void)
{
  g_autofree char *wide = read_boxes (500);
  g_autofree char *usual = read_boxes (200);
  g_autofree char *narrow = read_boxes (60);

  g_assert_cmpstr (
      wide, ==,
      "Sets:2|Times each side:10 to 15|Hold:2 s|Rest:30 s|How often:Every day, and twice on Sundays|");
  g_assert_cmpstr (usual, ==, "Sets:2|Times each side:10 to 15|Hold:2 s|Rest:30 s|");
  g_assert_cmpstr (narrow, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-dose/room", test_room);
  return g_test_run ();
}
