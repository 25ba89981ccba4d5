/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "clips/rp-frame.h"

G_BEGIN_DECLS

/**
 * RP_STILL_HEIGHT:
 *
 * How many lines a decoded picture has at most.
 */
#define RP_STILL_HEIGHT 720

gboolean rp_still_is_whole (gconstpointer data, gsize size);
RpFrame *rp_still_decode (GBytes *bytes, GError **error);

G_END_DECLS
