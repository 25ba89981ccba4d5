/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-word-switch.h"

typedef struct
{
  RpWordSwitch *words;
  GtkWindow *window;
  int chosen;
} Fixture;

static void
on_chosen (Fixture *fixture, int id)
{
  fixture->chosen = id;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->words = RP_WORD_SWITCH (g_object_ref (rp_word_switch_new ("Side")));
  rp_word_switch_add (fixture->words, 7, "Each");
  rp_word_switch_add (fixture->words, 8, "Left");
  rp_word_switch_add (fixture->words, 9, "Right");
  g_signal_connect_swapped (fixture->words, "chosen", G_CALLBACK (on_chosen), fixture);
  fixture->window = pixels_show (GTK_WIDGET (fixture->words), 400, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->words);
}

static GtkWidget *
find_button (Fixture *fixture, const char *word)
{
  return gtk_widget_get_ancestor (find_label (GTK_WIDGET (fixture->words), word), GTK_TYPE_TOGGLE_BUTTON);
}

static void
test_choice (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (rp_word_switch_get_chosen (fixture->words), ==, -1);
  rp_word_switch_set_chosen (fixture->words, 8);
  g_assert_cmpint (rp_word_switch_get_chosen (fixture->words), ==, 8);
  g_assert_cmpint (fixture->chosen, ==, 0);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture, "Right")), TRUE);
  g_assert_cmpint (fixture->chosen, ==, 9);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture, "Left"))));
}

/* Who cannot see it hears which of the words is chosen. */
static void
test_told (Fixture *fixture, gconstpointer data)
{
  rp_word_switch_set_chosen (fixture->words, 8);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (find_button (fixture, "Left")), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (find_button (fixture, "Left")),
                                    GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_TRUE);
  rp_word_switch_set_chosen (fixture->words, 7);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (find_button (fixture, "Left")),
                                    GTK_ACCESSIBLE_STATE_CHECKED, GTK_ACCESSIBLE_TRISTATE_FALSE);
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_widget_has_css_class (find_button (fixture, "Right"), "last"));
  rp_word_switch_show (fixture->words, 9, FALSE);
  pixels_settle (GTK_WIDGET (fixture->words));
  g_assert_null (find_label (GTK_WIDGET (fixture->words), "Right"));
  g_assert_true (gtk_widget_has_css_class (find_button (fixture, "Each"), "first"));
  g_assert_true (gtk_widget_has_css_class (find_button (fixture, "Left"), "last"));
}

/* Words that have no room beside the others stand below them, whole. */
static void
test_little_room (Fixture *fixture, gconstpointer data)
{
  graphene_point_t at;

  gtk_window_set_default_size (fixture->window, 130, 200);
  while (gtk_widget_get_width (GTK_WIDGET (fixture->words)) > 200)
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (GTK_WIDGET (fixture->words));
  g_assert_true (gtk_widget_compute_point (find_button (fixture, "Right"), find_button (fixture, "Each"),
                                           graphene_point_zero (), &at));
  g_assert_cmpfloat (at.y, >, 0);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/word-switch/choice", test_choice);
  ADD ("/word-switch/told", test_told);
  ADD ("/word-switch/hidden", test_hidden);
  ADD ("/word-switch/little-room", test_little_room);

  return g_test_run ();
}
