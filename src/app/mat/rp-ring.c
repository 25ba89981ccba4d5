/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-ring.h"

#include "mat/rp-ring-text.h"

#include <adwaita.h>
#include <math.h>

/**
 * RpRing:
 *
 * Shows one lap of time as arcs round the thing that is counted.
 *
 * It is drawn in nearly every frame, so almost all of it stands still between frames: the arcs are a picture made anew a
 * few times a lap, the digits are one cached node, and only the short stretch since then and the head are drawn fresh.
 * The pictures are cairo's, because GTK copies a texture whole, at great cost, each time it is drawn in software.
 */

#define SIZE_SMALLEST 140
#define SIZE_LARGEST 560
#define SIZE_NATURAL 308
/* Below this the head has not moved for the eye. */
#define STEP_PIXELS 0.5
/* In software a frame costs as much as a decoded one; the head then moves with the clip's frames, or as often as they
 * come. */
#define SOFTWARE_STEP (40 * G_TIME_SPAN_MILLISECOND)
/* The longest stretch drawn fresh in each frame. */
#define TAIL_PIXELS 48
#define FADE_MILLISECONDS 150
/* Past its natural size the ring leaves this much of the width to the air beside it. */
#define WIDTH_SHARE (308. / 370)
struct _RpRing
{
  GtkWidget parent_instance;

  /* Owned references */
  cairo_surface_t *ahead;  /* the lap as it begins */
  cairo_surface_t *filled; /* the lap as it was at @drawn */
  GskRenderNode *arcs;     /* of @filled */
  GskRenderNode *head;
  GskRenderNode *fading;
  GskRenderNode *text;
  AdwAnimation *fade;
  char *count;
  char *unit;
  char *value_text;

  RpRingPicture picture;
  guint lap;
  gint64 elapsed;
  gint64 drawn;      /* the time @arcs was made for */
  double head_pixel; /* where the head was last drawn, in pixels along the ring */
  gint64 head_time;  /* and at which time */
  int head_size;
  int natural;
  gboolean large;
};

enum
{
  PROP_NATURAL_SIZE = 1,
  PROP_LARGE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpRing, rp_ring, GTK_TYPE_WIDGET)

static void
drop_lap (RpRing *self)
{
  g_clear_pointer (&self->filled, cairo_surface_destroy);
  g_clear_pointer (&self->arcs, gsk_render_node_unref);
}

static void
drop_pictures (RpRing *self)
{
  drop_lap (self);
  g_clear_pointer (&self->ahead, cairo_surface_destroy);
  g_clear_pointer (&self->head, gsk_render_node_unref);
  g_clear_pointer (&self->fading, gsk_render_node_unref);
  g_clear_pointer (&self->text, gsk_render_node_unref);
}

static void
on_look_changed (RpRing *self)
{
  drop_pictures (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_fade (double value, gpointer user_data)
{
  RpRing *self = user_data;

  if (value <= 0)
    g_clear_pointer (&self->fading, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
moves (RpRing *self)
{
  gboolean animations = TRUE;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-enable-animations", &animations, NULL);

  return animations;
}

/* With reduced motion the head steps once a second. */
static gint64
get_shown (RpRing *self)
{
  gint64 duration = rp_ring_picture_get_duration (&self->picture);

  if (self->elapsed >= duration || moves (self))
    return MIN (self->elapsed, duration);

  return self->elapsed - self->elapsed % G_USEC_PER_SEC;
}

static double
get_pixels (RpRing *self, gint64 elapsed)
{
  return rp_ring_picture_get_angle (&self->picture, elapsed) * rp_ring_picture_get_radius (&self->picture);
}

static GskRenderNode *
create_node (cairo_surface_t *surface, int size)
{
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) size, (float) size));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

/* Adds to the picture what was done since it was made. Strokes with round ends take long, so none is drawn twice. */
static void
fill_up_to (RpRing *self, gint64 shown)
{
  cairo_t *cr;

  if (shown < self->drawn)
    drop_lap (self);
  if (!self->ahead)
    self->ahead = rp_ring_picture_render (&self->picture, TRUE, 0);
  if (!self->filled)
    {
      self->filled = rp_ring_picture_copy (&self->picture, self->ahead);
      self->drawn = 0;
    }
  cr = cairo_create (self->filled);
  rp_ring_picture_draw_done (&self->picture, cr, self->drawn, shown);
  cairo_destroy (cr);
  self->drawn = shown;
  g_clear_pointer (&self->arcs, gsk_render_node_unref);
  self->arcs = create_node (self->filled, self->picture.size);
}

static int
choose_size (RpRing *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->large)
    return MAX (MIN (width, height), 1);
  return CLAMP (MIN (MIN (width, height), MAX (self->natural, (int) (width * WIDTH_SHARE))), 1, SIZE_LARGEST);
}

static void
ensure_pictures (RpRing *self, gint64 shown)
{
  int size = choose_size (self);
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  const RpPalette *palette = rp_palette_get_for (GTK_WIDGET (self));

  if (self->picture.size != size || self->picture.scale != scale || self->picture.palette != palette)
    {
      drop_pictures (self);
      self->picture.size = size;
      self->picture.scale = scale;
      self->picture.palette = palette;
    }
  if (!self->arcs || shown < self->drawn
      || get_pixels (self, shown) - get_pixels (self, self->drawn) > TAIL_PIXELS)
    fill_up_to (self, shown);
  if (!self->head)
    {
      cairo_surface_t *head = rp_ring_picture_render_head (&self->picture, &self->head_size);

      self->head = create_node (head, self->head_size);
      cairo_surface_destroy (head);
    }
  if (!self->text)
    self->text = rp_ring_text_create (GTK_WIDGET (self), size, palette, self->count, self->unit, self->large);
}

/* What was done since the arcs were made. */
static void
append_tail (RpRing *self, GtkSnapshot *snapshot, gint64 shown)
{
  double half = rp_ring_picture_get_stroke (&self->picture) / 2 + 1;
  double x, y, end_x, end_y;
  graphene_rect_t bounds;
  cairo_t *cr;

  if (shown <= self->drawn)
    return;

  rp_ring_picture_get_point (&self->picture, self->drawn, &x, &y);
  rp_ring_picture_get_point (&self->picture, shown, &end_x, &end_y);
  /* So short a stretch bends by less than its own half stroke. */
  bounds = GRAPHENE_RECT_INIT ((float) floor (MIN (x, end_x) - half), (float) floor (MIN (y, end_y) - half),
                               (float) ceil (fabs (end_x - x) + 2 * half + 1),
                               (float) ceil (fabs (end_y - y) + 2 * half + 1));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  rp_ring_picture_draw_done (&self->picture, cr, self->drawn, shown);
  cairo_destroy (cr);
}

static void
append_head (RpRing *self, GtkSnapshot *snapshot, gint64 shown)
{
  double x, y;

  rp_ring_picture_get_point (&self->picture, shown, &x, &y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (x - self->head_size / 2.),
                                                          (float) (y - self->head_size / 2.)));
  gtk_snapshot_append_node (snapshot, self->head);
  gtk_snapshot_restore (snapshot);
}

