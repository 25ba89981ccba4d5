/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/rp-paper-desk.h"
#include "shell/rp-record-desk.h"
#include "show/rp-show-desk.h"

G_BEGIN_DECLS

/* From the clinic's screen to paper and to the record. */

void rp_take_along_join (RpShowDesk *show, RpPaperDesk *paper, RpRecordDesk *record);

G_END_DECLS
