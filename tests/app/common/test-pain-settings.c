/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-pain-settings.h"
#include "common/rp-settings.h"

static void
test_one_program (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();

  g_assert_true (rp_pain_settings_asks (settings, "sam"));
  rp_pain_settings_set_asked (settings, "sam", FALSE);
  rp_pain_settings_set_asked (settings, "sam", FALSE);
  g_assert_false (rp_pain_settings_asks (settings, "sam"));
  g_assert_true (rp_pain_settings_asks (settings, "kim"));
  g_assert_cmpuint (rp_pain_settings_count_unasked (settings), ==, 1);
  rp_pain_settings_set_asked (settings, "sam", TRUE);
  g_assert_true (rp_pain_settings_asks (settings, "sam"));
  g_assert_cmpuint (rp_pain_settings_count_unasked (settings), ==, 0);
}

static void
test_no_program (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();

  g_settings_set_boolean (settings, RP_PAIN_SETTINGS_ASK, FALSE);
  g_assert_false (rp_pain_settings_asks (settings, "sam"));
  g_settings_reset (settings, RP_PAIN_SETTINGS_ASK);
}

/* What is remembered does not grow for ever. */
static void
test_many (void)
{
  g_autoptr (GSettings) settings = rp_settings_new ();

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *id = g_strdup_printf ("program-%u", i);

      rp_pain_settings_set_asked (settings, id, FALSE);
    }
  g_assert_cmpuint (rp_pain_settings_count_unasked (settings), ==, 200);
  g_assert_false (rp_pain_settings_asks (settings, "program-299"));
  g_assert_true (rp_pain_settings_asks (settings, "program-0"));
  g_settings_reset (settings, RP_PAIN_SETTINGS_UNASKED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pain-settings/many", test_many);
  g_test_add_func ("/pain-settings/no-program", test_no_program);
  g_test_add_func ("/pain-settings/one-program", test_one_program);

  return g_test_run ();
}
