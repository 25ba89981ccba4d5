/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-card-grid.h"

#include "library/rp-card-pool.h"
#include "library/rp-exercise-card.h"
#include "library/rp-row-heights.h"

#include <math.h>

/**
 * RpCardGrid:
 *
 * Exercises as cards in rows, as many as there may be: only those in view, and a row before and behind, are widgets.
 *
 * Cards say more or less, so rows differ in height and what was never seen is only guessed. The view therefore hangs on a
 * row, and on how far that has left the view; the place in pixels, which moves with each better guess, follows from it.
 */

/* Pixels that a row may have before one was seen. */
#define FIRST_GUESS 260

struct _RpCardGrid
{
  GtkWidget parent_instance;

  /* Owned references */
  GListModel *exercises;
  RpPosterLoader *loader;
  RpExerciseChoice *choice;      /* (nullable) */
  GtkAdjustment *adjustments[2]; /* by orientation */

  RpCardPool pool;
  RpRowHeights heights;

  guint columns;
  guint row;     /* that the view hangs on: the first in view */
  double offset; /* how much of it has left the view, in pixels */
  int width;
  gboolean settling; /* while the adjustment is told, not asked */
};

enum
{
  PROP_COLUMNS = 1,
  N_PROPS,
  PROP_HADJUSTMENT = N_PROPS,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  ACTIVATE,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (RpCardGrid,
                               rp_card_grid,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
get_n_items (RpCardGrid *self)
{
  return self->exercises ? g_list_model_get_n_items (self->exercises) : 0;
}

static void
forget_heights (RpCardGrid *self)
{
  rp_row_heights_forget (&self->heights, (get_n_items (self) + self->columns - 1) / self->columns);
}

static void
on_card_activated (RpCardGrid *self, GtkWidget *card)
{
  g_signal_emit (self, signals[ACTIVATE], 0, rp_card_pool_find (&self->pool, card));
}

static void
show_choice (RpCardGrid *self, RpExerciseCard *card)
{
  RpExercise *exercise = rp_exercise_card_get_exercise (card);

  if (self->choice)
    rp_exercise_card_set_choice (card, rp_exercise_choice_is_on (self->choice),
                                 rp_exercise_choice_find (self->choice, exercise));
}

static void
on_choice_changed (RpCardGrid *self)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->pool.placed);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    show_choice (self, card);
}

static GtkWidget *
get_card (RpCardGrid *self, guint position)
{
  GtkWidget *card = rp_card_pool_get (&self->pool, position);
  g_autoptr (RpExercise) exercise = NULL;

  if (card)
    return card;
  exercise = g_list_model_get_item (self->exercises, position);
  card = rp_card_pool_place (&self->pool, position);
  rp_exercise_card_set_exercise (RP_EXERCISE_CARD (card), exercise, self->loader);
  show_choice (self, RP_EXERCISE_CARD (card));
  return card;
}

/* As long as the columns have not followed the width or the size of the text, one may be less than its card needs. */
static int
get_card_width (RpCardGrid *self, GtkWidget *card)
{
  int least;

  gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MAX (least, self->width / (int) self->columns);
}

static int
measure_row (RpCardGrid *self, guint row)
{
  guint end = MIN ((row + 1) * self->columns, get_n_items (self));
  int most = 1;

  for (guint i = row * self->columns; i < end; i++)
    {
      GtkWidget *card = get_card (self, i);
      int height;

      gtk_widget_measure (card, GTK_ORIENTATION_VERTICAL, get_card_width (self, card), &height, NULL, NULL,
                          NULL);
      most = MAX (most, height);
    }
  rp_row_heights_set (&self->heights, row, most);
  return most;
}

/* Makes what is in view, and returns the row behind it. */
static guint
settle_view (RpCardGrid *self, int height)
{
  guint n_rows = rp_row_heights_get_n (&self->heights);
  double top, bottom;
  guint end;

  self->row = MIN (self->row, n_rows);
  while (self->row + 1 < n_rows && self->offset >= measure_row (self, self->row))
    self->offset -= rp_row_heights_get (&self->heights, self->row++);
  top = bottom = -self->offset;
  for (end = self->row; end < n_rows && bottom < height; end++)
    bottom += measure_row (self, end);
  /* Nothing is left free below the last row as long as there are rows above. */
  top += MAX (height - bottom, 0);
  while (top > 0 && self->row > 0)
    top -= measure_row (self, --self->row);
  self->offset = MAX (-top, 0);
  return end;
}

