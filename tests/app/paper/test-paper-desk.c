/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "paper/rp-code-window.h"
#include "programs/rp-code-writer.h"
#include "common/rp-settings.h"
#include "paper/rp-paper-desk.h"
#include "paper/rp-paper-options.h"
#include "paper/rp-paper-window.h"
#include "paper/rp-share-window.h"
#include "programs/rp-program-edit.h"
#include "session/rp-simulated-clock.h"
#include "sample.h"

typedef struct
{
  GSettings *settings;
  RpSimulatedClock *clock;
  RpLibrary *library;
  GtkApplication *application;
  GtkWindow *window;
  RpPaperDesk *desk;
  RpProgram *brought;
  char *trouble;
} Fixture;

static void
on_program (RpPaperDesk *desk, RpProgram *program, Fixture *fixture)
{
  g_set_object (&fixture->brought, program);
}

static void
on_trouble (RpPaperDesk *desk, const char *sentence, Fixture *fixture)
{
  g_free (fixture->trouble);
  fixture->trouble = g_strdup (sentence);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = GTK_APPLICATION (g_application_get_default ());
  fixture->settings = rp_settings_new ();
  fixture->clock = rp_simulated_clock_new ();
  fixture->library = sample_library ();
  fixture->window = GTK_WINDOW (g_object_ref (gtk_application_window_new (fixture->application)));
  gtk_window_set_default_size (fixture->window, 900, 600);
  gtk_window_present (fixture->window);
  pixels_settle (GTK_WIDGET (fixture->window));
  fixture->desk = rp_paper_desk_new (fixture->settings, RP_CLOCK (fixture->clock), fixture->window,
                                     G_ACTION_MAP (fixture->window));
  g_signal_connect (fixture->desk, "program", G_CALLBACK (on_program), fixture);
  g_signal_connect (fixture->desk, "trouble", G_CALLBACK (on_trouble), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->desk);
  g_assert_finalize_object (fixture->clock);
  gtk_window_destroy (fixture->window);
  while (gtk_application_get_windows (fixture->application))
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->window);
  g_clear_object (&fixture->brought);
  g_free (fixture->trouble);
  g_object_unref (fixture->library);
  g_object_unref (fixture->settings);
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

/* A sheet of the name is open; closes it. */
static void
assert_sheet (const char *name)
{
  GtkWidget *sheet = find_window (RP_TYPE_PAPER_WINDOW);

  g_assert_nonnull (sheet);
  pixels_settle (sheet);
  g_assert_nonnull (find_label (sheet, name));
  gtk_window_destroy (GTK_WINDOW (sheet));
}

static char *
make_code (Fixture *fixture)
{
  RpProgram *program = rp_library_find_program (fixture->library, "daily-clams");

  return rp_code_writer_write (rp_library_find_pack (fixture->library, program), program);
}

static void
test_what_can_be_done (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "daily-clams");

  g_assert_false (can (fixture, "print"));
  g_assert_false (can (fixture, "print-program"));
  g_assert_false (can (fixture, "open-code"));
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  g_assert_false (can (fixture, "print"));
  g_assert_true (can (fixture, "print-program"));
  rp_paper_desk_update (fixture->desk, program, NULL, NULL, FALSE);
  g_assert_true (can (fixture, "print"));
  rp_paper_desk_update (fixture->desk, program, NULL, NULL, TRUE);
  g_assert_false (can (fixture, "print"));
  g_assert_false (can (fixture, "print-exercise"));
  g_assert_false (can (fixture, "open-code"));
  g_assert_true (can (fixture, "show-code"));
}

static void
test_opens_sheets (Fixture *fixture, gconstpointer data)
{
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  rp_paper_desk_update (fixture->desk, rp_library_find_program (fixture->library, "daily-clams"), NULL, NULL,
                        FALSE);
  activate (fixture, "print", NULL);
  assert_sheet ("Daily clams");
  activate (fixture, "print-program", "runners-knee");
  assert_sheet ("Runner's knee");
  activate (fixture, "print-exercise", "hip-hike");
  assert_sheet ("Hip hike");
  g_assert_null (fixture->trouble);
  activate (fixture, "print-program", "hip-hike");
  g_assert_cmpstr (fixture->trouble, ==, "This is not in any of your packs.");
  g_assert_null (find_window (RP_TYPE_PAPER_WINDOW));
}

