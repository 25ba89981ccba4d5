/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-encoding.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#define MARK "\xef\xbb\xbf"
#define DECLARATION "<?xml"

/* How nearly every document begins, so that nothing need be looked for in it. */
#define USUAL_DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"

/* The bits of eight letters that no letter of ASCII has. */
#define NOT_ASCII G_GUINT64_CONSTANT (0x8080808080808080)

/* What a file in another encoding begins with, and what that is called. */
static const struct
{
  const char *bytes;
  gsize length;
  const char *name;
} beginnings[] = {
  { "\xff\xfe\0\0", 4, "UTF-32" }, { "\0\0\xfe\xff", 4, "UTF-32" }, { "<\0\0\0", 4, "UTF-32" },
  { "\0\0\0<", 4, "UTF-32" },      { "\xff\xfe", 2, "UTF-16" },     { "\xfe\xff", 2, "UTF-16" },
  { "<\0", 2, "UTF-16" },          { "\0<", 2, "UTF-16" },          { "+/v", 3, "UTF-7" },
  { "+ADw", 4, "UTF-7" },
};

static const char *
name_beginning (const char *data, gsize size)
{
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      if (size >= beginnings[i].length && memcmp (data, beginnings[i].bytes, beginnings[i].length) == 0)
        return beginnings[i].name;
    }
  return NULL;
}

/* Made once: a pack has thousands of documents. */
static GRegex *
get_pattern (void)
{
  static gsize pattern;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (&pattern, GPOINTER_TO_SIZE (g_regex_new ("\\sencoding\\s*=\\s*[\"']([^\"']*)",
                                                                G_REGEX_RAW, 0, NULL)));
  return GSIZE_TO_POINTER (pattern);
}

/* The encoding that the XML declaration names; NULL when it names none. */
static char *
find_declared (const char *data, gsize size)
{
  g_autoptr (GMatchInfo) match = NULL;
  const char *end;

  if (size >= strlen (USUAL_DECLARATION) && memcmp (data, USUAL_DECLARATION, strlen (USUAL_DECLARATION)) == 0)
    return NULL;
  end = g_strstr_len (data, (gssize) size, "?>");
  if (!end || size < strlen (DECLARATION) || memcmp (data, DECLARATION, strlen (DECLARATION)) != 0)
    return NULL;
  if (!g_regex_match_full (get_pattern (), data, end - data, 0, 0, &match, NULL))
    return NULL;
  return g_match_info_fetch (match, 1);
}

/* Plain ASCII is UTF-8 too. */
static gboolean
is_fine (const char *name)
{
  return g_ascii_strcasecmp (name, "UTF-8") == 0 || g_ascii_strcasecmp (name, "UTF8") == 0
         || g_ascii_strcasecmp (name, "US-ASCII") == 0 || g_ascii_strcasecmp (name, "ASCII") == 0;
}

static char *
explain_declared (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  return g_strdup_printf (
      _ ("The first line says that this file is “%s”, but a pack is UTF-8. Save the file as UTF-8: choose "
         "it as the encoding in your editor, and write encoding=\"UTF-8\" in the first line."),
      valid);
}

/* What such a byte stands for in the encoding that is by far the most common after UTF-8. */
static char *
explain_byte (guchar byte)
{
  const char raw[] = { (char) byte, '\0' };
  g_autofree char *letter = g_convert (raw, 1, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);

  if (letter && g_unichar_isgraph (g_utf8_get_char (letter)))
    return g_strdup_printf (_ ("This line is not UTF-8: the byte %02X stands for “%s” in an older encoding. "
                               "Save the file as UTF-8: "
                               "choose it as the encoding in your editor."),
                            byte, letter);
  return g_strdup_printf (_ ("This line is not UTF-8: it holds the byte %02X. Save the file as UTF-8: choose "
                             "it as the encoding in "
                             "your editor."),
                          byte);
}

static const char *
skip_ascii (const char *at, const char *end)
{
  guint64 letters;

  for (; end - at >= (gssize) sizeof letters; at += sizeof letters)
    {
      memcpy (&letters, at, sizeof letters);
      if (letters & NOT_ASCII)
        break;
    }
  while (at < end && (*at & 0x80) == 0)
    at++;
  return at;
}

/* The first byte that is not UTF-8; NULL when all are. Most are ASCII, and a pack has megabytes of them. */
static const char *
find_strange_byte (const char *data, const char *end)
{
  for (const char *at = skip_ascii (data, end); at < end; at = skip_ascii (g_utf8_next_char (at), end))
    if (g_utf8_get_char_validated (at, end - at) > G_MAXINT32)
      return at;
  return NULL;
}

static int
count_lines (const char *from, const char *to)
{
  int n = 1;

  for (; from < to; from++)
    n += *from == '\n';
  return n;
}

/**
 * rp_xml_encoding_strip:
 * @bytes: a document
 *
 * Returns: (transfer full): the same without the mark of UTF-8 that some editors put at the very beginning
 */
GBytes *
rp_xml_encoding_strip (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size < strlen (MARK) || memcmp (data, MARK, strlen (MARK)) != 0)
    return g_bytes_ref (bytes);
  return g_bytes_new_from_bytes (bytes, strlen (MARK), size - strlen (MARK));
}

/**
 * rp_xml_encoding_explain:
 * @bytes: a document, without a mark of UTF-8
 * @line: (out): the line that is wrong, from 1; 0 for the file as a whole
 *
 * Looks at the first bytes, at the encoding that is declared, and at every byte. Zero bytes in the middle are left to
 * the XML parser.
 *
 * Returns: (transfer full) (nullable): a whole sentence that says why this is not UTF-8, and what to do; %NULL when it is
 */
char *
rp_xml_encoding_explain (GBytes *bytes, int *line)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *name = name_beginning (data, size);
  g_autofree char *declared = NULL;
  const char *strange;

  *line = 0;
  if (name)
    return g_strdup_printf (_ ("This file is saved as %s, but a pack is UTF-8. Save the file as UTF-8: "
                               "choose it as the encoding in "
                               "your editor."),
                            name);
  *line = 1;
  declared = find_declared (data, size);
  if (declared && !is_fine (declared))
    return explain_declared (declared);
  strange = find_strange_byte (data, data + size);
  if (!strange)
    return NULL;
  *line = count_lines (data, strange);
  return explain_byte ((guchar) *strange);
}
