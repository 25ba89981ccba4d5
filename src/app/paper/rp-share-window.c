/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-share-window.h"

#include "common/rp-adaptive.h"
#include "common/rp-name-memory.h"
#include "common/rp-toast.h"
#include "paper/rp-code-picture.h"
#include "paper/rp-program-saver.h"
#include "programs/rp-code-writer.h"
#include "programs/rp-line-writer.h"
#include "programs/rp-program-edit.h"

#include <glib/gi18n-lib.h>

/* The column of ways beside the code, in pixels. */
#define SIDE_COLUMN 360

/**
 * RpShareWindow:
 *
 * The ways of a program to somebody else: its code, large enough for a camera, a file, a line of text, typed lines, a sheet.
 */
struct _RpShareWindow
{
  AdwApplicationWindow parent_instance;

  /* Template references */
  AdwWindowTitle *window_title;
  AdwToastOverlay *toasts;
  RpAdaptive *adaptive;
  GtkViewport *viewport;
  GtkScrolledWindow *side_scroller;
  GtkWidget *code_card;
  RpCodePicture *picture;
  GtkWidget *no_code_card;
  GtkLabel *no_code;
  AdwPreferencesGroup *names;
  GtkEditable *recipient;
  GtkEditable *author;

  /* Owned references */
  GListModel *packs;
  RpPack *pack;       /* (nullable): which has the words that the code leaves out */
  RpProgram *program; /* as it was shown */
  RpProgram *shared;  /* as it goes out: with the name of who made it */
  char *code;         /* (nullable): @shared as one line of text */
  RpFileSaver *saver;
};

enum
{
  PRINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpShareWindow, rp_share_window, ADW_TYPE_APPLICATION_WINDOW)

static void
set_enabled (RpShareWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* Whether someone's own dose is in it, so that it is worth knowing whose. */
static gboolean
has_own_dose (RpProgram *program)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    if (rp_program_get_item (program, i)->dose->source == RP_SOURCE_OWN)
      return TRUE;
  return FALSE;
}

/* Returns: (transfer none): why there is no code for a camera, and what to do */
static const char *
explain (RpShareWindow *self)
{
  if (!rp_code_writer_can_write (self->shared))
    return _ ("A code can only name exercises of packs that are installed here. Save this program as a file "
              "instead.");
  if (!self->code)
    return _ ("This program is too large for a code. Save it as a file instead.");
  return _ ("This program is too large for a code that a camera can read. Save it as a file, or copy the "
            "code as text.");
}

static void
show_code (RpShareWindow *self)
{
  RpSheetQr *square = self->code ? rp_sheet_qr_new (self->code, RP_SHEET_QR_ANY, NULL) : NULL;

  gtk_widget_set_visible (self->code_card, square != NULL);
  gtk_widget_set_visible (self->no_code_card, square == NULL);
  gtk_label_set_label (self->no_code, square ? "" : explain (self));
  rp_code_picture_set_code (self->picture, square);
  set_enabled (self, "copy-code", self->code != NULL);
}

/* A name that is not given leaves the program as it is. */
static void
update (RpShareWindow *self)
{
  g_clear_object (&self->shared);
  g_clear_pointer (&self->code, g_free);
  self->shared = gtk_widget_get_visible (GTK_WIDGET (self->author))
                     ? rp_program_edit_set_author (self->program, gtk_editable_get_text (self->author))
                     : g_object_ref (self->program);
  self->code = rp_code_writer_write (self->pack, self->shared);
  show_code (self);
}

/* Beside the ways the code takes the height that the window has, and they are scrolled; above them it takes the width, and all
 * is scrolled. */
static void
on_size_class_changed (RpShareWindow *self)
{
  gboolean wide = rp_adaptive_get_size_class (self->adaptive) == RP_SIZE_CLASS_WIDE;

  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (self->viewport),
                                     wide ? GTK_SCROLL_MINIMUM : GTK_SCROLL_NATURAL);
  gtk_scrolled_window_set_policy (self->side_scroller, GTK_POLICY_NEVER,
                                  wide ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_widget_set_size_request (GTK_WIDGET (self->side_scroller), wide ? SIDE_COLUMN : -1, -1);
}

static void
tell (RpShareWindow *self, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, rp_toast_new (sentence));
}

static void
copy (RpShareWindow *self, const char *text, const char *sentence)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell (self, sentence);
}

static void
on_save (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpShareWindow *self = RP_SHARE_WINDOW (user_data);

  rp_file_saver_ask (self->saver, GTK_WINDOW (self), rp_program_get_name (self->program));
}

static void
save_to (RpShareWindow *self, const char *path)
{
  g_autoptr (RpProgram) named
      = rp_program_edit_set_recipient (self->shared, gtk_editable_get_text (self->recipient));

  rp_program_saver_save (self->saver, named, path);
}

