/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-window.h"

#include "common/rp-stay-awake.h"
#include "demo/rp-phase-timeline.h"
#include "show/rp-show-actions.h"
#include "show/rp-show-camera.h"
#include "show/rp-show-cue.h"
#include "show/rp-show-fade.h"
#include "show/rp-show-keys.h"
#include "show/rp-show-notice.h"
#include "show/rp-show-size.h"
#include "show/rp-show-sketches.h"
#include "show/rp-show-words.h"
#include "show/rp-show-zoom.h"
#include "show/rp-sketch-bar.h"

#include <glib/gi18n-lib.h>

/* How long a window may take to fill its screen, in microseconds. */
#define FILL_WITHIN (2 * G_USEC_PER_SEC)
/* Ticks without a new picture after which a clip that stands still is left alone. */
#define QUIET_TICKS 60

/**
 * RpShowWindow:
 *
 * The clinic's screen: a window of its own, on the whole of a monitor, dark always.
 */
struct _RpShowWindow
{
  GtkApplicationWindow parent_instance;

  /* Template references */
  GtkBox *panes;
  GtkBox *words;
  RpShowCue *cue;
  RpPhaseTimeline *timeline;
  RpShowControls *controls;
  RpShowNotice *notice;
  GtkWidget *blank;
  RpShowHints *hints;

  RpShowPane *pane[RP_SHOW_PICTURES]; /* children */

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpShow *show;
  RpShowOrder *order;
  RpShowScreen *screen;
  RpStayAwake *awake;
  RpShowSketches *sketches;
  RpShowCamera *mirror;
  RpShowFade *fade;

  guint tick;
  guint quiet;
  guint phase; /* as last told */
  guint lap;
  guint step;       /* which style class is in force, from 1 */
  guint resize;     /* idle source */
  gboolean upright; /* the window */
  gint64 filled_by; /* when it must fill its screen; 0 when nobody waits for it */
};

G_DEFINE_FINAL_TYPE (RpShowWindow, rp_show_window, GTK_TYPE_APPLICATION_WINDOW)

static void start_ticking (RpShowWindow *self);

static gint64
get_time (RpShowWindow *self)
{
  return rp_clock_now (self->clock).monotonic;
}

static RpPlayback *
get_playback (RpShowWindow *self)
{
  return rp_show_get_playback (self->show);
}

static RpShowLook *
get_look (RpShowWindow *self)
{
  return rp_show_get_look (self->show);
}

/* What changes with time alone. Returns whether more will. */
static gboolean
update_times (RpShowWindow *self)
{
  gint64 now = get_time (self);
  gboolean fading = rp_show_fade_update (self->fade);

  if (self->filled_by && now >= self->filled_by)
    {
      self->filled_by = 0;
      if (!rp_show_screen_is_filled (GTK_WINDOW (self)))
        rp_show_window_tell (self, _ ("The desktop did not give this window the whole screen. Move it to the "
                                      "patient's screen and press F5."));
    }
  return rp_show_notice_update (self->notice, now) || fading || self->filled_by;
}

static void
update_cue (RpShowWindow *self)
{
  RpShowPair pair = rp_show_get_pair (self->show);
  RpExercise *exercise = rp_show_get_exercise (self->show);
  gboolean shown = rp_show_look_get_cue_shown (get_look (self));
  const RpCue *cue = shown ? rp_show_words_find_cue (self->show) : NULL;
  const RpFault *fault = shown ? rp_show_words_find_fault (self->show) : NULL;
  g_autofree char *note = rp_show_words_note (self->show, self->order);
  g_autofree char *spoken = rp_show_words_spoken (self->show);

  /* Beside something else there is no room for what is not seen. */
  if (cue && !fault && pair != RP_SHOW_EXERCISES && !gtk_box_get_homogeneous (self->words))
    fault = cue->fault;
  /* Of two exercises it is the first one's, and stands below it. */
  if (pair == RP_SHOW_EXERCISES && rp_show_get_picture (self->show, 0)->exercise != exercise)
    rp_show_cue_set_text (self->cue, NULL, cue ? cue->text : NULL, note);
  else
    rp_show_cue_set_text (self->cue, cue ? cue->text : NULL, fault ? fault->name : NULL, note);
  rp_show_cue_set_spoken (self->cue, spoken);
}

