/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-lead-desk.h"

#include "base/rp-paths.h"
#include "common/rp-pain-settings.h"
#include "common/rp-pace-settings.h"
#include "common/rp-scale.h"
#include "common/rp-settings.h"
#include "journal/rp-history-load.h"
#include "mat/rp-before-window.h"
#include "mat/rp-conductor.h"
#include "remind/rp-day-minute.h"
#include "shell/rp-go-on-desk.h"
#include "shell/rp-morning-desk.h"
#include "shell/rp-pages.h"
#include "shell/rp-session-pages.h"

/* How long what was said about pain is worth telling, in days. */
#define LAST_DAYS 60

#define START "session.start"
#define AGAIN "session.again"
#define START_PROGRAM "start-program"

/**
 * RpLeadDesk:
 *
 * The way into a session and out of it: the actions that start one, who leads it, its page and that of its end. However a
 * session starts, it starts here.
 */
struct _RpLeadDesk
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpConductor *conductor;
  RpProgram *shown; /* (nullable): what the page that is seen is about */
  RpProgram *asked; /* (nullable): what shall start when the question before it is answered */
  RpSessionPages *pages;
  RpMorningDesk *morning;
  RpGoOnDesk *go_on;
  GSimpleAction *start;
  GSimpleAction *again;
  GSimpleAction *start_program;

  char *wanted;   /* (nullable): the program that shall start once its page is seen */
  guint starting; /* idle source */

  GtkWindow *window; /* not owned: it owns this */
  GActionMap *map;   /* likewise */
};

enum
{
  STARTED,
  ENDED,
  TOLD,
  ANSWERED,
  DOSE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpLeadDesk, rp_lead_desk, G_TYPE_OBJECT)

static void
tell (RpLeadDesk *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

/* There is one session at a time to go on with, and now it is another. */
static void
tell_started (RpLeadDesk *self, RpProgram *shown)
{
  rp_go_on_desk_withdraw (self->go_on);
  g_signal_emit (self, signals[STARTED], 0, shown);
}

static void
on_gone_on (RpLeadDesk *self, RpProgram *shown, RpPlan *plan, const RpBookmark *bookmark)
{
  if (rp_conductor_is_leading (self->conductor))
    return;
  rp_session_pages_go_on (self->pages, self->conductor, plan, bookmark);
  tell_started (self, shown);
}

static void
start (RpLeadDesk *self, int pain)
{
  g_autoptr (RpProgram) shown = g_steal_pointer (&self->asked);
  g_autoptr (RpProgram) led = rp_pages_make_led (shown);
  g_autoptr (RpPlan) plan = rp_settings_make_plan (self->settings, led);

  rp_session_pages_lead (self->pages, self->conductor, plan, pain);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "app.remind-started", "s",
                              rp_program_get_path (shown));
  tell_started (self, shown);
}

static void
on_not_today (RpLeadDesk *self, int pain)
{
  g_autoptr (RpProgram) program = g_steal_pointer (&self->asked);
  g_autofree char *sentence = NULL;

  rp_conductor_leave_out (self->conductor, program, pain);
  gtk_widget_activate_action (GTK_WIDGET (self->window), "app.remind-skip", "s",
                              rp_program_get_path (program));
  sentence = rp_morning_desk_say_written (pain);
  tell (self, sentence);
}

/* What was said the last time; of a program that lay still for long, it says nothing of now. */
static int
find_last (RpHistory *history, const char *program)
{
  for (guint i = rp_history_get_n_sessions (history); i > 0; i--)
    {
      const RpPastSession *past = rp_history_get_session (history, i - 1);
      int number = rp_past_session_get_number (past, RP_ANSWER_PAIN_BEFORE);

      if (g_str_equal (past->program, program) && number != RP_ANSWER_NONE)
        return number;
    }
  return RP_SCALE_NONE;
}

/* A window that is closed is not kept: it would outlive the one that it was asked over. */
static void
on_history_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (RpBeforeWindow) question = g_weak_ref_get (weak);
  g_autoptr (RpHistory) history = rp_history_load_finish (result, NULL, NULL);
  const char *program = question ? rp_before_window_get_program (question) : NULL;

  g_weak_ref_clear (weak);
  if (history && program)
    rp_before_window_set_last (question, find_last (history, program));
}

