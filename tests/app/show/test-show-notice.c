/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-show-notice.h"

/* It stands for twelve seconds; another sentence takes its place and stands as long. */
static void
test_goes_by_itself (void)
{
  GtkWidget *widget = g_object_ref_sink (rp_show_notice_new ());
  RpShowNotice *notice = RP_SHOW_NOTICE (widget);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWindow *window;

  gtk_box_append (GTK_BOX (box), widget);
  window = pixels_show (box, 400, 200);

  g_assert_false (gtk_widget_get_visible (widget));
  g_assert_false (rp_show_notice_update (notice, 5));
  rp_show_notice_tell (notice, "It is on the sheet.", 0);
  g_assert_true (gtk_widget_get_visible (widget));
  find_assert_label (widget, "It is on the sheet.");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_ROLE_ALERT);
  g_assert_true (rp_show_notice_update (notice, 11 * G_USEC_PER_SEC));
  rp_show_notice_tell (notice, "It is saved.", 11 * G_USEC_PER_SEC);
  g_assert_true (rp_show_notice_update (notice, 22 * G_USEC_PER_SEC));
  find_assert_label (widget, "It is saved.");
  g_assert_false (rp_show_notice_update (notice, 23 * G_USEC_PER_SEC));
  g_assert_false (gtk_widget_get_visible (widget));
  gtk_window_destroy (window);
  g_assert_finalize_object (widget);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/show-notice/goes-by-itself", test_goes_by_itself);
  return g_test_run ();
}
