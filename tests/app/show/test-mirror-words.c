/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-words.h"

#include "find.h"
#include "mirror-sample.h"

typedef char *(*Say) (RpMirror *mirror);

static void
assert_says (RpMirror *mirror, Say say, const char *expected)
{
  g_autofree char *said = say (mirror);

  g_assert_cmpstr (said, ==, expected);
}

static void
test_age (void)
{
  g_autoptr (RpSimulatedClock) clock = rp_simulated_clock_new ();
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  g_autoptr (RpMirror) mirror = rp_mirror_new (RP_CLOCK (clock), ring);

  assert_says (mirror, rp_mirror_words_spoken, "You, 5 seconds late");
  mirror_fill (clock, ring, 8);
  mirror_look (mirror);
  assert_says (mirror, rp_mirror_words_label, "You, 5 seconds ago");
  rp_mirror_set_frozen (mirror, TRUE);
  rp_simulated_clock_advance (clock, 3 * G_USEC_PER_SEC);
  assert_says (mirror, rp_mirror_words_label, "You, 8 seconds ago");
  assert_says (mirror, rp_mirror_words_spoken, "You, 5 seconds late");
  mirror_fill (clock, ring, 1);
  rp_mirror_set_delay (mirror, 0);
  mirror_look (mirror);
  assert_says (mirror, rp_mirror_words_label, "You, now");
  assert_says (mirror, rp_mirror_words_spoken, "You, now");
}

/* Off, and without a camera; the rest is said where there is one. */
static void
test_without (void)
{
  g_autoptr (RpSimulatedClock) clock = rp_simulated_clock_new ();
  g_autoptr (RpFrameRing) ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  g_autoptr (RpMirror) mirror = rp_mirror_new (RP_CLOCK (clock), ring);

  assert_says (mirror, rp_mirror_words_sentence, "Looking for a camera.");
  rp_mirror_open (mirror, NULL);
  assert_says (mirror, rp_mirror_words_sentence,
               "There is no camera. Plug one in, or switch on the one that is built in.");
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/mirror-words/age", test_age);
  g_test_add_func ("/mirror-words/without", test_without);
  return g_test_run ();
}
