/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "plan-fixture.h"
#include "voice/rp-voice-fit.h"
#include "voice/rp-voice-slots.h"

#include <string.h>

/* Slots made by hand; a text takes as many tenths of a second as it has letters. */

#define MS G_TIME_SPAN_MILLISECOND

static gint64
measure (const char *text, gpointer user_data)
{
  return (gint64) strlen (text) * 100 * MS;
}

static void
free_slot (gpointer data)
{
  g_ptr_array_unref (((RpVoiceSlot *) data)->phrases);
}

static GArray *
new_slots (void)
{
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (RpVoiceSlot));

  g_array_set_clear_func (slots, free_slot);
  return slots;
}

/* In milliseconds. @ways: "2 text" for each way to say it, with its weight. */
static void
add (GArray *slots, RpSessionNotice notice, int start, int end, const char *first, const char *second)
{
  const char *const ways[] = { first, second };
  RpVoiceSlot slot = {
    .beat = { .notice = notice, .at = start * MS },
    .phrases = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_voice_phrase_free),
    .start = start * MS,
    .latest = start * MS + (notice == RP_SESSION_NOTICE_PHASE ? 500 * MS : 0),
    .end = end * MS,
    .next = end * MS,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways) && ways[i]; i++)
    g_ptr_array_add (slot.phrases, rp_voice_phrase_new (RP_VOICE_CUE, (RpVoiceWeight) (ways[i][0] - '0'),
                                                        (const char *const[]){ ways[i] + 2, NULL }));
  if (slots->len > 0)
    {
      RpVoiceSlot *last = &g_array_index (slots, RpVoiceSlot, slots->len - 1);

      last->next = MIN (last->next, slot.start);
    }
  g_array_append_val (slots, slot);
}

static void
assert_said (GArray *slots, const char *expected)
{
  g_autoptr (GArray) fits = rp_voice_fit (slots, measure, NULL);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < fits->len; i++)
    {
      const RpVoiceFit *fit = &g_array_index (fits, RpVoiceFit, i);

      g_string_append_printf (said, "%s%d %s", i > 0 ? ", " : "", (int) (fit->start / MS), fit->phrase->text);
    }
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_longest_that_fits (void)
{
  for (int end = 100; end <= 1200; end += 100)
    {
      g_autoptr (GArray) slots = new_slots ();

      add (slots, RP_SESSION_NOTICE_STEP, 0, end, "2 long enough", "2 short");
      assert_said (slots, end >= 1100 ? "0 long enough" : end >= 500 ? "0 short" : "");
    }
}

/* A shorter way that lets a lesser word be said is better; a longer one only where no way does. */
static void
test_polite (void)
{
  g_autoptr (GArray) slots = new_slots ();
  g_autoptr (GArray) narrow = new_slots ();

  add (slots, RP_SESSION_NOTICE_PHASE, 0, 3000, "2 long enough", "2 short");
  add (slots, RP_SESSION_NOTICE_PHASE, 600, 3000, "0 hold", NULL);
  assert_said (slots, "0 short, 600 hold");

  add (narrow, RP_SESSION_NOTICE_REP, 0, 3000, "2 long enough", "2 short");
  add (narrow, RP_SESSION_NOTICE_PHASE, 400, 3000, "0 hold", NULL);
  assert_said (narrow, "0 long enough");
}

/* What matters more is said, whichever comes first. */
static void
test_weight (void)
{
  g_autoptr (GArray) first = new_slots ();
  g_autoptr (GArray) second = new_slots ();

  add (first, RP_SESSION_NOTICE_REP, 0, 3000, "1 twenty-one", NULL);
  add (first, RP_SESSION_NOTICE_HALF_WAY, 600, 3000, "2 half", NULL);
  assert_said (first, "600 half");

  add (second, RP_SESSION_NOTICE_HALF_WAY, 0, 3000, "2 half", NULL);
  add (second, RP_SESSION_NOTICE_REP, 300, 3000, "1 seven", NULL);
  assert_said (second, "0 half");
}

