/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "content/rp-sheet-fact.h"
#include "content/rp-sheet-picture.h"

G_BEGIN_DECLS

/**
 * RP_SHEET_MAX_CUES:
 *
 * The most cues of an exercise that a sheet says.
 */
#define RP_SHEET_MAX_CUES 3

/**
 * RpSheetExercise:
 * @number: from 1
 * @name: its name
 * @pictures: (element-type RpSheetPicture): in the order of the movement; may be empty
 * @dose: how much, in whole sentences
 * @dose_short: the same beside @boxes, where @dose has no room
 * @dose_least: likewise, where even that has no room
 * @boxes: (nullable) (element-type RpDoseBox): the same as names and numbers
 * @dose_source: (nullable): where the dose is from, unless that is said for all, and where to start, in whole sentences
 * @side: (nullable): the side that begins ("Left leg"), for an exercise lying on the other
 * @ready: (nullable): how to get into place for it ("Lie on your right side.")
 * @steps: (array zero-terminated=1): what to do, in order
 * @cues: (array zero-terminated=1): short reminders, without a full stop
 * @load: (nullable): band, weight or support ("Band just above your knees")
 * @felt: (nullable): where it should be felt
 * @easier: (nullable): an easier way
 * @harder: (nullable): a harder way
 * @note: (nullable): what the program says of it
 * @care: (nullable): its precautions
 *
 * What a sheet says of one exercise.
 */
typedef struct
{
  guint number;
  char *name;
  GPtrArray *pictures;
  char *dose;
  char *dose_short;
  char *dose_least;
  GPtrArray *boxes;
  char *dose_source;
  char *side;
  char *ready;
  GStrv steps;
  GStrv cues;
  char *load;
  char *felt;
  char *easier;
  char *harder;
  char *note;
  char *care;
} RpSheetExercise;

RpSheetExercise *rp_sheet_exercise_new (guint number,
                                        const RpProgramItem *item,
                                        const char *frequency,
                                        const char *author,
                                        GPtrArray *shots);
void rp_sheet_exercise_free (RpSheetExercise *exercise);

G_END_DECLS
