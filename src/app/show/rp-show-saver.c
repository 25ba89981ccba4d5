/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-saver.h"

#include "base/rp-aside.h"
#include "common/rp-file-request.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#define ENDING ".png"
/* Who may do what with the file, less what the person's mask takes away. */
#define MODE 0666

/**
 * RpShowSaver:
 *
 * Asks where a picture shall be saved, and writes it there as a PNG: its pixels and nothing else.
 */
struct _RpShowSaver
{
  GObject parent_instance;

  /* Owned references */
  RpFileRequest *request;
  GdkTexture *picture; /* while it asks */
};

typedef struct
{
  GdkTexture *picture;
  char *path;
} Request;

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpShowSaver, rp_show_saver, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->picture);
  g_free (request->path);
  g_free (request);
}

static void
rp_show_saver_dispose (GObject *object)
{
  RpShowSaver *self = RP_SHOW_SAVER (object);

  g_clear_object (&self->request);
  g_clear_object (&self->picture);

  G_OBJECT_CLASS (rp_show_saver_parent_class)->dispose (object);
}

static void
rp_show_saver_class_init (RpShowSaverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_show_saver_dispose;

  /**
   * RpShowSaver::told:
   * @sentence: what the person should know, in whole sentences
   *
   * The picture is saved, or why it is not.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_SHOW_SAVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
on_answer (gpointer user_data, const char *answer)
{
  RpShowSaver *self = user_data;
  g_autoptr (GdkTexture) picture = g_steal_pointer (&self->picture);
  g_autofree char *path = answer ? rp_file_request_complete (answer, ENDING) : NULL;

  if (path)
    rp_show_saver_save (self, picture, path);
  else
    g_signal_emit (self, signals[TOLD], 0,
                   _ ("Pictures can be saved in folders of this computer only. Choose another folder."));
}

static void
rp_show_saver_init (RpShowSaver *self)
{
  self->request = rp_file_request_new (on_answer, self);
}

/**
 * rp_show_saver_new:
 *
 * Returns: (transfer full): a saver that asks nothing yet
 */
RpShowSaver *
rp_show_saver_new (void)
{
  return g_object_new (RP_TYPE_SHOW_SAVER, NULL);
}

/**
 * rp_show_saver_ask:
 * @self: a saver
 * @parent: the window to ask over
 * @picture: what to save
 * @title: what it shows, of which its name is made
 *
 * Asks where to save, and saves there. The picture is the one of now, however long the answer takes.
 */
void
rp_show_saver_ask (RpShowSaver *self, GtkWindow *parent, GdkTexture *picture, const char *title)
{
  static const char *const types[] = { "image/png", NULL };
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  g_return_if_fail (RP_IS_SHOW_SAVER (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (GDK_IS_TEXTURE (picture) && title);

  if (rp_file_request_is_asking (self->request))
    return;
  g_set_object (&self->picture, picture);
  /* Translators: the name of a file when the picture has none */
  name = rp_file_request_suggest_name (title, _ ("Picture"), ENDING);
  chooser = gtk_file_chooser_native_new (_ ("Save this picture"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                         _ ("_Save"), _ ("_Cancel"));
  rp_file_request_begin_in (chooser, G_USER_DIRECTORY_PICTURES);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  rp_file_request_ask (self->request, chooser, _ ("Pictures"), types);
}

static char *
explain (const char *path, int trouble)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *advice = trouble == ENOSPC || trouble == EDQUOT
                           /* Translators: after "The picture was not saved" and the reason */
                           ? _ ("Make room on the disk, or choose another folder.")
                           : _ ("Choose another folder or another name.");

  /* Translators: the file, the reason in the system's words, what to do */
  return g_strdup_printf (_ ("The picture was not saved as “%s”: %s. %s"), name, g_strerror (trouble),
                          advice);
}

/* GLib's thread: a disk may be slow, and so is packing. */
static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Request *request = task_data;
  g_autoptr (GBytes) bytes = gdk_texture_save_to_png_bytes (request->picture);
  gsize length;
  const void *data = g_bytes_get_data (bytes, &length);

  g_task_return_int (task, rp_aside_write (request->path, data, length, MODE));
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpShowSaver) self = user_data;
  Request *request = g_task_get_task_data (G_TASK (result));
  int trouble = (int) g_task_propagate_int (G_TASK (result), NULL);
  g_autofree char *name = g_filename_display_basename (request->path);
  g_autofree char *sentence = NULL;

  if (trouble != 0)
    {
      g_info ("A picture is not saved: %s", g_strerror (trouble));
      sentence = explain (request->path, trouble);
    }
  else
    /* Translators: the name of a file */
    sentence = g_strdup_printf (_ ("The picture is saved as “%s”."), name);
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

/**
 * rp_show_saver_save:
 * @self: a saver
 * @picture: what to save
 * @path: the file
 *
 * Writes the file, or nothing: a file that was there before is still there then. #RpShowSaver::told says which.
 */
void
rp_show_saver_save (RpShowSaver *self, GdkTexture *picture, const char *path)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (RP_IS_SHOW_SAVER (self));
  g_return_if_fail (GDK_IS_TEXTURE (picture) && path);

  request = g_new0 (Request, 1);
  request->picture = g_object_ref (picture);
  request->path = g_strdup (path);
  /* Not the task's source: the other thread may be the last to let go of that. */
  task = g_task_new (NULL, NULL, on_written, g_object_ref (self));
  g_task_set_source_tag (task, rp_show_saver_save);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, save_in_thread);
}
