/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads a program. Private to the core layer. */

/**
 * RP_PROGRAM_XML_NEWEST:
 *
 * The newest format of the file of a program: it knows ways to make an exercise easier or harder in this program only, and whose
 * a published dose is. It is written where a program needs it; both are read for ever.
 */
#define RP_PROGRAM_XML_NEWEST 2u

RpProgram *
rp_program_xml_read (RpXml *xml, const char *file, GBytes *bytes, RpPack *pack, GHashTable *broken);
RpProgram *rp_program_xml_read_own (RpXml *xml, const char *file, GBytes *bytes);

G_END_DECLS
