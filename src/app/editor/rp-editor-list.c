/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-list.h"

#include "common/rp-reveal.h"
#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"

#include <glib/gi18n-lib.h>

/* As many as a window of the usual size shows, and how many come with each further picture. */
#define FIRST_ROWS 8
#define MORE_ROWS 2

/**
 * RpEditorList:
 *
 * The lines of a program that is being made. It shows a program, and what is done to a line makes the next one, which is told;
 * it changes when it is given that program. A row stays the same widget as long as its line is there, wherever it goes.
 */
struct _RpEditorList
{
  GtkWidget parent_instance;

  GtkListBox *rows;
  GtkWidget *over; /* (nullable): the row that a drag is over */

  /* Owned */
  RpPosterLoader *loader;
  RpProgram *program;
  RpEditorChoice *choice;
  guint n_rows; /* that are there */
  guint n_most; /* that may be there */
  guint more;   /* what adds to them, or 0 */
  gboolean narrow;
};

enum
{
  EDITED,
  DONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpEditorList, rp_editor_list, GTK_TYPE_WIDGET)

static RpEditorRow *
get_row (RpEditorList *self, guint index)
{
  return RP_EDITOR_ROW (gtk_list_box_get_row_at_index (self->rows, (int) index));
}

static guint
get_index (RpEditorRow *row)
{
  return (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

/* Takes @next. What goes on with the same @field is one step with what was told before. */
static void
tell (RpEditorList *self, RpProgram *next, const char *field)
{
  g_autoptr (RpProgram) owned = next;

  if (next != self->program)
    g_signal_emit (self, signals[EDITED], 0, next, field);
}

static int
compare_places (GtkListBoxRow *a, GtkListBoxRow *b, gpointer places)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (places, a))
         - GPOINTER_TO_INT (g_hash_table_lookup (places, b));
}

/* A row stays in the list while it goes elsewhere: the keyboard stays in it, and GTK 4.8 would not know any more which of its
 * actions can be used. */
static void
put_row (RpEditorList *self, RpEditorRow *row, guint to)
{
  g_autoptr (GHashTable) places = g_hash_table_new (NULL, NULL);
  int beside = to > get_index (row) ? 1 : -1;

  for (guint i = 0; i < self->n_rows; i++)
    g_hash_table_insert (places, get_row (self, i), GINT_TO_POINTER (2 * (int) i));
  g_hash_table_insert (places, row, GINT_TO_POINTER (2 * (int) to + beside));
  gtk_list_box_set_sort_func (self->rows, compare_places, places, NULL);
  gtk_list_box_set_sort_func (self->rows, NULL, NULL, NULL);
}

static void
move_row (RpEditorList *self, RpEditorRow *row, guint to)
{
  g_autoptr (RpProgram) next = rp_program_edit_move (self->program, get_index (row), to);

  if (next == self->program)
    return;
  if (to < self->n_rows)
    put_row (self, row, to);
  tell (self, g_steal_pointer (&next), NULL);
}

/* Keys at a row are for all that are chosen. */
static void
on_moved (RpEditorList *self, int by, RpEditorRow *row)
{
  if (!rp_editor_choice_move (self->choice, by) && (by > 0 || get_index (row) > 0))
    move_row (self, row, get_index (row) + (guint) by);
}

static void
on_copied (RpEditorList *self, RpEditorRow *row)
{
  if (!rp_editor_choice_copy (self->choice))
    tell (self, rp_program_edit_copy_item (self->program, get_index (row)), NULL);
}

static void
remove_row (RpEditorList *self, RpEditorRow *row)
{
  guint index = get_index (row);
  RpEditorRow *near = get_row (self, index + 1) ? get_row (self, index + 1) : get_row (self, index - 1);
  /* Translators: %s is the name of an exercise */
  g_autofree char *sentence = g_strdup_printf (_ ("%s is out of the program."),
                                               rp_exercise_get_name (rp_editor_row_get_exercise (row)));

  if (near)
    gtk_widget_grab_focus (GTK_WIDGET (near));
  tell (self, rp_program_edit_remove (self->program, index), NULL);
  g_signal_emit (self, signals[DONE], 0, sentence);
}

static void
on_removed (RpEditorList *self, RpEditorRow *row)
{
  if (!rp_editor_choice_remove (self->choice))
    remove_row (self, row);
}

