/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-time-words.h"

#include "base/rp-words.h"
#include "words/rp-frequency-words.h"

#include <langinfo.h>

#define SECOND ((gint64) G_USEC_PER_SEC)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)

static gint64
round_to (gint64 duration, gint64 unit)
{
  return (MAX (duration, 0) + unit / 2) / unit * unit;
}

/* Nobody counts thousandths: what is no whole number of hundredths is told in tenths. */
static gint64
round_told (gint64 duration)
{
  return MAX (duration, 0) % (SECOND / 100) == 0 ? MAX (duration, 0) : round_to (duration, SECOND / 10);
}

/**
 * rp_time_words_number:
 * @number: a number, 0 or more
 * @decimals: how many digits stand behind its point, up to 6
 *
 * Returns: (transfer full): "1.5", with the point of the language in effect; of the person's locale where there is none
 */
char *
rp_time_words_number (double number, guint decimals)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *format = g_strdup_printf ("%%.%uf", MIN (decimals, 6));
  GString *text = g_string_new (g_ascii_formatd (digits, sizeof digits, format, number));

  g_string_replace (
      text, ".",
      rp_words_get_language ()
          /* Translators: what stands between seconds and their tenths in your language: "." or "," */
          ? C_ ("between seconds and tenths", ".")
          : nl_langinfo (RADIXCHAR),
      1);
  return g_string_free (text, FALSE);
}

/* "2", "1.5" or "0.25", as the language writes it, of what round_told() gave. */
static char *
format_seconds (gint64 duration)
{
  if (duration % SECOND == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, duration / SECOND);
  return rp_time_words_number ((double) duration / (double) SECOND, duration % (SECOND / 10) == 0 ? 1 : 2);
}

static char *
format_hours_and_minutes (guint hours, guint minutes)
{
  g_autofree char *first = g_strdup_printf (ngettext ("%u hour", "%u hours", hours), hours);
  g_autofree char *second = g_strdup_printf (ngettext ("%u minute", "%u minutes", minutes), minutes);

  if (hours == 0)
    return g_steal_pointer (&second);
  if (minutes == 0)
    return g_steal_pointer (&first);
  /* Translators: hours, then minutes: "6 hours 1 minute" */
  return g_strdup_printf (_ ("%s %s"), first, second);
}

/**
 * rp_time_words_duration:
 * @duration: microseconds, 0 or more
 *
 * Returns: (transfer full): "45 seconds", "0.4 seconds", "2 minutes", "1 min 30 s", "6 hours 1 minute" or "1 h 0 min 5 s"
 */
char *
rp_time_words_duration (gint64 duration)
{
  gint64 told = round_told (duration);
  guint hours = (guint) (told / HOUR);
  guint minutes = (guint) (told % HOUR / MINUTE);
  g_autofree char *seconds = format_seconds (told % MINUTE);

  if (told < MINUTE && told % SECOND != 0)
    /* Translators: seconds with decimals, such as 1.5 */
    return g_strdup_printf (_ ("%s seconds"), seconds);
  if (told < MINUTE)
    return g_strdup_printf (ngettext ("%u second", "%u seconds", (guint) (told / SECOND)),
                            (guint) (told / SECOND));
  if (told % MINUTE == 0)
    return format_hours_and_minutes (hours, minutes);
  if (hours == 0)
    /* Translators: minutes and seconds, short */
    return g_strdup_printf (_ ("%u min %s s"), minutes, seconds);
  /* Translators: hours, minutes and seconds, short */
  return g_strdup_printf (_ ("%u h %u min %s s"), hours, minutes, seconds);
}

/**
 * rp_time_words_seconds:
 * @duration: microseconds, 0 or more
 *
 * Returns: (transfer full): "2 s" or "1.5 s", as it stands beside a phase
 */
char *
rp_time_words_seconds (gint64 duration)
{
  g_autofree char *seconds = format_seconds (round_told (duration));

  /* Translators: seconds, short, perhaps with decimals */
  return g_strdup_printf (_ ("%s s"), seconds);
}

/**
 * rp_time_words_short:
 * @duration: microseconds, 0 or more
 *
 * Returns: (transfer full): the same as rp_time_words_duration() where there is little room: "45 s", "1.5 s", "2 min",
 *   "1 min 30 s" or "6 h 1 min"
 */
