/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-poster-loader.h"
#include "editor/rp-editor-page.h"
#include "packs/rp-library.h"
#include "programs/rp-program-store.h"

G_BEGIN_DECLS

#define RP_TYPE_EDITOR_DESK (rp_editor_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpEditorDesk, rp_editor_desk, RP, EDITOR_DESK, GObject)

RpEditorDesk *
rp_editor_desk_new (GSettings *settings, RpProgramStore *store, RpLibrary *library, RpPosterLoader *loader);
RpEditorPage *rp_editor_desk_fill_page (RpEditorDesk *self, const char *id);
RpEditorPage *rp_editor_desk_get_page (RpEditorDesk *self);
RpProgramHistory *rp_editor_desk_get_history (RpEditorDesk *self, RpProgram *program);
RpProgram *rp_editor_desk_get_edited (RpEditorDesk *self);

G_END_DECLS
