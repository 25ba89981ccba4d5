/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-editor.h"

#include "common/rp-scale.h"
#include "history/rp-day-button.h"
#include "history/rp-history-draft.h"
#include "history/rp-history-turn-row.h"
#include "words/rp-past-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpHistoryEditor:
 *
 * A session of the past, to be corrected, or one that is added by hand. Nothing is written before Save.
 */
struct _RpHistoryEditor
{
  AdwWindow parent_instance;

  /* Template references */
  AdwWindowTitle *heading;
  GtkWidget *save;
  AdwComboRow *program;
  GtkEditable *name;
  AdwBin *day_place;
  GtkSpinButton *hour;
  GtkSpinButton *minute;
  GtkSpinButton *minutes;
  GtkListBox *turns;
  GtkWidget *adder;
  GtkDropDown *exercise;
  GtkBox *answers;
  GtkEditable *where;
  GtkEditable *note;
  GtkWidget *delete;

  /* Owned by the window */
  RpDayButton *day;
  RpScale *scales[RP_ANSWER_N_KINDS]; /* (nullable) */

  /* Owned */
  RpPastSession *before; /* (nullable): %NULL where it is a new one */
  RpPastSession *draft;
  GDateTime *now;
  GPtrArray *programs;   /* (nullable): of RpProgram */
  GListModel *exercises; /* (nullable) */
};

#define MINUTE (60 * G_USEC_PER_SEC)

enum
{
  SAVED,
  DELETED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHistoryEditor, rp_history_editor, ADW_TYPE_WINDOW)

static gboolean
has_sets (const RpPastSession *session, guint item)
{
  for (guint i = 0; i < session->turns->len; i++)
    {
      const RpPastTurn *turn = g_ptr_array_index (session->turns, i);

      if (turn->item == item && turn->set > 1)
        return TRUE;
    }
  return FALSE;
}

/* The numbers on the rows are kept when rows are made anew. */
static void
apply_rows (RpHistoryEditor *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->turns, i)); i++)
    rp_history_turn_row_apply (RP_HISTORY_TURN_ROW (row), self->draft);
}

static void
show_turn (RpHistoryEditor *self, guint index)
{
  const RpPastTurn *turn = g_ptr_array_index (self->draft->turns, index);
  GtkListBoxRow *row;
  GtkWidget *added;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->turns, i)); i++)
    if (rp_history_turn_row_take (RP_HISTORY_TURN_ROW (row), turn, index))
      return;
  added = rp_history_turn_row_new (turn, has_sets (self->draft, turn->item));
  rp_history_turn_row_take (RP_HISTORY_TURN_ROW (added), turn, index);
  gtk_list_box_append (self->turns, added);
}

static void
show_turns (RpHistoryEditor *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->turns, 0)))
    gtk_list_box_remove (self->turns, GTK_WIDGET (row));
  for (guint i = 0; i < self->draft->turns->len; i++)
    show_turn (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->turns), self->draft->turns->len > 0);
}

/* Returns: (transfer none) (nullable): the program that is chosen; none for own words */
static RpProgram *
get_program (RpHistoryEditor *self)
{
  guint chosen = adw_combo_row_get_selected (self->program);

  return self->programs && chosen > 0 && chosen <= self->programs->len
             ? g_ptr_array_index (self->programs, chosen - 1)
             : NULL;
}

static void
on_program (RpHistoryEditor *self)
{
  if (!self->programs)
    return;
  rp_history_draft_set_program (self->draft, get_program (self));
  gtk_widget_set_visible (GTK_WIDGET (self->name), !get_program (self));
  show_turns (self);
}

static void
on_add (RpHistoryEditor *self)
{
  RpExercise *exercise = gtk_drop_down_get_selected_item (self->exercise);

  if (!exercise)
    return;
  apply_rows (self);
  rp_history_draft_add_exercise (self->draft, exercise);
  show_turns (self);
}

