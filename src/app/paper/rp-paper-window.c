/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-window.h"

#include "common/rp-adaptive.h"
#include "common/rp-toast.h"
#include "base/rp-paths.h"
#include "paper/rp-paper-options.h"
#include "paper/rp-paper-preview.h"
#include "paper/rp-paper-printer.h"
#include "paper/rp-paper-saver.h"
#include "paper/rp-paper-texture.h"
#include "pictures/rp-sheet-image.h"

#include <glib/gi18n-lib.h>

#define REMEMBERED "printing.ini"

/**
 * RpPaperWindow:
 *
 * A program as a sheet: its pages beside what can be chosen, and the ways to paper.
 */
struct _RpPaperWindow
{
  AdwApplicationWindow parent_instance;

  /* Template references */
  AdwWindowTitle *window_title;
  AdwToastOverlay *toasts;
  RpAdaptive *adaptive;
  GtkBox *parts;
  RpPaperPreview *preview;
  RpPaperOptions *options;
  GtkWidget *print_button;

  /* Owned references */
  RpPack *pack;
  RpProgram *program;
  RpSheetSettings *settings;
  RpSheet *sheet;
  RpSheetPages *pages;
  RpFileSaver *saver;
  RpPaperPrinter *printer; /* while it prints */

  GCancellable *trial; /* while a logo is tried out */
  char *after;         /* the action that waits for pages, with what it was called with */
  GVariant *after_parameter;

  guint idle;     /* what is shown is not what is chosen */
  gboolean again; /* so was what is tried */
};

G_DEFINE_FINAL_TYPE (RpPaperWindow, rp_paper_window, ADW_TYPE_APPLICATION_WINDOW)

static void start_layout (RpPaperWindow *self);

static void
clear_pages (RpPaperWindow *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->pages, rp_sheet_pages_unref);
  g_clear_pointer (&self->sheet, rp_sheet_unref);
  g_clear_pointer (&self->settings, rp_sheet_settings_free);
}

static void
lay_out (RpPaperWindow *self)
{
  g_autoptr (RpSheetPages) before = g_steal_pointer (&self->pages);
  RpSheetGeometry geometry;

  clear_pages (self);
  self->settings = rp_paper_options_get_sheet_settings (self->options);
  self->sheet = rp_sheet_new (self->pack, self->program, self->settings);
  rp_sheet_geometry_init (&geometry, self->settings->paper, self->settings->landscape);
  self->pages = rp_sheet_pages_new_after (before, self->sheet, self->settings, &geometry);
  g_debug ("A sheet of %s is laid out: %u pages", rp_program_get_id (self->program),
           rp_sheet_pages_get_n_pages (self->pages));
  rp_paper_preview_set_pages (self->preview, self->pages);
}

/* A thread of its own */
static void
try_logo (GTask *task, gpointer source, gpointer path, GCancellable *cancellable)
{
  rp_sheet_image_try_logo (path);
  g_task_return_boolean (task, TRUE);
}

static void
on_tried (GObject *source, GAsyncResult *result, gpointer user_data)
{
  RpPaperWindow *self = user_data;
  g_autofree char *after = NULL;
  g_autoptr (GVariant) parameter = NULL;

  /* The window may be gone then. */
  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  g_clear_object (&self->trial);
  if (self->again || self->idle != 0)
    {
      start_layout (self);
      return;
    }
  lay_out (self);
  after = g_steal_pointer (&self->after);
  parameter = g_steal_pointer (&self->after_parameter);
  if (after)
    g_action_group_activate_action (G_ACTION_GROUP (self), after, parameter);
}

/* A logo is looked at on another thread first: one that is new and never done takes most of a second. */
static void
start_layout (RpPaperWindow *self)
{
  g_autoptr (RpSheetSettings) settings = rp_paper_options_get_sheet_settings (self->options);
  g_autoptr (GTask) task = NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  self->again = self->trial != NULL;
  if (self->trial)
    return;
  if (!settings->logo)
    {
      lay_out (self);
      return;
    }
  self->trial = g_cancellable_new ();
  task = g_task_new (NULL, self->trial, on_tried, self);
  g_task_set_source_tag (task, try_logo);
  g_task_set_task_data (task, g_strdup (settings->logo), g_free);
  g_task_run_in_thread (task, try_logo);
}

