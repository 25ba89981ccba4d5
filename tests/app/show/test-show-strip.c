/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "show/rp-show-strip.h"

static void
test_tells_what_is_shown (void)
{
  GtkWidget *widget = g_object_ref_sink (rp_show_strip_new ());
  RpShowStrip *strip = RP_SHOW_STRIP (widget);

  g_assert_false (gtk_widget_get_visible (widget));
  rp_show_strip_set_showing (strip, "Showing: Clamshell", FALSE, FALSE);
  g_assert_true (gtk_widget_get_visible (widget));
  find_assert_label (widget, "Showing: Clamshell");
  g_assert_null (find_action (widget, "win.present"));
  rp_show_strip_set_showing (strip, "Showing: Clamshell", TRUE, FALSE);
  g_assert_nonnull (find_action (widget, "win.present"));
  g_assert_null (find_action (widget, "win.present-beside"));
  rp_show_strip_set_showing (strip, "Showing: Clamshell", TRUE, TRUE);
  g_assert_nonnull (find_action (widget, "win.present-beside"));
  rp_show_strip_set_showing (strip, NULL, FALSE, FALSE);
  g_assert_false (gtk_widget_get_visible (widget));
  g_assert_finalize_object (widget);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/show-strip/tells", test_tells_what_is_shown);

  return g_test_run ();
}
