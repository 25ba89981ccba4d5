/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-page.h"

#include "common/rp-adaptive.h"
#include "common/rp-toast.h"
#include "mat/rp-count-input.h"
#include "mat/rp-distance-switch.h"
#include "mat/rp-distance-view.h"
#include "mat/rp-hands-off.h"
#include "mat/rp-session-end.h"
#include "mat/rp-session-frame.h"
#include "mat/rp-cue-band.h"
#include "mat/rp-pace-notice.h"
#include "mat/rp-ticker.h"
#include "mat/rp-session-foot.h"
#include "mat/rp-session-header.h"
#include "mat/rp-session-keys.h"
#include "mat/rp-session-demo.h"
#include "mat/rp-session-readout.h"
#include "mat/rp-session-layout.h"
#include "mat/rp-session-status.h"
#include "mat/rp-set-panel.h"
#include "common/rp-stay-awake.h"
#include "mat/rp-voice-switch.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpSessionPage:
 *
 * Leads a person through a session: each frame it asks the session for its moment and shows that, and nothing else.
 */

/* After the session stands still the clip may still have to find its frame: this many frames are let go by. */
#define SETTLING_FRAMES 90
/* How often the ring moves in software while the clip stands still. */
#define STILL_STEP (40 * G_TIME_SPAN_MILLISECOND)

struct _RpSessionPage
{
  GtkWidget parent_instance;

  /* Owned references */
  GSettings *settings;
  RpSession *session;
  GSignalGroup *watch; /* on the session */
  RpStayAwake *awake;
  RpTicker *ticker;
  RpCountInput *count_input;
  RpPaceNotice *pace_notice;
  RpHandsOff *hands;
  RpDistanceSwitch *distance;
  RpSessionEnd *end;

  /* Template references */
  RpSessionReadout *readout;
  RpSessionStatus *status;
  AdwToastOverlay *toasts;
  RpAdaptive *adaptive;
  RpSessionFrame *frame;
  RpSessionHeader *header;
  RpSessionLayout *layout;
  RpSessionDemo *demo;
  RpCueBand *band;
  RpSetPanel *panel;
  RpDistanceView *far;
  GtkWidget *foot_box;
  RpSessionFoot *foot;

  guint settling;
  gboolean slept;
  gboolean told_dark;
};

enum
{
  PROP_SETTINGS = 1,
  PROP_READOUT,
  PROP_NARROW,
  N_PROPS,
};

enum
{
  ENDED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSessionPage, rp_session_page, GTK_TYPE_WIDGET)

static gboolean
is_narrow (RpSessionPage *self)
{
  return self->adaptive && rp_adaptive_get_size_class (self->adaptive) == RP_SIZE_CLASS_NARROW;
}

static gboolean
is_leading (RpSessionPage *self)
{
  RpSessionState state = self->session ? rp_session_get_state (self->session) : RP_SESSION_IDLE;

  return state == RP_SESSION_RUNNING || state == RP_SESSION_WAITING;
}

static void
update_band (RpSessionPage *self)
{
  const char *cue = rp_session_readout_get_cue (self->readout);
  RpTint tint = rp_session_readout_get_cue_tint (self->readout);

  if (self->slept)
    {
      cue = _ ("The computer slept or stood still, so the session is paused. Your place is kept.");
      tint = RP_TINT_WAIT;
    }
  rp_cue_band_show (self->band, cue, tint);
  rp_distance_view_show_cue (self->far, cue, tint);
}

/* When the clip's next frame is due; while it stands still, the ring goes on. */
static gint64
find_next_frame (RpSessionPage *self)
{
  RpMoment moment;
  gint64 frame;

  rp_session_get_moment (self->session, &moment);
  if (!moment.clip || moment.clip_rate <= 0)
    return STILL_STEP;

  frame = (gint64) moment.clip->fps_d * G_USEC_PER_SEC / MAX (moment.clip->fps_n, 1);
  return MIN ((gint64) ((double) (frame - moment.clip_position % frame) / moment.clip_rate), STILL_STEP);
}

static gint64
on_frame (gpointer user_data)
{
  RpSessionPage *self = user_data;

  rp_session_page_show_now (self);
  if (is_leading (self))
    return find_next_frame (self);
  if (self->settling == 0)
    return RP_TICKER_DONE;

  self->settling--;
  return 0;
}

