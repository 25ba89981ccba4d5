/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-keep-check.h"

#include "common/rp-pace-settings.h"

#include <glib/gi18n-lib.h>

/* Letters in a line of it, for large text on a small screen. */
#define MOST_LETTERS 24

/**
 * RpKeepCheck:
 *
 * Whether a program is led the next time as it is now. It is hidden where there is nothing to keep: the program is led as it
 * says, and always was.
 */
struct _RpKeepCheck
{
  GtkCheckButton parent_instance;

  /* Owned references, with a plan */
  GSettings *settings;
  RpPlan *plan;

  gboolean filling; /* not by the person */
};

G_DEFINE_FINAL_TYPE (RpKeepCheck, rp_keep_check, GTK_TYPE_CHECK_BUTTON)

static void
update (RpKeepCheck *self)
{
  RpPlanChanges *now = rp_plan_get_changes (self->plan);
  g_autoptr (RpPlanChanges) kept
      = rp_pace_settings_get (self->settings, rp_program_get_path (rp_plan_get_program (self->plan)));
  gboolean is_kept = rp_plan_changes_equal (kept, now);

  self->filling = TRUE;
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self), is_kept);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), !is_kept || !rp_plan_changes_is_plain (now));
}

/* What is not kept is led as the program says. */
static void
rp_keep_check_toggled (GtkCheckButton *check)
{
  RpKeepCheck *self = RP_KEEP_CHECK (check);
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();

  if (self->filling || !self->plan)
    return;
  rp_pace_settings_set (self->settings, rp_program_get_path (rp_plan_get_program (self->plan)),
                        gtk_check_button_get_active (check) ? rp_plan_get_changes (self->plan) : plain);
}

static void
rp_keep_check_dispose (GObject *object)
{
  RpKeepCheck *self = RP_KEEP_CHECK (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_keep_check_parent_class)->dispose (object);
}

static void
rp_keep_check_class_init (RpKeepCheckClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_keep_check_dispose;
  GTK_CHECK_BUTTON_CLASS (klass)->toggled = rp_keep_check_toggled;
}

static void
rp_keep_check_init (RpKeepCheck *self)
{
  GtkWidget *label = gtk_label_new (_ ("Keep for next time"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_LETTERS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (GTK_WIDGET (self), "keep");
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Keep for next time"), -1);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_keep_check_new:
 *
 * Returns: (transfer floating): a check that has nothing to keep, and is hidden
 */
GtkWidget *
rp_keep_check_new (void)
{
  return g_object_new (RP_TYPE_KEEP_CHECK, NULL);
}

/**
 * rp_keep_check_set_plan:
 * @self: a check
 * @settings: where it is kept
 * @plan: a program as it is led now
 *
 * Offers to keep that for the next time.
 */
void
rp_keep_check_set_plan (RpKeepCheck *self, GSettings *settings, RpPlan *plan)
{
  RpPlan *before;

  g_return_if_fail (RP_IS_KEEP_CHECK (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (plan);

  before = self->plan;
  g_set_object (&self->settings, settings);
  self->plan = rp_plan_ref (plan);
  if (before)
    rp_plan_unref (before);
  update (self);
}
