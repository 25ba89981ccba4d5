/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-program-desk.h"

#include "base/rp-paths.h"
#include "common/rp-name-memory.h"
#include "editor/rp-editor-desk.h"
#include "editor/rp-program-adder.h"
#include "editor/rp-program-keeper.h"
#include "programs/rp-program-edit.h"
#include "programs/rp-program-store.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * RpProgramDesk:
 *
 * The way to programs of one's own: the store they lie in, the desk where they are made, and the actions that make, copy,
 * change and delete them.
 */
struct _RpProgramDesk
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpLibrary *library;
  RpProgramStore *store; /* (nullable): with the library, like @editor */
  RpEditorDesk *editor;
  RpProgram *shown;    /* (nullable): what the page that is seen is about */
  RpProgram *received; /* (nullable): until it is known which programs there are */
  RpProgramAdder *adder;
  RpProgramKeeper *keeper; /* likewise with the library */

  GtkWindow *window; /* not owned: it owns this */
  GActionMap *map;   /* likewise */
};

enum
{
  EDIT,
  EDITED,
  RECEIVED,
  KEPT,
  TOLD,
  ADDED,
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpProgramDesk, rp_program_desk, G_TYPE_OBJECT)

static void
tell (RpProgramDesk *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

static void
on_edited (RpProgramDesk *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}

static void
on_added (RpProgramDesk *self, const char *id, const char *sentence)
{
  g_signal_emit (self, signals[ADDED], 0, id, sentence);
}

static void
on_gone (RpProgramDesk *self, const char *id, const char *name)
{
  /* Translators: %s is the name of a program */
  g_autofree char *sentence = g_strdup_printf (_ ("“%s” is deleted."), name);

  g_signal_emit (self, signals[GONE], 0, id, sentence);
}

static void
edit (RpProgramDesk *self, RpProgram *program)
{
  g_signal_emit (self, signals[EDIT], 0, rp_program_get_id (program));
}

/* Who wants their name remembered signs what they make; what somebody else has signed stays theirs. Takes @program. */
static RpProgram *
sign (RpProgramDesk *self, RpProgram *program)
{
  g_autoptr (RpProgram) plain = program;
  g_autofree char *name = rp_name_memory_dup_name (self->settings);

  return name && !rp_program_get_author (plain) ? rp_program_edit_set_author (plain, name)
                                                : g_steal_pointer (&plain);
}

static void
on_new (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramDesk *self = user_data;
  g_autoptr (RpProgram) program = sign (self, rp_program_edit_new (_ ("My program")));

  edit (self, rp_program_store_add (self->store, program));
}

/* A pack's is copied to be changed; what was brought is kept as it is, in the name of who made it. */
static void
on_make_own (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramDesk *self = user_data;
  gboolean in_pack = strchr (rp_program_get_path (self->shown), '/') != NULL;
  g_autoptr (RpProgram) copy = rp_program_edit_make_own (self->shown, NULL);
  g_autoptr (RpProgram) own = in_pack ? sign (self, g_steal_pointer (&copy)) : g_steal_pointer (&copy);
  RpProgram *added = rp_program_store_add (self->store, own);
  /* Translators: %s is the name of a program */
  g_autofree char *kept = g_strdup_printf (_ ("“%s” is in your programs now."), rp_program_get_name (added));

  if (in_pack)
    edit (self, added);
  else
    g_signal_emit (self, signals[KEPT], 0, rp_program_get_id (added), kept);
}

static void
on_edit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramDesk *self = user_data;

  edit (self, self->shown);
  if (rp_editor_desk_get_page (self->editor)
      && g_str_equal (g_action_get_name (G_ACTION (action)), "rename-program"))
    rp_editor_page_edit_name (rp_editor_desk_get_page (self->editor));
}

static void
on_copy (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramDesk *self = user_data;
  /* Translators: the name of a copy of a program: "Sam's knee, once more" */
  g_autofree char *name = g_strdup_printf (_ ("%s, once more"), rp_program_get_name (self->shown));
  RpProgram *copy = rp_program_store_copy (self->store, rp_program_get_id (self->shown), name);

  if (copy)
    edit (self, copy);
}

