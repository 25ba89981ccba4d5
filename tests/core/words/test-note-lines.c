/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-note-lines.h"

static void
test_add (void)
{
  g_autoptr (GString) note = g_string_new (NULL);

  rp_note_lines_add (note, "Load", "Red\nband");
  rp_note_lines_add (note, "Setting", NULL);
  rp_note_lines_add_text (note, "Two\tlines\r\nor one");
  g_assert_cmpstr (note->str, ==, "Load: Red band\nSetting: ______\nTwo lines  or one\n");
}

static void
assert_day (gint64 seconds, const char *expected)
{
  g_autoptr (GDateTime) when = g_date_time_new_utc (2026, 11, 29, 10, 15, 0);
  g_autofree char *day = rp_note_lines_day (when, seconds * G_USEC_PER_SEC);

  g_assert_cmpstr (day, ==, expected);
}

static void
test_day (void)
{
  assert_day (24 * 60, "29 November 2026, 10:15. 24 minutes.");
  assert_day (59, "29 November 2026, 10:15. 59 seconds.");
  assert_day (0, "29 November 2026, 10:15.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note-lines/add", test_add);
  g_test_add_func ("/note-lines/day", test_day);
  return g_test_run ();
}
