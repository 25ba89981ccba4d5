/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-stepper.h"
#include "common/rp-word-switch.h"
#include "editor/rp-dose-editor.h"
#include "readable.h"
#include "sample.h"
#include "words/rp-dose-words.h"

typedef struct
{
  RpPack *pack;
  RpExercise *exercise;
  RpDoseEditor *editor;
  GtkWindow *window;
  RpDose *told;
  char *note;
} Fixture;

static void
on_dose (Fixture *fixture, const RpDose *dose)
{
  rp_dose_free (fixture->told);
  fixture->told = rp_dose_copy (dose);
}

static void
on_note (Fixture *fixture, const char *note)
{
  g_free (fixture->note);
  fixture->note = g_strdup (note);
}

static void
fill (Fixture *fixture, const char *id)
{
  fixture->exercise = rp_pack_find_exercise (fixture->pack, id);
  rp_dose_editor_set_item (fixture->editor, fixture->exercise, rp_exercise_get_dose (fixture->exercise),
                           NULL);
  pixels_settle (GTK_WIDGET (fixture->editor));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_pack ();
  fixture->editor = RP_DOSE_EDITOR (g_object_ref (rp_dose_editor_new ()));
  g_signal_connect_swapped (fixture->editor, "dose-edited", G_CALLBACK (on_dose), fixture);
  g_signal_connect_swapped (fixture->editor, "note-edited", G_CALLBACK (on_note), fixture);
  fixture->exercise = rp_pack_find_exercise (fixture->pack, "clamshell");
  rp_dose_editor_set_item (fixture->editor, fixture->exercise, rp_exercise_get_dose (fixture->exercise),
                           "Keep it shallow");
  fixture->window = pixels_show (GTK_WIDGET (fixture->editor), 800, 300);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->editor);
  g_object_unref (fixture->pack);
  g_clear_pointer (&fixture->told, rp_dose_free);
  g_clear_pointer (&fixture->note, g_free);
}

static GtkWidget *
find (Fixture *fixture, const char *label)
{
  return find_label (GTK_WIDGET (fixture->editor), label);
}

static RpStepper *
find_stepper (Fixture *fixture, const char *title)
{
  GtkWidget *label = find (fixture, title);

  return label ? RP_STEPPER (gtk_widget_get_ancestor (label, RP_TYPE_STEPPER)) : NULL;
}

static void
step (Fixture *fixture, const char *title, GtkSpinType how)
{
  GtkWidget *spin = find_type (GTK_WIDGET (find_stepper (fixture, title)), GTK_TYPE_SPIN_BUTTON);

  gtk_spin_button_spin (GTK_SPIN_BUTTON (spin), how, 0);
  pixels_settle (GTK_WIDGET (fixture->editor));
}

static void
choose (Fixture *fixture, const char *word)
{
  GtkWidget *button = gtk_widget_get_ancestor (find (fixture, word), GTK_TYPE_TOGGLE_BUTTON);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  pixels_settle (GTK_WIDGET (fixture->editor));
}

static void
press (Fixture *fixture, const char *label)
{
  g_signal_emit_by_name (gtk_widget_get_ancestor (find (fixture, label), GTK_TYPE_BUTTON), "clicked");
}

static void
assert_told (Fixture *fixture, const char *sentence)
{
  g_autofree char *told = rp_dose_words_sentence (fixture->told, rp_exercise_get_phases (fixture->exercise),
                                                  rp_exercise_get_first_side (fixture->exercise));

  g_assert_cmpstr (told, ==, sentence);
}

static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "Reps");
  assert_told (fixture, "10 on your left, then 10 on your right. Hold 2 seconds.");
  step (fixture, "How many", GTK_SPIN_STEP_FORWARD);
  step (fixture, "Sets", GTK_SPIN_STEP_FORWARD);
  step (fixture, "Rest between sets", GTK_SPIN_STEP_FORWARD);
  step (fixture, "Hold", GTK_SPIN_STEP_FORWARD);
  choose (fixture, "Left");
  assert_told (fixture, "11 on your left only. Hold 3 seconds. Rest 5 seconds. Then do it all once more.");
  g_assert_cmpstr (rp_dose_editor_get_note (fixture->editor), ==, "Keep it shallow");
}

static void
test_range_and_time (Fixture *fixture, gconstpointer data)
{
  step (fixture, "At least", GTK_SPIN_STEP_FORWARD);
  step (fixture, "At most", GTK_SPIN_STEP_BACKWARD);
  assert_told (fixture, "11 to 19 on your left, then 11 to 19 on your right. Hold 2 seconds.");
  choose (fixture, "Time");
  g_assert_null (find (fixture, "At most"));
  g_assert_null (find (fixture, "At your pace"));
  step (fixture, "How long", GTK_SPIN_STEP_FORWARD);
  g_assert_cmpint (fixture->told->measure, ==, RP_MEASURE_TIME);
  g_assert_cmpuint (fixture->told->min, ==, 35);
}

