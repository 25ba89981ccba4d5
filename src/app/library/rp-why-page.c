/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-why-page.h"

#include "common/rp-adaptive.h"

#include <adwaita.h>

/**
 * RpWhyPage:
 *
 * Why the exercises of a pack help, to read.
 */
struct _RpWhyPage
{
  GtkWidget parent_instance;

  /* Template references */
  AdwWindowTitle *window_title;
  GtkScrolledWindow *scroller;
  GtkLabel *name;
  GtkLabel *summary;
  GtkBox *parts;
  GtkWidget *back;

  /* Owned references */
  RpWhy *why;
};

G_DEFINE_FINAL_TYPE (RpWhyPage, rp_why_page, GTK_TYPE_WIDGET)

static void
rp_why_page_dispose (GObject *object)
{
  RpWhyPage *self = RP_WHY_PAGE (object);

  g_clear_pointer (&self->why, rp_why_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_WHY_PAGE);

  G_OBJECT_CLASS (rp_why_page_parent_class)->dispose (object);
}

static void
rp_why_page_class_init (RpWhyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_why_page_dispose;

  g_type_ensure (RP_TYPE_ADAPTIVE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-why-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpWhyPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RpWhyPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpWhyPage, name);
  gtk_widget_class_bind_template_child (widget_class, RpWhyPage, summary);
  gtk_widget_class_bind_template_child (widget_class, RpWhyPage, parts);
  gtk_widget_class_bind_template_child (widget_class, RpWhyPage, back);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "whypage");
}

static void
rp_why_page_init (RpWhyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_why_page_new:
 *
 * Returns: (transfer floating): a page that says nothing yet
 */
GtkWidget *
rp_why_page_new (void)
{
  return g_object_new (RP_TYPE_WHY_PAGE, NULL);
}

static void
add_label (GtkBox *box, const char *text, GtkAccessibleRole role, const char *style)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "label", text, "xalign", 0.0f,
                                   "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
add_part (RpWhyPage *self, const RpWhyPart *part)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  add_label (GTK_BOX (box), part->name, GTK_ACCESSIBLE_ROLE_HEADING, "section-title");
  for (guint i = 0; part->paragraphs[i]; i++)
    add_label (GTK_BOX (box), part->paragraphs[i], GTK_ACCESSIBLE_ROLE_LABEL, "paragraph");
  gtk_box_append (self->parts, box);
}

/**
 * rp_why_page_set_why:
 * @self: a page
 * @why: why the exercises of a pack help
 *
 * Shows it, from its top.
 */
void
rp_why_page_set_why (RpWhyPage *self, RpWhy *why)
{
  GtkWidget *child;

  g_return_if_fail (RP_IS_WHY_PAGE (self));
  g_return_if_fail (why);

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  if (self->why == why)
    return;
  g_clear_pointer (&self->why, rp_why_unref);
  self->why = rp_why_ref (why);
  adw_window_title_set_title (self->window_title, why->name);
  gtk_label_set_label (self->name, why->name);
  gtk_label_set_label (self->summary, why->summary);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))))
    gtk_box_remove (self->parts, child);
  for (guint i = 0; i < why->parts->len; i++)
    add_part (self, g_ptr_array_index (why->parts, i));
}

/**
 * rp_why_page_focus:
 * @self: a page
 *
 * Puts the keyboard on the way back: there is nothing else to do here but to read.
 */
void
rp_why_page_focus (RpWhyPage *self)
{
  g_return_if_fail (RP_IS_WHY_PAGE (self));

  gtk_widget_grab_focus (self->back);
}
