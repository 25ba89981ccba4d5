/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-library-page.h"

#include "common/rp-adaptive.h"
#include "common/rp-wrap-box.h"
#include "library/rp-card-grid.h"
#include "library/rp-exercise-filter.h"
#include "library/rp-filter-button.h"
#include "words/rp-area-words.h"
#include "words/rp-equipment-words.h"
#include "words/rp-exercise-words.h"
#include "words/rp-program-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpLibraryPage:
 *
 * Every exercise as a card, found by any of its names or by how you lie, what you need and where you feel it.
 */
struct _RpLibraryPage
{
  GtkWidget parent_instance;

  /* Template references */
  GtkSearchEntry *search;
  RpFilterButton *positions;
  RpFilterButton *equipment;
  RpFilterButton *areas;
  GtkToggleButton *no_weight;
  GtkLabel *count;
  GtkWidget *failures;
  AdwExpanderRow *failures_row;
  GtkStack *stack;
  RpCardGrid *grid;
  GtkToggleButton *choose;
  GtkWidget *chosen_bar;
  GtkLabel *chosen;
  GtkWidget *add;
  GtkPopover *programs; /* (nullable): made when it is first wanted */

  /* Owned references */
  GListModel *exercises;
  GListModel *shown;
  RpExerciseFilter *filter;
  RpExerciseChoice *choice;
  GMenuModel *menu;        /* (nullable) */
  GPtrArray *failure_rows; /* of GtkWidget, not owned */

  gboolean folded;
  gboolean loading;
};

enum
{
  PROP_FOLDED = 1,
  N_PROPS,
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpLibraryPage, rp_library_page, GTK_TYPE_WIDGET)

static void
on_activate (RpLibraryPage *self, guint position)
{
  g_autoptr (RpExercise) exercise = g_list_model_get_item (self->shown, position);

  if (rp_exercise_choice_is_on (self->choice))
    rp_exercise_choice_toggle (self->choice, exercise);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-exercise", "s", rp_exercise_get_path (exercise));
}

static RpExercise *
find_exercise (RpLibraryPage *self, const char *path)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->exercises); i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (self->exercises, i);

      if (g_str_equal (rp_exercise_get_path (exercise), path))
        return exercise; /* the list holds it */
    }
  return NULL;
}

static void
on_choose_one (GtkWidget *widget, const char *name, GVariant *path)
{
  RpLibraryPage *self = RP_LIBRARY_PAGE (widget);
  RpExercise *exercise = find_exercise (self, g_variant_get_string (path, NULL));

  if (exercise)
    rp_exercise_choice_toggle (self->choice, exercise);
}

static void
on_choose (RpLibraryPage *self)
{
  rp_exercise_choice_set_on (self->choice, gtk_toggle_button_get_active (self->choose));
}

/* Only when it is wanted: the library is shown sooner. */
static void
on_programs (RpLibraryPage *self)
{
  if (!self->programs)
    {
      self->programs = GTK_POPOVER (gtk_popover_menu_new_from_model (self->menu));
      gtk_widget_set_parent (GTK_WIDGET (self->programs), self->add);
    }
  gtk_popover_popup (self->programs);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RpLibraryPage *self = RP_LIBRARY_PAGE (widget);
  gboolean on = rp_exercise_choice_is_on (self->choice);

  rp_library_page_end_choice (self);
  return on;
}

static void
on_choice_changed (RpLibraryPage *self)
{
  gboolean on = rp_exercise_choice_is_on (self->choice);
  guint n = rp_exercise_choice_get_exercises (self->choice)->len;
  g_autofree char *text = g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n);

  gtk_toggle_button_set_active (self->choose, on);
  gtk_widget_set_visible (self->chosen_bar, on);
  gtk_label_set_label (self->chosen, n > 0 ? text : _ ("Choose the exercises you want."));
  gtk_widget_set_sensitive (self->add, n > 0);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
