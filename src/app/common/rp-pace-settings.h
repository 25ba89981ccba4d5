/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "session/rp-plan-changes.h"

G_BEGIN_DECLS

/* How a person wants programs to be led, as they are remembered on this computer: by no code and no file. */

#define RP_PACE_SETTINGS_KEPT "plan-changes"

RpPlanChanges *rp_pace_settings_get (GSettings *settings, const char *program);
void rp_pace_settings_set (GSettings *settings, const char *program, RpPlanChanges *changes);
void rp_pace_settings_forget_amount (GSettings *settings, const char *program, const char *exercise);

G_END_DECLS
