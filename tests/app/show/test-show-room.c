/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-room.h"

/* How much of the row there is, for steps of the same number of rows. */
static guint
weigh (const RpShowRoom *room)
{
  return (guint) (room->names + room->mirror_named + room->speeds + room->zoom + room->pair + room->pages
                  + room->mirror + room->loop)
         + room->tools;
}

/* Each step has less in the row than the one before, and none has it all in two rows that goes into one. */
static void
test_gives_way (void)
{
  for (guint i = 1; i < rp_show_room_count (); i++)
    {
      const RpShowRoom *wider = rp_show_room_get (i - 1);
      const RpShowRoom *room = rp_show_room_get (i);

      g_assert_cmpint (room->two_rows, >=, wider->two_rows);
      if (room->two_rows == wider->two_rows)
        g_assert_cmpuint (weigh (room), <, weigh (wider));
    }
}

static void
test_ends (void)
{
  const RpShowRoom *widest = rp_show_room_get (0);
  const RpShowRoom *narrowest = rp_show_room_get (rp_show_room_count () - 1);

  g_assert_cmpuint (weigh (widest), ==, 8 + RP_SKETCH_BAR_FULL);
  g_assert_false (widest->two_rows);
  g_assert_cmpuint (weigh (narrowest), ==, RP_SKETCH_BAR_LEAST);
  g_assert_true (narrowest->two_rows);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/show-room/gives-way", test_gives_way);
  g_test_add_func ("/show-room/ends", test_ends);

  return g_test_run ();
}
