/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-exercise-missing.h"

#include "model/rp-exercise-private.h"

/**
 * rp_exercise_missing_new:
 * @pack: the id of the pack it is said to be in
 * @id: its id there
 * @name: (nullable): the name it had when it was last seen; %NULL makes one of @id
 *
 * Makes what stands in a program for an exercise that is not installed, so that the program keeps it. It has names and
 * nothing else: no phases, no steps, no pictures. Nobody is led through it.
 *
 * Returns: (transfer full): the exercise
 */
RpExercise *
rp_exercise_missing_new (const char *pack, const char *id, const char *name)
{
  RpExercise *self;

  g_return_val_if_fail (pack && id, NULL);

  self = rp_exercise_new ();
  self->missing = TRUE;
  self->heading.id = g_strdup (id);
  self->heading.name = g_strdup (name ? name : id);
  self->heading.summary = g_strdup ("");
  rp_heading_set_pack (&self->heading, pack);
  self->position_text = g_strdup ("");
  self->dose = rp_dose_new ();
  return self;
}
