/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-recorder.h"

#include "model/rp-program-releases.h"
#include "programs/rp-code-writer.h"
#include "words/rp-load-words.h"

/**
 * RpSessionRecorder:
 *
 * Hands each turn of a session to the journal as it ends, before the next step begins.
 */
struct _RpSessionRecorder
{
  GObject parent_instance;

  /* Owned references */
  RpJournalWriter *writer;
  RpSession *session;
  RpClock *clock;
  GSignalGroup *watch; /* on the session */

  RpPastSession *answers; /* the names of the session and its program, and what was answered */
  char *code;             /* (nullable): the program, with all its words */
  char **turns;           /* for each step of the plan, the fact that was written of it last */
  guint n_steps;
  guint id;         /* of the session for the writer, 0 before it begins */
  RpFactTime began; /* when the session did; nothing before */
  gint64 boottime;  /* the same moment */
  gint64 ended;     /* when it was over, microseconds since the epoch; 0 before */
};

G_DEFINE_FINAL_TYPE (RpSessionRecorder, rp_session_recorder, G_TYPE_OBJECT)

/* The day is read once, when the session starts, and goes on by the clock that nobody can set: so the times of a session
 * are as far apart as they were. */
static void
note_start (RpSessionRecorder *self)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);

  self->began = rp_fact_time_new (now, 0);
  self->boottime = rp_clock_now (self->clock).boottime;
}

/* Microseconds since 1970, as the journal keeps times. */
static gint64
read_time (RpSessionRecorder *self)
{
  return self->began.at + rp_clock_now (self->clock).boottime - self->boottime;
}

/* What was asked for: of how many exercises how many turns. */
static void
count_asked (RpPlan *plan, RpPastSession *facts)
{
  guint last = G_MAXUINT;

  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);

      if (step->kind != RP_STEP_WORK)
        continue;
      facts->asked_turns++;
      facts->asked_exercises += step->item != last;
      last = step->item;
    }
}

static RpPastSession *
make_facts (RpSessionRecorder *self)
{
  RpPlan *plan = rp_session_get_plan (self->session);
  RpProgram *program = rp_plan_get_program (plan);
  RpPastSession *facts = rp_past_session_new (self->answers->uid, rp_program_get_id (program));

  facts->name = g_strdup (rp_program_get_name (program));
  facts->code = g_strdup (self->code);
  facts->packs = rp_program_releases_list (program);
  facts->began = self->began;
  facts->ended = self->ended;
  count_asked (plan, facts);
  return facts;
}

static gboolean
is_over (RpSessionRecorder *self)
{
  RpSessionState state = rp_session_get_state (self->session);

  return state == RP_SESSION_FINISHED || state == RP_SESSION_STOPPED;
}

static void
write_end (RpSessionRecorder *self)
{
  if (self->id > 0 && is_over (self))
    rp_journal_writer_end (self->writer, self->id, self->ended);
}

/* Begins with the first turn done or the first answer, so that a session stopped before it leaves nothing. */
static void
ensure_begun (RpSessionRecorder *self)
{
  g_autoptr (RpPastSession) facts = NULL;

  if (self->id > 0)
    return;
  facts = make_facts (self);
  self->id = rp_journal_writer_begin (self->writer, facts);
  write_end (self);
}

static RpPastTurn *
make_turn (RpSessionRecorder *self, guint index, guint done)
{
  const RpStep *step = rp_plan_get_step (rp_session_get_plan (self->session), index);
  const RpProgramItem *item
      = rp_program_get_item (rp_plan_get_program (rp_session_get_plan (self->session)), step->item);
  RpPastTurn *turn = g_new0 (RpPastTurn, 1);

  turn->exercise = g_strdup (rp_exercise_get_id (item->exercise));
  turn->name = g_strdup (rp_exercise_get_name (item->exercise));
  turn->item = step->item;
  turn->set = step->set;
  turn->side = step->side;
  turn->measure = step->measure;
  turn->planned = rp_step_get_planned (step);
  turn->done = done;
  turn->load = item->dose->load ? rp_load_words_line (item->dose->load) : NULL;
  turn->own_pace = step->pace == RP_PACE_OWN;
  turn->time = rp_fact_time_later (&self->began, read_time (self));
  return turn;
}

