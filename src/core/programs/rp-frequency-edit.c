/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-frequency-edit.h"

/* What the numbers say from now on, nobody has put into words. */
static RpFrequency *
begin (const RpFrequency *frequency)
{
  RpFrequency *next = rp_frequency_copy (frequency);

  g_clear_pointer (&next->words, g_free);
  next->source = RP_SOURCE_OWN;
  return next;
}

static guint
count_days (guint days)
{
  guint n = 0;

  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    n += days >> i & 1u;
  return n;
}

/* As many days, as far apart as the week allows, from Monday on. */
static guint
spread_days (guint times)
{
  guint days = 0;

  for (guint i = 0; i < MIN (times, RP_FREQUENCY_N_DAYS); i++)
    days |= 1u << i * RP_FREQUENCY_N_DAYS / MIN (times, RP_FREQUENCY_N_DAYS);
  return days;
}

/**
 * rp_frequency_edit_kind:
 * @frequency: (nullable): how often it is now
 * @kind: how it shall be said
 * @sentence: (nullable): what it says now, to begin with where it shall be said in words
 *
 * Returns: (transfer full): the same, as far as it can be said so
 */
RpFrequency *
rp_frequency_edit_kind (const RpFrequency *frequency, RpFrequencyKind kind, const char *sentence)
{
  RpFrequency *next;

  if (kind == RP_FREQUENCY_WORDS)
    return rp_frequency_new (kind, sentence ? sentence : "", RP_SOURCE_OWN);
  next = rp_frequency_new (kind, NULL, RP_SOURCE_OWN);
  if (frequency && frequency->kind == kind)
    {
      next->times = frequency->times;
      next->days = frequency->days;
    }
  else if (frequency && frequency->kind == RP_FREQUENCY_A_WEEK && kind == RP_FREQUENCY_DAYS)
    next->days = spread_days (frequency->times);
  else if (frequency && frequency->kind == RP_FREQUENCY_DAYS && kind == RP_FREQUENCY_A_WEEK)
    next->times = count_days (frequency->days);
  return next;
}

/**
 * rp_frequency_edit_times:
 * @frequency: so many times a day, or a week
 * @times: how many times
 *
 * Returns: (transfer full): the same with as many times, as many as it may say
 */
RpFrequency *
rp_frequency_edit_times (const RpFrequency *frequency, guint times)
{
  RpFrequency *next;
  guint most;

  g_return_val_if_fail (frequency, NULL);
  g_return_val_if_fail (frequency->kind == RP_FREQUENCY_A_DAY || frequency->kind == RP_FREQUENCY_A_WEEK,
                        NULL);

  most = frequency->kind == RP_FREQUENCY_A_DAY ? RP_FREQUENCY_MAX_A_DAY : RP_FREQUENCY_MAX_A_WEEK;
  next = begin (frequency);
  next->times = CLAMP (times, 1, most);
  return next;
}

/**
 * rp_frequency_edit_day:
 * @frequency: certain days
 * @day: a day of the week, 0 is Monday
 * @chosen: whether it shall be one of them
 *
 * Returns: (transfer full): the same with or without this day; the last one stays
 */
RpFrequency *
rp_frequency_edit_day (const RpFrequency *frequency, guint day, gboolean chosen)
{
  RpFrequency *next;

  g_return_val_if_fail (frequency && frequency->kind == RP_FREQUENCY_DAYS, NULL);
  g_return_val_if_fail (day < RP_FREQUENCY_N_DAYS, NULL);

  if (!chosen && (frequency->days & ~(1u << day)) == 0)
    return rp_frequency_copy (frequency);
  next = begin (frequency);
  next->days = chosen ? frequency->days | 1u << day : frequency->days & ~(1u << day);
  return next;
}

/**
 * rp_frequency_edit_words:
 * @frequency: (nullable): how often
 * @words: what people shall read
 *
 * Returns: (transfer full): the same in these words; where there are none, its numbers are what people read
 */
RpFrequency *
rp_frequency_edit_words (const RpFrequency *frequency, const char *words)
{
  RpFrequency *next;

  g_return_val_if_fail (words, NULL);

  if (!frequency || frequency->kind == RP_FREQUENCY_WORDS)
    return rp_frequency_new (RP_FREQUENCY_WORDS, words, RP_SOURCE_OWN);
  next = begin (frequency);
  next->words = words[0] ? g_strdup (words) : NULL;
  return next;
}
