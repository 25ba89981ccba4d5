/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "writer-fixture.h"

#include <string.h>

static void
on_notice (WriterFixture *fixture, const char *sentence)
{
  g_ptr_array_add (fixture->notices, g_strdup (sentence));
}

static void
on_changed (WriterFixture *fixture)
{
  fixture->n_changes++;
}

void
writer_fixture_open_writer (WriterFixture *fixture)
{
  fixture->writer = rp_journal_writer_new (fixture->path, (const char *const *) fixture->asides);
  g_signal_connect_swapped (fixture->writer, "notice", G_CALLBACK (on_notice), fixture);
  g_signal_connect_swapped (fixture->writer, "changed", G_CALLBACK (on_changed), fixture);
}

void
writer_fixture_set_up (WriterFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("reprise-writer-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "below", "journal.sqlite", NULL);
  fixture->asides = g_new0 (char *, 3);
  fixture->asides[0] = g_build_filename (fixture->folder, "first", "aside.sqlite", NULL);
  fixture->asides[1] = g_build_filename (fixture->folder, "second", "aside.sqlite", NULL);
  fixture->notices = g_ptr_array_new_with_free_func (g_free);
  writer_fixture_open_writer (fixture);
}

void
writer_fixture_tear_down (WriterFixture *fixture, gconstpointer data)
{
  if (fixture->writer)
    g_assert_finalize_object (fixture->writer);
  journal_fixture_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_strfreev (fixture->asides);
  g_ptr_array_unref (fixture->notices);
}

void
writer_fixture_add (WriterFixture *fixture, guint session, guint set)
{
  g_autoptr (RpPastTurn) turn = journal_fixture_turn (set, 20);

  rp_journal_writer_add (fixture->writer, session, turn);
}

guint
writer_fixture_begin (WriterFixture *fixture, const char *program, gint64 began)
{
  g_autoptr (RpPastSession) facts = journal_fixture_session (program, began);

  return rp_journal_writer_begin (fixture->writer, facts);
}

void
writer_fixture_wait_idle (WriterFixture *fixture)
{
  g_assert_true (rp_journal_writer_wait_idle (fixture->writer, WRITER_FIXTURE_LONG));
}

void
writer_fixture_wait_for_notice (WriterFixture *fixture, guint n, const char *part)
{
  while (fixture->notices->len < n)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (g_ptr_array_index (fixture->notices, n - 1), part));
}

void
writer_fixture_assert_file (WriterFixture *fixture, const char *expected)
{
  g_autofree char *told = journal_fixture_tell_file (fixture->path);

  g_assert_cmpstr (told, ==, expected);
}
