/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-go-on-desk.h"

#include "base/rp-paths.h"
#include "bookmark/rp-bookmark-keeper.h"
#include "common/rp-settings.h"
#include "programs/rp-code-reader.h"
#include "programs/rp-code-writer.h"
#include "programs/rp-program-store.h"
#include "shell/rp-pages.h"
#include "words/rp-stand-words.h"

#include <glib/gi18n-lib.h>

#define GO_ON "session.go-on"
#define NOT_NOW "session.not-now"

/**
 * RpGoOnDesk:
 *
 * Offers to go on with the session that an earlier run of the program was ended in: once, when it is known which programs
 * there are, and for the rest of that day.
 */
struct _RpGoOnDesk
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpLibrary *library; /* once it is there */
  GListModel *own;
  RpGoOnBar *bar;
  GSimpleAction *go_on;
  GSimpleAction *not_now;

  gboolean looked; /* for a bookmark */
  gboolean closed; /* nothing is offered any more */

  /* What is offered, or nothing */
  RpBookmark *bookmark;
  RpProgram *program;
  RpPlan *plan;
};

enum
{
  GONE_ON,
  TOLD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpGoOnDesk, rp_go_on_desk, G_TYPE_OBJECT)

static gboolean
is_same (RpProgram *program, const char *code)
{
  g_autoptr (RpProgram) led = rp_pages_make_led (program);
  g_autofree char *now = led ? rp_code_writer_write (NULL, led) : NULL;

  return g_strcmp0 (now, code) == 0;
}

static RpProgram *
find_own (RpGoOnDesk *self, const char *path)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->own); i++)
    {
      g_autoptr (RpProgram) program = g_list_model_get_item (self->own, i);

      if (g_strcmp0 (rp_program_get_path (program), path) == 0)
        return g_steal_pointer (&program);
    }
  return NULL;
}

/* What came by a code and was not kept, or is one exercise alone, is in no list. */
static RpProgram *
read_code (RpGoOnDesk *self, const char *code)
{
  return rp_code_reader_read (rp_library_get_packs (self->library), code, NULL, NULL, NULL);
}

/* Only with the very program that was begun; with another one nobody knows what its numbers mean.
 * Returns: (transfer full) (nullable) */
static RpProgram *
find_program (RpGoOnDesk *self, const RpBookmark *bookmark)
{
  g_autoptr (RpProgram) found = find_own (self, bookmark->program);

  if (!found)
    g_set_object (&found, rp_library_find_program (self->library, bookmark->program));
  if (!found)
    found = read_code (self, bookmark->code);
  return found && is_same (found, bookmark->code) ? g_steal_pointer (&found) : NULL;
}

/* Other seconds between turns are those of now. */
static RpPlan *
make_plan (RpGoOnDesk *self, RpProgram *program, const RpBookmark *bookmark)
{
  g_autoptr (RpProgram) led = rp_pages_make_led (program);
  g_autoptr (RpPlanChanges) changes = NULL;
  g_autoptr (GVariant) kept = NULL;
  RpPlanSettings settings;

  if (bookmark->changes)
    kept = g_variant_parse (NULL, bookmark->changes, NULL, NULL, NULL);
  changes = kept ? rp_plan_changes_from_variant (kept) : NULL;
  rp_settings_get_plan (self->settings, &settings);
  return rp_plan_new_changed (led, &settings, changes);
}

static gboolean
is_of_today (RpGoOnDesk *self, const RpBookmark *bookmark)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);

  return rp_bookmark_is_of_today (bookmark, now);
}

/* A clock that was set back does not know which day it is. */
static gboolean
is_of_the_past (RpGoOnDesk *self, const RpBookmark *bookmark)
{
  g_autoptr (GDateTime) now = rp_clock_get_date_time (self->clock);

  return rp_fact_time_new (now, 0).day > bookmark->kept.day;
}

static void
set_offered (RpGoOnDesk *self, gboolean offered)
{
  g_simple_action_set_enabled (self->go_on, offered);
  g_simple_action_set_enabled (self->not_now, offered);
}

