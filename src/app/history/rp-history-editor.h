/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "journal/rp-past-session.h"
#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_EDITOR (rp_history_editor_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryEditor, rp_history_editor, RP, HISTORY_EDITOR, AdwWindow)

RpHistoryEditor *rp_history_editor_new (GtkWindow *parent, const RpPastSession *session, GDateTime *now);
void rp_history_editor_set_programs (RpHistoryEditor *self, GPtrArray *programs, GListModel *exercises);
RpPastSession *rp_history_editor_make_session (RpHistoryEditor *self);
const RpPastSession *rp_history_editor_get_before (RpHistoryEditor *self);

G_END_DECLS
