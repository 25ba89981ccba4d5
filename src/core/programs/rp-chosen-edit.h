/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* Edits of several lines of a program as one, each a function from one value to another. What cannot be done, or changes
 * nothing, returns the very program it was given. Chosen lines are named from 0, in order, each once. */

RpProgram *rp_chosen_edit_copy (RpProgram *program, const guint *chosen, guint n_chosen);
RpProgram *rp_chosen_edit_remove (RpProgram *program, const guint *chosen, guint n_chosen);
RpProgram *rp_chosen_edit_move (RpProgram *program, const guint *chosen, guint n_chosen, int by);

G_END_DECLS
