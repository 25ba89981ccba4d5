/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code.h"

#include "base/rp-core-error.h"
#include "programs/rp-code-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define VERSION "1"
#define HEAD RP_CODE_SCHEME ":"

/* The last pair. Chance hits eight digits once in four thousand million times. */
#define SUM "&k="
#define SUM_DIGITS 8

/* What may stand in the query of a URI as it is, but for what parts the pairs; a space becomes a plus. */
#define PLAIN " /:?@!$'()*,;"

static void
write_text (GString *code, char key, const char *text)
{
  g_autofree char *escaped = NULL;

  if (!text || text[0] == '\0')
    return;
  escaped = g_uri_escape_string (text, PLAIN, TRUE);
  g_string_append_printf (code, "&%c=%s", key, g_strdelimit (escaped, " ", '+'));
}

static void
write_texts (GString *code, char key, const char *const *texts)
{
  for (guint i = 0; texts[i]; i++)
    write_text (code, key, texts[i]);
}

/* As few digits as say it: "2", "0.5" */
static void
append_seconds (GString *code, gint64 duration)
{
  int fraction = (int) (duration % G_USEC_PER_SEC);
  int digits = 6;

  g_string_append_printf (code, "%" G_GINT64_FORMAT, duration / G_USEC_PER_SEC);
  if (fraction == 0)
    return;
  for (; fraction % 10 == 0; digits--)
    fraction /= 10;
  g_string_append_printf (code, ".%0*d", digits, fraction);
}

static void
write_seconds (GString *code, char key, gint64 duration)
{
  g_string_append_printf (code, "&%c=", key);
  append_seconds (code, duration);
}

static void
write_tempo (GString *code, const RpDose *dose)
{
  for (guint i = 0; i < dose->n_tempo; i++)
    {
      g_string_append (code, i == 0 ? "&v=" : "-");
      append_seconds (code, dose->tempo[i]);
    }
}

static void
write_amount (GString *code, const RpDose *dose)
{
  static const char keys[] = { 'r', 't', 'u' };

  g_string_append_printf (code, "&%c=%u", keys[dose->measure], dose->min);
  if (dose->max != dose->min)
    g_string_append_printf (code, "-%u", dose->max);
  if (dose->amount != dose->min)
    g_string_append_printf (code, "&a=%u", dose->amount);
}

/* What is as rp_dose_new() makes it is not written. */
static void
write_dose (GString *code, const RpDose *dose)
{
  static const char *const sides[] = { NULL, "e", "l", "r" };

  if (dose->sets != 1)
    g_string_append_printf (code, "&x=%u", dose->sets);
  write_amount (code, dose);
  if (dose->hold != RP_DOSE_NATURAL)
    write_seconds (code, 'h', dose->hold);
  if (dose->rest != 0)
    write_seconds (code, 'b', dose->rest);
  write_tempo (code, dose);
  write_text (code, 'y', sides[dose->sides]);
  write_text (code, 'o', dose->pace == RP_PACE_OWN ? "1" : NULL);
  write_text (code, 'l', dose->load);
  write_text (code, 'q', dose->published ? "1" : NULL);
}

/* Adds up the pairs as they are once decoded, so that it does not matter how another program writes the same URI. %NULL
 * when they are no pairs. */
static char *
add_up (const char *pairs, gsize length)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) damage = NULL;
  GUriParamsIter iter;
  gboolean first = TRUE;

  if (g_strstr_len (pairs, (gssize) length, "%00"))
    return NULL;
  g_uri_params_iter_init (&iter, pairs, (gssize) length, "&", G_URI_PARAMS_WWW_FORM);
  while (TRUE)
    {
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;
      g_autofree char *pair = NULL;

      if (!g_uri_params_iter_next (&iter, &name, &value, &damage))
        return !damage ? g_strndup (g_checksum_get_string (sum), SUM_DIGITS) : NULL;
      pair = g_strconcat (first ? "" : "&", name, "=", value, NULL);
      g_checksum_update (sum, (const guchar *) pair, (gssize) strlen (pair));
      first = FALSE;
    }
}

/**
 * rp_code_write:
 * @pack: the pack of the program's exercises
 * @program: a program
 *
 * Writes all that a program says itself: its texts and doses, and the ids of its exercises. What the exercises say is not
 * written; whoever reads the code needs the pack. The same program always gives the same code.
 *
 * Returns: (transfer full) (nullable): the code, a valid URI but for its letters beyond ASCII; %NULL when it would have
 *   more than %RP_CODE_MAX_BYTES, or the program more than %RP_CODE_MAX_ITEMS
 */
