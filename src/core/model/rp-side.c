/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/rp-side.h"

#include "base/rp-enum.h"

G_DEFINE_ENUM_TYPE (RpSide,
                    rp_side,
                    G_DEFINE_ENUM_VALUE (RP_SIDE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (RP_SIDE_LEFT, "left"),
                    G_DEFINE_ENUM_VALUE (RP_SIDE_RIGHT, "right"))

/**
 * rp_side_other:
 * @side: a side
 *
 * Returns: left for right, right for left, and none for none
 */
RpSide
rp_side_other (RpSide side)
{
  switch (side)
    {
    case RP_SIDE_LEFT:
      return RP_SIDE_RIGHT;
    case RP_SIDE_RIGHT:
      return RP_SIDE_LEFT;
    case RP_SIDE_NONE:
    default:
      return RP_SIDE_NONE;
    }
}

/**
 * rp_side_to_string:
 * @side: a side
 *
 * Returns: (transfer none): the word a pack and the command line use: "left", "right" or "none"; not translated
 */
const char *
rp_side_to_string (RpSide side)
{
  return rp_enum_get_nick (RP_TYPE_SIDE, side);
}

/**
 * rp_side_parse:
 * @text: (nullable): a word as written by rp_side_to_string()
 *
 * Returns: the side, or %RP_SIDE_NONE for any other word
 */
RpSide
rp_side_parse (const char *text)
{
  if (g_strcmp0 (text, "left") == 0)
    return RP_SIDE_LEFT;
  if (g_strcmp0 (text, "right") == 0)
    return RP_SIDE_RIGHT;
  return RP_SIDE_NONE;
}
