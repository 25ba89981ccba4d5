/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "packs/rp-exercise-xml.h"
#include "packs/rp-clip-xml.h"
#include "packs/rp-dose-xml.h"
#include "packs/rp-drawing-xml.h"
#include "packs/rp-frequency-xml.h"
#include "model/rp-exercise-private.h"
#include "packs/rp-fault-xml.h"
#include "packs/rp-reference.h"
#include "packs/rp-xml-value.h"

#include <glib/gi18n-lib.h>

#define SHORTEST_PHASE (G_USEC_PER_SEC / 4)
#define LONGEST_PHASE (60 * G_USEC_PER_SEC)

/* What the takers need beside the exercise. */
typedef struct
{
  RpPackSource *source;
  GPtrArray *references;
  GArray *faults;
  gboolean clip_broken;
} Surroundings;

/* A fault whose clip is not known yet, and where it stands. */
typedef struct
{
  RpFault *fault;
  int line;
} OpenFault;

/* Reports a phase that is named but not there. */
static gboolean
find_phase (RpXml *xml, RpExercise *exercise, guint *index)
{
  const char *id = rp_xml_get_attribute (xml, "phase");

  if (!id || rp_phase_find (exercise->phases, id, index))
    return id != NULL;
  rp_xml_problem (xml, rp_xml_get_line (xml), _ ("There is no phase “%s” in this exercise."), id);
  return FALSE;
}

static void
take_position (RpXml *xml, gpointer place)
{
  static const char *const kinds[] = { "side-lying", "supine",   "prone",   "all-fours", "standing",
                                       "sitting",    "kneeling", "hanging", "other",     NULL };
  RpExercise *exercise = place;

  exercise->position = (RpPosition) rp_xml_value_get_word (xml, "kind", kinds, 0);
  rp_xml_take_translated (xml, &exercise->position_text);
}

static void
take_item (RpXml *xml, gpointer place)
{
  RpExercise *exercise = place;
  RpEquipment *equipment = g_new0 (RpEquipment, 1);

  equipment->item = rp_xml_value_get_id (xml, "id");
  equipment->optional = rp_xml_value_get_yes (xml, "optional");
  rp_xml_take_translated (xml, &equipment->text);
  g_ptr_array_add (exercise->equipment, equipment);
}

static void
take_equipment (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "item", take_item, 0 } };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
}

static void
take_target (RpXml *xml, gpointer place)
{
  static const char *const roles[] = { "helper", "main", NULL };
  RpExercise *exercise = place;
  RpTarget *target = g_new0 (RpTarget, 1);

  target->muscle = rp_xml_value_get_id (xml, "muscle");
  target->main = rp_xml_value_get_word (xml, "role", roles, FALSE);
  rp_xml_take_translated (xml, &target->text);
  g_ptr_array_add (exercise->targets, target);
}

static void
take_targets (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "target", take_target, 0 } };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
}

static void
take_side (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "label", rp_xml_take_translated, G_STRUCT_OFFSET (RpSideText, label) },
    { "now", rp_xml_take_translated, G_STRUCT_OFFSET (RpSideText, now) },
    { "ready", rp_xml_take_translated, G_STRUCT_OFFSET (RpSideText, ready) },
  };
  RpExercise *exercise = place;
  RpSide side = rp_xml_value_get_side (xml, "which");
  RpSide expected = !exercise->side_texts[RP_SIDE_LEFT].label ? RP_SIDE_LEFT : RP_SIDE_RIGHT;

  if (side == RP_SIDE_NONE)
    side = expected;
  else if (side != expected)
    rp_xml_problem (xml, rp_xml_get_line (xml), _ ("Give the left side first, then the right one."));
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), &exercise->side_texts[side]);
}

static void
take_sides (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "side", take_side, 0 } };
  RpExercise *exercise = place;

  exercise->has_sides = TRUE;
  if (exercise->first_side == RP_SIDE_NONE)
    exercise->first_side = RP_SIDE_LEFT;
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), exercise);
}

