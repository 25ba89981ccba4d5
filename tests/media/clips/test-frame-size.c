/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "clips/rp-frame-size.h"

static void
test_fit (void)
{
  static const struct
  {
    guint width, height, pixel_width, pixel_height;
    RpFrameSize size;
  } rows[] = {
    { 320, 180, 1, 1, { 320, 180 } },    { 853, 481, 1, 1, { 853, 481 } },
    { 1280, 720, 1, 1, { 1280, 720 } },  { 320, 180, 93, 64, { 465, 180 } },
    { 720, 576, 16, 15, { 768, 576 } },  { 720, 480, 8, 9, { 720, 540 } },
    { 320, 180, 0, 0, { 320, 180 } },    { 3840, 2160, 1, 1, { 1280, 720 } },
    { 1080, 1920, 1, 1, { 720, 1280 } }, { 1080, 1080, 1, 1, { 720, 720 } },
    { 16000, 2, 1, 1, { 1280, 1 } },     { 2, 2, 100000, 1, { 1280, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RpFrameSize size
          = rp_frame_size_fit (rows[i].width, rows[i].height, rows[i].pixel_width, rows[i].pixel_height);

      g_assert_cmpuint (size.width, ==, rows[i].size.width);
      g_assert_cmpuint (size.height, ==, rows[i].size.height);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frame-size/fit", test_fit);
  return g_test_run ();
}
