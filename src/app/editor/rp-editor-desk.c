/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-editor-desk.h"

#include "common/rp-settings.h"
#include "programs/rp-last-dose.h"

#include <glib/gi18n-lib.h>

#define WAITING_KEY "waiting-lines"

/**
 * RpEditorDesk:
 *
 * The page where programs of one's own are made, and what each of them was since it was opened. Every value is handed to
 * the store as soon as it is there, and what the store hears from elsewhere is shown.
 */
struct _RpEditorDesk
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpLibrary *library;
  RpPosterLoader *loader;
  RpProgramStore *store;
  GHashTable *histories; /* from id to RpProgramHistory */
  RpEditorPage *page;    /* (nullable): made when it is first needed */

  gboolean names_missing; /* whether the names to type are those of one program alone */
};

enum
{
  EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpEditorDesk, rp_editor_desk, G_TYPE_OBJECT)

static void
show_saved (RpEditorDesk *self)
{
  RpProgram *edited = rp_editor_desk_get_edited (self);

  if (!edited)
    return;
  rp_editor_page_set_trouble (self->page, rp_program_store_get_trouble (self->store));
  if (rp_program_store_is_saved (self->store, rp_program_get_id (edited)))
    rp_editor_page_set_saved (self->page, _ ("Saved"));
  else if (rp_program_store_get_trouble (self->store))
    rp_editor_page_set_saved (self->page, _ ("Not saved yet"));
  else
    rp_editor_page_set_saved (self->page, _ ("Saving"));
}

/* Every value is handed over as soon as it is there. */
static void
on_edited (RpEditorDesk *self, GParamSpec *pspec, RpProgramHistory *history)
{
  rp_program_store_save (self->store, rp_program_history_get_program (history));
  show_saved (self);
  g_signal_emit (self, signals[EDITED], 0);
}

/* The newer is shown; ours is one step back, and a copy where it was not saved. */
static void
on_changed_elsewhere (RpEditorDesk *self, RpProgram *program, RpProgram *yours)
{
  RpProgramHistory *history = g_hash_table_lookup (self->histories, rp_program_get_id (program));

  if (history)
    rp_program_history_push (history, program);
}

/* Exercises that were missing may be there now, which is no step. */
static void
on_programs_changed (RpEditorDesk *self)
{
  GHashTableIter iter;
  gpointer id, history;

  g_hash_table_iter_init (&iter, self->histories);
  while (g_hash_table_iter_next (&iter, &id, &history))
    {
      RpProgram *now = rp_program_store_find (self->store, id);
      RpProgram *shown = rp_program_history_get_program (history);

      if (now && rp_program_count_missing (now) < rp_program_count_missing (shown))
        rp_program_history_amend (history, now);
    }
}

/* What the program on the page needs and nobody has can be typed too, for its lines read back. */
static void
give_names (RpEditorDesk *self)
{
  RpProgram *edited = rp_editor_desk_get_edited (self);
  GListModel *packs = rp_library_get_packs (self->library);
  g_autoptr (RpLineNames) names = NULL;

  if (!self->page)
    return;
  self->names_missing = edited && rp_program_count_missing (edited) > 0;
  names = self->names_missing ? rp_line_names_new_for_program (packs, edited) : rp_line_names_new (packs);
  rp_line_entry_set_names (rp_editor_page_get_line (self->page), names, self->loader);
}

/* What waits belongs to one program, and goes with it. */
static void
on_waiting_changed (RpEditorDesk *self, RpLineEntry *line)
{
  const char *edited = rp_program_get_id (rp_editor_desk_get_edited (self));
  g_auto (GStrv) lines = rp_line_entry_dup_waiting (line);
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, WAITING_KEY);
  g_auto (GVariantBuilder) next = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));
  GVariantIter iter;
  const char *id;
  GVariant *others;

  g_variant_iter_init (&iter, all);
  while (g_variant_iter_loop (&iter, "{&s@as}", &id, &others))
    if (!g_str_equal (id, edited) && rp_program_store_find (self->store, id))
      g_variant_builder_add (&next, "{s@as}", id, others);
  if (lines[0])
    g_variant_builder_add (&next, "{s^as}", edited, lines);
  g_settings_set_value (self->settings, WAITING_KEY, g_variant_builder_end (&next));
}

static void
show_waiting (RpEditorDesk *self, const char *id)
{
  g_autoptr (GVariant) all = g_settings_get_value (self->settings, WAITING_KEY);
  g_auto (GStrv) lines = NULL;

  if (!g_variant_lookup (all, id, "^as", &lines))
    lines = g_new0 (char *, 1);
  rp_line_entry_set_waiting (rp_editor_page_get_line (self->page), (const char *const *) lines);
}

static void
rp_editor_desk_dispose (GObject *object)
{
  RpEditorDesk *self = RP_EDITOR_DESK (object);

  if (self->store)
    g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_object (&self->page);
  g_clear_pointer (&self->histories, g_hash_table_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->loader);
  g_clear_object (&self->library);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_editor_desk_parent_class)->dispose (object);
}