/* As many as one can have no number, and nobody leads them; sides may take turns. */
static void
test_open_and_in_turn (Fixture *fixture, gconstpointer data)
{
  choose (fixture, "In turn");
  g_assert_cmpint (fixture->told->sides, ==, RP_DOSE_SIDES_ALTERNATING);
  choose (fixture, "As many as you can");
  g_assert_cmpint (fixture->told->measure, ==, RP_MEASURE_OPEN);
  g_assert_null (find (fixture, "How many"));
  g_assert_null (find (fixture, "At your pace"));
  choose (fixture, "Reps");
  g_assert_cmpuint (fixture->told->min, ==, 10);
  g_assert_nonnull (find (fixture, "How many"));
}

/* What the exercise cannot have is not shown. */
static void
test_what_is_shown (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find (fixture, "Steps"));
  g_assert_null (find (fixture, "Both"));
  g_assert_null (find (fixture, "Rest between sets"));
  fill (fixture, "hip-bridge");
  g_assert_null (find (fixture, "Side"));
  g_assert_cmpstr (rp_dose_editor_get_note (fixture->editor), ==, "");
  fill (fixture, "lateral-band-walk");
  g_assert_nonnull (find (fixture, "Steps"));
}

static void
test_speed (Fixture *fixture, gconstpointer data)
{
  find_assert_label (GTK_WIDGET (fixture->editor), "As in the clip: 2, 2, 2 s");
  press (fixture, "As in the clip: 2, 2, 2 s");
  pixels_settle (GTK_WIDGET (fixture->editor));
  step (fixture, "Lower", GTK_SPIN_STEP_FORWARD);
  assert_told (fixture,
               "10 to 20 on your left, then 10 to 20 on your right. Lift for 2. Hold for 2. Lower for 3.");
  find_assert_label (GTK_WIDGET (fixture->editor), "2, 2, 3 s");
  g_signal_emit_by_name (gtk_widget_get_ancestor (find (fixture, "As in the clip"), GTK_TYPE_BUTTON),
                         "clicked");
  assert_told (fixture, "10 to 20 on your left, then 10 to 20 on your right.");
}

static void
test_pace_and_texts (Fixture *fixture, gconstpointer data)
{
  GtkWidget *pace = find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_SWITCH);
  GtkWidget *load = find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_ENTRY);
  GtkWidget *note = find_type (gtk_widget_get_next_sibling (gtk_widget_get_parent (load)), GTK_TYPE_ENTRY);

  gtk_switch_set_active (GTK_SWITCH (pace), TRUE);
  g_assert_cmpint (fixture->told->pace, ==, RP_PACE_OWN);
  find_assert_label (GTK_WIDGET (fixture->editor), "You count");
  gtk_editable_set_text (GTK_EDITABLE (load), "Yellow band ");
  g_assert_cmpint (fixture->told->load->unit, ==, RP_LOAD_UNIT_BAND);
  g_assert_cmpint (fixture->told->load->band, ==, RP_BAND_YELLOW);
  /* The word after the space is still to come. */
  rp_dose_editor_set_item (fixture->editor, fixture->exercise, fixture->told, "Slowly");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (load)), ==, "Yellow band ");
  g_assert_null (fixture->note);
  gtk_editable_set_text (GTK_EDITABLE (note), "Softly");
  g_assert_cmpstr (fixture->note, ==, "Softly");
}

/* Showing a value tells nobody. */
static void
test_silence (Fixture *fixture, gconstpointer data)
{
  fill (fixture, "lateral-band-walk");
  fill (fixture, "foam-roll-lateral-quad");
  fill (fixture, "single-leg-bridge");
  g_assert_null (fixture->told);
  g_assert_null (fixture->note);
}

/* Every exercise in little room, with large text, from right to left: nothing is cut. */
static void
test_little_room (Fixture *fixture, gconstpointer data)
{
  GListModel *exercises = rp_pack_get_exercises (fixture->pack);

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 200 * 96 * 1024 / 100, NULL);
  gtk_widget_set_direction (GTK_WIDGET (fixture->editor), GTK_TEXT_DIR_RTL);
  rp_dose_editor_set_narrow (fixture->editor, TRUE);
  gtk_window_set_default_size (fixture->window, 336, 900);
  for (guint i = 0; i < g_list_model_get_n_items (exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (exercises, i);
      g_autofree char *faults = NULL;

      fill (fixture, rp_exercise_get_id (exercise));
      faults = readable_find_faults (GTK_WIDGET (fixture->editor));
      if (*faults)
        g_error ("%s: %s", rp_exercise_get_id (exercise), faults);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->editor)), <=, 336);
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/dose-editor/numbers", test_numbers);
  ADD ("/dose-editor/range-and-time", test_range_and_time);
  ADD ("/dose-editor/open-and-in-turn", test_open_and_in_turn);
  ADD ("/dose-editor/what-is-shown", test_what_is_shown);
  ADD ("/dose-editor/speed", test_speed);
  ADD ("/dose-editor/pace-and-texts", test_pace_and_texts);
  ADD ("/dose-editor/silence", test_silence);
  ADD ("/dose-editor/little-room", test_little_room);

  return g_test_run ();
}
