/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_PLACE_LIBRARY "library"
#define RP_PLACE_HISTORY "history"
#define RP_PLACE_PROGRAM "program"
#define RP_PLACE_EXERCISE "exercise"
#define RP_PLACE_WHY "why"
#define RP_PLACE_EDITOR "editor"
#define RP_PLACE_SESSION "session"
#define RP_PLACE_DONE "done"

/**
 * RpPlace:
 * @page: (not owned): which page, one of the names above
 * @id: (nullable): which program, exercise or pack
 * @program: (nullable): the program itself, when it is in no pack
 *
 * Where a person is in the program, to come back to.
 */
typedef struct
{
  const char *page;
  char *id;
  RpProgram *program;
} RpPlace;

RpPlace *rp_place_new (const char *page, const char *id);
RpPlace *rp_place_new_for_program (RpProgram *program);
void rp_place_free (RpPlace *place);
gboolean rp_place_equal (const RpPlace *a, const RpPlace *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPlace, rp_place_free)

G_END_DECLS
