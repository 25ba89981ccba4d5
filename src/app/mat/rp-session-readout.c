/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-readout.h"

#include "base/rp-words.h"
#include "mat/rp-readout-buttons.h"
#include "mat/rp-readout-key.h"
#include "mat/rp-readout-words.h"
#include "words/rp-remark-words.h"

/**
 * RpSessionReadout:
 *
 * A session's moment as the words its screens show; each property is notified only when its words change.
 */

/* A phase shorter than this keeps the cue of the one before, so that nothing large changes too often. */
#define CUE_SHORTEST (700 * G_TIME_SPAN_MILLISECOND)

enum
{
  PROP_VIEW = RP_READOUT_N_TEXTS,
  PROP_TINT,
  PROP_CUE_TINT,
  PROP_PAUSED,
  PROP_NEXT_EXERCISE,
  PROP_NEXT_SIDE,
  PROP_NEXT_NEAR,
  N_PROPS,
};

/**
 * RpSessionReadout:title: the program's name
 * RpSessionReadout:subtitle: how far the program is, and the exercise
 * RpSessionReadout:exercise: the exercise's name
 * RpSessionReadout:place: how far the program is: "Exercise 2 of 4"
 * RpSessionReadout:side: whose turn it is or, between turns, what the time is for
 * RpSessionReadout:set: which set of how many, as Pango markup; empty when there is only one
 * RpSessionReadout:phase: the one big word: the phase, or what comes
 * RpSessionReadout:seconds: the seconds left of the phase, as digits; empty where only the ring counts
 * RpSessionReadout:seconds-unit: what stands behind them: "s"
 * RpSessionReadout:ring: what the ring shows, for a screen reader
 * RpSessionReadout:count: the repetition, or the time left
 * RpSessionReadout:unit: the line below the count, as Pango markup
 * RpSessionReadout:value: the ring in words, for a screen reader
 * RpSessionReadout:cue: the reminder to show; in timed work for a while that half is over, 30 seconds are left, or the last
 *   round begins
 * RpSessionReadout:caption: what was just finished; empty but while the sides are changed
 * RpSessionReadout:caption-detail: how much of it was done; may be empty beside a caption
 * RpSessionReadout:next-heading: what stands above the turn to come
 * RpSessionReadout:next-name: the name of the turn to come
 * RpSessionReadout:next-detail: what the turn to come asks for
 * RpSessionReadout:next-line: the turn to come in one short line
 * RpSessionReadout:time-done: how long the session has lasted: "7:37 done"
 * RpSessionReadout:time-left: how long it will last: "16:43 left"
 * RpSessionReadout:fetch: what must be fetched for the exercise to come; empty where it is at hand
 * RpSessionReadout:standing: where the session stands in one sentence, which changes once a repetition at the most
 * RpSessionReadout:main-label: the word on the large button
 * RpSessionReadout:main-icon: the name of its icon
 * RpSessionReadout:main-action: the name of its action
 * RpSessionReadout:other-label: the word on the button beside it
 * RpSessionReadout:other-icon: the name of its icon
 * RpSessionReadout:other-action: the name of its action
 *
 * The texts, never %NULL, and empty until the first moment.
 */
static const char *const names[RP_READOUT_N_TEXTS] = {
  [RP_READOUT_TITLE] = "title",
  [RP_READOUT_SUBTITLE] = "subtitle",
  [RP_READOUT_EXERCISE] = "exercise",
  [RP_READOUT_PLACE] = "place",
  [RP_READOUT_SIDE] = "side",
  [RP_READOUT_SET] = "set",
  [RP_READOUT_PHASE] = "phase",
  [RP_READOUT_SECONDS] = "seconds",
  [RP_READOUT_SECONDS_UNIT] = "seconds-unit",
  [RP_READOUT_RING] = "ring",
  [RP_READOUT_COUNT] = "count",
  [RP_READOUT_UNIT] = "unit",
  [RP_READOUT_VALUE] = "value",
  [RP_READOUT_CUE] = "cue",
  [RP_READOUT_CAPTION] = "caption",
  [RP_READOUT_CAPTION_DETAIL] = "caption-detail",
  [RP_READOUT_NEXT_HEADING] = "next-heading",
  [RP_READOUT_NEXT_NAME] = "next-name",
  [RP_READOUT_NEXT_DETAIL] = "next-detail",
  [RP_READOUT_NEXT_LINE] = "next-line",
  [RP_READOUT_TIME_DONE] = "time-done",
  [RP_READOUT_TIME_LEFT] = "time-left",
  [RP_READOUT_FETCH] = "fetch",
  [RP_READOUT_STANDING] = "standing",
  [RP_READOUT_MAIN_LABEL] = "main-label",
  [RP_READOUT_MAIN_ICON] = "main-icon",
  [RP_READOUT_MAIN_ACTION] = "main-action",
  [RP_READOUT_OTHER_LABEL] = "other-label",
  [RP_READOUT_OTHER_ICON] = "other-icon",
  [RP_READOUT_OTHER_ACTION] = "other-action",
};

