/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-exercise-page.h"

#include "base/rp-words.h"
#include "common/rp-adaptive.h"
#include "library/rp-cue-row.h"
#include "demo/rp-demo-panel.h"
#include "common/rp-fact-row.h"
#include "library/rp-fault-card.h"
#include "words/rp-dose-words.h"
#include "words/rp-equipment-words.h"
#include "words/rp-exercise-words.h"
#include "words/rp-frequency-words.h"

#include <adwaita.h>
#include <string.h>

/* Pixels: the column of words beside the clip, and the most of a single column. */
#define SIDE_COLUMN 432
#define ONE_COLUMN 776
/* What the buttons beside the title take, and how much wider its bold letters are than the page's. */
#define TITLE_BUTTONS 150
#define TITLE_BOLD 1.15

/**
 * RpExercisePage:
 *
 * One exercise, to understand in one look: the clip with its phases, the dose, the cues, the steps, the mistakes.
 */
struct _RpExercisePage
{
  GtkWidget parent_instance;

  /* Template references */
  AdwWindowTitle *window_title;
  RpAdaptive *adaptive;
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;
  GtkBox *main_column;
  AdwClamp *side_clamp;
  GtkBox *side_column;
  RpDemoPanel *demo;
  GtkLabel *name;
  GtkLabel *dose;
  GtkLabel *source;
  GtkWidget *start;
  GtkMenuButton *add;
  GtkWidget *cues_part;
  GtkListBox *cues;
  GtkListBox *steps;
  GtkWidget *mistakes_part;
  RpAdaptive *fault_room;
  GtkGrid *faults;
  GtkListBox *mistakes;
  RpFactRow *felt;
  RpFactRow *needs;
  RpFactRow *purpose;
  RpFactRow *frequency;
  RpFactRow *harder;
  RpFactRow *easier;
  RpFactRow *care;
  RpFactRow *notes;
  GtkWidget *action_bar;
  GtkWidget *bar_start;

  /* Owned references */
  RpExercise *exercise;

  GPtrArray *cards; /* borrowed from faults */
};

G_DEFINE_FINAL_TYPE (RpExercisePage, rp_exercise_page, GTK_TYPE_WIDGET)

static char *
format_aliases (RpExercise *exercise)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (exercise));

  return rp_exercise_words_aliases (rp_exercise_get_aliases (exercise));
}

/* Whether the title bar has room for the whole name in every window of this class. */
static gboolean
fits_title (RpExercisePage *self, const char *name)
{
  static const int least[]
      = { [RP_SIZE_CLASS_NARROW] = 360, [RP_SIZE_CLASS_MEDIUM] = 560, [RP_SIZE_CLASS_WIDE] = 1000 };
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width * TITLE_BOLD < least[rp_adaptive_get_size_class (self->adaptive)] - TITLE_BUTTONS;
}

/* The other names stand under the name where there is room. A name that the title bar would cut stands on the page, too. */
static void
update_title (RpExercisePage *self)
{
  gboolean room = rp_adaptive_get_size_class (self->adaptive) != RP_SIZE_CLASS_NARROW;
  g_autofree char *aliases = NULL;

  if (!self->exercise)
    return;
  aliases = room ? format_aliases (self->exercise) : NULL;
  adw_window_title_set_title (self->window_title, rp_exercise_get_name (self->exercise));
  adw_window_title_set_subtitle (self->window_title, aliases ? aliases : "");
  gtk_label_set_label (self->name, rp_exercise_get_name (self->exercise));
  gtk_widget_set_visible (GTK_WIDGET (self->name), !fits_title (self, rp_exercise_get_name (self->exercise)));
}

static void
set_clamp (AdwClamp *clamp, int width)
{
  adw_clamp_set_maximum_size (clamp, width);
  adw_clamp_set_tightening_threshold (clamp, width);
}

