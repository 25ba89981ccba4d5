/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-spoken-words.h"

#include "base/rp-words.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define MINUTE (60 * SECOND)
#define HOUR (60 * MINUTE)

/* Marks that only say which way letters run. */
static gboolean
is_mark (gunichar letter)
{
  return letter == 0x61c || (letter >= 0x200b && letter <= 0x200f) || (letter >= 0x202a && letter <= 0x202e)
         || (letter >= 0x2060 && letter <= 0x2069) || letter == 0xfeff;
}

/**
 * rp_spoken_words_plain:
 * @text: (nullable): a text that is read
 *
 * Returns: (transfer full): the same to be said: in one line, without marks that nobody hears; empty for none
 */
char *
rp_spoken_words_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = text ? text : ""; *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isspace (letter) || g_unichar_iscntrl (letter))
        space = plain->len > 0;
      else if (!is_mark (letter))
        {
          if (space)
            g_string_append_c (plain, ' ');
          space = FALSE;
          g_string_append_unichar (plain, letter);
        }
    }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* Whether a sentence ends with it, in any script. */
static gboolean
is_stop (gunichar letter)
{
  switch (letter)
    {
    case '.':
    case '!':
    case '?':
    case 0x61f:  /* Arabic question mark */
    case 0x964:  /* danda */
    case 0x2026: /* ellipsis */
    case 0x3002: /* ideographic full stop */
    case 0xff01:
    case 0xff1f:
      return TRUE;
    default:
      return FALSE;
    }
}

/* What a voice needs between two parts. A figure with a stop would be an ordinal in some languages. */
static const char *
find_gap (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  gunichar letter = last ? g_utf8_get_char (last) : ' ';

  if (is_stop (letter) || letter == ':')
    return " ";
  return g_unichar_isdigit (letter) ? ", " : ". ";
}

/**
 * rp_spoken_words_join:
 * @parts: (array zero-terminated=1): sentences, or parts of one, with or without a stop; empty ones are passed over
 *
 * Returns: (transfer full): one after the other: "Right leg. Turn over." or "10, half-way"
 */
char *
rp_spoken_words_join (const char *const *parts)
{
  g_autoptr (GString) line = g_string_new (NULL);

  g_return_val_if_fail (parts, NULL);

  for (guint i = 0; parts[i]; i++)
    {
      if (!*parts[i])
        continue;
      if (line->len > 0)
        g_string_append (line, find_gap (line->str));
      g_string_append (line, parts[i]);
    }
  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * rp_spoken_words_first_sentence:
 * @text: a text
 * @rest: (out) (transfer none): what comes after it in @text; may be empty
 *
 * Returns: (transfer full): its first sentence: "Turn over."
 */
char *
rp_spoken_words_first_sentence (const char *text, const char **rest)
{
  g_return_val_if_fail (text, NULL);
  g_return_val_if_fail (rest, NULL);

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      const char *next = g_utf8_next_char (p);

      if (is_stop (g_utf8_get_char (p)) && *next == ' ')
        {
          *rest = next + 1;
          return g_strndup (text, next - text);
        }
    }
  *rest = text + strlen (text);
  return g_strdup (text);
}

/* Takes both; either may be empty. */
static char *
put_together (char *first, char *second)
{
  char *both;

  if (*first && *second)
    both = g_strdup_printf ("%s %s", first, second);
  else
    both = g_strdup (*first ? first : second);
  g_free (first);
  g_free (second);
  return both;
}

/**
 * rp_spoken_words_duration:
 * @duration: microseconds, 0 or more
 *
 * Returns: (transfer full): "45 seconds", "one minute", "one minute 30 seconds" or "2 hours 5 minutes": in whole seconds, and
 *   from an hour on in whole minutes
 */
char *
rp_spoken_words_duration (gint64 duration)
{
  gint64 told = (MAX (duration, 0) + SECOND / 2) / SECOND * SECOND;
  guint hours = (guint) (told / HOUR);
  guint minutes = (guint) (told % HOUR / MINUTE);
  guint seconds = hours > 0 ? 0 : (guint) (told % MINUTE / SECOND);
  /* Translators: said aloud; so a single one is a word, not a figure */
  char *hour = hours > 0 ? g_strdup_printf (ngettext ("one hour", "%u hours", hours), hours) : g_strdup ("");
  char *minute = minutes > 0 ? g_strdup_printf (ngettext ("one minute", "%u minutes", minutes), minutes)
                             : g_strdup ("");
  char *second = seconds > 0 || (hours == 0 && minutes == 0)
                     ? g_strdup_printf (ngettext ("one second", "%u seconds", seconds), seconds)
                     : g_strdup ("");

  return put_together (put_together (hour, minute), second);
}

