/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rp-exercise-card.h"

#include "rp-format.h"
#include "rp-poster.h"
#include "rp-words.h"

/**
 * RpExerciseCard:
 *
 * One exercise in the library: its poster, its name, where it is felt and what it needs.
 */
struct _RpExerciseCard
{
  GtkWidget parent_instance;

  /* Template references */
  RpPoster *poster;
  GtkLabel *name;
  GtkLabel *felt;
  GtkLabel *needs;
  GtkImage *needs_icon;

  /* Owned references */
  RpExercise *exercise;
};

G_DEFINE_FINAL_TYPE (RpExerciseCard, rp_exercise_card, GTK_TYPE_WIDGET)

static void
rp_exercise_card_dispose (GObject *object)
{
  RpExerciseCard *self = RP_EXERCISE_CARD (object);

  g_clear_object (&self->exercise);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_EXERCISE_CARD);

  G_OBJECT_CLASS (rp_exercise_card_parent_class)->dispose (object);
}

static void
rp_exercise_card_class_init (RpExerciseCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_exercise_card_dispose;

  g_type_ensure (RP_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-exercise-card.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, poster);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, name);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, felt);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, needs);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, needs_icon);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "exercisecard");
}

static void
rp_exercise_card_init (RpExerciseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_exercise_card_new:
 *
 * Returns: (transfer floating): a card without an exercise
 */
GtkWidget *
rp_exercise_card_new (void)
{
  return g_object_new (RP_TYPE_EXERCISE_CARD, NULL);
}

/* What is needed at least decides the icon. */
static const char *
first_need (GPtrArray *equipment)
{
  for (guint i = 0; i < equipment->len; i++)
    {
      const RpEquipment *item = g_ptr_array_index (equipment, i);

      if (!item->optional)
        return item->item;
    }
  return equipment->len > 0 ? ((RpEquipment *) g_ptr_array_index (equipment, 0))->item : NULL;
}

/**
 * rp_exercise_card_set_exercise:
 * @self: a card
 * @exercise: (nullable): what to show, or %NULL to let go of it
 * @loader: (nullable): who loads the poster
 *
 * Shows another exercise.
 */
void
rp_exercise_card_set_exercise (RpExerciseCard *self, RpExercise *exercise, RpPosterLoader *loader)
{
  g_autofree char *felt = NULL;
  g_autofree char *needs = NULL;
  GPtrArray *equipment;

  g_return_if_fail (RP_IS_EXERCISE_CARD (self));
  g_return_if_fail (exercise == NULL || RP_IS_EXERCISE (exercise));

  if (!g_set_object (&self->exercise, exercise) || !exercise)
    return;
  equipment = rp_exercise_get_equipment (exercise);
  felt = rp_format_areas (rp_exercise_get_targets (exercise));
  needs = rp_format_equipment (equipment);
  gtk_label_set_label (self->name, rp_exercise_get_name (exercise));
  gtk_label_set_label (self->felt, felt);
  gtk_label_set_label (self->needs, needs);
  gtk_image_set_from_icon_name (self->needs_icon, rp_words_get_equipment_icon (first_need (equipment)));
  rp_poster_set_picture (self->poster, loader, rp_exercise_get_poster (exercise));
}

/**
 * rp_exercise_card_get_exercise:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the exercise it shows
 */
RpExercise *
rp_exercise_card_get_exercise (RpExerciseCard *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE_CARD (self), NULL);

  return self->exercise;
}
