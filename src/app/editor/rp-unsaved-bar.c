/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-unsaved-bar.h"

#include "common/rp-plain-bin.h"
#include "common/rp-word-break.h"

/* A word of as many letters has room, however large. */
#define LONG_WORD 12

struct _RpUnsavedBar
{
  GtkWidget parent_instance;

  /* Template references */
  GtkBox *content;
  GtkLabel *sentence;
};

G_DEFINE_FINAL_TYPE (RpUnsavedBar, rp_unsaved_bar, GTK_TYPE_WIDGET)

static void
rp_unsaved_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_UNSAVED_BAR);

  G_OBJECT_CLASS (rp_unsaved_bar_parent_class)->dispose (object);
}

static void
rp_unsaved_bar_class_init (RpUnsavedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_unsaved_bar_dispose;
  g_type_ensure (RP_TYPE_PLAIN_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-unsaved-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RpUnsavedBar, content);
  gtk_widget_class_bind_template_child (widget_class, RpUnsavedBar, sentence);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "unsavedbar");
}

static void
rp_unsaved_bar_init (RpUnsavedBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_unsaved_bar_set_trouble:
 * @self: a bar
 * @sentence: (nullable): why a program cannot be saved
 *
 * Says it; with none it is not shown.
 */
void
rp_unsaved_bar_set_trouble (RpUnsavedBar *self, const char *sentence)
{
  g_return_if_fail (RP_IS_UNSAVED_BAR (self));

  if (sentence)
    rp_word_break_show (self->sentence, sentence, LONG_WORD);
  gtk_widget_set_visible (GTK_WIDGET (self), sentence != NULL);
}

/**
 * rp_unsaved_bar_set_narrow:
 * @self: a bar
 * @narrow: whether there is little room
 *
 * Puts the button below the words, or beside them.
 */
void
rp_unsaved_bar_set_narrow (RpUnsavedBar *self, gboolean narrow)
{
  g_return_if_fail (RP_IS_UNSAVED_BAR (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->content),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
