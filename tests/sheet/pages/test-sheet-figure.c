/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-figure.h"

#include "layout-fixture.h"

#define PIXEL 0.5
#define CLEAR 2

typedef struct
{
  LayoutFixture *layout;
  char *folder;
  RpSheetExercise *exercise;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->layout = layout_fixture_new (1, RP_SHEET_TWO);
  self->folder = layout_fixture_make_folder ();
  self->exercise = layout_fixture_make_exercise (1, "Bridge");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  rp_sheet_exercise_free (self->exercise);
  layout_fixture_remove_folder (self->folder);
  layout_fixture_free (self->layout);
}

static RpSheetFigure *
make (Fixture *self, RpSheetTypography *type, const RpSheetPicture *picture)
{
  return rp_sheet_figure_new (type, self->layout->album, picture);
}

/* Black at the left, and below at the right; in a frame with white on each side. */
static RpSheetPicture *
add_corner (Fixture *self)
{
  const cairo_rectangle_t ink = { 40, 80, 320, 80 };
  RpSheetPicture *picture = layout_fixture_add_drawing (self->exercise, self->folder, 400, 240, &ink, 500);

  return picture;
}

/* White is trimmed; where the ink was in its frame is kept. */
static void
test_trim (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetTypography) arabic = rp_sheet_typography_new (10, "ar", TRUE);
  RpSheetPicture *picture = add_corner (self);
  g_autoptr (RpSheetFigure) figure = make (self, self->layout->type, picture);
  g_autoptr (RpSheetFigure) turned = make (self, arabic, picture);

  g_assert_cmpfloat (figure->width, ==, 320);
  g_assert_cmpfloat (figure->height, ==, 80);
  g_assert_cmpfloat (figure->x, ==, 40);
  g_assert_cmpfloat (figure->rise, ==, 80);
  g_assert_false (figure->flipped);
  /* A page that will be mirrored swaps the places of pictures, but not what is in them. */
  g_assert_true (turned->flipped);
  g_assert_cmpfloat (turned->x, ==, 40);
  picture->mirrored = TRUE;
  rp_sheet_figure_free (g_steal_pointer (&turned));
  turned = make (self, arabic, picture);
  g_assert_false (turned->flipped);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  layout_fixture_add_picture (self->exercise, RP_DRAWING_END, NULL, 40, 30);
  g_assert_null (make (self, self->layout->type, self->exercise->pictures->pdata[0]));
  g_assert_nonnull (rp_sheet_album_get_warnings (self->layout->album)[0]);
}

/* Drawings are one scene when they have one frame, one scale and one way round. */
static void
test_beside (Fixture *self, gconstpointer data)
{
  const cairo_rectangle_t ink = { 0, 0, 80, 80 };
  RpSheetPicture *first = layout_fixture_add_drawing (self->exercise, self->folder, 160, 160, &ink, 500);
  RpSheetPicture *second = layout_fixture_add_drawing (self->exercise, self->folder, 160, 160, &ink, 500);
  RpSheetPicture *larger = layout_fixture_add_drawing (self->exercise, self->folder, 168, 160, &ink, 500);
  g_autoptr (RpSheetFigure) one = make (self, self->layout->type, first);
  g_autoptr (RpSheetFigure) two = make (self, self->layout->type, second);
  g_autoptr (RpSheetFigure) three = make (self, self->layout->type, larger);

  g_assert_true (rp_sheet_figure_is_beside (one, two));
  g_assert_false (rp_sheet_figure_is_beside (one, three));
  second->pixels_per_metre = 400;
  g_assert_false (rp_sheet_figure_is_beside (one, two));
}

/* A caption is as wide as its words, and no wider than its room. */
static void
test_caption (Fixture *self, gconstpointer data)
{
  RpSheetPicture *picture = add_corner (self);
  g_autoptr (RpSheetFigure) figure = make (self, self->layout->type, picture);
  double line;

  rp_sheet_figure_set_caption (figure, self->layout->type, RP_SHEET_ALIGN_START, 200);
  line = figure->caption_height;
  g_assert_cmpfloat (figure->caption_width, >, 10);
  g_assert_cmpfloat (figure->caption_width, <, 40);
  g_free (picture->caption);
  picture->caption = g_strdup ("Lift your knee");
  rp_sheet_figure_set_caption (figure, self->layout->type, RP_SHEET_ALIGN_START, 40);
  g_assert_cmpfloat (figure->caption_width, ==, 40);
  g_assert_cmpfloat (figure->caption_height, >, 1.9 * line);
}

