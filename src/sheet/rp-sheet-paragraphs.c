/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-sheet-paragraphs.h"

#include <glib/gi18n-lib.h>

/* The words of an exercise as paragraphs. Distances are in ems. */

#define PARAGRAPH_SPACE 0.4
#define STEP_SPACE 0.2
#define STEP_INDENT 1.5

/**
 * rp_sheet_paragraphs_label:
 * @word: what something is called ("Easier")
 *
 * Returns: (transfer full): the word as it stands before what it names ("Easier:")
 */
char *
rp_sheet_paragraphs_label (const char *word)
{
  /* Translators: a word before what it names, on paper: "Easier:" */
  return g_strdup_printf (_ ("%s:"), word);
}

/**
 * rp_sheet_paragraphs_add:
 * @blocks: (element-type RpSheetBlock): where to add it
 * @type: the typography
 * @style: what the text is
 * @width: how wide, in points
 * @space: to leave free above it, in points
 * @text: (nullable): the text; nothing is added without one
 *
 * Adds a paragraph.
 */
void
rp_sheet_paragraphs_add (GPtrArray *blocks,
                         RpSheetType *type,
                         RpSheetStyle style,
                         double width,
                         double space,
                         const char *text)
{
  PangoLayout *layout;

  if (text == NULL || *text == '\0')
    return;
  layout = rp_sheet_type_set (type, style, RP_SHEET_ALIGN_START, width, text);
  g_ptr_array_add (blocks, rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH, space));
}

/**
 * rp_sheet_paragraphs_add_led:
 * @blocks: (element-type RpSheetBlock): where to add it
 * @type: the typography
 * @width: how wide, in points
 * @space: to leave free above it, in points
 * @word: what the text is called, without a colon
 * @text: (nullable): the text; nothing is added without one
 *
 * Adds a paragraph that begins with a bold word.
 */
void
rp_sheet_paragraphs_add_led (GPtrArray *blocks,
                             RpSheetType *type,
                             double width,
                             double space,
                             const char *word,
                             const char *text)
{
  g_autofree char *label = rp_sheet_paragraphs_label (word);
  PangoLayout *layout;

  if (text == NULL || *text == '\0')
    return;
  layout = rp_sheet_type_set_led (type, RP_SHEET_STYLE_BODY, width, label, text);
  g_ptr_array_add (blocks, rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH, space));
}

/* The dose in heavy letters, and where it is from in plain ones behind it. */
static void
add_dose (GPtrArray *blocks,
          RpSheetType *type,
          const RpSheetExercise *exercise,
          RpSheetParts parts,
          double width)
{
  double em = rp_sheet_type_get_em (type);
  gboolean sourced = (parts & RP_SHEET_PART_SOURCE) != 0 && exercise->dose_source != NULL;

  if ((parts & RP_SHEET_PART_DOSE) != 0)
    rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_DOSE, width, em * PARAGRAPH_SPACE, exercise->dose);
  if (sourced)
    rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_BODY, width, em * STEP_SPACE,
                             exercise->dose_source);
}

static RpSheetBlock *
make_step (RpSheetType *type, guint number, const char *step, double width)
{
  double em = rp_sheet_type_get_em (type);
  double indent = em * STEP_INDENT;
  g_autofree char *text = g_strdup_printf ("%u", number);
  RpSheetBlock *block = rp_sheet_block_new (width);
  PangoLayout *figure
      = rp_sheet_type_set (type, RP_SHEET_STYLE_STRONG, RP_SHEET_ALIGN_START, indent - em * 0.2, text);
  PangoLayout *words
      = rp_sheet_type_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, width - indent, step);

  rp_sheet_block_add (block, rp_sheet_box_new_text (figure, RP_SHEET_ROLE_NUMBER), 0, 0)->row = number;
  block->text = rp_sheet_block_add (block, rp_sheet_box_new_text (words, RP_SHEET_ROLE_ITEM), indent, 0);
  block->text->row = number;
  block->space = em * (number == 1 ? PARAGRAPH_SPACE : STEP_SPACE);
  block->flows = TRUE;
  return block;
}

static void
add_steps (GPtrArray *blocks,
           RpSheetType *type,
           const RpSheetExercise *exercise,
           gboolean listed,
           double width)
{
  g_autofree char *joined = g_strjoinv (" ", exercise->steps);

  if (listed && exercise->steps[0] != NULL && exercise->steps[1] != NULL)
    for (guint i = 0; exercise->steps[i] != NULL; i++)
      g_ptr_array_add (blocks, make_step (type, i + 1, exercise->steps[i], width));
  else
    rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_BODY, width,
                             rp_sheet_type_get_em (type) * PARAGRAPH_SPACE, joined);
}

static char *
join_cues (const RpSheetExercise *exercise)
{
  /* Translators: between two short reminders: "Keep hips stacked. Heels together." */
  g_autofree char *joined = g_strjoinv (_ (". "), exercise->cues);

  if (*joined == '\0')
    return NULL;
  /* Translators: the last of the short reminders, as a sentence */
  return g_strdup_printf (_ ("%s."), joined);
}

/**
 * rp_sheet_paragraphs_new:
 * @type: the typography
 * @exercise: an exercise
 * @parts: what to tell of it
 * @listed: %TRUE for steps one below the other, %FALSE to run them on
 * @width: how wide, in points
 *
 * Returns: (transfer full) (element-type RpSheetBlock): its words, without name and pictures
 */
GPtrArray *
rp_sheet_paragraphs_new (RpSheetType *type,
                         const RpSheetExercise *exercise,
                         RpSheetParts parts,
                         gboolean listed,
                         double width)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  double space = rp_sheet_type_get_em (type) * PARAGRAPH_SPACE;
  g_autofree char *cues = join_cues (exercise);
  const struct
  {
    RpSheetParts part;
    RpSheetWord word;
    const char *text;
  } told[] = {
    { RP_SHEET_PART_CUES, RP_SHEET_WORD_CUES, cues },
    { RP_SHEET_PART_LOAD, RP_SHEET_N_WORDS, exercise->load },
    { RP_SHEET_PART_NOTE, RP_SHEET_N_WORDS, exercise->note },
    { RP_SHEET_PART_FELT, RP_SHEET_WORD_FELT, exercise->felt },
    { RP_SHEET_PART_LADDER, RP_SHEET_WORD_EASIER, exercise->easier },
    { RP_SHEET_PART_LADDER, RP_SHEET_WORD_HARDER, exercise->harder },
    { RP_SHEET_PART_CARE, RP_SHEET_WORD_CARE, exercise->care },
  };

  add_dose (blocks, type, exercise, parts, width);
  if ((parts & RP_SHEET_PART_STEPS) != 0)
    add_steps (blocks, type, exercise, listed, width);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    if ((parts & told[i].part) == 0)
      continue;
    else if (told[i].word < RP_SHEET_N_WORDS)
      rp_sheet_paragraphs_add_led (blocks, type, width, space, rp_sheet_words_get (told[i].word),
                                   told[i].text);
    else
      rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_BODY, width, space, told[i].text);
  return blocks;
}