static void
on_save (RpHistoryEditor *self)
{
  g_signal_emit (self, signals[SAVED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_delete_answered (RpHistoryEditor *self, const char *answer)
{
  if (g_strcmp0 (answer, "delete") != 0)
    return;
  g_signal_emit (self, signals[DELETED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_delete (RpHistoryEditor *self)
{
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (
      GTK_WINDOW (self), _ ("Delete this session?"),
      _ ("It is taken out of the journal, with its answers and its note. This cannot be undone.")));

  adw_message_dialog_add_responses (dialog, "keep", _ ("_Keep it"), "delete", _ ("_Delete it"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_delete_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
rp_history_editor_dispose (GObject *object)
{
  RpHistoryEditor *self = RP_HISTORY_EDITOR (object);

  g_clear_pointer (&self->before, rp_past_session_free);
  g_clear_pointer (&self->draft, rp_past_session_free);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->programs, g_ptr_array_unref);
  g_clear_object (&self->exercises);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_HISTORY_EDITOR);

  G_OBJECT_CLASS (rp_history_editor_parent_class)->dispose (object);
}

static void
rp_history_editor_class_init (RpHistoryEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_history_editor_dispose;

  /**
   * RpHistoryEditor::saved:
   *
   * The person wants it as it stands there.
   */
  signals[SAVED] = g_signal_new ("saved", RP_TYPE_HISTORY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  /**
   * RpHistoryEditor::deleted:
   *
   * The person wants the session gone, and was asked.
   */
  signals[DELETED] = g_signal_new ("deleted", RP_TYPE_HISTORY_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-history-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, heading);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, save);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, program);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, name);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, day_place);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, hour);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, minute);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, minutes);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, turns);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, adder);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, exercise);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, answers);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, where);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, note);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryEditor, delete);
  gtk_widget_class_bind_template_callback (widget_class, on_program);
  gtk_widget_class_bind_template_callback (widget_class, on_add);
  gtk_widget_class_bind_template_callback (widget_class, on_save);
  gtk_widget_class_bind_template_callback (widget_class, on_delete);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
add_scale (RpHistoryEditor *self, RpAnswerKind kind)
{
  const char *title = rp_past_words_question (kind);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.f, "wrap", TRUE, NULL);

  self->scales[kind] = RP_SCALE (rp_scale_new (title));
  gtk_box_append (self->answers, label);
  gtk_box_append (self->answers, GTK_WIDGET (self->scales[kind]));
}

static void
rp_history_editor_init (RpHistoryEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->day = RP_DAY_BUTTON (rp_day_button_new (_ ("Day")));
  adw_bin_set_child (self->day_place, GTK_WIDGET (self->day));
  add_scale (self, RP_ANSWER_PAIN_BEFORE);
  add_scale (self, RP_ANSWER_PAIN_AFTER);
  add_scale (self, RP_ANSWER_EFFORT);
  add_scale (self, RP_ANSWER_PAIN_MORNING);
}

/* What is known, in the fields. */
static void
fill (RpHistoryEditor *self)
{
  const RpPastSession *draft = self->draft;
  g_autoptr (GDateTime) began = rp_fact_time_get_date_time (&draft->began);
  const char *where = rp_past_session_get_text (draft, RP_ANSWER_WHERE);
  const char *note = rp_past_session_get_text (draft, RP_ANSWER_NOTE);

  rp_day_button_set_day (self->day, draft->began.day, rp_fact_time_new (self->now, 0).day);
  gtk_spin_button_set_value (self->hour, g_date_time_get_hour (began));
  gtk_spin_button_set_value (self->minute, g_date_time_get_minute (began));
  gtk_spin_button_set_value (self->minutes, draft->ended > draft->began.at
                                                ? (draft->ended - draft->began.at + MINUTE / 2) / MINUTE
                                                : 0);
  gtk_editable_set_text (self->name, draft->name ? draft->name : "");
  gtk_editable_set_text (self->where, where ? where : "");
  gtk_editable_set_text (self->note, note ? note : "");
  for (guint kind = 0; kind < RP_ANSWER_N_KINDS; kind++)
    if (self->scales[kind])
      rp_scale_set_number (self->scales[kind], rp_past_session_get_number (draft, (RpAnswerKind) kind));
  show_turns (self);
}

/**
 * rp_history_editor_new:
 * @parent: the window to stand over
 * @session: (nullable): a session; %NULL adds one by hand
 * @now: the day and time of day
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpHistoryEditor *
rp_history_editor_new (GtkWindow *parent, const RpPastSession *session, GDateTime *now)
{
  RpHistoryEditor *self;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);
  g_return_val_if_fail (now, NULL);

  self = g_object_new (RP_TYPE_HISTORY_EDITOR, "transient-for", parent, NULL);
  self->now = g_date_time_ref (now);
  self->before = session ? rp_past_session_copy (session) : NULL;
  self->draft = session ? rp_past_session_copy (session) : rp_history_draft_new ();
  if (!session)
    rp_history_draft_set_times (self->draft, now, 0, 0);
  adw_window_title_set_title (self->heading, session ? _ ("Change what you did") : _ ("Add a session"));
  gtk_window_set_title (GTK_WINDOW (self), adw_window_title_get_title (self->heading));
  gtk_widget_set_visible (GTK_WIDGET (self->program), !session);
  gtk_widget_set_visible (self->adder, FALSE);
  gtk_widget_set_visible (self->delete, session != NULL);
  fill (self);
  return self;
}

static char *
dup_name (RpExercise *exercise)
{
  return g_strdup (exercise ? rp_exercise_get_name (exercise) : "");
}

/**
 * rp_history_editor_set_programs:
 * @self: a window
 * @programs: (element-type RpProgram): which programs may have been done
 * @exercises: (element-type RpExercise): which exercises may be added
 *
 * Offers them.
 */
