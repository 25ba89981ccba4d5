/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-library.h"
#include "model/rp-pack.h"

G_BEGIN_DECLS

/* The packs a verb works with. */

GPtrArray *rp_tool_packs_load (const char *const *folders, RpLibrary **keeper);
RpExercise *rp_tool_packs_find_exercise (GPtrArray *packs, const char *id);
RpProgram *rp_tool_packs_find_program (GPtrArray *packs, const char *id, GError **error);
RpProgram *rp_tool_packs_find_work (GPtrArray *packs, const char *id, RpPack **pack, GError **error);
RpProgram *rp_tool_packs_open_file (GPtrArray *packs, const char *path, RpPack **pack, GError **error);
RpProgram *rp_tool_packs_open_code (GPtrArray *packs, const char *code, RpPack **pack, GError **error);
RpPack *rp_tool_packs_find (GPtrArray *packs, const char *id);

G_END_DECLS