/* Fills the view, and a row before and behind it. */
static void
fill_view (RpCardGrid *self, int height, gboolean tidy)
{
  guint end = settle_view (self, height);
  guint first = self->row > 0 ? self->row - 1 : 0;

  end = MIN (end + 1, rp_row_heights_get_n (&self->heights));
  for (guint i = first; i < end; i++)
    measure_row (self, i);
  if (tidy)
    /* The card that has the keyboard stays wherever it is. */
    rp_card_pool_keep (&self->pool, first * self->columns, end * self->columns,
                       gtk_widget_get_focus_child (GTK_WIDGET (self)));
  rp_row_heights_guess (&self->heights);
}

/* Cards ask for a size when they change, which they may not do while GTK gives out sizes; so they change now. */
static void
change_view (RpCardGrid *self)
{
  if (self->width > 0)
    fill_view (self, gtk_widget_get_height (GTK_WIDGET (self)), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Cards that keep the keyboard out of view have a place, but nobody sees it. */
static void
put_cards (RpCardGrid *self)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double place = rp_row_heights_get_top (&self->heights, self->row) + self->offset;
  GHashTableIter iter;
  gpointer position, card;

  g_hash_table_iter_init (&iter, self->pool.placed);
  while (g_hash_table_iter_next (&iter, &position, &card))
    {
      guint row = GPOINTER_TO_UINT (position) / self->columns;
      double top = rp_row_heights_get_top (&self->heights, row) - place;
      int x = (int) (GPOINTER_TO_UINT (position) % self->columns) * (self->width / (int) self->columns);
      int width = get_card_width (self, card);

      gtk_widget_size_allocate (card,
                                &(GtkAllocation){ rtl ? self->width - x - width : x, (int) floor (top), width,
                                                  (int) rp_row_heights_get (&self->heights, row) },
                                -1);
    }
}

static void
tell_adjustments (RpCardGrid *self, int width, int height)
{
  double whole = MAX (rp_row_heights_get_top (&self->heights, rp_row_heights_get_n (&self->heights)), height);
  double value = rp_row_heights_get_top (&self->heights, self->row) + self->offset;

  self->settling = TRUE;
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_HORIZONTAL], 0, 0, width, width * 0.1,
                            width * 0.9, width);
  gtk_adjustment_configure (self->adjustments[GTK_ORIENTATION_VERTICAL], value, 0, whole, height * 0.1,
                            height * 0.9, height);
  self->settling = FALSE;
}

static void
rp_card_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RpCardGrid *self = RP_CARD_GRID (widget);

  if (self->width != width)
    forget_heights (self);
  self->width = width;
  fill_view (self, height, FALSE);
  put_cards (self);
  tell_adjustments (self, width, height);
}

static void
rp_card_grid_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  RpCardGrid *self = RP_CARD_GRID (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = 0;
      *natural = FIRST_GUESS;
      return;
    }
  gtk_widget_measure (rp_card_pool_peek (&self->pool), orientation, -1, minimum, natural, NULL, NULL);
  *minimum *= (int) self->columns;
  *natural *= (int) self->columns;
}

static GtkSizeRequestMode
rp_card_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
on_value_changed (RpCardGrid *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double value = gtk_adjustment_get_value (adjustment);
  double most = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  guint n_rows = rp_row_heights_get_n (&self->heights);

  if (self->settling)
    return;
  /* The end is the end, however well the rows before it were guessed. */
  self->row = value > 0 && value >= most - 0.5 ? n_rows : 0;
  self->offset = self->row == 0 ? value : 0;
  while (self->row + 1 < n_rows && self->offset >= rp_row_heights_get (&self->heights, self->row))
    self->offset -= rp_row_heights_get (&self->heights, self->row++);
  change_view (self);
}

