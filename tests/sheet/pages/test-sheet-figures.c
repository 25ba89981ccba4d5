/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-figures.h"

#include "layout-fixture.h"
#include "sheet-fixture.h"

#include <math.h>
#include <string.h>

#define POINTS_PER_MM (72 / 25.4)
#define WIDTH (52 * POINTS_PER_MM)
#define CAPTIONS RP_SHEET_FIGURES_CAPTIONS
#define ROW RP_SHEET_FIGURES_ROW

/* A body lying: flat and wide; standing: high and narrow. */
static const cairo_rectangle_t lying = { 80, 160, 640, 160 };
static const cairo_rectangle_t standing = { 160, 80, 160, 640 };

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

static RpSheetPicture *
draw (Fixture *self, const cairo_rectangle_t *ink, guint pixels_per_metre)
{
  return layout_fixture_add_drawing (self->exercise, self->folder, 800, 800, ink, pixels_per_metre);
}

static RpSheetFigures *
make (Fixture *self, RpSheetFiguresFlags flags)
{
  return rp_sheet_figures_new (self->layout->type, self->layout->album, self->exercise, WIDTH, flags);
}

/* One of the boxes of a kind; %NULL when there are no more. */
static const RpSheetBox *
find (RpSheetBlock *block, RpSheetBoxKind kind, guint index)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];

      if (box->kind == kind && index-- == 0)
        return box;
    }
  return NULL;
}

static guint
count (RpSheetBlock *block, RpSheetBoxKind kind)
{
  guint n = 0;

  while (find (block, kind, n))
    n++;
  return n;
}

static double
get_bottom (const RpSheetBox *box)
{
  return box->y + box->height;
}

/* Every caption is read after its picture. */
static void
assert_order (RpSheetBlock *block)
{
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];

      g_assert_cmpint (box->role, ==, i % 2 == 0 ? RP_SHEET_ROLE_FIGURE : RP_SHEET_ROLE_CAPTION);
    }
}

/* Those who lie are shown one below the other; a scene keeps its place in both. */
static void
test_column (Fixture *self, gconstpointer data)
{
  const cairo_rectangle_t moved = { 240, 160, 560, 160 };
  g_autoptr (RpSheetFigures) figures = NULL;
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *first, *second;

  draw (self, &lying, 500);
  draw (self, &moved, 500);
  figures = make (self, CAPTIONS);
  block = rp_sheet_figures_make (figures, 20, 0);
  first = find (block, RP_SHEET_BOX_PICTURE, 0);
  second = find (block, RP_SHEET_BOX_PICTURE, 1);
  assert_order (block);
  g_assert_cmpfloat (first->x, ==, 0);
  g_assert_cmpfloat_with_epsilon (second->x, 160 / 500.0 * 20 * POINTS_PER_MM, 0.001);
  g_assert_cmpfloat (second->y, >, get_bottom (first));
  g_assert_cmpfloat_with_epsilon (block->height, rp_sheet_figures_get_height (figures, 20), 0.001);
  g_assert_cmpfloat (block->width, ==, WIDTH);
}

/* Those who lie are side by side as long as they have room, and one below the other when they are larger than that. */
static void
test_fold (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) row = NULL;
  g_autoptr (RpSheetFigures) column = NULL;
  g_autoptr (RpSheetFigures) figures = NULL;
  double scale;

  draw (self, &lying, 500);
  draw (self, &lying, 500);
  row = make (self, CAPTIONS | ROW);
  column = make (self, CAPTIONS);
  figures = make (self, CAPTIONS | RP_SHEET_FIGURES_FOLD);
  scale = rp_sheet_figures_get_most (row);
  g_assert_cmpfloat (rp_sheet_figures_get_most (figures), ==, rp_sheet_figures_get_most (column));
  g_assert_cmpfloat (rp_sheet_figures_get_most (figures), >, scale);
  g_assert_cmpfloat (rp_sheet_figures_get_height (figures, scale), ==,
                     rp_sheet_figures_get_height (row, scale));
  g_assert_cmpfloat (rp_sheet_figures_get_height (figures, scale + 1), ==,
                     rp_sheet_figures_get_height (column, scale + 1));
}

