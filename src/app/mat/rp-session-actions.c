/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-session-actions.h"

/**
 * RpSessionActions:
 *
 * What a person can do to a session, as actions; and where it stands, as the states of actions that only tell.
 */

/* The verbs, and the event each sends. Pause and go on share one. */
static const struct
{
  const char *name;
  RpSessionEvent event;
  RpSessionEvent other;
} verbs[] = {
  { "session.pause", RP_SESSION_PAUSE, RP_SESSION_RESUME },
  { "session.skip", RP_SESSION_SKIP, RP_SESSION_SKIP },
  { "session.back", RP_SESSION_BACK, RP_SESSION_BACK },
  { "session.extend", RP_SESSION_EXTEND, RP_SESSION_EXTEND },
  { "session.repeat", RP_SESSION_REPEAT, RP_SESSION_REPEAT },
  { "session.count", RP_SESSION_COUNT, RP_SESSION_COUNT },
  { "session.uncount", RP_SESSION_UNCOUNT, RP_SESSION_UNCOUNT },
  { "session.stop", RP_SESSION_STOP, RP_SESSION_STOP },
  { "session.slower", RP_SESSION_SLOWER, RP_SESSION_SLOWER },
  { "session.faster", RP_SESSION_FASTER, RP_SESSION_FASTER },
  { "session.hold-shorter", RP_SESSION_HOLD_SHORTER, RP_SESSION_HOLD_SHORTER },
  { "session.hold-longer", RP_SESSION_HOLD_LONGER, RP_SESSION_HOLD_LONGER },
  { "session.fewer", RP_SESSION_FEWER, RP_SESSION_FEWER },
  { "session.more", RP_SESSION_MORE, RP_SESSION_MORE },
  { "session.plain", RP_SESSION_PLAIN, RP_SESSION_PLAIN },
  { "session.wait", RP_SESSION_WAIT, RP_SESSION_WAIT },
};

enum
{
  STATE,
  STEP,
  SIDE,
  PHASE,
  N_WORDS,
};

static const char *const word_names[N_WORDS] = {
  [STATE] = "session.state",
  [STEP] = "session.step",
  [SIDE] = "session.side",
  [PHASE] = "session.phase",
};

struct _RpSessionActions
{
  GObject parent_instance;

  /* Owned references */
  RpSession *session;
  GSignalGroup *watch; /* on the session */
  GSimpleAction *verbs[G_N_ELEMENTS (verbs)];
  GSimpleAction *words[N_WORDS];
  GSimpleAction *rep;
};

G_DEFINE_FINAL_TYPE (RpSessionActions, rp_session_actions, G_TYPE_OBJECT)

static void
set_word (RpSessionActions *self, guint word, const char *text)
{
  g_autoptr (GVariant) old = g_action_get_state (G_ACTION (self->words[word]));

  if (!g_str_equal (g_variant_get_string (old, NULL), text))
    g_simple_action_set_state (self->words[word], g_variant_new_string (text));
}

static void
set_rep (RpSessionActions *self, guint rep)
{
  g_autoptr (GVariant) old = g_action_get_state (G_ACTION (self->rep));

  if (g_variant_get_int32 (old) != (gint32) rep)
    g_simple_action_set_state (self->rep, g_variant_new_int32 ((gint32) rep));
}

/* Whether the person counts in the turn at hand, or in the one to come. */
static gboolean
is_waiting_for_me (RpPlan *plan, const RpMoment *moment)
{
  guint turn = moment->step->kind == RP_STEP_WORK ? moment->step_index : moment->next_turn;

  return turn != G_MAXUINT && rp_plan_get_step (plan, turn)->pace == RP_PACE_OWN;
}

static void
set_wait (RpSessionActions *self, gboolean wait)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (verbs[i].event == RP_SESSION_WAIT)
      g_simple_action_set_state (self->verbs[i], g_variant_new_boolean (wait));
}

static void
update_words (RpSessionActions *self)
{
  RpMoment moment;

  if (!self->session)
    {
      set_word (self, STATE, rp_session_state_to_string (RP_SESSION_IDLE));
      return;
    }

  rp_session_get_moment (self->session, &moment);
  set_word (self, STATE, rp_session_state_to_string (rp_session_get_state (self->session)));
  set_word (self, STEP, rp_step_kind_to_string (moment.step->kind));
  set_word (self, SIDE, rp_side_to_string (moment.side));
  set_word (self, PHASE, moment.phase ? moment.phase->id : "");
  set_rep (self, moment.rep);
  set_wait (self, is_waiting_for_me (rp_session_get_plan (self->session), &moment));
}

