/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libxml/relaxng.h>
#include <libxml/tree.h>
#include <libxml/xmlreader.h>

G_BEGIN_DECLS

/* libxml2's types as the rp-xml files use them; no other file includes libxml2. */

#if LIBXML_VERSION >= 21200
typedef const xmlError RpXmlError;
#else
typedef xmlError RpXmlError;
#endif

xmlRelaxNGPtr rp_xml_schema_get (void);
xmlRelaxNGPtr rp_xml_schema_get_full (void);
const char *rp_xml_schema_get_digest (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
