/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How much a document may hold, counted before libxml2 sees it. Pure: no files, no state. */

/**
 * RP_XML_MAX_ATTRIBUTES:
 *
 * The most attributes of one element. The schema knows none with more than ten; libxml2 compares each with each, which
 * takes seconds for 80,000.
 */
#define RP_XML_MAX_ATTRIBUTES 32

/**
 * RP_XML_MAX_CHILDREN:
 *
 * The most elements directly inside another one: ten times what a person could read in a list.
 */
#define RP_XML_MAX_CHILDREN 1000

/**
 * RP_XML_MAX_ELEMENTS:
 *
 * The most elements of a document: a program of as many exercises as an element may hold, with room for their doses.
 */
#define RP_XML_MAX_ELEMENTS 10000

char *rp_xml_caps_check (GBytes *document, int *line);

G_END_DECLS
