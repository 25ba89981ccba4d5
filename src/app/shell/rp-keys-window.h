/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define RP_TYPE_KEYS_WINDOW (rp_keys_window_get_type ())
G_DECLARE_FINAL_TYPE (RpKeysWindow, rp_keys_window, RP, KEYS_WINDOW, AdwWindow)

RpKeysWindow *rp_keys_window_new (void);

G_END_DECLS
