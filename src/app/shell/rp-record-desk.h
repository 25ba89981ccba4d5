/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-past-session.h"
#include "model/rp-program.h"
#include "session/rp-clock.h"
#include "words/rp-record-words.h"

G_BEGIN_DECLS

#define RP_TYPE_RECORD_DESK (rp_record_desk_get_type ())
G_DECLARE_FINAL_TYPE (RpRecordDesk, rp_record_desk, RP, RECORD_DESK, GObject)

RpRecordDesk *rp_record_desk_new (GSettings *settings, RpClock *clock, GtkWidget *window, GActionMap *map);
void
rp_record_desk_update (RpRecordDesk *self, RpProgram *shown, RpSession *done, const RpPastSession *answers);
void rp_record_desk_copy (RpRecordDesk *self, RpProgram *program, RpRecordKind kind);

G_END_DECLS
