/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "editor/rp-line-entry.h"
#include "editor/rp-line-suggestion.h"
#include "editor/rp-line-waiting.h"
#include "readable.h"
#include "sample.h"
#include "words/rp-dose-words.h"

typedef struct
{
  RpLineEntry *line;
  GtkWidget *entry;
  GtkWindow *window;
  GString *added;
  guint waiting_changed;
} Fixture;

static void
on_added (Fixture *fixture, RpExercise *exercise, const RpDose *dose, const char *note)
{
  g_autofree char *sentence = rp_dose_words_sentence (dose, rp_exercise_get_phases (exercise), RP_SIDE_LEFT);

  g_string_append_printf (fixture->added, "%s: %s%s|", rp_exercise_get_id (exercise), sentence,
                          note ? note : "");
}

static void
on_waiting_changed (Fixture *fixture)
{
  fixture->waiting_changed++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);
  g_autoptr (RpLineNames) names = NULL;

  g_list_store_append (packs, pack);
  names = rp_line_names_new (G_LIST_MODEL (packs));
  fixture->added = g_string_new (NULL);
  fixture->line = RP_LINE_ENTRY (g_object_ref (rp_line_entry_new ()));
  rp_line_entry_set_names (fixture->line, names, NULL);
  g_signal_connect_swapped (fixture->line, "added", G_CALLBACK (on_added), fixture);
  g_signal_connect_swapped (fixture->line, "waiting-changed", G_CALLBACK (on_waiting_changed), fixture);
  fixture->entry = find_type (GTK_WIDGET (fixture->line), GTK_TYPE_ENTRY);
  fixture->window = pixels_show (GTK_WIDGET (fixture->line), 700, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->line);
  g_string_free (fixture->added, TRUE);
}

static void
type (Fixture *fixture, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (fixture->entry), text);
}

static void
enter (Fixture *fixture)
{
  g_signal_emit_by_name (fixture->entry, "activate");
}

static void
assert_says (Fixture *fixture, const char *words)
{
  find_assert_label (GTK_WIDGET (fixture->line), words);
}

static void
assert_entry (Fixture *fixture, const char *text)
{
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), ==, text);
}

static void
press (Fixture *fixture, const char *word)
{
  assert_says (fixture, word);
  g_signal_emit_by_name (
      gtk_widget_get_ancestor (find_label (GTK_WIDGET (fixture->line), word), GTK_TYPE_BUTTON), "clicked");
}

static void
test_understood (Fixture *fixture, gconstpointer data)
{
  type (fixture, "clam 2x15 hold 2 left");
  assert_says (fixture, "Clamshell: 15 on your left only. Hold 2 seconds. Then do it all once more.");
  assert_says (fixture, "Enter adds it");
  g_assert_nonnull (find_type (GTK_WIDGET (fixture->line), RP_TYPE_LINE_SUGGESTION));
  enter (fixture);
  g_assert_cmpstr (fixture->added->str, ==,
                   "clamshell: 15 on your left only. Hold 2 seconds. Then do it all once more.|");
  assert_entry (fixture, "");
  g_assert_null (find_type (GTK_WIDGET (fixture->line), RP_TYPE_LINE_SUGGESTION));
  enter (fixture);
  g_assert_cmpuint (fixture->waiting_changed, ==, 0);
}

/* What is not understood waits, and is mended with a click. */
static void
test_mistake (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) waiting = NULL;

  type (fixture, "hip bridge 3x10 hodl 5");
  g_assert_null (find_label (GTK_WIDGET (fixture->line), "Enter adds it"));
  enter (fixture);
  g_assert_cmpstr (fixture->added->str, ==, "");
  assert_entry (fixture, "");
  waiting = rp_line_entry_dup_waiting (fixture->line);
  g_assert_cmpuint (g_strv_length (waiting), ==, 1);
  g_assert_cmpstr (waiting[0], ==, "hip bridge 3x10 hodl 5");
  press (fixture, "Use “hold”");
  g_assert_cmpstr (fixture->added->str, ==,
                   "hip-bridge: 10 times. Hold 5 seconds. Then do it all twice more.|");
  g_assert_null (find_type (GTK_WIDGET (fixture->line), RP_TYPE_LINE_WAITING));
  g_assert_cmpuint (fixture->waiting_changed, ==, 2);
}

/* A doubtful name is asked for, never guessed. */
static void
test_doubt (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first;

  type (fixture, "single 2x8");
  first = find_type (GTK_WIDGET (fixture->line), RP_TYPE_LINE_SUGGESTION);
  g_assert_nonnull (first);
  g_assert_nonnull (gtk_widget_get_next_sibling (first));
  press (fixture, "Single-leg squat");
  assert_says (fixture, "Single-leg squat: 8 on your left, then 8 on your right. Rest 45 seconds. Then do "
                        "both sides once more.");
  enter (fixture);
  g_assert_true (g_str_has_prefix (fixture->added->str, "single-leg-squat"));
  type (fixture, "single 2x8");
  enter (fixture);
  g_assert_null (strstr (gtk_editable_get_text (GTK_EDITABLE (fixture->entry)), "single 2x8"));
}

