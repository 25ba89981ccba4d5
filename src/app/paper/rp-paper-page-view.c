/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-page-view.h"

#include <glib/gi18n-lib.h>

/* Points of paper to pixels of a screen, at its true size. */
#define PIXELS_PER_POINT (96.0 / 72.0)

/* The least width that still looks like a page. */
#define LEAST_WIDTH 120

/* Pixels for a point of paper, from which on a page is drawn twice as large and made smaller, or as it is; below, four
 * times. */
#define DOUBLE_FROM 1.2
#define SINGLE_FROM 3.0

/**
 * RpPaperPageView:
 *
 * One page of a sheet, as wide as there is room. It is drawn between two frames, sharp, and only while it is near.
 */
struct _RpPaperPageView
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSheetPages *pages;
  GdkTexture *texture;

  guint page;
  gboolean near;  /* seen, or almost */
  gboolean stale; /* the texture is of another page, size or sharpness */
  guint idle;
};

G_DEFINE_FINAL_TYPE (RpPaperPageView, rp_paper_page_view, GTK_TYPE_WIDGET)

static double
get_paper_width (RpPaperPageView *self)
{
  return self->pages ? rp_sheet_pages_get_geometry (self->pages)->width : 0;
}

/* How high the page is for each unit of its width. */
static double
get_ratio (RpPaperPageView *self)
{
  const RpSheetGeometry *geometry;

  if (!self->pages)
    return 1;
  geometry = rp_sheet_pages_get_geometry (self->pages);
  return geometry->height / geometry->width;
}

static cairo_surface_t *
paint (RpPaperPageView *self, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  double scale = width / get_paper_width (self);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  rp_sheet_pages_draw_page (self->pages, self->page, cr);
  cairo_destroy (cr);
  return surface;
}

/* Makes one pixel of four, and takes over the surface. */
static cairo_surface_t *
halve (cairo_surface_t *large)
{
  cairo_surface_t *small
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (large) / 2,
                                    cairo_image_surface_get_height (large) / 2);
  cairo_t *cr = cairo_create (small);

  cairo_scale (cr, 0.5, 0.5);
  cairo_set_source_surface (cr, large, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (large);
  return small;
}

/* Letters stand on whole pixels only: where pixels are large against the letters, words would run together. */
static GdkTexture *
draw (RpPaperPageView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  int height = (int) (width * get_ratio (self) + 0.5);
  double scale = width / get_paper_width (self);
  int times = scale < DOUBLE_FROM ? 4 : scale < SINGLE_FROM ? 2 : 1;
  cairo_surface_t *surface = paint (self, width * times, height * times);
  g_autoptr (GBytes) bytes = NULL;

  for (; times > 1; times /= 2)
    surface = halve (surface);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * (gsize) height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static gboolean
on_idle (gpointer user_data)
{
  RpPaperPageView *self = user_data;

  self->idle = 0;
  g_clear_object (&self->texture);
  self->texture = draw (self);
  self->stale = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
update (RpPaperPageView *self)
{
  gboolean wanted = self->pages && self->near && self->stale && gtk_widget_get_width (GTK_WIDGET (self)) > 0;

  if (!wanted)
    g_clear_handle_id (&self->idle, g_source_remove);
  else if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, self, NULL);
}

static void
make_stale (RpPaperPageView *self)
{
  self->stale = TRUE;
  update (self);
}

static GtkSizeRequestMode
rp_paper_page_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_paper_page_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  RpPaperPageView *self = RP_PAPER_PAGE_VIEW (widget);
  int width = MAX ((int) (get_paper_width (self) * PIXELS_PER_POINT), LEAST_WIDTH);

  *minimum = LEAST_WIDTH;
  *natural = width;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      /* Without a width, the least height is that of the least width: GTK 4.18 complains about less than it. */
      *minimum = (int) ((for_size < 0 ? LEAST_WIDTH : for_size) * get_ratio (self) + 0.5);
      *natural = (int) ((for_size < 0 ? width : for_size) * get_ratio (self) + 0.5);
    }
}

