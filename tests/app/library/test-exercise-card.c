/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "library/rp-exercise-card.h"
#include "sample.h"

static void
test_words (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *card = g_object_ref_sink (rp_exercise_card_new ());
  RpEquipment *thing = g_new0 (RpEquipment, 1);

  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), rp_pack_find_exercise (pack, "clamshell"), loader);
  g_assert_nonnull (find_label (card, "Clamshell"));
  g_assert_nonnull (find_label (card, "Side of the hip"));
  g_assert_nonnull (find_label (card, "Mat, band if you like"));
  g_assert_nonnull (find_icon (card, "rp-mat-symbolic"));

  /* A card is used again for another exercise when the grid is scrolled. */
  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), rp_pack_find_exercise (pack, "single-leg-deadlift"),
                                 loader);
  g_assert_null (find_label (card, "Clamshell"));
  g_assert_nonnull (find_label (card, "Nothing needed"));
  g_assert_nonnull (find_icon (card, "object-select-symbolic"));

  /* A thing that is not known here has the pack's word and a picture for anything. */
  *thing = (RpEquipment){ g_strdup ("ball"), FALSE, g_strdup ("Gym ball") };
  g_ptr_array_add (rp_exercise_get_equipment (rp_pack_find_exercise (pack, "single-leg-deadlift")), thing);
  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), rp_pack_find_exercise (pack, "clamshell"), loader);
  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), rp_pack_find_exercise (pack, "single-leg-deadlift"),
                                 loader);
  g_assert_null (find_label (card, "Nothing needed"));
  g_assert_nonnull (find_label (card, "Gym ball"));
  g_assert_nonnull (find_icon (card, "rp-thing-symbolic"));
  g_assert_finalize_object (card);
  g_assert_finalize_object (loader);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/exercise-card/words", test_words);

  return g_test_run ();
}
