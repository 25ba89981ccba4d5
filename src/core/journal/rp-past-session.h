/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-answer.h"
#include "journal/rp-past-turn.h"

G_BEGIN_DECLS

/**
 * RpPastSession:
 * @uid: which session it is, on every computer
 * @fact: (nullable): which fact about the whole of it this is; %NULL until it is handed over
 * @program: the program's id; "" where there was none
 * @name: (nullable): what the program was called then
 * @code: (nullable): the program as its code, see rp_code_write(); %NULL where it was not kept
 * @packs: (nullable): the packs its exercises are from, as "id version", comma between two
 * @asked_turns: how many turns the program asked for; 0 where that is not known
 * @asked_exercises: of how many exercises; 0 where that is not known
 * @by_hand: whether the person added it afterwards
 * @began: when it began; its day is the session's day
 * @ended: when it ended, microseconds since the epoch; 0 where it was broken off
 * @turns: (element-type RpPastTurn): what was done, in the order of the program
 * @answers: (array fixed-size=6): the answer of each #RpAnswerKind that stands, or %NULL
 *
 * One session as it is known now, all corrections applied. What was repeated is the best of its turn.
 */
typedef struct
{
  char *uid;
  char *fact;
  char *program;
  char *name;
  char *code;
  char *packs;
  guint asked_turns;
  guint asked_exercises;
  gboolean by_hand;
  RpFactTime began;
  gint64 ended;
  GPtrArray *turns;
  RpAnswer *answers[RP_ANSWER_N_KINDS];
} RpPastSession;

char *rp_past_session_make_uid (void);
RpPastSession *rp_past_session_new (const char *uid, const char *program);
RpPastSession *rp_past_session_copy (const RpPastSession *session);
void rp_past_session_free (RpPastSession *session);
gboolean rp_past_session_is_whole (const RpPastSession *session);
guint rp_past_session_count_exercises (const RpPastSession *session);
int rp_past_session_get_number (const RpPastSession *session, RpAnswerKind kind);
const char *rp_past_session_get_text (const RpPastSession *session, RpAnswerKind kind);
void rp_past_session_set_answer (RpPastSession *session, const RpAnswer *answer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RpPastSession, rp_past_session_free)

G_END_DECLS
