/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/**
 * RpProgramHistory:
 *
 * All that a program was since it was opened, and the one of them that it is now.
 */
#define RP_TYPE_PROGRAM_HISTORY (rp_program_history_get_type ())
G_DECLARE_FINAL_TYPE (RpProgramHistory, rp_program_history, RP, PROGRAM_HISTORY, GObject)

RpProgramHistory *rp_program_history_new (RpProgram *program);
RpProgram *rp_program_history_get_program (RpProgramHistory *self);
gboolean rp_program_history_can_undo (RpProgramHistory *self);
gboolean rp_program_history_can_redo (RpProgramHistory *self);
void rp_program_history_push (RpProgramHistory *self, RpProgram *program);
void rp_program_history_amend (RpProgramHistory *self, RpProgram *program);
gboolean rp_program_history_undo (RpProgramHistory *self);
gboolean rp_program_history_redo (RpProgramHistory *self);

G_END_DECLS
