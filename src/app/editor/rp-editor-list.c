/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-list.h"

#include "common/rp-reveal.h"
#include "editor/rp-editor-row.h"
#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"

#include <glib/gi18n-lib.h>

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
  gboolean narrow;
};

enum
{
  EDITED,
  REMOVED,
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

/* The keyboard stays where it is in the row. */
static void
put_row (RpEditorList *self, RpEditorRow *row, guint to)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (row));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GtkWidget) kept = g_object_ref (GTK_WIDGET (row));

  if (focus && focus != GTK_WIDGET (row) && !gtk_widget_is_ancestor (focus, GTK_WIDGET (row)))
    focus = NULL;
  gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  gtk_list_box_insert (self->rows, GTK_WIDGET (row), (int) to);
  if (focus)
    gtk_widget_grab_focus (focus);
}

static void
move_row (RpEditorList *self, RpEditorRow *row, guint to)
{
  g_autoptr (RpProgram) next = rp_program_edit_move (self->program, get_index (row), to);

  if (next == self->program)
    return;
  put_row (self, row, to);
  tell (self, g_steal_pointer (&next), NULL);
}

static void
on_moved (RpEditorList *self, int by, RpEditorRow *row)
{
  if (by > 0 || get_index (row) > 0)
    move_row (self, row, get_index (row) + (guint) by);
}

static void
on_copied (RpEditorList *self, RpEditorRow *row)
{
  tell (self, rp_program_edit_copy_item (self->program, get_index (row)), NULL);
}

static void
on_removed (RpEditorList *self, RpEditorRow *row)
{
  guint index = get_index (row);
  RpEditorRow *near = get_row (self, index + 1) ? get_row (self, index + 1) : get_row (self, index - 1);
  g_autoptr (RpExercise) exercise = g_object_ref (rp_editor_row_get_exercise (row));

  if (near)
    gtk_widget_grab_focus (GTK_WIDGET (near));
  tell (self, rp_program_edit_remove (self->program, index), NULL);
  g_signal_emit (self, signals[REMOVED], 0, rp_exercise_get_name (exercise));
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
   * RpEditorList::removed:
   * @name: the name of what is gone
   *
   * The person took a line out, which was told already.
   */
  signals[REMOVED] = g_signal_new ("removed", RP_TYPE_EDITOR_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "editorlist");
}

static void
rp_editor_list_init (RpEditorList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (RP_TYPE_EDITOR_ROW, GDK_ACTION_MOVE);

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
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
  g_signal_connect_object (row, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  gtk_list_box_insert (self->rows, row, (int) index);
}

static RpEditorRow *
find_row (RpEditorList *self, guint from, const RpProgramItem *item)
{
  RpEditorRow *row;

  for (guint i = from; (row = get_row (self, i)); i++)
    if (rp_editor_row_shows (row, item))
      return row;
  return NULL;
}

/* Whether one of the lines from @from on is what @row shows. */
static gboolean
is_needed (RpEditorList *self, RpEditorRow *row, guint from)
{
  for (guint i = from; i < rp_program_get_n_items (self->program); i++)
    if (rp_editor_row_shows (row, rp_program_get_item (self->program, i)))
      return TRUE;
  return FALSE;
}

/* The row at @index shows its line: the one that is there, the one that showed it elsewhere, or one that is free. */
static void
show_line (RpEditorList *self, guint index)
{
  const RpProgramItem *item = rp_program_get_item (self->program, index);
  RpEditorRow *row = get_row (self, index);
  RpEditorRow *elsewhere = find_row (self, index, item);

  if (elsewhere && elsewhere != row)
    put_row (self, elsewhere, index);
  else if (!elsewhere && row && !is_needed (self, row, index + 1)
           && rp_editor_row_get_exercise (row) == item->exercise)
    rp_editor_row_set_item (row, item);
  else if (!elsewhere)
    add_row (self, index, item);
}

/**
 * rp_editor_list_set_program:
 * @self: a list
 * @program: what to show
 *
 * Shows a program; nobody is told. Rows whose lines stay are not touched.
 */
void
rp_editor_list_set_program (RpEditorList *self, RpProgram *program)
{
  guint n_items;
  RpEditorRow *row;

  g_return_if_fail (RP_IS_EDITOR_LIST (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  if (!g_set_object (&self->program, program))
    return;
  n_items = rp_program_get_n_items (program);
  for (guint i = 0; i < n_items; i++)
    show_line (self, i);
  while ((row = get_row (self, n_items)))
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; (row = get_row (self, i)); i++)
    rp_editor_row_set_place (row, i, n_items);
  gtk_widget_set_visible (GTK_WIDGET (self), n_items > 0);
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

  row = get_row (self, index);
  if (!row)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  rp_editor_row_set_open (row, TRUE);
}