void
rp_history_editor_set_programs (RpHistoryEditor *self, GPtrArray *programs, GListModel *exercises)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (RP_IS_HISTORY_EDITOR (self));
  g_return_if_fail (programs && G_IS_LIST_MODEL (exercises));

  gtk_string_list_append (names, _ ("None, in your own words"));
  for (guint i = 0; i < programs->len; i++)
    gtk_string_list_append (names, rp_program_get_name (g_ptr_array_index (programs, i)));
  adw_combo_row_set_model (self->program, G_LIST_MODEL (names));
  self->programs = g_ptr_array_ref (programs);
  self->exercises = g_object_ref (exercises);
  gtk_drop_down_set_expression (
      self->exercise,
      gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL, G_CALLBACK (dup_name), NULL, NULL));
  gtk_drop_down_set_model (self->exercise, exercises);
  gtk_widget_set_visible (self->adder, g_list_model_get_n_items (exercises) > 0);
}

/* Returns: (transfer full): when it began, as the fields say; to the second as it was, where nobody changed them */
static GDateTime *
read_began (RpHistoryEditor *self)
{
  g_autoptr (GDateTime) old = rp_fact_time_get_date_time (&self->draft->began);
  int hour = gtk_spin_button_get_value_as_int (self->hour);
  int minute = gtk_spin_button_get_value_as_int (self->minute);
  guint32 day = rp_day_button_get_day (self->day);
  GDate date;

  if (self->before && day == self->draft->began.day && hour == g_date_time_get_hour (old)
      && minute == g_date_time_get_minute (old))
    return g_steal_pointer (&old);
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return g_date_time_new (g_date_time_get_timezone (self->now), g_date_get_year (&date),
                          (int) g_date_get_month (&date), g_date_get_day (&date), hour, minute, 0);
}

static gint64
read_written (RpHistoryEditor *self)
{
  return (gint64) g_date_time_to_unix (self->now) * G_USEC_PER_SEC;
}

static void
read_times (RpHistoryEditor *self, RpPastSession *session)
{
  g_autoptr (GDateTime) began = read_began (self);
  guint minutes = (guint) gtk_spin_button_get_value_as_int (self->minutes);
  gint64 length = session->ended - session->began.at;

  /* Seconds that nobody changed stay. */
  if (self->before && minutes == (guint) ((MAX (length, 0) + MINUTE / 2) / MINUTE))
    {
      gboolean ended = session->ended > 0;

      rp_history_draft_set_times (session, began, 0, read_written (self));
      session->ended = ended ? session->began.at + length : 0;
    }
  else
    rp_history_draft_set_times (session, began, minutes, read_written (self));
}

static void
read_answer (RpHistoryEditor *self, RpPastSession *session, RpAnswerKind kind, const char *text)
{
  RpFactTime now = rp_fact_time_new (self->now, read_written (self));
  int number = text ? RP_ANSWER_NONE : rp_scale_get_number (self->scales[kind]);
  g_autofree char *words = text ? g_strstrip (g_strdup (text)) : NULL;
  g_autoptr (RpAnswer) answer = rp_answer_new (kind, number == RP_SCALE_NONE ? RP_ANSWER_NONE : number,
                                               words && *words ? words : NULL, &now);

  rp_past_session_set_answer (session, answer);
}

/**
 * rp_history_editor_make_session:
 * @self: a window
 *
 * Returns: (transfer full): the session as the fields say it was
 */
RpPastSession *
rp_history_editor_make_session (RpHistoryEditor *self)
{
  g_autoptr (RpPastSession) session = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (RP_IS_HISTORY_EDITOR (self), NULL);

  apply_rows (self);
  session = rp_past_session_copy (self->draft);
  name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  if (!get_program (self))
    {
      g_free (session->name);
      session->name = *name ? g_steal_pointer (&name) : NULL;
    }
  read_times (self, session);
  for (guint kind = 0; kind < RP_ANSWER_N_KINDS; kind++)
    if (self->scales[kind])
      read_answer (self, session, (RpAnswerKind) kind, NULL);
  read_answer (self, session, RP_ANSWER_WHERE, gtk_editable_get_text (self->where));
  read_answer (self, session, RP_ANSWER_NOTE, gtk_editable_get_text (self->note));
  return g_steal_pointer (&session);
}

/**
 * rp_history_editor_get_before:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the session as it was; %NULL where one is added
 */
const RpPastSession *
rp_history_editor_get_before (RpHistoryEditor *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_EDITOR (self), NULL);

  return self->before;
}
