/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-application.h"

G_BEGIN_DECLS

#define RP_TYPE_WINDOW (rp_window_get_type ())
G_DECLARE_FINAL_TYPE (RpWindow, rp_window, RP, WINDOW, AdwApplicationWindow)

RpWindow *rp_window_new (RpApplication *application);

G_END_DECLS
