/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-remind-keeper.h"

#include "base/rp-enum.h"
#include "remind/rp-remind-portal.h"
#include "remind/rp-remind-systemd.h"

#include <glib/gi18n-lib.h>

/**
 * RpRemindKeeper:
 *
 * Sees to it that the program is there when a reminder is due, also while it is closed, as well as the system can. It says
 * which way that is. One thing is done at a time; what was asked for last is done in the end.
 */
struct _RpRemindKeeper
{
  GObject parent_instance;

  gboolean in_sandbox;
  RpRemindWay way;
  char *sentence;
  GStrv wanted; /* (nullable): the calendar to keep next */
  GStrv kept;   /* (nullable): the one that is kept, or being kept */
  gboolean busy;
};

enum
{
  PROP_BUSY = 1,
  PROP_SENTENCE,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_ENUM_TYPE (RpRemindWay,
                    rp_remind_way,
                    G_DEFINE_ENUM_VALUE (RP_REMIND_WAY_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (RP_REMIND_WAY_TIMER, "timer"),
                    G_DEFINE_ENUM_VALUE (RP_REMIND_WAY_BACKGROUND, "background"),
                    G_DEFINE_ENUM_VALUE (RP_REMIND_WAY_OPEN, "open"))

G_DEFINE_FINAL_TYPE (RpRemindKeeper, rp_remind_keeper, G_TYPE_OBJECT)

static void go_on (RpRemindKeeper *self);

static void
rp_remind_keeper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpRemindKeeper *self = RP_REMIND_KEEPER (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_remind_keeper_finalize (GObject *object)
{
  RpRemindKeeper *self = RP_REMIND_KEEPER (object);

  g_strfreev (self->wanted);
  g_strfreev (self->kept);
  g_free (self->sentence);

  G_OBJECT_CLASS (rp_remind_keeper_parent_class)->finalize (object);
}

static void
rp_remind_keeper_class_init (RpRemindKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = rp_remind_keeper_get_property;
  object_class->finalize = rp_remind_keeper_finalize;

  /**
   * RpRemindKeeper:busy:
   *
   * Whether the system is being asked for something.
   */
  props[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, readable);
  /**
   * RpRemindKeeper:sentence:
   *
   * How reminders come, in a sentence for the person.
   */
  props[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_remind_keeper_init (RpRemindKeeper *self)
{
  self->sentence = g_strdup ("");
}

/* Takes @sentence. */
static void
set_way (RpRemindKeeper *self, RpRemindWay way, char *sentence)
{
  g_autofree char *owned = sentence;

  self->way = way;
  if (g_str_equal (self->sentence, sentence))
    return;
  g_debug ("Reminders are kept by %s", rp_enum_get_nick (RP_TYPE_REMIND_WAY, (int) way));
  g_free (self->sentence);
  self->sentence = g_steal_pointer (&owned);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SENTENCE]);
}

static void
set_busy (RpRemindKeeper *self, gboolean busy)
{
  if (self->busy == busy)
    return;
  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BUSY]);
}

static gboolean
is_wanted (const char *const *calendar)
{
  return calendar && calendar[0];
}

static void
show_systemd (RpRemindKeeper *self, RpRemindWay way, const GError *error)
{
  if (error)
    /* Translators: %s is what the system said */
    set_way (self, RP_REMIND_WAY_OPEN,
             g_strdup_printf (_ ("Reminders come only while Reprise is open, because the system did not take "
                                 "its timer (%s). Switch the reminder off and on to try again."),
                              error->message));
  else if (way == RP_REMIND_WAY_TIMER)
    set_way (self, way, g_strdup (_ ("Reminders come while Reprise is closed, too.")));
  else
    set_way (self, way,
             g_strdup (_ ("Reminders come only while Reprise is open: nothing on this computer can start it "
                          "in time.")));
}

static void
show_portal (RpRemindKeeper *self, const GError *error)
{
  if (error)
    set_way (self, RP_REMIND_WAY_OPEN,
             g_strdup (_ ("Reminders come only while Reprise is open, because it may not wait in the "
                          "background. Allow it in the settings of your desktop, and switch the reminder off "
                          "and on.")));
  else
    set_way (self, RP_REMIND_WAY_BACKGROUND,
             g_strdup (_ ("Reminders come while Reprise is closed, too. It then waits in the background.")));
}

static void
finish (RpRemindKeeper *self, const GError *error)
{
  if (error)
    g_info ("Reminders are not kept while the program is closed: %s", error->message);
  set_busy (self, FALSE);
  go_on (self);
}

static void
on_portal (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpRemindKeeper) self = user_data;
  g_autoptr (GError) error = NULL;

