/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-sidebar.h"

#include "common/rp-plain-bin.h"
#include "shell/rp-program-list.h"

/**
 * RpSidebar:
 *
 * The way to everything: the person's own programs, those of packs, and all exercises.
 */
struct _RpSidebar
{
  GtkWidget parent_instance;

  /* Template references */
  GMenuModel *main_menu;
  GtkMenuButton *menu_button;
  RpProgramList *own;
  RpProgramList *programs;
  GtkListBox *places;

  gboolean folded;
};

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSidebar, rp_sidebar, GTK_TYPE_WIDGET)

/* Beside the library the current place is marked; on a page of its own nothing is. */
static void
update_selection (RpSidebar *self)
{
  gtk_list_box_set_selection_mode (self->places, self->folded ? GTK_SELECTION_NONE : GTK_SELECTION_SINGLE);
  if (!self->folded)
    gtk_list_box_select_row (self->places, gtk_list_box_get_row_at_index (self->places, 0));
}

static void
rp_sidebar_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSidebar *self = RP_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_sidebar_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpSidebar *self = RP_SIDEBAR (object);

  switch (prop_id)
    {
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        return;
      self->folded = g_value_get_boolean (value);
      update_selection (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_sidebar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_SIDEBAR);

  G_OBJECT_CLASS (rp_sidebar_parent_class)->dispose (object);
}

static void
rp_sidebar_class_init (RpSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_sidebar_dispose;
  object_class->get_property = rp_sidebar_get_property;
  object_class->set_property = rp_sidebar_set_property;

  /**
   * RpSidebar:folded:
   *
   * Whether it stands alone, with the library on a page of its own.
   */
  props[PROP_FOLDED] = g_param_spec_boolean (
      "folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_PROGRAM_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-sidebar.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpSidebar, main_menu);
  gtk_widget_class_bind_template_child (widget_class, RpSidebar, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RpSidebar, own);
  gtk_widget_class_bind_template_child (widget_class, RpSidebar, programs);
  gtk_widget_class_bind_template_child (widget_class, RpSidebar, places);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "sidebar");
}

/* Only when it is wanted: the window is shown sooner. */
static void
make_menu (GtkMenuButton *button, gpointer user_data)
{
  RpSidebar *self = RP_SIDEBAR (user_data);

  if (!gtk_menu_button_get_menu_model (button))
    gtk_menu_button_set_menu_model (button, self->main_menu);
}

static void
rp_sidebar_init (RpSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, make_menu, self, NULL);
  update_selection (self);
}

/**
 * rp_sidebar_new:
 *
 * Returns: (transfer floating): a sidebar without programs
 */
GtkWidget *
rp_sidebar_new (void)
{
  return g_object_new (RP_TYPE_SIDEBAR, NULL);
}

/**
 * rp_sidebar_set_programs:
 * @self: a sidebar
 * @programs: (element-type RpProgram): the programs of packs
 * @settings: what the person has set, for the minutes
 * @loader: who loads the posters
 *
 * Lists the programs anew, and follows the list from now on.
 */
void
rp_sidebar_set_programs (RpSidebar *self,
                         GListModel *programs,
                         const RpPlanSettings *settings,
                         RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_SIDEBAR (self));

  rp_program_list_set_programs (self->programs, programs, settings, loader);
}

/**
 * rp_sidebar_set_own:
 * @self: a sidebar
 * @programs: (element-type RpProgram): the person's own programs
 * @settings: what the person has set, for the minutes
 * @loader: who loads the posters
 *
 * Lists the person's programs above the others, and follows the list from now on.
 */
void
rp_sidebar_set_own (RpSidebar *self,
                    GListModel *programs,
                    const RpPlanSettings *settings,
                    RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_SIDEBAR (self));

  rp_program_list_set_programs (self->own, programs, settings, loader);
}
