/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-row.h"

#include "base/rp-words.h"
#include "common/rp-plain-bin.h"
#include "common/rp-poster.h"
#include "common/rp-press.h"
#include "common/rp-word-break.h"
#include "editor/rp-dose-editor.h"
#include "editor/rp-row-words.h"
#include "words/rp-dose-words.h"

/* A word of as many letters has room where there is not little. */
#define LONG_WORD 20

/**
 * RpEditorRow:
 *
 * One line of a program that is being made: what and how much in one sentence. Opened, it shows the controls of the dose, and
 * what can be done with the line.
 */
struct _RpEditorRow
{
  GtkListBoxRow parent_instance;

  /* Template references */
  GtkBox *tools;
  GtkWidget *up;
  GtkWidget *down;
  GtkBox *head;
  GtkWidget *handle;
  RpPoster *poster;
  GtkLabel *name;
  GtkLabel *sentence;
  GtkImage *arrow;
  GtkRevealer *revealer;
  GtkBox *body;

  RpDoseEditor *editor; /* (nullable): made when it is opened for the first time */
  GtkLabel *origin;     /* (nullable): below it */
  GtkWidget *check;     /* (nullable): made when lines are chosen for the first time */

  /* Owned */
  RpPosterLoader *loader;
  RpProgramItem *item;
  char *author; /* (nullable): who made the program */
  guint index;
  guint n_rows;
  gboolean narrow;
  gboolean choosing;
  gboolean chosen;
};

enum
{
  MOVED,
  COPIED,
  REMOVED,
  DOSE_EDITED,
  NOTE_EDITED,
  OPENED,
  CHOOSE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpEditorRow, rp_editor_row, GTK_TYPE_LIST_BOX_ROW)

static void
update_label (RpEditorRow *self)
{
  g_autofree char *label = NULL;

  if (!self->item || self->n_rows == 0)
    return;
  label = rp_row_words_place (self->index, self->n_rows, self->chosen,
                              rp_exercise_get_name (self->item->exercise),
                              gtk_label_get_label (self->sentence));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* Where there is little room, every word may be broken. */
static void
show_words (RpEditorRow *self)
{
  g_autofree char *sentences = rp_row_words_line (self->item);
  guint n_letters = self->narrow ? 0 : LONG_WORD;

  rp_word_break_show (self->name, rp_exercise_get_name (self->item->exercise), n_letters);
  rp_word_break_show (self->sentence, sentences, n_letters);
}

/* The tools stand beside the words where there is room, and below them where there is not; only while it is open. */
static void
place_tools (RpEditorRow *self)
{
  GtkWidget *tools = GTK_WIDGET (self->tools);
  GtkWidget *parent = self->narrow ? GTK_WIDGET (self->body) : GTK_WIDGET (self->head);
  gboolean open = rp_editor_row_get_open (self);

  if (gtk_widget_get_parent (tools) != parent)
    {
      if (gtk_widget_get_parent (tools))
        gtk_box_remove (GTK_BOX (gtk_widget_get_parent (tools)), tools);
      gtk_box_prepend (GTK_BOX (parent), tools);
      if (!self->narrow)
        gtk_box_reorder_child_after (self->head, tools,
                                     gtk_widget_get_prev_sibling (GTK_WIDGET (self->arrow)));
    }
  for (GtkWidget *tool = gtk_widget_get_first_child (tools); tool; tool = gtk_widget_get_next_sibling (tool))
    gtk_widget_set_hexpand (tool, self->narrow);
  /* Each time, for GTK can use all actions of what comes to a window. */
  gtk_widget_set_sensitive (self->up, self->index > 0);
  gtk_widget_set_sensitive (self->down, self->index + 1 < self->n_rows);
  gtk_widget_set_visible (tools, open);
  gtk_widget_set_visible (GTK_WIDGET (self->arrow), !self->choosing && (self->narrow || !open));
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
}

static void
on_dose_edited (RpEditorRow *self, const RpDose *dose)
{
  g_signal_emit (self, signals[DOSE_EDITED], 0, dose);
}

static void
on_note_edited (RpEditorRow *self, const char *note)
{
  g_signal_emit (self, signals[NOTE_EDITED], 0, note);
}

/* Where the dose is from, while it can be changed. */
static void
show_origin (RpEditorRow *self)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (self->item->exercise));
  g_autofree char *origin = self->origin ? rp_dose_words_origin (self->item->dose, self->author) : NULL;

  if (origin)
    gtk_label_set_label (self->origin, origin);
}

