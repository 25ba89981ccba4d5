/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-reader.h"

#include "base/rp-core-error.h"
#include "base/rp-id.h"
#include "base/rp-number.h"
#include "base/rp-terminal.h"
#include "base/rp-text.h"
#include "programs/rp-code.h"
#include "model/rp-program-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Errors quote no more letters of a code than this. */
#define MAX_QUOTED 40

/* The last pair */
#define SUM "&k="

/* A program while it is read, and the line of it that is open. */
typedef struct
{
  GListModel *packs;

  /* Owned references */
  RpPack *pack;
  RpProgram *program;
  GPtrArray *precautions;
  GPtrArray *credits;
  char *frequency;
  RpDose *dose;
  char *load;
  char *note;

  /* Belongs to the pack; none before the first line */
  RpExercise *exercise;
  guint amount;

  RpSource frequency_source;

  /* One bit for each key that came: in the program's head, or in the open line */
  guint seen;
} Reading;

typedef gboolean (*Take) (Reading *reading, char key, const char *value, GError **error);

/* The beginning of a text from anywhere, without anything that could lead a terminal astray. */
static char *
tame_text (const char *text)
{
  g_autofree char *tame = rp_terminal_tame (text);
  g_autofree char *start = NULL;

  if (g_utf8_strlen (tame, -1) <= MAX_QUOTED)
    return g_steal_pointer (&tame);
  start = g_utf8_substring (tame, 0, MAX_QUOTED);
  return g_strconcat (start, "…", NULL);
}

static gboolean G_GNUC_PRINTF (3, 4) refuse (GError **error, RpCoreError reason, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, RP_CORE_ERROR, (int) reason, sentence);
  return FALSE;
}

static gboolean
refuse_value (char key, const char *value, GError **error)
{
  g_autofree char *tame = tame_text (value);

  return refuse (error, RP_CORE_ERROR_CODE,
                 _ ("The code is not one that Reprise can use: “%s” cannot be the value of “%c”."), tame,
                 key);
}

static gboolean
refuse_missing (const char *keys, GError **error)
{
  return refuse (error, RP_CORE_ERROR_CODE, _ ("The code is not one that Reprise can use: “%s” is missing."),
                 keys);
}

/* Says what to do, which GLib's own reasons do not. */
static gboolean
refuse_damaged (GError **error)
{
  return refuse (error, RP_CORE_ERROR_CODE, "%s",
                 _ ("The code is damaged. Copy it again, from its beginning to its end."));
}

static gboolean
refuse_long (char key, GError **error)
{
  return refuse (
      error, RP_CORE_ERROR_CODE,
      _ ("The code is not one that Reprise can use: the text of “%c” is longer than %d characters."), key,
      RP_TEXT_MAX);
}

/* As a pack's texts are cleaned and limited, but for control characters: no program writes them into a code. */
static gboolean
set_text (char **place, char key, const char *value, GError **error)
{
  g_autoptr (GString) text = NULL;

  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_unichar_iscntrl (g_utf8_get_char (at)))
        return refuse_value (key, value, error);
    }
  text = g_string_new (value);
  rp_text_clean (text);
  if (rp_text_is_blank (text->str))
    return refuse_value (key, value, error);
  if (rp_text_is_long (text->str, text->len))
    return refuse_long (key, error);
  *place = g_string_free (g_steal_pointer (&text), FALSE);
  return TRUE;
}

static gboolean
add_text (GPtrArray *texts, char key, const char *value, GError **error)
{
  char *text = NULL;

  if (!set_text (&text, key, value, error))
    return FALSE;
  g_ptr_array_add (texts, text);
  return TRUE;
}

/* Yes is "1", and no is not written. */
static gboolean
set_yes (gboolean *place, char key, const char *value, GError **error)
{
  *place = g_str_equal (value, "1");
  return *place || refuse_value (key, value, error);
}

static gboolean
set_seconds (gint64 *place, gint64 most, char key, const char *value, GError **error)
{
  const char *at = value;

  if (rp_number_scan_seconds (&at, place) && *at == '\0' && *place <= most)
    return TRUE;
  return refuse_value (key, value, error);
}

static gboolean
take_pack (Reading *reading, char key, const char *value, GError **error)
{
  if (!rp_id_is_valid (value))
    return refuse_value (key, value, error);
  for (guint i = 0; i < g_list_model_get_n_items (reading->packs); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (reading->packs, i);

      if (!g_str_equal (rp_pack_get_id (pack), value))
        continue;
      reading->pack = g_steal_pointer (&pack);
      return TRUE;
    }
  return refuse (
      error, RP_CORE_ERROR_NOT_FOUND,
      _ ("The program needs the pack “%s”, which is not here. Install the pack, then open the code again."),
      value);
}

