/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-line-reader.h"

#include "programs/rp-line-dose.h"
#include "programs/rp-line-grammar.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No name has more pieces. */
#define MAX_NAME 24

/* How many exercises a question names */
#define MAX_ASKED 3

typedef struct
{
  RpLineParts *parts;
  RpLine *line;
  RpLineNames *names;

  /* The pieces of the name; the same where there is none */
  guint from;
  guint to;
} Reading;

static guint
start_of (const Reading *reading, guint piece)
{
  return rp_line_text_get (&reading->parts->text, piece)->start;
}

static guint
end_of (const Reading *reading, guint piece)
{
  return rp_line_text_get (&reading->parts->text, piece)->end;
}

/* Whether a piece may be the beginning of a name for itself: a word that says nothing of a dose. */
static gboolean
is_own_word (const Reading *reading, guint piece)
{
  const RpLineText *text = &reading->parts->text;

  if (rp_line_text_get_kind (text, piece) != RP_LINE_TOKEN_WORD)
    return FALSE;
  for (guint i = 0; i < RP_LINE_N_WORDS; i++)
    {
      if (rp_line_text_match (text, i, piece) > 0)
        return FALSE;
    }
  return TRUE;
}

/* At the start of a line a whole name wins over all else it could say ("Step up"), the longest first; then the beginning of one,
 * up to a word that says nothing else ("90/90 hip"). */
static void
find_name_at_start (Reading *reading)
{
  const RpLineText *text = &reading->parts->text;
  guint last = 0;
  guint begun = 0;

  while (last < MIN (text->tokens->len - 1, MAX_NAME)
         && rp_line_text_get_kind (text, last) != RP_LINE_TOKEN_QUOTED)
    last++;
  for (guint to = last; to > 0; to--)
    {
      g_autofree char *typed = rp_line_text_copy (text, 0, to);

      if (rp_line_names_is_exact (reading->names, typed))
        {
          reading->to = to;
          return;
        }
      if (begun == 0 && to > 1 && is_own_word (reading, to - 1)
          && rp_line_names_is_start (reading->names, typed))
        begun = to;
    }
  reading->to = begun;
}

static guint
get_other (const Reading *reading, guint place)
{
  return g_array_index (reading->parts->others, guint, place);
}

static gboolean
is_filler (const Reading *reading, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      if (rp_line_text_match (&reading->parts->text, RP_LINE_WORD_FILLER, i) == 0)
        return FALSE;
    }
  return TRUE;
}

/* Whether the next of the others goes on with the same name: words side by side, or joined as in "side-lying". */
static gboolean
goes_on (const Reading *reading, guint place)
{
  const RpLineText *text = &reading->parts->text;
  guint piece, next;

  if (place + 1 >= reading->parts->others->len)
    return FALSE;
  piece = get_other (reading, place);
  next = get_other (reading, place + 1);
  if (rp_line_text_get_kind (text, next) != RP_LINE_TOKEN_WORD)
    return FALSE;
  if (next == piece + 1)
    return TRUE;
  for (; piece < next; piece++)
    {
      if (end_of (reading, piece) != start_of (reading, piece + 1))
        return FALSE;
    }
  return TRUE;
}

/* The most words from a place among the others that are a name's, or none. */
static gboolean
find_name_among (Reading *reading, guint place)
{
  guint last = place;

  while (last - place < MAX_NAME && goes_on (reading, last))
    last++;
  for (guint from = get_other (reading, place);; last--)
    {
      guint to = get_other (reading, last) + 1;
      g_autofree char *typed = rp_line_text_copy (&reading->parts->text, from, to);
      g_autoptr (GPtrArray) names = NULL;

      if (is_filler (reading, from, to))
        return FALSE;
      names = rp_line_names_find (reading->names, typed, NULL);
      if (names->len > 0)
        {
          reading->from = from;
          reading->to = to;
          return TRUE;
        }
      if (last == place)
        return FALSE;
    }
}

/* Words that are left, which no name has: the first ones stand where the name should be. */
static void
find_lost_name (Reading *reading)
{
  const GArray *others = reading->parts->others;

  for (guint i = 0; i < others->len; i++)
    {
      guint last = i;

      if (!is_own_word (reading, get_other (reading, i)))
        continue;
      while (goes_on (reading, last) && is_own_word (reading, get_other (reading, last + 1)))
        last++;
      reading->from = get_other (reading, i);
      reading->to = get_other (reading, last) + 1;
      return;
    }
}

/* A quoted text that neither load nor note takes is the name. */
static gboolean
find_quoted_name (Reading *reading)
{
  const GArray *others = reading->parts->others;

  for (guint i = 0; i < others->len; i++)
    {
      if (rp_line_text_get_kind (&reading->parts->text, get_other (reading, i)) != RP_LINE_TOKEN_QUOTED)
        continue;
      reading->from = get_other (reading, i);
      reading->to = reading->from + 1;
      return TRUE;
    }
  return FALSE;
}