static void
add_origin (RpEditorRow *self)
{
  self->origin = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->origin, 0);
  gtk_label_set_wrap (self->origin, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->origin), "small-text");
  gtk_widget_add_css_class (GTK_WIDGET (self->origin), "dim");
  gtk_box_append (self->body, GTK_WIDGET (self->origin));
  show_origin (self);
}

static void
add_editor (RpEditorRow *self)
{
  if (self->editor || rp_exercise_is_missing (self->item->exercise))
    return;
  self->editor = RP_DOSE_EDITOR (rp_dose_editor_new ());
  rp_dose_editor_set_narrow (self->editor, self->narrow);
  rp_dose_editor_set_item (self->editor, self->item->exercise, self->item->dose, self->item->note);
  g_signal_connect_object (self->editor, "dose-edited", G_CALLBACK (on_dose_edited), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "note-edited", G_CALLBACK (on_note_edited), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->body, GTK_WIDGET (self->editor));
  add_origin (self);
}

static void
on_move (GtkWidget *widget, const char *name, GVariant *by)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (by));
}

static void
on_copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[COPIED], 0);
}

static void
on_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVED], 0);
}

static void
on_close (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (widget);
  rp_editor_row_set_open (RP_EDITOR_ROW (widget), FALSE);
  if (RP_EDITOR_ROW (widget)->choosing)
    g_signal_emit (widget, signals[CHOOSE], 0, RP_ROW_CHOICE_END);
}

static void
on_choose (GtkWidget *widget, const char *name, GVariant *how)
{
  g_signal_emit (widget, signals[CHOOSE], 0, g_variant_get_int32 (how));
}

/* With a key held it does not open the row. */
static void
on_head_pressed (RpEditorRow *self, int n_press, double x, double y, GtkGesture *click)
{
  GdkModifierType held = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (click));

  if (!(held & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)))
    return;
  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOOSE], 0, held & GDK_SHIFT_MASK ? RP_ROW_CHOICE_TO : RP_ROW_CHOICE_ONE);
}

/* Takes the row along; the list says where it may be dropped. */
static GdkContentProvider *
on_drag_prepare (RpEditorRow *self, double x, double y, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self->head));

  gtk_drag_source_set_icon (source, picture, (int) x, (int) y);
  return gdk_content_provider_new_typed (RP_TYPE_EDITOR_ROW, self);
}

static void
rp_editor_row_dispose (GObject *object)
{
  RpEditorRow *self = RP_EDITOR_ROW (object);

  g_clear_object (&self->loader);
  g_clear_pointer (&self->item, rp_program_item_free);
  g_clear_pointer (&self->author, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_EDITOR_ROW);

  G_OBJECT_CLASS (rp_editor_row_parent_class)->dispose (object);
}

static void
add_signal (int id, const char *name, GType argument)
{
  signals[id] = g_signal_new (name, RP_TYPE_EDITOR_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                              argument != G_TYPE_NONE, argument);
}

