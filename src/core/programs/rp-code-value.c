/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-value.h"

#include "base/rp-number.h"
#include "base/rp-terminal.h"
#include "base/rp-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Errors quote no more letters of a code than this. */
#define MAX_QUOTED 40

/**
 * rp_code_value_tame:
 * @text: a text
 *
 * Returns: (transfer full): its beginning, without anything that could lead a terminal astray
 */
char *
rp_code_value_tame (const char *text)
{
  g_autofree char *tame = rp_terminal_tame (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (tame, -1) <= MAX_QUOTED)
    return g_steal_pointer (&tame);
  start = g_utf8_substring (tame, 0, MAX_QUOTED);
  return g_strconcat (start, "…", NULL);
}

/**
 * rp_code_value_refuse:
 * @error: return location for an error
 * @reason: its code
 * @format: a whole sentence, as for printf()
 * @...: what to put in
 *
 * Returns: %FALSE
 */
gboolean
rp_code_value_refuse (GError **error, RpCoreError reason, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, RP_CORE_ERROR, (int) reason, sentence);
  return FALSE;
}

/**
 * rp_code_value_refuse_key:
 * @key: a key
 * @value: its value, which cannot be
 * @error: return location for an error
 *
 * Returns: %FALSE
 */
gboolean
rp_code_value_refuse_key (char key, const char *value, GError **error)
{
  g_autofree char *tame = rp_code_value_tame (value);

  return rp_code_value_refuse (
      error, RP_CORE_ERROR_CODE,
      _ ("The code is not one that Reprise can use: “%s” cannot be the value of “%c”."), tame, key);
}

/**
 * rp_code_value_refuse_missing:
 * @keys: what is missing
 * @error: return location for an error
 *
 * Returns: %FALSE
 */
gboolean
rp_code_value_refuse_missing (const char *keys, GError **error)
{
  return rp_code_value_refuse (error, RP_CORE_ERROR_CODE,
                               _ ("The code is not one that Reprise can use: “%s” is missing."), keys);
}

/**
 * rp_code_value_refuse_damaged:
 * @error: return location for an error
 *
 * Says what to do, which GLib's own reasons do not.
 *
 * Returns: %FALSE
 */
gboolean
rp_code_value_refuse_damaged (GError **error)
{
  return rp_code_value_refuse (error, RP_CORE_ERROR_CODE, "%s",
                               _ ("The code is damaged. Copy it again, from its beginning to its end."));
}

static gboolean
refuse_long (char key, GError **error)
{
  return rp_code_value_refuse (
      error, RP_CORE_ERROR_CODE,
      _ ("The code is not one that Reprise can use: the text of “%c” is longer than %d characters."), key,
      RP_TEXT_MAX);
}

/**
 * rp_code_value_set_text:
 * @place: (inout): a text to set, nothing so far
 * @key: a key
 * @value: its value
 * @error: return location for an error
 *
 * Cleans and limits it as a pack's texts, but for control characters: no program writes them into a code.
 *
 * Returns: whether it is a text
 */
gboolean
rp_code_value_set_text (char **place, char key, const char *value, GError **error)
{
  g_autoptr (GString) text = NULL;

  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (at)))
        return rp_code_value_refuse_key (key, value, error);
    }
  text = g_string_new (value);
  rp_text_clean (text);
  if (rp_text_is_blank (text->str))
    return rp_code_value_refuse_key (key, value, error);
  if (rp_text_is_long (text->str, text->len))
    return refuse_long (key, error);
  *place = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

/**
 * rp_code_value_add_text:
 * @texts: (element-type utf8): where to add it
 * @key: a key
 * @value: its value
 * @error: return location for an error
 *
 * Returns: whether it is a text
 */
gboolean
rp_code_value_add_text (GPtrArray *texts, char key, const char *value, GError **error)
{
  char *text = NULL;

  if (!rp_code_value_set_text (&text, key, value, error))
    return FALSE;
  g_ptr_array_add (texts, text);
  return TRUE;
}

/**
 * rp_code_value_set_yes:
 * @place: (out): set to %TRUE
 * @key: a key
 * @value: its value: yes is "1", and no is not written
 * @error: return location for an error
 *
 * Returns: whether it is a yes
 */
gboolean
rp_code_value_set_yes (gboolean *place, char key, const char *value, GError **error)
{
  *place = g_str_equal (value, "1");
  return *place || rp_code_value_refuse_key (key, value, error);
}

/**
 * rp_code_value_set_seconds:
 * @place: (out): microseconds
 * @most: the most there can be
 * @key: a key
 * @value: its value
 * @error: return location for an error
 *
 * Returns: whether it is a time
 */
gboolean
rp_code_value_set_seconds (gint64 *place, gint64 most, char key, const char *value, GError **error)
{
  const char *at = value;

  if (rp_number_scan_seconds (&at, place) && *at == '\0' && *place <= most)
    return TRUE;
  return rp_code_value_refuse_key (key, value, error);
}

