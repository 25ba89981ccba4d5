/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-camera.h"

#include "show/rp-mirror-bar.h"
#include "show/rp-mirror-note.h"
#include "show/rp-mirror-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpShowCamera:
 *
 * The camera beside the demo: on as long as the show has it among its pictures, its window is there and the screen is not
 * blank; otherwise off at once, with all that it saw. What freezes the demo freezes it, and it is the other way round when
 * the demo is.
 */
struct _RpShowCamera
{
  GObject parent_instance;

  /* Owned references */
  RpShow *show;
  GSettings *settings;
  RpClock *clock;
  RpFrameRing *ring;
  RpMirror *mirror;
  RpMirrorBar *bar;
  RpCameraFinder *finder; /* from when the camera is first wanted */

  /* Not owned: the window, which owns this, and children of it */
  GtkWidget *window;
  RpShowPane *panes[RP_SHOW_PICTURES];
  RpMirrorNote *notes[RP_SHOW_PICTURES];
  guint n_panes;

  guint tick;
};

G_DEFINE_FINAL_TYPE (RpShowCamera, rp_show_camera, G_TYPE_OBJECT)

static gboolean
is_paired (RpShowCamera *self)
{
  return rp_show_get_pair (self->show) == RP_SHOW_MIRROR;
}

static gboolean
is_mirror (RpShowCamera *self, guint picture)
{
  return picture < rp_show_get_n_pictures (self->show) && rp_show_get_picture (self->show, picture)->mirror;
}

static gboolean
has_picture (RpShowCamera *self)
{
  return gdk_paintable_get_intrinsic_width (GDK_PAINTABLE (self->mirror)) > 0;
}

/* What is spoken does not change as the picture ages, so that it is not read out again. */
static void
update_label (RpShowCamera *self)
{
  gboolean seen = has_picture (self);
  g_autofree char *label = seen ? rp_mirror_words_label (self->mirror) : g_strdup (_ ("You"));
  g_autofree char *spoken = seen ? rp_mirror_words_spoken (self->mirror) : g_strdup (label);

  for (guint i = 0; i < self->n_panes; i++)
    if (is_mirror (self, i))
      {
        rp_show_pane_set_label (self->panes[i], label);
        gtk_accessible_update_property (GTK_ACCESSIBLE (self->panes[i]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                        spoken, -1);
      }
}

static gboolean
on_tick (GtkWidget *widget G_GNUC_UNUSED, GdkFrameClock *frame_clock G_GNUC_UNUSED, gpointer user_data)
{
  RpShowCamera *self = user_data;
  gboolean coming = rp_mirror_tick (self->mirror);

  for (guint i = 0; i < self->n_panes; i++)
    if (is_mirror (self, i) && !coming)
      rp_mirror_note_update (self->notes[i]);
  return G_SOURCE_CONTINUE;
}

static void
set_ticking (RpShowCamera *self, gboolean ticking)
{
  if (ticking && self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (self->window, on_tick, self, NULL);
  if (!ticking && self->tick != 0)
    gtk_widget_remove_tick_callback (self->window, self->tick);
  if (!ticking)
    self->tick = 0;
}

/* Nobody looks for cameras before one is wanted. */
static void
need_camera (RpShowCamera *self)
{
  if (self->finder)
    return;
  self->finder = rp_camera_finder_new ();
  rp_mirror_bar_set_mirror (self->bar, self->mirror, self->finder, self->settings);
}

/* A graphics card draws textures best, cairo its own pictures. */
static void
update_accelerated (RpShowCamera *self)
{
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (self->window));

  if (renderer)
    rp_mirror_set_accelerated (self->mirror, !GSK_IS_CAIRO_RENDERER (renderer));
}

/* The one place that says whether the camera is on. */
static void
update_active (RpShowCamera *self)
{
  gboolean blank = rp_show_look_get_blank (rp_show_get_look (self->show));
  gboolean active = is_paired (self) && !blank && gtk_widget_get_mapped (self->window);

  if (active)
    {
      need_camera (self);
      update_accelerated (self);
    }
  rp_mirror_bar_set_active (self->bar, active);
  set_ticking (self, active);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), is_paired (self));
  for (guint i = 0; i < self->n_panes; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->notes[i]), is_mirror (self, i));
  update_label (self);
}

/* Space freezes both, and lets both go on; another delay has the mirror alone go on. */
static void
on_playing (RpShowCamera *self)
{
  if (is_paired (self))
    rp_mirror_set_frozen (self->mirror, !rp_playback_get_playing (rp_show_get_playback (self->show)));
}

