/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-program.h"
#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "base/rp-strings.h"

/**
 * RpProgram:
 *
 * Exercises with their doses, in the order they are done: of a pack, or a person's own. Immutable; another one is made of it by
 * rp-program-edit.
 */
G_DEFINE_FINAL_TYPE (RpProgram, rp_program, G_TYPE_OBJECT)

static void
rp_program_finalize (GObject *object)
{
  RpProgram *self = RP_PROGRAM (object);

  rp_heading_clear (&self->heading);
  rp_frequency_free (self->frequency);
  g_free (self->dose_note);
  g_ptr_array_unref (self->items);
  g_strfreev (self->precautions);
  g_strfreev (self->credits);
  g_free (self->author);
  g_free (self->recipient);
  g_free (self->origin);
  rp_pain_rules_free (self->pain_rules);
  g_free (self->search_key);

  G_OBJECT_CLASS (rp_program_parent_class)->finalize (object);
}

static void
rp_program_class_init (RpProgramClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rp_program_finalize;
  rp_heading_install (object_class, G_STRUCT_OFFSET (RpProgram, heading));
}

static void
rp_program_init (RpProgram *self)
{
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_program_item_free);
}

/**
 * rp_program_new:
 *
 * Returns: (transfer full): an empty program for a reader to fill
 */
RpProgram *
rp_program_new (void)
{
  return g_object_new (RP_TYPE_PROGRAM, NULL);
}

/**
 * rp_program_copy:
 * @self: a program
 *
 * Returns: (transfer full): one that says the same, to be changed before anybody else sees it; in no pack
 */
RpProgram *
rp_program_copy (RpProgram *self)
{
  RpProgram *copy;

  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  copy = rp_program_new ();
  copy->heading.id = g_strdup (self->heading.id);
  copy->heading.name = g_strdup (self->heading.name);
  copy->heading.summary = g_strdup (self->heading.summary);
  copy->frequency = rp_frequency_copy (self->frequency);
  copy->dose_note = g_strdup (self->dose_note);
  copy->precautions = g_strdupv (self->precautions);
  copy->credits = g_strdupv (self->credits);
  copy->author = g_strdup (self->author);
  copy->recipient = g_strdup (self->recipient);
  copy->origin = g_strdup (self->origin);
  copy->pain_rules = self->pain_rules ? rp_pain_rules_copy (self->pain_rules) : NULL;
  for (guint i = 0; i < self->items->len; i++)
    g_ptr_array_add (copy->items, rp_program_item_copy (g_ptr_array_index (self->items, i)));
  return copy;
}

/**
 * rp_program_new_for_exercise:
 * @exercise: an exercise
 *
 * Returns: (transfer full): a program of this exercise alone, with its own dose, id, name and texts
 */
RpProgram *
rp_program_new_for_exercise (RpExercise *exercise)
{
  RpProgram *self;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);

  self = rp_program_new ();
  self->heading.id = g_strdup (exercise->heading.id);
  self->heading.name = g_strdup (exercise->heading.name);
  self->heading.summary = g_strdup (exercise->heading.summary);
  self->frequency = rp_frequency_copy (exercise->frequency);
  self->precautions = g_strdupv (exercise->precautions);
  self->credits = g_strdupv (exercise->credits);
  g_ptr_array_add (self->items, rp_program_item_new (exercise, exercise->dose, NULL));
  return self;
}

/**
 * rp_program_item_new:
 * @exercise: an exercise
 * @dose: how much of it; copied
 * @note: (nullable): what to mind here
 *
 * Returns: (transfer full): a new line of a program; free with rp_program_item_free()
 */
RpProgramItem *
rp_program_item_new (RpExercise *exercise, const RpDose *dose, const char *note)
{
  RpProgramItem *item;

  g_return_val_if_fail (RP_IS_EXERCISE (exercise), NULL);
  g_return_val_if_fail (dose, NULL);

  item = g_new0 (RpProgramItem, 1);
  item->exercise = g_object_ref (exercise);
  item->dose = rp_dose_copy (dose);
  item->note = g_strdup (note);
  return item;
}

/**
 * rp_program_item_free:
 * @item: (transfer full) (nullable): a line of a program
 *
 * Frees it and what it holds.
 */
void
rp_program_item_free (RpProgramItem *item)
{
  if (!item)
    return;
  g_clear_object (&item->exercise);
  rp_dose_free (item->dose);
  g_free (item->note);
  g_free (item->easier);
  g_free (item->harder);
  g_free (item);
}

/**
 * rp_program_item_copy:
 * @item: a line of a program
 *
 * Returns: (transfer full): the same line, to be changed apart from @item
 */
RpProgramItem *
rp_program_item_copy (const RpProgramItem *item)
{
  RpProgramItem *copy;

  g_return_val_if_fail (item, NULL);

  copy = rp_program_item_new (item->exercise, item->dose, item->note);
  rp_program_item_set_ways (copy, item->easier, item->harder);
  return copy;
}