static void
rp_paper_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpPaperPageView *self = RP_PAPER_PAGE_VIEW (widget);

  if (!self->texture || gdk_texture_get_width (self->texture) != width * gtk_widget_get_scale_factor (widget))
    make_stale (self);
}

/* The page before stays until the new one is drawn, so that nothing flashes. */
static void
rp_paper_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpPaperPageView *self = RP_PAPER_PAGE_VIEW (widget);
  int width = gtk_widget_get_width (widget);

  if (self->texture && width > 0)
    gtk_snapshot_append_texture (
        snapshot, self->texture,
        &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) gtk_widget_get_height (widget)));
}

static void
rp_paper_page_view_dispose (GObject *object)
{
  RpPaperPageView *self = RP_PAPER_PAGE_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->texture);
  g_clear_pointer (&self->pages, rp_sheet_pages_unref);

  G_OBJECT_CLASS (rp_paper_page_view_parent_class)->dispose (object);
}

static void
rp_paper_page_view_class_init (RpPaperPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_paper_page_view_dispose;
  widget_class->get_request_mode = rp_paper_page_view_get_request_mode;
  widget_class->measure = rp_paper_page_view_measure;
  widget_class->size_allocate = rp_paper_page_view_size_allocate;
  widget_class->snapshot = rp_paper_page_view_snapshot;

  gtk_widget_class_set_css_name (widget_class, "paperpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_paper_page_view_init (RpPaperPageView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (make_stale), NULL);
}

/**
 * rp_paper_page_view_new:
 *
 * Returns: (transfer floating): a view without a page, not near
 */
GtkWidget *
rp_paper_page_view_new (void)
{
  return g_object_new (RP_TYPE_PAPER_PAGE_VIEW, NULL);
}

static void
tell (RpPaperPageView *self)
{
  guint n_pages = rp_sheet_pages_get_n_pages (self->pages);
  /* Translators: the number of a page, then of how many */
  g_autofree char *label = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, n_pages);
  g_autofree char *words = rp_sheet_pages_describe_page (self->pages, self->page);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/**
 * rp_paper_page_view_set_page:
 * @self: a view
 * @pages: the pages of a sheet
 * @page: which of them, from 0
 *
 * Shows another page.
 */
void
rp_paper_page_view_set_page (RpPaperPageView *self, RpSheetPages *pages, guint page)
{
  double ratio;

  g_return_if_fail (RP_IS_PAPER_PAGE_VIEW (self));
  g_return_if_fail (pages);
  g_return_if_fail (page < rp_sheet_pages_get_n_pages (pages));

  ratio = get_ratio (self);
  rp_sheet_pages_ref (pages);
  g_clear_pointer (&self->pages, rp_sheet_pages_unref);
  self->pages = pages;
  self->page = page;
  tell (self);
  if (ratio != get_ratio (self))
    {
      g_clear_object (&self->texture);
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }
  make_stale (self);
}

/**
 * rp_paper_page_view_set_near:
 * @self: a view
 * @near: %TRUE when it is seen, or almost
 *
 * Says whether the page is worth drawing. What is not near keeps no picture.
 */
void
rp_paper_page_view_set_near (RpPaperPageView *self, gboolean near)
{
  g_return_if_fail (RP_IS_PAPER_PAGE_VIEW (self));

  if (self->near == !!near)
    return;
  self->near = !!near;
  if (!self->near)
    {
      g_clear_object (&self->texture);
      self->stale = TRUE;
    }
  update (self);
}

/**
 * rp_paper_page_view_is_drawn:
 * @self: a view
 *
 * Returns: %TRUE when the picture is the page's own, at the size it is shown
 */
gboolean
rp_paper_page_view_is_drawn (RpPaperPageView *self)
{
  g_return_val_if_fail (RP_IS_PAPER_PAGE_VIEW (self), FALSE);

  return self->texture && !self->stale;
}
