/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-demo-panel.h"

#include "rp-adaptive.h"
#include "rp-demo-view.h"
#include "rp-demo.h"
#include "rp-phase-timeline.h"
#include "rp-system-clock.h"

#include <glib/gi18n-lib.h>

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
  RpDemoView *view;
  GtkLabel *notice;
  GtkLabel *side;
  GtkWidget *controls;
  RpPhaseTimeline *timeline;
  RpAdaptive *transport;
  GtkButton *play;
  GtkWidget *speeds;
  GtkMenuButton *speed_menu;
  GtkWidget *loop_label;
  GtkWidget *mirror_label;
  GtkWidget *camera_button;
  GtkLabel *camera_label;

  /* Owned references */
  RpExercise *exercise;
  RpClock *clock;
  RpPlayback *playback;
  RpDemo *demo;
  GCancellable *cancellable;

  guint tick;
  guint quiet;
};

enum
{
  PROP_0,
  PROP_CLOCK,
  PROP_PLAYING,
  PROP_LOOPING,
  PROP_MIRRORED,
  PROP_SPEED,
  PROP_CAMERA,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpDemoPanel, rp_demo_panel, GTK_TYPE_WIDGET)

static const struct
{
  const char *name;
  double rate;
} speeds[] = { { "0.25", 0.25 }, { "0.5", 0.5 }, { "1", 1.0 }, { "1.5", 1.5 } };

static const char *
get_speed (RpDemoPanel *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (ABS (speeds[i].rate - rp_playback_get_rate (self->playback)) < 0.01)
      return speeds[i].name;
  return "1";
}

/* The picture is a function of the clock: it is asked for, never pushed. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  RpDemoPanel *self = RP_DEMO_PANEL (widget);
  RpClipPass stretch;
  guint lap = 0;
  gint64 position = rp_playback_get_position (self->playback, &stretch, &lap);
  gboolean changed = rp_demo_show (self->demo, &stretch, lap, position);

  rp_phase_timeline_set_position (self->timeline, position);
  self->quiet = changed || rp_playback_get_playing (self->playback) ? 0 : self->quiet + 1;
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

  gtk_label_set_label (self->side, label ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->side), label != NULL);
}

static void
update_timeline (RpDemoPanel *self)
{
  GPtrArray *phases = rp_exercise_get_phases (self->exercise);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gint64));
  RpClipPass pass;

  rp_playback_get_pass (self->playback, &pass);
  for (guint i = 0; i < phases->len; i++)
    {
      gint64 end = i + 1 < phases->len ? rp_playback_get_phase_start (self->playback, i + 1) : pass.end;

      g_array_append_val (ends, end);
    }
  rp_phase_timeline_set_phases (self->timeline, phases, (const gint64 *) (gpointer) ends->data, pass.start);
}

static void
update_play (RpDemoPanel *self)
{
  gboolean playing = rp_playback_get_playing (self->playback);

  gtk_button_set_icon_name (self->play,
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->play), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  playing ? _ ("Pause the clip") : _ ("Play the clip"), -1);
  start_ticking (self);
}

static void
on_playing_changed (RpDemoPanel *self)
{
  update_play (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLAYING]);
}

static void
on_looping_changed (RpDemoPanel *self)
{
  start_ticking (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOOPING]);
}

static void
on_rate_changed (RpDemoPanel *self)
{
  /* Translators: how fast a clip plays, such as "0.5×" */
  g_autofree char *label = g_strdup_printf (_ ("%s×"), get_speed (self));

  gtk_menu_button_set_label (self->speed_menu, label);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPEED]);
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
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MIRRORED]);
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
  const char *trouble = rp_demo_get_trouble (self->demo);

  gtk_label_set_label (self->notice, trouble ? trouble : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), trouble != NULL);
  gtk_widget_set_visible (self->controls, rp_playback_get_clip (self->playback) && !trouble);
}

static void
on_size_class_changed (RpDemoPanel *self)
{
  RpSizeClass size_class = rp_adaptive_get_size_class (self->transport);

  gtk_widget_set_visible (self->loop_label, size_class == RP_SIZE_CLASS_WIDE);
  gtk_widget_set_visible (self->mirror_label, size_class == RP_SIZE_CLASS_WIDE);
  gtk_widget_set_visible (GTK_WIDGET (self->camera_label), size_class == RP_SIZE_CLASS_WIDE);
  gtk_widget_set_visible (self->speeds, size_class != RP_SIZE_CLASS_NARROW);
  gtk_widget_set_visible (GTK_WIDGET (self->speed_menu), size_class == RP_SIZE_CLASS_NARROW);
}

static void
on_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RpDemoPanel *self = RP_DEMO_PANEL (widget);

  rp_playback_step (self->playback, g_str_equal (action, "demo.step-back") ? -1 : 1);
  start_ticking (self);
}

static void
set_clip (RpDemoPanel *self, const RpClip *clip)
{
  guint n_phases = rp_exercise_get_phases (self->exercise)->len;

  rp_playback_set_clip (self->playback, clip, n_phases);
  rp_demo_set_clip (self->demo, clip);
  if (clip)
    {
      gtk_label_set_label (self->camera_label, clip->camera);
      update_timeline (self);
    }
  update_side (self);
  update_notice (self);
  stop_ticking (self);
  start_ticking (self);
}

static void
choose_camera (RpDemoPanel *self, const char *id)
{
  GPtrArray *clips = self->exercise ? rp_exercise_get_clips (self->exercise) : NULL;

  for (guint i = 0; clips && i < clips->len; i++)
    {
      const RpClip *clip = g_ptr_array_index (clips, i);

      if (g_strcmp0 (clip->id, id) != 0 || clip == rp_playback_get_clip (self->playback))
        continue;
      set_clip (self, clip);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAMERA]);
    }
}

