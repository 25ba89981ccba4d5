/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-file-request.h"

/* Characters of a suggested name; file systems end at 255 bytes, and four bytes a character are possible. */
#define MOST_CHARACTERS 60

/**
 * RpFileRequest:
 *
 * Asks the person for one file at a time, and reads the answer. A question that is still open is closed with it.
 */
struct _RpFileRequest
{
  GObject parent_instance;

  /* Owned references */
  GtkFileChooserNative *chooser; /* while it asks */

  RpFileAnswer answer;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (RpFileRequest, rp_file_request, G_TYPE_OBJECT)

static void
rp_file_request_dispose (GObject *object)
{
  RpFileRequest *self = RP_FILE_REQUEST (object);

  if (self->chooser)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);

  G_OBJECT_CLASS (rp_file_request_parent_class)->dispose (object);
}

static void
rp_file_request_class_init (RpFileRequestClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_file_request_dispose;
}

static void
rp_file_request_init (RpFileRequest *self)
{
}

/**
 * rp_file_request_new:
 * @answer: takes the file
 * @user_data: for @answer, and must live as long as the request
 *
 * Returns: (transfer full): a request that asks nothing yet
 */
RpFileRequest *
rp_file_request_new (RpFileAnswer answer, gpointer user_data)
{
  RpFileRequest *self;

  g_return_val_if_fail (answer, NULL);

  self = g_object_new (RP_TYPE_FILE_REQUEST, NULL);
  self->answer = answer;
  self->user_data = user_data;
  return self;
}

static void
on_response (RpFileRequest *self, int response)
{
  g_autoptr (GtkFileChooserNative) chooser = g_steal_pointer (&self->chooser);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  path = file ? g_file_get_path (file) : NULL;
  self->answer (self->user_data, path);
}

/**
 * rp_file_request_is_asking:
 * @self: a request
 *
 * Returns: %TRUE while a question is open
 */
gboolean
rp_file_request_is_asking (RpFileRequest *self)
{
  g_return_val_if_fail (RP_IS_FILE_REQUEST (self), FALSE);

  return self->chooser != NULL;
}

/**
 * rp_file_request_ask:
 * @self: a request that is not asking
 * @chooser: (transfer full): the question
 * @kind: what files are wanted, translated
 * @types: (array zero-terminated=1): their MIME types
 *
 * Asks.
 */
void
rp_file_request_ask (RpFileRequest *self,
                     GtkFileChooserNative *chooser,
                     const char *kind,
                     const char *const *types)
{
  g_autoptr (GtkFileFilter) filter = NULL;

  g_return_if_fail (RP_IS_FILE_REQUEST (self));
  g_return_if_fail (!self->chooser);
  g_return_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser));
  g_return_if_fail (kind && types);

  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, kind);
  for (guint i = 0; types[i]; i++)
    gtk_file_filter_add_mime_type (filter, types[i]);
  self->chooser = chooser;
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect_object (chooser, "response", G_CALLBACK (on_response), self, G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * rp_file_request_begin_in:
 * @chooser: a question that is not asked yet
 * @directory: documents, pictures
 *
 * Begins where a person would look for it, or in their home; the folder the program was started in says nothing.
 */
void
rp_file_request_begin_in (GtkFileChooserNative *chooser, GUserDirectory directory)
{
  const char *path = g_get_user_special_dir (directory);
  g_autoptr (GFile) folder = g_file_new_for_path (path ? path : g_get_home_dir ());

  g_return_if_fail (GTK_IS_FILE_CHOOSER_NATIVE (chooser));

  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
}

/**
 * rp_file_request_suggest_name:
 * @title: what will be in the file
 * @otherwise: its name where @title has nothing that can be one, translated
 * @ending: what it ends with, such as ".pdf"
 *
 * Returns: (transfer full): a name for the file that any disk takes
 */
char *
rp_file_request_suggest_name (const char *title, const char *otherwise, const char *ending)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autofree char *stem = NULL;
  const char *at = title;

  g_return_val_if_fail (title && otherwise && ending, NULL);

  for (guint i = 0; *at && i < MOST_CHARACTERS; i++, at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_iscntrl (character) || (character < 0x80 && strchr ("/\\:*?\"<>|", (int) character)))
        character = ' ';
      /* A name that begins with a dot is hidden. */
      if (name->len > 0 || (character != '.' && character != ' '))
        g_string_append_unichar (name, character);
    }
  stem = g_strdup (g_strstrip (name->str));
  return g_strconcat (stem[0] ? stem : otherwise, ending, NULL);
}

/**
 * rp_file_request_complete:
 * @path: the file that was chosen
 * @ending: what it should end with, such as ".pdf"
 *
 * Gives a name without an ending one, unless there is such a file: nobody was asked whether to replace that.
 *
 * Returns: (transfer full): the file to write
 */
char *
rp_file_request_complete (const char *path, const char *ending)
{
  g_autofree char *lower = NULL;
  g_autofree char *whole = NULL;

  g_return_val_if_fail (path && ending, NULL);

  lower = g_ascii_strdown (path, -1);
  whole = g_strconcat (path, ending, NULL);
  if (g_str_has_suffix (lower, ending) || g_file_test (whole, G_FILE_TEST_EXISTS))
    return g_strdup (path);
  return g_steal_pointer (&whole);
}
