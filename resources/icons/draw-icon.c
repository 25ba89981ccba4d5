/* SPDX-License-Identifier: GPL-3.0-or-later */

/* draw-icon SIZE FOLDER SVG...
 *
 * Draws symbolic icons in black at one size, each as FOLDER/SIZE-NAME.symbolic.png. GTK gives such a picture the colour of
 * the words beside it, and need not read SVG for it, which takes milliseconds of the start. */

#include <librsvg/rsvg.h>

#include <stdlib.h>
#include <string.h>

/* GTK takes other colours than black for those of success, warning and error. */
#define BLACK "* { fill: #000000 !important; }"

static gboolean
draw (RsvgHandle *svg, int size, const char *png, GError **error)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  const RsvgRectangle area = { 0, 0, size, size };
  gboolean done = rsvg_handle_render_document (svg, cr, &area, error);

  if (done && cairo_surface_write_to_png (surface, png) != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "%s cannot be written", png);
      done = FALSE;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return done;
}

static gboolean
draw_file (const char *file, const char *size, const char *folder, GError **error)
{
  RsvgHandle *svg = rsvg_handle_new_from_file (file, error);
  g_autofree char *base = g_path_get_basename (file);
  g_autofree char *stem = g_strndup (base, strlen (base) - strlen (".svg"));
  g_autofree char *png = g_strdup_printf ("%s/%s-%s.symbolic.png", folder, size, stem);

  gboolean done = svg && rsvg_handle_set_stylesheet (svg, (const guint8 *) BLACK, strlen (BLACK), error)
                  && draw (svg, atoi (size), png, error);

  g_clear_object (&svg);
  return done;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;

  for (int i = 3; i < argc; i++)
    if (!draw_file (argv[i], argv[1], argv[2], &error))
      {
        g_printerr ("%s: %s\n", argv[i], error->message);
        return EXIT_FAILURE;
      }
  return EXIT_SUCCESS;
}
