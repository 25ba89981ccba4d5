/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal-fixture.h"
#include "journal/rp-journal-writer.h"

G_BEGIN_DECLS

#define WRITER_FIXTURE_LONG (20 * G_USEC_PER_SEC)

/* A writer and what it tells. */
typedef struct
{
  char *folder;
  char *path;   /* in a folder of its own, below */
  GStrv asides; /* the first can be written, unless a test sees to it that it cannot */
  RpJournalWriter *writer;
  GPtrArray *notices;
  guint n_changes;
} WriterFixture;

void writer_fixture_set_up (WriterFixture *fixture, gconstpointer data);
void writer_fixture_tear_down (WriterFixture *fixture, gconstpointer data);
void writer_fixture_open_writer (WriterFixture *fixture);
guint writer_fixture_begin (WriterFixture *fixture, const char *program, gint64 began);
void writer_fixture_add (WriterFixture *fixture, guint session, guint set);
void writer_fixture_wait_idle (WriterFixture *fixture);
void writer_fixture_wait_for_notice (WriterFixture *fixture, guint n, const char *part);
void writer_fixture_assert_file (WriterFixture *fixture, const char *expected);

G_END_DECLS
