/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-log.h"

#include "base/rp-words.h"
#include "programs/rp-dose-edit.h"
#include "programs/rp-program-edit.h"
#include "rp-test-catalogue.h"
#include "sheet-fixture.h"

/* The log of a program of the pack's exercises that is done so often. */
static RpSheetLog *
make (guint n, const RpFrequency *frequency)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpProgram) plain = sheet_fixture_make_long (pack, n);
  g_autoptr (RpProgram) program = rp_program_edit_set_frequency (plain, frequency);
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();

  return rp_sheet_log_new (program, settings);
}

static RpFrequency *
make_frequency (RpFrequencyKind kind, guint number)
{
  RpFrequency *frequency
      = rp_frequency_new (kind, kind == RP_FREQUENCY_WORDS ? "Now and then" : NULL, RP_SOURCE_OWN);

  if (kind == RP_FREQUENCY_A_DAY || kind == RP_FREQUENCY_A_WEEK)
    frequency->times = number;
  if (kind == RP_FREQUENCY_DAYS)
    frequency->days = number;
  return frequency;
}

static void
assert_dates (RpFrequencyKind kind, guint number, guint n, guint dates, guint weeks, guint group)
{
  g_autoptr (RpFrequency) frequency = make_frequency (kind, number);
  g_autoptr (RpSheetLog) log = make (n, frequency);

  g_assert_cmpuint (log->dates, ==, dates);
  g_assert_cmpuint (log->weeks, ==, weeks);
  g_assert_cmpuint (log->group, ==, group);
}

/* Twelve dates for three times a week, and where nobody knows; five weeks of every day for one exercise, two for several. */
static void
test_dates (void)
{
  g_autoptr (RpSheetLog) unknown = make (4, NULL);

  g_assert_cmpuint (unknown->dates, ==, 12);
  g_assert_cmpuint (unknown->group, ==, 3);
  g_assert_cmpuint (unknown->compact, ==, 8);
  g_assert_cmpuint (unknown->times, ==, 1);
  assert_dates (RP_FREQUENCY_WORDS, 0, 1, 12, 0, 3);
  assert_dates (RP_FREQUENCY_A_WEEK, 3, 5, 12, 0, 3);
  assert_dates (RP_FREQUENCY_A_WEEK, 2, 5, 12, 0, 2);
  assert_dates (RP_FREQUENCY_A_WEEK, 1, 5, 12, 0, 0);
  assert_dates (RP_FREQUENCY_A_WEEK, 5, 5, 10, 0, 5);
  assert_dates (RP_FREQUENCY_DAYS, 0x15, 5, 12, 0, 3);
  assert_dates (RP_FREQUENCY_OTHER_DAY, 0, 1, 14, 0, 7);
  assert_dates (RP_FREQUENCY_A_DAY, 1, 5, 14, 0, 7);
  assert_dates (RP_FREQUENCY_A_DAY, 1, 1, 7, 5, 0);
  assert_dates (RP_FREQUENCY_DAYS, RP_FREQUENCY_ALL_DAYS, 1, 7, 5, 0);
  assert_dates (RP_FREQUENCY_A_DAY, 3, 1, 7, 3, 0);
  assert_dates (RP_FREQUENCY_A_DAY, 3, 2, 14, 0, 7);
}

/* How often it is done in two weeks. */
static guint
count_asked (const RpFrequency *frequency)
{
  guint n = 0;

  switch (frequency->kind)
    {
    case RP_FREQUENCY_A_DAY:
      return 14 * frequency->times;
    case RP_FREQUENCY_A_WEEK:
      return 2 * frequency->times;
    case RP_FREQUENCY_OTHER_DAY:
      return 7;
    case RP_FREQUENCY_DAYS:
      for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
        n += (frequency->days >> i & 1) * 2;
      return n;
    case RP_FREQUENCY_WORDS:
    default:
      return 6;
    }
}

static void
check_room (RpFrequencyKind kind, guint number)
{
  for (guint n = 1; n <= 2; n++)
    {
      g_autoptr (RpFrequency) frequency = make_frequency (kind, number);
      g_autoptr (RpSheetLog) log = make (n, frequency);
      guint rows = MAX (log->weeks, 1);

      g_assert_cmpuint (log->dates * rows * log->times, >=, count_asked (frequency));
      g_assert_cmpuint (log->compact * rows * log->times, >=, count_asked (frequency));
      g_assert_cmpuint (log->dates, <=, 14);
      g_assert_cmpuint (log->compact, <=, log->dates);
      if (log->weeks > 0)
        g_assert_cmpuint (n, ==, 1);
    }
}

