/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-window.h"

#include "common/rp-agenda-settings.h"
#include "common/rp-day-switch.h"
#include "remind/rp-reminder-time.h"
#include "remind/rp-time-spin.h"

#include <glib/gi18n-lib.h>

/**
 * RpRemindWindow:
 *
 * When to be reminded of a program: whether at all, on which days, at what times, and how reminders come. Each change is
 * kept at once.
 */
struct _RpRemindWindow
{
  AdwWindow parent_instance;

  /* Template references */
  GtkLabel *name;
  GtkSwitch *on;
  GtkWidget *when;
  RpDaySwitch *days;
  GtkListBox *times;
  GtkWidget *add;
  GtkLabel *way;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpRemindKeeper *keeper;
  RpReminder *reminder; /* as it is, or would be when it is switched on */
};

/* How far from the last time a new one is offered; minutes, a part of a day */
#define HOURS_ON (4 * 60)

G_DEFINE_FINAL_TYPE (RpRemindWindow, rp_remind_window, ADW_TYPE_WINDOW)

static GQuark spin_quark;
static GQuark remove_quark;

static void
keep (RpRemindWindow *self)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);

  rp_reminder_time_begin (self->reminder, now);
  if (gtk_switch_get_active (self->on))
    rp_agenda_settings_set_reminder (self->settings, self->reminder);
  else
    rp_agenda_settings_remove_reminder (self->settings, self->reminder->program);
}

/* The field in the row of a time; other rows have none */
static GtkSpinButton *
get_spin (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), spin_quark);
}

static GtkWidget *
get_remove (GtkWidget *row)
{
  return g_object_get_qdata (G_OBJECT (row), remove_quark);
}

static GtkWidget *
get_row (RpRemindWindow *self, guint place)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (self->times, (int) place));
}

/* Below them is the one that adds another. */
static guint
count_rows (RpRemindWindow *self)
{
  guint count = 0;

  while (get_spin (get_row (self, count)))
    count++;
  return count;
}

/* The only time stays, and there are only so many. */
static void
update_rows (RpRemindWindow *self)
{
  guint count = count_rows (self);

  gtk_widget_set_visible (self->add, count < RP_REMINDER_MAX_TIMES);
  for (guint i = 0; i < count; i++)
    gtk_widget_set_visible (get_remove (get_row (self, i)), count > 1);
}

/* Two fields may say the same for a while: then it is one time. */
static void
read_times (RpRemindWindow *self)
{
  self->reminder->n_times = 0;
  for (guint i = 0; i < count_rows (self); i++)
    rp_reminder_add_time (self->reminder, rp_time_spin_get_minute (get_spin (get_row (self, i))));
  keep (self);
}

static void
on_remove (RpRemindWindow *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  gtk_widget_grab_focus (self->add);
  gtk_list_box_remove (self->times, row);
  read_times (self);
  update_rows (self);
}

static GtkWidget *
make_remove (RpRemindWindow *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");
  const char *words = _ ("Remove this time");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
add_row (RpRemindWindow *self, guint minute)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *spin = rp_time_spin_new (C_ ("time of day", "Time"), minute);
  GtkWidget *remove = make_remove (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("time of day", "Time"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), remove);
  gtk_list_box_insert (self->times, row, (int) count_rows (self));
  g_object_set_qdata (G_OBJECT (row), spin_quark, spin);
  g_object_set_qdata (G_OBJECT (row), remove_quark, remove);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (read_times), self, G_CONNECT_SWAPPED);
  return spin;
}

/* Some hours after the last one, so that it is soon where it should be; there are more such places than times. */
static guint
find_free_time (const RpReminder *reminder)
{
  guint minute = reminder->times[reminder->n_times - 1];
  gboolean taken = TRUE;

  while (taken)
    {
      minute = (minute + HOURS_ON) % RP_DAY_MINUTES;
      taken = FALSE;
      for (guint i = 0; i < reminder->n_times; i++)
        taken |= reminder->times[i] == minute;
    }
  return minute;
}

