/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "find.h"
#include "journal/rp-history-load.h"
#include "common/rp-agenda-settings.h"
#include "common/rp-pace-settings.h"
#include "common/rp-pain-settings.h"
#include "mat/rp-before-window.h"
#include "mat/rp-done-page.h"
#include "mat/rp-morning-window.h"
#include "mat/rp-session-page.h"
#include "pixels.h"
#include "programs/rp-program-edit.h"
#include "sample.h"
#include "session/rp-simulated-clock.h"
#include "shell/rp-lead-desk.h"
#include "shell/rp-place.h"

typedef struct
{
  RpPack *pack;
  RpProgram *program;
  GSettings *settings;
  RpSimulatedClock *clock;
  GSimpleActionGroup *actions;
  RpPosterLoader *loader;
  RpLibrary *library;
  GListStore *own;
  RpGoOnBar *bar;
  GtkStack *stack;
  GtkWindow *window;
  RpLeadDesk *desk;
  RpProgram *started;
  guint n_ended;
  guint n_told;
} Fixture;

static void
on_started (Fixture *fixture, RpProgram *program)
{
  fixture->started = program;
}

static void
on_ended (Fixture *fixture)
{
  fixture->n_ended++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_pack ();
  fixture->program = g_object_ref (rp_pack_find_program (fixture->pack, "daily-clams"));
  fixture->settings = rp_settings_new ();
  g_settings_set_boolean (fixture->settings, "tones", FALSE);
  fixture->clock = rp_simulated_clock_new ();
  fixture->actions = g_simple_action_group_new ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->stack = GTK_STACK (gtk_stack_new ());
  fixture->window = pixels_show (GTK_WIDGET (fixture->stack), 900, 600);
  fixture->desk = rp_lead_desk_new (fixture->settings, RP_CLOCK (fixture->clock), fixture->stack,
                                    fixture->window, G_ACTION_MAP (fixture->actions));
  fixture->library = rp_library_new ((const char *const[]){ NULL }, NULL);
  fixture->own = g_list_store_new (RP_TYPE_PROGRAM);
  fixture->bar = g_object_ref_sink (RP_GO_ON_BAR (rp_go_on_bar_new ()));
  rp_lead_desk_set_library (fixture->desk, fixture->library, G_LIST_MODEL (fixture->own), fixture->loader,
                            fixture->bar);
  g_signal_connect_swapped (fixture->desk, "started", G_CALLBACK (on_started), fixture);
  g_signal_connect_swapped (fixture->desk, "ended", G_CALLBACK (on_ended), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->desk);
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->library);
  g_object_unref (fixture->own);
  g_object_unref (fixture->bar);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->clock);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->program);
  g_object_unref (fixture->pack);
}

static gboolean
can (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->actions), action);
}

static void
do_action (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), action, NULL);
}

/* What can be started depends on where one stands. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  g_assert_false (can (fixture, "session.start"));
  rp_lead_desk_update (fixture->desk, fixture->program, RP_LEAD_PLACE_OTHER);
  g_assert_true (can (fixture, "session.start"));
  g_assert_false (can (fixture, "session.again"));
  rp_lead_desk_update (fixture->desk, fixture->program, RP_LEAD_PLACE_SESSION);
  g_assert_false (can (fixture, "session.start"));
  rp_lead_desk_update (fixture->desk, fixture->program, RP_LEAD_PLACE_DONE);
  g_assert_false (can (fixture, "session.start"));
  g_assert_true (can (fixture, "session.again"));
  rp_lead_desk_update (fixture->desk, NULL, RP_LEAD_PLACE_OTHER);
  g_assert_false (can (fixture, "session.start"));
}

/* A program that is wanted starts when its page is seen, at once or later; another page ends the wish. */
static void
test_start_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GVariant) path
      = g_variant_ref_sink (g_variant_new_string (rp_program_get_path (fixture->program)));
  RpProgram *other = rp_pack_find_program (fixture->pack, "surgeons-four");

  rp_lead_desk_update (fixture->desk, NULL, RP_LEAD_PLACE_OTHER);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "start-program", path);
  rp_lead_desk_update (fixture->desk, other, RP_LEAD_PLACE_OTHER);
  rp_lead_desk_update (fixture->desk, fixture->program, RP_LEAD_PLACE_OTHER);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->started);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "start-program", path);
  while (!fixture->started)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (fixture->started == fixture->program);
  rp_lead_desk_update (fixture->desk, fixture->program, RP_LEAD_PLACE_SESSION);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->actions), "start-program"));
}

