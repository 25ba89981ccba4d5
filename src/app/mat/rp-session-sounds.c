/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-sounds.h"

/* Where the sound goes in place of the sound device, as for gst-launch-1.0; for tests. */
#define SINK "REPRISE_SOUND_SINK"

/**
 * RpSessionSounds:
 *
 * Lets a session be heard: a tone for each thing that must be known without looking.
 */
struct _RpSessionSounds
{
  GObject parent_instance;

  /* Owned references */
  RpTones *tones;
  GSignalGroup *watch; /* on the session */

  gboolean told; /* of trouble, in this session */
};

enum
{
  TROUBLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpSessionSounds, rp_session_sounds, G_TYPE_OBJECT)

static gboolean
find_for_step (RpStepKind step, RpTone *tone)
{
  switch (step)
    {
    case RP_STEP_WORK:
      *tone = RP_TONE_REST_END;
      return TRUE;
    case RP_STEP_SIDE_CHANGE:
      *tone = RP_TONE_SIDE;
      return TRUE;
    case RP_STEP_REST:
    case RP_STEP_NEXT:
      *tone = RP_TONE_REST_START;
      return TRUE;
    case RP_STEP_GET_READY:
    default:
      return FALSE;
    }
}

/**
 * rp_session_sounds_find:
 * @notice: what a session tells
 * @step: what the step it belongs to is for
 * @tone: (out): the tone for it
 *
 * Maps what happens to what is heard.
 *
 * Returns: %FALSE when it needs no tone
 */
gboolean
rp_session_sounds_find (RpSessionNotice notice, RpStepKind step, RpTone *tone)
{
  g_return_val_if_fail (tone, FALSE);

  switch (notice)
    {
    case RP_SESSION_NOTICE_STEP:
      return find_for_step (step, tone);
    case RP_SESSION_NOTICE_COUNTDOWN:
      *tone = RP_TONE_READY;
      return TRUE;
    case RP_SESSION_NOTICE_REP:
      *tone = RP_TONE_COUNT;
      return TRUE;
    case RP_SESSION_NOTICE_HOLD_END:
      *tone = RP_TONE_HOLD_END;
      return TRUE;
    case RP_SESSION_NOTICE_HALF_WAY:
      *tone = RP_TONE_HALF_WAY;
      return TRUE;
    case RP_SESSION_NOTICE_TIME_LEFT:
      *tone = RP_TONE_TIME_LEFT;
      return TRUE;
    case RP_SESSION_NOTICE_DONE:
      *tone = RP_TONE_DONE;
      return TRUE;
    case RP_SESSION_NOTICE_PHASE:
    case RP_SESSION_NOTICE_TURN_END:
    case RP_SESSION_NOTICE_SLEPT:
    default:
      return FALSE;
    }
}

static void
on_notice (RpSession *session, RpSessionNotice notice, guint step, RpSessionSounds *self)
{
  RpTone tone;

  if (rp_session_sounds_find (notice, rp_plan_get_step (rp_session_get_plan (session), step)->kind, &tone))
    rp_tones_play (self->tones, tone);
}

/* A person who has heard of it once may go on without tones in peace. */
static void
tell (RpSessionSounds *self)
{
  g_autoptr (RpSession) session = g_signal_group_dup_target (self->watch);

  if (!session || self->told || rp_tones_get_available (self->tones))
    return;

  self->told = TRUE;
  g_signal_emit (self, signals[TROUBLE], 0, rp_tones_get_trouble (self->tones));
}

static void
rp_session_sounds_dispose (GObject *object)
{
  RpSessionSounds *self = RP_SESSION_SOUNDS (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->tones);

  G_OBJECT_CLASS (rp_session_sounds_parent_class)->dispose (object);
}

static void
rp_session_sounds_class_init (RpSessionSoundsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_session_sounds_dispose;

  /**
   * RpSessionSounds::trouble:
   * @self: the sounds
   * @sentence: why there are no tones, in whole sentences
   *
   * The session cannot be heard. Told once in a session at the most.
   */
  signals[TROUBLE] = g_signal_new ("trouble", RP_TYPE_SESSION_SOUNDS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_session_sounds_init (RpSessionSounds *self)
{
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  g_signal_group_connect (self->watch, "notice", G_CALLBACK (on_notice), self);
}

/**
 * rp_session_sounds_make_tones:
 * @settings: what the person has set
 *
 * Returns: (transfer full): tones as loud as it is set, on the sound device or where a test wants them
 */
RpTones *
rp_session_sounds_make_tones (GSettings *settings)
{
  RpTones *tones;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  tones = rp_tones_new (g_getenv (SINK));
  g_settings_bind (settings, "volume", tones, "volume", G_SETTINGS_BIND_GET);
  return tones;
}

/**
 * rp_session_sounds_new:
 * @tones: what plays the tones
 *
 * Returns: (transfer full): sounds that hear no session yet
 */
RpSessionSounds *
rp_session_sounds_new (RpTones *tones)
{
  RpSessionSounds *self;

  g_return_val_if_fail (RP_IS_TONES (tones), NULL);

  self = g_object_new (RP_TYPE_SESSION_SOUNDS, NULL);
  self->tones = g_object_ref (tones);
  g_signal_connect_object (tones, "notify::trouble", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * rp_session_sounds_set_session:
 * @self: the sounds
 * @session: (nullable): what to make heard from now on; it is not kept alive
 *
 * Changes the session.
 */
void
rp_session_sounds_set_session (RpSessionSounds *self, RpSession *session)
{
  g_return_if_fail (RP_IS_SESSION_SOUNDS (self));
  g_return_if_fail (!session || RP_IS_SESSION (session));

  g_signal_group_set_target (self->watch, session);
  self->told = FALSE;
  tell (self);
}
