/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpSide:
 * @RP_SIDE_NONE: the exercise has no sides, or both work at once
 * @RP_SIDE_LEFT: the person's left
 * @RP_SIDE_RIGHT: the person's right
 *
 * The side of the body whose turn it is.
 */
typedef enum
{
  RP_SIDE_NONE,
  RP_SIDE_LEFT,
  RP_SIDE_RIGHT,
} RpSide;

#define RP_TYPE_SIDE (rp_side_get_type ())

GType rp_side_get_type (void) G_GNUC_CONST;
RpSide rp_side_other (RpSide side);
const char *rp_side_to_string (RpSide side);
RpSide rp_side_parse (const char *text);

G_END_DECLS
