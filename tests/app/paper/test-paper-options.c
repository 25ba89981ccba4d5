/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "pixels.h"
#include "common/rp-settings.h"
#include "paper/rp-paper-options.h"

typedef struct
{
  GSettings *settings;
  GDateTime *today;
  RpPaperOptions *options;
  GtkWindow *window;
  guint n_changes;
} Fixture;

static void
on_changed (RpPaperOptions *options, guint *n_changes)
{
  *n_changes += 1;
}

static void
make_options (Fixture *fixture)
{
  fixture->options = g_object_ref (RP_PAPER_OPTIONS (rp_paper_options_new ()));
  rp_paper_options_set_settings (fixture->options, fixture->settings, fixture->today);
  fixture->window = pixels_show (GTK_WIDGET (fixture->options), 400, 1000);
  fixture->n_changes = 0;
  g_signal_connect (fixture->options, "changed", G_CALLBACK (on_changed), &fixture->n_changes);
}

static void
drop_options (Fixture *fixture)
{
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->options);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  fixture->today = g_date_time_new_local (2026, 11, 21, 10, 15, 0);
  make_options (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  static const char *const keys[]
      = { "sheet-layout", "sheet-text-size", "sheet-paper",   "sheet-direction", "sheet-ink",
          "sheet-author", "sheet-clinic",    "sheet-address", "sheet-logo" };

  drop_options (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_settings_reset (fixture->settings, keys[i]);
  g_date_time_unref (fixture->today);
  g_object_unref (fixture->settings);
}

static RpSheetSettings *
get (Fixture *fixture)
{
  return rp_paper_options_get_sheet_settings (fixture->options);
}

static gboolean
has_label (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget) && find_label (widget, data) != NULL;
}

static GtkWidget *
find_button (Fixture *fixture, const char *label)
{
  GtkWidget *button = find_widget (GTK_WIDGET (fixture->options), has_label, label);

  g_assert_nonnull (button);
  return button;
}

static void
press (Fixture *fixture, const char *label)
{
  g_signal_emit_by_name (find_button (fixture, label), "clicked");
}

static gboolean
has_title (GtkWidget *widget, gconstpointer data)
{
  return ADW_IS_PREFERENCES_ROW (widget)
         && g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), data) == 0;
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  return find_widget (GTK_WIDGET (fixture->options), has_title, title);
}

static void
write_row (Fixture *fixture, const char *title, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture, title)), text);
}

static void
write_text (Fixture *fixture, const char *title, const char *text)
{
  GtkWidget *view = find_type (find_row (fixture, title), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_begins (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSheetSettings) sheet = get (fixture);

  g_assert_cmpint (sheet->density, ==, RP_SHEET_FOUR);
  g_assert_cmpint (sheet->text_size, ==, RP_SHEET_TEXT_STANDARD);
  g_assert_false (sheet->landscape);
  g_assert_false (sheet->colour);
  g_assert_cmpint (g_date_time_get_day_of_month (sheet->date), ==, 21);
  g_assert_cmpint (g_date_time_get_hour (sheet->date), ==, 0);
  g_assert_cmpstr (sheet->recipient, ==, "");
  g_assert_cmpstr (sheet->author, ==, "");
  g_assert_null (sheet->note);
  g_assert_null (sheet->address);
  g_assert_null (sheet->logo);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture, "4"))));
  g_assert_nonnull (find_label (GTK_WIDGET (fixture->options), "21 November 2026"));
}

static void
test_choices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSheetSettings) sheet = NULL;

  press (fixture, "Wall");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  press (fixture, "Large");
  press (fixture, "Letter");
  press (fixture, "Landscape");
  press (fixture, "Colour");
  sheet = get (fixture);
  g_assert_cmpint (sheet->density, ==, RP_SHEET_SUMMARY);
  g_assert_cmpint (sheet->text_size, ==, RP_SHEET_TEXT_LARGE);
  g_assert_cmpint (sheet->paper, ==, RP_SHEET_PAPER_LETTER);
  g_assert_true (sheet->landscape);
  g_assert_true (sheet->colour);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find_button (fixture, "4"))));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find_button (fixture, "6")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "6 exercises on a page");
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSheetSettings) sheet = NULL;

  write_row (fixture, "For whom", " Ana Ruiz ");
  write_text (fixture, "Note", "Slowly.\n\nStop when it hurts.\n");
  write_row (fixture, "By whom", "Sam Lee");
  write_row (fixture, "Clinic", "Knee House");
  write_text (fixture, "Address of the clinic", "1 Long Lane\nLeeds");
  g_assert_cmpuint (fixture->n_changes, >=, 5);
  sheet = get (fixture);
  g_assert_cmpstr (sheet->recipient, ==, "Ana Ruiz");
  g_assert_cmpstr (sheet->note, ==, "Slowly.\n\nStop when it hurts.");
  g_assert_cmpstr (sheet->author, ==, "Sam Lee");
  g_assert_cmpstr (sheet->clinic, ==, "Knee House");
  g_assert_cmpstr (sheet->address, ==, "1 Long Lane\nLeeds");
}