/**
 * rp_program_item_set_ways:
 * @item: a line of a program that nobody else sees yet
 * @easier: (nullable): what makes it easier here; empty for nothing, %NULL for what the exercise says
 * @harder: (nullable): likewise, what makes it harder
 *
 * Says what is easier and harder in this program, where that is not what it is elsewhere.
 */
void
rp_program_item_set_ways (RpProgramItem *item, const char *easier, const char *harder)
{
  g_return_if_fail (item);

  g_free (item->easier);
  g_free (item->harder);
  item->easier = g_strdup (easier);
  item->harder = g_strdup (harder);
}

/* What the dose asks for already is no other way. */
static const char *
find_way (const RpProgramItem *item, const char *here, const RpVariant *usual)
{
  const char *text = here ? here : usual ? usual->text : NULL;

  return !text || text[0] == '\0' || rp_load_is_named_in (item->dose->load, text) ? NULL : text;
}

/**
 * rp_program_item_get_easier:
 * @item: a line of a program
 *
 * Returns: (transfer none) (nullable): what makes it easier in this program, never what its dose asks for already
 */
const char *
rp_program_item_get_easier (const RpProgramItem *item)
{
  g_return_val_if_fail (item, NULL);

  return find_way (item, item->easier, rp_exercise_get_easier (item->exercise));
}

/**
 * rp_program_item_get_harder:
 * @item: a line of a program
 *
 * Returns: (transfer none) (nullable): what makes it harder in this program, never what its dose asks for already
 */
const char *
rp_program_item_get_harder (const RpProgramItem *item)
{
  g_return_val_if_fail (item, NULL);

  return find_way (item, item->harder, rp_exercise_get_harder (item->exercise));
}

/**
 * rp_program_get_id:
 * @self: a program
 *
 * Returns: (transfer none): its id inside its pack
 */
const char *
rp_program_get_id (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->heading.id;
}

/**
 * rp_program_get_path:
 * @self: a program
 *
 * Returns: (transfer none): "PACK/ID", which tells it from one of the same id in another pack; its id alone when it is
 *   in no pack
 */
const char *
rp_program_get_path (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return rp_heading_get_path (&self->heading);
}

/**
 * rp_program_get_name:
 * @self: a program
 *
 * Returns: (transfer none): its name, translated
 */
const char *
rp_program_get_name (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->heading.name;
}

/**
 * rp_program_get_summary:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): what it is for, translated; a program of a pack says so always
 */
const char *
rp_program_get_summary (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->heading.summary;
}

/**
 * rp_program_get_frequency:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): how often; rp_frequency_words_sentence() says it
 */
const RpFrequency *
rp_program_get_frequency (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->frequency;
}

/**
 * rp_program_get_dose_note:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): where its doses come from, translated
 */
const char *
rp_program_get_dose_note (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->dose_note;
}

/**
 * rp_program_get_words:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): the language in which our own words stand beside its texts, for rp_words_begin(); that
 *   of the first of its exercises that is installed
 */
const RpLanguage *
rp_program_get_words (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      const RpProgramItem *item = g_ptr_array_index (self->items, i);

      if (!rp_exercise_is_missing (item->exercise))
        return rp_exercise_get_words (item->exercise);
    }
  return NULL;
}

/**
 * rp_program_get_n_items:
 * @self: a program
 *
 * Returns: how many lines it has
 */
guint
rp_program_get_n_items (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), 0);

  return self->items->len;
}

/**
 * rp_program_get_precautions:
 * @self: a program
 *
 * Returns: (transfer none) (array zero-terminated=1): when to take care, translated; may be empty
 */
const char *const *
rp_program_get_precautions (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return rp_strings_or_empty (self->precautions);
}

/**
 * rp_program_get_credits:
 * @self: a program
 *
 * Returns: (transfer none) (array zero-terminated=1): its sources; may be empty
 */
const char *const *
rp_program_get_credits (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return rp_strings_or_empty (self->credits);
}

/**
 * rp_program_get_item:
 * @self: a program
 * @index: which line, from 0, less than rp_program_get_n_items()
 *
 * Returns: (transfer none): the line
 */
const RpProgramItem *
rp_program_get_item (RpProgram *self, guint index)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);
  g_return_val_if_fail (index < self->items->len, NULL);

  return g_ptr_array_index (self->items, index);
}

/**
 * rp_program_get_author:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): who made it, if they said so
 */
const char *
rp_program_get_author (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->author;
}

/**
 * rp_program_get_recipient:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): for whom it was made, if that was said; it stays in the program's file, and no code has it
 */
const char *
rp_program_get_recipient (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->recipient;
}

/**
 * rp_program_get_origin:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): the path of the program or the exercise that it is a copy of, as rp_program_get_path()
 *   gave it
 */
