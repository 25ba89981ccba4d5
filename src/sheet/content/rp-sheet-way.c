/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-way.h"

#include "base/rp-words.h"
#include "content/rp-sheet-clean.h"

/* A single exercise with its own dose, as its page prints it. */
static gboolean
is_exercise (RpPack *pack, RpProgram *program)
{
  const RpProgramItem *item = rp_program_get_item (program, 0);
  RpExercise *exercise;

  if (rp_program_get_n_items (program) != 1)
    return FALSE;
  exercise = rp_pack_find_exercise (pack, rp_exercise_get_id (item->exercise));
  return exercise == item->exercise
         && g_str_equal (rp_program_get_id (program), rp_exercise_get_id (exercise))
         && rp_dose_equal (item->dose, rp_exercise_get_dose (exercise));
}

/**
 * rp_sheet_way_find:
 * @pack: the pack of the program's exercises
 * @program: a program with at least one exercise
 *
 * Returns: (transfer full): where to look for the program, or what to ask for where it is in no pack, in a sentence
 */
char *
rp_sheet_way_find (RpPack *pack, RpProgram *program)
{
  const char *id = rp_program_get_id (program);
  g_autofree char *name = rp_sheet_clean_line (rp_program_get_name (program));

  if (name && id && rp_pack_find_program (pack, id) == program)
    /* Translators: on paper, behind "No camera?". "Programs" is what heads them on the first page; then the name of a program */
    return g_strdup_printf (_ ("In Reprise, look under Programs for %s."), name);
  if (name && id && is_exercise (pack, program))
    /* Translators: likewise; "All exercises" is a place of the first page; then the name of an exercise */
    return g_strdup_printf (_ ("In Reprise, look under All exercises for %s."), name);
  return g_strdup (_ ("Ask for this plan as a file, and open it in Reprise."));
}
