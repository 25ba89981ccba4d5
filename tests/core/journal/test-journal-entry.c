/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journal/rp-journal-entry.h"

static void
test_copy (void)
{
  char exercise[] = "clamshell";
  RpJournalEntry entry = { 3, exercise, 2, RP_SIDE_RIGHT, 20, 18, 1000 };
  g_autoptr (RpJournalEntry) copy = rp_journal_entry_copy (&entry);

  exercise[0] = 'x';
  g_assert_cmpint (copy->session, ==, 3);
  g_assert_cmpstr (copy->exercise, ==, "clamshell");
  g_assert_cmpuint (copy->set, ==, 2);
  g_assert_cmpint (copy->side, ==, RP_SIDE_RIGHT);
  g_assert_cmpuint (copy->planned, ==, 20);
  g_assert_cmpuint (copy->done, ==, 18);
  g_assert_cmpint (copy->ended, ==, 1000);
  rp_journal_entry_free (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-entry/copy", test_copy);
  return g_test_run ();
}
