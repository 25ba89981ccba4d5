/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo-view.h"

#include "demo/rp-demo.h"
#include "common/rp-palette.h"

#include <adwaita.h>
#include <math.h>

/**
 * RpDemoView:
 *
 * Shows a demonstration whole and in proportion on its stage, mirrored when the other side works.
 *
 * A right-to-left language does not turn the picture: left and right are the person's own.
 */

/* What is cut from each edge, so that a codec's soft edge never shows as a seam against the stage. */
#define CROP 2
#define TURN_MILLISECONDS 250
/* Turned this far, the picture is thinner than a line. */
#define EDGE_ON 0.002
/* How far a clip's ground may be from the stage's colour and still be meant as the same, 0 to 1. */
#define GROUND_NEAR 0.04f
#define NATURAL_WIDTH 640
#define FALLBACK_RATIO (16. / 9.)

struct _RpDemoView
{
  GtkWidget parent_instance;

  /* Owned references */
  GdkPaintable *paintable;
  GSignalGroup *paintable_signals;
  AdwAnimation *turn;

  int natural_width;
  double stage_ratio; /* 0 for the picture's own */
  double shade;       /* less than 0 for that of the window */
  gboolean mirrored;
  double turned; /* 1 as it is, -1 the other way round, between the two while turning */
};

enum
{
  PROP_PAINTABLE = 1,
  PROP_MIRRORED,
  PROP_NATURAL_WIDTH,
  PROP_STAGE_RATIO,
  PROP_SHADE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpDemoView, rp_demo_view, GTK_TYPE_WIDGET)

static double
get_ratio (RpDemoView *self)
{
  double ratio = self->paintable ? gdk_paintable_get_intrinsic_aspect_ratio (self->paintable) : 0;

  return ratio > 0 ? ratio : FALLBACK_RATIO;
}

static void
on_turn (double value, gpointer user_data)
{
  RpDemoView *self = user_data;

  self->turned = value;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
rp_demo_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_demo_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  RpDemoView *self = RP_DEMO_VIEW (widget);
  int width = for_size > 0 ? for_size : self->natural_width;

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL || self->natural_width == 0)
    *natural = self->natural_width;
  else
    *natural = (int) ceil (width / (self->stage_ratio > 0 ? self->stage_ratio : get_ratio (self)));
}

static void
fit (RpDemoView *self, graphene_rect_t *area)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double ratio = get_ratio (self);
  double fit_width = round (MIN (width, height * ratio));
  double fit_height = round (MIN (height, width / ratio));

  graphene_rect_init (area, (float) floor ((width - fit_width) / 2),
                      (float) floor ((height - fit_height) / 2), (float) fit_width, (float) fit_height);
}

static double
get_shade (RpDemoView *self, const RpPalette *palette)
{
  return self->shade < 0 ? palette->shade : self->shade;
}

/* The stage as dark as the clip on it. */
static GdkRGBA
get_stage (RpDemoView *self, const RpPalette *palette)
{
  const GdkRGBA *stage = &rp_palette_get (FALSE, FALSE)->stage;
  float light = 1 - (float) self->shade;

  if (self->shade < 0)
    return palette->stage;
  return (GdkRGBA){ stage->red * light, stage->green * light, stage->blue * light, 1 };
}

/* A clip that was made for the stage has its colour, but decoders round it their own way. */
static GdkRGBA
find_ground (RpDemoView *self, const RpPalette *palette)
{
  const GdkRGBA *stage = &rp_palette_get (FALSE, FALSE)->stage;
  float light = 1 - (float) get_shade (self, palette);
  GdkRGBA ground;

  if (!RP_IS_DEMO (self->paintable) || !rp_demo_get_ground (RP_DEMO (self->paintable), &ground))
    return get_stage (self, palette);
  if (fabsf (ground.red - stage->red) > GROUND_NEAR || fabsf (ground.green - stage->green) > GROUND_NEAR
      || fabsf (ground.blue - stage->blue) > GROUND_NEAR)
    return get_stage (self, palette);

  return (GdkRGBA){ ground.red * light, ground.green * light, ground.blue * light, 1 };
}

/* Paints the stage around the picture: behind it would cost as much as the picture itself, in every frame. */
static void
append_ground (RpDemoView *self, GtkSnapshot *snapshot, const RpPalette *palette, const graphene_rect_t *seen)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float right = seen->origin.x + seen->size.width;
  float bottom = seen->origin.y + seen->size.height;
  GdkRGBA ground = find_ground (self, palette);

  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, 0, width, seen->origin.y));
  gtk_snapshot_append_color (snapshot, &ground, &GRAPHENE_RECT_INIT (0, bottom, width, height - bottom));
  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT (0, seen->origin.y, seen->origin.x, seen->size.height));
  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT (right, seen->origin.y, width - right, seen->size.height));
}

