/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo/rp-demo-stage.h"

#include "model/rp-clip.h"
#include "demo/rp-demo-view.h"

#include <glib/gi18n-lib.h>

/* Width by height: that of most clips, and on a phone the least, where a clip is higher than that. */
#define SHAPE (16. / 9.)
#define TALL_SHAPE (4. / 3.)

/**
 * RpDemoStage:
 *
 * The picture of a demonstration and what is written on it: the side that works, the mistake it shows, what is wrong
 * with the clip.
 */
struct _RpDemoStage
{
  GtkWidget parent_instance;

  /* Template references */
  GtkBox *content;
  GtkBox *top;
  RpDemoView *view;
  GtkWidget *band;
  GtkLabel *mistake;
  GtkLabel *side;
  GtkLabel *notice;
};

G_DEFINE_FINAL_TYPE (RpDemoStage, rp_demo_stage, GTK_TYPE_WIDGET)

static void
rp_demo_stage_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_DEMO_STAGE);

  G_OBJECT_CLASS (rp_demo_stage_parent_class)->dispose (object);
}

static void
rp_demo_stage_class_init (RpDemoStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_demo_stage_dispose;

  g_type_ensure (RP_TYPE_DEMO_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-demo-stage.ui");
  gtk_widget_class_bind_template_child (widget_class, RpDemoStage, content);
  gtk_widget_class_bind_template_child (widget_class, RpDemoStage, top);
  gtk_widget_class_bind_template_child (widget_class, RpDemoStage, view);
  gtk_widget_class_bind_template_child (widget_class, RpDemoStage, band);
  gtk_widget_class_bind_template_child (widget_class, RpDemoStage, mistake);
  gtk_widget_class_bind_template_child (widget_class, RpDemoStage, side);
  gtk_widget_class_bind_template_child (widget_class, RpDemoStage, notice);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "demostage");
}

static void
rp_demo_stage_init (RpDemoStage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (self->view, "stage-ratio", SHAPE, NULL);
}

/**
 * rp_demo_stage_new:
 *
 * Returns: (transfer floating): an empty stage
 */
GtkWidget *
rp_demo_stage_new (void)
{
  return g_object_new (RP_TYPE_DEMO_STAGE, NULL);
}

/**
 * rp_demo_stage_set_picture:
 * @self: a stage
 * @picture: (nullable): what to show
 *
 * Shows another picture, whole and in proportion.
 */
void
rp_demo_stage_set_picture (RpDemoStage *self, GdkPaintable *picture)
{
  g_return_if_fail (RP_IS_DEMO_STAGE (self));

  rp_demo_view_set_paintable (self->view, picture);
}

/* On a small picture the band would cover a head, so it stands above; on a large one what is below keeps its place. */
static void
place_band (RpDemoStage *self, gboolean narrow)
{
  g_autoptr (GtkWidget) band = g_object_ref (self->band);
  GtkBox *place = narrow ? self->content : self->top;

  if (gtk_widget_get_parent (band) == GTK_WIDGET (place))
    return;
  gtk_box_remove (narrow ? self->top : self->content, band);
  gtk_box_prepend (place, band);
}

/**
 * rp_demo_stage_set_shape:
 * @self: a stage
 * @clips: (element-type RpClip): what will be shown; may be empty
 * @narrow: whether there is little room
 *
 * Gives the stage one shape for all of them, so that what stands below keeps its place when another is shown. Where there
 * is little room, the name of a mistake adds to it.
 */
void
rp_demo_stage_set_shape (RpDemoStage *self, GPtrArray *clips, gboolean narrow)
{
  double ratio = SHAPE;

  g_return_if_fail (RP_IS_DEMO_STAGE (self));
  g_return_if_fail (clips);

  for (guint i = 0; narrow && i < clips->len; i++)
    {
      const RpClip *clip = g_ptr_array_index (clips, i);

      ratio = MIN (ratio, (double) clip->width / clip->height);
    }
  g_object_set (self->view, "stage-ratio", MAX (ratio, TALL_SHAPE), NULL);
  place_band (self, narrow);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/**
 * rp_demo_stage_set_side:
 * @self: a stage
 * @side: (nullable): what the side that works is called, translated
 *
 * Says which side works.
 */
void
rp_demo_stage_set_side (RpDemoStage *self, const char *side)
{
  g_return_if_fail (RP_IS_DEMO_STAGE (self));

  set_text (self->side, side);
}

/**
 * rp_demo_stage_set_notice:
 * @self: a stage
 * @notice: (nullable): why the clip does not play, translated
 *
 * Says what is wrong.
 */
void
rp_demo_stage_set_notice (RpDemoStage *self, const char *notice)
{
  g_return_if_fail (RP_IS_DEMO_STAGE (self));

  set_text (self->notice, notice);
}

/**
 * rp_demo_stage_set_mistake:
 * @self: a stage
 * @mistake: (nullable): the mistake that the picture shows, translated; %NULL when it shows the right way
 *
 * Says that the picture is not to be copied, and offers the way back: the action "demo.right-way".
 */
void
rp_demo_stage_set_mistake (RpDemoStage *self, const char *mistake)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RP_IS_DEMO_STAGE (self));

  if (mistake)
    /* Translators: stands on a film that shows a mistake, such as "Mistake: Top hip rolls back" */
    text = g_strdup_printf (_ ("Mistake: %s"), mistake);
  gtk_label_set_label (self->mistake, text ? text : "");
  gtk_widget_set_visible (self->band, mistake != NULL);
}
