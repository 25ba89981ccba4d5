/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-fault.h"
#include "packs/rp-pack-source.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads <fault>. Private to the core layer. */

RpFault *rp_fault_xml_read (RpXml *xml, RpPackSource *source);

G_END_DECLS
