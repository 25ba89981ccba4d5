/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-load-text.h"

#include "words/rp-load-words.h"

/* What is read is said in the same way, and what is said is read as the same. */
static void
assert_reads (const char *text, RpLoadUnit unit, const char *line)
{
  g_autoptr (RpLoad) load = rp_load_text_read (text);
  g_autoptr (RpLoad) again = NULL;
  g_autofree char *said = rp_load_words_line (load);

  g_assert_cmpint (load->unit, ==, unit);
  g_assert_cmpstr (said, ==, line);
  again = rp_load_text_read (said);
  g_assert_true (rp_load_equal (load, again));
}

static void
test_read (void)
{
  g_assert_null (rp_load_text_read ("  "));
  assert_reads ("yellow band", RP_LOAD_UNIT_BAND, "Yellow band");
  assert_reads ("Red band, just above your knees ", RP_LOAD_UNIT_BAND, "Red band, just above your knees");
  assert_reads ("5 kg", RP_LOAD_UNIT_KG, "5 kg");
  assert_reads ("2,5kg in each hand", RP_LOAD_UNIT_KG, "2.5 kg, in each hand");
  assert_reads ("10 lb", RP_LOAD_UNIT_LB, "10 lb");
  assert_reads ("A full rucksack", RP_LOAD_UNIT_NONE, "A full rucksack");
  assert_reads ("5 kilos", RP_LOAD_UNIT_NONE, "5 kilos");
  assert_reads ("Yellow bandana", RP_LOAD_UNIT_NONE, "Yellow bandana");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/load-text/read", test_read);
  return g_test_run ();
}
