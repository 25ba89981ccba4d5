/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "voice/rp-voice-slots.h"

#include "voice/rp-voice-cues.h"
#include "voice/rp-voice-phrases.h"
#include "voice/rp-voice-script.h"
#include "voice/rp-voice-tone.h"

/* How long a voice takes at its usual pace, about: for anything at all; for a letter, in which spaces count; for a number,
 * and for each of its figures, which are words; and for the pause at a stop. Measured with eSpeak NG. */
#define WORD (100 * G_TIME_SPAN_MILLISECOND)
#define LETTER (62 * G_TIME_SPAN_MILLISECOND)
#define NUMBER (250 * G_TIME_SPAN_MILLISECOND)
#define FIGURE (100 * G_TIME_SPAN_MILLISECOND)
#define STOP (250 * G_TIME_SPAN_MILLISECOND)
/* A voice may be so many times as fast as that, or as slow, in tenths. */
#define FASTEST 5
#define SLOWEST 20
/* No tone is longer, see rp_voice_tone_get_length(). */
#define LONGEST_TONE (750 * G_TIME_SPAN_MILLISECOND)
/* A phase may wait so long for a number or a mark that is being said. */
#define PATIENCE (600 * G_TIME_SPAN_MILLISECOND)
/* Where no tone ends it: after the last one of a session, and where nobody knows when the next one comes. */
#define NO_END (10 * G_USEC_PER_SEC)

static void
clear_slot (gpointer data)
{
  g_clear_pointer (&((RpVoiceSlot *) data)->phrases, g_ptr_array_unref);
}

/**
 * rp_voice_slots_reckon:
 * @text: what is said
 *
 * Returns: about how long it takes to say, in microseconds, where no voice has tried
 */
gint64
rp_voice_slots_reckon (const char *text)
{
  gint64 length = WORD;
  gboolean number = FALSE;

  g_return_val_if_fail (text, 0);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);
      gboolean digit = g_unichar_isdigit (letter);

      length += digit && !number ? NUMBER : 0;
      number = digit;
      if (digit)
        length += FIGURE;
      else if (letter == '.' || letter == ':' || letter == ',')
        length += p[1] ? STOP : 0;
      else
        length += LETTER;
    }
  return length;
}

static gint64
get_tone (const RpVoiceBeat *beat)
{
  return rp_voice_tone_get_length (beat->notice, beat->moment.step->kind);
}

/* Whether it is told later than the step was reckoned to last. */
static gboolean
is_beyond (const RpVoiceBeat *beat, const RpStep *step)
{
  return beat->notice == RP_SESSION_NOTICE_REP && step->measure == RP_MEASURE_OPEN
         && beat->at >= step->start + step->duration;
}

/* After all tones that sound by then: where several things are told at one instant, one is heard, and all wait for the
 * longest. */
static gint64
find_start (const GArray *beats, guint index)
{
  gint64 at = g_array_index (beats, RpVoiceBeat, index).at;
  gint64 quiet = at;

  for (guint i = index; i < beats->len && g_array_index (beats, RpVoiceBeat, i).at == at; i++)
    quiet = MAX (quiet, at + get_tone (&g_array_index (beats, RpVoiceBeat, i)));
  for (guint i = index; i > 0 && g_array_index (beats, RpVoiceBeat, i - 1).at + LONGEST_TONE > at; i--)
    quiet = MAX (quiet, g_array_index (beats, RpVoiceBeat, i - 1).at
                            + get_tone (&g_array_index (beats, RpVoiceBeat, i - 1)));
  return quiet + RP_VOICE_LEAD;
}

static gint64
find_end (const GArray *beats, guint index, RpPlan *plan)
{
  const RpVoiceBeat *beat = &g_array_index (beats, RpVoiceBeat, index);
  const RpStep *step = rp_plan_get_step (plan, beat->step);

  if (beat->notice == RP_SESSION_NOTICE_DONE || is_beyond (beat, step))
    return beat->at + NO_END;
  for (guint i = index + 1; i < beats->len; i++)
    {
      const RpVoiceBeat *later = &g_array_index (beats, RpVoiceBeat, i);

      if (later->at > beat->at && get_tone (later) > 0)
        return MIN (later->at, step->start + step->duration);
    }
  return step->start + step->duration;
}

