/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-look.h"

/* How far pictures can be enlarged, and by how much at a time: four steps to twice as large, eight to four times. */
#define MAX_ZOOM 4.0
#define ZOOM_STEP 1.189207115002721
#define NEAR 0.01

G_DEFINE_ENUM_TYPE (RpShowLayout,
                    rp_show_layout,
                    G_DEFINE_ENUM_VALUE (RP_SHOW_BESIDE, "beside"),
                    G_DEFINE_ENUM_VALUE (RP_SHOW_STACKED, "stacked"))

/**
 * RpShowLook:
 *
 * How the pictures of a show are looked at: the same for all of them.
 */
struct _RpShowLook
{
  GObject parent_instance;

  RpShowLayout layout;
  gboolean mirrored;
  gboolean cue_shown;
  gboolean blank;
  double zoom;
  double x; /* the middle of what is seen, 0 to 1, of the picture as it was filmed */
  double y;
};

enum
{
  PROP_LAYOUT = 1,
  PROP_MIRRORED,
  PROP_CUE_SHOWN,
  PROP_BLANK,
  PROP_ZOOM,
  N_PROPS,
};

enum
{
  MIDDLE_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpShowLook, rp_show_look, G_TYPE_OBJECT)

static void
rp_show_look_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpShowLook *self = RP_SHOW_LOOK (object);

  switch (prop_id)
    {
    case PROP_LAYOUT:
      g_value_set_enum (value, (int) self->layout);
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, self->mirrored);
      break;
    case PROP_CUE_SHOWN:
      g_value_set_boolean (value, self->cue_shown);
      break;
    case PROP_BLANK:
      g_value_set_boolean (value, self->blank);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, self->zoom);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_flag (RpShowLook *self, gboolean *flag, const GValue *value, GParamSpec *pspec)
{
  gboolean wanted = g_value_get_boolean (value);

  if (*flag == wanted)
    return;
  *flag = wanted;
  g_object_notify_by_pspec (G_OBJECT (self), pspec);
}

static void
set_layout (RpShowLook *self, RpShowLayout layout)
{
  if (self->layout == layout)
    return;
  self->layout = layout;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LAYOUT]);
}

