/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-distance-band.h"

#include "mat/rp-distance-colours.h"
#include "mat/rp-distance-text.h"

/**
 * RpDistanceBand:
 *
 * A cue to be read from afar, in the colour of its phase; colour and words change in one soft step.
 */
struct _RpDistanceBand
{
  GtkWidget parent_instance;

  /* Template references */
  GtkStack *stack;
  RpDistanceText *first;
  RpDistanceText *second;

  RpTint tint;
};

G_DEFINE_FINAL_TYPE (RpDistanceBand, rp_distance_band, GTK_TYPE_WIDGET)

static RpDistanceText *
get_shown (RpDistanceBand *self)
{
  return RP_DISTANCE_TEXT (gtk_stack_get_visible_child (self->stack));
}

static void
paint (RpDistanceBand *self, RpDistanceText *text)
{
  const RpDistanceColours *colours = rp_distance_colours_get_current ();

  rp_distance_text_set_colours (text, &colours->cue[self->tint], &colours->band[self->tint]);
}

static void
rp_distance_band_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rp_distance_band_parent_class)->css_changed (widget, change);
  paint (RP_DISTANCE_BAND (widget), get_shown (RP_DISTANCE_BAND (widget)));
}

static void
rp_distance_band_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_DISTANCE_BAND);

  G_OBJECT_CLASS (rp_distance_band_parent_class)->dispose (object);
}

static void
rp_distance_band_class_init (RpDistanceBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_distance_band_dispose;
  widget_class->css_changed = rp_distance_band_css_changed;

  g_type_ensure (RP_TYPE_DISTANCE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-distance-band.ui");
  gtk_widget_class_bind_template_child (widget_class, RpDistanceBand, stack);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceBand, first);
  gtk_widget_class_bind_template_child (widget_class, RpDistanceBand, second);
}

static void
rp_distance_band_init (RpDistanceBand *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tint = RP_TINT_WAIT;
  paint (self, self->first);
}

/**
 * rp_distance_band_new:
 *
 * Returns: (transfer floating): an empty band
 */
GtkWidget *
rp_distance_band_new (void)
{
  return g_object_new (RP_TYPE_DISTANCE_BAND, NULL);
}

/**
 * rp_distance_band_set_size:
 * @self: a band
 * @size: how large its letters would like to be, in pixels
 * @inset: how much room is left free at both ends of a line, in pixels
 *
 * Changes the sizes.
 */
void
rp_distance_band_set_size (RpDistanceBand *self, double size, double inset)
{
  g_return_if_fail (RP_IS_DISTANCE_BAND (self));

  rp_distance_text_set_size (self->first, size, inset);
  rp_distance_text_set_size (self->second, size, inset);
}

/**
 * rp_distance_band_show:
 * @self: a band
 * @text: a few words
 * @tint: their phase's colour
 *
 * Shows another reminder; the same one again changes nothing.
 */
void
rp_distance_band_show (RpDistanceBand *self, const char *text, RpTint tint)
{
  RpDistanceText *next;

  g_return_if_fail (RP_IS_DISTANCE_BAND (self));
  g_return_if_fail (text);

  if (self->tint == tint && g_str_equal (rp_distance_text_get_text (get_shown (self)), text))
    return;

  next = get_shown (self) == self->first ? self->second : self->first;
  self->tint = tint;
  rp_distance_text_set_text (next, text);
  paint (self, next);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (next));
}

/**
 * rp_distance_band_get_text:
 * @self: a band
 *
 * Returns: (transfer none): the words shown
 */
const char *
rp_distance_band_get_text (RpDistanceBand *self)
{
  g_return_val_if_fail (RP_IS_DISTANCE_BAND (self), "");

  return rp_distance_text_get_text (get_shown (self));
}
