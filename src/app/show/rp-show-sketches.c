/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-sketches.h"

#include "show/rp-sketch-keys.h"
#include "show/rp-sketch-view.h"

#define LETTERS "letter-shortcuts"

/**
 * RpShowSketches:
 *
 * What is drawn on the pictures of a show, and the tools that draw it: each picture has its own lines, which come back
 * with it, and are gone with the window.
 */
struct _RpShowSketches
{
  GObject parent_instance;

  /* Owned references */
  RpShow *show;
  GSettings *settings;
  RpSketchbook *sketchbook;
  RpSketchTools *tools;
  GtkEventController *keys;

  /* Not owned: the window, which owns this */
  GtkWidget *window;
  gboolean listening; /* whether the window has the keys */

  RpShowPane *panes[RP_SHOW_PICTURES]; /* not owned: children of the window */
  RpSketchView *views[RP_SHOW_PICTURES];
  guint n_panes;
};

G_DEFINE_FINAL_TYPE (RpShowSketches, rp_show_sketches, G_TYPE_OBJECT)

/* Bare letters can be switched off. A controller that is taken away gets no keys, whatever its phase was. */
static void
update_keys (RpShowSketches *self)
{
  gboolean wanted = g_settings_get_boolean (self->settings, LETTERS);

  if (self->listening == wanted)
    return;
  self->listening = wanted;
  if (wanted)
    gtk_widget_add_controller (self->window, g_object_ref (self->keys));
  else
    gtk_widget_remove_controller (self->window, self->keys);
}

static void
on_area_changed (RpShowSketches *self, RpShowPane *pane)
{
  for (guint i = 0; i < self->n_panes; i++)
    {
      graphene_rect_t area;
      gboolean mirrored;

      if (self->panes[i] != pane)
        continue;
      mirrored = rp_show_pane_get_area (pane, &area);
      rp_sketch_view_set_area (self->views[i], area.origin.x, area.origin.y, area.size.width,
                               area.size.height, mirrored);
    }
}

static void
on_pictures_changed (RpShowSketches *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) keys = NULL;

  for (guint i = 0; i < self->n_panes; i++)
    {
      g_autofree char *key = NULL;

      if (i < rp_show_get_n_pictures (self->show))
        key = rp_show_picture_get_key (rp_show_get_picture (self->show, i));
      rp_sketch_view_set_picture (self->views[i], key);
      if (key)
        g_strv_builder_add (builder, key);
    }
  keys = g_strv_builder_end (builder);
  rp_sketch_tools_set_pictures (self->tools, (const char *const *) keys);
  rp_show_sketches_update (self);
}

static void
rp_show_sketches_dispose (GObject *object)
{
  RpShowSketches *self = RP_SHOW_SKETCHES (object);

  self->n_panes = 0;
  g_clear_object (&self->keys);
  g_clear_object (&self->tools);
  g_clear_object (&self->sketchbook);
  g_clear_object (&self->settings);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (rp_show_sketches_parent_class)->dispose (object);
}

static void
rp_show_sketches_class_init (RpShowSketchesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_show_sketches_dispose;
}

static void
rp_show_sketches_init (RpShowSketches *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->sketchbook = rp_sketchbook_new ();
  self->tools = rp_sketch_tools_new (self->sketchbook);
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  rp_sketch_keys_add (GTK_SHORTCUT_CONTROLLER (keys));
  self->keys = keys;
}

/**
 * rp_show_sketches_new:
 * @show: what is shown
 * @settings: what the person has set
 * @window: where it is shown; it gets the actions "sketch.…" and their keys, and must outlive what is made
 *
 * Returns: (transfer full): nothing drawn yet, and no tool in hand
 */
RpShowSketches *
rp_show_sketches_new (RpShow *show, GSettings *settings, GtkWidget *window)
{
  RpShowSketches *self;

  g_return_val_if_fail (RP_IS_SHOW (show), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (window), NULL);

  self = g_object_new (RP_TYPE_SHOW_SKETCHES, NULL);
  self->show = g_object_ref (show);
  self->settings = g_object_ref (settings);
  self->window = window;
  gtk_widget_insert_action_group (window, "sketch", rp_sketch_tools_get_actions (self->tools));
  g_signal_connect_object (show, "pictures-changed", G_CALLBACK (on_pictures_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" LETTERS, G_CALLBACK (update_keys), self, G_CONNECT_SWAPPED);
  update_keys (self);
  return self;
}

/**
 * rp_show_sketches_get_actions:
 * @self: what is drawn
 *
 * Returns: (transfer none): the actions of the tools, which the window has as "sketch.…"
 */
GActionGroup *
rp_show_sketches_get_actions (RpShowSketches *self)
{
  g_return_val_if_fail (RP_IS_SHOW_SKETCHES (self), NULL);

  return rp_sketch_tools_get_actions (self->tools);
}

/**
 * rp_show_sketches_add_pane:
 * @self: what is drawn
 * @pane: where the next of the pictures is shown; a child of the window
 *
 * Lets a person draw on a picture.
 */
void
rp_show_sketches_add_pane (RpShowSketches *self, RpShowPane *pane)
{
  GtkWidget *view;

  g_return_if_fail (RP_IS_SHOW_SKETCHES (self));
  g_return_if_fail (RP_IS_SHOW_PANE (pane));
  g_return_if_fail (self->n_panes < RP_SHOW_PICTURES);

  view = rp_sketch_view_new ();
  rp_sketch_view_set_sketchbook (RP_SKETCH_VIEW (view), self->sketchbook);
  rp_sketch_view_set_tools (RP_SKETCH_VIEW (view), self->tools);
  rp_show_pane_add_overlay (pane, view);
  self->views[self->n_panes] = RP_SKETCH_VIEW (view);
  self->panes[self->n_panes++] = pane;
  g_signal_connect_object (pane, "area-changed", G_CALLBACK (on_area_changed), self, G_CONNECT_SWAPPED);
  on_pictures_changed (self);
}

/**
 * rp_show_sketches_update:
 * @self: what is drawn
 *
 * Shows the lines of the phase that it is in now, and those that are always there.
 */
void
rp_show_sketches_update (RpShowSketches *self)
{
  int phase;

  g_return_if_fail (RP_IS_SHOW_SKETCHES (self));

  phase = (int) rp_playback_get_phase (rp_show_get_playback (self->show));
  for (guint i = 0; i < self->n_panes; i++)
    rp_sketch_view_set_phase (self->views[i], phase);
}
