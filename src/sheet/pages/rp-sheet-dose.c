/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-dose.h"

#include "base/rp-direction.h"
#include "words/rp-dose-box.h"

/* Ems: above and below the text, between name and number, between frames one below the other. */
#define EDGE 0.06
#define SPACE 0.35
#define GAP_BELOW 0.24
/* Words in place of a number are broken into lines from here on. */
#define LEAST_WORDS 7
/* A number of more letters than this is set as a range: "10–12", "1:30". */
#define SHORT_NUMBER 3
#define LEFT_TO_RIGHT "\u200e"
/* What belongs together is read as one; other rows of an exercise are counted from 1. */
#define FIRST_ROW 1000

/* Ems: between frame and text, and between frames side by side. */
static const struct
{
  double padding;
  double gap;
} forms[] = {
  [RP_SHEET_DOSE_STACKED] = { 0.33, 0 },
  [RP_SHEET_DOSE_ACROSS] = { 0.33, 0.35 },
  [RP_SHEET_DOSE_COLUMNS] = { 0.12, 0.15 },
};

/* Where a box is made. */
typedef struct
{
  RpSheetTypography *type;
  RpSheetDoseForm form;
  RpSheetBlock *block;
  double em;
  double padding;
  double gap;
  double x;
  double y;
  double width; /* between the paddings */
  guint row;
} Cell;

static double
get_width (PangoLayout *layout)
{
  int width;

  pango_layout_get_size (layout, &width, NULL);
  return pango_units_to_double (width);
}

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return pango_units_to_double (height);
}

static double
get_baseline (PangoLayout *layout)
{
  return pango_units_to_double (pango_layout_get_baseline (layout));
}

static gboolean
is_number (const RpDoseBox *box)
{
  for (const char *letter = box->value; letter && *letter; letter = g_utf8_next_char (letter))
    if (g_unichar_isdigit (g_utf8_get_char (letter)))
      return TRUE;
  return FALSE;
}

/* How large a number is: as large as the others in its row, or with the others of the sheet. */
static RpSheetStyle
choose_style (const Cell *cell, const char *value)
{
  if (cell->form == RP_SHEET_DOSE_ACROSS)
    return RP_SHEET_STYLE_FIGURE;
  if (cell->form == RP_SHEET_DOSE_COLUMNS || g_utf8_strlen (value, -1) > SHORT_NUMBER)
    return RP_SHEET_STYLE_RANGE;
  return RP_SHEET_STYLE_FIGURE;
}

/* A range has no letters, and would run with the sheet: it is read with the name before it. */
static char *
say_value (const Cell *cell, const RpDoseBox *box)
{
  gboolean against = rp_sheet_typography_is_right_to_left (cell->type)
                     && rp_direction_has_letter (box->name, FALSE)
                     && !rp_direction_has_letter (box->name, TRUE);

  return g_strconcat (against ? LEFT_TO_RIGHT : "", box->value, NULL);
}

/* The number, and its unit small behind it. */
static PangoLayout *
set_value (const Cell *cell, const RpDoseBox *box, RpSheetStyle style)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  g_autofree char *value = say_value (cell, box);

  rp_sheet_phrase_add (phrase, style, value);
  if (box->unit)
    {
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, box->unit);
    }
  return rp_sheet_typography_set_phrase (cell->type, style, -1, phrase);
}

static PangoLayout *
set_line (const Cell *cell, RpSheetStyle style, const char *text)
{
  return rp_sheet_typography_set (cell->type, style, RP_SHEET_ALIGN_START, -1, text);
}

/* As many lines as it needs, with the room that there is. */
static PangoLayout *
set_words (const Cell *cell, RpSheetStyle style, gboolean centred, const char *text)
{
  RpSheetAlign align = centred ? RP_SHEET_ALIGN_CENTRE : RP_SHEET_ALIGN_START;

  return rp_sheet_typography_set (cell->type, style, align, cell->width, text);
}

/* Takes the text. */
static void
put (const Cell *cell, PangoLayout *layout, double x, double y)
{
  RpSheetBox *box = rp_sheet_box_new_text (layout, RP_SHEET_ROLE_PARAGRAPH);

  box->row = cell->row;
  rp_sheet_block_add (cell->block, box, cell->x + cell->padding + x, cell->y + y);
}