static void
install_signals (void)
{
  /**
   * RpEditorRow::moved:
   * @by: -1 up, 1 down
   *
   * The person wants it one place away.
   */
  add_signal (MOVED, "moved", G_TYPE_INT);
  /**
   * RpEditorRow::copied:
   *
   * The person wants it once more.
   */
  add_signal (COPIED, "copied", G_TYPE_NONE);
  /**
   * RpEditorRow::removed:
   *
   * The person wants it out of the program.
   */
  add_signal (REMOVED, "removed", G_TYPE_NONE);
  /**
   * RpEditorRow::dose-edited:
   * @dose: the next dose
   *
   * The person changed the dose.
   */
  add_signal (DOSE_EDITED, "dose-edited", RP_TYPE_DOSE | G_SIGNAL_TYPE_STATIC_SCOPE);
  /**
   * RpEditorRow::note-edited:
   * @note: the note as it was typed
   *
   * The person changed the note.
   */
  add_signal (NOTE_EDITED, "note-edited", G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  /**
   * RpEditorRow::opened:
   *
   * It was opened.
   */
  add_signal (OPENED, "opened", G_TYPE_NONE);
  /**
   * RpEditorRow::choose:
   * @how: a #RpRowChoice
   *
   * The person chooses lines from here.
   */
  add_signal (CHOOSE, "choose", G_TYPE_INT);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.move", "i", on_move);
  gtk_widget_class_install_action (widget_class, "row.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, on_remove);
  gtk_widget_class_install_action (widget_class, "row.close", NULL, on_close);
  gtk_widget_class_install_action (widget_class, "row.choose", "i", on_choose);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "row.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "row.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, "row.choose", "i",
                                       RP_ROW_CHOICE_ONE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, GDK_SHIFT_MASK, "row.choose", "i",
                                       RP_ROW_CHOICE_TO);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK, "row.choose", "i",
                                       RP_ROW_CHOICE_ALL);
}

static void
rp_editor_row_class_init (RpEditorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_editor_row_dispose;
  install_signals ();
  install_keys (widget_class);

  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-editor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, tools);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, up);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, down);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, head);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, handle);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, poster);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, name);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, RpEditorRow, body);
}

static void
rp_editor_row_init (RpEditorRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_head_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->head), GTK_EVENT_CONTROLLER (click));
  rp_press_keep (GTK_WIDGET (self->body));
  gtk_widget_set_cursor_from_name (self->handle, "grab");
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  place_tools (self);
}

/**
 * rp_editor_row_new:
 * @loader: (nullable): who loads the poster
 *
 * Returns: (transfer floating): a row without an item
 */
GtkWidget *
rp_editor_row_new (RpPosterLoader *loader)
{
  RpEditorRow *self = g_object_new (RP_TYPE_EDITOR_ROW, NULL);

  g_set_object (&self->loader, loader);
  return GTK_WIDGET (self);
}

/**
 * rp_editor_row_set_item:
 * @self: a row
 * @item: what to show
 *
 * Shows a line of a program.
 */
void
rp_editor_row_set_item (RpEditorRow *self, const RpProgramItem *item)
{
  g_return_if_fail (RP_IS_EDITOR_ROW (self));
  g_return_if_fail (item);

  if (self->loader && (!self->item || self->item->exercise != item->exercise))
    rp_poster_set_picture (self->poster, self->loader, rp_exercise_get_poster (item->exercise));
  g_clear_pointer (&self->item, rp_program_item_free);
  self->item = rp_program_item_copy (item);
  show_words (self);
  if (self->editor && !rp_exercise_is_missing (item->exercise))
    rp_dose_editor_set_item (self->editor, item->exercise, item->dose, item->note);
  show_origin (self);
  update_label (self);
}

/**
 * rp_editor_row_set_author:
 * @self: a row with a line
 * @author: (nullable): who made the program
 *
 * Says whose doses are that are nobody else's.
 */
void
rp_editor_row_set_author (RpEditorRow *self, const char *author)
{
  g_return_if_fail (RP_IS_EDITOR_ROW (self));

  if (g_strcmp0 (self->author, author) == 0)
    return;
  g_free (self->author);
  self->author = g_strdup (author);
  show_origin (self);
}

/**
 * rp_editor_row_set_place:
 * @self: a row
 * @index: which line it is, from 0
 * @n_rows: of how many
 *
 * Says where it stands, for who cannot see it; what is first cannot go up.
 */
