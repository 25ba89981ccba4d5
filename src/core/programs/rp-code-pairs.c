/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-pairs.h"

#include "base/rp-id.h"
#include "base/rp-number.h"
#include "programs/rp-code-value.h"
#include "programs/rp-code.h"
#include "model/rp-program-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The last pair */
#define SUM "&k="

/* A program while it is read, and the line of it that is open. */
typedef struct
{
  GListModel *packs;
  guint version;

  /* Owned references */
  RpPack *pack;
  RpProgram *program;
  GPtrArray *precautions;
  GPtrArray *credits;
  char *words; /* of the frequency */
  char *pain_note;
  RpDose *dose;
  char *load, *note;
  char *whose;      /* all published doses are, unless they say otherwise */
  char *item_whose; /* this dose is */
  char *easier, *harder;

  /* Belongs to the pack; none before the first line */
  RpExercise *exercise;
  guint amount;

  RpFrequency often;
  guint next_pain;

  /* One bit for each key that came: in the program's head, or in the open line */
  guint seen;
} Reading;

typedef gboolean (*Take) (Reading *reading, char key, const char *value, GError **error);

static RpPack *
find_pack (Reading *reading, const char *id, GError **error)
{
  RpPack *pack = rp_code_find_pack (reading->packs, id);

  if (!pack)
    rp_code_value_refuse (
        error, RP_CORE_ERROR_NOT_FOUND,
        _ ("The program needs the pack “%s”, which is not here. Install the pack, then open the code again."),
        id);
  return pack;
}

static gboolean
take_pack (Reading *reading, char key, const char *value, GError **error)
{
  if (!rp_id_is_valid (value))
    return rp_code_value_refuse_key (key, value, error);
  reading->pack = find_pack (reading, value, error);
  return reading->pack != NULL;
}

static gboolean
take_program_text (Reading *reading, char key, const char *value, GError **error)
{
  RpProgram *program = reading->program;

  switch (key)
    {
    case 'n':
      return rp_code_value_set_text (&program->heading.name, key, value, error);
    case 's':
      return rp_code_value_set_text (&program->heading.summary, key, value, error);
    case 'f':
      return rp_code_value_set_text (&reading->words, key, value, error);
    case 'd':
      return rp_code_value_set_text (&program->dose_note, key, value, error);
    case 'w':
      return rp_code_value_add_text (reading->precautions, key, value, error);
    case 'c':
      return rp_code_value_add_text (reading->credits, key, value, error);
    case 'a':
      return rp_code_value_set_text (&program->author, key, value, error);
    case 'm':
      return rp_code_value_set_text (&reading->pain_note, key, value, error);
    case 'o':
      return rp_code_value_set_text (&reading->whose, key, value, error);
    case 'i':
    default:
      return rp_id_is_valid (value) ? rp_code_value_set_text (&program->heading.id, key, value, error)
                                    : rp_code_value_refuse_key (key, value, error);
    }
}

static gboolean
take_frequency_source (Reading *reading, char key, const char *value, GError **error)
{
  return rp_code_value_set_source (&reading->often.source, reading->version, key, value, error);
}

static gboolean
take_frequency (Reading *reading, char key, const char *value, GError **error)
{
  return rp_code_value_set_frequency (&reading->often, key, value, error);
}

static gboolean
take_band (Reading *reading, char key, const char *value, GError **error)
{
  return rp_code_value_add_band (&reading->program->pain_rules, &reading->next_pain, key, value, error);
}

/* The path of a program, or an id alone. */
static gboolean
take_origin (Reading *reading, char key, const char *value, GError **error)
{
  const char *slash = strchr (value, '/');
  g_autofree char *pack = slash ? g_strndup (value, (gsize) (slash - value)) : NULL;

  if ((pack && !rp_id_is_valid (pack)) || !rp_id_is_valid (slash ? slash + 1 : value))
    return rp_code_value_refuse_key (key, value, error);
  return rp_code_value_set_text (&reading->program->origin, key, value, error);
}

/* The amount for today lies within the range; where none is given, it is the low end. */
static gboolean
settle_amount (Reading *reading, GError **error)
{
  RpDose *dose = reading->dose;
  g_autofree char *text = g_strdup_printf ("%u", reading->amount);

  if (reading->amount == 0)
    dose->amount = dose->min;
  else if (reading->amount < dose->min || reading->amount > dose->max)
    return rp_code_value_refuse_key ('a', text, error);
  else
    dose->amount = reading->amount;
  return TRUE;
}

/* Whose a dose is can be said only of one that is published. */
static gboolean
settle_source (Reading *reading, GError **error)
{
  RpDose *dose = reading->dose;

  if (reading->item_whose && dose->source != RP_SOURCE_PUBLISHED)
    return rp_code_value_refuse_key ('f', reading->item_whose, error);
  rp_dose_set_source (dose, dose->source, reading->item_whose ? reading->item_whose : reading->whose);
  return TRUE;
}