static void
remind_of_last (RpLeadDesk *self, RpBeforeWindow *question)
{
  g_autofree char *path = rp_paths_journal ();
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);
  guint32 today = rp_day_minute_new (now).day;
  GWeakRef *weak = g_new (GWeakRef, 1);

  g_weak_ref_init (weak, question);
  rp_history_load_async (path, today - LAST_DAYS, today, NULL, on_history_loaded, weak);
}

static void
ask (RpLeadDesk *self)
{
  RpBeforeWindow *question = rp_before_window_new (self->settings, self->asked);
  g_autoptr (RpProgram) led = rp_pages_make_led (self->asked);
  g_autoptr (RpPlan) plan = rp_settings_make_plan (self->settings, led);

  rp_conductor_prepare (self->conductor, plan);
  g_signal_connect_object (question, "start", G_CALLBACK (start), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (question, "not-today", G_CALLBACK (on_not_today), self, G_CONNECT_SWAPPED);
  remind_of_last (self, question);
  rp_before_window_show_over (question, self->window);
}

static void
on_activated (RpLeadDesk *self)
{
  g_set_object (&self->asked, self->shown);
  if (rp_program_get_pain_rules (self->asked)
      && rp_pain_settings_asks (self->settings, rp_program_get_id (self->asked)))
    ask (self);
  else
    start (self, RP_SCALE_NONE);
}

static void
on_answered (RpLeadDesk *self)
{
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
on_dose_chosen (gpointer owner, RpProgram *program, guint item, const RpDose *dose)
{
  RpLeadDesk *self = owner;

  rp_pace_settings_forget_amount (self->settings, rp_program_get_path (program),
                                  rp_exercise_get_path (rp_program_get_item (program, item)->exercise));
  g_signal_emit (owner, signals[DOSE_CHOSEN], 0, program, item, dose);
}

static void
on_ended (gpointer owner)
{
  RpLeadDesk *self = owner;
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);

  g_signal_connect_object (rp_conductor_get_facts (self->conductor), "changed", G_CALLBACK (on_answered),
                           self, G_CONNECT_SWAPPED);
  rp_session_pages_end (self->pages, self->conductor, now);
  g_signal_emit (self, signals[ENDED], 0);
}

static void
rp_lead_desk_dispose (GObject *object)
{
  RpLeadDesk *self = RP_LEAD_DESK (object);

  if (self->conductor)
    rp_conductor_break_off (self->conductor);
  g_clear_pointer (&self->pages, rp_session_pages_free);
  g_clear_object (&self->conductor);
  g_clear_object (&self->shown);
  g_clear_object (&self->asked);
  g_clear_object (&self->morning);
  g_clear_object (&self->go_on);
  g_clear_object (&self->start);
  g_clear_object (&self->again);
  g_clear_object (&self->start_program);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_handle_id (&self->starting, g_source_remove);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_lead_desk_parent_class)->dispose (object);
}

