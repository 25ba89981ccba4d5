/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-program-edit.h"

#include "base/rp-id.h"
#include "base/rp-text.h"
#include "model/rp-program-private.h"

/* Of an id, what its name may give; a hyphen and six digits follow. */
#define MAX_STEM 40

/* Where the length of an id is made up from what the name gives. */
static void
append_stem (GString *id, const char *name)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");

  for (const char *at = plain; *at != '\0' && id->len < MAX_STEM; at++)
    {
      char letter = g_ascii_tolower (*at);

      if (g_ascii_islower (letter) || (id->len > 0 && g_ascii_isdigit (letter)))
        g_string_append_c (id, letter);
      else if (id->len > 0 && id->str[id->len - 1] != '-')
        g_string_append_c (id, '-');
    }
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
}

/**
 * rp_program_edit_make_id:
 * @name: the name of a program
 *
 * Makes an id that no other program has: of the letters of its name that may stand in one, and of chance.
 *
 * Returns: (transfer full): the id
 */
char *
rp_program_edit_make_id (const char *name)
{
  g_autoptr (GString) id = g_string_new (NULL);

  g_return_val_if_fail (name, NULL);

  append_stem (id, name);
  if (id->len == 0)
    g_string_append (id, "program");
  g_string_append_printf (id, "-%06x", g_random_int () & 0xFFFFFFu);
  return g_string_free (g_steal_pointer (&id), FALSE);
}

/**
 * rp_program_edit_new:
 * @name: its name
 *
 * Returns: (transfer full) (nullable): a program of one's own with a new id and nothing in it; %NULL when nothing of @name can
 *   be seen
 */
RpProgram *
rp_program_edit_new (const char *name)
{
  g_autofree char *tidy = rp_text_dup_tidy (name);
  RpProgram *program;

  if (!tidy)
    return NULL;
  program = rp_program_new ();
  program->heading.id = rp_program_edit_make_id (tidy);
  program->heading.name = g_steal_pointer (&tidy);
  return program;
}

/**
 * rp_program_edit_make_own:
 * @program: a program, of a pack or of one's own
 * @name: (nullable): its new name; %NULL keeps the one it has
 *
 * Makes a copy with a new id, that remembers what it is from.
 *
 * Returns: (transfer full): the copy, in no pack
 */
RpProgram *
rp_program_edit_make_own (RpProgram *program, const char *name)
{
  g_autofree char *tidy = rp_text_dup_tidy (name);
  RpProgram *own;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  own = rp_program_copy (program);
  if (tidy)
    {
      g_free (own->heading.name);
      own->heading.name = g_steal_pointer (&tidy);
    }
  g_free (own->heading.id);
  own->heading.id = rp_program_edit_make_id (own->heading.name);
  g_free (own->origin);
  own->origin = g_strdup (rp_program_get_path (program));
  for (guint i = 0; i < own->items->len; i++)
    {
      RpDose *dose = ((RpProgramItem *) g_ptr_array_index (own->items, i))->dose;

      dose->amount = dose->min;
    }
  return own;
}

/* Sets one text of a program. Takes the text. */
static RpProgram *
with_text (RpProgram *program, gsize offset, char *taken)
{
  g_autofree char *text = taken;
  const char *now = G_STRUCT_MEMBER (char *, program, offset);
  RpProgram *copy;

  if (g_strcmp0 (now, text) == 0)
    return g_object_ref (program);
  copy = rp_program_copy (program);
  g_free (G_STRUCT_MEMBER (char *, copy, offset));
  G_STRUCT_MEMBER (char *, copy, offset) = g_steal_pointer (&text);
  return copy;
}

/**
 * rp_program_edit_set_id:
 * @program: a program
 * @id: its new id
 *
 * Returns: (transfer full): the program with this id; @program itself when it has it, or @id can be none
 */
RpProgram *
rp_program_edit_set_id (RpProgram *program, const char *id)
{
  g_return_val_if_fail (RP_IS_PROGRAM (program) && id, NULL);

  if (!rp_id_is_valid (id))
    return g_object_ref (program);
  return with_text (program, G_STRUCT_OFFSET (RpProgram, heading.id), g_strdup (id));
}

/**
 * rp_program_edit_set_name:
 * @program: a program
 * @name: its new name
 *
 * Returns: (transfer full): the program with this name; @program itself when it has it, or nothing of @name can be seen
 */
