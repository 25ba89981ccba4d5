/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-remind-words.h"

#include "words/rp-frequency-words.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/* Whether clocks have twelve hours where the person lives */
static gboolean
has_halves (void)
{
  const char *format = nl_langinfo (T_FMT);

  return (strstr (format, "%r") || strstr (format, "%I") || strstr (format, "%l"))
         && nl_langinfo (AM_STR)[0] != '\0';
}

/**
 * rp_remind_words_time:
 * @minute: a minute of the day
 *
 * Returns: (transfer full): "18:00", or "6:00 PM" where clocks have twelve hours
 */
char *
rp_remind_words_time (guint minute)
{
  guint hour = minute / 60;

  g_return_val_if_fail (minute < RP_DAY_MINUTES, NULL);

  if (has_halves ())
    return g_strdup_printf ("%u:%02u %s", (hour + 11) % 12 + 1, minute % 60,
                            nl_langinfo (hour < 12 ? AM_STR : PM_STR));
  return g_strdup_printf ("%02u:%02u", hour, minute % 60);
}

/* The half of the day that a text ends with: 'a', 'p', or 0 for none */
static char
read_half (const char *text)
{
  g_autofree char *rest = g_utf8_casefold (text, -1);
  g_autofree char *before_noon = g_utf8_casefold (nl_langinfo (AM_STR), -1);
  g_autofree char *after_noon = g_utf8_casefold (nl_langinfo (PM_STR), -1);

  g_strstrip (rest);
  if (g_str_equal (rest, "pm") || g_str_equal (rest, "p") || (rest[0] && g_str_equal (rest, after_noon)))
    return 'p';
  if (g_str_equal (rest, "am") || g_str_equal (rest, "a") || (rest[0] && g_str_equal (rest, before_noon)))
    return 'a';
  return '\0';
}

/* Up to two digits. Returns: how many there are */
static guint
read_digits (const char **text, guint *number)
{
  guint count = 0;

  *number = 0;
  for (; count < 2 && g_ascii_isdigit (**text); count++)
    *number = *number * 10 + (guint) g_ascii_digit_value (*(*text)++);
  return count;
}

/**
 * rp_remind_words_parse_time:
 * @text: what was typed: "18:30", "18.30", "1830", "18", "6:30 pm"
 * @minute: (out): the minute of the day it says
 *
 * Returns: whether it says a time of day
 */
gboolean
rp_remind_words_parse_time (const char *text, guint *minute)
{
  guint hours;
  guint minutes = 0;
  char half;

  g_return_val_if_fail (text && minute, FALSE);

  text += strspn (text, " ");
  if (read_digits (&text, &hours) == 0)
    return FALSE;
  text += strspn (text, ":.h");
  if (g_ascii_isdigit (*text) && read_digits (&text, &minutes) != 2)
    return FALSE;
  half = read_half (text);
  if ((half == '\0' && text[strspn (text, " ")] != '\0') || (half != '\0' && (hours == 0 || hours > 12)))
    return FALSE;
  if (half != '\0')
    hours = hours % 12 + (half == 'p' ? 12 : 0);
  if (hours > 23 || minutes > 59)
    return FALSE;
  *minute = hours * 60 + minutes;
  return TRUE;
}

/* "18:00", "7:00 and 18:00" or "7:00, 12:00 and 18:00" */
static char *
list_times (const RpReminder *reminder)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *last = rp_remind_words_time (reminder->times[reminder->n_times - 1]);

  for (guint i = 0; i + 1 < reminder->n_times; i++)
    {
      g_autofree char *time = rp_remind_words_time (reminder->times[i]);

      /* Translators: between the parts of a list */
      g_string_append_printf (list, "%s%s", list->len > 0 ? _ (", ") : "", time);
    }
  /* Translators: a time or a list of times, then the last one */
  return list->len > 0 ? g_strdup_printf (_ ("%s and %s"), list->str, last) : g_steal_pointer (&last);
}

/**
 * rp_remind_words_sentence:
 * @reminder: (nullable): a reminder
 *
 * Returns: (transfer full): "Monday, Wednesday and Friday at 18:00", or "Off"
 */
char *
rp_remind_words_sentence (const RpReminder *reminder)
{
  RpFrequency frequency = { .kind = RP_FREQUENCY_DAYS };
  g_autofree char *days = NULL;
  g_autofree char *times = NULL;

  if (!reminder || !rp_reminder_is_on (reminder))
    return g_strdup (C_ ("reminder", "Off"));
  frequency.days = reminder->days;
  days = rp_frequency_words_sentence (&frequency);
  times = list_times (reminder);
  /* Translators: when a reminder comes: days, then times: "Monday and Friday at 18:00" */
  return g_strdup_printf (_ ("%s at %s"), days, times);
}
