/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "show/rp-sketch-layer.h"

#define SIZE 300
#define KEY "picture"
#define YELLOW 0xfff9d262

/* A widget that shows a layer. */
typedef struct
{
  GtkWidget parent_instance;
  RpSketchLayer *layer;
  RpSketchbook *book;
  RpSketchArea area;
  int phase;
  guint left_out;
} Sheet;

typedef GtkWidgetClass SheetClass;

static GType sheet_get_type (void);
G_DEFINE_TYPE (Sheet, sheet, GTK_TYPE_WIDGET)

static void
sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  Sheet *self = (Sheet *) widget;

  rp_sketch_layer_snapshot (self->layer, snapshot, self->book, KEY, self->phase, self->left_out, &self->area);
}

static void
sheet_finalize (GObject *object)
{
  Sheet *self = (Sheet *) object;

  rp_sketch_layer_free (self->layer);
  g_object_unref (self->book);

  G_OBJECT_CLASS (sheet_parent_class)->finalize (object);
}

static void
sheet_class_init (SheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sheet_finalize;
  klass->snapshot = sheet_snapshot;
}

static void
sheet_init (Sheet *self)
{
  self->layer = rp_sketch_layer_new (GTK_WIDGET (self));
  self->book = rp_sketchbook_new ();
  self->area = (RpSketchArea){
    .width = SIZE,
    .height = SIZE,
    .line = SIZE,
    .unit = 0.3,
    .seen = { { 0, 0 }, { SIZE, SIZE } },
  };
  self->phase = 0;
  self->left_out = RP_SKETCH_LAYER_ALL;
}

static void
add (Sheet *sheet, double x, int phase)
{
  RpStrokePoint points[] = { { x, 0.1, 1 }, { x, 0.9, 1 } };
  g_autoptr (RpStroke) stroke = rp_stroke_new (RP_STROKE_LINE, 0, 0.04, phase, points, 2);

  rp_sketchbook_add (sheet->book, KEY, stroke);
}

/* Checks where lines are: at 50, 150 and 250 pixels from the left */
static void
assert_lines (Sheet *sheet, gboolean left, gboolean middle, gboolean right)
{
  cairo_surface_t *pixels;
  gboolean expected[] = { left, middle, right };

  gtk_widget_queue_draw (GTK_WIDGET (sheet));
  pixels_settle (GTK_WIDGET (sheet));
  pixels = pixels_get (GTK_WIDGET (sheet));
  for (int i = 0; i < 3; i++)
    g_assert_cmpint (pixels_near (pixels_at (pixels, 50 + 100 * i, 150), YELLOW), ==, expected[i]);
  cairo_surface_destroy (pixels);
}

/* It draws anew when it is told, and when it is asked for something else. */
static void
test_changes (void)
{
  Sheet *sheet = g_object_ref_sink (g_object_new (sheet_get_type (), NULL));
  GtkWindow *window = pixels_show (GTK_WIDGET (sheet), SIZE, SIZE);

  assert_lines (sheet, FALSE, FALSE, FALSE);
  add (sheet, 1 / 6., RP_STROKE_ALWAYS);
  add (sheet, 0.5, 1);
  assert_lines (sheet, FALSE, FALSE, FALSE);
  rp_sketch_layer_forget (sheet->layer);
  assert_lines (sheet, TRUE, FALSE, FALSE);
  sheet->phase = 1;
  assert_lines (sheet, TRUE, TRUE, FALSE);
  sheet->left_out = 0;
  assert_lines (sheet, FALSE, TRUE, FALSE);
  sheet->left_out = RP_SKETCH_LAYER_ALL;
  sheet->area.mirrored = TRUE;
  assert_lines (sheet, FALSE, TRUE, TRUE);
  sheet->area.x = 100;
  assert_lines (sheet, FALSE, FALSE, TRUE);
  sheet->area.x = 1000;
  assert_lines (sheet, FALSE, FALSE, FALSE);
  gtk_window_destroy (window);
  g_assert_finalize_object (sheet);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  g_test_add_func ("/sketch-layer/changes", test_changes);
  return g_test_run ();
}
