/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Writes a program as one line of text. */

gboolean rp_code_writer_can_write (RpProgram *program);
char *rp_code_writer_write (RpPack *pack, RpProgram *program);

G_END_DECLS
