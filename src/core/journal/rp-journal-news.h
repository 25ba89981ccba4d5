/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* How a thread tells an object of the main thread what happened to the journal. */

typedef struct _RpJournalNews RpJournalNews;

RpJournalNews *rp_journal_news_new (GObject *listener);
void rp_journal_news_unref (RpJournalNews *self);
void rp_journal_news_tell (RpJournalNews *self, const char *sentence);
void rp_journal_news_tell_changed (RpJournalNews *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpJournalNews, rp_journal_news_unref)

G_END_DECLS
