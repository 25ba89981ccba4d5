/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/rp-text.h"
#include "packs/rp-problems.h"

G_BEGIN_DECLS

/**
 * RP_XML_MAX_FILE:
 *
 * The largest file read, in bytes.
 */
#define RP_XML_MAX_FILE (1024 * 1024)

/**
 * RP_XML_MAX_TEXT:
 *
 * The longest text taken, in characters.
 */
#define RP_XML_MAX_TEXT RP_TEXT_MAX

/**
 * RpXml:
 *
 * Reads one document of a pack after the other as a stream, checked against the schema on the way. The only thing that
 * sees libxml2. Private to the core layer; one for each thread.
 */
typedef struct _RpXml RpXml;

/**
 * RpXmlFunc:
 * @xml: the reader, standing on the start of an element
 * @place: what to fill
 *
 * Takes one element, wholly: it ends with a function of the reader whose name begins with rp_xml_take.
 */
typedef void (*RpXmlFunc) (RpXml *xml, gpointer place);

/**
 * RpXmlField:
 * @name: an element's name
 * @take: what takes it
 * @offset: where in the structure that is filled the place for it lies; 0 for the structure itself
 *
 * One row of the table that describes an element's children, in the order of the schema.
 */
typedef struct
{
  const char *name;
  RpXmlFunc take;
  gsize offset;
} RpXmlField;

RpXml *rp_xml_new (RpProblems *problems);
void rp_xml_free (RpXml *self);
gboolean rp_xml_read (RpXml *self,
                      const char *file,
                      GBytes *bytes,
                      const RpXmlField *root,
                      gpointer target,
                      gpointer context);
void rp_xml_take_children (RpXml *self, const RpXmlField *fields, guint n_fields, gpointer target);
void rp_xml_take_nothing (RpXml *self);
void rp_xml_take_text (RpXml *self, gpointer place);
void rp_xml_take_translated (RpXml *self, gpointer place);
void rp_xml_take_translated_if_any (RpXml *self, gpointer place);
void rp_xml_keep_language (RpXml *self);
void rp_xml_take_list (RpXml *self, gpointer place);
void rp_xml_take_repeated (RpXml *self, gpointer place);
const char *rp_xml_get_attribute (RpXml *self, const char *name);
int rp_xml_get_line (RpXml *self);
const char *rp_xml_get_file (RpXml *self);
gpointer rp_xml_get_context (RpXml *self);
void rp_xml_problem (RpXml *self, int line, const char *format, ...) G_GNUC_PRINTF (3, 4);
void rp_xml_warn (RpXml *self, int line, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpXml, rp_xml_free)

G_END_DECLS