static void
test_many_lines (Fixture *fixture, gconstpointer data)
{
  type (fixture, "clam 2x15\nnonsense\n\nhip bridge 12\n");
  g_assert_nonnull (strstr (fixture->added->str, "clamshell: "));
  g_assert_nonnull (strstr (fixture->added->str, "hip-bridge: 12 times."));
  g_assert_nonnull (find_type (GTK_WIDGET (fixture->line), RP_TYPE_LINE_WAITING));
  assert_entry (fixture, "");
  press (fixture, "Change");
  assert_entry (fixture, "nonsense");
  g_assert_null (find_type (GTK_WIDGET (fixture->line), RP_TYPE_LINE_WAITING));
}

/* What stands in the entry waits while another line is changed. */
static void
test_draft_waits (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "nonsense", NULL };
  g_auto (GStrv) waiting = NULL;

  rp_line_entry_set_waiting (fixture->line, lines);
  type (fixture, "clam 2x15 note sla");
  press (fixture, "Change");
  assert_entry (fixture, "nonsense");
  waiting = rp_line_entry_dup_waiting (fixture->line);
  g_assert_cmpstr (waiting[0], ==, "clam 2x15 note sla");
  g_assert_null (waiting[1]);
}

static void
test_waiting_is_kept (Fixture *fixture, gconstpointer data)
{
  static const char *const lines[] = { "hip bridge 3x10 hodl 5", "more nonsense", NULL };
  g_auto (GStrv) waiting = NULL;

  rp_line_entry_set_waiting (fixture->line, lines);
  waiting = rp_line_entry_dup_waiting (fixture->line);
  g_assert_true (g_strv_equal ((const char *const *) waiting, lines));
  g_assert_cmpuint (fixture->waiting_changed, ==, 0);
  g_signal_emit_by_name (
      gtk_widget_get_parent (find_icon (GTK_WIDGET (fixture->line), "window-close-symbolic")), "clicked");
  g_assert_cmpuint (fixture->waiting_changed, ==, 1);
}

static void
test_little_room (Fixture *fixture, gconstpointer data)
{
  g_autofree char *faults = NULL;

  rp_line_entry_set_narrow (fixture->line, TRUE);
  gtk_window_set_default_size (fixture->window, 336, 600);
  type (fixture, "hip bridge 3x10 hodl 5");
  enter (fixture);
  type (fixture, "clam 2x15 hold 2 left");
  for (guint i = 0; i < 3; i++)
    pixels_settle (GTK_WIDGET (fixture->line));
  faults = readable_find_faults (GTK_WIDGET (fixture->line));
  g_assert_cmpstr (faults, ==, "");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->line)), ==, 336);
  press (fixture, "Add to the program");
  g_assert_true (g_str_has_prefix (fixture->added->str, "clamshell"));
}

static const RpDose *
get_seven_sets (RpExercise *exercise, gpointer data)
{
  RpDose *dose = data;

  dose->sets = 7;
  return dose;
}

/* What is typed starts from what was given last; what is pasted, such as a program's own lines, is whole as it stands. */
static void
test_last_dose (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpDose) dose = rp_dose_new ();

  rp_line_entry_set_doses (fixture->line, get_seven_sets, dose);
  type (fixture, "hip bridge 12");
  assert_says (fixture, "Hip bridge: 12 times. Then do it all 6 more times. That is 7 sets in all.");
  enter (fixture);
  g_assert_cmpstr (fixture->added->str, ==,
                   "hip-bridge: 12 times. Then do it all 6 more times. That is 7 sets in all.|");
  g_string_truncate (fixture->added, 0);
  type (fixture, "hip bridge 12\n");
  g_assert_null (strstr (fixture->added->str, "7 sets"));
  g_assert_nonnull (strstr (fixture->added->str, "hip-bridge: 12 times."));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/line-entry/understood", test_understood);
  ADD ("/line-entry/mistake", test_mistake);
  ADD ("/line-entry/doubt", test_doubt);
  ADD ("/line-entry/many-lines", test_many_lines);
  ADD ("/line-entry/draft-waits", test_draft_waits);
  ADD ("/line-entry/last-dose", test_last_dose);
  ADD ("/line-entry/waiting-is-kept", test_waiting_is_kept);
  ADD ("/line-entry/little-room", test_little_room);

  return g_test_run ();
}
