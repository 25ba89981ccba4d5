/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-facts.h"

#include "base/rp-words.h"
#include "common/rp-fact-row.h"
#include "common/rp-plain-bin.h"
#include "words/rp-equipment-words.h"
#include "words/rp-program-words.h"

/* More than this are hard to remember. */
#define FEW 5

/**
 * RpEditorFacts:
 *
 * What follows from a program that is being made: what it needs, when to take care, and whether it is too much.
 */
struct _RpEditorFacts
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *rows;
  RpFactRow *needs;
  RpFactRow *weight;
  RpFactRow *care;
  GtkWidget *many;
  GtkLabel *many_words;
};

G_DEFINE_FINAL_TYPE (RpEditorFacts, rp_editor_facts, GTK_TYPE_WIDGET)

static void
rp_editor_facts_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_EDITOR_FACTS);

  G_OBJECT_CLASS (rp_editor_facts_parent_class)->dispose (object);
}

static void
rp_editor_facts_class_init (RpEditorFactsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_editor_facts_dispose;
  g_type_ensure (RP_TYPE_FACT_ROW);
  g_type_ensure (RP_TYPE_PLAIN_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-editor-facts.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpEditorFacts, rows);
  gtk_widget_class_bind_template_child (widget_class, RpEditorFacts, needs);
  gtk_widget_class_bind_template_child (widget_class, RpEditorFacts, weight);
  gtk_widget_class_bind_template_child (widget_class, RpEditorFacts, care);
  gtk_widget_class_bind_template_child (widget_class, RpEditorFacts, many);
  gtk_widget_class_bind_template_child (widget_class, RpEditorFacts, many_words);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rp_editor_facts_init (RpEditorFacts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_editor_facts_new:
 *
 * Returns: (transfer floating): facts of no program
 */
GtkWidget *
rp_editor_facts_new (void)
{
  return g_object_new (RP_TYPE_EDITOR_FACTS, NULL);
}

static gboolean
is_first_of_its_kind (RpProgram *program, guint index)
{
  for (guint i = 0; i < index; i++)
    if (rp_program_get_item (program, i)->exercise == rp_program_get_item (program, index)->exercise)
      return FALSE;
  return TRUE;
}

/* What stands on a leg, and what its pack says to mind with it. */
static char *
format_weight (RpProgram *program)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;
      const char *const *precautions = rp_exercise_get_precautions (exercise);
      g_autofree char *words = NULL;

      if (!rp_exercise_get_bears_weight (exercise) || !precautions || !precautions[0]
          || !is_first_of_its_kind (program, i))
        continue;
      words = g_strjoinv (" ", (GStrv) precautions);
      g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", rp_exercise_get_name (exercise),
                              words);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Gently: it is for the person to decide. */
static void
show_many (RpEditorFacts *self, guint n_items)
{
  g_autofree char *words = g_strdup_printf (
      ngettext ("%u exercise is a lot to remember. People who got two did them better than people who got "
                "eight. You choose.",
                "%u exercises are a lot to remember. People who got two did them better than people who got "
                "eight. You choose.",
                n_items),
      n_items);

  gtk_label_set_label (self->many_words, words);
  gtk_widget_set_visible (self->many, n_items > FEW);
}

/**
 * rp_editor_facts_set_program:
 * @self: facts
 * @program: a program
 *
 * Shows what follows from it.
 */
void
rp_editor_facts_set_program (RpEditorFacts *self, RpProgram *program)
{
  g_autoptr (GPtrArray) equipment = NULL;
  g_autofree char *needs = NULL;
  g_autofree char *weight = NULL;
  g_autofree char *care = NULL;

  g_return_if_fail (RP_IS_EDITOR_FACTS (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  equipment = rp_program_words_equipment (program);
  needs = equipment->len > 0 ? rp_equipment_words_needs (equipment) : NULL;
  weight = format_weight (program);
  care = rp_program_words_care (program);
  rp_fact_row_set_text (self->needs, needs);
  rp_fact_row_set_text (self->weight, weight);
  rp_fact_row_set_text (self->care, care);
  gtk_widget_set_visible (self->rows, needs || weight || care);
  show_many (self, rp_program_get_n_items (program));
}
