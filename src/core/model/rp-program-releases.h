/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* Which releases of which packs a program's exercises are from. */

char *rp_program_releases_list (RpProgram *program);

G_END_DECLS
