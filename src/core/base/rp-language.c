/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-language.h"

#include "base/rp-catalogue.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* gettext has one language for the whole program, and only one that the system has a locale for: with the locale C it
 * translates nothing, newlocale() knows no language that is not installed, and what LANGUAGE and setlocale() say is said
 * to all threads at once. A sheet in German on an English computer, laid out on a thread, is none of that. So the same
 * installed catalogues are read here, one by one as packs need them. */

#define SOURCE_LANGUAGE "en"

struct _RpLanguage
{
  char *tag;
  RpCatalogue *catalogue; /* NULL for the words of the source */
};

/* The parts of a tag as catalogues are named. */
typedef struct
{
  char *language;
  char *script;
  char *region;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->language);
  g_free (parts->script);
  g_free (parts->region);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static void
parts_read (Parts *parts, const char *tag)
{
  g_auto (GStrv) words = g_strsplit_set (tag, "-_", -1);

  parts->language = g_ascii_strdown (words[0] ? words[0] : "", -1);
  for (guint i = 1; words[0] && words[i]; i++)
    {
      gsize length = strlen (words[i]);

      if (length == 4 && g_ascii_isalpha (words[i][0]) && !parts->script)
        parts->script = g_ascii_strdown (words[i], -1);
      else if ((length == 2 || length == 3) && !parts->region)
        parts->region = g_ascii_strup (words[i], -1);
    }
}

/**
 * rp_language_is_right_to_left:
 * @tag: a language, with or without a script and a region
 *
 * Returns: %TRUE when it is written from right to left
 */
gboolean
rp_language_is_right_to_left (const char *tag)
{
  static const char *const languages[]
      = { "ar",  "arc", "ckb", "dv", "fa", "glk", "he",  "iw", "ji", "ks", "lrc",
          "mzn", "nqo", "pnb", "ps", "sd", "skr", "syr", "ug", "ur", "yi", NULL };
  static const char *const scripts[]
      = { "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa", NULL };
  g_auto (Parts) parts = { NULL };

  g_return_val_if_fail (tag, FALSE);

  parts_read (&parts, tag);
  return parts.script ? g_strv_contains (scripts, parts.script) : g_strv_contains (languages, parts.language);
}

/**
 * rp_language_get_spoken:
 *
 * Returns: (transfer full): the language in which the program speaks to the person: that of the catalogue in use, from its
 *   own header, or of the source
 */
char *
rp_language_get_spoken (void)
{
  const char *header = g_dgettext (GETTEXT_PACKAGE, "");
  g_autoptr (GRegex) regex = g_regex_new ("^Language: *([A-Za-z0-9_-]+)", G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, header, 0, &match))
    return g_strdup (SOURCE_LANGUAGE);
  return g_strdelimit (g_match_info_fetch (match, 1), "_", '-');
}

/* Takes the name. */
static void
add_name (GStrvBuilder *names, char *name)
{
  g_autofree char *owned = name;

  g_strv_builder_add (names, owned);
}

/* What a catalogue of the language may be called, the closest first. */
static GStrv
list_names (const Parts *parts)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *form = g_strcmp0 (parts->script, "latn") == 0   ? "@latin"
                     : g_strcmp0 (parts->script, "cyrl") == 0 ? "@cyrillic"
                                                              : NULL;

  if (form && parts->region)
    add_name (names, g_strdup_printf ("%s_%s%s", parts->language, parts->region, form));
  if (form)
    add_name (names, g_strconcat (parts->language, form, NULL));
  if (parts->region)
    add_name (names, g_strdup_printf ("%s_%s", parts->language, parts->region));
  if (g_str_equal (parts->language, "zh") && parts->script)
    g_strv_builder_add (names, g_str_equal (parts->script, "hant") ? "zh_TW" : "zh_CN");
  g_strv_builder_add (names, parts->language);
  return g_strv_builder_end (names);
}

static RpCatalogue *
read_catalogue (const char *path)
{
  g_autoptr (GBytes) bytes = NULL;
  RpCatalogue *catalogue;
  char *contents = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return NULL;
  bytes = g_bytes_new_take (contents, length);
  catalogue = rp_catalogue_new (bytes);
  if (!catalogue)
    g_info ("The catalogue %s is damaged", path);
  return catalogue;
}

