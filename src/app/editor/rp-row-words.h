/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* What a line of a program that is being made says. */

char *rp_row_words_dose (const RpProgramItem *item);
char *rp_row_words_line (const RpProgramItem *item);
char *rp_row_words_place (guint index, guint n_rows, gboolean chosen, const char *name, const char *line);

G_END_DECLS
