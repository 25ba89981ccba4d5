/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout/rp-sheet-tags.h"

#include <cairo-pdf.h>
#include <math.h>

/* cairo counts a tag that is closed twice, or never, as an error of the whole document: what is open is kept here. */
struct _RpSheetTags
{
  cairo_t *cr; /* %NULL when this is no PDF */
  const char *list;
  const char *item;
  const char *leaf;
  const char *figure;        /* in a cell */
  const RpSheetBox *section; /* first box of the open section */
  const RpSheetBox *before;
};

/* Which elements stand for a role, from the outside to the inside. */
static const struct
{
  const char *list;
  const char *item;
  const char *leaf;
} elements[] = {
  [RP_SHEET_ROLE_NONE] = { NULL, NULL, NULL },
  [RP_SHEET_ROLE_TITLE] = { NULL, NULL, "H1" },
  [RP_SHEET_ROLE_HEADING] = { NULL, NULL, "H2" },
  [RP_SHEET_ROLE_PARAGRAPH] = { NULL, NULL, "P" },
  [RP_SHEET_ROLE_FIGURE] = { NULL, NULL, "Figure" },
  [RP_SHEET_ROLE_CAPTION] = { NULL, NULL, "Caption" },
  [RP_SHEET_ROLE_NUMBER] = { "L", "LI", "Lbl" },
  [RP_SHEET_ROLE_ITEM] = { "L", "LI", "LBody" },
  [RP_SHEET_ROLE_COLUMN_TITLE] = { "Table", "TR", "TH" },
  [RP_SHEET_ROLE_CELL] = { "Table", "TR", "TD" },
};

/**
 * rp_sheet_tags_new:
 * @cr: where a page is drawn
 *
 * Returns: (transfer full): the tags of the page, none open
 */
RpSheetTags *
rp_sheet_tags_new (cairo_t *cr)
{
  RpSheetTags *self = g_new0 (RpSheetTags, 1);

  if (cairo_surface_get_type (cairo_get_target (cr)) == CAIRO_SURFACE_TYPE_PDF)
    self->cr = cr;
  return self;
}

static void
close_tag (RpSheetTags *self, const char **open)
{
  if (*open)
    cairo_tag_end (self->cr, *open);
  *open = NULL;
}

static void
open_tag (RpSheetTags *self, const char **open, const char *name)
{
  if (!*open && name)
    {
      cairo_tag_begin (self->cr, name, NULL);
      *open = name;
    }
}

static void
close_leaf (RpSheetTags *self)
{
  close_tag (self, &self->figure);
  close_tag (self, &self->leaf);
}

static void
close_section (RpSheetTags *self)
{
  close_leaf (self);
  close_tag (self, &self->item);
  close_tag (self, &self->list);
  if (self->section)
    cairo_tag_end (self->cr, "Sect");
  self->section = NULL;
}

/**
 * rp_sheet_tags_free:
 * @self: tags
 *
 * Closes those that are open, and lets go.
 */
void
rp_sheet_tags_free (RpSheetTags *self)
{
  if (self->cr)
    close_section (self);
  g_free (self);
}

/* The whole heading: its number, and the name that follows. */
static char *
read_heading (GPtrArray *boxes, guint index)
{
  g_autofree char *first = rp_sheet_box_get_text (boxes->pdata[index]);
  g_autofree char *second = NULL;

  if (index + 1 == boxes->len || !rp_sheet_box_is_joined (boxes->pdata[index], boxes->pdata[index + 1]))
    return g_steal_pointer (&first);
  second = rp_sheet_box_get_text (boxes->pdata[index + 1]);
  return g_strconcat (first, second, NULL);
}

/* Gives the reader's list of contents an entry for a heading, on whatever page it is drawn. */
static void
add_outline (RpSheetTags *self, const char *name)
{
  static const cairo_user_data_key_t key;
  cairo_surface_t *pdf = cairo_get_target (self->cr);
  guint number = GPOINTER_TO_UINT (cairo_surface_get_user_data (pdf, &key)) + 1;
  g_autofree char *place = g_strdup_printf ("name='heading-%u' internal", number);
  g_autofree char *link = g_strdup_printf ("dest='heading-%u'", number);

  cairo_surface_set_user_data (pdf, &key, GUINT_TO_POINTER (number), NULL);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, place);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
  cairo_pdf_surface_add_outline (pdf, CAIRO_PDF_OUTLINE_ROOT, name, link, 0);
}

