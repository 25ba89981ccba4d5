/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-problems.h"

static void
problem_free (gpointer data)
{
  RpProblem *problem = data;

  g_free (problem->file);
  g_free (problem->message);
  g_free (problem);
}

/**
 * rp_problems_new:
 *
 * Returns: (transfer full): an empty list; free with rp_problems_free()
 */
RpProblems *
rp_problems_new (void)
{
  RpProblems *self = g_new0 (RpProblems, 1);

  self->items = g_ptr_array_new_with_free_func (problem_free);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * rp_problems_free:
 * @self: (transfer full): a list
 *
 * Frees it and all that is in it.
 */
void
rp_problems_free (RpProblems *self)
{
  g_ptr_array_unref (self->items);
  g_ptr_array_unref (self->texts);
  g_free (self);
}

static void
add_item (RpProblems *self,
          RpSeverity severity,
          RpCoreError code,
          const char *file,
          int line,
          const char *text)
{
  RpProblem *problem = g_new0 (RpProblem, 1);

  problem->severity = severity;
  problem->code = code;
  problem->file = g_strdup (file);
  problem->line = line;
  problem->message = g_strdup (text);
  g_ptr_array_add (self->items, problem);
}

/**
 * rp_problems_add:
 * @self: a list
 * @code: what kind of problem
 * @file: the file, as the pack names it
 * @line: the line in it, from 1, or 0 for the file as a whole
 * @text: a whole sentence that says what is wrong
 *
 * Adds an error to the list, and "file:line: text" to its texts.
 */
void
rp_problems_add (RpProblems *self, RpCoreError code, const char *file, int line, const char *text)
{
  g_return_if_fail (self && file && text);

  if (self->texts->len == 0)
    self->code = code;
  add_item (self, RP_SEVERITY_ERROR, code, file, line, text);
  if (line > 0)
    g_ptr_array_add (self->texts, g_strdup_printf ("%s:%d: %s", file, line, text));
  else
    g_ptr_array_add (self->texts, g_strdup_printf ("%s: %s", file, text));
}

/**
 * rp_problems_warn:
 * @self: a list
 * @file: the file, as the pack names it
 * @line: the line in it, from 1, or 0 for the file as a whole
 * @text: a whole sentence that says what is wrong
 *
 * Adds a warning to the list: something that does not keep the pack from being used. Its texts stay as they are.
 */
void
rp_problems_warn (RpProblems *self, const char *file, int line, const char *text)
{
  g_return_if_fail (self && file && text);

  add_item (self, RP_SEVERITY_WARNING, RP_CORE_ERROR_MEANING, file, line, text);
}

/**
 * rp_problems_propagate:
 * @self: a list
 * @error: return location for a #GError, or %NULL
 *
 * Sets @error to the first error, if there is one: %RP_CORE_ERROR with its kind. Warnings do not count.
 *
 * Returns: %TRUE when there is no error
 */
gboolean
rp_problems_propagate (RpProblems *self, GError **error)
{
  g_return_val_if_fail (self, FALSE);

  if (self->texts->len == 0)
    return TRUE;
  g_set_error_literal (error, RP_CORE_ERROR, (gint) self->code, g_ptr_array_index (self->texts, 0));
  return FALSE;
}
