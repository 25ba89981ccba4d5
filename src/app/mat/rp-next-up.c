/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-next-up.h"

#include "mat/rp-next-picture.h"
#include "mat/rp-session-readout.h"

/**
 * RpNextUp:
 *
 * Says what comes after the turn at hand, with a small picture of the side it is for.
 */
struct _RpNextUp
{
  GtkWidget parent_instance;

  /* Owned references */
  RpSessionReadout *readout;

  /* Template references */
  RpNextPicture *picture;
  GtkWidget *words;

  gboolean compact;
};

#define WIDTH 104
#define WIDTH_COMPACT 72

enum
{
  PROP_READOUT = 1,
  PROP_COMPACT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpNextUp, rp_next_up, GTK_TYPE_WIDGET)

static void
set_compact (RpNextUp *self, gboolean compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_set (self->picture, "natural-width", compact ? WIDTH_COMPACT : WIDTH, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static void
rp_next_up_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpNextUp *self = RP_NEXT_UP (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      g_value_set_object (value, self->readout);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_next_up_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpNextUp *self = RP_NEXT_UP (object);

  switch (prop_id)
    {
    case PROP_READOUT:
      if (g_set_object (&self->readout, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_next_up_dispose (GObject *object)
{
  RpNextUp *self = RP_NEXT_UP (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_NEXT_UP);
  g_clear_object (&self->readout);

  G_OBJECT_CLASS (rp_next_up_parent_class)->dispose (object);
}

static void
rp_next_up_class_init (RpNextUpClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rp_next_up_dispose;
  object_class->get_property = rp_next_up_get_property;
  object_class->set_property = rp_next_up_set_property;

  /**
   * RpNextUp:readout:
   *
   * Where the words come from, or %NULL.
   */
  props[PROP_READOUT] = g_param_spec_object ("readout", NULL, NULL, RP_TYPE_SESSION_READOUT, flags);
  /**
   * RpNextUp:compact:
   *
   * Whether there is room for one line only.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_NEXT_PICTURE);
  g_type_ensure (RP_TYPE_SESSION_READOUT);
  gtk_widget_class_set_css_name (widget_class, "nextup");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-next-up.ui");
  gtk_widget_class_bind_template_child (widget_class, RpNextUp, picture);
  gtk_widget_class_bind_template_child (widget_class, RpNextUp, words);
}

static void
rp_next_up_init (RpNextUp *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_next_up_new:
 *
 * Returns: (transfer floating): an empty one
 */
GtkWidget *
rp_next_up_new (void)
{
  return g_object_new (RP_TYPE_NEXT_UP, NULL);
}

/**
 * rp_next_up_set_poster_loader:
 * @self: a next up
 * @loader: who loads the stills
 *
 * Sets where the small picture comes from.
 */
void
rp_next_up_set_poster_loader (RpNextUp *self, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_NEXT_UP (self));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  rp_next_picture_set_poster_loader (self->picture, loader);
}
