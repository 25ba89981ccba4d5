/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-worker.h"

typedef struct
{
  GFunc func;
  gpointer data;
} Job;

/* Any thread, under the lock */
static GMutex lock;
static GCond changed;
static guint n_workers;

static void
count (int change)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);

  n_workers += change;
  g_cond_broadcast (&changed);
}

static gpointer
run (gpointer data)
{
  g_autofree Job *job = data;

  job->func (job->data, NULL);
  count (-1);
  return NULL;
}

/**
 * rp_worker_start:
 * @name: the thread's name, for debuggers
 * @func: what it does
 * @data: given to @func
 *
 * Starts a thread that ends by itself. Its owner tells it to, and does not wait.
 *
 * Returns: %FALSE when the system has no thread to give
 */
gboolean
rp_worker_start (const char *name, GFunc func, gpointer data)
{
  g_autoptr (GThread) thread = NULL;
  Job *job = g_new (Job, 1);

  g_return_val_if_fail (func, FALSE);

  *job = (Job){ func, data };
  count (1);
  thread = g_thread_try_new (name, run, job, NULL);
  if (thread)
    return TRUE;
  count (-1);
  g_free (job);
  return FALSE;
}

/**
 * rp_worker_drain:
 * @timeout: the longest wait, in microseconds
 *
 * Waits until every worker has ended, once all have been told to: before the program ends, and in tests.
 *
 * Returns: %FALSE when the time ran out
 */
gboolean
rp_worker_drain (gint64 timeout)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  gint64 deadline = g_get_monotonic_time () + timeout;

  while (n_workers > 0)
    if (!g_cond_wait_until (&changed, &lock, deadline))
      return FALSE;
  return TRUE;
}
