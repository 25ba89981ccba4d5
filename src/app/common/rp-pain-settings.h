/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether a person wants to be asked about pain before a session. Who shows it listens to the settings' signal "changed". */

#define RP_PAIN_SETTINGS_ASK "ask-pain-before"
#define RP_PAIN_SETTINGS_UNASKED "unasked-programs"

gboolean rp_pain_settings_asks (GSettings *settings, const char *program);
void rp_pain_settings_set_asked (GSettings *settings, const char *program, gboolean asked);
guint rp_pain_settings_count_unasked (GSettings *settings);

G_END_DECLS