static void
fill_cameras (RpDemoPanel *self)
{
  GPtrArray *clips = rp_exercise_get_clips (self->exercise);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < clips->len; i++)
    {
      const RpClip *clip = g_ptr_array_index (clips, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (clip->camera, NULL);

      g_menu_item_set_action_and_target (item, "demo.camera", "s", clip->id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->camera_button), G_MENU_MODEL (menu));
  gtk_widget_set_visible (self->camera_button, clips->len > 1);
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
  const RpClip *clip = rp_playback_get_clip (self->playback);

  switch (prop_id)
    {
    case PROP_CLOCK:
      g_value_set_object (value, self->clock);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, rp_playback_get_playing (self->playback));
      break;
    case PROP_LOOPING:
      g_value_set_boolean (value, rp_playback_get_looping (self->playback));
      break;
    case PROP_MIRRORED:
      g_value_set_boolean (value, rp_playback_get_other_side (self->playback));
      break;
    case PROP_SPEED:
      g_value_set_string (value, get_speed (self));
      break;
    case PROP_CAMERA:
      g_value_set_string (value, clip ? clip->id : "");
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_speed (RpDemoPanel *self, const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (speeds); i++)
    if (g_strcmp0 (speeds[i].name, name) == 0)
      rp_playback_set_rate (self->playback, speeds[i].rate);
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
    case PROP_PLAYING:
      rp_playback_set_playing (self->playback, g_value_get_boolean (value));
      break;
    case PROP_LOOPING:
      rp_playback_set_looping (self->playback, g_value_get_boolean (value));
      break;
    case PROP_MIRRORED:
      rp_playback_set_other_side (self->playback, g_value_get_boolean (value));
      break;
    case PROP_SPEED:
      set_speed (self, g_value_get_string (value));
      break;
    case PROP_CAMERA:
      choose_camera (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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

  gtk_widget_init_template (GTK_WIDGET (self));
  rp_demo_view_set_paintable (self->view, GDK_PAINTABLE (self->demo));
  g_signal_connect_object (self->playback, "notify::playing", G_CALLBACK (on_playing_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::looping", G_CALLBACK (on_looping_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::rate", G_CALLBACK (on_rate_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->playback, "notify::other-side", G_CALLBACK (on_side_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->demo, "notify::trouble", G_CALLBACK (update_notice), self,
                           G_CONNECT_SWAPPED);
  on_size_class_changed (self);
  on_rate_changed (self);
  update_play (self);
}

static void
rp_demo_panel_dispose (GObject *object)
{
  RpDemoPanel *self = RP_DEMO_PANEL (object);

  stop_ticking (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->playback)
    rp_playback_set_clip (self->playback, NULL, 0);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_DEMO_PANEL);
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

  gtk_widget_class_install_property_action (widget_class, "demo.playing", "playing");
  gtk_widget_class_install_property_action (widget_class, "demo.looping", "looping");
  gtk_widget_class_install_property_action (widget_class, "demo.mirrored", "mirrored");
  gtk_widget_class_install_property_action (widget_class, "demo.speed", "speed");
  gtk_widget_class_install_property_action (widget_class, "demo.camera", "camera");
  gtk_widget_class_install_action (widget_class, "demo.step-back", NULL, on_step);
  gtk_widget_class_install_action (widget_class, "demo.step-forward", NULL, on_step);
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

  props[PROP_CLOCK]
      = g_param_spec_object ("clock", NULL, NULL, RP_TYPE_CLOCK,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_PLAYING] = g_param_spec_boolean ("playing", NULL, NULL, FALSE, flags);
  props[PROP_LOOPING] = g_param_spec_boolean ("looping", NULL, NULL, FALSE, flags);
  props[PROP_MIRRORED] = g_param_spec_boolean ("mirrored", NULL, NULL, FALSE, flags);
  props[PROP_SPEED] = g_param_spec_string ("speed", NULL, NULL, "1", flags);
  props[PROP_CAMERA] = g_param_spec_string ("camera", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_DEMO_VIEW);
  g_type_ensure (RP_TYPE_PHASE_TIMELINE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-demo-panel.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, view);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, notice);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, side);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, controls);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, timeline);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, transport);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, play);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, speeds);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, speed_menu);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, loop_label);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, mirror_label);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, camera_button);
  gtk_widget_class_bind_template_child (widget_class, RpDemoPanel, camera_label);
  gtk_widget_class_bind_template_callback (widget_class, on_seek);
  gtk_widget_class_bind_template_callback (widget_class, on_size_class_changed);
  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "demopanel");
}

static void
rp_demo_panel_init (RpDemoPanel *self)
{
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

static void
on_poster_loaded (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpDemoPanel) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) poster = rp_poster_loader_load_finish (RP_POSTER_LOADER (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  rp_demo_set_poster (self->demo, poster);
}

static void
load_poster (RpDemoPanel *self, RpPosterLoader *loader)
{
  const char *uri = rp_exercise_get_poster (self->exercise);
  GdkTexture *known = uri ? rp_poster_loader_peek (loader, uri, POSTER_WIDTH) : NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  rp_demo_set_poster (self->demo, known);
  if (!uri || known)
    return;
  self->cancellable = g_cancellable_new ();
  rp_poster_loader_load_async (loader, uri, POSTER_WIDTH, self->cancellable, on_poster_loaded,
                               g_object_ref (self));
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
  load_poster (self, loader);
  fill_cameras (self);
  set_clip (self, rp_exercise_get_default_clip (exercise));
  rp_playback_set_playing (self->playback, rp_playback_get_clip (self->playback) != NULL);
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