static void
on_chosen_edited (RpEditorList *self, RpProgram *program)
{
  tell (self, g_object_ref (program), NULL);
}

static void
on_chosen_done (RpEditorList *self, const char *sentence)
{
  g_signal_emit (self, signals[DONE], 0, sentence);
}

static void show_all (RpEditorList *self);

/* What can be chosen must be there. */
static void
on_choice_changed (RpEditorList *self)
{
  if (rp_editor_choice_is_on (self->choice))
    show_all (self);
}

static void
on_choose (RpEditorList *self, int how, RpEditorRow *row)
{
  rp_editor_choice_choose (self->choice, row, (RpRowChoice) how);
}

static void
on_dose_edited (RpEditorList *self, const RpDose *dose, RpEditorRow *row)
{
  const RpProgramItem *item = rp_program_get_item (self->program, get_index (row));
  g_autoptr (RpDose) loaded = rp_dose_edit_load (item->dose, dose->load);
  g_autofree char *field = g_strdup_printf ("load %u", get_index (row));
  gboolean typed = rp_dose_equal (loaded, dose);

  tell (self, rp_program_edit_set_dose (self->program, get_index (row), dose), typed ? field : NULL);
}

static void
on_note_edited (RpEditorList *self, const char *note, RpEditorRow *row)
{
  g_autofree char *field = g_strdup_printf ("note %u", get_index (row));

  tell (self, rp_program_edit_set_note (self->program, get_index (row), note), field);
}

/* One at a time: what is open is what is being thought about. */
static void
on_opened (RpEditorList *self, RpEditorRow *opened)
{
  RpEditorRow *row;

  for (guint i = 0; (row = get_row (self, i)); i++)
    if (row != opened)
      rp_editor_row_set_open (row, FALSE);
}

static void
on_row_activated (RpEditorList *self, RpEditorRow *row)
{
  if (rp_editor_choice_is_on (self->choice))
    rp_editor_choice_choose (self->choice, row, RP_ROW_CHOICE_ONE);
  else
    rp_editor_row_set_open (row, !rp_editor_row_get_open (row));
}

static void
clear_drop (RpEditorList *self)
{
  if (self->over)
    {
      gtk_widget_remove_css_class (self->over, "drop-above");
      gtk_widget_remove_css_class (self->over, "drop-below");
    }
  self->over = NULL;
}

/* Before which line a drop at @y would go; shows it. */
static guint
mark_drop (RpEditorList *self, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->rows, (int) y);
  graphene_rect_t bounds;
  gboolean below;

  clear_drop (self);
  if (!row || !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->rows), &bounds))
    return rp_program_get_n_items (self->program);
  below = y > bounds.origin.y + bounds.size.height / 2;
  self->over = GTK_WIDGET (row);
  gtk_widget_add_css_class (self->over, below ? "drop-below" : "drop-above");
  return (guint) gtk_list_box_row_get_index (row) + below;
}

static GdkDragAction
on_drop_motion (RpEditorList *self, double x, double y)
{
  mark_drop (self, y);
  return GDK_ACTION_MOVE;
}

static gboolean
on_drop (RpEditorList *self, const GValue *value, double x, double y)
{
  RpEditorRow *row = g_value_get_object (value);
  guint before = mark_drop (self, y);

  clear_drop (self);
  if (!row || gtk_widget_get_parent (GTK_WIDGET (row)) != GTK_WIDGET (self->rows))
    return FALSE;
  move_row (self, row, before > get_index (row) ? before - 1 : before);
  return TRUE;
}

static void
rp_editor_list_dispose (GObject *object)
{
  RpEditorList *self = RP_EDITOR_LIST (object);

  if (self->rows)
    gtk_widget_unparent (GTK_WIDGET (self->rows));
  self->rows = NULL;
  g_clear_object (&self->loader);
  g_clear_object (&self->program);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (rp_editor_list_parent_class)->dispose (object);
}

static void
rp_editor_list_class_init (RpEditorListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_editor_list_dispose;

  /**
   * RpEditorList::edited:
   * @program: the next program
   * @field: (nullable): what is being typed, if it is; the next letters of the same field belong to one step
   *
   * The person did something to a line.
   */
  signals[EDITED] = g_signal_new ("edited", RP_TYPE_EDITOR_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, RP_TYPE_PROGRAM, G_TYPE_STRING);
  /**
   * RpEditorList::done:
   * @sentence: what was done, in whole sentences
   *
   * The person did something that should be said, and was told already.
   */
  signals[DONE] = g_signal_new ("done", RP_TYPE_EDITOR_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "editorlist");
}

