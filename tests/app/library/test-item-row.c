/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "library/rp-item-row.h"
#include "model/rp-exercise-missing.h"
#include "sample.h"
#include "words/rp-dose-words.h"

static void
test_words (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpProgram *program = rp_pack_find_program (pack, "surgeons-four");
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *row = g_object_ref_sink (rp_item_row_new ());
  GVariant *target;

  rp_item_row_set_item (RP_ITEM_ROW (row), 4, rp_program_get_item (program, 3), NULL, loader);
  g_assert_nonnull (find_label (row, "4"));
  g_assert_nonnull (find_label (row, "Single-leg squat"));
  g_assert_nonnull (find_label (row, "8 on your left, then 8 on your right. Rest 45 seconds. Then do both "
                                     "sides once more. Keep it shallow."));
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (row));
  g_assert_cmpstr (g_variant_get_string (target, NULL), ==, "hips-and-knees/single-leg-squat");

  /* A range says where to start. */
  rp_item_row_set_item (RP_ITEM_ROW (row), 2, rp_program_get_item (program, 1), NULL, loader);
  g_assert_nonnull (find_label (row, "10 to 20 on your left, then 10 to 20 on your right. Hold 2 seconds. "
                                     "Rest 30 seconds. Then do both sides once more. Start at 10."));
  g_assert_nonnull (find_label (row, "Mat · Band just above your knees"));
  g_assert_finalize_object (row);
  g_assert_finalize_object (loader);
}

/* A dose of one's own says whose it is. */
static void
test_own (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  g_autoptr (RpProgramItem) item
      = rp_program_item_new (rp_pack_find_exercise (pack, "hip-bridge"),
                             rp_exercise_get_dose (rp_pack_find_exercise (pack, "hip-bridge")), "Slowly.");
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *row = g_object_ref_sink (rp_item_row_new ());
  g_autofree char *dose = NULL;
  g_autofree char *start = NULL;
  g_autofree char *mine = NULL;
  g_autofree char *hers = NULL;

  item->dose->source = RP_SOURCE_OWN;
  dose = rp_dose_words_sentence (item->dose, rp_exercise_get_phases (item->exercise), RP_SIDE_LEFT);
  start = rp_dose_words_start (item->dose, rp_exercise_get_phases (item->exercise));
  mine = g_strdup_printf ("%s %s Slowly. Set by you.", dose, start);
  hers = g_strdup_printf ("%s %s Slowly. Set by Ana Ruiz.", dose, start);
  rp_item_row_set_item (RP_ITEM_ROW (row), 1, item, NULL, loader);
  g_assert_nonnull (find_label (row, mine));
  rp_item_row_set_item (RP_ITEM_ROW (row), 1, item, "Ana Ruiz", loader);
  g_assert_nonnull (find_label (row, hers));
  g_assert_finalize_object (row);
  g_assert_finalize_object (loader);
}

/* What is not installed is named, with what to do; it leads nowhere. */
static void
test_missing (void)
{
  g_autoptr (RpExercise) lost = rp_exercise_missing_new ("elsewhere", "lost", "Lost move");
  g_autoptr (RpProgramItem) item = rp_program_item_new (lost, rp_exercise_get_dose (lost), NULL);
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *row = g_object_ref_sink (rp_item_row_new ());

  rp_item_row_set_item (RP_ITEM_ROW (row), 1, item, NULL, loader);
  g_assert_nonnull (find_label (row, "Lost move"));
  g_assert_nonnull (find_label (row, "This exercise is not installed here. It is in the pack “elsewhere”: "
                                     "install that to see how it is done."));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_finalize_object (row);
  g_assert_finalize_object (loader);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/item-row/words", test_words);
  g_test_add_func ("/item-row/own", test_own);
  g_test_add_func ("/item-row/missing", test_missing);

  return g_test_run ();
}
