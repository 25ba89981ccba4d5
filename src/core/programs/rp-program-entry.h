/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

/* A program and its file, and lists of them. Private to the core layer. */

/**
 * RpProgramEntry:
 * @path: its file
 * @program: what it is
 * @disk: (nullable): what is in the file, as far as is known; %NULL when there is no file
 * @wanted: (nullable): what shall be in it; %NULL when it is
 * @writing: the disk has been told, and has not answered
 * @failed: it could not be written, and is tried again
 * @used: when it was last used, in microseconds since 1970
 *
 * One program of the person's own.
 */
typedef struct
{
  char *path;
  RpProgram *program;
  GBytes *disk;
  GBytes *wanted;
  gboolean writing;
  gboolean failed;
  gint64 used;
} RpProgramEntry;

RpProgramEntry *rp_program_entry_new (const char *path, RpProgram *program, GBytes *disk, gint64 used);
void rp_program_entry_free (RpProgramEntry *entry);
const char *rp_program_entry_get_id (const RpProgramEntry *entry);
void rp_program_entry_set_bytes (GBytes **place, GBytes *bytes);
gboolean rp_program_entry_has_bytes (GBytes *one, GBytes *other);
RpProgramEntry *rp_program_entry_find (GPtrArray *entries, const char *id);
RpProgramEntry *rp_program_entry_find_file (GPtrArray *entries, const char *path);
guint rp_program_entry_insert (GPtrArray *entries, RpProgramEntry *entry);

G_END_DECLS
