/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"

G_BEGIN_DECLS

/* An exercise from the inside, for the reader that fills it. Once another object sees it, it does not change. */
struct _RpExercise
{
  GObject parent_instance;

  /* Owned values; lists are %NULL where they are empty */
  char *id;
  char *name;
  GStrv aliases;
  char *summary;
  RpPosition position;
  char *position_text;
  gboolean bears_weight;
  GPtrArray *equipment;
  GPtrArray *targets;
  GStrv steps;
  gboolean has_sides;
  RpSide first_side;
  RpSideText side_texts[RP_SIDE_RIGHT + 1];
  GPtrArray *phases;
  GPtrArray *cues;
  char *felt;
  char *purpose;
  GStrv mistakes;
  RpVariant easier;
  RpVariant harder;
  GStrv precautions;
  RpDose *dose;
  char *frequency;
  gboolean frequency_published;
  char *poster;
  GPtrArray *drawings;
  GPtrArray *clips;
  GStrv credits;

  /* Made at the first search */
  char *search_key;
};

RpExercise *rp_exercise_new (void);
const char *rp_exercise_get_search_key (RpExercise *self);
void rp_equipment_free (RpEquipment *equipment);
void rp_target_free (RpTarget *target);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpEquipment, rp_equipment_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpTarget, rp_target_free)

G_END_DECLS
