/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cameras/rp-camera-source-private.h"

#include "cameras/rp-camera-trouble.h"

struct _RpCameraSource
{
  GObject parent_instance;

  /* Constant */
  char *id;
  char *name;
  RpCameraSourceFunc func;
  gpointer data;
  GDestroyNotify destroy;
};

enum
{
  PROP_ID = 1,
  PROP_NAME,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpCameraSource, rp_camera_source, G_TYPE_OBJECT)

static void
rp_camera_source_finalize (GObject *object)
{
  RpCameraSource *self = RP_CAMERA_SOURCE (object);

  if (self->destroy)
    self->destroy (self->data);
  g_free (self->name);
  g_free (self->id);
  G_OBJECT_CLASS (rp_camera_source_parent_class)->finalize (object);
}

static void
rp_camera_source_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpCameraSource *self = RP_CAMERA_SOURCE (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_camera_source_class_init (RpCameraSourceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rp_camera_source_finalize;
  object_class->get_property = rp_camera_source_get_property;

  /**
   * RpCameraSource:id:
   *
   * What to remember it by; the same when it is plugged in again where it was.
   */
  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RpCameraSource:name:
   *
   * What people read.
   */
  props[PROP_NAME]
      = g_param_spec_string ("name", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_camera_source_init (RpCameraSource *self G_GNUC_UNUSED)
{
}

/**
 * rp_camera_source_new:
 * @id: what to remember it by
 * @name: what people read
 * @func: makes its element
 * @data: (transfer full): given to @func
 * @destroy: (nullable): frees @data, on any thread
 *
 * Returns: (transfer full): a camera that can be chosen
 */
RpCameraSource *
rp_camera_source_new (const char *id,
                      const char *name,
                      RpCameraSourceFunc func,
                      gpointer data,
                      GDestroyNotify destroy)
{
  RpCameraSource *self = g_object_new (RP_TYPE_CAMERA_SOURCE, NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->func = func;
  self->data = data;
  self->destroy = destroy;
  return self;
}

/**
 * rp_camera_source_make_element:
 * @self: a camera
 * @offered: (out) (nullable): what it can send; %NULL where the element itself says it
 * @cancellable: ends the wait
 * @error: #RpMediaError or %G_IO_ERROR_CANCELLED
 *
 * Makes the element that sends the camera's pictures, on a thread that may wait.
 *
 * Returns: (transfer full) (nullable): the element; %NULL with an error
 */
GstElement *
rp_camera_source_make_element (RpCameraSource *self,
                               GstCaps **offered,
                               GCancellable *cancellable,
                               GError **error)
{
  GstElement *element;

  *offered = NULL;
  element = self->func (self->data, offered, cancellable, error);

  if (element)
    return gst_object_ref_sink (element);
  if (error && !*error)
    *error = rp_camera_trouble_new (self->name, RP_MEDIA_ERROR_NOT_FOUND);
  return NULL;
}

/**
 * rp_camera_source_get_id:
 * @self: a camera
 *
 * Returns: (transfer none): what to remember it by
 */
const char *
rp_camera_source_get_id (RpCameraSource *self)
{
  g_return_val_if_fail (RP_IS_CAMERA_SOURCE (self), NULL);

  return self->id;
}

/**
 * rp_camera_source_get_name:
 * @self: a camera
 *
 * Returns: (transfer none): what people read
 */
const char *
rp_camera_source_get_name (RpCameraSource *self)
{
  g_return_val_if_fail (RP_IS_CAMERA_SOURCE (self), NULL);

  return self->name;
}