/* What was chosen in this moment counts for what goes to paper.
 * Returns: %FALSE when that is not known yet; the action is called again when it is */
static gboolean
ensure_pages (RpPaperWindow *self, const char *action, GVariant *parameter)
{
  g_autoptr (GVariant) owned = parameter ? g_variant_ref_sink (parameter) : NULL;

  if (self->idle != 0 || (!self->pages && !self->trial))
    start_layout (self);
  if (!self->trial)
    return TRUE;
  g_free (self->after);
  self->after = g_strdup (action);
  g_clear_pointer (&self->after_parameter, g_variant_unref);
  self->after_parameter = g_steal_pointer (&owned);
  return FALSE;
}

static gboolean
on_idle (gpointer user_data)
{
  RpPaperWindow *self = user_data;

  self->idle = 0;
  start_layout (self);
  return G_SOURCE_REMOVE;
}

/* Several changes at once are one new layout. */
static void
on_options_changed (RpPaperWindow *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_idle, self, NULL);
}

static void
show_toast (RpPaperWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toasts, rp_toast_new (text));
}

static void
add_words (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

/* GTK 4.18 warns about how wide the dialog's own heading is, so it gets one from here. */
static void
tell_failure (RpPaperWindow *self, const char *heading, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), NULL, NULL);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);

  gtk_window_set_title (GTK_WINDOW (dialog), heading);
  add_words (words, heading, "title-2");
  add_words (words, sentence, "body");
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), words);
  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
update_actions (RpPaperWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "print");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), self->printer == NULL);
}

static char *
get_remembered_path (void)
{
  g_autofree char *folder = rp_paths_config ();

  return g_build_filename (folder, REMEMBERED, NULL);
}

/* Not being able to remember is no reason to trouble a person whose sheet is printed. */
static void
remember (RpPaperPrinter *printer)
{
  g_autofree char *path = get_remembered_path ();
  g_autoptr (GError) error = NULL;

  if (!rp_paper_printer_remember (printer, path, &error))
    g_info ("The printer is not remembered: %s", error->message);
}

/* The print dialog has the last word on the paper: what it said is seen, and counts for the next sheet too. */
static void
take_paper (RpPaperWindow *self, RpPaperPrinter *printer)
{
  RpSheetPaper paper;
  gboolean landscape;

  if (rp_paper_printer_get_paper (printer, &paper, &landscape))
    rp_paper_options_set_paper (self->options, paper, landscape);
}

static void
on_print_done (RpPaperWindow *self, GtkPrintOperationResult result)
{
  g_autoptr (RpPaperPrinter) printer = g_steal_pointer (&self->printer);
  g_autoptr (GError) error = NULL;

  update_actions (self);
  if (!printer)
    return;
  g_debug ("Printing ends with %d", result);
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      remember (printer);
      take_paper (self, printer);
      show_toast (self, _ ("Sent to print."));
    }
  else if (result == GTK_PRINT_OPERATION_RESULT_CANCEL)
    show_toast (self, _ ("Nothing was printed."));
  else if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (GTK_PRINT_OPERATION (printer), &error);
      tell_failure (self, _ ("The sheet was not printed"),
                    error ? error->message : _ ("The printer does not say why. Try to save it as a PDF."));
    }
}

static void
on_print_failed (RpPaperWindow *self)
{
  g_info ("The printer refused a sheet");
  tell_failure (
      self, _ ("The sheet was not printed"),
      _ ("The printer did not take it. See whether it is switched on, or save the sheet as a PDF."));
}

