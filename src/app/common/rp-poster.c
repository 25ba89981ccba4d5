/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-poster.h"

#include "common/rp-poster-request.h"

#include <adwaita.h>

/* Pictures are lit for a light screen; in the dark they are dimmed with the ground they stand on. */
#define DARK_SHADE 0.78f

/**
 * RpPoster:
 *
 * The still picture of an exercise in a fixed shape, on the stage's own ground; an icon where there is no picture.
 */
struct _RpPoster
{
  GtkWidget parent_instance;

  /* Owned references */
  RpPosterLoader *loader;
  char *uri;
  GdkTexture *texture;
  RpPosterRequest *request;
  GtkWidget *icon; /* made when there is no picture */

  double ratio;
  int asked; /* the width of the last request, in device pixels */
  guint idle;
};

enum
{
  PROP_RATIO = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpPoster, rp_poster, GTK_TYPE_WIDGET)

static void
set_texture (RpPoster *self, GdkTexture *texture)
{
  g_set_object (&self->texture, texture);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
show_icon (RpPoster *self, gboolean show)
{
  if (!self->icon && show)
    {
      self->icon = gtk_image_new_from_icon_name (RP_ICON_NAME "-symbolic");
      gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
    }
  if (self->icon)
    gtk_widget_set_visible (self->icon, show);
}

/* A picture that was there at a smaller size stays when there is no larger one. */
static void
on_loaded (gpointer user_data, GdkTexture *texture)
{
  RpPoster *self = user_data;

  if (texture)
    set_texture (self, texture);
  show_icon (self, self->texture == NULL);
}

static void
ask (RpPoster *self, int width)
{
  if (!self->uri || width <= self->asked)
    return;
  self->asked = width;
  rp_poster_request_ask (self->request, self->loader, self->uri, width);
}

static gboolean
on_idle (gpointer user_data)
{
  RpPoster *self = user_data;

  self->idle = 0;
  ask (self, gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  return G_SOURCE_REMOVE;
}

/* After the frame: words first, pictures when the machine has time. What is remembered is there at once. */
static void
ask_soon (RpPoster *self, int width)
{
  if (!self->uri || width <= self->asked)
    return;
  if (rp_poster_loader_peek (self->loader, self->uri, width))
    ask (self, width);
  else if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, self, NULL);
}

static void
rp_poster_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpPoster *self = RP_POSTER (widget);

  if (self->icon)
    gtk_widget_allocate (self->icon, width, height, -1, NULL);
  ask_soon (self, width * gtk_widget_get_scale_factor (widget));
}

static void
rp_poster_measure (GtkWidget *widget,
                   GtkOrientation orientation,
                   int for_size,
                   int *minimum,
                   int *natural,
                   int *minimum_baseline,
                   int *natural_baseline)
{
  RpPoster *self = RP_POSTER (widget);
  int icon = 0;

  if (self->icon)
    gtk_widget_measure (self->icon, orientation, -1, &icon, NULL, NULL, NULL);
  *minimum = *natural = icon;
  /* Only a wish: GTK holds that what is wider needs no more height. A row gives the picture its height in the style. */
  if (orientation == GTK_ORIENTATION_VERTICAL && for_size > 0)
    *natural = MAX (icon, (int) (for_size / self->ratio + 0.5));
}

static GtkSizeRequestMode
rp_poster_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The picture covers the shape; what sticks out is cut off. */
static void
rp_poster_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpPoster *self = RP_POSTER (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  gboolean dark
      = adw_style_manager_get_dark (adw_style_manager_get_for_display (gtk_widget_get_display (widget)));
  graphene_matrix_t matrix;
  graphene_vec4_t offset;
  double ratio;
  float w, h;

  GTK_WIDGET_CLASS (rp_poster_parent_class)->snapshot (widget, snapshot);
  /* While a window changes its layout, there may be no room at all for a frame. */
  if (!self->texture || width < 1 || height < 1)
    return;
  ratio = gdk_paintable_get_intrinsic_aspect_ratio (GDK_PAINTABLE (self->texture));
  w = MAX (width, (float) (height * ratio));
  h = (float) (w / ratio);
  if (dark)
    {
      graphene_matrix_init_scale (&matrix, DARK_SHADE, DARK_SHADE, DARK_SHADE);
      graphene_vec4_init (&offset, 0, 0, 0, 0);
      gtk_snapshot_push_color_matrix (snapshot, &matrix, &offset);
    }
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_append_texture (snapshot, self->texture,
                               &GRAPHENE_RECT_INIT ((width - w) / 2, (height - h) / 2, w, h));
  gtk_snapshot_pop (snapshot);
  if (dark)
    gtk_snapshot_pop (snapshot);
}

