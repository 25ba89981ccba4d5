/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-xml-encoding.h"

#include <string.h>

#define REMEDY "*Save the file as UTF-8*"

/* A document and what is said of it; NULL when it is fine. */
static void
assert_verdict (const char *text, gsize size, int line, const char *pattern)
{
  g_autoptr (GBytes) raw = g_bytes_new_static (text, size);
  g_autoptr (GBytes) bytes = rp_xml_encoding_strip (raw);
  int found = -1;
  g_autofree char *sentence = rp_xml_encoding_explain (bytes, &found);

  if (!pattern)
    {
      g_assert_cmpstr (sentence, ==, NULL);
      return;
    }
  g_assert_nonnull (sentence);
  g_assert_cmpint (found, ==, line);
  g_assert_true (g_pattern_match_simple (pattern, sentence));
  g_assert_true (g_pattern_match_simple (REMEDY, sentence));
}

static void
test_fine (void)
{
  assert_verdict ("<a/>", 4, 0, NULL);
  assert_verdict ("\xef\xbb\xbf<a>é</a>", strlen ("\xef\xbb\xbf<a>é</a>"), 0, NULL);
  assert_verdict ("<?xml version='1.0' encoding='utf-8'?><a/>", 42, 0, NULL);
  assert_verdict ("<?xml version='1.0' encoding='US-ASCII'?><a/>", 45, 0, NULL);
  /* What only looks like a declaration is a text. */
  assert_verdict ("<a> encoding='UTF-7'?></a>", 26, 0, NULL);
  assert_verdict ("<a\0>", 4, 0, NULL);
}

static void
test_wide (void)
{
  assert_verdict ("\xff\xfe<\0a\0", 6, 0, "*UTF-16*");
  assert_verdict ("\xfe\xff\0<\0a", 6, 0, "*UTF-16*");
  assert_verdict ("<\0a\0/\0>\0", 8, 0, "*UTF-16*");
  assert_verdict ("\0<\0a\0/\0>", 8, 0, "*UTF-16*");
  assert_verdict ("\xff\xfe\0\0<\0\0\0", 8, 0, "*UTF-32*");
  assert_verdict ("<\0\0\0a\0\0\0", 8, 0, "*UTF-32*");
}

static void
assert_declared (const char *name)
{
  g_autofree char *text = g_strdup_printf ("<?xml version=\"1.0\"\n encoding = \"%s\" ?><a/>", name);
  g_autofree char *pattern = g_strdup_printf ("*“%s”*encoding=\"UTF-8\"*", name);

  assert_verdict (text, strlen (text), 1, pattern);
}

static void
test_declared (void)
{
  assert_declared ("ISO-8859-1");
  assert_declared ("windows-1252");
  assert_declared ("UTF-7");
  assert_declared ("UTF-16");
  assert_declared ("EBCDIC-US");
}

static void
test_bytes (void)
{
  assert_verdict ("<a>\n\nIt\x92s</a>", strlen ("<a>\n\nIt\x92s</a>"), 3, "*92*“’”*");
  assert_verdict ("<a>Caf\xe9</a>", strlen ("<a>Caf\xe9</a>"), 1, "*E9*“é”*");
  assert_verdict ("\x4c\x6f\xa7\x94", 4, 1, "*A7*");
  assert_verdict ("+ADw-a/+AD4-", 12, 0, "*UTF-7*");
}

/* Wherever a byte is, it is seen as GLib sees it. */
static void
test_every_place (void)
{
  static const char *const letters[] = {
    "\xff", "\x80", "\xc0\xaf", "\xe2\x82", "\xed\xa0\x80", "\xf4\x90\x80\x80", "é", "\xf0\x9f\xa6\xb5"
  };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    for (guint place = 0; place < 20; place++)
      for (guint after = 0; after < 10; after++)
        {
          g_autofree char *text = g_strdup_printf ("\n%.*s%s%.*s", (int) place, "abcdefghijklmnopqrst",
                                                   letters[i], (int) after, "abcdefghij");
          gboolean fine = g_utf8_validate (text, -1, NULL);

          assert_verdict (text, strlen (text), 2, fine ? NULL : "*byte*");
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml-encoding/fine", test_fine);
  g_test_add_func ("/xml-encoding/wide", test_wide);
  g_test_add_func ("/xml-encoding/declared", test_declared);
  g_test_add_func ("/xml-encoding/bytes", test_bytes);
  g_test_add_func ("/xml-encoding/every-place", test_every_place);
  return g_test_run ();
}
