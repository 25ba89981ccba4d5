/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-preview.h"

#include "paper/rp-paper-page-view.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpPaperPreview:
 *
 * All pages of a sheet below each other, as they will be on paper, with what is amiss above them.
 */
struct _RpPaperPreview
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  GtkWidget *notice;
  GtkLabel *warnings;
  GtkScrolledWindow *scroller;
  GtkBox *list;

  GPtrArray *views;  /* borrowed from list */
  GPtrArray *counts; /* likewise: the label under each */
  guint idle;
};

G_DEFINE_FINAL_TYPE (RpPaperPreview, rp_paper_preview, GTK_TYPE_WIDGET)

/* A page is near from one height of the view before it is seen, so that it is there when it comes. Places are those in
 * the list: what was scrolled a moment ago is moved only with the next frame. */
static void
update_near (RpPaperPreview *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double top = gtk_adjustment_get_value (adjustment);
  double height = gtk_adjustment_get_page_size (adjustment);

  for (guint i = 0; i < self->views->len; i++)
    {
      RpPaperPageView *view = g_ptr_array_index (self->views, i);
      graphene_rect_t area;
      gboolean known = gtk_widget_compute_bounds (GTK_WIDGET (view), GTK_WIDGET (self->list), &area);

      rp_paper_page_view_set_near (view, known && area.origin.y < top + 2 * height
                                             && area.origin.y + area.size.height > top - height);
    }
}

static gboolean
on_idle (gpointer user_data)
{
  RpPaperPreview *self = user_data;

  self->idle = 0;
  update_near (self);
  return G_SOURCE_REMOVE;
}

static void
on_scrolled (RpPaperPreview *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, on_idle, self, NULL);
}

static void
rp_paper_preview_dispose (GObject *object)
{
  RpPaperPreview *self = RP_PAPER_PREVIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->views, g_ptr_array_unref);
  g_clear_pointer (&self->counts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_PAPER_PREVIEW);

  G_OBJECT_CLASS (rp_paper_preview_parent_class)->dispose (object);
}

static void
rp_paper_preview_class_init (RpPaperPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_paper_preview_dispose;

  gtk_widget_class_set_css_name (widget_class, "paperpreview");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-paper-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPaperPreview, content);
  gtk_widget_class_bind_template_child (widget_class, RpPaperPreview, notice);
  gtk_widget_class_bind_template_child (widget_class, RpPaperPreview, warnings);
  gtk_widget_class_bind_template_child (widget_class, RpPaperPreview, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpPaperPreview, list);
}

static void
rp_paper_preview_init (RpPaperPreview *self)
{
  GtkAdjustment *adjustment;

  self->views = g_ptr_array_new ();
  self->counts = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
}

/**
 * rp_paper_preview_new:
 *
 * Returns: (transfer floating): a preview without pages
 */
GtkWidget *
rp_paper_preview_new (void)
{
  return g_object_new (RP_TYPE_PAPER_PREVIEW, NULL);
}

static void
add_view (RpPaperPreview *self)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = rp_paper_page_view_new ();
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (count, "dim");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (item), view);
  gtk_box_append (GTK_BOX (item), count);
  gtk_box_append (self->list, item);
  g_ptr_array_add (self->views, view);
  g_ptr_array_add (self->counts, count);
}

static void
remove_view (RpPaperPreview *self)
{
  gtk_box_remove (self->list, gtk_widget_get_last_child (GTK_WIDGET (self->list)));
  g_ptr_array_set_size (self->views, (int) self->views->len - 1);
  g_ptr_array_set_size (self->counts, (int) self->counts->len - 1);
}

static void
show_warnings (RpPaperPreview *self, RpSheetPages *pages)
{
  g_autofree char *text = g_strjoinv ("\n", (GStrv) rp_sheet_pages_get_warnings (pages));

  gtk_label_set_label (self->warnings, text);
  gtk_widget_set_visible (self->notice, text[0] != '\0');
}

/**
 * rp_paper_preview_set_pages:
 * @self: a preview
 * @pages: the pages to show
 *
 * Shows other pages; the place that was looked at stays where it can.
 */
void
rp_paper_preview_set_pages (RpPaperPreview *self, RpSheetPages *pages)
{
  guint n_pages;

  g_return_if_fail (RP_IS_PAPER_PREVIEW (self));
  g_return_if_fail (pages);

  n_pages = rp_sheet_pages_get_n_pages (pages);
  while (self->views->len > n_pages)
    remove_view (self);
  while (self->views->len < n_pages)
    add_view (self);
  for (guint i = 0; i < n_pages; i++)
    {
      /* Translators: the number of a page, then of how many */
      g_autofree char *count = g_strdup_printf (_ ("Page %u of %u"), i + 1, n_pages);

      rp_paper_page_view_set_page (g_ptr_array_index (self->views, i), pages, i);
      gtk_label_set_label (g_ptr_array_index (self->counts, i), count);
    }
  show_warnings (self, pages);
  on_scrolled (self);
}
