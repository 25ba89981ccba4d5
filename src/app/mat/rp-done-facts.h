/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "mat/rp-session-recorder.h"

G_BEGIN_DECLS

#define RP_TYPE_DONE_FACTS (rp_done_facts_get_type ())
G_DECLARE_FINAL_TYPE (RpDoneFacts, rp_done_facts, RP, DONE_FACTS, GObject)

RpDoneFacts *rp_done_facts_new (RpSessionRecorder *recorder);
RpSession *rp_done_facts_get_session (RpDoneFacts *self);
RpPastSession *rp_done_facts_make_past (RpDoneFacts *self);
void rp_done_facts_begin (RpDoneFacts *self);
const RpPastSession *rp_done_facts_get_answers (RpDoneFacts *self);
void rp_done_facts_correct (RpDoneFacts *self, guint item, RpSide side, guint done);
void rp_done_facts_answer (RpDoneFacts *self, RpAnswerKind kind, int number, const char *text);

G_END_DECLS
