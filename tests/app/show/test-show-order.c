/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-sample.h"
#include "show/rp-show-order.h"

static void
count (guint *n)
{
  *n += 1;
}

static void
test_goes_through_a_program (ShowSample *sample, gconstpointer data)
{
  RpShowOrder *order = rp_show_order_new (sample->show);
  GListModel *programs = rp_pack_get_programs (sample->pack);
  g_autoptr (RpProgram) program = g_list_model_get_item (programs, g_list_model_get_n_items (programs) - 1);
  guint n = rp_program_get_n_items (program);
  guint told = 0;

  g_assert_cmpuint (n, >, 1);
  g_assert_false (rp_show_order_step (order, 1));
  g_signal_connect_swapped (order, "notify::index", G_CALLBACK (count), &told);
  rp_show_order_set_program (order, program, 0);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (rp_show_order_get_index (order), ==, i);
      g_assert_true (rp_show_get_exercise (sample->show) == rp_program_get_item (program, i)->exercise);
      g_assert_true (rp_show_order_step (order, 1) == (i + 1 < n));
    }
  g_assert_cmpuint (told, ==, n);
  g_assert_true (rp_show_order_step (order, -1));
  rp_show_order_set_program (order, program, 1000);
  g_assert_cmpuint (rp_show_order_get_index (order), ==, n - 1);
  g_assert_true (rp_show_order_get_program (order) == program);
  g_assert_finalize_object (order);
}

static void
test_one_exercise_is_an_order_too (ShowSample *sample, gconstpointer data)
{
  RpShowOrder *order = rp_show_order_new (sample->show);
  g_autoptr (RpProgram) program = rp_program_new_for_exercise (sample->reach);

  rp_show_order_set_program (order, program, 0);
  g_assert_true (rp_show_get_exercise (sample->show) == sample->reach);
  g_assert_false (rp_show_order_step (order, 1));
  g_assert_false (rp_show_order_step (order, -1));
  g_assert_finalize_object (order);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/show-order/program", ShowSample, NULL, show_sample_set_up, test_goes_through_a_program,
              show_sample_tear_down);
  g_test_add ("/show-order/exercise", ShowSample, NULL, show_sample_set_up, test_one_exercise_is_an_order_too,
              show_sample_tear_down);

  return g_test_run ();
}
