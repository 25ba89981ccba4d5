/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-texture.h"

#include <gtk/gtk.h>

/* Colours as they are, whatever the memory's order; what shines through is on white. */
static void
test_colours (void)
{
  guint32 pixels[] = { 0xFF102030, 0x00000000, 0x80800000 };
  g_autoptr (GBytes) bytes = g_bytes_new (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (3, 1, GDK_MEMORY_DEFAULT, bytes, sizeof pixels);
  g_autoptr (RpSheetShot) shot = rp_paper_texture_take (texture, 2, "Like this");
  static const guint8 expected[] = { 0x10, 0x20, 0x30, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0x7F };

  g_assert_cmpuint (shot->item, ==, 2);
  g_assert_cmpuint (shot->width, ==, 3);
  g_assert_cmpuint (shot->height, ==, 1);
  g_assert_cmpstr (shot->caption, ==, "Like this");
  g_assert_cmpmem (g_bytes_get_data (shot->pixels, NULL), g_bytes_get_size (shot->pixels), expected,
                   sizeof expected);
}

static void
test_too_large (void)
{
  const gsize stride = (RP_SHEET_SHOT_MAX_SIDE + 1) * 4;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (stride), stride);
  g_autoptr (GdkTexture) texture
      = gdk_memory_texture_new (RP_SHEET_SHOT_MAX_SIDE + 1, 1, GDK_MEMORY_DEFAULT, bytes, stride);

  g_assert_null (rp_paper_texture_take (texture, 0, NULL));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper-texture/colours", test_colours);
  g_test_add_func ("/paper-texture/too-large", test_too_large);
  return g_test_run ();
}
