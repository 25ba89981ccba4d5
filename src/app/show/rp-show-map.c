/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-map.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * RpShowMap:
 *
 * A small picture of the whole while it is enlarged, with a frame around the part that is seen. A press, a drag or the
 * arrow keys move the frame. It is there only while something is hidden.
 */

/* Sizes in ems of its text. */
#define HEIGHT 7.6
#define LEAST_WIDTH 4.
#define MOST_WIDTH 9.5
/* In pixels. */
#define RADIUS 8
#define FRAME 3.f
/* How far an arrow key moves the frame, in parts of what is seen. */
#define KEY_STEP 0.1
/* As large as this it is not enlarged. */
#define ENLARGED 1.005

struct _RpShowMap
{
  GtkWidget parent_instance;

  /* Owned references */
  GdkPaintable *paintable;
  GSignalGroup *paintable_watch;

  double zoom;
  double ratio;
  double x;
  double y;
  graphene_point_t start; /* of a drag */
};

enum
{
  PROP_PAINTABLE = 1,
  PROP_ZOOM,
  PROP_RATIO,
  PROP_X,
  PROP_Y,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpShowMap, rp_show_map, GTK_TYPE_WIDGET)

static double
get_picture_ratio (RpShowMap *self)
{
  double ratio = self->paintable ? gdk_paintable_get_intrinsic_aspect_ratio (self->paintable) : 0;

  return ratio > 0 ? ratio : 16. / 9;
}

/* There may be none yet, or none at all from a camera that is not there. */
static gboolean
has_picture (RpShowMap *self)
{
  return self->paintable && gdk_paintable_get_intrinsic_aspect_ratio (self->paintable) > 0;
}

/* How much of the picture is seen, in parts of its width and height. */
static void
get_seen (RpShowMap *self, double *width, double *height)
{
  double wider = self->ratio > 0 ? self->ratio / get_picture_ratio (self) : 1;

  *width = MIN (MAX (wider, 1) / self->zoom, 1);
  *height = MIN (MAX (1 / wider, 1) / self->zoom, 1);
}

/* Keeps the frame within the picture. */
static double
hold (double middle, double seen)
{
  return CLAMP (middle, seen / 2, 1 - seen / 2);
}

static void
update (RpShowMap *self)
{
  double width, height;

  get_seen (self, &width, &height);
  self->x = hold (self->x, width);
  self->y = hold (self->y, height);
  gtk_widget_set_visible (GTK_WIDGET (self), self->zoom > ENLARGED && has_picture (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_size (RpShowMap *self)
{
  update (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static double
get_em (GtkWidget *widget)
{
  const PangoFontDescription *font
      = pango_context_get_font_description (gtk_widget_get_pango_context (widget));
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font) ? size : size * 4 / 3;
}

static void
rp_show_map_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  double em = get_em (widget);
  double width = CLAMP (HEIGHT * get_picture_ratio (RP_SHOW_MAP (widget)), LEAST_WIDTH, MOST_WIDTH) * em;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = (int) round (width);
  else
    *minimum = *natural = (int) round (width / get_picture_ratio (RP_SHOW_MAP (widget)));
}

static void
append_shade (GtkSnapshot *snapshot, const graphene_rect_t *seen, float width, float height)
{
  const GdkRGBA shade = { 0.086f, 0.094f, 0.098f, 0.55f };
  float right = seen->origin.x + seen->size.width;
  float bottom = seen->origin.y + seen->size.height;

  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (0, 0, width, seen->origin.y));
  gtk_snapshot_append_color (snapshot, &shade, &GRAPHENE_RECT_INIT (0, bottom, width, height - bottom));
  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT (0, seen->origin.y, seen->origin.x, seen->size.height));
  gtk_snapshot_append_color (snapshot, &shade,
                             &GRAPHENE_RECT_INIT (right, seen->origin.y, width - right, seen->size.height));
}

static void
append_border (GtkSnapshot *snapshot,
               const graphene_rect_t *rect,
               float radius,
               float line,
               const GdkRGBA *colour)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, radius);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ line, line, line, line },
                              (GdkRGBA[4]){ *colour, *colour, *colour, *colour });
}

