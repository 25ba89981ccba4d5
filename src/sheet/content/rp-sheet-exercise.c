/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "content/rp-sheet-exercise.h"

#include "words/rp-dose-box.h"
#include "words/rp-dose-words.h"
#include "words/rp-exercise-words.h"
#include "words/rp-load-words.h"
#include "content/rp-sheet-clean.h"

/* As many as a person can think of; those that keep from a mistake there is a picture of come before others. */
static GStrv
gather_cues (RpExercise *exercise)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GPtrArray *cues = rp_exercise_get_cues (exercise);
  guint n = 0;

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < cues->len && n < RP_SHEET_MAX_CUES; i++)
      {
        const RpCue *cue = g_ptr_array_index (cues, i);
        g_autofree char *line = (cue->fault != NULL) == (round == 0) ? rp_sheet_clean_line (cue->text) : NULL;

        if (!line)
          continue;
        g_strv_builder_add (builder, line);
        n++;
      }
  return g_strv_builder_end (builder);
}

/* Cleaned before they are put into a sentence: the sentence has marks of its own that a cleaned text must not have. */
static GPtrArray *
clean_phases (RpExercise *exercise)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);
  GPtrArray *clean = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_phase_free);

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);
      g_autofree char *label = rp_sheet_clean_line (phase->label);

      g_ptr_array_add (clean, rp_phase_new (phase->id, phase->kind, label ? label : "", phase->duration));
    }
  return clean;
}

/* Whose it is, is a pack's or a person's text. */
static char *
say_source (const RpDose *dose, GPtrArray *phases, const char *author)
{
  g_autoptr (RpDose) clean = rp_dose_copy (dose);
  g_autofree char *from = rp_sheet_clean_line (dose->from);

  rp_dose_set_source (clean, dose->source, from);
  return rp_dose_words_source (clean, phases, author);
}

/* How often is all there is to say of it. */
static GPtrArray *
gather_boxes (const RpDose *dose, GPtrArray *phases, RpSide first_side, const char *frequency)
{
  GPtrArray *boxes = rp_dose_words_boxes (dose, phases, first_side);
  g_autofree char *often = rp_sheet_clean_line (frequency);

  if (often)
    g_ptr_array_add (boxes, rp_dose_box_new (often, NULL, NULL));
  return boxes;
}

static GPtrArray *
gather_pictures (const RpProgramItem *item, guint index, GPtrArray *shots)
{
  g_autoptr (GPtrArray) taken = rp_sheet_picture_gather_shots (item->exercise, index, shots);

  return taken->len > 0 ? g_steal_pointer (&taken) : rp_sheet_picture_gather (item);
}

/* Whoever lies on one side works with the other: which leg is the left one's turn, and how to lie for it. */
static void
add_side (RpSheetExercise *self, const RpProgramItem *item)
{
  RpSide side = rp_sheet_picture_find_side (item);
  const RpSideText *text = side == RP_SIDE_NONE ? NULL : rp_exercise_get_side_text (item->exercise, side);
  g_autofree char *label = text ? rp_sheet_clean_line (text->label) : NULL;
  g_autofree char *ready = text ? rp_sheet_clean_line (text->ready) : NULL;

  if (!label || !ready || rp_exercise_get_position (item->exercise) != RP_POSITION_SIDE_LYING)
    return;
  self->side = g_steal_pointer (&label);
  self->ready = g_steal_pointer (&ready);
}

/**
 * rp_sheet_exercise_new:
 * @number: from 1
 * @item: the line of the program
 * @frequency: (nullable): how often it is done, for a box; %NULL where that is said for all
 * @author: (nullable): who made the program
 * @shots: (nullable) (element-type RpSheetShot): what stands in place of drawings, for the whole program
 *
 * Returns: (transfer full): what a sheet says of it; free with rp_sheet_exercise_free()
 */
RpSheetExercise *
rp_sheet_exercise_new (guint number,
                       const RpProgramItem *item,
                       const char *frequency,
                       const char *author,
                       GPtrArray *shots)
{
  RpExercise *exercise = item->exercise;
  const RpDose *dose = item->dose;
  RpSide first_side = rp_exercise_get_first_side (exercise);
  RpSheetExercise *self = g_new0 (RpSheetExercise, 1);
  g_autofree char *precautions = g_strjoinv (" ", (GStrv) rp_exercise_get_precautions (exercise));
  g_autofree char *missing = rp_exercise_words_missing (exercise);
  g_autofree char *load = rp_load_words_line (dose->load);
  g_autoptr (GPtrArray) phases = clean_phases (exercise);

  self->number = number;
  self->name = rp_sheet_clean_line (rp_exercise_get_name (exercise));
  self->pictures = gather_pictures (item, number - 1, shots);
  self->dose = rp_dose_words_sentence (dose, phases, first_side);
  self->dose_short = rp_dose_words_short (dose, phases, first_side);
  self->dose_least = rp_dose_words_least (dose, phases, first_side);
  self->boxes = gather_boxes (dose, phases, first_side, frequency);
  self->dose_source = say_source (dose, phases, author);
  add_side (self, item);
  self->steps = rp_sheet_clean_list (rp_exercise_get_steps (exercise));
  self->cues = gather_cues (exercise);
  self->load = rp_sheet_clean_line (load);
  self->felt = rp_sheet_clean_line (rp_exercise_get_felt (exercise));
  self->easier = rp_sheet_clean_line (rp_program_item_get_easier (item));
  self->harder = rp_sheet_clean_line (rp_program_item_get_harder (item));
  self->note = rp_sheet_clean_paragraphs (item->note);
  self->care = rp_sheet_clean_line (missing ? missing : precautions);
  return self;
}

/**
 * rp_sheet_exercise_free:
 * @exercise: (transfer full): from rp_sheet_exercise_new()
 *
 * Frees it with its texts.
 */
void
rp_sheet_exercise_free (RpSheetExercise *exercise)
{
  g_free (exercise->name);
  g_ptr_array_unref (exercise->pictures);
  g_free (exercise->dose);
  g_free (exercise->dose_short);
  g_free (exercise->dose_least);
  g_clear_pointer (&exercise->boxes, g_ptr_array_unref);
  g_free (exercise->dose_source);
  g_free (exercise->side);
  g_free (exercise->ready);
  g_strfreev (exercise->steps);
  g_strfreev (exercise->cues);
  g_free (exercise->load);
  g_free (exercise->felt);
  g_free (exercise->easier);
  g_free (exercise->harder);
  g_free (exercise->note);
  g_free (exercise->care);
  g_free (exercise);
}
