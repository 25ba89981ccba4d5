/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "sheet-fixture.h"

#include "packs/rp-pack-loader.h"
#include "model/rp-program-private.h"

#include <string.h>

/* A thousandth of a point is a rounding, not an overlap. */
#define SLACK 0.01

/**
 * sheet_fixture_load_pack:
 *
 * Returns: (transfer full): the pack that we ship
 */
RpPack *
sheet_fixture_load_pack (void)
{
  g_autoptr (GError) error = NULL;
  RpPack *pack = rp_pack_loader_load_folder (g_getenv ("RP_TEST_PACK"), NULL, &error);

  g_assert_no_error (error);
  return pack;
}

/**
 * sheet_fixture_make_long:
 * @pack: the pack
 * @n: how many exercises
 *
 * Returns: (transfer full): a program of the pack's exercises, each with its own dose, over and over
 */
RpProgram *
sheet_fixture_make_long (RpPack *pack, guint n)
{
  GListModel *exercises = rp_pack_get_exercises (pack);
  RpProgram *program = rp_program_new ();

  program->heading.id = g_strdup ("long");
  program->heading.name = g_strdup ("A long program");
  program->heading.summary = g_strdup ("Everything there is, and then again.");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RpExercise) exercise
          = g_list_model_get_item (exercises, i % g_list_model_get_n_items (exercises));

      g_ptr_array_add (program->items, rp_program_item_new (exercise, rp_exercise_get_dose (exercise), NULL));
    }
  return program;
}

/**
 * sheet_fixture_make_settings:
 *
 * Returns: (transfer full): settings of which every field says something, but for the logo
 */
RpSheetSettings *
sheet_fixture_make_settings (void)
{
  RpSheetSettings *settings = rp_sheet_settings_new ();

  settings->date = g_date_time_new_utc (2026, 11, 21, 9, 30, 0);
  settings->recipient = g_strdup ("Ana Ruiz");
  settings->author = g_strdup ("Sam Lee, physio");
  settings->clinic = g_strdup ("Riverside Physiotherapy");
  settings->address = g_strdup ("12 Mill Lane\nLudlow");
  settings->note = g_strdup ("Start with the easier way.\nWrite down how the knee feels the next morning.");
  return settings;
}

/**
 * sheet_fixture_lay_out:
 * @before: (nullable): earlier pages
 * @sheet: a sheet
 * @settings: its settings
 *
 * Returns: (transfer full): the sheet on the paper that the settings name
 */
RpSheetPages *
sheet_fixture_lay_out (RpSheetPages *before, RpSheet *sheet, const RpSheetSettings *settings)
{
  RpSheetGeometry geometry;

  rp_sheet_geometry_init (&geometry, settings->paper, settings->landscape);
  return rp_sheet_pages_new_after (before, sheet, settings, &geometry);
}

static gboolean
is_solid (const RpSheetBox *box)
{
  return box->kind != RP_SHEET_BOX_RULE && box->kind != RP_SHEET_BOX_FRAME;
}

/* Ends the test. */
static void
fail (const RpSheetBox *box, guint page, const char *what)
{
  g_autofree char *text = rp_sheet_box_get_text (box);

  g_error ("%s: page %u, %.1f,%.1f %.1fx%.1f \"%.40s\"", what, page + 1, box->x, box->y, box->width,
           box->height, text ? text : "");
}

/* Lines may be shorter than their box, but never longer. */
static double
measure_ink (const RpSheetBox *box)
{
  int width = 0;

  if (box->layout != NULL)
    pango_layout_get_size (box->layout, &width, NULL);
  return pango_units_to_double (width);
}

/**
 * sheet_fixture_assert_inside:
 * @pages: pages
 *
 * Everything lies on what can be printed on, of which the foot has its own part.
 */
void
sheet_fixture_assert_inside (RpSheetPages *pages)
{
  const RpSheetGeometry *paper = rp_sheet_pages_get_geometry (pages);

  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];
          double foot = box->role == RP_SHEET_ROLE_NONE && box->kind == RP_SHEET_BOX_TEXT ? paper->foot : 0;

          if (box->x < paper->left - SLACK || box->y < paper->top - SLACK
              || box->x + box->width > paper->width - paper->right + SLACK
              || box->y + box->height > paper->height - paper->bottom + foot + SLACK)
            fail (box, page, "outside the paper");
          if (measure_ink (box) > box->width + SLACK)
            fail (box, page, "wider than its box");
        }
    }
}

