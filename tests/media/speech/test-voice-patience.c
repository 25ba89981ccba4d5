/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-patience.h"

#include <glib-unix.h>
#include <signal.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

static int n_signals;

static void
on_signal (int number G_GNUC_UNUSED)
{
  g_atomic_int_inc (&n_signals);
}

static gpointer
answer_after_signals (gpointer fd)
{
  sigset_t set;

  sigemptyset (&set);
  sigaddset (&set, SIGALRM);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  while (g_atomic_int_get (&n_signals) < 20)
    g_thread_yield ();
  g_assert_cmpint (write (GPOINTER_TO_INT (fd), "", 1), ==, 1);
  return NULL;
}

/* A signal is not the end of an answer. */
static void
test_signals (void)
{
  struct sigaction action = { .sa_handler = on_signal };
  struct itimerval often = { { 0, 2000 }, { 0, 2000 } };
  struct itimerval never = { { 0, 0 }, { 0, 0 } };
  RpVoicePatience patience;
  GThread *thread;
  int ends[2];

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  sigaction (SIGALRM, &action, NULL);
  rp_voice_patience_init (&patience, NULL, NULL);
  thread = g_thread_new ("answer", answer_after_signals, GINT_TO_POINTER (ends[1]));
  setitimer (ITIMER_REAL, &often, NULL);
  g_assert_true (rp_voice_patience_wait (&patience, ends[0]));
  setitimer (ITIMER_REAL, &never, NULL);
  g_thread_join (thread);
  close (ends[0]);
  close (ends[1]);
}

/* An answer that does not come is not awaited for ever. */
static void
test_deadline (void)
{
  RpVoicePatience patience;
  int ends[2];

  g_assert_true (g_unix_open_pipe (ends, FD_CLOEXEC, NULL));
  rp_voice_patience_init (&patience, NULL, NULL);
  g_assert_cmpuint (rp_voice_patience_get_left (&patience), >, 10000);
  patience.deadline = g_get_monotonic_time () + 20000;
  g_assert_false (rp_voice_patience_wait (&patience, ends[0]));
  g_assert_cmpuint (rp_voice_patience_get_left (&patience), ==, 0);
  close (ends[1]);
  patience.deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  g_assert_true (rp_voice_patience_wait (&patience, ends[0]));
  close (ends[0]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-patience/signals", test_signals);
  g_test_add_func ("/voice-patience/deadline", test_deadline);
  return g_test_run ();
}
