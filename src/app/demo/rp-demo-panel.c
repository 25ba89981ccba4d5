/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo-panel.h"

#include "common/rp-poster-request.h"
#include "demo/rp-demo-stage.h"
#include "demo/rp-demo.h"
#include "demo/rp-drawing-strip.h"
#include "demo/rp-phase-timeline.h"
#include "session/rp-system-clock.h"
#include "demo/rp-transport.h"

/* Ticks without a new picture after which a clip that stands still is left alone. */
#define QUIET_TICKS 60
#define POSTER_WIDTH 640

/**
 * RpDemoPanel:
 *
 * A demonstration to study: the clip, its phases, and what plays, slows, steps, loops, mirrors and turns it.
 */
struct _RpDemoPanel
{
  GtkWidget parent_instance;

  /* Template references */
  RpDemoStage *stage;
  RpDrawingStrip *drawings;
  GtkWidget *controls;
  RpPhaseTimeline *timeline;
  RpTransport *transport;

  /* Owned references */
  RpExercise *exercise;
  RpClock *clock;
  RpPlayback *playback;
  RpDemo *demo;
  GdkTexture *poster;
  RpPosterRequest *request;

  /* Borrowed from the exercise */
  const RpClip *camera; /* the clip that shows the right way */
  const RpFault *fault; /* the mistake shown instead of it, if any */

  guint tick;
  guint quiet;
};

enum
{
  PROP_CLOCK = 1,
  PROP_PLAYBACK,
  PROP_CAMERA,
  PROP_FAULT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpDemoPanel, rp_demo_panel, GTK_TYPE_WIDGET)

/* The picture is a function of the clock: it is asked for, never pushed. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  RpDemoPanel *self = RP_DEMO_PANEL (widget);
  RpClipPass stretch;
  guint lap = 0;
  gint64 position = rp_playback_get_position (self->playback, &stretch, &lap);
  gboolean changed = rp_demo_show (self->demo, &stretch, lap, position);
  gboolean busy = changed || rp_playback_get_playing (self->playback) || rp_demo_get_waiting (self->demo);

  rp_phase_timeline_set_position (self->timeline, rp_playback_get_place (self->playback));
  self->quiet = busy ? 0 : self->quiet + 1;
  if (self->quiet < QUIET_TICKS)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
start_ticking (RpDemoPanel *self)
{
  self->quiet = 0;
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)) && rp_playback_get_clip (self->playback))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
stop_ticking (RpDemoPanel *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

static void
update_side (RpDemoPanel *self)
{
  RpSide side = rp_playback_get_side (self->playback);
  const char *label = side == RP_SIDE_NONE ? NULL : rp_exercise_get_side_text (self->exercise, side)->label;

  rp_demo_stage_set_side (self->stage, label);
}

static void
update_timeline (RpDemoPanel *self)
{
  GPtrArray *phases = rp_exercise_get_phases (self->exercise);
  g_autofree gint64 *ends = g_new (gint64, phases->len);

  for (guint i = 0; i < phases->len; i++)
    ends[i] = rp_playback_get_phase_start (self->playback, i + 1);
  rp_phase_timeline_set_phases (self->timeline, phases, ends,
                                rp_playback_get_phase_start (self->playback, 0));
}

static void
on_side_changed (RpDemoPanel *self)
{
  if (self->exercise && rp_playback_get_clip (self->playback))
    {
      update_side (self);
      update_timeline (self);
      start_ticking (self);
    }
}

static void
on_seek (RpDemoPanel *self, gint64 position)
{
  rp_playback_seek (self->playback, position);
  rp_phase_timeline_set_position (self->timeline, position);
  start_ticking (self);
}

/* Without a clip, or with one that does not play, the still stands there and the steps beside it say the rest. */
static void
update_notice (RpDemoPanel *self)
{
  gboolean plays = rp_playback_get_clip (self->playback) && !rp_demo_get_error (self->demo);

  rp_demo_stage_set_notice (self->stage, rp_demo_get_trouble (self->demo));
  gtk_widget_set_visible (self->controls, plays);
}