/* Returns: (transfer full): the settings of the sheet that is open, which is closed */
static RpSheetSettings *
close_sheet (void)
{
  GtkWidget *sheet = find_window (RP_TYPE_PAPER_WINDOW);
  GtkWidget *options = find_type (sheet, RP_TYPE_PAPER_OPTIONS);
  RpSheetSettings *settings = rp_paper_options_get_sheet_settings (RP_PAPER_OPTIONS (options));

  gtk_window_destroy (GTK_WINDOW (sheet));
  return settings;
}

/* How many sessions the sheet that is open has in its log; closes it. */
static guint
count_done (void)
{
  g_autoptr (RpSheetSettings) settings = close_sheet ();

  return settings->done ? settings->done->len : 0;
}

/* What was done just now is in the log of its sheet, and in no other. */
static void
test_fills_in (Fixture *fixture, gconstpointer data)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpProgram *program = rp_library_find_program (fixture->library, "daily-clams");
  g_autoptr (RpPlan) plan = rp_plan_new (program, &settings);
  g_autoptr (RpSession) session = rp_session_new (plan, RP_CLOCK (fixture->clock));

  rp_paper_desk_set_library (fixture->desk, fixture->library);
  rp_paper_desk_update (fixture->desk, program, session, NULL, FALSE);
  activate (fixture, "print", NULL);
  g_assert_cmpuint (count_done (), ==, 1);
  activate (fixture, "print-program", "runners-knee");
  g_assert_cmpuint (count_done (), ==, 0);
  rp_paper_desk_update (fixture->desk, program, NULL, NULL, FALSE);
  activate (fixture, "print", NULL);
  g_assert_cmpuint (count_done (), ==, 0);
}

/* So is how much it hurt. */
static void
test_fills_in_pain (Fixture *fixture, gconstpointer data)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpProgram *program = rp_library_find_program (fixture->library, "daily-clams");
  g_autoptr (RpPlan) plan = rp_plan_new (program, &settings);
  g_autoptr (RpSession) session = rp_session_new (plan, RP_CLOCK (fixture->clock));
  g_autoptr (RpPastSession) answers = rp_past_session_new ("uid", "daily-clams");
  const RpFactTime time = { 0 };
  g_autoptr (RpAnswer) before = rp_answer_new (RP_ANSWER_PAIN_BEFORE, 4, NULL, &time);
  g_autoptr (RpSheetSettings) filled = NULL;
  const RpSheetDone *today;

  rp_past_session_set_answer (answers, before);
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  rp_paper_desk_update (fixture->desk, program, session, answers, FALSE);
  activate (fixture, "print", NULL);
  filled = close_sheet ();
  g_assert_cmpuint (filled->done->len, ==, 1);
  today = g_ptr_array_index (filled->done, 0);
  g_assert_cmpint (today->pain_before, ==, 4);
  g_assert_cmpint (today->pain_after, ==, RP_SHEET_NO_PAIN);
}

/* What nobody can be led through is passed on all the same. */
static void
test_shares (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) empty = rp_program_edit_new ("Nothing yet");
  GtkWindow *share;

  g_assert_false (can (fixture, "share"));
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  g_assert_false (can (fixture, "share"));
  rp_paper_desk_update (fixture->desk, empty, NULL, NULL, FALSE);
  g_assert_true (can (fixture, "share"));
  g_assert_false (can (fixture, "print"));
  rp_paper_desk_update (fixture->desk, rp_library_find_program (fixture->library, "daily-clams"), NULL, NULL,
                        TRUE);
  g_assert_false (can (fixture, "share"));
  rp_paper_desk_update (fixture->desk, rp_library_find_program (fixture->library, "daily-clams"), NULL, NULL,
                        FALSE);
  activate (fixture, "share", NULL);
  share = GTK_WINDOW (find_window (RP_TYPE_SHARE_WINDOW));
  g_assert_true (gtk_window_get_modal (share));
  pixels_settle (GTK_WIDGET (share));
  find_assert_label (GTK_WIDGET (share), "Daily clams");
  g_action_group_activate_action (G_ACTION_GROUP (share), "print", NULL);
  assert_sheet ("Daily clams");
  g_assert_null (find_window (RP_TYPE_SHARE_WINDOW));
}

