/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "history/past.h"
#include "history/rp-weeks-view.h"
#include "pixels.h"

#define MONDAY 0

static RpWeeks *
make_weeks (const char *from, const char *to)
{
  g_autoptr (RpHistory) history
      = past_history (past_session ("one", "2026-11-02"), past_session ("two", "2026-11-04"),
                      past_session ("three", "2026-11-16"), NULL);
  const RpHistoryFilter filter = { .from = past_day (from), .to = past_day (to) };

  return rp_weeks_new (history, &filter, MONDAY, past_day ("2026-11-29"));
}

static void
assert_apart (RpWeeksView *view, int width, int height)
{
  guint n = rp_weeks_view_get_n_shown (view);
  graphene_rect_t squares, words, other_squares, other_words;
  graphene_rect_t all = GRAPHENE_RECT_INIT (-0.5f, -0.5f, (float) width + 1, (float) height + 1);

  for (guint i = 0; i < n; i++)
    {
      rp_weeks_view_find (view, i, &squares, &words);
      g_assert_true (graphene_rect_contains_rect (&all, &squares));
      g_assert_true (graphene_rect_contains_rect (&all, &words));
      for (guint j = i + 1; j < n; j++)
        {
          rp_weeks_view_find (view, j, &other_squares, &other_words);
          g_assert_false (graphene_rect_intersection (&words, &other_words, NULL));
          g_assert_false (graphene_rect_intersection (&squares, &other_squares, NULL));
          g_assert_false (graphene_rect_intersection (&squares, &other_words, NULL));
        }
    }
}

/* No words over others, nothing outside, whatever the width and the way letters run. */
static void
test_keeps_the_laws (void)
{
  for (int width = 200; width <= 1200; width += 125)
    {
      g_autoptr (RpWeeks) weeks = make_weeks ("2026-08-01", "2026-11-29");
      GtkWidget *view = g_object_ref_sink (rp_weeks_view_new ());
      GtkWindow *window;

      gtk_widget_set_direction (view, width % 2 ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      rp_weeks_view_set_weeks (RP_WEEKS_VIEW (view), weeks, 9, "You did 2, 0, 1 and 0.");
      window = pixels_show (view, width, 20);
      g_assert_cmpuint (rp_weeks_view_get_n_shown (RP_WEEKS_VIEW (view)), ==, RP_WEEKS_VIEW_MOST);
      assert_apart (RP_WEEKS_VIEW (view), gtk_widget_get_width (view), gtk_widget_get_height (view));
      gtk_window_destroy (window);
      g_assert_finalize_object (view);
    }
}

static void
test_says_it (void)
{
  g_autoptr (RpWeeks) weeks = make_weeks ("2026-11-02", "2026-11-29");
  GtkWidget *view = g_object_ref_sink (rp_weeks_view_new ());

  rp_weeks_view_set_weeks (RP_WEEKS_VIEW (view), weeks, 3, "You did 2, 0, 1 and 0.");
  g_assert_cmpuint (rp_weeks_view_get_n_shown (RP_WEEKS_VIEW (view)), ==, 4);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "You did 2, 0, 1 and 0.");
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

  g_test_add_func ("/weeks-view/keeps-the-laws", test_keeps_the_laws);
  g_test_add_func ("/weeks-view/says-it", test_says_it);

  return g_test_run ();
}
