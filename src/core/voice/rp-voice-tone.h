/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "session/rp-session-notice.h"
#include "session/rp-step.h"

G_BEGIN_DECLS

gint64 rp_voice_tone_get_length (RpSessionNotice notice, RpStepKind step);

G_END_DECLS
