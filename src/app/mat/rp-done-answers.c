/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-done-answers.h"

#include "base/rp-words.h"
#include "common/rp-agenda-settings.h"
#include "common/rp-scale.h"
#include "mat/rp-answer-entry.h"
#include "mat/rp-done-places.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/**
 * RpDoneAnswers:
 *
 * What a person may say of a session that is over: how much it hurts, where, how hard it was, a note; and that they want to
 * be asked again. Nothing has to be answered, nothing is chosen before, and all is kept at once.
 */
struct _RpDoneAnswers
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *content;
  GtkWidget *pain_card;
  GtkBox *pain_place;
  GtkLabel *pain_note;
  GtkWidget *where_list;
  AdwComboRow *where;
  RpAnswerEntry *where_words;
  GtkWidget *effort_card;
  GtkBox *effort_place;
  GtkSwitch *morning;
  RpAnswerEntry *note;

  RpScale *pain;
  RpScale *effort;

  /* Owned references, with a session */
  GSettings *settings;
  RpDoneFacts *facts;
  GDateTime *ended;
  GStrv places; /* what can be chosen, but for the first and the last of the list */

  gboolean filling; /* not by the person */
};

G_DEFINE_FINAL_TYPE (RpDoneAnswers, rp_done_answers, GTK_TYPE_WIDGET)

/* The list begins with no answer, and ends with another place. */
static gboolean
is_another_place (RpDoneAnswers *self)
{
  return adw_combo_row_get_selected (self->where) == g_strv_length (self->places) + 1;
}

static void
update_where (RpDoneAnswers *self)
{
  gtk_widget_set_visible (self->where_list, rp_scale_get_number (self->pain) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->where_words), is_another_place (self));
}

static void
on_pain (RpDoneAnswers *self, int number)
{
  rp_done_facts_answer (self->facts, RP_ANSWER_PAIN_AFTER, number, NULL);
  update_where (self);
}

static void
on_effort (RpDoneAnswers *self, int number)
{
  rp_done_facts_answer (self->facts, RP_ANSWER_EFFORT, number, NULL);
}

static void
on_where (RpDoneAnswers *self)
{
  guint selected = adw_combo_row_get_selected (self->where);

  if (self->filling)
    return;
  update_where (self);
  if (is_another_place (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->where_words));
  else
    rp_done_facts_answer (self->facts, RP_ANSWER_WHERE, RP_ANSWER_NONE,
                          selected > 0 ? self->places[selected - 1] : NULL);
}

static void
on_where_words (RpDoneAnswers *self, const char *text)
{
  if (is_another_place (self))
    rp_done_facts_answer (self->facts, RP_ANSWER_WHERE, RP_ANSWER_NONE, text);
}

static void
on_note (RpDoneAnswers *self, const char *text)
{
  rp_done_facts_answer (self->facts, RP_ANSWER_NOTE, RP_ANSWER_NONE, text);
}

static void
on_morning (RpDoneAnswers *self)
{
  const RpPastSession *about;

  if (self->filling)
    return;
  about = rp_done_facts_get_answers (self->facts);
  if (!gtk_switch_get_active (self->morning))
    {
      rp_agenda_settings_leave (self->settings, about->uid);
      return;
    }
  rp_done_facts_begin (self->facts);
  rp_agenda_settings_ask (self->settings, about->uid, about->name, self->ended);
}

static void
rp_done_answers_dispose (GObject *object)
{
  RpDoneAnswers *self = RP_DONE_ANSWERS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_DONE_ANSWERS);
  g_clear_object (&self->settings);
  g_clear_object (&self->facts);
  g_clear_pointer (&self->ended, g_date_time_unref);
  g_clear_pointer (&self->places, g_strfreev);

  G_OBJECT_CLASS (rp_done_answers_parent_class)->dispose (object);
}

static void
rp_done_answers_class_init (RpDoneAnswersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_done_answers_dispose;

  g_type_ensure (RP_TYPE_ANSWER_ENTRY);
  gtk_widget_class_set_css_name (widget_class, "doneanswers");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-done-answers.ui");
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, content);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, pain_card);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, pain_place);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, pain_note);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, where_list);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, where);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, where_words);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, effort_card);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, effort_place);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, morning);
  gtk_widget_class_bind_template_child (widget_class, RpDoneAnswers, note);
  gtk_widget_class_bind_template_callback (widget_class, on_where);
  gtk_widget_class_bind_template_callback (widget_class, on_where_words);
  gtk_widget_class_bind_template_callback (widget_class, on_note);
  gtk_widget_class_bind_template_callback (widget_class, on_morning);
}

