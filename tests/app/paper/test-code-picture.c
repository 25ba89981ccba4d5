/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper/rp-code-picture.h"
#include "pixels.h"

#include <string.h>

#define BLACK 0xff000000
#define WHITE 0xffffffff
#define CORNER 6

typedef struct
{
  RpCodePicture *picture;
  GtkWindow *window;
} Fixture;

static RpSheetQr *
make_code (guint letters)
{
  g_autofree char *text = g_strnfill (letters, 'q');
  g_autoptr (GError) error = NULL;
  RpSheetQr *code = rp_sheet_qr_new (text, RP_SHEET_QR_ANY, &error);

  g_assert_no_error (error);
  return code;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->picture = RP_CODE_PICTURE (g_object_ref_sink (rp_code_picture_new ()));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window)
    gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->picture);
}

static void
show (Fixture *fixture, guint letters, int width, int height)
{
  rp_code_picture_set_code (fixture->picture, make_code (letters));
  gtk_widget_set_hexpand (GTK_WIDGET (fixture->picture), TRUE);
  fixture->window = pixels_show (GTK_WIDGET (fixture->picture), width, height);
}

/* Near a corner of the white that must be around a code, where the card may be round. */
static gboolean
is_corner (int x, int y, int side)
{
  return (x < CORNER || x >= side - CORNER) && (y < CORNER || y >= side - CORNER);
}

/* Every pixel of the picture is what the code says, with nothing grey between two modules. */
static void
assert_crisp (Fixture *fixture, guint letters)
{
  g_autoptr (RpSheetQr) code = make_code (letters);
  cairo_surface_t *surface = pixels_get (GTK_WIDGET (fixture->picture));
  int width = gtk_widget_get_width (GTK_WIDGET (fixture->picture));
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->picture));
  int modules = (int) rp_sheet_qr_get_size (code) + 2 * RP_SHEET_QR_QUIET;
  int module = MIN (width, height) / modules;
  int left = (width - module * modules) / 2;

  g_assert_cmpint (module, >=, 2);
  for (int y = 0; y < module * modules; y++)
    for (int x = 0; x < module * modules; x++)
      {
        int column = x / module - RP_SHEET_QR_QUIET;
        int row = y / module - RP_SHEET_QR_QUIET;
        int size = modules - 2 * RP_SHEET_QR_QUIET;
        gboolean black = column >= 0 && row >= 0 && column < size && row < size
                         && rp_sheet_qr_get_module (code, (guint) column, (guint) row);

        if (is_corner (x, y, module * modules))
          continue;
        if (pixels_at (surface, left + x, y) != (black ? BLACK : WHITE))
          g_error ("The pixel %d, %d is 0x%x", x, y, pixels_at (surface, left + x, y));
      }
  cairo_surface_destroy (surface);
}

static void
test_crisp (Fixture *fixture, gconstpointer data)
{
  show (fixture, 200, 401, 333);
  assert_crisp (fixture, 200);
}

static void
test_large (Fixture *fixture, gconstpointer data)
{
  show (fixture, 2000, 420, 700);
  assert_crisp (fixture, 2000);
}

/* The side that comes first when letters run the other way is no matter to a camera, and a mirrored code is none. */
static void
test_never_mirrored (Fixture *fixture, gconstpointer data)
{
  gtk_widget_set_direction (GTK_WIDGET (fixture->picture), GTK_TEXT_DIR_RTL);
  show (fixture, 300, 500, 380);
  assert_crisp (fixture, 300);
}

/* In the dark it is as in the light. */
static void
test_dark (Fixture *fixture, gconstpointer data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  show (fixture, 120, 300, 300);
  assert_crisp (fixture, 120);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_asks_for_room (Fixture *fixture, gconstpointer data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->picture);
  g_autoptr (RpSheetQr) code = make_code (800);
  int modules = (int) rp_sheet_qr_get_size (code) + 2 * RP_SHEET_QR_QUIET;
  int minimum, natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
  rp_code_picture_set_code (fixture->picture, make_code (800));
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 2 * modules);
  /* As high as the code in it, with whole pixels for each module. */
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, 500, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, 2 * modules);
  g_assert_cmpint (natural, ==, 500 / modules * modules);
  rp_code_picture_set_code (fixture->picture, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, ==, 0);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/code-picture/crisp", test_crisp);
  ADD ("/code-picture/large", test_large);
  ADD ("/code-picture/never-mirrored", test_never_mirrored);
  ADD ("/code-picture/dark", test_dark);
  ADD ("/code-picture/asks-for-room", test_asks_for_room);

  return g_test_run ();
}
