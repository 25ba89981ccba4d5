/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where things lie: packs, the person's data, helper programs; installed or in the build tree. */

GStrv rp_paths_pack_folders (void);
char *rp_paths_own_packs (void);
char *rp_paths_programs (void);
char *rp_paths_helper (const char *name);
char *rp_paths_schemas (void);
char *rp_paths_locales (void);
char *rp_paths_journal (void);
char *rp_paths_bookmark (void);
GStrv rp_paths_journal_asides (void);
char *rp_paths_cache (void);
char *rp_paths_config (void);

G_END_DECLS
