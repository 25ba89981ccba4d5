/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-words.h"
#include "command/rp-tool-packs.h"
#include "command/rp-tool-print.h"
#include "verbs/rp-verbs.h"
#include "command/rp-tool-words.h"
#include "programs/rp-program-file.h"
#include "words/rp-equipment-words.h"
#include "words/rp-frequency-words.h"

static void
print_targets (GPtrArray *targets)
{
  for (guint i = 0; i < targets->len; i++)
    {
      const RpTarget *target = g_ptr_array_index (targets, i);

      rp_tool_print_line (target->main ? _ ("Target") : _ ("Helper"), target->text);
    }
}

static void
print_phases (GPtrArray *phases)
{
  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);
      g_autofree char *time = rp_tool_words_time_tenths (phase->duration);
      g_autofree char *text = g_strdup_printf ("%s, %s", phase->label, time);

      rp_tool_print_line (i == 0 ? _ ("Phases") : "", text);
    }
}

static void
print_cues (RpExercise *exercise)
{
  GPtrArray *cues = rp_exercise_get_cues (exercise);

  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);
      const RpPhase *phase = g_ptr_array_index (rp_exercise_get_phases (exercise), cue->phase);
      g_autofree char *text = g_strdup_printf ("%s: %s", phase->label, cue->text);

      rp_tool_print_line (i == 0 ? _ ("Cues") : "", text);
    }
}

/* Those with a film of their own first, each with its camera. */
static void
print_mistakes (RpExercise *exercise)
{
  const char *const *mistakes = rp_exercise_get_mistakes (exercise);
  GPtrArray *cues = rp_exercise_get_cues (exercise);
  const char *label = _ ("Mistakes");

  for (guint i = 0; i < cues->len; i++)
    {
      const RpFault *fault = ((const RpCue *) g_ptr_array_index (cues, i))->fault;
      g_autofree char *text = NULL;

      if (!fault)
        continue;
      text = g_strdup_printf (_ ("%s (with a clip, %s)"), fault->name, fault->clip->camera);
      rp_tool_print_line (label, text);
      label = "";
    }
  for (guint i = 0; mistakes[i]; i++)
    rp_tool_print_line (i == 0 ? label : "", mistakes[i]);
}

static void
print_clips (GPtrArray *clips)
{
  for (guint i = 0; i < clips->len; i++)
    {
      const RpClip *clip = g_ptr_array_index (clips, i);
      g_autofree char *time = rp_tool_words_time_tenths (rp_clip_get_duration (clip));
      g_autofree char *text = g_strdup_printf ("%s, %u × %u, %s, %s, %s", clip->camera, clip->width,
                                               clip->height, time, clip->licence, clip->author);

      rp_tool_print_line (i == 0 ? _ ("Clips") : "", text);
    }
}

static void
print_exercise (RpExercise *exercise)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (exercise));
  g_autofree char *dose = rp_tool_words_dose (rp_exercise_get_dose (exercise), exercise);
  g_autofree char *needs = rp_equipment_words_list (rp_exercise_get_equipment (exercise));
  g_autofree char *often = rp_frequency_words_sentence (rp_exercise_get_frequency (exercise));
  const RpVariant *easier = rp_exercise_get_easier (exercise);
  const RpVariant *harder = rp_exercise_get_harder (exercise);

  rp_tool_print_line (_ ("Exercise"), rp_exercise_get_name (exercise));
  rp_tool_print_lines (_ ("Also called"), rp_exercise_get_aliases (exercise));
  rp_tool_print_line (_ ("Summary"), rp_exercise_get_summary (exercise));
  rp_tool_print_line (_ ("Position"), rp_exercise_get_position_text (exercise));
  rp_tool_print_line (_ ("Needs"), needs);
  print_targets (rp_exercise_get_targets (exercise));
  rp_tool_print_lines (_ ("Steps"), rp_exercise_get_steps (exercise));
  print_phases (rp_exercise_get_phases (exercise));
  print_cues (exercise);
  rp_tool_print_line (_ ("Felt"), rp_exercise_get_felt (exercise));
  rp_tool_print_line (_ ("Purpose"), rp_exercise_get_purpose (exercise));
  print_mistakes (exercise);
  rp_tool_print_line (_ ("Easier"), easier ? easier->text : NULL);
  rp_tool_print_line (_ ("Harder"), harder ? harder->text : NULL);
  rp_tool_print_lines (_ ("Take care"), rp_exercise_get_precautions (exercise));
  rp_tool_print_lines (_ ("Notes"), rp_exercise_get_notes (exercise));
  rp_tool_print_line (_ ("Dose"), dose);
  rp_tool_print_line (_ ("How often"), often);
  print_clips (rp_exercise_get_clips (exercise));
  rp_tool_print_lines (_ ("Credits"), rp_exercise_get_credits (exercise));
}

