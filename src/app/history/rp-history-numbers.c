/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-numbers.h"

#include <string.h>

/**
 * RpHistoryNumbers:
 *
 * What a chart shows, as a table: ten years have thousands of rows, of which only those in sight are widgets.
 */
struct _RpHistoryNumbers
{
  GtkWidget parent_instance;

  /* Owned by the widget */
  GtkWidget *scroller;
  GtkColumnView *view;

  GtkStringList *rows; /* owned; the cells of a row stand between tabs */
};

#define MAX_HEIGHT 280
#define COLUMN "rp-column"

G_DEFINE_FINAL_TYPE (RpHistoryNumbers, rp_history_numbers, GTK_TYPE_WIDGET)

static void
rp_history_numbers_dispose (GObject *object)
{
  RpHistoryNumbers *self = RP_HISTORY_NUMBERS (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (rp_history_numbers_parent_class)->dispose (object);
}

static void
rp_history_numbers_class_init (RpHistoryNumbersClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_history_numbers_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "historynumbers");
}

static void
rp_history_numbers_init (RpHistoryNumbers *self)
{
  GtkSelectionModel *model;

  self->rows = gtk_string_list_new (NULL);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (model));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  self->scroller = gtk_scrolled_window_new ();
  g_object_set (self->scroller, "propagate-natural-height", TRUE, "max-content-height", MAX_HEIGHT, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  guint column
      = GPOINTER_TO_UINT (g_object_get_qdata (G_OBJECT (factory), g_quark_from_static_string (COLUMN)));
  const char *row = gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));
  g_auto (GStrv) cells = g_strsplit (row, "\t", RP_HISTORY_NUMBERS_COLUMNS);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       column < g_strv_length (cells) ? cells[column] : "");
}

/**
 * rp_history_numbers_new:
 * @titles: the titles of its columns, %RP_HISTORY_NUMBERS_COLUMNS at most
 *
 * Returns: (transfer floating): a table without rows
 */
GtkWidget *
rp_history_numbers_new (const char *const *titles)
{
  RpHistoryNumbers *self = g_object_new (RP_TYPE_HISTORY_NUMBERS, NULL);

  g_return_val_if_fail (titles, GTK_WIDGET (self));

  for (guint i = 0; titles[i] && i < RP_HISTORY_NUMBERS_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (on_setup), NULL);
      g_object_set_qdata (G_OBJECT (factory), g_quark_from_static_string (COLUMN), GUINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
      column = gtk_column_view_column_new (titles[i], factory);
      gtk_column_view_column_set_expand (column, TRUE);
      gtk_column_view_append_column (self->view, column);
    }
  return GTK_WIDGET (self);
}

/**
 * rp_history_numbers_set_rows:
 * @self: a table
 * @rows: (element-type utf8): its rows, with a tab between two cells
 *
 * Shows other rows.
 */
void
rp_history_numbers_set_rows (RpHistoryNumbers *self, GPtrArray *rows)
{
  g_autoptr (GPtrArray) texts = NULL;

  g_return_if_fail (RP_IS_HISTORY_NUMBERS (self));
  g_return_if_fail (rows);

  texts = g_ptr_array_new ();
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (texts, g_ptr_array_index (rows, i));
  g_ptr_array_add (texts, NULL);
  gtk_string_list_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                          (const char *const *) texts->pdata);
}
