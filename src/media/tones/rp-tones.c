/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "tones/rp-tones.h"

#include "tones/rp-sound-outputs.h"
#include "tones/rp-tone-mailbox.h"
#include "tones/rp-tone-player.h"
#include "pipeline/rp-reporter.h"
#include "pipeline/rp-worker.h"

#include <glib/gi18n-lib.h>
#include <gst/gst.h>

/* Mail unread for longer than this means that the device holds the player up. */
#define HELD_UP G_USEC_PER_SEC

#define DEFAULT_VOLUME 0.7

/*
 * Three threads. The main thread posts; the playing thread opens the device, plays and reports; a third tells it when devices
 * come and go. The device may block the playing thread for as long as it likes.
 */
struct _RpTones
{
  GObject parent_instance;

  /* Main thread */
  char *sink;
  char *trouble;
  double volume;
  gboolean enabled;
  gboolean speaking;

  /* Owned references; shared with the playing thread, NULL while the device is closed */
  RpToneMailbox *mailbox;
  RpReporter *reporter;
  RpSoundOutputs *outputs;
};

/* What the playing thread works with */
typedef struct
{
  char *sink;
  RpToneMailbox *mailbox;
  RpReporter *reporter;
} Work;

enum
{
  PROP_SINK = 1,
  PROP_VOLUME,
  PROP_ENABLED,
  PROP_SPEAKING,
  PROP_AVAILABLE,
  PROP_TROUBLE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpTones, rp_tones, G_TYPE_OBJECT)

static void
work_free (Work *work)
{
  rp_reporter_unref (work->reporter);
  rp_tone_mailbox_unref (work->mailbox);
  g_free (work->sink);
  g_free (work);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Work, work_free)

static void
set_trouble (RpTones *self, const char *trouble)
{
  gboolean was_available = self->trouble == NULL;

  if (g_strcmp0 (self->trouble, trouble) == 0)
    return;
  g_free (self->trouble);
  self->trouble = g_strdup (trouble);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TROUBLE]);
  if (was_available != (trouble == NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AVAILABLE]);
}

/* Main thread; a report from a player that was switched off meanwhile is of no interest */
static void
on_report (gpointer object, const RpReporter *from, int state G_GNUC_UNUSED, GError *error)
{
  g_autoptr (GError) owned = error;
  RpTones *self = object;

  if (self->reporter == from)
    set_trouble (self, owned ? owned->message : NULL);
}

/* Playing thread. The device is opened before the first tone, which would be late otherwise. */
static void
play_tones (gpointer data, gpointer unused)
{
  g_autoptr (Work) work = data;
  g_autoptr (RpTonePlayer) player = rp_tone_player_new (work->sink);
  GError *error = NULL;
  RpToneMail mail;

  gst_init (NULL, NULL);
  rp_tone_player_open (player, &error);
  rp_reporter_tell (work->reporter, 0, error);
  while (rp_tone_mailbox_take (work->mailbox, &mail))
    {
      error = NULL;
      if (mail.renews)
        rp_tone_player_renew (player, mail.nobody, &error);
      else
        rp_tone_player_play (player, &mail, work->mailbox, &error);
      rp_reporter_tell (work->reporter, 0, error);
      rp_tone_mailbox_clear_mail (&mail);
    }
}

/* Thread of the watch on devices */
static void
on_outputs (gboolean nobody, gpointer mailbox)
{
  rp_tone_mailbox_renew (mailbox, nobody);
}

static void
switch_on (RpTones *self)
{
  Work *work = g_new (Work, 1);

  self->mailbox = rp_tone_mailbox_new ();
  self->reporter = rp_reporter_new (self, on_report);
  *work = (Work){ g_strdup (self->sink), rp_tone_mailbox_ref (self->mailbox),
                  rp_reporter_ref (self->reporter) };
  if (rp_worker_start ("tones", play_tones, work))
    {
      self->outputs = rp_sound_outputs_new (on_outputs, rp_tone_mailbox_ref (self->mailbox),
                                            (GDestroyNotify) rp_tone_mailbox_unref);
      return;
    }
  work_free (work);
  set_trouble (self, _ ("No sound: the computer is too busy. Everything is on the screen too."));
}

static void
switch_off (RpTones *self)
{
  g_clear_pointer (&self->outputs, rp_sound_outputs_free);
  if (self->mailbox)
    rp_tone_mailbox_close (self->mailbox);
  g_clear_pointer (&self->mailbox, rp_tone_mailbox_unref);
  g_clear_pointer (&self->reporter, rp_reporter_unref);
}

