/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-pack-xml.h"

#include "model/rp-pack-private.h"
#include "rp-test-catalogue.h"

#include <locale.h>
#include <string.h>

static gboolean
read_with (const char *language, const char *legend, const char *licence, RpPack *pack, RpProblems *problems)
{
  g_autofree char *document = g_strdup_printf (
      "<pack xmlns='urn:reprise:pack:1' id='hips' version='7' "
      "language='%s'><name>Hips</name><summary>S</summary>"
      "<story><p>One</p><p>Two</p></story>%s<stop><rule>Pain</rule></stop><licence>%s</licence>"
      "<credits><credit>Us</credit></credits></pack>",
      language, legend, licence);
  g_autoptr (GBytes) bytes = g_bytes_new_static (document, strlen (document));
  g_autoptr (RpXml) xml = rp_xml_new (problems);

  return rp_pack_xml_read (xml, "pack.xml", bytes, pack);
}

static gboolean
read_pack (const char *language, RpPack *pack, RpProblems *problems)
{
  return read_with (language, "", "CC0-1.0", pack, problems);
}

static void
test_values (void)
{
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpProblems) problems = rp_problems_new ();

  g_assert_true (read_pack ("pt-BR", pack, problems));
  g_assert_cmpstr (rp_pack_get_id (pack), ==, "hips");
  g_assert_cmpuint (pack->release, ==, 7);
  g_assert_cmpstr (rp_pack_get_name (pack), ==, "Hips");
  g_assert_cmpstr (rp_pack_get_story (pack), ==, "One\n\nTwo");
  g_assert_cmpstr (rp_pack_get_language (pack), ==, "pt-BR");
  g_assert_cmpstr (rp_pack_get_stop_rules (pack)[0], ==, "Pain");
  g_assert_cmpstr (rp_pack_get_licence (pack), ==, "CC0-1.0");
}

/* What the drawings show by their shades is told by packs that have such. */
static void
test_legend (void)
{
  g_autoptr (RpPack) without = rp_pack_new ();
  g_autoptr (RpPack) with = rp_pack_new ();
  g_autoptr (RpProblems) problems = rp_problems_new ();

  g_assert_true (read_pack ("en", without, problems));
  g_assert_null (rp_pack_get_legend (without));
  g_assert_true (read_with ("en", "<legend>Dark: the muscles.</legend>", "CC0-1.0", with, problems));
  g_assert_cmpstr (rp_pack_get_legend (with), ==, "Dark: the muscles.");
}

static void
test_language (void)
{
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpProblems) problems = rp_problems_new ();

  g_assert_false (read_pack ("en_GB", pack, problems));
  g_assert_cmpuint (problems->texts->len, ==, 1);
  g_assert_nonnull (strstr (g_ptr_array_index (problems->texts, 0), "en_GB"));
}

/* Our own words beside a pack's are in its language, where there are words in it and the program does not speak it anyway. */
static void
test_words (void)
{
  static const struct
  {
    const char *language;
    const char *words;
  } cases[] = { { "de", "de" }, { "de-CH", "de" }, { "en", NULL }, { "en-GB", NULL }, { "ja", NULL } };

  rp_test_catalogue_install_german ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RpPack) pack = rp_pack_new ();
      g_autoptr (RpProblems) problems = rp_problems_new ();
      const RpLanguage *words;

      g_assert_true (read_pack (cases[i].language, pack, problems));
      words = rp_pack_get_words (pack);
      g_assert_cmpstr (words ? rp_language_get_tag (words) : NULL, ==, cases[i].words);
    }
  rp_test_catalogue_clear ();
}

/* Newer C libraries translate nothing in C.UTF-8, which may be the only locale that is installed. */
static gboolean
speaks_german (const char *const *words)
{
  gboolean speaks;

  g_setenv ("LANGUAGE", "de", TRUE);
  if (!setlocale (LC_ALL, "C.UTF-8"))
    return FALSE;
  rp_test_catalogue_install ("de", words);
  speaks = !g_str_equal (g_dpgettext2 (GETTEXT_PACKAGE, "summary", "S"), "S");
  rp_test_catalogue_clear ();
  return speaks;
}

/* In German, a pack whose name is known is translated; a stranger's keeps every word of its own, and ours are in English. */
static void
test_translation (void)
{
  static const char *const known[] = { "name\004Hips", "Hüften", "summary\004S", "K", NULL };
  static const char *const unknown[] = { "name\004Knees", "Knie", "summary\004S", "K", NULL };

  if (!speaks_german (known))
    {
      g_test_skip ("There is no locale that gettext translates in.");
      return;
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RpPack) pack = rp_pack_new ();
      g_autoptr (RpProblems) problems = rp_problems_new ();

      rp_test_catalogue_install ("de", i == 0 ? known : unknown);
      g_assert_true (read_pack ("en", pack, problems));
      g_assert_cmpstr (rp_pack_get_name (pack), ==, i == 0 ? "Hüften" : "Hips");
      g_assert_cmpstr (rp_pack_get_summary (pack), ==, i == 0 ? "K" : "S");
      if (i == 0)
        g_assert_null (rp_pack_get_words (pack));
      else
        g_assert_cmpstr (rp_language_get_tag (rp_pack_get_words (pack)), ==, "en");
      rp_test_catalogue_clear ();
    }
  g_unsetenv ("LANGUAGE");
  setlocale (LC_ALL, "C");
}

/* What the format allows but no program understands is a warning: such packs are used. */
static void
assert_warned (const char *language, const char *licence, const char *says)
{
  g_autoptr (RpPack) pack = rp_pack_new ();
  g_autoptr (RpProblems) problems = rp_problems_new ();
  const RpProblem *problem;

  g_assert_true (read_with (language, "", licence, pack, problems));
  g_assert_cmpuint (problems->items->len, ==, 1);
  problem = g_ptr_array_index (problems->items, 0);
  g_assert_cmpint (problem->severity, ==, RP_SEVERITY_WARNING);
  g_assert_true (g_pattern_match_simple (says, problem->message));
}

static void
test_warnings (void)
{
  assert_warned ("german", "MIT OR CC-BY-4.0",
                 "language=\"german\" is not the short form *\"de\" for German*");
  assert_warned ("en", "Free for all", "“Free for all” is not the short name of a licence. *CC0-1.0*");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-xml/values", test_values);
  g_test_add_func ("/pack-xml/legend", test_legend);
  g_test_add_func ("/pack-xml/language", test_language);
  g_test_add_func ("/pack-xml/words", test_words);
  g_test_add_func ("/pack-xml/warnings", test_warnings);
  g_test_add_func ("/pack-xml/translation", test_translation);
  return g_test_run ();
}