/* The language of a catalogue, read once. It is kept for good, and so are those that are not there: a program meets few. */
static const RpLanguage *
open_language (const char *name)
{
  static GMutex lock;
  static GHashTable *languages; /* of RpLanguage by path */
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autofree char *path
      = g_strconcat (folder ? folder : "", "/", name, "/LC_MESSAGES/" GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&lock);
  RpLanguage *language;
  gpointer known = NULL;

  if (!languages)
    languages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_lookup_extended (languages, path, NULL, &known))
    return known;
  language = g_new0 (RpLanguage, 1);
  language->catalogue = read_catalogue (path);
  language->tag = g_strdelimit (g_strdup (name), "_", '-');
  if (!language->catalogue)
    {
      g_free (language->tag);
      g_clear_pointer (&language, g_free);
    }
  else
    g_debug ("Words in %s are from %s", language->tag, path);
  g_hash_table_insert (languages, g_steal_pointer (&path), language);
  return language;
}

/* Letters, digits and what joins them: a name from a pack must not lead to another folder. */
static gboolean
is_tag (const char *tag)
{
  return g_ascii_isalpha (*tag) && strlen (tag) < 64
         && strspn (tag, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") == strlen (tag);
}

/**
 * rp_language_find:
 * @tag: a language as in "de" or "pt-BR"
 *
 * Looks for the program's words in a language. They need no locale of the system. Reads a file the first time.
 *
 * Returns: (transfer none) (nullable): the language; %NULL when there are no words in it, and for the words of the source when
 *   the program speaks them anyway
 */
const RpLanguage *
rp_language_find (const char *tag)
{
  static const RpLanguage source = { (char *) SOURCE_LANGUAGE, NULL };
  g_autofree char *spoken = rp_language_get_spoken ();
  g_auto (Parts) parts = { NULL };
  g_auto (GStrv) names = NULL;
  const RpLanguage *found = NULL;

  g_return_val_if_fail (tag, NULL);

  if (!is_tag (tag))
    return NULL;
  parts_read (&parts, tag);
  names = list_names (&parts);
  for (guint i = 0; names[i] && !found; i++)
    found = open_language (names[i]);
  if (found || !g_str_equal (parts.language, SOURCE_LANGUAGE) || g_str_equal (spoken, SOURCE_LANGUAGE))
    return found;
  return &source;
}

/**
 * rp_language_get_tag:
 * @self: a language
 *
 * Returns: (transfer none): what it is called, as in "de" or "pt-BR"
 */
const char *
rp_language_get_tag (const RpLanguage *self)
{
  g_return_val_if_fail (self, NULL);

  return self->tag;
}

/**
 * rp_language_say:
 * @self: a language
 * @text: words of the source
 *
 * Returns: (transfer none): the same in the language; @text itself where it has no words for it
 */
const char *
rp_language_say (const RpLanguage *self, const char *text)
{
  const char *said = self->catalogue ? rp_catalogue_get (self->catalogue, text) : NULL;

  return said ? said : text;
}

/**
 * rp_language_say_in:
 * @self: a language
 * @key: a context, U+0004 and words of the source
 * @text: where in @key the words begin
 *
 * Returns: (transfer none): the words in the language; those of @key where it has none
 */
const char *
rp_language_say_in (const RpLanguage *self, const char *key, gsize text)
{
  const char *said = self->catalogue ? rp_catalogue_get (self->catalogue, key) : NULL;

  return said ? said : key + text;
}

/**
 * rp_language_say_plural:
 * @self: a language
 * @one: words of the source for one
 * @many: words of the source for another number
 * @n: how many there are
 *
 * Returns: (transfer none): the words for that number in the language; @one or @many where it has none
 */
const char *
rp_language_say_plural (const RpLanguage *self, const char *one, const char *many, gulong n)
{
  const char *said = self->catalogue ? rp_catalogue_get_plural (self->catalogue, one, n) : NULL;

  if (said)
    return said;
  return n == 1 ? one : many;
}
