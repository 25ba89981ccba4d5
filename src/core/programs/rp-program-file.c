/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-file.h"

#include "base/rp-aside.h"
#include "base/rp-core-error.h"
#include "base/rp-number.h"
#include "base/rp-terminal.h"
#include "packs/rp-program-xml.h"
#include "packs/rp-xml-check.h"
#include "packs/rp-xml-encoding.h"
#include "packs/rp-xml.h"
#include "programs/rp-program-writer.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define MODE 0666
/* Of a document, what its first element may take. */
#define HEAD 4096
#define END "</program>"

static gboolean G_GNUC_PRINTF (3, 4) fail (GError **error, RpCoreError code, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, RP_CORE_ERROR, (int) code, sentence);
  return FALSE;
}

/* What sentences call a file. */
static char *
name_file (const char *path)
{
  g_autofree char *base = g_filename_display_basename (path);

  return rp_terminal_tame (base);
}

/* A file of its own size and no more, whatever it is while it is read. */
static GBytes *
read_all (int file, const char *name, GError **error)
{
  g_autofree char *data = g_malloc (RP_XML_MAX_FILE + 1);
  gsize length = 0;
  gssize n = 1;

  while (n > 0 && length <= RP_XML_MAX_FILE)
    {
      n = read (file, data + length, RP_XML_MAX_FILE + 1 - length);
      if (n < 0 && errno == EINTR)
        n = 1;
      else if (n < 0)
        {
          fail (error, RP_CORE_ERROR_FILE, _ ("“%s” cannot be read: %s."), name, g_strerror (errno));
          return NULL;
        }
      else
        length += (gsize) n;
    }
  if (length <= RP_XML_MAX_FILE)
    return g_bytes_new_take (g_realloc (g_steal_pointer (&data), MAX (length, 1)), length);
  fail (error, RP_CORE_ERROR_SYNTAX,
        _ ("“%s” is larger than one megabyte, so it is no program of Reprise. Ask for the file again."),
        name);
  return NULL;
}

static GBytes *
read_file (const char *path, const char *name, GError **error)
{
  int file = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0);
  GBytes *bytes = NULL;
  struct stat facts;

  if (file < 0 || fstat (file, &facts) != 0)
    fail (error, errno == ENOENT ? RP_CORE_ERROR_NOT_FOUND : RP_CORE_ERROR_FILE,
          _ ("“%s” cannot be opened: %s."), name, g_strerror (errno));
  else if (!S_ISREG (facts.st_mode))
    fail (error, RP_CORE_ERROR_FILE, _ ("“%s” is not a file, so no program can be read from it."), name);
  else
    bytes = read_all (file, name, error);
  if (file >= 0)
    close (file);
  return bytes;
}

/* What the first element of a document says. */
typedef struct
{
  gboolean is_program;
  gboolean is_newer;
} Head;

static gboolean
is_known_format (const char *text)
{
  guint format;

  return rp_number_parse_count (text, 1, RP_PROGRAM_XML_NEWEST, &format);
}

static void
on_element (GMarkupParseContext *context,
            const char *element,
            const char **names,
            const char **values,
            gpointer user_data,
            GError **error)
{
  Head *head = user_data;

  head->is_program = g_str_equal (element, "program");
  for (guint i = 0; names[i]; i++)
    head->is_newer = head->is_newer || (g_str_equal (names[i], "format") && !is_known_format (values[i]));
  g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "That was all");
}

/* Looked at only in what cannot be read: a later Reprise may have written what this one does not know. */
static Head
look_at_head (GBytes *bytes)
{
  static const GMarkupParser parser = { .start_element = on_element };
  Head head = { FALSE, FALSE };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &head, NULL);
  g_autoptr (GBytes) plain = rp_xml_encoding_strip (bytes);
  gsize length;
  const char *data = g_bytes_get_data (plain, &length);

  if (length > 0)
    g_markup_parse_context_parse (context, data, (gssize) MIN (length, HEAD), NULL);
  return head;
}

static gboolean
is_cut_off (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  gsize end = strlen (END);

  while (length > 0 && g_ascii_isspace (data[length - 1]))
    length--;
  return length < end || memcmp (data + length - end, END, end) != 0;
}

static void
explain (GBytes *bytes, const char *name, RpProblems *problems, GError **error)
{
  Head head = look_at_head (bytes);
  const RpProblem *problem = g_ptr_array_index (problems->items, 0);

  if (!head.is_program)
    fail (error, RP_CORE_ERROR_SYNTAX,
          _ ("“%s” is not a program of Reprise, or its beginning is missing. Ask for the file again."), name);
  else if (head.is_newer)
    fail (
        error, RP_CORE_ERROR_SCHEMA,
        _ ("“%s” was made by a newer Reprise than this one. Install the newest Reprise, then open it again."),
        name);
  else if (problem->code == RP_CORE_ERROR_SYNTAX && is_cut_off (bytes))
    fail (error, RP_CORE_ERROR_SYNTAX,
          _ ("“%s” is not whole: its end is missing. The file is as it was; ask for it again."), name);
  else if (problem->line > 0)
    fail (error, problem->code,
          _ ("“%s” cannot be opened. Line %d: %s The file is as it was; ask for it again."), name,
          problem->line, problem->message);
  else
    fail (error, problem->code, _ ("“%s” cannot be opened. %s The file is as it was; ask for it again."),
          name, problem->message);
}

