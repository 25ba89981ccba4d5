/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "shell/rp-place.h"
#include "programs/rp-code-writer.h"
#include "common/rp-settings.h"
#include "session/rp-system-clock.h"
#include "paper/rp-paper-window.h"
#include "sample.h"
#include "shell/rp-window.h"

typedef struct
{
  GtkApplication *application;
  GSettings *settings;
  RpLibrary *library;
  RpPosterLoader *loader;
  RpClock *clock;
  RpWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = GTK_APPLICATION (g_application_get_default ());
  fixture->settings = rp_settings_new ();
  g_settings_set_boolean (fixture->settings, "tones", FALSE);
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->clock = rp_system_clock_new ();
  fixture->window = rp_window_new (fixture->application, fixture->settings, fixture->clock);
  g_object_ref (fixture->window);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->library = sample_library ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (gtk_application_get_windows (fixture->application))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->window);
  g_assert_finalize_object (fixture->clock);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
}

static void
fill (Fixture *fixture)
{
  rp_window_set_library (fixture->window, fixture->library, fixture->loader);
}

static void
activate (Fixture *fixture, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  target ? g_variant_new_string (target) : NULL);
}

static void
assert_at (Fixture *fixture, const char *page)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), "page");

  g_assert_cmpstr (rp_window_get_page (fixture->window), ==, page);
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, page);
}

static gboolean
can (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static void
test_goes_and_comes_back (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  assert_at (fixture, RP_PLACE_LIBRARY);
  g_assert_false (can (fixture, "back"));
  g_assert_false (can (fixture, "session.start"));
  activate (fixture, "show-program", "surgeons-four");
  assert_at (fixture, RP_PLACE_PROGRAM);
  activate (fixture, "show-exercise", "clamshell");
  activate (fixture, "show-exercise", "hip-bridge");
  assert_at (fixture, RP_PLACE_EXERCISE);
  g_assert_true (can (fixture, "session.start"));
  activate (fixture, "back", NULL);
  assert_at (fixture, RP_PLACE_EXERCISE);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "Keep hips stacked"));
  activate (fixture, "back", NULL);
  assert_at (fixture, RP_PLACE_PROGRAM);
  activate (fixture, "show-library", NULL);
  assert_at (fixture, RP_PLACE_LIBRARY);
  g_assert_false (can (fixture, "back"));
}

/* What was done lies beside the side bar, as all exercises do. */
static void
test_what_was_done (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  activate (fixture, "show-program", "daily-clams");
  activate (fixture, "show-history", NULL);
  assert_at (fixture, RP_PLACE_HISTORY);
  activate (fixture, "back", NULL);
  assert_at (fixture, RP_PLACE_PROGRAM);
  activate (fixture, "show-library", NULL);
  activate (fixture, "show-history", NULL);
  assert_at (fixture, RP_PLACE_HISTORY);
  g_assert_false (can (fixture, "session.start"));
  activate (fixture, "back", NULL);
  assert_at (fixture, RP_PLACE_LIBRARY);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
test_waits_for_the_library (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "show-program", "surgeons-four");
  activate (fixture, "show-program", "daily-clams");
  assert_at (fixture, RP_PLACE_LIBRARY);
  fill (fixture);
  assert_at (fixture, RP_PLACE_PROGRAM);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "Every day"));
}

/* A pack that is not there yet may have what is asked for; one that does not come is told of. */
static void
test_waits_for_a_pack (Fixture *fixture, gconstpointer data)
{
  gboolean loaded = FALSE;

  g_object_unref (fixture->library);
  fixture->library = sample_begin_library (&loaded);
  fill (fixture);
  g_assert_null (find_label (GTK_WIDGET (fixture->window), "No exercises here"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "new-program"));
  activate (fixture, "show-exercise", "hips-and-knees/clamshell");
  activate (fixture, "show-program", "hips-and-knees/daily-clams");
  assert_at (fixture, RP_PLACE_LIBRARY);
  sample_wait (is_true, &loaded);
  assert_at (fixture, RP_PLACE_PROGRAM);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "Every day"));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "Runner's knee"));
}

static void
test_waits_in_vain (Fixture *fixture, gconstpointer data)
{
  gboolean loaded = FALSE;

  g_object_unref (fixture->library);
  fixture->library = sample_begin_library (&loaded);
  fill (fixture);
  activate (fixture, "show-program", "no-such-pack/daily-clams");
  assert_at (fixture, RP_PLACE_LIBRARY);
  g_assert_null (find_label (GTK_WIDGET (fixture->window), "This is not in any of your packs."));
  sample_wait (is_true, &loaded);
  assert_at (fixture, RP_PLACE_LIBRARY);
  pixels_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "This is not in any of your packs."));
}

/* Who goes elsewhere meanwhile stays there. */
static void
test_waits_no_longer (Fixture *fixture, gconstpointer data)
{
  gboolean loaded = FALSE;

  g_object_unref (fixture->library);
  fixture->library = sample_begin_library (&loaded);
  fill (fixture);
  activate (fixture, "show-program", "hips-and-knees/daily-clams");
  activate (fixture, "show-library", NULL);
  sample_wait (is_true, &loaded);
  assert_at (fixture, RP_PLACE_LIBRARY);
}

static void
test_unknown_things (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  activate (fixture, "show-exercise", "no-such-exercise");
  assert_at (fixture, RP_PLACE_LIBRARY);
  pixels_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "This is not in any of your packs."));
}

