/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "command/rp-tool-print.h"

#include "command/rp-tool-words.h"

#include <glib/gi18n-lib.h>

#define LABEL_WIDTH 14

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
  int length = (int) g_utf8_strlen (text, -1);

  g_print ("%s%*s", text, MAX (width - length, 0) + 2, "");
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
  g_print ("%s\n", text);
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

static void
print_item (const RpProgramItem *item)
{
  g_autofree char *dose = rp_tool_words_dose (item->dose);
  g_autofree char *text = g_strdup_printf ("%s: %s", rp_exercise_get_name (item->exercise), dose);

  rp_tool_print_line ("", text);
  if (item->note)
    rp_tool_print_line ("", item->note);
}

/**
 * rp_tool_print_program:
 * @program: a program
 *
 * Prints what it says and holds.
 */
void
rp_tool_print_program (RpProgram *program)
{
  rp_tool_print_line (_ ("Program"), rp_program_get_name (program));
  rp_tool_print_line (_ ("Summary"), rp_program_get_summary (program));
  rp_tool_print_line (_ ("How often"), rp_program_get_frequency (program));
  rp_tool_print_line (_ ("Doses"), rp_program_get_dose_note (program));
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    print_item (rp_program_get_item (program, i));
  rp_tool_print_lines (_ ("Take care"), rp_program_get_precautions (program));
  rp_tool_print_lines (_ ("Credits"), rp_program_get_credits (program));
}
