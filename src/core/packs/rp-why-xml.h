/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-why.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads <why>. Private to the core layer. */

void rp_why_xml_take (RpXml *xml, gpointer place);

G_END_DECLS
