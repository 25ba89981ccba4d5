/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "journal/rp-journal-writer.h"
#include "bookmark/rp-bookmark.h"
#include "mat/rp-done-facts.h"
#include "mat/rp-session-voice.h"

G_BEGIN_DECLS

#define RP_TYPE_CONDUCTOR (rp_conductor_get_type ())
G_DECLARE_FINAL_TYPE (RpConductor, rp_conductor, RP, CONDUCTOR, GObject)

RpConductor *rp_conductor_new (GSettings *settings, RpClock *clock, GActionMap *map);
void rp_conductor_prepare (RpConductor *self, RpPlan *plan);
RpSession *rp_conductor_start (RpConductor *self, RpPlan *plan, int pain);
void rp_conductor_answer (RpConductor *self, const char *uid, RpAnswerKind kind, int number);
RpSession *rp_conductor_go_on (RpConductor *self, RpPlan *plan, const RpBookmark *bookmark, gint64 get_ready);
void rp_conductor_leave_out (RpConductor *self, RpProgram *program, int pain);
RpDoneFacts *rp_conductor_get_facts (RpConductor *self);
RpSession *rp_conductor_get_session (RpConductor *self);
RpJournalWriter *rp_conductor_get_journal (RpConductor *self);
RpTones *rp_conductor_get_tones (RpConductor *self);
RpSessionVoice *rp_conductor_get_voice (RpConductor *self);
gboolean rp_conductor_is_leading (RpConductor *self);
void rp_conductor_stop (RpConductor *self);
void rp_conductor_break_off (RpConductor *self);
gboolean rp_conductor_hold (RpConductor *self, GtkWindow *window);

G_END_DECLS
