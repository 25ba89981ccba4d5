/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show-sample.h"
#include "show/rp-show-menus.h"

typedef struct
{
  ShowSample sample;
  RpShowOrder *order;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) program = NULL;

  show_sample_set_up (&fixture->sample, data);
  fixture->order = rp_show_order_new (fixture->sample.show);
  program = rp_program_new_for_exercise (fixture->sample.reach);
  rp_show_order_set_program (fixture->order, program, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->order);
  show_sample_tear_down (&fixture->sample, data);
}

static gboolean
has_action (GMenuModel *menu, const char *action)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *name = NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &name);
      if (g_strcmp0 (name, action) == 0 || (section && has_action (section, action)))
        return TRUE;
    }
  return FALSE;
}

/* One picture, cameras, sides, yourself; two mistakes; two cameras. */
static void
test_compare_has_what_the_exercise_has (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GMenuModel) menu = rp_show_menus_compare (fixture->sample.show, fixture->order);
  int items[] = { 4, 2, 2 };

  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      g_assert_cmpint (g_menu_model_get_n_items (section), ==, items[i]);
    }
}

/* What is in the row is not in the menu a second time, and what is not in the row is. */
static void
test_more_has_what_the_row_has_not (Fixture *fixture, gconstpointer data)
{
  static const char *const folded[]
      = { "win.looping", "win.mirrored", "win.swapped", "win.stacked", "win.zoom-in", "win.zoom-out" };
  static const char *const always[]
      = { "win.cue", "win.blank", "win.hints", "win.print", "win.save", "win.copy-record" };

  rp_show_set_pair (fixture->sample.show, RP_SHOW_FAULT);
  for (guint step = 0; step < rp_show_room_count (); step++)
    {
      const RpShowRoom *room = rp_show_room_get (step);
      gboolean here[] = { room->loop, room->mirror, room->pair, room->pair, room->zoom, room->zoom };
      g_autoptr (GMenuModel) menu = rp_show_menus_more (fixture->sample.show, fixture->order, room);

      for (guint i = 0; i < G_N_ELEMENTS (folded); i++)
        g_assert_cmpint (has_action (menu, folded[i]), ==, !here[i]);
      for (guint i = 0; i < G_N_ELEMENTS (always); i++)
        g_assert_true (has_action (menu, always[i]));
      /* There is one exercise. */
      g_assert_false (has_action (menu, "win.next"));
    }
}

static void
test_one_picture_is_not_stacked (Fixture *fixture, gconstpointer data)
{
  const RpShowRoom *narrowest = rp_show_room_get (rp_show_room_count () - 1);
  g_autoptr (GMenuModel) menu = rp_show_menus_more (fixture->sample.show, fixture->order, narrowest);

  g_assert_false (has_action (menu, "win.stacked"));
  g_assert_true (has_action (menu, "win.swapped"));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/show-menus/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("compare", test_compare_has_what_the_exercise_has);
  ADD ("more", test_more_has_what_the_row_has_not);
  ADD ("one-picture", test_one_picture_is_not_stacked);

  return g_test_run ();
}
