/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "library/rp-exercise-card.h"
#include "library/rp-library-page.h"
#include "packs/rp-pack-failure.h"
#include "library/rp-filter-button.h"
#include "sample.h"

/* Stands in for GLib's: a language in which the bottom and the tummy have one name. */
static gboolean abroad;

const char *
g_dgettext (const char *domain, const char *text)
{
  if (abroad && (g_str_equal (text, "Bottom") || g_str_equal (text, "Tummy")))
    return "Middle";
  return text;
}

typedef struct
{
  RpPack *pack;
  GListStore *failures;
  RpPosterLoader *loader;
  RpLibraryPage *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_pack ();
  fixture->failures = g_list_store_new (RP_TYPE_PACK_FAILURE);
  fixture->loader = rp_poster_loader_new (G_MAXSIZE);
  fixture->page = RP_LIBRARY_PAGE (g_object_ref (rp_library_page_new ()));
  fixture->window = pixels_show (GTK_WIDGET (fixture->page), 1000, 700);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  /* Posters may be on their way; each holds its own widget only until it hears that nobody waits. */
  g_assert_finalize_object (fixture->page);
  g_object_unref (fixture->pack);
  g_object_unref (fixture->failures);
  g_object_unref (fixture->loader);
}

static void
fill (Fixture *fixture)
{
  rp_library_page_set_lists (fixture->page, rp_pack_get_exercises (fixture->pack),
                             G_LIST_MODEL (fixture->failures), fixture->loader);
  pixels_settle (GTK_WIDGET (fixture->page));
}

static GtkWidget *
find (Fixture *fixture, const char *text)
{
  return find_label (GTK_WIDGET (fixture->page), text);
}

static void
test_shows_all (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find (fixture, "11 exercises"));
  fill (fixture);
  g_assert_cmpuint (rp_library_page_get_n_shown (fixture->page), ==, 11);
  g_assert_nonnull (find (fixture, "11 exercises"));
  g_assert_nonnull (find (fixture, "Clamshell"));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  rp_library_page_search (fixture->page, "clams");
  g_assert_cmpuint (rp_library_page_get_n_shown (fixture->page), ==, 1);
  g_assert_nonnull (find (fixture, "1 exercise"));
  rp_library_page_search (fixture->page, "there is no such thing");
  g_assert_nonnull (find (fixture, "Nothing found"));
  gtk_widget_activate (find_widget (GTK_WIDGET (fixture->page), find_has_label, "Show all exercises"));
}

static void
test_show_all_again (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  fill (fixture);
  rp_library_page_search (fixture->page, "there is no such thing");
  button = gtk_widget_get_ancestor (find (fixture, "Show all exercises"), GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  while (rp_library_page_get_n_shown (fixture->page) != 11)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_filters (Fixture *fixture, gconstpointer data)
{
  RpFilterButton *positions;

  fill (fixture);
  positions = RP_FILTER_BUTTON (find_type (GTK_WIDGET (fixture->page), RP_TYPE_FILTER_BUTTON));
  g_assert_cmpuint (rp_filter_button_get_n_choices (positions), >=, 4);
  rp_filter_button_choose (positions, "side-lying", TRUE);
  g_assert_cmpuint (rp_library_page_get_n_shown (fixture->page), ==, 2);
  rp_filter_button_clear (positions);
  g_assert_cmpuint (rp_library_page_get_n_shown (fixture->page), ==, 11);
}

static RpFilterButton *
find_areas (Fixture *fixture)
{
  return RP_FILTER_BUTTON (
      gtk_widget_get_ancestor (find (fixture, "Where you feel it"), RP_TYPE_FILTER_BUTTON));
}

/* What is chosen is a place on the body, not a word of a language. */
static void
test_language (Fixture *fixture, gconstpointer data)
{
  guint n_bottom, n_tummy;
  RpFilterButton *areas;

  abroad = TRUE;
  fill (fixture);
  areas = find_areas (fixture);
  rp_filter_button_choose (areas, "bottom", TRUE);
  n_bottom = rp_library_page_get_n_shown (fixture->page);
  g_assert_nonnull (find (fixture, "Middle"));
  rp_filter_button_clear (areas);
  rp_filter_button_choose (areas, "tummy", TRUE);
  n_tummy = rp_library_page_get_n_shown (fixture->page);
  g_assert_cmpuint (n_tummy, !=, n_bottom);

  abroad = FALSE;
  rp_library_page_search (fixture->page, "nothing has this name");
  rp_library_page_search (fixture->page, "");
  g_assert_cmpuint (rp_library_page_get_n_shown (fixture->page), ==, n_tummy);
  rp_filter_button_choose (areas, "bottom", TRUE);
  g_assert_cmpuint (rp_library_page_get_n_shown (fixture->page), >=, MAX (n_bottom, n_tummy));
}

static void
test_failures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPackFailure) failure = rp_pack_failure_new ("broken.gresource", "The file is cut short.");

  fill (fixture);
  g_assert_null (find (fixture, "1 pack could not be opened"));
  g_list_store_append (fixture->failures, failure);
  g_assert_nonnull (find (fixture, "1 pack could not be opened"));
  g_assert_nonnull (find (fixture, "broken.gresource"));
  g_assert_nonnull (find (fixture, "The file is cut short."));
  g_assert_nonnull (find (fixture, "11 exercises"));
  g_list_store_remove_all (fixture->failures);
  g_assert_null (find (fixture, "broken.gresource"));
}

