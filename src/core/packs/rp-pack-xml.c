/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-xml.h"
#include "model/rp-pack-private.h"
#include "packs/rp-why-xml.h"
#include "packs/rp-xml-value.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_VERSION 1000000

static void
take_story (RpXml *xml, gpointer place)
{
  RpPack *pack = place;
  g_auto (GStrv) paragraphs = NULL;

  rp_xml_take_list (xml, &paragraphs);
  g_free (pack->story);
  pack->story = paragraphs ? g_strjoinv ("\n\n", paragraphs) : NULL;
}

static void
take_rule (RpXml *xml, gpointer place)
{
  static const char *const moments[] = { "during", "before", NULL };
  RpPack *pack = place;
  gboolean before = rp_xml_value_get_word (xml, "when", moments, 0) == 1;

  rp_xml_take_repeated (xml, before ? &pack->before_rules : &pack->stop_rules);
}

static void
take_stop (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "rule", take_rule, 0 } };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
}

/* The first part of a language has two or three letters; "i" and "x" begin names that are agreed on privately. */
static void
check_language (RpXml *xml, const char *text)
{
  gsize length = strcspn (text, "-");

  if (length == 2 || length == 3 || (length == 1 && text[1] == '-'))
    return;
  rp_xml_warn (xml, rp_xml_get_line (xml),
               _ ("language=\"%s\" is not the short form of a language. Write two or three letters, such as "
                  "\"de\" for German or "
                  "\"pt-BR\" for Portuguese as in Brazil."),
               text);
}

static char *
get_language (RpXml *xml)
{
  const char *text = rp_xml_get_attribute (xml, "language");

  if (!text)
    return NULL;
  if (g_regex_match_simple ("^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$", text, 0, 0))
    {
      check_language (xml, text);
      return g_strdup (text);
    }
  rp_xml_value_problem (xml, text, _ ("language=\"%s\" must be a language, such as \"en\" or \"pt-BR\"."),
                        text);
  return NULL;
}

static gboolean
is_english (const char *language)
{
  return g_ascii_strncasecmp (language, "en", 2) == 0 && (language[2] == '\0' || language[2] == '-');
}

/* Ours are written in English, and a pack's texts are translated together with its name. Where that is not known, none of
 * those that follow is, so that a word which another pack happens to share stays as it is written; and our own words keep
 * to the pack's language. */
static void
take_name (RpXml *xml, gpointer place)
{
  RpPack *pack = place;
  const char *language = rp_pack_get_language (pack);
  g_autofree char *written = NULL;
  const char *said;

  rp_xml_take_text (xml, &written);
  said = is_english (language) && *written ? g_dpgettext2 (GETTEXT_PACKAGE, "name", written) : written;
  if (said == written)
    {
      rp_xml_keep_language (xml);
      pack->words = rp_language_find (language);
    }
  g_free (pack->heading.name);
  pack->heading.name = g_strdup (said);
}

static void
take_pack (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "name", take_name, 0 },
    { "summary", rp_xml_take_translated, G_STRUCT_OFFSET (RpPack, heading.summary) },
    { "story", take_story, 0 },
    { "why", rp_why_xml_take, G_STRUCT_OFFSET (RpPack, why) },
    { "legend", rp_xml_take_translated, G_STRUCT_OFFSET (RpPack, legend) },
    { "stop", take_stop, 0 },
    { "licence", rp_xml_value_take_licence, G_STRUCT_OFFSET (RpPack, licence) },
    { "credits", rp_xml_take_list, G_STRUCT_OFFSET (RpPack, credits) },
  };
  RpPack *pack = place;

  pack->heading.id = rp_xml_value_get_id (xml, "id");
  pack->release = rp_xml_value_get_count (xml, "version", 1, MAX_VERSION);
  pack->language = get_language (xml);
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), pack);
  if (pack->why)
    pack->why->pack = g_strdup (pack->heading.id);
}

/**
 * rp_pack_xml_read:
 * @xml: a reader
 * @file: the document's name, as problems shall give it
 * @bytes: the document
 * @pack: an empty pack to fill
 *
 * Reads what a pack says of itself. What is wrong is reported.
 *
 * Returns: %TRUE when nothing was wrong
 */
gboolean
rp_pack_xml_read (RpXml *xml, const char *file, GBytes *bytes, RpPack *pack)
{
  static const RpXmlField root = { "pack", take_pack, 0 };

  return rp_xml_read (xml, file, bytes, &root, pack, NULL);
}