static gboolean
overlap (const RpSheetBox *a, const RpSheetBox *b)
{
  return a->x + a->width > b->x + SLACK && b->x + b->width > a->x + SLACK && a->y + a->height > b->y + SLACK
         && b->y + b->height > a->y + SLACK;
}

/* Whether a text lies over what is drawn in a picture, and not in a corner where there is only white. */
static gboolean
is_over_ink (const RpSheetBox *picture, const RpSheetBox *text)
{
  double width, height, pixel, down;

  if (picture->kind != RP_SHEET_BOX_PICTURE || text->kind != RP_SHEET_BOX_TEXT)
    return TRUE;
  rp_sheet_image_get_size (picture->image, &width, &height);
  pixel = picture->width / width;
  down = rp_sheet_image_find_ink (picture->image, (text->x - picture->x) / pixel,
                                  (text->x + text->width - picture->x) / pixel, picture->mirrored);
  return text->y + text->height > picture->y + down * pixel + SLACK;
}

/**
 * sheet_fixture_assert_apart:
 * @pages: pages
 *
 * No text, picture or code lies on another; a caption may lie where its picture is white.
 */
void
sheet_fixture_assert_apart (RpSheetPages *pages)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        for (guint j = i + 1; j < boxes->len; j++)
          if (is_solid (boxes->pdata[i]) && is_solid (boxes->pdata[j])
              && overlap (boxes->pdata[i], boxes->pdata[j]) && is_over_ink (boxes->pdata[i], boxes->pdata[j])
              && is_over_ink (boxes->pdata[j], boxes->pdata[i]))
            fail (boxes->pdata[i], page, "something lies on this");
    }
}

/* What follows a heading and does not belong to it. */
static const RpSheetBox *
find_follower (GPtrArray *boxes, guint index)
{
  const RpSheetBox *heading = boxes->pdata[index];

  for (guint i = index + 1; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      if (box->role != RP_SHEET_ROLE_NONE && !rp_sheet_box_is_joined (heading, box))
        return box;
    }
  return NULL;
}

/**
 * sheet_fixture_assert_headed:
 * @pages: pages
 *
 * Under every heading stands something, on the same page.
 */
void
sheet_fixture_assert_headed (RpSheetPages *pages)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];

          if (box->role == RP_SHEET_ROLE_HEADING && find_follower (boxes, i) == NULL)
            fail (box, page, "a heading with nothing below it");
        }
    }
}

static gboolean
is_more (const RpSheetBox *box)
{
  return box->role == RP_SHEET_ROLE_HEADING
         && g_str_equal (pango_layout_get_text (box->layout), rp_sheet_words_get (RP_SHEET_WORD_MORE));
}

static gboolean
is_continued (const RpSheetBox *box)
{
  return box->role == RP_SHEET_ROLE_HEADING
         && g_str_has_suffix (pango_layout_get_text (box->layout), "(continued)");
}

/* Those that are higher than a page. */
static GHashTable *
find_divided (RpSheetPages *pages)
{
  GHashTable *divided = g_hash_table_new (NULL, NULL);

  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        if (is_continued (boxes->pdata[i]))
          g_hash_table_add (divided, GUINT_TO_POINTER (((const RpSheetBox *) boxes->pdata[i])->exercise));
    }
  return divided;
}

static void
assert_at_home (GHashTable *homes, const RpSheetBox *box, guint page)
{
  gpointer key = GUINT_TO_POINTER (box->exercise);
  gpointer home = g_hash_table_lookup (homes, key);

  if (home != NULL)
    g_assert_cmpuint (GPOINTER_TO_UINT (home), ==, page + 1);
  g_hash_table_insert (homes, key, GUINT_TO_POINTER (page + 1));
}

/**
 * sheet_fixture_assert_together:
 * @pages: pages
 *
 * Name, pictures and words of an exercise stand on one page, as far as they have a place beside the pictures; unless it is
 * higher than a page, which its next page says.
 */
void
sheet_fixture_assert_together (RpSheetPages *pages)
{
  g_autoptr (GHashTable) homes = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) divided = find_divided (pages);

  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];

          if (is_more (box))
            return;
          if (box->exercise > 0 && !g_hash_table_contains (divided, GUINT_TO_POINTER (box->exercise)))
            assert_at_home (homes, box, page);
        }
    }
}

