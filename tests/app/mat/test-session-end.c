/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-end.h"

static void
on_ended (guint *ended)
{
  *ended += 1;
}

static RpSessionEnd *
create (guint *ended)
{
  RpSessionEnd *end = rp_session_end_new ();

  *ended = 0;
  g_signal_connect_swapped (end, "ended", G_CALLBACK (on_ended), ended);
  return end;
}

static void
run_idles (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_soon (void)
{
  guint ended;
  RpSessionEnd *end = create (&ended);

  rp_session_end_soon (end);
  g_assert_cmpuint (ended, ==, 0);
  run_idles ();
  g_assert_cmpuint (ended, ==, 1);
  rp_session_end_soon (end);
  rp_session_end_cancel (end);
  run_idles ();
  g_assert_cmpuint (ended, ==, 1);
  g_assert_finalize_object (end);
}

/* Nobody is hurried where nothing is to come. */
static void
test_hurry (void)
{
  guint ended;
  RpSessionEnd *end = create (&ended);

  rp_session_end_hurry (end);
  run_idles ();
  g_assert_cmpuint (ended, ==, 0);
  rp_session_end_when_read (end);
  run_idles ();
  g_assert_cmpuint (ended, ==, 0);
  rp_session_end_hurry (end);
  run_idles ();
  g_assert_cmpuint (ended, ==, 1);
  g_assert_finalize_object (end);
}

static void
test_when_read (void)
{
  guint ended;
  RpSessionEnd *end = create (&ended);

  rp_session_end_when_read (end);
  while (ended == 0)
    g_main_context_iteration (NULL, TRUE);
  rp_session_end_when_read (end);
  g_assert_finalize_object (end);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-end/soon", test_soon);
  g_test_add_func ("/session-end/hurry", test_hurry);
  g_test_add_func ("/session-end/when-read", test_when_read);

  return g_test_run ();
}