static void
test_nothing_at_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) none = g_list_store_new (RP_TYPE_EXERCISE);

  rp_library_page_set_lists (fixture->page, G_LIST_MODEL (none), G_LIST_MODEL (fixture->failures),
                             fixture->loader);
  g_assert_nonnull (find (fixture, "No exercises here"));
}

/* As long as packs may come, it is too early to say that there is none. */
static void
test_loading (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListStore) exercises = g_list_store_new (RP_TYPE_EXERCISE);

  rp_library_page_set_loading (fixture->page, TRUE);
  rp_library_page_set_lists (fixture->page, G_LIST_MODEL (exercises), G_LIST_MODEL (fixture->failures),
                             fixture->loader);
  g_assert_null (find (fixture, "No exercises here"));
  g_list_store_append (exercises, rp_pack_find_exercise (fixture->pack, "clamshell"));
  pixels_settle (GTK_WIDGET (fixture->page));
  g_assert_nonnull (find (fixture, "Clamshell"));
  g_list_store_remove_all (exercises);
  g_assert_null (find (fixture, "No exercises here"));
  rp_library_page_set_loading (fixture->page, FALSE);
  g_assert_nonnull (find (fixture, "No exercises here"));
}

static void
choose (Fixture *fixture, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "library.choose", "s",
                              rp_exercise_get_path (rp_pack_find_exercise (fixture->pack, id)));
}

static const char *
get_chosen (Fixture *fixture, guint index)
{
  return rp_exercise_get_id (g_ptr_array_index (rp_library_page_get_chosen (fixture->page), index));
}

static GtkWidget *
find_card (Fixture *fixture, const char *name)
{
  return gtk_widget_get_ancestor (find (fixture, name), RP_TYPE_EXERCISE_CARD);
}

static void
count (guint *n)
{
  *n += 1;
}

/* While the person chooses, cards do not lead away; the order is that of choosing. */
static void
test_choose (Fixture *fixture, gconstpointer data)
{
  guint n_told = 0;

  fill (fixture);
  g_signal_connect_swapped (fixture->page, "chosen", G_CALLBACK (count), &n_told);
  g_assert_null (find (fixture, "Add to a program"));
  choose (fixture, "hip-bridge");
  gtk_widget_activate (find_card (fixture, "Clamshell"));
  gtk_widget_activate (find_card (fixture, "Bird dog"));
  g_assert_cmpuint (n_told, ==, 3);
  g_assert_nonnull (find (fixture, "3 chosen"));
  g_assert_true (gtk_widget_has_css_class (find_card (fixture, "Clamshell"), "chosen"));
  g_assert_cmpstr (get_chosen (fixture, 0), ==, "hip-bridge");
  g_assert_cmpstr (get_chosen (fixture, 1), ==, "clamshell");
  gtk_widget_activate (find_card (fixture, "Hip bridge"));
  g_assert_cmpstr (get_chosen (fixture, 0), ==, "clamshell");
  g_assert_nonnull (find (fixture, "2 chosen"));

  rp_library_page_end_choice (fixture->page);
  g_assert_cmpuint (rp_library_page_get_chosen (fixture->page)->len, ==, 0);
  g_assert_null (find (fixture, "Add to a program"));
  g_assert_false (gtk_widget_has_css_class (find_card (fixture, "Clamshell"), "chosen"));
}

/* What is chosen belongs to exercises, not to the cards that show them. */
static void
test_choose_and_search (Fixture *fixture, gconstpointer data)
{
  fill (fixture);
  choose (fixture, "clamshell");
  rp_library_page_search (fixture->page, "bridge");
  pixels_settle (GTK_WIDGET (fixture->page));
  g_assert_false (gtk_widget_has_css_class (find_card (fixture, "Hip bridge"), "chosen"));
  choose (fixture, "hip-bridge");
  g_assert_nonnull (find (fixture, "2 chosen"));
  rp_library_page_search (fixture->page, "clams");
  pixels_settle (GTK_WIDGET (fixture->page));
  g_assert_true (gtk_widget_has_css_class (find_card (fixture, "Clamshell"), "chosen"));
  g_assert_cmpuint (rp_library_page_get_chosen (fixture->page)->len, ==, 2);
}

/* Nothing can be added before something is chosen; the button in the title bar begins and ends it. */
static void
test_choose_button (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button, *add;

  rp_library_page_set_menu (fixture->page, G_MENU_MODEL (menu));
  fill (fixture);
  button = gtk_widget_get_ancestor (find (fixture, "Choose"), GTK_TYPE_TOGGLE_BUTTON);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  add = gtk_widget_get_ancestor (find (fixture, "Add to a program"), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (add));
  g_assert_nonnull (find (fixture, "Choose the exercises you want."));
  choose (fixture, "clamshell");
  g_assert_true (gtk_widget_get_sensitive (add));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  g_assert_null (find (fixture, "Add to a program"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/library-page/shows-all", test_shows_all);
  ADD ("/library-page/search", test_search);
  ADD ("/library-page/show-all-again", test_show_all_again);
  ADD ("/library-page/filters", test_filters);
  ADD ("/library-page/language", test_language);
  ADD ("/library-page/failures", test_failures);
  ADD ("/library-page/loading", test_loading);
  ADD ("/library-page/nothing-at-all", test_nothing_at_all);
  ADD ("/library-page/choose", test_choose);
  ADD ("/library-page/choose-and-search", test_choose_and_search);
  ADD ("/library-page/choose-button", test_choose_button);

  return g_test_run ();
}
