/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-layout.h"

#include "mat/rp-distance-view.h"

/**
 * RpSessionLayout:
 *
 * Gives the demo two thirds of the width, with the cue across its foot, and the set panel the rest; or all three the
 * whole width, one above the other. Seen from afar, the demo lies where the view leaves room for it, and the other two are
 * not seen.
 */

/* Above the panel the demo keeps the proportions of a clip, up to this share of the height. */
#define RATIO (16. / 9.)
#define STACKED_SHARE 0.5
/* Never measured for less, because words would break at every letter. */
#define PANEL_WIDTH_MIN 300
#define STACKED_WIDTH_MIN 340
#define DISTANCE_HEIGHT_MIN 200

struct _RpSessionLayout
{
  GtkWidget parent_instance;

  /* Owned references */
  GtkWidget *demo;
  GtkWidget *band;
  GtkWidget *panel;
  GtkWidget *far;

  gboolean stacked;
  gboolean distance;
};

enum
{
  PROP_DEMO = 1,
  PROP_BAND,
  PROP_PANEL,
  PROP_FAR,
  PROP_STACKED,
  PROP_DISTANCE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSessionLayout, rp_session_layout, GTK_TYPE_WIDGET)

static int
measure_natural (GtkWidget *child, int width)
{
  int natural = 0;

  if (child)
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static int
measure (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int minimum = 0;

  if (child)
    gtk_widget_measure (child, orientation, for_size, &minimum, NULL, NULL, NULL);

  return minimum;
}

static int
get_panel_width (RpSessionLayout *self, int width)
{
  return MAX (MAX (width / 3, PANEL_WIDTH_MIN), measure (self->panel, GTK_ORIENTATION_HORIZONTAL, -1));
}

static int
get_minimum_width (RpSessionLayout *self)
{
  int demo = MAX (measure (self->demo, GTK_ORIENTATION_HORIZONTAL, -1),
                  measure (self->band, GTK_ORIENTATION_HORIZONTAL, -1));
  int panel = measure (self->panel, GTK_ORIENTATION_HORIZONTAL, -1);

  if (self->distance)
    return MAX (demo, STACKED_WIDTH_MIN);
  if (self->stacked)
    return MAX (MAX (demo, panel), STACKED_WIDTH_MIN);

  return demo + MAX (panel, PANEL_WIDTH_MIN);
}

static int
get_minimum_height (RpSessionLayout *self, int width)
{
  int panel_width = self->stacked ? width : get_panel_width (self, width);
  int side_width = self->stacked ? width : MAX (width - panel_width, 0);
  int band = measure (self->band, GTK_ORIENTATION_VERTICAL, side_width);
  int panel = measure (self->panel, GTK_ORIENTATION_VERTICAL, panel_width);

  if (self->distance)
    return DISTANCE_HEIGHT_MIN;
  return self->stacked ? band + panel : MAX (band, panel);
}

static GtkSizeRequestMode
rp_session_layout_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_session_layout_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  RpSessionLayout *self = RP_SESSION_LAYOUT (widget);
  int width = get_minimum_width (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = width;
  else
    *minimum = get_minimum_height (self, MAX (for_size, width));
  *natural = *minimum;
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  if (child)
    gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* Large text can leave less than the demo needs: then the cue and the set alone are shown, rather than half a picture. */
static void
allocate_demo (RpSessionLayout *self, int x, int width, int height)
{
  int least = measure (self->demo, GTK_ORIENTATION_VERTICAL, width);

  if (self->demo)
    gtk_widget_set_child_visible (self->demo, height >= least);
  allocate (self->demo, x, 0, width, MAX (height, least));
}

static void
allocate_stacked (RpSessionLayout *self, int width, int height)
{
  int band = measure (self->band, GTK_ORIENTATION_VERTICAL, width);
  int panel = measure (self->panel, GTK_ORIENTATION_VERTICAL, width);
  int demo = (int) (MIN (width / RATIO, height * STACKED_SHARE) + 4);

  /* Steps to read get what the panel can spare. */
  demo = MAX (demo, measure_natural (self->demo, width));
  demo = MAX (MIN (demo, height - band - panel), 0);
  if (demo < measure (self->demo, GTK_ORIENTATION_VERTICAL, width))
    demo = 0;
  allocate_demo (self, 0, width, demo);
  allocate (self->band, 0, demo, width, band);
  allocate (self->panel, 0, demo + band, width, MAX (height - demo - band, panel));
}

static void
allocate_beside (RpSessionLayout *self, int width, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int panel = get_panel_width (self, width);
  int rest = width - panel;
  int band = measure (self->band, GTK_ORIENTATION_VERTICAL, rest);
  int x = rtl ? panel : 0;

  allocate_demo (self, x, rest, height - band);
  allocate (self->band, x, height - band, rest, band);
  allocate (self->panel, rtl ? 0 : rest, 0, panel, height);
}

static void
allocate_far (RpSessionLayout *self, int width, int height)
{
  GtkAllocation picture;

  rp_distance_view_find_picture (RP_DISTANCE_VIEW (self->far), width, height, &picture);
  allocate (self->far, 0, 0, width, height);
  allocate_demo (self, picture.x, picture.width, picture.height);
}

static void
rp_session_layout_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpSessionLayout *self = RP_SESSION_LAYOUT (widget);

  if (self->distance && self->far)
    allocate_far (self, width, height);
  else if (self->stacked)
    allocate_stacked (self, width, height);
  else
    allocate_beside (self, width, height);
}

static void
rp_session_layout_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  *hexpand = TRUE;
  *vexpand = TRUE;
}

