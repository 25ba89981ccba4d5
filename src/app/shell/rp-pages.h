/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-poster-loader.h"
#include "editor/rp-program-desk.h"
#include "history/rp-history-desk.h"
#include "library/rp-exercise-page.h"
#include "packs/rp-library.h"
#include "shell/rp-home.h"
#include "shell/rp-place.h"

G_BEGIN_DECLS

/**
 * RpPages:
 *
 * The pages of programs, exercises and what was done, made when they are first shown.
 */
typedef struct _RpPages RpPages;

RpPages *rp_pages_new (GtkStack *stack, GSettings *settings, RpProgramDesk *desk);
void rp_pages_free (RpPages *self);
void rp_pages_set_home (RpPages *self, RpHome *home, RpHistoryDesk *history);
void rp_pages_set_library (RpPages *self, RpLibrary *library, RpPosterLoader *loader);
gboolean rp_pages_fill (RpPages *self, const RpPlace *place);
void rp_pages_show (RpPages *self, const RpPlace *place);
void rp_pages_focus (RpPages *self, const RpPlace *place);
RpProgram *rp_pages_make_program (RpPages *self, const RpPlace *place);
RpProgram *rp_pages_make_led (RpProgram *program);
GPtrArray *rp_pages_make_exercises (RpPages *self, const RpPlace *place, GPtrArray *chosen);
const char *rp_pages_get_fault (RpPages *self, const RpPlace *place);
RpPlace *rp_pages_find_place (RpPages *self, const char *page, const char *id);
RpPlace *rp_pages_find_place_of (RpPages *self, RpProgram *brought);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPages, rp_pages_free)

G_END_DECLS