static void
find_name (Reading *reading)
{
  if (find_quoted_name (reading))
    return;
  for (guint i = 0; i < reading->parts->others->len; i++)
    {
      if (rp_line_text_get_kind (&reading->parts->text, get_other (reading, i)) == RP_LINE_TOKEN_WORD
          && find_name_among (reading, i))
        return;
    }
  find_lost_name (reading);
}

static char *
copy_name (const Reading *reading)
{
  const RpLineToken *token = rp_line_text_get (&reading->parts->text, reading->from);

  if (token->kind == RP_LINE_TOKEN_QUOTED)
    return g_strdup (token->text);
  return rp_line_text_copy (&reading->parts->text, reading->from, reading->to);
}

static RpLineMistake *
add_mistake (Reading *reading,
             guint from,
             guint to,
             const char *sentence,
             const char *remedy,
             gboolean may_go_on)
{
  guint end = end_of (reading, to - 1);
  RpLineMistake *mistake
      = rp_line_add_mistake (reading->line, start_of (reading, from), end, sentence, remedy);

  mistake->unfinished = may_go_on && reading->line->text[end] == '\0';
  return mistake;
}

static void
ask_name (Reading *reading, const char *typed)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const GPtrArray *names = reading->line->candidates;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < MIN (names->len, MAX_ASKED); i++)
    {
      const RpLineName *name = g_ptr_array_index (names, i);

      g_string_append_printf (list, i > 0 ? _ (", “%s”") : _ ("“%s”"), rp_exercise_get_name (name->exercise));
    }
  sentence
      = names->len > MAX_ASKED
            /* Translators: what was typed, and a list: “hip” can be “Hip bridge”, “Hip hike”, “Hip thrust” or another. */
            ? g_strdup_printf (_ ("“%s” can be %s or another. Say which one."), typed, list->str)
            /* Translators: what was typed, and a list: “hip” can be “Hip bridge”, “Hip hike”. */
            : g_strdup_printf (_ ("“%s” can be %s. Say which one."), typed, list->str);
  add_mistake (reading, reading->from, reading->to, sentence, NULL, TRUE);
}

static void
refuse_name (Reading *reading, const char *typed)
{
  g_autofree char *meant = rp_line_names_suggest (reading->names, typed);
  g_autofree char *sentence
      = meant
            ? g_strdup_printf (_ ("No exercise here is called “%s”. Use “%s”."), typed, meant)
            : g_strdup_printf (_ ("No exercise here is called “%s”. Look at the list of exercises."), typed);

  add_mistake (reading, reading->from, reading->to, sentence, meant, TRUE);
}

static void
settle_name (Reading *reading)
{
  RpLine *line = reading->line;
  g_autofree char *typed = NULL;
  gboolean certain;
  g_autoptr (GPtrArray) names = NULL;
  const RpLineName *name;

  if (reading->to == reading->from)
    {
      guint end = (guint) strlen (line->text);

      rp_line_add_mistake (line, end, end, _ ("Say which exercise: type a part of its name."), NULL)
          ->unfinished
          = TRUE;
      return;
    }
  typed = copy_name (reading);
  names = rp_line_names_find (reading->names, typed, &certain);
  if (names->len == 0)
    {
      refuse_name (reading, typed);
      return;
    }
  rp_line_add_part (line, RP_LINE_PART_NAME, start_of (reading, reading->from),
                    end_of (reading, reading->to - 1));
  if (!certain)
    {
      g_ptr_array_unref (line->candidates);
      line->candidates = g_steal_pointer (&names);
      ask_name (reading, typed);
      return;
    }
  name = g_ptr_array_index (names, 0);
  g_set_object (&line->pack, name->pack);
  line->exercise = g_object_ref (name->exercise);
}

