/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-writer.h"

#include "base/rp-number.h"
#include "programs/rp-code-value.h"
#include "programs/rp-code.h"
#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"

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

  if (dose->measure == RP_MEASURE_OPEN)
    {
      g_string_append (code, "&r=o");
      return;
    }
  g_string_append_printf (code, "&%c=%u", keys[dose->measure], dose->min);
  if (dose->max != dose->min)
    g_string_append_printf (code, "-%u", dose->max);
  if (dose->amount != dose->min)
    g_string_append_printf (code, "&a=%u", dose->amount);
}

static void
write_source (GString *code, RpSource source)
{
  static const char *const sources[] = { NULL, "1", "2" };

  write_text (code, 'q', sources[source]);
}

/* What is as rp_dose_new() makes it is not written, nor what the head says for all. */
static void
write_dose (GString *code, const RpDose *dose, const char *from)
{
  g_autofree char *load = rp_code_value_format_load (dose->load);
  static const char *const sides[] = { NULL, "e", "l", "r", "a" };

  if (dose->sets != 1)
    g_string_append_printf (code, "&x=%u", dose->sets);
  write_amount (code, dose);
  if (dose->hold != RP_DOSE_NATURAL)
    write_seconds (code, 'h', dose->hold);
  if (dose->rest != 0)
    write_seconds (code, 'b', dose->rest);
  write_tempo (code, dose);
  write_text (code, 'y', sides[dose->sides]);
  write_text (code, 'o', dose->pace == RP_PACE_OWN && dose->measure != RP_MEASURE_OPEN ? "1" : NULL);
  write_text (code, 'g', load);
  write_text (code, 'l', dose->load ? dose->load->words : NULL);
  write_source (code, dose->source);
  write_text (code, 'f', from ? NULL : dose->from);
}

static gboolean
is_new_dose (const RpDose *dose)
{
  return dose->measure == RP_MEASURE_OPEN || dose->sides == RP_DOSE_SIDES_ALTERNATING
         || dose->source == RP_SOURCE_OWN || (dose->load && dose->load->unit != RP_LOAD_UNIT_NONE);
}

static gboolean
needs_third (RpProgram *program)
{
  for (guint i = 0; i < program->items->len; i++)
    {
      const RpProgramItem *item = g_ptr_array_index (program->items, i);

      if (item->dose->from || item->easier || item->harder)
        return TRUE;
    }
  return FALSE;
}

static gboolean
needs_second (RpProgram *program, const char *home)
{
  const RpFrequency *frequency = program->frequency;

  if (!program->heading.summary || program->author || program->origin || program->pain_rules)
    return TRUE;
  if (frequency && (frequency->kind != RP_FREQUENCY_WORDS || frequency->source == RP_SOURCE_OWN))
    return TRUE;
  for (guint i = 0; i < program->items->len; i++)
    {
      const RpProgramItem *item = g_ptr_array_index (program->items, i);
      g_autofree char *pack = rp_heading_dup_pack (&item->exercise->heading);

      if (g_strcmp0 (pack, home) != 0 || is_new_dose (item->dose))
        return TRUE;
    }
  return FALSE;
}

/* The oldest one that can say all of a program. */
static guint
find_version (RpProgram *program, const char *home)
{
  if (needs_third (program))
    return 3;
  return needs_second (program, home) ? 2 : 1;
}

/* Returns: (nullable): whose all published doses are, so that it need not be said for each */
static const char *
find_common_from (RpProgram *program)
{
  const char *from = NULL;

  for (guint i = 0; i < program->items->len; i++)
    {
      const RpDose *dose = ((const RpProgramItem *) g_ptr_array_index (program->items, i))->dose;

      if (dose->source != RP_SOURCE_PUBLISHED)
        continue;
      if (!dose->from || (from && !g_str_equal (from, dose->from)))
        return NULL;
      from = dose->from;
    }
  return from;
}

static void
write_pain_rules (GString *code, const RpPainRules *rules)
{
  for (guint i = 0; rules && i < rules->n_bands; i++)
    {
      g_autofree char *band = g_strdup_printf ("%u %s", rules->bands[i].to, rules->bands[i].text);

      write_text (code, 'b', band);
    }
  if (rules)
    write_text (code, 'm', rules->note);
}

