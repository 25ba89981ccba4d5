/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-choice.h"

#include "programs/rp-chosen-edit.h"
#include "programs/rp-program-edit.h"

#include <glib/gi18n-lib.h>

/**
 * RpEditorChoice:
 *
 * Which lines of a program are chosen, to do something with all of them. What is chosen is a row, wherever its line goes, and
 * no longer when its line is gone.
 */
struct _RpEditorChoice
{
  GObject parent_instance;

  RpProgram *program; /* (nullable): what the rows show */
  GtkListBox *rows;   /* not owned: it outlives this */
  GtkWidget *from;    /* (nullable): not owned: where the last one was chosen; only compared */
  gboolean on;
};

enum
{
  CHANGED,
  EDITED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpEditorChoice, rp_editor_choice, G_TYPE_OBJECT)

static RpEditorRow *
get_row (RpEditorChoice *self, guint index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->rows, (int) index);

  return row ? RP_EDITOR_ROW (row) : NULL;
}

static void
rp_editor_choice_finalize (GObject *object)
{
  RpEditorChoice *self = RP_EDITOR_CHOICE (object);

  g_clear_object (&self->program);

  G_OBJECT_CLASS (rp_editor_choice_parent_class)->finalize (object);
}

static void
rp_editor_choice_class_init (RpEditorChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_editor_choice_finalize;

  /**
   * RpEditorChoice::changed:
   *
   * Other lines are chosen, or stand elsewhere, or choosing began or ended.
   */
  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_EDITOR_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  /**
   * RpEditorChoice::edited:
   * @program: the next program
   *
   * The person did something to all that are chosen.
   */
  signals[EDITED] = g_signal_new ("edited", RP_TYPE_EDITOR_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, RP_TYPE_PROGRAM);
  /**
   * RpEditorChoice::done:
   * @sentence: what was done, in whole sentences
   *
   * The person did something that should be said, and was told already.
   */
  signals[DONE] = g_signal_new ("done", RP_TYPE_EDITOR_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_editor_choice_init (RpEditorChoice *self)
{
}

/**
 * rp_editor_choice_new:
 * @rows: the rows of lines, each a #RpEditorRow; it must outlive this
 *
 * Returns: (transfer full): a choice of nothing, that has not begun
 */
RpEditorChoice *
rp_editor_choice_new (GtkListBox *rows)
{
  RpEditorChoice *self;

  g_return_val_if_fail (GTK_IS_LIST_BOX (rows), NULL);

  self = g_object_new (RP_TYPE_EDITOR_CHOICE, NULL);
  self->rows = rows;
  return self;
}

/**
 * rp_editor_choice_is_on:
 * @self: a choice
 *
 * Returns: whether the person is choosing
 */
gboolean
rp_editor_choice_is_on (RpEditorChoice *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_CHOICE (self), FALSE);

  return self->on;
}

/**
 * rp_editor_choice_set_on:
 * @self: a choice
 * @on: whether the person is choosing
 *
 * Begins with nothing, or ends and forgets what was chosen.
 */
void
rp_editor_choice_set_on (RpEditorChoice *self, gboolean on)
{
  RpEditorRow *row;

  g_return_if_fail (RP_IS_EDITOR_CHOICE (self));

  if (self->on == on)
    return;
  self->on = on;
  self->from = NULL;
  for (guint i = 0; (row = get_row (self, i)); i++)
    rp_editor_row_set_choice (row, on, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Where the last one was chosen; the first line where that is gone. */
static guint
find_from (RpEditorChoice *self)
{
  RpEditorRow *row;

  for (guint i = 0; (row = get_row (self, i)); i++)
    if (GTK_WIDGET (row) == self->from)
      return i;
  return 0;
}

static void
choose_to (RpEditorChoice *self, RpEditorRow *row)
{
  guint from = find_from (self);
  guint to = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  for (guint i = MIN (from, to); i <= MAX (from, to); i++)
    rp_editor_row_set_choice (get_row (self, i), TRUE, TRUE);
}

static void
choose_all (RpEditorChoice *self)
{
  RpEditorRow *row;

  for (guint i = 0; (row = get_row (self, i)); i++)
    rp_editor_row_set_choice (row, TRUE, TRUE);
}

/**
 * rp_editor_choice_choose:
 * @self: a choice
 * @row: the row the person is at
 * @how: what they did
 *
 * Chooses this row or no longer, all as far as to it, or all there are; begins if need be.
 */
void
rp_editor_choice_choose (RpEditorChoice *self, RpEditorRow *row, RpRowChoice how)
{
  g_return_if_fail (RP_IS_EDITOR_CHOICE (self));
  g_return_if_fail (RP_IS_EDITOR_ROW (row));

  if (how == RP_ROW_CHOICE_END)
    {
      rp_editor_choice_set_on (self, FALSE);
      return;
    }
  rp_editor_choice_set_on (self, TRUE);
  if (how == RP_ROW_CHOICE_ALL)
    choose_all (self);
  else if (how == RP_ROW_CHOICE_TO)
    choose_to (self, row);
  else
    rp_editor_row_set_choice (row, TRUE, !rp_editor_row_get_chosen (row));
  self->from = GTK_WIDGET (row);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rp_editor_choice_dup_lines:
 * @self: a choice
 *
 * Returns: (transfer full) (element-type guint): which lines are chosen, from 0, in order
 */
GArray *
rp_editor_choice_dup_lines (RpEditorChoice *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  RpEditorRow *row;

  g_return_val_if_fail (RP_IS_EDITOR_CHOICE (self), lines);

  for (guint i = 0; (row = get_row (self, i)); i++)
    if (rp_editor_row_get_chosen (row))
      g_array_append_val (lines, i);
  return lines;
}

/**
 * rp_editor_choice_set_program:
 * @self: a choice
 * @program: what the rows show now
 *
 * Looks at rows that came or went. With another program, or nothing in it, choosing ends.
 */
void
rp_editor_choice_set_program (RpEditorChoice *self, RpProgram *program)
{
  gboolean another;
  RpEditorRow *row;

  g_return_if_fail (RP_IS_EDITOR_CHOICE (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  another = !self->program || !g_str_equal (rp_program_get_id (self->program), rp_program_get_id (program));
  g_set_object (&self->program, program);
  if (another || rp_program_get_n_items (program) == 0)
    rp_editor_choice_set_on (self, FALSE);
  if (!self->on)
    return;
  for (guint i = 0; (row = get_row (self, i)); i++)
    rp_editor_row_set_choice (row, TRUE, rp_editor_row_get_chosen (row));
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * rp_editor_choice_get_program:
 * @self: a choice
 *
 * Returns: (transfer none) (nullable): what the rows show
 */
RpProgram *
rp_editor_choice_get_program (RpEditorChoice *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_CHOICE (self), NULL);

  return self->program;
}

/* Takes @next. */
static void
take (RpEditorChoice *self, RpProgram *next)
{
  g_autoptr (RpProgram) owned = next;

  if (next != self->program)
    g_signal_emit (self, signals[EDITED], 0, next);
}

/* Choosing ends; the keyboard stays near what was chosen. Takes @next. */
static void
take_and_end (RpEditorChoice *self, RpProgram *next, guint line, const char *sentence)
{
  guint n_items = rp_program_get_n_items (next);
  RpEditorRow *row;

  rp_editor_choice_set_on (self, FALSE);
  take (self, next);
  row = n_items > 0 ? get_row (self, MIN (line, n_items - 1)) : NULL;
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  g_signal_emit (self, signals[DONE], 0, sentence);
}

/**
 * rp_editor_choice_move:
 * @self: a choice
 * @by: -1 up, 1 down
 *
 * Moves what is chosen one place, as far as there is one.
 *
 * Returns: %FALSE when nothing is chosen
 */
gboolean
rp_editor_choice_move (RpEditorChoice *self, int by)
{
  g_autoptr (GArray) lines = rp_editor_choice_dup_lines (self);

  g_return_val_if_fail (RP_IS_EDITOR_CHOICE (self), FALSE);

  if (lines->len > 0)
    take (self, rp_chosen_edit_move (self->program, (const guint *) lines->data, lines->len, by));
  return lines->len > 0;
}

/**
 * rp_editor_choice_copy:
 * @self: a choice
 *
 * Puts what is chosen once more behind the last of it.
 *
 * Returns: %FALSE when nothing is chosen
 */
gboolean
rp_editor_choice_copy (RpEditorChoice *self)
{
  g_autoptr (GArray) lines = rp_editor_choice_dup_lines (self);

  g_return_val_if_fail (RP_IS_EDITOR_CHOICE (self), FALSE);

  if (lines->len > 0)
    take (self, rp_chosen_edit_copy (self->program, (const guint *) lines->data, lines->len));
  return lines->len > 0;
}

/**
 * rp_editor_choice_remove:
 * @self: a choice
 *
 * Takes what is chosen out of the program, and ends.
 *
 * Returns: %FALSE when nothing is chosen
 */
gboolean
rp_editor_choice_remove (RpEditorChoice *self)
{
  g_autoptr (GArray) lines = rp_editor_choice_dup_lines (self);
  guint n = lines->len;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (RP_IS_EDITOR_CHOICE (self), FALSE);

  if (n == 0)
    return FALSE;
  sentence = g_strdup_printf (
      ngettext ("%u exercise is out of the program.", "%u exercises are out of the program.", n), n);
  take_and_end (self, rp_chosen_edit_remove (self->program, (const guint *) lines->data, n),
                g_array_index (lines, guint, 0), sentence);
  return TRUE;
}

/* Takes @names, of the lines that the dose does not fit. */
static char *
format_given (guint n, GPtrArray *names)
{
  g_autofree char *given = g_strdup_printf (
      ngettext ("%u exercise has this dose now.", "%u exercises have this dose now.", n), n);
  g_autofree char *list = NULL;

  g_ptr_array_add (names, NULL);
  list = g_strjoinv (", ", (char **) names->pdata);
  g_ptr_array_unref (names);
  if (*list == '\0')
    return g_steal_pointer (&given);
  /* Translators: "3 exercises have this dose now.", then the names of exercises */
  return g_strdup_printf (_ ("%s It does not fit these, which keep their own: %s."), given, list);
}

/**
 * rp_editor_choice_give_dose:
 * @self: a choice
 * @dose: how much of each
 *
 * Gives what is chosen one dose, and ends. Lines that it does not fit keep their own, and are named.
 *
 * Returns: %FALSE when nothing is chosen
 */
gboolean
rp_editor_choice_give_dose (RpEditorChoice *self, const RpDose *dose)
{
  g_autoptr (GArray) lines = rp_editor_choice_dup_lines (self);
  g_autoptr (RpProgram) now = NULL;
  GPtrArray *left;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (RP_IS_EDITOR_CHOICE (self) && dose, FALSE);

  if (lines->len == 0)
    return FALSE;
  now = g_object_ref (self->program);
  left = g_ptr_array_new ();
  for (guint i = 0; i < lines->len; i++)
    {
      guint line = g_array_index (lines, guint, i), n_fitting = 0;
      RpProgram *next = rp_program_edit_apply_dose (now, &line, 1, dose, &n_fitting);

      g_object_unref (now);
      now = next;
      if (n_fitting == 0)
        g_ptr_array_add (left, (gpointer) rp_exercise_get_name (rp_program_get_item (now, line)->exercise));
    }
  sentence = format_given (lines->len - left->len, left);
  take_and_end (self, g_steal_pointer (&now), g_array_index (lines, guint, 0), sentence);
  return TRUE;
}