static void
print_why (const RpWhy *why)
{
  if (!why)
    return;
  rp_tool_print_line (_ ("Why"), why->name);
  rp_tool_print_line ("", why->summary);
  for (guint i = 0; i < why->parts->len; i++)
    {
      const RpWhyPart *part = g_ptr_array_index (why->parts, i);

      rp_tool_print_line ("", part->name);
      rp_tool_print_lines ("", (const char *const *) part->paragraphs);
    }
}

static void
print_pack (RpPack *pack)
{
  g_auto (RpWords) words = rp_words_begin (rp_pack_get_words (pack));
  const char *story = rp_pack_get_story (pack);
  g_auto (GStrv) paragraphs = g_strsplit (story ? story : "", "\n\n", -1);

  rp_tool_print_line (_ ("Pack"), rp_pack_get_name (pack));
  rp_tool_print_line (_ ("Summary"), rp_pack_get_summary (pack));
  rp_tool_print_lines (_ ("Story"), (const char *const *) paragraphs);
  print_why (rp_pack_get_why (pack));
  rp_tool_print_lines (_ ("Ask first"), rp_pack_get_before_rules (pack));
  rp_tool_print_lines (_ ("Stop when"), rp_pack_get_stop_rules (pack));
  rp_tool_print_line (_ ("Licence"), rp_pack_get_licence (pack));
  rp_tool_print_lines (_ ("Credits"), rp_pack_get_credits (pack));
}

static RpToolExit
show_file (GPtrArray *packs, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProgram) program = rp_tool_packs_find_program (packs, path, &error);

  if (!program)
    return rp_tool_fail (error);
  rp_tool_print_program (program);
  return RP_TOOL_FINE;
}

static RpToolExit
show (GPtrArray *packs, const char *id)
{
  RpExercise *exercise = rp_tool_packs_find_exercise (packs, id);
  g_autoptr (RpProgram) program = exercise ? NULL : rp_tool_packs_find_program (packs, id, NULL);
  RpPack *pack = rp_tool_packs_find (packs, id);

  if (exercise)
    print_exercise (exercise);
  else if (program)
    rp_tool_print_program (program);
  else if (pack)
    print_pack (pack);
  else
    {
      rp_tool_print_tell (
          _ ("reprise-tool: There is nothing called “%s”. “reprise-tool list” shows all there is."), id);
      return RP_TOOL_PROBLEM;
    }
  return RP_TOOL_FINE;
}

/**
 * rp_verb_show:
 * @argc: how many words
 * @argv: the words
 *
 * Shows an exercise, a program or a pack.
 *
 * Returns: how to end
 */
RpToolExit
rp_verb_show (int argc, char **argv)
{
  g_auto (GStrv) folders = NULL;
  const GOptionEntry entries[] = {
    { "pack-path", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &folders,
      N_ ("Look for packs here instead; may be given again"), N_ ("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const RpToolUsage usage = { "show", "ID", _ ("Show an exercise, a program or a pack"), 1, 1 };
  RpToolExit end = rp_tool_parse (&usage, entries, &argc, &argv);
  g_autoptr (GPtrArray) packs = NULL;

  if (end != RP_TOOL_RUN)
    return end;

  packs = rp_tool_packs_load ((const char *const *) folders, NULL);
  return rp_program_file_is_name (argv[1]) ? show_file (packs, argv[1]) : show (packs, argv[1]);
}
