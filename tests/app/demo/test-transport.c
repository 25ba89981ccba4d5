/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "demo/rp-transport.h"
#include "sample.h"

typedef struct
{
  RpPack *pack;
  GtkWidget *transport;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->pack = sample_angles ();
  fixture->transport = g_object_ref (rp_transport_new ());
  fixture->window = pixels_show (fixture->transport, 800, 100);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->transport);
  g_object_unref (fixture->pack);
}

static RpTransport *
get_transport (Fixture *fixture)
{
  return RP_TRANSPORT (fixture->transport);
}

static void
test_play_or_pause (Fixture *fixture, gconstpointer data)
{
  GtkWidget *play = find_action (fixture->transport, "demo.playing");

  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (play)), ==, "media-playback-start-symbolic");
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Play the clip");
  g_object_set (fixture->transport, "playing", TRUE, NULL);
  g_assert_cmpstr (gtk_button_get_icon_name (GTK_BUTTON (play)), ==, "media-playback-pause-symbolic");
  gtk_test_accessible_assert_property (play, GTK_ACCESSIBLE_PROPERTY_LABEL, "Pause the clip");
}

/* What a speed is called on the button that stands for all of them, and what the others ask for. */
static void
test_speeds (Fixture *fixture, gconstpointer data)
{
  static const double rates[] = { 0.25, 0.5, 1.0, 1.5 };
  static const char *const names[] = { "0.25×", "0.5×", "1×", "1.5×" };
  GtkWidget *button = gtk_widget_get_parent (find_action (fixture->transport, "demo.speed"));
  GtkWidget *menu = gtk_widget_get_next_sibling (button);

  button = gtk_widget_get_first_child (button);
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++, button = gtk_widget_get_next_sibling (button))
    {
      GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button));

      g_assert_cmpfloat (g_variant_get_double (target), ==, rates[i]);
      g_object_set (fixture->transport, "rate", rates[i], NULL);
      g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (menu)), ==, names[i]);
    }
}

/* Both cameras in the menu, and the name of the one that is used on the button. */
static void
test_cameras (Fixture *fixture, gconstpointer data)
{
  GPtrArray *clips = rp_exercise_get_clips (rp_pack_find_exercise (fixture->pack, "reach"));
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  GtkWidget *button;
  GMenuModel *menu;
  g_autofree char *label = NULL;

  rp_transport_set_clips (get_transport (fixture), clips);
  rp_transport_set_clip (get_transport (fixture), g_ptr_array_index (clips, 1));
  g_assert_nonnull (find_label (fixture->transport, "Side"));
  button = gtk_widget_get_ancestor (find_icon (fixture->transport, "camera-photo-symbolic"),
                                    GTK_TYPE_MENU_BUTTON);
  menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 2);
  g_menu_model_get_item_attribute (menu, 1, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_assert_cmpstr (label, ==, "Side");

  g_ptr_array_add (one, g_ptr_array_index (clips, 0));
  rp_transport_set_clips (get_transport (fixture), one);
  g_assert_null (find_icon (fixture->transport, "camera-photo-symbolic"));
}

static void
test_narrow (Fixture *fixture, gconstpointer data)
{
  g_assert_false (rp_transport_get_narrow (get_transport (fixture)));
  g_object_set (fixture->transport, "rate", 0.5, NULL);
  g_assert_null (find_label (fixture->transport, "0.5×"));
  gtk_window_set_default_size (fixture->window, 360, 100);
  while (!rp_transport_get_narrow (get_transport (fixture)))
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (fixture->transport);
  g_assert_nonnull (find_label (fixture->transport, "0.5×"));
  g_assert_null (find_label (fixture->transport, "Mirror"));
}

/* With a choice of cameras too, all buttons fit a phone, less the page's margin and what is left of the panel's padding. */
static void
test_fits_a_phone (Fixture *fixture, gconstpointer data)
{
  int minimum = 0;

  pixels_load_style ();
  rp_transport_set_clips (get_transport (fixture),
                          rp_exercise_get_clips (rp_pack_find_exercise (fixture->pack, "reach")));
  gtk_window_set_default_size (fixture->window, 300, 100);
  while (!rp_transport_get_narrow (get_transport (fixture)))
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (fixture->transport);
  gtk_widget_measure (fixture->transport, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, >, 0);
  g_assert_cmpint (minimum, <=, 360 - 2 * 12 - 2 * 4);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/transport/play-or-pause", test_play_or_pause);
  ADD ("/transport/speeds", test_speeds);
  ADD ("/transport/cameras", test_cameras);
  ADD ("/transport/narrow", test_narrow);
  ADD ("/transport/fits-a-phone", test_fits_a_phone);

  return g_test_run ();
}
