/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-fit.h"

#include "voice/rp-voice-slots.h"

#include <string.h>

/* The slots and what is said in each so far. */
typedef struct
{
  const GArray *slots;
  GArray *fits; /* one for each slot; without a phrase where nothing is said */
  RpVoiceLengthFunc length;
  gpointer user_data;
} Fitting;

static const RpVoiceSlot *
get_slot (const Fitting *fitting, guint index)
{
  return &g_array_index (fitting->slots, RpVoiceSlot, index);
}

static RpVoiceFit *
get_fit (const Fitting *fitting, guint index)
{
  return &g_array_index (fitting->fits, RpVoiceFit, index);
}

static gint64
get_length (const Fitting *fitting, const char *text)
{
  gint64 length = fitting->length ? fitting->length (text, fitting->user_data) : -1;

  return length < 0 ? rp_voice_slots_reckon (text) : length;
}

/* The most that may be said there. */
static RpVoiceWeight
get_weight (const RpVoiceSlot *slot)
{
  return ((const RpVoicePhrase *) g_ptr_array_index (slot->phrases, 0))->weight;
}

/* The last thing that is said before a slot, or NULL. */
static const RpVoiceFit *
find_before (const Fitting *fitting, guint index)
{
  if (get_slot (fitting, index)->beyond)
    return NULL;
  for (guint i = index; i > 0; i--)
    if (get_fit (fitting, i - 1)->phrase)
      return get_fit (fitting, i - 1);
  return NULL;
}

/* What something of this weight that is said in a slot must leave alone: the next thing that is said, or may be and matters
 * as much. Of what is told at one instant, the first has the word. Returns the first such slot behind @after, or how many slots
 * there are. */
static guint
find_next (const Fitting *fitting, guint index, guint after, RpVoiceWeight weight)
{
  const RpVoiceSlot *slot = get_slot (fitting, index);
  guint i = after + 1;

  for (;
       i < fitting->slots->len && !get_slot (fitting, i)->beyond && get_slot (fitting, i)->start < slot->end;
       i++)
    if (get_fit (fitting, i)->phrase
        || (get_slot (fitting, i)->start > slot->start && get_weight (get_slot (fitting, i)) >= weight))
      return i;
  return fitting->slots->len;
}

/* Until when something that is said may be put off. */
static gint64
find_latest (const Fitting *fitting, guint index)
{
  const RpVoiceFit *fit = get_fit (fitting, index);
  guint next = find_next (fitting, index, index, fit->phrase->weight);
  gint64 end = get_slot (fitting, index)->end;

  if (next < fitting->slots->len)
    end = get_fit (fitting, next)->phrase ? get_fit (fitting, next)->start : get_slot (fitting, next)->start;
  return CLAMP (fit->start + end - fit->until, fit->start, get_slot (fitting, index)->latest);
}

/* Until when something of this weight may last: all that comes until the next thing that is said can wait for it. */
static gint64
find_limit (const Fitting *fitting, guint index, RpVoiceWeight weight)
{
  gint64 limit = get_slot (fitting, index)->end;
  guint next = index;

  while ((next = find_next (fitting, index, next, weight)) < fitting->slots->len)
    {
      if (get_fit (fitting, next)->phrase)
        return MIN (limit, find_latest (fitting, next));
      limit = MIN (limit, get_slot (fitting, next)->latest);
    }
  return limit;
}

/* What is said already begins a little later. */
static void
put_off (Fitting *fitting, guint index, gint64 until)
{
  for (guint i = index + 1; i < fitting->slots->len && get_slot (fitting, i)->start < until; i++)
    {
      RpVoiceFit *fit = get_fit (fitting, i);
      gint64 late = until - fit->start;

      if (!fit->phrase || get_slot (fitting, i)->beyond)
        continue;
      if (late > 0)
        {
          fit->start += late;
          fit->until += late;
        }
      return;
    }
}

/* Whether it was just said, as a part of more. */
static gboolean
is_said (const RpVoiceFit *before, const char *text)
{
  return before && strstr (before->phrase->text, text);
}

/* The first of this weight that is over in time. */
static gboolean
choose (Fitting *fitting, guint index, RpVoiceWeight weight, gint64 limit)
{
  const RpVoiceSlot *slot = get_slot (fitting, index);
  const RpVoiceFit *before = find_before (fitting, index);
  gint64 start = before ? MAX (slot->start, before->until) : slot->start;

  if (start > slot->latest)
    return FALSE;
  for (guint i = 0; i < slot->phrases->len; i++)
    {
      const RpVoicePhrase *phrase = g_ptr_array_index (slot->phrases, i);
      gint64 until = start + get_length (fitting, phrase->text);

      if (phrase->weight != weight || until > limit)
        continue;
      if (slot->beat.notice == RP_SESSION_NOTICE_COUNTDOWN && is_said (before, phrase->text))
        continue;
      *get_fit (fitting, index) = (RpVoiceFit){ index, phrase, start, until };
      put_off (fitting, index, until);
      return TRUE;
    }
  return FALSE;
}

static void
fit_slot (Fitting *fitting, guint index, RpVoiceWeight weight)
{
  gint64 limit;

  if (get_fit (fitting, index)->phrase || get_weight (get_slot (fitting, index)) < weight)
    return;
  if (get_slot (fitting, index)->beyond)
    {
      choose (fitting, index, weight, get_slot (fitting, index)->end);
      return;
    }
  limit = find_limit (fitting, index, weight);
  /* A shorter way that leaves room for what comes is better than a longer one that does not. */
  if (!choose (fitting, index, weight, MIN (get_slot (fitting, index)->next, limit)))
    choose (fitting, index, weight, limit);
}

/**
 * rp_voice_fit:
 * @slots: (element-type RpVoiceSlot): the slots of a step, in order
 * @length: (nullable): how long a text takes, or %NULL to reckon
 * @user_data: for @length
 *
 * Decides what is said: what matters more first, the longest way that is over in time, and never two at once. Each begins
 * when it is due or not at all; only a phase may wait for a number.
 *
 * Returns: (transfer full) (element-type RpVoiceFit): what is said, in order; it lives no longer than @slots
 */
GArray *
rp_voice_fit (const GArray *slots, RpVoiceLengthFunc length, gpointer user_data)
{
  Fitting fitting = { slots, g_array_new (FALSE, TRUE, sizeof (RpVoiceFit)), length, user_data };
  GArray *said = g_array_new (FALSE, FALSE, sizeof (RpVoiceFit));

  g_array_set_size (fitting.fits, slots->len);
  for (int weight = RP_VOICE_WEIGHT_WORD; weight >= RP_VOICE_WEIGHT_PHASE; weight--)
    for (guint i = 0; i < slots->len; i++)
      fit_slot (&fitting, i, (RpVoiceWeight) weight);
  for (guint i = 0; i < slots->len; i++)
    if (get_fit (&fitting, i)->phrase)
      g_array_append_val (said, *get_fit (&fitting, i));
  g_array_unref (fitting.fits);
  return said;
}
