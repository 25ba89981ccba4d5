/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-pain-editor.h"

#include "common/rp-edit-label.h"
#include "words/rp-pain-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpPainEditor:
 *
 * What to do at which pain, in the words of who makes the program: a line for each range of numbers, whose words are changed
 * in place, and one line more. It shows a value, and each change tells the next one.
 */
struct _RpPainEditor
{
  GtkWidget parent_instance;

  GtkBox *bands;
  RpEditLabel *note;
  GtkWidget *button; /* adds the rules, or leaves them out */

  RpPainRules *rules; /* (nullable) */
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpPainEditor, rp_pain_editor, GTK_TYPE_WIDGET)

/* Whoever listens shows the next value here. */
static void
tell (RpPainEditor *self, const RpPainRules *rules)
{
  g_signal_emit (self, signals[EDITED], 0, rules);
}

static guint
get_index (GtkWidget *row)
{
  guint index = 0;

  while ((row = gtk_widget_get_prev_sibling (row)))
    index++;
  return index;
}

static void
on_band_edited (RpPainEditor *self, const char *text, RpEditLabel *label)
{
  g_autoptr (RpPainRules) next = rp_pain_rules_copy (self->rules);

  if (rp_pain_rules_set_text (next, get_index (gtk_widget_get_parent (GTK_WIDGET (label))), text))
    tell (self, next);
}

static void
on_note_edited (RpPainEditor *self, const char *text)
{
  g_autoptr (RpPainRules) next = rp_pain_rules_copy (self->rules);

  rp_pain_rules_set_note (next, text);
  tell (self, next);
}

static void
on_button (RpPainEditor *self)
{
  g_autoptr (RpPainRules) usual = self->rules ? NULL : rp_pain_rules_new_usual ();

  tell (self, usual);
}

static void
rp_pain_editor_dispose (GObject *object)
{
  RpPainEditor *self = RP_PAIN_EDITOR (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->rules, rp_pain_rules_free);

  G_OBJECT_CLASS (rp_pain_editor_parent_class)->dispose (object);
}

static void
rp_pain_editor_class_init (RpPainEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_pain_editor_dispose;

  /**
   * RpPainEditor::edited:
   * @rules: (nullable): the next rules, %NULL for none
   *
   * The person changed the rules. They are shown when rp_pain_editor_set_rules() is called with them.
   */
  signals[EDITED] = g_signal_new ("edited", RP_TYPE_PAIN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, RP_TYPE_PAIN_RULES | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "paineditor");
}

static void
rp_pain_editor_init (RpPainEditor *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 8);
  self->bands = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_widget_set_parent (GTK_WIDGET (self->bands), GTK_WIDGET (self));
  self->note = RP_EDIT_LABEL (rp_edit_label_new (_ ("One line more"), _ ("One line more, if you like.")));
  g_signal_connect_object (self->note, "edited", G_CALLBACK (on_note_edited), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->note), GTK_WIDGET (self));
  self->button = gtk_button_new_with_label ("");
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->button))), TRUE);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_button), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  rp_pain_editor_set_rules (self, NULL);
}

/**
 * rp_pain_editor_new:
 *
 * Returns: (transfer floating): an editor that offers to add rules
 */
GtkWidget *
rp_pain_editor_new (void)
{
  return g_object_new (RP_TYPE_PAIN_EDITOR, NULL);
}

/* Amber in the middle and red at the end, as on paper; the numbers say it too. */
static const char *
get_tint (const RpPainRules *rules, guint index)
{
  if (index == 0)
    return "calm";
  return index + 1 == rules->n_bands ? "stop" : "mind";
}

static void
add_band (RpPainEditor *self, guint index)
{
  const RpPainBand *band = &self->rules->bands[index];
  g_autofree char *numbers = rp_pain_words_numbers (band);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *tint = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new (numbers);
  GtkWidget *words = rp_edit_label_new (numbers, NULL);

  gtk_widget_add_css_class (tint, "pain-tint");
  gtk_widget_add_css_class (tint, get_tint (self->rules, index));
  gtk_widget_set_valign (tint, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), tint);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), 7);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (row), label);
  rp_edit_label_set_text (RP_EDIT_LABEL (words), band->text);
  gtk_widget_set_hexpand (words, TRUE);
  g_signal_connect_object (words, "edited", G_CALLBACK (on_band_edited), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (self->bands, row);
}

/**
 * rp_pain_editor_set_rules:
 * @self: an editor
 * @rules: (nullable): what to do at which pain
 *
 * Shows rules; nobody is told.
 */
void
rp_pain_editor_set_rules (RpPainEditor *self, const RpPainRules *rules)
{
  GtkWidget *child;

  g_return_if_fail (RP_IS_PAIN_EDITOR (self));

  if (rules && self->rules && rp_pain_rules_equal (rules, self->rules))
    return;
  g_clear_pointer (&self->rules, rp_pain_rules_free);
  self->rules = rules ? rp_pain_rules_copy (rules) : NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->bands))))
    gtk_box_remove (self->bands, child);
  for (guint i = 0; rules && i < rules->n_bands; i++)
    add_band (self, i);
  rp_edit_label_set_text (self->note, rules ? rules->note : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bands), rules != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->note), rules != NULL);
  gtk_button_set_label (GTK_BUTTON (self->button),
                        rules ? _ ("Leave these rules out") : _ ("Say what to do at which pain"));
}
