/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-note-lines.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "words/rp-time-words.h"

/**
 * rp_note_lines_add_text:
 * @note: (inout): what came before
 * @text: a text, perhaps with words from outside
 *
 * Adds it as one line, whatever it holds.
 */
void
rp_note_lines_add_text (GString *note, const char *text)
{
  g_autofree char *line = NULL;

  g_return_if_fail (note);
  g_return_if_fail (text);

  line = rp_direction_settle (g_strdup (text));
  g_strdelimit (line, "\r\n\t", ' ');
  g_string_append (note, line);
  g_string_append_c (note, '\n');
}

/**
 * rp_note_lines_add:
 * @note: (inout): what came before
 * @label: what the line is about
 * @value: (nullable): what is known of it; %NULL leaves it open
 *
 * Adds a line.
 */
void
rp_note_lines_add (GString *note, const char *label, const char *value)
{
  g_autofree char *line = NULL;

  g_return_if_fail (note);
  g_return_if_fail (label);

  /* Translators: a line of the note for the record: what it is about, then what is known of it */
  line = g_strdup_printf (_ ("%s: %s"), label, value ? value : RP_NOTE_LINES_BLANK);
  rp_note_lines_add_text (note, line);
}

/**
 * rp_note_lines_day:
 * @when: when something was done, in local time
 * @duration: how long it took, microseconds; 0 where that is not known
 *
 * Returns: (transfer full): "29 November 2026, 10:15. 24 minutes."
 */
char *
rp_note_lines_day (GDateTime *when, gint64 duration)
{
  g_autofree char *day = NULL;
  g_autofree char *hour = NULL;
  g_autofree char *time = NULL;

  g_return_val_if_fail (when, NULL);

  day = rp_time_words_day (when);
  hour = g_date_time_format (when, "%H:%M");
  if (duration <= 0)
    /* Translators: the day, then the time of day: "29 November 2026, 10:15." */
    return g_strdup_printf (C_ ("day and hour", "%s, %s."), day, hour);
  if (duration >= 60 * G_USEC_PER_SEC)
    time = rp_time_words_rough_full (duration);
  else
    time = rp_time_words_duration (duration - duration % G_USEC_PER_SEC);
  /* Translators: the day, the time of day, then how long it took: "29 November 2026, 10:15. 24 minutes." */
  return g_strdup_printf (_ ("%s, %s. %s."), day, hour, time);
}
