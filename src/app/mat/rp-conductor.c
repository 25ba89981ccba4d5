/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-conductor.h"

#include "base/rp-paths.h"
#include "journal/rp-journal-aside.h"
#include "mat/rp-last-turns.h"
#include "mat/rp-session-actions.h"
#include "mat/rp-session-bookmark.h"
#include "mat/rp-session-recorder.h"
#include "mat/rp-session-sounds.h"

/**
 * RpConductor:
 *
 * Starts a session from a plan and keeps together what goes along with it: the actions, the tones and the journal.
 */
struct _RpConductor
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpSessionActions *actions;
  RpSession *session;

  /* Made with the first session */
  RpTones *tones;
  RpSessionSounds *sounds;
  RpSessionVoice *voice; /* or with the question before it */
  RpJournalWriter *journal;
  RpSessionRecorder *recorder;
  RpBookmarkKeeper *keeper;
  RpSessionBookmark *bookmark;
  RpDoneFacts *facts; /* (nullable): of the session, when it is over */

  /* Made when the window closes over turns that are on no disk */
  RpLastTurns *last_turns;
};

enum
{
  TROUBLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpConductor, rp_conductor, G_TYPE_OBJECT)

static void
tell (RpConductor *self, const char *sentence)
{
  g_signal_emit (self, signals[TROUBLE], 0, sentence);
}

/* What is deleted is not gone on with either. */
static void
on_removed (RpConductor *self, const char *uid)
{
  g_autofree char *folder = rp_paths_bookmark ();
  g_autoptr (RpBookmark) bookmark = rp_bookmark_keeper_find (folder);

  if (bookmark && (!uid || g_str_equal (uid, bookmark->session)))
    rp_bookmark_keeper_forget (folder);
}

/* A journal that cannot be written never holds a session up; the person is told. */
static void
open_journal (RpConductor *self)
{
  g_autofree char *path = rp_paths_journal ();
  g_auto (GStrv) asides = rp_paths_journal_asides ();

  if (self->journal)
    return;
  self->journal = rp_journal_writer_new (path, (const char *const *) asides);
  g_signal_connect_object (self->journal, "notice", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->journal, "removed", G_CALLBACK (on_removed), self, G_CONNECT_SWAPPED);
}

/* What an earlier run could not write comes into the journal now, not only with the next session. */
static void
take_what_is_aside (RpConductor *self)
{
  g_auto (GStrv) asides = rp_paths_journal_asides ();
  g_autoptr (RpJournalAside) aside = rp_journal_aside_new ((const char *const *) asides);

  if (rp_journal_aside_is_there (aside))
    open_journal (self);
}

