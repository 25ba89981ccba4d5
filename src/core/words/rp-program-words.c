/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "words/rp-program-words.h"

#include "base/rp-direction.h"
#include "base/rp-words.h"
#include "words/rp-equipment-words.h"
#include "words/rp-time-words.h"

#include <string.h>

/**
 * rp_program_words_n_exercises:
 * @n_exercises: how many
 *
 * Returns: (transfer full): "11 exercises"
 */
char *
rp_program_words_n_exercises (guint n_exercises)
{
  return g_strdup_printf (ngettext ("%u exercise", "%u exercises", n_exercises), n_exercises);
}

/**
 * rp_program_words_line:
 * @n_exercises: how many exercises a program has
 * @duration: how long it takes, in microseconds
 * @estimate: %TRUE when the person sets the pace of some part
 *
 * Returns: (transfer full): "5 exercises · 25 min"
 */
char *
rp_program_words_line (guint n_exercises, gint64 duration, gboolean estimate)
{
  g_autofree char *count = rp_program_words_n_exercises (n_exercises);
  g_autofree char *time = rp_time_words_rough (duration);

  if (estimate)
    /* Translators: number of exercises, then an estimate of the time, such as "25 min" */
    return g_strdup_printf (_ ("%s · about %s"), count, time);
  /* Translators: number of exercises, then the time, such as "25 min" */
  return g_strdup_printf (_ ("%s · %s"), count, time);
}

/**
 * rp_program_words_equipment:
 * @program: a program
 *
 * Gathers what its exercises need, each thing once, in the order they first need it. What has another word is another
 * thing, even with the same id. A thing is optional only when it is so for every exercise that names it.
 *
 * Returns: (transfer container) (element-type RpEquipment): what to have ready; the things belong to the exercises
 */
GPtrArray *
rp_program_words_equipment (RpProgram *program)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *all;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  all = g_ptr_array_new ();
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      GPtrArray *equipment = rp_exercise_get_equipment (rp_program_get_item (program, i)->exercise);

      for (guint j = 0; j < equipment->len; j++)
        {
          RpEquipment *item = g_ptr_array_index (equipment, j);
          g_autofree char *thing
              = g_strdup_printf ("%s %s", item->item, rp_equipment_words_name (item, RP_WORD_START));
          gpointer place = NULL;

          if (!g_hash_table_lookup_extended (places, thing, NULL, &place))
            {
              g_hash_table_insert (places, g_steal_pointer (&thing), GUINT_TO_POINTER (all->len));
              g_ptr_array_add (all, item);
            }
          else if (!item->optional)
            g_ptr_array_index (all, GPOINTER_TO_UINT (place)) = item;
        }
    }
  return all;
}

static char *
name_order (gboolean left_first, gboolean right_first)
{
  if (left_first && right_first)
    return g_strdup (_ ("One side, then the other"));
  if (left_first)
    return g_strdup (_ ("Left side first, then right side"));
  if (right_first)
    return g_strdup (_ ("Right side first, then left side"));
  return NULL;
}

/**
 * rp_program_words_order:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): which side comes first; %NULL when no exercise does one side and then the other
 */
char *
rp_program_words_order (RpProgram *program)
{
  gboolean left = FALSE;
  gboolean right = FALSE;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);

      if (item->dose->sides != RP_DOSE_SIDES_EACH && item->dose->sides != RP_DOSE_SIDES_ALTERNATING)
        continue;
      left = left || rp_exercise_get_first_side (item->exercise) != RP_SIDE_RIGHT;
      right = right || rp_exercise_get_first_side (item->exercise) == RP_SIDE_RIGHT;
    }
  return name_order (left, right);
}

/* One bit for each source that a dose is from. */
static guint
gather_sources (RpProgram *program)
{
  guint sources = 0;

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    sources |= 1u << rp_program_get_item (program, i)->dose->source;
  return sources;
}

/* Returns: (transfer full): whose the published doses are */
static char *
name_published (RpProgram *program)
{
  const char *from = NULL;

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      const RpDose *dose = rp_program_get_item (program, i)->dose;

      if (dose->source != RP_SOURCE_PUBLISHED)
        continue;
      if (!dose->from || (from && !g_str_equal (from, dose->from)))
        /* Translators: whose some doses are; follows "from" */
        return g_strdup (_ ("published sources"));
      from = dose->from;
    }
  return from ? rp_direction_keep (from) : NULL;
}

/* By one bit for each source that a dose is from: the pack's own, published, the person's own. */
static const char *
choose_sentence (guint sources, gboolean has_author)
{
  static const char *const sentences[] = {
    N_ ("The doses are our own starting point."),
    N_ ("The doses are our own starting point."),
    /* Translators: {from} is "a clinic's page"; it stays as it is here */
    N_ ("The doses are from {from}."),
    /* Translators: {from} is "a clinic's page"; it stays as it is here */
    N_ ("Some doses are from {from}, the others are our own starting point."),
    N_ ("The doses are set by you."),
    N_ ("Some doses are set by you, the others are our own starting point."),
    /* Translators: {from} is "a clinic's page"; it stays as it is here */
    N_ ("Some doses are from {from}, the others are set by you."),
    /* Translators: {from} is "a clinic's page"; it stays as it is here */
    N_ ("Some doses are from {from}, some are set by you, the others are our own starting point."),
  };
  static const char *const by_author[] = {
    /* Translators: {author} is a name; it stays as it is here */
    N_ ("The doses are set by {author}."),
    /* Translators: {author} is a name; it stays as it is here */
    N_ ("Some doses are set by {author}, the others are our own starting point."),
    /* Translators: {from} is "a clinic's page", {author} a name; both stay as they are here */
    N_ ("Some doses are from {from}, the others are set by {author}."),
    /* Translators: {from} is "a clinic's page", {author} a name; both stay as they are here */
    N_ ("Some doses are from {from}, some are set by {author}, the others are our own starting point."),
  };
  const guint own = 1u << RP_SOURCE_OWN;

  return has_author && (sources & own) != 0 ? by_author[sources & ~own] : sentences[sources];
}