  rp_remind_portal_ask_finish (result, &error);
  show_portal (self, is_wanted ((const char *const *) self->kept) ? error : NULL);
  finish (self, error);
}

static void
work (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, cancellable, NULL);
  const char *const *calendar = task_data;
  gboolean there = bus && rp_remind_systemd_is_there (bus);
  GError *error = NULL;

  if (there && is_wanted (calendar))
    rp_remind_systemd_keep (bus, calendar, &error);
  else if (bus)
    rp_remind_systemd_clear (bus);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, there ? RP_REMIND_WAY_TIMER : RP_REMIND_WAY_OPEN);
}

static void
on_worked (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RpRemindKeeper *self = RP_REMIND_KEEPER (source);
  g_autoptr (GError) error = NULL;
  gssize way = g_task_propagate_int (G_TASK (result), &error);

  show_systemd (self, error ? RP_REMIND_WAY_OPEN : (RpRemindWay) way, error);
  finish (self, error);
}

static void
ask_systemd (RpRemindKeeper *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_worked, NULL);

  g_task_set_task_data (task, g_strdupv (self->kept), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, work);
}

/* The desktop is only asked when it matters: not for another time, and not by those who want no reminder. */
static gboolean
matters (RpRemindKeeper *self, const char *const *before)
{
  if (self->in_sandbox)
    return is_wanted (before) != is_wanted ((const char *const *) self->kept);
  return !before || !g_strv_equal (before, (const char *const *) self->kept);
}

static void
go_on (RpRemindKeeper *self)
{
  g_auto (GStrv) before = NULL;

  if (self->busy || !self->wanted)
    return;
  before = g_steal_pointer (&self->kept);
  self->kept = g_steal_pointer (&self->wanted);
  if (!matters (self, (const char *const *) before))
    return;
  set_busy (self, TRUE);
  if (self->in_sandbox)
    rp_remind_portal_ask (is_wanted ((const char *const *) self->kept), NULL, on_portal, g_object_ref (self));
  else
    ask_systemd (self);
}

/**
 * rp_remind_keeper_new:
 * @in_sandbox: whether the program runs in one, see rp_remind_portal_is_needed()
 *
 * Returns: (transfer full): a keeper that was not told anything yet
 */
RpRemindKeeper *
rp_remind_keeper_new (gboolean in_sandbox)
{
  RpRemindKeeper *self = g_object_new (RP_TYPE_REMIND_KEEPER, NULL);

  self->in_sandbox = in_sandbox;
  if (in_sandbox)
    show_portal (self, NULL);
  return self;
}

/**
 * rp_remind_keeper_set_calendar:
 * @self: a keeper
 * @calendar: (array zero-terminated=1): when the program has to be there, as of rp_agenda_dup_calendar(); none takes all
 *   that was set up away
 *
 * Sees to it, soon. Told the same again, it does nothing.
 */
void
rp_remind_keeper_set_calendar (RpRemindKeeper *self, const char *const *calendar)
{
  g_return_if_fail (RP_IS_REMIND_KEEPER (self));
  g_return_if_fail (calendar);

  g_strfreev (self->wanted);
  self->wanted = g_strdupv ((char **) calendar);
  go_on (self);
}

/**
 * rp_remind_keeper_get_way:
 * @self: a keeper
 *
 * Returns: how reminders come
 */
RpRemindWay
rp_remind_keeper_get_way (RpRemindKeeper *self)
{
  g_return_val_if_fail (RP_IS_REMIND_KEEPER (self), RP_REMIND_WAY_UNKNOWN);

  return self->way;
}

/**
 * rp_remind_keeper_is_busy:
 * @self: a keeper
 *
 * Returns: whether the system is being asked for something
 */
gboolean
rp_remind_keeper_is_busy (RpRemindKeeper *self)
{
  g_return_val_if_fail (RP_IS_REMIND_KEEPER (self), FALSE);

  return self->busy;
}

/**
 * rp_remind_keeper_get_sentence:
 * @self: a keeper
 *
 * Returns: (transfer none): how reminders come, in a sentence for the person; empty until it is known
 */
const char *
rp_remind_keeper_get_sentence (RpRemindKeeper *self)
{
  g_return_val_if_fail (RP_IS_REMIND_KEEPER (self), NULL);

  return self->sentence;
}
