/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "find.h"
#include "mat/rp-done-page.h"
#include "mat/rp-session-page.h"
#include "pixels.h"
#include "sample.h"
#include "session/rp-simulated-clock.h"
#include "shell/rp-place.h"
#include "shell/rp-session-pages.h"

typedef struct
{
  RpPack *pack;
  GSettings *settings;
  RpSimulatedClock *clock;
  GSimpleActionGroup *actions;
  RpConductor *conductor;
  RpPosterLoader *loader;
  GtkStack *stack;
  GtkWindow *window;
  RpSessionPages *pages;
} Fixture;

static void
on_ended (gpointer owner)
{
  g_object_set_data (owner, "ended", owner);
}

static void
on_dose_chosen (gpointer owner, RpProgram *program, guint item, const RpDose *dose)
{
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_pack ();
  fixture->settings = rp_settings_new ();
  g_settings_set_boolean (fixture->settings, "tones", FALSE);
  fixture->clock = rp_simulated_clock_new ();
  fixture->actions = g_simple_action_group_new ();
  fixture->conductor
      = rp_conductor_new (fixture->settings, RP_CLOCK (fixture->clock), G_ACTION_MAP (fixture->actions));
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->stack = GTK_STACK (gtk_stack_new ());
  fixture->window = pixels_show (GTK_WIDGET (fixture->stack), 900, 600);
  fixture->pages = rp_session_pages_new (fixture->stack, fixture->settings, on_ended, on_dose_chosen,
                                         G_OBJECT (fixture->window));
  rp_session_pages_set_loader (fixture->pages, fixture->loader);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rp_session_pages_free (fixture->pages);
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->conductor);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->actions);
  g_assert_finalize_object (fixture->clock);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->pack);
}

/* Shows a page. Returns: (transfer none): it */
static GtkWidget *
show (Fixture *fixture, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (fixture->stack, name);

  gtk_stack_set_visible_child (fixture->stack, page);
  pixels_settle (page);
  return page;
}

static gboolean
is_told (gpointer page)
{
  return find_label (page, "Something is to be known.") != NULL;
}

/* Nothing is made before someone is led; then there are both pages, and the end of the session is told. */
static void
test_leads (Fixture *fixture, gconstpointer data)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPlan) plan = rp_plan_new (rp_pack_find_program (fixture->pack, "daily-clams"), &settings);
  g_autoptr (GDateTime) now = rp_clock_get_date_time (RP_CLOCK (fixture->clock));
  GtkWidget *page;

  g_assert_null (gtk_stack_get_child_by_name (fixture->stack, RP_PLACE_SESSION));
  rp_session_pages_lead (fixture->pages, fixture->conductor, plan, RP_ANSWER_NONE);
  page = show (fixture, RP_PLACE_SESSION);
  g_assert_true (RP_IS_SESSION_PAGE (page));
  rp_session_pages_focus (fixture->pages);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), page));
  rp_session_pages_tell (fixture->pages, "Something is to be known.");
  /* What is told comes after what was told before: here, that the screen may go dark. */
  gtk_widget_activate (
      gtk_widget_get_parent (find_icon (find_type (page, ADW_TYPE_TOAST_OVERLAY), "window-close-symbolic")));
  sample_wait (is_told, page);

  rp_conductor_stop (fixture->conductor);
  pixels_settle (page);
  g_assert_nonnull (g_object_get_data (G_OBJECT (fixture->window), "ended"));
  rp_session_pages_end (fixture->pages, fixture->conductor, now);
  rp_session_pages_leave (fixture->pages);
  page = show (fixture, RP_PLACE_DONE);
  g_assert_true (RP_IS_DONE_PAGE (page));
  g_assert_nonnull (find_action (page, "win.session.again"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add ("/session-pages/leads", Fixture, NULL, set_up, test_leads, tear_down);

  return g_test_run ();
}