const char *
rp_program_get_origin (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->origin;
}

/**
 * rp_program_get_pain_rules:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): what to do at which pain
 */
const RpPainRules *
rp_program_get_pain_rules (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->pain_rules;
}

/**
 * rp_program_count_missing:
 * @self: a program
 *
 * Returns: how many of its lines are of exercises that are not installed; nobody is led through them
 */
guint
rp_program_count_missing (RpProgram *self)
{
  guint n = 0;

  g_return_val_if_fail (RP_IS_PROGRAM (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += rp_exercise_is_missing (((const RpProgramItem *) g_ptr_array_index (self->items, i))->exercise) ? 1
                                                                                                         : 0;
  return n;
}

static gboolean
are_items_equal (const RpProgramItem *one, const RpProgramItem *other)
{
  return g_strcmp0 (rp_exercise_get_path (one->exercise), rp_exercise_get_path (other->exercise)) == 0
         && g_strcmp0 (rp_exercise_get_name (one->exercise), rp_exercise_get_name (other->exercise)) == 0
         && rp_exercise_is_missing (one->exercise) == rp_exercise_is_missing (other->exercise)
         && rp_dose_equal (one->dose, other->dose) && g_strcmp0 (one->note, other->note) == 0
         && g_strcmp0 (one->easier, other->easier) == 0 && g_strcmp0 (one->harder, other->harder) == 0;
}

static gboolean
are_heads_equal (RpProgram *self, RpProgram *other)
{
  return g_strcmp0 (self->heading.id, other->heading.id) == 0
         && g_strcmp0 (self->heading.name, other->heading.name) == 0
         && g_strcmp0 (self->heading.summary, other->heading.summary) == 0
         && rp_frequency_equal (self->frequency, other->frequency)
         && g_strcmp0 (self->dose_note, other->dose_note) == 0 && g_strcmp0 (self->author, other->author) == 0
         && g_strcmp0 (self->recipient, other->recipient) == 0
         && g_strcmp0 (self->origin, other->origin) == 0;
}

/**
 * rp_program_equal:
 * @self: a program
 * @other: another
 *
 * Returns: %TRUE when both say the same about the same exercises
 */
gboolean
rp_program_equal (RpProgram *self, RpProgram *other)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self) && RP_IS_PROGRAM (other), FALSE);

  if (self == other)
    return TRUE;
  if (self->items->len != other->items->len || !are_heads_equal (self, other)
      || !g_strv_equal (rp_program_get_precautions (self), rp_program_get_precautions (other))
      || !g_strv_equal (rp_program_get_credits (self), rp_program_get_credits (other))
      || !rp_pain_rules_equal (self->pain_rules, other->pain_rules))
    return FALSE;
  for (guint i = 0; i < self->items->len; i++)
    {
      if (!are_items_equal (g_ptr_array_index (self->items, i), g_ptr_array_index (other->items, i)))
        return FALSE;
    }
  return TRUE;
}

/* Those of all packs, each once. */
static GStrv
gather_rules (RpProgram *self, gsize offset)
{
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->items->len; i++)
    {
      const RpProgramItem *item = g_ptr_array_index (self->items, i);
      const char *const *more = rp_strings_or_empty (G_STRUCT_MEMBER (GStrv, item->exercise, offset));

      for (guint j = 0; more[j]; j++)
        if (!g_ptr_array_find_with_equal_func (rules, more[j], g_str_equal, NULL))
          g_ptr_array_add (rules, g_strdup (more[j]));
    }
  g_ptr_array_add (rules, NULL);
  return (GStrv) g_ptr_array_steal (rules, NULL);
}

/**
 * rp_program_dup_stop_rules:
 * @self: a program
 *
 * Returns: (transfer full): when to stop and ask a clinician, as all packs of its exercises say it, each sign once; may be empty
 */
GStrv
rp_program_dup_stop_rules (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return gather_rules (self, G_STRUCT_OFFSET (RpExercise, stop_rules));
}

/**
 * rp_program_dup_before_rules:
 * @self: a program
 *
 * Returns: (transfer full): when to ask a clinician before one starts, as all packs of its exercises say it, each sentence once;
 *   may be empty
 */
GStrv
rp_program_dup_before_rules (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return gather_rules (self, G_STRUCT_OFFSET (RpExercise, before_rules));
}

/**
 * rp_program_get_why:
 * @self: a program
 *
 * Returns: (transfer none) (nullable): why its exercises help, as the first of their packs says that says so; %NULL when none
 *   does
 */
RpWhy *
rp_program_get_why (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  for (guint i = 0; i < self->items->len; i++)
    {
      RpWhy *why = ((const RpProgramItem *) g_ptr_array_index (self->items, i))->exercise->why;

      if (why)
        return why;
    }
  return NULL;
}
