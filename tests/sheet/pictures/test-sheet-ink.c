/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pictures/rp-sheet-ink.h"

#define SIDE 20

/* A square of one colour in the middle of a ground of another. Returns: (transfer full) */
static guint8 *
make_picture (guint32 ground, guint32 middle)
{
  guint8 *rgb = g_malloc (SIDE * SIDE * 3);

  for (guint y = 0; y < SIDE; y++)
    for (guint x = 0; x < SIDE; x++)
      {
        gboolean inside = x >= 5 && x < 15 && y >= 5 && y < 15;
        guint32 colour = inside ? middle : ground;

        for (guint channel = 0; channel < 3; channel++)
          rgb[(y * SIDE + x) * 3 + channel] = (guint8) (colour >> (16 - 8 * channel));
      }
  return rgb;
}

static guint
lighten (guint32 ground, guint32 middle, guint *at_edge)
{
  g_autofree guint8 *rgb = make_picture (ground, middle);
  g_autofree guint8 *grey = NULL;
  guint width = SIDE;
  guint height = SIDE;

  grey = rp_sheet_ink_lighten (rgb, &width, &height);
  g_assert_cmpuint (width, ==, SIDE);
  g_assert_cmpuint (height, ==, SIDE);
  *at_edge = grey[0];
  return grey[10 * SIDE + 10];
}

/* The studio's ground needs no ink, nor does it in a room that is less bright; the body is lighter than it was. */
static void
test_ground (void)
{
  guint edge = 0;
  guint body = lighten (0xedf1f3, 0x1f7a83, &edge);

  g_assert_cmpuint (edge, ==, 255);
  g_assert_cmpuint (body, >, 90);
  g_assert_cmpuint (body, <, 160);
  lighten (0xd5d9db, 0x1f7a83, &edge);
  g_assert_cmpuint (edge, ==, 255);
  g_assert_cmpuint (lighten (0xedf1f3, 0x000000, &edge), ==, 0);
}

/* A pen's colours are dark on paper, however light they are on a screen. */
static void
test_lines (void)
{
  static const guint32 pens[] = { 0xffd60a, 0xff3b30, 0x00e5ff, 0x34ff6a };
  guint edge = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pens); i++)
    g_assert_cmpuint (lighten (0xedf1f3, pens[i], &edge), <, 110);
}

/* A room that is dark stays a picture: what is light in it is not lost. */
static void
test_dark_room (void)
{
  guint edge = 0;
  guint light = lighten (0x202020, 0xe0e0e0, &edge);

  g_assert_cmpuint (light, ==, 255);
  g_assert_cmpuint (edge, <, 120);
}

static void
test_size (void)
{
  g_autofree guint8 *rgb = g_malloc0 (4001 * 31 * 3);
  g_autofree guint8 *grey = NULL;
  guint width = 4001;
  guint height = 31;

  grey = rp_sheet_ink_lighten (rgb, &width, &height);
  g_assert_cmpuint (width, ==, 1000);
  g_assert_cmpuint (height, ==, 7);
  g_assert_cmpuint (grey[0], ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-ink/ground", test_ground);
  g_test_add_func ("/sheet-ink/lines", test_lines);
  g_test_add_func ("/sheet-ink/dark-room", test_dark_room);
  g_test_add_func ("/sheet-ink/size", test_size);
  return g_test_run ();
}
