/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RpSheetObjects:
 *
 * The objects of a PDF that cairo wrote, by their numbers, and newer versions of them that follow. Private to the sheet layer.
 */
typedef struct _RpSheetObjects RpSheetObjects;

RpSheetObjects *rp_sheet_objects_new (GByteArray *pdf);
void rp_sheet_objects_free (RpSheetObjects *self);
guint rp_sheet_objects_get_n (RpSheetObjects *self);
guint rp_sheet_objects_get_root (RpSheetObjects *self);
guint rp_sheet_objects_read_number (const char *text, const char *name);
char *rp_sheet_objects_dup_entries (RpSheetObjects *self, guint number);
GBytes *rp_sheet_objects_unpack (RpSheetObjects *self, guint number);
void rp_sheet_objects_put (RpSheetObjects *self, guint number, const char *entries, const char *more);
void rp_sheet_objects_put_bytes (RpSheetObjects *self,
                                 guint number,
                                 const char *entries,
                                 const void *bytes,
                                 gsize length);
void rp_sheet_objects_pack (RpSheetObjects *self, guint number, const void *bytes, gsize length);
void rp_sheet_objects_append (RpSheetObjects *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpSheetObjects, rp_sheet_objects_free)

G_END_DECLS