/**
 * rp_program_words_dose_source:
 * @program: a program
 *
 * Returns: (transfer full): where its doses come from: its own words for it, or a sentence made from the doses where it has none,
 *   or some doses are others than those words are about
 */
char *
rp_program_words_dose_source (RpProgram *program)
{
  g_autofree char *from = NULL;
  g_autofree char *author = NULL;
  GString *sentence;
  guint sources;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  sources = gather_sources (program);
  if (rp_program_get_dose_note (program) && (sources & 1u << RP_SOURCE_OWN) == 0)
    return g_strdup (rp_program_get_dose_note (program));
  author = rp_program_get_author (program) ? rp_direction_keep (rp_program_get_author (program)) : NULL;
  from = name_published (program);
  sentence = g_string_new (_ (choose_sentence (sources, author != NULL)));
  if (from)
    g_string_replace (sentence, "{from}", from, 1);
  if (author)
    g_string_replace (sentence, "{author}", author, 1);
  return rp_direction_settle (g_string_free (sentence, FALSE));
}

/**
 * rp_program_words_dose_advice:
 * @program: a program
 *
 * Returns: (transfer none) (nullable): that doses may be changed, as a sentence, where some are a pack's own; %NULL where
 *   somebody set doses, or who gave the program or for whom it is has a name: it is not for the reader to change then
 */
const char *
rp_program_words_dose_advice (RpProgram *program)
{
  guint sources;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  sources = gather_sources (program);
  if ((sources & 1u << RP_SOURCE_OWN) != 0 || (sources & 1u << RP_SOURCE_DEFAULT) == 0)
    return NULL;
  if (rp_program_get_author (program) || rp_program_get_recipient (program))
    return NULL;
  /* Translators: follows where the doses are from: "These doses are our own starting point." */
  return _ ("Change what does not suit you.");
}

static char *
join (const char *const *sentences)
{
  return sentences && sentences[0] ? g_strjoinv (" ", (GStrv) sentences) : NULL;
}

/**
 * rp_program_words_care:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): when to ask a clinician before one starts, and when to take care, as one text; %NULL
 *   when neither the packs of its exercises nor the program say anything of it
 */
char *
rp_program_words_care (RpProgram *program)
{
  g_auto (GStrv) before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *care = NULL;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  before = rp_program_dup_before_rules (program);
  first = join ((const char *const *) before);
  care = join (rp_program_get_precautions (program));
  if (!first)
    return g_steal_pointer (&care);
  if (!care)
    return g_steal_pointer (&first);
  return g_strdup_printf ("%s %s", first, care);
}

/**
 * rp_program_words_credits:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): its sources, as one text; %NULL when it names none
 */
char *
rp_program_words_credits (RpProgram *program)
{
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  return join (rp_program_get_credits (program));
}

/**
 * rp_program_words_stop:
 * @stop_rules: (nullable) (array zero-terminated=1): the signs on which to stop, as the pack gives them
 *
 * Returns: (transfer full) (nullable): the signs and what to do then, as one text; %NULL when there are none
 */
char *
rp_program_words_stop (const char *const *stop_rules)
{
  g_autofree char *rules = join (stop_rules);
  g_autofree char *first = rules ? rp_direction_keep (rules) : NULL;
  /* Translators: follows the reasons to stop */
  g_autofree char *second = rp_direction_keep (_ ("Stop, and ask a doctor or physio."));

  if (!rules)
    return NULL;
  return rp_direction_settle (g_strdup_printf ("%s %s", first, second));
}

/* Each once, in the order they come, with a comma between. */
static char *
list_missing (RpProgram *program, gboolean packs)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;
      const char *path = rp_exercise_get_path (exercise);
      g_autofree char *text
          = packs ? g_strndup (path, strcspn (path, "/")) : g_strdup (rp_exercise_get_name (exercise));

      if (rp_exercise_is_missing (exercise)
          && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL))
        g_ptr_array_add (texts, g_steal_pointer (&text));
    }
  g_ptr_array_add (texts, NULL);
  return g_strjoinv (", ", (char **) texts->pdata);
}

/**
 * rp_program_words_missing:
 * @program: a program
 *
 * Returns: (transfer full) (nullable): which of its exercises are left out because they are not installed, and what to do, in
 *   whole sentences; %NULL when all are installed
 */
char *
rp_program_words_missing (RpProgram *program)
{
  g_autofree char *names = NULL;
  g_autofree char *packs = NULL;
  guint n;

  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  n = rp_program_count_missing (program);
  if (n == 0)
    return NULL;
  names = list_missing (program, FALSE);
  packs = list_missing (program, TRUE);
  /* Translators: names of exercises, then short names of packs, such as hips-and-knees */
  return g_strdup_printf (
      ngettext (
          "An exercise is left out, because it is not installed here: %s. Install this pack to have it: %s.",
          "Some exercises are left out, because they are not installed here: %s. Install this to have them: "
          "%s.",
          n),
      names, packs);
}
