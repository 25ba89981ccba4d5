/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-day-button.h"

#include "words/rp-history-words.h"

/**
 * RpDayButton:
 *
 * A day, and behind it a calendar to choose another one.
 */
struct _RpDayButton
{
  GtkWidget parent_instance;

  /* Owned by the widget */
  GtkMenuButton *button;
  GtkCalendar *calendar;

  char *title; /* owned */
  guint32 day;
  guint32 today;
  gboolean is_setting;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpDayButton, rp_day_button, GTK_TYPE_WIDGET)

static void
update_words (RpDayButton *self)
{
  g_autofree char *day = rp_history_words_day (self->day, self->today);
  g_autofree char *name = g_strdup_printf ("%s: %s", self->title, day);

  gtk_menu_button_set_label (self->button, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* What has not been yet was not done: such days fall back. */
static void
on_selected (RpDayButton *self)
{
  g_autoptr (GDateTime) chosen = gtk_calendar_get_date (self->calendar);
  GDate date;

  if (self->is_setting)
    return;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (chosen),
                  (GDateMonth) g_date_time_get_month (chosen), (GDateYear) g_date_time_get_year (chosen));
  if (g_date_get_julian (&date) > self->today)
    {
      rp_day_button_set_day (self, self->day, self->today);
      return;
    }
  self->day = g_date_get_julian (&date);
  update_words (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
rp_day_button_dispose (GObject *object)
{
  RpDayButton *self = RP_DAY_BUTTON (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (child)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (rp_day_button_parent_class)->dispose (object);
}

static void
rp_day_button_class_init (RpDayButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_day_button_dispose;

  /**
   * RpDayButton::changed:
   *
   * The person chose another day.
   */
  signals[CHANGED]
      = g_signal_new ("changed", RP_TYPE_DAY_BUTTON, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rp_day_button_init (RpDayButton *self)
{
  GtkWidget *popover = gtk_popover_new ();

  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  gtk_menu_button_set_popover (self->button, popover);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
}

/**
 * rp_day_button_new:
 * @title: which day it is, for those who do not see what stands beside it
 *
 * Returns: (transfer floating): a button without a day
 */
GtkWidget *
rp_day_button_new (const char *title)
{
  RpDayButton *self = g_object_new (RP_TYPE_DAY_BUTTON, NULL);

  self->title = g_strdup (title ? title : "");
  return GTK_WIDGET (self);
}

/**
 * rp_day_button_set_day:
 * @self: a button
 * @day: the day, see #RpFactTime
 * @today: the day it is, the last one that can be chosen
 *
 * Shows a day.
 */
void
rp_day_button_set_day (RpDayButton *self, guint32 day, guint32 today)
{
  g_autoptr (GDateTime) time = NULL;
  GDate date;

  g_return_if_fail (RP_IS_DAY_BUTTON (self));

  self->day = MAX (day, 1);
  self->today = today;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, self->day);
  time = g_date_time_new_local (g_date_get_year (&date), (int) g_date_get_month (&date),
                                g_date_get_day (&date), 12, 0, 0);
  self->is_setting = TRUE;
  if (time)
    gtk_calendar_select_day (self->calendar, time);
  self->is_setting = FALSE;
  update_words (self);
}

/**
 * rp_day_button_get_day:
 * @self: a button
 *
 * Returns: the day it shows
 */
guint32
rp_day_button_get_day (RpDayButton *self)
{
  g_return_val_if_fail (RP_IS_DAY_BUTTON (self), 0);

  return self->day;
}
