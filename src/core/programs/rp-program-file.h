/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"
#include "packs/rp-problems.h"

G_BEGIN_DECLS

/**
 * RP_PROGRAM_FILE_SUFFIX:
 *
 * How the name of a program's file ends.
 */
#define RP_PROGRAM_FILE_SUFFIX ".reprise"

/* A program of one's own as a file. What is read has its exercises missing: see rp_program_resolver_run(). */

gboolean rp_program_file_is_name (const char *text);
RpProgram *rp_program_file_read (const char *path, GError **error);
RpProgram *rp_program_file_check (const char *name, GBytes *bytes, RpProblems *problems);
RpProgram *rp_program_file_parse (const char *name, GBytes *bytes, GError **error);
GBytes *rp_program_file_read_bytes (const char *path, GError **error);
gboolean rp_program_file_write_bytes (GBytes *bytes, const char *path, GError **error);
gboolean rp_program_file_write (RpProgram *program, const char *path, GError **error);

G_END_DECLS