/* Asks for frames for as long as there is something to follow. */
static void
follow (RpSessionPage *self)
{
  self->settling = SETTLING_FRAMES;
  if (self->session && gtk_widget_get_mapped (GTK_WIDGET (self)))
    rp_ticker_start (self->ticker);
}

static void
update_awake (RpSessionPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (!is_leading (self))
    rp_stay_awake_release (self->awake);
  else if (GTK_IS_WINDOW (root)
           && !rp_stay_awake_ask (self->awake, GTK_WINDOW (root), _ ("An exercise session is running"))
           && !self->told_dark)
    {
      self->told_dark = TRUE;
      g_info ("The screen may go dark during a session: the desktop cannot be asked to keep it on");
      rp_session_page_tell (self, _ ("Your screen may go dark on its own."));
    }
}

static void
on_ended (RpSessionPage *self)
{
  g_signal_emit (self, signals[ENDED], 0);
}

static void
on_state_changed (RpSessionPage *self)
{
  RpSessionState state = rp_session_get_state (self->session);

  if (state != RP_SESSION_PAUSED)
    self->slept = FALSE;
  update_awake (self);
  follow (self);
  rp_distance_view_set_done (self->far, state == RP_SESSION_FINISHED);
  if (state == RP_SESSION_FINISHED && rp_session_frame_get_over (self->frame))
    {
      rp_session_page_focus (self); /* else it hears no keys */
      rp_session_end_when_read (self->end);
    }
  else if (state == RP_SESSION_FINISHED || state == RP_SESSION_STOPPED)
    rp_session_end_soon (self->end);
}

static void
on_notice (RpSessionPage *self, RpSessionNotice notice)
{
  if (notice == RP_SESSION_NOTICE_SLEPT)
    self->slept = TRUE;
  follow (self);
}

/* Seen from afar or near. */
static void
on_distance_changed (RpSessionPage *self)
{
  gboolean far = rp_distance_switch_get_on (self->distance);

  (far ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self->frame), "always-dark");
  rp_session_demo_set_far (self->demo, far);
  rp_session_layout_set_distance (self->layout, far);
  rp_session_frame_set_over (self->frame, far);
  rp_session_foot_set_far (self->foot, far);
  rp_hands_off_set_active (self->hands, far);
  follow (self);
}

static void
on_room_changed (RpSessionPage *self)
{
  RpSizeClass size = rp_adaptive_get_size_class (self->adaptive);
  gboolean stacked = size != RP_SIZE_CLASS_WIDE;
  gboolean narrow = size == RP_SIZE_CLASS_NARROW;
  gboolean is_short = rp_adaptive_get_short (self->adaptive);

  rp_session_layout_set_stacked (self->layout, stacked);
  rp_session_demo_set_compact (self->demo, narrow);
  rp_session_demo_set_tells_next (self->demo, is_short);
  rp_set_panel_set_layout (self->panel, stacked, narrow, is_short);
  rp_session_foot_set_room (self->foot, size, is_short);
  if (self->distance)
    rp_distance_switch_set_possible (self->distance, !narrow);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
rp_session_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_session_page_parent_class)->map (widget);

  follow (RP_SESSION_PAGE (widget));
}

static void
rp_session_page_unmap (GtkWidget *widget)
{
  rp_ticker_stop (RP_SESSION_PAGE (widget)->ticker);

  GTK_WIDGET_CLASS (rp_session_page_parent_class)->unmap (widget);
}