void
rp_editor_row_set_place (RpEditorRow *self, guint index, guint n_rows)
{
  g_return_if_fail (RP_IS_EDITOR_ROW (self));

  if (self->index == index && self->n_rows == n_rows)
    return;
  self->index = index;
  self->n_rows = n_rows;
  place_tools (self);
  update_label (self);
}

/**
 * rp_editor_row_shows:
 * @self: a row
 * @item: a line of a program
 *
 * Returns: whether it shows just this
 */
gboolean
rp_editor_row_shows (RpEditorRow *self, const RpProgramItem *item)
{
  g_return_val_if_fail (RP_IS_EDITOR_ROW (self), FALSE);
  g_return_val_if_fail (item, FALSE);

  return self->item && self->item->exercise == item->exercise && rp_dose_equal (self->item->dose, item->dose)
         && g_strcmp0 (self->item->note, item->note) == 0;
}

/**
 * rp_editor_row_get_exercise:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the exercise it shows
 */
RpExercise *
rp_editor_row_get_exercise (RpEditorRow *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_ROW (self), NULL);

  return self->item ? self->item->exercise : NULL;
}

/**
 * rp_editor_row_set_narrow:
 * @self: a row
 * @narrow: whether there is little room
 *
 * Puts the tools below the words, or beside them.
 */
void
rp_editor_row_set_narrow (RpEditorRow *self, gboolean narrow)
{
  g_return_if_fail (RP_IS_EDITOR_ROW (self));

  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (self->editor)
    rp_dose_editor_set_narrow (self->editor, narrow);
  if (self->item)
    show_words (self);
  place_tools (self);
}

/**
 * rp_editor_row_get_open:
 * @self: a row
 *
 * Returns: whether its controls are shown
 */
gboolean
rp_editor_row_get_open (RpEditorRow *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_ROW (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

/**
 * rp_editor_row_set_open:
 * @self: a row
 * @open: whether to show its controls
 *
 * Opens it, or closes it.
 */
void
rp_editor_row_set_open (RpEditorRow *self, gboolean open)
{
  g_return_if_fail (RP_IS_EDITOR_ROW (self));
  g_return_if_fail (self->item);

  if (rp_editor_row_get_open (self) == open)
    return;
  if (open)
    add_editor (self);
  gtk_revealer_set_reveal_child (self->revealer, open);
  if (open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, open, -1);
  place_tools (self);
  if (open)
    g_signal_emit (self, signals[OPENED], 0);
}

static void
make_check (RpEditorRow *self)
{
  self->check = gtk_check_button_new ();
  gtk_widget_set_can_target (self->check, FALSE);
  gtk_widget_set_focusable (self->check, FALSE);
  gtk_widget_set_valign (self->check, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (self->check, "row-check");
  gtk_box_prepend (self->head, self->check);
}

/**
 * rp_editor_row_set_choice:
 * @self: a row
 * @choosing: whether lines are being chosen
 * @chosen: whether this one is
 *
 * Shows a check box in place of its handle; what is open is closed.
 */
void
rp_editor_row_set_choice (RpEditorRow *self, gboolean choosing, gboolean chosen)
{
  g_return_if_fail (RP_IS_EDITOR_ROW (self));

  if (self->choosing == choosing && self->chosen == chosen)
    return;
  if (choosing && !self->check)
    make_check (self);
  if (choosing)
    rp_editor_row_set_open (self, FALSE);
  self->choosing = choosing;
  self->chosen = chosen;
  gtk_widget_set_visible (self->check, choosing);
  gtk_widget_set_visible (self->handle, !choosing);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), chosen);
  if (choosing)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED);
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  place_tools (self);
  update_label (self);
}

/**
 * rp_editor_row_get_chosen:
 * @self: a row
 *
 * Returns: whether its line is chosen
 */
gboolean
rp_editor_row_get_chosen (RpEditorRow *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_ROW (self), FALSE);

  return self->chosen;
}
