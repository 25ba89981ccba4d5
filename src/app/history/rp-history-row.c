/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-row.h"

#include "common/rp-wrap-box.h"
#include "history/rp-totals-grid.h"
#include "journal/rp-history-totals.h"
#include "words/rp-history-words.h"
#include "words/rp-past-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpHistoryRow:
 *
 * One session that was done: its day and program, how much, and what was answered. What was done of each exercise is made when
 * it is asked for.
 */
struct _RpHistoryRow
{
  GtkListBoxRow parent_instance;

  /* Template references */
  GtkWidget *mark;
  GtkLabel *day;
  GtkLabel *what;
  GtkLabel *summary;
  GtkToggleButton *more;
  GtkWidget *change;
  AdwBin *details;
  GtkWidget *answers;
  GtkLabel *where;
  GtkLabel *note;

  RpPastSession *session; /* owned */
  gboolean has_room;
};

enum
{
  CHANGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHistoryRow, rp_history_row, GTK_TYPE_LIST_BOX_ROW)

static void
on_more (RpHistoryRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->more);

  if (open && !adw_bin_get_child (self->details))
    {
      g_autoptr (GPtrArray) totals = rp_history_totals_new_session (self->session);
      GtkWidget *grid = rp_totals_grid_new ();

      rp_totals_grid_set_totals (RP_TOTALS_GRID (grid), totals, self->has_room && totals->len > 2);
      adw_bin_set_child (self->details, grid);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->details), open);
}

static void
on_change (RpHistoryRow *self)
{
  g_signal_emit (self, signals[CHANGE], 0);
}

static void
rp_history_row_finalize (GObject *object)
{
  g_clear_pointer (&RP_HISTORY_ROW (object)->session, rp_past_session_free);

  G_OBJECT_CLASS (rp_history_row_parent_class)->finalize (object);
}

static void
rp_history_row_class_init (RpHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rp_history_row_finalize;

  /**
   * RpHistoryRow::change:
   *
   * The person wants to change what is written there.
   */
  signals[CHANGE]
      = g_signal_new ("change", RP_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, day);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, what);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, summary);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, more);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, change);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, details);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, answers);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, where);
  gtk_widget_class_bind_template_child (widget_class, RpHistoryRow, note);
  gtk_widget_class_bind_template_callback (widget_class, on_more);
  gtk_widget_class_bind_template_callback (widget_class, on_change);
}

static void
rp_history_row_init (RpHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_answer (RpHistoryRow *self, RpAnswerKind kind)
{
  int answer = rp_past_session_get_number (self->session, kind);
  g_autofree char *number = g_strdup_printf ("%d", answer);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title;
  GtkWidget *value;

  if (answer == RP_ANSWER_NONE)
    return;
  title = g_object_new (GTK_TYPE_LABEL, "label", rp_past_words_question (kind), "xalign", 0.f, NULL);
  value = g_object_new (GTK_TYPE_LABEL, "label", number, "xalign", 0.f, NULL);
  gtk_widget_add_css_class (title, "history-head");
  gtk_widget_add_css_class (value, "history-number");
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (box, "history-answer");
  if (!gtk_widget_get_first_child (self->answers))
    gtk_widget_add_css_class (box, "first");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), value);
  gtk_widget_set_parent (box, self->answers);
}

static void
fill_answers (RpHistoryRow *self)
{
  static const RpAnswerKind kinds[]
      = { RP_ANSWER_PAIN_BEFORE, RP_ANSWER_PAIN_AFTER, RP_ANSWER_EFFORT, RP_ANSWER_PAIN_MORNING };
  const char *where = rp_past_session_get_text (self->session, RP_ANSWER_WHERE);
  const char *note = rp_past_session_get_text (self->session, RP_ANSWER_NOTE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    add_answer (self, kinds[i]);
  gtk_widget_set_visible (self->answers, gtk_widget_get_first_child (self->answers) != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->where), where != NULL);
  if (where)
    {
      /* Translators: a question about pain, and its answer: "Where: left knee" */
      g_autofree char *words
          = g_strdup_printf (_ ("%s: %s"), rp_past_words_question (RP_ANSWER_WHERE), where);

      gtk_label_set_label (self->where, words);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->note), note != NULL);
  gtk_label_set_label (self->note, note ? note : "");
}

static char *
say_what (const RpPastSession *session)
{
  g_autofree char *program = rp_past_words_program (session);
  g_autofree char *duration = rp_past_words_duration (session);

  if (!duration)
    return g_steal_pointer (&program);
  /* Translators: a program and how long it took: "Morning five · 24 min" */
  return g_strdup_printf (_ ("%s · %s"), program, duration);
}

static void
fill (RpHistoryRow *self, guint32 today)
{
  g_autofree char *day = rp_history_words_day (self->session->began.day, today);
  g_autofree char *what = say_what (self->session);
  g_autofree char *summary = rp_past_words_summary (self->session);
  g_autofree char *change = NULL;
  RpDoneMark mark = rp_done_mark_find (self->session, NULL);

  gtk_label_set_label (self->day, day);
  gtk_label_set_label (self->what, what);
  gtk_label_set_label (self->summary, summary);
  if (mark != RP_DONE_MARK_NONE)
    gtk_widget_add_css_class (self->mark, mark == RP_DONE_MARK_DONE ? "done" : "part");
  fill_answers (self);
  gtk_widget_set_visible (GTK_WIDGET (self->more), self->session->turns->len > 0);
  /* Translators: what a button is for: "Change Saturday 28 November, Morning five · 24 min" */
  change = g_strdup_printf (_ ("Change %s, %s"), day, what);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->change), GTK_ACCESSIBLE_PROPERTY_LABEL, change, -1);
}

/**
 * rp_history_row_new:
 * @session: a session
 * @today: the day it is
 * @has_room: whether two columns of exercises stand beside each other
 *
 * Returns: (transfer floating): a row for it, without each exercise
 */
GtkWidget *
rp_history_row_new (const RpPastSession *session, guint32 today, gboolean has_room)
{
  RpHistoryRow *self = g_object_new (RP_TYPE_HISTORY_ROW, NULL);

  g_return_val_if_fail (session, GTK_WIDGET (self));

  self->session = rp_past_session_copy (session);
  self->has_room = has_room;
  fill (self, today);
  return GTK_WIDGET (self);
}

/**
 * rp_history_row_get_session:
 * @self: a row
 *
 * Returns: (transfer none): what it shows
 */
const RpPastSession *
rp_history_row_get_session (RpHistoryRow *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_ROW (self), NULL);

  return self->session;
}

/**
 * rp_history_row_set_open:
 * @self: a row
 * @open: whether each exercise is shown
 *
 * Shows or hides what was done of each exercise.
 */
void
rp_history_row_set_open (RpHistoryRow *self, gboolean open)
{
  g_return_if_fail (RP_IS_HISTORY_ROW (self));

  gtk_toggle_button_set_active (self->more, open && self->session->turns->len > 0);
}

/**
 * rp_history_row_get_open:
 * @self: a row
 *
 * Returns: whether each exercise is shown
 */
gboolean
rp_history_row_get_open (RpHistoryRow *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_ROW (self), FALSE);

  return gtk_toggle_button_get_active (self->more);
}

/**
 * rp_history_row_focus:
 * @self: a row
 *
 * Puts the keyboard on what can be done with it.
 */
void
rp_history_row_focus (RpHistoryRow *self)
{
  g_return_if_fail (RP_IS_HISTORY_ROW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self));
}