static void
rp_show_look_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpShowLook *self = RP_SHOW_LOOK (object);

  switch (prop_id)
    {
    case PROP_LAYOUT:
      set_layout (self, (RpShowLayout) g_value_get_enum (value));
      break;
    case PROP_MIRRORED:
      set_flag (self, &self->mirrored, value, pspec);
      break;
    case PROP_CUE_SHOWN:
      set_flag (self, &self->cue_shown, value, pspec);
      break;
    case PROP_BLANK:
      set_flag (self, &self->blank, value, pspec);
      break;
    case PROP_ZOOM:
      rp_show_look_set_zoom (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_show_look_class_init (RpShowLookClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rp_show_look_get_property;
  object_class->set_property = rp_show_look_set_property;

  /**
   * RpShowLook:layout:
   *
   * How two pictures share the room.
   */
  props[PROP_LAYOUT] = g_param_spec_enum ("layout", NULL, NULL, RP_TYPE_SHOW_LAYOUT, RP_SHOW_BESIDE, flags);
  /**
   * RpShowLook:mirrored:
   *
   * Whether all pictures are the other way round, as in a mirror.
   */
  props[PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE, flags);
  /**
   * RpShowLook:cue-shown:
   *
   * Whether the cue is written below.
   */
  props[PROP_CUE_SHOWN] = g_param_spec_boolean ("cue-shown", NULL, NULL, TRUE, flags);
  /**
   * RpShowLook:blank:
   *
   * Whether nothing is shown for now.
   */
  props[PROP_BLANK] = g_param_spec_boolean ("blank", NULL, NULL, FALSE, flags);
  /**
   * RpShowLook:zoom:
   *
   * How much larger than whole the pictures are, 1 to 4.
   */
  props[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, G_MAXDOUBLE, 1, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpShowLook::middle-changed:
   *
   * Another part of the pictures is seen.
   */
  signals[MIDDLE_CHANGED] = g_signal_new ("middle-changed", RP_TYPE_SHOW_LOOK, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_show_look_init (RpShowLook *self)
{
  self->cue_shown = TRUE;
  self->zoom = 1;
  self->x = self->y = 0.5;
}

/**
 * rp_show_look_new:
 *
 * Returns: (transfer full): a look at pictures whole, side by side, with the cue
 */
RpShowLook *
rp_show_look_new (void)
{
  return g_object_new (RP_TYPE_SHOW_LOOK, NULL);
}

/**
 * rp_show_look_get_layout:
 * @self: a look
 *
 * Returns: how two pictures share the room
 */
RpShowLayout
rp_show_look_get_layout (RpShowLook *self)
{
  g_return_val_if_fail (RP_IS_SHOW_LOOK (self), RP_SHOW_BESIDE);

  return self->layout;
}

/**
 * rp_show_look_get_mirrored:
 * @self: a look
 *
 * Returns: whether all pictures are the other way round
 */
gboolean
rp_show_look_get_mirrored (RpShowLook *self)
{
  g_return_val_if_fail (RP_IS_SHOW_LOOK (self), FALSE);

  return self->mirrored;
}

/**
 * rp_show_look_get_cue_shown:
 * @self: a look
 *
 * Returns: whether the cue is written below
 */
gboolean
rp_show_look_get_cue_shown (RpShowLook *self)
{
  g_return_val_if_fail (RP_IS_SHOW_LOOK (self), FALSE);

  return self->cue_shown;
}

/**
 * rp_show_look_get_blank:
 * @self: a look
 *
 * Returns: whether nothing is shown for now
 */
gboolean
rp_show_look_get_blank (RpShowLook *self)
{
  g_return_val_if_fail (RP_IS_SHOW_LOOK (self), FALSE);

  return self->blank;
}

/**
 * rp_show_look_get_zoom:
 * @self: a look
 *
 * Returns: how much larger than whole the pictures are, 1 to 4
 */
double
rp_show_look_get_zoom (RpShowLook *self)
{
  g_return_val_if_fail (RP_IS_SHOW_LOOK (self), 1);

  return self->zoom;
}

/**
 * rp_show_look_set_zoom:
 * @self: a look
 * @zoom: how much larger than whole; brought to 1 to 4
 */
void
rp_show_look_set_zoom (RpShowLook *self, double zoom)
{
  g_return_if_fail (RP_IS_SHOW_LOOK (self));

  zoom = CLAMP (zoom, 1, MAX_ZOOM);
  if (zoom - 1 < NEAR)
    zoom = 1;
  if (ABS (zoom - self->zoom) < 1e-6)
    return;
  self->zoom = zoom;
  rp_show_look_set_middle (self, self->x, self->y);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

/**
 * rp_show_look_step_zoom:
 * @self: a look
 * @steps: how many steps larger; less than 0 for smaller
 */
void
rp_show_look_step_zoom (RpShowLook *self, int steps)
{
  double zoom;

  g_return_if_fail (RP_IS_SHOW_LOOK (self));

  zoom = self->zoom;
  for (int i = 0; i < ABS (steps); i++)
    zoom = steps > 0 ? zoom * ZOOM_STEP : zoom / ZOOM_STEP;
  rp_show_look_set_zoom (self, zoom);
}

/**
 * rp_show_look_get_middle:
 * @self: a look
 * @x: (out): how far across the middle of what is seen is, 0 to 1, in the picture as it was filmed
 * @y: (out): how far down
 */
void
rp_show_look_get_middle (RpShowLook *self, double *x, double *y)
{
  g_return_if_fail (RP_IS_SHOW_LOOK (self));
  g_return_if_fail (x && y);

  *x = self->x;
  *y = self->y;
}

/**
 * rp_show_look_set_middle:
 * @self: a look
 * @x: how far across the middle of what is seen shall be, 0 to 1, in the picture as it was filmed
 * @y: how far down
 *
 * Looks at another part of the pictures; never past their edges.
 */
void
rp_show_look_set_middle (RpShowLook *self, double x, double y)
{
  double half;

  g_return_if_fail (RP_IS_SHOW_LOOK (self));

  half = 0.5 / self->zoom;
  self->x = CLAMP (x, half, 1 - half);
  self->y = CLAMP (y, half, 1 - half);
  g_signal_emit (self, signals[MIDDLE_CHANGED], 0);
}