char *
rp_code_write (RpPack *pack, RpProgram *program)
{
  g_autoptr (GString) code = NULL;
  g_autofree char *sum = NULL;
  const char *pairs;
  guint n_items;

  g_return_val_if_fail (RP_IS_PACK (pack), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  n_items = rp_program_get_n_items (program);
  code = g_string_new (HEAD VERSION "?p=");
  g_string_append (code, rp_pack_get_id (pack));
  write_text (code, 'i', rp_program_get_id (program));
  write_text (code, 'n', rp_program_get_name (program));
  write_text (code, 's', rp_program_get_summary (program));
  write_text (code, 'f', rp_program_get_frequency (program));
  write_text (code, 'q', rp_program_is_frequency_published (program) ? "1" : NULL);
  write_text (code, 'd', rp_program_get_dose_note (program));
  write_texts (code, 'w', rp_program_get_precautions (program));
  write_texts (code, 'c', rp_program_get_credits (program));
  for (guint i = 0; i < n_items; i++)
    {
      const RpProgramItem *item = rp_program_get_item (program, i);

      write_text (code, 'e', rp_exercise_get_id (item->exercise));
      write_dose (code, item->dose);
      write_text (code, 'm', item->note);
    }
  pairs = code->str + strlen (HEAD VERSION "?");
  sum = add_up (pairs, strlen (pairs));
  write_text (code, 'k', sum);
  if (code->len > RP_CODE_MAX_BYTES || n_items > RP_CODE_MAX_ITEMS)
    return NULL;
  return g_string_free (g_steal_pointer (&code), FALSE);
}

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, RP_CORE_ERROR, RP_CORE_ERROR_CODE, sentence);
  return FALSE;
}

static gboolean
check_version (const char *version, gsize length, GError **error)
{
  g_autofree char *text = g_strndup (version, length);
  g_autofree char *tame = NULL;

  if (strspn (text, "0123456789") != length || length == 0)
    return refuse (error, _ ("This is not the code of a program. A code begins with “reprise:1?”."));
  if (g_str_equal (text, VERSION))
    return TRUE;
  tame = rp_code_tame (text);
  g_set_error (
      error, RP_CORE_ERROR, RP_CORE_ERROR_CODE,
      _ ("The code is of version %s, and this Reprise reads version %s. A newer Reprise may open it."), tame,
      VERSION);
  return FALSE;
}

/* Leaves the pairs in *code and *length. */
static gboolean
take_head (const char **code, gsize *length, GError **error)
{
  const gsize head = strlen (HEAD);
  const char *pairs;

  for (; *length > 0 && g_ascii_isspace ((*code)[0]); (*length)--)
    (*code)++;
  for (; *length > 0 && g_ascii_isspace ((*code)[*length - 1]); (*length)--)
    continue;
  if (*length > RP_CODE_MAX_BYTES)
    return refuse (error, _ ("This text is too long to be the code of a program."));
  if (!g_utf8_validate (*code, (gssize) *length, NULL))
    return rp_code_refuse_damaged (error);
  pairs = memchr (*code, '?', *length);
  if (!pairs || *length < head || g_ascii_strncasecmp (*code, HEAD, head) != 0)
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
  const gsize end = strlen (SUM) + SUM_DIGITS;
  g_autofree char *sum = NULL;

  if (!mark || (gsize) (mark - pairs) + end != *length)
    return rp_code_refuse_damaged (error);
  sum = add_up (pairs, (gsize) (mark - pairs));
  if (!sum || g_ascii_strncasecmp (mark + strlen (SUM), sum, SUM_DIGITS) != 0)
    return rp_code_refuse_damaged (error);
  *length = (gsize) (mark - pairs);
  return TRUE;
}

/**
 * rp_code_read:
 * @packs: a list of #RpPack, to look for the exercises in
 * @code: a text that may be the code of a program; need not be UTF-8
 * @pack: (out) (optional) (transfer full): the pack of its exercises
 * @error: return location for an error
 *
 * Reads what rp_code_write() wrote. White space around it does not matter. The text may come from anyone: what
 * is unknown, out of range or out of place is refused, and what is accepted is a program like any of a pack.
 *
 * Returns: (transfer full) (nullable): the program; %NULL with %RP_CORE_ERROR_NOT_FOUND when the pack or an exercise is not
 *   here, or %RP_CORE_ERROR_CODE when the text cannot be read
 */
RpProgram *
rp_code_read (GListModel *packs, const char *code, RpPack **pack, GError **error)
{
  gsize length;

  g_return_val_if_fail (G_IS_LIST_MODEL (packs), NULL);
  g_return_val_if_fail (code, NULL);

  length = strlen (code);
  if (!take_head (&code, &length, error) || !take_sum (code, &length, error))
    return NULL;
  return rp_code_read_pairs (packs, code, length, pack, error);
}
