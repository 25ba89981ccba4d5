/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-cue.h"

/* A cue keeps its own words, and takes its fault with it. */
static void
test_own (void)
{
  char words[] = "Hips stacked";
  RpCue *cue = rp_cue_new (2, words);

  words[0] = 'h';
  g_assert_cmpuint (cue->phase, ==, 2);
  g_assert_cmpstr (cue->text, ==, "Hips stacked");
  g_assert_null (cue->fault);
  cue->fault = rp_fault_new ("rolls", "front", "resource:///a.webm");
  rp_cue_free (cue);
  rp_cue_free (NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cue/own", test_own);
  return g_test_run ();
}
