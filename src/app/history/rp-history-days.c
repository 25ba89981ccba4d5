/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-days.h"

#include "common/rp-reveal.h"
#include "history/rp-history-row.h"

/**
 * RpHistoryDays:
 *
 * The sessions of some days, the newest first. A row is made when somebody comes near it, so that ten years open as
 * soon as a month.
 */

/* How many rows are made at a time; a month of daily sessions, so that its days are there when they are gone to. */
#define STEP 32

struct _RpHistoryDays
{
  GtkWidget parent_instance;

  GtkListBox *rows; /* owned by the widget */

  /* Owned */
  RpHistory *history;
  char *program;
  char *exercise;
  char *opened; /* (nullable): the session that was opened first */

  guint next; /* how many sessions of the history are older than those with a row */
  guint n_shown;
  guint32 today;
  gboolean has_room;
};

enum
{
  CHANGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHistoryDays, rp_history_days, GTK_TYPE_WIDGET)

static void
rp_history_days_dispose (GObject *object)
{
  RpHistoryDays *self = RP_HISTORY_DAYS (object);

  if (self->rows)
    gtk_widget_unparent (GTK_WIDGET (self->rows));
  self->rows = NULL;
  g_clear_object (&self->history);
  g_clear_pointer (&self->program, g_free);
  g_clear_pointer (&self->exercise, g_free);
  g_clear_pointer (&self->opened, g_free);

  G_OBJECT_CLASS (rp_history_days_parent_class)->dispose (object);
}

static void
rp_history_days_class_init (RpHistoryDaysClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_days_dispose;

  /**
   * RpHistoryDays::change:
   * @uid: which session
   *
   * The person wants to change a session.
   */
  signals[CHANGE] = g_signal_new ("change", RP_TYPE_HISTORY_DAYS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rp_history_days_init (RpHistoryDays *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
}

/**
 * rp_history_days_new:
 *
 * Returns: (transfer floating): a list of nothing
 */
GtkWidget *
rp_history_days_new (void)
{
  return g_object_new (RP_TYPE_HISTORY_DAYS, NULL);
}

static void
on_change (RpHistoryRow *row, RpHistoryDays *self)
{
  g_signal_emit (self, signals[CHANGE], 0, rp_history_row_get_session (row)->uid);
}

static void
add_row (RpHistoryDays *self, const RpPastSession *session)
{
  GtkWidget *row = rp_history_row_new (session, self->today, self->has_room);

  if (!self->opened)
    self->opened = g_strdup (session->uid);
  rp_history_row_set_open (RP_HISTORY_ROW (row), g_str_equal (self->opened, session->uid));
  g_signal_connect_object (row, "change", G_CALLBACK (on_change), self, 0);
  gtk_list_box_append (self->rows, row);
  self->n_shown++;
}

/**
 * rp_history_days_show_more:
 * @self: a list
 *
 * Makes rows for older sessions.
 *
 * Returns: whether there were any
 */
gboolean
rp_history_days_show_more (RpHistoryDays *self)
{
  RpHistoryFilter filter;
  guint before;

  g_return_val_if_fail (RP_IS_HISTORY_DAYS (self), FALSE);

  filter = (RpHistoryFilter){ .program = self->program, .exercise = self->exercise };
  before = self->n_shown;
  while (self->next > 0 && self->n_shown < before + STEP)
    {
      const RpPastSession *session = rp_history_get_session (self->history, --self->next);

      if (rp_history_filter_has (&filter, session))
        add_row (self, session);
    }
  return self->n_shown > before;
}

static void
clear (RpHistoryDays *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)))
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  self->n_shown = 0;
}

/* The sessions up to a day, as an index behind the last of them. */
static guint
find_end (RpHistory *history, guint32 to)
{
  guint end, n_sessions;

  rp_history_find_day (history, to + 1, &end, &n_sessions);
  return end;
}

/**
 * rp_history_days_set_history:
 * @self: a list
 * @history: what was done
 * @filter: (nullable): only sessions of its program or with its exercise; its span is not looked at
 * @to: the last day to list
 * @today: the day it is
 *
 * Lists the newest sessions up to a day, as many as were listed before at least.
 */
void
rp_history_days_set_history (RpHistoryDays *self,
                             RpHistory *history,
                             const RpHistoryFilter *filter,
                             guint32 to,
                             guint32 today)
{
  guint before;

  g_return_if_fail (RP_IS_HISTORY_DAYS (self));
  g_return_if_fail (RP_IS_HISTORY (history));

  before = self->n_shown;
  clear (self);
  g_set_object (&self->history, history);
  g_free (self->program);
  self->program = g_strdup (filter ? filter->program : NULL);
  g_free (self->exercise);
  self->exercise = g_strdup (filter ? filter->exercise : NULL);
  self->today = today;
  self->next = find_end (history, to);
  g_clear_pointer (&self->opened, g_free);
  while (rp_history_days_show_more (self) && self->n_shown < before)
    ;
}

/**
 * rp_history_days_set_has_room:
 * @self: a list
 * @has_room: whether rows have room for two columns of exercises
 *
 * Says how wide rows made from now on are.
 *
 * Returns: whether that is something else than before
 */
gboolean
rp_history_days_set_has_room (RpHistoryDays *self, gboolean has_room)
{
  gboolean had;

  g_return_val_if_fail (RP_IS_HISTORY_DAYS (self), FALSE);

  had = self->has_room;
  self->has_room = has_room;
  return had != has_room;
}

/**
 * rp_history_days_get_n_shown:
 * @self: a list
 *
 * Returns: how many sessions have a row
 */
guint
rp_history_days_get_n_shown (RpHistoryDays *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_DAYS (self), 0);

  return self->n_shown;
}

/* Returns: (transfer none) (nullable): the row of the first session of a day */
static GtkListBoxRow *
find_row (RpHistoryDays *self, guint32 day)
{
  GtkListBoxRow *found = NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)); i++)
    if (rp_history_row_get_session (RP_HISTORY_ROW (row))->began.day == day)
      found = row;
  return found;
}

/**
 * rp_history_days_go_to:
 * @self: a list
 * @day: a day
 *
 * Brings what was done on a day into sight, opens it and puts the keyboard there.
 *
 * Returns: %FALSE where nothing of it is listed
 */
gboolean
rp_history_days_go_to (RpHistoryDays *self, guint32 day)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (RP_IS_HISTORY_DAYS (self), FALSE);

  row = find_row (self, day);
  if (!row)
    return FALSE;
  rp_history_row_set_open (RP_HISTORY_ROW (row), TRUE);
  rp_history_row_focus (RP_HISTORY_ROW (row));
  rp_reveal_whole (GTK_WIDGET (row));
  return TRUE;
}
