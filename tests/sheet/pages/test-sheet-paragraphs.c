/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-paragraphs.h"

#include "layout-fixture.h"

typedef struct
{
  RpSheetTypography *type;
  RpSheetExercise *exercise;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->type = rp_sheet_typography_new (10, "en", FALSE);
  self->exercise = layout_fixture_make_exercise (1, "Bridge");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rp_sheet_exercise_free (self->exercise);
  rp_sheet_typography_free (self->type);
}

static void
read_block (GString *all, const RpSheetBlock *block)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];
      g_autofree char *text = box->kind == RP_SHEET_BOX_TEXT ? rp_sheet_box_get_text (box) : NULL;

      if (text != NULL)
        g_string_append_printf (all, "%s|", text);
    }
}

static void
assert_says (GPtrArray *blocks, const char *expected)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    read_block (all, blocks->pdata[i]);
  g_assert_cmpstr (all->str, ==, expected);
}

/* Steps one below the other; a single one needs no number. */
static void
test_steps (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) three = rp_sheet_paragraphs_make_steps (self->type, self->exercise, 300);
  g_autoptr (GPtrArray) one = NULL;

  assert_says (three, "1|Lie down.|2|Lift your knee.|3|Lower it.|");
  g_clear_pointer (&self->exercise->steps[1], g_free);
  g_clear_pointer (&self->exercise->steps[2], g_free);
  one = rp_sheet_paragraphs_make_steps (self->type, self->exercise, 300);
  assert_says (one, "Lie down.|");
}

/* How to lie for the side that begins ends the first step. */
static void
test_side (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) blocks = NULL;

  self->exercise->side = g_strdup ("Left leg");
  self->exercise->ready = g_strdup ("Lie on your right side.");
  blocks = rp_sheet_paragraphs_make_steps (self->type, self->exercise, 300);
  assert_says (blocks, "1|Lie down. Left leg: Lie on your right side.|2|Lift your knee.|3|Lower it.|");
}

/* What is not known leaves no gap and no word before it. */
static void
test_others (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) none = rp_sheet_paragraphs_new (self->type, self->exercise, RP_SHEET_PART_ALL, 300);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) one = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  self->exercise->felt = g_strdup ("In your bottom");
  self->exercise->care = g_strdup ("Slowly.");
  self->exercise->harder = g_strdup ("Hold longer");
  self->exercise->dose_source = g_strdup ("From an article.");
  one = rp_sheet_paragraphs_new (self->type, self->exercise, RP_SHEET_PART_LADDER, 300);
  assert_says (one, "Harder: Hold longer|");
  self->exercise->easier = g_strdup ("Bend your knee");
  all = rp_sheet_paragraphs_new (self->type, self->exercise, RP_SHEET_PART_ALL, 300);
  assert_says (all, "You feel it: In your bottom|Easier: Bend your knee\u2003Harder: Hold longer|"
                    "Take care: Slowly.|From an article.|");
}

static char *
read_sentence (Fixture *self, const char *extra, double width, gboolean *fits)
{
  g_autoptr (RpSheetBlock) block
      = rp_sheet_paragraphs_make_sentence (self->type, self->exercise, extra, width, fits);

  return rp_sheet_box_get_text (block->boxes->pdata[0]);
}

/* The dose is in one line: a short form of it where the long one has no room, and what to use behind it where it has. */
static void
test_sentence (Fixture *self, gconstpointer data)
{
  g_autofree char *both = NULL;
  g_autofree char *dose = NULL;
  g_autofree char *shorter = NULL;
  gboolean fits;

  self->exercise->dose_short = g_strdup ("Ten.");
  both = read_sentence (self, "Slowly.", 300, &fits);
  g_assert_true (fits);
  g_assert_cmpstr (both, ==, "Ten times. Slowly.");
  dose = read_sentence (self, "Slowly, and as long as you like.", 100, &fits);
  g_assert_false (fits);
  g_assert_cmpstr (dose, ==, "Ten times.");
  shorter = read_sentence (self, NULL, 35, &fits);
  g_assert_false (fits);
  g_assert_cmpstr (shorter, ==, "Ten.");
}

/* What to take is no sentence, and gets a full stop; a note is one. */
static void
test_load (Fixture *self, gconstpointer data)
{
  g_autofree char *none = rp_sheet_paragraphs_join_load (self->exercise, RP_SHEET_PART_ALL);
  g_autofree char *load = NULL;
  g_autofree char *both = NULL;

  g_assert_null (none);
  self->exercise->load = g_strdup ("Band at both ankles");
  load = rp_sheet_paragraphs_join_load (self->exercise, RP_SHEET_PART_ALL);
  self->exercise->note = g_strdup ("Slowly.");
  both = rp_sheet_paragraphs_join_load (self->exercise, RP_SHEET_PART_ALL);
  g_assert_cmpstr (load, ==, "Band at both ankles.");
  g_assert_cmpstr (both, ==, "Band at both ankles. Slowly.");
}

static void
set_cues (Fixture *self, const char *first, const char *second)
{
  const char *const cues[] = { first, second, NULL };

  g_strfreev (self->exercise->cues);
  self->exercise->cues = g_strdupv ((GStrv) cues);
}

static int
count_lines (Fixture *self, double width)
{
  g_autoptr (RpSheetBlock) block = rp_sheet_paragraphs_make_think (self->type, self->exercise, width);

  return rp_sheet_box_count_lines (block->boxes->pdata[1]);
}

/* Reminders are sentences behind a line; lines break between them, or inside one that has no room on any line. */
static void
test_think (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetBlock) none = rp_sheet_paragraphs_make_think (self->type, self->exercise, 200);
  g_autoptr (RpSheetBlock) block = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  g_assert_null (none);
  set_cues (self, "Keep hips stacked", "Heels together");
  block = rp_sheet_paragraphs_make_think (self->type, self->exercise, 200);
  read_block (all, block);
  g_assert_cmpstr (all->str, ==, "Think: Keep hips stacked. Heels together.|");
  g_assert_cmpint (((const RpSheetBox *) block->boxes->pdata[0])->kind, ==, RP_SHEET_BOX_RULE);
  g_assert_cmpint (count_lines (self, 300), ==, 1);
  g_assert_cmpint (count_lines (self, 150), ==, 2);
  set_cues (self, "Keep your hips stacked one above the other", "Heels together");
  g_assert_cmpint (count_lines (self, 100), >=, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sheet-paragraphs/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/sheet-paragraphs/side", Fixture, NULL, set_up, test_side, tear_down);
  g_test_add ("/sheet-paragraphs/others", Fixture, NULL, set_up, test_others, tear_down);
  g_test_add ("/sheet-paragraphs/sentence", Fixture, NULL, set_up, test_sentence, tear_down);
  g_test_add ("/sheet-paragraphs/load", Fixture, NULL, set_up, test_load, tear_down);
  g_test_add ("/sheet-paragraphs/think", Fixture, NULL, set_up, test_think, tear_down);
  return g_test_run ();
}
