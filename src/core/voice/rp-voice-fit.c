/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-fit.h"

#include "voice/rp-voice-slots.h"

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

/* Whether something is being said when the slot begins. */
static gboolean
is_taken (const Fitting *fitting, guint index)
{
  gint64 start = get_slot (fitting, index)->start;

  for (guint i = index; i > 0; i--)
    if (get_fit (fitting, i - 1)->phrase)
      {
        if (get_fit (fitting, i - 1)->until > start)
          return TRUE;
        break;
      }
  for (guint i = index + 1; i < fitting->slots->len && get_slot (fitting, i)->start == start; i++)
    if (get_fit (fitting, i)->phrase)
      return TRUE;
  return FALSE;
}

/* Until when something of this weight may last: nothing of at least that weight, and nothing that is said, waits for it. */
static gint64
find_limit (const Fitting *fitting, guint index, RpVoiceWeight weight)
{
  const RpVoiceSlot *slot = get_slot (fitting, index);

  for (guint i = index + 1; i < fitting->slots->len && get_slot (fitting, i)->start < slot->end; i++)
    {
      const RpVoiceSlot *later = get_slot (fitting, i);

      if (later->start > slot->start && (get_fit (fitting, i)->phrase || get_weight (later) >= weight))
        return later->start;
    }
  return slot->end;
}

/* The first of this weight that is over in time. */
static gboolean
choose (Fitting *fitting, guint index, RpVoiceWeight weight, gint64 limit)
{
  const RpVoiceSlot *slot = get_slot (fitting, index);

  for (guint i = 0; i < slot->phrases->len; i++)
    {
      const RpVoicePhrase *phrase = g_ptr_array_index (slot->phrases, i);
      gint64 until;

      if (phrase->weight != weight)
        continue;
      until = slot->start + get_length (fitting, phrase->text);
      if (until > limit)
        continue;
      *get_fit (fitting, index) = (RpVoiceFit){ index, phrase, until };
      return TRUE;
    }
  return FALSE;
}

static void
fit_slot (Fitting *fitting, guint index, RpVoiceWeight weight)
{
  const RpVoiceSlot *slot = get_slot (fitting, index);
  gint64 limit;

  if (get_fit (fitting, index)->phrase || is_taken (fitting, index))
    return;
  limit = find_limit (fitting, index, weight);
  /* A shorter way that leaves room for what comes is better than a longer one that does not. */
  if (!choose (fitting, index, weight, MIN (slot->next, limit)))
    choose (fitting, index, weight, limit);
}

/**
 * rp_voice_fit:
 * @slots: (element-type RpVoiceSlot): the slots of a step, in order
 * @length: (nullable): how long a text takes, or %NULL to reckon
 * @user_data: for @length
 *
 * Decides what is said: what matters more first, the longest way that is over in time, and never two at once. Each begins
 * when it is due or not at all.
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
