/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-record-desk.h"

#include "common/rp-pace-settings.h"
#include "common/rp-settings.h"
#include "programs/rp-program-edit.h"
#include "sample.h"
#include "session/rp-simulated-clock.h"

#include <string.h>

typedef struct
{
  GSettings *settings;
  RpSimulatedClock *clock;
  RpLibrary *library;
  GtkWindow *window;
  GSimpleActionGroup *actions;
  RpRecordDesk *desk;
  guint told;
} Fixture;

static void
on_told (RpRecordDesk *desk, const char *sentence, Fixture *fixture)
{
  g_assert_cmpstr (sentence, ==, "The note for the record is copied. Paste it where you need it.");
  fixture->told++;
}

static void
set_day (Fixture *fixture, int day)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, day, 10, 15, 0);

  rp_simulated_clock_set_date_time (fixture->clock, now);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  fixture->clock = rp_simulated_clock_new ();
  set_day (fixture, 28);
  fixture->library = sample_library ();
  fixture->window = GTK_WINDOW (g_object_ref_sink (gtk_window_new ()));
  fixture->actions = g_simple_action_group_new ();
  fixture->desk = rp_record_desk_new (fixture->settings, RP_CLOCK (fixture->clock),
                                      GTK_WIDGET (fixture->window), G_ACTION_MAP (fixture->actions));
  g_signal_connect (fixture->desk, "told", G_CALLBACK (on_told), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->desk);
  g_object_unref (fixture->actions);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->clock);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
}

static gboolean
can_copy (Fixture *fixture)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->actions), "copy-record");
}

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);
  g_assert_no_error (error);
}

/* Copies by the action, and reads what is on the clipboard then. */
static char *
copy (Fixture *fixture)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  char *text = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->actions), "copy-record", NULL);
  gdk_clipboard_read_text_async (clipboard, NULL, on_read, &text);
  while (!text)
    g_main_context_iteration (NULL, TRUE);
  return text;
}

static void
assert_has (const char *note, const char *part)
{
  if (!strstr (note, part))
    g_test_message ("No “%s” in:\n%s", part, note);
  g_assert_nonnull (strstr (note, part));
}

static void
test_program (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "daily-clams");
  g_autofree char *note = NULL;

  g_assert_false (can_copy (fixture));
  rp_record_desk_update (fixture->desk, program, NULL, NULL);
  g_assert_true (can_copy (fixture));
  note = copy (fixture);
  g_assert_true (g_str_has_prefix (note, "Day: 28 November 2026\nProgram: Daily clams (Clamshell)\n"));
  assert_has (note, "\n11. Stop rules: Sharp pain");
  g_assert_cmpuint (fixture->told, ==, 1);
  rp_record_desk_update (fixture->desk, NULL, NULL, NULL);
  g_assert_false (can_copy (fixture));
}

/* What somebody does otherwise for themselves is not the program. */
static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "daily-clams");
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();
  g_autoptr (RpPlanChanges) slower = rp_plan_changes_with_speed (plain, 0.5);
  g_autofree char *usual = NULL;
  g_autofree char *note = NULL;

  rp_record_desk_update (fixture->desk, program, NULL, NULL);
  usual = copy (fixture);
  rp_pace_settings_set (fixture->settings, rp_program_get_path (program), slower);
  note = copy (fixture);
  g_settings_reset (fixture->settings, RP_PACE_SETTINGS_KEPT);
  g_assert_cmpstr (note, ==, usual);
}

/* A program of one's own has the signs of every pack it mixes. */
static void
test_mixed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) angles = sample_angles ();
  g_autoptr (RpExercise) other = g_list_model_get_item (rp_pack_get_exercises (angles), 0);
  RpProgram *clams = rp_library_find_program (fixture->library, "daily-clams");
  g_autoptr (RpProgram) empty = rp_program_edit_new ("Sam's knee");
  g_autoptr (RpProgram) one = NULL;
  g_autoptr (RpProgram) both = NULL;
  g_autofree char *note = NULL;

  one = rp_program_edit_add (empty, 0, other, NULL, NULL);
  both = rp_program_edit_add (one, 1, rp_library_find_exercise (fixture->library, "clamshell"), NULL, NULL);
  rp_record_desk_update (fixture->desk, both, NULL, NULL);
  note = copy (fixture);
  assert_has (note, rp_pack_get_stop_rules (angles)[0]);
  assert_has (note, rp_pack_get_stop_rules (rp_library_find_pack (fixture->library, clams))[0]);
}

/* The day is that on which it ended, however much later it is copied. */
static void
test_session (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "daily-clams");
  const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPlan) plan = rp_plan_new (program, &settings);
  g_autoptr (RpSession) session = rp_session_new (plan, RP_CLOCK (fixture->clock));
  g_autofree char *note = NULL;
  g_autofree char *next = NULL;

  rp_session_send (session, RP_SESSION_START, NULL);
  rp_simulated_clock_advance (fixture->clock, 30 * G_USEC_PER_SEC);
  rp_session_send (session, RP_SESSION_STOP, NULL);
  rp_record_desk_update (fixture->desk, program, session, NULL);
  set_day (fixture, 29);
  rp_record_desk_update (fixture->desk, program, session, NULL);
  note = copy (fixture);
  g_assert_true (g_str_has_prefix (note, "Day: 28 November 2026, 10:15. 30 seconds.\nDone: Daily clams"));
  assert_has (note, "\n16b. Done of what was planned:");
  rp_record_desk_update (fixture->desk, program, NULL, NULL);
  next = copy (fixture);
  g_assert_true (g_str_has_prefix (next, "Day: 29 November 2026\n"));
}

static void
test_shown (Fixture *fixture, gconstpointer data)
{
  RpExercise *exercise = rp_library_find_exercise (fixture->library, "clamshell");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (exercise);

  rp_record_desk_copy (fixture->desk, program, RP_RECORD_SHOWN);
  g_assert_cmpuint (fixture->told, ==, 1);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add ("/record-desk/program", Fixture, NULL, set_up, test_program, tear_down);
  g_test_add ("/record-desk/own-pace", Fixture, NULL, set_up, test_own_pace, tear_down);
  g_test_add ("/record-desk/mixed", Fixture, NULL, set_up, test_mixed, tear_down);
  g_test_add ("/record-desk/session", Fixture, NULL, set_up, test_session, tear_down);
  g_test_add ("/record-desk/shown", Fixture, NULL, set_up, test_shown, tear_down);
  return g_test_run ();
}
