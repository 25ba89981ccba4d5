/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-equipment-words.h"

#include "base/rp-words.h"

#include <libintl.h>

static void
test_single (void)
{
  static const RpEquipment items[] = {
    { (char *) "mat", FALSE, (char *) "Mat" },
    { (char *) "band", FALSE, (char *) "Band" },
    { (char *) "roller", FALSE, (char *) "Foam roller" },
    { (char *) "step", FALSE, (char *) "Low step" },
    { (char *) "chair", FALSE, (char *) "Chair or wall near" },
    { (char *) "weight", FALSE, (char *) "Weight" },
  };
  static const RpEquipment swing = { (char *) "swing", FALSE, (char *) "Garden swing" };

  /* These are known: each has all its words and an icon of its own. */
  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *icon = g_strdup_printf ("rp-%s-symbolic", items[i].item);

      g_assert_cmpstr (rp_equipment_words_name (&items[i], RP_WORD_START), ==, items[i].text);
      for (RpWordForm form = RP_WORD_INSIDE; form <= RP_WORD_NEED_INSIDE; form++)
        g_assert_cmpstr (rp_equipment_words_name (&items[i], form), !=, items[i].text);
      g_assert_cmpstr (rp_equipment_words_get_icon (items[i].item), ==, icon);
    }
  g_assert_cmpstr (rp_equipment_words_name (&items[0], RP_WORD_NEED_START), ==, "A mat");
  g_assert_cmpstr (rp_equipment_words_name (&swing, RP_WORD_NEED_START), ==, "Garden swing");
  g_assert_cmpstr (rp_equipment_words_get_icon (NULL), ==, "object-select-symbolic");
  g_assert_cmpstr (rp_equipment_words_get_icon ("swing"), ==, "rp-thing-symbolic");
  g_assert_cmpstr (rp_equipment_words_get_icon ("nothing"), ==, "rp-thing-symbolic");
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static GPtrArray *
make_equipment (gboolean band_optional)
{
  static RpEquipment mat = { (char *) "mat", FALSE, (char *) "Mat" };
  static RpEquipment band = { (char *) "band", TRUE, (char *) "Band" };
  GPtrArray *equipment = g_ptr_array_new ();

  band.optional = band_optional;
  g_ptr_array_add (equipment, &mat);
  g_ptr_array_add (equipment, &band);

  return equipment;
}

static void
test_lists (void)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (GPtrArray) equipment = make_equipment (TRUE);
  RpEquipment unknown = { (char *) "swing", FALSE, (char *) "Garden swing" };
  RpDose plain = { .min = 1, .max = 1 };
  RpLoad load = { .words = (char *) "Band just above your knees" };
  RpDose loaded = { .min = 1, .max = 1, .load = &load };

  assert_text (rp_equipment_words_list (nothing), "Nothing needed");
  assert_text (rp_equipment_words_list (equipment), "Mat, band if you like");
  assert_text (rp_equipment_words_needs (equipment), "A mat, a band if you like");
  assert_text (rp_equipment_words_load (equipment, &plain), "Mat, band if you like");
  assert_text (rp_equipment_words_load (equipment, &loaded), "Mat · Band just above your knees");
  assert_text (rp_equipment_words_load (nothing, &loaded), "Band just above your knees");
  g_ptr_array_add (nothing, &unknown);
  assert_text (rp_equipment_words_list (nothing), "Garden swing");
  assert_text (rp_equipment_words_needs (nothing), "Garden swing");
  assert_text (rp_equipment_words_load (nothing, &plain), "Garden swing");
  assert_text (rp_equipment_words_load (nothing, &loaded), "Garden swing · Band just above your knees");
}

/* The id finds and draws; what is read is the pack's. */
static void
test_own_words (void)
{
  RpEquipment table = { (char *) "chair", FALSE, (char *) "Tisch oder Stuhl" };
  RpEquipment band = { (char *) "band", TRUE, (char *) "Band aus Gummi, wenn Sie mögen" };
  RpEquipment chair = { (char *) "chair", FALSE, (char *) "Chair or wall near you" };
  g_autoptr (GPtrArray) equipment = g_ptr_array_new ();

  g_assert_cmpstr (rp_equipment_words_name (&table, RP_WORD_NEED_INSIDE), ==, "Tisch oder Stuhl");
  g_assert_cmpstr (rp_equipment_words_name (&chair, RP_WORD_NEED_INSIDE), ==, "a chair or wall");
  g_ptr_array_add (equipment, &table);
  g_ptr_array_add (equipment, &band);
  assert_text (rp_equipment_words_list (equipment), "Tisch oder Stuhl, Band aus Gummi, wenn Sie mögen");
  assert_text (rp_equipment_words_needs (equipment), "Tisch oder Stuhl, Band aus Gummi, wenn Sie mögen");
}

/* A pack's own words are translated when it is loaded; what they are known by is translated alike. */
static void
test_translated (void)
{
  RpEquipment mat = { (char *) "mat", FALSE, (char *) "Matte" };
  RpEquipment band = { (char *) "band", TRUE, (char *) "Band nach Wunsch" };
  RpEquipment chair = { (char *) "chair", FALSE, (char *) "Stuhl oder Wand in der Nähe" };
  RpEquipment table = { (char *) "chair", FALSE, (char *) "Tisch oder Stuhl" };
  g_autoptr (GPtrArray) equipment = g_ptr_array_new ();
  g_auto (RpWords) language = { NULL };

  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("RP_TEST_CATALOGUES"));
  language = rp_words_begin (rp_language_find ("de"));
  g_ptr_array_add (equipment, &mat);
  g_ptr_array_add (equipment, &band);
  g_ptr_array_add (equipment, &chair);
  g_ptr_array_add (equipment, &table);
  assert_text (rp_equipment_words_list (equipment),
               "Matte, Band nach Wunsch, Stuhl oder Wand in der Nähe, Tisch oder Stuhl");
  assert_text (rp_equipment_words_needs (equipment),
               "Eine Matte, ein Band nach Wunsch, ein Stuhl oder eine Wand, Tisch oder Stuhl");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/equipment-words/single", test_single);
  g_test_add_func ("/equipment-words/own-words", test_own_words);
  g_test_add_func ("/equipment-words/lists", test_lists);
  g_test_add_func ("/equipment-words/translated", test_translated);
  return g_test_run ();
}
