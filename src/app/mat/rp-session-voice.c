/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-voice.h"

#include "mat/rp-phrase-queue.h"
#include "mat/rp-spoken-plan.h"

/* How often it is looked whether a phrase is ready that is late, in milliseconds. */
#define LOOK 20
/* The ticks before a turn are not talked over. */
#define COUNTDOWN (3 * G_USEC_PER_SEC)

/* What should have begun already, in a step that has time for it. */
typedef struct
{
  char *text;   /* (nullable) */
  gint64 until; /* when it must be over, in monotonic time */
  guint source; /* timeout source */
} Late;

/**
 * RpSessionVoice:
 *
 * Lets a session be heard in words: each phrase begins at its own place after what the session tells. What is not ready by
 * then is left out, and the tones go on without it.
 */
struct _RpSessionVoice
{
  GObject parent_instance;

  /* Owned references */
  RpSpokenPlan *spoken;
  RpTones *tones;      /* (nullable): those of the session */
  RpClock *clock;      /* (nullable): likewise */
  GSignalGroup *watch; /* on the session */

  RpPhraseQueue *queue; /* (nullable): to those tones */
  Late late;
  gboolean told; /* of trouble */
};

enum
{
  PROP_TROUBLE = 1,
  N_PROPS,
};

enum
{
  TROUBLE,
  SAYS,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSessionVoice, rp_session_voice, G_TYPE_OBJECT)

