/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led-window.h"
#include "library/rp-exercise-page.h"
#include "library/rp-program-page.h"
#include "common/rp-settings.h"
#include "longer.h"
#include "mat/rp-done-page.h"
#include "mat/rp-session-page.h"
#include "readable.h"

/* Pages with words of three times the length, in every size: nothing is cut, hidden or printed over. */

typedef struct
{
  int width;
  int height;
  int text; /* percent */
  gboolean rtl;
} Room;

static const Room rooms[] = {
  { 360, 720, 100, FALSE },
  { 480, 720, 200, FALSE },
  { 1280, 800, 200, FALSE },
  { 1280, 800, 100, TRUE },
};

typedef struct
{
  const Room *room;
  RpPack *pack;
  RpPosterLoader *loader;
  GSettings *settings;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->room = data;
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", fixture->room->text * 96 * 1024 / 100, NULL);
  gtk_widget_set_default_direction (fixture->room->rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  fixture->pack = longer_pack ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->settings = rp_settings_new ();
  fixture->window = g_object_new (GTK_TYPE_APPLICATION_WINDOW, "decorated", FALSE, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->pack);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

static void
show (Fixture *fixture, GtkWidget *page)
{
  gtk_window_set_default_size (fixture->window, fixture->room->width, fixture->room->height);
  gtk_window_set_child (fixture->window, page);
  gtk_window_present (fixture->window);
  for (guint i = 0; i < 4; i++)
    pixels_settle (page);
}

static void
assert_readable (Fixture *fixture, const char *place)
{
  GtkWidget *page = gtk_window_get_child (fixture->window);
  g_autofree char *faults = NULL;

  pixels_settle (page);
  faults = readable_find_faults (page);
  if (gtk_widget_get_width (page) > fixture->room->width)
    g_error ("%s is %d wide in a window of %d", place, gtk_widget_get_width (page), fixture->room->width);
  if (faults[0])
    g_error ("%s, %d x %d, text %d %%:%s", place, fixture->room->width, fixture->room->height,
             fixture->room->text, faults);
}

static void
test_exercise (Fixture *fixture, gconstpointer data)
{
  static const char *const ids[] = { "clamshell", "lateral-band-walk", "single-leg-squat" };
  GtkWidget *page = rp_exercise_page_new ();

  show (fixture, page);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (ids); i++)
    {
      if (i == G_N_ELEMENTS (ids))
        sample_forget_clips (fixture->pack);
      rp_exercise_page_set_exercise (RP_EXERCISE_PAGE (page),
                                     rp_pack_find_exercise (fixture->pack, ids[i % G_N_ELEMENTS (ids)]),
                                     fixture->loader);
      pixels_settle (page);
      assert_readable (fixture, "the exercise");
    }
}

static RpPlan *
make_plan (Fixture *fixture, const char *id, gboolean own_pace)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  RpProgram *program = rp_pack_find_program (fixture->pack, id);

  for (guint i = 0; own_pace && i < rp_program_get_n_items (program); i++)
    rp_program_get_item (program, i)->dose->pace = RP_PACE_OWN;
  return rp_plan_new (program, &settings);
}

static void
test_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = rp_settings_new ();
  GtkWidget *page = rp_program_page_new (settings);
  g_autoptr (RpPlan) plan = make_plan (fixture, "surgeons-four", FALSE);

  show (fixture, page);
  rp_program_page_set_plan (RP_PROGRAM_PAGE (page), plan, rp_pack_get_stop_rules (fixture->pack),
                            fixture->loader);
  pixels_settle (page);
  assert_readable (fixture, "the program");
}

static void
lead (Fixture *fixture, gboolean own_pace, gboolean clips)
{
  g_autoptr (RpPlan) plan = make_plan (fixture, "surgeons-four", own_pace);
  g_autoptr (RpSimulatedClock) clock = rp_simulated_clock_new ();
  g_autoptr (RpSession) session = NULL;
  g_autoptr (RpSessionActions) actions = rp_session_actions_new ();
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 9, 30, 22, 58, 0);
  g_autofree char *journal = g_build_filename (g_get_user_data_dir (), "journal.sqlite", NULL);
  g_autoptr (RpJournalWriter) writer = rp_journal_writer_new (journal, (const char *const[]){ NULL });
  g_autoptr (RpSessionRecorder) recorder = NULL;
  g_autoptr (RpDoneFacts) facts = NULL;
  GtkWidget *page = rp_session_page_new (fixture->settings);

  if (!clips)
    sample_forget_clips (fixture->pack);
  session = rp_session_new (plan, RP_CLOCK (clock));
  recorder = rp_session_recorder_new (writer, session, RP_CLOCK (clock));
  rp_session_actions_install (actions, G_ACTION_MAP (fixture->window));
  rp_session_actions_set_session (actions, session);
  rp_session_page_set_poster_loader (RP_SESSION_PAGE (page), fixture->loader);
  rp_session_page_set_session (RP_SESSION_PAGE (page), session);
  show (fixture, page);
  rp_session_send (session, RP_SESSION_START, NULL);
  for (guint step = 0; step < 7; step++)
    {
      static const double times[] = { 0.2, 4.2 };

      for (guint i = 0; i < (own_pace ? 1 : G_N_ELEMENTS (times)); i++)
        {
          rp_simulated_clock_advance (clock, (gint64) (times[i] * G_USEC_PER_SEC));
          rp_session_page_show_now (RP_SESSION_PAGE (page));
          pixels_settle (page);
          assert_readable (fixture, own_pace ? "the session at the own pace" : "the session");
        }
      rp_session_send (session, RP_SESSION_SKIP, NULL);
    }
  rp_session_send (session, RP_SESSION_STOP, NULL);
  rp_session_page_set_session (RP_SESSION_PAGE (page), NULL);
  facts = rp_done_facts_new (recorder);
  page = rp_done_page_new (fixture->settings);
  rp_done_page_set_facts (RP_DONE_PAGE (page), facts, now, fixture->loader);
  show (fixture, page);
  assert_readable (fixture, "the end");
  rp_session_actions_set_session (actions, NULL);
}

static void
test_session (Fixture *fixture, gconstpointer data)
{
  lead (fixture, FALSE, TRUE);
}

static void
test_session_without_clips (Fixture *fixture, gconstpointer data)
{
  lead (fixture, FALSE, FALSE);
}

static void
test_own_pace (Fixture *fixture, gconstpointer data)
{
  lead (fixture, TRUE, fixture->room->text == 100);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "exercise", test_exercise }, { "program", test_program },
    { "session", test_session },   { "session-without-clips", test_session_without_clips },
    { "own-pace", test_own_pace },
  };

  find_init (&argc, &argv);
  pixels_load_style ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
    for (guint j = 0; j < G_N_ELEMENTS (tests); j++)
      {
        g_autofree char *path = g_strdup_printf ("/long-words/%d-%d%s/%s", rooms[i].width, rooms[i].text,
                                                 rooms[i].rtl ? "-rtl" : "", tests[j].name);

        g_test_add (path, Fixture, &rooms[i], set_up, tests[j].test, tear_down);
      }

  return g_test_run ();
}
