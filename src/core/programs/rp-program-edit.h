/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* Edits of a program, each a function from one value to another. What cannot be done, or changes nothing, returns the very
 * program it was given. Texts are cleaned as a file's are, so that a program is the same after it was written and read. */

RpProgram *rp_program_edit_new (const char *name);
RpProgram *rp_program_edit_make_own (RpProgram *program, const char *name);
char *rp_program_edit_make_id (const char *name);
RpProgram *rp_program_edit_set_id (RpProgram *program, const char *id);
RpProgram *rp_program_edit_set_name (RpProgram *program, const char *name);
RpProgram *rp_program_edit_set_summary (RpProgram *program, const char *summary);
RpProgram *rp_program_edit_set_frequency (RpProgram *program, const RpFrequency *frequency);
RpProgram *rp_program_edit_set_author (RpProgram *program, const char *author);
RpProgram *rp_program_edit_set_recipient (RpProgram *program, const char *recipient);
RpProgram *rp_program_edit_set_pain_rules (RpProgram *program, const RpPainRules *rules);
RpProgram *rp_program_edit_add (RpProgram *program,
                                guint at,
                                RpExercise *exercise,
                                const RpDose *dose,
                                const char *note);
RpProgram *rp_program_edit_copy_item (RpProgram *program, guint at);
RpProgram *rp_program_edit_remove (RpProgram *program, guint at);
RpProgram *rp_program_edit_move (RpProgram *program, guint from, guint to);
RpProgram *rp_program_edit_set_dose (RpProgram *program, guint at, const RpDose *dose);
RpProgram *rp_program_edit_set_note (RpProgram *program, guint at, const char *note);
RpProgram *rp_program_edit_apply_dose (RpProgram *program,
                                       const guint *chosen,
                                       guint n_chosen,
                                       const RpDose *dose,
                                       guint *n_fitting);
RpProgram *rp_program_edit_leave_out_missing (RpProgram *program);

G_END_DECLS