static gboolean
take_program_text (Reading *reading, char key, const char *value, GError **error)
{
  RpProgram *program = reading->program;

  switch (key)
    {
    case 'n':
      return set_text (&program->heading.name, key, value, error);
    case 's':
      return set_text (&program->heading.summary, key, value, error);
    case 'f':
      return set_text (&reading->frequency, key, value, error);
    case 'd':
      return set_text (&program->dose_note, key, value, error);
    case 'w':
      return add_text (reading->precautions, key, value, error);
    case 'c':
      return add_text (reading->credits, key, value, error);
    case 'i':
    default:
      return rp_id_is_valid (value) ? set_text (&program->heading.id, key, value, error)
                                    : refuse_value (key, value, error);
    }
}

static gboolean
take_frequency_source (Reading *reading, char key, const char *value, GError **error)
{
  gboolean published = FALSE;

  if (!set_yes (&published, key, value, error))
    return FALSE;
  reading->frequency_source = RP_SOURCE_PUBLISHED;
  return TRUE;
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
    return refuse_value ('a', text, error);
  else
    dose->amount = reading->amount;
  return TRUE;
}

static gboolean
check_dose (Reading *reading, GError **error)
{
  GPtrArray *phases = rp_exercise_get_phases (reading->exercise);
  gboolean has_sides = rp_exercise_has_sides (reading->exercise);
  g_autoptr (GPtrArray) misfits = rp_dose_find_misfits (reading->dose, phases, has_sides);

  if (misfits->len == 0)
    return TRUE;
  return refuse (error, RP_CORE_ERROR_CODE, _ ("The code gives a dose that does not fit “%s”. %s"),
                 rp_exercise_get_name (reading->exercise), (const char *) g_ptr_array_index (misfits, 0));
}

/* Ends the open line, if there is one. */
static gboolean
end_item (Reading *reading, GError **error)
{
  if (!reading->exercise)
    return TRUE;
  if ((reading->seen & 1u << ('r' - 'a')) == 0)
    return refuse_missing ("r", error);
  if (!settle_amount (reading, error) || !check_dose (reading, error))
    return FALSE;
  if (reading->load)
    reading->dose->load = rp_load_new_words (reading->load);
  g_ptr_array_add (reading->program->items,
                   rp_program_item_new (reading->exercise, reading->dose, reading->note));
  reading->exercise = NULL;
  g_clear_pointer (&reading->dose, rp_dose_free);
  g_clear_pointer (&reading->load, g_free);
  g_clear_pointer (&reading->note, g_free);
  return TRUE;
}

static gboolean
take_exercise (Reading *reading, char key, const char *value, GError **error)
{
  if (!end_item (reading, error))
    return FALSE;
  if (!reading->pack)
    return refuse_missing ("p", error);
  if (reading->program->items->len == RP_CODE_MAX_ITEMS)
    return refuse (error, RP_CORE_ERROR_CODE, _ ("The code has more than %u exercises."), RP_CODE_MAX_ITEMS);
  if (!rp_id_is_valid (value))
    return refuse_value (key, value, error);
  reading->exercise = rp_pack_find_exercise (reading->pack, value);
  if (!reading->exercise)
    return refuse (error, RP_CORE_ERROR_NOT_FOUND,
                   _ ("The pack “%s” that is here has no exercise “%s”. A newer one may have it."),
                   rp_pack_get_id (reading->pack), value);
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

  dose->measure = key == 'u' ? RP_MEASURE_TIME : key == 't' ? RP_MEASURE_STEPS : RP_MEASURE_REPS;
  return rp_dose_parse_amount (value, most, &dose->min, &dose->max) || refuse_value (key, value, error);
}

static gboolean
take_count (Reading *reading, char key, const char *value, GError **error)
{
  guint *place = key == 'x' ? &reading->dose->sets : &reading->amount;
  guint most = key == 'x' ? RP_DOSE_MAX_SETS : RP_DOSE_MAX_SECONDS;

  return rp_number_parse_count (value, 1, most, place) || refuse_value (key, value, error);
}

