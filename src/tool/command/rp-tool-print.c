/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-print.h"

#include "base/rp-terminal.h"
#include "base/rp-words.h"
#include "command/rp-tool-words.h"
#include "words/rp-exercise-words.h"
#include "words/rp-frequency-words.h"
#include "words/rp-pain-words.h"
#include "words/rp-program-words.h"

#include <stdio.h>

#define LABEL_WIDTH 14

/* A whole text, line by line: the ends of lines are our own. */
static char *
tame_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      char *tame = rp_terminal_tame (lines[i]);

      g_free (lines[i]);
      lines[i] = tame;
    }
  return g_strjoinv ("\n", lines);
}

static void
write_text (const char *text, FILE *stream)
{
  g_autofree char *tame = tame_lines (text);
  g_autofree char *local = NULL;
  const char *charset;

  if (!g_get_charset (&charset))
    local = g_convert_with_fallback (tame, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  fputs (local ? local : tame, stream);
  fflush (stream);
}

static void
on_print (const char *text)
{
  write_text (text, stdout);
}

static void
on_print_error (const char *text)
{
  write_text (text, stderr);
}

/**
 * rp_tool_print_watch:
 *
 * Lets nothing that g_print() and g_printerr() print lead the terminal astray, whoever calls them. They cannot know which
 * end of a line is ours: rp_tool_print_say() and rp_tool_print_tell() do.
 */
void
rp_tool_print_watch (void)
{
  g_set_print_handler (on_print);
  g_set_printerr_handler (on_print_error);
}

/**
 * rp_tool_print_say:
 * @format: a line, as for printf(), without its end
 * @...: what to put in; may come from anywhere
 *
 * Prints a line on standard output.
 */
void
rp_tool_print_say (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *tame = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  tame = rp_terminal_tame (text);
  g_print ("%s\n", tame);
}

/**
 * rp_tool_print_tell:
 * @format: a line, as for printf(), without its end
 * @...: what to put in; may come from anywhere
 *
 * Prints a line on standard error.
 */
void
rp_tool_print_tell (const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autofree char *tame = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  tame = rp_terminal_tame (text);
  g_printerr ("%s\n", tame);
}

/**
 * rp_tool_print_padded:
 * @text: a cell of a table
 * @width: the column's width in characters
 *
 * Prints a cell and the space up to the next column, two spaces at least.
 */
void
rp_tool_print_padded (const char *text, int width)
{
  g_autofree char *tame = rp_terminal_tame (text);
  int length = (int) g_utf8_strlen (tame, -1);

  g_print ("%s%*s", tame, MAX (width - length, 0) + 2, "");
}

/**
 * rp_tool_print_line:
 * @label: what it is; empty below a line of the same kind
 * @text: (nullable): what it says
 *
 * Prints a line with its label before it, unless it says nothing.
 */
void
rp_tool_print_line (const char *label, const char *text)
{
  if (!text || text[0] == '\0')
    return;

  rp_tool_print_padded (label, LABEL_WIDTH);
  rp_tool_print_say ("%s", text);
}

/**
 * rp_tool_print_lines:
 * @label: what they are; stands before the first line only
 * @lines: (nullable) (array zero-terminated=1): what they say
 *
 * Prints lines of one kind.
 */
void
rp_tool_print_lines (const char *label, const char *const *lines)
{
  for (guint i = 0; lines && lines[i]; i++)
    rp_tool_print_line (i == 0 ? label : "", lines[i]);
}

/* What is said of it in this program only. */
static void
print_way (const char *label, const char *text)
{
  g_autofree char *line = text && text[0] != '\0' ? g_strdup_printf ("%s: %s", label, text) : NULL;

  rp_tool_print_line ("", line);
}

static void
print_item (const RpProgramItem *item)
{
  g_autofree char *dose = rp_tool_words_dose (item->dose, item->exercise);
  g_autofree char *text = g_strdup_printf ("%s: %s", rp_exercise_get_name (item->exercise), dose);

  g_autofree char *missing = rp_exercise_words_missing (item->exercise);

  rp_tool_print_line ("", text);
  rp_tool_print_line ("", missing);
  rp_tool_print_line ("", item->note);
  print_way (_ ("Easier"), item->easier);
  print_way (_ ("Harder"), item->harder);
}

/* What the program says of its doses; where some are its maker's own, whose they are. */
static char *
find_dose_source (RpProgram *program)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    if (rp_program_get_item (program, i)->dose->source == RP_SOURCE_OWN)
      return rp_program_words_dose_source (program);
  return g_strdup (rp_program_get_dose_note (program));
}

/**
 * rp_tool_print_program:
 * @program: a program
 *
 * Prints what it says and holds, in the language of its pack.
 */
void
rp_tool_print_program (RpProgram *program)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (program));
  g_autofree char *often = rp_frequency_words_sentence (rp_program_get_frequency (program));
  g_auto (GStrv) before = rp_program_dup_before_rules (program);
  const RpWhy *why = rp_program_get_why (program);
  g_auto (GStrv) pain = rp_pain_words_lines (rp_program_get_pain_rules (program));
  g_autofree char *source = find_dose_source (program);

  rp_tool_print_line (_ ("Program"), rp_program_get_name (program));
  rp_tool_print_line (_ ("Summary"), rp_program_get_summary (program));
  rp_tool_print_line (_ ("Why"), why ? why->summary : NULL);
  rp_tool_print_line (_ ("Made by"), rp_program_get_author (program));
  rp_tool_print_line (_ ("For whom"), rp_program_get_recipient (program));
  rp_tool_print_line (_ ("How often"), often);
  rp_tool_print_line (_ ("Doses"), source);
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    print_item (rp_program_get_item (program, i));
  rp_tool_print_lines (_ ("Ask first"), (const char *const *) before);
  rp_tool_print_lines (_ ("Take care"), rp_program_get_precautions (program));
  rp_tool_print_lines (_ ("Pain"), (const char *const *) pain);
  rp_tool_print_lines (_ ("Credits"), rp_program_get_credits (program));
}

/* What a program would read as itself, but a terminal would act on; JSON has a plain form for it. */
static char *
escape_json (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (letter != '\n' && rp_terminal_is_astray (letter))
        g_string_append_printf (plain, "\\u%04x", letter);
      else
        g_string_append_unichar (plain, letter);
    }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/**
 * rp_tool_print_json:
 * @root: what to print; its texts are valid UTF-8
 *
 * Prints JSON on standard output. Its texts are whole; what a terminal would act on stands there escaped.
 */
void
rp_tool_print_json (JsonNode *root)
{
  g_autofree char *text = json_to_string (root, TRUE);
  g_autofree char *plain = escape_json (text);

  g_print ("%s\n", plain);
}
