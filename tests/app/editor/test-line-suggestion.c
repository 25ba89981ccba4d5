/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "editor/rp-line-suggestion.h"
#include "sample.h"

static void
test_words (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpExercise *exercise = rp_pack_find_exercise (pack, "clamshell");
  GtkWidget *suggestion = rp_line_suggestion_new (exercise, NULL);
  GtkWindow *window = pixels_show (suggestion, 300, 100);

  find_assert_label (suggestion, "Clamshell");
  g_assert_true (rp_line_suggestion_get_exercise (RP_LINE_SUGGESTION (suggestion)) == exercise);
  rp_line_suggestion_set_chosen (RP_LINE_SUGGESTION (suggestion), TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (suggestion), GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  rp_line_suggestion_set_chosen (RP_LINE_SUGGESTION (suggestion), FALSE);
  g_assert_false (gtk_widget_has_css_class (suggestion, "chosen"));
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/line-suggestion/words", test_words);
  return g_test_run ();
}
