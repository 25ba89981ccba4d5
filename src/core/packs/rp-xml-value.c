/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-value.h"

#include "base/rp-id.h"
#include "base/rp-number.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_FILE_NAME 128

/* Spaces that look like any other, but are none to a program. */
static const char *const odd_spaces[] = { "\302\240", "\342\200\257", "\342\200\207", "\342\200\213" };

/* What a value has that its author may not see, or takes for right; with the space before it. */
static const char *
find_hint (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (odd_spaces); i++)
    {
      if (strstr (text, odd_spaces[i]))
        return _ (" There is a space in it that does not break (U+00A0). Delete it.");
    }
  return "";
}

/**
 * rp_xml_value_problem:
 * @xml: a reader, standing on the start of an element
 * @text: the value that is wrong
 * @format: a whole sentence, as for printf()
 * @...: what to put in
 *
 * Reports a wrong value, and beside it what cannot be seen in it.
 */
void
rp_xml_value_problem (RpXml *xml, const char *text, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  rp_xml_problem (xml, rp_xml_get_line (xml), "%s%s", sentence, find_hint (text));
}

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
  rp_xml_value_problem (
      xml, text,
      _ ("“%s” cannot be an id. Use small letters, digits and hyphens, a letter first, %d at most."), text,
      RP_ID_MAX);
  return NULL;
}

static gboolean
is_name_letter (char letter)
{
  return g_ascii_islower (letter) || g_ascii_isdigit (letter) || letter == '.' || letter == '-';
}

/* The name as it could be, in the folder it must lie in. */
static char *
suggest_file (const char *text, const char *folder, const char *ending)
{
  const char *slash = strrchr (text, '/');
  g_autofree char *name = g_ascii_strdown (slash ? slash + 1 : text, -1);
  char *dot = strrchr (name, '.');
  g_autoptr (GString) good = g_string_new (folder);

  if (dot)
    *dot = '\0';
  for (const char *at = name; *at != '\0'; at++)
    {
      if (is_name_letter (*at))
        g_string_append_c (good, *at);
      else if (good->str[good->len - 1] != '-' && good->str[good->len - 1] != '/')
        g_string_append_c (good, '-');
    }
  if (good->len == strlen (folder))
    g_string_append (good, "clamshell");
  g_string_truncate (good, MIN (good->len, MAX_FILE_NAME / 2));
  g_string_append (good, ending);
  return g_string_free (g_steal_pointer (&good), FALSE);
}

/* The first letter of a file's name that may not be in it; NULL when all may. */
static char *
find_bad_letter (const char *name)
{
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (!is_name_letter (*at))
        return g_strndup (at, (gsize) (g_utf8_next_char (at) - at));
    }
  return NULL;
}

/* Says what is wrong with a file's name: its folder, its kind, a letter of it, or its length. */
static void
report_file (RpXml *xml, const char *text, const char *folder, const char *const *endings)
{
  g_autofree char *list = g_strjoinv (", ", (char **) endings);
  const char *ending = strrchr (text, '.');
  g_autofree char *small = g_ascii_strdown (ending ? ending : "", -1);
  gboolean kind = has_ending (small, endings);
  g_autofree char *better = suggest_file (text, folder, kind ? small : endings[0]);
  g_autofree char *letter = NULL;

  if (!g_str_has_prefix (text, folder) || strchr (text + strlen (folder), '/'))
    rp_xml_value_problem (
        xml, text, _ ("“%s” does not name a file of this pack. Put it into the folder “%s” and write “%s”."),
        text, folder, better);
  else if (g_str_equal (small, ".jpeg"))
    rp_xml_value_problem (xml, text,
                          _ ("“%s” ends in “%s”, which is not used here. Rename the file to “%s”."), text,
                          ending, better);
  else if (!kind)
    rp_xml_value_problem (xml, text,
                          _ ("“%s” is not of a kind that can be shown. Files of this kind end in %s. Convert "
                             "it, and write “%s”."),
                          text, list, better);
  else if ((letter = find_bad_letter (text + strlen (folder))))
    rp_xml_value_problem (
        xml, text,
        _ ("“%s” has “%s” in its name. Only small letters, digits, dots and hyphens can be used. Rename the "
           "file to “%s”."),
        text, letter, better);
  else
    rp_xml_value_problem (
        xml, text,
        _ ("“%s” cannot be a file's name: it begins with a small letter or a digit and is %d letters long at "
           "most. Rename the file to “%s”."),
        text, MAX_FILE_NAME, better);
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

  if (!text || rp_xml_value_is_file (text, folder, endings))
    return g_strdup (text);
  report_file (xml, text, folder, endings);
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
  g_autofree char *least = NULL;
  g_autofree char *most = NULL;
  gint64 value;

  if (!text)
    return fallback;
  if (rp_number_scan_seconds (&at, &value) && *at == '\0' && value >= min && value <= max)
    return value;
  least = rp_number_format_seconds (min);
  most = rp_number_format_seconds (max);
  rp_xml_value_problem (xml, text,
                        strchr (text, ',')
                            ? _ ("%s=\"%s\" must be seconds from %s to %s, with a point and not a comma.")
                            : _ ("%s=\"%s\" must be seconds from %s to %s."),
                        attribute, text, least, most);
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
  rp_xml_value_problem (xml, text, _ ("%s=\"%s\" must be a whole number from %u to %u."), attribute, text,
                        min, max);
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
  rp_xml_value_problem (xml, text, _ ("%s=\"%s\" is not known. Use one of these words: %s."), attribute, text,
                        list);
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
 * rp_xml_value_get_source:
 * @xml: a reader, standing on the start of an element with an attribute "source"
 *
 * Returns: where the numbers are from; another word than "default", "published" and "own" is reported
 */
RpSource
rp_xml_value_get_source (RpXml *xml)
{
  static const char *const words[] = { "default", "published", "own", NULL };

  return (RpSource) rp_xml_value_get_word (xml, "source", words, RP_SOURCE_DEFAULT);
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

/* A short name as SPDX gives them: nearly all have a hyphen or a digit, and the few others are these. */
static gboolean
is_licence_name (const char *name)
{
  static const char *const plain[]
      = { "AND", "OR", "WITH", "MIT", "ISC", "Unlicense", "Zlib", "Beerware", "Ruby", "Vim", NULL };

  return strpbrk (name, "-0123456789") || g_strv_contains (plain, name);
}

static gboolean
is_licence (const char *text)
{
  g_auto (GStrv) names = NULL;

  if (*text == '\0' || text[strspn (text, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS ".+() -")] != '\0')
    return FALSE;
  names = g_strsplit_set (text, " ()", -1);
  for (guint i = 0; names[i]; i++)
    {
      if (*names[i] != '\0' && !is_licence_name (names[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * rp_xml_value_take_licence:
 * @xml: a reader, standing on the start of an element
 * @place: (inout): a char * to set; what it held is freed
 *
 * Takes an element that holds a licence. Free words are told as a warning: a person may understand them, a program that
 * looks for what may be shared does not.
 */
void
rp_xml_value_take_licence (RpXml *xml, gpointer place)
{
  char **text = place;
  int line = rp_xml_get_line (xml);

  rp_xml_take_text (xml, place);
  if (*text && **text != '\0' && !is_licence (*text))
    rp_xml_warn (xml, line,
                 _ ("“%s” is not the short name of a licence. Write its SPDX name, such as CC-BY-SA-4.0 or "
                    "CC0-1.0; for terms of your "
                    "own write LicenseRef- and a name."),
                 *text);
}
