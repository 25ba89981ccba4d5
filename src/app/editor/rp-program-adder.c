/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-program-adder.h"

#include "common/rp-name-memory.h"
#include "programs/rp-last-dose.h"
#include "programs/rp-program-edit.h"

#include <glib/gi18n-lib.h>

/**
 * RpProgramAdder:
 *
 * Puts exercises that are seen or chosen into a program of one's own, or another dose of one that was done: all of it in one
 * step, which can be taken back.
 */
struct _RpProgramAdder
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpProgramStore *store; /* (nullable): until it is told, like @editor */
  RpEditorDesk *editor;
  GPtrArray *exercises; /* of RpExercise: what would be added */
  GMenu *menu;
  RpProgram *added; /* (nullable): the program that the last step made */
  gboolean fresh;   /* whether it is new since then */

  GActionMap *map; /* not owned: it owns this */
};

enum
{
  ADDED,
  TOLD,
  GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpProgramAdder, rp_program_adder, G_TYPE_OBJECT)

static void
fill_menu (RpProgramAdder *self)
{
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_remove_all (self->menu);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->store)); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (G_LIST_MODEL (self->store), i);
      g_autoptr (GMenuItem) item = g_menu_item_new (rp_program_get_name (program), NULL);

      g_menu_item_set_action_and_target (item, "win.add-exercise", "s", rp_program_get_id (program));
      g_menu_append_item (section, item);
    }
  g_menu_append_section (self->menu, NULL, G_MENU_MODEL (section));
  g_menu_append (self->menu, _ ("A new program"), "win.add-exercise::");
}

/* Each with the dose the person gave it last. Returns: (transfer full) (nullable): %NULL when there is no room for all */
static RpProgram *
add_all (RpProgramAdder *self, RpProgram *program)
{
  g_autoptr (RpProgram) now = g_object_ref (program);

  for (guint i = 0; i < self->exercises->len; i++)
    {
      RpExercise *exercise = g_ptr_array_index (self->exercises, i);
      const RpDose *dose = rp_last_dose_find (exercise, self->store);
      RpProgram *next = rp_program_edit_add (now, G_MAXUINT, exercise, dose, NULL);
      gboolean same = next == now;

      g_object_unref (now);
      now = next;
      if (same)
        return NULL;
    }
  return g_steal_pointer (&now);
}

static char *
format_added (RpProgramAdder *self)
{
  guint n = self->exercises->len;
  const char *name = rp_program_get_name (self->added);

  if (n == 1)
    /* Translators: an exercise, then a program */
    return g_strdup_printf (_ ("%s is in “%s” now."),
                            rp_exercise_get_name (g_ptr_array_index (self->exercises, 0)), name);
  /* Translators: how many exercises, at least two, then a program */
  return g_strdup_printf (ngettext ("%u exercise is in “%s” now.", "%u exercises are in “%s” now.", n), n,
                          name);
}

static char *
format_full (RpProgram *program)
{
  guint room = RP_PROGRAM_MAX_ITEMS - rp_program_get_n_items (program);

  if (room == 0)
    return g_strdup (_ ("This program is full. Take something out first, or make a second program."));
  /* Translators: a program, then how many exercises */
  return g_strdup_printf (ngettext ("“%s” has room for %u more exercise. Choose fewer, or another program.",
                                    "“%s” has room for %u more exercises. Choose fewer, or another program.",
                                    room),
                          rp_program_get_name (program), room);
}

/* What is open may be one step ahead of what lies in the store. Returns: (transfer none) (nullable) */
static RpProgram *
find_program (RpProgramAdder *self, const char *id)
{
  RpProgram *program = rp_program_store_find (self->store, id);

  return program ? rp_program_history_get_program (rp_editor_desk_get_history (self->editor, program)) : NULL;
}

/* Who wants their name remembered signs what they make. */
static RpProgram *
make_program (RpProgramAdder *self)
{
  g_autoptr (RpProgram) program = rp_program_edit_new (_ ("My program"));
  g_autofree char *name = rp_name_memory_dup_name (self->settings);

  return name ? rp_program_edit_set_author (program, name) : g_steal_pointer (&program);
}

