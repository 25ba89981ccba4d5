/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_CODE_WINDOW (rp_code_window_get_type ())
G_DECLARE_FINAL_TYPE (RpCodeWindow, rp_code_window, RP, CODE_WINDOW, AdwWindow)

RpCodeWindow *rp_code_window_new (GListModel *packs, GSettings *settings);
gboolean rp_code_window_enter (RpCodeWindow *self, const char *code);

G_END_DECLS