static void
take_phase (RpXml *xml, gpointer place)
{
  static const char *const kinds[] = { "lift", "hold", "lower", "rest", NULL };
  RpExercise *exercise = place;
  RpPhase *phase = g_new0 (RpPhase, 1);
  int line = rp_xml_get_line (xml);
  guint other;

  phase->id = rp_xml_value_get_id (xml, "id");
  if (!phase->id)
    phase->id = g_strdup ("");
  else if (rp_phase_find (exercise->phases, phase->id, &other))
    rp_xml_problem (xml, line, _ ("There are two phases “%s”. Give each its own id."), phase->id);
  phase->kind = (RpPhaseKind) rp_xml_value_get_word (xml, "kind", kinds, RP_PHASE_LIFT);
  phase->duration = rp_xml_value_get_seconds (xml, "seconds", SHORTEST_PHASE, LONGEST_PHASE, SHORTEST_PHASE);
  rp_xml_take_translated (xml, &phase->label);
  g_ptr_array_add (exercise->phases, phase);
}

static void
take_phases (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "phase", take_phase, 0 } };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
}

static void
take_fault (RpXml *xml, gpointer place)
{
  Surroundings *around = rp_xml_get_context (xml);
  RpCue *cue = place;
  int line = rp_xml_get_line (xml);
  OpenFault open = { rp_fault_xml_read (xml, around->source), line };

  if (!open.fault)
    return;
  for (guint i = 0; i < around->faults->len; i++)
    {
      if (g_str_equal (g_array_index (around->faults, OpenFault, i).fault->id, open.fault->id))
        rp_xml_problem (xml, line, _ ("There are two faults “%s”. Give each its own id."), open.fault->id);
    }
  cue->fault = open.fault;
  g_array_append_val (around->faults, open);
}

static void
take_cue (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "say", rp_xml_take_translated, G_STRUCT_OFFSET (RpCue, text) },
    { "fault", take_fault, 0 },
  };
  RpExercise *exercise = place;
  RpCue *cue = g_new0 (RpCue, 1);

  find_phase (xml, exercise, &cue->phase);
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), cue);
  g_ptr_array_add (exercise->cues, cue);
}

static void
take_cues (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "cue", take_cue, 0 } };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
}

static void
take_mistake (RpXml *xml, gpointer place)
{
  RpExercise *exercise = place;
  guint phase;

  find_phase (xml, exercise, &phase);
  rp_xml_take_repeated (xml, &exercise->mistakes);
}

static void
take_mistakes (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "mistake", take_mistake, 0 } };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
}

static void
take_variant (RpXml *xml, gpointer place)
{
  Surroundings *around = rp_xml_get_context (xml);
  RpVariant *variant = place;

  variant->exercise = rp_xml_value_get_id (xml, "exercise");
  if (variant->exercise && around->references)
    g_ptr_array_add (around->references,
                     rp_reference_new (rp_xml_get_file (xml), rp_xml_get_line (xml), variant->exercise));
  rp_xml_take_translated (xml, &variant->text);
}

static void
take_dose (RpXml *xml, gpointer place)
{
  RpExercise *exercise = place;
  int line = rp_xml_get_line (xml);

  exercise->dose = rp_dose_xml_read (xml);
  rp_dose_xml_check (exercise->dose, exercise, xml, line);
  rp_dose_xml_check_way (exercise->dose, "easier", exercise->easier.text, xml, line);
  rp_dose_xml_check_way (exercise->dose, "harder", exercise->harder.text, xml, line);
}

static void
take_poster (RpXml *xml, gpointer place)
{
  Surroundings *around = rp_xml_get_context (xml);
  RpExercise *exercise = place;

  g_free (exercise->poster);
  exercise->poster = rp_xml_value_take_still (xml, around->source);
}

static void
take_drawings (RpXml *xml, gpointer place)
{
  Surroundings *around = rp_xml_get_context (xml);
  RpExercise *exercise = place;

  rp_drawing_xml_take_list (xml, around->source, exercise->drawings);
}

static void
take_clip (RpXml *xml, gpointer place)
{
  Surroundings *around = rp_xml_get_context (xml);
  RpExercise *exercise = place;
  int line = rp_xml_get_line (xml);
  RpClip *clip = rp_clip_xml_read (xml, around->source, exercise->phases);

  if (!clip)
    {
      around->clip_broken = TRUE;
      return;
    }
  if (clip->side != RP_SIDE_NONE && !exercise->has_sides)
    rp_xml_problem (xml, line, _ ("Clip “%s” shows one side, but the exercise has no <sides>."), clip->id);
  if (rp_exercise_find_clip (exercise, clip->id))
    rp_xml_problem (xml, line, _ ("There are two clips “%s”. Give each its own id."), clip->id);
  g_ptr_array_add (exercise->clips, clip);
}

