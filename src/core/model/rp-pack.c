/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-pack.h"
#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"
#include "model/rp-program-private.h"
#include "base/rp-strings.h"

G_DEFINE_FINAL_TYPE (RpPack, rp_pack, G_TYPE_OBJECT)

static void
rp_pack_finalize (GObject *object)
{
  RpPack *self = RP_PACK (object);

  g_hash_table_unref (self->exercises_by_id);
  g_hash_table_unref (self->programs_by_id);
  g_clear_object (&self->exercises);
  g_clear_object (&self->programs);
  rp_heading_clear (&self->heading);
  g_free (self->story);
  g_clear_pointer (&self->why, rp_why_unref);
  g_free (self->legend);
  g_free (self->licence);
  g_free (self->language);
  g_strfreev (self->stop_rules);
  g_strfreev (self->before_rules);
  g_strfreev (self->credits);

  G_OBJECT_CLASS (rp_pack_parent_class)->finalize (object);
}

static void
rp_pack_class_init (RpPackClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rp_pack_finalize;
  rp_heading_install (object_class, G_STRUCT_OFFSET (RpPack, heading));
}

static void
rp_pack_init (RpPack *self)
{
  self->exercises = g_list_store_new (RP_TYPE_EXERCISE);
  self->programs = g_list_store_new (RP_TYPE_PROGRAM);
  self->exercises_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->programs_by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * rp_pack_new:
 *
 * Returns: (transfer full): an empty pack for a loader to fill
 */
RpPack *
rp_pack_new (void)
{
  return g_object_new (RP_TYPE_PACK, NULL);
}

/**
 * rp_pack_add_exercise:
 * @self: a pack
 * @exercise: an exercise with its id set
 *
 * Appends an exercise, unless one of the same id is there. It speaks the pack's language from then on.
 *
 * Returns: %TRUE when it was added
 */
gboolean
rp_pack_add_exercise (RpPack *self, RpExercise *exercise)
{
  g_return_val_if_fail (RP_IS_PACK (self), FALSE);
  g_return_val_if_fail (RP_IS_EXERCISE (exercise) && exercise->heading.id, FALSE);

  if (g_hash_table_contains (self->exercises_by_id, exercise->heading.id))
    return FALSE;
  rp_heading_set_pack (&exercise->heading, self->heading.id);
  exercise->words = self->words;
  exercise->release = self->release;
  g_strfreev (exercise->stop_rules);
  exercise->stop_rules = g_strdupv (self->stop_rules);
  g_clear_pointer (&exercise->why, rp_why_unref);
  exercise->why = self->why ? rp_why_ref (self->why) : NULL;
  g_strfreev (exercise->before_rules);
  exercise->before_rules = g_strdupv (self->before_rules);
  g_hash_table_insert (self->exercises_by_id, exercise->heading.id, exercise);
  g_list_store_append (self->exercises, exercise);
  return TRUE;
}

/**
 * rp_pack_add_program:
 * @self: a pack
 * @program: a program with its id set
 *
 * Appends a program, unless one of the same id is there.
 *
 * Returns: %TRUE when it was added
 */
gboolean
rp_pack_add_program (RpPack *self, RpProgram *program)
{
  g_return_val_if_fail (RP_IS_PACK (self), FALSE);
  g_return_val_if_fail (RP_IS_PROGRAM (program) && program->heading.id, FALSE);

  if (g_hash_table_contains (self->programs_by_id, program->heading.id))
    return FALSE;
  rp_heading_set_pack (&program->heading, self->heading.id);
  g_hash_table_insert (self->programs_by_id, program->heading.id, program);
  g_list_store_append (self->programs, program);
  return TRUE;
}

/**
 * rp_pack_get_id:
 * @self: a pack
 *
 * Returns: (transfer none): its id, the last part of its prefix
 */
const char *
rp_pack_get_id (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->heading.id;
}

/**
 * rp_pack_get_name:
 * @self: a pack
 *
 * Returns: (transfer none): its name, translated
 */
const char *
rp_pack_get_name (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->heading.name;
}

/**
 * rp_pack_get_summary:
 * @self: a pack
 *
 * Returns: (transfer none): what it holds, translated
 */
const char *
rp_pack_get_summary (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->heading.summary;
}

/**
 * rp_pack_get_story:
 * @self: a pack
 *
 * Returns: (transfer none): why it exists, translated; paragraphs are parted by an empty line
 */
const char *
rp_pack_get_story (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->story;
}

/**
 * rp_pack_get_why:
 * @self: a pack
 *
 * Returns: (transfer none) (nullable): why its exercises help; %NULL when it does not say
 */
RpWhy *
rp_pack_get_why (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->why;
}

/**
 * rp_pack_get_legend:
 * @self: a pack
 *
 * Returns: (transfer none) (nullable): what its drawings show by their shades, in a sentence, translated; %NULL when it does not
 *   say
 */
const char *
rp_pack_get_legend (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->legend;
}

/**
 * rp_pack_get_licence:
 * @self: a pack
 *
 * Returns: (transfer none): an SPDX expression for its texts
 */
const char *
rp_pack_get_licence (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->licence;
}

/**
 * rp_pack_get_language:
 * @self: a pack
 *
 * Returns: (transfer none): the language its texts are written in, as in "en" or "pt-BR"; they may be shown translated
 */
const char *
rp_pack_get_language (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->language ? self->language : "en";
}

/**
 * rp_pack_get_words:
 * @self: a pack
 *
 * Returns: (transfer none) (nullable): the language in which our own words stand beside its texts, for rp_words_begin(); %NULL
 *   for the person's, which it is where the texts are shown translated and where we have no words in theirs
 */
const RpLanguage *
rp_pack_get_words (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return self->words;
}

/**
 * rp_pack_get_credits:
 * @self: a pack
 *
 * Returns: (transfer none) (array zero-terminated=1): its sources and makers
 */
const char *const *
rp_pack_get_credits (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return rp_strings_or_empty (self->credits);
}

/**
 * rp_pack_get_stop_rules:
 * @self: a pack
 *
 * Returns: (transfer none) (array zero-terminated=1): when to stop and ask a clinician, translated
 */
const char *const *
rp_pack_get_stop_rules (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return rp_strings_or_empty (self->stop_rules);
}

/**
 * rp_pack_get_before_rules:
 * @self: a pack
 *
 * Returns: (transfer none) (array zero-terminated=1): when to ask a clinician before one starts, in whole sentences, translated
 */
const char *const *
rp_pack_get_before_rules (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return rp_strings_or_empty (self->before_rules);
}

/**
 * rp_pack_get_exercises:
 * @self: a pack
 *
 * Returns: (transfer none): a list of #RpExercise, in the order of their ids
 */
GListModel *
rp_pack_get_exercises (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return G_LIST_MODEL (self->exercises);
}

/**
 * rp_pack_get_programs:
 * @self: a pack
 *
 * Returns: (transfer none): a list of #RpProgram, in the order of their ids
 */
GListModel *
rp_pack_get_programs (RpPack *self)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);

  return G_LIST_MODEL (self->programs);
}

/**
 * rp_pack_find_exercise:
 * @self: a pack
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the exercise of that id
 */
RpExercise *
rp_pack_find_exercise (RpPack *self, const char *id)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);
  g_return_val_if_fail (id, NULL);

  return g_hash_table_lookup (self->exercises_by_id, id);
}

/**
 * rp_pack_find_program:
 * @self: a pack
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the program of that id
 */
RpProgram *
rp_pack_find_program (RpPack *self, const char *id)
{
  g_return_val_if_fail (RP_IS_PACK (self), NULL);
  g_return_val_if_fail (id, NULL);

  return g_hash_table_lookup (self->programs_by_id, id);
}
