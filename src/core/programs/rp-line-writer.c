/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-writer.h"

#include "base/rp-number.h"
#include "base/rp-text.h"
#include "base/rp-words.h"
#include "programs/rp-line-dose.h"

#include <string.h>

/* A line while it is written. */
typedef struct
{
  GString *text;
  RpLineWords *words;
  const RpDose *dose;

  /* The exercise's own, from which the reader starts */
  const RpDose *base;
} Writing;

static const char *
get_word (const Writing *writing, RpLineWord word)
{
  return rp_line_words_get (writing->words, word);
}

static void
write_word (Writing *writing, RpLineWord word)
{
  g_string_append_printf (writing->text, " %s", get_word (writing, word));
}

/* A number in the language's own decimal form */
static char *
localise (const char *number)
{
  g_auto (GStrv) parts = g_strsplit (number, ".", 2);

  return g_strjoinv (C_ ("between seconds and tenths", "."), parts);
}

static char *
format_seconds (gint64 duration)
{
  g_autofree char *text = rp_number_format_seconds (duration);

  return localise (text);
}

static void
write_seconds (Writing *writing, RpLineWord word, gint64 duration)
{
  g_autofree char *seconds = format_seconds (duration);

  g_string_append_printf (writing->text, " %s %s", get_word (writing, word), seconds);
}

/* "2x15", "3x10-12 steps", "2x45 s"; what the exercise counts by itself needs no word. */
static void
write_number (Writing *writing)
{
  static const RpLineWord units[] = { RP_LINE_WORD_REPS, RP_LINE_WORD_STEPS, RP_LINE_WORD_SECONDS };
  const RpDose *dose = writing->dose;
  RpMeasure own = writing->base->measure;

  g_string_append_printf (writing->text, "%u", dose->min);
  if (dose->max != dose->min)
    g_string_append_printf (writing->text, "-%u", dose->max);
  if (dose->measure != RP_MEASURE_REPS || own == RP_MEASURE_STEPS || own == RP_MEASURE_TIME)
    write_word (writing, units[dose->measure]);
  if (dose->amount != dose->min)
    g_string_append_printf (writing->text, " %s %u", get_word (writing, RP_LINE_WORD_START), dose->amount);
}

static void
write_amount (Writing *writing)
{
  const RpDose *dose = writing->dose;

  g_string_append_printf (writing->text, " %ux", dose->sets);
  if (dose->measure == RP_MEASURE_OPEN)
    write_word (writing, RP_LINE_WORD_OPEN);
  else
    write_number (writing);
}

static void
write_sides (Writing *writing)
{
  static const RpLineWord sides[] = { RP_LINE_WORD_BOTH, RP_LINE_WORD_EACH, RP_LINE_WORD_LEFT,
                                      RP_LINE_WORD_RIGHT, RP_LINE_WORD_ALTERNATING };

  if (writing->dose->sides != RP_DOSE_SIDES_BOTH || writing->base->sides != RP_DOSE_SIDES_BOTH)
    write_word (writing, sides[writing->dose->sides]);
}

static void
write_tempo (Writing *writing)
{
  const RpDose *dose = writing->dose;

  for (guint i = 0; i < dose->n_tempo; i++)
    {
      g_autofree char *seconds = format_seconds (dose->tempo[i]);

      if (i == 0)
        g_string_append_printf (writing->text, " %s %s", get_word (writing, RP_LINE_WORD_TEMPO), seconds);
      else
        g_string_append_printf (writing->text, "-%s", seconds);
    }
  if (dose->n_tempo == 0 && writing->base->n_tempo > 0)
    {
      write_word (writing, RP_LINE_WORD_USUAL);
      write_word (writing, RP_LINE_WORD_TEMPO);
    }
}

static void
write_times (Writing *writing)
{
  const RpDose *dose = writing->dose, *base = writing->base;

  if (dose->hold != RP_DOSE_NATURAL)
    write_seconds (writing, RP_LINE_WORD_HOLD, dose->hold);
  else if (base->hold != RP_DOSE_NATURAL)
    {
      write_word (writing, RP_LINE_WORD_USUAL);
      write_word (writing, RP_LINE_WORD_HOLD);
    }
  if (dose->rest > 0)
    write_seconds (writing, RP_LINE_WORD_REST, dose->rest);
  else if (base->rest > 0)
    {
      write_word (writing, RP_LINE_WORD_NO);
      write_word (writing, RP_LINE_WORD_REST);
    }
  write_tempo (writing);
}

/* As many as one can has no other pace. */
static void
write_pace (Writing *writing)
{
  if (writing->dose->measure == RP_MEASURE_OPEN)
    return;
  if (writing->dose->pace == RP_PACE_OWN)
    write_word (writing, RP_LINE_WORD_OWN_PACE);
  else if (writing->base->pace == RP_PACE_OWN)
    write_word (writing, RP_LINE_WORD_PACED);
}

