/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "library/rp-card-grid.h"
#include "library/rp-exercise-card.h"
#include "pixels.h"
#include "sample.h"

#define N_MANY 10000
#define WIDTH 900
#define HEIGHT 600
#define COLUMNS 4
/* As ten notches of a wheel at once move the view. */
#define TEN_NOTCHES (10 * 93.)

typedef struct
{
  GListStore *exercises;
  RpPosterLoader *loader;
  RpCardGrid *grid;
  GtkAdjustment *adjustment;
  GtkWindow *window;
  guint activated;
} Fixture;

static void
on_activate (RpCardGrid *grid, guint position, Fixture *fixture)
{
  fixture->activated = position;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpPack) pack = sample_pack ();
  GListModel *few = rp_pack_get_exercises (pack);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  /* The cards differ in height, and no two rows have the same ones. */
  fixture->exercises = g_list_store_new (RP_TYPE_EXERCISE);
  for (guint i = 0; i < N_MANY; i++)
    {
      g_autoptr (RpExercise) exercise = g_list_model_get_item (few, i * 7 % g_list_model_get_n_items (few));

      g_list_store_append (fixture->exercises, exercise);
    }
  fixture->loader = rp_poster_loader_new (1 << 20);
  fixture->grid = RP_CARD_GRID (g_object_ref (rp_card_grid_new ()));
  fixture->activated = GTK_INVALID_LIST_POSITION;
  g_object_set (fixture->grid, "columns", COLUMNS, NULL);
  rp_card_grid_set_exercises (fixture->grid, G_LIST_MODEL (fixture->exercises), fixture->loader);
  g_signal_connect (fixture->grid, "activate", G_CALLBACK (on_activate), fixture);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->grid));
  fixture->adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  fixture->window = pixels_show (scroller, WIDTH, HEIGHT);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->grid);
  g_object_unref (fixture->exercises);
  g_object_unref (fixture->loader);
}

static guint
count_children (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid)); card;
       card = gtk_widget_get_next_sibling (card))
    n++;
  return n;
}

/* Returns: (transfer none) (nullable): the card at a place in view */
static RpExerciseCard *
get_card_at (Fixture *fixture, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (fixture->grid), x, y, GTK_PICK_DEFAULT);

  widget = widget ? gtk_widget_get_ancestor (widget, RP_TYPE_EXERCISE_CARD) : NULL;
  return widget ? RP_EXERCISE_CARD (widget) : NULL;
}

/* No card is further from the next than the gap between them, anywhere in view. */
static void
assert_full (Fixture *fixture)
{
  int height = gtk_widget_get_height (GTK_WIDGET (fixture->grid));

  for (guint column = 0; column < COLUMNS; column++)
    {
      int x = WIDTH / COLUMNS * (int) column + WIDTH / COLUMNS / 2;
      int free = 0;

      for (int y = 0; y < height; y += 10)
        {
          free = get_card_at (fixture, x, y) ? 0 : free + 10;
          g_assert_cmpint (free, <=, 60);
        }
    }
}

static void
scroll_to (Fixture *fixture, double value)
{
  gtk_adjustment_set_value (fixture->adjustment, value);
  pixels_settle (GTK_WIDGET (fixture->grid));
}

static void
test_wheel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) first = g_list_model_get_item (G_LIST_MODEL (fixture->exercises), 0);

  assert_full (fixture);
  for (guint i = 1; i <= 90; i++)
    {
      double before = gtk_adjustment_get_value (fixture->adjustment);

      scroll_to (fixture, before + TEN_NOTCHES);
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->adjustment), before + TEN_NOTCHES,
                                      100);
      assert_full (fixture);
    }
  /* A few screens of cards at most, however many were seen. */
  g_assert_cmpuint (count_children (fixture), <, 12 * COLUMNS);
  for (guint i = 0; i < 20; i++)
    {
      scroll_to (fixture, gtk_adjustment_get_value (fixture->adjustment) - TEN_NOTCHES);
      assert_full (fixture);
    }
  scroll_to (fixture, 0);
  g_assert_true (rp_exercise_card_get_exercise (get_card_at (fixture, 100, 100)) == first);
}

static void
test_every_place (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i <= 20; i++)
    {
      double most = gtk_adjustment_get_upper (fixture->adjustment)
                    - gtk_adjustment_get_page_size (fixture->adjustment);

      scroll_to (fixture, most * (i * 8 % 21) / 20);
      assert_full (fixture);
    }
}

static void
test_end (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExercise) last = g_list_model_get_item (G_LIST_MODEL (fixture->exercises), N_MANY - 1);
  RpExerciseCard *card;

  scroll_to (fixture, G_MAXINT);
  card = get_card_at (fixture, WIDTH - 60, gtk_widget_get_height (GTK_WIDGET (fixture->grid)) - 40);
  g_assert_nonnull (card);
  g_assert_true (rp_exercise_card_get_exercise (card) == last);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->adjustment)
                                      + gtk_adjustment_get_page_size (fixture->adjustment),
                                  gtk_adjustment_get_upper (fixture->adjustment), 1);
}

/* A touchpad moves by parts of a pixel. */
static void
test_small_steps (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 20; i++)
    scroll_to (fixture, gtk_adjustment_get_value (fixture->adjustment) + 0.25);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (fixture->adjustment), 5, 0.01);
}

static void
test_fewer (Fixture *fixture, gconstpointer data)
{
  scroll_to (fixture, 50000);
  g_list_store_splice (fixture->exercises, 2, N_MANY - 2, NULL, 0);
  pixels_settle (GTK_WIDGET (fixture->grid));
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture->adjustment), ==, 0);
  g_assert_nonnull (get_card_at (fixture, 100, 100));
  g_assert_null (get_card_at (fixture, WIDTH - 60, 100));
  g_list_store_remove_all (fixture->exercises);
  pixels_settle (GTK_WIDGET (fixture->grid));
  g_assert_null (get_card_at (fixture, 100, 100));
}