static void
update_shape (RpDemoPanel *self)
{
  if (self->exercise)
    rp_demo_stage_set_shape (self->stage, rp_exercise_get_clips (self->exercise),
                             rp_transport_get_narrow (self->transport));
}

static void
on_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RpDemoPanel *self = RP_DEMO_PANEL (widget);

  rp_playback_step (self->playback, g_str_equal (action, "demo.step-back") ? -1 : 1);
  start_ticking (self);
}

/* A picture of the right way must not stand in for a clip of a mistake. */
static void
update_poster (RpDemoPanel *self)
{
  rp_demo_set_poster (self->demo, self->fault ? NULL : self->poster);
}

static void
update_clip (RpDemoPanel *self)
{
  if (self->camera)
    {
      rp_transport_set_clip (self->transport, self->camera);
      update_timeline (self);
    }
  rp_demo_stage_set_mistake (self->stage, self->fault ? self->fault->name : NULL);
  update_poster (self);
  update_side (self);
  update_notice (self);
  start_ticking (self);
}

/* From the start, in the right way. */
static void
set_clip (RpDemoPanel *self, const RpClip *clip)
{
  self->camera = clip;
  self->fault = NULL;
  rp_playback_set_clip (self->playback, clip, rp_exercise_get_phases (self->exercise)->len);
  rp_demo_set_clip (self->demo, clip);
  update_clip (self);
}

/* At the same place of the repetition, from another camera, with another mistake or in the right way. */
static void
look_at (RpDemoPanel *self, const RpClip *camera, const RpFault *fault)
{
  gboolean turned = camera != self->camera;
  gboolean changed = fault != self->fault;

  if (!turned && !changed)
    return;
  self->camera = camera;
  self->fault = fault;
  rp_playback_switch_clip (self->playback, fault ? fault->clip : camera);
  rp_demo_swap_clip (self->demo, rp_playback_get_clip (self->playback));
  update_clip (self);
  if (turned)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAMERA]);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAULT]);
}

static void
choose_camera (RpDemoPanel *self, const char *id)
{
  const RpClip *clip = self->camera && id ? rp_exercise_find_clip (self->exercise, id) : NULL;

  if (clip && clip != self->camera)
    look_at (self, clip, NULL);
}

/* The button that had the keyboard goes away with the band it stands in. */
static void
on_right_way (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RpDemoPanel *self = RP_DEMO_PANEL (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean focused = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->stage));

  rp_demo_panel_set_fault (self, NULL);
  if (focused)
    rp_transport_focus (self->transport);
}

static void
rp_demo_panel_map (GtkWidget *widget)
{
  RpDemoPanel *self = RP_DEMO_PANEL (widget);

  GTK_WIDGET_CLASS (rp_demo_panel_parent_class)->map (widget);
  rp_demo_set_active (self->demo, TRUE);
  start_ticking (self);
}

static void
rp_demo_panel_unmap (GtkWidget *widget)
{
  RpDemoPanel *self = RP_DEMO_PANEL (widget);

  stop_ticking (self);
  rp_demo_set_active (self->demo, FALSE);
  GTK_WIDGET_CLASS (rp_demo_panel_parent_class)->unmap (widget);
}

