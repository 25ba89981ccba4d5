/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-home.h"

#include "common/rp-pace-settings.h"
#include "shell/rp-sidebar.h"

#include <adwaita.h>

/**
 * RpHome:
 *
 * Where everything begins: the side bar, and beside it the page that is chosen there. In a slim window one is seen at a time.
 */
struct _RpHome
{
  GtkWidget parent_instance;

  /* Template references */
  GtkBox *content;
  AdwLeaflet *leaflet;
  RpSidebar *sidebar;
  GtkStack *pages;
  RpLibraryPage *library_page;
  RpGoOnBar *go_on_bar;

  /* Owned references, once they are there */
  RpLibrary *library;
  GListModel *own;
  GSettings *settings;
  RpPosterLoader *loader;
};

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpHome, rp_home, GTK_TYPE_WIDGET)

static void
on_shown_changed (RpHome *self)
{
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
rp_home_dispose (GObject *object)
{
  RpHome *self = RP_HOME (object);

  g_clear_object (&self->library);
  g_clear_object (&self->own);
  g_clear_object (&self->settings);
  g_clear_object (&self->loader);
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_HOME);

  G_OBJECT_CLASS (rp_home_parent_class)->dispose (object);
}

/* A stack hides it, and GTK 4.8 does not pass on what asks for another size meanwhile: in a narrow window it would be drawn
 * without a place. One request when it is seen again is passed on. */
static void
rp_home_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_home_parent_class)->map (widget);
  gtk_widget_queue_resize (GTK_WIDGET (RP_HOME (widget)->leaflet));
}

static void
rp_home_class_init (RpHomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_home_dispose;
  widget_class->map = rp_home_map;

  /**
   * RpHome::shown:
   *
   * Another page is seen, or something was chosen there.
   */
  signals[SHOWN]
      = g_signal_new ("shown", RP_TYPE_HOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_GO_ON_BAR);
  g_type_ensure (RP_TYPE_SIDEBAR);
  g_type_ensure (RP_TYPE_LIBRARY_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-home.ui");
  gtk_widget_class_bind_template_child (widget_class, RpHome, content);
  gtk_widget_class_bind_template_child (widget_class, RpHome, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RpHome, go_on_bar);
  gtk_widget_class_bind_template_child (widget_class, RpHome, sidebar);
  gtk_widget_class_bind_template_child (widget_class, RpHome, pages);
  gtk_widget_class_bind_template_child (widget_class, RpHome, library_page);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_changed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rp_home_init (RpHome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_home_new:
 *
 * Returns: (transfer floating): a side bar without programs, beside the page of all exercises
 */
GtkWidget *
rp_home_new (void)
{
  return g_object_new (RP_TYPE_HOME, NULL);
}

/**
 * rp_home_get_library_page:
 * @self: a home
 *
 * Returns: (transfer none): the page of all exercises
 */
RpLibraryPage *
rp_home_get_library_page (RpHome *self)
{
  g_return_val_if_fail (RP_IS_HOME (self), NULL);

  return self->library_page;
}

/**
 * rp_home_get_go_on_bar:
 * @self: a home
 *
 * Returns: (transfer none): where going on with a session is offered, below all pages
 */
RpGoOnBar *
rp_home_get_go_on_bar (RpHome *self)
{
  g_return_val_if_fail (RP_IS_HOME (self), NULL);

  return self->go_on_bar;
}

static void
fill_sidebar (RpHome *self)
{
  rp_sidebar_set_programs (self->sidebar, rp_library_get_programs (self->library), self->settings,
                           self->loader);
  rp_sidebar_set_own (self->sidebar, self->own, self->settings, self->loader);
}

/* Other seconds make other minutes, and so does another pace. */
static void
on_setting_changed (RpHome *self, const char *key)
{
  if (g_str_has_suffix (key, "-seconds") || g_str_equal (key, RP_PACE_SETTINGS_KEPT))
    fill_sidebar (self);
}

static void
on_packs_changed (RpHome *self)
{
  rp_library_page_set_loading (self->library_page, rp_library_is_loading (self->library));
}

/**
 * rp_home_set_library:
 * @self: a home
 * @library: what is loaded, or being loaded
 * @own: (element-type RpProgram): the person's own programs
 * @settings: what the person has set, for the minutes
 * @loader: who loads the posters
 *
 * Shows exercises and programs, once, and follows them from now on.
 */
void
rp_home_set_library (RpHome *self,
                     RpLibrary *library,
                     GListModel *own,
                     GSettings *settings,
                     RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_HOME (self));
  g_return_if_fail (RP_IS_LIBRARY (library) && !self->library);
  g_return_if_fail (G_IS_LIST_MODEL (own));
  g_return_if_fail (G_IS_SETTINGS (settings));

  self->library = g_object_ref (library);
  self->own = g_object_ref (own);
  self->settings = g_object_ref (settings);
  self->loader = g_object_ref (loader);
  on_packs_changed (self);
  rp_library_page_set_lists (self->library_page, rp_library_get_exercises (library),
                             rp_library_get_failures (library), loader);
  fill_sidebar (self);
  rp_sidebar_set_packs (self->sidebar, rp_library_get_packs (library));
  g_signal_connect_object (rp_library_get_packs (library), "items-changed", G_CALLBACK (on_packs_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::loading", G_CALLBACK (on_packs_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed", G_CALLBACK (on_setting_changed), self, G_CONNECT_SWAPPED);
}

/**
 * rp_home_add_page:
 * @self: a home
 * @page: a page that has a property "folded"
 * @name: its name, one of those in rp-place.h
 *
 * Adds a page beside that of all exercises.
 */
void
rp_home_add_page (RpHome *self, GtkWidget *page, const char *name)
{
  g_return_if_fail (RP_IS_HOME (self));
  g_return_if_fail (GTK_IS_WIDGET (page));
  g_return_if_fail (name);

  gtk_stack_add_named (self->pages, page, name);
  g_object_bind_property (self->leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
}

/**
 * rp_home_show:
 * @self: a home
 * @name: a page, one of those in rp-place.h
 *
 * Shows it beside the side bar; where only one of both is seen, that stays the same one.
 */
void
rp_home_show (RpHome *self, const char *name)
{
  g_return_if_fail (RP_IS_HOME (self));
  g_return_if_fail (name);

  gtk_stack_set_visible_child_name (self->pages, name);
  rp_sidebar_set_place (self->sidebar, name);
}

/**
 * rp_home_open:
 * @self: a home
 *
 * Shows the page, where only it or the side bar is seen.
 */
void
rp_home_open (RpHome *self)
{
  g_return_if_fail (RP_IS_HOME (self));

  adw_leaflet_set_visible_child (self->leaflet, GTK_WIDGET (self->pages));
}

/**
 * rp_home_is_open:
 * @self: a home
 *
 * Returns: whether the page hides the side bar
 */
gboolean
rp_home_is_open (RpHome *self)
{
  g_return_val_if_fail (RP_IS_HOME (self), FALSE);

  return adw_leaflet_get_folded (self->leaflet)
         && adw_leaflet_get_visible_child (self->leaflet) == GTK_WIDGET (self->pages);
}

/**
 * rp_home_close:
 * @self: a home
 *
 * Shows the side bar again, where the page hides it.
 */
void
rp_home_close (RpHome *self)
{
  g_return_if_fail (RP_IS_HOME (self));

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}
