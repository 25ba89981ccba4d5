/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-pace-popover.h"

#include "mat/rp-keep-check.h"
#include "mat/rp-pace-row.h"
#include "words/rp-pace-words.h"

/* What of the window's height it leaves free, in pixels: the header that its button is in, and a margin. */
#define FREE_HEIGHT 100

/**
 * RpPacePopover:
 *
 * How the person wants the session to go on: how fast, and of the exercise at hand how long each hold is, how many, and
 * whether it waits. The session goes on meanwhile, and follows at once.
 */
struct _RpPacePopover
{
  GtkPopover parent_instance;

  /* Template references */
  GtkScrolledWindow *scroller;
  RpPaceRow *speed;
  GtkWidget *exercise_part;
  GtkLabel *exercise;
  RpPaceRow *hold;
  RpPaceRow *amount;
  GtkWidget *wait_row;
  GtkWidget *end_line;
  GtkWidget *plain;
  RpKeepCheck *keep;

  /* Owned references */
  GSettings *settings;
  RpSession *session;
  GSignalGroup *watch; /* on the session */
};

G_DEFINE_FINAL_TYPE (RpPacePopover, rp_pace_popover, GTK_TYPE_POPOVER)

static gboolean
can_any (RpPacePopover *self, RpSessionEvent one, RpSessionEvent other)
{
  return rp_session_can (self->session, one) || rp_session_can (self->session, other);
}

/* What cannot be changed of the exercise is not there. */
static void
show_exercise (RpPacePopover *self, RpPlan *plan, guint item)
{
  RpExercise *exercise = rp_program_get_item (rp_plan_get_program (plan), item)->exercise;
  g_autofree char *hold = rp_pace_words_hold (plan, item);
  g_autofree char *amount = rp_pace_words_amount (plan, item);

  rp_pace_row_set_value (self->hold,
                         can_any (self, RP_SESSION_HOLD_SHORTER, RP_SESSION_HOLD_LONGER) ? hold : NULL);
  rp_pace_row_set_value (self->amount, can_any (self, RP_SESSION_FEWER, RP_SESSION_MORE) ? amount : NULL);
  gtk_label_set_label (self->exercise, rp_exercise_get_name (exercise));
  gtk_widget_set_visible (self->wait_row, rp_session_can (self->session, RP_SESSION_WAIT));
  gtk_widget_set_visible (self->exercise_part, gtk_widget_get_visible (GTK_WIDGET (self->hold))
                                                   || gtk_widget_get_visible (GTK_WIDGET (self->amount))
                                                   || gtk_widget_get_visible (self->wait_row));
}

/* What goes away or cannot be pressed takes the keyboard with it, which must not fall to the session below. */
static void
keep_focus (RpPacePopover *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root && !gtk_root_get_focus (root))
    gtk_widget_child_focus (GTK_WIDGET (self->speed), GTK_DIR_TAB_FORWARD);
}

static void
update (RpPacePopover *self)
{
  RpPlan *plan;
  RpMoment moment;
  g_autofree char *speed = NULL;

  if (!self->session || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  plan = rp_session_get_plan (self->session);
  rp_session_get_moment (self->session, &moment);
  speed = rp_pace_words_speed (plan);
  rp_pace_row_set_value (self->speed, speed);
  show_exercise (self, plan, moment.step->item);
  gtk_widget_set_visible (self->plain, rp_session_can (self->session, RP_SESSION_PLAIN));
  rp_keep_check_set_plan (self->keep, self->settings, plan);
  gtk_widget_set_visible (self->end_line, gtk_widget_get_visible (self->plain)
                                              || gtk_widget_get_visible (GTK_WIDGET (self->keep)));
  keep_focus (self);
}

/* With large text on a small screen it is higher than the window, and is scrolled. */
static void
rp_pace_popover_map (GtkWidget *widget)
{
  RpPacePopover *self = RP_PACE_POPOVER (widget);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_scrolled_window_set_max_content_height (
      self->scroller, MAX (FREE_HEIGHT, gtk_widget_get_height (GTK_WIDGET (root)) - FREE_HEIGHT));
  GTK_WIDGET_CLASS (rp_pace_popover_parent_class)->map (widget);
  update (self);
}

static void
rp_pace_popover_dispose (GObject *object)
{
  RpPacePopover *self = RP_PACE_POPOVER (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_PACE_POPOVER);

  G_OBJECT_CLASS (rp_pace_popover_parent_class)->dispose (object);
}

static void
rp_pace_popover_class_init (RpPacePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_pace_popover_dispose;
  widget_class->map = rp_pace_popover_map;

  g_type_ensure (RP_TYPE_KEEP_CHECK);
  g_type_ensure (RP_TYPE_PACE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-pace-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, speed);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, exercise_part);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, exercise);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, hold);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, amount);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, wait_row);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, end_line);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, plain);
  gtk_widget_class_bind_template_child (widget_class, RpPacePopover, keep);
}

static void
rp_pace_popover_init (RpPacePopover *self)
{
  static const char *const changes[] = { "notice", "notify::state", "notify::plan" };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->watch = g_signal_group_new (RP_TYPE_SESSION);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_signal_group_connect_swapped (self->watch, changes[i], G_CALLBACK (update), self);
}

/**
 * rp_pace_popover_new:
 *
 * Returns: (transfer floating): a popover without a session
 */
GtkWidget *
rp_pace_popover_new (void)
{
  return g_object_new (RP_TYPE_PACE_POPOVER, NULL);
}

/**
 * rp_pace_popover_set_settings:
 * @self: a popover
 * @settings: what the person has set
 *
 * Lets the person keep their pace there, for next time.
 */
void
rp_pace_popover_set_settings (RpPacePopover *self, GSettings *settings)
{
  g_return_if_fail (RP_IS_PACE_POPOVER (self));
  g_return_if_fail (G_IS_SETTINGS (settings));

  g_set_object (&self->settings, settings);
}

/**
 * rp_pace_popover_set_session:
 * @self: a popover that has settings
 * @session: (nullable): what it changes; its window has the session's actions
 *
 * Changes the session.
 */
void
rp_pace_popover_set_session (RpPacePopover *self, RpSession *session)
{
  g_return_if_fail (RP_IS_PACE_POPOVER (self));
  g_return_if_fail (!session || RP_IS_SESSION (session));
  g_return_if_fail (!session || self->settings);

  g_set_object (&self->session, session);
  g_signal_group_set_target (self->watch, session);
  update (self);
}