/* Whatever is asked for, there is room for two weeks of it at least. */
static void
test_room (void)
{
  check_room (RP_FREQUENCY_WORDS, 0);
  check_room (RP_FREQUENCY_OTHER_DAY, 0);
  for (guint i = 1; i <= RP_FREQUENCY_MAX_A_DAY; i++)
    check_room (RP_FREQUENCY_A_DAY, i);
  for (guint i = 1; i <= RP_FREQUENCY_MAX_A_WEEK; i++)
    check_room (RP_FREQUENCY_A_WEEK, i);
  for (guint i = 1; i <= RP_FREQUENCY_ALL_DAYS; i++)
    check_room (RP_FREQUENCY_DAYS, i);
}

/* Every row says how many sets are planned, and has halves when each side has its own turn. */
static void
test_rows (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  GListModel *programs = rp_pack_get_programs (pack);

  for (guint i = 0; i < g_list_model_get_n_items (programs); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (programs, i);
      g_autoptr (RpSheetLog) log = rp_sheet_log_new (program, settings);

      g_assert_cmpuint (log->rows->len, ==, rp_program_get_n_items (program));
      g_assert_cmpint (log->first, ==, RP_SIDE_LEFT);
      g_assert_cmpuint (log->days->len, ==, 0);
      for (guint j = 0; j < log->rows->len; j++)
        {
          const RpProgramItem *item = rp_program_get_item (program, j);
          const RpSheetLogRow *row = log->rows->pdata[j];
          g_autofree char *planned = g_strdup_printf ("of %u", item->dose->sets);

          g_assert_cmpuint (row->sets, ==, item->dose->sets);
          g_assert_cmpstr (row->planned, ==, planned);
          g_assert_cmpint (row->halves, ==, item->dose->sides == RP_DOSE_SIDES_EACH);
          g_assert_true (g_str_has_suffix (row->name, rp_exercise_get_name (item->exercise)));
          g_assert_cmpint (g_ascii_isdigit (row->name[0]), ==, log->rows->len > 1);
        }
    }
}

static RpProgram *
make_for_sides (RpPack *pack, const RpDoseSides *sides, guint n)
{
  g_autoptr (RpProgram) program = sheet_fixture_make_long (pack, n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RpDose) dose = rp_dose_copy (rp_program_get_item (program, i)->dose);
      g_autoptr (RpProgram) next = NULL;

      dose->sides = sides[i];
      next = rp_program_edit_set_dose (program, i, dose);
      g_set_object (&program, next);
    }
  return g_steal_pointer (&program);
}

/* Only where each side has a turn of its own there are halves; without any, no side comes first. */
static void
test_halves (void)
{
  static const RpDoseSides some[] = { RP_DOSE_SIDES_BOTH, RP_DOSE_SIDES_LEFT, RP_DOSE_SIDES_EACH,
                                      RP_DOSE_SIDES_ALTERNATING, RP_DOSE_SIDES_RIGHT };
  static const RpDoseSides none[] = { RP_DOSE_SIDES_BOTH, RP_DOSE_SIDES_RIGHT };
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpProgram) program = make_for_sides (pack, some, G_N_ELEMENTS (some));
  g_autoptr (RpProgram) whole = make_for_sides (pack, none, G_N_ELEMENTS (none));
  g_autoptr (RpSheetLog) log = rp_sheet_log_new (program, settings);
  g_autoptr (RpSheetLog) plain = rp_sheet_log_new (whole, settings);

  for (guint i = 0; i < G_N_ELEMENTS (some); i++)
    g_assert_cmpint (((const RpSheetLogRow *) log->rows->pdata[i])->halves, ==,
                     some[i] == RP_DOSE_SIDES_EACH);
  g_assert_cmpint (log->first, !=, RP_SIDE_NONE);
  g_assert_cmpint (plain->first, ==, RP_SIDE_NONE);
}

static void
add_done (RpSheetSettings *settings, int day, guint left, int pain)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (2026, 11, day, 9, 0, 0);
  RpSheetDone *done = rp_sheet_done_new (date);

  rp_sheet_done_add (done, 0, RP_SIDE_LEFT, left);
  done->pain_after = pain;
  g_ptr_array_add (settings->done, done);
}