static void
end_session (Fixture *fixture)
{
  activate (fixture, "session.stop", NULL);
  while (g_str_equal (rp_window_get_page (fixture->window), RP_PLACE_SESSION))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_leads_a_session (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  activate (fixture, "show-program", "daily-clams");
  activate (fixture, "session.start", NULL);
  assert_at (fixture, RP_PLACE_SESSION);
  /* Nothing leads out of a session but the session. */
  g_assert_false (can (fixture, "back"));
  g_assert_false (can (fixture, "show-library"));
  g_assert_true (can (fixture, "session.pause"));
  end_session (fixture);
  assert_at (fixture, RP_PLACE_DONE);
  activate (fixture, "show-library", NULL);
  assert_at (fixture, RP_PLACE_LIBRARY);
}

static void
test_remembers_its_size (Fixture *fixture, gconstpointer data)
{
  int width = 0;
  int height = 0;

  fill (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 640);
  while (width != 900)
    {
      g_main_context_iteration (NULL, TRUE);
      gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
    }
  gtk_window_close (GTK_WINDOW (fixture->window));
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-width"), ==, 900);
  g_assert_cmpint (g_settings_get_int (fixture->settings, "window-height"), ==, 640);
  g_settings_reset (fixture->settings, "window-width");
  g_settings_reset (fixture->settings, "window-height");
}

static void
test_minutes_follow_the_settings (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  activate (fixture, "show-program", "daily-clams");
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "5"));
  g_settings_set_uint (fixture->settings, "get-ready-seconds", 60);
  g_settings_set_uint (fixture->settings, "side-change-seconds", 60);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "6"));
  g_settings_reset (fixture->settings, "get-ready-seconds");
  g_settings_reset (fixture->settings, "side-change-seconds");
}

/* Prints what is shown, and closes the sheet again. */
static void
assert_prints (Fixture *fixture, const char *name)
{
  GtkWindow *sheet;

  activate (fixture, "print", NULL);
  sheet = gtk_application_get_active_window (fixture->application);
  for (GList *l = gtk_application_get_windows (fixture->application); l; l = l->next)
    if (RP_IS_PAPER_WINDOW (l->data))
      sheet = l->data;
  g_assert_true (RP_IS_PAPER_WINDOW (sheet));
  g_assert_true (gtk_window_get_transient_for (sheet) == GTK_WINDOW (fixture->window));
  pixels_settle (GTK_WIDGET (sheet));
  g_assert_nonnull (find_label (GTK_WIDGET (sheet), name));
  gtk_window_destroy (sheet);
}

static void
test_prints_from_anywhere (Fixture *fixture, gconstpointer data)
{
  g_assert_false (can (fixture, "print"));
  fill (fixture);
  g_assert_false (can (fixture, "print"));
  activate (fixture, "show-program", "runners-knee");
  g_assert_nonnull (find_action (GTK_WIDGET (fixture->window), "win.print"));
  assert_prints (fixture, "Runner's knee");
  activate (fixture, "show-exercise", "hip-hike");
  assert_prints (fixture, "Hip hike");
  activate (fixture, "show-program", "daily-clams");
  activate (fixture, "session.start", NULL);
  g_assert_false (can (fixture, "print"));
  g_assert_false (can (fixture, "print-program"));
  end_session (fixture);
  assert_at (fixture, RP_PLACE_DONE);
  assert_prints (fixture, "Daily clams");
  activate (fixture, "show-library", NULL);
  g_assert_false (can (fixture, "print"));
}

static gboolean
is_at_program (gpointer data)
{
  return g_str_equal (rp_window_get_page (((Fixture *) data)->window), RP_PLACE_PROGRAM);
}

/* A program that no pack lists is as good as one that a pack does. */
static void
test_opens_a_code (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "surgeons-four");
  g_autofree char *code = rp_code_writer_write (rp_library_find_pack (fixture->library, program), program);

  rp_window_show_code (fixture->window, code);
  assert_at (fixture, RP_PLACE_LIBRARY);
  fill (fixture);
  /* It waits until the person's own programs are known. */
  sample_wait (is_at_program, fixture);
  assert_at (fixture, RP_PLACE_PROGRAM);
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "Side leg raise"));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->window), "When to stop"));
  assert_prints (fixture, "The surgeon's four");
  activate (fixture, "show-exercise", "clamshell");
  activate (fixture, "back", NULL);
  assert_at (fixture, RP_PLACE_PROGRAM);
  g_settings_set_uint (fixture->settings, "get-ready-seconds", 60);
  g_settings_reset (fixture->settings, "get-ready-seconds");
  activate (fixture, "session.start", NULL);
  assert_at (fixture, RP_PLACE_SESSION);
  activate (fixture, "show-code", code);
  assert_at (fixture, RP_PLACE_SESSION);
  end_session (fixture);
  assert_prints (fixture, "The surgeon's four");
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/window/goes-and-comes-back", test_goes_and_comes_back);
  ADD ("/window/what-was-done", test_what_was_done);
  ADD ("/window/waits-for-the-library", test_waits_for_the_library);
  ADD ("/window/waits-for-a-pack", test_waits_for_a_pack);
  ADD ("/window/waits-in-vain", test_waits_in_vain);
  ADD ("/window/waits-no-longer", test_waits_no_longer);
  ADD ("/window/unknown-things", test_unknown_things);
  ADD ("/window/leads-a-session", test_leads_a_session);
  ADD ("/window/remembers-its-size", test_remembers_its_size);
  ADD ("/window/minutes-follow-the-settings", test_minutes_follow_the_settings);
  ADD ("/window/prints-from-anywhere", test_prints_from_anywhere);
  ADD ("/window/opens-a-code", test_opens_a_code);

  return g_test_run ();
}