/* Above ink a picture comes down by the whole caption; beside it, not at all. */
static void
test_push (Fixture *self, gconstpointer data)
{
  RpSheetPicture *picture = add_corner (self);
  g_autoptr (RpSheetFigure) figure = make (self, self->layout->type, picture);

  figure->x = 0;
  rp_sheet_figure_set_caption (figure, self->layout->type, RP_SHEET_ALIGN_START, 200);
  g_assert_cmpfloat (rp_sheet_figure_get_push (figure, PIXEL, 0, CLEAR), ==, figure->caption_height + 1);
  g_assert_cmpfloat (rp_sheet_figure_get_push (figure, PIXEL, 161, CLEAR), ==, figure->caption_height + 1);
  g_assert_cmpfloat (rp_sheet_figure_get_push (figure, PIXEL, 163, CLEAR), ==, 0);
}

/* Someone with a leg in the air at the left: the right corner is free, or the left one when the picture is turned round. */
static void
test_corner (Fixture *self, gconstpointer data)
{
  const cairo_rectangle_t ink = { 0, 160, 400, 80 };
  RpSheetPicture *picture = layout_fixture_add_drawing (self->exercise, self->folder, 400, 240, &ink, 500);
  g_autofree char *path = g_filename_from_uri (picture->uri, NULL, NULL);
  cairo_surface_t *surface = cairo_image_surface_create_from_png (path);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (RpSheetFigure) figure = NULL;

  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, 0, 0, 80, 240);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png (surface, path);
  cairo_surface_destroy (surface);
  figure = make (self, self->layout->type, picture);
  rp_sheet_figure_set_caption (figure, self->layout->type, RP_SHEET_ALIGN_START, 200);
  g_assert_cmpfloat (rp_sheet_figure_get_push (figure, PIXEL, 0, CLEAR), ==, figure->caption_height + 1);
  g_assert_cmpfloat (rp_sheet_figure_get_push (figure, PIXEL, 150, CLEAR), ==, 0);
  figure->flipped = TRUE;
  g_assert_cmpfloat (rp_sheet_figure_get_push (figure, PIXEL, 0, CLEAR), ==, 0);
  g_assert_cmpfloat (rp_sheet_figure_get_push (figure, PIXEL, 150, CLEAR), ==, figure->caption_height + 1);
  figure->flipped = FALSE;
  /* With less room above the mat, the picture comes down by what is missing. */
  g_assert_cmpfloat_with_epsilon (rp_sheet_figure_get_push (figure, 0.07, 6, 0),
                                  figure->caption_height + 1 - 160 * 0.07, 0.001);
}

static void
test_add (Fixture *self, gconstpointer data)
{
  RpSheetPicture *picture = add_corner (self);
  g_autoptr (RpSheetFigure) figure = NULL;
  g_autoptr (RpSheetBlock) block = rp_sheet_block_new (300);
  const RpSheetBox *box;

  picture->mirrored = TRUE;
  figure = make (self, self->layout->type, picture);
  rp_sheet_figure_scale (figure, 2);
  rp_sheet_figure_add (figure, block, PIXEL, 7, 11);
  g_assert_cmpuint (block->boxes->len, ==, 1);
  box = block->boxes->pdata[0];
  g_assert_cmpint (box->kind, ==, RP_SHEET_BOX_PICTURE);
  g_assert_cmpint (box->role, ==, RP_SHEET_ROLE_FIGURE);
  g_assert_true (box->mirrored);
  g_assert_cmpstr (box->alt, ==, "A knee");
  g_assert_cmpfloat (box->x, ==, 7);
  g_assert_cmpfloat (box->y, ==, 11);
  g_assert_cmpfloat (box->width, ==, 320);
  g_assert_cmpfloat (box->height, ==, 80);
}

#define ADD(name, test) g_test_add ("/sheet-figure/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("trim", test_trim);
  ADD ("missing", test_missing);
  ADD ("beside", test_beside);
  ADD ("caption", test_caption);
  ADD ("push", test_push);
  ADD ("corner", test_corner);
  ADD ("add", test_add);
  return g_test_run ();
}
