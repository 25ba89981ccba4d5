/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-dose.h"

#include "words/rp-dose-box.h"

#include <string.h>

#define MM (72 / 25.4)

static GPtrArray *
make_boxes (const char *const words[][3])
{
  GPtrArray *boxes = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_dose_box_free);

  for (guint i = 0; words[i][0]; i++)
    g_ptr_array_add (boxes, rp_dose_box_new (words[i][0], words[i][1], words[i][2]));
  return boxes;
}

static const char *const usual[][3]
    = { { "Left", "10–12", NULL }, { "Right", "10–12", NULL }, { "Hold", "2", "s" },
        { "Sets", "2", NULL },     { "Rest", "30", "s" },      { NULL, NULL, NULL } };
static const char *const long_ones[][3] = { { "Left", "10–20", "steps" },
                                            { "Times", "as many as you can", NULL },
                                            { "Push slowly up again", "1.5", "s" },
                                            { "Own pace", NULL, NULL },
                                            { "Monday, Wednesday and Friday", NULL, NULL },
                                            { "Right", "1 min 30 s–1 h", NULL },
                                            { NULL, NULL, NULL } };
static const char *const one[][3] = { { "Times", "20", NULL }, { NULL, NULL, NULL } };

static RpSheetBlock *
make (const char *const words[][3], double points, double width, RpSheetDoseForm form)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (points, "en", FALSE);
  g_autoptr (GPtrArray) boxes = make_boxes (words);

  return rp_sheet_dose_make (type, boxes, width, form);
}

static const RpSheetBox *
find_frame (const RpSheetBlock *block, guint index)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];

      if (box->kind == RP_SHEET_BOX_FRAME && index-- == 0)
        return box;
    }
  return NULL;
}

static gboolean
is_inside (const RpSheetBox *box, const RpSheetBox *frame)
{
  return box->x >= frame->x && box->y >= frame->y && box->x + box->width <= frame->x + frame->width + 0.01
         && box->y + box->height <= frame->y + frame->height + 0.01;
}

static gboolean
overlap (const RpSheetBox *a, const RpSheetBox *b)
{
  return a->x + a->width > b->x + 0.01 && b->x + b->width > a->x + 0.01 && a->y + a->height > b->y + 0.01
         && b->y + b->height > a->y + 0.01;
}

/* Returns: (transfer full): what stands in each frame: "Left 10–12|Hold 2 s|" */
static char *
read_frames (const RpSheetBlock *block)
{
  GString *all = g_string_new (NULL);
  const RpSheetBox *frame;

  for (guint i = 0; (frame = find_frame (block, i)) != NULL; i++)
    {
      for (guint j = 0; j < block->boxes->len; j++)
        {
          const RpSheetBox *box = block->boxes->pdata[j];
          g_autofree char *text = NULL;

          if (box->kind != RP_SHEET_BOX_TEXT || !is_inside (box, frame))
            continue;
          text = rp_sheet_box_get_text (box);
          g_string_append_printf (all, "%s%s", all->len > 0 && all->str[all->len - 1] != '|' ? " " : "",
                                  text);
        }
      g_string_append_c (all, '|');
    }
  return g_string_free (all, FALSE);
}

static void
fail (const RpSheetBox *a, const RpSheetBox *b)
{
  g_autofree char *text = rp_sheet_box_get_text (a);
  g_autofree char *other = rp_sheet_box_get_text (b);

  g_error ("“%s” lies on “%s”: %.2f,%.2f %.2fx%.2f and %.2f,%.2f %.2fx%.2f", text, other, a->x, a->y,
           a->width, a->height, b->x, b->y, b->width, b->height);
}

/* Everything is inside the block, every text in one frame, and nothing lies on anything else. */
static void
check (const RpSheetBlock *block)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];

      g_assert_cmpfloat (box->x, >=, 0);
      g_assert_cmpfloat (box->y, >=, 0);
      g_assert_cmpfloat (box->x + box->width, <=, block->width + 0.01);
      g_assert_cmpfloat (box->y + box->height, <=, block->height + 0.01);
      for (guint j = i + 1; j < block->boxes->len; j++)
        if (box->kind == ((const RpSheetBox *) block->boxes->pdata[j])->kind
            && overlap (box, block->boxes->pdata[j]))
          fail (box, block->boxes->pdata[j]);
    }
}

static void
assert_told (const char *const words[][3], double points, double width, const char *expected)
{
  for (RpSheetDoseForm form = RP_SHEET_DOSE_STACKED; form <= RP_SHEET_DOSE_COLUMNS; form++)
    {
      g_autoptr (RpSheetBlock) block = make (words, points, width, form);
      g_autofree char *all = read_frames (block);

      check (block);
      g_assert_cmpstr (all, ==, expected);
    }
}

/* Whatever the form, the size and the room, all is told, each in its frame. */
static void
test_told (void)
{
  const double sizes[] = { 12, 14, 18 };
  const double widths[] = { 30 * MM, 60 * MM, 88 * MM, 180 * MM };

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        double width = widths[i] * sizes[size] / 12;

        assert_told (usual, sizes[size], width, "Left 10–12|Right 10–12|Hold 2 s|Sets 2|Rest 30 s|");
        assert_told (long_ones, sizes[size], width,
                     "Left 10–20 steps|Times as many as you can|Push slowly up again 1.5 s|Own pace|"
                     "Monday, Wednesday and Friday|Right 1 min 30 s–1 h|");
        assert_told (one, sizes[size], width, "Times 20|");
      }
}

