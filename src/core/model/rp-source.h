/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpSource:
 * @RP_SOURCE_DEFAULT: the pack's own starting point
 * @RP_SOURCE_PUBLISHED: the source named in the credits gives it
 * @RP_SOURCE_OWN: the person, or who made the program for them
 *
 * Where a number is from.
 */
typedef enum
{
  RP_SOURCE_DEFAULT,
  RP_SOURCE_PUBLISHED,
  RP_SOURCE_OWN,
} RpSource;

#define RP_TYPE_SOURCE (rp_source_get_type ())

GType rp_source_get_type (void) G_GNUC_CONST;
const char *rp_source_to_string (RpSource source);

G_END_DECLS