static void
tell_no_room (RpPaperWindow *self)
{
  g_autofree char *folder = g_filename_display_name (g_get_tmp_dir ());
  g_autofree char *sentence = g_strdup_printf (
      _ ("The disk is nearly full: there is too little room in “%s”, through which all goes to the printer. "
         "Make room, and try again."),
      folder);

  tell_failure (self, _ ("The sheet was not printed"), sentence);
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpPaperWindow *self = RP_PAPER_WINDOW (user_data);
  g_autofree char *path = get_remembered_path ();
  GtkPrintOperationResult result;

  if (!rp_paper_printer_has_room (g_get_tmp_dir ()))
    {
      tell_no_room (self);
      return;
    }
  if (!ensure_pages (self, "print", NULL))
    return;
  self->printer = rp_paper_printer_new (self->sheet, self->settings);
  rp_paper_printer_recall (self->printer, path);
  g_signal_connect_object (self->printer, "done", G_CALLBACK (on_print_done), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->printer, "failed", G_CALLBACK (on_print_failed), self, G_CONNECT_SWAPPED);
  update_actions (self);
  result = gtk_print_operation_run (GTK_PRINT_OPERATION (self->printer),
                                    GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
  /* An error before the dialog is there is only returned. */
  if (result != GTK_PRINT_OPERATION_RESULT_IN_PROGRESS)
    on_print_done (self, result);
}

static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpPaperWindow *self = RP_PAPER_WINDOW (user_data);

  if (!ensure_pages (self, "save", NULL))
    return;
  rp_file_saver_ask (self->saver, GTK_WINDOW (self), rp_sheet_get_title (self->sheet));
}

static void
save_to (RpPaperWindow *self, const char *path)
{
  if (!ensure_pages (self, "save-to", g_variant_new_string (path)))
    return;
  rp_paper_saver_save (self->saver, self->sheet, self->settings, path);
}

static void
on_save_to (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  save_to (RP_PAPER_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
on_saved (RpPaperWindow *self, const char *name)
{
  /* Translators: the name of a file */
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), name);

  show_toast (self, text);
}

static void
on_save_failed (RpPaperWindow *self, const char *sentence)
{
  tell_failure (self, _ ("The sheet was not saved"), sentence);
}

static const GActionEntry entries[] = {
  { .name = "print", .activate = on_print },
  { .name = "save", .activate = on_save },
  { .name = "save-to", .activate = on_save_to, .parameter_type = "s" },
};

/* In one column the pages and the choices share the height. */
static void
on_size_class_changed (RpPaperWindow *self)
{
  gboolean wide = rp_adaptive_get_size_class (self->adaptive) == RP_SIZE_CLASS_WIDE;

  gtk_box_set_homogeneous (self->parts, !wide);
}

/* Given the focus before it is shown, the window would not be told to assistive technology as a window. */
static void
rp_paper_window_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rp_paper_window_parent_class)->map (widget);
  gtk_window_set_focus (GTK_WINDOW (widget), RP_PAPER_WINDOW (widget)->print_button);
}

static void
rp_paper_window_dispose (GObject *object)
{
  RpPaperWindow *self = RP_PAPER_WINDOW (object);

  g_cancellable_cancel (self->trial);
  g_clear_object (&self->trial);
  g_clear_pointer (&self->after, g_free);
  g_clear_pointer (&self->after_parameter, g_variant_unref);
  clear_pages (self);
  g_clear_object (&self->saver);
  g_clear_object (&self->printer);
  g_clear_object (&self->program);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (rp_paper_window_parent_class)->dispose (object);
}

static void
rp_paper_window_class_init (RpPaperWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_paper_window_dispose;
  widget_class->map = rp_paper_window_map;

  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_PAPER_OPTIONS);
  g_type_ensure (RP_TYPE_PAPER_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-paper-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpPaperWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, RpPaperWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RpPaperWindow, adaptive);
  gtk_widget_class_bind_template_child (widget_class, RpPaperWindow, parts);
  gtk_widget_class_bind_template_child (widget_class, RpPaperWindow, preview);
  gtk_widget_class_bind_template_child (widget_class, RpPaperWindow, options);
  gtk_widget_class_bind_template_child (widget_class, RpPaperWindow, print_button);
  gtk_widget_class_bind_template_callback (widget_class, on_options_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_size_class_changed);
  gtk_widget_class_bind_template_callback (widget_class, rp_adaptive_get_orientation);
}

