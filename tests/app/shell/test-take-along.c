/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-settings.h"
#include "sample.h"
#include "paper/rp-paper-window.h"
#include "session/rp-simulated-clock.h"
#include "shell/rp-take-along.h"

typedef struct
{
  GSettings *settings;
  RpSimulatedClock *clock;
  RpLibrary *library;
  RpPosterLoader *loader;
  GtkApplication *application;
  GtkWindow *window;
  GtkWidget *strip;
  RpShowDesk *show;
  RpPaperDesk *paper;
  RpRecordDesk *record;
  RpProgram *program; /* borrowed */
} Fixture;

static void
set_up_desks (Fixture *fixture)
{
  GActionMap *map = G_ACTION_MAP (fixture->window);

  fixture->show = rp_show_desk_new (fixture->settings, RP_CLOCK (fixture->clock), fixture->window, map,
                                    RP_SHOW_STRIP (fixture->strip));
  fixture->paper = rp_paper_desk_new (fixture->settings, RP_CLOCK (fixture->clock), fixture->window, map);
  fixture->record
      = rp_record_desk_new (fixture->settings, RP_CLOCK (fixture->clock), GTK_WIDGET (fixture->window), map);
  rp_take_along_join (fixture->show, fixture->paper, fixture->record);
  rp_show_desk_set_library (fixture->show, fixture->library, fixture->loader);
  rp_paper_desk_set_library (fixture->paper, fixture->library);
  fixture->program = rp_library_find_program (fixture->library, "five-for-knee-pain");
  rp_show_desk_update (fixture->show, fixture->program, NULL);
}

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
  gtk_window_set_default_size (fixture->window, 900, 600);
  gtk_window_present (fixture->window);
  pixels_settle (GTK_WIDGET (fixture->window));
  set_up_desks (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->show);
  g_assert_finalize_object (fixture->paper);
  g_assert_finalize_object (fixture->record);
  gtk_window_destroy (fixture->window);
  while (gtk_application_get_windows (fixture->application))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->clock);
}

static GtkWidget *
get_screen (Fixture *fixture)
{
  return GTK_WIDGET (rp_show_desk_get_window (fixture->show));
}

static void
open_show (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "present", NULL);
  pixels_settle (get_screen (fixture));
}

static void
press (Fixture *fixture, const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (get_screen (fixture)), action, NULL);
}

static gboolean
is_on_sheet (gpointer data)
{
  Fixture *fixture = data;

  press (fixture, "print");
  return find_label (get_screen (fixture),
                     "The picture is on the sheet. The sheet is open in its own window.")
         != NULL;
}

/* The sheet of the program is open, with the picture on it, and the screen says so. */
static void
test_on_the_sheet (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet;

  open_show (fixture);
  sample_wait (is_on_sheet, fixture);
  sheet = find_window (RP_TYPE_PAPER_WINDOW);
  g_assert_true (rp_paper_window_is_of (RP_PAPER_WINDOW (sheet), fixture->program));
  find_assert_label (sheet, "Pictures from the screen");
  gtk_window_destroy (GTK_WINDOW (sheet));
}

/* While a session must not be covered it is not offered; asked for all the same, the screen says why not. */
static void
test_not_in_a_session (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPlan) plan = rp_settings_make_plan (fixture->settings, fixture->program);
  RpSession *session = rp_session_new (plan, RP_CLOCK (fixture->clock));
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) pixel = g_bytes_new_static ("....", 4);

  open_show (fixture);
  rp_show_desk_update (fixture->show, fixture->program, session);
  rp_paper_desk_update (fixture->paper, NULL, NULL, NULL, TRUE);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (get_screen (fixture)), "print"));
  texture = gdk_memory_texture_new (1, 1, GDK_MEMORY_DEFAULT, pixel, 4);
  g_signal_emit_by_name (fixture->show, "picture", fixture->program, 0, texture, NULL);
  g_assert_null (find_window (RP_TYPE_PAPER_WINDOW));
  find_assert_label (get_screen (fixture), "End the session first. Then put the picture on the sheet again.");
  rp_show_desk_update (fixture->show, NULL, NULL);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (get_screen (fixture)), "print"));
  g_assert_finalize_object (session);
}

static void
on_read (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_read (gpointer data)
{
  return *(char **) data != NULL;
}

/* The note says what was shown, and the screen that it is there. */
static void
test_note (Fixture *fixture, gconstpointer data)
{
  g_autofree char *note = NULL;

  open_show (fixture);
  press (fixture, "copy-record");
  find_assert_label (get_screen (fixture), "The note for the record is copied. Paste it where you need it.");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, on_read,
                                 &note);
  sample_wait (is_read, &note);
  g_assert_nonnull (strstr (note, "Shown"));
  g_assert_nonnull (strstr (note, rp_program_get_name (fixture->program)));
}

#define ADD(path, function) g_test_add ("/take-along/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

  ADD ("sheet", test_on_the_sheet);
  ADD ("session", test_not_in_a_session);
  ADD ("note", test_note);

  return g_test_run ();
}
