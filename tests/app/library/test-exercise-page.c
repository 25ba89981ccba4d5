/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "library/rp-cue-row.h"
#include "demo/rp-demo-panel.h"
#include "library/rp-exercise-page.h"
#include "library/rp-fault-card.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  RpPack *angles;
  RpPosterLoader *loader;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) start = g_simple_action_new ("session.start", NULL);

  fixture->pack = sample_pack ();
  fixture->angles = sample_angles ();
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->page = g_object_ref (rp_exercise_page_new ());
  fixture->window = pixels_show (fixture->page, 1200, 800);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (start));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->page);
  g_object_unref (fixture->loader);
  g_object_unref (fixture->angles);
  g_object_unref (fixture->pack);
}

static void
show (Fixture *fixture, const char *id)
{
  rp_exercise_page_set_exercise (RP_EXERCISE_PAGE (fixture->page), rp_pack_find_exercise (fixture->pack, id),
                                 fixture->loader);
  pixels_settle (fixture->page);
}

static void
show_reach (Fixture *fixture)
{
  rp_exercise_page_set_exercise (RP_EXERCISE_PAGE (fixture->page),
                                 rp_pack_find_exercise (fixture->angles, "reach"), fixture->loader);
  pixels_settle (fixture->page);
}

static gboolean
is_card (GtkWidget *widget, gconstpointer id)
{
  return RP_IS_FAULT_CARD (widget) && g_strcmp0 (rp_fault_card_get_id (RP_FAULT_CARD (widget)), id) == 0;
}

static GtkToggleButton *
get_card (Fixture *fixture, const char *id)
{
  return GTK_TOGGLE_BUTTON (find_widget (fixture->page, is_card, id));
}

static void
press (GtkToggleButton *card)
{
  gtk_widget_grab_focus (GTK_WIDGET (card));
  g_signal_emit_by_name (card, "clicked");
}

static const char *
get_fault (Fixture *fixture)
{
  return rp_demo_panel_get_fault (RP_DEMO_PANEL (find_type (fixture->page, RP_TYPE_DEMO_PANEL)));
}

/* Mistakes that can be seen are cards, the others stay words. */
static void
test_mistakes (Fixture *fixture, gconstpointer data)
{
  show_reach (fixture);
  g_assert_nonnull (get_card (fixture, "leans"));
  g_assert_nonnull (get_card (fixture, "slides"));
  g_assert_nonnull (find_label (fixture->page, "Breath is held"));
  g_assert_nonnull (find_label (fixture->page, "Stay upright"));
  show (fixture, "hip-hike");
  g_assert_null (get_card (fixture, "leans"));
  g_assert_nonnull (find_label (fixture->page, "Common mistakes"));
}

/* Pressing a card shows its mistake, pressing it again the right way; never are two pressed. */
static void
test_cards_and_clip_agree (Fixture *fixture, gconstpointer data)
{
  GtkToggleButton *leans, *slides;

  show_reach (fixture);
  leans = get_card (fixture, "leans");
  slides = get_card (fixture, "slides");
  press (leans);
  g_assert_cmpstr (get_fault (fixture), ==, "leans");
  g_assert_nonnull (find_label (fixture->page, "Mistake: Body leans over"));
  press (slides);
  g_assert_cmpstr (get_fault (fixture), ==, "slides");
  g_assert_false (gtk_toggle_button_get_active (leans));
  g_assert_true (gtk_toggle_button_get_active (slides));
  press (slides);
  g_assert_null (get_fault (fixture));

  press (leans);
  g_signal_emit_by_name (find_action (fixture->page, "demo.right-way"), "clicked");
  g_assert_false (gtk_toggle_button_get_active (leans));
  press (slides);
  g_assert_true (gtk_widget_activate_action (find_type (fixture->page, RP_TYPE_DEMO_PANEL), "demo.camera",
                                             "s", "front"));
  g_assert_false (gtk_toggle_button_get_active (slides));
}

static gboolean
is_narrow (gpointer page)
{
  return find_action (page, "win.session.start")
         && !gtk_widget_get_ancestor (find_action (page, "win.session.start"), GTK_TYPE_SCROLLED_WINDOW);
}