/* The next patient's sheet knows the clinic, but nothing of this patient. */
static void
test_remembers_no_person (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSheetSettings) sheet = NULL;

  press (fixture, "6");
  write_row (fixture, "For whom", "Ana Ruiz");
  write_row (fixture, "By whom", "Sam Lee");
  write_text (fixture, "Note", "Slowly.");
  gtk_switch_set_active (GTK_SWITCH (find_type (GTK_WIDGET (fixture->options), GTK_TYPE_SWITCH)), FALSE);
  drop_options (fixture);
  make_options (fixture);
  sheet = get (fixture);
  g_assert_cmpint (sheet->density, ==, RP_SHEET_SIX);
  g_assert_cmpstr (sheet->author, ==, "");
  g_assert_cmpstr (sheet->recipient, ==, "");
  g_assert_null (sheet->note);
  g_assert_nonnull (sheet->date);
}

/* By whom sheets are is remembered where that is asked for; a name that an earlier Reprise kept is one of those. */
static void
test_remembers_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *remember;
  g_autoptr (RpSheetSettings) sheet = NULL;
  g_autoptr (RpSheetSettings) other = NULL;
  g_autofree char *kept = NULL;

  g_settings_set_string (fixture->settings, "sheet-author", "Sam Lee");
  drop_options (fixture);
  make_options (fixture);
  sheet = get (fixture);
  g_assert_cmpstr (sheet->author, ==, "Sam Lee");
  remember = find_type (find_row (fixture, "Remember my name"), GTK_TYPE_SWITCH);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (remember)));
  gtk_switch_set_active (GTK_SWITCH (remember), FALSE);
  drop_options (fixture);
  make_options (fixture);
  other = get (fixture);
  g_assert_cmpstr (other->author, ==, "");
  kept = g_settings_get_string (fixture->settings, "sheet-author");
  g_assert_cmpstr (kept, ==, "");
}

/* The sheet begins with those whom the program names. */
static void
test_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpSheetSettings) sheet = NULL;
  g_autoptr (RpSheetSettings) nobody = NULL;

  g_settings_set_string (fixture->settings, "sheet-author", "Sam Lee");
  rp_paper_options_set_people (fixture->options, "Bo", "Ana Ruiz");
  sheet = get (fixture);
  g_assert_cmpstr (sheet->recipient, ==, "Bo");
  g_assert_cmpstr (sheet->author, ==, "Ana Ruiz");
  g_assert_false (gtk_switch_get_active (
      GTK_SWITCH (find_type (find_row (fixture, "Remember my name"), GTK_TYPE_SWITCH))));
  rp_paper_options_set_people (fixture->options, NULL, NULL);
  nobody = get (fixture);
  g_assert_cmpstr (nobody->recipient, ==, "");
  g_assert_cmpstr (nobody->author, ==, "Sam Lee");
}

/* What was done is handed on as it is, and told. */
static void
test_done (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) done = g_ptr_array_new ();
  g_autoptr (RpSheetSettings) before = get (fixture);
  g_autoptr (RpSheetSettings) after = NULL;
  guint n_changes = fixture->n_changes;

  rp_paper_options_set_done (fixture->options, done);
  after = get (fixture);
  g_assert_null (before->done);
  g_assert_true (after->done == done);
  g_assert_cmpuint (fixture->n_changes, ==, n_changes + 1);
}

static void
test_date (Fixture *fixture, gconstpointer data)
{
  GtkWidget *options = GTK_WIDGET (fixture->options);
  GtkWidget *button = find_type (options, GTK_TYPE_MENU_BUTTON);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkCalendar *calendar = GTK_CALENDAR (gtk_popover_get_child (GTK_POPOVER (popover)));
  g_autoptr (GDateTime) other = g_date_time_new_local (2027, 1, 2, 0, 0, 0);
  g_autoptr (RpSheetSettings) dated = NULL;
  g_autoptr (RpSheetSettings) undated = NULL;

  gtk_calendar_select_day (calendar, other);
  dated = get (fixture);
  g_assert_cmpint (g_date_time_get_year (dated->date), ==, 2027);
  g_assert_nonnull (find_label (options, "2 January 2027"));
  g_assert_cmpuint (fixture->n_changes, >=, 1);
  gtk_switch_set_active (GTK_SWITCH (find_type (options, GTK_TYPE_SWITCH)), FALSE);
  undated = get (fixture);
  g_assert_null (undated->date);
  g_assert_false (gtk_widget_is_sensitive (button));
}

static void
test_logo (Fixture *fixture, gconstpointer data)
{
  GtkWidget *options = GTK_WIDGET (fixture->options);
  GtkWidget *remove = find_action (options, "logo.remove");
  g_autoptr (RpSheetSettings) with = NULL;
  g_autoptr (RpSheetSettings) without = NULL;

  g_assert_false (gtk_widget_is_sensitive (remove));
  g_settings_set_string (fixture->settings, "sheet-logo", "/media/house.svg");
  with = get (fixture);
  g_assert_cmpstr (with->logo, ==, "/media/house.svg");
  g_assert_nonnull (find_label (options, "house.svg"));
  g_assert_true (gtk_widget_is_sensitive (remove));
  gtk_widget_activate_action (options, "logo.remove", NULL);
  without = get (fixture);
  g_assert_null (without->logo);
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paper-options/begins", test_begins);
  ADD ("/paper-options/choices", test_choices);
  ADD ("/paper-options/words", test_words);
  ADD ("/paper-options/remembers-no-person", test_remembers_no_person);
  ADD ("/paper-options/remembers-name", test_remembers_name);
  ADD ("/paper-options/people", test_people);
  ADD ("/paper-options/done", test_done);
  ADD ("/paper-options/date", test_date);
  ADD ("/paper-options/logo", test_logo);

  return g_test_run ();
}
