/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "led.h"
#include "common/rp-pace-settings.h"
#include "common/rp-settings.h"
#include "mat/rp-keep-check.h"

typedef struct
{
  Led led;
  GSettings *settings;
  GtkWidget *check;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  led_init (&fixture->led, "daily-clams", FALSE);
  led_start_turn (&fixture->led);
  fixture->settings = rp_settings_new ();
  fixture->check = g_object_ref_sink (rp_keep_check_new ());
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, RP_PACE_SETTINGS_KEPT);
  g_assert_finalize_object (fixture->check);
  g_object_unref (fixture->settings);
  led_clear (&fixture->led);
}

static void
show (Fixture *fixture)
{
  rp_keep_check_set_plan (RP_KEEP_CHECK (fixture->check), fixture->settings,
                          rp_session_get_plan (fixture->led.session));
}

static void
assert_kept (Fixture *fixture, double speed)
{
  const char *path = rp_program_get_path (rp_plan_get_program (fixture->led.plan));
  g_autoptr (RpPlanChanges) kept = rp_pace_settings_get (fixture->settings, path);

  g_assert_cmpfloat_with_epsilon (rp_plan_changes_get_speed (kept), speed, 0.001);
}

static void
assert_shown (Fixture *fixture, gboolean visible, gboolean active)
{
  g_assert_cmpint (gtk_widget_get_visible (fixture->check), ==, visible);
  g_assert_cmpint (gtk_check_button_get_active (GTK_CHECK_BUTTON (fixture->check)), ==, active);
}

static void
test_nothing_to_keep (Fixture *fixture, gconstpointer data)
{
  g_assert_false (gtk_widget_get_visible (fixture->check));
  show (fixture);
  g_assert_false (gtk_widget_get_visible (fixture->check));
  assert_kept (fixture, 1);
}

static void
test_keeps_and_forgets (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_SLOWER);
  show (fixture);
  assert_shown (fixture, TRUE, FALSE);
  assert_kept (fixture, 1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->check), TRUE);
  assert_kept (fixture, 0.9);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->check), FALSE);
  assert_kept (fixture, 1);
}

/* What is changed after that is kept only when it is asked for again. */
static void
test_another_change (Fixture *fixture, gconstpointer data)
{
  led_send (&fixture->led, RP_SESSION_SLOWER);
  show (fixture);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->check), TRUE);
  led_send (&fixture->led, RP_SESSION_SLOWER);
  show (fixture);
  assert_shown (fixture, TRUE, FALSE);
  assert_kept (fixture, 0.9);
  led_send (&fixture->led, RP_SESSION_PLAIN);
  show (fixture);
  assert_shown (fixture, TRUE, FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (fixture->check), TRUE);
  assert_kept (fixture, 1);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/keep-check/nothing-to-keep", test_nothing_to_keep);
  ADD ("/keep-check/keeps-and-forgets", test_keeps_and_forgets);
  ADD ("/keep-check/another-change", test_another_change);

  return g_test_run ();
}
