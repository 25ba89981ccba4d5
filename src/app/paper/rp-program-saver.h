/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-file-saver.h"
#include "model/rp-program.h"

G_BEGIN_DECLS

/* A program as a file for somebody else. */

RpFileSaver *rp_program_saver_new (void);
void rp_program_saver_save (RpFileSaver *saver, RpProgram *program, const char *path);

G_END_DECLS
