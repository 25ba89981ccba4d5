/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-error.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* libxml2's own words, without their full stop and the line's end. */
static char *
plain_message (RpXmlError *error)
{
  char *message = g_strstrip (g_utf8_make_valid (error->message ? error->message : "", -1));

  if (g_str_has_suffix (message, "."))
    message[strlen (message) - 1] = '\0';
  return message;
}

/* The commonest errors against the schema in plainer words than libxml2's. */
static char *
explain_schema_error (RpXmlError *error)
{
  g_autofree char *message = NULL;

  if (error->code == XML_RELAXNG_ERR_ELEMWRONG && error->str1)
    return g_strdup_printf (_ ("<%s> cannot stand here. Something before it may be missing or out of order."),
                            error->str1);
  if (error->code == XML_RELAXNG_ERR_INVALIDATTR && error->str1 && error->str2)
    return g_strdup_printf (_ ("<%s> has no attribute “%s”."), error->str2, error->str1);
  if (error->code == XML_RELAXNG_ERR_ATTRVALID && error->str1)
    return g_strdup_printf (_ ("An attribute of <%s> is missing, or has a value that is not allowed."),
                            error->str1);
  message = plain_message (error);
  return g_strdup_printf (_ ("The pack format does not allow this (%s)."), message);
}

/**
 * rp_xml_error_explain:
 * @error: what libxml2 found
 * @code: (out): what kind of problem it is
 *
 * Returns: (transfer full): a whole sentence that says what is wrong
 */
char *
rp_xml_error_explain (RpXmlError *error, RpCoreError *code)
{
  g_autofree char *message = NULL;

  *code = error->domain == XML_FROM_RELAXNGV ? RP_CORE_ERROR_SCHEMA : RP_CORE_ERROR_SYNTAX;
  if (*code == RP_CORE_ERROR_SCHEMA)
    return explain_schema_error (error);
  message = plain_message (error);
  return g_strdup_printf (_ ("This is not well-formed XML (%s)."), message);
}

/**
 * rp_xml_error_get_line:
 * @error: what libxml2 found
 * @fallback: the line to give when libxml2 does not know
 *
 * Returns: the line the error is in
 */
int
rp_xml_error_get_line (RpXmlError *error, int fallback)
{
  if (error->line > 0)
    return error->line;
  return error->node ? (int) xmlGetLineNo (error->node) : fallback;
}