/* A program without rules for pain starts at once, whatever is asked of others. */
static void
test_leads (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page;

  rp_lead_desk_update (fixture->desk, fixture->program, RP_LEAD_PLACE_OTHER);
  do_action (fixture, "session.start");
  g_assert_true (fixture->started == fixture->program);
  g_assert_nonnull (rp_lead_desk_get_session (fixture->desk));
  page = gtk_stack_get_child_by_name (fixture->stack, RP_PLACE_SESSION);
  g_assert_true (RP_IS_SESSION_PAGE (page));
  gtk_stack_set_visible_child (fixture->stack, page);
  pixels_settle (page);
  rp_lead_desk_break_off (fixture->desk);
  pixels_settle (page);
  g_assert_cmpuint (fixture->n_ended, ==, 1);
  g_assert_true (RP_IS_DONE_PAGE (gtk_stack_get_child_by_name (fixture->stack, RP_PLACE_DONE)));
  rp_lead_desk_leave (fixture->desk);
  g_assert_false (rp_lead_desk_hold (fixture->desk));
}

static void
lead_to_end (Fixture *fixture)
{
  GtkWidget *page;

  rp_lead_desk_update (fixture->desk, fixture->program, RP_LEAD_PLACE_OTHER);
  do_action (fixture, "session.start");
  page = gtk_stack_get_child_by_name (fixture->stack, RP_PLACE_SESSION);
  gtk_stack_set_visible_child (fixture->stack, page);
  pixels_settle (page);
  rp_lead_desk_break_off (fixture->desk);
  pixels_settle (page);
}

/* How many are done next time is what was said last. */
static void
test_dose_for_next_time (Fixture *fixture, gconstpointer data)
{
  const RpProgramItem *item = rp_program_get_item (fixture->program, 0);
  const char *path = rp_program_get_path (fixture->program);
  RpPlanChange change = { .hold = 3, .amount = 12, .min = 8, .max = 12 };
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) changes
      = rp_plan_changes_with (plain, rp_exercise_get_path (item->exercise), &change);
  g_autoptr (RpPlanChanges) kept = NULL;

  rp_pace_settings_set (fixture->settings, path, changes);
  lead_to_end (fixture);
  g_signal_emit_by_name (gtk_stack_get_child_by_name (fixture->stack, RP_PLACE_DONE), "dose-chosen",
                         fixture->program, 0, item->dose);
  kept = rp_pace_settings_get (fixture->settings, path);
  g_settings_reset (fixture->settings, RP_PACE_SETTINGS_KEPT);
  rp_plan_changes_get (kept, rp_exercise_get_path (item->exercise), &change);
  g_assert_cmpuint (change.amount, ==, 0);
  g_assert_cmpuint (change.hold, ==, 3);
}

/* Makes it a program that has rules for pain. */
static void
add_rules (Fixture *fixture)
{
  g_autoptr (RpProgram) plain = fixture->program;
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();

  fixture->program = rp_program_edit_set_pain_rules (plain, rules);
  rp_lead_desk_update (fixture->desk, fixture->program, RP_LEAD_PLACE_OTHER);
}

/* Where there are rules for pain, the question comes first; who does not want it is not asked. */
static void
test_asks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;

  add_rules (fixture);
  do_action (fixture, "session.start");
  question = find_window (RP_TYPE_BEFORE_WINDOW);
  g_assert_nonnull (question);
  g_assert_null (fixture->started);
  gtk_window_close (GTK_WINDOW (question));
  g_assert_null (fixture->started);
  do_action (fixture, "session.start");
  g_signal_emit_by_name (find_window (RP_TYPE_BEFORE_WINDOW), "start", 3);
  g_assert_true (fixture->started == fixture->program);
  gtk_window_close (GTK_WINDOW (find_window (RP_TYPE_BEFORE_WINDOW)));
  rp_lead_desk_break_off (fixture->desk);

  fixture->started = NULL;
  rp_pain_settings_set_asked (fixture->settings, rp_program_get_id (fixture->program), FALSE);
  do_action (fixture, "session.start");
  g_assert_true (fixture->started == fixture->program);
  g_assert_null (find_window (RP_TYPE_BEFORE_WINDOW));
  rp_lead_desk_break_off (fixture->desk);
  g_settings_reset (fixture->settings, RP_PAIN_SETTINGS_UNASKED);
}

