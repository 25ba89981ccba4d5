/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-file-saver.h"
#include "journal/rp-history-filter.h"

G_BEGIN_DECLS

/* What was done, to files: as a table, and as all facts for another computer. */

RpFileSaver *rp_history_export_new_csv (void);
RpFileSaver *rp_history_export_new_json (void);
void rp_history_export_save_csv (RpFileSaver *saver,
                                 RpHistory *history,
                                 const RpHistoryFilter *filter,
                                 const char *path);
void rp_history_export_save_json (RpFileSaver *saver, const char *journal, const char *path);

G_END_DECLS
