/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-steps-view.h"

#include "demo/rp-demo-view.h"

#include <adwaita.h>

/**
 * RpStepsView:
 *
 * Stands in for a clip that is not there or cannot play: a still, the steps in words, and the reason.
 */

/* The still gives way to the steps as far as it can be made out; from there on they scroll. */
#define SMALL_WIDTH 112
#define SMALL_HEIGHT 63
#define LEAST_HEIGHT 150
/* How wide lines of steps are; from afar they are of larger letters. */
#define NEAR_WIDTH 640
#define FAR_WIDTH 1400

struct _RpStepsView
{
  GtkWidget parent_instance;

  /* Owned references */
  RpExercise *exercise;

  /* Template references */
  GtkWidget *content;
  AdwClamp *clamp;
  GtkBox *head;
  RpDemoView *picture;
  GtkLabel *name;
  GtkGrid *steps;
  GtkLabel *notice;
  RpDemoView *large;

  gboolean far;
};

G_DEFINE_FINAL_TYPE (RpStepsView, rp_steps_view, GTK_TYPE_WIDGET)

static void
rp_steps_view_dispose (GObject *object)
{
  RpStepsView *self = RP_STEPS_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_STEPS_VIEW);
  g_clear_object (&self->exercise);

  G_OBJECT_CLASS (rp_steps_view_parent_class)->dispose (object);
}

static void
rp_steps_view_class_init (RpStepsViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_steps_view_dispose;

  g_type_ensure (RP_TYPE_DEMO_VIEW);
  gtk_widget_class_set_css_name (widget_class, "stepsview");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-steps-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RpStepsView, content);
  gtk_widget_class_bind_template_child (widget_class, RpStepsView, clamp);
  gtk_widget_class_bind_template_child (widget_class, RpStepsView, head);
  gtk_widget_class_bind_template_child (widget_class, RpStepsView, picture);
  gtk_widget_class_bind_template_child (widget_class, RpStepsView, name);
  gtk_widget_class_bind_template_child (widget_class, RpStepsView, steps);
  gtk_widget_class_bind_template_child (widget_class, RpStepsView, notice);
  gtk_widget_class_bind_template_child (widget_class, RpStepsView, large);
}

static void
rp_steps_view_init (RpStepsView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_steps_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
rp_steps_view_new (void)
{
  return g_object_new (RP_TYPE_STEPS_VIEW, NULL);
}

static GtkWidget *
create_label (const char *text, const char *style_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, style_class);

  return label;
}

static void
fill (RpStepsView *self)
{
  const char *const *steps = rp_exercise_get_steps (self->exercise);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))))
    gtk_grid_remove (self->steps, child);
  for (int i = 0; steps[i]; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", i + 1);

      gtk_grid_attach (self->steps, create_label (number, "step-number"), 0, i, 1, 1);
      gtk_grid_attach (self->steps, create_label (steps[i], "step-text"), 1, i, 1, 1);
    }
  gtk_label_set_text (self->name, rp_exercise_get_name (self->exercise));
}

/**
 * rp_steps_view_set_exercise:
 * @self: a view
 * @exercise: an exercise
 *
 * Changes whose steps are shown.
 */
void
rp_steps_view_set_exercise (RpStepsView *self, RpExercise *exercise)
{
  g_return_if_fail (RP_IS_STEPS_VIEW (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise));

  if (g_set_object (&self->exercise, exercise))
    fill (self);
}

/* From afar a picture says more than steps that nobody can read. */
static void
choose_parts (RpStepsView *self)
{
  gboolean large = self->far && rp_demo_view_get_paintable (self->large);

  gtk_widget_set_visible (GTK_WIDGET (self->large), large);
  gtk_widget_set_visible (self->content, !large);
}

/**
 * rp_steps_view_set_picture:
 * @self: a view
 * @picture: (nullable): a still of the exercise
 * @mirrored: whether the still shows the other side
 *
 * Changes the still; without one the steps have all the room.
 */
void
rp_steps_view_set_picture (RpStepsView *self, GdkPaintable *picture, gboolean mirrored)
{
  g_return_if_fail (RP_IS_STEPS_VIEW (self));
  g_return_if_fail (!picture || GDK_IS_PAINTABLE (picture));

  rp_demo_view_set_paintable (self->picture, picture);
  rp_demo_view_set_mirrored (self->picture, mirrored);
  gtk_widget_set_visible (GTK_WIDGET (self->picture), picture != NULL);
  rp_demo_view_set_paintable (self->large, picture);
  rp_demo_view_set_mirrored (self->large, mirrored);
  choose_parts (self);
}

/**
 * rp_steps_view_set_mirrored:
 * @self: a view
 * @mirrored: whether the still shows the other side
 *
 * Turns the still.
 */
void
rp_steps_view_set_mirrored (RpStepsView *self, gboolean mirrored)
{
  g_return_if_fail (RP_IS_STEPS_VIEW (self));

  rp_demo_view_set_mirrored (self->picture, mirrored);
  rp_demo_view_set_mirrored (self->large, mirrored);
}

/**
 * rp_steps_view_set_far:
 * @self: a view
 * @far: whether it is seen from afar
 *
 * Gives the still all the room, or shares it with the steps.
 */
void
rp_steps_view_set_far (RpStepsView *self, gboolean far)
{
  g_return_if_fail (RP_IS_STEPS_VIEW (self));

  self->far = !!far;
  adw_clamp_set_maximum_size (self->clamp, far ? FAR_WIDTH : NEAR_WIDTH);
  choose_parts (self);
}

/**
 * rp_steps_view_set_compact:
 * @self: a view
 * @compact: whether there is little room
 *
 * Puts the still above the name, or small beside it.
 */
void
rp_steps_view_set_compact (RpStepsView *self, gboolean compact)
{
  g_return_if_fail (RP_IS_STEPS_VIEW (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  g_object_set (self->picture, "natural-width", compact ? SMALL_WIDTH : 640, "width-request",
                compact ? SMALL_WIDTH : -1, "height-request", compact ? SMALL_HEIGHT : LEAST_HEIGHT, NULL);
}

/**
 * rp_steps_view_set_notice:
 * @self: a view
 * @notice: (nullable): whole sentences that say why there is no moving picture, or %NULL when none was made
 *
 * Changes the reason.
 */
void
rp_steps_view_set_notice (RpStepsView *self, const char *notice)
{
  g_return_if_fail (RP_IS_STEPS_VIEW (self));

  gtk_label_set_text (self->notice, notice ? notice : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), notice != NULL);
}
