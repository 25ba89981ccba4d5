/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-source.h"

#include "base/rp-enum.h"

G_DEFINE_ENUM_TYPE (RpSource,
                    rp_source,
                    G_DEFINE_ENUM_VALUE (RP_SOURCE_DEFAULT, "default"),
                    G_DEFINE_ENUM_VALUE (RP_SOURCE_PUBLISHED, "published"),
                    G_DEFINE_ENUM_VALUE (RP_SOURCE_OWN, "own"))

/**
 * rp_source_to_string:
 * @source: where a number is from
 *
 * Returns: (transfer none): the word a pack uses: "default", "published" or "own"; not translated
 */
const char *
rp_source_to_string (RpSource source)
{
  return rp_enum_get_nick (RP_TYPE_SOURCE, (int) source);
}