/* At the end of a program; of a new one where none is named. */
static void
on_add (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramAdder *self = user_data;
  RpProgram *program = find_program (self, g_variant_get_string (parameter, NULL));
  g_autoptr (RpProgram) fresh = program ? NULL : make_program (self);
  g_autoptr (RpProgram) tried = add_all (self, program ? program : fresh);
  g_autofree char *sentence = NULL;

  if (!tried)
    {
      sentence = format_full (program ? program : fresh);
      g_signal_emit (self, signals[TOLD], 0, sentence);
      return;
    }
  self->fresh = fresh != NULL;
  if (fresh)
    program = rp_program_store_add (self->store, fresh);
  g_clear_object (&self->added);
  self->added = add_all (self, program);
  rp_program_history_push (rp_editor_desk_get_history (self->editor, program), self->added);
  sentence = format_added (self);
  g_signal_emit (self, signals[ADDED], 0, rp_program_get_id (self->added), sentence);
}

/* A program that was made for them goes with them, and can be brought back like any other. */
static void
take_back (RpProgramAdder *self, RpProgram *program)
{
  g_autofree char *id = g_strdup (rp_program_get_id (program));
  g_autofree char *name = g_strdup (rp_program_get_name (program));

  if (!self->fresh)
    {
      rp_program_history_undo (rp_editor_desk_get_history (self->editor, program));
      return;
    }
  rp_program_store_delete (self->store, id);
  g_signal_emit (self, signals[GONE], 0, id, name);
}

/* Only what is as it was left: other steps have their own way back. */
static void
on_undo (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpProgramAdder *self = user_data;
  RpProgram *program = find_program (self, g_variant_get_string (parameter, NULL));

  if (program && program == self->added)
    take_back (self, program);
  else if (program)
    g_signal_emit (self, signals[TOLD], 0,
                   _ ("The program has changed since. Open it to undo one step after the other."));
  g_clear_object (&self->added);
}

static const GActionEntry entries[] = {
  { .name = "add-exercise", .activate = on_add, .parameter_type = "s" },
  { .name = "undo-add", .activate = on_undo, .parameter_type = "s" },
};

