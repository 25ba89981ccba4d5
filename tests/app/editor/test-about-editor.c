/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "editor/rp-about-editor.h"
#include "find.h"
#include "pixels.h"
#include "programs/rp-program-edit.h"
#include "readable.h"

typedef struct
{
  GSettings *settings;
  RpAboutEditor *editor;
  GtkWindow *window;
  RpProgram *program;
  GString *told;
} Fixture;

static void
take (Fixture *fixture, RpProgram *next)
{
  g_object_unref (fixture->program);
  fixture->program = next;
  rp_about_editor_set_program (fixture->editor, next);
}

static void
on_author (Fixture *fixture, const char *text)
{
  g_string_append_printf (fixture->told, "by %s;", text);
  take (fixture, rp_program_edit_set_author (fixture->program, text));
}

static void
on_recipient (Fixture *fixture, const char *text)
{
  g_string_append_printf (fixture->told, "for %s;", text);
  take (fixture, rp_program_edit_set_recipient (fixture->program, text));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->settings = rp_settings_new ();
  fixture->told = g_string_new (NULL);
  fixture->program = rp_program_edit_new ("Sam's knee");
  fixture->editor = RP_ABOUT_EDITOR (g_object_ref (rp_about_editor_new ()));
  rp_about_editor_set_settings (fixture->editor, fixture->settings);
  rp_about_editor_set_program (fixture->editor, fixture->program);
  g_signal_connect_swapped (fixture->editor, "author-edited", G_CALLBACK (on_author), fixture);
  g_signal_connect_swapped (fixture->editor, "recipient-edited", G_CALLBACK (on_recipient), fixture);
  fixture->window = pixels_show (GTK_WIDGET (fixture->editor), 300, 400);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_settings_reset (fixture->settings, "sheet-author");
  gtk_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->editor);
  g_object_unref (fixture->program);
  g_object_unref (fixture->settings);
  g_string_free (fixture->told, TRUE);
}

static GtkToggleButton *
find_fold (Fixture *fixture)
{
  return GTK_TOGGLE_BUTTON (find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_TOGGLE_BUTTON));
}

static void
unfold (Fixture *fixture)
{
  gtk_toggle_button_set_active (find_fold (fixture), TRUE);
  pixels_settle (GTK_WIDGET (fixture->editor));
}

static GtkWidget *
find_entry (Fixture *fixture, const char *title)
{
  GtkWidget *label = find_label (GTK_WIDGET (fixture->editor), title);

  g_assert_nonnull (label);
  return gtk_widget_get_next_sibling (label);
}

/* Nobody is asked for anything until they unfold it. */
static void
test_folded (Fixture *fixture, gconstpointer data)
{
  GtkWidget *root = GTK_WIDGET (fixture->editor);
  g_autofree char *faults = NULL;

  g_assert_null (find_label (root, "Set by"));
  unfold (fixture);
  faults = readable_find_faults (root);
  g_assert_cmpstr (faults, ==, "");
}

static void
test_people (Fixture *fixture, gconstpointer data)
{
  GtkWidget *author, *recipient;

  unfold (fixture);
  author = find_entry (fixture, "Set by");
  recipient = find_entry (fixture, "For whom");
  gtk_editable_set_text (GTK_EDITABLE (author), "Ana ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (author)), ==, "Ana ");
  gtk_editable_set_text (GTK_EDITABLE (recipient), "Sam");
  g_assert_cmpstr (fixture->told->str, ==, "by Ana ;for Sam;");
  take (fixture, rp_program_edit_set_author (fixture->program, "Bo Lee"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (author)), ==, "Bo Lee");
  g_assert_cmpstr (fixture->told->str, ==, "by Ana ;for Sam;");
}

/* A name is remembered only where it is asked for, and for whom a program is never is. */
static void
test_remember (Fixture *fixture, gconstpointer data)
{
  GtkWidget *check;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  unfold (fixture);
  check = find_type (GTK_WIDGET (fixture->editor), GTK_TYPE_CHECK_BUTTON);
  g_assert_false (gtk_widget_get_sensitive (check));
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, "For whom")), "Sam");
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, "Set by")), "Ana Ruiz");
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
  before = g_settings_get_string (fixture->settings, "sheet-author");
  g_assert_cmpstr (before, ==, "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  after = g_settings_get_string (fixture->settings, "sheet-author");
  g_assert_cmpstr (after, ==, "Ana Ruiz");
  take (fixture, rp_program_edit_set_author (fixture->program, "Bo Lee"));
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)));
}

int
main (int argc, char *argv[])
{
  find_init (&argc, &argv);
  pixels_load_style ();

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/about-editor/folded", test_folded);
  ADD ("/about-editor/people", test_people);
  ADD ("/about-editor/remember", test_remember);

  return g_test_run ();
}
