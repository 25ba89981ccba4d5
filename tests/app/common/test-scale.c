/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-scale.h"
#include "common/rp-settings.h"
#include "find.h"
#include "pixels.h"

typedef struct
{
  RpScale *scale;
  GSettings *settings;
  GtkWindow *window;
  int chosen;
  guint n;
} Fixture;

static void
on_chosen (Fixture *fixture, int number)
{
  fixture->chosen = number;
  fixture->n++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  fixture->scale = RP_SCALE (g_object_ref (rp_scale_new ("How much pain now?")));
  gtk_widget_set_valign (GTK_WIDGET (fixture->scale), GTK_ALIGN_START);
  g_signal_connect_swapped (fixture->scale, "chosen", G_CALLBACK (on_chosen), fixture);
  fixture->window = pixels_show (GTK_WIDGET (fixture->scale), GPOINTER_TO_INT (data), 400);
  rp_scale_add_keys (fixture->scale, GTK_WIDGET (fixture->window), fixture->settings);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "letter-shortcuts");
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->scale);
  g_object_unref (fixture->settings);
}

static GtkToggleButton *
find_number (Fixture *fixture, const char *number)
{
  return GTK_TOGGLE_BUTTON (
      gtk_widget_get_ancestor (find_label (GTK_WIDGET (fixture->scale), number), GTK_TYPE_TOGGLE_BUTTON));
}

static gboolean
press (Fixture *fixture, guint key, GdkModifierType state)
{
  GListModel *controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->window));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  g_object_unref (controllers);
  return handled;
}

/* Nothing is chosen before; a tap chooses, and a second one takes it back. */
static void
test_choice (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (rp_scale_get_number (fixture->scale), ==, RP_SCALE_NONE);
  gtk_toggle_button_set_active (find_number (fixture, "4"), TRUE);
  g_assert_cmpint (fixture->chosen, ==, 4);
  gtk_toggle_button_set_active (find_number (fixture, "7"), TRUE);
  g_assert_cmpint (fixture->chosen, ==, 7);
  g_assert_false (gtk_toggle_button_get_active (find_number (fixture, "4")));
  gtk_toggle_button_set_active (find_number (fixture, "7"), FALSE);
  g_assert_cmpint (fixture->chosen, ==, RP_SCALE_NONE);
  g_assert_cmpuint (fixture->n, ==, 3);
  rp_scale_set_number (fixture->scale, 2);
  g_assert_true (gtk_toggle_button_get_active (find_number (fixture, "2")));
  g_assert_cmpuint (fixture->n, ==, 3);
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  g_assert_true (press (fixture, GDK_KEY_0, 0));
  g_assert_cmpint (fixture->chosen, ==, 0);
  g_assert_true (press (fixture, GDK_KEY_KP_9, 0));
  g_assert_cmpint (fixture->chosen, ==, 9);
  g_assert_true (press (fixture, GDK_KEY_X, GDK_SHIFT_MASK));
  g_assert_cmpint (rp_scale_get_number (fixture->scale), ==, 10);
  g_assert_false (press (fixture, GDK_KEY_5, GDK_CONTROL_MASK));
  g_assert_false (press (fixture, GDK_KEY_a, 0));
  g_settings_set_boolean (fixture->settings, "letter-shortcuts", FALSE);
  g_assert_false (press (fixture, GDK_KEY_5, 0));
  g_assert_cmpint (rp_scale_get_number (fixture->scale), ==, 10);
}

static graphene_rect_t
find_area (Fixture *fixture, GtkWidget *widget)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->scale), &area));
  return area;
}

static graphene_rect_t
find_words_area (Fixture *fixture, const char *text)
{
  return find_area (fixture, find_label (GTK_WIDGET (fixture->scale), text));
}

static graphene_rect_t
find_number_area (Fixture *fixture, const char *number)
{
  return find_area (fixture, GTK_WIDGET (find_number (fixture, number)));
}

