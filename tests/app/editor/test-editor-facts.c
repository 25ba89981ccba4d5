/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "editor/rp-editor-facts.h"
#include "programs/rp-program-edit.h"
#include "sample.h"

static void
test_facts (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  GtkWidget *facts = rp_editor_facts_new ();
  GtkWindow *window = pixels_show (facts, 340, 800);
  g_autoptr (RpProgram) empty = rp_program_edit_new ("Mine");
  RpExercise *walk = rp_pack_find_exercise (pack, "lateral-band-walk");
  g_autoptr (RpProgram) one = rp_program_edit_add (empty, 0, walk, NULL, NULL);
  g_autoptr (RpProgram) many = g_object_ref (one);

  rp_editor_facts_set_program (RP_EDITOR_FACTS (facts), empty);
  g_assert_null (find_type (facts, GTK_TYPE_LABEL));
  rp_editor_facts_set_program (RP_EDITOR_FACTS (facts), one);
  find_assert_label (facts, "Weight on the leg");
  find_assert_label (
      facts, "Side steps with a band: Check the band for tears first. Make sure it cannot slip off. If "
             "bending hurts your knee, stand a little taller.");
  for (guint i = 1; i < 6; i++)
    {
      RpProgram *next;

      g_assert_null (find_icon (facts, "dialog-information-symbolic"));
      rp_editor_facts_set_program (RP_EDITOR_FACTS (facts), many);
      next = rp_program_edit_copy_item (many, 0);
      g_object_unref (many);
      many = next;
    }
  rp_editor_facts_set_program (RP_EDITOR_FACTS (facts), many);
  find_assert_label (
      facts, "6 exercises are a lot to remember. People who got two did them better than people who got "
             "eight. You choose.");
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/editor-facts/facts", test_facts);
  return g_test_run ();
}
