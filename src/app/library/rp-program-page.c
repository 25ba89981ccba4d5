/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "library/rp-program-page.h"

#include "base/rp-words.h"
#include "common/rp-adaptive.h"
#include "common/rp-agenda-settings.h"
#include "common/rp-pace-settings.h"
#include "common/rp-plain-bin.h"
#include "common/rp-remind-words.h"
#include "common/rp-settings.h"
#include "common/rp-wrap-box.h"
#include "common/rp-fact-row.h"
#include "words/rp-equipment-words.h"
#include "words/rp-frequency-words.h"
#include "words/rp-time-words.h"
#include "words/rp-pace-words.h"
#include "words/rp-pain-words.h"
#include "library/rp-item-row.h"
#include "words/rp-program-words.h"

#include <adwaita.h>
#include <string.h>

/* The column of facts beside the list, in pixels. */
#define SIDE_COLUMN 340

/**
 * RpProgramPage:
 *
 * A program before it starts: what, how long, with what, how often, and when to stop.
 */
struct _RpProgramPage
{
  GtkWidget parent_instance;

  /* Template references */
  AdwWindowTitle *window_title;
  RpAdaptive *adaptive;
  GtkScrolledWindow *scroller;
  GtkLabel *name;
  GtkLabel *summary;
  GtkBox *main_column;
  GtkWidget *head;
  AdwClamp *side_clamp;
  GtkBox *side_column;
  GtkWidget *start_card;
  GtkWidget *start;
  GtkWidget *make_own;
  GtkWidget *keep;
  GtkWidget *own_actions;
  GtkLabel *minutes;
  GtkLabel *minutes_label;
  GtkWidget *pace_part;
  GtkLabel *pace;
  GtkListBox *items;
  GtkLabel *foot;
  RpFactRow *needs;
  RpFactRow *frequency;
  RpFactRow *reminder;
  RpFactRow *order;
  RpFactRow *pain;
  RpFactRow *care;
  RpFactRow *why;
  GtkWidget *stop_card;
  GtkLabel *stop;

  /* Owned references */
  RpPlan *plan;
  GSettings *settings;

  gboolean can_remind;
};

G_DEFINE_FINAL_TYPE (RpProgramPage, rp_program_page, GTK_TYPE_WIDGET)

/* Wide: the minutes and Start head the facts. Otherwise they come before the list, where they are seen first. */
static void
on_size_class_changed (RpProgramPage *self)
{
  gboolean wide = rp_adaptive_get_size_class (self->adaptive) == RP_SIZE_CLASS_WIDE;
  g_autoptr (GtkWidget) card = g_object_ref (self->start_card);
  GtkBox *column = wide ? self->side_column : self->main_column;

  adw_clamp_set_maximum_size (self->side_clamp, wide ? SIDE_COLUMN : G_MAXINT16);
  adw_clamp_set_tightening_threshold (self->side_clamp, wide ? SIDE_COLUMN : G_MAXINT16);
  if (gtk_widget_get_parent (card) == GTK_WIDGET (column))
    return;
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (card)), card);
  gtk_box_insert_child_after (column, card, wide ? NULL : self->head);
}

/* Opens the window where it is set, with days and times to begin with. */
static void
on_remind (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RpProgram *program = rp_plan_get_program (RP_PROGRAM_PAGE (widget)->plan);
  g_autoptr (RpReminder) offered = rp_reminder_new_offered (
      rp_program_get_path (program), rp_program_get_name (program), rp_program_get_frequency (program));

  gtk_widget_activate_action_variant (widget, "app.remind-set", rp_reminder_to_variant (offered));
}

static void
show_reminder (RpProgramPage *self)
{
  const char *path = self->plan ? rp_program_get_path (rp_plan_get_program (self->plan)) : "";
  g_autoptr (RpAgenda) agenda = rp_agenda_settings_get (self->settings);
  g_autofree char *sentence = rp_remind_words_sentence (rp_agenda_find (agenda, path));

  rp_fact_row_set_text (self->reminder, self->can_remind ? sentence : NULL);
  rp_fact_row_lead_to (self->reminder, "program.remind", path);
}