static void
on_row (RpRemindWindow *self, GtkWidget *row)
{
  GtkWidget *spin;

  if (row != self->add)
    return;
  spin = add_row (self, find_free_time (self->reminder));
  read_times (self);
  update_rows (self);
  gtk_widget_grab_focus (spin);
}

static void
on_days (RpRemindWindow *self, guint days)
{
  self->reminder->days = days;
  keep (self);
}

static void
on_switched (RpRemindWindow *self)
{
  gtk_widget_set_sensitive (self->when, gtk_switch_get_active (self->on));
  keep (self);
}

static void
show_way (RpRemindWindow *self)
{
  gtk_label_set_label (self->way, rp_remind_keeper_get_sentence (self->keeper));
}

static void
rp_remind_window_dispose (GObject *object)
{
  RpRemindWindow *self = RP_REMIND_WINDOW (object);

  g_clear_pointer (&self->reminder, rp_reminder_free);
  g_clear_object (&self->keeper);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_remind_window_parent_class)->dispose (object);
}

static void
rp_remind_window_class_init (RpRemindWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_remind_window_dispose;
  spin_quark = g_quark_from_static_string ("rp-remind-window-spin");
  remove_quark = g_quark_from_static_string ("rp-remind-window-remove");
  g_type_ensure (RP_TYPE_DAY_SWITCH);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-remind-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpRemindWindow, name);
  gtk_widget_class_bind_template_child (widget_class, RpRemindWindow, on);
  gtk_widget_class_bind_template_child (widget_class, RpRemindWindow, when);
  gtk_widget_class_bind_template_child (widget_class, RpRemindWindow, days);
  gtk_widget_class_bind_template_child (widget_class, RpRemindWindow, times);
  gtk_widget_class_bind_template_child (widget_class, RpRemindWindow, add);
  gtk_widget_class_bind_template_child (widget_class, RpRemindWindow, way);
  gtk_widget_class_bind_template_callback (widget_class, on_days);
  gtk_widget_class_bind_template_callback (widget_class, on_row);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_remind_window_init (RpRemindWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_reminder (RpRemindWindow *self, gboolean is_on)
{
  gtk_label_set_label (self->name, self->reminder->name);
  rp_day_switch_set_days (self->days, self->reminder->days);
  for (guint i = 0; i < self->reminder->n_times; i++)
    add_row (self, self->reminder->times[i]);
  update_rows (self);
  gtk_switch_set_active (self->on, is_on);
  gtk_widget_set_sensitive (self->when, is_on);
}

/**
 * rp_remind_window_new:
 * @settings: what the person has set; changed at once
 * @clock: what time it is
 * @keeper: who says how reminders come
 * @offered: the program, with the days and times to begin with; what is set already comes before that
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpRemindWindow *
rp_remind_window_new (GSettings *settings, RpClock *clock, RpRemindKeeper *keeper, const RpReminder *offered)
{
  g_autoptr (RpAgenda) agenda = NULL;
  const RpReminder *there;
  RpRemindWindow *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (RP_IS_REMIND_KEEPER (keeper), NULL);
  g_return_val_if_fail (offered && rp_reminder_is_on (offered), NULL);

  agenda = rp_agenda_settings_get (settings);
  there = rp_agenda_find (agenda, offered->program);
  if (there && !rp_reminder_is_on (there))
    there = NULL;
  self = g_object_new (RP_TYPE_REMIND_WINDOW, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->keeper = g_object_ref (keeper);
  self->reminder = rp_reminder_copy (there ? there : offered);
  /* It may have a new name. */
  g_free (self->reminder->name);
  self->reminder->name = g_strdup (offered->name);
  show_reminder (self, there != NULL);
  g_signal_connect_object (self->on, "notify::active", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::sentence", G_CALLBACK (show_way), self, G_CONNECT_SWAPPED);
  show_way (self);
  return self;
}
