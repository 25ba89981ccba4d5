/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-paragraphs.h"

#include "base/rp-words.h"
#include "pages/rp-sheet-dose.h"

/* The words of an exercise as paragraphs. Distances are in ems. */

#define PARAGRAPH_SPACE 0.4
#define TIGHT_SPACE 0.22
#define STEP_SPACE 0.2
#define STEP_INDENT 1.5

#define NO_BREAK_SPACE "\u00a0"
#define EM_SPACE "\u2003"

static void
add_phrase (GPtrArray *blocks,
            RpSheetTypography *type,
            RpSheetStyle style,
            double width,
            double space,
            RpSheetPhrase *phrase)
{
  PangoLayout *layout = rp_sheet_typography_set_phrase (type, style, width, phrase);

  g_ptr_array_add (blocks, rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH, space));
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
                         RpSheetTypography *type,
                         RpSheetStyle style,
                         double width,
                         double space,
                         const char *text)
{
  PangoLayout *layout;

  if (!text || *text == '\0')
    return;
  layout = rp_sheet_typography_set (type, style, RP_SHEET_ALIGN_START, width, text);
  g_ptr_array_add (blocks, rp_sheet_block_new_text (layout, RP_SHEET_ROLE_PARAGRAPH, space));
}

/**
 * rp_sheet_paragraphs_add_led:
 * @blocks: (element-type RpSheetBlock): where to add it
 * @type: the typography
 * @style: what the text is
 * @width: how wide, in points
 * @space: to leave free above it, in points
 * @word: what the text is called, without a colon
 * @text: (nullable): the text; nothing is added without one
 *
 * Adds a paragraph that begins with a bold word.
 */
void
rp_sheet_paragraphs_add_led (GPtrArray *blocks,
                             RpSheetTypography *type,
                             RpSheetStyle style,
                             double width,
                             double space,
                             const char *word,
                             const char *text)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  if (!text || *text == '\0')
    return;
  rp_sheet_phrase_add_label (phrase, style, word);
  rp_sheet_phrase_add (phrase, style, text);
  add_phrase (blocks, type, style, width, space, phrase);
}

/* The dose in heavy letters, and behind it in plain ones where it is from. */
static void
add_dose (GPtrArray *blocks,
          RpSheetTypography *type,
          const RpSheetExercise *exercise,
          RpSheetParts parts,
          double width)
{
  double space = rp_sheet_typography_get_em (type) * PARAGRAPH_SPACE;
  const char *dose = (parts & RP_SHEET_PART_DOSE) != 0 ? exercise->dose : NULL;
  const char *source = (parts & RP_SHEET_PART_SOURCE) != 0 ? exercise->dose_source : NULL;
  g_autoptr (RpSheetPhrase) both = rp_sheet_phrase_new ();

  if (!dose || !source)
    {
      rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_DOSE, width, space, dose);
      rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_BODY, width, space, source);
      return;
    }
  rp_sheet_phrase_add (both, RP_SHEET_STYLE_DOSE, dose);
  rp_sheet_phrase_add (both, RP_SHEET_STYLE_BODY, " ");
  rp_sheet_phrase_add (both, RP_SHEET_STYLE_BODY, source);
  add_phrase (blocks, type, RP_SHEET_STYLE_DOSE, width, space, both);
}

/* A number of times is found in the sentence as fast. */
static void
add_boxes (GPtrArray *blocks, RpSheetTypography *type, const RpSheetExercise *exercise, double width)
{
  RpSheetBlock *boxes;

  if (!exercise->boxes || exercise->boxes->len < 3)
    return;
  boxes = rp_sheet_dose_make (type, exercise->boxes, width, RP_SHEET_DOSE_COLUMNS);
  boxes->space = rp_sheet_typography_get_em (type) * PARAGRAPH_SPACE;
  g_ptr_array_add (blocks, boxes);
}

static RpSheetBlock *
make_step (RpSheetTypography *type, guint number, const char *step, double width)
{
  double em = rp_sheet_typography_get_em (type);
  double indent = em * STEP_INDENT;
  g_autofree char *text = g_strdup_printf ("%u", number);
  RpSheetBlock *block = rp_sheet_block_new (width);
  PangoLayout *figure
      = rp_sheet_typography_set (type, RP_SHEET_STYLE_STRONG, RP_SHEET_ALIGN_START, indent - em * 0.2, text);
  PangoLayout *words
      = rp_sheet_typography_set (type, RP_SHEET_STYLE_BODY, RP_SHEET_ALIGN_START, width - indent, step);

  rp_sheet_block_add (block, rp_sheet_box_new_text (figure, RP_SHEET_ROLE_NUMBER), 0, 0)->row = number;
  block->text = rp_sheet_block_add (block, rp_sheet_box_new_text (words, RP_SHEET_ROLE_ITEM), indent, 0);
  block->text->row = number;
  block->space = em * (number == 1 ? PARAGRAPH_SPACE : STEP_SPACE);
  block->flows = TRUE;
  return block;
}

