/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pictures/rp-sheet-trouble.h"

G_BEGIN_DECLS

/* The trial of an SVG in a separate process, and that process's part of it. Private to the sheet layer and the probe. */

gboolean rp_sheet_trial_run (GBytes *bytes, RpSheetTrouble *trouble);
int rp_sheet_trial_serve (int argc, char **argv);

G_END_DECLS