/* What was done is filled in: where it is known, in the half of its side. */
static void
test_filled_in (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  RpProgram *program = rp_pack_find_program (pack, "runners-knee");
  g_autoptr (RpSheetLog) log = NULL;
  const RpSheetLogDay *day;

  settings->done = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_done_free);
  add_done (settings, 27, 1, RP_SHEET_NO_PAIN);
  add_done (settings, 30, 0, 10);
  log = rp_sheet_log_new (program, settings);
  g_assert_cmpuint (log->days->len, ==, 2);
  day = log->days->pdata[0];
  g_assert_cmpstr (day->date, ==, "27 Nov");
  g_assert_cmpstr (day->cells[0], ==, "1");
  g_assert_null (day->cells[1]);
  g_assert_null (day->cells[2]);
  g_assert_null (day->pain_after);
  day = log->days->pdata[1];
  g_assert_cmpstr (day->cells[0], ==, "0");
  g_assert_null (day->pain_before);
  g_assert_cmpstr (day->pain_after, ==, "10");
}

/* A day has one column, however often something was done on it. */
static void
test_same_day (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  g_autoptr (RpSheetLog) log = NULL;

  settings->done = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_done_free);
  add_done (settings, 27, 1, RP_SHEET_NO_PAIN);
  add_done (settings, 27, 2, 4);
  add_done (settings, 28, 1, RP_SHEET_NO_PAIN);
  log = rp_sheet_log_new (rp_pack_find_program (pack, "runners-knee"), settings);
  g_assert_cmpuint (log->days->len, ==, 2);
  g_assert_cmpstr (((const RpSheetLogDay *) log->days->pdata[0])->cells[0], ==, "3");
  g_assert_cmpstr (((const RpSheetLogDay *) log->days->pdata[0])->pain_after, ==, "4");
  g_assert_cmpstr (((const RpSheetLogDay *) log->days->pdata[1])->cells[0], ==, "1");
}

/* In a log of weeks each day lies in its own; more than there is room for leaves the newest. */
static void
test_weeks (void)
{
  g_autoptr (RpPack) pack = sheet_fixture_load_pack ();
  g_autoptr (RpSheetSettings) settings = rp_sheet_settings_new ();
  RpProgram *daily = rp_pack_find_program (pack, "daily-clams");
  RpProgram *several = rp_pack_find_program (pack, "runners-knee");
  g_autoptr (RpSheetLog) weeks = NULL;
  g_autoptr (RpSheetLog) dates = NULL;
  guint before = 0;

  settings->done = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_done_free);
  for (int i = 1; i <= 20; i++)
    add_done (settings, i, 1, RP_SHEET_NO_PAIN);
  weeks = rp_sheet_log_new (daily, settings);
  g_assert_cmpuint (weeks->weeks, ==, 5);
  g_assert_cmpuint (weeks->days->len, ==, 20);
  for (guint i = 0; i < weeks->days->len; i++)
    {
      const RpSheetLogDay *day = weeks->days->pdata[i];
      guint place = day->n_week * 7 + day->weekday;

      if (i == 0)
        g_assert_cmpuint (day->n_week, ==, 0);
      else
        g_assert_cmpuint (place, ==, before + 1);
      before = place;
    }
  dates = rp_sheet_log_new (several, settings);
  g_assert_cmpuint (dates->days->len, ==, dates->compact);
  g_assert_cmpstr (((const RpSheetLogDay *) dates->days->pdata[dates->days->len - 1])->date, ==, "20 Nov");
}

/* L and R are words of a language. */
static void
test_language (void)
{
  g_assert_cmpstr (rp_sheet_log_get_letter (RP_SIDE_LEFT), ==, "L");
  g_assert_cmpstr (rp_sheet_log_get_letter (RP_SIDE_RIGHT), ==, "R");
  rp_test_catalogue_install_german ();
  {
    g_auto (RpWords) words = rp_words_begin (rp_language_find ("de"));
    g_autoptr (RpSheetLog) log = make (2, NULL);

    g_assert_cmpstr (rp_sheet_log_get_letter (RP_SIDE_RIGHT), ==, "R");
    g_assert_true (g_str_has_prefix (((const RpSheetLogRow *) log->rows->pdata[0])->planned, "von "));
  }
  rp_test_catalogue_clear ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-log/dates", test_dates);
  g_test_add_func ("/sheet-log/room", test_room);
  g_test_add_func ("/sheet-log/rows", test_rows);
  g_test_add_func ("/sheet-log/halves", test_halves);
  g_test_add_func ("/sheet-log/filled-in", test_filled_in);
  g_test_add_func ("/sheet-log/same-day", test_same_day);
  g_test_add_func ("/sheet-log/weeks", test_weeks);
  g_test_add_func ("/sheet-log/language", test_language);
  return g_test_run ();
}
