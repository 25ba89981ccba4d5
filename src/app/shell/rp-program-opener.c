/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-program-opener.h"

#include "programs/rp-program-file.h"
#include "programs/rp-program-resolver.h"

#include <glib/gi18n-lib.h>

struct _RpProgramOpener
{
  GObject parent_instance;

  /* Owned references */
  RpLibrary *library;
  GSimpleAction *action;
  RpProgram *waiting; /* (nullable): until all packs are there */
};

enum
{
  OPENED,
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpProgramOpener, rp_program_opener, G_TYPE_OBJECT)

static void
tell (RpProgramOpener *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

/* Packs come one after the other, and this needs them all. */
static void
hand_over (RpProgramOpener *self)
{
  g_autoptr (RpProgram) program = NULL;

  if (!self->waiting || rp_library_is_loading (self->library))
    return;
  program = rp_program_resolver_run (self->waiting, rp_library_get_packs (self->library));
  g_clear_object (&self->waiting);
  g_signal_emit (self, signals[OPENED], 0, program);
}

/* A thread of its own: the file may lie on a disk that takes its time. */
static void
read_file (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  RpProgram *program = rp_program_file_read (data, &error);

  if (program)
    g_task_return_pointer (task, program, g_object_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
on_read (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RpProgramOpener) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RpProgram) program = g_task_propagate_pointer (G_TASK (result), &error);

  if (!program)
    {
      tell (self, error->message);
      return;
    }
  g_set_object (&self->waiting, program);
  hand_over (self);
}

/* The opener is not the task's source: a thread may be the last to hold a task, and would be the one that frees it. */
static void
open_file (RpProgramOpener *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GTask) task = NULL;

  if (!path)
    {
      tell (self, _ ("This file is not on this computer. Copy it here, then open it."));
      return;
    }
  task = g_task_new (NULL, NULL, on_read, g_object_ref (self));
  g_task_set_source_tag (task, open_file);
  g_task_set_task_data (task, g_steal_pointer (&path), g_free);
  g_task_run_in_thread (task, read_file);
}

static void
on_open (RpProgramOpener *self, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_file (self, file);
}

static gboolean
on_drop (RpProgramOpener *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *name = files ? g_file_get_basename (files->data) : NULL;

  if (!name || !rp_program_file_is_name (name) || !g_action_get_enabled (G_ACTION (self->action)))
    return FALSE;
  open_file (self, files->data);
  return TRUE;
}

static void
rp_program_opener_dispose (GObject *object)
{
  RpProgramOpener *self = RP_PROGRAM_OPENER (object);

  g_clear_object (&self->library);
  g_clear_object (&self->action);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (rp_program_opener_parent_class)->dispose (object);
}

static void
rp_program_opener_class_init (RpProgramOpenerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_program_opener_dispose;

  /**
   * RpProgramOpener::opened:
   * @self: an opener
   * @program: what was in the file, with its exercises as they are installed
   *
   * A file was opened.
   */
  signals[OPENED] = g_signal_new ("opened", RP_TYPE_PROGRAM_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, RP_TYPE_PROGRAM);

  /**
   * RpProgramOpener::told:
   * @self: an opener
   * @sentence: what is wrong with a file
   *
   * A file was not opened.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_PROGRAM_OPENER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_program_opener_init (RpProgramOpener *self)
{
}

/**
 * rp_program_opener_new:
 * @library: where exercises are found
 * @target: what a file can be dropped on
 * @map: where the action "open-file" goes, whose parameter is the file's URI
 *
 * Returns: (transfer full): an opener, to live no longer than @map
 */
RpProgramOpener *
rp_program_opener_new (RpLibrary *library, GtkWidget *target, GActionMap *map)
{
  GtkDropTarget *drop = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  RpProgramOpener *self;

  g_return_val_if_fail (RP_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (target), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_PROGRAM_OPENER, NULL);
  self->library = g_object_ref (library);
  self->action = g_simple_action_new ("open-file", G_VARIANT_TYPE_STRING);
  g_signal_connect_object (self->action, "activate", G_CALLBACK (on_open), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (map, G_ACTION (self->action));
  g_signal_connect_object (drop, "drop", G_CALLBACK (on_drop), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (target, GTK_EVENT_CONTROLLER (drop));
  g_signal_connect_object (library, "notify::loading", G_CALLBACK (hand_over), self, G_CONNECT_SWAPPED);
  return self;
}