/* The device is open while somebody wants to hear something. */
static void
update_device (RpTones *self)
{
  gboolean wanted = self->enabled || self->speaking;

  if (wanted == (self->mailbox != NULL))
    return;
  switch_off (self);
  if (wanted)
    switch_on (self);
  else
    set_trouble (self, NULL);
}

static void
rp_tones_constructed (GObject *object)
{
  G_OBJECT_CLASS (rp_tones_parent_class)->constructed (object);
  update_device (RP_TONES (object));
}

static void
rp_tones_finalize (GObject *object)
{
  RpTones *self = RP_TONES (object);

  switch_off (self);
  g_free (self->trouble);
  g_free (self->sink);
  G_OBJECT_CLASS (rp_tones_parent_class)->finalize (object);
}

static void
rp_tones_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RpTones *self = RP_TONES (object);

  switch (id)
    {
    case PROP_SINK:
      g_value_set_string (value, self->sink);
      break;
    case PROP_VOLUME:
      g_value_set_double (value, self->volume);
      break;
    case PROP_ENABLED:
      g_value_set_boolean (value, self->enabled);
      break;
    case PROP_SPEAKING:
      g_value_set_boolean (value, self->speaking);
      break;
    case PROP_AVAILABLE:
      g_value_set_boolean (value, rp_tones_get_available (self));
      break;
    case PROP_TROUBLE:
      g_value_set_string (value, self->trouble);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_tones_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RpTones *self = RP_TONES (object);

  switch (id)
    {
    case PROP_SINK:
      self->sink = g_value_dup_string (value);
      break;
    case PROP_VOLUME:
      rp_tones_set_volume (self, g_value_get_double (value));
      break;
    case PROP_ENABLED:
      rp_tones_set_enabled (self, g_value_get_boolean (value));
      break;
    case PROP_SPEAKING:
      rp_tones_set_speaking (self, g_value_get_boolean (value));
      break;
    case PROP_AVAILABLE:
    case PROP_TROUBLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rp_tones_class_init (RpTonesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rp_tones_constructed;
  object_class->finalize = rp_tones_finalize;
  object_class->get_property = rp_tones_get_property;
  object_class->set_property = rp_tones_set_property;

  /**
   * RpTones:sink:
   *
   * Where the sound goes, as for gst-launch-1.0; %NULL for the person's sound device.
   */
  props[PROP_SINK] = g_param_spec_string (
      "sink", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * RpTones:volume:
   *
   * How loud, 0 to 1.
   */
  props[PROP_VOLUME]
      = g_param_spec_double ("volume", NULL, NULL, 0, 1, DEFAULT_VOLUME, G_PARAM_READWRITE | flags);

  /**
   * RpTones:enabled:
   *
   * Whether the person wants tones. While not, and nothing is said either, the sound device is closed.
   */
  props[PROP_ENABLED] = g_param_spec_boolean ("enabled", NULL, NULL, TRUE, G_PARAM_READWRITE | flags);

  /**
   * RpTones:speaking:
   *
   * Whether phrases are said. While so, the sound device is open without tones too.
   */
  props[PROP_SPEAKING] = g_param_spec_boolean ("speaking", NULL, NULL, FALSE, G_PARAM_READWRITE | flags);

  /**
   * RpTones:available:
   *
   * Whether the sound device plays, as far as is known.
   */
  props[PROP_AVAILABLE] = g_param_spec_boolean ("available", NULL, NULL, TRUE, G_PARAM_READABLE | flags);

  /**
   * RpTones:trouble:
   *
   * Why nothing can be heard, in whole sentences; %NULL while nothing is wrong.
   */
  props[PROP_TROUBLE] = g_param_spec_string ("trouble", NULL, NULL, NULL, G_PARAM_READABLE | flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_tones_init (RpTones *self)
{
  self->volume = DEFAULT_VOLUME;
  self->enabled = TRUE;
}

/**
 * rp_tones_new:
 * @sink: (nullable): where the sound goes, as for gst-launch-1.0; %NULL for the person's sound device
 *
 * Returns: (transfer full): tones, switched on
 */
RpTones *
rp_tones_new (const char *sink)
{
  return g_object_new (RP_TYPE_TONES, "sink", sink, NULL);
}

static void
post (RpTones *self, const RpToneMail *mail)
{
  if (mail->volume > 0 && rp_tone_mailbox_post (self->mailbox, mail) > HELD_UP)
    set_trouble (self, _ ("No sound: the sound device does not answer. Everything is on the screen too."));
}

/**
 * rp_tones_play:
 * @self: tones
 * @tone: which one
 *
 * Asks for a tone now. Never waits: a tone that cannot sound at once is left out, and a newer one replaces an older. It ends a
 * phrase that sounds, or that would begin before the tone is over.
 */
void
rp_tones_play (RpTones *self, RpTone tone)
{
  RpToneMail mail = { tone, 0, g_get_monotonic_time (), NULL, 0 };

  g_return_if_fail (RP_IS_TONES (self));
  g_return_if_fail (tone <= RP_TONE_LAST);

  if (!self->enabled || !self->mailbox)
    return;
  mail.volume = self->volume;
  post (self, &mail);
}

/**
 * rp_tones_say:
 * @self: tones; #RpTones:speaking should be set, so that the device is open
 * @phrase: what to say
 * @at: when it begins, on the monotonic clock, in microseconds
 *
 * Asks for a phrase, in place of one that has not begun. Never waits. It begins at @at, or behind a tone or the end of the
 * opening of the device if that is later; by more than %RP_TONE_PHRASE_STALE, and it is left out.
 */
void
rp_tones_say (RpTones *self, RpSound *phrase, gint64 at)
{
  RpToneMail mail = { 0, 0, g_get_monotonic_time (), phrase, at };

  g_return_if_fail (RP_IS_TONES (self));
  g_return_if_fail (phrase);

  if (!self->mailbox)
    return;
  mail.volume = self->volume;
  post (self, &mail);
}

/**
 * rp_tones_hush:
 * @self: tones
 *
 * Ends the phrase that sounds, and takes back one that was asked for.
 */
void
rp_tones_hush (RpTones *self)
{
  g_return_if_fail (RP_IS_TONES (self));

  if (self->mailbox)
    rp_tone_mailbox_hush (self->mailbox);
}

/**
 * rp_tones_get_volume:
 * @self: tones
 *
 * Returns: how loud, 0 to 1
 */
double
rp_tones_get_volume (RpTones *self)
{
  g_return_val_if_fail (RP_IS_TONES (self), 0);

  return self->volume;
}

/**
 * rp_tones_set_volume:
 * @self: tones
 * @volume: how loud, 0 to 1; holds from the next tone on
 */
void
rp_tones_set_volume (RpTones *self, double volume)
{
  g_return_if_fail (RP_IS_TONES (self));
  g_return_if_fail (volume >= 0 && volume <= 1);

  if (self->volume == volume)
    return;
  self->volume = volume;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VOLUME]);
}

/**
 * rp_tones_set_enabled:
 * @self: tones
 * @enabled: whether the person wants tones
 */
void
rp_tones_set_enabled (RpTones *self, gboolean enabled)
{
  g_return_if_fail (RP_IS_TONES (self));

  enabled = !!enabled;
  if (self->enabled == enabled)
    return;
  self->enabled = enabled;
  update_device (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENABLED]);
}

/**
 * rp_tones_set_speaking:
 * @self: tones
 * @speaking: whether phrases will be said
 *
 * Holds the sound device open for phrases, whether there are tones or not.
 */
void
rp_tones_set_speaking (RpTones *self, gboolean speaking)
{
  g_return_if_fail (RP_IS_TONES (self));

  speaking = !!speaking;
  if (self->speaking == speaking)
    return;
  self->speaking = speaking;
  update_device (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SPEAKING]);
}

/**
 * rp_tones_get_available:
 * @self: tones
 *
 * Returns: whether the sound device plays, as far as is known
 */
gboolean
rp_tones_get_available (RpTones *self)
{
  g_return_val_if_fail (RP_IS_TONES (self), FALSE);

  return self->trouble == NULL;
}

/**
 * rp_tones_get_trouble:
 * @self: tones
 *
 * Returns: (transfer none) (nullable): why nothing can be heard, in whole sentences
 */
const char *
rp_tones_get_trouble (RpTones *self)
{
  g_return_val_if_fail (RP_IS_TONES (self), NULL);

  return self->trouble;
}

/**
 * rp_tones_wait_idle:
 * @self: tones
 * @timeout: the longest wait, in microseconds
 *
 * Waits until everything asked for has sounded or was left out. For tests.
 *
 * Returns: %FALSE when the time ran out
 */
gboolean
rp_tones_wait_idle (RpTones *self, gint64 timeout)
{
  g_return_val_if_fail (RP_IS_TONES (self), FALSE);

  return !self->mailbox || rp_tone_mailbox_wait_idle (self->mailbox, timeout);
}
