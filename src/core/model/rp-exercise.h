/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "base/rp-language.h"
#include "model/rp-clip.h"
#include "model/rp-cue.h"
#include "model/rp-dose.h"
#include "model/rp-drawing.h"
#include "model/rp-equipment.h"
#include "model/rp-frequency.h"
#include "model/rp-phase.h"
#include "model/rp-side.h"
#include "model/rp-target.h"

G_BEGIN_DECLS

/**
 * RpPosition:
 *
 * How the person lies, kneels, stands or hangs; other says that none of these is meant.
 */
typedef enum
{
  RP_POSITION_SIDE_LYING,
  RP_POSITION_SUPINE,
  RP_POSITION_PRONE,
  RP_POSITION_ALL_FOURS,
  RP_POSITION_STANDING,
  RP_POSITION_SITTING,
  RP_POSITION_KNEELING,
  RP_POSITION_HANGING,
  RP_POSITION_OTHER,
} RpPosition;

/**
 * RpVariant:
 * @exercise: (nullable): id of another exercise of the pack to go to
 * @text: what to change ("Band just above your knees"), translated
 *
 * An easier or harder way.
 */
typedef struct
{
  char *exercise;
  char *text;
} RpVariant;

/**
 * RpSideText:
 * @label: (nullable): what to call the side ("Left leg"), translated
 * @now: (nullable): the announcement of its turn ("Now the left leg"), translated
 * @ready: (nullable): how to get into place for it ("Turn over. Lie on your right side."), translated
 */
typedef struct
{
  char *label;
  char *now;
  char *ready;
} RpSideText;

#define RP_TYPE_EXERCISE (rp_exercise_get_type ())
G_DECLARE_FINAL_TYPE (RpExercise, rp_exercise, RP, EXERCISE, GObject)

gboolean rp_exercise_is_missing (RpExercise *self);
const char *rp_exercise_get_id (RpExercise *self);
const char *rp_exercise_get_path (RpExercise *self);
const char *rp_exercise_get_name (RpExercise *self);
const char *const *rp_exercise_get_aliases (RpExercise *self);
const char *rp_exercise_get_summary (RpExercise *self);
const RpLanguage *rp_exercise_get_words (RpExercise *self);
RpPosition rp_exercise_get_position (RpExercise *self);
const char *rp_exercise_get_position_text (RpExercise *self);
gboolean rp_exercise_get_bears_weight (RpExercise *self);
GPtrArray *rp_exercise_get_equipment (RpExercise *self);
GPtrArray *rp_exercise_get_targets (RpExercise *self);
const char *const *rp_exercise_get_steps (RpExercise *self);
GPtrArray *rp_exercise_get_phases (RpExercise *self);
GPtrArray *rp_exercise_get_cues (RpExercise *self);
const RpFault *rp_exercise_find_fault (RpExercise *self, const char *id);
const char *rp_exercise_get_felt (RpExercise *self);
const char *rp_exercise_get_purpose (RpExercise *self);
const char *const *rp_exercise_get_mistakes (RpExercise *self);
const char *const *rp_exercise_get_notes (RpExercise *self);
const RpVariant *rp_exercise_get_easier (RpExercise *self);
const RpVariant *rp_exercise_get_harder (RpExercise *self);
const char *const *rp_exercise_get_precautions (RpExercise *self);
const RpDose *rp_exercise_get_dose (RpExercise *self);
const RpFrequency *rp_exercise_get_frequency (RpExercise *self);
const char *const *rp_exercise_get_credits (RpExercise *self);
GPtrArray *rp_exercise_get_clips (RpExercise *self);
const RpClip *rp_exercise_get_default_clip (RpExercise *self);
const RpClip *rp_exercise_find_clip (RpExercise *self, const char *id);
const char *rp_exercise_get_poster (RpExercise *self);
GPtrArray *rp_exercise_get_drawings (RpExercise *self);
const RpSideText *rp_exercise_get_side_text (RpExercise *self, RpSide side);
RpSide rp_exercise_get_first_side (RpExercise *self);
gboolean rp_exercise_has_sides (RpExercise *self);

G_END_DECLS