static void
rp_editor_list_init (RpEditorList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (RP_TYPE_EDITOR_ROW, GDK_ACTION_MOVE);

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->choice = rp_editor_choice_new (self->rows);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (on_choice_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "edited", G_CALLBACK (on_chosen_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->choice, "done", G_CALLBACK (on_chosen_done), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "editor-rows");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Exercises"),
                                  -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (on_row_activated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "motion", G_CALLBACK (on_drop_motion), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (clear_drop), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->rows), GTK_EVENT_CONTROLLER (target));
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
}

/**
 * rp_editor_list_new:
 *
 * Returns: (transfer floating): a list without lines
 */
GtkWidget *
rp_editor_list_new (void)
{
  return g_object_new (RP_TYPE_EDITOR_LIST, NULL);
}

/**
 * rp_editor_list_set_loader:
 * @self: a list
 * @loader: who loads the posters
 *
 * Says it, before there is a program.
 */
void
rp_editor_list_set_loader (RpEditorList *self, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_EDITOR_LIST (self));

  g_set_object (&self->loader, loader);
}

static void
add_row (RpEditorList *self, guint index, const RpProgramItem *item)
{
  GtkWidget *row = rp_editor_row_new (self->loader);

  rp_editor_row_set_narrow (RP_EDITOR_ROW (row), self->narrow);
  rp_editor_row_set_item (RP_EDITOR_ROW (row), item);
  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "copied", G_CALLBACK (on_copied), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dose-edited", G_CALLBACK (on_dose_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "note-edited", G_CALLBACK (on_note_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "choose", G_CALLBACK (on_choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->rows, row, (int) index);
  self->n_rows++;
}

static gboolean
row_shows (RpEditorList *self, guint row, guint index)
{
  return rp_editor_row_shows (get_row (self, row), rp_program_get_item (self->program, index));
}

/* How many of the rows from @from on, up to as many as there are lines, show the same as the lines at the end do. */
static guint
count_last (RpEditorList *self, guint from, guint n_rows, guint n_lines)
{
  guint n = 0;

  while (n < MIN (n_rows, n_lines) - from && row_shows (self, n_rows - 1 - n, n_lines - 1 - n))
    n++;
  return n;
}

/* The row that shows a line, among those from @from up to @end. */
static RpEditorRow *
find_row (RpEditorList *self, guint from, guint end, guint index)
{
  for (guint i = from; i < end; i++)
    if (row_shows (self, i, index))
      return get_row (self, i);
  return NULL;
}

/* Whether one of the lines from @from up to @end is what @row shows. */
static gboolean
is_needed (RpEditorList *self, RpEditorRow *row, guint from, guint end)
{
  for (guint i = from; i < end; i++)
    if (rp_editor_row_shows (row, rp_program_get_item (self->program, i)))
      return TRUE;
  return FALSE;
}

/* The row at @index shows its line: the one that is there, the one that showed it elsewhere, or one that is free. The last
 * @n_last rows are right. */
static void
show_line (RpEditorList *self, guint index, guint n_lines, guint n_last)
{
  const RpProgramItem *item = rp_program_get_item (self->program, index);
  guint end = self->n_rows - n_last;
  RpEditorRow *row = index < end ? get_row (self, index) : NULL;
  RpEditorRow *elsewhere = find_row (self, index, end, index);

  if (elsewhere && elsewhere != row)
    put_row (self, elsewhere, index);
  else if (!elsewhere && row && !is_needed (self, row, index + 1, n_lines - n_last)
           && rp_editor_row_get_exercise (row) == item->exercise)
    rp_editor_row_set_item (row, item);
  else if (!elsewhere)
    add_row (self, index, item);
}

