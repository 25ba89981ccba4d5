/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-program-share.h"

#include "common/rp-file-request.h"
#include "programs/rp-code-writer.h"
#include "programs/rp-line-writer.h"
#include "programs/rp-program-file.h"

#include <glib/gi18n-lib.h>

/**
 * RpProgramShare:
 *
 * The ways out of the program for what somebody made: a file, a code as one line of text, and lines as they are typed.
 */
struct _RpProgramShare
{
  GObject parent_instance;

  /* Owned references */
  RpLibrary *library;
  RpProgram *program; /* (nullable): what is seen */
  RpFileRequest *request;

  GtkWindow *window; /* not owned: it owns this */
  GActionMap *map;   /* likewise */
};

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpProgramShare, rp_program_share, G_TYPE_OBJECT)

static void
tell (RpProgramShare *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

static void
put_on_clipboard (RpProgramShare *self, const char *text, const char *sentence)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), text);
  tell (self, sentence);
}

static void
on_answer (gpointer user_data, const char *path)
{
  RpProgramShare *self = user_data;

  if (path)
    rp_program_share_save (self, path);
  else
    tell (self, _ ("A program can only be saved to a folder of this computer. Choose another folder."));
}

static void
on_file (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const types[] = { "application/x-reprise-program+xml", NULL };
  RpProgramShare *self = user_data;
  GtkFileChooserNative *chooser;
  g_autofree char *plain = g_strdelimit (g_strdup (rp_program_get_name (self->program)), "/\\:", '-');
  g_autofree char *name = g_strconcat (plain, RP_PROGRAM_FILE_SUFFIX, NULL);

  if (rp_file_request_is_asking (self->request))
    return;
  chooser = gtk_file_chooser_native_new (_ ("Save the program"), self->window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  rp_file_request_ask (self->request, chooser, _ ("Programs"), types);
}

static void
on_code (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramShare *self = user_data;
  g_autofree char *code = rp_code_writer_write (NULL, self->program);

  if (code)
    put_on_clipboard (self, code, _ ("The code is copied. Paste it into a message; “Open a code” reads it."));
  else
    tell (self, _ ("This program is too large for a code. Save it as a file instead."));
}

static void
on_lines (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramShare *self = user_data;
  g_autoptr (RpLineNames) names = rp_line_names_new (rp_library_get_packs (self->library));
  g_autofree char *lines = rp_line_writer_write_program (names, self->program);

  put_on_clipboard (self, lines,
                    _ ("The exercises are copied as lines. They can be pasted where lines are typed."));
}

static const GActionEntry entries[] = {
  { .name = "share-file", .activate = on_file },
  { .name = "share-code", .activate = on_code },
  { .name = "share-lines", .activate = on_lines },
};

static void
rp_program_share_dispose (GObject *object)
{
  RpProgramShare *self = RP_PROGRAM_SHARE (object);

  g_clear_object (&self->request);
  g_clear_object (&self->library);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (rp_program_share_parent_class)->dispose (object);
}

static void
rp_program_share_class_init (RpProgramShareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_program_share_dispose;

  /**
   * RpProgramShare::told:
   * @sentence: what the person should know, in whole sentences
   *
   * Something was shared, or could not be.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_PROGRAM_SHARE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_program_share_init (RpProgramShare *self)
{
  self->request = rp_file_request_new (on_answer, self);
}

/**
 * rp_program_share_new:
 * @window: over which files are asked for, and whose clipboard is used; it must outlive this
 * @map: where the actions shall be found, such as @window
 *
 * Returns: (transfer full): ways out, for nothing yet
 */
RpProgramShare *
rp_program_share_new (GtkWindow *window, GActionMap *map)
{
  RpProgramShare *self;

  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_PROGRAM_SHARE, NULL);
  self->window = window;
  self->map = map;
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  rp_program_share_update (self, NULL, NULL);
  return self;
}

/**
 * rp_program_share_update:
 * @self: ways out
 * @library: (nullable): where exercises are found
 * @program: (nullable): what is seen
 *
 * Says what can be shared.
 */
void
rp_program_share_update (RpProgramShare *self, RpLibrary *library, RpProgram *program)
{
  g_return_if_fail (RP_IS_PROGRAM_SHARE (self));

  g_set_object (&self->library, library);
  g_set_object (&self->program, program);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (self->map, entries[i].name)),
                                 library && program);
}

/**
 * rp_program_share_save:
 * @self: ways out of a program
 * @path: a file
 *
 * Saves the program there, and says whether that worked.
 */
void
rp_program_share_save (RpProgramShare *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (RP_IS_PROGRAM_SHARE (self));
  g_return_if_fail (path);

  if (!self->program)
    return;
  if (rp_program_file_write (self->program, path, &error))
    /* Translators: %s is the name of a file */
    sentence = g_strdup_printf (_ ("The program is saved as %s."), path);
  else
    sentence = g_strdup (error->message);
  tell (self, sentence);
}
