/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Documents are UTF-8 and nothing else; this is decided before libxml2 sees them. Private to the core layer. */

GBytes *rp_xml_encoding_strip (GBytes *bytes);
char *rp_xml_encoding_explain (GBytes *bytes, int *line);

G_END_DECLS
