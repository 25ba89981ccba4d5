/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-strings.h"

/**
 * rp_strings_or_empty:
 * @strings: (nullable): a list, or %NULL for an empty one
 *
 * Returns: (transfer none): the same list, never %NULL
 */
const char *const *
rp_strings_or_empty (GStrv strings)
{
  static const char *const empty[] = { NULL };

  return strings ? (const char *const *) strings : empty;
}
