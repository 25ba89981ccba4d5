/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-passing.h"

#include "base/rp-id.h"
#include "programs/rp-code-value.h"

/* More precautions or credits than a code has room for. */
#define MAX_TEXTS 10000u

/**
 * rp_code_passing_clear:
 * @passing: a passing
 *
 * Frees what it owns.
 */
void
rp_code_passing_clear (RpCodePassing *passing)
{
  g_clear_pointer (&passing->bits, rp_code_bits_free);
  g_clear_pointer (&passing->home, g_free);
  g_clear_object (&passing->pack);
  g_clear_object (&passing->model);
  g_clear_pointer (&passing->model_path, g_free);
  g_clear_object (&passing->program);
  g_clear_error (&passing->reason);
}

/**
 * rp_code_passing_is_read:
 * @passing: a passing
 *
 * Returns: %TRUE when the program is read, %FALSE when it is written
 */
gboolean
rp_code_passing_is_read (const RpCodePassing *passing)
{
  return rp_code_bits_is_read (passing->bits);
}

/**
 * rp_code_passing_how:
 * @passing: a passing
 * @there: whether there is such a thing, to write
 * @usual: whether it is as the model has it, to write
 *
 * Returns: how it is, or was when it was written
 */
RpCodeHow
rp_code_passing_how (RpCodePassing *passing, gboolean there, gboolean usual)
{
  if (!rp_code_bits_pass_flag (passing->bits, there))
    return RP_CODE_HOW_ABSENT;
  return rp_code_bits_pass_flag (passing->bits, usual) ? RP_CODE_HOW_USUAL : RP_CODE_HOW_OWN;
}

/**
 * rp_code_passing_own_text:
 * @passing: a passing
 * @text: (inout): a text
 * @key: the letter it has in older codes, by which an error names it
 *
 * Writes or reads a text that is never left out. When it is read it is cleaned, limited and refused as any other.
 */
void
rp_code_passing_own_text (RpCodePassing *passing, char **text, char key)
{
  g_autofree char *raw = NULL;

  rp_code_bits_pass_text (passing->bits, text);
  if (!rp_code_passing_is_read (passing) || !rp_code_bits_is_fine (passing->bits))
    return;
  raw = g_steal_pointer (text);
  if (!rp_code_value_set_text (text, key, raw, passing->reason ? NULL : &passing->reason))
    rp_code_bits_spoil (passing->bits);
}

/**
 * rp_code_passing_take_usual:
 * @passing: a passing
 * @text: (inout): a text that was left out
 * @usual: (nullable): as the model has it; %NULL when nobody here does
 *
 * Takes a text from the model when the program is read.
 */
void
rp_code_passing_take_usual (RpCodePassing *passing, char **text, const char *usual)
{
  if (!rp_code_passing_is_read (passing))
    return;
  *text = g_strdup (usual);
  passing->lost = passing->lost || !usual;
}

/**
 * rp_code_passing_text:
 * @passing: a passing
 * @text: (inout) (nullable): a text
 * @usual: (nullable): as the model has it
 * @key: the letter it has in older codes
 *
 * Writes a text unless it is as usual, or reads it.
 */
void
rp_code_passing_text (RpCodePassing *passing, char **text, const char *usual, char key)
{
  RpCodeHow how = rp_code_passing_how (passing, *text != NULL, g_strcmp0 (*text, usual) == 0);

  if (how == RP_CODE_HOW_USUAL)
    rp_code_passing_take_usual (passing, text, usual);
  else if (how == RP_CODE_HOW_OWN)
    rp_code_passing_own_text (passing, text, key);
}

/**
 * rp_code_passing_way:
 * @passing: a passing
 * @text: (inout) (nullable): what is easier or harder; empty where nothing is to be offered
 * @usual: (nullable): as the model has it
 * @key: the letter it has in older codes
 *
 * Does as rp_code_passing_text(), for a text that may be empty.
 */
void
rp_code_passing_way (RpCodePassing *passing, char **text, const char *usual, char key)
{
  RpCodeHow how = rp_code_passing_how (passing, *text != NULL, g_strcmp0 (*text, usual) == 0);

  if (how == RP_CODE_HOW_USUAL)
    rp_code_passing_take_usual (passing, text, usual);
  else if (how == RP_CODE_HOW_OWN && rp_code_bits_pass_flag (passing->bits, *text && *text[0] == '\0'))
    *text = rp_code_passing_is_read (passing) ? g_strdup ("") : *text;
  else if (how == RP_CODE_HOW_OWN)
    rp_code_passing_own_text (passing, text, key);
}

static void
pass_own_list (RpCodePassing *passing, GStrv *list, char key)
{
  guint n = rp_code_bits_pass_count (passing->bits, *list ? g_strv_length (*list) : 1, 1, MAX_TEXTS);

  if (rp_code_passing_is_read (passing))
    *list = g_new0 (char *, n + 1);
  for (guint i = 0; i < n && rp_code_bits_is_fine (passing->bits); i++)
    rp_code_passing_own_text (passing, &(*list)[i], key);
}

/**
 * rp_code_passing_list:
 * @passing: a passing
 * @list: (inout) (nullable): some texts
 * @usual: (nullable): as the model has them
 * @key: the letter each has in older codes
 *
 * Does as rp_code_passing_text(), for all of them together.
 */
void
rp_code_passing_list (RpCodePassing *passing, GStrv *list, const char *const *usual, char key)
{
  gboolean same = *list && usual && g_strv_equal ((const char *const *) *list, usual);
  RpCodeHow how = rp_code_passing_how (passing, *list && (*list)[0], same);

  if (how == RP_CODE_HOW_OWN)
    pass_own_list (passing, list, key);
  if (how != RP_CODE_HOW_USUAL || !rp_code_passing_is_read (passing))
    return;
  if (usual && usual[0])
    *list = g_strdupv ((char **) usual);
  else
    passing->lost = TRUE;
}

/**
 * rp_code_passing_id:
 * @passing: a passing
 * @id: (inout): an id
 *
 * Writes or reads an id.
 */
void
rp_code_passing_id (RpCodePassing *passing, char **id)
{
  rp_code_bits_pass_text (passing->bits, id);
  if (rp_code_passing_is_read (passing) && !rp_id_is_valid (*id))
    rp_code_bits_spoil (passing->bits);
}
