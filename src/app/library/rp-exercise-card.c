/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-exercise-card.h"

#include "base/rp-words.h"
#include "words/rp-area-words.h"
#include "words/rp-equipment-words.h"
#include "common/rp-context-menu.h"
#include "common/rp-poster.h"

#include <glib/gi18n-lib.h>

/* Pixels: around the words, between the lines, from an icon to its words, an icon, the least and the usual width. */
#define PADDING_X 14
#define PADDING_Y 10
#define SPACING 4
#define ICON_GAP 8
#define ICON 16
#define LEAST_WIDTH 120
#define USUAL_WIDTH 200

/* Pixels from the corner of the poster to the mark that says whether it is chosen. */
#define MARK_GAP 8

/**
 * RpExerciseCard:
 *
 * One exercise in the library: its poster, its name, where it is felt and what it needs.
 *
 * The grid decides how wide a card is, so words are only ever measured at that width: that halves the time to the first
 * frame of the library. For the same reason they ask for a few letters at least: GTK would try how high they are if there
 * were room for but one.
 */
struct _RpExerciseCard
{
  GtkWidget parent_instance;

  /* Template references */
  RpPoster *poster;
  GtkLabel *name;
  GtkLabel *felt;
  GtkLabel *needs;
  GtkWidget *felt_icon;
  GtkImage *needs_icon;

  GtkWidget *mark; /* (nullable): made when exercises are chosen for the first time */

  /* Owned references */
  RpExercise *exercise;
};

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const guint activate_keys[]
    = { GDK_KEY_Return, GDK_KEY_ISO_Enter, GDK_KEY_KP_Enter, GDK_KEY_space, GDK_KEY_KP_Space };

G_DEFINE_FINAL_TYPE (RpExerciseCard, rp_exercise_card, GTK_TYPE_WIDGET)

static int
measure_height (gpointer widget, int width)
{
  int height = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, 0), &height, NULL, NULL, NULL);
  return height;
}

static int
measure_least_width (gpointer widget)
{
  int width = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}

static int
measure_poster (RpExerciseCard *self, int width)
{
  int height = 0;

  gtk_widget_measure (GTK_WIDGET (self->poster), GTK_ORIENTATION_VERTICAL, MAX (width, 0), NULL, &height,
                      NULL, NULL);
  return height;
}

static int
put (gpointer widget, int x, int y, int width, int height)
{
  GtkAllocation area = { x, y, MAX (width, 0), height };

  gtk_widget_size_allocate (widget, &area, -1);
  return y + height;
}

/* A line with its icon; what is laid out from the left is from the right where people read so. */
static int
put_line (RpExerciseCard *self, gpointer icon, gpointer label, int y, int width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int text = width - 2 * PADDING_X - ICON - ICON_GAP;
  int height = MAX (measure_height (label, text), ICON);

  put (icon, rtl ? width - PADDING_X - ICON : PADDING_X, y + 1, ICON, ICON);
  return put (label, rtl ? PADDING_X : PADDING_X + ICON + ICON_GAP, y, text, height);
}

/* Over the corner of the poster where a line ends. */
static void
put_mark (RpExerciseCard *self, int width)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkRequisition size;

  if (!self->mark || !gtk_widget_should_layout (self->mark))
    return;
  gtk_widget_get_preferred_size (self->mark, &size, NULL);
  size.width = MAX (size.width, size.height);
  put (self->mark, rtl ? MARK_GAP : width - MARK_GAP - size.width, MARK_GAP, size.width, size.height);
}

static void
rp_exercise_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpExerciseCard *self = RP_EXERCISE_CARD (widget);
  int text = width - 2 * PADDING_X;
  int y = put (self->poster, 0, 0, width, measure_poster (self, width));

  y = put (self->name, PADDING_X, y + PADDING_Y, text, measure_height (self->name, text));
  y = put_line (self, self->felt_icon, self->felt, y + SPACING, width);
  put_line (self, self->needs_icon, self->needs, y + SPACING, width);
  put_mark (self, width);
}

