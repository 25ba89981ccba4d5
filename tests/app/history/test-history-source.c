/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/journal-here.h"
#include "history/rp-history-source.h"

static void
count (guint *n)
{
  ++*n;
}

static void
wait_until (guint *n, guint wanted)
{
  while (*n < wanted)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_shows (RpHistorySource *source, guint n)
{
  g_assert_cmpuint (rp_history_get_n_sessions (rp_history_source_get_history (source)), ==, n);
}

static void
test_reads_what_is_wanted (void)
{
  RpHistorySource *source;
  JournalHere here;
  guint n = 0;

  journal_here_init (&here);
  journal_here_put (&here, past_session ("old", "2025-03-01"));
  journal_here_put (&here, past_session ("new", "2026-11-28"));
  g_object_unref (journal_here_read (&here));
  source = rp_history_source_new (here.path);
  g_signal_connect_swapped (source, "changed", G_CALLBACK (count), &n);
  g_assert_null (rp_history_source_get_history (source));
  rp_history_source_want (source, past_day ("2026-11-01"));
  wait_until (&n, 1);
  assert_shows (source, 1);
  /* What is known is not read again. */
  rp_history_source_want (source, past_day ("2026-11-10"));
  g_assert_false (rp_history_source_is_loading (source));
  /* Looking back goes farther each time, until there is nothing more. */
  for (guint i = 2; !rp_history_source_is_whole (source); i++)
    {
      rp_history_source_want_earlier (source);
      wait_until (&n, i);
      g_assert_cmpuint (i, <, 32);
    }
  assert_shows (source, 2);
  g_assert_finalize_object (source);
  journal_here_clear (&here);
}

static void
test_follows (void)
{
  RpHistorySource *source;
  JournalHere here;
  guint n = 0;

  journal_here_init (&here);
  source = rp_history_source_new (here.path);
  g_signal_connect_swapped (source, "changed", G_CALLBACK (count), &n);
  rp_history_source_want (source, 1);
  wait_until (&n, 1);
  assert_shows (source, 0);
  g_assert_true (rp_history_source_is_whole (source));
  journal_here_put (&here, past_session ("new", "2026-11-28"));
  g_object_unref (journal_here_read (&here));
  rp_history_source_reload (source);
  wait_until (&n, 2);
  assert_shows (source, 1);
  g_assert_finalize_object (source);
  journal_here_clear (&here);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history-source/reads-what-is-wanted", test_reads_what_is_wanted);
  g_test_add_func ("/history-source/follows", test_follows);

  return g_test_run ();
}
