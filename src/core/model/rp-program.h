/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"
#include "model/rp-pain-rules.h"
#include "model/rp-why.h"

G_BEGIN_DECLS

/**
 * RpProgramItem:
 * @exercise: the exercise; rp_exercise_is_missing() says whether it only stands for one that is not installed
 * @dose: how much of it
 * @note: (nullable): what to mind here ("Keep it shallow"), translated
 * @easier: (nullable): what makes it easier here, in place of what the exercise says, translated; empty for nothing
 * @harder: (nullable): likewise, what makes it harder
 *
 * One line of a program.
 */
typedef struct
{
  RpExercise *exercise;
  RpDose *dose;
  char *note;
  char *easier;
  char *harder;
} RpProgramItem;

RpProgramItem *rp_program_item_new (RpExercise *exercise, const RpDose *dose, const char *note);
RpProgramItem *rp_program_item_copy (const RpProgramItem *item);
void rp_program_item_free (RpProgramItem *item);
void rp_program_item_set_ways (RpProgramItem *item, const char *easier, const char *harder);
const char *rp_program_item_get_easier (const RpProgramItem *item);
const char *rp_program_item_get_harder (const RpProgramItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpProgramItem, rp_program_item_free)

/**
 * RP_PROGRAM_MAX_ITEMS:
 *
 * The most lines of a program that one makes, of a file and of a code: many more than a person could do.
 */
#define RP_PROGRAM_MAX_ITEMS 100u

#define RP_TYPE_PROGRAM (rp_program_get_type ())
G_DECLARE_FINAL_TYPE (RpProgram, rp_program, RP, PROGRAM, GObject)

RpProgram *rp_program_new_for_exercise (RpExercise *exercise);
const char *rp_program_get_id (RpProgram *self);
const char *rp_program_get_path (RpProgram *self);
const char *rp_program_get_name (RpProgram *self);
const char *rp_program_get_summary (RpProgram *self);
const RpLanguage *rp_program_get_words (RpProgram *self);
const RpFrequency *rp_program_get_frequency (RpProgram *self);
const char *rp_program_get_dose_note (RpProgram *self);
guint rp_program_get_n_items (RpProgram *self);
const RpProgramItem *rp_program_get_item (RpProgram *self, guint index);
const char *const *rp_program_get_precautions (RpProgram *self);
const char *const *rp_program_get_credits (RpProgram *self);
const char *rp_program_get_author (RpProgram *self);
const char *rp_program_get_recipient (RpProgram *self);
const char *rp_program_get_origin (RpProgram *self);
const RpPainRules *rp_program_get_pain_rules (RpProgram *self);
GStrv rp_program_dup_stop_rules (RpProgram *self);
RpWhy *rp_program_get_why (RpProgram *self);
GStrv rp_program_dup_before_rules (RpProgram *self);
guint rp_program_count_missing (RpProgram *self);
gboolean rp_program_equal (RpProgram *self, RpProgram *other);

G_END_DECLS