static gboolean
take_time (Reading *reading, char key, const char *value, GError **error)
{
  if (key == 'h')
    return set_seconds (&reading->dose->hold, RP_DOSE_MAX_HOLD, key, value, error);
  if (key == 'b')
    return set_seconds (&reading->dose->rest, RP_DOSE_MAX_REST, key, value, error);
  return rp_dose_parse_tempo (value, reading->dose) || refuse_value (key, value, error);
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
  else
    return refuse_value (key, value, error);
  return TRUE;
}

static gboolean
take_pace (Reading *reading, char key, const char *value, GError **error)
{
  gboolean own = FALSE;

  if (!set_yes (&own, key, value, error))
    return FALSE;
  reading->dose->pace = RP_PACE_OWN;
  return TRUE;
}

static gboolean
take_dose_source (Reading *reading, char key, const char *value, GError **error)
{
  gboolean published = FALSE;

  if (!set_yes (&published, key, value, error))
    return FALSE;
  reading->dose->source = RP_SOURCE_PUBLISHED;
  return TRUE;
}

static gboolean
take_item_text (Reading *reading, char key, const char *value, GError **error)
{
  return set_text (key == 'l' ? &reading->load : &reading->note, key, value, error);
}

typedef struct
{
  char letter;
  char mark; /* what is remembered, so that a key comes once; none for those that may come again */
  Take take;
} Key;

static const Key head_keys[] = {
  { 'p', 'p', take_pack },         { 'i', 'i', take_program_text },  { 'n', 'n', take_program_text },
  { 's', 's', take_program_text }, { 'f', 'f', take_program_text },  { 'q', 'q', take_frequency_source },
  { 'd', 'd', take_program_text }, { 'w', '\0', take_program_text }, { 'c', '\0', take_program_text },
  { 'e', '\0', take_exercise },
};

/* Of repetitions, steps and time there is one, so these three share a mark. */
static const Key item_keys[] = {
  { 'e', '\0', take_exercise },   { 'x', 'x', take_count },     { 'r', 'r', take_amount },
  { 't', 'r', take_amount },      { 'u', 'r', take_amount },    { 'a', 'a', take_count },
  { 'h', 'h', take_time },        { 'b', 'b', take_time },      { 'v', 'v', take_time },
  { 'y', 'y', take_sides },       { 'o', 'o', take_pace },      { 'l', 'l', take_item_text },
  { 'q', 'q', take_dose_source }, { 'm', 'm', take_item_text },
};

static const Key *
find_key (const Key *keys, gsize n_keys, const char *name)
{
  for (gsize i = 0; i < n_keys; i++)
    {
      if (name[0] == keys[i].letter && name[1] == '\0')
        return &keys[i];
    }
  return NULL;
}