/* Those who stand are shown side by side, on one ground, with captions below. */
static void
test_row (Fixture *self, gconstpointer data)
{
  const cairo_rectangle_t jumping = { 160, 80, 160, 560 };
  g_autoptr (RpSheetFigures) figures = NULL;
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *pictures[3];
  const RpSheetBox *captions[3];

  draw (self, &standing, 500);
  draw (self, &jumping, 500);
  draw (self, &standing, 500);
  figures = make (self, CAPTIONS);
  block = rp_sheet_figures_make (figures, 20, 0);
  assert_order (block);
  for (guint i = 0; i < 3; i++)
    {
      pictures[i] = find (block, RP_SHEET_BOX_PICTURE, i);
      captions[i] = find (block, RP_SHEET_BOX_TEXT, i);
    }
  g_assert_cmpfloat_with_epsilon (get_bottom (pictures[0]), get_bottom (pictures[2]), 0.001);
  g_assert_cmpfloat_with_epsilon (get_bottom (pictures[0]) - get_bottom (pictures[1]),
                                  80 / 500.0 * 20 * POINTS_PER_MM, 0.001);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat (captions[i]->y, >, get_bottom (pictures[0]));
      g_assert_cmpfloat_with_epsilon (captions[i]->y, captions[0]->y, 0.001);
      g_assert_cmpfloat_with_epsilon (captions[i]->x + captions[i]->width / 2,
                                      pictures[i]->x + pictures[i]->width / 2, 0.001);
      if (i > 0)
        g_assert_cmpfloat (pictures[i]->x, >, pictures[i - 1]->x + pictures[i - 1]->width);
    }
}

/* What belongs to no scene stands on one ground too. */
static void
test_no_scene (Fixture *self, gconstpointer data)
{
  const cairo_rectangle_t low = { 160, 80, 160, 320 };
  g_autoptr (RpSheetFigures) figures = NULL;
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *first, *second;

  draw (self, &standing, 500);
  layout_fixture_add_drawing (self->exercise, self->folder, 640, 480, &low, 250);
  figures = make (self, RP_SHEET_FIGURES_PLAIN);
  block = rp_sheet_figures_make (figures, 20, 0);
  first = find (block, RP_SHEET_BOX_PICTURE, 0);
  second = find (block, RP_SHEET_BOX_PICTURE, 1);
  g_assert_cmpfloat_with_epsilon (get_bottom (first), get_bottom (second), 0.001);
  /* Each at its own pixels for a metre. */
  g_assert_cmpfloat_with_epsilon (first->height, second->height, 0.001);
  g_assert_cmpfloat_with_epsilon (first->width * 2, second->width, 0.001);
}

static void
test_flags (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) row = NULL;
  g_autoptr (RpSheetFigures) centred = NULL;
  g_autoptr (RpSheetBlock) in_row = NULL;
  g_autoptr (RpSheetBlock) in_middle = NULL;
  const RpSheetBox *first, *second;

  draw (self, &lying, 500);
  draw (self, &lying, 500);
  row = make (self, ROW);
  centred = make (self, RP_SHEET_FIGURES_CENTRED);
  in_row = rp_sheet_figures_make (row, 16, 0);
  in_middle = rp_sheet_figures_make (centred, 16, 0);
  g_assert_cmpuint (count (in_row, RP_SHEET_BOX_TEXT), ==, 0);
  first = find (in_row, RP_SHEET_BOX_PICTURE, 0);
  second = find (in_row, RP_SHEET_BOX_PICTURE, 1);
  g_assert_cmpfloat (second->x, >, first->x + first->width);
  first = find (in_middle, RP_SHEET_BOX_PICTURE, 0);
  g_assert_cmpfloat (first->x, >, 0);
  g_assert_cmpfloat_with_epsilon (first->x, WIDTH - first->x - first->width, 0.001);
}

/* Room that is left is above, between and below those in a column, and above and below those in a row. */
static void
test_slack (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) column = NULL;
  g_autoptr (RpSheetFigures) row = NULL;
  g_autoptr (RpSheetBlock) tight = NULL;
  g_autoptr (RpSheetBlock) loose = NULL;
  g_autoptr (RpSheetBlock) in_row = NULL;

  draw (self, &lying, 500);
  draw (self, &lying, 500);
  column = make (self, CAPTIONS);
  tight = rp_sheet_figures_make (column, 20, 0);
  loose = rp_sheet_figures_make (column, 20, 90);
  g_assert_cmpfloat_with_epsilon (loose->height - tight->height, 90, 0.001);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpfloat_with_epsilon (find (loose, RP_SHEET_BOX_PICTURE, i)->y
                                        - find (tight, RP_SHEET_BOX_PICTURE, i)->y,
                                    30 * (i + 1), 0.001);
  row = make (self, ROW);
  in_row = rp_sheet_figures_make (row, 16, 90);
  g_assert_cmpfloat_with_epsilon (find (in_row, RP_SHEET_BOX_PICTURE, 0)->y, 45, 0.001);
  g_assert_cmpfloat_with_epsilon (in_row->height, rp_sheet_figures_get_height (row, 16) + 90, 0.001);
}