/* Frames of one row or stack begin where the one before has ended, and are alike. */
static void
assert_beside (const RpSheetBlock *block, guint index, gboolean below)
{
  const RpSheetBox *frame = find_frame (block, index);
  const RpSheetBox *next = find_frame (block, index + 1);

  g_assert_cmpfloat_with_epsilon (frame->width, next->width, 0.01);
  g_assert_cmpfloat_with_epsilon (frame->height, next->height, 0.01);
  if (below)
    g_assert_cmpfloat (next->y, >, frame->y + frame->height);
  else
    g_assert_cmpfloat (next->x, >, frame->x + frame->width);
}

static void
test_forms (void)
{
  g_autoptr (RpSheetBlock) stacked = make (usual, 12, 30 * MM, RP_SHEET_DOSE_STACKED);
  g_autoptr (RpSheetBlock) across = make (usual, 12, 180 * MM, RP_SHEET_DOSE_ACROSS);
  g_autoptr (RpSheetBlock) columns = make (usual, 12, 88 * MM, RP_SHEET_DOSE_COLUMNS);

  for (guint i = 0; i < 4; i++)
    {
      assert_beside (stacked, i, TRUE);
      assert_beside (across, i, FALSE);
      assert_beside (columns, i, FALSE);
    }
  g_assert_cmpfloat (stacked->height, <, 46 * MM);
  g_assert_cmpfloat (across->height, <, 9 * MM);
  g_assert_cmpfloat (columns->height, <, 13 * MM);
}

/* A number that has no room beside its name stands below it; the stack of the others stays as it is. */
static void
test_below (void)
{
  g_autoptr (RpSheetBlock) block = make (long_ones, 12, 30 * MM, RP_SHEET_DOSE_STACKED);
  g_autoptr (RpSheetBlock) plain = make (usual, 12, 30 * MM, RP_SHEET_DOSE_STACKED);

  g_assert_cmpfloat (find_frame (block, 0)->height, >, 1.3 * find_frame (plain, 0)->height);
  g_assert_cmpfloat_with_epsilon (find_frame (block, 3)->height, find_frame (plain, 0)->height, 0.01);
}

/* A single box does not fill the page. */
static void
test_single (void)
{
  g_autoptr (RpSheetBlock) block = make (one, 18, 180 * MM, RP_SHEET_DOSE_ACROSS);
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (12, "en", FALSE);
  g_autoptr (GPtrArray) none = make_boxes (one + 1);

  g_assert_cmpfloat (find_frame (block, 0)->width, <, 90 * MM);
  g_assert_null (rp_sheet_dose_make (type, none, 100, RP_SHEET_DOSE_STACKED));
  g_assert_null (rp_sheet_dose_make (type, NULL, 100, RP_SHEET_DOSE_STACKED));
}

/* The widest box with its number beside its name, of those that are not too wide. */
static void
test_measure (void)
{
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (12, "en", FALSE);
  g_autoptr (GPtrArray) boxes = make_boxes (usual);
  double widest = rp_sheet_dose_measure (type, boxes, RP_SHEET_DOSE_STACKED, 500);
  double narrower = rp_sheet_dose_measure (type, boxes, RP_SHEET_DOSE_STACKED, widest - 0.1);
  g_autoptr (RpSheetBlock) beside = make (usual, 12, widest, RP_SHEET_DOSE_STACKED);
  g_autoptr (RpSheetBlock) below = make (usual, 12, widest - 0.1, RP_SHEET_DOSE_STACKED);

  g_assert_cmpfloat (narrower, >, 0);
  g_assert_cmpfloat (narrower, <, widest);
  g_assert_cmpfloat (below->height, >, beside->height);
  g_assert_cmpfloat (rp_sheet_dose_measure (type, NULL, RP_SHEET_DOSE_STACKED, 500), ==, 0);
}

/* On a sheet from right to left, a range runs as its name does. */
static void
test_direction (void)
{
  static const char *const both[][3]
      = { { "Left", "10–12", NULL }, { "يسار", "10–12", NULL }, { NULL, NULL, NULL } };
  static const PangoDirection directions[] = { PANGO_DIRECTION_LTR, PANGO_DIRECTION_RTL };
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (12, "ar", TRUE);
  g_autoptr (GPtrArray) boxes = make_boxes (both);
  g_autoptr (RpSheetBlock) block = rp_sheet_dose_make (type, boxes, 200, RP_SHEET_DOSE_STACKED);
  guint n = 0;

  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];

      if (box->kind == RP_SHEET_BOX_TEXT && strstr (pango_layout_get_text (box->layout), "10–12"))
        g_assert_cmpint (pango_layout_get_line_readonly (box->layout, 0)->resolved_dir, ==, directions[n++]);
    }
  g_assert_cmpuint (n, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-dose/told", test_told);
  g_test_add_func ("/sheet-dose/forms", test_forms);
  g_test_add_func ("/sheet-dose/below", test_below);
  g_test_add_func ("/sheet-dose/single", test_single);
  g_test_add_func ("/sheet-dose/measure", test_measure);
  g_test_add_func ("/sheet-dose/direction", test_direction);
  return g_test_run ();
}