static void
rp_show_camera_dispose (GObject *object)
{
  RpShowCamera *self = RP_SHOW_CAMERA (object);

  if (self->tick != 0)
    set_ticking (self, FALSE);
  if (self->bar)
    rp_mirror_bar_set_active (self->bar, FALSE);
  self->n_panes = 0;
  g_clear_object (&self->bar);
  g_clear_object (&self->finder);
  g_clear_object (&self->mirror);
  g_clear_pointer (&self->ring, rp_frame_ring_unref);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->show);
  G_OBJECT_CLASS (rp_show_camera_parent_class)->dispose (object);
}

static void
rp_show_camera_class_init (RpShowCameraClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_show_camera_dispose;
}

static void
rp_show_camera_init (RpShowCamera *self)
{
  self->ring = rp_frame_ring_new (RP_FRAME_RING_BYTES);
  self->bar = g_object_ref_sink (RP_MIRROR_BAR (rp_mirror_bar_new ()));
}

static void
follow (RpShowCamera *self)
{
  static const char *const changes[] = { "notify::state", "notify::age", "notify::delay", "invalidate-size" };
  RpShowLook *look = rp_show_get_look (self->show);

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_connect_object (self->mirror, changes[i], G_CALLBACK (update_label), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->show, "pictures-changed", G_CALLBACK (update_active), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (look, "notify::blank", G_CALLBACK (update_active), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "map", G_CALLBACK (update_active), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->window, "unmap", G_CALLBACK (update_active), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (rp_show_get_playback (self->show), "notify::playing", G_CALLBACK (on_playing),
                           self, G_CONNECT_SWAPPED);
}

/**
 * rp_show_camera_new:
 * @show: what is shown
 * @settings: what the person has set
 * @clock: the time that pictures of the camera are stamped with
 * @window: where it is shown; it must outlive what is made
 *
 * Returns: (transfer full): a camera that is off
 */
RpShowCamera *
rp_show_camera_new (RpShow *show, GSettings *settings, RpClock *clock, GtkWidget *window)
{
  RpShowCamera *self;

  g_return_val_if_fail (RP_IS_SHOW (show), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);

  self = g_object_new (RP_TYPE_SHOW_CAMERA, NULL);
  self->show = g_object_ref (show);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->window = window;
  self->mirror = rp_mirror_new (clock, self->ring);
  g_object_bind_property (rp_show_get_look (show), "mirrored", self->mirror, "flipped",
                          G_BINDING_SYNC_CREATE);
  follow (self);
  update_active (self);
  return self;
}

/**
 * rp_show_camera_get_bar:
 * @self: a camera beside a demo
 *
 * Returns: (transfer none): how late it is, and through which camera; to be put into the window, seen only beside the mirror
 */
GtkWidget *
rp_show_camera_get_bar (RpShowCamera *self)
{
  g_return_val_if_fail (RP_IS_SHOW_CAMERA (self), NULL);

  return GTK_WIDGET (self->bar);
}

/**
 * rp_show_camera_get_mirror:
 * @self: a camera beside a demo
 *
 * Returns: (transfer none): its picture, closed or not
 */
RpMirror *
rp_show_camera_get_mirror (RpShowCamera *self)
{
  g_return_val_if_fail (RP_IS_SHOW_CAMERA (self), NULL);

  return self->mirror;
}

/**
 * rp_show_camera_add_pane:
 * @self: a camera beside a demo
 * @pane: where the next of the pictures is shown; a child of the window
 *
 * Lets a pane show the camera, with what is to be known of it. After what is drawn on it, so that it can be reached.
 */
void
rp_show_camera_add_pane (RpShowCamera *self, RpShowPane *pane)
{
  GtkWidget *note;

  g_return_if_fail (RP_IS_SHOW_CAMERA (self));
  g_return_if_fail (RP_IS_SHOW_PANE (pane));
  g_return_if_fail (self->n_panes < RP_SHOW_PICTURES);

  note = rp_mirror_note_new ();
  rp_mirror_note_set_mirror (RP_MIRROR_NOTE (note), self->mirror, self->ring, self->clock);
  rp_show_pane_set_mirror (pane, self->mirror);
  rp_show_pane_add_overlay (pane, note);
  self->notes[self->n_panes] = RP_MIRROR_NOTE (note);
  self->panes[self->n_panes++] = pane;
  update_active (self);
}

/**
 * rp_show_camera_step:
 * @self: a camera beside a demo
 * @pictures: how many pictures later, less than 0 for earlier
 *
 * Freezes the show, and goes through what the camera saw; the demo keeps its place.
 *
 * Returns: %FALSE when there is no picture of it, so that somebody else may step
 */
gboolean
rp_show_camera_step (RpShowCamera *self, int pictures)
{
  g_return_val_if_fail (RP_IS_SHOW_CAMERA (self), FALSE);

  if (!is_paired (self) || !has_picture (self))
    return FALSE;
  rp_playback_set_playing (rp_show_get_playback (self->show), FALSE);
  rp_mirror_step (self->mirror, pictures);
  return TRUE;
}
