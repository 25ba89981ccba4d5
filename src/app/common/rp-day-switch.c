/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-day-switch.h"

#include "common/rp-wrap-box.h"
#include "words/rp-frequency-words.h"

#include <glib/gi18n-lib.h>

/**
 * RpDaySwitch:
 *
 * The days of a week, in the order of the person's, each to be chosen or not. The last one that is chosen stays.
 */
struct _RpDaySwitch
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkToggleButton *toggles[RP_FREQUENCY_N_DAYS]; /* from Monday on */
  gboolean filling;                              /* not by the person */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpDaySwitch, rp_day_switch, GTK_TYPE_WIDGET)

static void
on_toggled (RpDaySwitch *self, GtkToggleButton *toggle)
{
  if (self->filling)
    return;
  if (rp_day_switch_get_days (self) == 0)
    {
      self->filling = TRUE;
      gtk_toggle_button_set_active (toggle, TRUE);
      self->filling = FALSE;
    }
  else
    g_signal_emit (self, signals[CHOSEN], 0, rp_day_switch_get_days (self));
}

static void
rp_day_switch_dispose (GObject *object)
{
  g_clear_pointer (&RP_DAY_SWITCH (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (rp_day_switch_parent_class)->dispose (object);
}

static void
rp_day_switch_class_init (RpDaySwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_day_switch_dispose;

  /**
   * RpDaySwitch::chosen:
   * @days: one bit for each day, the first is Monday; at least one
   *
   * The person has chosen other days.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_DAY_SWITCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dayswitch");
}

static void
add_day (RpDaySwitch *self, guint day)
{
  GtkWidget *toggle = gtk_toggle_button_new_with_label (rp_frequency_words_day_short (day));

  self->toggles[day] = GTK_TOGGLE_BUTTON (toggle);
  gtk_widget_add_css_class (toggle, "field");
  gtk_widget_add_css_class (toggle, "day");
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rp_frequency_words_day (day), -1);
  gtk_widget_set_tooltip_text (toggle, rp_frequency_words_day (day));
  g_signal_connect_object (toggle, "toggled", G_CALLBACK (on_toggled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (toggle, self->box);
}

static void
rp_day_switch_init (RpDaySwitch *self)
{
  self->box = rp_wrap_box_new (5, 5);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Which days"), -1);
  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    add_day (self, (rp_frequency_words_first_day () + i) % RP_FREQUENCY_N_DAYS);
}

/**
 * rp_day_switch_new:
 *
 * Returns: (transfer floating): the days of a week, none of them chosen
 */
GtkWidget *
rp_day_switch_new (void)
{
  return g_object_new (RP_TYPE_DAY_SWITCH, NULL);
}

/**
 * rp_day_switch_set_days:
 * @self: days
 * @days: one bit for each day, the first is Monday
 *
 * Shows which are chosen; nobody is told.
 */
void
rp_day_switch_set_days (RpDaySwitch *self, guint days)
{
  g_return_if_fail (RP_IS_DAY_SWITCH (self));

  self->filling = TRUE;
  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    gtk_toggle_button_set_active (self->toggles[i], (days >> i & 1u) != 0);
  self->filling = FALSE;
}

/**
 * rp_day_switch_get_days:
 * @self: days
 *
 * Returns: which are chosen, one bit for each, the first is Monday
 */
guint
rp_day_switch_get_days (RpDaySwitch *self)
{
  guint days = 0;

  g_return_val_if_fail (RP_IS_DAY_SWITCH (self), 0);

  for (guint i = 0; i < RP_FREQUENCY_N_DAYS; i++)
    if (gtk_toggle_button_get_active (self->toggles[i]))
      days |= 1u << i;
  return days;
}