static void
show_usual (Fixture *fixture)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();

  rp_scale_set_bands (fixture->scale, rules);
  pixels_settle (GTK_WIDGET (fixture->scale));
}

/* The words stand below their numbers, and who cannot see that hears them with each number. */
static void
test_bands (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t words, four;

  show_usual (fixture);
  words = find_words_area (fixture, "Do one set of each.");
  four = find_number_area (fixture, "4");
  g_assert_cmpfloat_with_epsilon (words.origin.x, four.origin.x, 1);
  g_assert_cmpfloat (words.origin.y, >, four.origin.y + four.size.height);
  find_assert_label (GTK_WIDGET (fixture->scale), "6 to 10");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_number (fixture, "4")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "4, Do one set of each.");
  rp_scale_set_bands (fixture->scale, NULL);
  g_assert_null (find_label (GTK_WIDGET (fixture->scale), "6 to 10"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_number (fixture, "4")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "4");
}

/* Words too long for the column of one number make a list of all. */
static void
test_long_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPainRules) rules = rp_pain_rules_new ("Carry on.");
  graphene_rect_t first, second;

  rp_pain_rules_split (rules, 4, "Do half of it today, slowly, and no more.");
  rp_pain_rules_split (rules, 5, "Stop.");
  rp_scale_set_bands (fixture->scale, rules);
  pixels_settle (GTK_WIDGET (fixture->scale));
  first = find_words_area (fixture, "Carry on.");
  second = find_words_area (fixture, "Stop.");
  g_assert_cmpfloat (first.origin.x, ==, second.origin.x);
  g_assert_cmpfloat (second.origin.y, >, first.origin.y);
}

/* Rows of six and five, and nothing is cut off. */
static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t words;

  show_usual (fixture);
  g_assert_cmpfloat (find_number_area (fixture, "5").origin.y, ==, find_number_area (fixture, "0").origin.y);
  g_assert_cmpfloat (find_number_area (fixture, "6").origin.y, >, find_number_area (fixture, "5").origin.y);
  words = find_words_area (fixture, "Stop. Ask your clinician before you go on.");
  g_assert_cmpfloat (words.origin.x + words.size.width, <=, 300);
  g_assert_cmpfloat (words.origin.y + words.size.height, <=,
                     (float) gtk_widget_get_height (GTK_WIDGET (fixture->scale)));
}

static void
test_ends (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t most;

  rp_scale_set_ends (fixture->scale, "No effort", "Hard", "As hard as I can");
  pixels_settle (GTK_WIDGET (fixture->scale));
  most = find_words_area (fixture, "As hard as I can");
  g_assert_cmpfloat_with_epsilon (most.origin.x + most.size.width, 600, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_number (fixture, "5")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "5, Hard");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_number (fixture, "6")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "6");
}

/* From right to left, words and numbers alike. */
static void
test_right_to_left (Fixture *fixture, gconstpointer data)
{
  graphene_rect_t zero, ten, words;

  gtk_widget_set_direction (GTK_WIDGET (fixture->scale), GTK_TEXT_DIR_RTL);
  show_usual (fixture);
  zero = find_number_area (fixture, "0");
  ten = find_number_area (fixture, "10");
  words = find_words_area (fixture, "Carry on as planned.");
  g_assert_cmpfloat_with_epsilon (zero.origin.x + zero.size.width, 600, 1);
  g_assert_cmpfloat_with_epsilon (ten.origin.x, 0, 1);
  g_assert_cmpfloat_with_epsilon (words.origin.x + words.size.width, 600, 1);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func, width) g_test_add (path, Fixture, GINT_TO_POINTER (width), set_up, func, tear_down)
  ADD ("/scale/bands", test_bands, 600);
  ADD ("/scale/choice", test_choice, 600);
  ADD ("/scale/ends", test_ends, 600);
  ADD ("/scale/keys", test_keys, 600);
  ADD ("/scale/long-words", test_long_words, 600);
  ADD ("/scale/right-to-left", test_right_to_left, 600);
  ADD ("/scale/narrow", test_narrow, 300);

  return g_test_run ();
}
