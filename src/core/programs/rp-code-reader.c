/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code-reader.h"

#include "base/rp-number.h"
#include "programs/rp-code-pairs.h"
#include "programs/rp-code-slim.h"
#include "programs/rp-code-value.h"
#include "programs/rp-code.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
take_version (const char *text, gsize length, guint *version, GError **error)
{
  g_autofree char *number = g_strndup (text, length);
  g_autofree char *tame = NULL;

  if (strspn (number, "0123456789") != length || length == 0)
    return rp_code_value_refuse (error, RP_CORE_ERROR_CODE, "%s",
                                 _ ("This is not the code of a program. A code begins with “reprise:”."));
  if (number[0] != '0' && rp_number_parse_count (number, 1, RP_CODE_NEWEST, version))
    return TRUE;
  tame = rp_code_value_tame (number);
  return rp_code_value_refuse (
      error, RP_CORE_ERROR_CODE,
      _ ("The code is of version %s, and this Reprise reads versions 1 to %u. A newer Reprise may open it."),
      tame, RP_CODE_NEWEST);
}

/* Leaves what stands behind the question mark in *code and *length. */
static gboolean
take_head (const char **code, gsize *length, guint *version, GError **error)
{
  const gsize head = strlen (RP_CODE_HEAD);
  const char *pairs;

  for (; *length > 0 && g_ascii_isspace ((*code)[0]); (*length)--)
    (*code)++;
  for (; *length > 0 && g_ascii_isspace ((*code)[*length - 1]); (*length)--)
    continue;
  if (*length > RP_CODE_MAX_BYTES)
    return rp_code_value_refuse (error, RP_CORE_ERROR_CODE, "%s",
                                 _ ("This text is too long to be the code of a program."));
  if (!g_utf8_validate (*code, (gssize) *length, NULL))
    return rp_code_value_refuse_damaged (error);
  pairs = memchr (*code, '?', *length);
  if (!pairs || *length < head || g_ascii_strncasecmp (*code, RP_CODE_HEAD, head) != 0)
    return take_version ("", 0, version, error);
  if (!take_version (*code + head, (gsize) (pairs - *code) - head, version, error))
    return FALSE;
  *length -= (gsize) (pairs + 1 - *code);
  *code = pairs + 1;
  return TRUE;
}

/**
 * rp_code_reader_read:
 * @packs: a list of #RpPack, to look for the exercises in
 * @code: a text that may be the code of a program; need not be UTF-8
 * @pack: (out) (optional) (transfer full) (nullable): the pack of its exercises, where it is here
 * @remark: (out) (optional) (transfer full) (nullable): what a person must know before they do the program, in whole
 *   sentences: which pack is wanted, or that it has changed since the code was made
 * @error: return location for an error
 *
 * Reads what rp_code_writer_write() wrote, now or in any earlier version. White space around it does not matter. The text may
 * come from anyone: what is unknown, out of range or out of place is refused, and what is accepted is a program like any of a
 * pack. Its doses are those of the code; words that the code leaves out are those of the pack that is here.
 *
 * Returns: (transfer full) (nullable): the program; %NULL with %RP_CORE_ERROR_NOT_FOUND when the pack or an exercise of an older
 *   code is not here, or %RP_CORE_ERROR_CODE when the text cannot be read
 */
RpProgram *
rp_code_reader_read (GListModel *packs, const char *code, RpPack **pack, char **remark, GError **error)
{
  g_autoptr (GError) reason = NULL;
  RpProgram *program = NULL;
  guint version = 0;
  gsize length;

  g_return_val_if_fail (G_IS_LIST_MODEL (packs), NULL);
  g_return_val_if_fail (code, NULL);

  length = strlen (code);
  if (take_head (&code, &length, &version, &reason) && version == RP_CODE_NEWEST)
    program = rp_code_slim_read (packs, code, length, pack, remark, &reason);
  else if (!reason)
    program = rp_code_pairs_read (packs, version, code, length, pack, &reason);
  if (reason)
    {
      g_debug ("A code is refused: %s", reason->message);
      g_propagate_error (error, g_steal_pointer (&reason));
    }
  return program;
}
