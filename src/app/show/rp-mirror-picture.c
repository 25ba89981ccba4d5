/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-mirror-picture.h"

#include "cameras/rp-still.h"
#include "demo/rp-demo-image.h"

#include <gtk/gtk.h>

#define NEVER RP_MIRROR_PICTURE_NEVER

struct _RpMirrorPicture
{
  GObject parent_instance;

  /* Owned references; everything here belongs to the main thread */
  RpDemoImage *image;
  GTask *decoding; /* on a thread of GLib's; NULL for none */

  gint64 time;  /* when the picture shown was taken; NEVER without one */
  gint64 tried; /* when the one decoded last was taken, whole or not */
  gboolean flipped;
  gboolean accelerated;
};

/* A picture to be decoded. */
typedef struct
{
  GBytes *bytes;
  gint64 time;
} Still;

static void rp_mirror_picture_paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RpMirrorPicture,
                               rp_mirror_picture,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, rp_mirror_picture_paintable_init))

static void
still_free (gpointer data)
{
  Still *still = data;

  g_bytes_unref (still->bytes);
  g_free (still);
}

static RpFrame *
get_frame (RpMirrorPicture *self)
{
  return rp_demo_image_get_frame (self->image);
}

static void
rp_mirror_picture_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  RpMirrorPicture *self = RP_MIRROR_PICTURE (paintable);

  if (!get_frame (self))
    return;
  if (!self->accelerated)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

      rp_demo_image_paint (self->image, self->flipped, cr, width, height);
      cairo_destroy (cr);
      return;
    }
  gtk_snapshot_save (snapshot);
  if (self->flipped)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gdk_paintable_snapshot (GDK_PAINTABLE (rp_demo_image_get_texture (self->image)), snapshot, width, height);
  gtk_snapshot_restore (snapshot);
}

static int
rp_mirror_picture_get_intrinsic_width (GdkPaintable *paintable)
{
  RpFrame *frame = get_frame (RP_MIRROR_PICTURE (paintable));

  return frame ? (int) rp_frame_get_width (frame) : 0;
}

static int
rp_mirror_picture_get_intrinsic_height (GdkPaintable *paintable)
{
  RpFrame *frame = get_frame (RP_MIRROR_PICTURE (paintable));

  return frame ? (int) rp_frame_get_height (frame) : 0;
}

static GdkPaintable *
rp_mirror_picture_get_current_image (GdkPaintable *paintable)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);

  if (width == 0)
    return gdk_paintable_new_empty (0, 0);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  return gtk_snapshot_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (width, height));
}

static void
rp_mirror_picture_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = rp_mirror_picture_snapshot;
  iface->get_current_image = rp_mirror_picture_get_current_image;
  iface->get_intrinsic_width = rp_mirror_picture_get_intrinsic_width;
  iface->get_intrinsic_height = rp_mirror_picture_get_intrinsic_height;
}

static void
show_frame (RpMirrorPicture *self, RpFrame *frame, gint64 time)
{
  int width = gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (self));
  int height = gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (self));

  rp_demo_image_set_frame (self->image, frame);
  self->time = time;
  if (width != gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (self))
      || height != gdk_paintable_get_intrinsic_height (GDK_PAINTABLE (self)))
    gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/* GLib's thread */
static void
decode (GTask *task, gpointer source G_GNUC_UNUSED, gpointer data, GCancellable *cancellable G_GNUC_UNUSED)
{
  const Still *still = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RpFrame) frame = rp_still_decode (still->bytes, &error);

  if (frame)
    g_task_return_pointer (task, g_steal_pointer (&frame), (GDestroyNotify) rp_frame_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* What was asked for before all was forgotten is not shown any more. */
static void
on_decoded (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpMirrorPicture) self = user_data;
  GTask *task = G_TASK (result);
  const Still *still = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (RpFrame) frame = g_task_propagate_pointer (task, &error);

  if (self->decoding != task)
    return;
  if (frame)
    show_frame (self, frame, still->time);
  else
    g_info ("mirror: %s", error->message);
  g_clear_object (&self->decoding);
}

