/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "journal/rp-history.h"
#include "journal/rp-month.h"

/* Sessions of the past for the tests of the pages that show them. */

/* Returns: the day, see #RpFactTime */
static inline guint32
past_day (const char *text)
{
  return rp_fact_time_parse_day (text);
}

static inline void
past_answer (RpPastSession *session, RpAnswerKind kind, int number, const char *text)
{
  g_autoptr (RpAnswer) answer = rp_answer_new (kind, number, text, &session->began);

  rp_past_session_set_answer (session, answer);
}

static inline RpPastTurn *
past_turn (RpPastSession *session, const char *exercise, guint item, RpSide side, guint done)
{
  RpPastTurn *turn = g_new0 (RpPastTurn, 1);

  turn->uid = g_strdup_printf ("%s-%u-%u", session->uid, item, side);
  turn->exercise = g_strdup (exercise);
  turn->name = g_strdup (exercise);
  turn->item = item;
  turn->set = 1;
  turn->side = side;
  turn->planned = 10;
  turn->done = done;
  turn->time = session->began;
  g_ptr_array_add (session->turns, turn);
  return turn;
}

/* Returns: (transfer full): a session of 20 minutes at ten in the morning: a bridge and both sides of a clamshell */
static inline RpPastSession *
past_session (const char *uid, const char *day)
{
  g_autofree char *when = g_strdup_printf ("%sT10:00:00Z", day);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (when, NULL);
  RpPastSession *session = rp_past_session_new (uid, "five");

  session->name = g_strdup ("Five for Sam");
  session->began = rp_fact_time_new (time, 1);
  session->ended = session->began.at + 20 * 60 * G_USEC_PER_SEC;
  session->asked_turns = 3;
  session->asked_exercises = 2;
  past_turn (session, "Bridge", 0, RP_SIDE_NONE, 10);
  past_turn (session, "Clamshell", 1, RP_SIDE_LEFT, 10);
  past_turn (session, "Clamshell", 1, RP_SIDE_RIGHT, 8);
  past_answer (session, RP_ANSWER_PAIN_BEFORE, 4, NULL);
  past_answer (session, RP_ANSWER_PAIN_AFTER, 3, NULL);
  past_answer (session, RP_ANSWER_EFFORT, 6, NULL);
  return session;
}

/* Takes the sessions over; they end with NULL. Returns: (transfer full): their history, of all days */
static inline RpHistory *
past_history (RpPastSession *first, ...)
{
  GPtrArray *sessions = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
  va_list more;

  va_start (more, first);
  for (RpPastSession *session = first; session; session = va_arg (more, RpPastSession *))
    g_ptr_array_add (sessions, session);
  va_end (more);
  return rp_history_new (sessions, 1, G_MAXUINT32 - 1);
}
