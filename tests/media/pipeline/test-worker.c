/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-worker.h"

#define LONG (20 * (gint64) G_USEC_PER_SEC)

static void
wait_for_gate (gpointer data, gpointer unused)
{
  GMutex *gate = data;

  g_mutex_lock (gate);
  g_mutex_unlock (gate);
}

static void
test_drain (void)
{
  GMutex gate;

  g_mutex_init (&gate);
  g_assert_true (rp_worker_drain (0));
  g_mutex_lock (&gate);
  for (guint i = 0; i < 20; i++)
    g_assert_true (rp_worker_start ("test", wait_for_gate, &gate));
  g_assert_false (rp_worker_drain (1000));
  g_mutex_unlock (&gate);
  g_assert_true (rp_worker_drain (LONG));
  g_mutex_clear (&gate);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/worker/drain", test_drain);
  return g_test_run ();
}
