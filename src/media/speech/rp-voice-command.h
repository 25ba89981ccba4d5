/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tones/rp-sound.h"

#include <gio/gio.h>

G_BEGIN_DECLS

RpSound *rp_voice_command_say (const char *command,
                               const char *language,
                               guint rate,
                               const char *text,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
