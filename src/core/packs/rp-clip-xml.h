/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-clip.h"
#include "packs/rp-pack-source.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads <clip>. Private to the core layer. */

RpClip *rp_clip_xml_read (RpXml *xml, RpPackSource *source, GPtrArray *phases);

G_END_DECLS
