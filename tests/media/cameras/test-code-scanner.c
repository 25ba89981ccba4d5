/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-code-scanner.h"

#include "qr.h"

#define WIDTH 640u
#define HEIGHT 360u
#define TEXT "reprise:4?00112233445566778899001122334455667788990011223344556677889900112233445566778899"
#define OTHER "https://example.org/"

static RpFrame *
make_frame (const guint8 *wall, guint width, guint height)
{
  gsize stride = (gsize) width * sizeof (guint32);
  guint32 *pixels = g_malloc (stride * height);
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i < (gsize) width * height; i++)
    pixels[i] = wall[i] * 0x010101u;
  bytes = g_bytes_new_take (pixels, stride * height);
  return rp_frame_new (bytes, width, height, stride);
}

static GStrv
look (const guint8 *wall)
{
  g_autoptr (RpFrame) frame = make_frame (wall, WIDTH, HEIGHT);

  return rp_code_scanner_read (frame);
}

static void
assert_reads (const char *text, double side, double turn)
{
  g_autofree guint8 *wall = qr_make_wall (WIDTH, HEIGHT);
  g_auto (GStrv) texts = NULL;

  qr_paint (wall, WIDTH, HEIGHT, text, side, 300, 170, turn);
  texts = look (wall);
  g_assert_cmpuint (g_strv_length (texts), ==, 1);
  g_assert_cmpstr (texts[0], ==, text);
}

static void
test_straight (void)
{
  assert_reads (TEXT, 240, 0);
}

static void
test_turned (void)
{
  assert_reads (TEXT, 240, 0.2);
  assert_reads (TEXT, 220, -0.6);
  assert_reads (TEXT, 240, G_PI);
}

/* Of two pixels and a half a module */
static void
test_small (void)
{
  assert_reads (TEXT, 95, 0.1);
}

static void
test_none (void)
{
  g_autofree guint8 *wall = qr_make_wall (WIDTH, HEIGHT);
  g_auto (GStrv) texts = look (wall);
  g_autoptr (RpFrame) dot = make_frame (wall, 1, 1);
  g_auto (GStrv) nothing = rp_code_scanner_read (dot);

  g_assert_cmpuint (g_strv_length (texts), ==, 0);
  g_assert_cmpuint (g_strv_length (nothing), ==, 0);
}

static void
test_two (void)
{
  g_autofree guint8 *wall = qr_make_wall (WIDTH, HEIGHT);
  g_auto (GStrv) texts = NULL;

  qr_paint (wall, WIDTH, HEIGHT, TEXT, 200, 150, 180, 0.1);
  qr_paint (wall, WIDTH, HEIGHT, OTHER, 200, 470, 180, -0.1);
  texts = look (wall);
  g_assert_cmpuint (g_strv_length (texts), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) texts, TEXT));
  g_assert_true (g_strv_contains ((const char *const *) texts, OTHER));
}

static void
test_other (void)
{
  assert_reads (OTHER, 150, 0.3);
  assert_reads ("Größe „A“", 150, 0);
}

/* However many there are, no more are told. */
static void
test_many (void)
{
  g_autofree guint8 *wall = qr_make_wall (WIDTH, HEIGHT);
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *text = g_strdup_printf ("code %u", i);

      qr_paint (wall, WIDTH, HEIGHT, text, 84, 64 + 128 * (i % 5), 90 + 180 * (i / 5), 0);
    }
  texts = look (wall);
  g_assert_cmpuint (g_strv_length (texts), ==, RP_CODE_SCANNER_MOST_CODES);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/code-scanner/straight", test_straight);
  g_test_add_func ("/code-scanner/turned", test_turned);
  g_test_add_func ("/code-scanner/small", test_small);
  g_test_add_func ("/code-scanner/none", test_none);
  g_test_add_func ("/code-scanner/two", test_two);
  g_test_add_func ("/code-scanner/other", test_other);
  g_test_add_func ("/code-scanner/many", test_many);
  return g_test_run ();
}