static void
set_adjustment (RpCardGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **slot = &self->adjustments[orientation];
  g_autoptr (GtkAdjustment) wanted
      = adjustment ? g_object_ref (adjustment) : g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));

  if (*slot)
    g_signal_handlers_disconnect_by_data (*slot, self);
  g_set_object (slot, wanted);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    g_signal_connect_object (wanted, "value-changed", G_CALLBACK (on_value_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
on_items_changed (RpCardGrid *self, guint position, guint removed, guint added)
{
  /* What is in view stays there when more comes before or behind it; another list is read from its beginning. */
  if (position / self->columns <= self->row && removed > 0)
    {
      self->row = 0;
      self->offset = 0;
    }
  else if (position / self->columns < self->row)
    self->row += added / self->columns;
  rp_card_pool_keep (&self->pool, 0, 0, NULL);
  forget_heights (self);
  change_view (self);
}

/* Scrolls no further than it takes to show a row whole. */
static void
show_row (RpCardGrid *self, guint row)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  double top = height - measure_row (self, row);
  guint first = row;

  if (row > self->row)
    {
      while (top > 0 && first > 0)
        top -= measure_row (self, --first);
      if (first < self->row || (first == self->row && -top <= self->offset))
        return;
    }
  self->row = first;
  self->offset = row > first ? MAX (-top, 0) : 0;
  change_view (self);
}

static gboolean
focus_position (RpCardGrid *self, guint position)
{
  if (position >= get_n_items (self) || self->width == 0)
    return FALSE;
  show_row (self, position / self->columns);
  return gtk_widget_grab_focus (get_card (self, position));
}

static guint
find_focus (RpCardGrid *self)
{
  return rp_card_pool_find (&self->pool, gtk_widget_get_focus_child (GTK_WIDGET (self)));
}

/* Moves by a number of cards, as far as there are. */
static gboolean
move_focus (RpCardGrid *self, int by)
{
  gint64 wanted = (gint64) find_focus (self) + by;

  if (wanted >= 0 && wanted < get_n_items (self))
    focus_position (self, (guint) wanted);
  return TRUE;
}

static gboolean
rp_card_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  RpCardGrid *self = RP_CARD_GRID (widget);
  int forward = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? -1 : 1;

  if (find_focus (self) == GTK_INVALID_LIST_POSITION)
    return focus_position (
        self, MIN (self->row + (self->offset > 0 ? 1 : 0), MAX (rp_row_heights_get_n (&self->heights), 1) - 1)
                  * self->columns);
  if (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN)
    return move_focus (self, (direction == GTK_DIR_UP ? -1 : 1) * (int) self->columns);
  if (direction == GTK_DIR_LEFT || direction == GTK_DIR_RIGHT)
    return move_focus (self, direction == GTK_DIR_LEFT ? -forward : forward);
  return FALSE;
}

/* More pages than there can be. */
#define ALL_PAGES 1000000

static gboolean
on_leap (GtkWidget *widget, GVariant *pages, gpointer user_data)
{
  RpCardGrid *self = RP_CARD_GRID (widget);
  int rows = MAX ((int) (gtk_widget_get_height (widget) / self->heights.guess), 1);
  gint64 now = find_focus (self);

  if (now == GTK_INVALID_LIST_POSITION)
    return FALSE;
  now += (gint64) g_variant_get_int32 (pages) * rows * self->columns;
  return focus_position (self, (guint) CLAMP (now, 0, (gint64) get_n_items (self) - 1));
}

static void
add_leap (GtkWidgetClass *widget_class, guint key, guint keypad_key, int pages)
{
  gtk_widget_class_add_binding (widget_class, key, 0, on_leap, "i", pages);
  gtk_widget_class_add_binding (widget_class, keypad_key, 0, on_leap, "i", pages);
}

static void
set_columns (RpCardGrid *self, guint columns)
{
  guint first = self->row * self->columns;

  if (self->columns == columns)
    return;
  self->columns = columns;
  self->row = first / columns;
  self->offset = 0;
  forget_heights (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLUMNS]);
}

