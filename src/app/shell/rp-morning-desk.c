/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-morning-desk.h"

#include "common/rp-agenda-settings.h"
#include "mat/rp-morning-window.h"

#include <glib/gi18n-lib.h>

#define MORNING "ask-morning"

/**
 * RpMorningDesk:
 *
 * The question of the morning after a session: the action that asks it, and where the answer goes.
 */
struct _RpMorningDesk
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpConductor *conductor;

  char *asked; /* (nullable): about which session is asked now */

  GtkWindow *window; /* not owned: it outlives this */
};

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpMorningDesk, rp_morning_desk, G_TYPE_OBJECT)

/**
 * rp_morning_desk_say_written:
 * @number: an answer, 0 to 10
 *
 * Returns: (transfer full): that it is written down
 */
char *
rp_morning_desk_say_written (int number)
{
  /* Translators: a number from 0 to 10 */
  return g_strdup_printf (_ ("Your %d is written down."), number);
}

static void
on_declined (RpMorningDesk *self)
{
  rp_agenda_settings_leave (self->settings, self->asked);
}

static void
on_answered (RpMorningDesk *self, int number)
{
  g_autofree char *sentence = rp_morning_desk_say_written (number);

  rp_conductor_answer (self->conductor, self->asked, RP_ANSWER_PAIN_MORNING, number);
  on_declined (self);
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

static RpMorning *
find_morning (const RpAgenda *agenda, const char *uid, guint32 today)
{
  for (guint i = 0; i < agenda->mornings->len; i++)
    {
      RpMorning *morning = g_ptr_array_index (agenda->mornings, i);

      if (uid[0] ? g_str_equal (morning->uid, uid) : morning->day == today)
        return morning;
    }
  return NULL;
}

static void
ask (RpMorningDesk *self, const RpMorning *morning)
{
  RpMorningWindow *question = rp_morning_window_new (self->settings, morning->name);

  g_free (self->asked);
  self->asked = g_strdup (morning->uid);
  g_signal_connect_object (question, "answered", G_CALLBACK (on_answered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (question, "declined", G_CALLBACK (on_declined), self, G_CONNECT_SWAPPED);
  rp_morning_window_show_over (question, self->window);
}

/* About the session that is named, or, where none is, one about which it is time to ask; never while somebody is led. */
static void
on_ask (RpMorningDesk *self, GVariant *parameter)
{
  const char *uid = g_variant_get_string (parameter, NULL);
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (self->settings);
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);
  RpMorning *morning = find_morning (agenda, uid, rp_day_minute_new (now).day);

  if (!morning || rp_conductor_is_leading (self->conductor))
    return;
  /* No notification asks beside the window. */
  morning->told = TRUE;
  rp_agenda_settings_set (self->settings, agenda);
  ask (self, morning);
}

static void
rp_morning_desk_dispose (GObject *object)
{
  RpMorningDesk *self = RP_MORNING_DESK (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_object (&self->conductor);
  g_clear_pointer (&self->asked, g_free);

  G_OBJECT_CLASS (rp_morning_desk_parent_class)->dispose (object);
}

static void
rp_morning_desk_class_init (RpMorningDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_morning_desk_dispose;

  /**
   * RpMorningDesk::told:
   * @sentence: what the person should know, in whole sentences
   *
   * An answer was written down.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_MORNING_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_morning_desk_init (RpMorningDesk *self)
{
}

/**
 * rp_morning_desk_new:
 * @settings: what the person has set
 * @clock: where to read the day
 * @conductor: who writes the answers down
 * @window: over which the question is asked; it must outlive the desk
 * @map: where the action "ask-morning" goes; its parameter is a session, as the journal names it, or "" for any
 *
 * Returns: (transfer full): a desk that asks nothing yet
 */
RpMorningDesk *
rp_morning_desk_new (GSettings *settings,
                     RpClock *clock,
                     RpConductor *conductor,
                     GtkWindow *window,
                     GActionMap *map)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (MORNING, G_VARIANT_TYPE_STRING);
  RpMorningDesk *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (RP_IS_CONDUCTOR (conductor), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_MORNING_DESK, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->conductor = g_object_ref (conductor);
  self->window = window;
  g_signal_connect_object (action, "activate", G_CALLBACK (on_ask), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (map, G_ACTION (action));
  return self;
}