/* Wide: two columns, the mistakes below the clip. Otherwise one, the mistakes last, Start always in reach below. */
static void
on_size_class_changed (RpExercisePage *self)
{
  RpSizeClass size_class = rp_adaptive_get_size_class (self->adaptive);
  gboolean wide = size_class == RP_SIZE_CLASS_WIDE;
  g_autoptr (GtkWidget) part = g_object_ref (self->mistakes_part);
  GtkBox *column = wide ? self->main_column : self->side_column;

  if (gtk_widget_get_parent (part) != GTK_WIDGET (column))
    {
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (part)), part);
      gtk_box_append (column, part);
    }
  set_clamp (self->clamp, wide ? G_MAXINT16 : ONE_COLUMN);
  set_clamp (self->side_clamp, wide ? SIDE_COLUMN : ONE_COLUMN);
  gtk_widget_set_visible (self->action_bar, !wide);
  if (gtk_widget_has_focus (wide ? self->bar_start : self->start))
    gtk_widget_grab_focus (wide ? self->start : self->bar_start);
  gtk_widget_set_visible (self->start, wide);
  update_title (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* Two beside each other where there is room, the name below its pictures where there is little. */
static void
arrange_faults (RpExercisePage *self)
{
  RpSizeClass size_class = rp_adaptive_get_size_class (self->fault_room);
  int columns = size_class == RP_SIZE_CLASS_WIDE ? 2 : 1;
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->faults));

  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (self->cards, i);
      GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, card));

      gtk_grid_layout_child_set_column (place, (int) i % columns);
      gtk_grid_layout_child_set_row (place, (int) i / columns);
      rp_fault_card_set_compact (RP_FAULT_CARD (card), size_class == RP_SIZE_CLASS_NARROW);
    }
}

/* What was asked for may be above the part of the page that can be seen. */
static void
show_demo (RpExercisePage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (self->demo), GTK_WIDGET (self->scroller), &bounds)
      && bounds.origin.y < 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + bounds.origin.y);
}

static void
on_card_toggled (GtkToggleButton *card, RpExercisePage *self)
{
  const char *id = rp_fault_card_get_id (RP_FAULT_CARD (card));

  if (!gtk_toggle_button_get_active (card))
    {
      if (g_strcmp0 (rp_demo_panel_get_fault (self->demo), id) == 0)
        rp_demo_panel_set_fault (self->demo, NULL);
      return;
    }
  rp_demo_panel_set_fault (self->demo, id);
  show_demo (self);
  /* Out of sight, the card would keep the keyboard to itself. */
  if (rp_adaptive_get_size_class (self->adaptive) != RP_SIZE_CLASS_WIDE)
    gtk_widget_child_focus (GTK_WIDGET (self->demo), GTK_DIR_TAB_FORWARD);
}

static void
on_fault_changed (RpExercisePage *self)
{
  const char *shown = rp_demo_panel_get_fault (self->demo);

  for (guint i = 0; i < self->cards->len; i++)
    {
      GtkToggleButton *card = g_ptr_array_index (self->cards, i);
      const char *id = rp_fault_card_get_id (RP_FAULT_CARD (card));

      gtk_toggle_button_set_active (card, g_strcmp0 (shown, id) == 0);
    }
}

static gboolean
on_demo_key (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RpExercisePage *self = RP_EXERCISE_PAGE (widget);
  const char *action = NULL;

  g_variant_get (arguments, "(&s)", &action);
  return gtk_widget_activate_action (GTK_WIDGET (self->demo), action, NULL);
}

static void
rp_exercise_page_dispose (GObject *object)
{
  RpExercisePage *self = RP_EXERCISE_PAGE (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_EXERCISE_PAGE);
  g_clear_object (&self->exercise);

  G_OBJECT_CLASS (rp_exercise_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, clamp);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, main_column);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, side_clamp);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, side_column);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, demo);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, name);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, dose);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, source);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, start);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, add);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, cues_part);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, cues);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, steps);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, mistakes_part);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, fault_room);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, faults);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, mistakes);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, felt);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, needs);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, purpose);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, frequency);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, harder);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, easier);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, care);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, notes);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, action_bar);
  gtk_widget_class_bind_template_child (widget_class, RpExercisePage, bar_start);
}

