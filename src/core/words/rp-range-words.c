/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-range-words.h"

#include "base/rp-words.h"
#include "words/rp-time-words.h"

/* A range of time up to here is told in seconds. */
#define MOST_SECONDS 120

/* Whether both ends of a range are told in one unit, and in which: the seconds of it, or 0. */
static guint
find_unit (guint min, guint max)
{
  if (min % 60 == 0 && max % 60 == 0)
    return 60;
  return max <= MOST_SECONDS ? 1 : 0;
}

static char *
join (const char *least, const char *most)
{
  /* Translators: from the least to the most, such as "1 min 30 s to 1 hour" */
  return g_strdup_printf (_ ("%s to %s"), least, most);
}

static char *
join_figures (const char *least, const char *most)
{
  /* Translators: from the least to the most, in a formula: "10–20" */
  return g_strdup_printf (_ ("%s–%s"), least, most);
}

/**
 * rp_range_words_number:
 * @min: the least
 * @max: the most
 *
 * Returns: (transfer full): "20" or "10 to 20"
 */
char *
rp_range_words_number (guint min, guint max)
{
  if (min == max)
    return g_strdup_printf ("%u", min);
  /* Translators: from the least to the most, such as "10 to 20" */
  return g_strdup_printf (_ ("%u to %u"), min, max);
}

/**
 * rp_range_words_number_figure:
 * @min: the least
 * @max: the most
 *
 * Returns: (transfer full): "20" or "10–20"
 */
char *
rp_range_words_number_figure (guint min, guint max)
{
  g_autofree char *least = g_strdup_printf ("%u", min);
  g_autofree char *most = g_strdup_printf ("%u", max);

  return min == max ? g_steal_pointer (&most) : join_figures (least, most);
}

/**
 * rp_range_words_time:
 * @min: the least, in seconds
 * @max: the most, in seconds
 *
 * Returns: (transfer full): "45 seconds", "30 to 60 seconds", "1 to 2 minutes" or "1 min 30 s to 1 hour"
 */
char *
rp_range_words_time (guint min, guint max)
{
  g_autofree char *least = rp_time_words_duration ((gint64) min * G_USEC_PER_SEC);
  g_autofree char *most = rp_time_words_duration ((gint64) max * G_USEC_PER_SEC);
  guint unit = find_unit (min, max);

  if (min == max)
    return g_steal_pointer (&least);
  if (unit == 60)
    return g_strdup_printf (ngettext ("%u to %u minute", "%u to %u minutes", max / 60), min / 60, max / 60);
  if (unit == 1)
    return g_strdup_printf (ngettext ("%u to %u second", "%u to %u seconds", max), min, max);
  return join (least, most);
}

/**
 * rp_range_words_time_short:
 * @min: the least, in seconds
 * @max: the most, in seconds
 *
 * Returns: (transfer full): the same where there is little room: "45 s", "30 to 60 s", "1 to 2 min" or "1 min 30 s to 1 h"
 */
char *
rp_range_words_time_short (guint min, guint max)
{
  g_autofree char *least = rp_time_words_short ((gint64) min * G_USEC_PER_SEC);
  g_autofree char *most = rp_time_words_short ((gint64) max * G_USEC_PER_SEC);
  guint unit = find_unit (min, max);

  if (min == max)
    return g_steal_pointer (&least);
  if (unit == 60)
    /* Translators: minutes, short */
    return g_strdup_printf (_ ("%u to %u min"), min / 60, max / 60);
  if (unit == 1)
    /* Translators: seconds, short */
    return g_strdup_printf (_ ("%u to %u s"), min, max);
  return join (least, most);
}

/**
 * rp_range_words_time_figure:
 * @min: the least, in seconds
 * @max: the most, in seconds
 * @unit: (out) (transfer none) (nullable): what it counts, to stand small beside it; %NULL where it has units of its own
 *
 * Returns: (transfer full): the same as numbers to find: "45", "30–60", "1–2", "1:30" or "45 s–5 min"
 */
char *
rp_range_words_time_figure (guint min, guint max, const char **unit)
{
  g_autofree char *least = rp_time_words_short ((gint64) min * G_USEC_PER_SEC);
  g_autofree char *most = rp_time_words_short ((gint64) max * G_USEC_PER_SEC);
  guint seconds = find_unit (min, max);

  if (min == max)
    return rp_time_words_figure ((gint64) min * G_USEC_PER_SEC, unit);
  if (seconds == 0)
    {
      *unit = NULL;
      return join_figures (least, most);
    }
  *unit = seconds == 60 ? C_ ("beside a number", "min") : C_ ("beside a number", "s");
  return rp_range_words_number_figure (min / seconds, max / seconds);
}
