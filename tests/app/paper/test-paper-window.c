/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "find.h"
#include "paper.h"
#include "pixels.h"
#include "base/rp-paths.h"
#include "common/rp-settings.h"
#include "paper/rp-paper-page-view.h"
#include "paper/rp-paper-shots.h"
#include "paper/rp-paper-window.h"

#include <dlfcn.h>

/* Stands in for GIO's: whichever thread starts a helper waits for it. */
static GThread *waiting;

void
g_subprocess_communicate_async (GSubprocess *process,
                                GBytes *input,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  typedef void (*Real) (GSubprocess *, GBytes *, GCancellable *, GAsyncReadyCallback, gpointer);
  Real real = (Real) dlsym (RTLD_NEXT, "g_subprocess_communicate_async");

  g_atomic_pointer_set (&waiting, g_thread_self ());
  real (process, input, cancellable, callback, user_data);
}

typedef struct
{
  Paper paper;
  GSettings *settings;
  RpPaperWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());
  RpProgram *program;

  paper_init_bare (&fixture->paper);
  fixture->settings = rp_settings_new ();
  g_settings_reset (fixture->settings, "sheet-layout");
  g_settings_reset (fixture->settings, "sheet-logo");
  g_settings_set_string (fixture->settings, "sheet-paper", "a4");
  program = rp_pack_find_program (fixture->paper.pack, "five-for-knee-pain");
  fixture->window = rp_paper_window_new (application, fixture->paper.pack, program, fixture->settings,
                                         fixture->paper.settings->date);
  g_object_ref (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_present (GTK_WINDOW (fixture->window));
  pixels_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->window);
  g_object_unref (fixture->settings);
  paper_clear (&fixture->paper);
}

static GtkWidget *
get_widget (Fixture *fixture)
{
  return GTK_WIDGET (fixture->window);
}

static void
activate (Fixture *fixture, const char *action, const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  target ? g_variant_new_string (target) : NULL);
}

static gboolean
can_print (Fixture *fixture)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), "print");
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Said;

static gboolean
is_said (gpointer data)
{
  Said *said = data;

  return find_label (said->root, said->text) != NULL;
}

static void
wait_for (Fixture *fixture, const char *text)
{
  Said said = { get_widget (fixture), text };

  sample_wait (is_said, &said);
}

/* The system's dialog for printing; its type is known only once it was used. */
static GtkWidget *
find_print_dialog (void)
{
  GType type = g_type_from_name ("GtkPrintUnixDialog");

  return type ? find_window (type) : NULL;
}

static gboolean
has_print_dialog (gpointer data)
{
  return find_print_dialog () != NULL;
}

/* Returns: how many pages the same choices give without a window, the same in every test */
static guint
count_pages (Fixture *fixture, RpSheetDensity density)
{
  static guint known[RP_SHEET_FOUR + 1];

  if (known[density] == 0)
    {
      fixture->paper.settings->density = density;
      paper_lay_out (&fixture->paper, "five-for-knee-pain");
      known[density] = rp_sheet_pages_get_n_pages (fixture->paper.pages);
    }
  return known[density];
}

static void
wait_for_pages (Fixture *fixture, guint n_pages)
{
  g_autofree char *last = g_strdup_printf ("Page %u of %u", n_pages, n_pages);

  wait_for (fixture, last);
}

static void
test_follows_the_choices (Fixture *fixture, gconstpointer data)
{
  wait_for_pages (fixture, count_pages (fixture, RP_SHEET_FOUR));
  g_assert_nonnull (find_label (get_widget (fixture), "Five for knee pain"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == find_action (get_widget (fixture), "win.print"));
  /* Two changes in a row are one new layout. */
  g_settings_set_string (fixture->settings, "sheet-layout", "summary");
  g_settings_set_string (fixture->settings, "sheet-layout", "one");
  wait_for_pages (fixture, count_pages (fixture, RP_SHEET_ONE));
}

static void
test_saves_what_is_chosen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "sheet.pdf");

  /* Before the preview had time to follow. */
  g_settings_set_string (fixture->settings, "sheet-layout", "one");
  activate (fixture, "save-to", path);
  wait_for (fixture, "Saved as sheet.pdf");
  g_assert_cmpuint (paper_count_pages (path), ==, count_pages (fixture, RP_SHEET_ONE));
}

static GBytes *
save (Fixture *fixture, const char *name)
{
  g_autofree char *path = paper_path (&fixture->paper, name);
  g_autofree char *told = g_strdup_printf ("Saved as %s", name);
  char *text = NULL;
  gsize length = 0;

  activate (fixture, "save-to", path);
  wait_for (fixture, told);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  return g_bytes_new_take (text, length);
}