static void
rp_card_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpCardGrid *self = RP_CARD_GRID (object);

  if (id == PROP_COLUMNS)
    g_value_set_uint (value, self->columns);
  else if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    g_value_set_object (value, self->adjustments[id == PROP_HADJUSTMENT ? 0 : 1]);
  else if (id == PROP_HSCROLL_POLICY || id == PROP_VSCROLL_POLICY)
    g_value_set_enum (value, GTK_SCROLL_MINIMUM);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_card_grid_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpCardGrid *self = RP_CARD_GRID (object);

  if (id == PROP_COLUMNS)
    set_columns (self, g_value_get_uint (value));
  else if (id == PROP_HADJUSTMENT || id == PROP_VADJUSTMENT)
    set_adjustment (self, id == PROP_HADJUSTMENT ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL,
                    g_value_get_object (value));
  else if (id != PROP_HSCROLL_POLICY && id != PROP_VSCROLL_POLICY) /* there is but one way to scroll cards */
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rp_card_grid_dispose (GObject *object)
{
  RpCardGrid *self = RP_CARD_GRID (object);

  rp_card_pool_clear (&self->pool);
  g_clear_object (&self->exercises);
  g_clear_object (&self->loader);
  g_clear_object (&self->choice);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  rp_row_heights_clear (&self->heights);

  G_OBJECT_CLASS (rp_card_grid_parent_class)->dispose (object);
}

static void
rp_card_grid_class_init (RpCardGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_card_grid_dispose;
  object_class->get_property = rp_card_grid_get_property;
  object_class->set_property = rp_card_grid_set_property;
  widget_class->size_allocate = rp_card_grid_size_allocate;
  widget_class->measure = rp_card_grid_measure;
  widget_class->get_request_mode = rp_card_grid_get_request_mode;
  widget_class->focus = rp_card_grid_focus;

  /**
   * RpCardGrid:columns:
   *
   * How many cards stand beside each other.
   */
  props[PROP_COLUMNS] = g_param_spec_uint (
      "columns", NULL, NULL, 1, 100, 1, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  /**
   * RpCardGrid::activate:
   * @position: which exercise
   *
   * A card was chosen.
   */
  signals[ACTIVATE] = g_signal_new ("activate", RP_TYPE_CARD_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, G_TYPE_UINT);

  add_leap (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, -ALL_PAGES);
  add_leap (widget_class, GDK_KEY_End, GDK_KEY_KP_End, ALL_PAGES);
  add_leap (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -1);
  add_leap (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 1);
  gtk_widget_class_set_css_name (widget_class, "cardgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
rp_card_grid_init (RpCardGrid *self)
{
  self->columns = 1;

  rp_card_pool_init (&self->pool, GTK_WIDGET (self), G_CALLBACK (on_card_activated));
  rp_row_heights_init (&self->heights, FIRST_GUESS);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * rp_card_grid_new:
 *
 * Returns: (transfer floating): a grid without exercises
 */
GtkWidget *
rp_card_grid_new (void)
{
  return g_object_new (RP_TYPE_CARD_GRID, NULL);
}

/**
 * rp_card_grid_set_exercises:
 * @self: a grid
 * @exercises: (element-type RpExercise): what to show; the grid follows its changes
 * @loader: who loads the posters
 *
 * Gives the grid what it shows, once.
 */
void
rp_card_grid_set_exercises (RpCardGrid *self, GListModel *exercises, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_CARD_GRID (self));
  g_return_if_fail (G_IS_LIST_MODEL (exercises));
  g_return_if_fail (RP_IS_POSTER_LOADER (loader));
  g_return_if_fail (!self->exercises);

  self->exercises = g_object_ref (exercises);
  self->loader = g_object_ref (loader);
  g_signal_connect_object (exercises, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  on_items_changed (self, 0, 0, g_list_model_get_n_items (exercises));
}

/**
 * rp_card_grid_set_choice:
 * @self: a grid
 * @choice: what is chosen
 *
 * Lets the cards show what is chosen, once.
 */
void
rp_card_grid_set_choice (RpCardGrid *self, RpExerciseChoice *choice)
{
  g_return_if_fail (RP_IS_CARD_GRID (self));
  g_return_if_fail (RP_IS_EXERCISE_CHOICE (choice));
  g_return_if_fail (!self->choice);

  self->choice = g_object_ref (choice);
  g_signal_connect_object (choice, "changed", G_CALLBACK (on_choice_changed), self, G_CONNECT_SWAPPED);
}