static void
on_delete_answered (RpProgramDesk *self, const char *answer, AdwMessageDialog *dialog)
{
  const char *id = g_object_get_data (G_OBJECT (dialog), "id");
  RpProgram *program = rp_program_store_find (self->store, id);
  g_autofree char *name = program ? g_strdup (rp_program_get_name (program)) : NULL;

  if (!program || !g_str_equal (answer, "delete"))
    return;
  rp_program_store_delete (self->store, id);
  on_gone (self, id, name);
}

static void
on_delete (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramDesk *self = user_data;
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (self->window, NULL, NULL));

  /* Translators: %s is the name of a program */
  adw_message_dialog_format_heading (dialog, _ ("Delete “%s”?"), rp_program_get_name (self->shown));
  adw_message_dialog_set_body (dialog, _ ("What was done with it stays in the journal."));
  adw_message_dialog_add_responses (dialog, "keep", _ ("_Keep it"), "delete", _ ("_Delete it"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "delete", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_object_set_data_full (G_OBJECT (dialog), "id", g_strdup (rp_program_get_id (self->shown)), g_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_delete_answered), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_undelete (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramDesk *self = user_data;

  rp_program_store_undelete (self->store, g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = {
  { .name = "new-program", .activate = on_new },
  { .name = "make-own", .activate = on_make_own },
  { .name = "edit-program", .activate = on_edit },
  { .name = "rename-program", .activate = on_edit },
  { .name = "copy-program", .activate = on_copy },
  { .name = "delete-program", .activate = on_delete },
  { .name = "undelete-program", .activate = on_undelete, .parameter_type = "s" },
};

static void
rp_program_desk_dispose (GObject *object)
{
  RpProgramDesk *self = RP_PROGRAM_DESK (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->adder);
  g_clear_object (&self->editor);
  if (self->store)
    {
      g_signal_handlers_disconnect_by_data (self->store, self);
      rp_program_store_flush (self->store);
    }
  g_clear_object (&self->store);
  g_clear_object (&self->shown);
  g_clear_object (&self->received);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_program_desk_parent_class)->dispose (object);
}

static void
rp_program_desk_class_init (RpProgramDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_program_desk_dispose;

  /**
   * RpProgramDesk::edit:
   * @id: the id of a program of one's own
   *
   * The person wants to see the page where it is made.
   */
  signals[EDIT] = g_signal_new ("edit", RP_TYPE_PROGRAM_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * RpProgramDesk::edited:
   *
   * A program is another one now.
   */
  signals[EDITED]
      = g_signal_new ("edited", RP_TYPE_PROGRAM_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * RpProgramDesk::received:
   * @program: what rp_program_desk_receive() was given
   *
   * It is known which programs there are, and so whether this is one of them.
   */
  signals[RECEIVED] = g_signal_new ("received", RP_TYPE_PROGRAM_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 1, RP_TYPE_PROGRAM);
  /**
   * RpProgramDesk::kept:
   * @id: the id that it has now
   * @sentence: what the person should know, in whole sentences
   *
   * The program that is seen, which came by a file or a code, is one of the person's own now.
   */
  signals[KEPT] = g_signal_new ("kept", RP_TYPE_PROGRAM_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * RpProgramDesk::told:
   * @sentence: what the person should know, in whole sentences
   *
   * Something was done, or could not be.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_PROGRAM_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * RpProgramDesk::added:
   * @id: the id of the program
   * @sentence: what was done, in a whole sentence
   *
   * Exercises were added to a program. The action win.undo-add takes that back.
   */
  signals[ADDED] = g_signal_new ("added", RP_TYPE_PROGRAM_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * RpProgramDesk::gone:
   * @id: the id of the program
   * @sentence: what was done, in a whole sentence
   *
   * A program was deleted. The action win.undelete-program brings it back.
   */
  signals[GONE] = g_signal_new ("gone", RP_TYPE_PROGRAM_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
rp_program_desk_init (RpProgramDesk *self)
{
}

/**
 * rp_program_desk_new:
 * @settings: what the person has set
 * @window: over which questions are asked; it must outlive the desk
 * @map: where the actions shall be found, such as @window
 *
 * Returns: (transfer full): a desk without programs until it has a library
 */
RpProgramDesk *
rp_program_desk_new (GSettings *settings, GtkWindow *window, GActionMap *map)
{
  RpProgramDesk *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_PROGRAM_DESK, NULL);
  self->settings = g_object_ref (settings);
  self->window = window;
  self->map = map;
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  self->adder = rp_program_adder_new (self->settings, map);
  g_signal_connect_object (self->adder, "added", G_CALLBACK (on_added), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adder, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adder, "gone", G_CALLBACK (on_gone), self, G_CONNECT_SWAPPED);
  rp_program_desk_update (self, NULL, NULL, TRUE);
  return self;
}

static void
hand_over (RpProgramDesk *self)
{
  g_autoptr (RpProgram) program = NULL;

  if (!self->store || rp_program_store_is_loading (self->store))
    return;
  program = g_steal_pointer (&self->received);
  if (program)
    g_signal_emit (self, signals[RECEIVED], 0, program);
}

/**
 * rp_program_desk_receive:
 * @self: a desk
 * @program: a program out of a file or a code
 *
 * Takes a program from outside; #RpProgramDesk::received has it as soon as the person's own programs are read. A later one
 * counts.
 */
void
rp_program_desk_receive (RpProgramDesk *self, RpProgram *program)
{
  g_return_if_fail (RP_IS_PROGRAM_DESK (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  g_set_object (&self->received, program);
  hand_over (self);
}

/**
 * rp_program_desk_set_library:
 * @self: a desk
 * @library: where exercises are found
 * @loader: who loads their posters
 *
 * Gives it what it needs, once, and reads the person's programs.
 */
void
rp_program_desk_set_library (RpProgramDesk *self, RpLibrary *library, RpPosterLoader *loader)
{
  g_autofree char *folder = rp_paths_programs ();

  g_return_if_fail (RP_IS_PROGRAM_DESK (self));
  g_return_if_fail (RP_IS_LIBRARY (library));
  g_return_if_fail (!self->library);

  self->library = g_object_ref (library);
  self->store = rp_program_store_new (folder, rp_library_get_packs (library));
  self->editor = rp_editor_desk_new (self->settings, self->store, library, loader);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  rp_program_adder_set_store (self->adder, self->store, self->editor);
  self->keeper = rp_program_keeper_new (self->store, self->editor, self->window, self->map);
  g_signal_connect_object (self->keeper, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::loading", G_CALLBACK (hand_over), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "told", G_CALLBACK (tell), self, G_CONNECT_SWAPPED);
  rp_program_store_load (self->store);
}

/**
 * rp_program_desk_get_programs:
 * @self: a desk with a library
 *
 * Returns: (transfer none) (nullable) (element-type RpProgram): the person's programs, the one used last first
 */
GListModel *
rp_program_desk_get_programs (RpProgramDesk *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_DESK (self), NULL);

  return G_LIST_MODEL (self->store);
}

/**
 * rp_program_desk_get_menu:
 * @self: a desk
 *
 * Returns: (transfer none): a menu of the programs that what is seen or chosen can be added to
 */
GMenuModel *
rp_program_desk_get_menu (RpProgramDesk *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_DESK (self), NULL);

  return rp_program_adder_get_menu (self->adder);
}

/**
 * rp_program_desk_is_loading:
 * @self: a desk
 *
 * Returns: whether one's own programs are not all read yet
 */
gboolean
rp_program_desk_is_loading (RpProgramDesk *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_DESK (self), FALSE);

  return !self->store || rp_program_store_is_loading (self->store);
}

/**
 * rp_program_desk_find:
 * @self: a desk
 * @id: the id of a program
 *
 * Returns: (transfer none) (nullable): the person's program of that id
 */
RpProgram *
rp_program_desk_find (RpProgramDesk *self, const char *id)
{
  g_return_val_if_fail (RP_IS_PROGRAM_DESK (self), NULL);
  g_return_val_if_fail (id, NULL);

  return self->store ? rp_program_store_find (self->store, id) : NULL;
}

/**
 * rp_program_desk_fill_page:
 * @self: a desk
 * @id: the id of a program
 *
 * Shows a program on the page where it is made, with all that it was since it was opened for the first time.
 *
 * Returns: (transfer none) (nullable): the page, always the same one; %NULL when there is no such program
 */
GtkWidget *
rp_program_desk_fill_page (RpProgramDesk *self, const char *id)
{
  RpEditorPage *page;

  g_return_val_if_fail (RP_IS_PROGRAM_DESK (self), NULL);
  g_return_val_if_fail (id, NULL);

  page = self->editor ? rp_editor_desk_fill_page (self->editor, id) : NULL;
  return page ? GTK_WIDGET (page) : NULL;
}

/**
 * rp_program_desk_get_edited:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the program on the page, as it is now
 */
RpProgram *
rp_program_desk_get_edited (RpProgramDesk *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_DESK (self), NULL);

  return self->editor ? rp_editor_desk_get_edited (self->editor) : NULL;
}

/**
 * rp_program_desk_focus:
 * @self: a desk whose page is seen
 *
 * Puts the keyboard where it is needed there.
 */
void
rp_program_desk_focus (RpProgramDesk *self)
{
  g_return_if_fail (RP_IS_PROGRAM_DESK (self));
  g_return_if_fail (self->editor && rp_editor_desk_get_page (self->editor));

  rp_editor_page_focus (rp_editor_desk_get_page (self->editor));
}

static void
set_enabled (RpProgramDesk *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (self->map, name)), enabled);
}

/**
 * rp_program_desk_update:
 * @self: a desk
 * @shown: (nullable): the program whose page is seen
 * @exercises: (nullable) (element-type RpExercise): the exercise whose page is seen, or those that are chosen
 * @busy: whether nothing can be done now, as in a session
 *
 * Says what is seen, and so what can be done with it.
 */
void
rp_program_desk_update (RpProgramDesk *self, RpProgram *shown, GPtrArray *exercises, gboolean busy)
{
  gboolean own;
  gboolean ready;

  g_return_if_fail (RP_IS_PROGRAM_DESK (self));

  ready = self->store && !busy;
  own = ready && shown && rp_program_desk_find (self, rp_program_get_id (shown));
  g_set_object (&self->shown, shown);
  set_enabled (self, "new-program", ready);
  set_enabled (self, "undelete-program", ready);
  set_enabled (self, "make-own", ready && shown && !own);
  set_enabled (self, "edit-program", own);
  set_enabled (self, "rename-program", own);
  set_enabled (self, "copy-program", own);
  set_enabled (self, "delete-program", own);
  rp_program_adder_update (self->adder, exercises, busy);
}

/**
 * rp_program_desk_set_dose:
 * @self: a desk with a library
 * @program: a program as it was done, without what is not installed
 * @item: which item of it, from 0
 * @dose: what the person wants to do of it the next time
 *
 * Gives the person's program this dose; of one that is not theirs, a copy of their own, for a pack's is never changed. It is told
 * by #RpProgramDesk::added, and can be taken back.
 */
void
rp_program_desk_set_dose (RpProgramDesk *self, RpProgram *program, guint item, const RpDose *dose)
{
  g_return_if_fail (RP_IS_PROGRAM_DESK (self));

  rp_program_adder_set_dose (self->adder, program, item, dose);
}

/**
 * rp_program_desk_use:
 * @self: a desk
 * @program: a program that is led now
 *
 * Notes that it was used, so that it comes first; nothing happens where it is not the person's own.
 */
void
rp_program_desk_use (RpProgramDesk *self, RpProgram *program)
{
  g_return_if_fail (RP_IS_PROGRAM_DESK (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  if (rp_program_desk_find (self, rp_program_get_id (program)))
    rp_program_store_use (self->store, rp_program_get_id (program));
}

/**
 * rp_program_desk_hold:
 * @self: a desk
 *
 * Keeps the window open over programs that are on no disk, as rp_program_keeper_hold() does.
 *
 * Returns: %TRUE when the window must not close now
 */
gboolean
rp_program_desk_hold (RpProgramDesk *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_DESK (self), FALSE);

  return self->keeper && rp_program_keeper_hold (self->keeper);
}
