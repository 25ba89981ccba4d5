/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-words.h"
#include "rp-test-catalogue.h"

static void
assert_german (gboolean german)
{
  g_assert_cmpstr (_ ("Left"), ==, german ? "Links" : "Left");
  g_assert_cmpstr (C_ ("in a date", "March"), ==, german ? "März" : "March");
  g_assert_cmpstr (ngettext ("%u second", "%u seconds", 1), ==, german ? "%u Sekunde" : "%u second");
  g_assert_cmpstr (ngettext ("%u second", "%u seconds", 3), ==, german ? "%u Sekunden" : "%u seconds");
}

/* A language holds for its block; the one before holds again behind it. */
static void
test_blocks (void)
{
  const RpLanguage *german = rp_language_find ("de");

  assert_german (FALSE);
  for (guint i = 0; i < 2; i++)
    {
      g_auto (RpWords) words = rp_words_begin (german);

      assert_german (TRUE);
      g_assert_true (rp_words_get_language () == german);
      if (i == 0)
        {
          g_auto (RpWords) inner = rp_words_begin (NULL);

          assert_german (FALSE);
        }
      assert_german (TRUE);
    }
  assert_german (FALSE);
  g_assert_null (rp_words_get_language ());
}

static gpointer
speak (gpointer german)
{
  g_auto (RpWords) words = rp_words_begin (german ? rp_language_find ("de") : NULL);

  for (guint i = 0; i < 1000; i++)
    assert_german (german != NULL);
  return NULL;
}

/* What a thread speaks, no other hears. */
static void
test_threads (void)
{
  GThread *threads[6];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new (NULL, speak, GUINT_TO_POINTER (i % 2));
  assert_german (FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rp_test_catalogue_install_german ();
  g_test_add_func ("/words/blocks", test_blocks);
  g_test_add_func ("/words/threads", test_threads);
  result = g_test_run ();
  rp_test_catalogue_clear ();
  return result;
}
