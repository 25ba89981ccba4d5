/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-past-session.h"
#include "model/rp-program.h"

G_BEGIN_DECLS

/* A session that a person adds by hand, as a value that is filled in. */

RpPastSession *rp_history_draft_new (void);
void rp_history_draft_set_program (RpPastSession *draft, RpProgram *program);
void rp_history_draft_add_exercise (RpPastSession *draft, RpExercise *exercise);
void rp_history_draft_set_times (RpPastSession *draft, GDateTime *began, guint minutes, gint64 written);

G_END_DECLS
