/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "pages/rp-sheet-album.h"

#include "layout-fixture.h"

static guint
count_warnings (RpSheetAlbum *album)
{
  return g_strv_length ((GStrv) rp_sheet_album_get_warnings (album));
}

/* What cannot be made is missing and becomes one sentence, however often it is asked for. */
static void
test_warnings (void)
{
  g_autoptr (RpSheetAlbum) album = rp_sheet_album_new (NULL);
  g_autofree char *text = g_strnfill (5000, 'a');

  for (guint i = 0; i < 2; i++)
    {
      g_assert_null (rp_sheet_album_get_picture (album, "file:///nowhere/a.png"));
      g_assert_null (rp_sheet_album_get_logo (album, "/nowhere/b.svg"));
      g_assert_null (rp_sheet_album_get_code (album, text));
      g_assert_cmpuint (count_warnings (album), ==, 3);
    }
  for (guint i = 0; i < 3; i++)
    g_assert_true (g_str_has_suffix (rp_sheet_album_get_warnings (album)[i], "."));
}

/* The next album has the drawings of the one before, and says again what is missing; a logo may have been mended. */
static void
test_after (void)
{
  char *folder = layout_fixture_make_folder ();
  RpSheetExercise *exercise = layout_fixture_make_exercise (1, "Bridge");
  g_autofree char *logo = g_build_filename (folder, "logo.png", NULL);
  g_autoptr (RpSheetAlbum) before = rp_sheet_album_new (NULL);
  g_autoptr (RpSheetAlbum) after = NULL;
  const char *uri;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 8, 8);

  layout_fixture_add_picture (exercise, RP_DRAWING_END, folder, 8, 8);
  uri = ((const RpSheetPicture *) exercise->pictures->pdata[0])->uri;
  g_assert_nonnull (rp_sheet_album_get_picture (before, uri));
  g_assert_null (rp_sheet_album_get_picture (before, "file:///nowhere/a.png"));
  g_assert_null (rp_sheet_album_get_logo (before, logo));
  cairo_surface_write_to_png (surface, logo);
  cairo_surface_destroy (surface);
  after = rp_sheet_album_new (before);
  g_assert_cmpuint (count_warnings (after), ==, 0);
  g_assert_true (rp_sheet_album_get_picture (after, uri) == rp_sheet_album_get_picture (before, uri));
  g_assert_null (rp_sheet_album_get_picture (after, "file:///nowhere/a.png"));
  g_assert_nonnull (rp_sheet_album_get_logo (after, logo));
  g_assert_cmpuint (count_warnings (after), ==, 1);
  rp_sheet_exercise_free (exercise);
  layout_fixture_remove_folder (folder);
}

/* The log tells once what is left out, and where it should be. */
static void
test_log (void)
{
  g_autoptr (RpSheetAlbum) album = rp_sheet_album_new (NULL);

  g_test_expect_message ("reprise-sheet", G_LOG_LEVEL_INFO, "*a.png*(file:///nowhere/a.png)");
  rp_sheet_album_get_picture (album, "file:///nowhere/a.png");
  g_test_assert_expected_messages ();
  rp_sheet_album_get_picture (album, "file:///nowhere/a.png");
}

static void
test_code (void)
{
  g_autoptr (RpSheetAlbum) album = rp_sheet_album_new (NULL);
  const RpSheetQr *code = rp_sheet_album_get_code (album, "reprise");

  g_assert_nonnull (code);
  g_assert_true (rp_sheet_album_get_code (album, "reprise") == code);
  g_assert_cmpuint (count_warnings (album), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-album/warnings", test_warnings);
  g_test_add_func ("/sheet-album/after", test_after);
  g_test_add_func ("/sheet-album/log", test_log);
  g_test_add_func ("/sheet-album/code", test_code);
  return g_test_run ();
}
