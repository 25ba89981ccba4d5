/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-program-row.h"

#include "programs/rp-program-edit.h"
#include "words/rp-program-words.h"
#include "common/rp-plain-bin.h"
#include "common/rp-poster.h"
#include "common/rp-settings.h"

/**
 * RpProgramRow:
 *
 * A program in the sidebar: the poster of its first exercise, its name, how many exercises and how long.
 */
struct _RpProgramRow
{
  GtkListBoxRow parent_instance;

  /* Template references */
  RpPoster *poster;
  GtkLabel *name;
  GtkLabel *line;
};

G_DEFINE_FINAL_TYPE (RpProgramRow, rp_program_row, GTK_TYPE_LIST_BOX_ROW)

static void
rp_program_row_class_init (RpProgramRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_POSTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-program-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RpProgramRow, poster);
  gtk_widget_class_bind_template_child (widget_class, RpProgramRow, name);
  gtk_widget_class_bind_template_child (widget_class, RpProgramRow, line);
}

static void
rp_program_row_init (RpProgramRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_program_row_new:
 *
 * Returns: (transfer floating): a row without a program
 */
GtkWidget *
rp_program_row_new (void)
{
  return g_object_new (RP_TYPE_PROGRAM_ROW, NULL);
}

/* What is not installed is not led, and takes no time. */
static char *
format_line (RpProgram *program, GSettings *settings)
{
  g_autoptr (RpProgram) led = rp_program_edit_leave_out_missing (program);
  g_autoptr (RpPlan) plan = rp_program_get_n_items (led) > 0 ? rp_settings_make_plan (settings, led) : NULL;

  if (!plan)
    return rp_program_words_n_exercises (rp_program_get_n_items (program));
  return rp_program_words_line (rp_program_get_n_items (program), rp_plan_get_duration (plan),
                                rp_plan_is_estimate (plan));
}

/**
 * rp_program_row_set_program:
 * @self: a row
 * @program: what to show
 * @settings: what the person has set, for the minutes
 * @loader: who loads the poster
 *
 * Shows a program; activating the row opens it.
 */
void
rp_program_row_set_program (RpProgramRow *self,
                            RpProgram *program,
                            GSettings *settings,
                            RpPosterLoader *loader)
{
  g_autofree char *line = NULL;
  guint n_items;

  g_return_if_fail (RP_IS_PROGRAM_ROW (self));
  g_return_if_fail (RP_IS_PROGRAM (program));
  g_return_if_fail (G_IS_SETTINGS (settings));

  n_items = rp_program_get_n_items (program);
  line = format_line (program, settings);
  gtk_label_set_label (self->name, rp_program_get_name (program));
  gtk_label_set_label (self->line, line);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rp_program_get_name (program), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line,
                                  -1);
  if (n_items > 0)
    rp_poster_set_picture (self->poster, loader,
                           rp_exercise_get_poster (rp_program_get_item (program, 0)->exercise));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.show-program");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", rp_program_get_path (program));
}
