/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-writer.h"

#include "base/rp-number.h"
#include "programs/rp-code.h"

#include <string.h>

/* What may stand in the query of a URI as it is, but for what parts the pairs; a space becomes a plus. */
#define PLAIN " /:?@!$'()*,;"

static void
write_text (GString *code, char key, const char *text)
{
  g_autofree char *escaped = NULL;

  if (!text || text[0] == '\0')
    return;
  escaped = g_uri_escape_string (text, PLAIN, TRUE);
  g_string_append_printf (code, "&%c=%s", key, g_strdelimit (escaped, " ", '+'));
}

static void
write_texts (GString *code, char key, const char *const *texts)
{
  for (guint i = 0; texts[i]; i++)
    write_text (code, key, texts[i]);
}

static void
append_seconds (GString *code, gint64 duration)
{
  g_autofree char *text = rp_number_format_seconds (duration);

  g_string_append (code, text);
}

static void
write_seconds (GString *code, char key, gint64 duration)
{
  g_string_append_printf (code, "&%c=", key);
  append_seconds (code, duration);
}

static void
write_tempo (GString *code, const RpDose *dose)
{
  for (guint i = 0; i < dose->n_tempo; i++)
    {
      g_string_append (code, i == 0 ? "&v=" : "-");
      append_seconds (code, dose->tempo[i]);
    }
}

static void
write_amount (GString *code, const RpDose *dose)
{
  static const char keys[] = { 'r', 't', 'u' };

  g_string_append_printf (code, "&%c=%u", keys[dose->measure], dose->min);
  if (dose->max != dose->min)
    g_string_append_printf (code, "-%u", dose->max);
  if (dose->amount != dose->min)
    g_string_append_printf (code, "&a=%u", dose->amount);
}

/* What is as rp_dose_new() makes it is not written. */
static void
write_dose (GString *code, const RpDose *dose)
{
  static const char *const sides[] = { NULL, "e", "l", "r" };

  if (dose->sets != 1)
    g_string_append_printf (code, "&x=%u", dose->sets);
  write_amount (code, dose);
  if (dose->hold != RP_DOSE_NATURAL)
    write_seconds (code, 'h', dose->hold);
  if (dose->rest != 0)
    write_seconds (code, 'b', dose->rest);
  write_tempo (code, dose);
  write_text (code, 'y', sides[dose->sides]);
  write_text (code, 'o', dose->pace == RP_PACE_OWN ? "1" : NULL);
  write_text (code, 'l', dose->load ? dose->load->words : NULL);
  write_text (code, 'q', dose->source == RP_SOURCE_PUBLISHED ? "1" : NULL);
}

/**
 * rp_code_writer_can_write:
 * @pack: a pack
 * @program: a program
 *
 * Returns: %TRUE when all the program's exercises are of this pack, so that a code can name them
 */
gboolean
rp_code_writer_can_write (RpPack *pack, RpProgram *program)
{
  g_return_val_if_fail (RP_IS_PACK (pack) && RP_IS_PROGRAM (program), FALSE);

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;

      if (rp_pack_find_exercise (pack, rp_exercise_get_id (exercise)) != exercise)
        return FALSE;
    }
  return TRUE;
}

/**
 * rp_code_writer_write:
 * @pack: the pack of the program's exercises
 * @program: a program
 *
 * Writes all that a program says itself: its texts and doses, and the ids of its exercises. What the exercises say is not
 * written; whoever reads the code needs the pack. The same program always gives the same code.
 *
 * Returns: (transfer full) (nullable): the code, a valid URI but for its letters beyond ASCII; %NULL when it would have
 *   more than %RP_CODE_MAX_BYTES, the program more than %RP_CODE_MAX_ITEMS, or exercises of other packs
 */
char *
rp_code_writer_write (RpPack *pack, RpProgram *program)
{
  g_autoptr (GString) code = NULL;
  g_autofree char *sum = NULL;
  const RpFrequency *frequency;
  const char *pairs;
  const char *summary;
  guint n_items;

  g_return_val_if_fail (RP_IS_PACK (pack), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (!rp_code_writer_can_write (pack, program))
    return NULL;
  summary = rp_program_get_summary (program);
  n_items = rp_program_get_n_items (program);
  code = g_string_new (RP_CODE_HEAD RP_CODE_VERSION "?p=");
  g_string_append (code, rp_pack_get_id (pack));
  write_text (code, 'i', rp_program_get_id (program));
  write_text (code, 'n', rp_program_get_name (program));
  write_text (code, 's', summary ? summary : rp_program_get_name (program));
  frequency = rp_program_get_frequency (program);
  write_text (code, 'f', frequency ? frequency->words : NULL);
  write_text (code, 'q', frequency && frequency->source == RP_SOURCE_PUBLISHED ? "1" : NULL);
  write_text (code, 'd', rp_program_get_dose_note (program));
  write_texts (code, 'w', rp_program_get_precautions (program));
  write_texts (code, 'c', rp_program_get_credits (program));
  for (guint i = 0; i < n_items; i++)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);

      write_text (code, 'e', rp_exercise_get_id (item->exercise));
      write_dose (code, item->dose);
      write_text (code, 'm', item->note);
    }
  pairs = code->str + strlen (RP_CODE_HEAD RP_CODE_VERSION "?");
  sum = rp_code_add_up (pairs, strlen (pairs));
  write_text (code, 'k', sum);
  if (code->len > RP_CODE_MAX_BYTES || n_items > RP_CODE_MAX_ITEMS)
    return NULL;
  return g_string_free (g_steal_pointer (&code), FALSE);
}
