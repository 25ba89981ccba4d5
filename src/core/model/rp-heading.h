/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpHeading:
 * @id: its id, by which others name it
 * @name: its name, translated
 * @summary: what it is, in one sentence, translated
 *
 * What exercises, programs and packs say first. Private to the core layer.
 */
typedef struct
{
  char *id;
  char *name;
  char *summary;
} RpHeading;

void rp_heading_clear (RpHeading *heading);
void rp_heading_install (GObjectClass *klass, gsize offset);

G_END_DECLS
