/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo.h"

#include "clips/rp-clip-reader.h"
#include "demo/rp-demo-image.h"

#include <gtk/gtk.h>

/* How far two proportions may differ and still be the same to the eye. */
#define SAME_SHAPE 0.01

struct _RpDemo
{
  GObject parent_instance;

  /* Owned references; everything here belongs to the main thread */
  RpClipReader *reader;
  GSignalGroup *reader_signals;
  RpDemoImage *image;
  GdkTexture *poster;
  char *uri;

  guint width; /* of the clip */
  guint height;
  int seen_width; /* as told last to whoever shows it */
  int seen_height;
  gint64 time; /* virtual time last asked for */
  gboolean mirrored;
  gboolean waiting; /* for the first frame of the clip */
  gboolean active;
  gboolean accelerated;
};

enum
{
  PROP_ACTIVE = 1,
  PROP_PLAYING,
  PROP_TROUBLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void rp_demo_paintable_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RpDemo,
                               rp_demo,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, rp_demo_paintable_init))

static gboolean
has_frame (RpDemo *self)
{
  return rp_demo_image_get_frame (self->image) != NULL;
}

static GdkTexture *
get_texture (RpDemo *self)
{
  return has_frame (self) ? rp_demo_image_get_texture (self->image) : self->poster;
}

static void
rp_demo_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  RpDemo *self = RP_DEMO (paintable);

  if (!has_frame (self) && !self->poster)
    return;
  if (has_frame (self) && !self->accelerated)
    {
      cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

      rp_demo_image_paint (self->image, self->mirrored, cr, width, height);
      cairo_destroy (cr);
      return;
    }

  gtk_snapshot_save (snapshot);
  if (self->mirrored)
    {
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (width, 0));
      gtk_snapshot_scale (snapshot, -1, 1);
    }
  gdk_paintable_snapshot (GDK_PAINTABLE (get_texture (self)), snapshot, width, height);
  gtk_snapshot_restore (snapshot);
}

static GdkPaintable *
rp_demo_get_current_image (GdkPaintable *paintable)
{
  RpDemo *self = RP_DEMO (paintable);
  GdkTexture *texture = get_texture (self);
  g_autoptr (GtkSnapshot) snapshot = NULL;
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);

  if (!texture)
    return gdk_paintable_new_empty (width, height);
  if (!self->mirrored)
    return GDK_PAINTABLE (g_object_ref (texture));
  snapshot = gtk_snapshot_new ();
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  return gtk_snapshot_to_paintable (snapshot, &GRAPHENE_SIZE_INIT (width, height));
}

/* Whether a picture has the proportions of the clip, as far as the eye can tell. */
static gboolean
has_shape_of_clip (RpDemo *self, GdkTexture *texture)
{
  double across = (double) gdk_texture_get_width (texture) * self->height;
  double along = (double) gdk_texture_get_height (texture) * self->width;

  return ABS (across - along) < SAME_SHAPE * along;
}

/* The clip's size, unless something of another shape stands in for it. */
static void
get_size (RpDemo *self, int *width, int *height)
{
  GdkTexture *texture = get_texture (self);

  *width = (int) self->width;
  *height = (int) self->height;
  if (!texture || (self->width > 0 && has_shape_of_clip (self, texture)))
    return;
  *width = gdk_texture_get_width (texture);
  *height = gdk_texture_get_height (texture);
}

static int
rp_demo_get_intrinsic_width (GdkPaintable *paintable)
{
  int width, height;

  get_size (RP_DEMO (paintable), &width, &height);
  return width;
}

static int
rp_demo_get_intrinsic_height (GdkPaintable *paintable)
{
  int width, height;

  get_size (RP_DEMO (paintable), &width, &height);
  return height;
}

