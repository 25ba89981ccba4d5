/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "packs/rp-pack-source.h"
#include "model/rp-side.h"
#include "model/rp-source.h"
#include "packs/rp-xml.h"

G_BEGIN_DECLS

/* Attribute values of a pack, checked and reported in plain words. Private to the core layer. */

gboolean rp_xml_value_is_file (const char *text, const char *folder, const char *const *endings);
char *rp_xml_value_get_id (RpXml *xml, const char *attribute);
char *rp_xml_value_get_file (RpXml *xml, const char *folder, const char *const *endings);
char *rp_xml_value_take_still (RpXml *xml, RpPackSource *source);
gint64 rp_xml_value_get_seconds (RpXml *xml, const char *attribute, gint64 min, gint64 max, gint64 fallback);
guint rp_xml_value_get_count (RpXml *xml, const char *attribute, guint min, guint max);
guint rp_xml_value_get_word (RpXml *xml, const char *attribute, const char *const *words, guint fallback);
gboolean rp_xml_value_get_yes (RpXml *xml, const char *attribute);
RpSource rp_xml_value_get_source (RpXml *xml);
void rp_xml_value_take_licence (RpXml *xml, gpointer place);
void rp_xml_value_problem (RpXml *xml, const char *text, const char *format, ...) G_GNUC_PRINTF (3, 4);
RpSide rp_xml_value_get_side (RpXml *xml, const char *attribute);

G_END_DECLS
