/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "mat/rp-session-bookmark.h"

#include <glib/gstdio.h>

#define LONG (20 * G_USEC_PER_SEC)

typedef struct
{
  Led led;
  char *root;
  char *folder;
  RpJournalWriter *writer;
  RpSessionRecorder *recorder;
  RpBookmarkKeeper *keeper;
  RpSessionBookmark *bookmark;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  led_init (&fixture->led, "daily-clams", GPOINTER_TO_INT (data));
  fixture->root = g_dir_make_tmp ("reprise-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->root, "journal.sqlite", NULL);
  fixture->folder = g_build_filename (fixture->root, "bookmark", NULL);
  fixture->writer = rp_journal_writer_new (path, (const char *const[]){ NULL });
  fixture->recorder
      = rp_session_recorder_new (fixture->writer, fixture->led.session, RP_CLOCK (fixture->led.clock));
  fixture->keeper = rp_bookmark_keeper_new (fixture->folder);
  fixture->bookmark = rp_session_bookmark_new (fixture->keeper, fixture->recorder);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  for (const char *name = dir ? g_dir_read_name (dir) : NULL; name; name = g_dir_read_name (dir))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      remove_all (inside);
    }
  g_remove (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->bookmark);
  rp_bookmark_keeper_free (fixture->keeper);
  g_assert_finalize_object (fixture->recorder);
  g_assert_finalize_object (fixture->writer);
  led_clear (&fixture->led);
  remove_all (fixture->root);
  g_free (fixture->folder);
  g_free (fixture->root);
}

/* What the next start would find if the program ended now. Returns: (transfer full) (nullable) */
static RpBookmark *
find (Fixture *fixture)
{
  g_assert_true (rp_bookmark_keeper_flush (fixture->keeper, LONG));
  rp_bookmark_keeper_release (fixture->keeper);
  return rp_bookmark_keeper_find (fixture->folder);
}

static void
assert_found (Fixture *fixture, guint turn, guint amount)
{
  g_autoptr (RpBookmark) found = find (fixture);

  g_assert_nonnull (found);
  g_assert_cmpstr (found->session, ==, rp_session_recorder_get_uid (fixture->recorder));
  g_assert_cmpuint (found->stand->turn, ==, turn);
  g_assert_cmpuint (found->stand->amount, ==, amount);
  g_assert_false (found->noted);
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
}

static void
test_each_repetition (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  g_assert_null (find (fixture));
  g_assert_true (rp_bookmark_keeper_claim (fixture->keeper));
  for (guint i = 1; i < 20; i++)
    {
      led_advance (&fixture->led, 6.5);
      assert_found (fixture, 0, i);
    }
  led_advance (&fixture->led, 6.6);
  assert_found (fixture, 1, 0);
}

static void
test_each_count (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  for (guint i = 1; i < 20; i++)
    {
      led_advance (&fixture->led, 1);
      led_send (&fixture->led, RP_SESSION_COUNT);
      assert_found (fixture, 0, i);
    }
}

/* It does not come back once the person has stopped, or it is done. */
static void
test_over (Fixture *fixture, gconstpointer data)
{
  RpSessionEvent event = GPOINTER_TO_INT (data) ? RP_SESSION_STOP : RP_SESSION_SKIP;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 15);
  while (rp_session_can (fixture->led.session, event))
    led_send (&fixture->led, event);
  g_assert_null (find (fixture));
}

static void
test_finished (Fixture *fixture, gconstpointer data)
{
  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 40 * 6.5 + 6);
  g_assert_cmpint (rp_session_get_state (fixture->led.session), ==, RP_SESSION_FINISHED);
  g_assert_null (find (fixture));
}

/* Who begins another one and does nothing of it can still go on with the first. */
static void
test_nothing_done (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpBookmark) earlier = rp_bookmark_new ("earlier", "pack/program", "reprise:4?1");
  g_autoptr (RpBookmark) found = NULL;

  earlier->began = earlier->kept = (RpFactTime){ 1, 1, 0, 1 };
  earlier->stand = rp_session_stand_new (1);
  rp_bookmark_keeper_keep (fixture->keeper, earlier, TRUE);
  led_start_turn (&fixture->led);
  rp_session_bookmark_leave (fixture->bookmark);
  led_send (&fixture->led, RP_SESSION_STOP);
  found = find (fixture);
  g_assert_nonnull (found);
  g_assert_cmpstr (found->session, ==, "earlier");
}

/* The program ends in an orderly way: what was done is in the journal, and it can be gone on with. */
static void
test_left (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpBookmark) found = NULL;

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 3 * 6.5 + 1);
  rp_session_bookmark_leave (fixture->bookmark);
  led_send (&fixture->led, RP_SESSION_STOP);
  found = find (fixture);
  g_assert_nonnull (found);
  g_assert_cmpuint (found->stand->amount, ==, 3);
  g_assert_true (found->noted);
}

/* Another copy of the program leads: nothing of it is touched. */
static void
test_another_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpBookmarkKeeper) other = rp_bookmark_keeper_new (fixture->folder);
  g_autoptr (RpSessionBookmark) second = rp_session_bookmark_new (other, fixture->recorder);

  led_start_turn (&fixture->led);
  led_advance (&fixture->led, 3 * 6.5 + 1);
  rp_session_bookmark_leave (second);
  assert_found (fixture, 0, 3);
}

#define ADD(path, own_pace, func)                                                                            \
  g_test_add ("/session-bookmark/" path, Fixture, GINT_TO_POINTER (own_pace), set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("each-repetition", FALSE, test_each_repetition);
  ADD ("each-count", TRUE, test_each_count);
  ADD ("skipped", FALSE, test_over);
  ADD ("stopped", TRUE, test_over);
  ADD ("finished", FALSE, test_finished);
  ADD ("nothing-done", FALSE, test_nothing_done);
  ADD ("left", FALSE, test_left);
  ADD ("another-copy", FALSE, test_another_copy);
  return g_test_run ();
}