static void
write_weight (Writing *writing, const RpLoad *load)
{
  g_autofree char *number = rp_load_format_weight (load->weight);
  g_autofree char *local = localise (number);

  g_string_append_printf (writing->text, " %s", local);
  write_word (writing, load->unit == RP_LOAD_UNIT_KG ? RP_LINE_WORD_KG : RP_LINE_WORD_LB);
}

/* "band yellow", "2.5 kg", "load "a full rucksack""; words beside a colour or a weight stand behind it. */
static void
write_load (Writing *writing)
{
  const RpLoad *load = writing->dose->load;
  g_autofree char *words = load && load->words ? rp_line_name_quote (load->words) : NULL;

  if (!load)
    {
      if (writing->base->load)
        {
          write_word (writing, RP_LINE_WORD_NO);
          write_word (writing, RP_LINE_WORD_LOAD);
        }
      return;
    }
  if (load->unit == RP_LOAD_UNIT_BAND)
    {
      write_word (writing, RP_LINE_WORD_BAND);
      write_word (writing, RP_LINE_WORD_TAN + load->band);
    }
  else if (load->unit == RP_LOAD_UNIT_NONE)
    write_word (writing, RP_LINE_WORD_LOAD);
  else
    write_weight (writing, load);
  if (words)
    g_string_append_printf (writing->text, " %s", words);
}

/* The exercise's own dose is from where that is from; any other is the person's own unless something else is said. */
static void
write_source (Writing *writing)
{
  const RpDose *dose = writing->dose, *base = writing->base;
  static const RpLineWord sources[] = { RP_LINE_WORD_DEFAULT, RP_LINE_WORD_ARTICLE, RP_LINE_WORD_OWN };
  gboolean is_base = rp_line_dose_is_same (dose, base);
  g_autofree char *from = dose->from ? rp_line_name_quote (dose->from) : NULL;

  if (dose->source == (is_base ? base->source : RP_SOURCE_OWN)
      && g_strcmp0 (dose->from, is_base ? base->from : NULL) == 0)
    return;
  write_word (writing, sources[dose->source]);
  if (from)
    g_string_append_printf (writing->text, " %s", from);
}

static gboolean
is_tidy (const char *note)
{
  g_autoptr (GString) text = g_string_new (NULL);

  rp_text_append_collapsed (text, note);
  rp_text_tidy (text);
  /* No quotation mark, and no colon. */
  return g_str_equal (text->str, note) && g_unichar_isalnum (g_utf8_get_char (note));
}

/* To the end of the line, in quotation marks only where the reader would change it. */
static void
write_note (Writing *writing, const char *note)
{
  g_autofree char *quoted = is_tidy (note) ? g_strdup (note) : rp_line_name_quote (note);

  g_string_append_printf (writing->text, " %s %s", get_word (writing, RP_LINE_WORD_NOTE), quoted);
}

/**
 * rp_line_writer_write:
 * @names: what exercises are called
 * @exercise: one of them
 * @dose: how much of it
 * @note: (nullable): what to mind
 *
 * Writes them so that rp_line_reader_read(), starting from the exercise's own dose, understands the same. The words are those of
 * the language in effect.
 *
 * Returns: (transfer full): a line
 */
char *
rp_line_writer_write (RpLineNames *names, RpExercise *exercise, const RpDose *dose, const char *note)
{
  g_autoptr (RpLineWords) words = NULL;
  g_autofree char *name = NULL;
  Writing writing = { NULL };

  g_return_val_if_fail (RP_IS_LINE_NAMES (names), NULL);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (dose, NULL);

  words = rp_line_words_new ();
  name = rp_line_names_spell (names, exercise);
  writing = (Writing){ g_string_new (name), words, dose, rp_exercise_get_dose (exercise) };
  write_amount (&writing);
  write_sides (&writing);
  write_times (&writing);
  write_pace (&writing);
  write_load (&writing);
  write_source (&writing);
  if (note)
    write_note (&writing, note);
  return g_string_free (writing.text, FALSE);
}

/**
 * rp_line_writer_write_program:
 * @names: what exercises are called
 * @program: a program
 *
 * Returns: (transfer full): a line for each exercise, each with an end of line
 */
char *
rp_line_writer_write_program (RpLineNames *names, RpProgram *program)
{
  GString *text;

  g_return_val_if_fail (RP_IS_LINE_NAMES (names), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);
      g_autofree char *line = rp_line_writer_write (names, item->exercise, item->dose, item->note);

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (text, FALSE);
}
