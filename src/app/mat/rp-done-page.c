/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-done-page.h"

#include "common/rp-adaptive.h"
#include "mat/rp-done-answers.h"
#include "mat/rp-done-row.h"
#include "mat/rp-keep-check.h"
#include "mat/rp-next-dose.h"
#include "words/rp-pace-words.h"
#include "words/rp-time-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* How wide the page is at most: with two columns, and with one. */
#define WIDE 1320
#define COLUMN 760

/**
 * RpDonePage:
 *
 * The end of a session: what was done, to be put right in place; how it was, for who wants to say so; and the way on.
 */
struct _RpDonePage
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  RpAdaptive *adaptive;
  GtkWidget *scroller;
  GtkLabel *heading;
  GtkLabel *when;
  GtkListBox *rows;
  AdwClamp *clamp;
  RpDoneAnswers *answers;
  GtkLabel *pace;
  RpKeepCheck *keep;
  RpNextDose *next_dose;
  GtkWidget *actions;
  GtkWidget *again;
  GtkWidget *back;

  /* Owned references */
  GSettings *settings;
  RpDoneFacts *facts; /* with a session */
};

enum
{
  DOSE_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpDonePage, rp_done_page, GTK_TYPE_WIDGET)

static void
on_size_changed (RpDonePage *self)
{
  RpSizeClass size_class = rp_adaptive_get_size_class (self->adaptive);
  gboolean narrow = size_class == RP_SIZE_CLASS_NARROW;
  int width = size_class == RP_SIZE_CLASS_WIDE ? WIDE : COLUMN;
  GtkListBoxRow *row;

  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)); i++)
    rp_done_row_set_narrow (RP_DONE_ROW (row), narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->actions),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->back, narrow ? GTK_ALIGN_FILL : GTK_ALIGN_END);
}

static void
on_dose_chosen (RpDonePage *self, RpProgram *program, guint item, const RpDose *dose)
{
  g_signal_emit (self, signals[DOSE_CHOSEN], 0, program, item, dose);
}

static void
rp_done_page_dispose (GObject *object)
{
  RpDonePage *self = RP_DONE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_DONE_PAGE);
  g_clear_object (&self->settings);
  g_clear_object (&self->facts);

  G_OBJECT_CLASS (rp_done_page_parent_class)->dispose (object);
}

static void
rp_done_page_class_init (RpDonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_done_page_dispose;

  /**
   * RpDonePage::dose-chosen:
   * @program: the program that was done
   * @item: which item of it, from 0
   * @dose: the dose that the person wants to do next time
   *
   * The person wants another number within a range that the program says.
   */
  signals[DOSE_CHOSEN] = g_signal_new ("dose-chosen", RP_TYPE_DONE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 3, RP_TYPE_PROGRAM, G_TYPE_UINT, RP_TYPE_DOSE);
  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_DONE_ANSWERS);
  g_type_ensure (RP_TYPE_KEEP_CHECK);
  g_type_ensure (RP_TYPE_NEXT_DOSE);
  gtk_widget_class_set_css_name (widget_class, "donepage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-done-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, content);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, adaptive);
  gtk_widget_class_bind_template_callback (widget_class, on_size_changed);
  gtk_widget_class_bind_template_callback (widget_class, rp_adaptive_get_orientation);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, heading);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, when);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, rows);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, clamp);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, answers);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, pace);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, keep);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, next_dose);
  gtk_widget_class_bind_template_callback (widget_class, on_dose_chosen);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, actions);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, again);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, back);
}

static void
rp_done_page_init (RpDonePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_done_page_new:
 * @settings: what the person has set
 *
 * Returns: (transfer floating): a page without content
 */
GtkWidget *
rp_done_page_new (GSettings *settings)
{
  RpDonePage *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_DONE_PAGE, NULL);
  self->settings = g_object_ref (settings);
  return GTK_WIDGET (self);
}

