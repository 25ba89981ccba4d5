/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-source.h"

#include "journal/rp-history-load.h"

/**
 * RpHistorySource:
 *
 * What was done since some day, read from the journal on a thread; more of it when somebody looks farther back.
 */
struct _RpHistorySource
{
  GObject parent_instance;

  /* Owned */
  char *path;
  RpHistory *history;        /* (nullable): what was read last */
  GCancellable *cancellable; /* (nullable): while something is read */

  guint32 from; /* what is wanted: all days from this one on */
  gboolean is_asked;
};

/* Days of the last read that begin here are all there are: nobody has an older journal. */
#define OLDEST 1u
#define NEWEST (G_MAXUINT32 - 1)

/* Looking back goes by twice as much each time, but by a month at least. */
#define LEAST_STEP 31u
/* Beyond a hundred years all is read. */
#define MOST_STEP 36525u

enum
{
  CHANGED,
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHistorySource, rp_history_source, G_TYPE_OBJECT)

static void
rp_history_source_dispose (GObject *object)
{
  RpHistorySource *self = RP_HISTORY_SOURCE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->history);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (rp_history_source_parent_class)->dispose (object);
}

static void
rp_history_source_class_init (RpHistorySourceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_source_dispose;

  /**
   * RpHistorySource::changed:
   *
   * Something else is known.
   */
  signals[CHANGED] = g_signal_new ("changed", RP_TYPE_HISTORY_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  /**
   * RpHistorySource::told:
   * @sentence: what the person should know of the journal, in whole sentences
   *
   * The journal could not be read, or not all of it.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_HISTORY_SOURCE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_history_source_init (RpHistorySource *self)
{
}

/**
 * rp_history_source_new:
 * @path: where the journal is
 *
 * Returns: (transfer full): a source that has read nothing yet
 */
RpHistorySource *
rp_history_source_new (const char *path)
{
  RpHistorySource *self;

  g_return_val_if_fail (path, NULL);

  self = g_object_new (RP_TYPE_HISTORY_SOURCE, NULL);
  self->path = g_strdup (path);
  return self;
}

static void
on_loaded (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpHistorySource) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *notice = NULL;
  g_autoptr (RpHistory) history = rp_history_load_finish (result, &notice, &error);

  /* What was asked for since has taken its place. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->cancellable);
  if (history)
    {
      g_set_object (&self->history, history);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  if (!history || notice)
    g_signal_emit (self, signals[TOLD], 0, history ? notice : error->message);
}

/**
 * rp_history_source_reload:
 * @self: a source
 *
 * Reads again what was read before, for it has changed.
 */
void
rp_history_source_reload (RpHistorySource *self)
{
  g_return_if_fail (RP_IS_HISTORY_SOURCE (self));

  if (!self->is_asked)
    return;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  rp_history_load_async (self->path, self->from, NEWEST, self->cancellable, on_loaded, g_object_ref (self));
}

/**
 * rp_history_source_want:
 * @self: a source
 * @from: the first day that is needed, see #RpFactTime
 *
 * Reads all from that day on, unless it is known or being read.
 */
void
rp_history_source_want (RpHistorySource *self, guint32 from)
{
  g_return_if_fail (RP_IS_HISTORY_SOURCE (self));

  from = MAX (from, OLDEST);
  if (self->is_asked && from >= self->from)
    return;
  self->is_asked = TRUE;
  self->from = from;
  rp_history_source_reload (self);
}

/**
 * rp_history_source_want_earlier:
 * @self: a source that has read something
 *
 * Looks farther back.
 */
void
rp_history_source_want_earlier (RpHistorySource *self)
{
  guint32 newest;
  guint32 step;

  g_return_if_fail (RP_IS_HISTORY_SOURCE (self));

  if (!self->history || self->cancellable || rp_history_source_is_whole (self))
    return;
  newest
      = rp_history_get_n_sessions (self->history) > 0
            ? rp_history_get_session (self->history, rp_history_get_n_sessions (self->history) - 1)->began.day
            : self->from;
  step = newest > self->from ? newest - self->from : 0;
  step = MAX (step, LEAST_STEP);
  rp_history_source_want (self, self->from > step && step < MOST_STEP ? self->from - step : OLDEST);
}

/**
 * rp_history_source_get_history:
 * @self: a source
 *
 * Returns: (transfer none) (nullable): what was read last
 */
RpHistory *
rp_history_source_get_history (RpHistorySource *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_SOURCE (self), NULL);

  return self->history;
}

/**
 * rp_history_source_is_whole:
 * @self: a source
 *
 * Returns: whether nothing older can be there than what was read last
 */
gboolean
rp_history_source_is_whole (RpHistorySource *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_SOURCE (self), FALSE);

  return self->history && rp_history_get_from (self->history) <= OLDEST;
}

/**
 * rp_history_source_is_loading:
 * @self: a source
 *
 * Returns: whether something is being read
 */
gboolean
rp_history_source_is_loading (RpHistorySource *self)
{
  g_return_val_if_fail (RP_IS_HISTORY_SOURCE (self), FALSE);

  return self->cancellable != NULL;
}