static void
rp_demo_panel_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpDemoPanel *self = RP_DEMO_PANEL (object);

  switch (prop_id)
    {
    case PROP_PLAYBACK:
      g_value_set_object (value, self->playback);
      break;
    case PROP_CAMERA:
      g_value_set_string (value, self->camera ? self->camera->id : "");
      break;
    case PROP_FAULT:
      g_value_set_string (value, rp_demo_panel_get_fault (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_demo_panel_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpDemoPanel *self = RP_DEMO_PANEL (object);

  switch (prop_id)
    {
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    case PROP_CAMERA:
      choose_camera (self, g_value_get_string (value));
      break;
    case PROP_FAULT:
      rp_demo_panel_set_fault (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

/* What plays, loops, mirrors and slows the clip is the playback itself, under the names that the buttons know. */
static void
insert_actions (RpDemoPanel *self)
{
  static const struct
  {
    const char *name;
    const char *property;
  } actions[] = {
    { "playing", "playing" }, { "looping", "looping" }, { "mirrored", "other-side" }, { "speed", "rate" }
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GPropertyAction) action
          = g_property_action_new (actions[i].name, self->playback, actions[i].property);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "demo", G_ACTION_GROUP (group));
}

static void
rp_demo_panel_constructed (GObject *object)
{
  RpDemoPanel *self = RP_DEMO_PANEL (object);

  if (!self->clock)
    self->clock = rp_system_clock_new ();
  self->playback = rp_playback_new (self->clock);
  self->demo = rp_demo_new ();
  G_OBJECT_CLASS (rp_demo_panel_parent_class)->constructed (object);

  insert_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_demo_stage_set_picture (self->stage, GDK_PAINTABLE (self->demo));
  g_signal_connect_object (self->playback, "notify::playing", G_CALLBACK (start_ticking), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::looping", G_CALLBACK (start_ticking), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::other-side", G_CALLBACK (on_side_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->demo, "notify::trouble", G_CALLBACK (update_notice), self,
                           G_CONNECT_SWAPPED);
}

static void
rp_demo_panel_dispose (GObject *object)
{
  RpDemoPanel *self = RP_DEMO_PANEL (object);

  stop_ticking (self);
  g_clear_pointer (&self->request, rp_poster_request_free);
  if (self->playback)
    rp_playback_set_clip (self->playback, NULL, 0);
  self->camera = NULL;
  self->fault = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_DEMO_PANEL);
  g_clear_object (&self->poster);
  g_clear_object (&self->exercise);

  G_OBJECT_CLASS (rp_demo_panel_parent_class)->dispose (object);
}

static void
rp_demo_panel_finalize (GObject *object)
{
  RpDemoPanel *self = RP_DEMO_PANEL (object);

  g_clear_object (&self->playback);
  g_clear_object (&self->demo);
  g_clear_object (&self->clock);

  G_OBJECT_CLASS (rp_demo_panel_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const GdkModifierType none = 0;

  gtk_widget_class_install_property_action (widget_class, "demo.camera", "camera");
  gtk_widget_class_install_action (widget_class, "demo.step-back", NULL, on_step);
  gtk_widget_class_install_action (widget_class, "demo.step-forward", NULL, on_step);
  gtk_widget_class_install_action (widget_class, "demo.right-way", NULL, on_right_way);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, none, "demo.playing", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, none, "demo.step-back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_period, none, "demo.step-forward", NULL);
}

static void
rp_demo_panel_class_init (RpDemoPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rp_demo_panel_constructed;
  object_class->dispose = rp_demo_panel_dispose;
  object_class->finalize = rp_demo_panel_finalize;
  object_class->get_property = rp_demo_panel_get_property;
  object_class->set_property = rp_demo_panel_set_property;
  widget_class->map = rp_demo_panel_map;
  widget_class->unmap = rp_demo_panel_unmap;

  /**
   * RpDemoPanel:clock:
   *
   * The time that the clip follows; the machine's own unless another is given.
   */
  props[PROP_CLOCK] = g_param_spec_object (
      "clock", NULL, NULL, RP_TYPE_CLOCK, G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * RpDemoPanel:playback:
   *
   * Where its clip is, and how it plays; always the same one.
   */
  props[PROP_PLAYBACK] = g_param_spec_object ("playback", NULL, NULL, RP_TYPE_PLAYBACK,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * RpDemoPanel:camera:
   *
   * The id of the clip that shows the right way from the camera chosen; empty without a clip.
   */
  props[PROP_CAMERA] = g_param_spec_string ("camera", NULL, NULL, "", flags);
  /**
   * RpDemoPanel:fault:
   *
   * The id of the mistake it shows; %NULL when it shows the right way.
   */
  props[PROP_FAULT] = g_param_spec_string ("fault", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_DEMO_STAGE);
  g_type_ensure (RP_TYPE_DRAWING_STRIP);
  g_type_ensure (RP_TYPE_PHASE_TIMELINE);
  g_type_ensure (RP_TYPE_PLAYBACK);
  g_type_ensure (RP_TYPE_TRANSPORT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-demo-panel.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, stage);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, drawings);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, controls);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, timeline);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, transport);
  gtk_widget_class_bind_template_callback (widget_class, on_seek);
  gtk_widget_class_bind_template_callback (widget_class, update_shape);
  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "demopanel");
}

static void
on_poster_loaded (gpointer user_data, GdkTexture *poster)
{
  RpDemoPanel *self = user_data;

  g_set_object (&self->poster, poster);
  update_poster (self);
}

static void
rp_demo_panel_init (RpDemoPanel *self)
{
  self->request = rp_poster_request_new (on_poster_loaded, self);
}

/**
 * rp_demo_panel_new:
 * @clock: (nullable): the time the clip follows, or %NULL for the machine's own
 *
 * Returns: (transfer floating): a panel without an exercise
 */
GtkWidget *
rp_demo_panel_new (RpClock *clock)
{
  return g_object_new (RP_TYPE_DEMO_PANEL, "clock", clock, NULL);
}

/* Without a clip, the drawings for paper say more than a still. */
static void
show_drawings (RpDemoPanel *self, RpPosterLoader *loader)
{
  gboolean shown
      = !rp_exercise_get_default_clip (self->exercise) && rp_exercise_get_drawings (self->exercise)->len > 0;

  if (shown)
    rp_drawing_strip_set_exercise (self->drawings, self->exercise, loader);
  gtk_widget_set_visible (GTK_WIDGET (self->drawings), shown);
  gtk_widget_set_visible (GTK_WIDGET (self->stage), !shown);
}

/**
 * rp_demo_panel_set_exercise:
 * @self: a panel
 * @exercise: what to show
 * @loader: who loads its poster
 *
 * Shows another exercise, playing at natural speed.
 */
void
rp_demo_panel_set_exercise (RpDemoPanel *self, RpExercise *exercise, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_DEMO_PANEL (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  if (self->exercise == exercise)
    return;
  stop_ticking (self);
  rp_playback_set_clip (self->playback, NULL, 0);
  g_set_object (&self->exercise, exercise);
  rp_playback_set_looping (self->playback, FALSE);
  rp_playback_set_other_side (self->playback, FALSE);
  rp_playback_set_rate (self->playback, 1.0);
  g_clear_object (&self->poster);
  rp_poster_request_ask (self->request, loader, rp_exercise_get_poster (exercise), POSTER_WIDTH);
  rp_transport_set_clips (self->transport, rp_exercise_get_clips (exercise));
  set_clip (self, rp_exercise_get_default_clip (exercise));
  update_shape (self);
  show_drawings (self, loader);
  rp_playback_set_playing (self->playback, rp_playback_get_clip (self->playback) != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAMERA]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FAULT]);
}

/**
 * rp_demo_panel_set_fault:
 * @self: a panel
 * @id: (nullable): the id of a fault of its exercise, or %NULL for the right way
 *
 * Shows a mistake, from the camera it was filmed with, or the right way from that camera; at the same place of the
 * repetition, and as fast.
 */
void
rp_demo_panel_set_fault (RpDemoPanel *self, const char *id)
{
  const RpFault *fault;

  g_return_if_fail (RP_IS_DEMO_PANEL (self));

  if (!self->camera)
    return;
  fault = id ? rp_exercise_find_fault (self->exercise, id) : NULL;
  look_at (self, fault ? rp_exercise_find_clip (self->exercise, fault->clip_id) : self->camera, fault);
}

/**
 * rp_demo_panel_get_fault:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the id of the mistake it shows, %NULL when it shows the right way
 */
const char *
rp_demo_panel_get_fault (RpDemoPanel *self)
{
  g_return_val_if_fail (RP_IS_DEMO_PANEL (self), NULL);

  return self->fault ? self->fault->id : NULL;
}

/**
 * rp_demo_panel_get_playback:
 * @self: a panel
 *
 * Returns: (transfer none): where its clip is
 */
RpPlayback *
rp_demo_panel_get_playback (RpDemoPanel *self)
{
  g_return_val_if_fail (RP_IS_DEMO_PANEL (self), NULL);

  return self->playback;
}