/* How long it takes, and that it is not led as it says where the person wanted that. */
static void
show_minutes (RpProgramPage *self)
{
  g_autofree char *minutes = rp_time_words_total (rp_plan_get_duration (self->plan));
  g_autofree char *label
      = rp_time_words_total_label (rp_plan_get_duration (self->plan), rp_plan_is_estimate (self->plan));
  g_autofree char *pace = rp_pace_words_led (self->plan);

  gtk_label_set_label (self->minutes, minutes);
  gtk_label_set_label (self->minutes_label, label);
  gtk_label_set_label (self->pace, pace ? pace : "");
  gtk_widget_set_visible (self->pace_part, pace != NULL);
}

/* Another way to lead it takes another time. */
static void
on_pace_changed (RpProgramPage *self)
{
  g_autoptr (RpPlan) before = g_steal_pointer (&self->plan);

  if (!before)
    return;
  self->plan = rp_settings_make_plan (self->settings, rp_plan_get_program (before));
  show_minutes (self);
}

/* The button goes with what it takes back; the keyboard does not. */
static void
on_plain (GtkWidget *widget, const char *action, GVariant *parameter)
{
  RpProgramPage *self = RP_PROGRAM_PAGE (widget);
  g_autoptr (RpPlanChanges) plain = rp_plan_changes_new ();

  rp_program_page_focus (self);
  rp_pace_settings_set (self->settings, rp_program_get_path (rp_plan_get_program (self->plan)), plain);
}

static void
rp_program_page_dispose (GObject *object)
{
  RpProgramPage *self = RP_PROGRAM_PAGE (object);

  g_clear_pointer (&self->plan, rp_plan_unref);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_PROGRAM_PAGE);

  G_OBJECT_CLASS (rp_program_page_parent_class)->dispose (object);
}

static void
rp_program_page_class_init (RpProgramPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_program_page_dispose;

  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_FACT_ROW);
  g_type_ensure (RP_TYPE_PLAIN_BIN);
  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-program-page.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, adaptive);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, name);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, summary);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, main_column);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, head);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, side_clamp);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, side_column);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, start_card);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, start);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, make_own);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, keep);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, own_actions);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, minutes);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, minutes_label);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, pace_part);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, pace);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, items);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, foot);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, needs);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, frequency);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, reminder);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, order);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, pain);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, care);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, why);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, stop_card);
  gtk_widget_class_bind_template_child (widget_class, RpProgramPage, stop);
  gtk_widget_class_install_action (widget_class, "program.remind", "s", on_remind);
  gtk_widget_class_install_action (widget_class, "program.plain", NULL, on_plain);
  gtk_widget_class_bind_template_callback (widget_class, on_size_class_changed);
  gtk_widget_class_bind_template_callback (widget_class, rp_adaptive_get_orientation);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "programpage");
}

static void
rp_program_page_init (RpProgramPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_program_page_new:
 * @settings: what the person has set
 *
 * Returns: (transfer floating): a page without a program
 */
GtkWidget *
rp_program_page_new (GSettings *settings)
{
  RpProgramPage *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_PROGRAM_PAGE, NULL);
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" RP_AGENDA_SETTINGS_REMINDERS, G_CALLBACK (show_reminder),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::" RP_PACE_SETTINGS_KEPT, G_CALLBACK (on_pace_changed), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Where the doses come from, and that they may be changed; then who is to be thanked. */
static char *
format_foot (RpProgram *program)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (program));
  g_autofree char *source = rp_program_words_dose_source (program);
  const char *advice = rp_program_words_dose_advice (program);
  g_autofree char *doses = advice ? g_strdup_printf ("%s %s", source, advice) : g_steal_pointer (&source);
  g_autofree char *credits = rp_program_words_credits (program);

  return credits ? g_strdup_printf ("%s\n%s", doses, credits) : g_steal_pointer (&doses);
}

static void
fill_items (RpProgramPage *self, RpProgram *program, RpPosterLoader *loader)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->items))))
    gtk_list_box_remove (self->items, row);
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      row = rp_item_row_new ();
      rp_item_row_set_item (RP_ITEM_ROW (row), i + 1, rp_program_get_item (program, i),
                            rp_program_get_author (program), loader);
      gtk_list_box_append (self->items, row);
    }
}

static void
fill_why (RpProgramPage *self, const RpWhy *why)
{
  rp_fact_row_set_text (self->why, why ? why->name : NULL);
  rp_fact_row_lead_to (self->why, "win.show-why", why ? why->pack : NULL);
}