static gboolean
is_playing (RpDemoView *self)
{
  return RP_IS_DEMO (self->paintable) && rp_demo_get_playing (RP_DEMO (self->paintable));
}

/* Turning, or without a moving picture, the stage is seen whole. */
static void
append_stage (RpDemoView *self, GtkSnapshot *snapshot, const RpPalette *palette)
{
  GdkRGBA ground = find_ground (self, palette);

  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (GTK_WIDGET (self)),
                                                  (float) gtk_widget_get_height (GTK_WIDGET (self))));
}

static void
rp_demo_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpDemoView *self = RP_DEMO_VIEW (widget);
  const RpPalette *palette = rp_palette_get_for (widget);
  float shade = (float) get_shade (self, palette);
  graphene_rect_t area, seen;
  float width;
  double facing = self->mirrored ? -self->turned : self->turned;
  gboolean hidden;

  fit (self, &area);
  width = area.size.width;
  seen = GRAPHENE_RECT_INIT (CROP, CROP, width - 2 * CROP, area.size.height - 2 * CROP);
  hidden = !self->paintable || seen.size.width <= 0 || seen.size.height <= 0 || fabs (facing) < EDGE_ON;
  if (hidden || fabs (facing) < 1 || !is_playing (self))
    append_stage (self, snapshot, palette);
  else
    append_ground (
        self, snapshot, palette,
        &GRAPHENE_RECT_INIT (area.origin.x + CROP, area.origin.y + CROP, seen.size.width, seen.size.height));
  if (hidden)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (area.origin.x + width / 2, area.origin.y));
  if (facing < 1)
    gtk_snapshot_scale (snapshot, (float) facing, 1);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (-width / 2, 0));
  gtk_snapshot_push_clip (snapshot, &seen);
  gdk_paintable_snapshot (self->paintable, snapshot, width, area.size.height);
  /* The same picture as a colour matrix of (1 - shade) gives, at a fraction of its cost in software. */
  if (shade > 0)
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0, 0, 0, shade }, &seen);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

/* A graphics card draws textures best, cairo its own pictures. */
static void
update_accelerated (RpDemoView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GskRenderer *renderer = native ? gtk_native_get_renderer (native) : NULL;

  if (renderer && RP_IS_DEMO (self->paintable))
    rp_demo_set_accelerated (RP_DEMO (self->paintable), !GSK_IS_CAIRO_RENDERER (renderer));
}

static void
rp_demo_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_demo_view_parent_class)->realize (widget);

  update_accelerated (RP_DEMO_VIEW (widget));
}

static void
rp_demo_view_dispose (GObject *object)
{
  RpDemoView *self = RP_DEMO_VIEW (object);

  if (self->turn)
    adw_animation_pause (self->turn);
  g_clear_object (&self->turn);
  rp_demo_view_set_paintable (self, NULL);

  G_OBJECT_CLASS (rp_demo_view_parent_class)->dispose (object);
}

static void
rp_demo_view_finalize (GObject *object)
{
  g_object_unref (RP_DEMO_VIEW (object)->paintable_signals);

  G_OBJECT_CLASS (rp_demo_view_parent_class)->finalize (object);
}

