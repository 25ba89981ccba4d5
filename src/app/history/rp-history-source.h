/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history.h"

G_BEGIN_DECLS

#define RP_TYPE_HISTORY_SOURCE (rp_history_source_get_type ())
G_DECLARE_FINAL_TYPE (RpHistorySource, rp_history_source, RP, HISTORY_SOURCE, GObject)

RpHistorySource *rp_history_source_new (const char *path);
void rp_history_source_want (RpHistorySource *self, guint32 from);
void rp_history_source_want_earlier (RpHistorySource *self);
void rp_history_source_reload (RpHistorySource *self);
RpHistory *rp_history_source_get_history (RpHistorySource *self);
gboolean rp_history_source_is_whole (RpHistorySource *self);
gboolean rp_history_source_is_loading (RpHistorySource *self);

G_END_DECLS
