/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-item-row.h"

#include "base/rp-words.h"
#include "common/rp-plain-bin.h"
#include "common/rp-poster.h"
#include "words/rp-dose-words.h"
#include "words/rp-equipment-words.h"
#include "words/rp-exercise-words.h"

/**
 * RpItemRow:
 *
 * One line of a program: number, poster, name, the dose as a sentence, and what to have ready for it.
 */
struct _RpItemRow
{
  GtkListBoxRow parent_instance;

  /* Template references */
  GtkLabel *number;
  RpPoster *poster;
  GtkLabel *name;
  GtkLabel *dose;
  GtkLabel *load;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (RpItemRow, rp_item_row, GTK_TYPE_LIST_BOX_ROW)

static void
rp_item_row_class_init (RpItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpItemRow, number);
  gtk_widget_class_bind_template_child (widget_class, RpItemRow, poster);
  gtk_widget_class_bind_template_child (widget_class, RpItemRow, name);
  gtk_widget_class_bind_template_child (widget_class, RpItemRow, dose);
  gtk_widget_class_bind_template_child (widget_class, RpItemRow, load);
  gtk_widget_class_bind_template_child (widget_class, RpItemRow, next);
}

static void
rp_item_row_init (RpItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_item_row_new:
 *
 * Returns: (transfer floating): a row without content
 */
GtkWidget *
rp_item_row_new (void)
{
  return g_object_new (RP_TYPE_ITEM_ROW, NULL);
}

/* The dose, where to start within a range, what to mind here, and who set it where a pack did not: whole sentences, one after
 * the other. */
static char *
format_sentences (const RpProgramItem *item, const char *author)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (item->exercise));
  GPtrArray *phases = rp_exercise_get_phases (item->exercise);
  g_autofree char *dose
      = rp_dose_words_sentence (item->dose, phases, rp_exercise_get_first_side (item->exercise));
  g_autofree char *start = rp_dose_words_start (item->dose, phases);
  g_autofree char *origin = rp_dose_words_origin (item->dose, author);
  g_autoptr (GString) text = g_string_new (dose);

  if (start)
    g_string_append_printf (text, " %s", start);
  if (item->note)
    g_string_append_printf (text, " %s", item->note);
  if (item->dose->source == RP_SOURCE_OWN)
    g_string_append_printf (text, " %s", origin);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_load (const RpProgramItem *item)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (item->exercise));

  if (rp_exercise_is_missing (item->exercise))
    return rp_exercise_words_missing (item->exercise);
  return rp_equipment_words_load (rp_exercise_get_equipment (item->exercise), item->dose);
}

/**
 * rp_item_row_set_item:
 * @self: a row
 * @number: its place in the program, from 1
 * @item: what to show
 * @author: (nullable): who made the program
 * @loader: who loads the poster
 *
 * Shows a line of a program; activating the row opens the exercise.
 */
void
rp_item_row_set_item (RpItemRow *self,
                      guint number,
                      const RpProgramItem *item,
                      const char *author,
                      RpPosterLoader *loader)
{
  g_autofree char *number_text = g_strdup_printf ("%u", number);
  g_autofree char *sentences = NULL;
  g_autofree char *load = NULL;

  g_return_if_fail (RP_IS_ITEM_ROW (self));
  g_return_if_fail (item);

  sentences = format_sentences (item, author);
  load = format_load (item);
  gtk_label_set_label (self->number, number_text);
  gtk_label_set_label (self->name, rp_exercise_get_name (item->exercise));
  gtk_label_set_label (self->dose, sentences);
  gtk_label_set_label (self->load, load);
  rp_poster_set_picture (self->poster, loader, rp_exercise_get_poster (item->exercise));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rp_exercise_get_name (item->exercise), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentences, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), !rp_exercise_is_missing (item->exercise));
  gtk_widget_set_visible (self->next, !rp_exercise_is_missing (item->exercise));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-exercise");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", rp_exercise_get_path (item->exercise));
}