/* It is not the task's source: a thread may be the last to hold a task, and would be the one that frees what is drawn. */
static void
start_decoding (RpMirrorPicture *self, GBytes *bytes, gint64 time)
{
  Still *still = g_new0 (Still, 1);

  still->bytes = g_bytes_ref (bytes);
  still->time = time;
  self->tried = time;
  self->decoding = g_task_new (NULL, NULL, on_decoded, g_object_ref (self));
  g_task_set_source_tag (self->decoding, start_decoding);
  g_task_set_task_data (self->decoding, still, still_free);
  g_task_run_in_thread (self->decoding, decode);
}

static void
rp_mirror_picture_finalize (GObject *object)
{
  RpMirrorPicture *self = RP_MIRROR_PICTURE (object);

  rp_demo_image_free (self->image);
  G_OBJECT_CLASS (rp_mirror_picture_parent_class)->finalize (object);
}

static void
rp_mirror_picture_class_init (RpMirrorPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_mirror_picture_finalize;
}

static void
rp_mirror_picture_init (RpMirrorPicture *self)
{
  self->image = rp_demo_image_new ();
  self->time = NEVER;
  self->tried = NEVER;
}

/**
 * rp_mirror_picture_new:
 *
 * Returns: (transfer full): a paintable without a picture
 */
RpMirrorPicture *
rp_mirror_picture_new (void)
{
  return g_object_new (RP_TYPE_MIRROR_PICTURE, NULL);
}

/**
 * rp_mirror_picture_want:
 * @self: a picture
 * @bytes: the JPEG to show
 * @time: when it was taken; what tells it from others
 *
 * Shows a picture as soon as it is decoded, unless it is shown already, is known to be damaged, or another one is being
 * decoded: so whoever asks at each frame skips what comes too fast. A damaged one is left out, and the one before stands.
 *
 * Returns: whether one is on its way
 */
gboolean
rp_mirror_picture_want (RpMirrorPicture *self, GBytes *bytes, gint64 time)
{
  g_return_val_if_fail (RP_IS_MIRROR_PICTURE (self), FALSE);
  g_return_val_if_fail (bytes, FALSE);

  if (!self->decoding && time != self->tried)
    start_decoding (self, bytes, time);
  return self->decoding != NULL;
}

/**
 * rp_mirror_picture_clear:
 * @self: a picture
 *
 * Forgets what is shown, and what is on its way.
 */
void
rp_mirror_picture_clear (RpMirrorPicture *self)
{
  g_return_if_fail (RP_IS_MIRROR_PICTURE (self));

  g_clear_object (&self->decoding);
  self->tried = NEVER;
  if (get_frame (self))
    show_frame (self, NULL, NEVER);
}

/**
 * rp_mirror_picture_get_frame:
 * @self: a picture
 *
 * Returns: (transfer none) (nullable): what is shown, as it was taken; %NULL when there is nothing
 */
RpFrame *
rp_mirror_picture_get_frame (RpMirrorPicture *self)
{
  g_return_val_if_fail (RP_IS_MIRROR_PICTURE (self), NULL);

  return get_frame (self);
}

/**
 * rp_mirror_picture_get_time:
 * @self: a picture
 *
 * Returns: when the picture shown was taken; %RP_MIRROR_PICTURE_NEVER without one
 */
gint64
rp_mirror_picture_get_time (RpMirrorPicture *self)
{
  g_return_val_if_fail (RP_IS_MIRROR_PICTURE (self), NEVER);

  return self->time;
}

/**
 * rp_mirror_picture_set_flipped:
 * @self: a picture
 * @flipped: whether left and right are exchanged; %FALSE at first
 */
void
rp_mirror_picture_set_flipped (RpMirrorPicture *self, gboolean flipped)
{
  g_return_if_fail (RP_IS_MIRROR_PICTURE (self));

  self->flipped = !!flipped;
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/**
 * rp_mirror_picture_set_accelerated:
 * @self: a picture
 * @accelerated: whether whoever shows it draws with the graphics card; %FALSE at first
 *
 * Chooses between two ways of drawing the same picture. The wrong choice costs time, nothing else.
 */
void
rp_mirror_picture_set_accelerated (RpMirrorPicture *self, gboolean accelerated)
{
  g_return_if_fail (RP_IS_MIRROR_PICTURE (self));

  self->accelerated = !!accelerated;
}