/**
 * rp_code_value_set_source:
 * @place: (out): where a number is from
 * @version: the version of the code
 * @key: a key
 * @value: its value: "1" for published, from version 2 on "2" for one's own; the pack's own is not written
 * @error: return location for an error
 *
 * Returns: whether it is a source
 */
gboolean
rp_code_value_set_source (RpSource *place, guint version, char key, const char *value, GError **error)
{
  if (g_str_equal (value, "1"))
    *place = RP_SOURCE_PUBLISHED;
  else if (version > 1 && g_str_equal (value, "2"))
    *place = RP_SOURCE_OWN;
  else
    return rp_code_value_refuse_key (key, value, error);
  return TRUE;
}

/**
 * rp_code_value_set_load:
 * @place: (inout): the load to set, nothing so far
 * @key: a key
 * @value: its value: "2.5kg", "5lb" or "yellow"
 * @error: return location for an error
 *
 * Returns: whether it is a load
 */
gboolean
rp_code_value_set_load (RpLoad **place, char key, const char *value, GError **error)
{
  gboolean kilograms = g_str_has_suffix (value, "kg");
  gboolean weighs = kilograms || g_str_has_suffix (value, "lb");
  g_autofree char *number = weighs ? g_strndup (value, strlen (value) - 2) : NULL;
  guint weight;
  RpBand band;

  if (weighs && rp_load_parse_weight (number, &weight))
    *place = rp_load_new_weight (kilograms ? RP_LOAD_UNIT_KG : RP_LOAD_UNIT_LB, weight, NULL);
  else if (rp_load_parse_band (value, &band))
    *place = rp_load_new_band (band, NULL);
  else
    return rp_code_value_refuse_key (key, value, error);
  return TRUE;
}

/**
 * rp_code_value_set_frequency:
 * @place: (inout): the frequency to set
 * @key: a key
 * @value: its value: "d2" a day, "w3" a week, "other", or days, "mon-fri"
 * @error: return location for an error
 *
 * Returns: whether it says how often
 */
gboolean
rp_code_value_set_frequency (RpFrequency *place, char key, const char *value, GError **error)
{
  if (value[0] == 'd' && rp_number_parse_count (value + 1, 1, RP_FREQUENCY_MAX_A_DAY, &place->times))
    place->kind = RP_FREQUENCY_A_DAY;
  else if (value[0] == 'w' && rp_number_parse_count (value + 1, 1, RP_FREQUENCY_MAX_A_WEEK, &place->times))
    place->kind = RP_FREQUENCY_A_WEEK;
  else if (g_str_equal (value, "other"))
    place->kind = RP_FREQUENCY_OTHER_DAY;
  else if (rp_frequency_parse_days (value, &place->days))
    place->kind = RP_FREQUENCY_DAYS;
  else
    return rp_code_value_refuse_key (key, value, error);
  return TRUE;
}

/**
 * rp_code_value_add_band:
 * @rules: (inout): the rules so far, %NULL before the first band
 * @next: (inout): the least pain that has no band yet, 0 before the first
 * @key: a key
 * @value: its value: up to which pain, a space, then what to do: "3 Carry on."
 * @error: return location for an error
 *
 * Returns: whether it is the next band
 */
gboolean
rp_code_value_add_band (RpPainRules **rules, guint *next, char key, const char *value, GError **error)
{
  const char *space = strchr (value, ' ');
  g_autofree char *number = space ? g_strndup (value, (gsize) (space - value)) : NULL;
  g_autofree char *text = NULL;
  guint to;

  if (!space || !rp_number_parse_count (number, *next, RP_PAIN_MAX, &to))
    return rp_code_value_refuse_key (key, value, error);
  if (!rp_code_value_set_text (&text, key, space + 1, error))
    return FALSE;
  /* The first band is for all; each that follows takes away from the one before. */
  if (!*rules)
    *rules = rp_pain_rules_new (text);
  else
    rp_pain_rules_split (*rules, *next, text);
  *next = to + 1;
  return TRUE;
}

/**
 * rp_code_value_check_dose:
 * @exercise: an exercise
 * @dose: a dose of it
 * @error: return location for an error
 *
 * Returns: whether the exercise, as it is here, can have this dose
 */
gboolean
rp_code_value_check_dose (RpExercise *exercise, const RpDose *dose, GError **error)
{
  g_autoptr (GPtrArray) misfits
      = rp_dose_find_misfits (dose, rp_exercise_get_phases (exercise), rp_exercise_has_sides (exercise));

  if (misfits->len == 0)
    return TRUE;
  return rp_code_value_refuse (
      error, RP_CORE_ERROR_CODE, _ ("The code gives a dose that does not fit “%s”. %s"),
      rp_exercise_get_name (exercise), (const char *) g_ptr_array_index (misfits, 0));
}
