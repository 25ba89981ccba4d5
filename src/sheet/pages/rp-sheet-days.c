/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-days.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "content/rp-sheet-clean.h"
#include "words/rp-history-words.h"
#include "words/rp-past-words.h"

/* What was done and answered, day by day: a table with a row for each session. */

#define N_COLUMNS 6
#define WORDS 1
#define STYLE RP_SHEET_STYLE_FOOT
#define TITLE RP_SHEET_STYLE_FOOT_STRONG
/* Ems: between columns, and above and below what stands in a row */
#define GAP 0.7
#define PADDING 0.2
/* Points */
#define LINE 0.5
#define SLACK 0.5
/* For what nobody answered. */
#define NOTHING "–"

/* The columns are: day, what was done with where and note, and four numbers. */
typedef struct
{
  const RpSheetFrame *frame;
  double em;
  double x[N_COLUMNS];
  double width[N_COLUMNS];
  guint row;
} Table;

static const RpAnswerKind numbers[]
    = { RP_ANSWER_PAIN_BEFORE, RP_ANSWER_PAIN_AFTER, RP_ANSWER_PAIN_MORNING, RP_ANSWER_EFFORT };

static const char *
get_title (guint column)
{
  if (column == 0)
    return _ ("Day");
  return column == WORDS ? C_ ("how much", "Done") : rp_past_words_question (numbers[column - WORDS - 1]);
}

/* As wide as its longest word, so that titles stand in several lines. */
static double
measure_title (const Table *table, guint column)
{
  g_auto (GStrv) words = g_strsplit (get_title (column), " ", -1);
  double widest = 0;

  for (guint i = 0; words[i]; i++)
    widest = MAX (widest, rp_sheet_typography_measure (table->frame->type, TITLE, words[i]));
  return widest + SLACK;
}

/* The widest day there is: "28 November 2026" */
static double
measure_days (const Table *table)
{
  const RpSheetPast *past = rp_sheet_get_past (table->frame->sheet);
  double widest = measure_title (table, 0);

  for (guint32 day = past->filter.from; day <= MIN (past->filter.to, past->filter.from + 366); day++)
    {
      g_autofree char *words = rp_history_words_day_full (day);

      widest = MAX (widest, rp_sheet_typography_measure (table->frame->type, STYLE, words));
    }
  return MIN (widest + SLACK, table->frame->width / 4);
}

static void
lay_columns (Table *table)
{
  double left = table->frame->width;
  double x = 0;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      table->width[i]
          = i == 0 ? measure_days (table) : MIN (measure_title (table, i), table->frame->width / 6);
      left -= i == WORDS ? 0 : table->width[i] + table->em * GAP;
    }
  table->width[WORDS] = left;
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      table->x[i] = x;
      x += table->width[i] + table->em * GAP;
    }
}

static RpSheetBox *
add_cell (Table *table, RpSheetBlock *block, guint column, PangoLayout *layout, RpSheetRole role)
{
  RpSheetBox *box = rp_sheet_box_new_text (layout, role);

  box->row = table->row;
  return rp_sheet_block_add (block, box, table->x[column], table->em * PADDING + LINE);
}

static PangoLayout *
set_cell (Table *table, RpSheetStyle style, guint column, const char *text)
{
  return rp_sheet_typography_set (table->frame->type, style, RP_SHEET_ALIGN_START, table->width[column],
                                  text);
}

static void
end_row (Table *table, RpSheetBlock *block)
{
  block->height += table->em * PADDING;
  table->row++;
}

static RpSheetBlock *
make_titles (Table *table)
{
  RpSheetBlock *block = rp_sheet_block_new (table->frame->width);

  for (guint i = 0; i < N_COLUMNS; i++)
    add_cell (table, block, i, set_cell (table, TITLE, i, get_title (i)), RP_SHEET_ROLE_COLUMN_TITLE);
  end_row (table, block);
  block->keep = TRUE;
  return block;
}

