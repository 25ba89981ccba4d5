/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

/* Finding a widget inside another one by what a person would see. */

/* Starts a test of widgets. Fonts are looked up on another thread, which a test that ends at once would cut off in the
 * middle; measuring some text waits for it. */
static inline void
find_init (int *argc, char ***argv)
{
  GtkWidget *label;

  gtk_test_init (argc, argv, NULL);
  adw_init ();
  label = g_object_ref_sink (gtk_label_new ("x"));
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  g_object_unref (label);
}

/* Starts a test of windows that belong to a program.
 * Returns: (transfer full): the program, which is the default one from now on */
static inline GtkApplication *
find_init_application (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;
  AdwApplication *application;

  find_init (argc, argv);
  application = ADW_APPLICATION (adw_application_new (RP_APP_ID ".Test", G_APPLICATION_NON_UNIQUE));
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return GTK_APPLICATION (application);
}

/* Returns: (transfer none) (nullable): a window of a type */
static inline GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;

  return NULL;
}

typedef gboolean (*FindFunc) (GtkWidget *widget, gconstpointer data);

/* Returns: (transfer none) (nullable): the first visible widget, in depth, that @matches */
static inline GtkWidget *
find_widget (GtkWidget *root, FindFunc matches, gconstpointer data)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (matches (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, matches, data);

      if (found)
        return found;
    }
  return NULL;
}

static inline gboolean
find_has_label (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), data);
}

static inline gboolean
find_has_icon (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_IMAGE (widget) && g_strcmp0 (gtk_image_get_icon_name (GTK_IMAGE (widget)), data) == 0;
}

static inline gboolean
find_has_action (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_ACTIONABLE (widget)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), data) == 0;
}

static inline gboolean
find_has_class (GtkWidget *widget, gconstpointer data)
{
  return gtk_widget_has_css_class (widget, data);
}

static inline gboolean
find_is_type (GtkWidget *widget, gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (data));
}

static inline GtkWidget *
find_label (GtkWidget *root, const char *text)
{
  return find_widget (root, find_has_label, text);
}

/* Fails where nothing in sight says so. */
static inline void
find_assert_label (GtkWidget *root, const char *text)
{
  if (!find_label (root, text))
    g_error ("Nothing says '%s'", text);
}

static inline GtkWidget *
find_icon (GtkWidget *root, const char *name)
{
  return find_widget (root, find_has_icon, name);
}

static inline GtkWidget *
find_action (GtkWidget *root, const char *name)
{
  return find_widget (root, find_has_action, name);
}

static inline GtkWidget *
find_type (GtkWidget *root, GType type)
{
  return find_widget (root, find_is_type, GSIZE_TO_POINTER (type));
}

/* Returns: (transfer none) (nullable): a visible widget of a style class */
static inline GtkWidget *
find_class (GtkWidget *root, const char *name)
{
  return find_widget (root, find_has_class, name);
}

/* Returns: (transfer none): the controller of a type that @widget has */
static inline gpointer
find_controller_of (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}