/**
 * rp_spoken_words_amount:
 * @turn: a turn
 *
 * Returns: (transfer full): how much of it is asked for: "20 times", "once on each side", "10 steps", "45 seconds" or "as many
 *   as you can"
 */
char *
rp_spoken_words_amount (const RpStep *turn)
{
  guint each;

  g_return_val_if_fail (turn && turn->kind == RP_STEP_WORK, NULL);

  each = turn->reps / 2;
  /* As the dose says it, though the turn counts both. */
  if (turn->first_side != RP_SIDE_NONE && each > 0)
    return g_strdup_printf (ngettext ("once on each side", "%u times on each side", each), each);
  switch (turn->measure)
    {
    case RP_MEASURE_REPS:
      return g_strdup_printf (ngettext ("once", "%u times", turn->reps), turn->reps);
    case RP_MEASURE_STEPS:
      return g_strdup_printf (ngettext ("one step", "%u steps", turn->reps), turn->reps);
    case RP_MEASURE_OPEN:
      return g_strdup (_ ("as many as you can"));
    case RP_MEASURE_TIME:
    default:
      return rp_spoken_words_duration (turn->duration);
    }
}

/**
 * rp_spoken_words_sets:
 * @sets: how many
 *
 * Returns: (transfer full): "2 sets"
 */
char *
rp_spoken_words_sets (guint sets)
{
  /* Translators: said aloud, after the name of an exercise and how often it is done */
  return g_strdup_printf (ngettext ("one set", "%u sets", sets), sets);
}

/**
 * rp_spoken_words_own_pace:
 *
 * Returns: (transfer none): that the person leads
 */
const char *
rp_spoken_words_own_pace (void)
{
  /* Translators: said aloud: the person counts, nobody leads */
  return _ ("At your own pace");
}

/**
 * rp_spoken_words_next:
 * @name: an exercise
 *
 * Returns: (transfer full): "Next: Clamshell"
 */
char *
rp_spoken_words_next (const char *name)
{
  g_return_val_if_fail (name, NULL);

  /* Translators: said aloud, with the name of an exercise */
  return g_strdup_printf (_ ("Next: %s"), name);
}

/**
 * rp_spoken_words_begins:
 * @side: a side
 *
 * Returns: (transfer full): which side begins where both take turns: "Left leg first"
 */
char *
rp_spoken_words_begins (const char *side)
{
  g_return_val_if_fail (side, NULL);

  /* Translators: said aloud, with a side such as "Left leg": it begins, and then both take turns */
  return g_strdup_printf (_ ("%s first"), side);
}

/**
 * rp_spoken_words_set:
 * @set: which set comes
 * @sets: how many there are
 *
 * Returns: (transfer full): "Then set 2 of 3"; of the last one, "Then the last set"
 */
char *
rp_spoken_words_set (guint set, guint sets)
{
  if (set == sets)
    /* Translators: said aloud in a rest */
    return g_strdup (_ ("Then the last set"));
  /* Translators: said aloud in a rest */
  return g_strdup_printf (_ ("Then set %u of %u"), set, sets);
}

/**
 * rp_spoken_words_rest:
 *
 * Returns: (transfer none): that a rest begins
 */
const char *
rp_spoken_words_rest (void)
{
  return _ ("Rest");
}

/**
 * rp_spoken_words_count:
 * @count: how many repetitions are done
 *
 * Returns: (transfer full): the number, which a voice says in its language
 */
char *
rp_spoken_words_count (guint count)
{
  return g_strdup_printf ("%u", count);
}

/**
 * rp_spoken_words_half_way:
 *
 * Returns: (transfer none): that half is done
 */
const char *
rp_spoken_words_half_way (void)
{
  /* Translators: said aloud: half of this turn is done */
  return _ ("Half-way");
}

/**
 * rp_spoken_words_last:
 *
 * Returns: (transfer none): that one repetition is left
 */
const char *
rp_spoken_words_last (void)
{
  /* Translators: said aloud: one repetition is left */
  return _ ("Last one");
}

/**
 * rp_spoken_words_time_left:
 * @left: microseconds
 *
 * Returns: (transfer full): "30 seconds left"
 */
char *
rp_spoken_words_time_left (gint64 left)
{
  g_autofree char *duration = rp_spoken_words_duration (left);

  /* Translators: said aloud; a duration such as "30 seconds" */
  return g_strdup_printf (C_ ("said", "%s left"), duration);
}

/**
 * rp_spoken_words_done:
 *
 * Returns: (transfer none): that the session is over
 */
const char *
rp_spoken_words_done (void)
{
  /* Translators: said aloud: the whole session is done */
  return C_ ("said", "Done");
}
