/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-edit-label.h"
#include "editor/rp-pain-editor.h"
#include "readable.h"

typedef struct
{
  RpPainEditor *editor;
  GtkWindow *window;
  RpPainRules *told;
  guint n_told;
} Fixture;

static void
on_edited (Fixture *fixture, const RpPainRules *rules)
{
  rp_pain_rules_free (fixture->told);
  fixture->told = rules ? rp_pain_rules_copy (rules) : NULL;
  fixture->n_told++;
  rp_pain_editor_set_rules (fixture->editor, fixture->told);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->editor = RP_PAIN_EDITOR (g_object_ref (rp_pain_editor_new ()));
  g_signal_connect_swapped (fixture->editor, "edited", G_CALLBACK (on_edited), fixture);
  fixture->window = pixels_show (GTK_WIDGET (fixture->editor), 300, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->editor);
  rp_pain_rules_free (fixture->told);
}

static void
press (Fixture *fixture, const char *word)
{
  find_assert_label (GTK_WIDGET (fixture->editor), word);
  g_signal_emit_by_name (
      gtk_widget_get_ancestor (find_label (GTK_WIDGET (fixture->editor), word), GTK_TYPE_BUTTON), "clicked");
  pixels_settle (GTK_WIDGET (fixture->editor));
}

static void
change (Fixture *fixture, const char *words, const char *next)
{
  GtkWidget *label = find_label (GTK_WIDGET (fixture->editor), words);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, RP_TYPE_EDIT_LABEL), "edited", next);
}

static void
test_rules (Fixture *fixture, gconstpointer data)
{
  g_assert_null (find_label (GTK_WIDGET (fixture->editor), "0 to 3"));
  press (fixture, "Say what to do at which pain");
  g_assert_cmpuint (fixture->told->n_bands, ==, 3);
  find_assert_label (GTK_WIDGET (fixture->editor), "0 to 3");
  find_assert_label (GTK_WIDGET (fixture->editor), "6 to 10");
  change (fixture, "Do one set of each.", "Do half of it.");
  g_assert_cmpstr (fixture->told->bands[1].text, ==, "Do half of it.");
  find_assert_label (GTK_WIDGET (fixture->editor), "Do half of it.");
  change (fixture, "One line more, if you like.", "Ring Ana on 555 0142.");
  g_assert_cmpstr (fixture->told->note, ==, "Ring Ana on 555 0142.");
  press (fixture, "Change the numbers");
  press (fixture, "Leave these rules out");
  g_assert_null (fixture->told);
  g_assert_null (find_label (GTK_WIDGET (fixture->editor), "0 to 3"));
}

static GtkWidget *
find_remove (GtkWidget *row)
{
  return gtk_widget_get_ancestor (find_icon (row, "user-trash-symbolic"), GTK_TYPE_BUTTON);
}

/* A border moves, a range goes, one comes back; what is stepped keeps the keyboard, and 0 to 10 is always covered. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPainRules) usual = rp_pain_rules_new_usual ();
  GtkWidget *spin;

  rp_pain_editor_set_rules (fixture->editor, usual);
  g_assert_null (find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_SPIN_BUTTON));
  press (fixture, "Change the numbers");
  spin = find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_SPIN_BUTTON);
  gtk_widget_grab_focus (spin);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 2);
  find_assert_label (GTK_WIDGET (fixture->editor), "0 to 2");
  find_assert_label (GTK_WIDGET (fixture->editor), "3 to 5");
  g_assert_true (find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_SPIN_BUTTON) == spin);
  g_assert_true (gtk_widget_get_state_flags (spin) & GTK_STATE_FLAG_FOCUS_WITHIN);

  g_signal_emit_by_name (find_remove (GTK_WIDGET (fixture->editor)), "clicked");
  g_assert_cmpuint (fixture->told->n_bands, ==, 2);
  find_assert_label (GTK_WIDGET (fixture->editor), "0 to 5");
  press (fixture, "One range more");
  g_assert_cmpuint (fixture->told->n_bands, ==, 3);
  g_assert_cmpstr (fixture->told->bands[1].text, ==, "Carry on as planned.");
  g_assert_cmpuint (fixture->told->bands[2].to, ==, RP_PAIN_MAX);
  press (fixture, "Close");
  g_assert_null (find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_SPIN_BUTTON));
}

/* Words that say nothing change nothing; a value that is shown is not told. */
static void
test_silence (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPainRules) usual = rp_pain_rules_new_usual ();
  g_autofree char *faults = NULL;

  rp_pain_editor_set_rules (fixture->editor, usual);
  change (fixture, "Do one set of each.", "");
  g_assert_cmpuint (fixture->n_told, ==, 0);
  find_assert_label (GTK_WIDGET (fixture->editor), "Do one set of each.");
  pixels_settle (GTK_WIDGET (fixture->editor));
  faults = readable_find_faults (GTK_WIDGET (fixture->editor));
  g_assert_cmpstr (faults, ==, "");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/pain-editor/rules", test_rules);
  ADD ("/pain-editor/numbers", test_numbers);
  ADD ("/pain-editor/silence", test_silence);

  return g_test_run ();
}
