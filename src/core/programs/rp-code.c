/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "programs/rp-code.h"

#include <string.h>

/**
 * rp_code_add_up:
 * @pairs: keys with values
 * @length: bytes of @pairs
 *
 * Adds up the pairs as they are once decoded, so that it does not matter how another program writes the same URI.
 *
 * Returns: (transfer full) (nullable): the sum, %RP_CODE_SUM_DIGITS digits; %NULL when they are no pairs
 */
char *
rp_code_add_up (const char *pairs, gsize length)
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
        return !damage ? g_strndup (g_checksum_get_string (sum), RP_CODE_SUM_DIGITS) : NULL;
      pair = g_strconcat (first ? "" : "&", name, "=", value, NULL);
      g_checksum_update (sum, (const guchar *) pair, (gssize) strlen (pair));
      first = FALSE;
    }
}

/**
 * rp_code_find_pack:
 * @packs: a list of #RpPack
 * @id: the id of one
 *
 * Returns: (transfer full) (nullable): the pack, where it is here
 */
RpPack *
rp_code_find_pack (GListModel *packs, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (packs, i);

      if (g_str_equal (rp_pack_get_id (pack), id))
        return g_steal_pointer (&pack);
    }
  return NULL;
}