static void
test_brings_a_program (Fixture *fixture, gconstpointer data)
{
  g_autofree char *code = make_code (fixture);

  /* It waits for the library. */
  rp_paper_desk_show_code (fixture->desk, "reprise:nothing");
  rp_paper_desk_show_code (fixture->desk, code);
  g_assert_null (fixture->brought);
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  g_assert_nonnull (fixture->brought);
  g_assert_cmpstr (rp_program_get_name (fixture->brought), ==, "Daily clams");
  g_assert_null (find_window (RP_TYPE_CODE_WINDOW));

  /* What was brought is not the pack's own, and can be printed all the same. */
  g_assert_true (fixture->brought != rp_library_find_program (fixture->library, "daily-clams"));
  rp_paper_desk_update (fixture->desk, fixture->brought, NULL, NULL, FALSE);
  activate (fixture, "print", NULL);
  assert_sheet ("Daily clams");
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* A code, or a sheet that is asked for, waits for its pack; none is told to be missing before all have come. */
static void
test_waits_for_a_pack (Fixture *fixture, gconstpointer data)
{
  g_autofree char *code = make_code (fixture);
  gboolean loaded = FALSE;

  g_object_unref (fixture->library);
  fixture->library = sample_begin_library (&loaded);
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  g_assert_false (can (fixture, "open-code"));
  activate (fixture, "print-program", "no-such-pack/at-all");
  activate (fixture, "show-code", code);
  g_assert_null (fixture->brought);
  g_assert_null (find_window (RP_TYPE_CODE_WINDOW));
  sample_wait (is_true, &loaded);
  g_assert_nonnull (fixture->brought);
  g_assert_null (find_window (RP_TYPE_CODE_WINDOW));
  g_assert_null (fixture->trouble);
  g_assert_true (can (fixture, "open-code"));
}

static void
test_prints_when_it_comes (Fixture *fixture, gconstpointer data)
{
  gboolean loaded = FALSE;

  g_object_unref (fixture->library);
  fixture->library = sample_begin_library (&loaded);
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  activate (fixture, "print-exercise", "hips-and-knees/hip-hike");
  g_assert_null (fixture->trouble);
  sample_wait (is_true, &loaded);
  assert_sheet ("Hip hike");
  g_assert_null (fixture->trouble);
}

static void
test_waits_in_vain (Fixture *fixture, gconstpointer data)
{
  gboolean loaded = FALSE;

  g_object_unref (fixture->library);
  fixture->library = sample_begin_library (&loaded);
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  activate (fixture, "print-program", "no-such-pack/at-all");
  g_assert_null (fixture->trouble);
  sample_wait (is_true, &loaded);
  g_assert_cmpstr (fixture->trouble, ==, "This is not in any of your packs.");
}

static void
test_shows_what_is_wrong (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window;

  rp_paper_desk_set_library (fixture->desk, fixture->library);
  activate (fixture, "show-code", "reprise:99?p=x");
  window = find_window (RP_TYPE_CODE_WINDOW);
  g_assert_nonnull (window);
  g_assert_null (fixture->brought);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_type (window, GTK_TYPE_ENTRY))), ==,
                   "reprise:99?p=x");
  gtk_window_destroy (GTK_WINDOW (window));

  /* A session is not covered by anything. */
  rp_paper_desk_update (fixture->desk, NULL, NULL, NULL, TRUE);
  activate (fixture, "show-code", "reprise:99?p=x");
  g_assert_null (find_window (RP_TYPE_CODE_WINDOW));
  g_assert_nonnull (fixture->trouble);
}

static void
test_asks_for_a_code (Fixture *fixture, gconstpointer data)
{
  g_autofree char *code = make_code (fixture);
  GtkWidget *window;

  rp_paper_desk_set_library (fixture->desk, fixture->library);
  activate (fixture, "open-code", NULL);
  window = find_window (RP_TYPE_CODE_WINDOW);
  g_assert_true (rp_code_window_enter (RP_CODE_WINDOW (window), code));
  g_assert_nonnull (fixture->brought);
}

