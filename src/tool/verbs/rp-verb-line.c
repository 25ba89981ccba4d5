/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-terminal.h"
#include "base/rp-words.h"
#include "command/rp-tool-input.h"
#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "programs/rp-line-reader.h"
#include "verbs/rp-verbs.h"
#include "words/rp-dose-words.h"
#include "words/rp-load-words.h"

#include <string.h>

/* A program of a hundred lines, each with a long note. */
#define MOST (1024 * 1024)

/* How many columns of a terminal a part of a line takes. */
static int
count_columns (const char *text, gsize length)
{
  g_autofree char *part = g_strndup (text, length);
  g_autofree char *tame = rp_terminal_tame (part);
  int columns = 0;

  for (const char *at = tame; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      columns += g_unichar_iszerowidth (letter) ? 0 : g_unichar_iswide (letter) ? 2 : 1;
    }
  return columns;
}

/* The line, its place marked below it, and the line as it would be with the remedy. */
static void
tell_mistake (const RpLine *line, const RpLineMistake *mistake, guint number)
{
  int before = count_columns (line->text, mistake->start);
  int inside = count_columns (line->text + mistake->start, mistake->end - mistake->start);
  g_autofree char *wave = g_strnfill ((gsize) MAX (inside - 1, 0), '~');
  g_autofree char *mended = rp_line_mend (line, mistake);

  if (number > 0)
    /* Translators: which of the lines that were given, and what is wrong with it */
    rp_tool_print_tell (_ ("reprise-tool: line %u: %s"), number, mistake->sentence);
  else
    rp_tool_print_tell ("reprise-tool: %s", mistake->sentence);
  rp_tool_print_tell ("  %s", line->text);
  rp_tool_print_tell ("  %*s^%s", before, "", wave);
  if (mended)
    rp_tool_print_tell ("  %s", mended);
}

/* In the language of the exercise's pack, as everything that stands beside its name. */
static void
say_line (const RpLine *line)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (line->exercise));
  GPtrArray *phases = rp_exercise_get_phases (line->exercise);
  RpSide first_side = rp_exercise_get_first_side (line->exercise);
  g_autofree char *sentence = rp_dose_words_sentence (line->dose, phases, first_side);
  g_autofree char *load = rp_load_words_line (line->dose->load);

  rp_tool_print_say ("%s: %s", rp_exercise_get_name (line->exercise), sentence);
  if (load)
    rp_tool_print_say ("  %s", load);
  if (line->note)
    rp_tool_print_say ("  %s", line->note);
}

/* @number: which of several lines, or 0 */
static RpToolExit
read_line (RpLineNames *names, const char *text, guint number)
{
  g_autoptr (RpLine) line = rp_line_reader_read (names, text, NULL, NULL);

  if (rp_line_is_understood (line))
    {
      say_line (line);
      return RP_TOOL_FINE;
    }
  for (guint i = 0; i < line->mistakes->len; i++)
    tell_mistake (line, g_ptr_array_index (line->mistakes, i), number);
  return RP_TOOL_PROBLEM;
}

/* All lines are looked at, whatever is wrong with one of them. */
static RpToolExit
read_lines (RpLineNames *names)
{
  RpToolExit end = RP_TOOL_FINE;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = rp_tool_input_read (MOST, &error);
  g_auto (GStrv) lines = NULL;

  if (!text)
    return rp_tool_fail (error);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      if (g_strstrip (lines[i])[0] != '\0' && read_line (names, lines[i], i + 1) != RP_TOOL_FINE)
        end = RP_TOOL_PROBLEM;
    }
  return end;
}

/* Returns: (transfer full) (nullable): the packs to look in, or only the one that is named */
static GListModel *
choose_packs (GPtrArray *packs, const char *id)
{
  g_autoptr (GListStore) chosen = g_list_store_new (RP_TYPE_PACK);
  RpPack *only = id ? rp_tool_packs_find (packs, id) : NULL;

  if (id && !only)
    {
      rp_tool_print_tell (_ ("reprise-tool: There is no pack “%s”. “reprise-tool list” shows all packs."),
                          id);
      return NULL;
    }
  for (guint i = 0; i < packs->len; i++)
    {
      if (!only || g_ptr_array_index (packs, i) == only)
        g_list_store_append (chosen, g_ptr_array_index (packs, i));
    }
  return G_LIST_MODEL (g_steal_pointer (&chosen));
}

/**
 * rp_verb_line:
 * @argc: how many words
 * @argv: the words
 *
 * Says how a typed line is understood, or where it is not.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_line (int argc, char **argv)
{
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage
      = { "line", "LINE|- [PACK]",
          _ ("Say how a typed line is understood; “-” reads lines from standard input"), 1, 2 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);
  g_autoptr (GPtrArray) packs = NULL;
  g_autoptr (GListModel) chosen = NULL;
  g_autoptr (RpLineNames) names = NULL;

  if (end != RP_TOOL_RUN)
    return end;
  packs = rp_tool_packs_load ((const char *const *) folders, NULL);
  chosen = choose_packs (packs, argc > 2 ? argv[2] : NULL);
  if (!chosen)
    return RP_TOOL_PROBLEM;
  names = rp_line_names_new (chosen);
  return g_str_equal (argv[1], "-") ? read_lines (names) : read_line (names, argv[1], 0);
}