on_clear (RpLibraryPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  rp_filter_button_clear (self->positions);
  rp_filter_button_clear (self->equipment);
  rp_filter_button_clear (self->areas);
  gtk_toggle_button_set_active (self->no_weight, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static GtkWidget *
make_nothing_page (RpLibraryPage *self)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Show all exercises"));

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "system-search-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("Nothing found"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), _ ("Try another name, or choose less."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clear), self, G_CONNECT_SWAPPED);
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
make_empty_page (void)
{
  GtkWidget *page = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "folder-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _ ("No exercises here"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (page),
      _ ("Reprise found no pack of exercises. Install it again, or put a pack into your own packs folder."));
  return page;
}

/* What is rarely seen is made when it is, so that the library is shown sooner. */
static void
show_page (RpLibraryPage *self, const char *name)
{
  if (g_str_equal (name, "nothing") && !gtk_stack_get_child_by_name (self->stack, name))
    gtk_stack_add_named (self->stack, make_nothing_page (self), name);
  if (g_str_equal (name, "empty") && !gtk_stack_get_child_by_name (self->stack, name))
    gtk_stack_add_named (self->stack, make_empty_page (), name);
  gtk_stack_set_visible_child_name (self->stack, name);
}

static void
update_shown (RpLibraryPage *self)
{
  guint n_shown = rp_library_page_get_n_shown (self);
  guint n_all = self->exercises ? g_list_model_get_n_items (self->exercises) : 0;
  g_autofree char *count = rp_program_words_n_exercises (n_shown);

  gtk_label_set_label (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_all > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->choose), n_all > 0);
  if (n_all == 0)
    show_page (self, self->loading ? "loading" : "empty");
  else
    show_page (self, n_shown == 0 ? "nothing" : "grid");
}

static void
on_search_changed (RpLibraryPage *self)
{
  rp_exercise_filter_set_query (self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

static void
on_filter_changed (RpLibraryPage *self)
{
  g_auto (GStrv) positions = rp_filter_button_get_chosen (self->positions);
  g_auto (GStrv) equipment = rp_filter_button_get_chosen (self->equipment);
  g_auto (GStrv) areas = rp_filter_button_get_chosen (self->areas);

  rp_exercise_filter_set_positions (self->filter, (const char *const *) positions);
  rp_exercise_filter_set_equipment (self->filter, (const char *const *) equipment);
  rp_exercise_filter_set_areas (self->filter, (const char *const *) areas);
  rp_exercise_filter_set_no_weight (self->filter, gtk_toggle_button_get_active (self->no_weight));
}

static void
add_choices (RpLibraryPage *self, RpExercise *exercise)
{
  RpPosition position = rp_exercise_get_position (exercise);
  GPtrArray *equipment = rp_exercise_get_equipment (exercise);
  GPtrArray *targets = rp_exercise_get_targets (exercise);

  rp_filter_button_add_choice (self->positions, rp_exercise_words_position_id (position),
                               rp_exercise_words_position (position));
  for (guint i = 0; i < equipment->len; i++)
    {
      const RpEquipment *item = g_ptr_array_index (equipment, i);

      rp_filter_button_add_choice (self->equipment, item->item,
                                   rp_equipment_words_name (item, RP_WORD_START));
    }
  for (guint i = 0; i < targets->len; i++)
    {
      const RpTarget *target = g_ptr_array_index (targets, i);

      rp_filter_button_add_choice (self->areas, rp_area_words_get_id (target),
                                   rp_area_words_get (target, RP_WORD_START));
    }
}

static void
on_exercises_changed (RpLibraryPage *self, guint position, guint removed, guint added)
{
  if (g_list_model_get_n_items (self->exercises) > 0)
    rp_filter_button_add_choice (self->equipment, RP_EXERCISE_FILTER_NOTHING, _ ("Nothing"));
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (self->exercises, i);

      add_choices (self, exercise);
    }
}

static void
on_failures_changed (RpLibraryPage *self, guint position, guint removed, guint added, GListModel *failures)
{
  guint n = g_list_model_get_n_items (failures);
  g_autofree char *title = NULL;

  for (guint i = 0; i < self->failure_rows->len; i++)
    adw_expander_row_remove (self->failures_row, g_ptr_array_index (self->failure_rows, i));
  g_ptr_array_set_size (self->failure_rows, 0);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RpPackFailure) failure = g_list_model_get_item (failures, i);
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), rp_pack_failure_get_name (failure));
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), rp_pack_failure_get_reason (failure));
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
      adw_expander_row_add_row (self->failures_row, row);
      g_ptr_array_add (self->failure_rows, row);
    }
  title = g_strdup_printf (ngettext ("%u pack could not be opened", "%u packs could not be opened", n), n);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->failures_row), title);
  gtk_widget_set_visible (self->failures, n > 0);
}

