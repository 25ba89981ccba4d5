/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-language.h"
#include "rp-test-catalogue.h"

/* A script says more than a language, and what is not known runs from left to right. */
static void
test_direction (void)
{
  static const char *const right_to_left[]
      = { "ar", "he", "he-IL", "fa", "ur", "yi", "dv", "az-Arab", "ckb" };
  static const char *const left_to_right[]
      = { "en", "pt-BR", "ja", "ru", "zh-Hant", "tlh", "ar-Latn", "x", "" };

  for (guint i = 0; i < G_N_ELEMENTS (right_to_left); i++)
    g_assert_true (rp_language_is_right_to_left (right_to_left[i]));
  for (guint i = 0; i < G_N_ELEMENTS (left_to_right); i++)
    g_assert_false (rp_language_is_right_to_left (left_to_right[i]));
}

/* A catalogue of the language, of its region, its script or none of them; in a process whose own locale is English. */
static void
test_find (void)
{
  static const char *const none[] = { NULL };
  static const struct
  {
    const char *tag;
    const char *found;
  } cases[] = {
    { "de", "de" },
    { "de-CH", "de" },
    { "DE-at", "de" },
    { "pt-BR", "pt-BR" },
    { "pt-PT", NULL },
    { "pt", NULL },
    { "sr-Latn", "sr@latin" },
    { "sr", NULL },
    { "zh-Hant", "zh-TW" },
    { "zh-Hans", NULL },
    { "ja", NULL },
    { "en", NULL },
    { "en-GB", NULL },
    { "../de", NULL },
    { "", NULL },
    { "de/../de", NULL },
  };

  rp_test_catalogue_install ("pt_BR", none);
  rp_test_catalogue_install ("sr@latin", none);
  rp_test_catalogue_install ("zh_TW", none);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RpLanguage *language = rp_language_find (cases[i].tag);

      g_test_message ("%s", cases[i].tag);
      g_assert_cmpstr (language ? rp_language_get_tag (language) : NULL, ==, cases[i].found);
    }
}

static void
test_say (void)
{
  const RpLanguage *german = rp_language_find ("de");

  g_assert_true (rp_language_find ("de-AT") == german);
  g_assert_cmpstr (rp_language_say (german, "Left"), ==, "Links");
  g_assert_cmpstr (rp_language_say (german, "Not there"), ==, "Not there");
  g_assert_cmpstr (rp_language_say_in (german, "in a date\004March", 10), ==, "März");
  g_assert_cmpstr (rp_language_say_in (german, "in a date\004Not there", 10), ==, "Not there");
  g_assert_cmpstr (rp_language_say_plural (german, "%u second", "%u seconds", 1), ==, "%u Sekunde");
  g_assert_cmpstr (rp_language_say_plural (german, "%u second", "%u seconds", 2), ==, "%u Sekunden");
  g_assert_cmpstr (rp_language_say_plural (german, "one", "many", 1), ==, "one");
  g_assert_cmpstr (rp_language_say_plural (german, "one", "many", 0), ==, "many");
}

static void
test_spoken (void)
{
  g_autofree char *spoken = rp_language_get_spoken ();

  g_assert_cmpstr (spoken, ==, "en");
}

static gpointer
find_german (gpointer data)
{
  return (gpointer) rp_language_find ("de");
}

/* Packs are loaded side by side. */
static void
test_threads (void)
{
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, find_german, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (g_thread_join (threads[i]) == rp_language_find ("de"));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rp_test_catalogue_install_german ();
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/direction", test_direction);
  g_test_add_func ("/language/find", test_find);
  g_test_add_func ("/language/say", test_say);
  g_test_add_func ("/language/spoken", test_spoken);
  result = g_test_run ();
  rp_test_catalogue_clear ();
  return result;
}