/**
 * rp_program_file_is_name:
 * @text: what somebody gave to be opened
 *
 * Returns: %TRUE when it is how the file of a program is called
 */
gboolean
rp_program_file_is_name (const char *text)
{
  g_return_val_if_fail (text, FALSE);

  return g_str_has_suffix (text, RP_PROGRAM_FILE_SUFFIX);
}

/**
 * rp_program_file_check:
 * @name: what problems shall call the file
 * @bytes: what is in it
 * @problems: where to put all that is wrong
 *
 * Reads a program for those who want to know each fault of a file with its line, and against the whole published schema.
 *
 * Returns: (transfer full) (nullable): the program, its exercises missing; %NULL when something was wrong
 */
RpProgram *
rp_program_file_check (const char *name, GBytes *bytes, RpProblems *problems)
{
  g_autoptr (RpXml) xml = NULL;
  g_autoptr (RpProgram) program = NULL;

  g_return_val_if_fail (name && bytes && problems, NULL);

  xml = rp_xml_new (problems);
  program = rp_program_xml_read_own (xml, name, bytes);
  if (!program || !rp_xml_check (problems, name, bytes))
    return NULL;
  return g_steal_pointer (&program);
}

/**
 * rp_program_file_parse:
 * @name: what errors shall call the file
 * @bytes: what is in it
 * @error: return location for an error
 *
 * Reads a program from bytes that may be anybody's. Any thread may do so.
 *
 * Returns: (transfer full) (nullable): the program, its exercises missing; %NULL with %RP_CORE_ERROR that says in a sentence what
 *   is wrong, in which line, and what to do
 */
RpProgram *
rp_program_file_parse (const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (RpProblems) problems = rp_problems_new ();
  g_autoptr (RpXml) xml = rp_xml_new (problems);
  g_autofree char *tame = NULL;
  RpProgram *program;

  g_return_val_if_fail (name && bytes, NULL);

  tame = rp_terminal_tame (name);
  program = rp_program_xml_read_own (xml, tame, bytes);
  if (!program)
    explain (bytes, tame, problems, error);
  return program;
}

/**
 * rp_program_file_read_bytes:
 * @path: a file
 * @error: return location for an error
 *
 * Reads what may be a program. The file is opened without waiting, and no more than a megabyte is read.
 *
 * Returns: (transfer full) (nullable): what is in it; %NULL with %RP_CORE_ERROR, %RP_CORE_ERROR_NOT_FOUND when there is no such
 *   file
 */
GBytes *
rp_program_file_read_bytes (const char *path, GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (path, NULL);

  name = name_file (path);
  return read_file (path, name, error);
}

/**
 * rp_program_file_read:
 * @path: a file
 * @error: return location for an error
 *
 * Reads a program from a file that may be anybody's.
 *
 * Returns: (transfer full) (nullable): the program, its exercises missing; %NULL with %RP_CORE_ERROR as from
 *   rp_program_file_parse()
 */
RpProgram *
rp_program_file_read (const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = rp_program_file_read_bytes (path, error);
  g_autofree char *name = bytes ? name_file (path) : NULL;

  return bytes ? rp_program_file_parse (name, bytes, error) : NULL;
}

/**
 * rp_program_file_write_bytes:
 * @bytes: a program as rp_program_writer_write() gives it
 * @path: a file, in a folder that is there
 * @error: return location for an error
 *
 * Writes a program aside, onto the disk, and renames it: @path holds it whole or what it held before, whatever happens. Blocks.
 *
 * Returns: %TRUE when it was written; %FALSE with %RP_CORE_ERROR_FILE
 */
gboolean
rp_program_file_write_bytes (GBytes *bytes, const char *path, GError **error)
{
  g_autofree char *name = NULL;
  int trouble;

  g_return_val_if_fail (bytes && path, FALSE);

  trouble = rp_aside_write (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), MODE);
  if (trouble == 0)
    return TRUE;
  name = name_file (path);
  if (trouble == ENOSPC || trouble == EDQUOT)
    return fail (
        error, RP_CORE_ERROR_FILE,
        _ ("“%s” cannot be saved, because the disk is full. Make some room on it. What was saved last is "
           "still there."),
        name);
  return fail (error, RP_CORE_ERROR_FILE, _ ("“%s” cannot be saved: %s. What was saved last is still there."),
               name, g_strerror (trouble));
}

/**
 * rp_program_file_write:
 * @program: a program with an id and a name
 * @path: a file, in a folder that is there
 * @error: return location for an error
 *
 * Writes a program as rp_program_file_write_bytes() does.
 *
 * Returns: %TRUE when it was written; %FALSE with %RP_CORE_ERROR_FILE
 */
gboolean
rp_program_file_write (RpProgram *program, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (RP_IS_PROGRAM (program) && path, FALSE);

  bytes = rp_program_writer_write (program);
  return rp_program_file_write_bytes (bytes, path, error);
}
