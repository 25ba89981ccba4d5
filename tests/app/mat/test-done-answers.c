/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-agenda-settings.h"
#include "common/rp-scale.h"
#include "common/rp-settings.h"
#include "done.h"
#include "find.h"
#include "mat/rp-answer-entry.h"
#include "mat/rp-done-answers.h"
#include "pixels.h"
#include "programs/rp-program-edit.h"

#include <adwaita.h>

typedef struct
{
  Done done;
  GSettings *settings;
  GtkWidget *answers;
  GtkWindow *window;
} Fixture;

/* A program with rules for pain. */
static void
led_init_pain (Led *led)
{
  static const RpPlanSettings settings = RP_PLAN_SETTINGS_DEFAULT;
  g_autoptr (RpPainRules) rules = rp_pain_rules_new_usual ();
  g_autoptr (RpProgram) program = NULL;

  rp_pain_rules_set_note (rules, "Call me on Monday.");
  led->pack = sample_pack ();
  program = rp_program_edit_set_pain_rules (rp_pack_find_program (led->pack, "daily-clams"), rules);
  led->plan = rp_plan_new (program, &settings);
  led->clock = rp_simulated_clock_new ();
  led->session = rp_session_new (led->plan, RP_CLOCK (led->clock));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) ended = g_date_time_new_local (2026, 11, 21, 10, 15, 0);

  if (data)
    led_init_pain (&fixture->done.led);
  else
    led_init (&fixture->done.led, "daily-clams", FALSE);
  done_begin (&fixture->done);
  led_start_turn (&fixture->done.led);
  led_advance (&fixture->done.led, 600);
  done_end (&fixture->done);
  fixture->settings = rp_settings_new ();
  fixture->answers = g_object_ref (rp_done_answers_new ());
  fixture->window = pixels_show (fixture->answers, 700, 700);
  rp_done_answers_set_facts (RP_DONE_ANSWERS (fixture->answers), fixture->settings, fixture->done.facts,
                             ended);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->answers);
  done_clear (&fixture->done);
  g_settings_reset (fixture->settings, RP_AGENDA_SETTINGS_MORNINGS);
  g_object_unref (fixture->settings);
}

static const RpPastSession *
get_answers (Fixture *fixture)
{
  return rp_done_facts_get_answers (fixture->done.facts);
}

/* The @nth scale: of pain, then of effort. */
static gboolean
is_scale (GtkWidget *widget, gconstpointer data)
{
  const char *words = data;

  return RP_IS_SCALE (widget) && find_label (widget, words);
}

static void
tap (Fixture *fixture, const char *scale, const char *number)
{
  GtkWidget *found = find_widget (fixture->answers, is_scale, scale);

  g_assert_nonnull (found);
  gtk_toggle_button_set_active (
      GTK_TOGGLE_BUTTON (gtk_widget_get_ancestor (find_label (found, number), GTK_TYPE_TOGGLE_BUTTON)), TRUE);
}

/* Nothing is chosen before, and each number is kept at once. */
static void
test_numbers (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < RP_ANSWER_N_KINDS; i++)
    g_assert_null (get_answers (fixture)->answers[i]);
  find_assert_label (fixture->answers, "Call me on Monday.");
  tap (fixture, "Do one set of each.", "4");
  g_assert_cmpint (rp_past_session_get_number (get_answers (fixture), RP_ANSWER_PAIN_AFTER), ==, 4);
  tap (fixture, "As hard as I can", "5");
  g_assert_cmpint (rp_past_session_get_number (get_answers (fixture), RP_ANSWER_EFFORT), ==, 5);
}

static AdwComboRow *
ask_where (Fixture *fixture)
{
  GtkWidget *where;

  tap (fixture, "Do one set of each.", "4");
  pixels_settle (fixture->answers);
  where = find_type (fixture->answers, ADW_TYPE_COMBO_ROW);
  g_assert_nonnull (where);
  return ADW_COMBO_ROW (where);
}

/* Where is asked only of who has pain. */
static void
test_where (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *where;

  g_assert_null (find_type (fixture->answers, ADW_TYPE_COMBO_ROW));
  where = ask_where (fixture);
  adw_combo_row_set_selected (where, 2);
  g_assert_cmpstr (rp_past_session_get_text (get_answers (fixture), RP_ANSWER_WHERE), ==, "Clamshell, right");
  adw_combo_row_set_selected (where, 0);
  g_assert_null (rp_past_session_get_text (get_answers (fixture), RP_ANSWER_WHERE));
}

static gboolean
is_shown_entry (GtkWidget *widget, gconstpointer data)
{
  return RP_IS_ANSWER_ENTRY (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data);
}

static void
write_answer (Fixture *fixture, const char *title, const char *text)
{
  GtkWidget *entry = find_widget (fixture->answers, is_shown_entry, title);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  rp_answer_entry_settle (RP_ANSWER_ENTRY (entry));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *where = ask_where (fixture);

  adw_combo_row_set_selected (where, 3);
  pixels_settle (fixture->answers);
  write_answer (fixture, "In your own words", "Behind the knee");
  g_assert_cmpstr (rp_past_session_get_text (get_answers (fixture), RP_ANSWER_WHERE), ==, "Behind the knee");
  write_answer (fixture, "Note", "A bit tired.");
  g_assert_cmpstr (rp_past_session_get_text (get_answers (fixture), RP_ANSWER_NOTE), ==, "A bit tired.");
}

static void
test_morning (Fixture *fixture, gconstpointer data)
{
  GtkSwitch *morning = GTK_SWITCH (find_type (fixture->answers, GTK_TYPE_SWITCH));
  const char *uid = get_answers (fixture)->uid;

  g_assert_false (gtk_switch_get_active (morning));
  gtk_switch_set_active (morning, TRUE);
  g_assert_true (rp_agenda_settings_asks (fixture->settings, uid));
  gtk_switch_set_active (morning, FALSE);
  g_assert_false (rp_agenda_settings_asks (fixture->settings, uid));
}

/* Without rules the numbers mean what a person says that they do. */
static void
test_no_rules (Fixture *fixture, gconstpointer data)
{
  find_assert_label (fixture->answers, "0 is no pain. 10 is the worst there is.");
  g_assert_null (find_label (fixture->answers, "0 to 3"));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func, rules) g_test_add (path, Fixture, rules, set_up, func, tear_down)
  ADD ("/done-answers/morning", test_morning, "rules");
  ADD ("/done-answers/no-rules", test_no_rules, NULL);
  ADD ("/done-answers/numbers", test_numbers, "rules");
  ADD ("/done-answers/where", test_where, "rules");
  ADD ("/done-answers/words", test_words, "rules");

  return g_test_run ();
}
