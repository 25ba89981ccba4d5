/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "library/rp-exercise-card.h"
#include "pixels.h"
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

static void
on_present (GSimpleAction *action, GVariant *parameter, char **shown)
{
  g_free (*shown);
  *shown = g_variant_dup_string (parameter, NULL);
}

/* The key that shows a page's exercise shows that of the card which has the keyboard. */
static void
test_key_shows (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  GtkWidget *card = g_object_ref_sink (rp_exercise_card_new ());
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) present = g_simple_action_new ("present-exercise", G_VARIANT_TYPE_STRING);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (card);
  g_autofree char *shown = NULL;
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);

  g_signal_connect (present, "activate", G_CALLBACK (on_present), &shown);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (present));
  gtk_widget_insert_action_group (card, "win", G_ACTION_GROUP (actions));
  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), rp_pack_find_exercise (pack, "clamshell"), loader);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);
      g_autoptr (GtkShortcut) shortcut = GTK_IS_SHORTCUT_CONTROLLER (controller)
                                             ? g_list_model_get_item (G_LIST_MODEL (controller), 0)
                                             : NULL;
      g_autofree char *keys
          = shortcut ? gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut)) : NULL;

      if (g_strcmp0 (keys, "F5") == 0)
        gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, card, NULL);
    }
  g_assert_cmpstr (shown, ==, "clamshell");
  g_assert_finalize_object (card);
  g_assert_finalize_object (loader);
}

static int
measure_least_width (GtkWidget *widget)
{
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* A card that is as narrow as it may be has room for what its words need at least, however large they are. */
static void
test_least_width (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWidget *card = g_object_ref_sink (rp_exercise_card_new ());
  GtkWindow *window = pixels_show (card, 300, 400);
  int usual = measure_least_width (card);

  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), rp_pack_find_exercise (pack, "clamshell"), loader);
  g_assert_cmpint (measure_least_width (card), ==, usual);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 3 * 96 * PANGO_SCALE, NULL);
  pixels_settle (card);
  g_assert_cmpint (measure_least_width (card), >, usual);
  g_assert_cmpint (measure_least_width (card), >, measure_least_width (find_label (card, "Clamshell")));
  g_assert_cmpint (measure_least_width (card), >, measure_least_width (find_label (card, "Side of the hip")));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  gtk_window_destroy (window);
  g_assert_finalize_object (card);
  g_assert_finalize_object (loader);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/exercise-card/words", test_words);
  g_test_add_func ("/exercise-card/least-width", test_least_width);
  g_test_add_func ("/exercise-card/key", test_key_shows);

  return g_test_run ();
}