static void
rp_demo_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpDemoView *self = RP_DEMO_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAINTABLE:
      g_value_set_object (value, self->paintable);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    case PROP_STAGE_RATIO:
      g_value_set_double (value, self->stage_ratio);
      break;
    case PROP_SHADE:
      g_value_set_double (value, self->shade);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_demo_view_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpDemoView *self = RP_DEMO_VIEW (object);

  switch (prop_id)
    {
    case PROP_PAINTABLE:
      rp_demo_view_set_paintable (self, g_value_get_object (value));
      break;
    case PROP_MIRRORED:
      rp_demo_view_set_mirrored (self, g_value_get_boolean (value));
      break;
    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_STAGE_RATIO:
      self->stage_ratio = g_value_get_double (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SHADE:
      self->shade = g_value_get_double (value);
      gtk_widget_queue_draw (GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_demo_view_class_init (RpDemoViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_demo_view_dispose;
  object_class->finalize = rp_demo_view_finalize;
  object_class->get_property = rp_demo_view_get_property;
  object_class->set_property = rp_demo_view_set_property;

  widget_class->get_request_mode = rp_demo_view_get_request_mode;
  widget_class->measure = rp_demo_view_measure;
  widget_class->snapshot = rp_demo_view_snapshot;
  widget_class->realize = rp_demo_view_realize;

  /**
   * RpDemoView:paintable:
   *
   * The picture.
   */
  props[PROP_PAINTABLE]
      = g_param_spec_object ("paintable", NULL, NULL, GDK_TYPE_PAINTABLE,
                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RpDemoView:mirrored:
   *
   * Whether to mirror the picture. A demo that mirrors itself needs no help.
   */
  props[PROP_MIRRORED] = g_param_spec_boolean (
      "mirrored", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RpDemoView:natural-width:
   *
   * How wide it would like to be, in pixels; 0 to wish for no size at all.
   */
  props[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT16, NATURAL_WIDTH,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * RpDemoView:stage-ratio:
   *
   * How much wider than high it would like to be, whatever the picture's shape; 0 for the picture's own.
   */
  props[PROP_STAGE_RATIO]
      = g_param_spec_double ("stage-ratio", NULL, NULL, 0, 10, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /**
   * RpDemoView:shade:
   *
   * How much darker than filmed the picture is shown, 0 to 1; less than 0 for what the window's colours ask for.
   */
  props[PROP_SHADE]
      = g_param_spec_double ("shade", NULL, NULL, -1, 1, -1, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "demoview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_demo_view_init (RpDemoView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->paintable_signals = g_signal_group_new (GDK_TYPE_PAINTABLE);
  g_signal_group_connect_swapped (self->paintable_signals, "invalidate-contents",
                                  G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_group_connect_swapped (self->paintable_signals, "invalidate-size",
                                  G_CALLBACK (gtk_widget_queue_resize), self);
  self->turned = 1;
  self->natural_width = NATURAL_WIDTH;
  self->shade = -1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_demo_view_new:
 *
 * Creates an empty view.
 *
 * Returns: (transfer floating): a new view
 */
GtkWidget *
rp_demo_view_new (void)
{
  return g_object_new (RP_TYPE_DEMO_VIEW, NULL);
}

/**
 * rp_demo_view_get_paintable:
 * @self: a view
 *
 * Gets the picture.
 *
 * Returns: (transfer none) (nullable): the picture
 */
GdkPaintable *
rp_demo_view_get_paintable (RpDemoView *self)
{
  g_return_val_if_fail (RP_IS_DEMO_VIEW (self), NULL);

  return self->paintable;
}

/**
 * rp_demo_view_set_paintable:
 * @self: a view
 * @paintable: (nullable): a picture
 *
 * Shows another picture. The view follows its changes.
 */
void
rp_demo_view_set_paintable (RpDemoView *self, GdkPaintable *paintable)
{
  g_return_if_fail (RP_IS_DEMO_VIEW (self));
  g_return_if_fail (!paintable || GDK_IS_PAINTABLE (paintable));

  if (self->paintable == paintable)
    return;

  g_set_object (&self->paintable, paintable);
  g_signal_group_set_target (self->paintable_signals, paintable);
  update_accelerated (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAINTABLE]);
}

/**
 * rp_demo_view_get_mirrored:
 * @self: a view
 *
 * Tells whether the view mirrors its picture.
 *
 * Returns: %TRUE when it does
 */
gboolean
rp_demo_view_get_mirrored (RpDemoView *self)
{
  g_return_val_if_fail (RP_IS_DEMO_VIEW (self), FALSE);

  return self->mirrored;
}

/**
 * rp_demo_view_set_mirrored:
 * @self: a view
 * @mirrored: whether to mirror the picture
 *
 * Shows the picture as it is or mirrored, at once.
 */
void
rp_demo_view_set_mirrored (RpDemoView *self, gboolean mirrored)
{
  g_return_if_fail (RP_IS_DEMO_VIEW (self));

  mirrored = !!mirrored;
  if (self->mirrored == mirrored)
    return;

  self->mirrored = mirrored;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MIRRORED]);
}

/**
 * rp_demo_view_turn:
 * @self: a view whose picture has just been mirrored, by itself or by rp_demo_view_set_mirrored()
 *
 * Lets the eye follow: the picture turns over in a quarter of a second, from what it showed before. With animations
 * off, or out of sight, it just shows what it is now.
 */
void
rp_demo_view_turn (RpDemoView *self)
{
  g_return_if_fail (RP_IS_DEMO_VIEW (self));

  if (!self->turn)
    {
      AdwAnimationTarget *target = adw_callback_animation_target_new (on_turn, self, NULL);

      self->turn = adw_timed_animation_new (GTK_WIDGET (self), -1, 1, TURN_MILLISECONDS, target);
      adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->turn), ADW_EASE_IN_OUT_SINE);
    }
  adw_animation_reset (self->turn);
  /* A new animation gives no value before its first frame, and the picture would jump there and back. */
  on_turn (-1, self);
  adw_animation_play (self->turn);
}
