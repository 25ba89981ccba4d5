/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads how often from a pack. Private to the core layer. */

void rp_frequency_xml_take (RpXml *xml, gpointer place);

G_END_DECLS
