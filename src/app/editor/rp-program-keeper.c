/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-program-keeper.h"

#include "editor/rp-last-edits.h"

#include <glib/gi18n-lib.h>

#define SAVE_AGAIN "save-again"

struct _RpProgramKeeper
{
  GObject parent_instance;

  /* Owned references */
  RpProgramStore *store;
  RpEditorDesk *editor;
  RpLastEdits *last_edits; /* (nullable): since the window was to be closed for the first time */

  GtkWindow *window; /* not owned: it owns this */
  GActionMap *map;   /* likewise */
  gboolean trying;   /* the person wants it tried again, and has not heard */
};

enum
{
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpProgramKeeper, rp_program_keeper, G_TYPE_OBJECT)

static void
tell (RpProgramKeeper *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

static void
enable (RpProgramKeeper *self)
{
  GAction *action = g_action_map_lookup_action (self->map, SAVE_AGAIN);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), rp_program_store_get_trouble (self->store) != NULL);
}

static void
on_trouble (RpProgramKeeper *self)
{
  const char *trouble = rp_program_store_get_trouble (self->store);
  GtkWidget *page = GTK_WIDGET (rp_editor_desk_get_page (self->editor));

  enable (self);
  /* The page where programs are made says it as long as it is so. */
  if (trouble && !(page && gtk_widget_get_mapped (page)))
    tell (self, trouble);
}

static void
on_save_again (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramKeeper *self = user_data;

  self->trying = TRUE;
  rp_program_store_retry (self->store);
}

/* Who tried again hears when it was in vain; otherwise the page says that all is saved. */
static void
on_saved_changed (RpProgramKeeper *self, const char *id)
{
  gboolean tried = self->trying;

  self->trying = FALSE;
  if (tried && rp_program_store_get_trouble (self->store))
    tell (self, _ ("It still cannot be saved."));
}

/* The newer is shown already; what was not saved here is a program beside it. */
static void
on_changed_elsewhere (RpProgramKeeper *self, RpProgram *program, RpProgram *yours)
{
  RpProgram *edited = rp_editor_desk_get_edited (self->editor);
  gboolean seen = edited && g_str_equal (rp_program_get_id (edited), rp_program_get_id (program));
  g_autofree char *sentence = NULL;

  if (yours)
    /* Translators: the name of a program, and of the copy that is kept */
    sentence
        = g_strdup_printf (_ ("“%s” was changed elsewhere. You see the newer one. Yours is kept as “%s”."),
                           rp_program_get_name (program), rp_program_get_name (yours));
  else if (seen)
    sentence = g_strdup_printf (_ ("“%s” was changed elsewhere. You see the newer one."),
                                rp_program_get_name (program));
  if (sentence)
    tell (self, sentence);
}

static void
rp_program_keeper_dispose (GObject *object)
{
  RpProgramKeeper *self = RP_PROGRAM_KEEPER (object);

  g_clear_object (&self->last_edits);
  g_clear_object (&self->editor);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (rp_program_keeper_parent_class)->dispose (object);
}

static void
rp_program_keeper_class_init (RpProgramKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_program_keeper_dispose;

  /**
   * RpProgramKeeper::told:
   * @sentence: what the person should know, in whole sentences
   *
   * Something became of a file.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_PROGRAM_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_program_keeper_init (RpProgramKeeper *self)
{
}

/**
 * rp_program_keeper_new:
 * @store: where the person's programs lie
 * @editor: where they are made
 * @window: over which questions are asked; it must outlive this
 * @map: where the action shall be found, such as @window
 *
 * Returns: (transfer full): who tells what becomes of the files
 */
RpProgramKeeper *
rp_program_keeper_new (RpProgramStore *store, RpEditorDesk *editor, GtkWindow *window, GActionMap *map)
{
  static const GActionEntry entries[] = { { .name = SAVE_AGAIN, .activate = on_save_again } };
  RpProgramKeeper *self;

  g_return_val_if_fail (RP_IS_PROGRAM_STORE (store), NULL);
  g_return_val_if_fail (RP_IS_EDITOR_DESK (editor), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_PROGRAM_KEEPER, NULL);
  self->store = g_object_ref (store);
  self->editor = g_object_ref (editor);
  self->window = window;
  self->map = map;
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  enable (self);
  g_signal_connect_object (store, "notify::trouble", G_CALLBACK (on_trouble), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "saved-changed", G_CALLBACK (on_saved_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed-elsewhere", G_CALLBACK (on_changed_elsewhere), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * rp_program_keeper_hold:
 * @self: a keeper
 *
 * Keeps the window open over programs that are on no disk, until they are, or until the person wants it closed all the same;
 * then it is closed.
 *
 * Returns: %TRUE when the window must not close now
 */
gboolean
rp_program_keeper_hold (RpProgramKeeper *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_KEEPER (self), FALSE);

  if (!self->last_edits)
    self->last_edits = rp_last_edits_new (self->store, self->window);
  return rp_last_edits_hold (self->last_edits);
}
