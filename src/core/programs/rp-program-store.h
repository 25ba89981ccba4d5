/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

/**
 * RpProgramStore:
 *
 * The person's own programs: a list model of #RpProgram, the one used last first, kept in a folder. Nothing needs to be saved:
 * what is handed over is written at once by a thread of its own.
 */
#define RP_TYPE_PROGRAM_STORE (rp_program_store_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramStore, rp_program_store, RP, PROGRAM_STORE, GObject)

RpProgramStore *rp_program_store_new (const char *folder, GListModel *packs);
void rp_program_store_load (RpProgramStore *self);
gboolean rp_program_store_is_loading (RpProgramStore *self);
RpProgram *rp_program_store_find (RpProgramStore *self, const char *id);
char *rp_program_store_dup_path (RpProgramStore *self, const char *id);
RpProgram *rp_program_store_add (RpProgramStore *self, RpProgram *program);
void rp_program_store_save (RpProgramStore *self, RpProgram *program);
gboolean rp_program_store_is_saved (RpProgramStore *self, const char *id);
gboolean rp_program_store_has_unsaved (RpProgramStore *self);
const char *rp_program_store_get_trouble (RpProgramStore *self);
void rp_program_store_retry (RpProgramStore *self);
RpProgram *rp_program_store_copy (RpProgramStore *self, const char *id, const char *name);
void rp_program_store_delete (RpProgramStore *self, const char *id);
gboolean rp_program_store_undelete (RpProgramStore *self, const char *id);
void rp_program_store_use (RpProgramStore *self, const char *id);
void rp_program_store_flush (RpProgramStore *self);

G_END_DECLS
