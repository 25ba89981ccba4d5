/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-pain-editor.h"

#include "common/rp-edit-label.h"
#include "editor/rp-pain-row.h"

#include <glib/gi18n-lib.h>

/**
 * RpPainEditor:
 *
 * What to do at which pain, in the words of who makes the program: a line for each range of numbers, whose words are changed
 * in place, and one line more; where the ranges end is folded away. It shows a value, and each change tells the next one.
 */
struct _RpPainEditor
{
  GtkWidget parent_instance;

  GtkBox *bands; /* of RpPainRow, the least pain first */
  RpEditLabel *note;
  GtkWidget *tools;  /* what is in sight while the ranges can be changed */
  GtkWidget *more;   /* adds a range */
  GtkWidget *button; /* adds the rules, or opens and closes what changes them */

  RpPainRules *rules; /* (nullable) */
  gboolean open;
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

static GtkWidget *
get_row (RpPainEditor *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->bands));

  while (row && index-- > 0)
    row = gtk_widget_get_next_sibling (row);
  return row;
}

static void
on_worded (RpPainEditor *self, const char *text, GtkWidget *row)
{
  g_autoptr (RpPainRules) next = rp_pain_rules_copy (self->rules);

  if (rp_pain_rules_set_text (next, get_index (row), text))
    tell (self, next);
}

static void
on_ended (RpPainEditor *self, guint to, GtkWidget *row)
{
  g_autoptr (RpPainRules) next = rp_pain_rules_copy (self->rules);

  if (rp_pain_rules_set_end (next, get_index (row), to))
    tell (self, next);
}

/* The keyboard goes to the line that has the numbers now. */
static void
on_removed (RpPainEditor *self, GtkWidget *row)
{
  g_autoptr (RpPainRules) next = rp_pain_rules_copy (self->rules);
  guint index = get_index (row);

  if (!rp_pain_rules_remove (next, index))
    return;
  tell (self, next);
  gtk_widget_child_focus (get_row (self, index > 0 ? index - 1 : 0), GTK_DIR_TAB_FORWARD);
}

/* Its words are usual ones: the person goes on with them at once. */
static void
on_more (RpPainEditor *self)
{
  g_autoptr (RpPainRules) next = rp_pain_rules_copy (self->rules);
  guint index = rp_pain_rules_add (next);
  GtkWidget *row;

  if (index == G_MAXUINT)
    return;
  tell (self, next);
  row = get_row (self, index);
  if (row)
    rp_pain_row_edit (RP_PAIN_ROW (row));
}

static void
on_note_edited (RpPainEditor *self, const char *text)
{
  g_autoptr (RpPainRules) next = rp_pain_rules_copy (self->rules);

  rp_pain_rules_set_note (next, text);
  tell (self, next);
}

static void
on_leave_out (RpPainEditor *self)
{
  self->open = FALSE;
  tell (self, NULL);
  gtk_widget_grab_focus (self->button);
}

static void
show_open (RpPainEditor *self)
{
  gboolean open = self->rules && self->open;

  for (GtkWidget *row = get_row (self, 0); row; row = gtk_widget_get_next_sibling (row))
    rp_pain_row_set_open (RP_PAIN_ROW (row), open);
  gtk_widget_set_visible (self->tools, open);
  gtk_widget_set_sensitive (self->more, open && self->rules->n_bands < RP_PAIN_MAX_BANDS);
  gtk_button_set_label (GTK_BUTTON (self->button), !self->rules ? _ ("Say what to do at which pain")
                                                   : open       ? _ ("Close")
                                                                : _ ("Change the numbers"));
}

static void
on_button (RpPainEditor *self)
{
  g_autoptr (RpPainRules) usual = self->rules ? NULL : rp_pain_rules_new_usual ();

  if (usual)
    {
      tell (self, usual);
      return;
    }
  self->open = !self->open;
  show_open (self);
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

/* Returns: (transfer none): a button at the end of a box, or of the editor itself */
static GtkWidget *
add_button (RpPainEditor *self, GtkBox *box, const char *label, GCallback on_clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_label_set_justify (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), GTK_JUSTIFY_CENTER);
  g_signal_connect_object (button, "clicked", on_clicked, self, G_CONNECT_SWAPPED);
  if (box)
    gtk_box_append (box, button);
  else
    gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
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
  self->tools = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  self->more = add_button (self, GTK_BOX (self->tools), _ ("One range more"), G_CALLBACK (on_more));
  add_button (self, GTK_BOX (self->tools), _ ("Leave these rules out"), G_CALLBACK (on_leave_out));
  gtk_widget_set_parent (self->tools, GTK_WIDGET (self));
  self->button = add_button (self, NULL, "", G_CALLBACK (on_button));
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

static void
add_row (RpPainEditor *self)
{
  GtkWidget *row = rp_pain_row_new ();

  g_signal_connect_object (row, "worded", G_CALLBACK (on_worded), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "ended", G_CALLBACK (on_ended), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->bands, row);
}

/* A row stays as long as there is a band for it, so that it keeps the keyboard. */
static void
show_bands (RpPainEditor *self)
{
  guint n = self->rules ? self->rules->n_bands : 0;
  GtkWidget *row;

  while ((row = get_row (self, n)))
    gtk_box_remove (self->bands, row);
  for (guint i = 0; i < n; i++)
    {
      if (!get_row (self, i))
        add_row (self);
      rp_pain_row_show (RP_PAIN_ROW (get_row (self, i)), self->rules, i);
    }
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
  g_return_if_fail (RP_IS_PAIN_EDITOR (self));

  if (rules && self->rules && rp_pain_rules_equal (rules, self->rules))
    return;
  g_clear_pointer (&self->rules, rp_pain_rules_free);
  self->rules = rules ? rp_pain_rules_copy (rules) : NULL;
  show_bands (self);
  rp_edit_label_set_text (self->note, rules ? rules->note : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bands), rules != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->note), rules != NULL);
  show_open (self);
}