static void
update_words (RpShowWindow *self)
{
  gboolean looping = rp_playback_get_looping (get_playback (self));

  if (!rp_show_get_exercise (self->show))
    return;
  /* What stands on the camera's picture changes with its age. */
  for (guint i = 0; i < rp_show_get_n_pictures (self->show); i++)
    {
      g_autofree char *label = NULL;

      if (rp_show_get_picture (self->show, i)->mirror)
        continue;
      label = rp_show_words_label (self->show, self->order, i);

      rp_show_pane_set_label (self->pane[i], label);
    }
  self->phase = rp_playback_get_phase (get_playback (self));
  rp_playback_get_position (get_playback (self), NULL, &self->lap);
  rp_phase_timeline_set_looped (self->timeline, looping ? self->phase : G_MAXUINT);
  rp_show_controls_update (self->controls, self->show, self->order);
  rp_show_sketches_update (self->sketches);
  update_cue (self);
  start_ticking (self);
}

/* The picture is a function of the clock: it is asked for, never pushed. */
static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *frame_clock, gpointer user_data)
{
  RpShowWindow *self = RP_SHOW_WINDOW (widget);
  RpPlayback *playback = get_playback (self);
  gboolean busy = rp_playback_get_playing (playback);
  guint lap = 0;

  rp_playback_get_position (playback, NULL, &lap);
  for (guint i = 0; i < RP_SHOW_PICTURES; i++)
    busy = rp_show_pane_update (self->pane[i]) || busy;
  rp_phase_timeline_set_position (self->timeline, rp_playback_get_place (playback));
  if (rp_playback_get_phase (playback) != self->phase || lap != self->lap)
    update_words (self);
  busy = update_times (self) || busy;
  self->quiet = busy ? 0 : self->quiet + 1;
  if (self->quiet < QUIET_TICKS)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
start_ticking (RpShowWindow *self)
{
  self->quiet = 0;
  if (self->tick == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static void
update_timeline (RpShowWindow *self)
{
  GPtrArray *phases = rp_exercise_get_phases (rp_show_get_exercise (self->show));
  g_autofree gint64 *ends = g_new (gint64, phases->len);
  gboolean has_clip = rp_playback_get_clip (get_playback (self)) != NULL;

  for (guint i = 0; i < phases->len; i++)
    ends[i] = rp_playback_get_phase_start (get_playback (self), i + 1);
  gtk_widget_set_visible (GTK_WIDGET (self->timeline), has_clip);
  if (has_clip)
    rp_phase_timeline_set_phases (self->timeline, phases, ends,
                                  rp_playback_get_phase_start (get_playback (self), 0));
}

static void
set_upright (GtkBox *box, gboolean upright)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
update_layout (RpShowWindow *self)
{
  gboolean paired = rp_show_get_n_pictures (self->show) > 1;
  gboolean mirror = rp_show_get_pair (self->show) == RP_SHOW_MIRROR;
  gboolean stacked = rp_show_look_get_layout (get_look (self)) == RP_SHOW_STACKED;
  /* What governs the mirror stands below its picture, where there is room. */
  gboolean below = stacked || self->upright;

  set_upright (self->panes, stacked);
  set_upright (self->words, below);
  gtk_box_set_homogeneous (self->words, mirror && !below);
  gtk_widget_set_visible (GTK_WIDGET (self->pane[1]), paired);
  rp_show_cue_set_split (self->cue, paired && !stacked && !mirror);
}

static void
on_pictures_changed (RpShowWindow *self)
{
  update_timeline (self);
  update_layout (self);
  rp_show_controls_update_menu (self->controls, self->show, self->order);
  rp_show_actions_update (G_ACTION_MAP (self), self->show, self->order);
  update_words (self);
}

static void
on_order_changed (RpShowWindow *self)
{
  rp_show_controls_update_menu (self->controls, self->show, self->order);
  rp_show_actions_update (G_ACTION_MAP (self), self->show, self->order);
  update_words (self);
}

static void
on_blank (RpShowWindow *self)
{
  gtk_widget_set_visible (self->blank, rp_show_look_get_blank (get_look (self)));
}

static void
on_seek (RpShowWindow *self, gint64 position)
{
  rp_playback_seek (get_playback (self), position);
  start_ticking (self);
}

/* Its name loops a phase, and pressed again sets it free. */
static gboolean
on_phase_chosen (RpShowWindow *self, guint phase)
{
  RpPlayback *playback = get_playback (self);
  gboolean here = rp_playback_get_phase (playback) == phase;

  if (here && rp_playback_get_looping (playback))
    {
      rp_playback_set_looping (playback, FALSE);
      return TRUE;
    }
  if (!here)
    rp_playback_seek (playback, rp_playback_get_phase_start (playback, phase));
  rp_playback_set_looping (playback, TRUE);
  update_words (self);
  return TRUE;
}

static void
set_step (RpShowWindow *self, guint step)
{
  g_autofree char *before = g_strdup_printf ("show-%u", self->step);
  g_autofree char *after = g_strdup_printf ("show-%u", step);

  if (step == self->step)
    return;
  gtk_widget_remove_css_class (GTK_WIDGET (self), before);
  gtk_widget_add_css_class (GTK_WIDGET (self), after);
  self->step = step;
}

/* On a screen that stands upright there is most room one above the other; then a person can still choose. */
static void
turn (RpShowWindow *self, gboolean upright)
{
  if (self->upright == upright)
    return;
  self->upright = upright;
  g_action_group_change_action_state (G_ACTION_GROUP (self), "stacked", g_variant_new_boolean (upright));
}

/* Not while it is laid out: that would lay it out again. */
static gboolean
on_resize (gpointer user_data)
{
  RpShowWindow *self = user_data;
  RpShowSize size;

  self->resize = 0;
  rp_show_size_find (gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)),
                     rp_show_size_get_text (GTK_WIDGET (self)), &size);
  set_step (self, size.step);
  if (size.tight)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");
  rp_show_controls_set_room (self->controls, gtk_widget_get_width (GTK_WIDGET (self->controls)),
                             2 * size.step + (guint) size.tight);
  rp_show_cue_set_upright (self->cue, size.upright);
  rp_show_cue_set_size (self->cue, size.cue);
  turn (self, size.upright);
  update_layout (self);
  return G_SOURCE_REMOVE;
}

static void
queue_resize (RpShowWindow *self)
{
  if (self->resize == 0)
    self->resize = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_resize, self, NULL);
}