static void
rp_exercise_page_class_init (RpExercisePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const GdkModifierType none = 0;

  object_class->dispose = rp_exercise_page_dispose;

  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_DEMO_PANEL);
  g_type_ensure (RP_TYPE_FACT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-exercise-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_size_class_changed);
  gtk_widget_class_bind_template_callback (widget_class, arrange_faults);
  gtk_widget_class_bind_template_callback (widget_class, on_fault_changed);
  gtk_widget_class_bind_template_callback (widget_class, rp_adaptive_get_orientation);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, none, on_demo_key, "(s)", "demo.playing");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_comma, none, on_demo_key, "(s)", "demo.step-back");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_period, none, on_demo_key, "(s)", "demo.step-forward");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "exercisepage");
}

static void
rp_exercise_page_init (RpExercisePage *self)
{
  self->cards = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  on_size_class_changed (self);
}

/**
 * rp_exercise_page_new:
 *
 * Returns: (transfer floating): a page without an exercise
 */
GtkWidget *
rp_exercise_page_new (void)
{
  return g_object_new (RP_TYPE_EXERCISE_PAGE, NULL);
}

static void
clear_list (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))))
    gtk_list_box_remove (list, row);
}

static void
fill_cues (RpExercisePage *self)
{
  GPtrArray *cues = rp_exercise_get_cues (self->exercise);
  GPtrArray *phases = rp_exercise_get_phases (self->exercise);

  clear_list (self->cues);
  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);

      gtk_list_box_append (self->cues, rp_cue_row_new (g_ptr_array_index (phases, cue->phase), cue->text));
    }
  gtk_widget_set_visible (self->cues_part, cues->len > 0);
}

static GtkWidget *
make_step (guint number, const char *text)
{
  g_autofree char *number_text = g_strdup_printf ("%u.", number);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *number_label = gtk_label_new (number_text);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_valign (number_label, GTK_ALIGN_START);
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_add_css_class (row, "step-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return row;
}

static void
fill_steps (RpExercisePage *self)
{
  const char *const *steps = rp_exercise_get_steps (self->exercise);

  clear_list (self->steps);
  for (guint i = 0; steps[i]; i++)
    gtk_list_box_append (self->steps, make_step (i + 1, steps[i]));
}

static void
fill_faults (RpExercisePage *self, RpPosterLoader *loader)
{
  GPtrArray *cues = rp_exercise_get_cues (self->exercise);

  for (guint i = 0; i < self->cards->len; i++)
    gtk_grid_remove (self->faults, g_ptr_array_index (self->cards, i));
  g_ptr_array_set_size (self->cards, 0);
  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);
      GtkWidget *card;

      if (!cue->fault)
        continue;
      card = rp_fault_card_new (cue->fault, loader);
      g_signal_connect_object (card, "toggled", G_CALLBACK (on_card_toggled), self, 0);
      gtk_grid_attach (self->faults, card, 0, (int) self->cards->len, 1, 1);
      g_ptr_array_add (self->cards, card);
    }
  arrange_faults (self);
  gtk_widget_set_visible (GTK_WIDGET (self->fault_room), self->cards->len > 0);
}

