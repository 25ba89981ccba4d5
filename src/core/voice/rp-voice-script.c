/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-script.h"

#include "voice/rp-voice-fit.h"
#include "voice/rp-voice-slots.h"

/* More than a day of exercise; after that a session goes on without a voice. */
#define MOST_SLOTS 100000

struct _RpVoiceScript
{
  gatomicrefcount ref_count;

  /* Owned references */
  RpPlan *plan;

  /* Owned values */
  GArray *utterances; /* RpUtterance, in order */
  GArray *beyond;     /* likewise, of repetitions after those that were reckoned with */
  GStringChunk *texts;
};

G_DEFINE_BOXED_TYPE (RpVoiceScript, rp_voice_script, rp_voice_script_ref, rp_voice_script_unref)

static void
append (RpVoiceScript *self, const RpVoiceSlot *slot, const RpVoiceFit *fit)
{
  RpUtterance utterance = {
    .at = fit->start,
    .until = fit->until,
    .offset = fit->start - slot->beat.at,
    .step = slot->beat.step,
    .notice = slot->beat.notice,
    .rep = slot->beat.rep,
    .phase = slot->beat.phase,
    .kind = fit->phrase->kind,
    .text = g_string_chunk_insert_const (self->texts, fit->phrase->text),
  };

  g_array_append_val (slot->beyond ? self->beyond : self->utterances, utterance);
}

/**
 * rp_voice_script_new:
 * @plan: a plan
 * @choice: what somebody wants to hear
 * @length: (nullable) (scope call): how long a text takes; %NULL, or an answer less than 0, to reckon with its letters
 * @user_data: for @length
 *
 * Lays out all that a session says while it goes through @plan, in the language of the program.
 *
 * Returns: (transfer full): the script
 */
