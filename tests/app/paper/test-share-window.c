/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/rp-text.h"
#include "common/rp-settings.h"
#include "find.h"
#include "paper/rp-code-picture.h"
#include "paper/rp-share-window.h"
#include "pixels.h"
#include "programs/rp-code-reader.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-file.h"
#include "readable.h"
#include "sample.h"

#include <glib/gstdio.h>

#define LONGEST_NOTE 900

typedef struct
{
  RpPack *pack;
  GListStore *packs;
  GSettings *settings;
  RpProgram *own; /* with a dose of its own */
  RpShareWindow *window;
  char *pasted;
  guint n_prints;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) copy = NULL;
  RpDose *dose;

  fixture->pack = sample_pack ();
  fixture->packs = g_list_store_new (RP_TYPE_PACK);
  g_list_store_append (fixture->packs, fixture->pack);
  fixture->settings = rp_settings_new ();
  copy = rp_program_edit_make_own (rp_pack_find_program (fixture->pack, "surgeons-four"), "Sam's knee");
  dose = rp_dose_copy (rp_program_get_item (copy, 0)->dose);
  dose->sets += 1;
  dose->source = RP_SOURCE_OWN;
  fixture->own = rp_program_edit_set_dose (copy, 0, dose);
  rp_dose_free (dose);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_settings_reset (fixture->settings, "sheet-author");
  g_free (fixture->pasted);
  g_object_unref (fixture->own);
  g_object_unref (fixture->settings);
  g_object_unref (fixture->packs);
  g_object_unref (fixture->pack);
}

static void
on_print (Fixture *fixture)
{
  fixture->n_prints++;
}

static void
share (Fixture *fixture, RpProgram *program, gboolean printable)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  fixture->window = g_object_ref (rp_share_window_new (application, G_LIST_MODEL (fixture->packs),
                                                       fixture->pack, program, fixture->settings, printable));
  g_signal_connect_swapped (fixture->window, "print", G_CALLBACK (on_print), fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 640);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pixels_settle (GTK_WIDGET (fixture->window));
}

static void
activate (Fixture *fixture, const char *action, GVariant *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, parameter);
}

