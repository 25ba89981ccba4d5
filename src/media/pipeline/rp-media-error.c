/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pipeline/rp-media-error.h"

G_DEFINE_QUARK (rp - media - error - quark, rp_media_error)
