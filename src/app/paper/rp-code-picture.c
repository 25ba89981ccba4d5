/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-code-picture.h"

/* The least side of a module in pixels of the screen that the camera of a phone tells apart. */
#define LEAST_MODULE 2

/* How large the picture likes to be where nothing else says so, in pixels of the window. */
#define NATURAL_SIDE 320

/* How round the white card is, in the same. It takes nothing of a module. */
#define CORNER 6

/**
 * RpCodePicture:
 *
 * A code on the screen, for a camera: black on a white card in every style, as large as there is room, each module as many
 * whole pixels of the screen as the next.
 */
struct _RpCodePicture
{
  GtkWidget parent_instance;

  RpSheetQr *code; /* owned (nullable) */
};

G_DEFINE_FINAL_TYPE (RpCodePicture, rp_code_picture, GTK_TYPE_WIDGET)

/* Returns: the modules of a side with the white around them; 0 without a code */
static int
count_modules (RpCodePicture *self)
{
  return self->code ? (int) rp_sheet_qr_get_size (self->code) + 2 * RP_SHEET_QR_QUIET : 0;
}

/* Returns: the side of the largest square whose modules are whole pixels, in pixels of the screen; @room is in those of the
 * window */
static int
fit (RpCodePicture *self, int room, int scale)
{
  int modules = count_modules (self);

  return modules > 0 ? room * scale / modules * modules : 0;
}

static GtkSizeRequestMode
rp_code_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_code_picture_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  int scale = gtk_widget_get_scale_factor (widget);
  int least = (count_modules (RP_CODE_PICTURE (widget)) * LEAST_MODULE + scale - 1) / scale;

  *minimum = least;
  *natural = MAX (least, NATURAL_SIDE);
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    *natural = MAX (least, (fit (RP_CODE_PICTURE (widget), for_size, scale) + scale - 1) / scale);
}

/* Draws the black modules, one pixel each, run by run. */
static void
add_modules (cairo_t *cr, const RpSheetQr *code)
{
  guint size = rp_sheet_qr_get_size (code);

  for (guint y = 0; y < size; y++)
    for (guint x = 0, end; x < size; x = end + 1)
      {
        for (end = x; end < size && rp_sheet_qr_get_module (code, end, y); end++)
          ;
        if (end > x)
          cairo_rectangle (cr, x, y, end - x, 1);
      }
}

static void
draw_card (GtkSnapshot *snapshot, const graphene_rect_t *square)
{
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, square, CORNER);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, square);
  gtk_snapshot_pop (snapshot);
}

static void
draw_code (GtkSnapshot *snapshot, const RpSheetQr *code, const graphene_rect_t *square)
{
  double module = (double) square->size.width / (rp_sheet_qr_get_size (code) + 2 * RP_SHEET_QR_QUIET);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, square);

  cairo_translate (cr, (double) square->origin.x, (double) square->origin.y);
  cairo_scale (cr, module, module);
  cairo_translate (cr, RP_SHEET_QR_QUIET, RP_SHEET_QR_QUIET);
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_NONE);
  cairo_set_source_rgb (cr, 0, 0, 0);
  add_modules (cr, code);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* In the middle of the width and at the top, from a whole pixel of the screen on. */
static void
rp_code_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpCodePicture *self = RP_CODE_PICTURE (widget);
  int width = gtk_widget_get_width (widget);
  int scale = gtk_widget_get_scale_factor (widget);
  int side = fit (self, MIN (width, gtk_widget_get_height (widget)), scale);
  graphene_rect_t square = GRAPHENE_RECT_INIT ((float) ((width * scale - side) / 2) / (float) scale, 0,
                                               (float) side / (float) scale, (float) side / (float) scale);

  if (side == 0)
    return;
  draw_card (snapshot, &square);
  draw_code (snapshot, self->code, &square);
}

static void
rp_code_picture_finalize (GObject *object)
{
  rp_sheet_qr_free (RP_CODE_PICTURE (object)->code);

  G_OBJECT_CLASS (rp_code_picture_parent_class)->finalize (object);
}

static void
rp_code_picture_class_init (RpCodePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rp_code_picture_finalize;
  widget_class->get_request_mode = rp_code_picture_get_request_mode;
  widget_class->measure = rp_code_picture_measure;
  widget_class->snapshot = rp_code_picture_snapshot;

  gtk_widget_class_set_css_name (widget_class, "codepicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_code_picture_init (RpCodePicture *self)
{
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_resize), NULL);
}

/**
 * rp_code_picture_new:
 *
 * Returns: (transfer floating): a picture of nothing
 */
GtkWidget *
rp_code_picture_new (void)
{
  return g_object_new (RP_TYPE_CODE_PICTURE, NULL);
}

/**
 * rp_code_picture_set_code:
 * @self: a picture
 * @code: (transfer full) (nullable): what it shows
 *
 * Shows another code.
 */
void
rp_code_picture_set_code (RpCodePicture *self, RpSheetQr *code)
{
  g_return_if_fail (RP_IS_CODE_PICTURE (self));

  rp_sheet_qr_free (self->code);
  self->code = code;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