RpProgram *
rp_program_edit_set_name (RpProgram *program, const char *name)
{
  g_autofree char *tidy = rp_text_dup_tidy (name);

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (!tidy)
    return g_object_ref (program);
  return with_text (program, G_STRUCT_OFFSET (RpProgram, heading.name), g_steal_pointer (&tidy));
}

/**
 * rp_program_edit_set_summary:
 * @program: a program
 * @summary: (nullable): what it is for; %NULL or an empty one for nothing
 *
 * Returns: (transfer full): the program that says so; @program itself when it does
 */
RpProgram *
rp_program_edit_set_summary (RpProgram *program, const char *summary)
{
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  return with_text (program, G_STRUCT_OFFSET (RpProgram, heading.summary), rp_text_dup_tidy (summary));
}

/* As the person gives it, so nobody else's. */
static RpFrequency *
make_own_frequency (const RpFrequency *frequency)
{
  g_autofree char *words = frequency ? rp_text_dup_tidy (frequency->words) : NULL;
  RpFrequency *own;

  if (!frequency || (frequency->kind == RP_FREQUENCY_WORDS && !words))
    return NULL;
  own = rp_frequency_copy (frequency);
  g_free (own->words);
  own->words = g_steal_pointer (&words);
  own->source = RP_SOURCE_OWN;
  return own;
}

/**
 * rp_program_edit_set_frequency:
 * @program: a program
 * @frequency: (nullable): how often; %NULL, or nothing but empty words, leaves it open
 *
 * Returns: (transfer full): the program that says so, as the person's own; @program itself when it does
 */
RpProgram *
rp_program_edit_set_frequency (RpProgram *program, const RpFrequency *frequency)
{
  g_autoptr (RpFrequency) own = NULL;
  g_autoptr (RpFrequency) now = NULL;
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  own = make_own_frequency (frequency);
  now = make_own_frequency (program->frequency);
  if (rp_frequency_equal (own, now))
    return g_object_ref (program);
  copy = rp_program_copy (program);
  rp_frequency_free (copy->frequency);
  copy->frequency = g_steal_pointer (&own);
  return copy;
}

/**
 * rp_program_edit_set_author:
 * @program: a program
 * @author: (nullable): who made it; %NULL or an empty one when that is not said
 *
 * Returns: (transfer full): the program that says so; @program itself when it does
 */
RpProgram *
rp_program_edit_set_author (RpProgram *program, const char *author)
{
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  return with_text (program, G_STRUCT_OFFSET (RpProgram, author), rp_text_dup_tidy (author));
}

/**
 * rp_program_edit_set_recipient:
 * @program: a program
 * @recipient: (nullable): for whom it is; %NULL or an empty one when that is not said
 *
 * Returns: (transfer full): the program that says so; @program itself when it does
 */
RpProgram *
rp_program_edit_set_recipient (RpProgram *program, const char *recipient)
{
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  return with_text (program, G_STRUCT_OFFSET (RpProgram, recipient), rp_text_dup_tidy (recipient));
}

/**
 * rp_program_edit_set_pain_rules:
 * @program: a program
 * @rules: (nullable): what to do at which pain; %NULL for no such rules
 *
 * Returns: (transfer full): the program with these rules; @program itself when it has them
 */
RpProgram *
rp_program_edit_set_pain_rules (RpProgram *program, const RpPainRules *rules)
{
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (rp_pain_rules_equal (program->pain_rules, rules))
    return g_object_ref (program);
  copy = rp_program_copy (program);
  rp_pain_rules_free (copy->pain_rules);
  copy->pain_rules = rules ? rp_pain_rules_copy (rules) : NULL;
  return copy;
}

/* What is not installed takes any dose: nobody knows what fits it. */
static gboolean
fits (RpExercise *exercise, const RpDose *dose)
{
  g_autoptr (GPtrArray) misfits = NULL;

  if (rp_exercise_is_missing (exercise))
    return TRUE;
  misfits = rp_dose_find_misfits (dose, rp_exercise_get_phases (exercise), rp_exercise_has_sides (exercise));
  return misfits->len == 0;
}

