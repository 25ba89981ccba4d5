/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "speech/rp-voice.h"

#include "pipeline/rp-reporter.h"
#include "pipeline/rp-worker.h"
#include "speech/rp-voice-maker.h"
#include "speech/rp-voice-work.h"

#include <glib/gi18n-lib.h>

/*
 * Two threads. The main thread says what is wanted and takes what is there; the speaking thread waits for the helper, makes
 * sounds and reports. Nobody waits for it.
 */
struct _RpVoice
{
  GObject parent_instance;

  /* Main thread */
  RpVoiceSetup *setup;
  RpReporter *reporter;
  char *trouble;
  guint round;
  gboolean prepared;
  gboolean started;

  /* Owned reference; shared with the speaking thread */
  RpVoiceWork *work;
};

/* What the speaking thread works with */
typedef struct
{
  RpVoiceWork *work;
  RpVoiceMaker *maker;
  RpReporter *reporter;
} Job;

enum
{
  PROP_PREPARED = 1,
  PROP_TROUBLE,
  N_PROPS,
};

enum
{
  PREPARED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpVoice, rp_voice, G_TYPE_OBJECT)

static void
job_free (Job *job)
{
  rp_voice_work_unref (job->work);
  rp_voice_maker_free (job->maker);
  rp_reporter_unref (job->reporter);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
set_trouble (RpVoice *self, const char *trouble)
{
  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
}

static void
set_prepared (RpVoice *self, gboolean prepared)
{
  if (self->prepared == prepared)
    return;
  self->prepared = prepared;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PREPARED]);
}

/* Main thread; what was wanted before something else was is of no interest */
static void
on_report (gpointer object, const RpReporter *from G_GNUC_UNUSED, int round, GError *error)
{
  g_autoptr (GError) owned = error;
  RpVoice *self = object;

  if (self->round != (guint) round)
    return;
  set_trouble (self, owned ? owned->message : NULL);
  set_prepared (self, TRUE);
  g_signal_emit (self, signals[PREPARED], 0);
}

/* What went wrong with what was wanted before is of no interest either. */
static char *
take (Job *job, guint *round, GError **error)
{
  guint before = *round;
  char *text = rp_voice_work_take (job->work, round);

  if (*round != before)
    g_clear_error (error);
  return text;
}

/* Speaking thread. Makes all that is wanted, and reports. */
static void
make_all (Job *job)
{
  g_autofree char *text = NULL;
  GError *error = NULL;
  guint round = 0;

  while ((text = take (job, &round, &error)))
    {
      RpSound *sound = error ? NULL : rp_voice_maker_make (job->maker, text, &error);

      if (sound)
        rp_voice_work_put (job->work, text, sound);
      else
        rp_voice_work_give_up (job->work, round);
      g_clear_pointer (&text, g_free);
    }
  rp_reporter_tell (job->reporter, (int) round, error);
}

static void
speak (gpointer data, gpointer unused G_GNUC_UNUSED)
{
  g_autoptr (Job) job = data;

  while (rp_voice_work_wait (job->work))
    {
      make_all (job);
      rp_voice_maker_rest (job->maker);
    }
}

static void
start (RpVoice *self)
{
  Job *job = g_new (Job, 1);

  *job = (Job){ rp_voice_work_ref (self->work),
                rp_voice_maker_new (self->setup, rp_voice_work_get_cancellable (self->work)),
                rp_reporter_ref (self->reporter) };
  self->started = rp_worker_start ("voice", speak, job);
  if (self->started)
    return;
  job_free (job);
  set_trouble (self, _ ("There is no voice, because the computer is too busy. The tones go on."));
}

static void
rp_voice_finalize (GObject *object)
{
  RpVoice *self = RP_VOICE (object);

  rp_voice_work_close (self->work);
  rp_voice_work_unref (self->work);
  rp_reporter_unref (self->reporter);
  g_clear_pointer (&self->setup, rp_voice_setup_free);
  g_free (self->trouble);

  G_OBJECT_CLASS (rp_voice_parent_class)->finalize (object);
}

