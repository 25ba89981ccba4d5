/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-frame.h"

/**
 * RpSessionFrame:
 *
 * Head, body and foot of a session: below one another, or head and foot over the body, which then has all the room. What
 * lies where is all that changes; nothing is taken out of the window and put back.
 */
struct _RpSessionFrame
{
  GtkWidget parent_instance;

  /* Owned as children */
  GtkWidget *head;
  GtkWidget *body;
  GtkWidget *foot;

  gboolean over;
};

enum
{
  PROP_HEAD = 1,
  PROP_BODY,
  PROP_FOOT,
  PROP_OVER,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSessionFrame, rp_session_frame, GTK_TYPE_WIDGET)

static int
measure (GtkWidget *child, GtkOrientation orientation, int for_size)
{
  int minimum = 0;

  if (child)
    gtk_widget_measure (child, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
get_minimum_width (RpSessionFrame *self)
{
  int ends = MAX (measure (self->head, GTK_ORIENTATION_HORIZONTAL, -1),
                  measure (self->foot, GTK_ORIENTATION_HORIZONTAL, -1));

  return MAX (ends, measure (self->body, GTK_ORIENTATION_HORIZONTAL, -1));
}

static int
get_minimum_height (RpSessionFrame *self, int width)
{
  int ends = measure (self->head, GTK_ORIENTATION_VERTICAL, width)
             + measure (self->foot, GTK_ORIENTATION_VERTICAL, width);
  int body = measure (self->body, GTK_ORIENTATION_VERTICAL, width);

  return self->over ? MAX (ends, body) : ends + body;
}

static GtkSizeRequestMode
rp_session_frame_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rp_session_frame_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  RpSessionFrame *self = RP_SESSION_FRAME (widget);
  int width = get_minimum_width (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = width;
  else
    *minimum = get_minimum_height (self, MAX (for_size, width));
  *natural = *minimum;
}

static void
allocate (GtkWidget *child, int y, int width, int height)
{
  if (child)
    gtk_widget_size_allocate (child, &(GtkAllocation){ 0, y, width, height }, -1);
}

static void
rp_session_frame_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpSessionFrame *self = RP_SESSION_FRAME (widget);
  int head = measure (self->head, GTK_ORIENTATION_VERTICAL, width);
  int foot = measure (self->foot, GTK_ORIENTATION_VERTICAL, width);

  allocate (self->body, self->over ? 0 : head, width, self->over ? height : height - head - foot);
  allocate (self->head, 0, width, head);
  allocate (self->foot, height - foot, width, foot);
}

static void
rp_session_frame_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  *hexpand = TRUE;
  *vexpand = TRUE;
}

static GtkWidget **
get_slot (RpSessionFrame *self, guint prop_id)
{
  if (prop_id == PROP_HEAD)
    return &self->head;

  return prop_id == PROP_BODY ? &self->body : &self->foot;
}

static void
rp_session_frame_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSessionFrame *self = RP_SESSION_FRAME (object);

  switch (prop_id)
    {
    case PROP_HEAD:
    case PROP_BODY:
    case PROP_FOOT:
      g_value_set_object (value, *get_slot (self, prop_id));
      break;
    case PROP_OVER:
      g_value_set_boolean (value, self->over);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* As they are read; but what lies over the body comes behind it, to be drawn and hit first. */
static void
arrange (RpSessionFrame *self)
{
  GtkWidget *const read[] = { self->head, self->body, self->foot };
  GtkWidget *const lying[] = { self->body, self->head, self->foot };

  for (guint i = 0; i < G_N_ELEMENTS (read); i++)
    {
      GtkWidget *child = self->over ? lying[i] : read[i];

      if (child)
        gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
    }
}

static void
set_child (RpSessionFrame *self, guint prop_id, GtkWidget *child)
{
  GtkWidget **slot = get_slot (self, prop_id);

  if (*slot == child)
    return;

  g_clear_pointer (slot, gtk_widget_unparent);
  *slot = child;
  arrange (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
rp_session_frame_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSessionFrame *self = RP_SESSION_FRAME (object);

  switch (prop_id)
    {
    case PROP_HEAD:
    case PROP_BODY:
    case PROP_FOOT:
      set_child (self, prop_id, g_value_get_object (value));
      break;
    case PROP_OVER:
      rp_session_frame_set_over (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_frame_dispose (GObject *object)
{
  RpSessionFrame *self = RP_SESSION_FRAME (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  g_clear_pointer (&self->foot, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_session_frame_parent_class)->dispose (object);
}

static void
rp_session_frame_class_init (RpSessionFrameClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_session_frame_dispose;
  object_class->get_property = rp_session_frame_get_property;
  object_class->set_property = rp_session_frame_set_property;
  widget_class->get_request_mode = rp_session_frame_get_request_mode;
  widget_class->measure = rp_session_frame_measure;
  widget_class->size_allocate = rp_session_frame_size_allocate;
  widget_class->compute_expand = rp_session_frame_compute_expand;

  /**
   * RpSessionFrame:head:
   *
   * What lies at the top, or %NULL.
   */
  props[PROP_HEAD] = g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * RpSessionFrame:body:
   *
   * What lies between, or %NULL.
   */
  props[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * RpSessionFrame:foot:
   *
   * What lies at the bottom, or %NULL.
   */
  props[PROP_FOOT] = g_param_spec_object ("foot", NULL, NULL, GTK_TYPE_WIDGET, flags);
  /**
   * RpSessionFrame:over:
   *
   * Whether head and foot lie over the body.
   */
  props[PROP_OVER] = g_param_spec_boolean ("over", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "sessionframe");
}

static void
rp_session_frame_init (RpSessionFrame *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * rp_session_frame_new:
 *
 * Returns: (transfer floating): an empty frame
 */
GtkWidget *
rp_session_frame_new (void)
{
  return g_object_new (RP_TYPE_SESSION_FRAME, NULL);
}

/**
 * rp_session_frame_set_over:
 * @self: a frame
 * @over: whether head and foot lie over the body
 *
 * Changes the arrangement.
 */
void
rp_session_frame_set_over (RpSessionFrame *self, gboolean over)
{
  g_return_if_fail (RP_IS_SESSION_FRAME (self));

  if (self->over == !!over)
    return;

  self->over = !!over;
  arrange (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OVER]);
}

/**
 * rp_session_frame_get_over:
 * @self: a frame
 *
 * Returns: whether head and foot lie over the body
 */
gboolean
rp_session_frame_get_over (RpSessionFrame *self)
{
  g_return_val_if_fail (RP_IS_SESSION_FRAME (self), FALSE);

  return self->over;
}