/* The one place that says what can be done now. */
static void
update (RpSessionActions *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      gboolean can = self->session
                     && (rp_session_can (self->session, verbs[i].event)
                         || rp_session_can (self->session, verbs[i].other));

      g_simple_action_set_enabled (self->verbs[i], can);
    }
  update_words (self);
}

static void
on_activated (GSimpleAction *action, GVariant *parameter, RpSessionActions *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; self->session && i < G_N_ELEMENTS (verbs); i++)
    {
      gboolean first = rp_session_can (self->session, verbs[i].event);

      if (self->verbs[i] != action)
        continue;
      /* A key may come just after the last moment it could be used. */
      if (!rp_session_send (self->session, first ? verbs[i].event : verbs[i].other, &error))
        g_debug ("%s is refused: %s", verbs[i].name, error->message);
      break;
    }
  update (self);
}

static void
rp_session_actions_dispose (GObject *object)
{
  RpSessionActions *self = RP_SESSION_ACTIONS (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_clear_object (&self->verbs[i]);
  for (guint i = 0; i < N_WORDS; i++)
    g_clear_object (&self->words[i]);
  g_clear_object (&self->rep);

  G_OBJECT_CLASS (rp_session_actions_parent_class)->dispose (object);
}

static void
rp_session_actions_class_init (RpSessionActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_session_actions_dispose;
}

static GSimpleAction *
create_telling (const char *name, GVariant *state)
{
  GSimpleAction *action = g_simple_action_new_stateful (name, NULL, state);

  /* Others may read it, nobody may change it. */
  g_simple_action_set_enabled (action, FALSE);

  return action;
}

/* A switch shows whether the session waits; the others only do something. */
static GSimpleAction *
create_verb (guint verb)
{
  if (verbs[verb].event == RP_SESSION_WAIT)
    return g_simple_action_new_stateful (verbs[verb].name, NULL, g_variant_new_boolean (FALSE));
  return g_simple_action_new (verbs[verb].name, NULL);
}

static void
rp_session_actions_init (RpSessionActions *self)
{
  static const char *const changes[] = { "notice", "notify::state", "notify::plan" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      self->verbs[i] = create_verb (i);
      g_signal_connect_object (self->verbs[i], "activate", G_CALLBACK (on_activated), self, 0);
    }
  for (guint i = 0; i < N_WORDS; i++)
    self->words[i] = create_telling (word_names[i], g_variant_new_string (""));
  self->rep = create_telling ("session.rep", g_variant_new_int32 (0));
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->watch, changes[i], G_CALLBACK (update), self);
  update (self);
}

/**
 * rp_session_actions_new:
 *
 * Returns: (transfer full): actions that have no session yet
 */
RpSessionActions *
rp_session_actions_new (void)
{
  return g_object_new (RP_TYPE_SESSION_ACTIONS, NULL);
}

/**
 * rp_session_actions_install:
 * @self: the actions
 * @map: where they shall be found, such as a window
 *
 * Adds every action to @map.
 */
void
rp_session_actions_install (RpSessionActions *self, GActionMap *map)
{
  g_return_if_fail (RP_IS_SESSION_ACTIONS (self));
  g_return_if_fail (G_IS_ACTION_MAP (map));

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_action_map_add_action (map, G_ACTION (self->verbs[i]));
  for (guint i = 0; i < N_WORDS; i++)
    g_action_map_add_action (map, G_ACTION (self->words[i]));
  g_action_map_add_action (map, G_ACTION (self->rep));
}

/**
 * rp_session_actions_set_session:
 * @self: the actions
 * @session: (nullable): what they act on from now on
 *
 * Changes the session.
 */
void
rp_session_actions_set_session (RpSessionActions *self, RpSession *session)
{
  g_return_if_fail (RP_IS_SESSION_ACTIONS (self));
  g_return_if_fail (!session || RP_IS_SESSION (session));

  if (!g_set_object (&self->session, session))
    return;

  g_signal_group_set_target (self->watch, session);
  update (self);
}
