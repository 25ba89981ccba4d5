/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-stay-awake.h"

#include <adwaita.h>

/* A window that no application owns has nobody to ask; that is said, and nothing is held. */
static void
test_says_when_nobody_can_promise (void)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  RpStayAwake *awake = rp_stay_awake_new ();

  g_assert_false (rp_stay_awake_ask (awake, window, "This is a test"));
  rp_stay_awake_release (awake);
  gtk_window_destroy (window);
  g_assert_finalize_object (awake);
}

static void
test_releasing_nothing_is_fine (void)
{
  RpStayAwake *awake = rp_stay_awake_new ();

  rp_stay_awake_release (awake);
  rp_stay_awake_release (awake);
  g_assert_finalize_object (awake);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stay-awake/says-when-nobody-can-promise", test_says_when_nobody_can_promise);
  g_test_add_func ("/stay-awake/releasing-nothing-is-fine", test_releasing_nothing_is_fine);

  return g_test_run ();
}
