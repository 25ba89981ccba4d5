/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice-work.h"

static void
assert_takes (RpVoiceWork *work, const char *text)
{
  guint round = 0;
  g_autofree char *taken = rp_voice_work_take (work, &round);

  g_assert_cmpstr (taken, ==, text);
}

static void
put (RpVoiceWork *work, const char *text)
{
  rp_voice_work_put (work, text, rp_sound_new_take (NULL, 0, 8000));
}

static gboolean
has (RpVoiceWork *work, const char *text)
{
  g_autoptr (RpSound) sound = rp_voice_work_find (work, text);

  return sound != NULL;
}

/* Texts are taken in order, each once; what is wanted anew is not made again, and what is not is forgotten. */
static void
test_order (void)
{
  static const char *const first[] = { "a", "b", "a", "c", NULL };
  static const char *const second[] = { "d", "b", NULL };
  g_autoptr (RpVoiceWork) work = rp_voice_work_new ();

  g_assert_cmpuint (rp_voice_work_want (work, first), ==, 1);
  g_assert_true (rp_voice_work_wait (work));
  assert_takes (work, "a");
  put (work, "a");
  assert_takes (work, "b");
  put (work, "b");
  assert_takes (work, "c");
  g_assert_cmpuint (rp_voice_work_want (work, second), ==, 2);
  g_assert_false (has (work, "a"));
  g_assert_true (has (work, "b"));
  assert_takes (work, "d");
  put (work, "d");
  assert_takes (work, NULL);
}

static void
test_give_up (void)
{
  static const char *const texts[] = { "a", "b", NULL };
  g_autoptr (RpVoiceWork) work = rp_voice_work_new ();

  rp_voice_work_want (work, texts);
  assert_takes (work, "a");
  rp_voice_work_give_up (work, 1);
  assert_takes (work, NULL);
  rp_voice_work_want (work, texts);
  assert_takes (work, "a");
  /* What was given up was wanted before this. */
  rp_voice_work_give_up (work, 1);
  assert_takes (work, "a");
}

static gpointer
wait_for_work (gpointer work)
{
  return GINT_TO_POINTER (rp_voice_work_wait (work));
}

/* Whoever waits for work or for a sound leaves when it is closed. */
static void
test_close (void)
{
  static const char *const texts[] = { "a", NULL };
  g_autoptr (RpVoiceWork) work = rp_voice_work_new ();
  g_autoptr (GThread) thread = g_thread_new ("wait", wait_for_work, work);

  rp_voice_work_close (work);
  g_assert_false (GPOINTER_TO_INT (g_thread_join (g_steal_pointer (&thread))));
  g_assert_true (g_cancellable_is_cancelled (rp_voice_work_get_cancellable (work)));
  rp_voice_work_want (work, texts);
  assert_takes (work, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-work/order", test_order);
  g_test_add_func ("/voice-work/give-up", test_give_up);
  g_test_add_func ("/voice-work/close", test_close);
  return g_test_run ();
}