/* What is before and behind what changed is not touched. */
static void
show_lines (RpEditorList *self)
{
  guint n_lines = MIN (rp_program_get_n_items (self->program), self->n_most);
  guint first = 0, n_last, end;

  while (first < MIN (self->n_rows, n_lines) && row_shows (self, first, first))
    first++;
  n_last = count_last (self, first, self->n_rows, n_lines);
  end = n_lines - n_last;
  /* A line that went far down: the others need not go up one by one. */
  if (self->n_rows == n_lines && first < end && row_shows (self, first, end - 1))
    put_row (self, get_row (self, first), end - 1);
  for (guint i = first; i < end; i++)
    show_line (self, i, n_lines, n_last);
  for (; self->n_rows > n_lines; self->n_rows--)
    gtk_list_box_remove (self->rows, GTK_WIDGET (get_row (self, end)));
  for (guint i = 0; i < n_lines; i++)
    {
      rp_editor_row_set_place (get_row (self, i), i, rp_program_get_n_items (self->program));
      rp_editor_row_set_author (get_row (self, i), rp_program_get_author (self->program));
    }
}

static gboolean
on_more (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  RpEditorList *self = RP_EDITOR_LIST (widget);

  /* Not before those that are there were seen. */
  if (self->n_most != G_MAXUINT && gtk_widget_get_height (widget) == 0)
    return G_SOURCE_CONTINUE;
  if (self->n_most < rp_program_get_n_items (self->program))
    {
      self->n_most += MORE_ROWS;
      show_lines (self);
    }
  if (self->n_most < rp_program_get_n_items (self->program))
    return G_SOURCE_CONTINUE;
  self->n_most = G_MAXUINT;
  self->more = 0;
  return G_SOURCE_REMOVE;
}

/* Another program begins with the rows that are seen first; the others come a few with each picture. */
static void
begin (RpEditorList *self)
{
  gboolean fits = rp_program_get_n_items (self->program) <= FIRST_ROWS;

  self->n_most = fits ? G_MAXUINT : FIRST_ROWS;
  if (!fits && self->more == 0)
    self->more = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_more, NULL, NULL);
}

/* Now all of it is needed. */
static void
show_all (RpEditorList *self)
{
  if (!self->program || self->n_most == G_MAXUINT)
    return;
  self->n_most = G_MAXUINT;
  show_lines (self);
}

/**
 * rp_editor_list_set_program:
 * @self: a list
 * @program: what to show
 *
 * Shows a program; nobody is told. Rows whose lines stay are not touched. Of another program than before the first lines are
 * there at once, and the others while it is looked at.
 */
void
rp_editor_list_set_program (RpEditorList *self, RpProgram *program)
{
  gboolean another;

  g_return_if_fail (RP_IS_EDITOR_LIST (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  another = !self->program || !g_str_equal (rp_program_get_id (self->program), rp_program_get_id (program));
  if (!g_set_object (&self->program, program))
    return;
  if (another)
    begin (self);
  show_lines (self);
  rp_editor_choice_set_program (self->choice, program);
  gtk_widget_set_visible (GTK_WIDGET (self), rp_program_get_n_items (program) > 0);
}

/**
 * rp_editor_list_set_narrow:
 * @self: a list
 * @narrow: whether there is little room
 *
 * Lays the rows out for the room there is.
 */
void
rp_editor_list_set_narrow (RpEditorList *self, gboolean narrow)
{
  RpEditorRow *row;

  g_return_if_fail (RP_IS_EDITOR_LIST (self));

  self->narrow = narrow;
  for (guint i = 0; (row = get_row (self, i)); i++)
    rp_editor_row_set_narrow (row, narrow);
}

/**
 * rp_editor_list_show_last:
 * @self: a list
 *
 * Scrolls to the last line, without the keyboard.
 */
void
rp_editor_list_show_last (RpEditorList *self)
{
  GtkWidget *last;

  g_return_if_fail (RP_IS_EDITOR_LIST (self));

  show_all (self);
  last = gtk_widget_get_last_child (GTK_WIDGET (self->rows));
  if (last)
    rp_reveal_whole (last);
}

/**
 * rp_editor_list_open:
 * @self: a list
 * @index: which line, from 0
 *
 * Opens a line and puts the keyboard there; nothing happens where there is none.
 */
void
rp_editor_list_open (RpEditorList *self, guint index)
{
  RpEditorRow *row;

  g_return_if_fail (RP_IS_EDITOR_LIST (self));

  if (index >= self->n_rows)
    show_all (self);
  row = get_row (self, index);
  if (!row)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  rp_editor_row_set_open (row, TRUE);
}

/**
 * rp_editor_list_get_choice:
 * @self: a list
 *
 * Returns: (transfer none): which lines are chosen
 */
RpEditorChoice *
rp_editor_list_get_choice (RpEditorList *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_LIST (self), NULL);

  return self->choice;
}
