/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-sidebar.h"

#include "common/rp-plain-bin.h"
#include "model/rp-pack.h"
#include "shell/rp-place.h"
#include "shell/rp-program-list.h"

/* The rows of all exercises and of what was done; those of packs follow. */
#define N_OWN_PLACES 2

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
  GtkListBoxRow *library;
  GtkListBoxRow *history;

  GtkListBoxRow *place; /* not owned: one of both */
  GListModel *packs;    /* owned */

  gboolean folded;
};

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSidebar, rp_sidebar, GTK_TYPE_WIDGET)

/* Beside a page the current place is marked; on a page of its own nothing is. */
static void
update_selection (RpSidebar *self)
{
  gtk_list_box_set_selection_mode (self->places, self->folded ? GTK_SELECTION_NONE : GTK_SELECTION_SINGLE);
  if (!self->folded)
    gtk_list_box_select_row (self->places, self->place);
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
  g_clear_object (&RP_SIDEBAR (object)->packs);
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
  gtk_widget_class_bind_template_child (widget_class, RpSidebar, library);
  gtk_widget_class_bind_template_child (widget_class, RpSidebar, history);
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
  self->place = self->library;
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
rp_sidebar_set_programs (RpSidebar *self, GListModel *programs, GSettings *settings, RpPosterLoader *loader)
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
rp_sidebar_set_own (RpSidebar *self, GListModel *programs, GSettings *settings, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_SIDEBAR (self));

  rp_program_list_set_programs (self->own, programs, settings, loader);
}

/**
 * rp_sidebar_set_place:
 * @self: a sidebar
 * @page: the page that is shown, one of those in rp-place.h
 *
 * Marks the row that leads there.
 */
void
rp_sidebar_set_place (RpSidebar *self, const char *page)
{
  g_return_if_fail (RP_IS_SIDEBAR (self));
  g_return_if_fail (page);

  self->place = g_str_equal (page, RP_PLACE_HISTORY) ? self->history : self->library;
  update_selection (self);
}

/* The same as the row of all exercises, in the words of a pack. */
static GtkWidget *
make_why_row (const RpWhy *why)
{
  GtkWidget *label = gtk_label_new (why->name);
  GtkWidget *bin = g_object_new (RP_TYPE_PLAIN_BIN, "wraps", TRUE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  g_object_set (label, "xalign", 0.0f, "hexpand", TRUE, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                "width-chars", 8, NULL);
  gtk_widget_set_parent (label, bin);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("dialog-question-symbolic"));
  gtk_box_append (GTK_BOX (box), bin);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", why->pack);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-why");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, why->name, -1);
  return row;
}

/* All anew: packs come when the window opens, and hardly ever after. */
static void
on_packs_changed (RpSidebar *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->places, N_OWN_PLACES)))
    gtk_list_box_remove (self->places, GTK_WIDGET (row));
  for (guint i = 0; i < g_list_model_get_n_items (self->packs); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (self->packs, i);

      if (rp_pack_get_why (pack))
        gtk_list_box_append (self->places, make_why_row (rp_pack_get_why (pack)));
    }
}

/**
 * rp_sidebar_set_packs:
 * @self: a sidebar
 * @packs: (element-type RpPack): the packs
 *
 * Leads to why their exercises help, where they say so, and follows the list from now on.
 */
void
rp_sidebar_set_packs (RpSidebar *self, GListModel *packs)
{
  g_return_if_fail (RP_IS_SIDEBAR (self));
  g_return_if_fail (G_IS_LIST_MODEL (packs));
  g_return_if_fail (!self->packs);

  self->packs = g_object_ref (packs);
  g_signal_connect_object (packs, "items-changed", G_CALLBACK (on_packs_changed), self, G_CONNECT_SWAPPED);
  on_packs_changed (self);
}
