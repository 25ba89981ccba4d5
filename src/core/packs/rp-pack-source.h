/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "packs/rp-xml.h"

G_BEGIN_DECLS

/**
 * RpPackSource:
 *
 * Where the files of a pack lie: a folder, or a bundle below a prefix. Private to the core layer.
 */
typedef struct _RpPackSource RpPackSource;

RpPackSource *rp_pack_source_new_folder (const char *folder);
RpPackSource *rp_pack_source_new_resource (GResource *resource, const char *prefix);
void rp_pack_source_free (RpPackSource *self);
GStrv rp_pack_source_list (RpPackSource *self, const char *folder);
GBytes *rp_pack_source_read (RpPackSource *self, const char *path, GError **error);
char *rp_pack_source_find (RpPackSource *self, const char *path, RpXml *xml);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPackSource, rp_pack_source_free)

G_END_DECLS