/* In a wide place, pictures in its middle stand a little apart. */
static void
test_apart (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) figures = NULL;
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *first, *second;

  draw (self, &standing, 500);
  draw (self, &standing, 500);
  figures = make (self, RP_SHEET_FIGURES_CENTRED);
  block = rp_sheet_figures_make (figures, 16, 0);
  first = find (block, RP_SHEET_BOX_PICTURE, 0);
  second = find (block, RP_SHEET_BOX_PICTURE, 1);
  g_assert_cmpfloat (second->x - first->x - first->width, >, 20);
  g_assert_cmpfloat_with_epsilon (first->x, WIDTH - second->x - second->width, 0.001);
}

/* As wide as pictures and captions are at a scale: so much room is enough for it. */
static void
test_width (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) wide = NULL;
  g_autoptr (RpSheetFigures) narrow = NULL;
  double width;

  draw (self, &standing, 500);
  draw (self, &standing, 500);
  wide = make (self, CAPTIONS);
  width = rp_sheet_figures_get_width (wide, 20);
  g_assert_cmpfloat (width, <, WIDTH);
  narrow = rp_sheet_figures_new (self->layout->type, self->layout->album, self->exercise, width, CAPTIONS);
  g_assert_cmpfloat (rp_sheet_figures_get_most (narrow), >=, 19.99);
  g_assert_cmpfloat (rp_sheet_figures_get_most (narrow), <, 40);
}

/* The largest scale fits just so, in a column as in a row; a larger one does not, and is not taken. */
static void
test_most (Fixture *self, gconstpointer data)
{
  static const RpSheetFiguresFlags flags[] = { RP_SHEET_FIGURES_PLAIN, ROW, CAPTIONS, CAPTIONS | ROW };

  draw (self, &lying, 500);
  draw (self, &lying, 500);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_autoptr (RpSheetFigures) figures = make (self, flags[i]);
      double most = rp_sheet_figures_get_most (figures);
      g_autoptr (RpSheetBlock) block = rp_sheet_figures_make (figures, 2 * most, 0);
      guint last = (flags[i] & ROW) != 0 ? 1 : 0;
      const RpSheetBox *box = find (block, RP_SHEET_BOX_PICTURE, last);

      g_assert_cmpfloat_with_epsilon (box->x + box->width, WIDTH, 0.01);
      g_assert_cmpfloat_with_epsilon (rp_sheet_figures_get_height (figures, 2 * most), block->height, 0.001);
    }
}

/* Captions that are wider than their pictures have room too. */
static void
test_wide_captions (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) figures = NULL;
  g_autoptr (RpSheetBlock) block = NULL;

  for (guint i = 0; i < 3; i++)
    {
      RpSheetPicture *picture = draw (self, &standing, 500);

      g_free (picture->caption);
      picture->caption = g_strdup ("Step out to the other side");
    }
  figures = make (self, CAPTIONS);
  g_assert_cmpfloat (rp_sheet_figures_get_most (figures), >, 20);
  block = rp_sheet_figures_make (figures, 20, 0);
  for (guint i = 0; i < 3; i++)
    {
      const RpSheetBox *caption = find (block, RP_SHEET_BOX_TEXT, i);

      g_assert_cmpfloat (caption->x, >=, -0.01);
      g_assert_cmpfloat (caption->x + caption->width, <=, WIDTH + 0.01);
      if (i > 0)
        g_assert_cmpfloat (caption->x, >=, find (block, RP_SHEET_BOX_TEXT, i - 1)->x + caption->width);
    }
}

/* Of two pictures one of which is missing, the other stands alone. */
static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) none = NULL;
  g_autoptr (RpSheetFigures) one = NULL;
  g_autoptr (RpSheetBlock) nothing = NULL;
  g_autoptr (RpSheetBlock) block = NULL;

  layout_fixture_add_picture (self->exercise, RP_DRAWING_START, NULL, 40, 30);
  none = make (self, CAPTIONS);
  g_assert_true (rp_sheet_figures_is_empty (none));
  g_assert_cmpfloat (rp_sheet_figures_get_most (none), >=, 1000);
  g_assert_cmpfloat (rp_sheet_figures_get_height (none, 20), ==, 0);
  nothing = rp_sheet_figures_make (none, 20, 0);
  g_assert_cmpuint (nothing->boxes->len, ==, 0);
  draw (self, &lying, 500);
  one = make (self, CAPTIONS);
  block = rp_sheet_figures_make (one, 20, 0);
  g_assert_false (rp_sheet_figures_is_empty (one));
  g_assert_cmpuint (count (block, RP_SHEET_BOX_PICTURE), ==, 1);
  g_assert_cmpuint (count (block, RP_SHEET_BOX_TEXT), ==, 1);
}

