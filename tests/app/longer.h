/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "sample.h"

#include <glib/gstdio.h>

/* The pack of this repository with each of its words three times as long, as no language has them: what fits these fits all. */

/* Files that a pack refers to, and what is not for people. */
static inline gboolean
longer_leave (const char *before)
{
  return g_str_has_suffix (before, "<licence>") || g_str_has_suffix (before, "<author>");
}

static inline void
longer_add_words (GString *out, const char *text, gsize length)
{
  for (gsize i = 0; i < length;)
    {
      gsize n = 0;

      while (i + n < length && g_ascii_isalpha (text[i + n]))
        n++;
      /* Not the name of an entity: "&amp;". */
      for (guint times = n > 1 && (i == 0 || text[i - 1] != '&') ? 3 : 1; n > 0 && times > 0; times--)
        g_string_append_len (out, text + i, (gssize) n);
      if (n == 0)
        g_string_append_c (out, text[i]);
      i += MAX (n, 1);
    }
}

/* Returns: (transfer full): a document with the words between its elements made longer */
static inline char *
longer_document (const char *xml)
{
  GString *out = g_string_new (NULL);
  const char *at = strstr (xml, "?>");

  while (at && (at = strchr (at, '>')))
    {
      const char *end = strchr (++at, '<');
      gboolean comment = end && g_str_has_prefix (end, "<!--");

      g_string_append_len (out, xml, at - xml);
      if (!end)
        end = at + strlen (at);
      if (longer_leave (out->str))
        g_string_append_len (out, at, end - at);
      else
        longer_add_words (out, at, (gsize) (end - at));
      xml = at = end;
      if (comment && (end = strstr (at, "-->")))
        {
          g_string_append_len (out, xml, end - xml);
          xml = at = end;
        }
    }
  g_string_append (out, xml);
  return g_string_free (out, FALSE);
}

static inline void
longer_copy (const char *from, const char *to)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  g_assert_cmpint (g_mkdir_with_parents (to, 0700), ==, 0);
  while ((name = g_dir_read_name (dir)))
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *target = g_build_filename (to, name, NULL);
      g_autofree char *text = NULL;
      g_autofree char *words = NULL;

      if (g_file_test (source, G_FILE_TEST_IS_DIR))
        {
          longer_copy (source, target);
          continue;
        }
      if (!g_str_has_suffix (name, ".xml"))
        {
          g_autoptr (GFile) file = g_file_new_for_path (target);

          g_assert_true (g_file_query_exists (file, NULL)
                         || g_file_make_symbolic_link (file, source, NULL, NULL));
          continue;
        }
      g_assert_true (g_file_get_contents (source, &text, NULL, NULL));
      words = longer_document (text);
      g_assert_true (g_file_set_contents (target, words, -1, NULL));
    }
}

/* Returns: (transfer full): the pack with long words */
static inline RpPack *
longer_pack (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "hips-and-knees", NULL);
  RpPack *pack;

  longer_copy (g_getenv ("RP_TEST_PACK"), folder);
  pack = rp_pack_loader_load_folder (folder, NULL, &error);
  g_assert_no_error (error);
  return pack;
}
