/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-done-mark.h"
#include "journal/rp-history-totals.h"

G_BEGIN_DECLS

/* A session of the past, and what was answered about it, in the language in effect. Nothing is praised and nothing blamed.
 * Every function is pure: the same values give the same words. */

char *rp_past_words_summary (const RpPastSession *session);
char *rp_past_words_program (const RpPastSession *session);
char *rp_past_words_duration (const RpPastSession *session);
char *rp_past_words_hour (const RpPastSession *session);
char *rp_past_words_answers (const RpPastSession *session);
const char *rp_past_words_question (RpAnswerKind kind);
const char *rp_past_words_mark (RpDoneMark mark);
char *rp_past_words_amount (RpMeasure measure, guint64 done);
const char *rp_past_words_exercise (const RpHistoryTotal *total);
char *rp_past_words_sides (const RpHistoryTotal *total);

G_END_DECLS
