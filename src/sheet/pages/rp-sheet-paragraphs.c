/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-paragraphs.h"

#include "base/rp-words.h"

/* The words of an exercise as paragraphs. */

/* Points: the line before what to think of, and what is free behind it. */
#define MILLIMETRE (72 / 25.4)
#define LINE 0.9
#define LINE_GAP (2.2 * MILLIMETRE)
/* Ems */
#define STEP_INDENT 1.45
#define STEP_GAP 0.2
#define PARAGRAPH_SPACE 0.3
/* Two exercises side by side have less. */
#define NARROW 22.0
/* A reminder that fills more of its line than this may be broken. */
#define HELD 0.9

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

/**
 * rp_sheet_paragraphs_join_load:
 * @exercise: an exercise
 * @parts: what to tell of it
 *
 * Returns: (transfer full) (nullable): what to take, and what to mind about it
 */
char *
rp_sheet_paragraphs_join_load (const RpSheetExercise *exercise, RpSheetParts parts)
{
  const char *load = (parts & RP_SHEET_PART_LOAD) != 0 ? exercise->load : NULL;
  const char *note = (parts & RP_SHEET_PART_NOTE) != 0 ? exercise->note : NULL;

  if (load && note)
    /* Translators: what to use, which is no whole sentence, and a note: "Band at both ankles. Stay in a half squat." */
    return g_strdup_printf (_ ("%s. %s"), load, note);
  /* Translators: the last of the short reminders, as a sentence */
  return load ? g_strdup_printf (_ ("%s."), load) : g_strdup (note);
}

static PangoLayout *
set_sentence (RpSheetTypography *type, const char *dose, const char *extra, double width)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_STRONG, dose);
  if (extra)
    {
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, extra);
    }
  return rp_sheet_typography_set_phrase (type, RP_SHEET_STYLE_STRONG, width, phrase);
}

static gboolean
is_one_line (PangoLayout *layout)
{
  return pango_layout_get_line_count (layout) == 1;
}

/**
 * rp_sheet_paragraphs_make_sentence:
 * @type: the typography
 * @exercise: an exercise
 * @extra: (nullable): what to take and to mind
 * @width: how wide, in points
 * @fits: (out): %TRUE when @extra stands behind the dose
 *
 * Returns: (transfer full): its dose in a sentence, a shorter one where that takes more than a line, the least where six share a
 *   page; and on the same line @extra where it has room
 */
RpSheetBlock *
rp_sheet_paragraphs_make_sentence (RpSheetTypography *type,
                                   const RpSheetExercise *exercise,
                                   const char *extra,
                                   double width,
                                   gboolean *fits)
{
  gboolean narrow = width < NARROW * rp_sheet_typography_get_em (type);
  const char *shorter[] = { exercise->dose_short, narrow ? exercise->dose_least : NULL };
  const char *dose = exercise->dose;
  g_autoptr (PangoLayout) layout = set_sentence (type, dose, NULL, width);
  g_autoptr (PangoLayout) both = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shorter) && shorter[i] && !is_one_line (layout); i++)
    {
      dose = shorter[i];
      g_clear_object (&layout);
      layout = set_sentence (type, dose, NULL, width);
    }
  both = set_sentence (type, dose, extra, width);
  *fits = extra && is_one_line (both);
  return rp_sheet_block_new_text (*fits ? g_steal_pointer (&both) : g_steal_pointer (&layout),
                                  RP_SHEET_ROLE_PARAGRAPH, 0);
}

/* The first step also says how to lie for the side that begins. */
static PangoLayout *
set_step (RpSheetTypography *type, const RpSheetExercise *exercise, guint index, double width)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, exercise->steps[index]);
  if (index == 0 && exercise->side)
    {
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
      rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, exercise->side);
      rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, exercise->ready);
    }
  return rp_sheet_typography_set_phrase (type, RP_SHEET_STYLE_BODY, width, phrase);
}

static RpSheetBlock *
make_step (RpSheetTypography *type, const RpSheetExercise *exercise, guint index, double width)
{
  guint number = index + 1;
  double em = rp_sheet_typography_get_em (type);
  double indent = em * STEP_INDENT;
  g_autofree char *text = g_strdup_printf ("%u", number);
  RpSheetBlock *block = rp_sheet_block_new (width);
  PangoLayout *figure = rp_sheet_typography_set (type, RP_SHEET_STYLE_STRONG, RP_SHEET_ALIGN_START,
                                                 indent - em * STEP_GAP, text);
  PangoLayout *words = set_step (type, exercise, index, width - indent);

  rp_sheet_block_add (block, rp_sheet_box_new_text (figure, RP_SHEET_ROLE_NUMBER), 0, 0)->row = number;
  block->text = rp_sheet_block_add (block, rp_sheet_box_new_text (words, RP_SHEET_ROLE_ITEM), indent, 0);
  block->text->row = number;
  block->flows = TRUE;
  return block;
}

/**
 * rp_sheet_paragraphs_make_steps:
 * @type: the typography
 * @exercise: an exercise
 * @width: how wide, in points
 *
 * Returns: (transfer full) (element-type RpSheetBlock): its steps, one below the other; a single step needs no number
 */
