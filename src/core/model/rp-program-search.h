/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* Finding programs by what a person types. */

gboolean rp_program_search_matches (RpProgram *program, const char *query);

G_END_DECLS