static gboolean
can (Fixture *fixture, const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static void
on_text (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->pasted = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_assert_nonnull (fixture->pasted);
}

/* Does what an action says and returns what a person who pastes then finds. */
static const char *
paste_after (Fixture *fixture, const char *action)
{
  g_clear_pointer (&fixture->pasted, g_free);
  activate (fixture, action, NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, on_text,
                                 fixture);
  while (!fixture->pasted)
    g_main_context_iteration (NULL, TRUE);
  return fixture->pasted;
}

static RpProgram *
read_code (Fixture *fixture, const char *code)
{
  g_autoptr (GError) error = NULL;
  RpProgram *program = rp_code_reader_read (G_LIST_MODEL (fixture->packs), code, NULL, NULL, &error);

  g_assert_no_error (error);
  return program;
}

static GtkWidget *
get_picture (Fixture *fixture)
{
  return find_type (GTK_WIDGET (fixture->window), RP_TYPE_CODE_PICTURE);
}

static gboolean
is_entry (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ENTRY_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GtkWidget *
find_entry (Fixture *fixture, const char *title)
{
  return find_widget (GTK_WIDGET (fixture->window), is_entry, title);
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) read = NULL;
  g_auto (GStrv) lines = NULL;

  share (fixture, fixture->own, TRUE);
  g_assert_nonnull (get_picture (fixture));
  read = read_code (fixture, paste_after (fixture, "copy-code"));
  g_assert_true (rp_program_equal (read, fixture->own));
  find_assert_label (GTK_WIDGET (fixture->window),
                     "The code is copied. Paste it into a message; “Open a code” reads it.");
  lines = g_strsplit (paste_after (fixture, "copy-lines"), "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >=, 4);
}

static void
test_says_by_whom (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) read = NULL;
  g_autofree char *before = NULL;
  GtkWidget *entry;

  share (fixture, fixture->own, TRUE);
  before = g_strdup (paste_after (fixture, "copy-code"));
  entry = find_entry (fixture, "By whom");
  gtk_editable_set_text (GTK_EDITABLE (entry), " Ana Ruiz ");
  read = read_code (fixture, paste_after (fixture, "copy-code"));
  g_assert_cmpstr (rp_program_get_author (read), ==, "Ana Ruiz");
  /* It is remembered nowhere. */
  g_assert_null (rp_program_get_author (fixture->own));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_assert_cmpstr (paste_after (fixture, "copy-code"), ==, before);
}

/* The name on sheets is at hand; a program with doses of its pack alone needs none. */
static void
test_remembers_who_makes_sheets (Fixture *fixture, gconstpointer data)
{
  RpProgram *packed = rp_pack_find_program (fixture->pack, "surgeons-four");
  g_autoptr (RpProgram) read = NULL;
  GtkWidget *window;

  g_settings_set_string (fixture->settings, "sheet-author", "Ana Ruiz");
  share (fixture, packed, TRUE);
  window = GTK_WIDGET (fixture->window);
  g_assert_null (find_entry (fixture, "By whom"));
  read = read_code (fixture, paste_after (fixture, "copy-code"));
  g_assert_null (rp_program_get_author (read));
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (fixture->window);
  share (fixture, fixture->own, TRUE);
  g_object_unref (g_steal_pointer (&read));
  read = read_code (fixture, paste_after (fixture, "copy-code"));
  g_assert_cmpstr (rp_program_get_author (read), ==, "Ana Ruiz");
}

static gboolean
is_told (gpointer data)
{
  return find_label (GTK_WIDGET (((Fixture *) data)->window), "Saved as for Sam.reprise") != NULL;
}

static gboolean
is_failed (gpointer data)
{
  return find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
test_saves (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "for Sam.reprise", NULL);
  g_autofree char *nowhere = g_build_filename (g_get_tmp_dir (), "rp-no-such-folder", "x.reprise", NULL);
  g_autoptr (RpProgram) read = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *dialog;

  share (fixture, fixture->own, TRUE);
  activate (fixture, "save-to", g_variant_new_string (path));
  sample_wait (is_told, fixture);
  read = rp_program_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rp_program_get_name (read), ==, "Sam's knee");
  g_assert_cmpint (g_unlink (path), ==, 0);

  activate (fixture, "save-to", g_variant_new_string (nowhere));
  sample_wait (is_failed, NULL);
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  find_assert_label (dialog, "The program was not saved");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* For whom it is goes into the file, and into nothing else. */
static void
test_says_for_whom (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "for Sam.reprise", NULL);
  g_autoptr (RpProgram) read = NULL;
  g_autoptr (RpProgram) of_code = NULL;
  g_autoptr (GError) error = NULL;

  share (fixture, rp_pack_find_program (fixture->pack, "surgeons-four"), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (find_entry (fixture, "For whom")), "Sam");
  of_code = read_code (fixture, paste_after (fixture, "copy-code"));
  g_assert_null (rp_program_get_recipient (of_code));
  activate (fixture, "save-to", g_variant_new_string (path));
  sample_wait (is_told, fixture);
  read = rp_program_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rp_program_get_recipient (read), ==, "Sam");
  g_assert_null (rp_program_get_author (read));
  g_assert_cmpint (g_unlink (path), ==, 0);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);

  /* It is offered again where it is known. */
  share (fixture, read, FALSE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_entry (fixture, "For whom"))), ==, "Sam");
}

/* Returns: (transfer full): the program with a note of @letters letters at each of its lines */
static RpProgram *
add_notes (RpProgram *program, guint letters)
{
  g_autofree char *note = g_strnfill (letters, 'x');
  RpProgram *noted = g_object_ref (program);

  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      g_autoptr (RpProgram) before = noted;

      noted = rp_program_edit_set_note (before, i, note);
    }
  return noted;
}