/* A pack that comes late stands before what is looked at, and does not push it away. */
static void
test_more_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);
  RpExercise *before;
  double y = 0;

  scroll_to (fixture, 50000);
  while (!get_card_at (fixture, 100, y))
    y += 10;
  before = rp_exercise_card_get_exercise (get_card_at (fixture, 100, y));
  for (guint i = 0; i < 4 * COLUMNS; i++)
    g_ptr_array_add (more, g_list_model_get_item (G_LIST_MODEL (fixture->exercises), i));
  g_list_store_splice (fixture->exercises, 0, 0, more->pdata, more->len);
  pixels_settle (GTK_WIDGET (fixture->grid));
  g_assert_true (rp_exercise_card_get_exercise (get_card_at (fixture, 100, y)) == before);
}

static guint
get_focus (Fixture *fixture)
{
  GtkWidget *card = gtk_widget_get_focus_child (GTK_WIDGET (fixture->grid));
  double y;

  g_assert_nonnull (card);
  g_assert_true (gtk_widget_translate_coordinates (card, GTK_WIDGET (fixture->grid), 0, 0, NULL, &y));
  g_assert_cmpfloat (y, >=, 0);
  g_assert_cmpfloat (y + gtk_widget_get_height (card), <=,
                     gtk_widget_get_height (GTK_WIDGET (fixture->grid)));
  gtk_widget_activate (card);
  return fixture->activated;
}

static void
move (Fixture *fixture, GtkDirectionType direction)
{
  gtk_widget_child_focus (GTK_WIDGET (fixture->grid), direction);
  pixels_settle (GTK_WIDGET (fixture->grid));
}

static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  move (fixture, GTK_DIR_TAB_FORWARD);
  g_assert_cmpuint (get_focus (fixture), ==, 0);
  move (fixture, GTK_DIR_LEFT);
  move (fixture, GTK_DIR_UP);
  g_assert_cmpuint (get_focus (fixture), ==, 0);
  move (fixture, GTK_DIR_RIGHT);
  g_assert_cmpuint (get_focus (fixture), ==, 1);
  for (guint i = 1; i <= 12; i++)
    {
      move (fixture, GTK_DIR_DOWN);
      g_assert_cmpuint (get_focus (fixture), ==, 1 + i * COLUMNS);
      assert_full (fixture);
    }
  for (guint i = 0; i < 12; i++)
    move (fixture, GTK_DIR_UP);
  g_assert_cmpuint (get_focus (fixture), ==, 1);
  g_assert_false (gtk_widget_child_focus (GTK_WIDGET (fixture->grid), GTK_DIR_TAB_FORWARD));

  /* What was scrolled away still has the keyboard, and comes back with it. */
  scroll_to (fixture, 90000);
  assert_full (fixture);
  move (fixture, GTK_DIR_DOWN);
  g_assert_cmpuint (get_focus (fixture), ==, 1 + COLUMNS);
}

/* More columns than there is room for, as when the text has just grown: no card is asked to be smaller than it can be. */
static void
test_many_columns (Fixture *fixture, gconstpointer data)
{
  /* What the style keeps free around a card is no part of its width, but of what it asks for. */
  int around
      = WIDTH / COLUMNS - gtk_widget_get_width (gtk_widget_get_last_child (GTK_WIDGET (fixture->grid)));
  guint n_seen = 0;

  g_assert_cmpint (around, <, 40);
  g_object_set (fixture->grid, "columns", 40, NULL);
  pixels_settle (GTK_WIDGET (fixture->grid));
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid)); card;
       card = gtk_widget_get_next_sibling (card))
    if (gtk_widget_get_visible (card))
      {
        int least;

        gtk_widget_measure (card, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
        g_assert_cmpint (gtk_widget_get_width (card) + around, >=, least);
        n_seen++;
      }
  g_assert_cmpuint (n_seen, >=, 40);
}

/* What was chosen far away is marked when it is scrolled to, and not on the cards that are used again meanwhile. */
static void
test_choice (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpExerciseChoice) choice = rp_exercise_choice_new ();
  g_autoptr (RpExercise) first = g_list_model_get_item (G_LIST_MODEL (fixture->exercises), 0);
  guint n_marked = 0;

  rp_card_grid_set_choice (fixture->grid, choice);
  rp_exercise_choice_toggle (choice, first);
  for (double place = 0; place < 4000; place += HEIGHT)
    {
      scroll_to (fixture, place);
      for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (fixture->grid)); card;
           card = gtk_widget_get_next_sibling (card))
        if (gtk_widget_get_visible (card))
          {
            gboolean is_first = rp_exercise_card_get_exercise (RP_EXERCISE_CARD (card)) == first;

            g_assert_true (gtk_widget_has_css_class (card, "chosen") == is_first);
            n_marked += is_first;
          }
    }
  g_assert_cmpuint (n_marked, >, 1);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/card-grid/wheel", test_wheel);
  ADD ("/card-grid/every-place", test_every_place);
  ADD ("/card-grid/end", test_end);
  ADD ("/card-grid/small-steps", test_small_steps);
  ADD ("/card-grid/fewer", test_fewer);
  ADD ("/card-grid/more-before", test_more_before);
  ADD ("/card-grid/keyboard", test_keyboard);
  ADD ("/card-grid/many-columns", test_many_columns);
  ADD ("/card-grid/choice", test_choice);

  return g_test_run ();
}