static void
append_fading (RpRing *self, GtkSnapshot *snapshot)
{
  if (!self->fading)
    return;

  gtk_snapshot_push_opacity (snapshot, adw_animation_get_value (self->fade));
  gtk_snapshot_append_node (snapshot, self->fading);
  gtk_snapshot_pop (snapshot);
}

static void
rp_ring_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpRing *self = RP_RING (widget);
  gint64 shown = get_shown (self);
  float size;

  if (self->picture.n_arcs == 0)
    return;

  ensure_pictures (self, shown);
  size = (float) self->picture.size;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (floorf (((float) gtk_widget_get_width (widget) - size) / 2),
                                      floorf (((float) gtk_widget_get_height (widget) - size) / 2)));
  gtk_snapshot_append_node (snapshot, self->arcs);
  append_fading (self, snapshot);
  append_tail (self, snapshot, shown);
  if (self->text)
    gtk_snapshot_append_node (snapshot, self->text);
  append_head (self, snapshot, shown);
  gtk_snapshot_restore (snapshot);
  self->head_pixel = get_pixels (self, shown);
  self->head_time = shown;
}

static void
rp_ring_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  RpRing *self = RP_RING (widget);

  *minimum = SIZE_SMALLEST;
  *natural = self->natural;
}

static void
rp_ring_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  RpRing *self = RP_RING (widget);

  GTK_WIDGET_CLASS (rp_ring_parent_class)->css_changed (widget, change);
  g_clear_pointer (&self->text, gsk_render_node_unref);
}

static void
rp_ring_dispose (GObject *object)
{
  RpRing *self = RP_RING (object);

  if (self->fade)
    adw_animation_pause (self->fade);
  g_clear_object (&self->fade);
  drop_pictures (self);

  G_OBJECT_CLASS (rp_ring_parent_class)->dispose (object);
}

static void
rp_ring_finalize (GObject *object)
{
  RpRing *self = RP_RING (object);

  g_free (self->count);
  g_free (self->unit);
  g_free (self->value_text);

  G_OBJECT_CLASS (rp_ring_parent_class)->finalize (object);
}