/* As the person gives it, so nobody else's; what is done today begins at the low end again. */
static RpDose *
make_own_dose (const RpDose *dose)
{
  RpDose *own = rp_dose_copy (dose);

  own->amount = own->min;
  rp_dose_set_source (own, RP_SOURCE_OWN, NULL);
  if (!own->load)
    return own;
  g_free (own->load->words);
  own->load->words = rp_text_dup_tidy (dose->load->words);
  if (own->load->unit == RP_LOAD_UNIT_NONE && !own->load->words)
    g_clear_pointer (&own->load, rp_load_free);
  return own;
}

/* Who gives an exercise's own dose, number for number, has set nothing: it stays from where it is. */
static RpDose *
make_given_dose (RpExercise *exercise, const RpDose *dose)
{
  const RpDose *usual = rp_exercise_get_dose (exercise);
  g_autoptr (RpDose) own = dose ? make_own_dose (dose) : NULL;
  g_autoptr (RpDose) same = make_own_dose (usual);

  return own && !rp_dose_equal (own, same) ? g_steal_pointer (&own) : rp_dose_copy (usual);
}

/**
 * rp_program_edit_add:
 * @program: a program
 * @at: before which line, from 0; a number too large adds it at the end
 * @exercise: what to do
 * @dose: (nullable): how much of it; %NULL for the exercise's own dose
 * @note: (nullable): what to mind
 *
 * Returns: (transfer full): the program with one line more; @program itself when the dose does not fit the exercise, or the
 *   program has %RP_PROGRAM_MAX_ITEMS lines
 */
RpProgram *
rp_program_edit_add (RpProgram *program, guint at, RpExercise *exercise, const RpDose *dose, const char *note)
{
  g_autofree char *tidy = rp_text_dup_tidy (note);
  g_autoptr (RpDose) given = NULL;
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  given = make_given_dose (exercise, dose);
  if (program->items->len >= RP_PROGRAM_MAX_ITEMS || !fits (exercise, given))
    return g_object_ref (program);
  copy = rp_program_copy (program);
  g_ptr_array_insert (copy->items, (gint) MIN (at, copy->items->len),
                      rp_program_item_new (exercise, given, tidy));
  return copy;
}

/**
 * rp_program_edit_copy_item:
 * @program: a program
 * @at: which line, from 0
 *
 * Returns: (transfer full): the program with this line twice, one behind the other; @program itself when it has no such line,
 *   or no room for one more
 */
RpProgram *
rp_program_edit_copy_item (RpProgram *program, guint at)
{
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (at >= program->items->len || program->items->len >= RP_PROGRAM_MAX_ITEMS)
    return g_object_ref (program);
  copy = rp_program_copy (program);
  g_ptr_array_insert (copy->items, (gint) at + 1,
                      rp_program_item_copy (g_ptr_array_index (program->items, at)));
  return copy;
}

/**
 * rp_program_edit_remove:
 * @program: a program
 * @at: which line, from 0
 *
 * Returns: (transfer full): the program without this line; @program itself when it has no such line
 */
RpProgram *
rp_program_edit_remove (RpProgram *program, guint at)
{
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (at >= program->items->len)
    return g_object_ref (program);
  copy = rp_program_copy (program);
  g_ptr_array_remove_index (copy->items, at);
  return copy;
}

/**
 * rp_program_edit_move:
 * @program: a program
 * @from: which line, from 0
 * @to: where it shall be when it has been moved, from 0
 *
 * Returns: (transfer full): the program with this line there; @program itself when it is there, or one of the two is no line
 */
RpProgram *
rp_program_edit_move (RpProgram *program, guint from, guint to)
{
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (from == to || from >= program->items->len || to >= program->items->len)
    return g_object_ref (program);
  copy = rp_program_copy (program);
  g_ptr_array_insert (copy->items, (gint) to, g_ptr_array_steal_index (copy->items, from));
  return copy;
}

/**
 * rp_program_edit_set_dose:
 * @program: a program
 * @at: which line, from 0
 * @dose: how much of its exercise
 *
 * Returns: (transfer full): the program with this dose there, as the person's own, or as the exercise's where it is that again;
 *   @program itself when the dose says the same, does not fit the exercise, or there is no such line
 */