/* Ends the open line, if there is one. */
static gboolean
end_item (Reading *reading, GError **error)
{
  GPtrArray *items = reading->program->items;

  if (!reading->exercise)
    return TRUE;
  if ((reading->seen & 1u << ('r' - 'a')) == 0)
    return rp_code_value_refuse_missing ("r", error);
  if (!settle_amount (reading, error) || !settle_source (reading, error)
      || !rp_code_value_check_dose (reading->exercise, reading->dose, error))
    return FALSE;
  if (reading->load && !reading->dose->load)
    reading->dose->load = rp_load_new_words (reading->load);
  else if (reading->load)
    reading->dose->load->words = g_steal_pointer (&reading->load);
  g_ptr_array_add (items, rp_program_item_new (reading->exercise, reading->dose, reading->note));
  rp_program_item_set_ways (g_ptr_array_index (items, items->len - 1), reading->easier, reading->harder);
  reading->exercise = NULL;
  g_clear_pointer (&reading->dose, rp_dose_free);
  g_clear_pointer (&reading->load, g_free);
  g_clear_pointer (&reading->note, g_free);
  g_clear_pointer (&reading->item_whose, g_free);
  g_clear_pointer (&reading->easier, g_free);
  g_clear_pointer (&reading->harder, g_free);
  return TRUE;
}

/* From version 2 on, another pack than that of the head stands before the id: "other/clamshell". */
static gboolean
find_exercise (Reading *reading, char key, const char *value, GError **error)
{
  const char *slash = reading->version > 1 ? strchr (value, '/') : NULL;
  const char *id = slash ? slash + 1 : value;
  g_autofree char *name = slash ? g_strndup (value, (gsize) (slash - value)) : NULL;
  g_autoptr (RpPack) other = NULL;
  RpPack *pack = reading->pack;

  if (!rp_id_is_valid (id) || (name && !rp_id_is_valid (name)))
    return rp_code_value_refuse_key (key, value, error);
  if (name)
    pack = other = find_pack (reading, name, error);
  if (!pack)
    return FALSE;
  reading->exercise = rp_pack_find_exercise (pack, id);
  if (reading->exercise)
    return TRUE;
  return rp_code_value_refuse (
      error, RP_CORE_ERROR_NOT_FOUND,
      _ ("The pack “%s” that is here has no exercise “%s”. A newer one may have it."), rp_pack_get_id (pack),
      id);
}

static gboolean
take_exercise (Reading *reading, char key, const char *value, GError **error)
{
  if (!end_item (reading, error))
    return FALSE;
  if (!reading->pack)
    return rp_code_value_refuse_missing ("p", error);
  if (reading->program->items->len == RP_CODE_MAX_ITEMS)
    return rp_code_value_refuse (error, RP_CORE_ERROR_CODE, _ ("The code has more than %u exercises."),
                                 RP_CODE_MAX_ITEMS);
  if (!find_exercise (reading, key, value, error))
    return FALSE;
  reading->dose = rp_dose_new ();
  reading->amount = 0;
  reading->seen = 0;
  return TRUE;
}

static gboolean
take_amount (Reading *reading, char key, const char *value, GError **error)
{
  RpDose *dose = reading->dose;
  guint most = key == 'u' ? RP_DOSE_MAX_SECONDS : RP_DOSE_MAX_REPS;

  if (key == 'r' && reading->version > 1 && g_str_equal (value, "o"))
    {
      rp_dose_set_amount (dose, RP_MEASURE_OPEN, 0, 0);
      return TRUE;
    }
  dose->measure = key == 'u' ? RP_MEASURE_TIME : key == 't' ? RP_MEASURE_STEPS : RP_MEASURE_REPS;
  return rp_dose_parse_amount (value, most, &dose->min, &dose->max)
         || rp_code_value_refuse_key (key, value, error);
}

static gboolean
take_count (Reading *reading, char key, const char *value, GError **error)
{
  guint *place = key == 'x' ? &reading->dose->sets : &reading->amount;
  guint most = key == 'x' ? RP_DOSE_MAX_SETS : RP_DOSE_MAX_SECONDS;

  return rp_number_parse_count (value, 1, most, place) || rp_code_value_refuse_key (key, value, error);
}

static gboolean
take_time (Reading *reading, char key, const char *value, GError **error)
{
  if (key == 'h')
    return rp_code_value_set_seconds (&reading->dose->hold, RP_DOSE_MAX_HOLD, key, value, error);
  if (key == 'b')
    return rp_code_value_set_seconds (&reading->dose->rest, RP_DOSE_MAX_REST, key, value, error);
  return rp_dose_parse_tempo (value, reading->dose) || rp_code_value_refuse_key (key, value, error);
}

