/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history-fixture.h"

#define HOUR (3600 * G_TIME_SPAN_SECOND)
/* The number of 1 January 1970. */
#define EPOCH_DAY 719163

static RpFactTime
make_time (guint32 day, gint64 since_midnight)
{
  RpFactTime time = { .day = day, .offset = 3600 };

  time.at = ((gint64) day - EPOCH_DAY) * 24 * HOUR + since_midnight - HOUR;
  time.written = time.at;
  return time;
}

static RpPastSession *
make_session (const char *uid, guint32 day, gint64 since_midnight)
{
  RpPastSession *session = rp_past_session_new (uid, "five");

  session->began = make_time (day, since_midnight);
  session->ended = session->began.at + 24 * G_TIME_SPAN_MINUTE;
  return session;
}

RpPastSession *
history_fixture_new_session (const char *uid, const char *day, guint hour)
{
  return make_session (uid, rp_fact_time_parse_day (day), hour * HOUR);
}

RpPastTurn *
history_fixture_add_turn (RpPastSession *session,
                          const char *exercise,
                          guint item,
                          guint set,
                          RpSide side,
                          guint planned,
                          guint done)
{
  RpPastTurn *turn = g_new0 (RpPastTurn, 1);

  turn->uid = g_strdup_printf ("%s-%u", session->uid, session->turns->len);
  turn->exercise = g_strdup (exercise);
  turn->item = item;
  turn->set = set;
  turn->side = side;
  turn->planned = planned;
  turn->done = done;
  turn->time = rp_fact_time_later (&session->began,
                                   session->began.at + (session->turns->len + 1) * G_TIME_SPAN_MINUTE);
  g_ptr_array_add (session->turns, turn);
  return turn;
}

void
history_fixture_answer (RpPastSession *session, RpAnswerKind kind, int number, const char *text)
{
  RpFactTime time = rp_fact_time_later (&session->began, session->began.at + HOUR);
  g_autoptr (RpAnswer) answer = rp_answer_new (kind, number, text, &time);

  answer->uid = g_strdup_printf ("%s-a%d", session->uid, (int) kind);
  rp_past_session_set_answer (session, answer);
}

static GPtrArray *
make_array (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rp_past_session_free);
}

RpHistory *
history_fixture_new (RpPastSession *first, ...)
{
  GPtrArray *sessions = make_array ();
  guint32 from = first->began.day;
  guint32 to = first->began.day;
  va_list args;

  va_start (args, first);
  for (RpPastSession *session = first; session; session = va_arg (args, RpPastSession *))
    {
      from = MIN (from, session->began.day);
      to = MAX (to, session->began.day);
      g_ptr_array_add (sessions, session);
    }
  va_end (args);
  return rp_history_new (sessions, from, to);
}

static const char *const odd[] = {
  NULL,
  "Clamshell",
  "Knee, \"right\"",
  "Zwei\nZeilen",
  "=SUM(A1:A9)",
  "Hüfte 🙂",
  "-1",
  "@home",
  "\xd8\xb1\xd9\x83\xd8\xa8\xd8\xa9",
  "a\\b",
  "",
};

static const char *
choose_word (GRand *rand)
{
  return odd[g_rand_int_range (rand, 0, G_N_ELEMENTS (odd))];
}

static void
add_random_turns (RpPastSession *session, GRand *rand)
{
  guint n = (guint) g_rand_int_range (rand, 0, 9);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *exercise = g_strdup_printf ("exercise-%d", g_rand_int_range (rand, 0, 5));
      RpSide side = (RpSide) g_rand_int_range (rand, RP_SIDE_NONE, RP_SIDE_RIGHT + 1);
      RpPastTurn *turn = history_fixture_add_turn (session, exercise, i / 2, 1 + i % 2, side,
                                                   (guint) g_rand_int_range (rand, 0, 30),
                                                   (guint) g_rand_int_range (rand, 0, 30));

      turn->measure = (RpMeasure) g_rand_int_range (rand, RP_MEASURE_REPS, RP_MEASURE_OPEN + 1);
      turn->name = g_strdup (choose_word (rand));
      turn->load = g_strdup (choose_word (rand));
      turn->own_pace = g_rand_boolean (rand);
      turn->supersedes = g_rand_boolean (rand) ? g_strdup_printf ("%s-old", turn->uid) : NULL;
    }
}

static void
add_random_answers (RpPastSession *session, GRand *rand)
{
  for (guint kind = 0; kind < RP_ANSWER_N_KINDS; kind++)
    {
      if (g_rand_boolean (rand))
        continue;
      if (rp_answer_kind_is_number (kind))
        history_fixture_answer (session, kind, g_rand_int_range (rand, 0, RP_ANSWER_MAX + 1), NULL);
      else
        history_fixture_answer (session, kind, RP_ANSWER_NONE, choose_word (rand));
    }
}

RpHistory *
history_fixture_new_random (guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GPtrArray *sessions = make_array ();
  guint32 first = rp_fact_time_parse_day ("2026-01-20");
  guint n = (guint) g_rand_int_range (rand, 0, 60);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *uid = g_strdup_printf ("session-%u", i);
      RpPastSession *session = make_session (uid, first + (guint32) g_rand_int_range (rand, 0, 100),
                                             g_rand_int_range (rand, 0, 24) * HOUR);

      session->name = g_strdup (choose_word (rand));
      session->packs = g_strdup (choose_word (rand));
      session->asked_turns = (guint) g_rand_int_range (rand, 0, 9);
      session->asked_exercises = (guint) g_rand_int_range (rand, 0, 5);
      session->by_hand = g_rand_int_range (rand, 0, 4) == 0;
      session->ended = g_rand_boolean (rand) ? session->ended : 0;
      add_random_turns (session, rand);
      add_random_answers (session, rand);
      g_ptr_array_add (sessions, session);
    }
  return rp_history_new (sessions, first, first + 99);
}

static void
shuffle (GPtrArray *things, GRand *rand)
{
  for (guint i = things->len; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i);
      gpointer thing = things->pdata[i - 1];

      things->pdata[i - 1] = things->pdata[other];
      things->pdata[other] = thing;
    }
}

RpHistory *
history_fixture_shuffle (RpHistory *history, guint32 seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  GPtrArray *sessions = make_array ();

  for (guint i = 0; i < rp_history_get_n_sessions (history); i++)
    {
      RpPastSession *session = rp_past_session_copy (rp_history_get_session (history, i));

      shuffle (session->turns, rand);
      g_ptr_array_add (sessions, session);
    }
  shuffle (sessions, rand);
  return rp_history_new (sessions, rp_history_get_from (history), rp_history_get_to (history));
}