static void
rp_show_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (rp_show_window_parent_class)->size_allocate (widget, width, height, baseline);
  queue_resize (RP_SHOW_WINDOW (widget));
}

static void
rp_show_window_map (GtkWidget *widget)
{
  RpShowWindow *self = RP_SHOW_WINDOW (widget);

  GTK_WIDGET_CLASS (rp_show_window_parent_class)->map (widget);
  rp_stay_awake_ask (self->awake, GTK_WINDOW (self), _ ("An exercise is being shown"));
  if (self->filled_by)
    self->filled_by = get_time (self) + FILL_WITHIN;
  rp_show_fade_wake (self->fade);
}

static void
rp_show_window_unmap (GtkWidget *widget)
{
  RpShowWindow *self = RP_SHOW_WINDOW (widget);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (widget, self->tick);
  self->tick = 0;
  rp_stay_awake_release (self->awake);
  GTK_WIDGET_CLASS (rp_show_window_parent_class)->unmap (widget);
}

static void
rp_show_window_dispose (GObject *object)
{
  RpShowWindow *self = RP_SHOW_WINDOW (object);

  g_clear_handle_id (&self->resize, g_source_remove);
  if (self->show)
    rp_show_actions_remove (G_ACTION_MAP (self));
  g_clear_object (&self->mirror);
  g_clear_object (&self->sketches);
  g_clear_object (&self->fade);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_SHOW_WINDOW);
  g_clear_object (&self->order);
  g_clear_object (&self->show);
  g_clear_object (&self->screen);
  g_clear_object (&self->awake);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_show_window_parent_class)->dispose (object);
}