/* Where a number that stands below its name begins. */
static double
find_place (const Cell *cell, PangoLayout *value)
{
  double room = cell->width - get_width (value);

  switch (cell->form)
    {
    case RP_SHEET_DOSE_ACROSS:
      return 0;
    case RP_SHEET_DOSE_COLUMNS:
      return room / 2;
    case RP_SHEET_DOSE_STACKED:
    default:
      return room;
    }
}

/* Returns: the height of the box */
static double
put_side_by_side (const Cell *cell, PangoLayout *name, PangoLayout *value, PangoLayout *tallest)
{
  double edge = cell->em * EDGE;
  double base = edge + get_baseline (tallest);
  double x
      = cell->form == RP_SHEET_DOSE_STACKED ? find_place (cell, value) : get_width (name) + cell->em * SPACE;

  put (cell, g_object_ref (name), 0, base - get_baseline (name));
  put (cell, g_object_ref (value), x, base - get_baseline (value));
  return get_height (tallest) + 2 * edge;
}

/* Returns: the height of the box */
static double
put_below (const Cell *cell, const RpDoseBox *box, PangoLayout *value)
{
  gboolean centred = cell->form == RP_SHEET_DOSE_COLUMNS;
  PangoLayout *name = set_words (cell, RP_SHEET_STYLE_BODY, centred, box->name);
  gboolean fits = is_number (box) && get_width (value) <= cell->width;
  double edge = cell->em * EDGE * 2;
  double y = edge + get_height (name);
  double height;

  put (cell, name, 0, edge);
  if (fits)
    {
      height = get_height (value);
      put (cell, g_object_ref (value), find_place (cell, value), y);
    }
  else
    {
      g_autofree char *text = g_strjoin (" ", box->value, box->unit, NULL);
      PangoLayout *words = set_words (cell, RP_SHEET_STYLE_STRONG, centred, text);

      height = get_height (words);
      put (cell, words, 0, y);
    }
  return y + height + edge;
}

/* What says all with its name is as large as it can be. Returns: the height of the box */
static double
put_name (const Cell *cell, const RpDoseBox *box, PangoLayout *tallest)
{
  const RpSheetStyle styles[] = { RP_SHEET_STYLE_FIGURE, RP_SHEET_STYLE_RANGE };
  gboolean centred = cell->form != RP_SHEET_DOSE_STACKED;
  double edge = cell->em * EDGE;
  PangoLayout *words;

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      g_autoptr (PangoLayout) line = set_line (cell, styles[i], box->name);

      if (get_width (line) > cell->width)
        continue;
      put (cell, g_object_ref (line), centred ? (cell->width - get_width (line)) / 2 : 0,
           edge + get_baseline (tallest) - get_baseline (line));
      return get_height (tallest) + 2 * edge;
    }
  words = set_words (cell, RP_SHEET_STYLE_STRONG, centred, box->name);
  put (cell, words, 0, edge * 2);
  return get_height (words) + 4 * edge;
}

/* Returns: the height of the box */
static double
put_box (const Cell *cell, const RpDoseBox *box)
{
  g_autoptr (PangoLayout) tallest = set_line (cell, RP_SHEET_STYLE_FIGURE, "0");
  g_autoptr (PangoLayout) name = NULL;
  g_autoptr (PangoLayout) value = NULL;

  if (!box->value)
    return put_name (cell, box, tallest);
  name = set_line (cell, RP_SHEET_STYLE_BODY, box->name);
  value = set_value (cell, box, choose_style (cell, box->value));
  if (cell->form != RP_SHEET_DOSE_COLUMNS && is_number (box)
      && get_width (name) + cell->em * SPACE + get_width (value) <= cell->width)
    return put_side_by_side (cell, name, value, tallest);
  return put_below (cell, box, value);
}

/* How wide a box in a row must be at least, without its paddings. */
static double
measure (const Cell *cell, const RpDoseBox *box)
{
  g_autoptr (PangoLayout) name = set_line (cell, RP_SHEET_STYLE_BODY, box->name);
  g_autoptr (PangoLayout) value = NULL;

  if (!box->value)
    return MIN (get_width (name), cell->em * LEAST_WORDS);
  if (!is_number (box))
    return cell->em * LEAST_WORDS;
  value = set_value (cell, box, choose_style (cell, box->value));
  if (cell->form == RP_SHEET_DOSE_COLUMNS)
    return MAX (MIN (get_width (name), cell->em * LEAST_WORDS), get_width (value));
  return get_width (name) + cell->em * SPACE + get_width (value);
}

