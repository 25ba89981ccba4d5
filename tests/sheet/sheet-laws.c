/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet-laws.h"

/* Points: how fine blank room is measured. */
#define CELL 6.0
/* A line that lies across more of the page than this parts two blanks, and fills none. */
#define RULE_WIDTH 0.4
/* Picture elements a point, where pictures are looked at. */
#define FINE 2.0
/* What is paler than this counts as white: the edges of a JPEG are never quite so. */
#define WHITE 200
/* Points: the longer side of the smallest picture. */
#define LEAST_PICTURE 20
/* A tenth of a point is where letters lean over. */
#define LEAN 0.1

/* The page as cells; those that something stands on are taken. */
typedef struct
{
  const RpSheetGeometry *paper;
  int columns;
  int rows;
  guint8 *taken;
} Grid;

static void
grid_init (Grid *grid, const RpSheetGeometry *paper)
{
  grid->paper = paper;
  grid->columns = (int) (rp_sheet_geometry_get_inner_width (paper) / CELL);
  grid->rows = (int) (rp_sheet_geometry_get_inner_height (paper) / CELL);
  grid->taken = g_malloc0 ((gsize) (grid->columns * grid->rows));
}

static void
grid_take (Grid *grid, double x, double y, double width, double height)
{
  int left = MAX ((int) ((x - grid->paper->left) / CELL), 0);
  int top = MAX ((int) ((y - grid->paper->top) / CELL), 0);
  int right = MIN ((int) ((x - grid->paper->left + width) / CELL), grid->columns - 1);
  int bottom = MIN ((int) ((y - grid->paper->top + height) / CELL), grid->rows - 1);

  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      grid->taken[row * grid->columns + column] = TRUE;
}

/* The largest blank that ends in a row, where the columns are blank as far up as @heights says. */
static int
find_largest (const int *heights, int n)
{
  int largest = 0;

  for (int left = 0; left < n; left++)
    {
      int height = heights[left];

      for (int right = left; right < n && height > 0; right++)
        {
          height = MIN (height, heights[right]);
          largest = MAX (largest, height * (right - left + 1));
        }
    }
  return largest;
}

static int
grid_measure (const Grid *grid)
{
  g_autofree int *heights = g_new0 (int, grid->columns);
  int largest = 0;

  for (int row = 0; row < grid->rows; row++)
    {
      for (int column = 0; column < grid->columns; column++)
        heights[column] = grid->taken[row * grid->columns + column] ? 0 : heights[column] + 1;
      largest = MAX (largest, find_largest (heights, grid->columns));
    }
  return largest;
}

/* Calls a function with the place of each line of a text, as far as its letters reach. */
static void
with_each_line (const RpSheetBox *box,
                void (*call) (const RpSheetBox *box, const cairo_rectangle_t *line, gpointer data),
                gpointer data)
{
  PangoLayoutIter *iter = pango_layout_get_iter (box->layout);
  int n = rp_sheet_box_count_lines (box);
  int top = 0;

  for (int i = 0; i < box->first_line; i++)
    pango_layout_iter_next_line (iter);
  pango_layout_iter_get_line_yrange (iter, &top, NULL);
  for (int i = 0; i < n; i++)
    {
      PangoRectangle ink;
      cairo_rectangle_t line;

      pango_layout_iter_get_line_extents (iter, &ink, NULL);
      line.x = box->x + pango_units_to_double (ink.x);
      line.y = box->y + pango_units_to_double (ink.y - top);
      line.width = pango_units_to_double (ink.width);
      line.height = pango_units_to_double (ink.height);
      call (box, &line, data);
      pango_layout_iter_next_line (iter);
    }
  pango_layout_iter_free (iter);
}

static void
take_line (const RpSheetBox *box, const cairo_rectangle_t *line, gpointer data)
{
  grid_take (data, line->x, line->y, line->width, line->height);
}

/**
 * sheet_laws_measure_blank:
 * @pages: pages
 * @page: from 0
 *
 * Returns: which part of what can be printed on is the largest blank rectangle
 */
double
sheet_laws_measure_blank (RpSheetPages *pages, guint page)
{
  GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);
  Grid grid;
  double blank;

  grid_init (&grid, rp_sheet_pages_get_geometry (pages));
  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      if (box->kind == RP_SHEET_BOX_TEXT)
        with_each_line (box, take_line, &grid);
      else if (box->kind != RP_SHEET_BOX_RULE || box->width < RULE_WIDTH * grid.columns * CELL)
        grid_take (&grid, box->x, box->y, box->width, box->height);
    }
  blank = (double) grid_measure (&grid) / (grid.columns * grid.rows);
  g_free (grid.taken);
  return blank;
}

/**
 * sheet_laws_assert_filled:
 * @pages: pages
 * @most: which part of a page may be blank in one piece
 *
 * No page but the last has a hole.
 */
void
sheet_laws_assert_filled (RpSheetPages *pages, double most)
{
  for (guint page = 0; page + 1 < rp_sheet_pages_get_n_pages (pages); page++)
    {
      double blank = sheet_laws_measure_blank (pages, page);

      if (blank > most)
        g_error ("page %u of %u: %.0f %% of it are blank", page + 1, rp_sheet_pages_get_n_pages (pages),
                 100 * blank);
    }
}

/* What a line of text must not lie on. */
typedef struct
{
  const RpSheetBox *other;
  gboolean on;
} Below;