/* A picture from the screen changes the sheet; taken off, the sheet is what it was. */
static void
test_picture (Fixture *fixture, gconstpointer data)
{
  guint8 pixels[] = { 0, 0, 0, 255, 255, 255 };
  g_autoptr (GBytes) bytes = g_bytes_new (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture = gdk_memory_texture_new (2, 1, GDK_MEMORY_R8G8B8, bytes, sizeof pixels);
  g_autoptr (GBytes) before = save (fixture, "before.pdf");
  g_autoptr (GBytes) with = NULL;
  g_autoptr (GBytes) after = NULL;
  GtkWidget *shots;

  rp_paper_window_add_picture (fixture->window, 0, texture, "Like this");
  wait_for (fixture, "The picture is on the sheet.");
  shots = find_type (get_widget (fixture), RP_TYPE_PAPER_SHOTS);
  g_assert_true (gtk_widget_get_visible (shots));
  with = save (fixture, "with.pdf");
  g_assert_false (g_bytes_equal (before, with));
  g_signal_emit_by_name (find_type (shots, GTK_TYPE_BUTTON), "clicked");
  after = save (fixture, "after.pdf");
  g_assert_true (g_bytes_equal (before, after));
  g_assert_false (gtk_widget_get_visible (shots));
}

static gboolean
tells_of (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

/* A logo that nobody has seen before. */
static void
choose_logo (Fixture *fixture, const char *name, const char *shapes)
{
  g_autofree char *path = paper_path (&fixture->paper, name);
  g_autofree char *text
      = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg' width='60' height='20'>%s</svg>", shapes);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_atomic_pointer_set (&waiting, NULL);
  g_settings_set_string (fixture->settings, "sheet-logo", path);
}

static gboolean
has_waited (gpointer data)
{
  return g_atomic_pointer_get (&waiting) != NULL;
}

/* However long a logo takes to try, the window does not stand still for it: another thread waits. */
static void
test_tries_a_logo_aside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "sheet.pdf");

  choose_logo (fixture, "logo.svg", "<rect width='60' height='20'/>");
  /* What is asked for meanwhile is done with the logo that was chosen. */
  activate (fixture, "save-to", path);
  sample_wait (has_waited, NULL);
  g_assert_true (g_atomic_pointer_get (&waiting) != g_thread_self ());
  wait_for (fixture, "Saved as sheet.pdf");
  g_assert_cmpuint (paper_count_pages (path), ==, count_pages (fixture, RP_SHEET_FOUR));
}

static gboolean
tells_of_logo (gpointer data)
{
  return find_widget (data, tells_of, "bad.svg") != NULL;
}

static void
test_tells_of_a_bad_logo (Fixture *fixture, gconstpointer data)
{
  choose_logo (fixture, "bad.svg", "<image href='elsewhere.png' width='9' height='9'/>");
  sample_wait (tells_of_logo, get_widget (fixture));
  g_assert_true (g_atomic_pointer_get (&waiting) != g_thread_self ());
}

