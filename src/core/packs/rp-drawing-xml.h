/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-drawing.h"
#include "packs/rp-pack-source.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads <drawings>. Private to the core layer. */

void rp_drawing_xml_take_list (RpXml *xml, RpPackSource *source, GPtrArray *drawings);

G_END_DECLS
