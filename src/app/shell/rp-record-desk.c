/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-record-desk.h"

#include "common/rp-settings.h"

#include <glib/gi18n-lib.h>

#define ACTION "copy-record"

/**
 * RpRecordDesk:
 *
 * The way from what is shown or done to a clinic's record: an action that copies a note of it.
 */
struct _RpRecordDesk
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpProgram *shown;       /* what the page that is seen is about */
  RpSession *done;        /* what was done of it */
  RpPastSession *answers; /* (nullable): about @done */
  GDateTime *ended;       /* when @done was first told of */
  GSimpleAction *action;

  GtkWidget *window; /* not owned: it owns this */
};

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpRecordDesk, rp_record_desk, G_TYPE_OBJECT)

/* Takes @note. */
static void
put_on_clipboard (RpRecordDesk *self, char *note)
{
  g_autofree char *owned = note;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (self->window), owned);
  g_debug ("A note for the record is on the clipboard");
  g_signal_emit (self, signals[TOLD], 0,
                 _ ("The note for the record is copied. Paste it where you need it."));
}

static void
on_activated (RpRecordDesk *self)
{
  g_auto (GStrv) stop_rules = rp_program_dup_stop_rules (self->shown);

  if (self->done)
    put_on_clipboard (self, rp_record_words_session (self->done, self->answers,
                                                     (const char *const *) stop_rules, self->ended));
  else
    rp_record_desk_copy (self, self->shown, RP_RECORD_PLANNED);
}

static void
rp_record_desk_dispose (GObject *object)
{
  RpRecordDesk *self = RP_RECORD_DESK (object);

  g_clear_object (&self->action);
  g_clear_pointer (&self->ended, g_date_time_unref);
  g_clear_pointer (&self->answers, rp_past_session_free);
  g_clear_object (&self->done);
  g_clear_object (&self->shown);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_record_desk_parent_class)->dispose (object);
}

static void
rp_record_desk_class_init (RpRecordDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_record_desk_dispose;

  /**
   * RpRecordDesk::told:
   * @sentence: what the person should know, in whole sentences
   *
   * A note is on the clipboard.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_RECORD_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_record_desk_init (RpRecordDesk *self)
{
  self->action = g_simple_action_new (ACTION, NULL);
  g_simple_action_set_enabled (self->action, FALSE);
  g_signal_connect_object (self->action, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
}

/**
 * rp_record_desk_new:
 * @settings: what the person has set
 * @clock: where to read what day it is
 * @window: whose clipboard is used; it must outlive the desk
 * @map: where the action shall be found, such as @window
 *
 * Returns: (transfer full): a desk with nothing to copy
 */
RpRecordDesk *
rp_record_desk_new (GSettings *settings, RpClock *clock, GtkWidget *window, GActionMap *map)
{
  RpRecordDesk *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (window), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_RECORD_DESK, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->window = window;
  g_action_map_add_action (map, G_ACTION (self->action));
  return self;
}

/**
 * rp_record_desk_update:
 * @self: a desk
 * @shown: (nullable): what the page that is seen is about; %NULL while there is nothing to copy
 * @done: (nullable): the session that has ended, when the page is about that; it counts as ended when it is first told of
 * @answers: (nullable): what was answered about @done
 *
 * Says what the action "copy-record" makes a note of.
 */
void
rp_record_desk_update (RpRecordDesk *self, RpProgram *shown, RpSession *done, const RpPastSession *answers)
{
  g_return_if_fail (RP_IS_RECORD_DESK (self));
  g_return_if_fail (!shown || RP_IS_PROGRAM (shown));
  g_return_if_fail (!done || (shown && RP_IS_SESSION (done)));

  g_set_object (&self->shown, shown);
  g_clear_pointer (&self->answers, rp_past_session_free);
  self->answers = answers ? rp_past_session_copy (answers) : NULL;
  if (g_set_object (&self->done, done))
    {
      g_clear_pointer (&self->ended, g_date_time_unref);
      self->ended = done ? rp_clock_get_date_time (self->clock) : NULL;
    }
  g_simple_action_set_enabled (self->action, shown != NULL);
}

/**
 * rp_record_desk_copy:
 * @self: a desk
 * @program: a program
 * @kind: what is known of it
 *
 * Puts a note of a program on the clipboard, as of today, and tells so. It says what the program says, however the person leads
 * it for themselves.
 */
void
rp_record_desk_copy (RpRecordDesk *self, RpProgram *program, RpRecordKind kind)
{
  RpPlanSettings settings;
  g_autoptr (GDateTime) today = NULL;
  g_autoptr (RpPlan) plan = NULL;
  g_auto (GStrv) stop_rules = NULL;

  g_return_if_fail (RP_IS_RECORD_DESK (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  rp_settings_get_plan (self->settings, &settings);
  plan = rp_plan_new (program, &settings);
  today = rp_clock_get_date_time (self->clock);
  stop_rules = rp_program_dup_stop_rules (program);
  put_on_clipboard (self, rp_record_words_plan (plan, kind, (const char *const *) stop_rules, today));
}