/* A word that needs a number behind it, or another word; %NULL for any other. */
static const char *
find_need (const Reading *reading, guint piece)
{
  static const struct
  {
    RpLineWord word;
    const char *sentence;
  } needs[] = {
    { RP_LINE_WORD_HOLD, N_ ("Say how many seconds to hold, as in “hold 2”.") },
    { RP_LINE_WORD_REST, N_ ("Say how many seconds to rest, as in “rest 30”.") },
    { RP_LINE_WORD_TEMPO, N_ ("Say the seconds of each phase, as in “tempo 2-1-2”.") },
    { RP_LINE_WORD_START, N_ ("Say where to start within the range, as in “start at 12”.") },
    { RP_LINE_WORD_BAND, N_ ("Say the colour of the band, as in “band yellow”.") },
    { RP_LINE_WORD_LOAD, N_ ("Say the load, as in “load 5 kg” or “load rucksack”.") },
    { RP_LINE_WORD_SIDE, N_ ("Say which side, as in “left”, “each side” or “alternating”.") },
    { RP_LINE_WORD_SETS, N_ ("Say how many before it, as in “3 sets”.") },
    { RP_LINE_WORD_REPS, N_ ("Say how many before it, as in “15 times”.") },
    { RP_LINE_WORD_STEPS, N_ ("Say how many before it, as in “20 steps”.") },
    { RP_LINE_WORD_SECONDS, N_ ("Say how many before it, as in “45 seconds”.") },
    { RP_LINE_WORD_MINUTES, N_ ("Say how many before it, as in “2 minutes”.") },
    { RP_LINE_WORD_KG, N_ ("Say how many before it, as in “5 kg”.") },
    { RP_LINE_WORD_LB, N_ ("Say how many before it, as in “5 lb”.") },
    { RP_LINE_WORD_NO, N_ ("Say what to leave out, as in “no rest”.") },
    { RP_LINE_WORD_USUAL, N_ ("Say what is as usual, as in “usual hold”.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    {
      if (rp_line_text_match (&reading->parts->text, needs[i].word, piece) > 0)
        return g_dgettext (GETTEXT_PACKAGE, needs[i].sentence);
    }
  for (guint i = RP_LINE_WORD_TAN; i <= RP_LINE_WORD_WHITE; i++)
    {
      if (rp_line_text_match (&reading->parts->text, i, piece) > 0)
        return _ ("Say “band” before its colour, as in “band yellow”.");
    }
  return NULL;
}

static void
refuse_piece (Reading *reading, guint piece)
{
  const char *need = find_need (reading, piece);
  g_autofree char *typed = rp_line_text_copy (&reading->parts->text, piece, piece + 1);
  const char *word = reading->parts->text.texts[piece];
  const char *meant = word ? rp_line_words_suggest (reading->parts->text.words, word, NULL) : NULL;
  g_autofree char *sentence
      = need ? g_strdup (need)
        : meant
            ? g_strdup_printf (_ ("“%s” is not known here. Use “%s”."), typed, meant)
            : g_strdup_printf (_ ("“%s” is not known here. Leave it out, or put “note” before it."), typed);

  add_mistake (reading, piece, piece + 1, sentence, need ? NULL : meant ? meant : "", TRUE);
}

/* What neither a dose nor the name has said. */
static void
refuse_others (Reading *reading)
{
  const GArray *others = reading->parts->others;

  for (guint i = 0; i < others->len; i++)
    {
      guint piece = get_other (reading, i);

      if ((piece < reading->from || piece >= reading->to) && !is_filler (reading, piece, piece + 1))
        refuse_piece (reading, piece);
    }
}

static gboolean
has_line (RpLine *line)
{
  const char *end = NULL;
  gsize length = strlen (line->text);

  if (length > RP_LINE_MAX_BYTES)
    rp_line_add_mistake (line, 0, 0, _ ("This line is too long. Make it shorter."), NULL);
  else if (!g_utf8_validate (line->text, (gssize) length, &end))
    rp_line_add_mistake (line, (guint) (end - line->text), (guint) length,
                         _ ("From here on the line is not text that can be read. Type it again."), "");
  else
    return TRUE;
  return FALSE;
}

/**
 * rp_line_reader_read:
 * @names: what exercises are called
 * @text: what was typed, one line; may be anything
 * @get_dose: (nullable): says from which dose each exercise starts; %NULL for its own
 * @data: for @get_dose
 *
 * Understands a line as far as it can be understood. A name that may mean several exercises is never guessed.
 *
 * Returns: (transfer full): what the line says, and where it is not understood; free with rp_line_free()
 */
RpLine *
rp_line_reader_read (RpLineNames *names, const char *text, RpLineGetDose get_dose, gpointer data)
{
  g_auto (RpLineParts) parts = { 0 };
  Reading reading = { .names = names };
  RpLine *line;
  const RpDose *base;

  g_return_val_if_fail (RP_IS_LINE_NAMES (names), NULL);
  g_return_val_if_fail (text, NULL);

  reading.line = line = rp_line_new (text);
  if (!has_line (line))
    return line;
  rp_line_parts_init (&parts, line, names);
  reading.parts = &parts;
  find_name_at_start (&reading);
  rp_line_grammar_read (&parts, reading.from, reading.to);
  if (reading.to == reading.from)
    find_name (&reading);
  settle_name (&reading);
  refuse_others (&reading);
  if (!line->exercise)
    return line;
  base = get_dose ? get_dose (line->exercise, data) : NULL;
  rp_line_dose_settle (&parts, base ? base : rp_exercise_get_dose (line->exercise));
  return line;
}

/**
 * rp_line_reader_read_lines:
 * @names: what exercises are called
 * @text: what was typed or pasted, any number of lines
 * @get_dose: (nullable): says from which dose each exercise starts; %NULL for its own
 * @data: for @get_dose
 *
 * Returns: (transfer full) (element-type RpLine): each line that is not blank
 */
GPtrArray *
rp_line_reader_read_lines (RpLineNames *names, const char *text, RpLineGetDose get_dose, gpointer data)
{
  GPtrArray *lines;
  g_auto (GStrv) parts = NULL;

  g_return_val_if_fail (RP_IS_LINE_NAMES (names), NULL);
  g_return_val_if_fail (text, NULL);

  lines = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_line_free);
  parts = g_strsplit_set (text, "\r\n", -1);
  for (guint i = 0; parts[i]; i++)
    {
      if (parts[i][strspn (parts[i], " \t")] != '\0')
        g_ptr_array_add (lines, rp_line_reader_read (names, parts[i], get_dose, data));
    }
  return lines;
}
