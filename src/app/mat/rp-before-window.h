/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "model/rp-program.h"

G_BEGIN_DECLS

#define RP_TYPE_BEFORE_WINDOW (rp_before_window_get_type ())
G_DECLARE_FINAL_TYPE (RpBeforeWindow, rp_before_window, RP, BEFORE_WINDOW, AdwWindow)

RpBeforeWindow *rp_before_window_new (GSettings *settings, RpProgram *program);
const char *rp_before_window_get_program (RpBeforeWindow *self);
void rp_before_window_set_last (RpBeforeWindow *self, int number);
void rp_before_window_show_over (RpBeforeWindow *self, GtkWindow *parent);

G_END_DECLS
