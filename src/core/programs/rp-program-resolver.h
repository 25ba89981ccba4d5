/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/* Finds the exercises of a program among those that are installed. */

RpProgram *rp_program_resolver_run (RpProgram *program, GListModel *packs);
GPtrArray *rp_program_resolver_find_misfits (RpProgram *program, GListModel *packs);

G_END_DECLS