static void
rp_session_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSessionPage *self = RP_SESSION_PAGE (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_READOUT:
      g_value_set_object (value, self->readout);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, is_narrow (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SETTINGS)
    RP_SESSION_PAGE (object)->settings = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rp_session_page_constructed (GObject *object)
{
  RpSessionPage *self = RP_SESSION_PAGE (object);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GAction) tones = g_settings_create_action (self->settings, "tones");
  g_autoptr (GAction) letters = g_settings_create_action (self->settings, "letter-shortcuts");
  g_autoptr (RpVoiceSwitch) control = rp_voice_switch_new (self->settings);
  g_autoptr (GPropertyAction) voice = g_property_action_new ("voice", control, "on");

  G_OBJECT_CLASS (rp_session_page_parent_class)->constructed (object);

  g_action_map_add_action (G_ACTION_MAP (group), tones);
  g_action_map_add_action (G_ACTION_MAP (group), letters);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (voice));
  self->distance = rp_distance_switch_new (self->settings);
  g_action_map_add_action (G_ACTION_MAP (group), rp_distance_switch_get_action (self->distance));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "page", G_ACTION_GROUP (group));
  rp_session_keys_add (GTK_WIDGET (self), self->settings);
  self->count_input = rp_count_input_new (GTK_WIDGET (self));
  rp_session_header_set_settings (self->header, self->settings);
  g_signal_connect_object (self->distance, "notify::on", G_CALLBACK (on_distance_changed), self,
                           G_CONNECT_SWAPPED);
  rp_distance_switch_set_possible (self->distance, !is_narrow (self));
}

static void
rp_session_page_dispose (GObject *object)
{
  RpSessionPage *self = RP_SESSION_PAGE (object);

  g_clear_object (&self->ticker);
  g_clear_object (&self->count_input);
  g_clear_object (&self->pace_notice);
  g_clear_object (&self->hands);
  g_clear_object (&self->distance);
  g_clear_object (&self->end);
  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SESSION_PAGE);
  g_clear_object (&self->awake);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_session_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * RpSessionPage:settings:
   *
   * What the person has set.
   */
  props[PROP_SETTINGS]
      = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * RpSessionPage:readout:
   *
   * The session's moment in words.
   */
  props[PROP_READOUT] = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * RpSessionPage:narrow:
   *
   * Whether it is as narrow as a phone.
   */
  props[PROP_NARROW] = g_param_spec_boolean (
      "narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, readout);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, status);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, frame);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, header);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, layout);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, demo);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, band);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, panel);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, far);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, foot_box);
  gtk_widget_class_bind_template_child (widget_class, RpSessionPage, foot);
}

static void
rp_session_page_class_init (RpSessionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rp_session_page_constructed;
  object_class->dispose = rp_session_page_dispose;
  object_class->get_property = rp_session_page_get_property;
  object_class->set_property = rp_session_page_set_property;
  widget_class->map = rp_session_page_map;
  widget_class->unmap = rp_session_page_unmap;
  install_properties (object_class);

  /**
   * RpSessionPage::ended:
   *
   * The session is finished or was stopped.
   */
  signals[ENDED]
      = g_signal_new ("ended", RP_TYPE_SESSION_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_CUE_BAND);
  g_type_ensure (RP_TYPE_SESSION_DEMO);
  g_type_ensure (RP_TYPE_DISTANCE_VIEW);
  g_type_ensure (RP_TYPE_SESSION_FOOT);
  g_type_ensure (RP_TYPE_SESSION_FRAME);
  g_type_ensure (RP_TYPE_SESSION_HEADER);
  g_type_ensure (RP_TYPE_SESSION_READOUT);
  g_type_ensure (RP_TYPE_SESSION_LAYOUT);
  g_type_ensure (RP_TYPE_SESSION_STATUS);
  g_type_ensure (RP_TYPE_SET_PANEL);
  gtk_widget_class_set_css_name (widget_class, "sessionpage");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-session-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_room_changed);
}

static void
rp_session_page_init (RpSessionPage *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  g_signal_group_connect_swapped (self->watch, "notice", G_CALLBACK (on_notice), self);
  g_signal_group_connect_swapped (self->watch, "notify::state", G_CALLBACK (on_state_changed), self);
  g_signal_group_connect_swapped (self->watch, "notify::plan", G_CALLBACK (follow), self);
  self->awake = rp_stay_awake_new ();
  self->ticker = rp_ticker_new (GTK_WIDGET (self), on_frame, self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pace_notice = rp_pace_notice_new (self->toasts, rp_session_header_get_pace (self->header));
  g_signal_connect_object (self->demo, "remark", G_CALLBACK (rp_session_page_tell), self, G_CONNECT_SWAPPED);
  self->hands = rp_hands_off_new (GTK_WIDGET (self));
  rp_hands_off_add (self->hands, GTK_WIDGET (self->header));
  rp_hands_off_add (self->hands, self->foot_box);
  self->end = rp_session_end_new ();
  g_signal_connect_object (self->end, "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hands, "woken", G_CALLBACK (rp_session_end_hurry), self->end,
                           G_CONNECT_SWAPPED);
  rp_session_end_listen (self->end, GTK_WIDGET (self));
  on_room_changed (self);
}

/**
 * rp_session_page_new:
 * @settings: what the person has set
 *
 * Returns: (transfer floating): a page without a session
 */
GtkWidget *
rp_session_page_new (GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return g_object_new (RP_TYPE_SESSION_PAGE, "settings", settings, NULL);
}

/**
 * rp_session_page_set_poster_loader:
 * @self: a page
 * @loader: who loads the stills
 *
 * Sets where stills come from.
 */
void
rp_session_page_set_poster_loader (RpSessionPage *self, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_SESSION_PAGE (self));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  rp_session_demo_set_poster_loader (self->demo, loader);
  rp_set_panel_set_poster_loader (self->panel, loader);
}

