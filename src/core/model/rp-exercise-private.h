/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-exercise.h"
#include "model/rp-heading.h"
#include "model/rp-why.h"

G_BEGIN_DECLS

/* An exercise from the inside. Two fill it: rp_exercise_xml_read() and rp_exercise_missing_new(). Once another object sees
 * it, it does not change. */
struct _RpExercise
{
  GObject parent_instance;

  RpHeading heading;

  gboolean missing;

  /* That of its pack, and what its pack says for all: why, when to stop, and when to ask before one starts */
  const RpLanguage *words;
  RpWhy *why;
  GStrv stop_rules;
  GStrv before_rules;
  guint release; /* of its pack; 0 when it is in none */

  /* Owned values; lists are %NULL where they are empty */
  GStrv aliases;
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
  GStrv notes;
  RpDose *dose;
  RpFrequency *frequency;
  char *poster;
  GPtrArray *drawings;
  GPtrArray *clips;
  GStrv credits;

  /* Made at the first search */
  char *search_key;
};

RpExercise *rp_exercise_new (void);

G_END_DECLS
