/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-next-picture.h"

#include "common/rp-poster-request.h"
#include "demo/rp-demo-view.h"
#include "mat/rp-session-readout.h"

/**
 * RpNextPicture:
 *
 * Shows the turn to come as a small still, of the side it is for. It hides itself while there is none.
 */
struct _RpNextPicture
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;
  GSignalGroup *watch; /* on the readout */
  RpPosterLoader *loader;
  RpPosterRequest *request;
  GtkWidget *view;

  int natural_width;
};

/* Stills are asked for at twice the usual size, for screens that have the pixels. */
#define SHARPNESS 2
#define NATURAL_WIDTH 104

enum
{
  PROP_READOUT = 1,
  PROP_NATURAL_WIDTH,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpNextPicture, rp_next_picture, GTK_TYPE_WIDGET)

static void
on_loaded (gpointer user_data, GdkTexture *picture)
{
  RpNextPicture *self = user_data;
  const RpNextTurn *next = self->readout ? rp_session_readout_get_next (self->readout) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), picture && next);
  if (!picture || !next)
    return;

  rp_demo_view_set_paintable (RP_DEMO_VIEW (self->view), GDK_PAINTABLE (picture));
  rp_demo_view_set_mirrored (RP_DEMO_VIEW (self->view), rp_next_turn_is_mirrored (next));
}

static void
update (RpNextPicture *self)
{
  const RpNextTurn *next = self->readout ? rp_session_readout_get_next (self->readout) : NULL;
  RpExercise *exercise = next ? next->exercise : NULL;

  rp_poster_request_ask (self->request, self->loader, exercise ? rp_exercise_get_poster (exercise) : NULL,
                         self->natural_width * SHARPNESS);
}

static void
set_natural_width (RpNextPicture *self, int width)
{
  if (self->natural_width == width)
    return;

  self->natural_width = width;
  g_object_set (self->view, "natural-width", width, "width-request", width, NULL);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NATURAL_WIDTH]);
}

static void
rp_next_picture_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpNextPicture *self = RP_NEXT_PICTURE (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      g_value_set_object (value, self->readout);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_next_picture_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpNextPicture *self = RP_NEXT_PICTURE (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      if (!g_set_object (&self->readout, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->watch, self->readout);
      update (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_NATURAL_WIDTH:
      set_natural_width (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_next_picture_dispose (GObject *object)
{
  RpNextPicture *self = RP_NEXT_PICTURE (object);

  g_clear_object (&self->watch);
  g_clear_pointer (&self->request, rp_poster_request_free);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->loader);
  g_clear_object (&self->readout);

  G_OBJECT_CLASS (rp_next_picture_parent_class)->dispose (object);
}

static void
rp_next_picture_class_init (RpNextPictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_next_picture_dispose;
  object_class->get_property = rp_next_picture_get_property;
  object_class->set_property = rp_next_picture_set_property;

  /**
   * RpNextPicture:readout:
   *
   * Where it is told what comes, or %NULL.
   */
  props[PROP_READOUT] = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT, flags);
  /**
   * RpNextPicture:natural-width:
   *
   * How wide the picture is.
   */
  props[PROP_NATURAL_WIDTH]
      = g_param_spec_int ("natural-width", NULL, NULL, 1, G_MAXINT16, NATURAL_WIDTH, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "nextpicture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rp_next_picture_init (RpNextPicture *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION_READOUT);
  g_signal_group_connect_swapped (self->watch, "notify::next-exercise", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->watch, "notify::next-side", G_CALLBACK (update), self);
  self->request = rp_poster_request_new (on_loaded, self);
  self->natural_width = NATURAL_WIDTH;
  self->view = g_object_new (RP_TYPE_DEMO_VIEW, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "natural-width", NATURAL_WIDTH, "width-request", NATURAL_WIDTH, NULL);
  gtk_widget_add_css_class (self->view, "still");
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_next_picture_new:
 *
 * Returns: (transfer floating): a picture that follows no readout yet
 */
GtkWidget *
rp_next_picture_new (void)
{
  return g_object_new (RP_TYPE_NEXT_PICTURE, NULL);
}

/**
 * rp_next_picture_set_poster_loader:
 * @self: a picture
 * @loader: who loads the stills
 *
 * Sets where the still comes from.
 */
void
rp_next_picture_set_poster_loader (RpNextPicture *self, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_NEXT_PICTURE (self));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  if (g_set_object (&self->loader, loader))
    update (self);
}
