/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads pack.xml. Private to the core layer. */

gboolean rp_pack_xml_read (RpXml *xml, const char *file, GBytes *bytes, RpPack *pack);

G_END_DECLS