static char *
say_when (const RpPastSession *session)
{
  g_autofree char *day = rp_history_words_day_full (session->began.day);
  g_autofree char *hour = rp_past_words_hour (session);

  return session->by_hand || *hour == '\0' ? g_steal_pointer (&day) : g_strconcat (day, "\n", hour, NULL);
}

static void
add_text (RpSheetPhrase *phrase, const RpPastSession *session, RpAnswerKind kind)
{
  g_autofree char *text = rp_sheet_clean_line (rp_past_session_get_text (session, kind));
  /* Translators: a word before what it names, on paper: "Easier:" */
  g_autofree char *label = g_strdup_printf (_ ("%s:"), rp_past_words_question (kind));

  if (!text)
    return;
  rp_sheet_phrase_add (phrase, STYLE, "\n");
  rp_sheet_phrase_add (phrase, TITLE, label);
  rp_sheet_phrase_add (phrase, STYLE, " ");
  rp_sheet_phrase_add (phrase, STYLE, text);
}

/* "Five for Sam / Done, with 2 fewer on the right. / Where it hurt: knee" */
static PangoLayout *
set_words (Table *table, const RpPastSession *session)
{
  g_autoptr (RpSheetPhrase) phrase = rp_sheet_phrase_new ();
  g_autofree char *program = rp_past_words_program (session);
  g_autofree char *clean = rp_sheet_clean_line (program);
  g_autofree char *summary = rp_past_words_summary (session);

  if (clean)
    {
      rp_sheet_phrase_add (phrase, TITLE, clean);
      rp_sheet_phrase_add (phrase, STYLE, "\n");
    }
  rp_sheet_phrase_add (phrase, STYLE, summary);
  add_text (phrase, session, RP_ANSWER_WHERE);
  add_text (phrase, session, RP_ANSWER_NOTE);
  return rp_sheet_typography_set_phrase (table->frame->type, STYLE, table->width[WORDS], phrase);
}

/* A note may be longer than a page. */
static RpSheetBlock *
make_row (Table *table, const RpPastSession *session)
{
  RpSheetBlock *block = rp_sheet_block_new (table->frame->width);
  g_autofree char *when = say_when (session);

  rp_sheet_block_add (block, rp_sheet_box_new_rule (table->frame->width, LINE, RP_SHEET_INK_LINE), 0, 0);
  add_cell (table, block, 0, set_cell (table, STYLE, 0, when), RP_SHEET_ROLE_CELL);
  block->text = add_cell (table, block, WORDS, set_words (table, session), RP_SHEET_ROLE_CELL);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      int number = rp_past_session_get_number (session, numbers[i]);
      g_autofree char *text = number == RP_ANSWER_NONE ? g_strdup (NOTHING) : g_strdup_printf ("%d", number);

      add_cell (table, block, WORDS + 1 + i, set_cell (table, STYLE, WORDS + 1 + i, text),
                RP_SHEET_ROLE_CELL);
    }
  end_row (table, block);
  return block;
}

/**
 * rp_sheet_days_make:
 * @frame: the sheet, of what was done
 *
 * Returns: (transfer full): a table with a row for each session, in the order of time; its titles stand on each page
 */
RpSheetBlock *
rp_sheet_days_make (const RpSheetFrame *frame)
{
  const RpSheetPast *past = rp_sheet_get_past (frame->sheet);
  RpSheetBlock *all = rp_sheet_block_new_parts (frame->width, 0);
  Table table = { .frame = frame, .em = rp_sheet_typography_get_em (frame->type), .row = 1 };

  lay_columns (&table);
  all->flows = TRUE;
  all->again = make_titles (&table);
  rp_sheet_block_add_part (all, make_titles (&table));
  for (guint i = 0; i < rp_history_get_n_sessions (past->history); i++)
    {
      const RpPastSession *session = rp_history_get_session (past->history, i);

      if (rp_history_filter_has (&past->filter, session))
        rp_sheet_block_add_part (all, make_row (&table, session));
    }
  return all;
}
