/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-program.h"
#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "base/rp-strings.h"

/**
 * RpProgram:
 *
 * Exercises with their doses, in the order they are done. Immutable once loaded.
 */
G_DEFINE_FINAL_TYPE (RpProgram, rp_program, G_TYPE_OBJECT)

static void
rp_program_finalize (GObject *object)
{
  RpProgram *self = RP_PROGRAM (object);

  rp_heading_clear (&self->heading);
  g_free (self->frequency);
  g_free (self->dose_note);
  g_ptr_array_unref (self->items);
  g_strfreev (self->precautions);
  g_strfreev (self->credits);
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
  self->frequency = g_strdup (exercise->frequency);
  self->frequency_published = exercise->frequency_published;
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

  item = g_new (RpProgramItem, 1);
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
  g_free (item);
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
 * Returns: (transfer none): what it is for, translated
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
 * Returns: (transfer none) (nullable): how often, in words, translated
 */
const char *
rp_program_get_frequency (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  return self->frequency;
}

/**
 * rp_program_is_frequency_published:
 * @self: a program
 *
 * Returns: %TRUE when the source article gives the frequency, %FALSE when it is the pack's own default
 */
gboolean
rp_program_is_frequency_published (RpProgram *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM (self), FALSE);

  return self->frequency_published;
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
 *   of its exercises, which are of one pack
 */
const RpLanguage *
rp_program_get_words (RpProgram *self)
{
  const RpProgramItem *first;

  g_return_val_if_fail (RP_IS_PROGRAM (self), NULL);

  first = self->items->len > 0 ? g_ptr_array_index (self->items, 0) : NULL;
  return first ? rp_exercise_get_words (first->exercise) : NULL;
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