static void
rp_show_window_class_init (RpShowWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_show_window_dispose;
  widget_class->size_allocate = rp_show_window_size_allocate;
  widget_class->map = rp_show_window_map;
  widget_class->unmap = rp_show_window_unmap;

  g_type_ensure (RP_TYPE_SHOW_CUE);
  g_type_ensure (RP_TYPE_PHASE_TIMELINE);
  g_type_ensure (RP_TYPE_SHOW_CONTROLS);
  g_type_ensure (RP_TYPE_SHOW_HINTS);
  g_type_ensure (RP_TYPE_SHOW_NOTICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-show-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpShowWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, RpShowWindow, words);
  gtk_widget_class_bind_template_child (widget_class, RpShowWindow, cue);
  gtk_widget_class_bind_template_child (widget_class, RpShowWindow, timeline);
  gtk_widget_class_bind_template_child (widget_class, RpShowWindow, controls);
  gtk_widget_class_bind_template_child (widget_class, RpShowWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, RpShowWindow, blank);
  gtk_widget_class_bind_template_child (widget_class, RpShowWindow, hints);
  gtk_widget_class_bind_template_callback (widget_class, on_seek);
  gtk_widget_class_bind_template_callback (widget_class, on_phase_chosen);
}

static void
rp_show_window_init (RpShowWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->awake = rp_stay_awake_new ();
}

