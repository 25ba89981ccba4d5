/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpHeading:
 * @id: its id, by which others name it
 * @name: its name, translated
 * @summary: what it is, in one sentence, translated
 * @path: (nullable): its pack's id and its own with a slash between, once it is in a pack
 *
 * What exercises, programs and packs say first. Private to the core layer.
 */
typedef struct
{
  char *id;
  char *name;
  char *summary;
  char *path;
} RpHeading;

void rp_heading_clear (RpHeading *heading);
void rp_heading_set_pack (RpHeading *heading, const char *pack);
const char *rp_heading_get_path (const RpHeading *heading);
char *rp_heading_dup_pack (const RpHeading *heading);
void rp_heading_install (GObjectClass *klass, gsize offset);

G_END_DECLS
