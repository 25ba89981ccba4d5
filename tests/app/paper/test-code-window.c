/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-settings.h"
#include "find.h"
#include "held-code.h"
#include "paper/rp-code-camera.h"
#include "paper/rp-code-window.h"
#include "pixels.h"
#include "programs/rp-code-writer.h"
#include "sample.h"

static Held held;

typedef struct
{
  RpPack *pack;
  GListStore *packs;
  RpCodeWindow *window;
  RpProgram *brought;
  char *code;
} Fixture;

static void
on_program (RpCodeWindow *window, RpProgram *program, RpProgram **brought)
{
  g_set_object (brought, program);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = rp_settings_new ();

  fixture->pack = sample_pack ();
  fixture->packs = g_list_store_new (RP_TYPE_PACK);
  g_list_store_append (fixture->packs, fixture->pack);
  fixture->code
      = rp_code_writer_write (fixture->pack, rp_pack_find_program (fixture->pack, "five-for-knee-pain"));
  fixture->window = g_object_ref (rp_code_window_new (G_LIST_MODEL (fixture->packs), settings));
  g_signal_connect (fixture->window, "program", G_CALLBACK (on_program), &fixture->brought);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pixels_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  held_down (&held);
  g_clear_object (&fixture->brought);
  g_free (fixture->code);
  g_object_unref (fixture->packs);
  g_object_unref (fixture->pack);
}

static GtkWidget *
get_entry (Fixture *fixture)
{
  return find_type (GTK_WIDGET (fixture->window), GTK_TYPE_ENTRY);
}

/* As a scanner that types: the text, then Enter. */
static void
scan (Fixture *fixture, const char *code)
{
  GtkWidget *entry = get_entry (fixture);

  gtk_editable_set_text (GTK_EDITABLE (entry), code);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_opens (Fixture *fixture, gconstpointer data)
{
  scan (fixture, fixture->code);
  g_assert_nonnull (fixture->brought);
  g_assert_cmpstr (rp_program_get_name (fixture->brought), ==, "Five for knee pain");
  g_assert_cmpuint (rp_program_get_n_items (fixture->brought), ==, 5);
}

/* Mail breaks long lines. */
static void
test_opens_what_is_broken_into_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GString) broken = g_string_new ("\n ");

  for (gsize i = 0; i < strlen (fixture->code); i += 60)
    g_string_append_printf (broken, "%.60s\r\n", fixture->code + i);
  scan (fixture, broken->str);
  g_assert_nonnull (fixture->brought);
}

static void
test_refuses (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autofree char *cut = g_strndup (fixture->code, strlen (fixture->code) / 2);
  GtkWidget *button = find_action (window, "code.open");
  GtkWidget *said;

  g_assert_false (gtk_widget_is_sensitive (button));
  scan (fixture, "https://example.org");
  g_assert_null (fixture->brought);
  said = find_label (window, "This is not the code of a program. A code begins with “reprise:”.");
  g_assert_nonnull (said);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_entry (fixture)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_true (gtk_widget_is_sensitive (button));

  /* What was said of it goes as soon as it is changed. */
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), cut);
  g_assert_false (gtk_widget_get_visible (said));
  gtk_widget_activate_action (window, "code.open", NULL);
  g_assert_null (fixture->brought);
  g_assert_true (gtk_widget_get_visible (said));
  scan (fixture, "  ");
  g_assert_false (gtk_widget_get_visible (said));
}

/* What must be known is said first; whoever goes on then has the program. */
static void
test_remarks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *button = find_action (window, "code.open");
  g_autofree char *code = g_strdup (fixture->code);

  g_list_store_remove_all (fixture->packs);
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Open");
  scan (fixture, code);
  g_assert_null (fixture->brought);
  find_assert_label (
      window, "This program needs the pack “hips-and-knees”, which is not here. Install the pack, then "
              "open the code again. Until then its exercises are missing, and perhaps some of its words.");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Open It Anyway");
  gtk_editable_set_text (GTK_EDITABLE (get_entry (fixture)), "reprise:");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Open");
  g_assert_false (rp_code_window_enter (fixture->window, code));
  gtk_widget_activate_action (window, "code.open", NULL);
  g_assert_nonnull (fixture->brought);
  g_assert_cmpuint (rp_program_count_missing (fixture->brought), ==, 5);
}

static void
test_entered_from_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_assert_false (rp_code_window_enter (fixture->window, "reprise:99?"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture))), ==, "reprise:99?");
  g_assert_true (rp_code_window_enter (fixture->window, fixture->code));
  g_assert_nonnull (fixture->brought);
}

static GtkWidget *
press_camera (Fixture *fixture)
{
  GtkWidget *camera = find_type (GTK_WIDGET (fixture->window), RP_TYPE_CODE_CAMERA);
  GtkWidget *button = find_type (camera, GTK_TYPE_BUTTON);

  g_signal_emit_by_name (button, "clicked");
  return button;
}

/* The code of a real program, as it is on paper, held up to the camera */
static void
test_held_up (Fixture *fixture, gconstpointer data)
{
  held_up (&held, fixture->code);
  press_camera (fixture);
  while (!fixture->brought)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (rp_program_get_name (fixture->brought), ==, "Five for knee pain");
  g_assert_null (find_window (RP_TYPE_CODE_WINDOW));
}

/* As with a code that is pasted, what is wrong is said. */
static void
test_held_up_refused (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  held_up (&held, "reprise:99?1");
  button = press_camera (fixture);
  while (
      !find_label (GTK_WIDGET (fixture->window),
                   "The code is of version 99, and this Reprise reads versions 1 to 4. A newer Reprise may "
                   "open it."))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_entry (fixture))), ==, "reprise:99?1");
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Use the Camera");
  g_assert_null (fixture->brought);
}

/* What must be known is said each time it is held up, and never passed over. */
static void
test_held_up_remarks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *open = find_action (window, "code.open");

  held_up (&held, fixture->code);
  g_list_store_remove_all (fixture->packs);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *button = press_camera (fixture);

      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (button)), ==, "Stop");
      while (g_str_equal (gtk_button_get_label (GTK_BUTTON (button)), "Stop"))
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (open)), ==, "Open It Anyway");
      g_assert_null (fixture->brought);
    }
  gtk_widget_activate_action (window, "code.open", NULL);
  g_assert_nonnull (fixture->brought);
}

int
main (int argc, char *argv[])
{
  int status;

  find_init (&argc, &argv);
  held_init (&held);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/code-window/opens", test_opens);
  ADD ("/code-window/opens-what-is-broken-into-lines", test_opens_what_is_broken_into_lines);
  ADD ("/code-window/refuses", test_refuses);
  ADD ("/code-window/remarks", test_remarks);
  ADD ("/code-window/entered-from-elsewhere", test_entered_from_elsewhere);
  ADD ("/code-window/held-up", test_held_up);
  ADD ("/code-window/held-up-refused", test_held_up_refused);
  ADD ("/code-window/held-up-remarks", test_held_up_remarks);

  status = g_test_run ();
  held_free (&held);
  return status;
}