static void
update_trouble (RpSessionVoice *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

/* Somebody who has heard of it once may go on with the tones in peace. */
static void
on_trouble (RpSessionVoice *self)
{
  const char *trouble = rp_spoken_plan_get_trouble (self->spoken);

  update_trouble (self);
  if (!trouble || self->told)
    return;
  self->told = TRUE;
  g_signal_emit (self, signals[TROUBLE], 0, trouble);
}

static void
forget_late (RpSessionVoice *self)
{
  g_clear_handle_id (&self->late.source, g_source_remove);
  g_clear_pointer (&self->late.text, g_free);
}

static void
hush (RpSessionVoice *self)
{
  forget_late (self);
  if (self->queue)
    rp_phrase_queue_clear (self->queue);
}

/* The sound device is held open for words only while there are any. */
static void
on_switched (RpSessionVoice *self)
{
  gboolean on = rp_spoken_plan_get_on (self->spoken);

  if (self->tones)
    rp_tones_set_speaking (self->tones, on);
  if (!on)
    hush (self);
}

static void
say (RpSessionVoice *self, RpSound *sound, const char *text, gint64 at)
{
  /* tests/app/e2e/hearing.py reads this. */
  g_debug ("voice: at %" G_GINT64_FORMAT " says: %s", at, text);
  if (self->queue)
    rp_phrase_queue_add (self->queue, sound, at);
  g_signal_emit (self, signals[SAYS], 0, text, at);
}

static gboolean
on_look (gpointer user_data)
{
  RpSessionVoice *self = user_data;
  gint64 now = rp_clock_now (self->clock).monotonic;
  g_autoptr (RpSound) sound = rp_spoken_plan_find_sound (self->spoken, self->late.text);

  if (!sound && now < self->late.until && !rp_spoken_plan_get_trouble (self->spoken))
    return G_SOURCE_CONTINUE;
  if (sound && now + rp_sound_get_duration (sound) <= self->late.until)
    say (self, sound, self->late.text, now);
  self->late.source = 0;
  forget_late (self);
  return G_SOURCE_REMOVE;
}

/* Between turns there is time, and it is better to hear late than never what comes. */
static void
say_late (RpSessionVoice *self, const char *text, gint64 end)
{
  forget_late (self);
  self->late.text = g_strdup (text);
  self->late.until = end - COUNTDOWN;
  self->late.source = g_timeout_add (LOOK, on_look, self);
}

static void
take_turn (RpSessionVoice *self, const RpUtterance *utterance, RpSession *session, gint64 instant)
{
  const RpStep *step = rp_plan_get_step (rp_session_get_plan (session), utterance->step);
  g_autoptr (RpSound) sound = rp_spoken_plan_find_sound (self->spoken, utterance->text);

  if (sound)
    say (self, sound, utterance->text, instant + utterance->offset);
  else if (utterance->notice == RP_SESSION_NOTICE_STEP && step->kind != RP_STEP_WORK)
    say_late (self, utterance->text, instant + step->duration);
  else
    g_debug ("voice: is not ready to say: %s", utterance->text);
}

/* What there is to see at the very instant of which the session tells, however late it does. */
static gint64
find_moment (RpSession *session, RpMoment *moment)
{
  gint64 elapsed = 0;
  gint64 instant = rp_session_get_anchor (session, &elapsed);

  if (rp_session_get_state (session) == RP_SESSION_RUNNING)
    rp_moment_at (rp_session_get_plan (session), elapsed, moment);
  else
    rp_session_get_moment (session, moment);
  return instant;
}

/* A step that begins ends what was said in one that was left early. */
static void
on_notice (RpSession *session, RpSessionNotice notice, guint step, RpSessionVoice *self)
{
  const RpUtterance *utterance;
  RpMoment moment;
  gint64 instant = find_moment (session, &moment);

  if (notice == RP_SESSION_NOTICE_STEP)
    hush (self);
  utterance = rp_spoken_plan_find (self->spoken, notice, step, &moment);
  if (utterance)
    take_turn (self, utterance, session, instant);
}

static void
on_state_changed (RpSession *session, GParamSpec *pspec, RpSessionVoice *self)
{
  RpSessionState state = rp_session_get_state (session);

  if (state != RP_SESSION_RUNNING && state != RP_SESSION_WAITING)
    hush (self);
}

static void
on_plan_changed (RpSession *session, GParamSpec *pspec, RpSessionVoice *self)
{
  rp_spoken_plan_set_plan (self->spoken, rp_session_get_plan (session));
}

static void
rp_session_voice_dispose (GObject *object)
{
  RpSessionVoice *self = RP_SESSION_VOICE (object);

  hush (self);
  g_clear_pointer (&self->queue, rp_phrase_queue_free);
  g_clear_object (&self->watch);
  g_clear_object (&self->spoken);
  g_clear_object (&self->clock);
  g_clear_object (&self->tones);

  G_OBJECT_CLASS (rp_session_voice_parent_class)->dispose (object);
}

static void
rp_session_voice_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_TROUBLE)
    g_value_set_string (value, rp_session_voice_get_trouble (RP_SESSION_VOICE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
add_signals (void)
{
  /**
   * RpSessionVoice::trouble:
   * @self: the voice
   * @sentence: why nothing is said, in whole sentences
   *
   * The session cannot be heard in words, though tones may be heard. Told once.
   */
  signals[TROUBLE] = g_signal_new ("trouble", RP_TYPE_SESSION_VOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * RpSessionVoice::says:
   * @self: the voice
   * @text: what is said
   * @at: when it begins, in monotonic time
   *
   * A phrase is on its way to the sound device.
   */
  signals[SAYS] = g_signal_new ("says", RP_TYPE_SESSION_VOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
}

static void
rp_session_voice_class_init (RpSessionVoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rp_session_voice_dispose;
  object_class->get_property = rp_session_voice_get_property;

  /**
   * RpSessionVoice:trouble:
   *
   * Why nothing is said, in whole sentences; %NULL while nothing is wrong.
   */
  props[PROP_TROUBLE] = g_param_spec_string (
      "trouble", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  add_signals ();
}

static void
rp_session_voice_init (RpSessionVoice *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  g_signal_group_connect (self->watch, "notice", G_CALLBACK (on_notice), self);
  g_signal_group_connect (self->watch, "notify::state", G_CALLBACK (on_state_changed), self);
  g_signal_group_connect (self->watch, "notify::plan", G_CALLBACK (on_plan_changed), self);
}

/**
 * rp_session_voice_new:
 * @settings: what the person has set
 *
 * Returns: (transfer full): a voice that hears no session yet
 */
RpSessionVoice *
rp_session_voice_new (GSettings *settings)
{
  RpSessionVoice *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_SESSION_VOICE, NULL);
  self->spoken = rp_spoken_plan_new (settings);
  g_signal_connect_object (self->spoken, "notify::on", G_CALLBACK (on_switched), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spoken, "notify::trouble", G_CALLBACK (on_trouble), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * rp_session_voice_prepare:
 * @self: a voice
 * @plan: what may be led through soon
 *
 * Makes what will be said, so that it is there when the session starts.
 */
void
rp_session_voice_prepare (RpSessionVoice *self, RpPlan *plan)
{
  g_return_if_fail (RP_IS_SESSION_VOICE (self));
  g_return_if_fail (plan);

  rp_spoken_plan_set_plan (self->spoken, plan);
}

static void
take_tones (RpSessionVoice *self, RpTones *tones)
{
  if (self->tones)
    g_signal_handlers_disconnect_by_data (self->tones, self);
  g_set_object (&self->tones, tones);
  if (tones)
    g_signal_connect_object (tones, "notify::trouble", G_CALLBACK (update_trouble), self, G_CONNECT_SWAPPED);
}

static void
take_clock (RpSessionVoice *self, RpSession *session)
{
  g_clear_object (&self->clock);
  g_clear_pointer (&self->queue, rp_phrase_queue_free);
  if (session)
    g_object_get (session, "clock", &self->clock, NULL);
  if (self->clock && self->tones)
    self->queue = rp_phrase_queue_new (self->tones, self->clock);
}

/**
 * rp_session_voice_set_session:
 * @self: a voice
 * @session: (nullable): what to make heard from now on; it is not kept alive
 * @tones: (nullable): what plays the phrases, and the tones of @session
 *
 * Changes the session, and prepares what it will say.
 */
void
rp_session_voice_set_session (RpSessionVoice *self, RpSession *session, RpTones *tones)
{
  g_return_if_fail (RP_IS_SESSION_VOICE (self));
  g_return_if_fail (!session || RP_IS_SESSION (session));
  g_return_if_fail (!tones || RP_IS_TONES (tones));

  hush (self);
  g_signal_group_set_target (self->watch, session);
  take_tones (self, tones);
  take_clock (self, session);
  on_switched (self);
  update_trouble (self);
  if (session)
    rp_spoken_plan_set_plan (self->spoken, rp_session_get_plan (session));
}

/**
 * rp_session_voice_is_prepared:
 * @self: a voice
 *
 * Returns: whether all that it will say is ready, as far as it can be
 */
gboolean
rp_session_voice_is_prepared (RpSessionVoice *self)
{
  g_return_val_if_fail (RP_IS_SESSION_VOICE (self), FALSE);

  return rp_spoken_plan_is_prepared (self->spoken);
}

/**
 * rp_session_voice_get_trouble:
 * @self: a voice
 *
 * Returns: (transfer none) (nullable): why nothing is said, in whole sentences
 */
const char *
rp_session_voice_get_trouble (RpSessionVoice *self)
{
  const char *trouble;

  g_return_val_if_fail (RP_IS_SESSION_VOICE (self), NULL);

  trouble = self->spoken ? rp_spoken_plan_get_trouble (self->spoken) : NULL;
  return trouble || !self->tones ? trouble : rp_tones_get_trouble (self->tones);
}
