/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-foot.h"

#include "mat/rp-plan-bar.h"
#include "mat/rp-session-controls.h"
#include "mat/rp-session-readout.h"

/**
 * RpSessionFoot:
 *
 * The whole session as a bar, its time, and the buttons that steer it.
 */
struct _RpSessionFoot
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;

  /* Template references */
  RpPlanBar *bar;
  GtkWidget *row;
  GtkWidget *time_done;
  RpSessionControls *controls;
  GtkWidget *time_left;
};

enum
{
  PROP_READOUT = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSessionFoot, rp_session_foot, GTK_TYPE_WIDGET)

static void
rp_session_foot_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_READOUT)
    g_value_set_object (value, RP_SESSION_FOOT (object)->readout);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_session_foot_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSessionFoot *self = RP_SESSION_FOOT (object);

  if (prop_id != PROP_READOUT)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  else if (g_set_object (&self->readout, g_value_get_object (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
rp_session_foot_dispose (GObject *object)
{
  RpSessionFoot *self = RP_SESSION_FOOT (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SESSION_FOOT);
  g_clear_object (&self->readout);

  G_OBJECT_CLASS (rp_session_foot_parent_class)->dispose (object);
}

static void
rp_session_foot_class_init (RpSessionFootClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_session_foot_dispose;
  object_class->get_property = rp_session_foot_get_property;
  object_class->set_property = rp_session_foot_set_property;

  /**
   * RpSessionFoot:readout:
   *
   * Where the words come from, or %NULL.
   */
  props[PROP_READOUT] = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_PLAN_BAR);
  g_type_ensure (RP_TYPE_SESSION_CONTROLS);
  g_type_ensure (RP_TYPE_SESSION_READOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-session-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, RpSessionFoot, bar);
  gtk_widget_class_bind_template_child (widget_class, RpSessionFoot, row);
  gtk_widget_class_bind_template_child (widget_class, RpSessionFoot, time_done);
  gtk_widget_class_bind_template_child (widget_class, RpSessionFoot, controls);
  gtk_widget_class_bind_template_child (widget_class, RpSessionFoot, time_left);
}

static void
rp_session_foot_init (RpSessionFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_session_foot_new:
 *
 * Returns: (transfer floating): a foot without words
 */
GtkWidget *
rp_session_foot_new (void)
{
  return g_object_new (RP_TYPE_SESSION_FOOT, NULL);
}

static void
place (GtkWidget *grid, GtkWidget *child, int column, int row, int span)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (grid);

  g_object_set (gtk_layout_manager_get_layout_child (layout, child), "column", column, "row", row,
                "column-span", span, NULL);
}

/**
 * rp_session_foot_set_room:
 * @self: a foot
 * @room: how much room the page has
 * @is_short: whether it has little height
 *
 * Arranges the foot for its room.
 */
void
rp_session_foot_set_room (RpSessionFoot *self, RpSizeClass room, gboolean is_short)
{
  gboolean stacked = room != RP_SIZE_CLASS_WIDE;
  gboolean narrow = room == RP_SIZE_CLASS_NARROW;

  g_return_if_fail (RP_IS_SESSION_FOOT (self));

  g_object_set (self->bar, "show-names", !narrow && !is_short, "thickness", narrow ? 10 : 12, NULL);
  place (self->row, self->time_done, 0, 0, 1);
  place (self->row, GTK_WIDGET (self->controls), stacked ? 0 : 1, stacked ? 1 : 0, stacked ? 3 : 1);
  place (self->row, self->time_left, 2, 0, 1);
  g_object_set (self->controls, "narrow", narrow, "halign", narrow ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER, NULL);
}

/**
 * rp_session_foot_set_far:
 * @self: a foot
 * @far: whether it belongs to the distance view
 *
 * Gives it the buttons that the view does not have.
 */
void
rp_session_foot_set_far (RpSessionFoot *self, gboolean far)
{
  g_return_if_fail (RP_IS_SESSION_FOOT (self));

  g_object_set (self->controls, "alone", far, NULL);
}

/**
 * rp_session_foot_update:
 * @self: a foot with a readout that was asked for the same moment
 * @session: a session
 * @moment: where that stands now
 *
 * Moves the bar. The words follow the readout. Cheap enough for every frame.
 */
void
rp_session_foot_update (RpSessionFoot *self, RpSession *session, const RpMoment *moment)
{
  g_return_if_fail (RP_IS_SESSION_FOOT (self) && self->readout);
  g_return_if_fail (RP_IS_SESSION (session));
  g_return_if_fail (moment);

  rp_plan_bar_update (self->bar, session, moment);
  rp_plan_bar_set_value_text (self->bar, rp_session_readout_get_subtitle (self->readout));
}