RpVoiceScript *
rp_voice_script_new (RpPlan *plan, const RpVoiceChoice *choice, RpVoiceLengthFunc length, gpointer user_data)
{
  RpVoiceScript *self;
  guint n_slots = 0;

  g_return_val_if_fail (plan, NULL);
  g_return_val_if_fail (choice, NULL);

  self = g_new0 (RpVoiceScript, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->plan = rp_plan_ref (plan);
  self->utterances = g_array_new (FALSE, FALSE, sizeof (RpUtterance));
  self->beyond = g_array_new (FALSE, FALSE, sizeof (RpUtterance));
  self->texts = g_string_chunk_new (1024);
  for (guint step = 0; step < rp_plan_get_n_steps (plan) && n_slots < MOST_SLOTS && choice->kinds > 0; step++)
    {
      g_autoptr (GArray) slots = rp_voice_slots_new (plan, choice, step);
      g_autoptr (GArray) fits = rp_voice_fit (slots, length, user_data);

      n_slots += slots->len;
      for (guint i = 0; i < fits->len; i++)
        {
          const RpVoiceFit *fit = &g_array_index (fits, RpVoiceFit, i);

          append (self, &g_array_index (slots, RpVoiceSlot, fit->slot), fit);
        }
    }
  return self;
}

/**
 * rp_voice_script_ref:
 * @self: a script
 *
 * Returns: (transfer full): @self
 */
RpVoiceScript *
rp_voice_script_ref (RpVoiceScript *self)
{
  g_return_val_if_fail (self, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * rp_voice_script_unref:
 * @self: (transfer full): a script
 *
 * Gives up a reference.
 */
void
rp_voice_script_unref (RpVoiceScript *self)
{
  g_return_if_fail (self);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->utterances);
  g_array_unref (self->beyond);
  g_string_chunk_free (self->texts);
  rp_plan_unref (self->plan);
  g_free (self);
}

/**
 * rp_voice_script_get_n_utterances:
 * @self: a script
 *
 * Returns: how many things are said
 */
guint
rp_voice_script_get_n_utterances (RpVoiceScript *self)
{
  g_return_val_if_fail (self, 0);

  return self->utterances->len;
}

/**
 * rp_voice_script_get_utterance:
 * @self: a script
 * @index: which one, less than rp_voice_script_get_n_utterances()
 *
 * Returns: (transfer none): the utterance; those that follow begin when it is over, or later
 */
const RpUtterance *
rp_voice_script_get_utterance (RpVoiceScript *self, guint index)
{
  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (index < self->utterances->len, NULL);

  return &g_array_index (self->utterances, RpUtterance, index);
}

static gboolean
matches (const RpUtterance *utterance, const RpVoiceBeat *beat)
{
  return utterance->step == beat->step && utterance->notice == beat->notice && utterance->rep == beat->rep
         && utterance->phase == beat->phase;
}

/* The first of this step or a later one. */
static guint
find_first (const GArray *utterances, guint step)
{
  guint low = 0;
  guint high = utterances->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (utterances, RpUtterance, middle).step < step)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static const RpUtterance *
find_in (const GArray *utterances, const RpVoiceBeat *beat)
{
  for (guint i = find_first (utterances, beat->step); i < utterances->len; i++)
    {
      const RpUtterance *utterance = &g_array_index (utterances, RpUtterance, i);

      if (utterance->step != beat->step)
        break;
      if (matches (utterance, beat))
        return utterance;
    }
  return NULL;
}

/**
 * rp_voice_script_find:
 * @self: a script
 * @notice: what a session tells
 * @step: index of the step it belongs to
 * @rep: see #RpUtterance
 * @phase: see #RpUtterance
 *
 * Finds what a session says when it tells something. It does so at the person's own pace too, and for a step that is done
 * once more.
 *
 * Returns: (transfer none) (nullable): the utterance, or %NULL where nothing is said; it lives as long as @self
 */
const RpUtterance *
rp_voice_script_find (RpVoiceScript *self, RpSessionNotice notice, guint step, guint rep, guint phase)
{
  const RpVoiceBeat beat = { .notice = notice, .step = step, .rep = rep, .phase = phase };
  const RpUtterance *found;

  g_return_val_if_fail (self, NULL);

  found = find_in (self->utterances, &beat);
  return found ? found : find_in (self->beyond, &beat);
}

/**
 * rp_voice_script_find_now:
 * @self: a script
 * @notice: what a session tells
 * @step: index of the step it belongs to
 * @moment: the session's moment while it tells
 *
 * Like rp_voice_script_find(), with the session's own moment.
 *
 * Returns: (transfer none) (nullable): the utterance, or %NULL where nothing is said; it lives as long as @self
 */
const RpUtterance *
rp_voice_script_find_now (RpVoiceScript *self, RpSessionNotice notice, guint step, const RpMoment *moment)
{
  RpVoiceBeat beat = { .notice = notice, .step = step };

  g_return_val_if_fail (self, NULL);
  g_return_val_if_fail (moment, NULL);

  if (step >= rp_plan_get_n_steps (self->plan))
    return NULL;
  beat.moment = *moment;
  rp_voice_run_place (&beat, self->plan);
  return rp_voice_script_find (self, notice, step, beat.rep, beat.phase);
}

/**
 * rp_voice_script_list_texts:
 * @plan: a plan
 * @choice: what somebody wants to hear
 *
 * Lists all that a script for @plan may say, whatever the voice: for those that prepare it.
 *
 * Returns: (transfer full): the texts, each once, in the order in which they are wanted
 */
GStrv
rp_voice_script_list_texts (RpPlan *plan, const RpVoiceChoice *choice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  guint n_slots = 0;

  g_return_val_if_fail (plan, NULL);
  g_return_val_if_fail (choice, NULL);

  for (guint step = 0; step < rp_plan_get_n_steps (plan) && n_slots < MOST_SLOTS && choice->kinds > 0; step++)
    {
      g_autoptr (GArray) slots = rp_voice_slots_new (plan, choice, step);

      n_slots += slots->len;
      for (guint i = 0; i < slots->len; i++)
        {
          GPtrArray *phrases = g_array_index (slots, RpVoiceSlot, i).phrases;

          for (guint k = 0; k < phrases->len; k++)
            {
              const RpVoicePhrase *phrase = g_ptr_array_index (phrases, k);

              if (!g_hash_table_contains (seen, phrase->text))
                {
                  char *text = g_strdup (phrase->text);

                  g_ptr_array_add (texts, text);
                  g_hash_table_add (seen, text);
                }
            }
        }
    }
  g_ptr_array_add (texts, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}