static void
update_section (RpSheetTags *self, const RpSheetBox *box)
{
  if (self->section && self->section->exercise != box->exercise)
    close_section (self);
  if (!self->section && box->exercise > 0)
    {
      cairo_tag_begin (self->cr, "Sect", NULL);
      self->section = box;
    }
}

/* What repeats on pages is no part of what is read. cairo 1.16 leaves what has no element out by itself; 1.18 gives words to
 * the one that is open around them, so none is. */
static void
open_decoration (RpSheetTags *self, const RpSheetBox *box)
{
  if (box->kind == RP_SHEET_BOX_TEXT)
    close_section (self);
}

/* cairo 1.18 leaves an element empty that has no letters: a space makes it one with something in it. */
static void
fill_figure (RpSheetTags *self, const RpSheetBox *box)
{
  if (cairo_version () < CAIRO_VERSION_ENCODE (1, 18, 0))
    return;
  cairo_save (self->cr);
  cairo_select_font_face (self->cr, "Cantarell", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  cairo_set_font_size (self->cr, 1);
  /* In the midst of a unit: a space on the edge between two takes no room at all. */
  cairo_move_to (self->cr, floor (box->x) + 0.5, floor (box->y) + 0.5);
  cairo_show_text (self->cr, " ");
  cairo_restore (self->cr);
}

static void
open_box (RpSheetTags *self, const RpSheetBox *box)
{
  open_tag (self, &self->list, elements[box->role].list);
  open_tag (self, &self->item, elements[box->role].item);
  open_tag (self, &self->leaf, elements[box->role].leaf);
  if (!rp_sheet_tags_is_figure (box))
    return;
  if (box->role != RP_SHEET_ROLE_FIGURE)
    open_tag (self, &self->figure, "Figure");
  fill_figure (self, box);
}

/* Whether two boxes are read as one and stand in one element. */
static gboolean
is_same (RpSheetTags *self, const RpSheetBox *box)
{
  return self->before && rp_sheet_box_is_joined (self->before, box) && self->before->role == box->role
         && self->leaf == elements[box->role].leaf && !rp_sheet_tags_is_figure (box)
         && !rp_sheet_tags_is_figure (self->before);
}

/**
 * rp_sheet_tags_is_figure:
 * @box: a box
 *
 * Returns: %TRUE when there is an element in the structure for what it shows
 */
gboolean
rp_sheet_tags_is_figure (const RpSheetBox *box)
{
  return box->role != RP_SHEET_ROLE_NONE
         && (box->kind == RP_SHEET_BOX_PICTURE || box->kind == RP_SHEET_BOX_CODE
             || box->kind == RP_SHEET_BOX_LOGO || box->kind == RP_SHEET_BOX_CHART);
}

/**
 * rp_sheet_tags_begin:
 * @self: tags
 * @boxes: (element-type RpSheetBox): what stands on the page
 * @index: which of the boxes is drawn next
 *
 * Closes what the box does not belong to, and opens what it does.
 */
void
rp_sheet_tags_begin (RpSheetTags *self, GPtrArray *boxes, guint index)
{
  const RpSheetBox *box = boxes->pdata[index];
  gboolean joined = self->before && rp_sheet_box_is_joined (self->before, box);

  if (!self->cr)
    return;
  if (is_same (self, box))
    return;
  close_leaf (self);
  if (box->role == RP_SHEET_ROLE_NONE)
    {
      open_decoration (self, box);
      return;
    }
  if (!joined)
    close_tag (self, &self->item);
  if (self->list != elements[box->role].list)
    close_tag (self, &self->list);
  update_section (self, box);
  open_box (self, box);
  if (!joined && (box->role == RP_SHEET_ROLE_TITLE || box->role == RP_SHEET_ROLE_HEADING))
    {
      g_autofree char *heading = read_heading (boxes, index);

      add_outline (self, heading);
    }
  self->before = box;
}