/* A phase waits for a number, but not for long, and not so long that something else would suffer. */
static void
test_patience (void)
{
  g_autoptr (GArray) slots = new_slots ();
  g_autoptr (GArray) late = new_slots ();
  g_autoptr (GArray) crowded = new_slots ();
  g_autoptr (GArray) full = new_slots ();

  add (slots, RP_SESSION_NOTICE_REP, 0, 3000, "1 seven", NULL);
  add (slots, RP_SESSION_NOTICE_PHASE, 300, 3000, "2 cue", NULL);
  assert_said (slots, "0 seven, 500 cue");

  add (late, RP_SESSION_NOTICE_REP, 0, 3000, "1 seventeen", NULL);
  add (late, RP_SESSION_NOTICE_PHASE, 300, 3000, "2 cue", NULL);
  assert_said (late, "300 cue");

  add (crowded, RP_SESSION_NOTICE_REP, 0, 3000, "1 seven", NULL);
  add (crowded, RP_SESSION_NOTICE_PHASE, 300, 3000, "2 cue", NULL);
  add (crowded, RP_SESSION_NOTICE_HALF_WAY, 700, 3000, "2 half", NULL);
  assert_said (crowded, "300 cue, 700 half");

  add (full, RP_SESSION_NOTICE_REP, 0, 3000, "1 seven", NULL);
  add (full, RP_SESSION_NOTICE_PHASE, 300, 700, "2 cue", NULL);
  assert_said (full, "300 cue");
}

/* Of what is told at one instant, the first has the word, and a phase waits. */
static void
test_one_instant (void)
{
  g_autoptr (GArray) slots = new_slots ();
  g_autoptr (GArray) marks = new_slots ();

  add (slots, RP_SESSION_NOTICE_REP, 0, 3000, "1 six", NULL);
  add (slots, RP_SESSION_NOTICE_PHASE, 0, 3000, "2 cue", NULL);
  assert_said (slots, "0 six, 300 cue");

  add (marks, RP_SESSION_NOTICE_STEP, 0, 3000, "2 right leg", NULL);
  add (marks, RP_SESSION_NOTICE_PHASE, 0, 3000, "2 cue", NULL);
  assert_said (marks, "0 right leg");
}

/* In a countdown only what was not said is said. */
static void
test_once (void)
{
  g_autoptr (GArray) slots = new_slots ();
  g_autoptr (GArray) other = new_slots ();

  add (slots, RP_SESSION_NOTICE_STEP, 0, 2000, "2 right, turn", "2 right");
  add (slots, RP_SESSION_NOTICE_COUNTDOWN, 2000, 3000, "2 turn", NULL);
  assert_said (slots, "0 right, turn");

  add (other, RP_SESSION_NOTICE_STEP, 0, 1000, "2 right, turn", "2 right");
  add (other, RP_SESSION_NOTICE_COUNTDOWN, 2000, 3000, "2 turn", NULL);
  assert_said (other, "0 right, 2000 turn");
}

static gint64
shrug (const char *text, gpointer user_data)
{
  return -1;
}

/* Where a voice does not know yet, letters are counted. */
static void
test_unknown_length (void)
{
  g_autoptr (GArray) slots = new_slots ();
  g_autoptr (GArray) fits = NULL;

  add (slots, RP_SESSION_NOTICE_STEP, 0, 3000, "2 half", NULL);
  fits = rp_voice_fit (slots, shrug, NULL);
  g_assert_cmpuint (fits->len, ==, 1);
  g_assert_cmpint (g_array_index (fits, RpVoiceFit, 0).until, ==, rp_voice_slots_reckon ("half"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voice-fit/longest-that-fits", test_longest_that_fits);
  g_test_add_func ("/voice-fit/polite", test_polite);
  g_test_add_func ("/voice-fit/weight", test_weight);
  g_test_add_func ("/voice-fit/patience", test_patience);
  g_test_add_func ("/voice-fit/one-instant", test_one_instant);
  g_test_add_func ("/voice-fit/once", test_once);
  g_test_add_func ("/voice-fit/unknown-length", test_unknown_length);
  return g_test_run ();
}