static GtkWidget **
get_slot (RpSessionLayout *self, guint prop_id)
{
  switch (prop_id)
    {
    case PROP_DEMO:
      return &self->demo;
    case PROP_BAND:
      return &self->band;
    case PROP_PANEL:
      return &self->panel;
    default:
      return &self->far;
    }
}

static void
rp_session_layout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSessionLayout *self = RP_SESSION_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_DEMO:
    case PROP_BAND:
    case PROP_PANEL:
    case PROP_FAR:
      g_value_set_object (value, *get_slot (self, prop_id));
      break;
    case PROP_STACKED:
      g_value_set_boolean (value, self->stacked);
      break;
    case PROP_DISTANCE:
      g_value_set_boolean (value, self->distance);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
show (GtkWidget *child, gboolean wanted)
{
  if (child)
    gtk_widget_set_visible (child, wanted);
}

static void
show_parts (RpSessionLayout *self)
{
  show (self->band, !self->distance);
  show (self->panel, !self->distance);
  show (self->far, self->distance);
}

static void
set_child (RpSessionLayout *self, guint prop_id, GtkWidget *child)
{
  GtkWidget **slot = get_slot (self, prop_id);

  if (*slot == child)
    return;

  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = child;
  /* The demo lies upon the view. */
  if (child && prop_id == PROP_FAR)
    gtk_widget_insert_after (child, GTK_WIDGET (self), NULL);
  else if (child)
    gtk_widget_set_parent (child, GTK_WIDGET (self));
  show_parts (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
rp_session_layout_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSessionLayout *self = RP_SESSION_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_DEMO:
    case PROP_BAND:
    case PROP_PANEL:
    case PROP_FAR:
      set_child (self, prop_id, g_value_get_object (value));
      break;
    case PROP_STACKED:
      rp_session_layout_set_stacked (self, g_value_get_boolean (value));
      break;
    case PROP_DISTANCE:
      rp_session_layout_set_distance (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_layout_dispose (GObject *object)
{
  RpSessionLayout *self = RP_SESSION_LAYOUT (object);

  g_clear_pointer (&self->demo, gtk_widget_unparent);
  g_clear_pointer (&self->band, gtk_widget_unparent);
  g_clear_pointer (&self->panel, gtk_widget_unparent);
  g_clear_pointer (&self->far, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_session_layout_parent_class)->dispose (object);
}

static void
rp_session_layout_class_init (RpSessionLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_session_layout_dispose;
  object_class->get_property = rp_session_layout_get_property;
  object_class->set_property = rp_session_layout_set_property;

  widget_class->get_request_mode = rp_session_layout_get_request_mode;
  widget_class->measure = rp_session_layout_measure;
  widget_class->size_allocate = rp_session_layout_size_allocate;
  widget_class->compute_expand = rp_session_layout_compute_expand;

  /**
   * RpSessionLayout:demo:
   *
   * What shows the move, or %NULL.
   */
  props[PROP_DEMO] = g_param_spec_object ("demo", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * RpSessionLayout:band:
   *
   * What shows the cue, or %NULL.
   */
  props[PROP_BAND] = g_param_spec_object ("band", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * RpSessionLayout:panel:
   *
   * What shows the set, or %NULL.
   */
  props[PROP_PANEL] = g_param_spec_object ("panel", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * RpSessionLayout:far:
   *
   * What is seen from afar, a #RpDistanceView, or %NULL.
   */
  props[PROP_FAR] = g_param_spec_object ("far", NULL, NULL, RP_TYPE_DISTANCE_VIEW, flags);
  /**
   * RpSessionLayout:stacked:
   *
   * Whether all lie one above the other.
   */
  props[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);
  /**
   * RpSessionLayout:distance:
   *
   * Whether it is seen from afar.
   */
  props[PROP_DISTANCE] = g_param_spec_boolean ("distance", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "sessionlayout");
}

static void
rp_session_layout_init (RpSessionLayout *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * rp_session_layout_new:
 *
 * Returns: (transfer floating): an empty layout
 */
GtkWidget *
rp_session_layout_new (void)
{
  return g_object_new (RP_TYPE_SESSION_LAYOUT, NULL);
}

/**
 * rp_session_layout_set_stacked:
 * @self: a layout
 * @stacked: whether to lay all one above the other
 *
 * Changes the arrangement.
 */
void
rp_session_layout_set_stacked (RpSessionLayout *self, gboolean stacked)
{
  g_return_if_fail (RP_IS_SESSION_LAYOUT (self));

  stacked = !!stacked;
  if (self->stacked == stacked)
    return;

  self->stacked = stacked;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STACKED]);
}

/**
 * rp_session_layout_set_distance:
 * @self: a layout with a view for it
 * @distance: whether it is seen from afar
 *
 * Changes the arrangement.
 */
void
rp_session_layout_set_distance (RpSessionLayout *self, gboolean distance)
{
  g_return_if_fail (RP_IS_SESSION_LAYOUT (self));

  distance = !!distance;
  if (self->distance == distance)
    return;

  self->distance = distance;
  show_parts (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DISTANCE]);
}
