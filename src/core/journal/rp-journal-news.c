/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-news.h"

struct _RpJournalNews
{
  GMainContext *context; /* constant */

  gint change_waits; /* any thread: whether a change is still to be told */

  /* Main thread */
  GWeakRef listener;
};

typedef struct
{
  RpJournalNews *news;
  char *sentence; /* NULL: something changed */
} Item;

static void
news_clear (gpointer data)
{
  RpJournalNews *self = data;

  g_weak_ref_clear (&self->listener);
  g_main_context_unref (self->context);
}

/**
 * rp_journal_news_new:
 * @listener: who has the signals "notice", with a sentence, and "changed"; told in the thread-default main context of the caller
 *
 * Returns: (transfer full): who tells it, as long as it lives
 */
RpJournalNews *
rp_journal_news_new (GObject *listener)
{
  RpJournalNews *self;

  g_return_val_if_fail (G_IS_OBJECT (listener), NULL);

  self = g_atomic_rc_box_new0 (RpJournalNews);
  self->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&self->listener, listener);
  return self;
}

/**
 * rp_journal_news_unref:
 * @self: (transfer full): news
 *
 * Gives the reference back; either thread may be the last.
 */
void
rp_journal_news_unref (RpJournalNews *self)
{
  g_atomic_rc_box_release_full (self, news_clear);
}

static void
item_free (gpointer data)
{
  Item *item = data;

  rp_journal_news_unref (item->news);
  g_free (item->sentence);
  g_free (item);
}

/* Main thread */
static gboolean
on_item (gpointer data)
{
  Item *item = data;
  g_autoptr (GObject) listener = g_weak_ref_get (&item->news->listener);

  if (!item->sentence)
    g_atomic_int_set (&item->news->change_waits, FALSE);
  if (listener && item->sentence)
    g_signal_emit_by_name (listener, "notice", item->sentence);
  else if (listener)
    g_signal_emit_by_name (listener, "changed");
  return G_SOURCE_REMOVE;
}

static void
send (RpJournalNews *self, const char *sentence)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  Item *item = g_new (Item, 1);

  *item = (Item){ g_atomic_rc_box_acquire (self), g_strdup (sentence) };
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_item, item, item_free);
  g_source_attach (source, self->context);
}

/**
 * rp_journal_news_tell:
 * @self: news
 * @sentence: (nullable): what the person should know, in whole sentences; %NULL does nothing
 *
 * Tells the listener, from any thread.
 */
void
rp_journal_news_tell (RpJournalNews *self, const char *sentence)
{
  g_return_if_fail (self);

  if (sentence)
    send (self, sentence);
}

/**
 * rp_journal_news_tell_changed:
 * @self: news
 *
 * Tells the listener, from any thread, that something was written or removed; once for all that happened until it hears it.
 */
void
rp_journal_news_tell_changed (RpJournalNews *self)
{
  g_return_if_fail (self);

  if (g_atomic_int_compare_and_exchange (&self->change_waits, FALSE, TRUE))
    send (self, NULL);
}
