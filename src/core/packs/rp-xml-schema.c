/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-schema.h"
#include "rp-schema.h"

#include <gio/gio.h>

#define SCHEMA_PATH "/io/github/reprise_app/Reprise/schema/pack.rng"

static void
make_text (xmlNodePtr node)
{
  xmlNodeSetName (node, BAD_CAST "text");
  xmlNodeSetContent (node, NULL);
  while (node->properties)
    xmlRemoveProp (node->properties);
}

/* libxml2 streams over a structure, but reads a whole subtree at once for every typed value, which takes four times as
 * long as the rest. So it is given the structure, and the readers check the values, in plainer words. */
static void
loosen_values (xmlNodePtr node)
{
  for (xmlNodePtr at = node->children; at; at = at->next)
    {
      if (at->type != XML_ELEMENT_NODE)
        continue;
      if (xmlStrEqual (at->name, BAD_CAST "data"))
        make_text (at);
      else if (xmlStrEqual (at->name, BAD_CAST "attribute"))
        {
          xmlNodeSetContent (at, NULL);
          xmlNewChild (at, NULL, BAD_CAST "text", NULL);
        }
      else
        loosen_values (at);
    }
}

/* Whatever a document asks for from outside, it does not get. */
static xmlParserInputPtr
refuse_entity (const char *url, const char *id, xmlParserCtxtPtr context)
{
  return NULL;
}

static void
prepare_libxml (void)
{
  static gsize ready = 0;

  if (!g_once_init_enter (&ready))
    return;
  xmlInitParser ();
  xmlSetExternalEntityLoader (refuse_entity);
  rp_schema_register_resource ();
  g_once_init_leave (&ready, 1);
}

static GBytes *
read_schema (void)
{
  prepare_libxml ();
  /* GLib registers resources when one is first asked for. While another thread is at it, a resource cannot be had yet, and
   * only a global query waits for it. */
  g_resources_get_info (SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL);
  return g_resource_lookup_data (rp_schema_get_resource (), SCHEMA_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static gpointer
load_schema (gpointer loosely)
{
  g_autoptr (xmlRelaxNGParserCtxt) parser = NULL;
  g_autoptr (GBytes) bytes = read_schema ();
  g_autoptr (xmlDoc) document = NULL;
  xmlRelaxNGPtr schema;

  document = xmlReadMemory (g_bytes_get_data (bytes, NULL), (int) g_bytes_get_size (bytes), "pack.rng", NULL,
                            XML_PARSE_NONET);
  if (GPOINTER_TO_INT (loosely))
    loosen_values (xmlDocGetRootElement (document));
  parser = xmlRelaxNGNewDocParserCtxt (document);
  schema = xmlRelaxNGParse (parser);
  if (!schema)
    g_error ("The schema of packs that is built in cannot be read");
  return schema;
}

/**
 * rp_xml_schema_get:
 *
 * Makes libxml2 ready for use at the first call, on any thread.
 *
 * Returns: (transfer none): the structure that the schema of packs asks for, elements and attributes without their
 *   values; compiled once and kept for good; safe to share between threads
 */
xmlRelaxNGPtr
rp_xml_schema_get (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_schema, GINT_TO_POINTER (TRUE));
}

/**
 * rp_xml_schema_get_full:
 *
 * Makes libxml2 ready for use at the first call, on any thread.
 *
 * Returns: (transfer none): the schema of packs as it is published; compiled once and kept for good; safe to share
 *   between threads
 */
xmlRelaxNGPtr
rp_xml_schema_get_full (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load_schema, GINT_TO_POINTER (FALSE));
}

static gpointer
add_up (gpointer data)
{
  g_autoptr (GBytes) bytes = read_schema ();

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/**
 * rp_xml_schema_get_digest:
 *
 * Returns: (transfer none): the digest of the schema of packs as it is published; safe to call from any thread
 */
const char *
rp_xml_schema_get_digest (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, add_up, NULL);
}