struct _RpSessionReadout
{
  GObject parent_instance;

  char *texts[RP_READOUT_N_TEXTS];
  RpReadoutKey key;
  RpSessionView view;
  RpTint tint;
  RpTint cue_tint;
  gboolean paused;
  gboolean remarked; /* the cue is a remark, which goes by itself */
  RpNextTurn next;   /* with a reference of its own to the exercise */
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpSessionReadout, rp_session_readout, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RpSessionView,
                    rp_session_view,
                    G_DEFINE_ENUM_VALUE (RP_SESSION_VIEW_LED, "led"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_VIEW_OWN, "own"),
                    G_DEFINE_ENUM_VALUE (RP_SESSION_VIEW_BETWEEN, "between"))

static void
rp_session_readout_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpSessionReadout *self = RP_SESSION_READOUT (object);

  switch (prop_id)
    {
    case PROP_VIEW:
      g_value_set_enum (value, self->view);
      break;
    case PROP_TINT:
      g_value_set_enum (value, self->tint);
      break;
    case PROP_CUE_TINT:
      g_value_set_enum (value, self->cue_tint);
      break;
    case PROP_PAUSED:
      g_value_set_boolean (value, self->paused);
      break;
    case PROP_NEXT_EXERCISE:
      g_value_set_object (value, self->next.exercise);
      break;
    case PROP_NEXT_SIDE:
      g_value_set_enum (value, self->next.side);
      break;
    case PROP_NEXT_NEAR:
      g_value_set_boolean (value, self->next.near);
      break;
    default:
      if (prop_id > 0 && prop_id < RP_READOUT_N_TEXTS)
        g_value_set_string (value, self->texts[prop_id]);
      else
        G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_session_readout_finalize (GObject *object)
{
  RpSessionReadout *self = RP_SESSION_READOUT (object);

  for (guint i = 1; i < RP_READOUT_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_clear_object (&self->next.exercise);
  g_clear_pointer (&self->key.plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_session_readout_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  for (guint i = 1; i < RP_READOUT_N_TEXTS; i++)
    props[i] = g_param_spec_string (names[i], NULL, NULL, "", flags);
  /**
   * RpSessionReadout:view:
   *
   * How the session looks.
   */
  props[PROP_VIEW] = g_param_spec_enum ("view", NULL, NULL, RP_TYPE_SESSION_VIEW, RP_SESSION_VIEW_LED, flags);
  /**
   * RpSessionReadout:tint:
   *
   * The colour of the phase at hand.
   */
  props[PROP_TINT] = g_param_spec_enum ("tint", NULL, NULL, RP_TYPE_TINT, RP_TINT_LIFT, flags);
  /**
   * RpSessionReadout:cue-tint:
   *
   * The colour of the cue, which may still be that of the phase before.
   */
  props[PROP_CUE_TINT] = g_param_spec_enum ("cue-tint", NULL, NULL, RP_TYPE_TINT, RP_TINT_LIFT, flags);
  /**
   * RpSessionReadout:paused:
   *
   * Whether the session is paused.
   */
  props[PROP_PAUSED] = g_param_spec_boolean ("paused", NULL, NULL, FALSE, flags);
  /**
   * RpSessionReadout:next-exercise:
   *
   * The exercise of the turn to come, or %NULL when none comes.
   */
  props[PROP_NEXT_EXERCISE] = g_param_spec_object ("next-exercise", NULL, NULL, RP_TYPE_EXERCISE, flags);
  /**
   * RpSessionReadout:next-side:
   *
   * The side of the turn to come.
   */
  props[PROP_NEXT_SIDE] = g_param_spec_enum ("next-side", NULL, NULL, RP_TYPE_SIDE, RP_SIDE_NONE, flags);
  /**
   * RpSessionReadout:next-near:
   *
   * Whether another exercise or side is a few seconds away, so that it should be seen.
   */
  props[PROP_NEXT_NEAR] = g_param_spec_boolean ("next-near", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_session_readout_class_init (RpSessionReadoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = rp_session_readout_get_property;
  object_class->finalize = rp_session_readout_finalize;
  install_properties (object_class);
}

static void
rp_session_readout_init (RpSessionReadout *self)
{
  for (guint i = 1; i < RP_READOUT_N_TEXTS; i++)
    self->texts[i] = g_strdup ("");
  self->key.state = RP_SESSION_IDLE;
}

/**
 * rp_session_readout_new:
 *
 * Returns: (transfer full): a readout without words
 */
RpSessionReadout *
rp_session_readout_new (void)
{
  return g_object_new (RP_TYPE_SESSION_READOUT, NULL);
}

/* Takes the text. */
static void
take (RpSessionReadout *self, guint prop, char *text)
{
  g_autofree char *owned = text;

  if (g_str_equal (self->texts[prop], owned))
    return;

  g_free (self->texts[prop]);
  self->texts[prop] = g_steal_pointer (&owned);
  g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
set (RpSessionReadout *self, guint prop, const char *text)
{
  take (self, prop, g_strdup (text));
}

static void
notify (RpSessionReadout *self, guint prop, gboolean changed)
{
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[prop]);
}

static void
update_view (RpSessionReadout *self, const RpMoment *moment, gboolean new_cue, gboolean paused)
{
  RpSessionView view = RP_SESSION_VIEW_BETWEEN;
  RpTint tint = moment->step->kind == RP_STEP_REST ? RP_TINT_REST : RP_TINT_WAIT;
  RpTint cue_tint = self->cue_tint;

  if (moment->step->kind == RP_STEP_WORK)
    {
      view = moment->step->pace == RP_PACE_OWN ? RP_SESSION_VIEW_OWN : RP_SESSION_VIEW_LED;
      tint = rp_palette_get_tint (moment->phase->kind);
    }
  if (new_cue)
    cue_tint = view == RP_SESSION_VIEW_BETWEEN ? RP_TINT_WAIT : rp_palette_get_tint (moment->cue_kind);

  notify (self, PROP_VIEW, self->view != view);
  notify (self, PROP_TINT, self->tint != tint);
  notify (self, PROP_CUE_TINT, self->cue_tint != cue_tint);
  notify (self, PROP_PAUSED, self->paused != paused);
  self->view = view;
  self->tint = tint;
  self->cue_tint = cue_tint;
  self->paused = paused;
}

/* What is told in timed work stands for a while in the place of the cue, which then comes back. */
static void
update_cue (RpSessionReadout *self, RpSession *session, const RpMoment *moment, gboolean new_cue)
{
  g_autofree char *remark = rp_remark_words_line (moment);
  gboolean was_remarked = self->remarked;

  self->remarked = *remark != '\0';
  if (self->remarked)
    set (self, RP_READOUT_CUE, remark);
  else if (new_cue || was_remarked)
    take (self, RP_READOUT_CUE, rp_readout_words_make (RP_READOUT_CUE, session, moment));
}

/* What stands beside the pack's words is in its language. */
static void
update_words (RpSessionReadout *self, RpSession *session, const RpMoment *moment, gboolean new_cue)
{
  g_auto (RpWords) words = rp_words_begin (rp_exercise_get_words (moment->exercise));

  for (guint i = 1; i < RP_READOUT_N_WORDS; i++)
    if (i != RP_READOUT_CUE)
      take (self, i, rp_readout_words_make (i, session, moment));
  update_cue (self, session, moment, new_cue);
}

static void
update_next (RpSessionReadout *self, RpPlan *plan, const RpMoment *moment)
{
  RpNextTurn next;

  rp_next_turn_init (&next, plan, moment);
  notify (self, PROP_NEXT_EXERCISE, g_set_object (&self->next.exercise, next.exercise));
  notify (self, PROP_NEXT_SIDE, self->next.side != next.side);
  notify (self, PROP_NEXT_NEAR, self->next.near != next.near);
  self->next.side = next.side;
  self->next.near = next.near;
}

/* Buttons are the window's, in the person's language. */
static void
update_buttons (RpSessionReadout *self, RpSessionState state, const RpMoment *moment)
{
  RpReadoutButton main, other;

  rp_readout_buttons_find (state, moment, &main, &other);
  set (self, RP_READOUT_MAIN_LABEL, main.label);
  set (self, RP_READOUT_MAIN_ICON, main.icon);
  set (self, RP_READOUT_MAIN_ACTION, main.action);
  set (self, RP_READOUT_OTHER_LABEL, other.label);
  set (self, RP_READOUT_OTHER_ICON, other.icon);
  set (self, RP_READOUT_OTHER_ACTION, other.action);
}

/**
 * rp_session_readout_update:
 * @self: a readout
 * @session: a session
 * @moment: where that stands now
 *
 * Finds the words for a moment. Cheap enough for every frame: it returns at once while nothing changes for the eye.
 *
 * Returns: %TRUE when something may have changed
 */
gboolean
rp_session_readout_update (RpSessionReadout *self, RpSession *session, const RpMoment *moment)
{
  RpReadoutKey key;
  gboolean new_cue;

  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), FALSE);
  g_return_val_if_fail (RP_IS_SESSION (session), FALSE);
  g_return_val_if_fail (moment, FALSE);

  rp_readout_key_init (&key, session, moment);
  if (rp_readout_key_equal (&key, &self->key))
    return FALSE;

  new_cue = moment->step->kind != RP_STEP_WORK || moment->phase_duration >= CUE_SHORTEST
            || key.step != self->key.step;
  /* Of two plans in a row one could lie where the other did. */
  rp_plan_ref (key.plan);
  g_clear_pointer (&self->key.plan, rp_plan_unref);
  self->key = key;
  /* Many change together: whoever hears of one may look at all of them. */
  g_object_freeze_notify (G_OBJECT (self));
  update_words (self, session, moment, new_cue);
  update_view (self, moment, new_cue, key.state == RP_SESSION_PAUSED);
  update_next (self, rp_session_get_plan (session), moment);
  update_buttons (self, key.state, moment);
  g_object_thaw_notify (G_OBJECT (self));

  return TRUE;
}

/**
 * rp_session_readout_get_view:
 * @self: a readout
 *
 * Returns: how the session looks
 */
RpSessionView
rp_session_readout_get_view (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), RP_SESSION_VIEW_LED);

  return self->view;
}

/**
 * rp_session_readout_get_paused:
 * @self: a readout
 *
 * Returns: %TRUE while the session is paused
 */
gboolean
rp_session_readout_get_paused (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), FALSE);

  return self->paused;
}

