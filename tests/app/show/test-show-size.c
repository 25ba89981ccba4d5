/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-size.h"

static void
test_by_the_window (void)
{
  static const struct
  {
    int width, height;
    guint letters;
    gboolean tight, upright;
  } windows[] = {
    { 360, 720, 15, TRUE, TRUE },     { 1280, 720, 15, TRUE, FALSE },   { 1080, 1920, 17, FALSE, TRUE },
    { 1920, 1080, 20, FALSE, FALSE }, { 2560, 1440, 26, FALSE, FALSE }, { 3840, 2160, 40, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      RpShowSize size;

      rp_show_size_find (windows[i].width, windows[i].height, 1, &size);
      g_assert_cmpuint (size.letters, ==, windows[i].letters);
      g_assert_cmpint (size.tight, ==, windows[i].tight);
      g_assert_cmpint (size.upright, ==, windows[i].upright);
      g_assert_cmpfloat (size.cue, >=, 1.2 * windows[i].letters);
    }
}

/* The cue can be read from 3 m: 7 % of the height of a screen that lies. */
static void
test_cue (void)
{
  RpShowSize size;

  rp_show_size_find (1920, 1080, 1, &size);
  g_assert_cmpfloat_with_epsilon (size.cue, 75.6, 0.1);
  rp_show_size_find (3840, 2160, 1, &size);
  g_assert_cmpfloat_with_epsilon (size.cue, 151.2, 0.1);
}

/* Never smaller than the person has text elsewhere, as far as there are letters so large; and never smaller for that. */
static void
test_by_the_text (void)
{
  RpShowSize usual, large;

  for (double text = 1; text <= 2; text += 0.25)
    {
      rp_show_size_find (480, 720, text, &large);
      g_assert_cmpfloat (large.letters, >=, 15 * text * 0.95);
      g_assert_true (large.tight);
      rp_show_size_find (3840, 2160, 1, &usual);
      rp_show_size_find (3840, 2160, text, &large);
      g_assert_cmpuint (large.letters, >=, usual.letters);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/show-size/window", test_by_the_window);
  g_test_add_func ("/show-size/cue", test_cue);
  g_test_add_func ("/show-size/text", test_by_the_text);

  return g_test_run ();
}
