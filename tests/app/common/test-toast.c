/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-toast.h"

#include "find.h"

#define SENTENCE                                                                                             \
  "The file “A & B <2>.pdf” was not saved, because the disk is full. Make room, and save it again."

/* Not as markup, and not cut where there is little room. */
static void
test_tells_all (void)
{
  g_autoptr (AdwToast) toast = g_object_ref (rp_toast_new (SENTENCE));
  GtkWidget *overlay = g_object_ref_sink (adw_toast_overlay_new ());
  GtkWidget *label;
  int narrow = 0, wide = 0;

  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  label = find_label (overlay, SENTENCE);
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_label_get_ellipsize (GTK_LABEL (label)), ==, PANGO_ELLIPSIZE_NONE);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 200, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, 2000, &wide, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_assert_finalize_object (overlay);
}

/* Whoever reads slowly comes to the end. */
static void
test_stays_long_enough (void)
{
  g_autoptr (AdwToast) brief = rp_toast_new ("Sent to print.");
  g_autoptr (AdwToast) slow = rp_toast_new (SENTENCE);

  g_assert_cmpuint (adw_toast_get_timeout (brief), ==, 5);
  g_assert_cmpuint (adw_toast_get_timeout (slow), ==, g_utf8_strlen (SENTENCE, -1) / 12);
}

static void
test_undo (void)
{
  g_autoptr (AdwToast) toast = rp_toast_new_undo ("It is gone.", "win.bring-back", "sams-knee");
  g_autoptr (AdwToast) plain = rp_toast_new_undo ("It is gone.", "win.bring-back", NULL);

  g_assert_cmpstr (adw_toast_get_button_label (toast), ==, "Undo");
  g_assert_cmpstr (adw_toast_get_action_name (toast), ==, "win.bring-back");
  g_assert_cmpstr (g_variant_get_string (adw_toast_get_action_target_value (toast), NULL), ==, "sams-knee");
  g_assert_cmpuint (adw_toast_get_timeout (toast), ==, 30);
  g_assert_null (adw_toast_get_action_target_value (plain));
  g_assert_cmpuint (adw_toast_get_timeout (plain), ==, 5);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/toast/tells-all", test_tells_all);
  g_test_add_func ("/toast/stays-long-enough", test_stays_long_enough);
  g_test_add_func ("/toast/undo", test_undo);

  return g_test_run ();
}
