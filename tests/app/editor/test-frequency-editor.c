/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-frequency-editor.h"
#include "find.h"
#include "pixels.h"
#include "readable.h"

typedef struct
{
  RpFrequencyEditor *editor;
  GtkWindow *window;
  RpFrequency *told;
  guint n_told;
  guint n_typed;
} Fixture;

static void
on_edited (Fixture *fixture, const RpFrequency *frequency, gboolean typed)
{
  rp_frequency_free (fixture->told);
  fixture->told = rp_frequency_copy (frequency);
  fixture->n_told++;
  fixture->n_typed += typed ? 1 : 0;
  rp_frequency_editor_set_frequency (fixture->editor, fixture->told);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->editor = RP_FREQUENCY_EDITOR (g_object_ref (rp_frequency_editor_new ()));
  g_signal_connect_swapped (fixture->editor, "edited", G_CALLBACK (on_edited), fixture);
  fixture->window = pixels_show (GTK_WIDGET (fixture->editor), 336, 500);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->editor);
  rp_frequency_free (fixture->told);
}

static GtkToggleButton *
find_toggle (Fixture *fixture, const char *word)
{
  GtkWidget *label = find_label (GTK_WIDGET (fixture->editor), word);

  return label ? GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (label, GTK_TYPE_TOGGLE_BUTTON)) : NULL;
}

static void
press (Fixture *fixture, const char *word)
{
  GtkToggleButton *toggle = find_toggle (fixture, word);

  g_assert_nonnull (toggle);
  gtk_toggle_button_set_active (toggle, !gtk_toggle_button_get_active (toggle));
}

static GtkToggleButton *
find_pencil (Fixture *fixture)
{
  return GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (
      find_icon (GTK_WIDGET (fixture->editor), "document-edit-symbolic"), GTK_TYPE_TOGGLE_BUTTON));
}

static void
assert_says (Fixture *fixture, const char *sentence)
{
  find_assert_label (GTK_WIDGET (fixture->editor), sentence);
}

/* Only the sentence is in sight until it shall be changed. */
static void
test_folded (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpFrequency) other = rp_frequency_new (RP_FREQUENCY_OTHER_DAY, NULL, RP_SOURCE_OWN);

  assert_says (fixture, "How often? Say it here.");
  rp_frequency_editor_set_frequency (fixture->editor, other);
  assert_says (fixture, "Every other day");
  g_assert_null (find_toggle (fixture, "Times a week"));
  gtk_toggle_button_set_active (find_pencil (fixture), TRUE);
  g_assert_nonnull (find_toggle (fixture, "Times a week"));
  g_assert_cmpuint (fixture->n_told, ==, 0);
}

static void
test_times (Fixture *fixture, gconstpointer data)
{
  GtkWidget *spin;

  gtk_toggle_button_set_active (find_pencil (fixture), TRUE);
  g_assert_null (find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_SPIN_BUTTON));
  press (fixture, "Times a week");
  assert_says (fixture, "Once a week");
  spin = find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_SPIN_BUTTON);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  assert_says (fixture, "3 times a week");
  press (fixture, "Certain days");
  assert_says (fixture, "Monday, Wednesday and Friday");
  press (fixture, "Times a day");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 99);
  g_assert_cmpuint (fixture->told->times, ==, RP_FREQUENCY_MAX_A_DAY);
}

/* The week of these letters begins on Sunday; the last day stays. */
static void
test_days (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first;

  gtk_toggle_button_set_active (find_pencil (fixture), TRUE);
  press (fixture, "Certain days");
  assert_says (fixture, "Monday");
  first = gtk_widget_get_first_child (gtk_widget_get_parent (GTK_WIDGET (find_toggle (fixture, "Mon"))));
  g_assert_true (first == GTK_WIDGET (find_toggle (fixture, "Sun")));
  press (fixture, "Sun");
  assert_says (fixture, "Monday and Sunday");
  press (fixture, "Mon");
  assert_says (fixture, "Sunday");
  press (fixture, "Sun");
  assert_says (fixture, "Sunday");
  g_assert_true (gtk_toggle_button_get_active (find_toggle (fixture, "Sun")));
  g_assert_cmpuint (fixture->told->days, ==, 1 << 6);
}

/* Words are what people read, as long as the numbers are the same; without them the numbers are. */
static void
test_words (Fixture *fixture, gconstpointer data)
{
  GtkEditable *words;
  g_autofree char *faults = NULL;

  gtk_toggle_button_set_active (find_pencil (fixture), TRUE);
  press (fixture, "Times a week");
  words = GTK_EDITABLE (find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_ENTRY));
  gtk_editable_set_text (words, "Once a week, on a quiet day ");
  g_assert_cmpuint (fixture->n_typed, ==, 1);
  g_assert_cmpint (fixture->told->kind, ==, RP_FREQUENCY_A_WEEK);
  assert_says (fixture, "Once a week, on a quiet day ");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_SPIN_BUTTON)),
                             2);
  assert_says (fixture, "2 times a week");
  g_assert_cmpstr (gtk_editable_get_text (words), ==, "");
  press (fixture, "Only in words");
  g_assert_cmpstr (gtk_editable_get_text (words), ==, "2 times a week");
  pixels_settle (GTK_WIDGET (fixture->editor));
  faults = readable_find_faults (GTK_WIDGET (fixture->editor));
  g_assert_cmpstr (faults, ==, "");
  g_signal_emit_by_name (words, "activate");
  g_assert_false (gtk_toggle_button_get_active (find_pencil (fixture)));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/frequency-editor/folded", test_folded);
  ADD ("/frequency-editor/times", test_times);
  ADD ("/frequency-editor/days", test_days);
  ADD ("/frequency-editor/words", test_words);

  return g_test_run ();
}
