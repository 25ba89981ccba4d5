/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_IMPORT (rp_history_import_get_type ())
G_DECLARE_FINAL_TYPE (RpHistoryImport, rp_history_import, RP, HISTORY_IMPORT, GObject)

RpHistoryImport *rp_history_import_new (const char *journal);
void rp_history_import_ask (RpHistoryImport *self, GtkWindow *parent);
void rp_history_import_read (RpHistoryImport *self, const char *path);

G_END_DECLS