static void
rp_poster_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpPoster *self = RP_POSTER (object);

  switch (id)
    {
    case PROP_RATIO:
      g_value_set_double (value, self->ratio);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_poster_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpPoster *self = RP_POSTER (object);

  switch (id)
    {
    case PROP_RATIO:
      self->ratio = g_value_get_double (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_poster_dispose (GObject *object)
{
  RpPoster *self = RP_POSTER (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->request, rp_poster_request_free);
  g_clear_object (&self->texture);
  g_clear_object (&self->loader);
  g_clear_pointer (&self->icon, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_poster_parent_class)->dispose (object);
}

static void
rp_poster_finalize (GObject *object)
{
  RpPoster *self = RP_POSTER (object);

  g_free (self->uri);

  G_OBJECT_CLASS (rp_poster_parent_class)->finalize (object);
}

static void
rp_poster_class_init (RpPosterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_poster_dispose;
  object_class->finalize = rp_poster_finalize;
  object_class->get_property = rp_poster_get_property;
  object_class->set_property = rp_poster_set_property;
  widget_class->size_allocate = rp_poster_size_allocate;
  widget_class->measure = rp_poster_measure;
  widget_class->get_request_mode = rp_poster_get_request_mode;
  widget_class->snapshot = rp_poster_snapshot;

  /**
   * RpPoster:ratio:
   *
   * How wide its shape is for each unit of its height.
   */
  props[PROP_RATIO]
      = g_param_spec_double ("ratio", NULL, NULL, 0.1, 10.0, 16.0 / 9.0,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "poster");
  /* The name of the exercise always stands beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rp_poster_init (RpPoster *self)
{
  self->request = rp_poster_request_new (on_loaded, self);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * rp_poster_new:
 *
 * Returns: (transfer floating): a poster without a picture
 */
GtkWidget *
rp_poster_new (void)
{
  return g_object_new (RP_TYPE_POSTER, NULL);
}

/**
 * rp_poster_set_picture:
 * @self: a poster
 * @loader: (nullable): who loads the picture; not %NULL when @uri is given
 * @uri: (nullable): where it lies, or %NULL for none
 *
 * Shows another picture, or an icon where there is none. It is loaded once the poster knows its size, at the size it needs.
 */
void
rp_poster_set_picture (RpPoster *self, RpPosterLoader *loader, const char *uri)
{
  g_return_if_fail (RP_IS_POSTER (self));
  g_return_if_fail (!uri || RP_IS_POSTER_LOADER (loader));

  if (uri && g_strcmp0 (self->uri, uri) == 0)
    return;
  rp_poster_request_forget (self->request);
  self->asked = 0;
  g_set_object (&self->loader, loader);
  g_free (self->uri);
  self->uri = g_strdup (uri);
  set_texture (self, NULL);
  show_icon (self, uri == NULL);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    ask_soon (self,
              gtk_widget_get_width (GTK_WIDGET (self)) * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
}

/**
 * rp_poster_get_texture:
 * @self: a poster
 *
 * Returns: (transfer none) (nullable): the picture it shows, %NULL when there is none or it is not loaded yet
 */
GdkTexture *
rp_poster_get_texture (RpPoster *self)
{
  g_return_val_if_fail (RP_IS_POSTER (self), NULL);

  return self->texture;
}