/* What surely does not fit need not be tried, nor what is shorter than one that surely fits. */
static void
thin (RpVoiceSlot *slot)
{
  for (guint i = 0; i < slot->phrases->len;)
    {
      const RpVoicePhrase *phrase = g_ptr_array_index (slot->phrases, i);
      gint64 length = rp_voice_slots_reckon (phrase->text);

      if (length * FASTEST / 10 > slot->end - slot->start)
        {
          g_ptr_array_remove_index (slot->phrases, i);
          continue;
        }
      i++;
      if (length * SLOWEST / 10 <= slot->next - slot->start)
        g_ptr_array_set_size (slot->phrases, (gint) i);
    }
}

/* What comes next ends what is said, if it can be helped. */
static void
find_room (GArray *slots)
{
  for (guint i = 0; i < slots->len; i++)
    {
      RpVoiceSlot *slot = &g_array_index (slots, RpVoiceSlot, i);

      slot->next = slot->end;
      for (guint k = i + 1; k < slots->len; k++)
        {
          const RpVoiceSlot *later = &g_array_index (slots, RpVoiceSlot, k);

          if (later->beat.at == slot->beat.at)
            continue;
          slot->next = MIN (slot->next, later->start);
          break;
        }
    }
}

/* Of what is told at one instant, a phase comes last, for it can wait; and what is beyond the step is out of order. */
static gboolean
comes_after (const RpVoiceSlot *other, const RpVoiceSlot *slot)
{
  if (other->beyond || slot->beyond)
    return !slot->beyond;
  return other->beat.at == slot->beat.at && other->beat.notice == RP_SESSION_NOTICE_PHASE
         && slot->beat.notice != RP_SESSION_NOTICE_PHASE;
}

static void
append (GArray *slots, const RpVoiceSlot *slot)
{
  guint i = slots->len;

  while (i > 0 && comes_after (&g_array_index (slots, RpVoiceSlot, i - 1), slot))
    i--;
  g_array_insert_vals (slots, i, slot, 1);
}

/**
 * rp_voice_slots_new:
 * @plan: a plan
 * @choice: what somebody wants to hear
 * @step: index of a step
 *
 * Finds all places of a step where something may be said, and how much room there is. Which of the phrases are tried does
 * not depend on any voice, so that a voice can prepare them.
 *
 * Returns: (transfer full) (element-type RpVoiceSlot): the places in order, those beyond the step last; they live no longer
 *   than the plan
 */
GArray *
rp_voice_slots_new (RpPlan *plan, const RpVoiceChoice *choice, guint step)
{
  g_autoptr (GArray) beats = rp_voice_run_step (plan, step);
  GArray *slots = g_array_new (FALSE, FALSE, sizeof (RpVoiceSlot));

  g_array_set_clear_func (slots, clear_slot);
  rp_voice_cues_mark (beats);
  for (guint i = 0; i < beats->len; i++)
    {
      const RpVoiceBeat *beat = &g_array_index (beats, RpVoiceBeat, i);
      RpVoiceSlot slot = { .beat = *beat, .phrases = rp_voice_phrases_new (plan, choice, beat) };

      slot.start = find_start (beats, i);
      slot.latest = slot.start + (beat->notice == RP_SESSION_NOTICE_PHASE ? PATIENCE : 0);
      slot.end = find_end (beats, i, plan);
      slot.beyond = is_beyond (beat, rp_plan_get_step (plan, step));
      if (slot.phrases->len > 0 && slot.start < slot.end)
        append (slots, &slot);
      else
        clear_slot (&slot);
    }
  find_room (slots);
  for (guint i = slots->len; i > 0; i--)
    {
      RpVoiceSlot *slot = &g_array_index (slots, RpVoiceSlot, i - 1);

      thin (slot);
      if (slot->phrases->len == 0)
        g_array_remove_index (slots, i - 1);
    }
  return slots;
}