static gboolean
meet (const cairo_rectangle_t *line, const RpSheetBox *box)
{
  return box->x + box->width > line->x + LEAN && line->x + line->width > box->x + LEAN
         && box->y + box->height > line->y + LEAN && line->y + line->height > box->y + LEAN;
}

/* Draws the picture alone, and looks whether anything of it is where the line is. */
static gboolean
is_inked (const RpSheetBox *picture, const cairo_rectangle_t *line)
{
  const cairo_rectangle_t place = { picture->x, picture->y, picture->width, picture->height };
  int width = (int) (line->width * FINE) + 1;
  int height = (int) (line->height * FINE) + 1;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  gboolean inked = FALSE;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, FINE, FINE);
  cairo_translate (cr, -line->x, -line->y);
  rp_sheet_image_draw (picture->image, cr, &place, picture->mirrored);
  cairo_surface_flush (surface);
  for (int y = 0; y < height && !inked; y++)
    for (int x = 0; x < width * 4 && !inked; x++)
      if (x % 4 == 1)
        inked = cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x]
                < WHITE;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return inked;
}

static void
look_below (const RpSheetBox *box, const cairo_rectangle_t *line, gpointer data)
{
  Below *below = data;

  if (meet (line, below->other) && (below->other->kind == RP_SHEET_BOX_RULE || is_inked (below->other, line)))
    below->on = TRUE;
}

static void
assert_clear (const RpSheetBox *text, const RpSheetBox *other, guint page)
{
  Below below = { other, FALSE };

  if (text->x >= other->x + other->width || other->x >= text->x + text->width
      || text->y >= other->y + other->height || other->y >= text->y + text->height)
    return;
  with_each_line (text, look_below, &below);
  if (below.on)
    g_error ("page %u: \"%.40s\" at %.1f,%.1f lies on a %s at %.1f,%.1f, %.1f by %.1f", page + 1,
             pango_layout_get_text (text->layout), text->x, text->y,
             other->kind == RP_SHEET_BOX_RULE ? "line" : "picture", other->x, other->y, other->width,
             other->height);
}

/**
 * sheet_laws_assert_legible:
 * @pages: pages
 *
 * No letter lies on a line, or on what a picture shows; the white of a picture may be written on.
 */
void
sheet_laws_assert_legible (RpSheetPages *pages)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        for (guint j = 0; j < boxes->len; j++)
          {
            const RpSheetBox *text = boxes->pdata[i];
            const RpSheetBox *other = boxes->pdata[j];

            if (text->kind == RP_SHEET_BOX_TEXT
                && (other->kind == RP_SHEET_BOX_RULE || other->kind == RP_SHEET_BOX_PICTURE))
              assert_clear (text, other, page);
          }
    }
}

/* How many pixels of what a box shows are a metre of a body; 0 where nobody knows. */
static double
find_metre (RpSheetPages *pages, const RpSheetBox *box)
{
  GPtrArray *exercises = rp_sheet_get_exercises (rp_sheet_pages_get_sheet (pages));
  const RpSheetExercise *exercise;

  if (box->kind != RP_SHEET_BOX_PICTURE || box->exercise == 0)
    return 0;
  exercise = exercises->pdata[box->exercise - 1];
  for (guint i = 0; i < exercise->pictures->len; i++)
    {
      const RpSheetPicture *picture = exercise->pictures->pdata[i];

      if (g_strcmp0 (picture->alt, box->alt) == 0)
        return picture->pixels_per_metre;
    }
  return 0;
}

/**
 * sheet_laws_measure_scale:
 * @pages: pages
 * @most: (out): the largest scale of a picture
 *
 * Returns: the smallest scale of a picture, in millimetres of paper for each metre of a body; 0 when there is none of which
 *   that is known
 */
double
sheet_laws_measure_scale (RpSheetPages *pages, double *most)
{
  double least = G_MAXDOUBLE;

  *most = 0;
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];
          double metre = find_metre (pages, box);
          double width = 0;
          double height = 0;

          if (metre <= 0)
            continue;
          rp_sheet_image_get_size (box->image, &width, &height);
          least = MIN (least, box->width / width * metre / 72 * 25.4);
          *most = MAX (*most, box->width / width * metre / 72 * 25.4);
        }
    }
  return *most > 0 ? least : 0;
}

/**
 * sheet_laws_assert_seen:
 * @pages: pages
 *
 * Every picture is large enough to be seen.
 */
void
sheet_laws_assert_seen (RpSheetPages *pages)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];

          if (box->kind == RP_SHEET_BOX_PICTURE && MAX (box->width, box->height) < LEAST_PICTURE)
            g_error ("page %u: a picture of %.1f by %.1f: %s", page + 1, box->width, box->height, box->alt);
        }
    }
}

/**
 * sheet_laws_measure_code:
 * @pages: pages
 * @module: (out): how large one of its modules is, in millimetres
 *
 * Returns: how large the code is with the white around it, in millimetres; 0 when there is none
 */
double
sheet_laws_measure_code (RpSheetPages *pages, double *module)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];

          if (box->kind == RP_SHEET_BOX_CODE)
            {
              *module = box->width / 72 * 25.4 / rp_sheet_qr_get_size (box->code);
              return *module * (rp_sheet_qr_get_size (box->code) + 2 * RP_SHEET_QR_QUIET);
            }
        }
    }
  return *module = 0;
}
