/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-reminder.h"

static void
test_times (void)
{
  g_autoptr (RpReminder) reminder = rp_reminder_new ("pack/knee", "Five for knee pain");

  g_assert_false (rp_reminder_is_on (reminder));
  reminder->days = 1;
  g_assert_false (rp_reminder_is_on (reminder));
  g_assert_true (rp_reminder_add_time (reminder, 1080));
  g_assert_true (rp_reminder_add_time (reminder, 480));
  g_assert_true (rp_reminder_add_time (reminder, 1080));
  g_assert_cmpuint (reminder->n_times, ==, 2);
  g_assert_cmpuint (reminder->times[0], ==, 480);
  g_assert_cmpuint (reminder->times[1], ==, 1080);
  g_assert_true (rp_reminder_add_time (reminder, 600));
  g_assert_true (rp_reminder_add_time (reminder, 0));
  g_assert_false (rp_reminder_add_time (reminder, 700));
  rp_reminder_remove_time (reminder, 480);
  rp_reminder_remove_time (reminder, 481);
  g_assert_cmpuint (reminder->n_times, ==, 3);
  g_assert_cmpuint (reminder->times[1], ==, 600);
  g_assert_true (rp_reminder_is_on (reminder));
}

static void
test_offered (void)
{
  g_autoptr (RpFrequency) days = rp_frequency_new (RP_FREQUENCY_DAYS, NULL, RP_SOURCE_OWN);
  g_autoptr (RpFrequency) daily = rp_frequency_new (RP_FREQUENCY_A_DAY, NULL, RP_SOURCE_OWN);
  g_autoptr (RpReminder) plain = rp_reminder_new_offered ("pack/knee", "Knee", NULL);
  g_autoptr (RpReminder) certain = NULL;
  g_autoptr (RpReminder) every = NULL;

  days->days = 0x60;
  daily->times = 2;
  certain = rp_reminder_new_offered ("pack/knee", "Knee", days);
  every = rp_reminder_new_offered ("pack/knee", "Knee", daily);
  g_assert_true (rp_reminder_is_on (plain));
  g_assert_cmpuint (plain->days, ==, 0x15);
  g_assert_cmpuint (certain->days, ==, 0x60);
  g_assert_cmpuint (every->days, ==, 0x7f);
}

/* What is kept is what was. */
static void
test_variant (void)
{
  g_autoptr (RpReminder) reminder = rp_reminder_new ("pack/knee", "Five for knee pain");
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (RpReminder) read = NULL;
  g_autoptr (GVariant) again = NULL;

  reminder->days = 0x15;
  rp_reminder_add_time (reminder, 1080);
  reminder->told = (RpDayMinute){ 739000, 3 };
  reminder->later = 12345678901;
  reminder->skipped = 739001;
  kept = g_variant_ref_sink (rp_reminder_to_variant (reminder));
  read = rp_reminder_new_from_variant (kept);
  again = g_variant_ref_sink (rp_reminder_to_variant (read));
  g_assert_true (g_variant_equal (kept, again));
}

/* Settings may come from anywhere. */
static void
test_odd (void)
{
  static const char *const none[] = { "@a{sv} {}", "{'program': <''>, 'name': <'x'>}",
                                      "{'program': <1>, 'name': <'x'>}", "{'program': <'x'>}" };
  g_autoptr (GVariant) wild = g_variant_ref_sink (g_variant_new_parsed (
      "{'program': <'x'>, 'name': <''>, 'days': <uint32 4095>, 'times': <[uint32 5000, 1, 1, 2, 3, 4, 5]>, "
      "'told': <'yesterday'>, 'new': <true>}"));
  g_autoptr (RpReminder) read = rp_reminder_new_from_variant (wild);

  g_assert_cmpuint (read->days, ==, 0x7f);
  g_assert_cmpuint (read->n_times, ==, RP_REMINDER_MAX_TIMES);
  g_assert_cmpuint (read->told.day, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      g_autoptr (GVariant) variant = g_variant_parse (NULL, none[i], NULL, NULL, NULL);

      g_assert_null (rp_reminder_new_from_variant (variant));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reminder/times", test_times);
  g_test_add_func ("/reminder/offered", test_offered);
  g_test_add_func ("/reminder/variant", test_variant);
  g_test_add_func ("/reminder/odd", test_odd);
  return g_test_run ();
}