/* Skipping to the end is not finishing. */
static gboolean
is_all_done (RpSession *session)
{
  RpPlan *plan = rp_session_get_plan (session);

  for (guint i = 0; i < rp_plan_get_n_steps (plan); i++)
    {
      const RpStep *step = rp_plan_get_step (plan, i);

      if (step->kind == RP_STEP_WORK && rp_step_get_share (step, rp_session_get_done (session, i)) < 1)
        return FALSE;
    }

  return TRUE;
}

static char *
format_heading (RpSession *session)
{
  const char *name = rp_program_get_name (rp_plan_get_program (rp_session_get_plan (session)));

  if (is_all_done (session))
    /* Translators: the name of a program */
    return g_strdup_printf (_ ("You finished it: %s"), name);

  /* Translators: the name of a program */
  return g_strdup_printf (_ ("You did a part of it: %s"), name);
}

static char *
format_when (RpSession *session, GDateTime *ended)
{
  /* Translators: the day and the time; see g_date_time_format() */
  g_autofree char *day = g_date_time_format (ended, _ ("%A %-d %B, %H:%M"));
  g_autofree char *duration = NULL;
  gint64 worked = rp_session_get_worked (session);

  if (worked >= 60 * G_USEC_PER_SEC)
    duration = rp_time_words_rough_full (worked);
  else
    duration = rp_time_words_duration (worked - worked % G_USEC_PER_SEC);

  /* Translators: the day and the time, then how long it took */
  return g_strdup_printf (_ ("%s. %s."), day, duration);
}

static void
show_heading (RpDonePage *self)
{
  g_autofree char *heading = format_heading (rp_done_facts_get_session (self->facts));

  gtk_label_set_text (self->heading, heading);
}

static void
on_corrected (RpDonePage *self, guint item, int side, guint done, RpDoneRow *row)
{
  rp_done_facts_correct (self->facts, item, (RpSide) side, done);
  rp_done_row_update (row);
  show_heading (self);
}

static void
fill_rows (RpDonePage *self, RpPosterLoader *loader)
{
  RpSession *session = rp_done_facts_get_session (self->facts);
  guint n_items = rp_program_get_n_items (rp_plan_get_program (rp_session_get_plan (session)));
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->rows, 0)))
    gtk_list_box_remove (self->rows, GTK_WIDGET (old));
  for (guint i = 0; i < n_items; i++)
    {
      GtkWidget *row = rp_done_row_new ();

      rp_done_row_set_item (RP_DONE_ROW (row), session, i, loader);
      g_signal_connect_object (row, "corrected", G_CALLBACK (on_corrected), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->rows, row);
    }
  on_size_changed (self);
}

/* How it was led, if not as the program says, and whether it shall be so again. */
static void
show_pace (RpDonePage *self)
{
  RpPlan *plan = rp_session_get_plan (rp_done_facts_get_session (self->facts));
  g_autofree char *pace = rp_pace_words_led (plan);

  gtk_label_set_label (self->pace, pace ? pace : _ ("Led as the program says."));
  rp_keep_check_set_plan (self->keep, self->settings, plan);
}

/**
 * rp_done_page_set_facts:
 * @self: a page
 * @facts: what is known of a session that is over, and where corrections and answers go
 * @ended: when it ended, in local time
 * @loader: (nullable): who loads the posters
 *
 * Shows what was done in a session, and asks how it was.
 */
void
rp_done_page_set_facts (RpDonePage *self, RpDoneFacts *facts, GDateTime *ended, RpPosterLoader *loader)
{
  g_autofree char *when = NULL;

  g_return_if_fail (RP_IS_DONE_PAGE (self));
  g_return_if_fail (RP_IS_DONE_FACTS (facts));
  g_return_if_fail (ended);

  g_set_object (&self->facts, facts);
  when = format_when (rp_done_facts_get_session (facts), ended);
  gtk_label_set_text (self->when, when);
  show_heading (self);
  fill_rows (self, loader);
  show_pace (self);
  rp_next_dose_set_program (self->next_dose,
                            rp_plan_get_program (rp_session_get_plan (rp_done_facts_get_session (facts))));
  rp_done_answers_set_facts (self->answers, self->settings, facts, ended);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}