RpProgram *
rp_program_edit_set_dose (RpProgram *program, guint at, const RpDose *dose)
{
  g_autoptr (RpDose) own = NULL;
  g_autoptr (RpDose) now = NULL;
  RpProgramItem *item;
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program) && dose, NULL);

  if (at >= program->items->len)
    return g_object_ref (program);
  item = g_ptr_array_index (program->items, at);
  own = make_own_dose (dose);
  now = make_own_dose (item->dose);
  if (rp_dose_equal (own, now) || !fits (item->exercise, own))
    return g_object_ref (program);
  copy = rp_program_copy (program);
  item = g_ptr_array_index (copy->items, at);
  rp_dose_free (item->dose);
  item->dose = make_given_dose (item->exercise, own);
  return copy;
}

/**
 * rp_program_edit_set_note:
 * @program: a program
 * @at: which line, from 0
 * @note: (nullable): what to mind there; %NULL or an empty one for nothing
 *
 * Returns: (transfer full): the program with this note there; @program itself when it has it, or there is no such line
 */
RpProgram *
rp_program_edit_set_note (RpProgram *program, guint at, const char *note)
{
  g_autofree char *tidy = rp_text_dup_tidy (note);
  RpProgramItem *item;
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (at >= program->items->len)
    return g_object_ref (program);
  item = g_ptr_array_index (program->items, at);
  if (g_strcmp0 (item->note, tidy) == 0)
    return g_object_ref (program);
  copy = rp_program_copy (program);
  item = g_ptr_array_index (copy->items, at);
  g_free (item->note);
  item->note = g_steal_pointer (&tidy);
  return copy;
}

/* Sides belong to the exercise: what has none works with both at once, and what has some keeps its own where the dose names
 * none. */
static RpDose *
adapt_sides (const RpProgramItem *item, const RpDose *dose)
{
  RpDose *adapted = rp_dose_copy (dose);

  if (rp_exercise_is_missing (item->exercise) || dose->sides == RP_DOSE_SIDES_BOTH)
    adapted->sides = item->dose->sides;
  else if (!rp_exercise_has_sides (item->exercise))
    adapted->sides = RP_DOSE_SIDES_BOTH;
  return adapted;
}

/**
 * rp_program_edit_apply_dose:
 * @program: a program
 * @chosen: (array length=n_chosen): which lines, from 0
 * @n_chosen: how many
 * @dose: how much of each; which sides work stays with each exercise where the dose does not say, or it has none
 * @n_fitting: (out) (optional): how many of the chosen lines have the dose now
 *
 * Gives many lines one dose. Where it does not fit, the line keeps its own.
 *
 * Returns: (transfer full): the program with the dose in these lines; @program itself when nothing changed
 */
RpProgram *
rp_program_edit_apply_dose (RpProgram *program,
                            const guint *chosen,
                            guint n_chosen,
                            const RpDose *dose,
                            guint *n_fitting)
{
  g_autoptr (RpProgram) now = NULL;
  guint n = 0;

  g_return_val_if_fail (RP_IS_PROGRAM (program) && dose, NULL);
  g_return_val_if_fail (chosen || n_chosen == 0, NULL);

  now = g_object_ref (program);
  for (guint i = 0; i < n_chosen; i++)
    {
      g_autoptr (RpDose) adapted = NULL;
      const RpProgramItem *item;
      RpProgram *next;

      if (chosen[i] >= now->items->len)
        continue;
      item = g_ptr_array_index (now->items, chosen[i]);
      adapted = adapt_sides (item, dose);
      n += fits (item->exercise, adapted) ? 1 : 0;
      next = rp_program_edit_set_dose (now, chosen[i], adapted);
      g_object_unref (now);
      now = next;
    }
  if (n_fitting)
    *n_fitting = n;
  return g_steal_pointer (&now);
}

/**
 * rp_program_edit_leave_out_missing:
 * @program: a program
 *
 * Returns: (transfer full): what of the program a session can lead through: it without the lines whose exercises are not
 *   installed; @program itself when all are
 */
RpProgram *
rp_program_edit_leave_out_missing (RpProgram *program)
{
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  if (rp_program_count_missing (program) == 0)
    return g_object_ref (program);
  copy = rp_program_copy (program);
  for (guint i = copy->items->len; i > 0; i--)
    {
      const RpProgramItem *item = g_ptr_array_index (copy->items, i - 1);

      if (rp_exercise_is_missing (item->exercise))
        g_ptr_array_remove_index (copy->items, i - 1);
    }
  return copy;
}
