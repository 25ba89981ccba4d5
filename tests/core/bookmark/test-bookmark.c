/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bookmark/rp-bookmark.h"

#include <string.h>

static RpBookmark *
make_bookmark (void)
{
  RpBookmark *bookmark = rp_bookmark_new ("uid-1", "hips-and-knees/daily-clams", "reprise:4?123");
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) began = g_date_time_new (zone, 2026, 11, 21, 7, 30, 0);
  g_autoptr (GDateTime) kept = g_date_time_new (zone, 2026, 11, 21, 7, 41, 5.5);

  bookmark->changes = g_strdup ("{'speed': <0.8>}\n");
  bookmark->began = rp_fact_time_new (began, 0);
  bookmark->kept = rp_fact_time_new (kept, 0);
  bookmark->pain = 3;
  bookmark->noted = TRUE;
  bookmark->stand = rp_session_stand_new (3);
  bookmark->stand->turn = 1;
  bookmark->stand->amount = 4;
  bookmark->stand->worked = 123456789012;
  g_array_index (bookmark->stand->done, guint, 0) = 20;
  g_array_index (bookmark->stand->repeated, guint, 0) = 7;
  return bookmark;
}

static void
assert_time (const RpFactTime *time, const RpFactTime *expected)
{
  g_assert_cmpint (time->at, ==, expected->at);
  g_assert_cmpuint (time->day, ==, expected->day);
  g_assert_cmpint (time->offset, ==, expected->offset);
}

static void
assert_equal (const RpBookmark *bookmark, const RpBookmark *expected)
{
  g_assert_cmpstr (bookmark->session, ==, expected->session);
  g_assert_cmpstr (bookmark->program, ==, expected->program);
  g_assert_cmpstr (bookmark->code, ==, expected->code);
  g_assert_cmpstr (bookmark->changes, ==, expected->changes);
  assert_time (&bookmark->began, &expected->began);
  assert_time (&bookmark->kept, &expected->kept);
  g_assert_cmpint (bookmark->pain, ==, expected->pain);
  g_assert_cmpint (bookmark->noted, ==, expected->noted);
  g_assert_cmpint (bookmark->stand->worked, ==, expected->stand->worked);
  g_assert_true (rp_session_stand_equal (bookmark->stand, expected->stand));
}

static void
test_comes_back (void)
{
  g_autoptr (RpBookmark) bookmark = make_bookmark ();
  g_autoptr (RpBookmark) copy = rp_bookmark_copy (bookmark);
  g_autoptr (GBytes) bytes = rp_bookmark_write (bookmark);
  g_autoptr (RpBookmark) again = rp_bookmark_read (bytes);

  g_assert_nonnull (again);
  assert_equal (again, bookmark);
  assert_equal (copy, bookmark);
}

/* What was written first is read for ever. */
static void
test_first_form (void)
{
  static const char text[] = "[bookmark]\n"
                             "form=1\n"
                             "session=uid-1\n"
                             "program=hips-and-knees/daily-clams\n"
                             "code=reprise:4?123\n"
                             "changes={'speed': <0.8>}\\n\n"
                             "began=1795242600000000;739941;3600\n"
                             "kept=1795243265500000;739941;3600\n"
                             "pain=3\n"
                             "noted=true\n"
                             "worked=123456789012\n"
                             "turn=1\n"
                             "amount=4\n"
                             "done=20;0;0;\n"
                             "repeated=7;0;0;\n"
                             "whole=true\n";
  g_autoptr (RpBookmark) expected = make_bookmark ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GBytes) written = rp_bookmark_write (expected);
  g_autoptr (RpBookmark) bookmark = rp_bookmark_read (bytes);

  g_assert_nonnull (bookmark);
  assert_equal (bookmark, expected);
  g_assert_cmpmem (text, strlen (text), g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

/* Half of it is nothing, wherever it ends; and no byte that is another one does any harm. */
static void
test_damaged (void)
{
  g_autoptr (RpBookmark) bookmark = make_bookmark ();
  g_autoptr (GBytes) whole = rp_bookmark_write (bookmark);
  gsize length = g_bytes_get_size (whole);

  /* The last letter of "true", and what ends the line. */
  for (gsize i = 0; i + 2 <= length; i++)
    {
      g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, i);
      g_autoptr (RpBookmark) read = rp_bookmark_read (half);

      g_assert_null (read);
    }
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (whole, NULL), length);
      g_autoptr (GBytes) other = NULL;
      g_autoptr (RpBookmark) read = NULL;

      for (guint j = 0; j < 3; j++)
        data[g_test_rand_int_range (0, (gint32) length)] = (guint8) g_test_rand_int_range (0, 256);
      other = g_bytes_new (data, length);
      read = rp_bookmark_read (other);
      if (read)
        g_assert_cmpuint (read->stand->turn, <, read->stand->done->len);
    }
}

static RpBookmark *
read_with (const char *from, const char *to)
{
  g_autoptr (RpBookmark) bookmark = make_bookmark ();
  g_autoptr (GBytes) whole = rp_bookmark_write (bookmark);
  g_autofree char *text = g_strndup (g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
  g_auto (GStrv) parts = g_strsplit (text, from, 2);
  g_autofree char *other = g_strjoinv (to, parts);
  g_autoptr (GBytes) bytes = g_bytes_new (other, strlen (other));

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  return rp_bookmark_read (bytes);
}

static void
test_refused (void)
{
  static const char *const pairs[][2] = {
    { "form=1", "form=2" },
    { "form=1", "form=x" },
    { "turn=1", "turn=3" },
    { "turn=1", "turn=-1" },
    { "amount=4", "amount=99999999" },
    { "done=20;", "done=-1;" },
    { "done=20;0;0;", "done=20;0;" },
    { "done=20;0;0;", "done=" },
    { "pain=3", "pain=11" },
    { "session=uid-1", "session=" },
    { "kept=1795243265500000", "kept=99999999999999999" },
    { ";739941;3600\nkept", ";0;3600\nkept" },
    { "worked=1", "worked=-1" },
    { "whole=true", "whole=false" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr (RpBookmark) bookmark = read_with (pairs[i][0], pairs[i][1]);

      g_test_message ("%s", pairs[i][1]);
      g_assert_null (bookmark);
    }
}

/* A newer Reprise may say more, as long as the form is the same. */
static void
test_says_more (void)
{
  g_autoptr (RpBookmark) bookmark = read_with ("pain=3\n", "pain=3\nmood=fine\n");

  g_assert_nonnull (bookmark);
  g_assert_cmpint (bookmark->pain, ==, 3);
}

static void
assert_today (gint hours, gboolean expected)
{
  g_autoptr (RpBookmark) bookmark = make_bookmark ();
  g_autoptr (GDateTime) kept = rp_fact_time_get_date_time (&bookmark->kept);
  g_autoptr (GDateTime) now = g_date_time_add_hours (kept, hours);

  g_assert_cmpint (rp_bookmark_is_of_today (bookmark, now), ==, expected);
}

static void
test_today (void)
{
  assert_today (0, TRUE);
  assert_today (16, TRUE);
  assert_today (17, FALSE);
  assert_today (24, FALSE);
  assert_today (-1, FALSE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bookmark/comes-back", test_comes_back);
  g_test_add_func ("/bookmark/first-form", test_first_form);
  g_test_add_func ("/bookmark/damaged", test_damaged);
  g_test_add_func ("/bookmark/refused", test_refused);
  g_test_add_func ("/bookmark/says-more", test_says_more);
  g_test_add_func ("/bookmark/today", test_today);
  return g_test_run ();
}