static GdkTexture *
make_texture (guint8 grey)
{
  guint8 pixels[] = { grey, grey, grey, grey, grey, grey };
  g_autoptr (GBytes) bytes = g_bytes_new (pixels, sizeof pixels);

  return gdk_memory_texture_new (2, 1, GDK_MEMORY_R8G8B8, bytes, sizeof pixels);
}

static guint
count_sheets (Fixture *fixture)
{
  guint n = 0;

  for (GList *at = gtk_application_get_windows (fixture->application); at; at = at->next)
    n += RP_IS_PAPER_WINDOW (at->data) ? 1 : 0;
  return n;
}

/* The first opens the sheet, the second comes to it; of another program, there is another. */
static void
test_adds_pictures (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "surgeons-four");
  RpExercise *hike = rp_library_find_exercise (fixture->library, "hip-hike");
  g_autoptr (RpProgram) first = rp_program_new_for_exercise (hike);
  g_autoptr (RpProgram) again = rp_program_new_for_exercise (hike);
  g_autoptr (GdkTexture) right = make_texture (1);
  g_autoptr (GdkTexture) wrong = make_texture (2);
  GtkWidget *sheet;

  rp_paper_desk_set_library (fixture->desk, fixture->library);
  rp_paper_desk_add_picture (fixture->desk, program, 1, right, "Like this");
  rp_paper_desk_add_picture (fixture->desk, program, 1, wrong, "Not like this");
  g_assert_cmpuint (count_sheets (fixture), ==, 1);
  sheet = find_window (RP_TYPE_PAPER_WINDOW);
  g_assert_false (gtk_window_get_modal (GTK_WINDOW (sheet)));
  pixels_settle (sheet);
  g_assert_nonnull (find_label (sheet, "Like this"));
  g_assert_nonnull (find_label (sheet, "Not like this"));
  gtk_window_destroy (GTK_WINDOW (sheet));
  rp_paper_desk_add_picture (fixture->desk, first, 0, right, NULL);
  rp_paper_desk_add_picture (fixture->desk, again, 0, wrong, NULL);
  g_assert_cmpuint (count_sheets (fixture), ==, 1);
  rp_paper_desk_add_picture (fixture->desk, program, 0, wrong, NULL);
  g_assert_cmpuint (count_sheets (fixture), ==, 2);
  g_assert_null (fixture->trouble);
  assert_sheet ("The surgeon's four");
  assert_sheet ("Hip hike");
}

static void
test_pictures_wait (Fixture *fixture, gconstpointer data)
{
  RpProgram *program = rp_library_find_program (fixture->library, "daily-clams");
  g_autoptr (GdkTexture) picture = make_texture (1);

  rp_paper_desk_add_picture (fixture->desk, program, 0, picture, NULL);
  g_assert_cmpstr (fixture->trouble, ==, "This is not in any of your packs.");
  rp_paper_desk_set_library (fixture->desk, fixture->library);
  rp_paper_desk_update (fixture->desk, NULL, NULL, NULL, TRUE);
  rp_paper_desk_add_picture (fixture->desk, program, 0, picture, NULL);
  g_assert_cmpstr (fixture->trouble, ==, "End the session first. Then put the picture on the sheet again.");
  g_assert_cmpuint (count_sheets (fixture), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paper-desk/what-can-be-done", test_what_can_be_done);
  ADD ("/paper-desk/opens-sheets", test_opens_sheets);
  ADD ("/paper-desk/fills-in", test_fills_in);
  ADD ("/paper-desk/fills-in-pain", test_fills_in_pain);
  ADD ("/paper-desk/shares", test_shares);
  ADD ("/paper-desk/brings-a-program", test_brings_a_program);
  ADD ("/paper-desk/waits-for-a-pack", test_waits_for_a_pack);
  ADD ("/paper-desk/prints-when-it-comes", test_prints_when_it_comes);
  ADD ("/paper-desk/waits-in-vain", test_waits_in_vain);
  ADD ("/paper-desk/shows-what-is-wrong", test_shows_what_is_wrong);
  ADD ("/paper-desk/asks-for-a-code", test_asks_for_a_code);
  ADD ("/paper-desk/adds-pictures", test_adds_pictures);
  ADD ("/paper-desk/pictures-wait", test_pictures_wait);

  return g_test_run ();
}