static gboolean
has_more (RpSheetPages *pages)
{
  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        if (is_more (boxes->pdata[i]))
          return TRUE;
    }
  return FALSE;
}

/* Spaces of every kind are one space: lines are broken where they must be. */
static char *
squeeze (const char *text)
{
  GString *squeezed = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!g_unichar_isspace (letter))
        g_string_append_unichar (squeezed, letter);
      else if (squeezed->len > 0 && squeezed->str[squeezed->len - 1] != ' ')
        g_string_append_c (squeezed, ' ');
    }
  return g_strchomp (g_string_free (squeezed, FALSE));
}

/* What is repeated on the next page stands between two halves of a text: running heads, and a number and name. */
static gboolean
is_repeated (GPtrArray *boxes, guint index)
{
  const RpSheetBox *box = boxes->pdata[index];
  const RpSheetBox *next = index + 1 < boxes->len ? boxes->pdata[index + 1] : NULL;

  return box->role == RP_SHEET_ROLE_NONE || is_continued (box)
         || (next != NULL && is_continued (next) && rp_sheet_box_is_joined (box, next));
}

static char *
read_pages (RpSheetPages *pages)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint page = 0; page < rp_sheet_pages_get_n_pages (pages); page++)
    {
      GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);

      for (guint i = 0; i < boxes->len; i++)
        {
          const RpSheetBox *box = boxes->pdata[i];
          g_autofree char *text = rp_sheet_box_get_text (box);

          if (box->kind == RP_SHEET_BOX_TEXT && !is_repeated (boxes, i))
            g_string_append_printf (all, "%s%s", box->first_line > 0 ? "" : "\n", text);
        }
    }
  return squeeze (all->str);
}

static gboolean
is_name (RpSheet *sheet, const char *word)
{
  GPtrArray *exercises = rp_sheet_get_exercises (sheet);

  for (guint i = 0; i < exercises->len; i++)
    if (g_str_equal (((const RpSheetExercise *) exercises->pdata[i])->name, word))
      return TRUE;
  return FALSE;
}

/**
 * sheet_fixture_assert_says:
 * @pages: pages
 *
 * Every text of the sheet stands on the pages; what is before the exercises, their names, and what is behind them each behind
 * the one before it, unless some had to follow the log. What is told of an exercise stands behind its name.
 */
void
sheet_fixture_assert_says (RpSheetPages *pages)
{
  gboolean in_order = !has_more (pages);
  RpSheet *sheet = rp_sheet_pages_get_sheet (pages);
  const char *const *words = rp_sheet_get_texts (sheet);
  g_autofree char *all = read_pages (pages);
  const char *home = NULL;
  const char *from = all;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = squeeze (words[i]);
      const char *found = strstr (from, word);
      gboolean titled = g_strcmp0 (words[i], rp_sheet_get_title (sheet)) == 0;

      if (found == NULL && home != NULL)
        found = strstr (home, word);
      if (found == NULL && !(titled && strstr (all, word) != NULL))
        g_error ("\"%s\" is not on the pages%s", word, in_order ? ", or not where it belongs" : "");
      if (in_order && found != NULL && is_name (sheet, words[i]))
        home = from = found;
      else if (in_order && found != NULL && home == NULL)
        from = found;
    }
}

/**
 * sheet_fixture_assert_laws:
 * @pages: pages
 *
 * Everything that must hold for every sheet.
 */
void
sheet_fixture_assert_laws (RpSheetPages *pages)
{
  sheet_fixture_assert_inside (pages);
  sheet_fixture_assert_apart (pages);
  sheet_fixture_assert_headed (pages);
  sheet_fixture_assert_together (pages);
  sheet_fixture_assert_says (pages);
}

/**
 * sheet_fixture_count_exercises:
 * @pages: pages
 * @page: from 0
 *
 * Returns: how many exercises have their pictures on a page
 */
guint
sheet_fixture_count_exercises (RpSheetPages *pages, guint page)
{
  GPtrArray *boxes = rp_sheet_pages_get_boxes (pages, page);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < boxes->len; i++)
    {
      const RpSheetBox *box = boxes->pdata[i];

      if (box->kind == RP_SHEET_BOX_PICTURE)
        g_hash_table_add (seen, GUINT_TO_POINTER (box->exercise));
    }
  return g_hash_table_size (seen);
}