static RpScale *
add_scale (GtkBox *place, const char *title)
{
  GtkWidget *scale = rp_scale_new (title);

  gtk_widget_set_hexpand (scale, TRUE);
  gtk_box_append (place, scale);
  return RP_SCALE (scale);
}

static void
rp_done_answers_init (RpDoneAnswers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pain = add_scale (self->pain_place, _ ("How much pain now?"));
  g_signal_connect_object (self->pain, "chosen", G_CALLBACK (on_pain), self, G_CONNECT_SWAPPED);
  self->effort = add_scale (self->effort_place, _ ("How hard was it?"));
  rp_scale_set_ends (self->effort, _ ("No effort"), _ ("Hard"), _ ("As hard as I can"));
  g_signal_connect_object (self->effort, "chosen", G_CALLBACK (on_effort), self, G_CONNECT_SWAPPED);
}

/**
 * rp_done_answers_new:
 *
 * Returns: (transfer floating): questions about nothing
 */
GtkWidget *
rp_done_answers_new (void)
{
  return g_object_new (RP_TYPE_DONE_ANSWERS, NULL);
}

/* What it means if it hurts now, in the words of who made the program; nothing where they said nothing. */
static void
show_bands (RpDoneAnswers *self, RpProgram *program)
{
  g_auto (RpWords) words = rp_words_begin (rp_program_get_words (program));
  const RpPainRules *rules = rp_program_get_pain_rules (program);
  const char *note = rules ? rules->note : _ ("0 is no pain. 10 is the worst there is.");

  rp_scale_set_bands (self->pain, rules);
  gtk_label_set_text (self->pain_note, note ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->pain_note), note != NULL);
}

static void
fill_places (RpDoneAnswers *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_strfreev (self->places);
  self->places = rp_done_places_list (rp_done_facts_get_session (self->facts));
  gtk_string_list_append (list, _ ("No answer"));
  for (guint i = 0; self->places[i]; i++)
    gtk_string_list_append (list, self->places[i]);
  gtk_string_list_append (list, _ ("Somewhere else"));
  adw_combo_row_set_model (self->where, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->where, 0);
}

static void
show_answers (RpDoneAnswers *self)
{
  const RpPastSession *answers = rp_done_facts_get_answers (self->facts);

  rp_scale_set_number (self->pain, rp_past_session_get_number (answers, RP_ANSWER_PAIN_AFTER));
  rp_scale_set_number (self->effort, rp_past_session_get_number (answers, RP_ANSWER_EFFORT));
  rp_answer_entry_set_text (self->note, rp_past_session_get_text (answers, RP_ANSWER_NOTE));
  rp_answer_entry_set_text (self->where_words, NULL);
  gtk_switch_set_active (self->morning, rp_agenda_settings_asks (self->settings, answers->uid));
  update_where (self);
}

/* The keys of numbers go to the question whose part of the page has the keyboard. */
static void
add_keys (RpDoneAnswers *self)
{
  rp_scale_add_keys (self->pain, self->pain_card, self->settings);
  rp_scale_add_keys (self->effort, self->effort_card, self->settings);
}

/**
 * rp_done_answers_set_facts:
 * @self: questions
 * @settings: what the person has set, always the same
 * @facts: what is known of a session that is over, and where answers go
 * @ended: when it ended, in local time
 *
 * Asks about a session.
 */
void
rp_done_answers_set_facts (RpDoneAnswers *self, GSettings *settings, RpDoneFacts *facts, GDateTime *ended)
{
  g_return_if_fail (RP_IS_DONE_ANSWERS (self));
  g_return_if_fail (G_IS_SETTINGS (settings));
  g_return_if_fail (RP_IS_DONE_FACTS (facts));
  g_return_if_fail (ended);

  if (g_set_object (&self->settings, settings))
    add_keys (self);
  g_set_object (&self->facts, facts);
  g_clear_pointer (&self->ended, g_date_time_unref);
  self->ended = g_date_time_ref (ended);
  self->filling = TRUE;
  show_bands (self, rp_plan_get_program (rp_session_get_plan (rp_done_facts_get_session (facts))));
  fill_places (self);
  show_answers (self);
  self->filling = FALSE;
}