static void
update_size (RpDemo *self)
{
  int width, height;

  get_size (self, &width, &height);
  if (width == self->seen_width && height == self->seen_height)
    return;
  self->seen_width = width;
  self->seen_height = height;
  gdk_paintable_invalidate_size (GDK_PAINTABLE (self));
}

static void
rp_demo_paintable_init (GdkPaintableInterface *iface)
{
  iface->snapshot = rp_demo_snapshot;
  iface->get_current_image = rp_demo_get_current_image;
  iface->get_intrinsic_width = rp_demo_get_intrinsic_width;
  iface->get_intrinsic_height = rp_demo_get_intrinsic_height;
}

static void
drop_frame (RpDemo *self)
{
  if (!has_frame (self))
    return;
  rp_demo_image_set_frame (self->image, NULL);
  update_size (self);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
}

static void
on_reader_changed (RpDemo *self)
{
  if (rp_demo_get_error (self))
    drop_frame (self);
  if (rp_demo_get_trouble (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

static void
open_reader (RpDemo *self)
{
  if (self->reader || !self->uri || !self->active)
    return;
  self->reader = rp_clip_reader_new (self->uri);
  g_signal_group_set_target (self->reader_signals, self->reader);
}

/* The reader takes itself down in its own thread */
static void
close_reader (RpDemo *self)
{
  gboolean had_trouble = rp_demo_get_trouble (self) != NULL;

  g_signal_group_set_target (self->reader_signals, NULL);
  g_clear_object (&self->reader);
  if (had_trouble)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

static void
rp_demo_dispose (GObject *object)
{
  RpDemo *self = RP_DEMO (object);

  close_reader (self);
  drop_frame (self);
  g_clear_object (&self->poster);
  g_clear_pointer (&self->uri, g_free);
  G_OBJECT_CLASS (rp_demo_parent_class)->dispose (object);
}

static void
rp_demo_finalize (GObject *object)
{
  RpDemo *self = RP_DEMO (object);

  g_object_unref (self->reader_signals);
  rp_demo_image_free (self->image);
  G_OBJECT_CLASS (rp_demo_parent_class)->finalize (object);
}

static void
rp_demo_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpDemo *self = RP_DEMO (object);

  switch (id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, self->active);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, rp_demo_get_playing (self));
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, rp_demo_get_trouble (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_demo_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACTIVE)
    rp_demo_set_active (RP_DEMO (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_demo_class_init (RpDemoClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_demo_dispose;
  object_class->finalize = rp_demo_finalize;
  object_class->get_property = rp_demo_get_property;
  object_class->set_property = rp_demo_set_property;

  /**
   * RpDemo:active:
   *
   * Whether anybody can see it; while nobody can, nothing is decoded.
   */
  props[PROP_ACTIVE] = g_param_spec_boolean (
      "active", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RpDemo:playing:
   *
   * Whether the picture comes from the clip; otherwise it is the poster, or empty.
   */
  props[PROP_PLAYING] = g_param_spec_boolean (
      "playing", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * RpDemo:trouble:
   *
   * Why the clip does not play, or not as it should, in whole sentences; %NULL while nothing is wrong.
   */
  props[PROP_TROUBLE] = g_param_spec_string (
      "trouble", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_demo_init (RpDemo *self)
{
  self->active = TRUE;
  self->image = rp_demo_image_new ();
  self->reader_signals = g_signal_group_new (RP_TYPE_CLIP_READER);
  g_signal_group_connect_swapped (self->reader_signals, "notify::state", G_CALLBACK (on_reader_changed),
                                  self);
  g_signal_group_connect_swapped (self->reader_signals, "notify::remark", G_CALLBACK (on_reader_changed),
                                  self);
}

/**
 * rp_demo_new:
 *
 * Returns: (transfer full): a demo without a clip
 */
RpDemo *
rp_demo_new (void)
{
  return g_object_new (RP_TYPE_DEMO, NULL);
}

/* The frame shown stays. Returns whether it is another clip. */
static gboolean
change_clip (RpDemo *self, const RpClip *clip)
{
  const char *uri = clip ? clip->uri : NULL;

  if (g_strcmp0 (uri, self->uri) == 0)
    return FALSE;
  close_reader (self);
  g_free (self->uri);
  self->uri = g_strdup (uri);
  self->width = clip ? clip->width : 0;
  self->height = clip ? clip->height : 0;
  self->waiting = clip != NULL;
  open_reader (self);
  return TRUE;
}

/**
 * rp_demo_set_clip:
 * @self: a demo
 * @clip: (nullable): the clip to play, or %NULL for none; copied as far as needed
 *
 * Changes the clip; the same clip again changes nothing. The poster, if there is one, stands until the first frame.
 * Returns at once, however busy the old clip is.
 */
void
rp_demo_set_clip (RpDemo *self, const RpClip *clip)
{
  g_return_if_fail (RP_IS_DEMO (self));

  if (!change_clip (self, clip))
    return;
  drop_frame (self);
  update_size (self);
}

/**
 * rp_demo_swap_clip:
 * @self: a demo
 * @clip: the clip to play; copied as far as needed
 *
 * Changes the clip for another one of the same move: the picture stands until the new clip gives its first.
 */
void
rp_demo_swap_clip (RpDemo *self, const RpClip *clip)
{
  g_return_if_fail (RP_IS_DEMO (self));
  g_return_if_fail (clip);

  if (change_clip (self, clip))
    update_size (self);
}

/**
 * rp_demo_set_poster:
 * @self: a demo
 * @poster: (nullable) (transfer none): the still to show while the clip gives no frame
 */
void
rp_demo_set_poster (RpDemo *self, GdkTexture *poster)
{
  g_return_if_fail (RP_IS_DEMO (self));
  g_return_if_fail (!poster || GDK_IS_TEXTURE (poster));

  if (!g_set_object (&self->poster, poster))
    return;
  update_size (self);
  if (!has_frame (self))
    gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
}

/**
 * rp_demo_set_active:
 * @self: a demo
 * @active: whether anybody can see it
 */
void
rp_demo_set_active (RpDemo *self, gboolean active)
{
  g_return_if_fail (RP_IS_DEMO (self));

  active = !!active;
  if (self->active == active)
    return;
  self->active = active;
  if (self->reader)
    rp_clip_reader_set_active (self->reader, active);
  open_reader (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ACTIVE]);
}

/**
 * rp_demo_set_accelerated:
 * @self: a demo
 * @accelerated: whether whoever shows it draws with the graphics card; %FALSE at first
 *
 * Chooses between two ways of drawing the same picture. The wrong choice costs time, nothing else.
 */
void
rp_demo_set_accelerated (RpDemo *self, gboolean accelerated)
{
  g_return_if_fail (RP_IS_DEMO (self));

  self->accelerated = !!accelerated;
}

/**
 * rp_demo_get_active:
 * @self: a demo
 *
 * Returns: whether anybody can see it
 */
gboolean
rp_demo_get_active (RpDemo *self)
{
  g_return_val_if_fail (RP_IS_DEMO (self), FALSE);

  return self->active;
}

/* In a hold the frames of a clip are often the same picture, which need not be drawn again. */
static gboolean
take_frame (RpDemo *self, const RpClipPass *pass)
{
  g_autoptr (RpFrame) frame = NULL;

  if (self->reader && self->active && !rp_clip_reader_get_error (self->reader))
    frame = rp_clip_reader_take (self->reader, pass->start, pass->end, self->time);
  self->waiting = self->waiting && !frame;
  if (!frame || (has_frame (self) && rp_frame_equal (rp_demo_image_get_frame (self->image), frame)))
    return FALSE;
  rp_demo_image_set_frame (self->image, frame);
  update_size (self);
  return TRUE;
}

/**
 * rp_demo_show:
 * @self: a demo
 * @pass: the stretch of the clip that shows one repetition, and whether it is mirrored
 * @lap: how many times the pass has been played
 * @position: where in the clip the exercise is, in microseconds, within the pass
 *
 * Called at every tick: shows the newest frame not later than the given place. Redraws only when that changes the
 * picture. Never waits; while the clip is not ready the picture stands.
 *
 * Returns: whether the picture changed
 */
gboolean
rp_demo_show (RpDemo *self, const RpClipPass *pass, guint lap, gint64 position)
{
  gboolean was_playing;
  gboolean changed;
  gboolean turned;

  g_return_val_if_fail (RP_IS_DEMO (self), FALSE);
  g_return_val_if_fail (pass && pass->start >= 0 && pass->start < pass->end, FALSE);

  was_playing = has_frame (self);
  turned = self->mirrored != !!pass->mirrored && (was_playing || self->poster);
  self->mirrored = !!pass->mirrored;
  self->time = lap * (pass->end - pass->start) + CLAMP (position, pass->start, pass->end - 1) - pass->start;
  changed = take_frame (self, pass) || turned;
  if (changed)
    gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
  if (was_playing != has_frame (self))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
  return changed;
}

/**
 * rp_demo_wait:
 * @self: a demo
 * @timeout: the longest wait, in microseconds
 *
 * Waits until decoding is past the place last shown, or no more fits in; once showing changes nothing after this, the
 * frame on screen is the very one. For tests and measurements.
 *
 * Returns: %FALSE when there is no clip, it failed, or the time ran out
 */
gboolean
rp_demo_wait (RpDemo *self, gint64 timeout)
{
  g_return_val_if_fail (RP_IS_DEMO (self), FALSE);

  return self->reader && rp_clip_reader_wait (self->reader, self->time, timeout);
}

/**
 * rp_demo_get_error:
 * @self: a demo
 *
 * Returns: (transfer none) (nullable): why the clip does not play, a #RpMediaError
 */
const GError *
rp_demo_get_error (RpDemo *self)
{
  g_return_val_if_fail (RP_IS_DEMO (self), NULL);

  return self->reader ? rp_clip_reader_get_error (self->reader) : NULL;
}

/**
 * rp_demo_get_trouble:
 * @self: a demo
 *
 * Returns: (transfer none) (nullable): why the clip does not play, which rp_demo_get_error() tells too, or why it does not
 *   play as it should, in whole sentences
 */
const char *
rp_demo_get_trouble (RpDemo *self)
{
  const GError *error = rp_demo_get_error (self);

  if (error)
    return error->message;
  return self->reader ? rp_clip_reader_get_remark (self->reader) : NULL;
}

/**
 * rp_demo_get_playing:
 * @self: a demo
 *
 * Returns: whether the picture comes from the clip
 */
gboolean
rp_demo_get_playing (RpDemo *self)
{
  g_return_val_if_fail (RP_IS_DEMO (self), FALSE);

  return has_frame (self);
}

/**
 * rp_demo_get_waiting:
 * @self: a demo
 *
 * Returns: whether the clip has not given its first frame yet, and may still do so
 */
gboolean
rp_demo_get_waiting (RpDemo *self)
{
  g_return_val_if_fail (RP_IS_DEMO (self), FALSE);

  return self->waiting && self->active && !rp_demo_get_error (self);
}

/**
 * rp_demo_get_ground:
 * @self: a demo
 * @colour: (out caller-allocates): the colour its picture has in a corner, as it was decoded
 *
 * For whoever draws beside the picture without a seam.
 *
 * Returns: %FALSE while the picture does not come from the clip
 */
gboolean
rp_demo_get_ground (RpDemo *self, GdkRGBA *colour)
{
  g_return_val_if_fail (RP_IS_DEMO (self), FALSE);
  g_return_val_if_fail (colour, FALSE);

  return rp_demo_image_get_corner (self->image, colour);
}
