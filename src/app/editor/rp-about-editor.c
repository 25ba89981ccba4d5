/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-about-editor.h"

#include "common/rp-name-memory.h"

/**
 * RpAboutEditor:
 *
 * More about a program, folded away until somebody wants it: who set it, and for whom it is. It shows a program, and each change
 * tells the next text.
 */
struct _RpAboutEditor
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  GtkEditable *author;
  GtkWidget *remember;
  GtkEditable *recipient;

  RpNameMemory *memory; /* (nullable) (owned) */
  gboolean filling;     /* not by the person */
};

enum
{
  AUTHOR_EDITED,
  RECIPIENT_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpAboutEditor, rp_about_editor, GTK_TYPE_WIDGET)

static void
on_author (RpAboutEditor *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[AUTHOR_EDITED], 0, gtk_editable_get_text (self->author));
}

static void
on_recipient (RpAboutEditor *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[RECIPIENT_EDITED], 0, gtk_editable_get_text (self->recipient));
}

static void
rp_about_editor_dispose (GObject *object)
{
  RpAboutEditor *self = RP_ABOUT_EDITOR (object);

  g_clear_object (&self->memory);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_ABOUT_EDITOR);

  G_OBJECT_CLASS (rp_about_editor_parent_class)->dispose (object);
}

static void
rp_about_editor_class_init (RpAboutEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_about_editor_dispose;

  /**
   * RpAboutEditor::author-edited:
   * @text: who set it, as it was typed; may be empty
   *
   * The person says who set the program.
   */
  signals[AUTHOR_EDITED]
      = g_signal_new ("author-edited", RP_TYPE_ABOUT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  /**
   * RpAboutEditor::recipient-edited:
   * @text: for whom it is, as it was typed; may be empty
   *
   * The person says for whom the program is.
   */
  signals[RECIPIENT_EDITED]
      = g_signal_new ("recipient-edited", RP_TYPE_ABOUT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-about-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RpAboutEditor, content);
  gtk_widget_class_bind_template_child (widget_class, RpAboutEditor, author);
  gtk_widget_class_bind_template_child (widget_class, RpAboutEditor, remember);
  gtk_widget_class_bind_template_child (widget_class, RpAboutEditor, recipient);
  gtk_widget_class_bind_template_callback (widget_class, on_author);
  gtk_widget_class_bind_template_callback (widget_class, on_recipient);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "abouteditor");
}

static void
rp_about_editor_init (RpAboutEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_about_editor_new:
 *
 * Returns: (transfer floating): an editor without a program
 */
GtkWidget *
rp_about_editor_new (void)
{
  return g_object_new (RP_TYPE_ABOUT_EDITOR, NULL);
}

/**
 * rp_about_editor_set_settings:
 * @self: an editor
 * @settings: where a name is remembered, if the person wants that
 *
 * Offers to remember who sets programs, once.
 */
void
rp_about_editor_set_settings (RpAboutEditor *self, GSettings *settings)
{
  g_return_if_fail (RP_IS_ABOUT_EDITOR (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (!self->memory);

  self->memory = rp_name_memory_new (settings, self->author, self->remember);
}

/* What is being typed stays as long as it says the same. Returns: whether something else stands there now */
static gboolean
show_text (GtkEditable *entry, const char *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (g_str_equal (typed, text ? text : ""))
    return FALSE;
  gtk_editable_set_text (entry, text ? text : "");
  return TRUE;
}

/**
 * rp_about_editor_set_program:
 * @self: an editor
 * @program: a program
 *
 * Shows what a program says about itself; nobody is told.
 */
void
rp_about_editor_set_program (RpAboutEditor *self, RpProgram *program)
{
  g_return_if_fail (RP_IS_ABOUT_EDITOR (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  self->filling = TRUE;
  show_text (self->recipient, rp_program_get_recipient (program));
  if (show_text (self->author, rp_program_get_author (program)) && self->memory)
    rp_name_memory_update (self->memory);
  self->filling = FALSE;
}
