/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-id.h"

/**
 * rp_id_is_valid:
 * @text: a text
 *
 * Returns: %TRUE when it is a small letter, then small letters, digits and hyphens, 64 characters at most
 */
gboolean
rp_id_is_valid (const char *text)
{
  const char *at = text;

  if (!g_ascii_islower (*at))
    return FALSE;
  while (g_ascii_islower (*at) || g_ascii_isdigit (*at) || *at == '-')
    at++;
  return *at == '\0' && at - text <= RP_ID_MAX;
}
