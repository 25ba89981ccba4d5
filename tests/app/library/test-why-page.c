/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "library/rp-why-page.h"
#include "pixels.h"
#include "sample.h"

/* All that the pack says is there to read, and the way back has the keyboard. */
static void
test_words (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpWhy *why = rp_pack_get_why (pack);
  RpWhyPage *page = RP_WHY_PAGE (g_object_ref_sink (rp_why_page_new ()));
  GtkWindow *window;
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("back", NULL);

  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (page), "win", G_ACTION_GROUP (actions));
  window = pixels_show (GTK_WIDGET (page), 360, 720);
  rp_why_page_set_why (page, why);
  pixels_settle (GTK_WIDGET (page));
  rp_why_page_focus (page);
  g_assert_nonnull (find_label (GTK_WIDGET (page), why->name));
  g_assert_nonnull (find_label (GTK_WIDGET (page), why->summary));
  g_assert_cmpuint (why->parts->len, >, 5);
  for (guint i = 0; i < why->parts->len; i++)
    {
      const RpWhyPart *part = g_ptr_array_index (why->parts, i);

      g_assert_nonnull (find_label (GTK_WIDGET (page), part->name));
      for (guint j = 0; part->paragraphs[j]; j++)
        g_assert_nonnull (find_label (GTK_WIDGET (page), part->paragraphs[j]));
    }
  g_assert_true (gtk_window_get_focus (window) == find_action (GTK_WIDGET (page), "win.back"));

  gtk_window_destroy (window);
  g_assert_finalize_object (page);
}

/* Another pack's reasons take the place of the first. */
static void
test_another (void)
{
  g_autoptr (RpWhy) first = rp_why_new ();
  g_autoptr (RpWhy) second = rp_why_new ();
  RpWhyPart *part = rp_why_part_new ();
  RpWhyPage *page = RP_WHY_PAGE (g_object_ref_sink (rp_why_page_new ()));

  part->name = g_strdup ("Only of the first");
  part->paragraphs = g_strsplit ("Words", "|", -1);
  g_ptr_array_add (first->parts, part);
  first->name = g_strdup ("First?");
  first->summary = g_strdup ("One.");
  second->name = g_strdup ("Second?");
  second->summary = g_strdup ("Two.");
  rp_why_page_set_why (page, first);
  g_assert_nonnull (find_label (GTK_WIDGET (page), "Only of the first"));
  rp_why_page_set_why (page, second);
  g_assert_null (find_label (GTK_WIDGET (page), "Only of the first"));
  g_assert_nonnull (find_label (GTK_WIDGET (page), "Second?"));
  g_assert_finalize_object (page);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/why-page/words", test_words);
  g_test_add_func ("/why-page/another", test_another);
  return g_test_run ();
}