static gboolean
take_sides (Reading *reading, char key, const char *value, GError **error)
{
  if (g_str_equal (value, "e"))
    reading->dose->sides = RP_DOSE_SIDES_EACH;
  else if (g_str_equal (value, "l"))
    reading->dose->sides = RP_DOSE_SIDES_LEFT;
  else if (g_str_equal (value, "r"))
    reading->dose->sides = RP_DOSE_SIDES_RIGHT;
  else if (reading->version > 1 && g_str_equal (value, "a"))
    reading->dose->sides = RP_DOSE_SIDES_ALTERNATING;
  else
    return rp_code_value_refuse_key (key, value, error);
  return TRUE;
}

static gboolean
take_load (Reading *reading, char key, const char *value, GError **error)
{
  return rp_code_value_set_load (&reading->dose->load, key, value, error);
}

static gboolean
take_pace (Reading *reading, char key, const char *value, GError **error)
{
  gboolean own = FALSE;

  if (!rp_code_value_set_yes (&own, key, value, error))
    return FALSE;
  reading->dose->pace = RP_PACE_OWN;
  return TRUE;
}

static gboolean
take_dose_source (Reading *reading, char key, const char *value, GError **error)
{
  return rp_code_value_set_source (&reading->dose->source, reading->version, key, value, error);
}

static gboolean
take_item_text (Reading *reading, char key, const char *value, GError **error)
{
  char **place = key == 'l' ? &reading->load : key == 'f' ? &reading->item_whose : &reading->note;

  return rp_code_value_set_text (place, key, value, error);
}

static gboolean
take_way (Reading *reading, char key, const char *value, GError **error)
{
  char **place = key == 'd' ? &reading->easier : &reading->harder;

  *place = value[0] == '\0' ? g_strdup ("") : NULL;
  return *place || rp_code_value_set_text (place, key, value, error);
}

typedef struct
{
  char letter;
  char mark; /* what is remembered, so that a key comes once; none for those that may come again */
  Take take;
  guint since; /* the version that brought it */
} Key;

static const Key head_keys[] = {
  { 'p', 'p', take_pack, 1 },          { 'i', 'i', take_program_text, 1 },
  { 'n', 'n', take_program_text, 1 },  { 's', 's', take_program_text, 1 },
  { 'f', 'f', take_program_text, 1 },  { 'q', 'q', take_frequency_source, 1 },
  { 'd', 'd', take_program_text, 1 },  { 'w', '\0', take_program_text, 1 },
  { 'c', '\0', take_program_text, 1 }, { 'e', '\0', take_exercise, 1 },
  { 'a', 'a', take_program_text, 2 },  { 'g', 'g', take_origin, 2 },
  { 'h', 'h', take_frequency, 2 },     { 'b', '\0', take_band, 2 },
  { 'm', 'm', take_program_text, 2 },  { 'o', 'o', take_program_text, 3 },
};

/* Of repetitions, steps and time there is one, so these three share a mark. */
static const Key item_keys[] = {
  { 'e', '\0', take_exercise, 1 },   { 'x', 'x', take_count, 1 },     { 'r', 'r', take_amount, 1 },
  { 't', 'r', take_amount, 1 },      { 'u', 'r', take_amount, 1 },    { 'a', 'a', take_count, 1 },
  { 'h', 'h', take_time, 1 },        { 'b', 'b', take_time, 1 },      { 'v', 'v', take_time, 1 },
  { 'y', 'y', take_sides, 1 },       { 'o', 'o', take_pace, 1 },      { 'l', 'l', take_item_text, 1 },
  { 'q', 'q', take_dose_source, 1 }, { 'm', 'm', take_item_text, 1 }, { 'g', 'g', take_load, 2 },
  { 'f', 'f', take_item_text, 3 },   { 'd', 'd', take_way, 3 },       { 'i', 'i', take_way, 3 },
};

static const Key *
find_key (const Key *keys, gsize n_keys, const char *name, guint version)
{
  for (gsize i = 0; i < n_keys; i++)
    {
      if (name[0] == keys[i].letter && name[1] == '\0' && keys[i].since <= version)
        return &keys[i];
    }
  return NULL;
}

static gboolean
take_pair (Reading *reading, const char *name, const char *value, GError **error)
{
  const Key *key = reading->exercise ? find_key (item_keys, G_N_ELEMENTS (item_keys), name, reading->version)
                                     : find_key (head_keys, G_N_ELEMENTS (head_keys), name, reading->version);
  guint bit = key && key->mark != '\0' ? 1u << (key->mark - 'a') : 0;
  g_autofree char *tame = NULL;

  if (key && (reading->seen & bit) == 0)
    {
      reading->seen |= bit;
      return key->take (reading, key->letter, value, error);
    }
  tame = rp_code_value_tame (name);
  return rp_code_value_refuse (
      error, RP_CORE_ERROR_CODE,
      !key ? _ ("The code is not one that Reprise can use: “%s” has no meaning where it stands.")
           : _ ("The code is not one that Reprise can use: “%s” comes twice."),
      tame);
}