/* Who closes the window does not wait either. */
static void
test_goes_while_a_logo_is_tried (Fixture *fixture, gconstpointer data)
{
  choose_logo (fixture, "late.svg", "<circle r='9'/>");
  sample_wait (has_waited, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
}

static gboolean
has_message (gpointer data)
{
  return find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL;
}

static void
test_says_why_it_is_not_saved (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "no-such-folder/sheet.pdf");
  GtkWidget *dialog;

  activate (fixture, "save-to", path);
  sample_wait (has_message, NULL);
  dialog = find_window (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (find_label (dialog, "The sheet was not saved"));
  g_assert_nonnull (find_widget (dialog, tells_of, "sheet.pdf"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "close");
}

static void
test_print_taken_back (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "print", NULL);
  sample_wait (has_print_dialog, NULL);
  g_assert_false (can_print (fixture));
  gtk_dialog_response (GTK_DIALOG (find_print_dialog ()), GTK_RESPONSE_CANCEL);
  wait_for (fixture, "Nothing was printed.");
  g_assert_true (can_print (fixture));
}

static gboolean
has_printer (gpointer data)
{
  GtkWidget *dialog = find_print_dialog ();
  g_autoptr (GObject) printer = NULL;

  if (dialog)
    g_object_get (dialog, "selected-printer", &printer, NULL);
  return printer != NULL;
}

static gboolean
is_written (gpointer data)
{
  return paper_count_pages (data) > 0;
}

/* Answers the print dialog for the printer that is a file, on the paper of @setup if there is one. */
static void
print_on (Fixture *fixture, const char *path, GtkPageSetup *setup)
{
  g_autofree char *folder = rp_paths_config ();
  g_autofree char *remembered = g_build_filename (folder, "printing.ini", NULL);
  g_autofree char *text = g_strdup_printf ("[Print Settings]\nprinter=Print to File\n"
                                           "output-file-format=pdf\noutput-uri=file://%s\n",
                                           path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (remembered, text, -1, NULL));
  activate (fixture, "print", NULL);
  sample_wait (has_printer, NULL);
  if (setup != NULL)
    g_object_set (find_print_dialog (), "page-setup", setup, NULL);
  gtk_dialog_response (GTK_DIALOG (find_print_dialog ()), GTK_RESPONSE_OK);
}

static void
print_to (Fixture *fixture, const char *path)
{
  print_on (fixture, path, NULL);
}

/* Returns: (transfer full): what is remembered of the last print */
static char *
take_remembered (void)
{
  g_autofree char *folder = rp_paths_config ();
  g_autofree char *path = g_build_filename (folder, "printing.ini", NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpint (g_remove (path), ==, 0);

  return text;
}

static void
test_prints (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "printed.pdf");
  g_autofree char *remembered = NULL;

  print_to (fixture, path);
  wait_for (fixture, "Sent to print.");
  /* The printer takes its time after that. */
  sample_wait (is_written, path);
  g_assert_cmpuint (paper_count_pages (path), ==, count_pages (fixture, RP_SHEET_FOUR));
  remembered = take_remembered ();
  g_assert_nonnull (strstr (remembered, "printer=Print to File"));
  g_assert_null (strstr (remembered, "printed.pdf"));
}

/* Prints on some paper, and says which the next sheet begins with: "letter landscape". */
static char *
print_on_paper (Fixture *fixture, const char *name, GtkPageOrientation orientation)
{
  g_autofree char *path = paper_path (&fixture->paper, "printed.pdf");
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (name);
  g_autofree char *remembered = NULL;
  g_autofree char *paper = NULL;
  g_autofree char *direction = NULL;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, orientation);
  print_on (fixture, path, setup);
  wait_for (fixture, "Sent to print.");
  sample_wait (is_written, path);
  g_assert_cmpint (g_remove (path), ==, 0);
  remembered = take_remembered ();
  paper = g_settings_get_string (fixture->settings, "sheet-paper");
  direction = g_settings_get_string (fixture->settings, "sheet-direction");
  return g_strdup_printf ("%s %s", paper, direction);
}

/* The paper that is chosen in the dialog is that of the preview from then on; there is none for a sheet of other paper. */
static void
test_paper_comes_back (Fixture *fixture, gconstpointer data)
{
  g_autofree char *letter
      = print_on_paper (fixture, GTK_PAPER_NAME_LETTER, GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE);
  g_autofree char *small = NULL;

  g_assert_cmpstr (letter, ==, "letter landscape");
  pixels_settle (get_widget (fixture));
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (
      gtk_widget_get_ancestor (find_label (get_widget (fixture), "Letter"), GTK_TYPE_TOGGLE_BUTTON))));
  small = print_on_paper (fixture, GTK_PAPER_NAME_A5, GTK_PAGE_ORIENTATION_PORTRAIT);
  g_assert_cmpstr (small, ==, "letter landscape");
  g_settings_reset (fixture->settings, "sheet-direction");
}

static void
test_printer_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = paper_path (&fixture->paper, "no-such-folder/printed.pdf");
  g_autofree char *remembered = NULL;

  print_to (fixture, path);
  sample_wait (has_message, NULL);
  g_assert_nonnull (find_label (find_window (ADW_TYPE_MESSAGE_DIALOG), "The sheet was not printed"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG)), "close");
  g_assert_cmpuint (paper_count_files (&fixture->paper), ==, 0);
  remembered = take_remembered ();
}

/* The dialog is the system's, and stays; its answer comes to nobody. */
static void
test_goes_while_it_asks (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "print", NULL);
  sample_wait (has_print_dialog, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  gtk_dialog_response (GTK_DIALOG (find_print_dialog ()), GTK_RESPONSE_CANCEL);
  while (has_print_dialog (NULL))
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GtkApplication) application = find_init_application (&argc, &argv);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/paper-window/picture", test_picture);
  ADD ("/paper-window/follows-the-choices", test_follows_the_choices);
  ADD ("/paper-window/saves-what-is-chosen", test_saves_what_is_chosen);
  ADD ("/paper-window/tries-a-logo-aside", test_tries_a_logo_aside);
  ADD ("/paper-window/tells-of-a-bad-logo", test_tells_of_a_bad_logo);
  ADD ("/paper-window/goes-while-a-logo-is-tried", test_goes_while_a_logo_is_tried);
  ADD ("/paper-window/says-why-it-is-not-saved", test_says_why_it_is_not_saved);
  ADD ("/paper-window/print-taken-back", test_print_taken_back);
  ADD ("/paper-window/prints", test_prints);
  ADD ("/paper-window/paper-comes-back", test_paper_comes_back);
  ADD ("/paper-window/printer-refuses", test_printer_refuses);
  ADD ("/paper-window/goes-while-it-asks", test_goes_while_it_asks);

  return g_test_run ();
}