static void
rp_editor_desk_class_init (RpEditorDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_editor_desk_dispose;

  /**
   * RpEditorDesk::edited:
   *
   * A program is another one now.
   */
  signals[EDITED]
      = g_signal_new ("edited", RP_TYPE_EDITOR_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rp_editor_desk_init (RpEditorDesk *self)
{
  self->histories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * rp_editor_desk_new:
 * @settings: what the person has set
 * @store: where the person's programs lie
 * @library: where exercises are found
 * @loader: who loads their posters
 *
 * Returns: (transfer full): a desk on which no program is open
 */
RpEditorDesk *
rp_editor_desk_new (GSettings *settings, RpProgramStore *store, RpLibrary *library, RpPosterLoader *loader)
{
  RpEditorDesk *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM_STORE (store), NULL);
  g_return_val_if_fail (RP_IS_LIBRARY (library), NULL);
  g_return_val_if_fail (RP_IS_POSTER_LOADER (loader), NULL);

  self = g_object_new (RP_TYPE_EDITOR_DESK, NULL);
  self->settings = g_object_ref (settings);
  self->store = g_object_ref (store);
  self->library = g_object_ref (library);
  self->loader = g_object_ref (loader);
  g_signal_connect_object (store, "items-changed", G_CALLBACK (on_programs_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "saved-changed", G_CALLBACK (show_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::trouble", G_CALLBACK (show_saved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed-elsewhere", G_CALLBACK (on_changed_elsewhere), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (rp_library_get_packs (library), "items-changed", G_CALLBACK (give_names), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
make_page (RpEditorDesk *self)
{
  RpLineEntry *line;

  self->page = RP_EDITOR_PAGE (g_object_ref_sink (rp_editor_page_new ()));
  rp_about_editor_set_settings (rp_editor_page_get_about (self->page), self->settings);
  line = rp_editor_page_get_line (self->page);
  rp_line_entry_set_doses (line, rp_last_dose_find, self->store);
  give_names (self);
  g_signal_connect_object (line, "waiting-changed", G_CALLBACK (on_waiting_changed), self, G_CONNECT_SWAPPED);
}

/* What was typed and not added waits with the program it was typed for. */
static void
show_history (RpEditorDesk *self, RpProgramHistory *history, const char *id)
{
  RpProgramHistory *before = rp_editor_page_get_history (self->page);

  if (before && before != history)
    rp_line_entry_put_aside (rp_editor_page_get_line (self->page));
  rp_editor_page_set_history (self->page, history, self->loader);
  if (self->names_missing || rp_program_count_missing (rp_program_history_get_program (history)) > 0)
    give_names (self);
  if (before != history)
    show_waiting (self, id);
}

/**
 * rp_editor_desk_fill_page:
 * @self: a desk
 * @id: the id of a program of one's own
 *
 * Shows a program on the page where it is made, with all that it was since it was opened for the first time.
 *
 * Returns: (transfer none) (nullable): the page, always the same one; %NULL when there is no such program
 */
RpEditorPage *
rp_editor_desk_fill_page (RpEditorDesk *self, const char *id)
{
  RpProgram *program;
  g_auto (GStrv) stop_rules = NULL;
  RpPlanSettings plan;

  g_return_val_if_fail (RP_IS_EDITOR_DESK (self), NULL);
  g_return_val_if_fail (id, NULL);

  program = rp_program_store_find (self->store, id);
  if (!program)
    return NULL;
  if (!self->page)
    make_page (self);
  stop_rules = rp_program_dup_stop_rules (program);
  rp_settings_get_plan (self->settings, &plan);
  rp_editor_page_set_plan_settings (self->page, &plan);
  show_history (self, rp_editor_desk_get_history (self, program), id);
  rp_editor_page_set_stop_rules (self->page, (const char *const *) stop_rules);
  show_saved (self);
  return self->page;
}

/**
 * rp_editor_desk_get_page:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the page; %NULL until a program was shown on it
 */
RpEditorPage *
rp_editor_desk_get_page (RpEditorDesk *self)
{
  g_return_val_if_fail (RP_IS_EDITOR_DESK (self), NULL);

  return self->page;
}

/**
 * rp_editor_desk_get_history:
 * @self: a desk
 * @program: a program of one's own, from the store
 *
 * Returns: (transfer none): all that it was since it was opened, which begins now where it was not
 */
RpProgramHistory *
rp_editor_desk_get_history (RpEditorDesk *self, RpProgram *program)
{
  RpProgramHistory *history;
  const char *id;

  g_return_val_if_fail (RP_IS_EDITOR_DESK (self), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM (program), NULL);

  id = rp_program_get_id (program);
  history = g_hash_table_lookup (self->histories, id);
  if (history)
    return history;
  history = rp_program_history_new (program);
  g_signal_connect_object (history, "notify::program", G_CALLBACK (on_edited), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->histories, g_strdup (id), history);
  return history;
}

/**
 * rp_editor_desk_get_edited:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the program on the page, as it is now
 */
RpProgram *
rp_editor_desk_get_edited (RpEditorDesk *self)
{
  RpProgramHistory *history;

  g_return_val_if_fail (RP_IS_EDITOR_DESK (self), NULL);

  history = self->page ? rp_editor_page_get_history (self->page) : NULL;
  return history ? rp_program_history_get_program (history) : NULL;
}