static void
rp_library_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpLibraryPage *self = RP_LIBRARY_PAGE (object);

  switch (id)
    {
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_library_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpLibraryPage *self = RP_LIBRARY_PAGE (object);

  switch (id)
    {
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        return;
      self->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_library_page_dispose (GObject *object)
{
  RpLibraryPage *self = RP_LIBRARY_PAGE (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->exercises);
  g_clear_object (&self->filter);
  g_clear_object (&self->choice);
  g_clear_object (&self->menu);
  if (self->programs)
    gtk_widget_unparent (GTK_WIDGET (self->programs));
  self->programs = NULL;
  g_clear_pointer (&self->failure_rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_LIBRARY_PAGE);

  G_OBJECT_CLASS (rp_library_page_parent_class)->dispose (object);
}

static void
rp_library_page_class_init (RpLibraryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_library_page_dispose;
  object_class->get_property = rp_library_page_get_property;
  object_class->set_property = rp_library_page_set_property;

  /**
   * RpLibraryPage:folded:
   *
   * Whether there is no room for a sidebar, so that the page leads back to it.
   */
  props[PROP_FOLDED] = g_param_spec_boolean (
      "folded", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  /**
   * RpLibraryPage::chosen:
   *
   * Other exercises are chosen, or none any more.
   */
  signals[CHOSEN]
      = g_signal_new ("chosen", RP_TYPE_LIBRARY_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "library.choose", "s", on_choose_one);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_escape, NULL);

  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_CARD_GRID);
  g_type_ensure (RP_TYPE_FILTER_BUTTON);
  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-library-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, search);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, positions);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, equipment);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, areas);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, no_weight);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, count);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, failures);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, failures_row);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, grid);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, choose);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, chosen_bar);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, RpLibraryPage, add);
  gtk_widget_class_bind_template_callback (widget_class, on_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_programs);
  gtk_widget_class_bind_template_callback (widget_class, rp_library_page_end_choice);
  gtk_widget_class_bind_template_callback (widget_class, rp_adaptive_get_orientation);
  gtk_widget_class_bind_template_callback (widget_class, rp_adaptive_has_room);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rp_library_page_init (RpLibraryPage *self)
{
  self->filter = rp_exercise_filter_new ();
  self->choice = rp_exercise_choice_new ();
  self->failure_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  rp_card_grid_set_choice (self->grid, self->choice);
  g_signal_connect_object (self->choice, "changed", G_CALLBACK (on_choice_changed), self, G_CONNECT_SWAPPED);
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
}

/**
 * rp_library_page_new:
 *
 * Returns: (transfer floating): an empty library
 */
GtkWidget *
rp_library_page_new (void)
{
  return g_object_new (RP_TYPE_LIBRARY_PAGE, NULL);
}

/**
 * rp_library_page_set_lists:
 * @self: a library page
 * @exercises: (element-type RpExercise): the exercises
 * @failures: (element-type RpPackFailure): the packs that could not be opened
 * @loader: who loads the posters
 *
 * Gives the page what it shows, once.
 */