/* As many as have room, in rows as even as can be. */
static guint
count_columns (const Cell *cell, GPtrArray *boxes, double width)
{
  double widest = 0;
  guint most, rows;

  for (guint i = 0; i < boxes->len; i++)
    widest = MAX (widest, measure (cell, boxes->pdata[i]) + 2 * cell->padding);
  most = (guint) CLAMP ((width + cell->gap) / (widest + cell->gap), 1, boxes->len);
  rows = (boxes->len + most - 1) / most;
  return (boxes->len + rows - 1) / rows;
}

/* What is lower than others in its row stands in the middle of its frame. */
static void
put_row (Cell *cell, GPtrArray *boxes, guint first, guint n)
{
  double wide = cell->width + 2 * cell->padding;
  g_autofree double *heights = g_new (double, n);
  guint before = cell->block->boxes->len;
  double height = 0;

  for (guint i = 0; i < n; i++)
    {
      cell->x = (wide + cell->gap) * i;
      cell->row = FIRST_ROW + first + i;
      heights[i] = put_box (cell, boxes->pdata[first + i]);
      height = MAX (height, heights[i]);
    }
  for (guint i = before; i < cell->block->boxes->len; i++)
    {
      RpSheetBox *box = cell->block->boxes->pdata[i];

      box->y += (height - heights[box->row - FIRST_ROW - first]) / 2;
    }
  for (guint i = 0; i < n; i++)
    rp_sheet_block_add (cell->block, rp_sheet_box_new_frame (wide, height, RP_SHEET_INK_TEXT),
                        (wide + cell->gap) * i, cell->y);
}

static Cell
make_cell (RpSheetTypography *type, RpSheetBlock *block, RpSheetDoseForm form)
{
  double em = rp_sheet_typography_get_em (type);

  return (Cell){ .type = type,
                 .form = form,
                 .block = block,
                 .em = em,
                 .padding = em * forms[form].padding,
                 .gap = em * forms[form].gap };
}

/**
 * rp_sheet_dose_measure:
 * @type: the typography
 * @boxes: (nullable) (element-type RpDoseBox): what to show
 * @form: how they stand to each other
 * @most: how wide a box may be, in points
 *
 * Returns: how wide the widest box must be that is not wider than @most with its number beside its name, in points
 */
double
rp_sheet_dose_measure (RpSheetTypography *type, GPtrArray *boxes, RpSheetDoseForm form, double most)
{
  const Cell cell = make_cell (type, NULL, form);
  double widest = 0;

  for (guint i = 0; boxes && i < boxes->len; i++)
    {
      double width = measure (&cell, boxes->pdata[i]) + 2 * cell.padding;

      widest = width <= most ? MAX (widest, width) : widest;
    }
  return widest;
}

/**
 * rp_sheet_dose_make:
 * @type: the typography
 * @boxes: (element-type RpDoseBox): what to show
 * @width: how wide the boxes are together, in points
 * @form: how they stand to each other
 *
 * Makes all of the boxes. Those of a row are equally wide and high; what has no room in one row goes on in another. A number
 * that has no room beside its name stands below it.
 *
 * Returns: (transfer full) (nullable): the boxes, or %NULL when there are none
 */
RpSheetBlock *
rp_sheet_dose_make (RpSheetTypography *type, GPtrArray *boxes, double width, RpSheetDoseForm form)
{
  g_autoptr (RpSheetBlock) block = rp_sheet_block_new (width);
  Cell cell = make_cell (type, block, form);
  guint columns = 1;

  if (!boxes || boxes->len == 0)
    return NULL;
  if (form != RP_SHEET_DOSE_STACKED)
    {
      columns = count_columns (&cell, boxes, width);
      /* A single box is no wider than one of two. */
      width = (width + cell.gap) / MAX (columns, 2) - cell.gap;
    }
  cell.width = width - 2 * cell.padding;
  for (guint i = 0; i < boxes->len; i += columns)
    {
      cell.y = i == 0 ? 0 : block->height + cell.em * GAP_BELOW;
      put_row (&cell, boxes, i, MIN (columns, boxes->len - i));
    }
  return g_steal_pointer (&block);
}
