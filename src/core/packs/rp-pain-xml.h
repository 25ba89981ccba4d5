/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pain-rules.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads <pain>. Private to the core layer. */

void rp_pain_xml_take (RpXml *xml, gpointer place);

G_END_DECLS
