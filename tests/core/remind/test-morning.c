/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-morning.h"

#define NINE (9 * 60)

static GDateTime *
make (const char *text)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);

  return g_date_time_new_from_iso8601 (text, zone);
}

static gboolean
is_due (const RpMorning *morning, const char *text)
{
  g_autoptr (GDateTime) now = make (text);

  return rp_morning_is_due (morning, NINE, now);
}

static gboolean
is_over (const RpMorning *morning, const char *text)
{
  g_autoptr (GDateTime) now = make (text);

  return rp_morning_is_over (morning, now);
}

static void
test_next_day (void)
{
  g_autoptr (GDateTime) session = make ("2026-11-30T18:00:00");
  g_autoptr (GDateTime) wanted = make ("2026-12-01T09:00:00");
  g_autoptr (RpMorning) morning = rp_morning_new ("a", "Knee", session);

  g_assert_cmpint (rp_morning_get_next (morning, NINE, session), ==,
                   g_date_time_to_unix (wanted) * G_USEC_PER_SEC);
  g_assert_false (is_due (morning, "2026-11-30T23:59:00"));
  g_assert_false (is_due (morning, "2026-12-01T08:59:59"));
  g_assert_true (is_due (morning, "2026-12-01T09:00:00"));
  g_assert_true (is_due (morning, "2026-12-01T23:00:00"));
  g_assert_false (is_due (morning, "2026-12-02T09:00:00"));
  g_assert_false (is_over (morning, "2026-12-01T23:59:00"));
  g_assert_true (is_over (morning, "2026-12-02T00:00:00"));
  morning->told = TRUE;
  g_assert_false (is_due (morning, "2026-12-01T09:00:00"));
  g_assert_cmpint (rp_morning_get_next (morning, NINE, session), ==, G_MAXINT64);
}

/* After midnight, the next morning is the same day's. */
static void
test_night (void)
{
  g_autoptr (GDateTime) night = make ("2026-12-01T00:20:00");
  g_autoptr (GDateTime) early = make ("2026-12-01T05:00:00");
  g_autoptr (RpMorning) late = rp_morning_new ("a", "Knee", night);
  g_autoptr (RpMorning) up = rp_morning_new ("b", "Knee", early);

  g_assert_true (is_due (late, "2026-12-01T09:00:00"));
  g_assert_false (is_due (up, "2026-12-01T09:00:00"));
  g_assert_true (is_due (up, "2026-12-02T09:00:00"));
}

/* A clock that was a year ahead leaves nothing behind. */
static void
test_wrong_clock (void)
{
  g_autoptr (GDateTime) session = make ("2027-11-30T18:00:00");
  g_autoptr (RpMorning) morning = rp_morning_new ("a", "Knee", session);

  g_assert_true (is_over (morning, "2026-11-30T18:00:00"));
}

static void
test_variant (void)
{
  g_autoptr (GDateTime) session = make ("2026-11-30T18:00:00");
  g_autoptr (RpMorning) morning = rp_morning_new ("a", "Knee", session);
  g_autoptr (GVariant) kept = g_variant_ref_sink (rp_morning_to_variant (morning));
  g_autoptr (RpMorning) read = rp_morning_new_from_variant (kept);
  g_autoptr (GVariant) again = g_variant_ref_sink (rp_morning_to_variant (read));
  g_autoptr (GVariant) odd = g_variant_ref_sink (g_variant_new_parsed ("{'uid': <'a'>, 'name': <'b'>}"));

  g_assert_true (g_variant_equal (kept, again));
  g_assert_null (rp_morning_new_from_variant (odd));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/morning/next-day", test_next_day);
  g_test_add_func ("/morning/night", test_night);
  g_test_add_func ("/morning/wrong-clock", test_wrong_clock);
  g_test_add_func ("/morning/variant", test_variant);
  return g_test_run ();
}
