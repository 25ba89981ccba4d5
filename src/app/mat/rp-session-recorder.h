/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "bookmark/rp-bookmark.h"
#include "journal/rp-journal-writer.h"
#include "session/rp-session.h"

G_BEGIN_DECLS

#define RP_TYPE_SESSION_RECORDER (rp_session_recorder_get_type ())
G_DECLARE_FINAL_TYPE (RpSessionRecorder, rp_session_recorder, RP, SESSION_RECORDER, GObject)

RpSessionRecorder *rp_session_recorder_new (RpJournalWriter *writer, RpSession *session, RpClock *clock);
RpSessionRecorder *rp_session_recorder_new_again (RpJournalWriter *writer,
                                                  RpSession *session,
                                                  RpClock *clock,
                                                  const RpBookmark *bookmark);
RpBookmark *rp_session_recorder_make_bookmark (RpSessionRecorder *self);
guint rp_session_recorder_get_id (RpSessionRecorder *self);
const char *rp_session_recorder_get_uid (RpSessionRecorder *self);
RpSession *rp_session_recorder_get_session (RpSessionRecorder *self);
const RpPastSession *rp_session_recorder_get_answers (RpSessionRecorder *self);
void rp_session_recorder_begin (RpSessionRecorder *self);
void rp_session_recorder_answer (RpSessionRecorder *self, RpAnswerKind kind, int number, const char *text);
void rp_session_recorder_correct (RpSessionRecorder *self, guint index);
RpPastSession *rp_session_recorder_make_past (RpSessionRecorder *self);

G_END_DECLS