/* The steps in one paragraph, their numbers in bold. */
static void
add_steps_run_on (GPtrArray *blocks, RpSheetTypography *type, GStrv steps, double width)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  for (guint i = 0; steps[i]; i++)
    {
      g_autofree char *number = g_strdup_printf ("%s%u", i > 0 ? " " : "", i + 1);

      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_STRONG, number);
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, NO_BREAK_SPACE);
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, steps[i]);
    }
  add_phrase (blocks, type, RP_SHEET_STYLE_BODY, width, rp_sheet_typography_get_em (type) * PARAGRAPH_SPACE,
              phrase);
}

/* A single step needs no number. */
static void
add_steps (GPtrArray *blocks,
           RpSheetTypography *type,
           const RpSheetExercise *exercise,
           gboolean listed,
           double width)
{
  double space = rp_sheet_typography_get_em (type) * PARAGRAPH_SPACE;

  if (!exercise->steps[0] || !exercise->steps[1])
    rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_BODY, width, space, exercise->steps[0]);
  else if (!listed)
    add_steps_run_on (blocks, type, exercise->steps, width);
  else
    for (guint i = 0; exercise->steps[i]; i++)
      g_ptr_array_add (blocks, make_step (type, i + 1, exercise->steps[i], width));
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

static void
add_led (GPtrArray *blocks,
         RpSheetTypography *type,
         double width,
         double space,
         RpSheetWord word,
         const char *text)
{
  rp_sheet_paragraphs_add_led (blocks, type, RP_SHEET_STYLE_BODY, width, space, rp_sheet_words_get (word),
                               text);
}

/* What to take, and what to mind about it. */
static char *
join_load (const RpSheetExercise *exercise, RpSheetParts parts)
{
  const char *load = (parts & RP_SHEET_PART_LOAD) != 0 ? exercise->load : NULL;
  const char *note = (parts & RP_SHEET_PART_NOTE) != 0 ? exercise->note : NULL;

  if (!load || !note)
    return g_strdup (load ? load : note);
  /* Translators: what to use, which is no whole sentence, and a note: "Band at both ankles. Stay in a half squat." */
  return g_strdup_printf (_ ("%s. %s"), load, note);
}

/* Both ways in one line where there is little room. */
static void
add_ladder (GPtrArray *blocks,
            RpSheetTypography *type,
            const RpSheetExercise *exercise,
            double width,
            double space)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_EASIER));
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, exercise->easier);
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, EM_SPACE);
  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_HARDER));
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, exercise->harder);
  add_phrase (blocks, type, RP_SHEET_STYLE_BODY, width, space, phrase);
}

/**
 * rp_sheet_paragraphs_new:
 * @type: the typography
 * @exercise: an exercise
 * @parts: what to tell of it
 * @listed: %TRUE for steps one below the other; %FALSE to run them on, and everything a little closer
 * @width: how wide, in points
 *
 * Returns: (transfer full) (element-type RpSheetBlock): its words, without name and pictures
 */
GPtrArray *
rp_sheet_paragraphs_new (RpSheetTypography *type,
                         const RpSheetExercise *exercise,
                         RpSheetParts parts,
                         gboolean listed,
                         double width)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  double space = rp_sheet_typography_get_em (type) * (listed ? PARAGRAPH_SPACE : TIGHT_SPACE);
  g_autofree char *cues = join_cues (exercise);
  g_autofree char *load = join_load (exercise, parts);
  gboolean ladder = (parts & RP_SHEET_PART_LADDER) != 0;
  gboolean both = ladder && !listed && exercise->easier && exercise->harder;

  if ((parts & RP_SHEET_PART_BOXES) != 0)
    add_boxes (blocks, type, exercise, width);
  add_dose (blocks, type, exercise, parts, width);
  rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_BODY, width,
                           rp_sheet_typography_get_em (type) * TIGHT_SPACE, load);
  if ((parts & RP_SHEET_PART_STEPS) != 0)
    add_steps (blocks, type, exercise, listed, width);
  if ((parts & RP_SHEET_PART_CUES) != 0)
    add_led (blocks, type, width, space, RP_SHEET_WORD_CUES, cues);
  if ((parts & RP_SHEET_PART_FELT) != 0)
    add_led (blocks, type, width, space, RP_SHEET_WORD_FELT, exercise->felt);
  if (both)
    add_ladder (blocks, type, exercise, width, space);
  add_led (blocks, type, width, space, RP_SHEET_WORD_EASIER, ladder && !both ? exercise->easier : NULL);
  add_led (blocks, type, width, space, RP_SHEET_WORD_HARDER, ladder && !both ? exercise->harder : NULL);
  if ((parts & RP_SHEET_PART_CARE) != 0)
    add_led (blocks, type, width, space, RP_SHEET_WORD_CARE, exercise->care);
  return blocks;
}
