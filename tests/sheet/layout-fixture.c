/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "layout-fixture.h"

#include "sheet-fixture.h"

#include <glib/gstdio.h>

/**
 * layout_fixture_new:
 * @n: how many exercises the sheet has
 * @density: how many exercises a page, at most
 *
 * Returns: (transfer full): a sheet and what it is laid out with
 */
LayoutFixture *
layout_fixture_new (guint n, RpSheetDensity density)
{
  LayoutFixture *self = g_new0 (LayoutFixture, 1);
  g_autoptr (RpSheetSettings) settings = sheet_fixture_make_settings ();
  g_autoptr (RpProgram) program = NULL;

  settings->density = density;
  self->pack = sheet_fixture_load_pack ();
  program = sheet_fixture_make_long (self->pack, n);
  self->sheet = rp_sheet_new (self->pack, program, settings);
  self->type = rp_sheet_typography_new (10, "en", FALSE);
  self->album = rp_sheet_album_new (NULL);
  self->frame = (RpSheetFrame){ .sheet = self->sheet,
                                .type = self->type,
                                .album = self->album,
                                .density = density,
                                .width = 500,
                                .height = 700,
                                .numbered = n > 1 };
  return self;
}

/**
 * layout_fixture_free:
 * @fixture: (transfer full): from layout_fixture_new()
 *
 * Frees it.
 */
void
layout_fixture_free (LayoutFixture *fixture)
{
  rp_sheet_album_free (fixture->album);
  rp_sheet_typography_free (fixture->type);
  rp_sheet_unref (fixture->sheet);
  g_object_unref (fixture->pack);
  g_free (fixture);
}

/**
 * layout_fixture_make_exercise:
 * @number: from 1
 * @name: its name
 *
 * Returns: (transfer full): an exercise that says little, and has no pictures; free with rp_sheet_exercise_free()
 */
RpSheetExercise *
layout_fixture_make_exercise (guint number, const char *name)
{
  RpSheetExercise *exercise = g_new0 (RpSheetExercise, 1);
  const char *const steps[] = { "Lie down.", "Lift your knee.", "Lower it.", NULL };

  exercise->number = number;
  exercise->name = g_strdup (name);
  exercise->pictures = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_picture_free);
  exercise->dose = g_strdup ("Ten times.");
  exercise->steps = g_strdupv ((GStrv) steps);
  exercise->cues = g_new0 (char *, 1);
  return exercise;
}

/**
 * layout_fixture_add_picture:
 * @exercise: an exercise
 * @place: what the picture shows
 * @folder: (nullable): where to write it; %NULL for a picture that is not there
 * @width: in pixels
 * @height: in pixels
 *
 * Gives the exercise a black picture with the caption "Lift".
 */
void
layout_fixture_add_picture (RpSheetExercise *exercise,
                            RpDrawingPlace place,
                            const char *folder,
                            int width,
                            int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  RpSheetPicture *picture = g_new0 (RpSheetPicture, 1);
  g_autofree char *name = g_strdup_printf ("%u-%d.png", exercise->pictures->len, (int) place);
  g_autofree char *path = g_build_filename (folder ? folder : "/nowhere", name, NULL);

  if (folder)
    g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (surface);
  picture->place = place;
  picture->uri = g_filename_to_uri (path, NULL, NULL);
  picture->caption = g_strdup ("Lift");
  picture->alt = g_strdup ("A knee");
  g_ptr_array_add (exercise->pictures, picture);
}

/**
 * layout_fixture_add_drawing:
 * @exercise: an exercise
 * @folder: where to write it
 * @width: in pixels
 * @height: in pixels
 * @ink: what is black in it, in pixels
 * @pixels_per_metre: how many pixels stand for a metre; 0 if that is not known
 *
 * Gives the exercise a drawing on white ground with the caption "Lift".
 *
 * Returns: (transfer none): the drawing
 */
RpSheetPicture *
layout_fixture_add_drawing (RpSheetExercise *exercise,
                            const char *folder,
                            int width,
                            int height,
                            const cairo_rectangle_t *ink,
                            guint pixels_per_metre)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  RpSheetPicture *picture;
  g_autofree char *path = NULL;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_rectangle (cr, ink->x, ink->y, ink->width, ink->height);
  cairo_fill (cr);
  layout_fixture_add_picture (exercise, RP_DRAWING_END, folder, width, height);
  picture = exercise->pictures->pdata[exercise->pictures->len - 1];
  picture->pixels_per_metre = pixels_per_metre;
  path = g_filename_from_uri (picture->uri, NULL, NULL);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return picture;
}

/**
 * layout_fixture_make_folder:
 *
 * Returns: (transfer full): a new folder for pictures
 */
char *
layout_fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("reprise-layout-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

/**
 * layout_fixture_remove_folder:
 * @folder: (transfer full): from layout_fixture_make_folder()
 *
 * Removes it with the files in it.
 */
void
layout_fixture_remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
  g_free (folder);
}
