/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-unsaved-bar.h"
#include "find.h"
#include "pixels.h"

#define SENTENCE "“knee.reprise” cannot be saved: No space left on device."

static void
on_again (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  guint *n = user_data;

  *n += 1;
}

/* It is there as long as there is trouble, and its button does what the window can. */
static void
test_trouble (void)
{
  static const GActionEntry entries[] = { { .name = "save-again", .activate = on_again } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GtkWidget *bar = g_object_ref_sink (g_object_new (RP_TYPE_UNSAVED_BAR, NULL));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window;
  guint n = 0;

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, 1, &n);
  gtk_widget_insert_action_group (box, "win", G_ACTION_GROUP (group));
  gtk_box_append (GTK_BOX (box), bar);
  window = pixels_show (box, 320, 200);
  g_assert_false (gtk_widget_get_visible (bar));
  rp_unsaved_bar_set_trouble (RP_UNSAVED_BAR (bar), SENTENCE);
  g_assert_true (gtk_widget_get_visible (bar));
  find_assert_label (bar, SENTENCE);
  g_signal_emit_by_name (find_type (bar, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (n, ==, 1);
  rp_unsaved_bar_set_trouble (RP_UNSAVED_BAR (bar), NULL);
  g_assert_false (gtk_widget_get_visible (bar));
  gtk_window_destroy (window);
  g_assert_finalize_object (bar);
}

/* Where there is little room, the button stands below the words. */
static void
test_narrow (void)
{
  GtkWidget *bar = g_object_new (RP_TYPE_UNSAVED_BAR, NULL);
  GtkWindow *window;
  GtkWidget *button;
  graphene_rect_t bounds;

  rp_unsaved_bar_set_trouble (RP_UNSAVED_BAR (bar), SENTENCE);
  window = pixels_show (bar, 320, 200);
  button = find_type (bar, GTK_TYPE_BUTTON);
  g_assert_true (gtk_widget_compute_bounds (button, bar, &bounds));
  g_assert_cmpfloat (bounds.origin.x, >, 100);
  rp_unsaved_bar_set_narrow (RP_UNSAVED_BAR (bar), TRUE);
  pixels_settle (bar);
  g_assert_true (gtk_widget_compute_bounds (button, bar, &bounds));
  g_assert_cmpfloat (bounds.origin.x, <, 100);
  gtk_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/unsaved-bar/trouble", test_trouble);
  g_test_add_func ("/unsaved-bar/narrow", test_narrow);

  return g_test_run ();
}
