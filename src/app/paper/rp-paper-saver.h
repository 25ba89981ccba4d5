/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "common/rp-file-saver.h"
#include "content/rp-sheet.h"

G_BEGIN_DECLS

/* A sheet as a file for any printer. */

RpFileSaver *rp_paper_saver_new (void);
void
rp_paper_saver_save (RpFileSaver *saver, RpSheet *sheet, const RpSheetSettings *settings, const char *path);

G_END_DECLS