/* Pictures of another pack that do not say how large a body is have room at any scale, and one size for one exercise. */
static void
test_unknown (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) figures = NULL;

  draw (self, &standing, 500);
  draw (self, &standing, 0);
  figures = make (self, CAPTIONS);
  g_assert_cmpfloat (rp_sheet_figures_get_most (figures), >=, 1000);
  for (double scale = 10; scale < 200; scale *= 1.5)
    {
      g_autoptr (RpSheetBlock) block = rp_sheet_figures_make (figures, scale, 0);
      const RpSheetBox *first = find (block, RP_SHEET_BOX_PICTURE, 0);
      const RpSheetBox *second = find (block, RP_SHEET_BOX_PICTURE, 1);

      g_assert_cmpfloat (first->height, ==, second->height);
      g_assert_cmpfloat (first->height, <=, 2 * scale * POINTS_PER_MM);
      g_assert_cmpfloat (second->x + second->width, <=, WIDTH + 0.01);
    }
}

/* Pictures from the screen are equally high, however many pixels each has, and stay whole: captions stand outside of them. */
static void
test_shots (Fixture *self, gconstpointer data)
{
  g_autoptr (RpSheetFigures) figures = NULL;
  g_autoptr (RpSheetBlock) block = NULL;
  const RpSheetBox *pictures[2];

  for (guint i = 1; i <= 2; i++)
    {
      RpSheetPicture *picture = g_new0 (RpSheetPicture, 1);
      gsize size = 3 * 160 * 90 * i * i;
      g_autoptr (GBytes) white = g_bytes_new_take (memset (g_malloc (size), 0xFF, size), size);

      picture->shot = rp_sheet_shot_new (0, 160 * i, 90 * i, white, NULL);
      picture->caption = g_strdup ("Now");
      g_ptr_array_add (self->exercise->pictures, picture);
    }
  figures = make (self, CAPTIONS);
  g_assert_cmpfloat (rp_sheet_figures_get_most (figures), >=, 1000);
  block = rp_sheet_figures_make (figures, 30, 0);
  assert_order (block);
  for (guint i = 0; i < 2; i++)
    {
      const RpSheetBox *caption = find (block, RP_SHEET_BOX_TEXT, i);

      pictures[i] = find (block, RP_SHEET_BOX_PICTURE, i);
      g_assert_cmpfloat_with_epsilon (pictures[i]->width / pictures[i]->height, 16 / 9.0, 0.001);
      g_assert_cmpfloat (get_bottom (caption), <=, pictures[i]->y + 0.001);
    }
  g_assert_cmpfloat (pictures[0]->height, ==, pictures[1]->height);
  g_assert_cmpfloat (pictures[0]->width, >, 0.6 * WIDTH);
}

/* How a page of boxes looks at three pixels a point, pictures only. */
static cairo_surface_t *
paint (RpSheetBlock *block, gboolean mirrored)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) block->width * 3, (int) block->height * 3);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, 3, 3);
  for (guint i = 0; i < block->boxes->len; i++)
    {
      const RpSheetBox *box = block->boxes->pdata[i];
      double x = mirrored ? block->width - box->x - box->width : box->x;
      const cairo_rectangle_t place = { x, box->y, box->width, box->height };

      if (box->kind == RP_SHEET_BOX_PICTURE)
        rp_sheet_image_draw (box->image, cr, &place, box->mirrored);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
assert_white (cairo_surface_t *surface, const RpSheetBox *box, double x)
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int bottom = MIN ((int) (get_bottom (box) * 3), cairo_image_surface_get_height (surface));
  int right = MIN ((int) ((x + box->width) * 3), cairo_image_surface_get_width (surface));

  g_assert_cmpfloat (x, >=, -0.01);
  for (int row = (int) ceil (box->y * 3); row < bottom; row++)
    for (int column = (int) ceil (x * 3); column < right; column++)
      g_assert_cmpuint (data[row * stride + column * 4], >=, 240);
}

