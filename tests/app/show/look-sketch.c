/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-show-hints.h"
#include "show/rp-show-map.h"
#include "show/rp-sketch-bar.h"
#include "show/rp-sketch-view.h"

/* No test: draws a still with lines on it, as the clinic's screen has them, and saves what it looks like.
 *
 *   tests/run-with-display build/tests/app/look-sketch STILL WIDTH HEIGHT ZOOM MIRRORED PICTURE.png
 */

#define KEY "still"

/* The still lies in the middle across, and this far down where it is enlarged. */
#define ANCHOR 0.95

static const RpShowHint hints[] = {
  { { "Space", NULL }, "freeze" },  { { ",", ".", NULL }, "step" },    { { "L", NULL }, "loop" },
  { { "+", "−", NULL }, "zoom" },   { { "A", NULL }, "angle" },        { { "P", NULL }, "pen" },
  { { "Z", NULL }, "undo a line" }, { { "Page Down", NULL }, "next" },
};

static void
add (RpSketchbook *book, RpStrokeKind kind, guint colour, double width, const RpStrokePoint *points, guint n)
{
  g_autoptr (RpStroke) stroke = rp_stroke_new (kind, colour, width, RP_STROKE_ALWAYS, points, n);

  rp_sketchbook_add (book, KEY, stroke);
}

static void
draw (RpSketchbook *book)
{
  RpStrokePoint leg[] = { { 0.38, 0.52, 1 }, { 0.31, 0.90, 1 } };
  RpStrokePoint level[] = { { 0.36, 0.44, 1 }, { 0.54, 0.47, 1 } };
  RpStrokePoint angle[] = { { 0.52, 0.52, 1 }, { 0.575, 0.72, 1 }, { 0.59, 0.90, 1 } };
  RpStrokePoint arrow[] = { { 0.72, 0.78, 1 }, { 0.63, 0.73, 1 } };
  RpStrokePoint dot[] = { { 0.2, 0.8, 1 } };
  RpStrokePoint pen[200];

  for (guint i = 0; i < G_N_ELEMENTS (pen); i++)
    pen[i] = (RpStrokePoint){ 0.2 + 0.05 * cos (i / 20.), 0.6 + 0.08 * sin (i / 30.), i / 200. };
  add (book, RP_STROKE_LINE, 0, 0.017, leg, 2);
  add (book, RP_STROKE_LEVEL, 0, 0.010, level, 2);
  add (book, RP_STROKE_ANGLE, 1, 0.012, angle, 3);
  add (book, RP_STROKE_ARROW, 2, 0.017, arrow, 2);
  add (book, RP_STROKE_PEN, 2, 0.028, dot, 1);
  add (book, RP_STROKE_PEN, 0, 0.028, pen, G_N_ELEMENTS (pen));
}

typedef struct
{
  GdkTexture *still;
  double zoom;
  gboolean mirrored;
  RpSketchView *view;
} Look;

/* Lays the still over the whole area, enlarged around its lower middle. */
static void
on_resize (GtkDrawingArea *area, int width, int height, Look *look)
{
  double ratio = (double) gdk_texture_get_width (look->still) / gdk_texture_get_height (look->still);
  double fit = MIN (height, width / ratio) * look->zoom;

  rp_sketch_view_set_area (look->view, (width - fit * ratio) / 2,
                           look->zoom > 1 ? (height - fit) * ANCHOR : (height - fit) / 2, fit * ratio, fit,
                           look->mirrored);
}

static void
on_draw (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer user_data)
{
  Look *look = user_data;
  int w = gdk_texture_get_width (look->still), h = gdk_texture_get_height (look->still);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, w, h);
  double ratio = (double) w / h;
  double fit = MIN (height, width / ratio) * look->zoom;

  gdk_texture_download (look->still, cairo_image_surface_get_data (surface),
                        (gsize) cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  cairo_translate (cr, (width - fit * ratio) / 2,
                   look->zoom > 1 ? (height - fit) * ANCHOR : (height - fit) / 2);
  cairo_scale (cr, fit / h, fit / h);
  if (look->mirrored)
    {
      cairo_translate (cr, w, 0);
      cairo_scale (cr, -1, 1);
    }
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_surface_destroy (surface);
}

