/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "line-fixture.h"

#include "model/rp-exercise-private.h"
#include "model/rp-pack-private.h"

RpExercise *
line_fixture_new_exercise (const char *id, const char *name, const char *alias)
{
  RpExercise *exercise = rp_exercise_new ();

  exercise->heading.id = g_strdup (id);
  exercise->heading.name = g_strdup (name);
  exercise->heading.summary = g_strdup (name);
  exercise->has_sides = TRUE;
  exercise->dose = rp_dose_new ();
  if (alias)
    exercise->aliases = g_strsplit (alias, "|", -1);
  g_ptr_array_add (exercise->phases, rp_phase_new ("lift", RP_PHASE_LIFT, "Lift", 2 * G_USEC_PER_SEC));
  g_ptr_array_add (exercise->phases, rp_phase_new ("hold", RP_PHASE_HOLD, "Hold", G_USEC_PER_SEC));
  g_ptr_array_add (exercise->phases, rp_phase_new ("lower", RP_PHASE_LOWER, "Lower", 2 * G_USEC_PER_SEC));
  return exercise;
}

RpPack *
line_fixture_new_pack (const char *id, RpExercise *first, ...)
{
  RpPack *pack = rp_pack_new ();
  va_list args;

  pack->heading.id = g_strdup (id);
  pack->heading.name = g_strdup (id);
  va_start (args, first);
  for (RpExercise *exercise = first; exercise; exercise = va_arg (args, RpExercise *))
    {
      g_assert_true (rp_pack_add_exercise (pack, exercise));
      g_object_unref (exercise);
    }
  va_end (args);
  return pack;
}

RpLineNames *
line_fixture_new_names (RpPack *pack, RpPack *other)
{
  g_autoptr (GListStore) packs = g_list_store_new (RP_TYPE_PACK);

  g_list_store_append (packs, pack);
  if (other)
    g_list_store_append (packs, other);
  return rp_line_names_new (G_LIST_MODEL (packs));
}
