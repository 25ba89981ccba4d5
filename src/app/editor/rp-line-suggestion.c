/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-line-suggestion.h"

#include "base/rp-words.h"
#include "common/rp-poster.h"
#include "words/rp-exercise-words.h"

/**
 * RpLineSuggestion:
 *
 * An exercise that a typed name may mean: its poster, its name, what else it is called.
 */
struct _RpLineSuggestion
{
  GtkButton parent_instance;

  GtkBox *content;

  RpExercise *exercise;
};

G_DEFINE_FINAL_TYPE (RpLineSuggestion, rp_line_suggestion, GTK_TYPE_BUTTON)

static void
rp_line_suggestion_finalize (GObject *object)
{
  g_clear_object (&RP_LINE_SUGGESTION (object)->exercise);

  G_OBJECT_CLASS (rp_line_suggestion_parent_class)->finalize (object);
}

static void
rp_line_suggestion_class_init (RpLineSuggestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rp_line_suggestion_finalize;
}

static void
rp_line_suggestion_init (RpLineSuggestion *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "suggestion");
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10));
  gtk_button_set_child (GTK_BUTTON (self), GTK_WIDGET (self->content));
}

static GtkWidget *
create_label (const char *text, const char *first_class, const char *second_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, first_class);
  gtk_widget_add_css_class (label, second_class);
  return label;
}

static void
add_words (RpLineSuggestion *self)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (self->exercise));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *aliases = rp_exercise_words_aliases (rp_exercise_get_aliases (self->exercise));

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), create_label (rp_exercise_get_name (self->exercise), "card-name", "name"));
  if (aliases && aliases[0])
    gtk_box_append (GTK_BOX (box), create_label (aliases, "small-text", "dim"));
  gtk_box_append (self->content, box);
}

/**
 * rp_line_suggestion_new:
 * @exercise: an exercise
 * @loader: (nullable): who loads its poster
 *
 * Returns: (transfer floating): a button that offers it
 */
GtkWidget *
rp_line_suggestion_new (RpExercise *exercise, RpPosterLoader *loader)
{
  RpLineSuggestion *self;
  GtkWidget *poster = rp_poster_new ();

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  self = g_object_new (RP_TYPE_LINE_SUGGESTION, NULL);
  self->exercise = g_object_ref (exercise);
  gtk_widget_set_valign (poster, GTK_ALIGN_CENTER);
  gtk_box_append (self->content, poster);
  if (loader)
    rp_poster_set_picture (RP_POSTER (poster), loader, rp_exercise_get_poster (exercise));
  add_words (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rp_exercise_get_name (exercise), -1);
  return GTK_WIDGET (self);
}

/**
 * rp_line_suggestion_get_exercise:
 * @self: a suggestion
 *
 * Returns: (transfer none): the exercise
 */
RpExercise *
rp_line_suggestion_get_exercise (RpLineSuggestion *self)
{
  g_return_val_if_fail (RP_IS_LINE_SUGGESTION (self), NULL);

  return self->exercise;
}

/**
 * rp_line_suggestion_set_chosen:
 * @self: a suggestion
 * @chosen: whether Tab takes it
 *
 * Gives it an edge, or takes it away.
 */
void
rp_line_suggestion_set_chosen (RpLineSuggestion *self, gboolean chosen)
{
  g_return_if_fail (RP_IS_LINE_SUGGESTION (self));

  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
