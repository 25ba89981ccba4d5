/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-reminders.h"

#include "common/rp-agenda-settings.h"
#include "remind/rp-remind-notice.h"
#include "remind/rp-reminder-time.h"

/* A clock may be set, a computer may sleep, a person may fly: so what time it is is looked at that often; microseconds */
#define LOOK ((gint64) G_USEC_PER_SEC * 30)

/**
 * RpReminders:
 *
 * Shows each reminder once when it is due, and does what is chosen on it. As long as one is shown, the program stays, for on
 * some desktops it is the only one who hears of the choice.
 */
struct _RpReminders
{
  GObject parent_instance;

  GHashTable *shown; /* id of a notification → when it was shown, an owned #GDateTime */
  gboolean holding;  /* the application */

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpRemindKeeper *keeper;

  GApplication *application; /* not owned: it owns this */
};

enum
{
  START,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpReminders, rp_reminders, G_TYPE_OBJECT)

static gboolean
is_empty (const RpAgenda *agenda)
{
  return agenda->reminders->len == 0 && agenda->mornings->len == 0;
}

/* In a sandbox nobody else would wake the program. */
static void
update_hold (RpReminders *self, const RpAgenda *agenda)
{
  gboolean waits = rp_remind_keeper_get_way (self->keeper) == RP_REMIND_WAY_BACKGROUND && !is_empty (agenda);
  gboolean hold = waits || rp_remind_keeper_is_busy (self->keeper) || g_hash_table_size (self->shown) > 0;

  if (hold == self->holding)
    return;
  self->holding = hold;
  if (hold)
    g_application_hold (self->application);
  else
    g_application_release (self->application);
}

/* Takes @id and @notice. */
static void
show (RpReminders *self, char *id, GNotification *notice, GDateTime *now)
{
  g_autoptr (GNotification) owned = notice;

  g_info ("%s is shown", id);
  g_application_send_notification (self->application, id, notice);
  g_hash_table_replace (self->shown, id, g_date_time_ref (now));
}

/* Takes @id. What an earlier run showed goes, too. */
static void
withdraw (RpReminders *self, char *id)
{
  g_autofree char *owned = id;

  g_application_withdraw_notification (self->application, id);
  g_hash_table_remove (self->shown, id);
}

/* What was shown long ago is of no use any more. */
static void
withdraw_stale (RpReminders *self, GDateTime *now)
{
  GHashTableIter iter;
  gpointer id;
  gpointer when;

  g_hash_table_iter_init (&iter, self->shown);
  while (g_hash_table_iter_next (&iter, &id, &when))
    if (ABS (g_date_time_difference (now, when)) >= RP_REMINDER_STALE)
      {
        g_application_withdraw_notification (self->application, id);
        g_hash_table_iter_remove (&iter);
      }
}

/* Nobody on the mat is to be asked whether they want to start. */
static gboolean
is_led (RpReminders *self)
{
  if (!GTK_IS_APPLICATION (self->application))
    return FALSE;
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self->application)); l; l = l->next)
    {
      g_autoptr (GVariant) page
          = G_IS_ACTION_GROUP (l->data) && g_action_group_has_action (G_ACTION_GROUP (l->data), "page")
                ? g_action_group_get_action_state (G_ACTION_GROUP (l->data), "page")
                : NULL;

      if (page && g_str_equal (g_variant_get_string (page, NULL), "session"))
        return TRUE;
    }
  return FALSE;
}

static void
show_due (RpReminders *self, RpAgenda *agenda, GDateTime *now)
{
  for (guint i = 0; i < agenda->reminders->len; i++)
    {
      RpReminder *reminder = g_ptr_array_index (agenda->reminders, i);

      if (!rp_reminder_time_is_due (reminder, now))
        continue;
      rp_reminder_time_tell (reminder, now);
      show (self, rp_remind_notice_id (reminder->program), rp_remind_notice_new (reminder), now);
    }
  for (guint i = 0; i < agenda->mornings->len; i++)
    {
      RpMorning *morning = g_ptr_array_index (agenda->mornings, i);

      if (!rp_morning_is_due (morning, agenda->minute, now))
        continue;
      morning->told = TRUE;
      show (self, rp_remind_notice_morning_id (morning->uid), rp_remind_notice_new_morning (morning), now);
    }
}

static void
on_time (gpointer user_data)
{
  rp_reminders_check (user_data);
}

static void
arm (RpReminders *self, const RpAgenda *agenda, GDateTime *now)
{
  gint64 next = rp_agenda_get_next (agenda, now);
  gint64 instant = (gint64) g_date_time_to_unix (now) * G_USEC_PER_SEC + g_date_time_get_microsecond (now);

  if (is_empty (agenda) && g_hash_table_size (self->shown) == 0)
    rp_clock_disarm (self->clock);
  else
    rp_clock_arm (self->clock, rp_clock_now (self->clock).monotonic + MIN (next - instant, LOOK), on_time,
                  self);
}

/* Of what is no longer wished nothing stays on the screen. */
static void
withdraw_gone (RpReminders *self, const RpAgenda *agenda)
{
  g_autoptr (GList) ids = g_hash_table_get_keys (self->shown);

  for (GList *l = ids; l; l = l->next)
    {
      const char *id = l->data;
      gboolean is_morning = g_str_has_prefix (id, "morning-");
      const char *of = strchr (id, '-') + 1;

      if (is_morning ? !rp_agenda_find_morning (agenda, of) : !rp_agenda_find (agenda, of))
        withdraw (self, g_strdup (id));
    }
}

