/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-time-words.h"

#include <glib/gi18n-lib.h>

/* Rounded to the nearest second: nobody counts milliseconds. */
static guint
to_seconds (gint64 duration)
{
  return (guint) ((MAX (duration, 0) + G_USEC_PER_SEC / 2) / G_USEC_PER_SEC);
}

/**
 * rp_time_words_duration:
 * @duration: microseconds, 0 or more
 *
 * Returns: (transfer full): "45 seconds", "2 minutes" or "1 min 30 s"
 */
char *
rp_time_words_duration (gint64 duration)
{
  guint seconds = to_seconds (duration);

  if (seconds < 60)
    return g_strdup_printf (ngettext ("%u second", "%u seconds", seconds), seconds);
  if (seconds % 60 == 0)
    return g_strdup_printf (ngettext ("%u minute", "%u minutes", seconds / 60), seconds / 60);
  /* Translators: minutes and seconds, short */
  return g_strdup_printf (_ ("%u min %u s"), seconds / 60, seconds % 60);
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
  double seconds = MAX (duration, 0) / (double) G_USEC_PER_SEC;

  if (ABS (seconds - (double) to_seconds (duration)) < 0.05)
    /* Translators: whole seconds, short */
    return g_strdup_printf (_ ("%u s"), to_seconds (duration));
  /* Translators: seconds with one decimal, short */
  return g_strdup_printf (_ ("%.1f s"), seconds);
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
  guint seconds = (guint) (MAX (duration, 0) / G_USEC_PER_SEC);

  if (seconds >= 3600)
    return g_strdup_printf ("%u:%02u:%02u", seconds / 3600, seconds / 60 % 60, seconds % 60);
  return g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);
}

/**
 * rp_time_words_minutes:
 * @duration: microseconds
 *
 * Returns: whole minutes to plan for, rounded to the nearest and at least 1
 */
guint
rp_time_words_minutes (gint64 duration)
{
  return MAX (1, (to_seconds (duration) + 30) / 60);
}

/**
 * rp_time_words_minutes_label:
 * @duration: microseconds
 * @estimate: %TRUE when the person sets the pace of some part
 *
 * Returns: (transfer full): the words that follow the number of minutes: "minutes in all"
 */
char *
rp_time_words_minutes_label (gint64 duration, gboolean estimate)
{
  guint minutes = rp_time_words_minutes (duration);

  if (estimate)
    /* Translators: follows a big number */
    return g_strdup (ngettext ("minute or so", "minutes or so", minutes));
  /* Translators: follows a big number */
  return g_strdup (ngettext ("minute in all", "minutes in all", minutes));
}