static void
fill_mistakes (RpExercisePage *self)
{
  const char *const *mistakes = rp_exercise_get_mistakes (self->exercise);

  clear_list (self->mistakes);
  for (guint i = 0; mistakes[i]; i++)
    gtk_list_box_append (self->mistakes, rp_fact_row_new ("window-close-symbolic", NULL, mistakes[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->mistakes), mistakes[0] != NULL);
  gtk_widget_set_visible (self->mistakes_part, mistakes[0] || self->cards->len > 0);
}

static void
fill_variant (RpExercisePage *self, RpFactRow *row, const RpVariant *usual)
{
  const RpLoad *load = rp_exercise_get_dose (self->exercise)->load;
  const RpVariant *variant = usual && rp_load_is_named_in (load, usual->text) ? NULL : usual;
  const char *path = rp_exercise_get_path (self->exercise);
  const char *slash = strchr (path, '/');
  g_autofree char *other = NULL;

  /* It is an exercise of the same pack. */
  if (variant && variant->exercise)
    other = g_strdup_printf ("%.*s%s", slash ? (int) (slash + 1 - path) : 0, path, variant->exercise);
  rp_fact_row_set_text (row, variant ? variant->text : NULL);
  rp_fact_row_set_exercise (row, other);
}

static void
fill_facts (RpExercisePage *self)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (self->exercise));
  GPtrArray *equipment = rp_exercise_get_equipment (self->exercise);
  g_autofree char *needs = rp_equipment_words_needs (equipment);
  g_autofree char *care = g_strjoinv (" ", (GStrv) rp_exercise_get_precautions (self->exercise));
  g_autofree char *notes = g_strjoinv (" ", (GStrv) rp_exercise_get_notes (self->exercise));
  g_autofree char *often = rp_frequency_words_sentence (rp_exercise_get_frequency (self->exercise));
  const RpEquipment *first = equipment->len > 0 ? g_ptr_array_index (equipment, 0) : NULL;

  rp_fact_row_set_text (self->felt, rp_exercise_get_felt (self->exercise));
  rp_fact_row_set_text (self->needs, needs);
  rp_fact_row_set_icon_name (self->needs, rp_equipment_words_get_icon (first ? first->item : NULL));
  rp_fact_row_set_text (self->purpose, rp_exercise_get_purpose (self->exercise));
  rp_fact_row_set_text (self->frequency, often);
  rp_fact_row_set_text (self->care, care);
  rp_fact_row_set_text (self->notes, notes);
  fill_variant (self, self->harder, rp_exercise_get_harder (self->exercise));
  fill_variant (self, self->easier, rp_exercise_get_easier (self->exercise));
}

static void
fill_dose (RpExercisePage *self)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (self->exercise));
  const RpDose *dose = rp_exercise_get_dose (self->exercise);
  GPtrArray *phases = rp_exercise_get_phases (self->exercise);
  g_autofree char *sentence
      = rp_dose_words_sentence (dose, phases, rp_exercise_get_first_side (self->exercise));
  g_autofree char *source = rp_dose_words_source (dose, phases, NULL);

  gtk_label_set_label (self->dose, sentence);
  gtk_label_set_label (self->source, source);
}

/**
 * rp_exercise_page_set_exercise:
 * @self: an exercise page
 * @exercise: what to show
 * @loader: who loads its pictures
 *
 * Shows another exercise, from the top.
 */
void
rp_exercise_page_set_exercise (RpExercisePage *self, RpExercise *exercise, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_EXERCISE_PAGE (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise));

  if (!g_set_object (&self->exercise, exercise))
    return;
  update_title (self);
  fill_dose (self);
  fill_cues (self);
  fill_steps (self);
  fill_faults (self, loader);
  fill_mistakes (self);
  fill_facts (self);
  rp_demo_panel_set_exercise (self->demo, exercise, loader);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * rp_exercise_page_set_menu:
 * @self: an exercise page
 * @menu: the programs that the exercise can be added to
 *
 * Offers them.
 */
void
rp_exercise_page_set_menu (RpExercisePage *self, GMenuModel *menu)
{
  g_return_if_fail (RP_IS_EXERCISE_PAGE (self));

  gtk_menu_button_set_menu_model (self->add, menu);
}

/**
 * rp_exercise_page_get_exercise:
 * @self: an exercise page
 *
 * Returns: (transfer none) (nullable): the exercise it shows
 */
RpExercise *
rp_exercise_page_get_exercise (RpExercisePage *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE_PAGE (self), NULL);

  return self->exercise;
}

/**
 * rp_exercise_page_focus:
 * @self: an exercise page
 *
 * Puts the keyboard on Start.
 */
void
rp_exercise_page_focus (RpExercisePage *self)
{
  g_return_if_fail (RP_IS_EXERCISE_PAGE (self));

  gtk_widget_grab_focus (gtk_widget_get_visible (self->start) ? self->start : self->bar_start);
}

/**
 * rp_exercise_page_get_fault:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the id of the mistake that its clip shows
 */
const char *
rp_exercise_page_get_fault (RpExercisePage *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE_PAGE (self), NULL);

  return rp_demo_panel_get_fault (self->demo);
}