static void
follow (RpShowWindow *self)
{
  RpPlayback *playback = get_playback (self);
  RpShowLook *look = get_look (self);

  g_signal_connect_object (self->show, "pictures-changed", G_CALLBACK (on_pictures_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->show, "notify", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->order, "notify::index", G_CALLBACK (on_order_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (playback, "notify", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "notify", G_CALLBACK (update_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "notify::layout", G_CALLBACK (update_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "notify::blank", G_CALLBACK (on_blank), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (queue_resize), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fade, "woken", G_CALLBACK (start_ticking), self, G_CONNECT_SWAPPED);
}

/**
 * rp_show_window_new:
 * @application: the program it belongs to
 * @settings: what the person has set
 * @clock: the time that clips follow
 * @loader: who loads stills
 *
 * Returns: (transfer none): the clinic's screen, owned by GTK until it is closed; it shows nothing yet
 */
RpShowWindow *
rp_show_window_new (GtkApplication *application, GSettings *settings, RpClock *clock, RpPosterLoader *loader)
{
  RpShowWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (RP_IS_POSTER_LOADER (loader), NULL);

  self = g_object_new (RP_TYPE_SHOW_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->fade = rp_show_fade_new (GTK_WIDGET (self), clock);
  rp_show_fade_add (self->fade, GTK_WIDGET (self->controls));
  self->show = rp_show_new (clock);
  self->order = rp_show_order_new (self->show);
  self->screen = rp_show_screen_new (settings);
  self->sketches = rp_show_sketches_new (self->show, settings, GTK_WIDGET (self));
  self->mirror = rp_show_camera_new (self->show, settings, clock, GTK_WIDGET (self));
  gtk_box_append (self->words, rp_show_camera_get_bar (self->mirror));
  rp_show_fade_add (self->fade, rp_show_camera_get_bar (self->mirror));
  rp_show_controls_add_tools (self->controls, RP_SKETCH_BAR (rp_sketch_bar_new ()));
  for (guint i = 0; i < RP_SHOW_PICTURES; i++)
    {
      self->pane[i] = RP_SHOW_PANE (rp_show_pane_new (self->show, i));
      rp_show_pane_set_loader (self->pane[i], loader);
      gtk_box_append (self->panes, GTK_WIDGET (self->pane[i]));
      rp_show_sketches_add_pane (self->sketches, self->pane[i]);
      rp_show_camera_add_pane (self->mirror, self->pane[i]);
      rp_show_pane_add_overlay (self->pane[i], rp_show_zoom_new (get_look (self), self->pane[i]));
    }
  rp_show_actions_add (GTK_APPLICATION_WINDOW (self), self->show, self->order, self->screen,
                       rp_show_sketches_get_actions (self->sketches), self->mirror);
  rp_show_keys_add (GTK_WIDGET (self), settings);
  rp_show_keys_explain (GTK_APPLICATION_WINDOW (self), self->hints);
  follow (self);
  return self;
}

/**
 * rp_show_window_open:
 * @self: the clinic's screen
 * @from: the window that is worked in
 *
 * Puts it on the whole of a screen, and says so when the desktop does not give one.
 */
void
rp_show_window_open (RpShowWindow *self, GtkWindow *from)
{
  g_return_if_fail (RP_IS_SHOW_WINDOW (self));
  g_return_if_fail (GTK_IS_WINDOW (from));

  /* It may be asked first on which. */
  self->filled_by = G_MAXINT64;
  rp_show_screen_open (self->screen, GTK_WINDOW (self), from);
}

/**
 * rp_show_window_show_program:
 * @self: the clinic's screen
 * @program: what to show, in order; of one exercise for that alone
 * @index: which of its exercises first
 */
void
rp_show_window_show_program (RpShowWindow *self, RpProgram *program, guint index)
{
  g_return_if_fail (RP_IS_SHOW_WINDOW (self));

  rp_show_order_set_program (self->order, program, index);
}

/**
 * rp_show_window_get_show:
 * @self: the clinic's screen
 *
 * Returns: (transfer none): what it shows
 */
RpShow *
rp_show_window_get_show (RpShowWindow *self)
{
  g_return_val_if_fail (RP_IS_SHOW_WINDOW (self), NULL);

  return self->show;
}

/**
 * rp_show_window_get_order:
 * @self: the clinic's screen
 *
 * Returns: (transfer none): the exercises it goes through
 */
RpShowOrder *
rp_show_window_get_order (RpShowWindow *self)
{
  g_return_val_if_fail (RP_IS_SHOW_WINDOW (self), NULL);

  return self->order;
}

/**
 * rp_show_window_get_pane:
 * @self: the clinic's screen
 * @picture: which picture
 *
 * Returns: (transfer none): where it is shown; there, whether it is shown now or not
 */
RpShowPane *
rp_show_window_get_pane (RpShowWindow *self, guint picture)
{
  g_return_val_if_fail (RP_IS_SHOW_WINDOW (self), NULL);
  g_return_val_if_fail (picture < RP_SHOW_PICTURES, NULL);

  return self->pane[picture];
}

/**
 * rp_show_window_get_controls:
 * @self: the clinic's screen
 *
 * Returns: (transfer none): the row below
 */
RpShowControls *
rp_show_window_get_controls (RpShowWindow *self)
{
  g_return_val_if_fail (RP_IS_SHOW_WINDOW (self), NULL);

  return self->controls;
}

/**
 * rp_show_window_tell:
 * @self: the clinic's screen
 * @sentence: what the person should know, in whole sentences
 */
void
rp_show_window_tell (RpShowWindow *self, const char *sentence)
{
  g_return_if_fail (RP_IS_SHOW_WINDOW (self));

  rp_show_notice_tell (self->notice, sentence, get_time (self));
  start_ticking (self);
}
