/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-settings.h"
#include "sample.h"
#include "session/rp-simulated-clock.h"
#include "show/rp-show-desk.h"

typedef struct
{
  GSettings *settings;
  RpSimulatedClock *clock;
  RpLibrary *library;
  RpPosterLoader *loader;
  GtkApplication *application;
  GtkWindow *window;
  GtkWidget *strip;
  RpShowDesk *desk;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = GTK_APPLICATION (g_application_get_default ());
  fixture->settings = rp_settings_new ();
  fixture->clock = rp_simulated_clock_new ();
  fixture->library = sample_library ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->window = GTK_WINDOW (g_object_ref (gtk_application_window_new (fixture->application)));
  fixture->strip = rp_show_strip_new ();
  gtk_window_set_child (fixture->window, fixture->strip);
  gtk_window_present (fixture->window);
  fixture->desk = rp_show_desk_new (fixture->settings, RP_CLOCK (fixture->clock), fixture->window,
                                    G_ACTION_MAP (fixture->window), RP_SHOW_STRIP (fixture->strip));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->desk);
  gtk_window_destroy (fixture->window);
  while (gtk_application_get_windows (fixture->application))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->clock);
}

static void
activate (Fixture *fixture, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  target ? g_variant_new_string (target) : NULL);
}

static gboolean
can (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static RpShow *
get_show (Fixture *fixture)
{
  return rp_show_window_get_show (rp_show_desk_get_window (fixture->desk));
}

static void
test_shows_what_the_page_is_about (Fixture *fixture, gconstpointer data)
{
  RpProgram *daily = rp_library_find_program (fixture->library, "five-for-knee-pain");
  g_autoptr (RpProgram) bridge
      = rp_program_new_for_exercise (rp_library_find_exercise (fixture->library, "hip-bridge"));
  GtkWidget *label;

  g_assert_false (can (fixture, "present"));
  rp_show_desk_set_library (fixture->desk, fixture->library, fixture->loader);
  g_assert_false (can (fixture, "present"));
  rp_show_desk_update (fixture->desk, daily, NULL);
  g_assert_true (can (fixture, "present"));
  g_assert_false (can (fixture, "present-stop"));
  activate (fixture, "present", NULL);
  g_assert_nonnull (rp_show_desk_get_window (fixture->desk));
  g_assert_true (rp_show_get_exercise (get_show (fixture)) == rp_program_get_item (daily, 0)->exercise);
  label = find_type (fixture->strip, GTK_TYPE_LABEL);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (label)), "Showing: 1 of 5"));
  g_assert_null (find_action (fixture->strip, "win.present"));

  /* Another page offers itself, and takes the place. */
  rp_show_desk_update (fixture->desk, bridge, NULL);
  g_assert_nonnull (find_action (fixture->strip, "win.present"));
  activate (fixture, "present", NULL);
  find_assert_label (fixture->strip, "Showing: Hip bridge");
  g_assert_null (find_action (fixture->strip, "win.present"));

  activate (fixture, "present-stop", NULL);
  g_assert_null (rp_show_desk_get_window (fixture->desk));
  g_assert_false (gtk_widget_get_visible (fixture->strip));
}

static char *
on_find_fault (RpShowDesk *desk, const char *fault)
{
  return g_strdup (fault);
}

static void
test_shows_a_mistake (Fixture *fixture, gconstpointer data)
{
  RpExercise *clamshell = rp_library_find_exercise (fixture->library, "clamshell");
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (clamshell);
  const char *fault = rp_show_pairing_find_fault (clamshell)->id;

  rp_show_desk_set_library (fixture->desk, fixture->library, fixture->loader);
  rp_show_desk_update (fixture->desk, program, NULL);
  activate (fixture, "present-fault", fault);
  g_assert_cmpint (rp_show_get_pair (get_show (fixture)), ==, RP_SHOW_FAULT);
  rp_show_set_pair (get_show (fixture), RP_SHOW_ALONE);

  /* The page looks at one already. */
  g_signal_connect (fixture->desk, "find-fault", G_CALLBACK (on_find_fault), (gpointer) fault);
  activate (fixture, "present", NULL);
  g_assert_cmpint (rp_show_get_pair (get_show (fixture)), ==, RP_SHOW_FAULT);
}