static void
take_clips (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = { { "clip", take_clip, 0 } };

  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), place);
}

/* Faults name clips that come later in the document, so this waits until all are there. A clip that could not be read may
 * be the one that is missed. */
static void
resolve_faults (RpXml *xml, RpExercise *exercise)
{
  Surroundings *around = rp_xml_get_context (xml);

  for (guint i = 0; i < around->faults->len; i++)
    {
      const OpenFault *open = &g_array_index (around->faults, OpenFault, i);
      const RpClip *right = rp_exercise_find_clip (exercise, open->fault->clip_id);

      if (right)
        rp_fault_resolve (open->fault, right);
      else if (!around->clip_broken)
        rp_xml_problem (xml, open->line, _ ("There is no clip “%s” in this exercise."), open->fault->clip_id);
    }
}

static void
take_exercise (RpXml *xml, gpointer place)
{
  static const RpXmlField fields[] = {
    { "name", rp_xml_take_translated, G_STRUCT_OFFSET (RpExercise, heading.name) },
    { "alias", rp_xml_take_repeated, G_STRUCT_OFFSET (RpExercise, aliases) },
    { "summary", rp_xml_take_translated, G_STRUCT_OFFSET (RpExercise, heading.summary) },
    { "position", take_position, 0 },
    { "equipment", take_equipment, 0 },
    { "targets", take_targets, 0 },
    { "steps", rp_xml_take_list, G_STRUCT_OFFSET (RpExercise, steps) },
    { "sides", take_sides, 0 },
    { "phases", take_phases, 0 },
    { "cues", take_cues, 0 },
    { "felt", rp_xml_take_translated, G_STRUCT_OFFSET (RpExercise, felt) },
    { "purpose", rp_xml_take_translated, G_STRUCT_OFFSET (RpExercise, purpose) },
    { "mistakes", take_mistakes, 0 },
    { "easier", take_variant, G_STRUCT_OFFSET (RpExercise, easier) },
    { "harder", take_variant, G_STRUCT_OFFSET (RpExercise, harder) },
    { "precautions", rp_xml_take_list, G_STRUCT_OFFSET (RpExercise, precautions) },
    { "notes", rp_xml_take_list, G_STRUCT_OFFSET (RpExercise, notes) },
    { "dose", take_dose, 0 },
    { "frequency", rp_frequency_xml_take, G_STRUCT_OFFSET (RpExercise, frequency) },
    { "poster", take_poster, 0 },
    { "drawings", take_drawings, 0 },
    { "clips", take_clips, 0 },
    { "credits", rp_xml_take_list, G_STRUCT_OFFSET (RpExercise, credits) },
  };
  RpExercise *exercise = place;

  exercise->heading.id = rp_xml_value_get_id (xml, "id");
  exercise->bears_weight = rp_xml_value_get_yes (xml, "bears-weight");
  exercise->first_side = rp_xml_value_get_side (xml, "first-side");
  rp_xml_take_children (xml, fields, G_N_ELEMENTS (fields), exercise);
  resolve_faults (xml, exercise);
  if (!exercise->has_sides)
    exercise->first_side = RP_SIDE_NONE;
}

/**
 * rp_exercise_xml_read:
 * @xml: a reader
 * @file: the document's name, as problems shall give it
 * @bytes: the document
 * @source: (nullable): where its clips and its poster lie; %NULL not to look for them
 * @references: (nullable) (element-type RpReference): where to add the other exercises it names
 *
 * Reads an exercise and checks what can be checked within it. What is wrong is reported.
 *
 * Returns: (transfer full) (nullable): the exercise; %NULL when something was wrong
 */
RpExercise *
rp_exercise_xml_read (RpXml *xml,
                      const char *file,
                      GBytes *bytes,
                      RpPackSource *source,
                      GPtrArray *references)
{
  static const RpXmlField root = { "exercise", take_exercise, 0 };
  g_autoptr (RpExercise) exercise = rp_exercise_new ();
  g_autoptr (GArray) faults = g_array_new (FALSE, FALSE, sizeof (OpenFault));
  Surroundings around = { .source = source, .references = references, .faults = faults };

  if (!rp_xml_read (xml, file, bytes, &root, exercise, &around))
    return NULL;
  return g_steal_pointer (&exercise);
}
