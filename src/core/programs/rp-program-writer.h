/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

/* A program of one's own as the document of a file: the same program gives the same bytes. */

GBytes *rp_program_writer_write (RpProgram *program);

G_END_DECLS
