/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-head.h"

#include "base/rp-id.h"
#include "model/rp-program-private.h"
#include "programs/rp-code-dose.h"
#include "programs/rp-code.h"

#include <string.h>

#define PAIN_BITS 4

static RpProgram *
find_model (RpPack *pack, const char *id)
{
  RpProgram *program = rp_pack_find_program (pack, id);
  RpExercise *exercise = program ? NULL : rp_pack_find_exercise (pack, id);

  return program ? g_object_ref (program) : exercise ? rp_program_new_for_exercise (exercise) : NULL;
}

/* What a program is or is a copy of, wherever that is in its home. Returns: (transfer full) (nullable): its id there */
static char *
find_model_id (RpProgram *program, const char *home)
{
  const char *origin = program->origin;
  const char *slash = origin ? strchr (origin, '/') : NULL;

  if (!origin)
    return g_strdup (program->heading.id);
  return slash && strlen (home) == (gsize) (slash - origin) && g_str_has_prefix (origin, home)
             ? g_strdup (slash + 1)
             : NULL;
}

/**
 * rp_code_head_pass_place:
 * @passing: a passing
 *
 * Writes or reads the pack, what the program is in it, and its own id; and finds what it is compared to.
 */
void
rp_code_head_pass_place (RpCodePassing *passing)
{
  char **id = &passing->program->heading.id;
  g_autofree char *model = passing->pack && !rp_code_passing_is_read (passing)
                               ? find_model_id (passing->program, passing->home)
                               : NULL;
  gboolean has_model;

  rp_code_passing_id (passing, &passing->home);
  if (rp_code_passing_is_read (passing) && rp_code_bits_is_fine (passing->bits))
    passing->pack = rp_code_find_pack (passing->packs, passing->home);
  if (model)
    passing->model = find_model (passing->pack, model);
  has_model = rp_code_bits_pass_flag (passing->bits, passing->model != NULL);
  if (has_model)
    {
      rp_code_passing_id (passing, &model);
      passing->model_path = g_strconcat (passing->home, "/", model, NULL);
    }
  if (rp_code_passing_is_read (passing) && has_model && passing->pack && rp_code_bits_is_fine (passing->bits))
    passing->model = find_model (passing->pack, model);
  if (!has_model || !rp_code_bits_pass_flag (passing->bits, g_strcmp0 (*id, model) == 0))
    rp_code_passing_id (passing, id);
  else if (rp_code_passing_is_read (passing))
    *id = g_strdup (model);
}

static void
pass_bands (RpCodePassing *passing, RpPainRules **rules)
{
  guint next = 0;

  for (guint i = 0; next <= RP_PAIN_MAX && rp_code_bits_is_fine (passing->bits); i++)
    {
      g_autofree char *text = rp_code_passing_is_read (passing) ? NULL : g_strdup ((*rules)->bands[i].text);
      guint to = rp_code_bits_pass_choice (passing->bits,
                                           rp_code_passing_is_read (passing) ? 0 : (*rules)->bands[i].to,
                                           PAIN_BITS, RP_PAIN_MAX);

      rp_code_passing_own_text (passing, &text, 'b');
      if (to < next)
        rp_code_bits_spoil (passing->bits);
      /* The first band is for all; each that follows takes away from the one before. */
      if (rp_code_passing_is_read (passing) && rp_code_bits_is_fine (passing->bits) && i == 0)
        *rules = rp_pain_rules_new (text);
      else if (rp_code_passing_is_read (passing) && rp_code_bits_is_fine (passing->bits))
        rp_pain_rules_split (*rules, next, text);
      next = to + 1;
    }
}

static void
pass_pain_rules (RpCodePassing *passing, RpPainRules **rules)
{
  const RpPainRules *usual = passing->model ? rp_program_get_pain_rules (passing->model) : NULL;
  RpCodeHow how = rp_code_passing_how (passing, *rules != NULL, rp_pain_rules_equal (*rules, usual));
  g_autofree char *note = NULL;

  if (how == RP_CODE_HOW_OWN)
    {
      pass_bands (passing, rules);
      note = *rules ? g_strdup ((*rules)->note) : NULL;
      rp_code_passing_text (passing, &note, NULL, 'm');
      if (*rules)
        rp_pain_rules_set_note (*rules, note);
    }
  if (how != RP_CODE_HOW_USUAL || !rp_code_passing_is_read (passing))
    return;
  if (usual)
    *rules = rp_pain_rules_copy (usual);
  else
    passing->lost = TRUE;
}

/* How often is a dose, and so its numbers are always written. */
static void
pass_frequency (RpCodePassing *passing, RpFrequency **frequency)
{
  const RpFrequency *usual = passing->model ? rp_program_get_frequency (passing->model) : NULL;

  if (!rp_code_bits_pass_flag (passing->bits, *frequency != NULL))
    return;
  if (!*frequency)
    *frequency = g_new0 (RpFrequency, 1);
  rp_code_dose_pass_frequency (passing->bits, *frequency);
  rp_code_passing_text (passing, &(*frequency)->words, usual ? usual->words : NULL, 'f');
  if ((*frequency)->kind != RP_FREQUENCY_WORDS || (*frequency)->words)
    return;
  g_clear_pointer (frequency, rp_frequency_free);
  if (!passing->lost)
    rp_code_bits_spoil (passing->bits);
}

/* The path of a program or an exercise, or an id alone. */
static gboolean
is_path (const char *text)
{
  const char *slash = strchr (text, '/');
  g_autofree char *pack = slash ? g_strndup (text, (gsize) (slash - text)) : NULL;

  return (!pack || rp_id_is_valid (pack)) && rp_id_is_valid (slash ? slash + 1 : text);
}

static void
pass_origin (RpCodePassing *passing, char **origin)
{
  RpCodeHow how
      = rp_code_passing_how (passing, *origin != NULL, g_strcmp0 (*origin, passing->model_path) == 0);

  if (how == RP_CODE_HOW_USUAL)
    rp_code_passing_take_usual (passing, origin, passing->model_path);
  else if (how == RP_CODE_HOW_OWN)
    rp_code_bits_pass_text (passing->bits, origin);
  if (how == RP_CODE_HOW_OWN && rp_code_passing_is_read (passing) && !is_path (*origin))
    rp_code_bits_spoil (passing->bits);
}

/**
 * rp_code_head_pass:
 * @passing: a passing, once its place is known
 *
 * Writes or reads what is said of the program in all.
 */
void
rp_code_head_pass (RpCodePassing *passing)
{
  RpProgram *program = passing->program;
  RpProgram *model = passing->model;

  rp_code_passing_text (passing, &program->heading.name, model ? model->heading.name : NULL, 'n');
  rp_code_passing_text (passing, &program->heading.summary, model ? model->heading.summary : NULL, 's');
  pass_frequency (passing, &program->frequency);
  rp_code_passing_text (passing, &program->dose_note, model ? model->dose_note : NULL, 'd');
  rp_code_passing_text (passing, &program->author, NULL, 'a');
  pass_origin (passing, &program->origin);
  rp_code_passing_list (passing, &program->precautions, model ? rp_program_get_precautions (model) : NULL,
                        'w');
  rp_code_passing_list (passing, &program->credits, model ? rp_program_get_credits (model) : NULL, 'c');
  pass_pain_rules (passing, &program->pain_rules);
}