/**
 * rp_session_readout_get_next:
 * @self: a readout
 *
 * Returns: (transfer none): what comes after the turn at hand
 */
const RpNextTurn *
rp_session_readout_get_next (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), NULL);

  return &self->next;
}

/**
 * rp_session_readout_get_tint:
 * @self: a readout
 *
 * Returns: the colour of the phase at hand
 */
RpTint
rp_session_readout_get_tint (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), RP_TINT_LIFT);

  return self->tint;
}

/**
 * rp_session_readout_get_cue_tint:
 * @self: a readout
 *
 * Returns: the colour of the cue
 */
RpTint
rp_session_readout_get_cue_tint (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), RP_TINT_LIFT);

  return self->cue_tint;
}

/**
 * rp_session_readout_get_subtitle:
 * @self: a readout
 *
 * Returns: (transfer none): how far the program is, and the exercise
 */
const char *
rp_session_readout_get_subtitle (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), "");

  return self->texts[RP_READOUT_SUBTITLE];
}

/**
 * rp_session_readout_get_phase:
 * @self: a readout
 *
 * Returns: (transfer none): the one big word
 */
const char *
rp_session_readout_get_phase (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), "");

  return self->texts[RP_READOUT_PHASE];
}

/**
 * rp_session_readout_get_count:
 * @self: a readout
 *
 * Returns: (transfer none): the repetition, or the time left
 */
