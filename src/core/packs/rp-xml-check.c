/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-check.h"
#include "packs/rp-xml-error.h"

/* A document while it is checked. */
typedef struct
{
  RpProblems *problems;
  const char *file;
  GBytes *bytes;
  xmlTextReaderPtr reader;
  gboolean failed;
} Checking;

/* One fault often makes libxml2 complain more than once; the first complaint is the one that helps. */
static void
on_error (void *data, RpXmlError *error)
{
  Checking *checking = data;
  g_autofree char *sentence = NULL;
  RpCoreError code;
  int line;

  if (error->level < XML_ERR_ERROR || checking->failed)
    return;
  checking->failed = TRUE;
  sentence = rp_xml_error_explain (error, checking->bytes, &code);
  line = rp_xml_error_get_line (error, xmlTextReaderGetParserLineNumber (checking->reader));
  rp_problems_add (checking->problems, code, checking->file, line, sentence);
}

/**
 * rp_xml_check:
 * @problems: where to report what is wrong
 * @file: the file's name, as problems shall give it
 * @bytes: what the file holds, not empty
 *
 * Checks a document against the whole schema of packs, values included, as any other program that knows RELAX NG would.
 * It takes several times as long as reading the document with rp_xml_read(), and says it in libxml2's words.
 *
 * Returns: %TRUE when nothing was wrong
 */
gboolean
rp_xml_check (RpProblems *problems, const char *file, GBytes *bytes)
{
  Checking checking = { problems, file, bytes, NULL, FALSE };
  xmlRelaxNGPtr schema;
  gsize size;
  const char *data;

  g_return_val_if_fail (problems && file && bytes, FALSE);

  schema = rp_xml_schema_get_full ();
  data = g_bytes_get_data (bytes, &size);
  checking.reader = xmlReaderForMemory (data, (int) size, file, NULL, XML_PARSE_NONET);
  xmlTextReaderRelaxNGSetSchema (checking.reader, schema);
  xmlTextReaderSetStructuredErrorHandler (checking.reader, on_error, &checking);
  while (!checking.failed && xmlTextReaderRead (checking.reader) == 1)
    continue;
  xmlFreeTextReader (checking.reader);
  return !checking.failed;
}

/**
 * rp_xml_check_get_rules:
 *
 * Returns: (transfer none): a word for the rules of the check, another one whenever they change; safe to call from any thread
 */
const char *
rp_xml_check_get_rules (void)
{
  return rp_xml_schema_get_digest ();
}