static void
update (RpReminders *self)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (self->settings);
  g_auto (GStrv) calendar = rp_agenda_dup_calendar (agenda, now);

  withdraw_gone (self, agenda);
  rp_remind_keeper_set_calendar (self->keeper, (const char *const *) calendar);
  update_hold (self, agenda);
  arm (self, agenda, now);
}

static void
on_kept (RpReminders *self)
{
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (self->settings);

  update_hold (self, agenda);
}

/* What a choice on a notification does to its reminder. */
static void
choose (RpReminders *self, const char *program, void (*act) (RpReminder *, GDateTime *))
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (self->settings);
  RpReminder *reminder = rp_agenda_find (agenda, program);

  withdraw (self, rp_remind_notice_id (program));
  if (reminder)
    act (reminder, now);
  rp_agenda_settings_set (self->settings, agenda);
  update (self);
}

static void
on_start (GSimpleAction *action, GVariant *program, gpointer user_data)
{
  RpReminders *self = RP_REMINDERS (user_data);

  withdraw (self, rp_remind_notice_id (g_variant_get_string (program, NULL)));
  g_signal_emit (self, signals[START], 0, g_variant_get_string (program, NULL));
  update (self);
}

static void
on_started (GSimpleAction *action, GVariant *program, gpointer user_data)
{
  choose (RP_REMINDERS (user_data), g_variant_get_string (program, NULL), rp_reminder_time_start);
}

static void
on_later (GSimpleAction *action, GVariant *program, gpointer user_data)
{
  choose (RP_REMINDERS (user_data), g_variant_get_string (program, NULL), rp_reminder_time_put_off);
}

static void
on_skip (GSimpleAction *action, GVariant *program, gpointer user_data)
{
  choose (RP_REMINDERS (user_data), g_variant_get_string (program, NULL), rp_reminder_time_skip);
}

static void
on_leave (GSimpleAction *action, GVariant *uid, gpointer user_data)
{
  RpReminders *self = RP_REMINDERS (user_data);

  withdraw (self, rp_remind_notice_morning_id (g_variant_get_string (uid, NULL)));
  rp_agenda_settings_leave (self->settings, g_variant_get_string (uid, NULL));
  update (self);
}

static const GActionEntry entries[] = {
  { .name = "remind-start", .activate = on_start, .parameter_type = "s" },
  { .name = "remind-started", .activate = on_started, .parameter_type = "s" },
  { .name = "remind-later", .activate = on_later, .parameter_type = "s" },
  { .name = "remind-skip", .activate = on_skip, .parameter_type = "s" },
  { .name = "remind-leave", .activate = on_leave, .parameter_type = "s" },
};

static void
on_changed (RpReminders *self, const char *key)
{
  if (g_str_equal (key, RP_AGENDA_SETTINGS_REMINDERS) || g_str_equal (key, RP_AGENDA_SETTINGS_MORNINGS)
      || g_str_equal (key, RP_AGENDA_SETTINGS_MINUTE))
    update (self);
}

static void
rp_reminders_dispose (GObject *object)
{
  RpReminders *self = RP_REMINDERS (object);

  if (self->clock)
    rp_clock_disarm (self->clock);
  for (guint i = 0; self->application && i < G_N_ELEMENTS (entries); i++)
    g_action_map_remove_action (G_ACTION_MAP (self->application), entries[i].name);
  self->application = NULL;
  g_clear_pointer (&self->shown, g_hash_table_unref);
  g_clear_object (&self->keeper);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_reminders_parent_class)->dispose (object);
}

static void
rp_reminders_class_init (RpRemindersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_reminders_dispose;

  /**
   * RpReminders::start:
   * @program: a program, as its page is asked for
   *
   * The person wants to start it.
   */
  signals[START] = g_signal_new ("start", RP_TYPE_REMINDERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_reminders_init (RpReminders *self)
{
  self->shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_date_time_unref);
}

/**
 * rp_reminders_new:
 * @application: who shows notifications, and gets the actions on them; it must outlive this
 * @settings: what the person has set
 * @clock: a clock of its own
 * @keeper: who sees to it that the program is there in time
 *
 * Returns: (transfer full): reminders; rp_reminders_check() shows those that are due
 */
RpReminders *
rp_reminders_new (GApplication *application, GSettings *settings, RpClock *clock, RpRemindKeeper *keeper)
{
  RpReminders *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (RP_IS_REMIND_KEEPER (keeper), NULL);

  self = g_object_new (RP_TYPE_REMINDERS, NULL);
  self->application = application;
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->keeper = g_object_ref (keeper);
  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "notify::busy", G_CALLBACK (on_kept), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rp_reminders_check:
 * @self: reminders
 *
 * Shows what is due, takes back what nobody needs any more, and looks again in time.
 */
void
rp_reminders_check (RpReminders *self)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (RpAgenda) agenda = NULL;

  g_return_if_fail (RP_IS_REMINDERS (self));

  now = rp_clock_get_date_time (self->clock);
  agenda = rp_agenda_settings_get (self->settings);
  withdraw_stale (self, now);
  rp_agenda_forget (agenda, now);
  if (!is_led (self))
    show_due (self, agenda, now);
  rp_agenda_settings_set (self->settings, agenda);
  update (self);
}