/* On a phone the cards are far below the clip: pressing one brings the clip, and the keyboard with it. */
static void
test_cards_on_a_phone (Fixture *fixture, gconstpointer data)
{
  GtkWidget *scroller, *demo, *card;
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;

  show_reach (fixture);
  gtk_window_set_default_size (fixture->window, 360, 600);
  sample_wait (is_narrow, fixture->page);
  pixels_settle (fixture->page);
  pixels_settle (fixture->page);
  g_assert_cmpint (gtk_widget_get_width (fixture->page), ==, 360);
  demo = find_type (fixture->page, RP_TYPE_DEMO_PANEL);
  card = GTK_WIDGET (get_card (fixture, "leans"));
  scroller = gtk_widget_get_ancestor (card, GTK_TYPE_SCROLLED_WINDOW);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  pixels_settle (fixture->page);
  g_assert_true (gtk_widget_compute_bounds (demo, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, <, 0);

  press (GTK_TOGGLE_BUTTON (card));
  pixels_settle (fixture->page);
  g_assert_true (gtk_widget_compute_bounds (demo, scroller, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_true (gtk_window_get_focus (fixture->window) == find_action (fixture->page, "demo.right-way"));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  show (fixture, "clamshell");
  g_assert_nonnull (find_label (fixture->page, "Clamshell"));
  g_assert_nonnull (find_label (fixture->page, "also called Clams, Clamshells"));
  g_assert_nonnull (
      find_label (fixture->page, "10 to 20 on your left, then 10 to 20 on your right. Hold 2 seconds."));
  g_assert_nonnull (
      find_label (fixture->page,
                  "From a running and sport medicine article, the hold from a clinic's page. Start at 10."));
  g_assert_nonnull (find_label (fixture->page, "Also good to know"));
  g_assert_nonnull (find_label (fixture->page, "Keep hips stacked"));
  g_assert_nonnull (find_label (fixture->page, "Top hip rolls back"));
  g_assert_nonnull (find_label (fixture->page, "Band just above your knees"));
  g_assert_true (rp_exercise_page_get_exercise (RP_EXERCISE_PAGE (fixture->page))
                 == rp_pack_find_exercise (fixture->pack, "clamshell"));
}

static void
test_another_exercise (Fixture *fixture, gconstpointer data)
{
  show (fixture, "clamshell");
  show (fixture, "single-leg-bridge");
  g_assert_null (find_label (fixture->page, "Keep hips stacked"));
  g_assert_null (find_label (fixture->page, "Top hip rolls back"));
  /* Its easier way is an exercise to go to. */
  g_assert_nonnull (find_action (fixture->page, "win.show-exercise"));
}

static void
test_start_stays_in_reach (Fixture *fixture, gconstpointer data)
{
  GtkWidget *start;

  show (fixture, "clamshell");
  rp_exercise_page_focus (RP_EXERCISE_PAGE (fixture->page));
  start = find_action (fixture->page, "win.session.start");
  g_assert_true (gtk_window_get_focus (fixture->window) == start);
  gtk_window_set_default_size (fixture->window, 400, 600);
  while (find_action (fixture->page, "win.session.start") == start)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (fixture->page);

  /* The bar below has it now, whatever is scrolled. */
  start = find_action (fixture->page, "win.session.start");
  g_assert_null (gtk_widget_get_ancestor (start, GTK_TYPE_SCROLLED_WINDOW));
  rp_exercise_page_focus (RP_EXERCISE_PAGE (fixture->page));
  g_assert_true (gtk_window_get_focus (fixture->window) == start);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/exercise-page/words", test_words);
  ADD ("/exercise-page/another-exercise", test_another_exercise);
  ADD ("/exercise-page/mistakes", test_mistakes);
  ADD ("/exercise-page/cards-and-clip-agree", test_cards_and_clip_agree);
  ADD ("/exercise-page/cards-on-a-phone", test_cards_on_a_phone);
  ADD ("/exercise-page/start-stays-in-reach", test_start_stays_in_reach);

  return g_test_run ();
}
