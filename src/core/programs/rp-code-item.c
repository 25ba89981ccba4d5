/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-item.h"

#include "model/rp-exercise-missing.h"
#include "model/rp-exercise-private.h"
#include "model/rp-program-private.h"
#include "programs/rp-code-dose.h"
#include "programs/rp-code-value.h"
#include "programs/rp-code.h"

/* The words of a line that are not written where they are as usual: as in the model, or as the exercise alone has them. */
typedef struct
{
  const char *load;
  const char *from;
  const char *note;
  const char *easier;
  const char *harder;
} Usual;

static guint
count_before (RpProgram *program, guint index, const char *path)
{
  guint n = 0;

  for (guint i = 0; i < index; i++)
    n += g_str_equal (rp_exercise_get_path (rp_program_get_item (program, i)->exercise), path) ? 1 : 0;
  return n;
}

/* The line of the model that is of the same exercise: of several the first, the second and so on. */
static const RpProgramItem *
find_twin (RpCodePassing *passing, RpExercise *exercise, guint index)
{
  const char *path = rp_exercise_get_path (exercise);
  guint nth = count_before (passing->program, index, path);

  for (guint i = 0; passing->model && i < rp_program_get_n_items (passing->model); i++)
    {
      const RpProgramItem *item = rp_program_get_item (passing->model, i);

      if (g_str_equal (rp_exercise_get_path (item->exercise), path)
          && count_before (passing->model, i, path) == nth)
        return item;
    }
  return NULL;
}

static Usual
find_usual (RpCodePassing *passing, RpExercise *exercise, guint index)
{
  const RpProgramItem *twin = find_twin (passing, exercise, index);
  const RpDose *dose = twin ? twin->dose : rp_exercise_get_dose (exercise);

  return (Usual){
    .load = dose->load ? dose->load->words : NULL,
    .from = dose->from,
    .note = twin ? twin->note : NULL,
    .easier = twin ? twin->easier : NULL,
    .harder = twin ? twin->harder : NULL,
  };
}

/* Returns: (transfer full): the exercise, or what stands for it where it is not here */
static RpExercise *
pass_exercise (RpCodePassing *passing, RpExercise *exercise)
{
  g_autofree char *name = exercise ? rp_heading_dup_pack (&exercise->heading) : NULL;
  g_autofree char *id = exercise ? g_strdup (rp_exercise_get_id (exercise)) : NULL;
  g_autoptr (RpPack) other = NULL;
  RpPack *pack = passing->pack;
  RpExercise *found = NULL;

  if (!rp_code_bits_pass_flag (passing->bits, g_strcmp0 (name, passing->home) == 0))
    rp_code_passing_id (passing, &name);
  else if (rp_code_passing_is_read (passing))
    name = g_strdup (passing->home);
  rp_code_passing_id (passing, &id);
  if (!rp_code_passing_is_read (passing))
    return g_object_ref (exercise);
  if (!rp_code_bits_is_fine (passing->bits))
    return rp_exercise_missing_new (passing->home, "none", NULL);
  if (!g_str_equal (name, passing->home))
    pack = other = rp_code_find_pack (passing->packs, name);
  found = pack ? rp_pack_find_exercise (pack, id) : NULL;
  return found ? g_object_ref (found) : rp_exercise_missing_new (name, id, NULL);
}

/* A load of words alone is none where its words are lost. */
static void
pass_load_words (RpCodePassing *passing, RpDose *dose, const char *usual)
{
  gboolean lost = passing->lost;

  if (!dose->load)
    return;
  passing->lost = FALSE;
  rp_code_passing_text (passing, &dose->load->words, usual, 'l');
  if (dose->load->unit == RP_LOAD_UNIT_NONE && !dose->load->words)
    {
      g_clear_pointer (&dose->load, rp_load_free);
      if (!passing->lost)
        rp_code_bits_spoil (passing->bits);
    }
  passing->lost = passing->lost || lost;
}

static void
check_dose (RpCodePassing *passing, RpExercise *exercise, const RpDose *dose)
{
  if (!rp_code_passing_is_read (passing) || rp_exercise_is_missing (exercise)
      || !rp_code_bits_is_fine (passing->bits))
    return;
  if (!rp_code_value_check_dose (exercise, dose, passing->reason ? NULL : &passing->reason))
    rp_code_bits_spoil (passing->bits);
}

/**
 * rp_code_item_pass:
 * @passing: a passing, once its place is known
 * @index: which line of the program, from 0; to read, the next one
 *
 * Writes or reads a line of the program.
 */
void
rp_code_item_pass (RpCodePassing *passing, guint index)
{
  GPtrArray *items = passing->program->items;
  RpProgramItem *item = rp_code_passing_is_read (passing) ? NULL : g_ptr_array_index (items, index);
  g_autoptr (RpExercise) exercise = pass_exercise (passing, item ? item->exercise : NULL);
  Usual usual = find_usual (passing, exercise, index);

  if (!item)
    {
      g_autoptr (RpDose) dose = rp_dose_new ();

      item = rp_program_item_new (exercise, dose, NULL);
      g_ptr_array_add (items, item);
    }
  rp_code_dose_pass (passing->bits, item->dose);
  pass_load_words (passing, item->dose, usual.load);
  if (item->dose->source == RP_SOURCE_PUBLISHED)
    rp_code_passing_text (passing, &item->dose->from, usual.from, 'o');
  rp_code_passing_text (passing, &item->note, usual.note, 'm');
  rp_code_passing_way (passing, &item->easier, usual.easier, 'd');
  rp_code_passing_way (passing, &item->harder, usual.harder, 'i');
  check_dose (passing, exercise, item->dose);
}
