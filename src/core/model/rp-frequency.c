/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-frequency.h"

#include <string.h>

/* As packs and codes write the days. */
static const char *const day_names[RP_FREQUENCY_N_DAYS] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

G_DEFINE_ENUM_TYPE (RpFrequencyKind,
                    rp_frequency_kind,
                    G_DEFINE_ENUM_VALUE (RP_FREQUENCY_WORDS, "words"),
                    G_DEFINE_ENUM_VALUE (RP_FREQUENCY_A_DAY, "a-day"),
                    G_DEFINE_ENUM_VALUE (RP_FREQUENCY_A_WEEK, "a-week"),
                    G_DEFINE_ENUM_VALUE (RP_FREQUENCY_OTHER_DAY, "other-day"),
                    G_DEFINE_ENUM_VALUE (RP_FREQUENCY_DAYS, "days"))

G_DEFINE_BOXED_TYPE (RpFrequency, rp_frequency, rp_frequency_copy, rp_frequency_free)

/**
 * rp_frequency_new:
 * @kind: how it is said
 * @words: (nullable): the words to read; may be %NULL for every kind but %RP_FREQUENCY_WORDS
 * @source: where it is from
 *
 * Returns: (transfer full): a frequency; once, where times are counted, and on Monday, where days are named, until told
 *   otherwise; free with rp_frequency_free()
 */
RpFrequency *
rp_frequency_new (RpFrequencyKind kind, const char *words, RpSource source)
{
  RpFrequency *frequency;

  g_return_val_if_fail (words || kind != RP_FREQUENCY_WORDS, NULL);

  frequency = g_new0 (RpFrequency, 1);
  frequency->kind = kind;
  frequency->times = kind == RP_FREQUENCY_A_DAY || kind == RP_FREQUENCY_A_WEEK;
  frequency->days = kind == RP_FREQUENCY_DAYS;
  frequency->words = g_strdup (words);
  frequency->source = source;
  return frequency;
}

/**
 * rp_frequency_copy:
 * @frequency: (nullable): a frequency
 *
 * Returns: (transfer full) (nullable): the same frequency, to be changed apart from @frequency
 */
RpFrequency *
rp_frequency_copy (const RpFrequency *frequency)
{
  RpFrequency *copy;

  if (!frequency)
    return NULL;
  copy = g_new (RpFrequency, 1);
  *copy = *frequency;
  copy->words = g_strdup (frequency->words);
  return copy;
}

/**
 * rp_frequency_free:
 * @frequency: (transfer full) (nullable): a frequency
 *
 * Frees it and its words.
 */
void
rp_frequency_free (RpFrequency *frequency)
{
  if (!frequency)
    return;
  g_free (frequency->words);
  g_free (frequency);
}

/**
 * rp_frequency_equal:
 * @a: (nullable): a frequency
 * @b: (nullable): a frequency
 *
 * Returns: %TRUE when both say the same, or both say nothing
 */
gboolean
rp_frequency_equal (const RpFrequency *a, const RpFrequency *b)
{
  if (!a || !b)
    return a == b;
  return a->kind == b->kind && a->times == b->times && a->days == b->days && a->source == b->source
         && g_strcmp0 (a->words, b->words) == 0;
}

static guint
find_day (const char *text, gsize length)
{
  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    if (length == strlen (day_names[i]) && strncmp (text, day_names[i], length) == 0)
      return 1u << i;
  return 0;
}

/**
 * rp_frequency_parse_days:
 * @text: (nullable): days with a hyphen between, each once and in the order of the week: "mon-wed-fri"
 * @days: (out): one bit for each, the first is Monday; untouched on failure
 *
 * Returns: %TRUE when @text names at least one day
 */
gboolean
rp_frequency_parse_days (const char *text, guint *days)
{
  guint found = 0;

  g_return_val_if_fail (days, FALSE);

  while (text)
    {
      gsize length = strcspn (text, "-");
      guint day = find_day (text, length);

      if (day <= found)
        return FALSE;
      found |= day;
      text = text[length] == '-' ? text + length + 1 : NULL;
    }
  if (found == 0)
    return FALSE;
  *days = found;
  return TRUE;
}

/**
 * rp_frequency_format_days:
 * @days: one bit for each, the first is Monday
 *
 * Returns: (transfer full): the days as rp_frequency_parse_days() reads them
 */
char *
rp_frequency_format_days (guint days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    if ((days & 1u << i) != 0)
      g_string_append_printf (text, text->len > 0 ? "-%s" : "%s", day_names[i]);
  return g_string_free (text, FALSE);
}
