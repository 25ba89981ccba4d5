/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Reads a program. Private to the core layer. */

RpProgram *
rp_program_xml_read (RpXml *xml, const char *file, GBytes *bytes, RpPack *pack, GHashTable *broken);
RpProgram *rp_program_xml_read_own (RpXml *xml, const char *file, GBytes *bytes);

G_END_DECLS