static void
write_turn (RpSessionRecorder *self, guint index, guint done)
{
  g_autoptr (RpPastTurn) turn = make_turn (self, index, done);

  ensure_begun (self);
  g_free (self->turns[index]);
  self->turns[index] = rp_past_session_make_uid ();
  turn->uid = g_strdup (self->turns[index]);
  rp_journal_writer_add (self->writer, self->id, turn);
  rp_journal_writer_flush (self->writer);
}

static void
on_turn_ended (RpSession *session, guint index, guint done, RpSessionRecorder *self)
{
  write_turn (self, index, done);
}

static void
on_state_changed (RpSessionRecorder *self)
{
  if (self->began.at == 0)
    note_start (self);
  if (!is_over (self))
    return;
  self->ended = read_time (self);
  write_end (self);
}

static void
rp_session_recorder_dispose (GObject *object)
{
  RpSessionRecorder *self = RP_SESSION_RECORDER (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  g_clear_object (&self->clock);
  g_clear_object (&self->writer);

  G_OBJECT_CLASS (rp_session_recorder_parent_class)->dispose (object);
}

static void
rp_session_recorder_finalize (GObject *object)
{
  RpSessionRecorder *self = RP_SESSION_RECORDER (object);

  rp_past_session_free (self->answers);
  g_free (self->code);
  for (guint i = 0; i < self->n_steps; i++)
    g_free (self->turns[i]);
  g_free (self->turns);

  G_OBJECT_CLASS (rp_session_recorder_parent_class)->finalize (object);
}

static void
rp_session_recorder_class_init (RpSessionRecorderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_session_recorder_dispose;
  G_OBJECT_CLASS (klass)->finalize = rp_session_recorder_finalize;
}

static void
rp_session_recorder_init (RpSessionRecorder *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  g_signal_group_connect (self->watch, "turn-ended", G_CALLBACK (on_turn_ended), self);
  g_signal_group_connect_swapped (self->watch, "notify::state", G_CALLBACK (on_state_changed), self);
}

static RpPastSession *
make_names (RpSession *session, const char *uid)
{
  RpProgram *program = rp_plan_get_program (rp_session_get_plan (session));
  RpPastSession *names = rp_past_session_new (uid, rp_program_get_id (program));

  names->name = g_strdup (rp_program_get_name (program));
  return names;
}

/* The program as a code that has all its words, so that it can be read when the packs are others. */
static RpSessionRecorder *
make_recorder (RpJournalWriter *writer, RpSession *session, RpClock *clock, const char *uid)
{
  RpSessionRecorder *self = g_object_new (RP_TYPE_SESSION_RECORDER, NULL);
  RpPlan *plan = rp_session_get_plan (session);

  self->writer = g_object_ref (writer);
  self->session = g_object_ref (session);
  self->clock = g_object_ref (clock);
  self->answers = make_names (session, uid);
  self->code = rp_code_writer_write (NULL, rp_plan_get_program (plan));
  self->n_steps = rp_plan_get_n_steps (plan);
  self->turns = g_new0 (char *, self->n_steps);
  g_signal_group_set_target (self->watch, session);
  return self;
}

/**
 * rp_session_recorder_new:
 * @writer: who writes it down
 * @session: a session that has not started
 * @clock: where to read the day and the time of day
 *
 * Returns: (transfer full): a recorder that writes for as long as it lives
 */
RpSessionRecorder *
rp_session_recorder_new (RpJournalWriter *writer, RpSession *session, RpClock *clock)
{
  g_autofree char *uid = rp_past_session_make_uid ();

  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (writer), NULL);
  g_return_val_if_fail (RP_IS_SESSION (session), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  return make_recorder (writer, session, clock, uid);
}

/* The times of the session go on as the clock says it is now, as far from its beginning as that is. */
static void
take_up_time (RpSessionRecorder *self, const RpBookmark *bookmark)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);
  gint64 passed = MAX (rp_fact_time_new (now, 0).at, bookmark->kept.at) - bookmark->began.at;

  self->began = bookmark->began;
  self->boottime = rp_clock_now (self->clock).boottime - passed;
}