/* Takes @bookmark. */
static void
offer (RpGoOnDesk *self, RpBookmark *bookmark)
{
  g_autoptr (RpBookmark) owned = bookmark;
  g_autoptr (RpProgram) program = find_program (self, bookmark);
  g_autoptr (RpPlan) plan = program ? make_plan (self, program, bookmark) : NULL;
  g_autofree char *place = NULL;

  if (!plan || rp_plan_count_turns (plan, rp_plan_get_n_steps (plan)) != bookmark->stand->done->len)
    {
      g_info ("A session of %s was broken off, and its program is another one now or not here",
              bookmark->program);
      return;
    }
  place = rp_stand_words_line (plan, bookmark->stand);
  rp_go_on_bar_offer (self->bar, rp_program_get_name (program), place);
  self->bookmark = g_steal_pointer (&owned);
  self->program = g_steal_pointer (&program);
  self->plan = g_steal_pointer (&plan);
  set_offered (self, TRUE);
  g_info ("A session of %s can be gone on with", self->bookmark->program);
}

/* A thread of the pool */
static void
forget_bookmark (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  rp_bookmark_keeper_forget (folder);
  g_task_return_boolean (task, TRUE);
}

static void
forget (void)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_set_source_tag (task, forget);
  g_task_set_task_data (task, rp_paths_bookmark (), g_free);
  g_task_run_in_thread (task, forget_bookmark);
}

static void
on_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree GWeakRef *weak = user_data;
  g_autoptr (RpGoOnDesk) self = g_weak_ref_get (weak);
  g_autoptr (RpBookmark) bookmark = g_task_propagate_pointer (G_TASK (result), NULL);

  g_weak_ref_clear (weak);
  if (!self || self->closed)
    return;
  if (bookmark && is_of_today (self, bookmark))
    offer (self, g_steal_pointer (&bookmark));
  else if (bookmark && is_of_the_past (self, bookmark))
    forget ();
  /* tests/app/e2e/going_on.py reads this. */
  g_debug ("It was looked for a session that was broken off");
}

/* A thread of the pool */
static void
find_bookmark (GTask *task, gpointer source, gpointer folder, GCancellable *cancellable)
{
  g_task_return_pointer (task, rp_bookmark_keeper_find (folder), (GDestroyNotify) rp_bookmark_free);
}

static gboolean
is_loading (RpGoOnDesk *self)
{
  return rp_library_is_loading (self->library)
         || (RP_IS_PROGRAM_STORE (self->own) && rp_program_store_is_loading (RP_PROGRAM_STORE (self->own)));
}

static void
look (RpGoOnDesk *self)
{
  g_autoptr (GTask) task = NULL;
  GWeakRef *weak;

  if (self->looked || self->closed || is_loading (self))
    return;
  self->looked = TRUE;
  weak = g_new (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  task = g_task_new (NULL, NULL, on_found, weak);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, rp_paths_bookmark (), g_free);
  g_task_run_in_thread (task, find_bookmark);
}

/* Another copy of the program may have gone on with it, or finished it, and the person may have deleted it. */
static gboolean
is_still_there (RpGoOnDesk *self)
{
  g_autofree char *folder = rp_paths_bookmark ();
  g_autoptr (RpBookmark) now = rp_bookmark_keeper_find (folder);

  return now && g_str_equal (now->session, self->bookmark->session)
         && rp_session_stand_equal (now->stand, self->bookmark->stand);
}

static void
on_go_on (RpGoOnDesk *self)
{
  g_autoptr (RpBookmark) bookmark = NULL;
  g_autoptr (RpProgram) program = NULL;
  g_autoptr (RpPlan) plan = NULL;
  const char *refusal = NULL;

  if (!is_of_today (self, self->bookmark) || !is_still_there (self))
    refusal = _ ("You cannot go on with this session any more. Start the program anew.");
  bookmark = g_steal_pointer (&self->bookmark);
  program = g_steal_pointer (&self->program);
  plan = g_steal_pointer (&self->plan);
  rp_go_on_desk_withdraw (self);
  if (refusal)
    g_signal_emit (self, signals[TOLD], 0, refusal);
  else
    g_signal_emit (self, signals[GONE_ON], 0, program, plan, bookmark);
}