static void
test_a_card_shows_its_exercise (Fixture *fixture, gconstpointer data)
{
  rp_show_desk_set_library (fixture->desk, fixture->library, fixture->loader);
  activate (fixture, "present-exercise", "no-such-exercise");
  g_assert_null (rp_show_desk_get_window (fixture->desk));
  activate (fixture, "present-exercise", "clamshell");
  g_assert_cmpstr (rp_exercise_get_id (rp_show_get_exercise (get_show (fixture))), ==, "clamshell");
}

/* Any exercise can be the second picture, also one that the program which is shown has not got. */
static void
test_another_stands_beside (Fixture *fixture, gconstpointer data)
{
  RpExercise *bridge = rp_library_find_exercise (fixture->library, "hip-bridge");
  RpExercise *clamshell = rp_library_find_exercise (fixture->library, "clamshell");
  g_autoptr (RpProgram) first = rp_program_new_for_exercise (bridge);
  g_autoptr (RpProgram) second = rp_program_new_for_exercise (clamshell);

  rp_show_desk_set_library (fixture->desk, fixture->library, fixture->loader);
  rp_show_desk_update (fixture->desk, first, NULL);
  g_assert_false (can (fixture, "present-beside"));
  g_assert_false (can (fixture, "present-exercise-beside"));
  activate (fixture, "present", NULL);
  /* Nothing stands beside itself. */
  g_assert_false (can (fixture, "present-beside"));
  g_assert_null (find_action (fixture->strip, "win.present-beside"));

  rp_show_desk_update (fixture->desk, second, NULL);
  g_assert_nonnull (find_action (fixture->strip, "win.present-beside"));
  activate (fixture, "present-beside", NULL);
  g_assert_cmpint (rp_show_get_pair (get_show (fixture)), ==, RP_SHOW_EXERCISES);
  g_assert_true (rp_show_get_picture (get_show (fixture), 0)->exercise == bridge);
  g_assert_true (rp_show_get_picture (get_show (fixture), 1)->exercise == clamshell);

  rp_show_set_pair (get_show (fixture), RP_SHOW_ALONE);
  activate (fixture, "present-exercise-beside", "hip-bridge");
  g_assert_cmpint (rp_show_get_pair (get_show (fixture)), ==, RP_SHOW_ALONE);
  activate (fixture, "present-exercise-beside", "clamshell");
  g_assert_cmpint (rp_show_get_pair (get_show (fixture)), ==, RP_SHOW_EXERCISES);
}

/* The set goes on; what is shown is the exercise whose turn it is. */
static void
test_in_a_session (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "five-for-knee-pain");
  g_autoptr (RpPlan) plan = rp_settings_make_plan (fixture->settings, program);
  RpSession *session = rp_session_new (plan, RP_CLOCK (fixture->clock));
  RpMoment moment;

  rp_show_desk_set_library (fixture->desk, fixture->library, fixture->loader);
  rp_session_send (session, RP_SESSION_START, NULL);
  do
    {
      rp_session_send (session, RP_SESSION_SKIP, NULL);
      rp_session_get_moment (session, &moment);
    }
  while (moment.exercise == rp_program_get_item (program, 0)->exercise);
  rp_show_desk_update (fixture->desk, program, session);
  activate (fixture, "present", NULL);
  g_assert_true (rp_show_get_exercise (get_show (fixture)) == moment.exercise);
  rp_show_desk_update (fixture->desk, NULL, NULL);
  g_assert_finalize_object (session);
}

#define ADD(path, function) g_test_add ("/show-desk/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  ADD ("page", test_shows_what_the_page_is_about);
  ADD ("mistake", test_shows_a_mistake);
  ADD ("card", test_a_card_shows_its_exercise);
  ADD ("beside", test_another_stands_beside);
  ADD ("session", test_in_a_session);

  return g_test_run ();
}
