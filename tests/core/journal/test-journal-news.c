/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal-fixture.h"
#include "journal/rp-journal-news.h"
#include "journal/rp-journal-writer.h"

typedef struct
{
  guint n_changes;
  GPtrArray *notices;
} Heard;

static void
on_changed (Heard *heard)
{
  heard->n_changes++;
}

static void
on_notice (Heard *heard, const char *sentence)
{
  g_ptr_array_add (heard->notices, g_strdup (sentence));
}

/* A writer is the one who has the signals. */
static GObject *
make_listener (Heard *heard, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "journal.sqlite", NULL);
  RpJournalWriter *listener = rp_journal_writer_new (path, (const char *const[]){ NULL });

  g_signal_connect_swapped (listener, "changed", G_CALLBACK (on_changed), heard);
  g_signal_connect_swapped (listener, "notice", G_CALLBACK (on_notice), heard);
  return G_OBJECT (listener);
}

static gpointer
tell (gpointer data)
{
  rp_journal_news_tell (data, NULL);
  rp_journal_news_tell_changed (data);
  rp_journal_news_tell (data, "One thing.");
  rp_journal_news_tell_changed (data);
  return NULL;
}

static void
tell_on_thread (RpJournalNews *news)
{
  g_thread_join (g_thread_new ("news", tell, news));
}

/* Changes that nobody heard yet are one. */
static void
test_tells (void)
{
  g_autofree char *folder = journal_fixture_make_folder ();
  g_autoptr (GPtrArray) notices = g_ptr_array_new_with_free_func (g_free);
  Heard heard = { 0, notices };
  g_autoptr (GObject) listener = make_listener (&heard, folder);
  g_autoptr (RpJournalNews) news = rp_journal_news_new (listener);

  for (guint i = 1; i <= 2; i++)
    {
      tell_on_thread (news);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
      g_assert_cmpuint (heard.n_changes, ==, i);
      g_assert_cmpuint (notices->len, ==, i);
    }
  g_assert_cmpstr (g_ptr_array_index (notices, 0), ==, "One thing.");
  g_clear_object (&listener);
  journal_fixture_remove (folder);
}

static void
test_nobody_hears (void)
{
  g_autofree char *folder = journal_fixture_make_folder ();
  Heard heard = { 0, NULL };
  g_autoptr (GObject) listener = make_listener (&heard, folder);
  g_autoptr (RpJournalNews) news = rp_journal_news_new (listener);

  tell_on_thread (news);
  g_clear_object (&listener);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (heard.n_changes, ==, 0);
  journal_fixture_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-news/tells", test_tells);
  g_test_add_func ("/journal-news/nobody-hears", test_nobody_hears);
  return g_test_run ();
}