static void
on_told (Fixture *fixture, const char *sentence)
{
  g_assert_cmpstr (sentence, ==, "Your 8 is written down.");
  fixture->n_told++;
}

static void
test_not_today (Fixture *fixture, gconstpointer data)
{
  add_rules (fixture);
  g_signal_connect_swapped (fixture->desk, "told", G_CALLBACK (on_told), fixture);
  do_action (fixture, "session.start");
  g_signal_emit_by_name (find_window (RP_TYPE_BEFORE_WINDOW), "not-today", 8);
  gtk_window_close (GTK_WINDOW (find_window (RP_TYPE_BEFORE_WINDOW)));
  g_assert_cmpuint (fixture->n_told, ==, 1);
  g_assert_null (rp_lead_desk_get_session (fixture->desk));
}

/* Whether the session that was left out last is on the disk, with this pain. */
static gboolean
is_written (int pain)
{
  g_autofree char *path = rp_paths_journal ();
  g_autoptr (RpHistory) history = rp_history_load (path, 1, G_MAXUINT32, NULL, NULL);
  guint n = history ? rp_history_get_n_sessions (history) : 0;

  for (guint i = 0; i < n; i++)
    if (rp_past_session_get_number (rp_history_get_session (history, i), RP_ANSWER_PAIN_BEFORE) == pain)
      return TRUE;
  return FALSE;
}

static gboolean
is_reminded (gpointer window)
{
  return find_label (window, "Tap a number and it starts. Last time you said 9.") != NULL;
}

/* What was said the last time is told, as soon as the journal has been read. */
static void
test_last (Fixture *fixture, gconstpointer data)
{
  GtkWidget *question;

  /* Later than what other tests have left in the journal. */
  rp_simulated_clock_advance (fixture->clock, 3600 * (gint64) G_USEC_PER_SEC);
  add_rules (fixture);
  do_action (fixture, "session.start");
  g_signal_emit_by_name (find_window (RP_TYPE_BEFORE_WINDOW), "not-today", 9);
  gtk_window_close (GTK_WINDOW (find_window (RP_TYPE_BEFORE_WINDOW)));
  while (!is_written (9))
    g_main_context_iteration (NULL, FALSE);
  do_action (fixture, "session.start");
  question = find_window (RP_TYPE_BEFORE_WINDOW);
  sample_wait (is_reminded, question);
  gtk_window_close (GTK_WINDOW (question));
}

static void
ask_morning (Fixture *fixture, const char *uid)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "ask-morning",
                                  g_variant_new_string (uid));
}

/* The wish of the day before is asked about once, on its day, and the answer belongs to that session. */
static void
test_morning (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (RP_CLOCK (fixture->clock));
  g_autoptr (GDateTime) yesterday = g_date_time_add_days (now, -1);

  ask_morning (fixture, "");
  g_assert_null (find_window (RP_TYPE_MORNING_WINDOW));
  rp_agenda_settings_ask (fixture->settings, "today", "Four", now);
  ask_morning (fixture, "");
  g_assert_null (find_window (RP_TYPE_MORNING_WINDOW));
  rp_agenda_settings_ask (fixture->settings, "before", "Daily clams", yesterday);
  ask_morning (fixture, "");
  g_signal_emit_by_name (find_window (RP_TYPE_MORNING_WINDOW), "answered", 8);
  gtk_window_close (GTK_WINDOW (find_window (RP_TYPE_MORNING_WINDOW)));
  g_assert_false (rp_agenda_settings_asks (fixture->settings, "before"));
  ask_morning (fixture, "today");
  g_signal_emit_by_name (find_window (RP_TYPE_MORNING_WINDOW), "declined");
  gtk_window_close (GTK_WINDOW (find_window (RP_TYPE_MORNING_WINDOW)));
  g_assert_false (rp_agenda_settings_asks (fixture->settings, "today"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/lead-desk/actions", test_actions);
  ADD ("/lead-desk/asks", test_asks);
  ADD ("/lead-desk/morning", test_morning);
  ADD ("/lead-desk/not-today", test_not_today);
  ADD ("/lead-desk/dose-for-next-time", test_dose_for_next_time);
  ADD ("/lead-desk/last", test_last);
  ADD ("/lead-desk/leads", test_leads);
  ADD ("/lead-desk/start-program", test_start_program);

  return g_test_run ();
}
