/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-frequency-words.h"

#include "base/rp-words.h"

#include <langinfo.h>

/* From Monday on. */
static const char *const days[RP_FREQUENCY_N_DAYS]
    = { N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
        N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday") };

/* The day from which the C library counts those of a week is this one, or the Monday behind it. */
#define A_SUNDAY 19971130u

/**
 * rp_frequency_words_day:
 * @day: a day of the week, 0 is Monday
 *
 * Returns: (transfer none): "Monday"
 */
const char *
rp_frequency_words_day (guint day)
{
  g_return_val_if_fail (day < RP_FREQUENCY_N_DAYS, "");

  return _ (days[day]);
}

/**
 * rp_frequency_words_day_short:
 * @day: a day of the week, 0 is Monday
 *
 * Returns: (transfer none): "Mon"
 */
const char *
rp_frequency_words_day_short (guint day)
{
  const char *const names[RP_FREQUENCY_N_DAYS]
      = { C_ ("short day", "Mon"), C_ ("short day", "Tue"), C_ ("short day", "Wed"), C_ ("short day", "Thu"),
          C_ ("short day", "Fri"), C_ ("short day", "Sat"), C_ ("short day", "Sun") };

  g_return_val_if_fail (day < RP_FREQUENCY_N_DAYS, "");

  return names[day];
}

/**
 * rp_frequency_words_day_narrow:
 * @day: a day of the week, 0 is Monday
 *
 * For a column that is no wider than a number.
 *
 * Returns: (transfer none): "Mo"
 */
const char *
rp_frequency_words_day_narrow (guint day)
{
  const char *const names[RP_FREQUENCY_N_DAYS]
      = { C_ ("narrow day", "Mo"), C_ ("narrow day", "Tu"), C_ ("narrow day", "We"), C_ ("narrow day", "Th"),
          C_ ("narrow day", "Fr"), C_ ("narrow day", "Sa"), C_ ("narrow day", "Su") };

  g_return_val_if_fail (day < RP_FREQUENCY_N_DAYS, "");

  return names[day];
}

/**
 * rp_frequency_words_first_day:
 *
 * Returns: the day on which a week begins where the person lives, by their locale; 0 is Monday
 */
guint
rp_frequency_words_first_day (void)
{
  /* The library gives the one behind the pointer, and the other in its place. */
  const union
  {
    const char *text;
    guint word;
  } first = { nl_langinfo (_NL_TIME_FIRST_WEEKDAY) }, origin = { nl_langinfo (_NL_TIME_WEEK_1STDAY) };
  guint from = origin.word == A_SUNDAY ? RP_FREQUENCY_N_DAYS - 1 : 0;

  return (from + (guint) first.text[0] - 1) % RP_FREQUENCY_N_DAYS;
}

/* "Monday", "Monday and Friday" or "Monday, Wednesday and Friday" */
static char *
list_days (guint chosen)
{
  g_autoptr (GString) list = g_string_new (NULL);
  const char *last = NULL;

  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    {
      if ((chosen & 1u << i) == 0)
        continue;
      if (last)
        /* Translators: between the parts of a list */
        g_string_append_printf (list, "%s%s", list->len > 0 ? _ (", ") : "", last);
      last = rp_frequency_words_day (i);
    }
  if (list->len == 0)
    return g_strdup (last);
  /* Translators: a day or a list of days, then the last day: "Monday, Wednesday and Friday" */
  return g_strdup_printf (_ ("%s and %s"), list->str, last);
}

static char *
say_a_day (guint times)
{
  if (times == 1)
    return g_strdup (_ ("Every day"));
  return g_strdup_printf (ngettext ("%u time a day", "%u times a day", times), times);
}

static char *
say_a_week (guint times)
{
  if (times == 1)
    return g_strdup (_ ("Once a week"));
  return g_strdup_printf (ngettext ("%u time a week", "%u times a week", times), times);
}

/**
 * rp_frequency_words_sentence:
 * @frequency: (nullable): how often
 *
 * Returns: (transfer full) (nullable): its own words where it has some, else "3 times a week", "Every other day" or
 *   "Monday, Wednesday and Friday"; %NULL where nothing is said
 */
char *
rp_frequency_words_sentence (const RpFrequency *frequency)
{
  if (!frequency)
    return NULL;
  if (frequency->words)
    return g_strdup (frequency->words);
  switch (frequency->kind)
    {
    case RP_FREQUENCY_A_DAY:
      return say_a_day (frequency->times);
    case RP_FREQUENCY_A_WEEK:
      return say_a_week (frequency->times);
    case RP_FREQUENCY_OTHER_DAY:
      return g_strdup (_ ("Every other day"));
    case RP_FREQUENCY_DAYS:
      return frequency->days == RP_FREQUENCY_ALL_DAYS ? say_a_day (1) : list_days (frequency->days);
    case RP_FREQUENCY_WORDS:
    default:
      return NULL;
    }
}