static void
rp_paper_window_init (RpPaperWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->saver = rp_paper_saver_new ();
  g_signal_connect_object (self->saver, "chosen", G_CALLBACK (save_to), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "failed", G_CALLBACK (on_save_failed), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  on_size_class_changed (self);
}

/**
 * rp_paper_window_new:
 * @application: the program it belongs to
 * @pack: what @program's exercises are from
 * @program: what the sheet is of
 * @settings: what is remembered of sheets; changed at once
 * @today: the day to begin with
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpPaperWindow *
rp_paper_window_new (GtkApplication *application,
                     RpPack *pack,
                     RpProgram *program,
                     GSettings *settings,
                     GDateTime *today)
{
  RpPaperWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (RP_IS_PACK (pack), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (today, NULL);

  self = g_object_new (RP_TYPE_PAPER_WINDOW, "application", application, NULL);
  self->pack = g_object_ref (pack);
  self->program = g_object_ref (program);
  adw_window_title_set_subtitle (self->window_title, rp_program_get_name (program));
  rp_paper_options_set_settings (self->options, settings, today);
  rp_paper_options_set_people (self->options, rp_program_get_recipient (program),
                               rp_program_get_author (program));
  on_options_changed (self);
  return self;
}

/**
 * rp_paper_window_set_done:
 * @self: a window
 * @done: (element-type RpSheetDone): what was done of its program
 *
 * Has the log of the sheet filled in.
 */
void
rp_paper_window_set_done (RpPaperWindow *self, GPtrArray *done)
{
  g_return_if_fail (RP_IS_PAPER_WINDOW (self));
  g_return_if_fail (done);

  rp_paper_options_set_done (self->options, done);
}

/**
 * rp_paper_window_is_of:
 * @self: a window
 * @program: a program
 *
 * Returns: %TRUE when its sheet is of @program; an exercise by itself is a program made anew each time
 */
gboolean
rp_paper_window_is_of (RpPaperWindow *self, RpProgram *program)
{
  guint n;

  g_return_val_if_fail (RP_IS_PAPER_WINDOW (self), FALSE);
  g_return_val_if_fail (RP_IS_PROGRAM (program), FALSE);

  n = rp_program_get_n_items (program);
  if (g_strcmp0 (rp_program_get_path (self->program), rp_program_get_path (program)) != 0
      || rp_program_get_n_items (self->program) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (rp_program_get_item (self->program, i)->exercise != rp_program_get_item (program, i)->exercise)
      return FALSE;
  return TRUE;
}

/**
 * rp_paper_window_add_picture:
 * @self: a window
 * @item: which exercise of the program it is of, from 0
 * @picture: what was on the screen
 * @caption: (nullable): a few words to stand under it
 *
 * Puts a picture on the sheet in place of an exercise's drawings, until it is taken off or the window closes. It is never
 * written to a disk.
 */
void
rp_paper_window_add_picture (RpPaperWindow *self, guint item, GdkTexture *picture, const char *caption)
{
  g_autoptr (RpSheetShot) shot = NULL;
  const RpProgramItem *line;

  g_return_if_fail (RP_IS_PAPER_WINDOW (self));
  g_return_if_fail (GDK_IS_TEXTURE (picture));
  g_return_if_fail (item < rp_program_get_n_items (self->program));

  line = rp_program_get_item (self->program, item);
  shot = rp_paper_texture_take (picture, item, caption);
  if (!shot)
    {
      show_toast (self, _ ("The picture is too large for paper. Show it smaller, and try again."));
      return;
    }
  rp_paper_options_add_shot (self->options, shot, rp_exercise_get_name (line->exercise));
  show_toast (self, _ ("The picture is on the sheet."));
}