static void
rp_show_map_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RpShowMap *self = RP_SHOW_MAP (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  const GdkRGBA edge = { 0.086f, 0.094f, 0.098f, 1 }, white = { 1, 1, 1, 1 };
  graphene_rect_t whole = GRAPHENE_RECT_INIT (0, 0, width, height), seen;
  GskRoundedRect clip;
  double part_width, part_height;

  get_seen (self, &part_width, &part_height);
  seen = GRAPHENE_RECT_INIT ((float) (self->x - part_width / 2) * width,
                             (float) (self->y - part_height / 2) * height, (float) part_width * width,
                             (float) part_height * height);
  /* On whole pixels, so that no seam is seen between what is shaded and what is not. */
  graphene_rect_round_extents (&seen, &seen);
  graphene_rect_intersection (&seen, &whole, &seen);
  gsk_rounded_rect_init_from_rect (&clip, &whole, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_append_color (snapshot, &edge, &whole);
  if (self->paintable)
    gdk_paintable_snapshot (self->paintable, snapshot, width, height);
  append_shade (snapshot, &seen, width, height);
  gtk_snapshot_pop (snapshot);
  append_border (snapshot, &whole, RADIUS, 2, &edge);
  graphene_rect_inset (&seen, 1, 1);
  append_border (snapshot, &seen, RADIUS / 2, FRAME, &white);
  graphene_rect_inset (&seen, -1, -1);
  append_border (snapshot, &seen, RADIUS / 2, 1, &edge);
}

static void
move_frame (RpShowMap *self, double x, double y)
{
  rp_show_map_set_middle (self, x / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1),
                          y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1));
}

static void
on_drag_begin (RpShowMap *self, double x, double y, GtkGesture *drag)
{
  gtk_gesture_set_state (drag, GTK_EVENT_SEQUENCE_CLAIMED);
  self->start = GRAPHENE_POINT_INIT ((float) x, (float) y);
  move_frame (self, x, y);
}

static void
on_drag_update (RpShowMap *self, double offset_x, double offset_y)
{
  move_frame (self, self->start.x + offset_x, self->start.y + offset_y);
}