/**
 * rp_session_page_set_tones:
 * @self: a page
 * @tones: what is heard of its sessions
 *
 * Lets the page show whether they can be heard.
 */
void
rp_session_page_set_tones (RpSessionPage *self, RpTones *tones)
{
  g_return_if_fail (RP_IS_SESSION_PAGE (self));

  rp_session_header_set_tones (self->header, tones);
}

/**
 * rp_session_page_set_voice:
 * @self: a page
 * @voice: what speaks in its sessions
 *
 * Lets the page show whether it can speak.
 */
void
rp_session_page_set_voice (RpSessionPage *self, RpSessionVoice *voice)
{
  g_return_if_fail (RP_IS_SESSION_PAGE (self));

  rp_session_header_set_voice (self->header, voice);
}

/**
 * rp_session_page_set_session:
 * @self: a page
 * @session: (nullable): the session to lead through
 *
 * Changes the session.
 */
void
rp_session_page_set_session (RpSessionPage *self, RpSession *session)
{
  g_return_if_fail (RP_IS_SESSION_PAGE (self));
  g_return_if_fail (!session || RP_IS_SESSION (session));

  if (self->session == session)
    return;

  g_signal_group_set_target (self->watch, session);
  rp_ticker_stop (self->ticker);
  rp_session_end_cancel (self->end);
  rp_session_demo_reset (self->demo);
  g_set_object (&self->session, session);
  rp_session_header_set_session (self->header, session);
  rp_pace_notice_set_session (self->pace_notice, session);
  self->slept = FALSE;
  rp_distance_view_set_done (self->far, FALSE);
  update_awake (self);
  if (!session)
    return;

  rp_session_page_show_now (self);
  follow (self);
}

/**
 * rp_session_page_show_now:
 * @self: a page
 *
 * Shows the session's moment. The page does this itself for every frame.
 */
void
rp_session_page_show_now (RpSessionPage *self)
{
  RpMoment moment;
  gboolean drawn;

  g_return_if_fail (RP_IS_SESSION_PAGE (self));

  if (!self->session)
    return;

  rp_session_get_moment (self->session, &moment);
  drawn = rp_session_demo_update (self->demo, &moment);
  rp_set_panel_update (self->panel, &moment, drawn);
  if (rp_session_readout_update (self->readout, self->session, &moment))
    rp_distance_view_read (self->far);
  rp_distance_view_update (self->far, self->session, &moment, drawn);
  rp_session_foot_update (self->foot, self->session, &moment);
  update_band (self);
}

/**
 * rp_session_page_focus:
 * @self: a page
 *
 * Puts the keyboard where no key does anything of its own: Space pauses or counts, and never presses a button that nobody
 * chose; and where a screen reader says how the session goes on.
 */
void
rp_session_page_focus (RpSessionPage *self)
{
  g_return_if_fail (RP_IS_SESSION_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->status));
}

/**
 * rp_session_page_tell:
 * @self: a page
 * @sentence: whole sentences
 *
 * Tells the person something, once, without holding the session up.
 */
void
rp_session_page_tell (RpSessionPage *self, const char *sentence)
{
  g_return_if_fail (RP_IS_SESSION_PAGE (self));
  g_return_if_fail (sentence);

  adw_toast_overlay_add_toast (self->toasts, rp_toast_new (sentence));
}