static void
rp_exercise_card_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  RpExerciseCard *self = RP_EXERCISE_CARD (widget);
  int text, line;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      line = MAX (measure_least_width (self->felt), measure_least_width (self->needs)) + ICON + ICON_GAP;
      text = MAX (measure_least_width (self->name), line);
      *minimum = MAX (LEAST_WIDTH, text + 2 * PADDING_X);
      *natural = MAX (USUAL_WIDTH, *minimum);
      return;
    }
  if (for_size < 0)
    for_size = USUAL_WIDTH;
  text = for_size - 2 * PADDING_X;
  line = text - ICON - ICON_GAP;
  *minimum = measure_poster (self, for_size) + measure_height (self->name, text)
             + MAX (ICON, measure_height (self->felt, line)) + MAX (ICON, measure_height (self->needs, line))
             + 2 * PADDING_Y + 2 * SPACING;
  *natural = *minimum;
}

static GtkSizeRequestMode
rp_exercise_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The card looks pressed as long as it is. */
static void
on_pressed (RpExerciseCard *self)
{
  gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE, FALSE);
}

static void
on_stopped (RpExerciseCard *self)
{
  gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_ACTIVE);
}

static gboolean
choose (GtkWidget *widget)
{
  RpExerciseCard *self = RP_EXERCISE_CARD (widget);

  return self->exercise
         && gtk_widget_activate_action (widget, "library.choose", "s", rp_exercise_get_path (self->exercise));
}

static gboolean
on_choose (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  return choose (widget);
}

static void
on_released (RpExerciseCard *self, int n_press, double x, double y, GtkEventController *click)
{
  on_stopped (self);
  if (!gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;
  if (gtk_event_controller_get_current_event_state (click) & GDK_CONTROL_MASK)
    choose (GTK_WIDGET (self));
  else
    gtk_widget_activate (GTK_WIDGET (self));
}

static void
rp_exercise_card_dispose (GObject *object)
{
  RpExerciseCard *self = RP_EXERCISE_CARD (object);

  g_clear_object (&self->exercise);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_EXERCISE_CARD);

  G_OBJECT_CLASS (rp_exercise_card_parent_class)->dispose (object);
}

static void
rp_exercise_card_class_init (RpExerciseCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_exercise_card_dispose;
  widget_class->size_allocate = rp_exercise_card_size_allocate;
  widget_class->measure = rp_exercise_card_measure;
  widget_class->get_request_mode = rp_exercise_card_get_request_mode;

  /**
   * RpExerciseCard::activate:
   *
   * The card was clicked, or chosen with a key.
   */
  signals[ACTIVATE] = g_signal_new ("activate", RP_TYPE_EXERCISE_CARD, G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATE]);
  for (guint i = 0; i < G_N_ELEMENTS (activate_keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, activate_keys[i], 0, "activate", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_CONTROL_MASK, on_choose, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Space, GDK_CONTROL_MASK, on_choose, NULL);

  g_type_ensure (RP_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-exercise-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, poster);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, name);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, felt);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, needs);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, felt_icon);
  gtk_widget_class_bind_template_child (widget_class, RpExerciseCard, needs_icon);
  gtk_widget_class_set_css_name (widget_class, "exercisecard");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

/* The key that shows what a page is about shows a card where the page is about none. */
static gboolean
on_show (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  RpExerciseCard *self = RP_EXERCISE_CARD (widget);

  return self->exercise
         && gtk_widget_activate_action (widget, "win.present-exercise", "s",
                                        rp_exercise_get_id (self->exercise));
}

static void
add_key (GtkWidget *widget)
{
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (gtk_shortcut_controller_new ());

  gtk_shortcut_controller_add_shortcut (keys,
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F5, 0),
                                                          gtk_callback_action_new (on_show, NULL, NULL)));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (keys));
}