/* Whatever the scale, the side and the way letters run: no caption is over ink. */
static void
assert_captions (RpSheetTypography *type, RpSheetAlbum *album, const RpSheetExercise *exercise, double width)
{
  gboolean mirrored = rp_sheet_typography_is_right_to_left (type);
  g_autoptr (RpSheetFigures) figures
      = rp_sheet_figures_new (type, album, exercise, width, RP_SHEET_FIGURES_CAPTIONS);

  for (double scale = 14; scale <= rp_sheet_figures_get_most (figures); scale *= 1.4)
    {
      g_autoptr (RpSheetBlock) block = rp_sheet_figures_make (figures, scale, 0);
      cairo_surface_t *surface = paint (block, mirrored);
      guint n = count (block, RP_SHEET_BOX_TEXT);

      g_assert_cmpuint (n, ==, exercise->pictures->len);
      for (guint i = 0; i < n; i++)
        {
          const RpSheetBox *box = find (block, RP_SHEET_BOX_TEXT, i);

          assert_white (surface, box, mirrored ? block->width - box->x - box->width : box->x);
        }
      cairo_surface_destroy (surface);
    }
}

typedef void (*Check) (RpSheetAlbum *album, RpSheetExercise *exercise);

/* Does something with each exercise that we ship. */
static void
check_pack (Check check)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheetAlbum) album = rp_sheet_album_new (NULL);
  GListModel *exercises = rp_pack_get_exercises (pack);

  g_assert_cmpuint (g_list_model_get_n_items (exercises), ==, 11);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);
      g_autoptr (RpSheet) sheet = rp_sheet_new (pack, program, settings);

      check (album, rp_sheet_get_exercises (sheet)->pdata[0]);
    }
}

static void
check_captions (RpSheetAlbum *album, RpSheetExercise *exercise)
{
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (i < 2 ? 12 : 18, "en", i % 2 == 1);

      for (guint j = 0; j < exercise->pictures->len; j++)
        ((RpSheetPicture *) exercise->pictures->pdata[j])->mirrored = i >= 1 && i <= 2;
      assert_captions (type, album, exercise, WIDTH * (i < 2 ? 1 : 2));
    }
}

static void
test_captions (void)
{
  check_pack (check_captions);
}

/* Each drawing of the pack says how many of its pixels are a metre, and has that many. */
static void
check_scale (RpSheetAlbum *album, RpSheetExercise *exercise)
{
  static const double scales[] = { 16, 18, 22.25, 28.25 };
  g_autoptr (RpSheetTypography) type = rp_sheet_typography_new (12, "en", FALSE);
  g_autoptr (RpSheetFigures) figures
      = rp_sheet_figures_new (type, album, exercise, 2 * WIDTH, RP_SHEET_FIGURES_CAPTIONS);

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (RpSheetBlock) block = rp_sheet_figures_make (figures, scales[i], 0);

      g_assert_cmpfloat (rp_sheet_figures_get_most (figures), >=, scales[i]);
      g_assert_cmpuint (count (block, RP_SHEET_BOX_PICTURE), ==, exercise->pictures->len);
      for (guint j = 0; j < exercise->pictures->len; j++)
        {
          const RpSheetPicture *picture = exercise->pictures->pdata[j];
          const RpSheetBox *box = find (block, RP_SHEET_BOX_PICTURE, j);
          double metre = picture->pixels_per_metre;
          double width, height;

          g_assert_cmpfloat (metre, >, 0);
          rp_sheet_image_get_size (box->image, &width, &height);
          g_assert_cmpfloat_with_epsilon (box->width / POINTS_PER_MM / (width / metre), scales[i],
                                          0.01 * scales[i]);
          g_assert_cmpfloat_with_epsilon (box->height / POINTS_PER_MM / (height / metre), scales[i],
                                          0.01 * scales[i]);
        }
    }
}

static void
test_scale (void)
{
  check_pack (check_scale);
}

#define ADD(name, test) g_test_add ("/sheet-figures/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("column", test_column);
  ADD ("fold", test_fold);
  ADD ("row", test_row);
  ADD ("no-scene", test_no_scene);
  ADD ("flags", test_flags);
  ADD ("slack", test_slack);
  ADD ("apart", test_apart);
  ADD ("width", test_width);
  ADD ("most", test_most);
  ADD ("wide-captions", test_wide_captions);
  ADD ("missing", test_missing);
  ADD ("unknown", test_unknown);
  ADD ("shots", test_shots);
  g_test_add_func ("/sheet-figures/captions", test_captions);
  g_test_add_func ("/sheet-figures/scale", test_scale);
  return g_test_run ();
}
