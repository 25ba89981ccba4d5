/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/rp-core-error.h"
#include "packs/rp-xml-schema.h"

G_BEGIN_DECLS

/* What libxml2 says of a document, in plain words. Private to the core layer. */

char *rp_xml_error_explain (RpXmlError *error, GBytes *bytes, RpCoreError *code);
char *rp_xml_error_explain_order (RpXmlError *error, const xmlNode *node, GPtrArray *names, int last);
int rp_xml_error_get_line (RpXmlError *error, int fallback);

G_END_DECLS
