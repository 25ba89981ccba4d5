/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-words.h"

static void
test_equipment (void)
{
  static const char *const items[] = { "mat", "band", "roller", "step", "chair", "weight" };

  /* The schema knows these and no others; each has all its words and an icon of its own. */
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *icon = g_strdup_printf ("rp-%s-symbolic", items[i]);

      for (RpWordForm form = RP_WORD_START; form <= RP_WORD_NEED_INSIDE; form++)
        g_assert_nonnull (rp_words_get_equipment (items[i], form));
      g_assert_cmpstr (rp_words_get_equipment_icon (items[i]), ==, icon);
    }
  g_assert_cmpstr (rp_words_get_equipment ("mat", RP_WORD_NEED_START), ==, "A mat");
  g_assert_null (rp_words_get_equipment ("swing", RP_WORD_START));
  g_assert_cmpstr (rp_words_get_equipment_icon (NULL), ==, "object-select-symbolic");
}

static void
test_areas (void)
{
  RpTarget target = { (char *) "gluteus-medius", TRUE, (char *) "Gluteus medius" };

  g_assert_cmpstr (rp_words_get_area (&target, RP_WORD_START), ==, "Side of the hip");
  g_assert_cmpstr (rp_words_get_area (&target, RP_WORD_INSIDE), ==, "side of the hip");
  g_assert_cmpstr (rp_words_get_area_id (&target), ==, "hip-side");
  /* Part of an id is not the id. */
  target.muscle = (char *) "gluteus";
  g_assert_cmpstr (rp_words_get_area (&target, RP_WORD_START), ==, "Gluteus medius");
  g_assert_cmpstr (rp_words_get_area_id (&target), ==, "gluteus");
}

static void
test_positions (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (RpPosition position = RP_POSITION_SIDE_LYING; position <= RP_POSITION_SITTING; position++)
    {
      g_assert_true (g_hash_table_add (seen, (gpointer) rp_words_get_position (position)));
      g_assert_true (g_hash_table_add (seen, (gpointer) rp_words_get_position_id (position)));
    }
  g_assert_cmpstr (rp_words_get_position_id (RP_POSITION_ALL_FOURS), ==, "all-fours");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/words/equipment", test_equipment);
  g_test_add_func ("/words/areas", test_areas);
  g_test_add_func ("/words/positions", test_positions);

  return g_test_run ();
}