static gboolean
take_pair (Reading *reading, const char *name, const char *value, GError **error)
{
  const Key *key = reading->exercise ? find_key (item_keys, G_N_ELEMENTS (item_keys), name)
                                     : find_key (head_keys, G_N_ELEMENTS (head_keys), name);
  guint bit = key && key->mark != '\0' ? 1u << (key->mark - 'a') : 0;
  g_autofree char *tame = NULL;

  if (key && (reading->seen & bit) == 0)
    {
      reading->seen |= bit;
      return key->take (reading, key->letter, value, error);
    }
  tame = tame_text (name);
  return refuse (error, RP_CORE_ERROR_CODE,
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
        return !damage || refuse_damaged (error);
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

/* A program without a name, a purpose or an exercise is none. */
static gboolean
end_program (Reading *reading, GError **error)
{
  RpProgram *program = reading->program;
  const char *missing = !program->heading.id        ? "i"
                        : !program->heading.name    ? "n"
                        : !program->heading.summary ? "s"
                        : program->items->len == 0  ? "e"
                                                    : NULL;

  if (missing)
    return refuse_missing (missing, error);
  if (reading->frequency)
    program->frequency = rp_frequency_new (RP_FREQUENCY_WORDS, reading->frequency, reading->frequency_source);
  program->precautions = end_texts (reading->precautions);
  program->credits = end_texts (reading->credits);
  return TRUE;
}

static void
reading_clear (Reading *reading)
{
  g_clear_object (&reading->pack);
  g_clear_object (&reading->program);
  g_ptr_array_unref (reading->precautions);
  g_ptr_array_unref (reading->credits);
  g_free (reading->frequency);
  rp_dose_free (reading->dose);
  g_free (reading->load);
  g_free (reading->note);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static RpProgram *
read_pairs (GListModel *packs, const char *pairs, gsize length, RpPack **pack, GError **error)
{
  g_auto (Reading) reading = {
    .packs = packs,
    .program = rp_program_new (),
    .precautions = g_ptr_array_new_with_free_func (g_free),
    .credits = g_ptr_array_new_with_free_func (g_free),
  };

  if (!take_pairs (&reading, pairs, length, error) || !end_item (&reading, error)
      || !end_program (&reading, error))
    return NULL;
  if (pack)
    *pack = g_steal_pointer (&reading.pack);
  return g_steal_pointer (&reading.program);
}

static gboolean
check_version (const char *version, gsize length, GError **error)
{
  g_autofree char *text = g_strndup (version, length);
  g_autofree char *tame = NULL;

  if (strspn (text, "0123456789") != length || length == 0)
    return refuse (error, RP_CORE_ERROR_CODE, "%s",
                   _ ("This is not the code of a program. A code begins with “reprise:1?”."));
  if (g_str_equal (text, RP_CODE_VERSION))
    return TRUE;
  tame = tame_text (text);
  return refuse (
      error, RP_CORE_ERROR_CODE,
      _ ("The code is of version %s, and this Reprise reads version %s. A newer Reprise may open it."), tame,
      RP_CODE_VERSION);
}

/* Leaves the pairs in *code and *length. */
static gboolean
take_head (const char **code, gsize *length, GError **error)
{
  const gsize head = strlen (RP_CODE_HEAD);
  const char *pairs;

  for (; *length > 0 && g_ascii_isspace ((*code)[0]); (*length)--)
    (*code)++;
  for (; *length > 0 && g_ascii_isspace ((*code)[*length - 1]); (*length)--)
    continue;
  if (*length > RP_CODE_MAX_BYTES)
    return refuse (error, RP_CORE_ERROR_CODE, "%s", _ ("This text is too long to be the code of a program."));
  if (!g_utf8_validate (*code, (gssize) *length, NULL))
    return refuse_damaged (error);
  pairs = memchr (*code, '?', *length);
  if (!pairs || *length < head || g_ascii_strncasecmp (*code, RP_CODE_HEAD, head) != 0)
    return check_version ("", 0, error);
  if (!check_version (*code + head, (gsize) (pairs - *code) - head, error))
    return FALSE;
  *length -= (gsize) (pairs + 1 - *code);
  *code = pairs + 1;
  return TRUE;
}

/* A code that lost a part on its way must not become a shorter program. Takes the sum off the end. */
static gboolean
take_sum (const char *pairs, gsize *length, GError **error)
{
  const char *mark = g_strrstr_len (pairs, (gssize) *length, SUM);
  const gsize end = strlen (SUM) + RP_CODE_SUM_DIGITS;
  g_autofree char *sum = NULL;

  if (!mark || (gsize) (mark - pairs) + end != *length)
    return refuse_damaged (error);
  sum = rp_code_add_up (pairs, (gsize) (mark - pairs));
  if (!sum || g_ascii_strncasecmp (mark + strlen (SUM), sum, RP_CODE_SUM_DIGITS) != 0)
    return refuse_damaged (error);
  *length = (gsize) (mark - pairs);
  return TRUE;
}

/**
 * rp_code_reader_read:
 * @packs: a list of #RpPack, to look for the exercises in
 * @code: a text that may be the code of a program; need not be UTF-8
 * @pack: (out) (optional) (transfer full): the pack of its exercises
 * @error: return location for an error
 *
 * Reads what rp_code_writer_write() wrote. White space around it does not matter. The text may come from anyone: what
 * is unknown, out of range or out of place is refused, and what is accepted is a program like any of a pack.
 *
 * Returns: (transfer full) (nullable): the program; %NULL with %RP_CORE_ERROR_NOT_FOUND when the pack or an exercise is not
 *   here, or %RP_CORE_ERROR_CODE when the text cannot be read
 */
RpProgram *
rp_code_reader_read (GListModel *packs, const char *code, RpPack **pack, GError **error)
{
  g_autoptr (GError) reason = NULL;
  RpProgram *program = NULL;
  gsize length;

  g_return_val_if_fail (G_IS_LIST_MODEL (packs), NULL);
  g_return_val_if_fail (code, NULL);

  length = strlen (code);
  if (take_head (&code, &length, &reason) && take_sum (code, &length, &reason))
    program = read_pairs (packs, code, length, pack, &reason);
  if (reason)
    {
      g_debug ("A code is refused: %s", reason->message);
      g_propagate_error (error, g_steal_pointer (&reason));
    }
  return program;
}
