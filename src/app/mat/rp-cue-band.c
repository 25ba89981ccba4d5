/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-cue-band.h"

/**
 * RpCueBand:
 *
 * Shows one short reminder across the picture, in the colour of its phase; colour and words change in one soft step.
 */

/* Longer reminders are set smaller, so that the band keeps its height; on a phone sooner. */
#define LONG 34
#define LONGISH 22

struct _RpCueBand
{
  GtkWidget parent_instance;

  /* Template references */
  GtkStack *stack;
  GtkLabel *first;
  GtkLabel *second;

  RpTint tint;
};

G_DEFINE_FINAL_TYPE (RpCueBand, rp_cue_band, GTK_TYPE_WIDGET)

static GtkLabel *
get_shown (RpCueBand *self)
{
  return GTK_LABEL (gtk_stack_get_visible_child (self->stack));
}

static void
rp_cue_band_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_CUE_BAND);

  G_OBJECT_CLASS (rp_cue_band_parent_class)->dispose (object);
}

static void
rp_cue_band_class_init (RpCueBandClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_cue_band_dispose;

  gtk_widget_class_set_css_name (widget_class, "cueband");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-cue-band.ui");
  gtk_widget_class_bind_template_child (widget_class, RpCueBand, stack);
  gtk_widget_class_bind_template_child (widget_class, RpCueBand, first);
  gtk_widget_class_bind_template_child (widget_class, RpCueBand, second);
}

static void
rp_cue_band_init (RpCueBand *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->tint = RP_TINT_WAIT;
  rp_palette_set_tint_class (GTK_WIDGET (self->first), self->tint);
}

/**
 * rp_cue_band_new:
 *
 * Returns: (transfer floating): an empty band
 */
GtkWidget *
rp_cue_band_new (void)
{
  return g_object_new (RP_TYPE_CUE_BAND, NULL);
}

/**
 * rp_cue_band_show:
 * @self: a band
 * @text: a few words
 * @tint: their phase's colour
 *
 * Shows another reminder; the same one again changes nothing.
 */
void
rp_cue_band_show (RpCueBand *self, const char *text, RpTint tint)
{
  const char *classes[] = { NULL, NULL };
  GtkLabel *next;
  glong length;

  g_return_if_fail (RP_IS_CUE_BAND (self));
  g_return_if_fail (text);

  if (self->tint == tint && g_str_equal (gtk_label_get_text (get_shown (self)), text))
    return;

  next = get_shown (self) == self->first ? self->second : self->first;
  self->tint = tint;
  length = g_utf8_strlen (text, -1);
  if (length > LONGISH)
    classes[0] = length > LONG ? "long" : "longish";
  gtk_label_set_text (next, text);
  gtk_widget_set_css_classes (GTK_WIDGET (next), classes);
  rp_palette_set_tint_class (GTK_WIDGET (next), tint);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (next));
}

/**
 * rp_cue_band_get_text:
 * @self: a band
 *
 * Returns: (transfer none): the words shown
 */
const char *
rp_cue_band_get_text (RpCueBand *self)
{
  g_return_val_if_fail (RP_IS_CUE_BAND (self), "");

  return gtk_label_get_text (get_shown (self));
}
