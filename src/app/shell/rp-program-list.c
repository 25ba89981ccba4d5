/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-program-list.h"

#include "library/rp-program-row.h"

/**
 * RpProgramList:
 *
 * Programs below each other, as a list model has them; not seen while there are none.
 */
struct _RpProgramList
{
  GtkWidget parent_instance;

  GtkListBox *rows;

  /* Owned references */
  GListModel *model;
  RpPosterLoader *loader;
  GSettings *settings;
};

enum
{
  PROP_TITLE = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpProgramList, rp_program_list, GTK_TYPE_WIDGET)

static void
rp_program_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpProgramList *self = RP_PROGRAM_LIST (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value) ? g_value_get_string (value) : "", -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_program_list_dispose (GObject *object)
{
  RpProgramList *self = RP_PROGRAM_LIST (object);

  if (self->rows)
    gtk_widget_unparent (GTK_WIDGET (self->rows));
  self->rows = NULL;
  g_clear_object (&self->model);
  g_clear_object (&self->loader);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_program_list_parent_class)->dispose (object);
}

static void
rp_program_list_class_init (RpProgramListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_program_list_dispose;
  object_class->set_property = rp_program_list_set_property;

  /**
   * RpProgramList:title:
   *
   * Whose programs they are, for who cannot see what stands above.
   */
  props[PROP_TITLE]
      = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rp_program_list_init (RpProgramList *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "navigation-sidebar");
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_program_list_new:
 *
 * Returns: (transfer floating): a list without programs
 */
GtkWidget *
rp_program_list_new (void)
{
  return g_object_new (RP_TYPE_PROGRAM_LIST, NULL);
}

static void
add_row (RpProgramList *self, guint position)
{
  g_autoptr (RpProgram) program = g_list_model_get_item (self->model, position);
  GtkWidget *row = rp_program_row_new ();

  rp_program_row_set_program (RP_PROGRAM_ROW (row), program, self->settings, self->loader);
  gtk_list_box_insert (self->rows, row, (int) position);
}

/* Rows that stay are not touched: one of them may have the keyboard. */
static void
on_programs_changed (RpProgramList *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < removed; i++)
    gtk_list_box_remove (self->rows, GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) position)));
  for (guint i = 0; i < added; i++)
    add_row (self, position + i);
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (self->model) > 0);
}

/**
 * rp_program_list_set_programs:
 * @self: a list
 * @programs: (element-type RpProgram): the programs
 * @settings: what the person has set, for the minutes
 * @loader: who loads the posters
 *
 * Lists the programs anew, and follows the model from now on.
 */
void
rp_program_list_set_programs (RpProgramList *self,
                              GListModel *programs,
                              GSettings *settings,
                              RpPosterLoader *loader)
{
  GtkWidget *row;

  g_return_if_fail (RP_IS_PROGRAM_LIST (self));
  g_return_if_fail (G_IS_LIST_MODEL (programs));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));

  if (self->model)
    g_signal_handlers_disconnect_by_data (self->model, self);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))))
    gtk_list_box_remove (self->rows, row);
  g_set_object (&self->model, programs);
  g_set_object (&self->loader, loader);
  g_set_object (&self->settings, settings);
  g_signal_connect_object (programs, "items-changed", G_CALLBACK (on_programs_changed), self,
                           G_CONNECT_SWAPPED);
  on_programs_changed (self, 0, 0, g_list_model_get_n_items (programs));
}
