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

/* As which one it was chosen is seen and said, until another exercise is shown or choosing ends. */
static void
test_choice (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  GtkWidget *card = g_object_ref_sink (rp_exercise_card_new ());
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkAccessible *accessible = GTK_ACCESSIBLE (card);

  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), rp_pack_find_exercise (pack, "clamshell"), loader);
  rp_exercise_card_set_choice (RP_EXERCISE_CARD (card), FALSE, 0);
  gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED,
                                    GTK_ACCESSIBLE_VALUE_UNDEFINED);
  rp_exercise_card_set_choice (RP_EXERCISE_CARD (card), TRUE, 0);
  gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  rp_exercise_card_set_choice (RP_EXERCISE_CARD (card), TRUE, 2);
  g_assert_nonnull (find_label (card, "2"));
  g_assert_true (gtk_widget_has_css_class (card, "chosen"));
  gtk_test_accessible_assert_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Clamshell, chosen as number 2");
  rp_exercise_card_set_choice (RP_EXERCISE_CARD (card), FALSE, 0);
  g_assert_null (find_label (card, "2"));
  g_assert_false (gtk_widget_has_css_class (card, "chosen"));
  gtk_test_accessible_assert_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, "Clamshell");
  g_assert_finalize_object (card);
  g_assert_finalize_object (loader);
}

/* Its mark stands at the end of the poster's line, whichever way that runs. */
static void
test_mark_place (void)
{
  g_autoptr (RpPack) pack = sample_pack ();
  GtkWidget *card = g_object_ref_sink (rp_exercise_card_new ());
  RpPosterLoader *loader = rp_poster_loader_new (G_MAXSIZE);
  GtkWindow *window = pixels_show (card, 300, 400);
  graphene_rect_t mark;

  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), rp_pack_find_exercise (pack, "clamshell"), loader);
  rp_exercise_card_set_choice (RP_EXERCISE_CARD (card), TRUE, 1);
  pixels_settle (card);
  g_assert_true (gtk_widget_compute_bounds (find_label (card, "1"), card, &mark));
  g_assert_cmpfloat (mark.origin.x, >, gtk_widget_get_width (card) / 2.0);
  gtk_widget_set_direction (card, GTK_TEXT_DIR_RTL);
  pixels_settle (card);
  g_assert_true (gtk_widget_compute_bounds (find_label (card, "1"), card, &mark));
  g_assert_cmpfloat (mark.origin.x, <, gtk_widget_get_width (card) / 2.0);
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
  g_test_add_func ("/exercise-card/choice", test_choice);
  g_test_add_func ("/exercise-card/mark-place", test_mark_place);

  return g_test_run ();
}