static void
test_too_large_for_a_camera (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) large = add_notes (fixture->own, LONGEST_NOTE);

  share (fixture, large, TRUE);
  g_assert_null (get_picture (fixture));
  find_assert_label (
      GTK_WIDGET (fixture->window),
      "This program is too large for a code that a camera can read. Save it as a file, or copy "
      "the code as text.");
  g_assert_true (can (fixture, "copy-code"));
  g_assert_true (can (fixture, "save"));
}

/* On a screen there is room for what paper has none for. */
static void
test_larger_than_on_paper (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) large = add_notes (fixture->own, 150);
  g_autoptr (RpSheetQr) printed = NULL;

  share (fixture, large, TRUE);
  g_assert_nonnull (get_picture (fixture));
  printed = rp_sheet_qr_new (paste_after (fixture, "copy-code"), RP_SHEET_QR_LARGEST, NULL);
  g_assert_null (printed);
}

static void
test_too_large_for_any_code (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RpProgram) more = rp_program_edit_copy_item (fixture->own, 0);
  g_autoptr (RpProgram) still_more = rp_program_edit_copy_item (more, 0);
  g_autoptr (RpProgram) most = rp_program_edit_copy_item (still_more, 0);
  g_autoptr (RpProgram) large = add_notes (most, RP_TEXT_MAX);

  share (fixture, large, TRUE);
  g_assert_null (get_picture (fixture));
  find_assert_label (GTK_WIDGET (fixture->window),
                     "This program is too large for a code. Save it as a file instead.");
  g_assert_false (can (fixture, "copy-code"));
  g_assert_true (can (fixture, "save"));
  g_assert_true (can (fixture, "copy-lines"));
}

static void
test_not_installed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "rp-share-missing.reprise", NULL);
  g_autoptr (RpProgram) missing = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (rp_program_file_write (fixture->own, path, &error));
  missing = rp_program_file_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  share (fixture, missing, FALSE);
  find_assert_label (
      GTK_WIDGET (fixture->window),
      "A code can only name exercises of packs that are installed here. Save this program as a "
      "file instead.");
  g_assert_false (can (fixture, "copy-code"));
  g_assert_false (can (fixture, "print"));
  g_assert_true (can (fixture, "save"));
}

static void
test_prints (Fixture *fixture, gconstpointer data)
{
  share (fixture, fixture->own, TRUE);
  activate (fixture, "print", NULL);
  g_assert_cmpuint (fixture->n_prints, ==, 1);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->window)));
}

/* The keyboard begins at the file, and the code is as high as the window lets it be. */
static void
test_wide (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus;

  share (fixture, fixture->own, TRUE);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus && ADW_IS_ACTION_ROW (focus));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)), ==, "win.save");
  g_assert_cmpint (gtk_widget_get_height (get_picture (fixture)), >, 440);
}

/* With text twice as large the code is still whole in sight beside the ways, which are scrolled. */
static void
test_large_text (Fixture *fixture, gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi = 0;
  graphene_rect_t bounds;
  g_autofree char *faults = NULL;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * dpi, NULL);
  share (fixture, fixture->own, TRUE);
  g_assert_true (gtk_widget_compute_bounds (get_picture (fixture), GTK_WIDGET (fixture->window), &bounds));
  g_assert_cmpfloat (bounds.size.height, >, 200);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (fixture->window)));
  faults = readable_find_faults (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (faults, ==, "");
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/share-window/copies", test_copies);
  ADD ("/share-window/says-by-whom", test_says_by_whom);
  ADD ("/share-window/remembers-who-makes-sheets", test_remembers_who_makes_sheets);
  ADD ("/share-window/saves", test_saves);
  ADD ("/share-window/says-for-whom", test_says_for_whom);
  ADD ("/share-window/too-large-for-a-camera", test_too_large_for_a_camera);
  ADD ("/share-window/larger-than-on-paper", test_larger_than_on_paper);
  ADD ("/share-window/too-large-for-any-code", test_too_large_for_any_code);
  ADD ("/share-window/not-installed", test_not_installed);
  ADD ("/share-window/prints", test_prints);
  ADD ("/share-window/wide", test_wide);
  ADD ("/share-window/large-text", test_large_text);

  return g_test_run ();
}