static void
rp_lead_desk_class_init (RpLeadDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_lead_desk_dispose;

  /**
   * RpLeadDesk::started:
   * @program: what was shown when it was started, with what cannot be led
   *
   * A session has started; its page waits to be seen.
   */
  signals[STARTED] = g_signal_new ("started", RP_TYPE_LEAD_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, RP_TYPE_PROGRAM);
  /**
   * RpLeadDesk::ended:
   *
   * The session that is seen is over; the page of its end waits to be seen.
   */
  signals[ENDED]
      = g_signal_new ("ended", RP_TYPE_LEAD_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * RpLeadDesk::told:
   * @sentence: what the person should know, in whole sentences
   *
   * Something beside the session does not work, or was done.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_LEAD_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * RpLeadDesk::answered:
   *
   * Something was put right in the session that is over, or answered about it.
   */
  signals[ANSWERED]
      = g_signal_new ("answered", RP_TYPE_LEAD_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * RpLeadDesk::dose-chosen:
   * @program: the program that was done
   * @item: which item of it, from 0
   * @dose: the dose that the person wants to do next time
   *
   * The person wants another number within a range that the program says.
   */
  signals[DOSE_CHOSEN] = g_signal_new ("dose-chosen", RP_TYPE_LEAD_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 3, RP_TYPE_PROGRAM, G_TYPE_UINT, RP_TYPE_DOSE);
}

static void
rp_lead_desk_init (RpLeadDesk *self)
{
}

/* Returns: (transfer full) */
static GSimpleAction *
add_action (RpLeadDesk *self, GActionMap *map, const char *name)
{
  GSimpleAction *action = g_simple_action_new (name, NULL);

  g_simple_action_set_enabled (action, FALSE);
  g_signal_connect_object (action, "activate", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (map, G_ACTION (action));
  return action;
}

static gboolean
on_wanted_seen (gpointer user_data)
{
  RpLeadDesk *self = user_data;

  self->starting = 0;
  if (g_action_get_enabled (G_ACTION (self->start)))
    on_activated (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_wanted (RpLeadDesk *self)
{
  return g_str_equal (self->wanted, rp_program_get_path (self->shown));
}

/* Who wanted another page meanwhile does not want it started. The page is seen first, and then left. */
static void
start_wanted (RpLeadDesk *self, RpLeadPlace place)
{
  if (!self->wanted || !self->shown || place != RP_LEAD_PLACE_OTHER)
    return;
  if (is_wanted (self) && self->starting == 0)
    self->starting = g_idle_add (on_wanted_seen, self);
  g_clear_pointer (&self->wanted, g_free);
}

/* Its page may have to wait for its pack. */
static void
on_start_program (RpLeadDesk *self, GVariant *path)
{
  g_free (self->wanted);
  self->wanted = g_variant_dup_string (path, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (self->map), "show-program", path);
  if (self->wanted && g_action_get_enabled (G_ACTION (self->start)) && is_wanted (self))
    start_wanted (self, RP_LEAD_PLACE_OTHER);
}

/* Its parameter is a program, as its page is asked for. */
static void
add_start_program (RpLeadDesk *self)
{
  self->start_program = g_simple_action_new (START_PROGRAM, G_VARIANT_TYPE_STRING);
  g_signal_connect_object (self->start_program, "activate", G_CALLBACK (on_start_program), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (self->map, G_ACTION (self->start_program));
}

/**
 * rp_lead_desk_new:
 * @settings: what the person has set
 * @clock: the time that sessions follow
 * @stack: where the pages of a session are put
 * @window: over which questions are asked; it must outlive the desk
 * @map: where the actions shall be found, such as @window, with one that shows a program; likewise
 *
 * Returns: (transfer full): a desk that leads nobody
 */
RpLeadDesk *
rp_lead_desk_new (GSettings *settings, RpClock *clock, GtkStack *stack, GtkWindow *window, GActionMap *map)
{
  RpLeadDesk *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GTK_IS_STACK (stack), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_LEAD_DESK, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->window = window;
  self->map = map;
  self->conductor = rp_conductor_new (settings, clock, map);
  g_signal_connect_object (self->conductor, "trouble", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  self->pages = rp_session_pages_new (stack, settings, on_ended, on_dose_chosen, G_OBJECT (self));
  self->start = add_action (self, map, START);
  self->again = add_action (self, map, AGAIN);
  self->go_on = rp_go_on_desk_new (settings, clock, map);
  g_signal_connect_object (self->go_on, "gone-on", G_CALLBACK (on_gone_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->go_on, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  self->morning = rp_morning_desk_new (settings, clock, self->conductor, window, map);
  g_signal_connect_object (self->morning, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  add_start_program (self);
  return self;
}

/**
 * rp_lead_desk_set_library:
 * @self: a desk
 * @library: what is loaded, or being loaded
 * @own: (element-type RpProgram): the person's own programs, likewise
 * @loader: who loads the posters
 * @bar: where going on with a session is offered
 *
 * Gives the desk what it leads through and its pages what they show, once, before anyone is led.
 */
void
rp_lead_desk_set_library (RpLeadDesk *self,
                          RpLibrary *library,
                          GListModel *own,
                          RpPosterLoader *loader,
                          RpGoOnBar *bar)
{
  g_return_if_fail (RP_IS_LEAD_DESK (self));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  rp_session_pages_set_loader (self->pages, loader);
  rp_go_on_desk_set_library (self->go_on, library, own, bar);
}

/**
 * rp_lead_desk_update:
 * @self: a desk
 * @shown: (nullable): what the page that is seen is about
 * @place: which page is seen
 *
 * Says what the actions "session.start" and "session.again" would lead through. What "start-program" waits for is started.
 */
void
rp_lead_desk_update (RpLeadDesk *self, RpProgram *shown, RpLeadPlace place)
{
  g_autoptr (RpProgram) led = rp_pages_make_led (shown);

  g_return_if_fail (RP_IS_LEAD_DESK (self));
  g_return_if_fail (!shown || RP_IS_PROGRAM (shown));

  g_set_object (&self->shown, shown);
  g_simple_action_set_enabled (self->start, led && place == RP_LEAD_PLACE_OTHER);
  g_simple_action_set_enabled (self->again, led && place == RP_LEAD_PLACE_DONE);
  g_simple_action_set_enabled (self->start_program, place != RP_LEAD_PLACE_SESSION);
  start_wanted (self, place);
}

/**
 * rp_lead_desk_get_session:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the session started last
 */
RpSession *
rp_lead_desk_get_session (RpLeadDesk *self)
{
  g_return_val_if_fail (RP_IS_LEAD_DESK (self), NULL);

  return rp_conductor_get_session (self->conductor);
}

/**
 * rp_lead_desk_get_answers:
 * @self: a desk whose session is over
 *
 * Returns: (transfer none): what was answered about it
 */
const RpPastSession *
rp_lead_desk_get_answers (RpLeadDesk *self)
{
  g_return_val_if_fail (RP_IS_LEAD_DESK (self), NULL);

  return rp_done_facts_get_answers (rp_conductor_get_facts (self->conductor));
}

/**
 * rp_lead_desk_get_journal:
 * @self: a desk
 *
 * Returns: (transfer none): what writes the journal
 */
RpJournalWriter *
rp_lead_desk_get_journal (RpLeadDesk *self)
{
  g_return_val_if_fail (RP_IS_LEAD_DESK (self), NULL);

  return rp_conductor_get_journal (self->conductor);
}

/**
 * rp_lead_desk_focus:
 * @self: a desk whose session is seen
 *
 * Puts the keyboard where it is needed there.
 */
void
rp_lead_desk_focus (RpLeadDesk *self)
{
  g_return_if_fail (RP_IS_LEAD_DESK (self));

  rp_session_pages_focus (self->pages);
}

/**
 * rp_lead_desk_leave:
 * @self: a desk whose session was seen
 *
 * Lets the page of the session forget it, once another page is seen.
 */
void
rp_lead_desk_leave (RpLeadDesk *self)
{
  g_return_if_fail (RP_IS_LEAD_DESK (self));

  rp_session_pages_leave (self->pages);
}

/**
 * rp_lead_desk_tell:
 * @self: a desk whose session is seen
 * @sentence: what the person should know, in whole sentences
 *
 * Says it over the picture for a while.
 */
void
rp_lead_desk_tell (RpLeadDesk *self, const char *sentence)
{
  g_return_if_fail (RP_IS_LEAD_DESK (self));
  g_return_if_fail (sentence);

  rp_session_pages_tell (self->pages, sentence);
}

/**
 * rp_lead_desk_break_off:
 * @self: a desk
 *
 * Ends the session early, if one is under way, because the program ends: what was done stays in the journal, and it can be taken
 * up again that day.
 */
void
rp_lead_desk_break_off (RpLeadDesk *self)
{
  g_return_if_fail (RP_IS_LEAD_DESK (self));

  rp_conductor_break_off (self->conductor);
}

/**
 * rp_lead_desk_hold:
 * @self: a desk
 *
 * Keeps the window open over turns that are on no disk, as rp_conductor_hold() does.
 *
 * Returns: %TRUE when the window must not close now
 */
gboolean
rp_lead_desk_hold (RpLeadDesk *self)
{
  g_return_val_if_fail (RP_IS_LEAD_DESK (self), FALSE);

  return rp_conductor_hold (self->conductor, self->window);
}
