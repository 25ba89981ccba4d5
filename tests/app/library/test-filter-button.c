/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "library/rp-filter-button.h"

static void
assert_chosen (RpFilterButton *button, const char *expected)
{
  g_auto (GStrv) chosen = rp_filter_button_get_chosen (button);
  g_autofree char *joined = g_strjoinv (" ", chosen);

  g_assert_cmpstr (joined, ==, expected);
}

static void
on_changed (RpFilterButton *button, guint *n_changes)
{
  *n_changes += 1;
}

static void
test_choices (void)
{
  RpFilterButton *button = RP_FILTER_BUTTON (g_object_ref_sink (rp_filter_button_new ("What you need")));
  guint n_changes = 0;

  g_signal_connect (button, "changed", G_CALLBACK (on_changed), &n_changes);
  rp_filter_button_add_choice (button, "mat", "Mat");
  rp_filter_button_add_choice (button, "band", "Band");
  rp_filter_button_add_choice (button, "mat", "Mat again");
  g_assert_cmpuint (rp_filter_button_get_n_choices (button), ==, 2);
  assert_chosen (button, "");
  g_assert_nonnull (find_label (GTK_WIDGET (button), "What you need"));
  g_assert_null (find_icon (GTK_WIDGET (button), "object-select-symbolic"));

  /* One choice speaks for itself; more are counted. */
  rp_filter_button_choose (button, "band", TRUE);
  assert_chosen (button, "band");
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_nonnull (find_label (GTK_WIDGET (button), "Band"));
  g_assert_nonnull (find_icon (GTK_WIDGET (button), "object-select-symbolic"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (button), "chosen"));
  rp_filter_button_choose (button, "mat", TRUE);
  assert_chosen (button, "mat band");
  g_assert_nonnull (find_label (GTK_WIDGET (button), "What you need: 2"));

  rp_filter_button_clear (button);
  assert_chosen (button, "");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (button), "chosen"));
  g_assert_finalize_object (button);
}

static void
test_list (void)
{
  RpFilterButton *button = RP_FILTER_BUTTON (g_object_ref (rp_filter_button_new ("What you need")));
  GtkWindow *window = pixels_show (GTK_WIDGET (button), 300, 300);
  GtkWidget *menu_button = find_type (GTK_WIDGET (button), GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover, *check;

  rp_filter_button_add_choice (button, "mat", "Mat");
  rp_filter_button_add_choice (button, "band", "Band");
  rp_filter_button_choose (button, "band", TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu_button));

  /* What was chosen before the list was there is ticked in it, and from then on both say the same. */
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (menu_button)));
  check = gtk_widget_get_ancestor (find_label (popover, "Band"), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  assert_chosen (button, "");
  rp_filter_button_choose (button, "band", TRUE);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  g_signal_emit_by_name (gtk_widget_get_ancestor (find_label (popover, "Show all"), GTK_TYPE_BUTTON),
                         "clicked");
  assert_chosen (button, "");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  gtk_window_destroy (window);
  g_assert_finalize_object (button);
}

/* GTK asks where the pointer is in a list that it closes; the list must still be there. */
static void
close_list (GtkWindow *window, GtkMenuButton *menu_button)
{
  gtk_menu_button_popdown (menu_button);
  while (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (menu_button))))
    g_main_context_iteration (NULL, TRUE);
  pixels_settle (GTK_WIDGET (window));
  gtk_window_destroy (window);
}

/* A few short words stand on one line, and all of a few lines are seen. */
static void
test_room (void)
{
  static const char *const words[] = { "Sit", "On hands and knees", "Oberschenkel hinten", "Zone", NULL };
  RpFilterButton *button = RP_FILTER_BUTTON (g_object_ref (rp_filter_button_new ("How you lie or stand")));
  GtkWindow *window = pixels_show (GTK_WIDGET (button), 300, 300);
  GtkMenuButton *menu_button = GTK_MENU_BUTTON (find_type (GTK_WIDGET (button), GTK_TYPE_MENU_BUTTON));
  GtkWidget *popover, *scroller;

  for (guint i = 0; words[i]; i++)
    rp_filter_button_add_choice (button, words[i], words[i]);
  gtk_menu_button_popup (menu_button);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (menu_button));
  pixels_settle (popover);
  for (guint i = 1; words[i]; i++)
    g_assert_cmpint (gtk_widget_get_height (find_label (popover, words[i])), ==,
                     gtk_widget_get_height (find_label (popover, words[0])));
  scroller = find_type (popover, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_false (
      gtk_widget_get_mapped (gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (scroller)))
      && gtk_widget_get_child_visible (gtk_scrolled_window_get_vscrollbar (GTK_SCROLLED_WINDOW (scroller))));
  close_list (window, menu_button);
  g_assert_finalize_object (button);
}

static double
get_y (GtkWidget *top, const char *text)
{
  double y;

  g_assert_true (gtk_widget_translate_coordinates (find_label (top, text), top, 0, 0, NULL, &y));
  return y;
}

/* However many there are, they stand in order, and the way back to all of them stays on the screen. */
static void
test_many (void)
{
  RpFilterButton *button = RP_FILTER_BUTTON (g_object_ref (rp_filter_button_new ("Where you feel it")));
  GtkWindow *window = pixels_show (GTK_WIDGET (button), 300, 300);
  GtkMenuButton *menu_button = GTK_MENU_BUTTON (find_type (GTK_WIDGET (button), GTK_TYPE_MENU_BUTTON));
  GtkWidget *popover, *scroller;

  for (guint i = 60; i-- > 0;)
    {
      g_autofree char *text
          = g_strdup_printf ("Place %02u, which has a name that is much longer than usual", i);

      rp_filter_button_add_choice (button, text, text);
    }
  rp_filter_button_add_choice (button, "ankle", "Ankle");
  rp_filter_button_add_choice (button, "zone", "Zone");
  gtk_menu_button_popup (menu_button);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (menu_button));
  pixels_settle (popover);
  scroller = find_type (popover, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_nonnull (scroller);
  g_assert_cmpint (gtk_widget_get_height (popover), <=, 480);
  g_assert_cmpint (gtk_widget_get_width (popover), <=, 340);
  g_assert_cmpfloat (get_y (popover, "Ankle"), <, get_y (popover, "Zone"));
  g_assert_null (gtk_widget_get_ancestor (find_label (popover, "Show all"), GTK_TYPE_SCROLLED_WINDOW));
  g_assert_cmpfloat (get_y (popover, "Show all"), <, gtk_widget_get_height (popover));
  close_list (window, menu_button);
  g_assert_finalize_object (button);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/filter-button/choices", test_choices);
  g_test_add_func ("/filter-button/list", test_list);
  g_test_add_func ("/filter-button/many", test_many);
  g_test_add_func ("/filter-button/room", test_room);

  return g_test_run ();
}
