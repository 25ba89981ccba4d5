/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-paragraphs.h"

#include "layout-fixture.h"

static char *
read_all (GPtrArray *blocks)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RpSheetBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->boxes->len; j++)
        {
          g_autofree char *text = rp_sheet_box_get_text (block->boxes->pdata[j]);

          g_string_append_printf (all, "%s|", text);
        }
    }
  return g_string_free (all, FALSE);
}

static void
assert_says (const RpSheetExercise *exercise, RpSheetParts parts, gboolean listed, const char *expected)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (10, "en", FALSE);
  g_autoptr (GPtrArray) blocks = rp_sheet_paragraphs_new (type, exercise, parts, listed, 300);
  g_autofree char *all = read_all (blocks);

  g_assert_cmpstr (all, ==, expected);
}

/* Steps one below the other, or in one paragraph; a single one needs no number. */
static void
test_steps (void)
{
  RpSheetExercise *exercise = layout_fixture_make_exercise (1, "Bridge");

  assert_says (exercise, RP_SHEET_PART_STEPS, TRUE, "1|Lie down.|2|Lift your knee.|3|Lower it.|");
  assert_says (exercise, RP_SHEET_PART_STEPS, FALSE,
               "1\u00a0Lie down. 2\u00a0Lift your knee. 3\u00a0Lower it.|");
  g_clear_pointer (&exercise->steps[1], g_free);
  g_clear_pointer (&exercise->steps[2], g_free);
  assert_says (exercise, RP_SHEET_PART_STEPS, TRUE, "Lie down.|");
  rp_sheet_exercise_free (exercise);
}

/* Dose, then what to take, then what to do. What is not known leaves no gap and no word before it. */
static void
test_order (void)
{
  RpSheetExercise *exercise = layout_fixture_make_exercise (1, "Bridge");
  RpSheetParts some = RP_SHEET_PART_ALL & ~RP_SHEET_PART_STEPS;

  assert_says (exercise, some, TRUE, "Ten times.|");
  exercise->dose_source = g_strdup ("From an article.");
  exercise->load = g_strdup ("Band at both ankles");
  exercise->note = g_strdup ("Slowly.");
  exercise->easier = g_strdup ("Bend your knee");
  exercise->harder = g_strdup ("Hold longer");
  assert_says (exercise, some, FALSE,
               "Ten times. From an article.|Band at both ankles. Slowly.|"
               "Easier: Bend your knee\u2003Harder: Hold longer|");
  assert_says (exercise, some, TRUE,
               "Ten times. From an article.|Band at both ankles. Slowly.|"
               "Easier: Bend your knee|Harder: Hold longer|");
  assert_says (exercise, RP_SHEET_PART_LOAD, TRUE, "Band at both ankles|");
  rp_sheet_exercise_free (exercise);
}

/* Short reminders are one sentence after the other. */
static void
test_cues (void)
{
  RpSheetExercise *exercise = layout_fixture_make_exercise (1, "Bridge");
  const char *const cues[] = { "Keep hips stacked", "Heels together", NULL };

  g_strfreev (exercise->cues);
  exercise->cues = g_strdupv ((GStrv) cues);
  assert_says (exercise, RP_SHEET_PART_CUES, TRUE, "Think of this: Keep hips stacked. Heels together.|");
  rp_sheet_exercise_free (exercise);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-paragraphs/steps", test_steps);
  g_test_add_func ("/sheet-paragraphs/order", test_order);
  g_test_add_func ("/sheet-paragraphs/cues", test_cues);
  return g_test_run ();
}