static void
rp_go_on_desk_dispose (GObject *object)
{
  RpGoOnDesk *self = RP_GO_ON_DESK (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->clock);
  g_clear_object (&self->library);
  g_clear_object (&self->own);
  g_clear_object (&self->bar);
  g_clear_object (&self->go_on);
  g_clear_object (&self->not_now);
  g_clear_pointer (&self->bookmark, rp_bookmark_free);
  g_clear_object (&self->program);
  g_clear_pointer (&self->plan, rp_plan_unref);

  G_OBJECT_CLASS (rp_go_on_desk_parent_class)->dispose (object);
}

static void
rp_go_on_desk_class_init (RpGoOnDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_go_on_desk_dispose;

  /**
   * RpGoOnDesk::gone-on:
   * @program: the program that was begun, with what cannot be led
   * @plan: what of it can be led, as the person did it
   * @bookmark: where it was broken off
   *
   * The person wants to go on.
   */
  signals[GONE_ON] = g_signal_new ("gone-on", RP_TYPE_GO_ON_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 3, RP_TYPE_PROGRAM, RP_TYPE_PLAN, RP_TYPE_BOOKMARK);
  /**
   * RpGoOnDesk::told:
   * @sentence: what the person should know, in whole sentences
   *
   * It cannot be gone on with any more.
   */
  signals[TOLD] = g_signal_new ("told", RP_TYPE_GO_ON_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rp_go_on_desk_init (RpGoOnDesk *self)
{
}

/* Returns: (transfer full) */
static GSimpleAction *
add_action (RpGoOnDesk *self, GActionMap *map, const char *name, GCallback callback)
{
  GSimpleAction *action = g_simple_action_new (name, NULL);

  g_simple_action_set_enabled (action, FALSE);
  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  g_action_map_add_action (map, G_ACTION (action));
  return action;
}

/**
 * rp_go_on_desk_new:
 * @settings: what the person has set
 * @clock: where to read the day
 * @map: where the actions go
 *
 * Returns: (transfer full): a desk that offers nothing yet
 */
RpGoOnDesk *
rp_go_on_desk_new (GSettings *settings, RpClock *clock, GActionMap *map)
{
  RpGoOnDesk *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_GO_ON_DESK, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->go_on = add_action (self, map, GO_ON, G_CALLBACK (on_go_on));
  self->not_now = add_action (self, map, NOT_NOW, G_CALLBACK (rp_go_on_desk_withdraw));
  return self;
}

/**
 * rp_go_on_desk_set_library:
 * @self: a desk
 * @library: what is loaded, or being loaded
 * @own: (element-type RpProgram): the person's own programs, likewise
 * @bar: where it is offered
 *
 * Looks for a session that was broken off, once, as soon as all programs are there.
 */
void
rp_go_on_desk_set_library (RpGoOnDesk *self, RpLibrary *library, GListModel *own, RpGoOnBar *bar)
{
  g_return_if_fail (RP_IS_GO_ON_DESK (self));
  g_return_if_fail (RP_IS_LIBRARY (library) && !self->library);
  g_return_if_fail (G_IS_LIST_MODEL (own));
  g_return_if_fail (RP_IS_GO_ON_BAR (bar));

  self->library = g_object_ref (library);
  self->own = g_object_ref (own);
  self->bar = g_object_ref (bar);
  g_signal_connect_object (library, "notify::loading", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (own, "notify::loading", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  look (self);
}

/**
 * rp_go_on_desk_withdraw:
 * @self: a desk
 *
 * Offers nothing any more. What is kept stays: the next start offers it again that day.
 */
void
rp_go_on_desk_withdraw (RpGoOnDesk *self)
{
  g_return_if_fail (RP_IS_GO_ON_DESK (self));

  self->closed = TRUE;
  set_offered (self, FALSE);
  g_clear_pointer (&self->bookmark, rp_bookmark_free);
  g_clear_object (&self->program);
  g_clear_pointer (&self->plan, rp_plan_unref);
  if (self->bar)
    rp_go_on_bar_withdraw (self->bar);
}