char *
rp_time_words_short (gint64 duration)
{
  gint64 told = round_told (duration);
  guint hours = (guint) (told / HOUR);
  guint minutes = (guint) (told % HOUR / MINUTE);

  if (told < MINUTE)
    return rp_time_words_seconds (told);
  if (told % MINUTE != 0)
    return rp_time_words_duration (told);
  if (hours == 0)
    /* Translators: minutes, short */
    return g_strdup_printf (_ ("%u min"), minutes);
  if (minutes == 0)
    /* Translators: hours, short */
    return g_strdup_printf (_ ("%u h"), hours);
  /* Translators: hours and minutes, short */
  return g_strdup_printf (_ ("%u h %u min"), hours, minutes);
}

/**
 * rp_time_words_figure:
 * @duration: microseconds, 0 or more
 * @unit: (out) (transfer none) (nullable): what it counts, to stand small beside it: "s", "min" or "h"; %NULL where the
 *   figure has units of its own
 *
 * Returns: (transfer full): the same as rp_time_words_short() as a number to find: "45", "1.5", "2", "1:30" or "6 h 1 min"
 */
char *
rp_time_words_figure (gint64 duration, const char **unit)
{
  gint64 told = round_told (duration);

  /* Translators: seconds, minutes and hours, short, small beside a large number */
  const char *const units[]
      = { C_ ("beside a number", "s"), C_ ("beside a number", "min"), C_ ("beside a number", "h") };

  *unit = told < MINUTE ? units[0] : told < HOUR ? units[1] : units[2];
  if (told < MINUTE)
    return format_seconds (told);
  if (told % HOUR == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, told / HOUR);
  if (told < HOUR && told % MINUTE == 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, told / MINUTE);
  if (told < HOUR && told % SECOND == 0)
    return rp_time_words_clock (told);
  *unit = NULL;
  return rp_time_words_short (told);
}

/**
 * rp_time_words_clock:
 * @duration: microseconds; less than 0 counts as 0
 *
 * Returns: (transfer full): "7:37", or "1:07:37" from an hour on
 */
char *
rp_time_words_clock (gint64 duration)
{
  gint64 told = MAX (duration, 0) / SECOND;
  gint64 hours = told / 3600;
  guint minutes = (guint) (told / 60 % 60);
  guint seconds = (guint) (told % 60);

  if (hours > 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT ":%02u:%02u", hours, minutes, seconds);
  return g_strdup_printf ("%u:%02u", minutes, seconds);
}

/* Whole minutes to plan for, rounded to the nearest and at least 1. */
static gint64
get_minutes (gint64 duration)
{
  return MAX (1, round_to (round_to (duration, SECOND), MINUTE) / MINUTE);
}

/**
 * rp_time_words_rough:
 * @duration: microseconds
 *
 * Returns: (transfer full): how much time to plan for, in whole minutes and at least 1: "25 min" or "6 h 1 min"
 */
char *
rp_time_words_rough (gint64 duration)
{
  return rp_time_words_short (get_minutes (duration) * MINUTE);
}

/**
 * rp_time_words_rough_full:
 * @duration: microseconds
 *
 * Returns: (transfer full): the same in whole words: "25 minutes" or "6 hours 1 minute"
 */
char *
rp_time_words_rough_full (gint64 duration)
{
  return rp_time_words_duration (get_minutes (duration) * MINUTE);
}

/**
 * rp_time_words_total:
 * @duration: microseconds
 *
 * Returns: (transfer full): a number to stand large above rp_time_words_total_label(): "25", or "6 h 1 min" from an hour on
 */
char *
rp_time_words_total (gint64 duration)
{
  gint64 minutes = get_minutes (duration);

  if (minutes >= 60)
    return rp_time_words_rough (duration);
  return g_strdup_printf ("%" G_GINT64_FORMAT, minutes);
}

/**
 * rp_time_words_total_label:
 * @duration: microseconds
 * @estimate: %TRUE when the person sets the pace of some part
 *
 * Returns: (transfer full): the words that follow rp_time_words_total(): "minutes in all", or "in all" from an hour on
 */
char *
rp_time_words_total_label (gint64 duration, gboolean estimate)
{
  guint minutes = (guint) get_minutes (duration);

  if (minutes >= 60)
    /* Translators: follows hours and minutes */
    return g_strdup (estimate ? _ ("or so") : _ ("in all"));
  if (estimate)
    /* Translators: follows a big number */
    return g_strdup (ngettext ("minute or so", "minutes or so", minutes));
  /* Translators: follows a big number */
  return g_strdup (ngettext ("minute in all", "minutes in all", minutes));
}

/**
 * rp_time_words_total_line:
 * @duration: microseconds
 * @estimate: %TRUE when the person sets the pace of some part
 *
 * Returns: (transfer full): both in one line: "25 minutes in all" or "6 hours 1 minute in all"
 */
