/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-value.h"

#include "base/rp-id.h"
#include "base/rp-number.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_FILE_NAME 128

static gboolean
has_ending (const char *text, const char *const *endings)
{
  for (guint i = 0; endings[i]; i++)
    {
      if (g_str_has_suffix (text, endings[i]))
        return TRUE;
    }
  return FALSE;
}

/**
 * rp_xml_value_is_file:
 * @text: a text
 * @folder: the folder it must name, with its slash
 * @endings: (array zero-terminated=1): the endings allowed
 *
 * Returns: %TRUE when it names a file right inside that folder of the pack, in small letters, digits, dots and hyphens
 */
gboolean
rp_xml_value_is_file (const char *text, const char *folder, const char *const *endings)
{
  const char *name = text + strlen (folder);

  if (!g_str_has_prefix (text, folder) || !has_ending (text, endings))
    return FALSE;
  if (!g_ascii_islower (*name) && !g_ascii_isdigit (*name))
    return FALSE;
  for (const char *at = name; *at != '\0'; at++)
    {
      if (!g_ascii_islower (*at) && !g_ascii_isdigit (*at) && *at != '.' && *at != '-')
        return FALSE;
    }
  return strlen (name) <= MAX_FILE_NAME;
}

/**
 * rp_xml_value_get_id:
 * @xml: a reader, standing on the start of an element
 * @attribute: an attribute that holds an id
 *
 * Returns: (transfer full) (nullable): the id; %NULL when it is not given or is none, which is then reported
 */
char *
rp_xml_value_get_id (RpXml *xml, const char *attribute)
{
  const char *text = rp_xml_get_attribute (xml, attribute);

  if (!text || rp_id_is_valid (text))
    return g_strdup (text);
  rp_xml_problem (
      xml, rp_xml_get_line (xml),
      _ ("“%s” cannot be an id. Use small letters, digits and hyphens, a letter first, %d at most."), text,
      RP_ID_MAX);
  return NULL;
}

/**
 * rp_xml_value_get_file:
 * @xml: a reader, standing on the start of an element with an attribute "file"
 * @folder: the folder of the pack it must name, with its slash
 * @endings: (array zero-terminated=1): the endings allowed
 *
 * Returns: (transfer full) (nullable): the file's path inside the pack; %NULL when it is none, which is then reported
 */
char *
rp_xml_value_get_file (RpXml *xml, const char *folder, const char *const *endings)
{
  const char *text = rp_xml_get_attribute (xml, "file");
  g_autofree char *example = NULL;

  if (!text || rp_xml_value_is_file (text, folder, endings))
    return g_strdup (text);
  example = g_strconcat (folder, "clamshell", endings[0], NULL);
  rp_xml_problem (xml, rp_xml_get_line (xml),
                  _ ("“%s” does not name a file of this pack. Write it like “%s”, in small letters."), text,
                  example);
  return NULL;
}

/**
 * rp_xml_value_take_still:
 * @xml: a reader, standing on the start of an element with an attribute "file"
 * @source: (nullable): where the pack's files lie; %NULL not to look for the picture
 *
 * Takes an element that names a picture and holds nothing.
 *
 * Returns: (transfer full) (nullable): the picture's URI; %NULL when it is none of the pack, which is then reported
 */
char *
rp_xml_value_take_still (RpXml *xml, RpPackSource *source)
{
  static const char *const endings[] = { ".jpg", ".png", NULL };
  g_autofree char *file = rp_xml_value_get_file (xml, "stills/", endings);
  char *uri = file ? rp_pack_source_find (source, file, xml) : NULL;

  rp_xml_take_nothing (xml);
  return uri;
}

/**
 * rp_xml_value_get_seconds:
 * @xml: a reader, standing on the start of an element
 * @attribute: an attribute that holds seconds
 * @min: the least allowed, in microseconds
 * @max: the most allowed, in microseconds
 * @fallback: what to return when the attribute is not given or wrong
 *
 * Returns: microseconds; a wrong value is reported
 */