static gboolean
take_pairs (Reading *reading, const char *pairs, gsize length, GError **error)
{
  GUriParamsIter iter;
  g_autoptr (GError) damage = NULL;

  g_uri_params_iter_init (&iter, pairs, (gssize) length, "&", G_URI_PARAMS_WWW_FORM);
  while (TRUE)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (!g_uri_params_iter_next (&iter, &name, &value, &damage))
        return !damage || rp_code_value_refuse_damaged (error);
      if (!take_pair (reading, name, value, error))
        return FALSE;
    }
}

static GStrv
end_texts (GPtrArray *texts)
{
  if (texts->len == 0)
    return NULL;
  g_ptr_array_add (texts, NULL);
  return (GStrv) g_ptr_array_steal (texts, NULL);
}

/* How often, and what to do at which pain. */
static gboolean
end_rules (Reading *reading, GError **error)
{
  RpProgram *program = reading->program;

  if (reading->words || reading->often.kind != RP_FREQUENCY_WORDS)
    {
      program->frequency = rp_frequency_copy (&reading->often);
      program->frequency->words = g_steal_pointer (&reading->words);
    }
  if (reading->next_pain > 0 ? reading->next_pain <= RP_PAIN_MAX : reading->pain_note != NULL)
    return rp_code_value_refuse_missing ("b", error);
  if (program->pain_rules)
    rp_pain_rules_set_note (program->pain_rules, reading->pain_note);
  return TRUE;
}

/* A program without a name or an exercise is none; one of one's own may say no more of what it is for. */
static gboolean
end_program (Reading *reading, GError **error)
{
  RpProgram *program = reading->program;
  const char *missing = !program->heading.id                                 ? "i"
                        : !program->heading.name                             ? "n"
                        : !program->heading.summary && reading->version == 1 ? "s"
                        : program->items->len == 0                           ? "e"
                                                                             : NULL;

  if (missing)
    return rp_code_value_refuse_missing (missing, error);
  program->precautions = end_texts (reading->precautions);
  program->credits = end_texts (reading->credits);
  return end_rules (reading, error);
}

static void
reading_clear (Reading *reading)
{
  g_clear_object (&reading->pack);
  g_clear_object (&reading->program);
  g_ptr_array_unref (reading->precautions);
  g_ptr_array_unref (reading->credits);
  g_free (reading->words);
  g_free (reading->pain_note);
  rp_dose_free (reading->dose);
  g_free (reading->load);
  g_free (reading->note);
  g_free (reading->whose);
  g_free (reading->item_whose);
  g_free (reading->easier);
  g_free (reading->harder);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* A code that lost a part on its way must not become a shorter program. Takes the sum off the end. */
static gboolean
take_sum (const char *pairs, gsize *length, GError **error)
{
  const char *mark = g_strrstr_len (pairs, (gssize) *length, SUM);
  const gsize end = strlen (SUM) + RP_CODE_SUM_DIGITS;
  g_autofree char *sum = NULL;

  if (!mark || (gsize) (mark - pairs) + end != *length)
    return rp_code_value_refuse_damaged (error);
  sum = rp_code_add_up (pairs, (gsize) (mark - pairs));
  if (!sum || g_ascii_strncasecmp (mark + strlen (SUM), sum, RP_CODE_SUM_DIGITS) != 0)
    return rp_code_value_refuse_damaged (error);
  *length = (gsize) (mark - pairs);
  return TRUE;
}

/**
 * rp_code_pairs_read:
 * @packs: a list of #RpPack
 * @version: which version, 1 to 3
 * @pairs: what stands behind the question mark; valid UTF-8, need not end with a zero byte
 * @length: how many bytes they are
 * @pack: (out) (optional) (transfer full): the pack of its exercises
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the program; %NULL with @error when a pack or an exercise is not here, or it cannot be
 *   read
 */
RpProgram *
rp_code_pairs_read (GListModel *packs,
                    guint version,
                    const char *pairs,
                    gsize length,
                    RpPack **pack,
                    GError **error)
{
  g_auto (Reading) reading = {
    .packs = packs,
    .version = version,
    .program = rp_program_new (),
    .precautions = g_ptr_array_new_with_free_func (g_free),
    .credits = g_ptr_array_new_with_free_func (g_free),
  };

  if (!take_sum (pairs, &length, error) || !take_pairs (&reading, pairs, length, error)
      || !end_item (&reading, error) || !end_program (&reading, error))
    return NULL;
  if (pack)
    *pack = g_steal_pointer (&reading.pack);
  return g_steal_pointer (&reading.program);
}