static void
rp_ring_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpRing *self = RP_RING (object);

  switch (prop_id)
    {
    case PROP_NATURAL_SIZE:
      g_value_set_int (value, self->natural);
      break;
    case PROP_LARGE:
      g_value_set_boolean (value, self->large);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_ring_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpRing *self = RP_RING (object);

  switch (prop_id)
    {
    case PROP_NATURAL_SIZE:
      if (self->natural == g_value_get_int (value))
        return;
      self->natural = g_value_get_int (value);
      break;
    case PROP_LARGE:
      self->large = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (object, pspec);
}

static void
rp_ring_class_init (RpRingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_ring_dispose;
  object_class->finalize = rp_ring_finalize;
  object_class->get_property = rp_ring_get_property;
  object_class->set_property = rp_ring_set_property;

  widget_class->measure = rp_ring_measure;
  widget_class->snapshot = rp_ring_snapshot;
  widget_class->css_changed = rp_ring_css_changed;

  /**
   * RpRing:natural-size:
   *
   * The diameter it would like to have, in pixels.
   */
  props[PROP_NATURAL_SIZE]
      = g_param_spec_int ("natural-size", NULL, NULL, SIZE_SMALLEST, SIZE_LARGEST, SIZE_NATURAL,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RpRing:large:
   *
   * Whether it is to be read from afar: as large as its place, with larger letters in it.
   */
  props[PROP_LARGE] = g_param_spec_boolean (
      "large", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "ring");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
rp_ring_init (RpRing *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->natural = SIZE_NATURAL;
  self->count = g_strdup ("");
  self->unit = g_strdup ("");
  self->value_text = g_strdup ("");
  self->fade = adw_timed_animation_new (GTK_WIDGET (self), 1, 0, FADE_MILLISECONDS,
                                        adw_callback_animation_target_new (on_fade, self, NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1., -1);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (on_look_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (on_look_changed), self,
                           G_CONNECT_SWAPPED);
}

/**
 * rp_ring_new:
 *
 * Creates an empty ring.
 *
 * Returns: (transfer floating): a new ring
 */
GtkWidget *
rp_ring_new (void)
{
  return g_object_new (RP_TYPE_RING, NULL);
}

static gboolean
has_arcs (RpRing *self, const RpRingArc *arcs, guint n_arcs)
{
  if (self->picture.n_arcs != n_arcs)
    return FALSE;

  for (guint i = 0; i < n_arcs; i++)
    if (self->picture.arcs[i].end != arcs[i].end || self->picture.arcs[i].tint != arcs[i].tint)
      return FALSE;

  return TRUE;
}

/**
 * rp_ring_set_lap:
 * @self: a ring
 * @lap: a number that differs from that of the lap before
 * @arcs: (array length=n_arcs): the arcs, by time
 * @n_arcs: how many; those past %RP_RING_MAX_ARCS are left out
 *
 * Starts a lap. What was done of the one before fades away.
 */
void
rp_ring_set_lap (RpRing *self, guint lap, const RpRingArc *arcs, guint n_arcs)
{
  gboolean same;

  g_return_if_fail (RP_IS_RING (self));
  g_return_if_fail (arcs || n_arcs == 0);

  n_arcs = MIN (n_arcs, RP_RING_MAX_ARCS);
  same = has_arcs (self, arcs, n_arcs);
  if (self->lap == lap && same)
    return;

  g_clear_pointer (&self->fading, gsk_render_node_unref);
  if (self->lap != lap && self->filled && moves (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      fill_up_to (self, get_shown (self));
      self->fading = g_steal_pointer (&self->arcs);
    }
  drop_lap (self);
  if (!same)
    g_clear_pointer (&self->ahead, cairo_surface_destroy);
  self->lap = lap;
  self->elapsed = 0;
  self->picture.n_arcs = n_arcs;
  for (guint i = 0; i < n_arcs; i++)
    self->picture.arcs[i] = arcs[i];
  if (self->fading)
    adw_animation_play (self->fade);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_software (RpRing *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

/**
 * rp_ring_set_elapsed:
 * @self: a ring
 * @elapsed: microseconds since the lap began
 * @eager: whether this frame is drawn anyway
 *
 * Moves the head; draws only when the eye could tell.
 */
void
rp_ring_set_elapsed (RpRing *self, gint64 elapsed, gboolean eager)
{
  gint64 shown;

  g_return_if_fail (RP_IS_RING (self));

  self->elapsed = MAX (elapsed, 0);
  if (self->picture.n_arcs == 0 || self->picture.size == 0)
    return;

  shown = get_shown (self);
  if (fabs (get_pixels (self, shown) - self->head_pixel) < STEP_PIXELS)
    return;
  if (eager || ABS (shown - self->head_time) >= SOFTWARE_STEP || !is_software (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_ring_set_count:
 * @self: a ring
 * @count: what is counted, in digits
 * @unit: Pango markup for the line below it ("of <b>20</b>"); may be empty
 *
 * Sets what stands inside.
 */
void
rp_ring_set_count (RpRing *self, const char *count, const char *unit)
{
  g_return_if_fail (RP_IS_RING (self));
  g_return_if_fail (count);
  g_return_if_fail (unit);

  if (g_str_equal (self->count, count) && g_str_equal (self->unit, unit))
    return;

  g_free (self->count);
  g_free (self->unit);
  self->count = g_strdup (count);
  self->unit = g_strdup (unit);
  g_clear_pointer (&self->text, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * rp_ring_set_value_text:
 * @self: a ring
 * @text: the moment in words ("Lift, 7 of 20, left leg")
 *
 * Tells a screen reader what the ring shows. Call it once a phase, not for each frame.
 */
void
rp_ring_set_value_text (RpRing *self, const char *text)
{
  g_return_if_fail (RP_IS_RING (self));
  g_return_if_fail (text);

  if (g_str_equal (self->value_text, text))
    return;

  g_free (self->value_text);
  self->value_text = g_strdup (text);
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
      (double) self->elapsed / (double) rp_ring_picture_get_duration (&self->picture), -1);
}
