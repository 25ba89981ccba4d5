/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "voice/rp-voice-run.h"

G_BEGIN_DECLS

void rp_voice_cues_mark (GArray *beats);

G_END_DECLS
