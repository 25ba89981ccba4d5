/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-frequency-xml.h"

#include "xml-fixture.h"
#include "model/rp-frequency.h"

#include <string.h>

static const char *const way[] = { "frequency", NULL };

static RpFrequency *
read_frequency (const char *frequency, const char *says)
{
  g_autofree char *document
      = g_strdup_printf (XML_FIXTURE_EXERCISE ("", XML_FIXTURE_DOSE "%s", ""), frequency);
  RpFrequency *read = NULL;
  g_autoptr (GPtrArray) problems = xml_fixture_read (document, way, rp_frequency_xml_take, &read);

  g_assert_cmpuint (problems->len, ==, says ? 1 : 0);
  if (says && strstr (g_ptr_array_index (problems, 0), says) == NULL)
    g_error ("“%s” is not in: %s", says, (const char *) g_ptr_array_index (problems, 0));
  return read;
}

static void
assert_frequency (const char *frequency, RpFrequencyKind kind, guint times, guint days, const char *words)
{
  g_autoptr (RpFrequency) read = read_frequency (frequency, NULL);

  g_assert_cmpint (read->kind, ==, kind);
  g_assert_cmpuint (read->times, ==, times);
  g_assert_cmpuint (read->days, ==, days);
  g_assert_cmpstr (read->words, ==, words);
}

static void
test_values (void)
{
  g_autoptr (RpFrequency) own = read_frequency ("<frequency source='own' days='other'/>", NULL);

  assert_frequency ("<frequency source='default'>Now  and then</frequency>", RP_FREQUENCY_WORDS, 0, 0,
                    "Now and then");
  assert_frequency ("<frequency source='default' a-day='2'/>", RP_FREQUENCY_A_DAY, 2, 0, NULL);
  assert_frequency ("<frequency source='default' a-week='3'>Not two days running</frequency>",
                    RP_FREQUENCY_A_WEEK, 3, 0, "Not two days running");
  assert_frequency ("<frequency source='default' days='other'></frequency>", RP_FREQUENCY_OTHER_DAY, 0, 0,
                    NULL);
  assert_frequency ("<frequency source='default' days='mon-sun'/>", RP_FREQUENCY_DAYS, 0, 1 | 1 << 6, NULL);
  g_assert_cmpint (own->source, ==, RP_SOURCE_OWN);
}

static void
assert_wrong (const char *frequency, const char *says)
{
  g_autoptr (RpFrequency) read = read_frequency (frequency, says);
}

static void
test_wrong (void)
{
  assert_wrong ("<frequency source='default'/>", "<frequency> is empty");
  assert_wrong ("<frequency source='mine' a-day='1'/>", "source=");
  assert_wrong ("<frequency source='default' a-day='11'/>", "1 to 10");
  assert_wrong ("<frequency source='default' a-week='22'/>", "1 to 21");
  assert_wrong ("<frequency source='default' days='fri-mon'/>", "mon-wed-fri");
  assert_wrong ("<frequency source='default' a-day='1' a-week='1'/>", "frequency");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frequency-xml/values", test_values);
  g_test_add_func ("/frequency-xml/wrong", test_wrong);
  return g_test_run ();
}