static void
on_save_to (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  save_to (RP_SHARE_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
on_copy_code (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpShareWindow *self = RP_SHARE_WINDOW (user_data);

  copy (self, self->code, _ ("The code is copied. Paste it into a message; “Open a code” reads it."));
}

static void
on_copy_lines (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpShareWindow *self = RP_SHARE_WINDOW (user_data);
  g_autoptr (RpLineNames) names = rp_line_names_new (self->packs);
  g_autofree char *lines = rp_line_writer_write_program (names, self->program);

  copy (self, lines, _ ("The exercises are copied as lines. They can be pasted where lines are typed."));
}

static void
on_print (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_signal_emit (user_data, signals[PRINT], 0);
  gtk_window_destroy (GTK_WINDOW (user_data));
}

static void
on_saved (RpShareWindow *self, const char *name)
{
  /* Translators: the name of a file */
  g_autofree char *sentence = g_strdup_printf (_ ("Saved as %s"), name);

  tell (self, sentence);
}

static void
on_save_failed (RpShareWindow *self, const char *sentence)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (self), _ ("The program was not saved"), sentence);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static const GActionEntry entries[] = {
  { .name = "save", .activate = on_save },
  { .name = "save-to", .activate = on_save_to, .parameter_type = "s" },
  { .name = "copy-code", .activate = on_copy_code },
  { .name = "copy-lines", .activate = on_copy_lines },
  { .name = "print", .activate = on_print },
};

static void
rp_share_window_dispose (GObject *object)
{
  RpShareWindow *self = RP_SHARE_WINDOW (object);

  g_clear_object (&self->saver);
  g_clear_object (&self->packs);
  g_clear_object (&self->pack);
  g_clear_object (&self->program);
  g_clear_object (&self->shared);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (rp_share_window_parent_class)->dispose (object);
}

static void
rp_share_window_class_init (RpShareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_share_window_dispose;

  /**
   * RpShareWindow::print:
   *
   * The person wants the program on paper; the window closes.
   */
  signals[PRINT]
      = g_signal_new ("print", RP_TYPE_SHARE_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (RP_TYPE_ADAPTIVE);
  g_type_ensure (RP_TYPE_CODE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-share-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, window_title);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, adaptive);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, viewport);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, side_scroller);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, code_card);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, no_code_card);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, no_code);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, names);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, recipient);
  gtk_widget_class_bind_template_child (widget_class, RpShareWindow, author);
  gtk_widget_class_bind_template_callback (widget_class, on_size_class_changed);
  gtk_widget_class_bind_template_callback (widget_class, update);
  gtk_widget_class_bind_template_callback (widget_class, rp_adaptive_get_orientation);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rp_share_window_init (RpShareWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->saver = rp_program_saver_new ();
  g_signal_connect_object (self->saver, "chosen", G_CALLBACK (save_to), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "saved", G_CALLBACK (on_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "failed", G_CALLBACK (on_save_failed), self, G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  on_size_class_changed (self);
}

/* Whose doses they are is asked where there are any: it is their author's, or else the name that is remembered. */
static void
offer_names (RpShareWindow *self, GSettings *settings)
{
  g_autofree char *remembered = rp_name_memory_dup_name (settings);
  const char *author = rp_program_get_author (self->program);
  const char *recipient = rp_program_get_recipient (self->program);
  gboolean has_author = has_own_dose (self->program);

  gtk_widget_set_visible (GTK_WIDGET (self->author), has_author);
  gtk_editable_set_text (self->author, author ? author : remembered ? remembered : "");
  gtk_editable_set_text (self->recipient, recipient ? recipient : "");
  adw_preferences_group_set_description (
      self->names, has_author
                       ? _ ("Both can be left empty. For whom it is stays in the file; no code has it.")
                       : _ ("It can be left empty. It stays in the file; no code has it."));
}

/**
 * rp_share_window_new:
 * @application: the program it belongs to
 * @packs: a list of #RpPack, for the names in typed lines
 * @pack: (nullable): the pack of its exercises, or of most of them, as rp_library_find_pack() knows it
 * @program: what is shared
 * @settings: what the person has set
 * @printable: whether a sheet can be made of it
 *
 * Returns: (transfer none): a window, owned by GTK until it is closed
 */
RpShareWindow *
rp_share_window_new (GtkApplication *application,
                     GListModel *packs,
                     RpPack *pack,
                     RpProgram *program,
                     GSettings *settings,
                     gboolean printable)
{
  RpShareWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (packs), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  self = g_object_new (RP_TYPE_SHARE_WINDOW, "application", application, NULL);
  self->packs = g_object_ref (packs);
  g_set_object (&self->pack, pack);
  self->program = g_object_ref (program);
  adw_window_title_set_subtitle (self->window_title, rp_program_get_name (program));
  set_enabled (self, "print", printable);
  offer_names (self, settings);
  update (self);
  return self;
}