static void
fill_facts (RpProgramPage *self, RpProgram *program, const char *const *stop_rules)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (program));
  g_autoptr (GPtrArray) equipment = rp_program_words_equipment (program);
  g_autofree char *needs = rp_equipment_words_needs (equipment);
  g_autofree char *often = rp_frequency_words_sentence (rp_program_get_frequency (program));
  g_autofree char *order = rp_program_words_order (program);
  g_autofree char *care = rp_program_words_care (program);
  g_autofree char *stop = rp_program_words_stop (stop_rules);
  g_auto (GStrv) lines = rp_pain_words_lines (rp_program_get_pain_rules (program));
  g_autofree char *pain = lines ? g_strjoinv ("\n", lines) : NULL;

  rp_fact_row_set_text (self->needs, needs);
  rp_fact_row_set_text (self->frequency, often);
  rp_fact_row_set_text (self->order, order);
  rp_fact_row_set_text (self->pain, pain);
  rp_fact_row_set_text (self->care, care);
  fill_why (self, rp_program_get_why (program));
  gtk_label_set_label (self->stop, stop ? stop : "");
  gtk_widget_set_visible (self->stop_card, stop != NULL);
}

static void
show_recipient (RpProgramPage *self, const char *recipient)
{
  /* Translators: for whom a program is; %s is a name */
  g_autofree char *said = recipient ? g_strdup_printf (_ ("For %s"), recipient) : NULL;

  adw_window_title_set_subtitle (self->window_title, said ? said : "");
}

/**
 * rp_program_page_set_plan:
 * @self: a program page
 * @plan: the program, laid out in time
 * @stop_rules: (nullable) (array zero-terminated=1): when to stop and ask a clinician
 * @loader: who loads the posters
 *
 * Shows another program, from its top.
 */
void
rp_program_page_set_plan (RpProgramPage *self,
                          RpPlan *plan,
                          const char *const *stop_rules,
                          RpPosterLoader *loader)
{
  RpProgram *program;
  g_autofree char *foot = NULL;

  g_return_if_fail (RP_IS_PROGRAM_PAGE (self));
  g_return_if_fail (plan);

  if (self->plan)
    rp_plan_unref (self->plan);
  self->plan = rp_plan_ref (plan);
  program = rp_plan_get_program (plan);
  foot = format_foot (program);

  adw_window_title_set_title (self->window_title, rp_program_get_name (program));
  show_recipient (self, rp_program_get_recipient (program));
  gtk_label_set_label (self->name, rp_program_get_name (program));
  gtk_label_set_label (self->summary, rp_program_get_summary (program));
  gtk_widget_set_visible (GTK_WIDGET (self->summary), rp_program_get_summary (program) != NULL);
  show_minutes (self);
  gtk_label_set_label (self->foot, foot);
  fill_items (self, program, loader);
  fill_facts (self, program, stop_rules);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * rp_program_page_set_own:
 * @self: a program page
 * @own: whether the program is the person's own
 *
 * Offers to change it, to make a copy that can be changed, or to keep what was brought in a file or a code; and to be
 * reminded of what is kept.
 */
void
rp_program_page_set_own (RpProgramPage *self, gboolean own)
{
  gboolean in_pack;

  g_return_if_fail (RP_IS_PROGRAM_PAGE (self));
  g_return_if_fail (self->plan);

  in_pack = strchr (rp_program_get_path (rp_plan_get_program (self->plan)), '/') != NULL;
  gtk_widget_set_visible (self->make_own, !own && in_pack);
  gtk_widget_set_visible (self->keep, !own && !in_pack);
  gtk_widget_set_visible (self->own_actions, own);
  self->can_remind = own || in_pack;
  show_reminder (self);
}

/**
 * rp_program_page_get_plan:
 * @self: a program page
 *
 * Returns: (transfer none) (nullable): the plan it shows
 */
RpPlan *
rp_program_page_get_plan (RpProgramPage *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_PAGE (self), NULL);

  return self->plan;
}

/**
 * rp_program_page_focus:
 * @self: a program page
 *
 * Puts the keyboard on Start.
 */
void
rp_program_page_focus (RpProgramPage *self)
{
  g_return_if_fail (RP_IS_PROGRAM_PAGE (self));

  gtk_widget_grab_focus (self->start);
}