const char *
rp_session_readout_get_count (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), "");

  return self->texts[RP_READOUT_COUNT];
}

/**
 * rp_session_readout_get_unit:
 * @self: a readout
 *
 * Returns: (transfer none): the line below the count, as Pango markup
 */
const char *
rp_session_readout_get_unit (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), "");

  return self->texts[RP_READOUT_UNIT];
}

/**
 * rp_session_readout_get_value:
 * @self: a readout
 *
 * Returns: (transfer none): the ring in words, for a screen reader
 */
const char *
rp_session_readout_get_value (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), "");

  return self->texts[RP_READOUT_VALUE];
}

/**
 * rp_session_readout_get_cue:
 * @self: a readout
 *
 * Returns: (transfer none): the reminder to show
 */
const char *
rp_session_readout_get_cue (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), "");

  return self->texts[RP_READOUT_CUE];
}

/**
 * rp_session_readout_get_standing:
 * @self: a readout
 *
 * Returns: (transfer none): where the session stands in one sentence
 */
const char *
rp_session_readout_get_standing (RpSessionReadout *self)
{
  g_return_val_if_fail (RP_IS_SESSION_READOUT (self), "");

  return self->texts[RP_READOUT_STANDING];
}

/**
 * rp_session_readout_has_text:
 * @object: the widget whose template asks
 * @text: (nullable): one of the texts
 *
 * For templates that show something only beside words.
 *
 * Returns: whether the text says anything
 */
gboolean
rp_session_readout_has_text (GObject *object, const char *text)
{
  return text && *text;
}
