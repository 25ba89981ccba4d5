/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-history.h"

struct _RpHistory
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *sessions; /* in the order in which they began */

  guint32 from;
  guint32 to;
};

G_DEFINE_FINAL_TYPE (RpHistory, rp_history, G_TYPE_OBJECT)

static void
rp_history_finalize (GObject *object)
{
  RpHistory *self = RP_HISTORY (object);

  g_clear_pointer (&self->sessions, g_ptr_array_unref);

  G_OBJECT_CLASS (rp_history_parent_class)->finalize (object);
}

static void
rp_history_class_init (RpHistoryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_history_finalize;
}

static void
rp_history_init (RpHistory *self)
{
}

/* By the person's days first: a clock that was set back does not mix them. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const RpPastSession *first = *(const RpPastSession *const *) a;
  const RpPastSession *second = *(const RpPastSession *const *) b;

  if (first->began.day != second->began.day)
    return first->began.day < second->began.day ? -1 : 1;
  if (first->began.at != second->began.at)
    return first->began.at < second->began.at ? -1 : 1;
  return g_strcmp0 (first->uid, second->uid);
}

/**
 * rp_history_new:
 * @sessions: (transfer full) (element-type RpPastSession): sessions, in any order; the array frees them
 * @from: the first day that is asked about, see #RpFactTime
 * @to: the last one
 *
 * Returns: (transfer full): the sessions of these days; others among them are there too
 */
RpHistory *
rp_history_new (GPtrArray *sessions, guint32 from, guint32 to)
{
  RpHistory *self;

  g_return_val_if_fail (sessions, NULL);

  self = g_object_new (RP_TYPE_HISTORY, NULL);
  self->sessions = sessions;
  self->from = from;
  self->to = to;
  g_ptr_array_sort (self->sessions, compare);
  return self;
}

/**
 * rp_history_get_n_sessions:
 * @self: a history
 *
 * Returns: how many sessions there are
 */
guint
rp_history_get_n_sessions (RpHistory *self)
{
  g_return_val_if_fail (RP_IS_HISTORY (self), 0);

  return self->sessions->len;
}

/**
 * rp_history_get_session:
 * @self: a history
 * @index: which session, from 0 for the earliest
 *
 * Returns: (transfer none): the session
 */
const RpPastSession *
rp_history_get_session (RpHistory *self, guint index)
{
  g_return_val_if_fail (RP_IS_HISTORY (self), NULL);
  g_return_val_if_fail (index < self->sessions->len, NULL);

  return g_ptr_array_index (self->sessions, index);
}

/**
 * rp_history_find:
 * @self: a history
 * @uid: which session
 *
 * Returns: (transfer none) (nullable): the session
 */
const RpPastSession *
rp_history_find (RpHistory *self, const char *uid)
{
  g_return_val_if_fail (RP_IS_HISTORY (self), NULL);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const RpPastSession *session = g_ptr_array_index (self->sessions, i);

      if (g_strcmp0 (session->uid, uid) == 0)
        return session;
    }
  return NULL;
}

/**
 * rp_history_get_from:
 * @self: a history
 *
 * Returns: the first day that was asked about, see #RpFactTime
 */
guint32
rp_history_get_from (RpHistory *self)
{
  g_return_val_if_fail (RP_IS_HISTORY (self), 0);

  return self->from;
}

/**
 * rp_history_get_to:
 * @self: a history
 *
 * Returns: the last day that was asked about
 */
guint32
rp_history_get_to (RpHistory *self)
{
  g_return_val_if_fail (RP_IS_HISTORY (self), 0);

  return self->to;
}

/* The first session on a day or after it. */
static guint
find_first (RpHistory *self, guint32 day)
{
  guint low = 0;
  guint high = self->sessions->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const RpPastSession *session = g_ptr_array_index (self->sessions, middle);

      if (session->began.day < day)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * rp_history_find_day:
 * @self: a history
 * @day: a day
 * @first: (out): the index of its first session
 * @n_sessions: (out): how many there are
 *
 * Finds what was done on a day.
 */
void
rp_history_find_day (RpHistory *self, guint32 day, guint *first, guint *n_sessions)
{
  g_return_if_fail (RP_IS_HISTORY (self));
  g_return_if_fail (first && n_sessions);

  *first = find_first (self, day);
  *n_sessions = find_first (self, day + 1) - *first;
}