static RpSessionVoice *
need_voice (RpConductor *self)
{
  if (!self->voice)
    {
      self->voice = rp_session_voice_new (self->settings);
      g_signal_connect_object (self->voice, "trouble", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
    }
  return self->voice;
}

static void
make_sounds (RpConductor *self)
{
  if (self->sounds)
    return;
  self->tones = rp_session_sounds_make_tones (self->settings);
  self->sounds = rp_session_sounds_new (self->tones);
  g_signal_connect_object (self->sounds, "trouble", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_settings_bind (self->settings, "tones", self->tones, "enabled", G_SETTINGS_BIND_GET);
}

static void
rp_conductor_dispose (GObject *object)
{
  RpConductor *self = RP_CONDUCTOR (object);

  rp_conductor_break_off (self);
  if (self->actions)
    rp_session_actions_set_session (self->actions, NULL);
  g_clear_object (&self->last_turns);
  g_clear_object (&self->facts);
  g_clear_object (&self->bookmark);
  g_clear_pointer (&self->keeper, rp_bookmark_keeper_free);
  g_clear_object (&self->recorder);
  g_clear_object (&self->session);
  g_clear_object (&self->voice);
  g_clear_object (&self->sounds);
  g_clear_object (&self->tones);
  g_clear_object (&self->journal);
  g_clear_object (&self->actions);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_conductor_parent_class)->dispose (object);
}

static void
rp_conductor_class_init (RpConductorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_conductor_dispose;

  /**
   * RpConductor::trouble:
   * @sentence: what the person should know, in whole sentences
   *
   * Something beside the session does not work; the session goes on.
   */
  signals[TROUBLE] = g_signal_new ("trouble", RP_TYPE_CONDUCTOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_conductor_init (RpConductor *self)
{
}

/**
 * rp_conductor_new:
 * @settings: what the person has set
 * @clock: the time that sessions follow
 * @map: where the actions of the session shall be found, such as a window
 *
 * Returns: (transfer full): a conductor without a session
 */
RpConductor *
rp_conductor_new (GSettings *settings, RpClock *clock, GActionMap *map)
{
  RpConductor *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_CONDUCTOR, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->actions = rp_session_actions_new ();
  rp_session_actions_install (self->actions, map);
  take_what_is_aside (self);
  return self;
}

/* A session that goes on is written down as the one that it was. */
static void
begin (RpConductor *self, RpSession *session, const RpBookmark *bookmark)
{
  g_autofree char *folder = rp_paths_bookmark ();
  g_autoptr (GError) error = NULL;

  self->session = session;
  open_journal (self);
  self->recorder = bookmark ? rp_session_recorder_new_again (self->journal, session, self->clock, bookmark)
                            : rp_session_recorder_new (self->journal, session, self->clock);
  if (!self->keeper)
    self->keeper = rp_bookmark_keeper_new (folder);
  self->bookmark = rp_session_bookmark_new (self->keeper, self->recorder);
  make_sounds (self);
  rp_session_sounds_set_session (self->sounds, session);
  rp_session_voice_set_session (need_voice (self), session, self->tones);
  rp_session_actions_set_session (self->actions, session);
  if (!rp_session_send (session, RP_SESSION_START, &error))
    g_warning ("A new session did not start: %s", error->message);
}

static void
end_before (RpConductor *self)
{
  rp_conductor_stop (self);
  g_clear_object (&self->facts);
  g_clear_object (&self->bookmark);
  g_clear_object (&self->recorder);
  g_clear_object (&self->session);
}

/**
 * rp_conductor_prepare:
 * @self: a conductor
 * @plan: what may be led through soon
 *
 * Makes what the voice will say, so that it is there when the session starts.
 */
void
rp_conductor_prepare (RpConductor *self, RpPlan *plan)
{
  g_return_if_fail (RP_IS_CONDUCTOR (self));
  g_return_if_fail (plan);

  rp_session_voice_prepare (need_voice (self), plan);
}

/**
 * rp_conductor_start:
 * @self: a conductor
 * @plan: what to lead through
 * @pain: how much pain there is before it, 0 to 10, or %RP_ANSWER_NONE
 *
 * Ends the session before, if there is one, and starts another.
 *
 * Returns: (transfer none): the session, started
 */
RpSession *
rp_conductor_start (RpConductor *self, RpPlan *plan, int pain)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), NULL);
  g_return_val_if_fail (plan, NULL);

  end_before (self);
  begin (self, rp_session_new (plan, self->clock), NULL);
  if (pain != RP_ANSWER_NONE)
    rp_session_recorder_answer (self->recorder, RP_ANSWER_PAIN_BEFORE, pain, NULL);
  g_info ("A session of %s starts: %u steps", rp_program_get_id (rp_plan_get_program (plan)),
          rp_plan_get_n_steps (plan));
  return self->session;
}

/**
 * rp_conductor_go_on:
 * @self: a conductor
 * @plan: the program of @bookmark, laid out
 * @bookmark: where a session of it was broken off; it has as many turns as @plan
 * @get_ready: microseconds to get into place before the turn at hand goes on
 *
 * Ends the session before, if there is one, and takes up the other.
 *
 * Returns: (transfer none): the session, started
 */
RpSession *
rp_conductor_go_on (RpConductor *self, RpPlan *plan, const RpBookmark *bookmark, gint64 get_ready)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), NULL);
  g_return_val_if_fail (plan && bookmark, NULL);

  end_before (self);
  begin (self, rp_session_new_at (plan, self->clock, bookmark->stand, get_ready), bookmark);
  g_info ("A session of %s goes on: turn %u", bookmark->program, bookmark->stand->turn + 1);
  return self->session;
}

/**
 * rp_conductor_leave_out:
 * @self: a conductor
 * @program: a program that is not done today
 * @pain: how much pain there is, 0 to 10
 *
 * Writes down the pain as that of a session in which nothing is done, for it is a fact too.
 */
