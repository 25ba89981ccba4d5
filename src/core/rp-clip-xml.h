/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "rp-clip.h"
#include "rp-pack-source.h"
#include "rp-xml.h"

G_BEGIN_DECLS

/* Reads <clip>. Private to the core layer. */

RpClip *rp_clip_read (RpXml *xml, RpPackSource *source, GPtrArray *phases);

G_END_DECLS
