/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "led.h"
#include "mat/rp-done-places.h"

static void
test_sides (void)
{
  g_auto (GStrv) places = NULL;
  Led led = { 0 };

  led_init (&led, "daily-clams", FALSE);
  places = rp_done_places_list (led.session);
  g_assert_cmpstrv (places, ((const char *[]){ "Clamshell, left", "Clamshell, right", NULL }));
  led_clear (&led);
}

/* Both sides at once, and an exercise that comes twice. */
static void
test_no_sides (void)
{
  g_auto (GStrv) places = NULL;
  Led led = { 0 };

  led_init_open (&led, "daily-clams");
  places = rp_done_places_list (led.session);
  g_assert_cmpstrv (places, ((const char *[]){ "Clamshell", NULL }));
  led_clear (&led);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/done-places/no-sides", test_no_sides);
  g_test_add_func ("/done-places/sides", test_sides);

  return g_test_run ();
}