static void
write_head (GString *code, RpProgram *program, const char *from)
{
  const RpFrequency *frequency = program->frequency;
  g_autofree char *often = rp_code_value_format_frequency (frequency);

  write_text (code, 'i', program->heading.id);
  write_text (code, 'n', program->heading.name);
  write_text (code, 's', program->heading.summary);
  write_text (code, 'a', program->author);
  write_text (code, 'g', program->origin);
  write_text (code, 'f', frequency ? frequency->words : NULL);
  write_text (code, 'h', often);
  write_source (code, frequency ? frequency->source : RP_SOURCE_DEFAULT);
  write_text (code, 'd', program->dose_note);
  write_text (code, 'o', from);
  write_texts (code, 'w', rp_program_get_precautions (program));
  write_texts (code, 'c', rp_program_get_credits (program));
  write_pain_rules (code, program->pain_rules);
}

/* Nothing to offer is said by an empty value. */
static void
write_way (GString *code, char key, const char *text)
{
  if (text && text[0] == '\0')
    g_string_append_printf (code, "&%c=", key);
  else
    write_text (code, key, text);
}

static void
write_item (GString *code, const RpProgramItem *item, const char *home, const char *from)
{
  g_autofree char *pack = rp_heading_dup_pack (&item->exercise->heading);

  write_text (code, 'e',
              g_strcmp0 (pack, home) == 0 ? rp_exercise_get_id (item->exercise)
                                          : rp_exercise_get_path (item->exercise));
  write_dose (code, item->dose, from);
  write_text (code, 'm', item->note);
  write_way (code, 'd', item->easier);
  write_way (code, 'i', item->harder);
}

static char *
find_home (RpProgram *program)
{
  const RpProgramItem *first = g_ptr_array_index (program->items, 0);

  return rp_heading_dup_pack (&first->exercise->heading);
}

/**
 * rp_code_writer_can_write:
 * @program: a program
 *
 * Returns: %TRUE when all the program's exercises are of packs, and here, so that a code can name them
 */
gboolean
rp_code_writer_can_write (RpProgram *program)
{
  g_return_val_if_fail (RP_IS_PROGRAM (program), FALSE);

  for (guint i = 0; i < program->items->len; i++)
    {
      RpExercise *exercise = ((const RpProgramItem *) g_ptr_array_index (program->items, i))->exercise;
      g_autofree char *pack = rp_heading_dup_pack (&exercise->heading);

      if (!pack || rp_exercise_is_missing (exercise))
        return FALSE;
    }
  return program->items->len > 0;
}

/**
 * rp_code_writer_write:
 * @pack: (nullable): the pack of the program's exercises, or of most of them; %NULL for that of the first
 * @program: a program
 *
 * Writes all that a program says itself: its texts and doses, and the ids of its exercises. What the exercises say is not
 * written; whoever reads the code needs their packs. The same program always gives the same code, in the oldest version that
 * can say all of it.
 *
 * Returns: (transfer full) (nullable): the code, a valid URI but for its letters beyond ASCII; %NULL when it would have
 *   more than %RP_CODE_MAX_BYTES, the program more than %RP_CODE_MAX_ITEMS, or rp_code_writer_can_write() says no
 */
char *
rp_code_writer_write (RpPack *pack, RpProgram *program)
{
  g_autoptr (GString) code = NULL;
  g_autofree char *home = NULL;
  g_autofree char *sum = NULL;
  const char *pairs;
  const char *from;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (!rp_code_writer_can_write (program) || program->items->len > RP_CODE_MAX_ITEMS)
    return NULL;
  home = pack ? g_strdup (rp_pack_get_id (pack)) : find_home (program);
  code = g_string_new (RP_CODE_HEAD);
  g_string_append_printf (code, "%u?p=%s", find_version (program, home), home);
  from = find_common_from (program);
  write_head (code, program, from);
  for (guint i = 0; i < program->items->len; i++)
    write_item (code, g_ptr_array_index (program->items, i), home, from);
  pairs = strchr (code->str, '?') + 1;
  sum = rp_code_add_up (pairs, strlen (pairs));
  write_text (code, 'k', sum);
  if (code->len > RP_CODE_MAX_BYTES)
    return NULL;
  return g_string_free (g_steal_pointer (&code), FALSE);
}