static gboolean
on_key_pressed (RpShowMap *self, guint key, guint code, GdkModifierType state)
{
  static const struct
  {
    guint key;
    int x;
    int y;
  } arrows[] = {
    { GDK_KEY_Left, -1, 0 },
    { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_Up, 0, -1 },
    { GDK_KEY_Down, 0, 1 },
  };
  double width, height;

  get_seen (self, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (arrows[i].key == key)
      {
        rp_show_map_set_middle (self, self->x + arrows[i].x * KEY_STEP * width,
                                self->y + arrows[i].y * KEY_STEP * height);
        return TRUE;
      }
  return FALSE;
}

static void
rp_show_map_dispose (GObject *object)
{
  RpShowMap *self = RP_SHOW_MAP (object);

  g_signal_group_set_target (self->paintable_watch, NULL);
  g_clear_object (&self->paintable);

  G_OBJECT_CLASS (rp_show_map_parent_class)->dispose (object);
}

static void
rp_show_map_finalize (GObject *object)
{
  g_object_unref (RP_SHOW_MAP (object)->paintable_watch);

  G_OBJECT_CLASS (rp_show_map_parent_class)->finalize (object);
}

static void
rp_show_map_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpShowMap *self = RP_SHOW_MAP (object);

  switch (prop_id)
    {
    case PROP_PAINTABLE:
      g_value_set_object (value, self->paintable);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    case PROP_RATIO:
      g_value_set_double (value, self->ratio);
      break;
    case PROP_X:
      g_value_set_double (value, self->x);
      break;
    case PROP_Y:
      g_value_set_double (value, self->y);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_show_map_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpShowMap *self = RP_SHOW_MAP (object);

  switch (prop_id)
    {
    case PROP_PAINTABLE:
      rp_show_map_set_paintable (self, g_value_get_object (value));
      break;
    case PROP_ZOOM:
      rp_show_map_set_zoom (self, g_value_get_double (value));
      break;
    case PROP_RATIO:
      rp_show_map_set_ratio (self, g_value_get_double (value));
      break;
    case PROP_X:
      rp_show_map_set_middle (self, g_value_get_double (value), self->y);
      break;
    case PROP_Y:
      rp_show_map_set_middle (self, self->x, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  /**
   * RpShowMap:paintable:
   *
   * The whole picture, the way round that it is shown.
   */
  props[PROP_PAINTABLE] = g_param_spec_object ("paintable", NULL, NULL, GDK_TYPE_PAINTABLE, flags);
  /**
   * RpShowMap:zoom:
   *
   * How many times larger the picture is than when it is seen whole.
   */
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 1, 100, 1, flags);
  /**
   * RpShowMap:ratio:
   *
   * How much wider than high the place is where it is shown enlarged; 0 for the picture's own shape.
   */
  props[PROP_RATIO] = g_param_spec_double ("ratio", NULL, NULL, 0, 100, 0, flags);
  /**
   * RpShowMap:x:
   *
   * The middle of what is seen, in parts of the picture's width from its left edge.
   */
  props[PROP_X] = g_param_spec_double ("x", NULL, NULL, 0, 1, 0.5, flags);
  /**
   * RpShowMap:y:
   *
   * The middle of what is seen, in parts of the picture's height from its upper edge.
   */
  props[PROP_Y] = g_param_spec_double ("y", NULL, NULL, 0, 1, 0.5, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_show_map_class_init (RpShowMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_show_map_dispose;
  object_class->finalize = rp_show_map_finalize;
  object_class->get_property = rp_show_map_get_property;
  object_class->set_property = rp_show_map_set_property;

  widget_class->measure = rp_show_map_measure;
  widget_class->snapshot = rp_show_map_snapshot;

  install_properties (object_class);
  gtk_widget_class_set_css_name (widget_class, "showmap");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
rp_show_map_init (RpShowMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->zoom = 1;
  self->x = self->y = 0.5;
  self->paintable_watch = g_signal_group_new (GDK_TYPE_PAINTABLE);
  g_signal_group_connect_swapped (self->paintable_watch, "invalidate-contents",
                                  G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_group_connect_swapped (self->paintable_watch, "invalidate-size", G_CALLBACK (on_size), self);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begin), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_update), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_cursor_from_name (widget, "grab");
  gtk_widget_set_tooltip_text (widget, _ ("The whole picture. Drag to see another part of it."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which part of the picture is seen"), -1);
  update (self);
}

/**
 * rp_show_map_new:
 *
 * Returns: (transfer floating): a map of a picture that is not enlarged, and so not to be seen
 */
GtkWidget *
rp_show_map_new (void)
{
  return g_object_new (RP_TYPE_SHOW_MAP, NULL);
}

/**
 * rp_show_map_set_paintable:
 * @self: a map
 * @paintable: (nullable): the whole picture, the way round that it is shown
 *
 * Shows another picture, and follows its changes.
 */
void
rp_show_map_set_paintable (RpShowMap *self, GdkPaintable *paintable)
{
  g_return_if_fail (RP_IS_SHOW_MAP (self));
  g_return_if_fail (!paintable || GDK_IS_PAINTABLE (paintable));

  if (!g_set_object (&self->paintable, paintable))
    return;
  g_signal_group_set_target (self->paintable_watch, paintable);
  on_size (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PAINTABLE]);
}

/**
 * rp_show_map_set_zoom:
 * @self: a map
 * @zoom: how many times larger the picture is than when it is seen whole, at least 1
 *
 * Tells how much of the picture is seen.
 */
void
rp_show_map_set_zoom (RpShowMap *self, double zoom)
{
  g_return_if_fail (RP_IS_SHOW_MAP (self));
  g_return_if_fail (zoom >= 1);

  if (self->zoom == zoom)
    return;
  self->zoom = zoom;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

/**
 * rp_show_map_set_ratio:
 * @self: a map
 * @ratio: how much wider than high the place is where the picture is enlarged, or 0 for the picture's own shape
 *
 * Tells the shape of what is seen.
 */
void
rp_show_map_set_ratio (RpShowMap *self, double ratio)
{
  g_return_if_fail (RP_IS_SHOW_MAP (self));
  g_return_if_fail (ratio >= 0);

  if (self->ratio == ratio)
    return;
  self->ratio = ratio;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_RATIO]);
}

/**
 * rp_show_map_set_middle:
 * @self: a map
 * @x: the middle of what is seen, in parts of the picture's width
 * @y: likewise of its height
 *
 * Moves the frame; it stays within the picture.
 */
void
rp_show_map_set_middle (RpShowMap *self, double x, double y)
{
  double old_x, old_y;

  g_return_if_fail (RP_IS_SHOW_MAP (self));

  old_x = self->x;
  old_y = self->y;
  self->x = x;
  self->y = y;
  update (self);
  if (self->x != old_x)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_X]);
  if (self->y != old_y)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_Y]);
}

/**
 * rp_show_map_get_x:
 * @self: a map
 *
 * Returns: the middle of what is seen, in parts of the picture's width from its left edge
 */
double
rp_show_map_get_x (RpShowMap *self)
{
  g_return_val_if_fail (RP_IS_SHOW_MAP (self), 0.5);

  return self->x;
}

/**
 * rp_show_map_get_y:
 * @self: a map
 *
 * Returns: the middle of what is seen, in parts of the picture's height from its upper edge
 */
double
rp_show_map_get_y (RpShowMap *self)
{
  g_return_val_if_fail (RP_IS_SHOW_MAP (self), 0.5);

  return self->y;
}
