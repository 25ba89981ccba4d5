/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-enum.h"
#include "base/rp-words.h"
#include "words/rp-dose-box.h"
#include "words/rp-dose-words.h"
#include "command/rp-tool-plan-call.h"
#include "command/rp-tool-print.h"
#include "verbs/rp-verbs.h"
#include "command/rp-tool-words.h"

#include <json-glib/json-glib.h>

#define TIME_WIDTH 7

static void
print_row (const char *start, const char *length, const char *step)
{
  rp_tool_print_padded (start, TIME_WIDTH);
  rp_tool_print_padded (length, TIME_WIDTH);
  rp_tool_print_say ("%s", step);
}

static void
print_text (RpPlan *plan)
{
  RpProgram *program = rp_plan_get_program (plan);
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (program));
  g_autofree char *total = rp_tool_words_time (rp_plan_get_duration (plan));

  print_row (_ ("Start"), _ ("Length"), _ ("Step"));
  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);
      g_autofree char *start = rp_tool_words_time (step->start);
      g_autofree char *length = rp_tool_words_time (step->duration);
      g_autofree char *text = rp_tool_words_step (program, step);

      print_row (start, length, text);
    }
  print_row (total, "", rp_plan_is_estimate (plan) ? _ ("Done (some of it at your pace)") : _ ("Done"));
}

static void
add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value);
}

static void
add_number (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
add_phases (JsonBuilder *builder, RpExercise *exercise, const RpStep *step)
{
  json_builder_set_member_name (builder, "phases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < step->n_phases; i++)
    {
      const RpPhase *phase = g_ptr_array_index (rp_exercise_get_phases (exercise), i);

      json_builder_begin_object (builder);
      add_string (builder, "id", phase->id);
      add_string (builder, "kind", rp_phase_kind_to_string (phase->kind));
      add_number (builder, "end_us", step->phase_ends[i]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_step (JsonBuilder *builder, RpProgram *program, const RpStep *step)
{
  RpExercise *exercise = rp_program_get_item (program, step->item)->exercise;

  json_builder_begin_object (builder);
  add_string (builder, "kind", rp_step_kind_to_string (step->kind));
  add_string (builder, "exercise", rp_exercise_get_id (exercise));
  add_number (builder, "set", step->set);
  add_number (builder, "sets", step->sets);
  add_string (builder, "side", rp_side_to_string (step->side));
  add_number (builder, "start_us", step->start);
  add_number (builder, "duration_us", step->duration);
  if (step->kind == RP_STEP_WORK)
    {
      if (step->first_side != RP_SIDE_NONE)
        add_string (builder, "first_side", rp_side_to_string (step->first_side));
      add_string (builder, "measure", rp_enum_get_nick (RP_TYPE_MEASURE, step->measure));
      add_string (builder, "pace", rp_enum_get_nick (RP_TYPE_PACE, step->pace));
      add_number (builder, "reps", step->reps);
      add_number (builder, "rep_duration_us", step->rep_duration);
      add_phases (builder, exercise, step);
    }
  json_builder_end_object (builder);
}

static void
add_boxes (JsonBuilder *builder, GPtrArray *boxes)
{
  json_builder_set_member_name (builder, "boxes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < boxes->len; i++)
    {
      const RpDoseBox *box = boxes->pdata[i];

      json_builder_begin_object (builder);
      add_string (builder, "name", box->name);
      if (box->value)
        add_string (builder, "value", box->value);
      if (box->unit)
        add_string (builder, "unit", box->unit);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

/* In the language of its pack, as it stands beside the name. */
static void
add_item (JsonBuilder *builder, const RpProgramItem *item)
{
  RpExercise *exercise = item->exercise;
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (exercise));
  GPtrArray *phases = rp_exercise_get_phases (exercise);
  RpSide first_side = rp_exercise_get_first_side (exercise);
  g_autofree char *dose = rp_dose_words_sentence (item->dose, phases, first_side);
  g_autoptr (GPtrArray) boxes = rp_dose_words_boxes (item->dose, phases, first_side);

  json_builder_begin_object (builder);
  add_string (builder, "exercise", rp_exercise_get_id (exercise));
  add_string (builder, "name", rp_exercise_get_name (exercise));
  add_string (builder, "dose", dose);
  add_boxes (builder, boxes);
  json_builder_end_object (builder);
}

static void
add_items (JsonBuilder *builder, RpProgram *program)
{
  json_builder_set_member_name (builder, "exercises");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    add_item (builder, rp_program_get_item (program, i));
  json_builder_end_array (builder);
}

static JsonNode *
make_json (RpPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  RpProgram *program = rp_plan_get_program (plan);

  json_builder_begin_object (builder);
  add_string (builder, "program", rp_program_get_id (program));
  add_string (builder, "name", rp_program_get_name (program));
  add_number (builder, "duration_us", rp_plan_get_duration (plan));
  json_builder_set_member_name (builder, "estimate");
  json_builder_add_boolean_value (builder, rp_plan_is_estimate (plan));
  add_items (builder, program);
  json_builder_set_member_name (builder, "steps");
  json_builder_begin_array (builder);
  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    add_step (builder, program, rp_plan_get_step (plan, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

static void
print_json (RpPlan *plan)
{
  g_autoptr (JsonNode) root = make_json (plan);

  rp_tool_print_json (root);
}

/**
 * rp_verb_plan:
 * @argc: how many words
 * @argv: the words
 *
 * Prints a program's time line.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_plan (int argc, char **argv)
{
  g_auto (RpToolPlanCall) call = { NULL };
  const RpToolUsage usage = { "plan", "PROGRAM", _ ("Lay a program out in time"), 1, 1 };
  RpToolExit end = rp_tool_plan_call_run (&call, &usage, TRUE, argc, argv);

  if (end != RP_TOOL_RUN)
    return end;

  if (call.json)
    print_json (call.plan);
  else
    print_text (call.plan);
  return RP_TOOL_FINE;
}