static void
rp_program_adder_dispose (GObject *object)
{
  RpProgramAdder *self = RP_PROGRAM_ADDER (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  g_clear_object (&self->editor);
  g_clear_pointer (&self->exercises, g_ptr_array_unref);
  g_clear_object (&self->menu);
  g_clear_object (&self->added);

  G_OBJECT_CLASS (rp_program_adder_parent_class)->dispose (object);
}

static void
rp_program_adder_class_init (RpProgramAdderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_program_adder_dispose;

  /**
   * RpProgramAdder::added:
   * @id: the id of the program
   * @sentence: what was done, in a whole sentence
   *
   * Exercises were added. The action win.undo-add takes that back.
   */
  signals[ADDED] = g_signal_new ("added", RP_TYPE_PROGRAM_ADDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  /**
   * RpProgramAdder::told:
   * @sentence: what the person should know, in whole sentences
   *
   * Something could not be done.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_PROGRAM_ADDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * RpProgramAdder::gone:
   * @id: the id of the program
   * @name: its name
   *
   * A program that was new went with what had been added to it. The action win.undelete-program brings it back.
   */
  signals[GONE] = g_signal_new ("gone", RP_TYPE_PROGRAM_ADDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
rp_program_adder_init (RpProgramAdder *self)
{
  self->exercises = g_ptr_array_new_with_free_func (g_object_unref);
  self->menu = g_menu_new ();
}

/**
 * rp_program_adder_new:
 * @settings: what the person has set
 * @map: where the actions shall be found; it must outlive this
 *
 * Returns: (transfer full): an adder that can do nothing yet
 */
RpProgramAdder *
rp_program_adder_new (GSettings *settings, GActionMap *map)
{
  RpProgramAdder *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_PROGRAM_ADDER, NULL);
  self->settings = g_object_ref (settings);
  self->map = map;
  g_action_map_add_action_entries (map, entries, G_N_ELEMENTS (entries), self);
  return self;
}

/**
 * rp_program_adder_set_store:
 * @self: an adder
 * @store: where the person's programs lie
 * @editor: where they are made
 *
 * Gives it what it needs, once.
 */
void
rp_program_adder_set_store (RpProgramAdder *self, RpProgramStore *store, RpEditorDesk *editor)
{
  g_return_if_fail (RP_IS_PROGRAM_ADDER (self));
  g_return_if_fail (RP_IS_PROGRAM_STORE (store) && RP_IS_EDITOR_DESK (editor));
  g_return_if_fail (!self->store);

  self->store = g_object_ref (store);
  self->editor = g_object_ref (editor);
  g_signal_connect_object (store, "items-changed", G_CALLBACK (fill_menu), self, G_CONNECT_SWAPPED);
  fill_menu (self);
}

/**
 * rp_program_adder_get_menu:
 * @self: an adder
 *
 * Returns: (transfer none): a menu of the programs that exercises can be added to
 */
GMenuModel *
rp_program_adder_get_menu (RpProgramAdder *self)
{
  g_return_val_if_fail (RP_IS_PROGRAM_ADDER (self), NULL);

  return G_MENU_MODEL (self->menu);
}

static void
set_enabled (RpProgramAdder *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (self->map, name)), enabled);
}

/* A line of a program that is done may stand elsewhere in it: what is not installed is not done. */
static guint
find_line (RpProgram *program, guint item)
{
  guint line = 0;

  for (guint left = item + 1; line < rp_program_get_n_items (program); line++)
    if (!rp_exercise_is_missing (rp_program_get_item (program, line)->exercise) && --left == 0)
      break;
  return line;
}

static char *
format_dose (RpProgramAdder *self, const RpDose *dose)
{
  const char *name = rp_program_get_name (self->added);

  if (self->fresh)
    /* Translators: how many times to do an exercise, then the name of a program */
    return g_strdup_printf (_ ("Next time %u, in your own copy of “%s”."), dose->min, name);
  /* Translators: how many times to do an exercise, then the name of a program */
  return g_strdup_printf (_ ("Next time %u, in “%s”."), dose->min, name);
}

/**
 * rp_program_adder_set_dose:
 * @self: an adder with a store
 * @led: a program as it was done, without what is not installed
 * @item: which item of it, from 0
 * @dose: what the person wants to do of it the next time
 *
 * Gives the person's program this dose; of one that is not theirs, a copy of their own.
 */
void
rp_program_adder_set_dose (RpProgramAdder *self, RpProgram *led, guint item, const RpDose *dose)
{
  g_autoptr (RpProgram) fresh = NULL;
  g_autofree char *sentence = NULL;
  RpProgram *program;

  g_return_if_fail (RP_IS_PROGRAM_ADDER (self) && self->store);
  g_return_if_fail (RP_IS_PROGRAM (led) && dose);

  program = find_program (self, rp_program_get_id (led));
  fresh = program ? NULL : rp_program_edit_make_own (led, NULL);
  self->fresh = fresh != NULL;
  if (fresh)
    program = rp_program_store_add (self->store, fresh);
  g_clear_object (&self->added);
  self->added = rp_program_edit_set_dose (program, find_line (program, item), dose);
  rp_program_history_push (rp_editor_desk_get_history (self->editor, program), self->added);
  sentence = format_dose (self, dose);
  g_signal_emit (self, signals[ADDED], 0, rp_program_get_id (self->added), sentence);
}

/**
 * rp_program_adder_update:
 * @self: an adder
 * @exercises: (nullable) (element-type RpExercise): what is seen or chosen, in its order
 * @busy: whether nothing can be done now, as in a session
 *
 * Says what would be added.
 */
void
rp_program_adder_update (RpProgramAdder *self, GPtrArray *exercises, gboolean busy)
{
  gboolean ready;

  g_return_if_fail (RP_IS_PROGRAM_ADDER (self));

  g_ptr_array_set_size (self->exercises, 0);
  for (guint i = 0; exercises && i < exercises->len; i++)
    g_ptr_array_add (self->exercises, g_object_ref (g_ptr_array_index (exercises, i)));
  ready = self->store && !busy;
  set_enabled (self, "add-exercise", ready && self->exercises->len > 0);
  set_enabled (self, "undo-add", ready);
}
