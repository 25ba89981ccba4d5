/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bundle-fixture.h"

G_BEGIN_DECLS

/* Runs the real reprise-tool in a folder and with a cache of its own, and without a display. */

/**
 * ToolFixture:
 * @bundles: a folder for one test; makes bundles
 * @pack: the folder of the pack "tiny"
 * @input: (nullable): what the tool reads on standard input
 * @status: how the last run ended
 * @out: what it wrote on standard output
 * @err: what it wrote on standard error
 */
typedef struct
{
  BundleFixture bundles;
  char *pack;
  GBytes *input;
  int status;
  char *out;
  char *err;
} ToolFixture;

void tool_fixture_set_up (ToolFixture *self, gconstpointer data);
void tool_fixture_tear_down (ToolFixture *self, gconstpointer data);
void tool_fixture_run (ToolFixture *self, const char *first, ...) G_GNUC_NULL_TERMINATED;
void tool_fixture_run_words (ToolFixture *self, const char *const *words);
void tool_fixture_interrupt (ToolFixture *self, int number, const char *first, ...) G_GNUC_NULL_TERMINATED;
char *tool_fixture_program (void);
void tool_fixture_assert_unknown (ToolFixture *self, const char *verb);
char *tool_fixture_write_program (ToolFixture *self, guint n_items, const char *note);
char *tool_fixture_tool (void);
char *tool_fixture_path (ToolFixture *self, const char *name);
char *tool_fixture_copy_pack (ToolFixture *self);
void
tool_fixture_replace (const char *folder, const char *file, const char *pattern, const char *replacement);
void tool_fixture_assert_has (const char *text, const char *word);

#define TOOL_FIXTURE_ADD(name, func)                                                                         \
  g_test_add (name, ToolFixture, NULL, tool_fixture_set_up, func, tool_fixture_tear_down)

G_END_DECLS