gint64
rp_xml_value_get_seconds (RpXml *xml, const char *attribute, gint64 min, gint64 max, gint64 fallback)
{
  const char *text = rp_xml_get_attribute (xml, attribute);
  const char *at = text;
  gint64 value;

  if (!text)
    return fallback;
  if (rp_number_scan_seconds (&at, &value) && *at == '\0' && value >= min && value <= max)
    return value;
  rp_xml_problem (xml, rp_xml_get_line (xml), _ ("%s=\"%s\" must be seconds from %g to %g."), attribute, text,
                  (double) min / G_USEC_PER_SEC, (double) max / G_USEC_PER_SEC);
  return fallback;
}

/**
 * rp_xml_value_get_count:
 * @xml: a reader, standing on the start of an element
 * @attribute: an attribute that holds a whole number
 * @min: the least allowed
 * @max: the most allowed
 *
 * Returns: the number, or @min when it is not given or wrong; a wrong value is reported
 */
guint
rp_xml_value_get_count (RpXml *xml, const char *attribute, guint min, guint max)
{
  const char *text = rp_xml_get_attribute (xml, attribute);
  guint value;

  if (!text)
    return min;
  if (rp_number_parse_count (text, min, max, &value))
    return value;
  rp_xml_problem (xml, rp_xml_get_line (xml), _ ("%s=\"%s\" must be a whole number from %u to %u."),
                  attribute, text, min, max);
  return min;
}

/**
 * rp_xml_value_get_word:
 * @xml: a reader, standing on the start of an element
 * @attribute: an attribute that holds one of a few words
 * @words: (array zero-terminated=1): the words
 * @fallback: what to return when the attribute is not given or another word
 *
 * Returns: which of the words it is; another word is reported
 */
guint
rp_xml_value_get_word (RpXml *xml, const char *attribute, const char *const *words, guint fallback)
{
  const char *text = rp_xml_get_attribute (xml, attribute);
  g_autofree char *list = NULL;

  if (!text)
    return fallback;
  for (guint i = 0; words[i]; i++)
    {
      if (strcmp (text, words[i]) == 0)
        return i;
    }
  list = g_strjoinv (", ", (char **) words);
  rp_xml_problem (xml, rp_xml_get_line (xml), _ ("%s=\"%s\" is not known. Use one of these words: %s."),
                  attribute, text, list);
  return fallback;
}

/**
 * rp_xml_value_get_yes:
 * @xml: a reader, standing on the start of an element
 * @attribute: an attribute that holds "yes" or "no"
 *
 * Returns: %TRUE when the attribute is given and is "yes"; a word that is neither is reported
 */
gboolean
rp_xml_value_get_yes (RpXml *xml, const char *attribute)
{
  static const char *const words[] = { "no", "yes", NULL };

  return rp_xml_value_get_word (xml, attribute, words, FALSE);
}

/**
 * rp_xml_value_get_published:
 * @xml: a reader, standing on the start of an element with an attribute "source"
 *
 * Returns: %TRUE when the numbers are from the published source, %FALSE when they are the pack's own; a word that is
 *   neither "published" nor "default" is reported
 */
gboolean
rp_xml_value_get_published (RpXml *xml)
{
  static const char *const words[] = { "default", "published", NULL };

  return rp_xml_value_get_word (xml, "source", words, FALSE);
}

/**
 * rp_xml_value_get_side:
 * @xml: a reader, standing on the start of an element
 * @attribute: an attribute that holds "left" or "right"
 *
 * Returns: the side; %RP_SIDE_NONE when it is not given or another word, which is then reported
 */
RpSide
rp_xml_value_get_side (RpXml *xml, const char *attribute)
{
  static const RpSide sides[] = { RP_SIDE_LEFT, RP_SIDE_RIGHT, RP_SIDE_NONE };
  static const char *const words[] = { "left", "right", NULL };

  return sides[rp_xml_value_get_word (xml, attribute, words, 2)];
}