char *
rp_time_words_total_line (gint64 duration, gboolean estimate)
{
  g_autofree char *time = rp_time_words_rough_full (duration);

  if (estimate)
    /* Translators: a time such as "25 minutes" */
    return g_strdup_printf (_ ("%s or so"), time);
  /* Translators: a time such as "25 minutes" */
  return g_strdup_printf (_ ("%s in all"), time);
}

/* The system knows the months of its own locales only. */
static const char *
name_month (int month)
{
  /* Translators: the month inside a whole day, such as "21 November 2026" */
  const char *const months[] = {
    C_ ("in a date", "January"), C_ ("in a date", "February"), C_ ("in a date", "March"),
    C_ ("in a date", "April"),   C_ ("in a date", "May"),      C_ ("in a date", "June"),
    C_ ("in a date", "July"),    C_ ("in a date", "August"),   C_ ("in a date", "September"),
    C_ ("in a date", "October"), C_ ("in a date", "November"), C_ ("in a date", "December"),
  };

  return months[month - 1];
}

static const char *
name_month_short (int month)
{
  /* Translators: the month inside a day without a year, in a narrow column: "21 Nov" */
  const char *const months[] = {
    C_ ("in a short date", "Jan"), C_ ("in a short date", "Feb"), C_ ("in a short date", "Mar"),
    C_ ("in a short date", "Apr"), C_ ("in a short date", "May"), C_ ("in a short date", "Jun"),
    C_ ("in a short date", "Jul"), C_ ("in a short date", "Aug"), C_ ("in a short date", "Sep"),
    C_ ("in a short date", "Oct"), C_ ("in a short date", "Nov"), C_ ("in a short date", "Dec"),
  };

  return months[month - 1];
}

static const char *
name_month_alone (int month)
{
  /* Translators: the month by itself, as above a calendar */
  const char *const months[] = {
    C_ ("by itself", "January"), C_ ("by itself", "February"), C_ ("by itself", "March"),
    C_ ("by itself", "April"),   C_ ("by itself", "May"),      C_ ("by itself", "June"),
    C_ ("by itself", "July"),    C_ ("by itself", "August"),   C_ ("by itself", "September"),
    C_ ("by itself", "October"), C_ ("by itself", "November"), C_ ("by itself", "December"),
  };

  return months[month - 1];
}

/* The C library's months are those of the person's locale, whatever language our words have. */
static char *
format_day (GDateTime *day, const char *form)
{
  g_autoptr (GString) all = g_string_new (form);

  g_string_replace (all, "%A", rp_frequency_words_day ((guint) g_date_time_get_day_of_week (day) - 1), 0);
  g_string_replace (all, "%B", name_month (g_date_time_get_month (day)), 0);
  return g_date_time_format (day, all->str);
}

/**
 * rp_time_words_day:
 * @day: a day
 *
 * Returns: (transfer full): the day as people write it: "21 November 2026"
 */
char *
rp_time_words_day (GDateTime *day)
{
  g_return_val_if_fail (day, NULL);

  /* Translators: a day as people write it: "21 November 2026" */
  return format_day (day, _ ("%-d %B %Y"));
}

/**
 * rp_time_words_day_short:
 * @day: a day
 *
 * Returns: (transfer full): the day without its year, for a narrow column: "21 Nov"
 */
char *
rp_time_words_day_short (GDateTime *day)
{
  g_return_val_if_fail (day, NULL);

  /* Translators: day and month: "21 Nov" */
  return g_strdup_printf (_ ("%d %s"), g_date_time_get_day_of_month (day),
                          name_month_short (g_date_time_get_month (day)));
}

/**
 * rp_time_words_weekday:
 * @day: a day
 * @year: whether its year is told
 *
 * Returns: (transfer full): the day with the day of its week: "Saturday 28 November", or "Saturday 28 November 2026"
 */
char *
rp_time_words_weekday (GDateTime *day, gboolean year)
{
  g_return_val_if_fail (day, NULL);

  if (year)
    /* Translators: a day as people write it: "Saturday 28 November 2026" */
    return format_day (day, _ ("%A %-d %B %Y"));
  /* Translators: a day as people write it: "Saturday 28 November" */
  return format_day (day, _ ("%A %-d %B"));
}

/**
 * rp_time_words_month:
 * @day: a day of the month
 *
 * Returns: (transfer full): the month and its year: "November 2026"
 */
char *
rp_time_words_month (GDateTime *day)
{
  g_return_val_if_fail (day, NULL);

  /* Translators: a month and its year, as above a calendar: "November 2026" */
  return g_strdup_printf (C_ ("month and year", "%s %d"), name_month_alone (g_date_time_get_month (day)),
                          g_date_time_get_year (day));
}
