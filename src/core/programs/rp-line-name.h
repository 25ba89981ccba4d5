/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/rp-pack.h"

G_BEGIN_DECLS

/**
 * RpLineName:
 * @pack: (nullable): the pack of the exercise; %NULL when it only stands for one that is not installed
 * @exercise: an exercise
 *
 * An exercise that a line may mean.
 */
typedef struct
{
  RpPack *pack;
  RpExercise *exercise;
} RpLineName;

RpLineName *rp_line_name_new (RpPack *pack, RpExercise *exercise);
void rp_line_name_free (RpLineName *name);
char *rp_line_name_quote (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpLineName, rp_line_name_free)

G_END_DECLS