static void
rp_voice_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpVoice *self = RP_VOICE (object);

  switch (id)
    {
    case PROP_PREPARED:
      g_value_set_boolean (value, self->prepared);
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_voice_class_init (RpVoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = rp_voice_finalize;
  object_class->get_property = rp_voice_get_property;

  /**
   * RpVoice:prepared:
   *
   * Whether nothing is left to be done of what was asked for last.
   */
  props[PROP_PREPARED] = g_param_spec_boolean ("prepared", NULL, NULL, FALSE, flags);

  /**
   * RpVoice:trouble:
   *
   * Why there is no voice, in whole sentences; %NULL while nothing is wrong.
   */
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * RpVoice::prepared:
   * @self: a voice
   *
   * Emitted each time when nothing is left to be done of what was asked for last, with or without trouble.
   */
  signals[PREPARED]
      = g_signal_new ("prepared", RP_TYPE_VOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_voice_init (RpVoice *self)
{
  self->work = rp_voice_work_new ();
  self->reporter = rp_reporter_new (self, on_report);
}

/**
 * rp_voice_new:
 * @setup: who speaks, and how
 *
 * Returns: (transfer full): a voice; nothing runs until rp_voice_prepare()
 */
RpVoice *
rp_voice_new (const RpVoiceSetup *setup)
{
  RpVoice *self;

  g_return_val_if_fail (setup, NULL);

  self = g_object_new (RP_TYPE_VOICE, NULL);
  self->setup = rp_voice_setup_copy (setup);
  return self;
}

/**
 * rp_voice_prepare:
 * @self: a voice
 * @texts: (array zero-terminated=1): what will be said, the first first
 *
 * Has these texts made into sounds, and forgets all others. Never waits, and can be asked again for others at any time.
 */
void
rp_voice_prepare (RpVoice *self, const char *const *texts)
{
  g_return_if_fail (RP_IS_VOICE (self));
  g_return_if_fail (texts);

  set_prepared (self, FALSE);
  self->round = rp_voice_work_want (self->work, texts);
  if (!self->started)
    start (self);
}

/**
 * rp_voice_get_prepared:
 * @self: a voice
 *
 * Returns: whether nothing is left to be done of what was asked for last
 */
gboolean
rp_voice_get_prepared (RpVoice *self)
{
  g_return_val_if_fail (RP_IS_VOICE (self), FALSE);

  return self->prepared;
}

/**
 * rp_voice_find:
 * @self: a voice
 * @text: one of the texts that were asked for
 *
 * Returns: (transfer full) (nullable): how it sounds, or %NULL while it is not ready
 */
RpSound *
rp_voice_find (RpVoice *self, const char *text)
{
  g_autoptr (RpSound) sound = NULL;

  g_return_val_if_fail (RP_IS_VOICE (self), NULL);
  g_return_val_if_fail (text, NULL);

  sound = rp_voice_work_find (self->work, text);
  return sound && rp_sound_get_duration (sound) > 0 ? g_steal_pointer (&sound) : NULL;
}

/**
 * rp_voice_get_length:
 * @self: a voice
 * @text: one of the texts that were asked for
 *
 * Returns: how long it sounds, in microseconds, or -1 while it is not ready
 */
gint64
rp_voice_get_length (RpVoice *self, const char *text)
{
  g_autoptr (RpSound) sound = rp_voice_find (self, text);

  return sound ? rp_sound_get_duration (sound) : -1;
}

/**
 * rp_voice_get_trouble:
 * @self: a voice
 *
 * Returns: (transfer none) (nullable): why there is no voice, in whole sentences
 */
const char *
rp_voice_get_trouble (RpVoice *self)
{
  g_return_val_if_fail (RP_IS_VOICE (self), NULL);

  return self->trouble;
}
