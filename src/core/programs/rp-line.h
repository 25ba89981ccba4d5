/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "programs/rp-line-mistake.h"
#include "programs/rp-line-names.h"

G_BEGIN_DECLS

/**
 * RP_LINE_MAX_BYTES:
 *
 * No line is longer: two texts of the greatest length and all that a dose can say.
 */
#define RP_LINE_MAX_BYTES 32768

/**
 * RpLinePartKind:
 * @RP_LINE_PART_NAME: which exercise
 * @RP_LINE_PART_SETS: how many sets
 * @RP_LINE_PART_AMOUNT: how much in a set
 * @RP_LINE_PART_START: how much of a range is done today
 * @RP_LINE_PART_SIDES: which sides work
 * @RP_LINE_PART_HOLD: how long a hold is
 * @RP_LINE_PART_REST: how long to rest between sets
 * @RP_LINE_PART_TEMPO: how long each phase is
 * @RP_LINE_PART_PACE: who counts
 * @RP_LINE_PART_LOAD: band, weight or support
 * @RP_LINE_PART_SOURCE: where the dose is from
 * @RP_LINE_PART_NOTE: what to mind
 *
 * What a part of a line says.
 */
typedef enum
{
  RP_LINE_PART_NAME,
  RP_LINE_PART_SETS,
  RP_LINE_PART_AMOUNT,
  RP_LINE_PART_START,
  RP_LINE_PART_SIDES,
  RP_LINE_PART_HOLD,
  RP_LINE_PART_REST,
  RP_LINE_PART_TEMPO,
  RP_LINE_PART_PACE,
  RP_LINE_PART_LOAD,
  RP_LINE_PART_SOURCE,
  RP_LINE_PART_NOTE,
} RpLinePartKind;

/**
 * RpLinePart:
 * @kind: what it says
 * @start: where it begins in the line, in bytes
 * @end: where it ends, in bytes
 *
 * A part of a line that is understood.
 */
typedef struct
{
  RpLinePartKind kind;
  guint start;
  guint end;
} RpLinePart;

/**
 * RpLine:
 * @text: the line as it was typed
 * @pack: (nullable): the pack of @exercise, unless that only stands for one that is not installed
 * @exercise: (nullable): which exercise; %NULL while that is not certain
 * @candidates: (element-type RpLineName): which exercises it may be, the nearest first; two or more where it has to be asked,
 *   else none
 * @dose: (nullable): how much, as far as the line is understood; %NULL without an exercise
 * @note: (nullable): what to mind
 * @parts: (element-type RpLinePart): what is understood, in the order of the line
 * @mistakes: (element-type RpLineMistake): what is not, in the order of the line; a name to be asked is among them
 *
 * What a typed line says.
 */
typedef struct
{
  char *text;
  RpPack *pack;
  RpExercise *exercise;
  GPtrArray *candidates;
  RpDose *dose;
  char *note;
  GArray *parts;
  GPtrArray *mistakes;
} RpLine;

RpLine *rp_line_new (const char *text);
void rp_line_free (RpLine *line);
void rp_line_add_part (RpLine *line, RpLinePartKind kind, guint start, guint end);
const RpLinePart *rp_line_find_part (const RpLine *line, RpLinePartKind kind);
RpLineMistake *
rp_line_add_mistake (RpLine *line, guint start, guint end, const char *sentence, const char *remedy);
gboolean rp_line_is_understood (const RpLine *line);
char *rp_line_mend (const RpLine *line, const RpLineMistake *mistake);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpLine, rp_line_free)

G_END_DECLS