void
rp_conductor_leave_out (RpConductor *self, RpProgram *program, int pain)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *uid = NULL;
  g_autoptr (RpPastSession) session = NULL;
  g_autoptr (RpAnswer) answer = NULL;

  g_return_if_fail (RP_IS_CONDUCTOR (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  now = rp_clock_get_date_time (self->clock);
  uid = rp_past_session_make_uid ();
  session = rp_past_session_new (uid, rp_program_get_id (program));
  session->name = g_strdup (rp_program_get_name (program));
  session->began = rp_fact_time_new (now, 0);
  session->ended = session->began.at;
  answer = rp_answer_new (RP_ANSWER_PAIN_BEFORE, pain, NULL, &session->began);
  rp_past_session_set_answer (session, answer);
  open_journal (self);
  rp_journal_writer_put (self->journal, session);
}

/**
 * rp_conductor_answer:
 * @self: a conductor
 * @uid: a session of the past, as the journal names it
 * @kind: what was asked
 * @number: 0 to 10
 *
 * Writes down an answer about a session that is long over.
 */
void
rp_conductor_answer (RpConductor *self, const char *uid, RpAnswerKind kind, int number)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (RpAnswer) answer = NULL;
  RpFactTime time;

  g_return_if_fail (RP_IS_CONDUCTOR (self));
  g_return_if_fail (uid);

  now = rp_clock_get_date_time (self->clock);
  time = rp_fact_time_new (now, 0);
  answer = rp_answer_new (kind, number, NULL, &time);
  open_journal (self);
  rp_journal_writer_answer (self->journal, uid, answer);
}

/**
 * rp_conductor_get_facts:
 * @self: a conductor whose session is over
 *
 * Returns: (transfer none): what is known of it, to be put right and answered about
 */
RpDoneFacts *
rp_conductor_get_facts (RpConductor *self)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), NULL);
  g_return_val_if_fail (self->recorder && !rp_conductor_is_leading (self), NULL);

  if (!self->facts)
    self->facts = rp_done_facts_new (self->recorder);
  return self->facts;
}

/**
 * rp_conductor_get_session:
 * @self: a conductor
 *
 * Returns: (transfer none) (nullable): the session started last
 */
RpSession *
rp_conductor_get_session (RpConductor *self)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), NULL);

  return self->session;
}

/**
 * rp_conductor_get_journal:
 * @self: a conductor
 *
 * Returns: (transfer none): what writes the journal, for whoever corrects what is in it
 */
RpJournalWriter *
rp_conductor_get_journal (RpConductor *self)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), NULL);

  open_journal (self);
  return self->journal;
}

/**
 * rp_conductor_get_tones:
 * @self: a conductor
 *
 * Returns: (transfer none) (nullable): what is heard, from the first session on
 */
RpTones *
rp_conductor_get_tones (RpConductor *self)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), NULL);

  return self->tones;
}

/**
 * rp_conductor_get_voice:
 * @self: a conductor
 *
 * Returns: (transfer none) (nullable): what speaks, from the first session on
 */
RpSessionVoice *
rp_conductor_get_voice (RpConductor *self)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), NULL);

  return self->voice;
}

/**
 * rp_conductor_is_leading:
 * @self: a conductor
 *
 * Returns: %TRUE while a session is under way, paused or not
 */
gboolean
rp_conductor_is_leading (RpConductor *self)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), FALSE);

  return self->session && rp_session_can (self->session, RP_SESSION_STOP);
}

/**
 * rp_conductor_stop:
 * @self: a conductor
 *
 * Ends the session early, if one is under way; what was done stays in the journal.
 */
void
rp_conductor_stop (RpConductor *self)
{
  g_return_if_fail (RP_IS_CONDUCTOR (self));

  if (!rp_conductor_is_leading (self))
    return;

  g_info ("The session is stopped before its end");
  rp_session_send (self->session, RP_SESSION_STOP, NULL);
}

/**
 * rp_conductor_break_off:
 * @self: a conductor
 *
 * Ends the session likewise, because the program ends: it can be taken up again that day.
 */
void
rp_conductor_break_off (RpConductor *self)
{
  g_return_if_fail (RP_IS_CONDUCTOR (self));

  if (self->bookmark && rp_conductor_is_leading (self))
    rp_session_bookmark_leave (self->bookmark);
  rp_conductor_stop (self);
}

/**
 * rp_conductor_hold:
 * @self: a conductor
 * @window: a window that shall close; it lives as long as this
 *
 * Keeps the window open over turns that are on no disk, until they are, or until the person wants it closed all the same;
 * then it is closed.
 *
 * Returns: %TRUE when the window must not close now
 */
gboolean
rp_conductor_hold (RpConductor *self, GtkWindow *window)
{
  g_return_val_if_fail (RP_IS_CONDUCTOR (self), FALSE);
  g_return_val_if_fail (GTK_IS_WINDOW (window), FALSE);

  if (!self->journal || rp_journal_writer_flush (self->journal))
    return FALSE;
  if (!self->last_turns)
    self->last_turns = rp_last_turns_new (self->journal, window);
  return rp_last_turns_hold (self->last_turns);
}