static void
rp_exercise_card_init (RpExerciseCard *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "stopped", G_CALLBACK (on_stopped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "cancel", G_CALLBACK (on_stopped), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  add_key (GTK_WIDGET (self));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_exercise_card_new:
 *
 * Returns: (transfer floating): a card without an exercise
 */
GtkWidget *
rp_exercise_card_new (void)
{
  return g_object_new (RP_TYPE_EXERCISE_CARD, NULL);
}

/* What is needed at least decides the icon. */
static const char *
first_need (GPtrArray *equipment)
{
  for (guint i = 0; i < equipment->len; i++)
    {
      const RpEquipment *item = g_ptr_array_index (equipment, i);

      if (!item->optional)
        return item->item;
    }
  return equipment->len > 0 ? ((RpEquipment *) g_ptr_array_index (equipment, 0))->item : NULL;
}

static void
fill_words (RpExerciseCard *self)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (self->exercise));
  g_autofree char *felt = rp_area_words_list (rp_exercise_get_targets (self->exercise));
  g_autofree char *needs = rp_equipment_words_list (rp_exercise_get_equipment (self->exercise));

  gtk_label_set_label (self->felt, felt);
  gtk_label_set_label (self->needs, needs);
}

static void
offer_menu (RpExerciseCard *self, gboolean chosen)
{
  const RpContextEntry entries[] = {
    { chosen ? _ ("Do not choose") : _ ("Choose"), "library.choose" },
    { _ ("Show on a large screen"), "win.present-exercise" },
    { _ ("Show beside what is shown"), "win.present-exercise-beside" },
  };

  rp_context_menu_set (GTK_WIDGET (self), rp_exercise_get_path (self->exercise), entries,
                       G_N_ELEMENTS (entries));
}

/**
 * rp_exercise_card_set_exercise:
 * @self: a card
 * @exercise: (nullable): what to show, or %NULL to let go of it
 * @loader: (nullable): who loads the poster
 *
 * Shows another exercise.
 */
void
rp_exercise_card_set_exercise (RpExerciseCard *self, RpExercise *exercise, RpPosterLoader *loader)
{
  GPtrArray *equipment;

  g_return_if_fail (RP_IS_EXERCISE_CARD (self));
  g_return_if_fail (!exercise || RP_IS_EXERCISE (exercise));

  if (!g_set_object (&self->exercise, exercise) || !exercise)
    return;
  equipment = rp_exercise_get_equipment (exercise);
  gtk_label_set_label (self->name, rp_exercise_get_name (exercise));
  fill_words (self);
  gtk_image_set_from_icon_name (self->needs_icon, rp_equipment_words_get_icon (first_need (equipment)));
  rp_poster_set_picture (self->poster, loader, rp_exercise_get_poster (exercise));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rp_exercise_get_name (exercise), -1);
  offer_menu (self, FALSE);
}

static void
make_mark (RpExerciseCard *self)
{
  self->mark = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "css-name",
                             "choicemark", NULL);
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
}

/* For who cannot see the mark: the state, and as which one. */
static void
tell_choice (RpExerciseCard *self, gboolean choosing, guint number)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  /* Translators: an exercise, then as which one it was chosen: "Clamshell, chosen as number 2" */
  g_autofree char *label = g_strdup_printf (number > 0 ? _ ("%s, chosen as number %u") : "%s",
                                            rp_exercise_get_name (self->exercise), number);

  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (choosing)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, number > 0, -1);
  else
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED);
}

/**
 * rp_exercise_card_set_choice:
 * @self: a card with an exercise
 * @choosing: whether exercises are being chosen
 * @number: as which one this was chosen, from 1; 0 when it was not
 *
 * Shows whether, and as which one, its exercise is chosen.
 */
void
rp_exercise_card_set_choice (RpExerciseCard *self, gboolean choosing, guint number)
{
  g_autofree char *text = NULL;

  g_return_if_fail (RP_IS_EXERCISE_CARD (self));
  g_return_if_fail (self->exercise);

  if (!choosing && !self->mark)
    return;
  text = number > 0 ? g_strdup_printf ("%u", number) : NULL;
  if (!self->mark)
    make_mark (self);
  gtk_widget_set_visible (self->mark, choosing);
  gtk_label_set_label (GTK_LABEL (self->mark), text ? text : "");
  if (number > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  tell_choice (self, choosing, number);
  offer_menu (self, number > 0);
}

/**
 * rp_exercise_card_get_exercise:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the exercise it shows
 */
RpExercise *
rp_exercise_card_get_exercise (RpExerciseCard *self)
{
  g_return_val_if_fail (RP_IS_EXERCISE_CARD (self), NULL);

  return self->exercise;
}
