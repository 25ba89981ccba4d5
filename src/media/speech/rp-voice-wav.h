/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"

G_BEGIN_DECLS

RpSound *rp_voice_wav_read (GBytes *wav, guint most_seconds);

G_END_DECLS
