/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "remind/rp-time-spin.h"

#include "common/rp-wheel.h"
#include "common/rp-remind-words.h"

/* A press of plus or minus, and of Page Up or Page Down; minutes */
#define STEP 15
#define PAGE 60

static int
on_input (GtkSpinButton *spin, double *value, gpointer user_data)
{
  guint minute;

  if (!rp_remind_words_parse_time (gtk_editable_get_text (GTK_EDITABLE (spin)), &minute))
    return GTK_INPUT_ERROR;
  *value = minute;
  return TRUE;
}

static gboolean
on_output (GtkSpinButton *spin, gpointer user_data)
{
  g_autofree char *text = rp_remind_words_time (rp_time_spin_get_minute (spin));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);
  return TRUE;
}

/**
 * rp_time_spin_new:
 * @title: what the time is for, translated
 * @minute: the minute of the day that it shows
 *
 * Returns: (transfer floating): a field for a time of day, which goes round at midnight
 */
GtkWidget *
rp_time_spin_new (const char *title, guint minute)
{
  GtkAdjustment *adjustment;
  GtkWidget *spin;

  g_return_val_if_fail (title && minute < RP_DAY_MINUTES, NULL);

  adjustment = gtk_adjustment_new (minute, 0, RP_DAY_MINUTES - 1, STEP, PAGE, 0);
  spin = g_object_new (GTK_TYPE_SPIN_BUTTON, "adjustment", adjustment, "wrap", TRUE, "update-policy",
                       GTK_UPDATE_IF_VALID, "valign", GTK_ALIGN_CENTER, "width-chars", 8, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (spin, "input", G_CALLBACK (on_input), NULL);
  g_signal_connect (spin, "output", G_CALLBACK (on_output), NULL);
  on_output (GTK_SPIN_BUTTON (spin), NULL);
  rp_wheel_leave (spin);
  return spin;
}

/**
 * rp_time_spin_get_minute:
 * @spin: a field of rp_time_spin_new()
 *
 * Returns: the minute of the day it shows
 */
guint
rp_time_spin_get_minute (GtkSpinButton *spin)
{
  g_return_val_if_fail (GTK_IS_SPIN_BUTTON (spin), 0);

  return (guint) gtk_spin_button_get_value_as_int (spin);
}