static GtkWidget *
create_stage (Look *look, RpSketchbook *book, RpSketchTools *tools)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *picture = gtk_drawing_area_new ();
  GtkWidget *map = rp_show_map_new ();
  GtkWidget *panel = rp_show_hints_new ();

  look->view = RP_SKETCH_VIEW (rp_sketch_view_new ());
  rp_sketch_view_set_sketchbook (look->view, book);
  rp_sketch_view_set_tools (look->view, tools);
  rp_sketch_view_set_picture (look->view, KEY);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (picture), on_draw, look, NULL);
  g_signal_connect (picture, "resize", G_CALLBACK (on_resize), look);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), picture);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), GTK_WIDGET (look->view));
  rp_show_map_set_paintable (RP_SHOW_MAP (map), GDK_PAINTABLE (look->still));
  rp_show_map_set_zoom (RP_SHOW_MAP (map), look->zoom);
  rp_show_map_set_ratio (RP_SHOW_MAP (map), 1856. / 716);
  rp_show_map_set_middle (RP_SHOW_MAP (map), 0.5, 0.7);
  gtk_widget_set_halign (map, GTK_ALIGN_END);
  gtk_widget_set_valign (map, GTK_ALIGN_START);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), map);
  rp_show_hints_set_rows (RP_SHOW_HINTS (panel), hints, G_N_ELEMENTS (hints));
  gtk_widget_set_halign (panel, GTK_ALIGN_END);
  gtk_widget_set_valign (panel, GTK_ALIGN_END);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), panel);
  gtk_widget_set_vexpand (overlay, TRUE);
  return overlay;
}

static void
load_css (int height)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *css
      = g_strdup_printf ("window { background: #161819; font-size: %dpx; }", MAX (20 * height / 1080, 15));

  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider), 900);
}

int
main (int argc, char *argv[])
{
  g_autoptr (RpSketchbook) book = rp_sketchbook_new ();
  g_autoptr (RpSketchTools) tools = rp_sketch_tools_new (book);
  g_autoptr (GError) error = NULL;
  GtkWidget *box, *bar;
  GtkWindow *window;
  cairo_surface_t *pixels;
  Look look = { 0 };
  int width, height;

  find_init (&argc, &argv);
  g_assert_cmpint (argc, ==, 7);
  width = (int) g_ascii_strtoll (argv[2], NULL, 10);
  height = (int) g_ascii_strtoll (argv[3], NULL, 10);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_FORCE_DARK);
  pixels_load_style ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/reprise_app/Reprise/icons");
  load_css (height);
  look.still = gdk_texture_new_from_filename (argv[1], &error);
  g_assert_no_error (error);
  look.zoom = g_ascii_strtod (argv[4], NULL);
  look.mirrored = g_str_equal (argv[5], "1");
  draw (book);
  rp_sketch_tools_set_pictures (tools, (const char *const[]){ KEY, NULL });
  rp_sketch_tools_set_tool (tools, RP_SKETCH_TOOL_ANGLE);
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  bar = rp_sketch_bar_new ();
  gtk_widget_insert_action_group (box, "sketch", rp_sketch_tools_get_actions (tools));
  gtk_box_append (GTK_BOX (box), create_stage (&look, book, tools));
  gtk_box_append (GTK_BOX (box), bar);
  window = pixels_show (box, width, height);
  for (guint i = 0; i < 6; i++)
    rp_sketch_view_press_key (look.view, GDK_KEY_Left, 0);
  pixels_settle (box);
  pixels = pixels_get (box);
  {
    cairo_t *cr = cairo_create (pixels);

    cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OVER);
    cairo_set_source_rgb (cr, 0.086, 0.094, 0.098);
    cairo_paint (cr);
    cairo_destroy (cr);
  }
  cairo_surface_write_to_png (pixels, argv[6]);
  cairo_surface_destroy (pixels);
  gtk_window_destroy (window);
  g_object_unref (look.still);
  return 0;
}
