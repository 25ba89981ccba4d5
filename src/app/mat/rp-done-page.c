/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-done-page.h"

#include "base/rp-words.h"
#include "common/rp-adaptive.h"
#include "common/rp-fact-row.h"
#include "mat/rp-done-row.h"
#include "words/rp-pain-words.h"
#include "words/rp-time-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpDonePage:
 *
 * The end of a session: what was done, and the way on.
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
  GtkWidget *facts;
  RpFactRow *pain;
  GtkWidget *actions;
  GtkWidget *again;
  GtkWidget *back;
};

G_DEFINE_FINAL_TYPE (RpDonePage, rp_done_page, GTK_TYPE_WIDGET)

static void
on_size_changed (RpDonePage *self)
{
  gboolean narrow = rp_adaptive_get_size_class (self->adaptive) == RP_SIZE_CLASS_NARROW;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->rows, i)); i++)
    rp_done_row_set_narrow (RP_DONE_ROW (row), narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->actions),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->back, narrow ? GTK_ALIGN_FILL : GTK_ALIGN_END);
}

static void
rp_done_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_DONE_PAGE);

  G_OBJECT_CLASS (rp_done_page_parent_class)->dispose (object);
}

static void
rp_done_page_class_init (RpDonePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_done_page_dispose;

  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_FACT_ROW);
  gtk_widget_class_set_css_name (widget_class, "donepage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-done-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, content);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, adaptive);
  gtk_widget_class_bind_template_callback (widget_class, on_size_changed);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, heading);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, when);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, rows);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, facts);
  gtk_widget_class_bind_template_child (widget_class, RpDonePage, pain);
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
 *
 * Returns: (transfer floating): a page without content
 */
GtkWidget *
rp_done_page_new (void)
{
  return g_object_new (RP_TYPE_DONE_PAGE, NULL);
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
fill_rows (RpDonePage *self, RpSession *session, RpPosterLoader *loader)
{
  guint n_items = rp_program_get_n_items (rp_plan_get_program (rp_session_get_plan (session)));
  GtkListBoxRow *old;

  while ((old = gtk_list_box_get_row_at_index (self->rows, 0)))
    gtk_list_box_remove (self->rows, GTK_WIDGET (old));
  for (guint i = 0; i < n_items; i++)
    {
      GtkWidget *row = rp_done_row_new ();

      rp_done_row_set_item (RP_DONE_ROW (row), session, i, loader);
      gtk_list_box_append (self->rows, row);
    }
  on_size_changed (self);
}

/* What it means if it hurts now, in the words of who made the program; nothing where they said nothing. */
static void
fill_pain (RpDonePage *self, RpProgram *program)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (program));
  g_auto (GStrv) lines = rp_pain_words_lines (rp_program_get_pain_rules (program));
  g_autofree char *text = lines ? g_strjoinv ("\n", lines) : NULL;

  rp_fact_row_set_text (self->pain, text);
  gtk_widget_set_visible (self->facts, text != NULL);
}

/**
 * rp_done_page_set_session:
 * @self: a page
 * @session: a session that has ended
 * @ended: when it did, in local time
 * @loader: (nullable): who loads the posters
 *
 * Shows what was done in a session, and what the program says of pain.
 */
void
rp_done_page_set_session (RpDonePage *self, RpSession *session, GDateTime *ended, RpPosterLoader *loader)
{
  g_autofree char *heading = NULL;
  g_autofree char *when = NULL;

  g_return_if_fail (RP_IS_DONE_PAGE (self));
  g_return_if_fail (RP_IS_SESSION (session));
  g_return_if_fail (ended);

  heading = format_heading (session);
  when = format_when (session, ended);
  gtk_label_set_text (self->heading, heading);
  gtk_label_set_text (self->when, when);
  fill_rows (self, session, loader);
  fill_pain (self, rp_plan_get_program (rp_session_get_plan (session)));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}