/* What is in the journal already has names that nobody here knows; what is put right is known by its turn. */
static void
take_up_turns (RpSessionRecorder *self, const RpBookmark *bookmark)
{
  guint turn = rp_plan_find_nth_turn (rp_session_get_plan (self->session), bookmark->stand->turn);

  for (guint i = 0; i < self->n_steps; i++)
    if (rp_session_get_done (self->session, i) > 0)
      self->turns[i] = rp_past_session_make_uid ();
  if (!bookmark->noted && bookmark->stand->amount > 0)
    write_turn (self, turn, bookmark->stand->amount);
}

/**
 * rp_session_recorder_new_again:
 * @writer: who writes it down
 * @session: a session that has not started, and will start where an earlier one was broken off
 * @clock: where to read the day and the time of day
 * @bookmark: where that was
 *
 * In the journal both are one session.
 *
 * Returns: (transfer full): a recorder that writes for as long as it lives
 */
RpSessionRecorder *
rp_session_recorder_new_again (RpJournalWriter *writer,
                               RpSession *session,
                               RpClock *clock,
                               const RpBookmark *bookmark)
{
  RpSessionRecorder *self;

  g_return_val_if_fail (RP_IS_JOURNAL_WRITER (writer), NULL);
  g_return_val_if_fail (RP_IS_SESSION (session), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (bookmark, NULL);

  self = make_recorder (writer, session, clock, bookmark->session);
  take_up_time (self, bookmark);
  if (bookmark->pain >= 0)
    {
      g_autoptr (RpAnswer) pain
          = rp_answer_new (RP_ANSWER_PAIN_BEFORE, bookmark->pain, NULL, &bookmark->began);

      rp_past_session_set_answer (self->answers, pain);
    }
  take_up_turns (self, bookmark);
  return self;
}

/* Returns: (transfer full) (nullable) */
static char *
print_changes (RpPlan *plan)
{
  RpPlanChanges *changes = rp_plan_get_changes (plan);
  g_autoptr (GVariant) kept = NULL;

  if (rp_plan_changes_is_plain (changes))
    return NULL;
  kept = g_variant_ref_sink (rp_plan_changes_to_variant (changes));
  return g_variant_print (kept, TRUE);
}

/**
 * rp_session_recorder_make_bookmark:
 * @self: a recorder
 *
 * Returns: (transfer full) (nullable): where the session could be taken up again; %NULL when nothing of it is done, when it is
 *   over, or when no code can say what its program is
 */
RpBookmark *
rp_session_recorder_make_bookmark (RpSessionRecorder *self)
{
  g_autoptr (RpSessionStand) stand = NULL;
  RpBookmark *bookmark;
  RpProgram *program;

  g_return_val_if_fail (RP_IS_SESSION_RECORDER (self), NULL);

  if (self->began.at == 0 || is_over (self) || !self->code)
    return NULL;
  stand = rp_session_make_stand (self->session);
  if (!stand || rp_session_stand_is_beginning (stand))
    return NULL;
  program = rp_plan_get_program (rp_session_get_plan (self->session));
  bookmark = rp_bookmark_new (self->answers->uid, rp_program_get_path (program), self->code);
  bookmark->began = self->began;
  bookmark->kept = rp_fact_time_later (&self->began, read_time (self));
  bookmark->pain = rp_past_session_get_number (self->answers, RP_ANSWER_PAIN_BEFORE);
  bookmark->changes = print_changes (rp_session_get_plan (self->session));
  bookmark->stand = g_steal_pointer (&stand);
  return bookmark;
}

/**
 * rp_session_recorder_get_id:
 * @self: a recorder
 *
 * Returns: the session's number for the writer, or 0 while nothing was handed over
 */
guint
rp_session_recorder_get_id (RpSessionRecorder *self)
{
  g_return_val_if_fail (RP_IS_SESSION_RECORDER (self), 0);

  return self->id;
}

/**
 * rp_session_recorder_get_uid:
 * @self: a recorder
 *
 * Returns: (transfer none): which session it is in the journal, from its first turn or answer on
 */
const char *
rp_session_recorder_get_uid (RpSessionRecorder *self)
{
  g_return_val_if_fail (RP_IS_SESSION_RECORDER (self), NULL);

  return self->answers->uid;
}

/**
 * rp_session_recorder_get_session:
 * @self: a recorder
 *
 * Returns: (transfer none): the session that it writes down
 */
RpSession *
rp_session_recorder_get_session (RpSessionRecorder *self)
{
  g_return_val_if_fail (RP_IS_SESSION_RECORDER (self), NULL);

  return self->session;
}

/**
 * rp_session_recorder_get_answers:
 * @self: a recorder
 *
 * Returns: (transfer none): what was answered; of the rest only the names of the session and its program
 */
const RpPastSession *
rp_session_recorder_get_answers (RpSessionRecorder *self)
{
  g_return_val_if_fail (RP_IS_SESSION_RECORDER (self), NULL);

  return self->answers;
}

/**
 * rp_session_recorder_begin:
 * @self: a recorder of a session that has started
 *
 * Writes down that there was the session, even if nothing of it is done.
 */
void
rp_session_recorder_begin (RpSessionRecorder *self)
{
  g_return_if_fail (RP_IS_SESSION_RECORDER (self));
  g_return_if_fail (self->began.at > 0);

  ensure_begun (self);
}

/**
 * rp_session_recorder_answer:
 * @self: a recorder of a session that has started
 * @kind: what was asked
 * @number: 0 to 10, or %RP_ANSWER_NONE
 * @text: (nullable): the words of an answer in words
 *
 * Writes down an answer, which takes the place of the one before.
 */
void
rp_session_recorder_answer (RpSessionRecorder *self, RpAnswerKind kind, int number, const char *text)
{
  g_autoptr (RpAnswer) answer = NULL;
  RpFactTime now;

  g_return_if_fail (RP_IS_SESSION_RECORDER (self));
  g_return_if_fail (self->began.at > 0);

  now = rp_fact_time_later (&self->began, read_time (self));
  answer = rp_answer_new (kind, number, text, &now);
  ensure_begun (self);
  rp_journal_writer_answer (self->writer, self->answers->uid, answer);
  rp_past_session_set_answer (self->answers, answer);
}

/**
 * rp_session_recorder_correct:
 * @self: a recorder of a session that is over
 * @index: a step of its plan in which something is done
 *
 * Writes down how much the session says was done of that turn, in place of what was written before. A turn that was never
 * begun takes the place of nothing, and is named as if it did, so that it can be put right again.
 */
void
rp_session_recorder_correct (RpSessionRecorder *self, guint index)
{
  g_autoptr (RpPastTurn) turn = NULL;

  g_return_if_fail (RP_IS_SESSION_RECORDER (self));
  g_return_if_fail (index < self->n_steps && self->ended > 0);

  if (!self->turns[index])
    self->turns[index] = rp_past_session_make_uid ();
  turn = make_turn (self, index, rp_session_get_done (self->session, index));
  turn->uid = g_strdup (self->turns[index]);
  turn->time = rp_fact_time_later (&self->began, self->ended);
  ensure_begun (self);
  rp_journal_writer_correct_turn (self->writer, self->answers->uid, turn);
}

/**
 * rp_session_recorder_make_past:
 * @self: a recorder of a session that is over
 *
 * Returns: (transfer full): the session as the journal knows it, with its turns and answers
 */
RpPastSession *
rp_session_recorder_make_past (RpSessionRecorder *self)
{
  RpPastSession *past;

  g_return_val_if_fail (RP_IS_SESSION_RECORDER (self), NULL);

  past = make_facts (self);
  for (guint i = 0; i < self->n_steps; i++)
    if (self->turns[i])
      g_ptr_array_add (past->turns, make_turn (self, i, rp_session_get_done (self->session, i)));
  for (guint i = 0; i < RP_ANSWER_N_KINDS; i++)
    if (self->answers->answers[i])
      rp_past_session_set_answer (past, self->answers->answers[i]);
  return past;
}