void
rp_library_page_set_lists (RpLibraryPage *self,
                           GListModel *exercises,
                           GListModel *failures,
                           RpPosterLoader *loader)
{
  GtkFilterListModel *shown;

  g_return_if_fail (RP_IS_LIBRARY_PAGE (self));
  g_return_if_fail (G_IS_LIST_MODEL (exercises) && G_IS_LIST_MODEL (failures));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));
  g_return_if_fail (!self->exercises);

  self->exercises = g_object_ref (exercises);
  shown = gtk_filter_list_model_new (g_object_ref (exercises), g_object_ref (GTK_FILTER (self->filter)));
  self->shown = G_LIST_MODEL (shown);

  g_signal_connect_object (exercises, "items-changed", G_CALLBACK (on_exercises_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (failures, "items-changed", G_CALLBACK (on_failures_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (shown, "items-changed", G_CALLBACK (update_shown), self, G_CONNECT_SWAPPED);
  on_exercises_changed (self, 0, 0, g_list_model_get_n_items (exercises));
  on_failures_changed (self, 0, 0, g_list_model_get_n_items (failures), failures);

  rp_card_grid_set_exercises (self->grid, self->shown, loader);
  update_shown (self);
}

/**
 * rp_library_page_set_menu:
 * @self: a library page
 * @menu: the programs that what is chosen can be added to
 *
 * Gives the page what its button for them shows, once.
 */
void
rp_library_page_set_menu (RpLibraryPage *self, GMenuModel *menu)
{
  g_return_if_fail (RP_IS_LIBRARY_PAGE (self));
  g_return_if_fail (G_IS_MENU_MODEL (menu));
  g_return_if_fail (!self->menu);

  self->menu = g_object_ref (menu);
}

/**
 * rp_library_page_get_chosen:
 * @self: a library page
 *
 * Returns: (transfer none) (element-type RpExercise): what is chosen, in the order it was chosen in, shown now or not
 */
GPtrArray *
rp_library_page_get_chosen (RpLibraryPage *self)
{
  g_return_val_if_fail (RP_IS_LIBRARY_PAGE (self), NULL);

  return rp_exercise_choice_get_exercises (self->choice);
}

/**
 * rp_library_page_end_choice:
 * @self: a library page
 *
 * Nothing is chosen any more, and cards lead to their exercises again.
 */
void
rp_library_page_end_choice (RpLibraryPage *self)
{
  g_return_if_fail (RP_IS_LIBRARY_PAGE (self));

  rp_exercise_choice_set_on (self->choice, FALSE);
}

/**
 * rp_library_page_set_loading:
 * @self: a library page
 * @loading: whether more may come
 *
 * As long as more may come, an empty list is no reason to say that there is nothing.
 */
void
rp_library_page_set_loading (RpLibraryPage *self, gboolean loading)
{
  g_return_if_fail (RP_IS_LIBRARY_PAGE (self));

  if (self->loading == loading)
    return;
  self->loading = loading;
  if (self->exercises)
    update_shown (self);
}

/**
 * rp_library_page_get_n_shown:
 * @self: a library page
 *
 * Returns: how many exercises match the search and the filters
 */
guint
rp_library_page_get_n_shown (RpLibraryPage *self)
{
  g_return_val_if_fail (RP_IS_LIBRARY_PAGE (self), 0);

  return self->shown ? g_list_model_get_n_items (self->shown) : 0;
}

/**
 * rp_library_page_search:
 * @self: a library page
 * @query: words to look for
 *
 * Searches as if the person had typed.
 */
void
rp_library_page_search (RpLibraryPage *self, const char *query)
{
  g_return_if_fail (RP_IS_LIBRARY_PAGE (self));
  g_return_if_fail (query);

  gtk_editable_set_text (GTK_EDITABLE (self->search), query);
  on_search_changed (self);
}

/**
 * rp_library_page_focus_search:
 * @self: a library page
 *
 * Puts the keyboard into the search.
 */
void
rp_library_page_focus_search (RpLibraryPage *self)
{
  g_return_if_fail (RP_IS_LIBRARY_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