GPtrArray *
rp_sheet_paragraphs_make_steps (RpSheetTypography *type, const RpSheetExercise *exercise, double width)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);

  if (exercise->steps[0] && !exercise->steps[1])
    g_ptr_array_add (
        blocks, rp_sheet_block_new_text (set_step (type, exercise, 0, width), RP_SHEET_ROLE_PARAGRAPH, 0));
  else
    for (guint i = 0; exercise->steps[i]; i++)
      g_ptr_array_add (blocks, make_step (type, exercise, i, width));
  return blocks;
}

/* Lines break between reminders, and not inside one, unless it is nearly as long as a line. */
static void
add_cue (RpSheetTypography *type, RpSheetPhrase *phrase, const char *cue, double width)
{
  /* Translators: the last of the short reminders, as a sentence */
  g_autofree char *sentence = g_strdup_printf (_ ("%s."), cue);
  guint start;

  if (!g_str_has_suffix (rp_sheet_phrase_get_text (phrase), " "))
    rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, " ");
  start = rp_sheet_phrase_get_length (phrase);
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, sentence);
  if (rp_sheet_typography_measure (type, RP_SHEET_STYLE_BODY, sentence) < width * HELD)
    rp_sheet_phrase_hold (phrase, start);
}

/**
 * rp_sheet_paragraphs_make_think:
 * @type: the typography
 * @exercise: an exercise
 * @width: how wide, in points
 *
 * Returns: (transfer full) (nullable): what to think of, behind a line; %NULL when there is nothing
 */
RpSheetBlock *
rp_sheet_paragraphs_make_think (RpSheetTypography *type, const RpSheetExercise *exercise, double width)
{
  double indent = LINE + LINE_GAP;
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  RpSheetBlock *block;
  RpSheetBox *text;

  if (!exercise->cues[0])
    return NULL;
  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_CUES));
  for (guint i = 0; exercise->cues[i]; i++)
    add_cue (type, phrase, exercise->cues[i], width - indent);
  block = rp_sheet_block_new (width);
  text = rp_sheet_box_new_text (
      rp_sheet_typography_set_phrase (type, RP_SHEET_STYLE_BODY, width - indent, phrase),
      RP_SHEET_ROLE_PARAGRAPH);
  rp_sheet_block_add (block, rp_sheet_box_new_rule (LINE, text->height, RP_SHEET_INK_TEXT), 0, 0);
  rp_sheet_block_add (block, text, indent, 0);
  return block;
}

static void
add_led (GPtrArray *blocks, RpSheetTypography *type, double width, RpSheetWord word, const char *text)
{
  rp_sheet_paragraphs_add_led (blocks, type, RP_SHEET_STYLE_BODY, width,
                               rp_sheet_typography_get_em (type) * PARAGRAPH_SPACE, rp_sheet_words_get (word),
                               text);
}

/* Both ways are read together. */
static void
add_ladder (GPtrArray *blocks, RpSheetTypography *type, const RpSheetExercise *exercise, double width)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();

  if (!exercise->easier || !exercise->harder)
    {
      add_led (blocks, type, width, RP_SHEET_WORD_EASIER, exercise->easier);
      add_led (blocks, type, width, RP_SHEET_WORD_HARDER, exercise->harder);
      return;
    }
  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_EASIER));
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, exercise->easier);
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, EM_SPACE);
  rp_sheet_phrase_add_label (phrase, RP_SHEET_STYLE_BODY, rp_sheet_words_get (RP_SHEET_WORD_HARDER));
  rp_sheet_phrase_add (phrase, RP_SHEET_STYLE_BODY, exercise->harder);
  add_phrase (blocks, type, RP_SHEET_STYLE_BODY, width, rp_sheet_typography_get_em (type) * PARAGRAPH_SPACE,
              phrase);
}

/**
 * rp_sheet_paragraphs_new:
 * @type: the typography
 * @exercise: an exercise
 * @parts: what to tell of it: where it is felt, what is easier and harder, its care, and where its dose is from
 * @width: how wide, in points
 *
 * Returns: (transfer full) (element-type RpSheetBlock): what is told of it beside what to do
 */
GPtrArray *
rp_sheet_paragraphs_new (RpSheetTypography *type,
                         const RpSheetExercise *exercise,
                         RpSheetParts parts,
                         double width)
{
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_block_free);
  double space = rp_sheet_typography_get_em (type) * PARAGRAPH_SPACE;

  if ((parts & RP_SHEET_PART_FELT) != 0)
    add_led (blocks, type, width, RP_SHEET_WORD_FELT, exercise->felt);
  if ((parts & RP_SHEET_PART_LADDER) != 0)
    add_ladder (blocks, type, exercise, width);
  if ((parts & RP_SHEET_PART_CARE) != 0)
    add_led (blocks, type, width, RP_SHEET_WORD_CARE, exercise->care);
  if ((parts & RP_SHEET_PART_SOURCE) != 0)
    rp_sheet_paragraphs_add (blocks, type, RP_SHEET_STYLE_BODY, width, space, exercise->dose_source);
  return blocks;
}
