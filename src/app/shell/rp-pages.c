/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-pages.h"

#include "common/rp-settings.h"
#include "library/rp-program-page.h"
#include "library/rp-why-page.h"
#include "programs/rp-program-edit.h"

struct _RpPages
{
  /* Owned by the stack, when they are made */
  RpProgramPage *program_page;
  RpExercisePage *exercise_page;
  RpWhyPage *why_page;

  /* Owned references */
  GSettings *settings;
  RpProgramDesk *desk;
  RpHistoryDesk *history; /* (nullable) */
  RpLibrary *library;
  RpPosterLoader *loader;

  GtkStack *stack; /* not owned: its window owns this */
  RpHome *home;    /* not owned (nullable): in the stack */
};

/**
 * rp_pages_new:
 * @stack: where the pages are put
 * @settings: what the person has set
 * @desk: where programs of one's own are
 *
 * Returns: (transfer full): pages, none of which is made yet
 */
RpPages *
rp_pages_new (GtkStack *stack, GSettings *settings, RpProgramDesk *desk)
{
  RpPages *self;

  g_return_val_if_fail (GTK_IS_STACK (stack), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_PROGRAM_DESK (desk), NULL);

  self = g_new0 (RpPages, 1);
  self->stack = stack;
  self->settings = g_object_ref (settings);
  self->desk = g_object_ref (desk);
  return self;
}

/**
 * rp_pages_free:
 * @self: (transfer full): pages
 *
 * Lets go of what they needed; the stack keeps the pages.
 */
void
rp_pages_free (RpPages *self)
{
  g_return_if_fail (self);

  g_clear_object (&self->library);
  g_clear_object (&self->loader);
  g_clear_object (&self->history);
  g_object_unref (self->desk);
  g_object_unref (self->settings);
  g_free (self);
}

/**
 * rp_pages_set_home:
 * @self: pages
 * @home: the side bar with its pages, which is in the stack
 * @history: the way to what was done
 *
 * Gives them what lies beside the side bar.
 */
void
rp_pages_set_home (RpPages *self, RpHome *home, RpHistoryDesk *history)
{
  g_return_if_fail (self);
  g_return_if_fail (RP_IS_HOME (home));
  g_return_if_fail (RP_IS_HISTORY_DESK (history));

  self->home = home;
  g_set_object (&self->history, history);
}

/**
 * rp_pages_set_library:
 * @self: pages
 * @library: where programs and exercises are found
 * @loader: who loads the posters
 *
 * Gives them what they show.
 */
void
rp_pages_set_library (RpPages *self, RpLibrary *library, RpPosterLoader *loader)
{
  g_return_if_fail (self);

  g_set_object (&self->library, library);
  g_set_object (&self->loader, loader);
}

static RpProgram *
find_program (RpPages *self, const RpPlace *place)
{
  RpProgram *own = rp_program_desk_find (self->desk, place->id);

  if (place->program)
    return place->program;
  return own ? own : rp_library_find_program (self->library, place->id);
}

static gboolean
fill_program_page (RpPages *self, const RpPlace *place)
{
  RpProgram *program = find_program (self, place);
  g_auto (GStrv) stop_rules = NULL;
  g_autoptr (RpPlan) plan = NULL;

  /* What is not installed is shown too: it is named, and can be kept. */
  if (!program || rp_program_get_n_items (program) == 0)
    return FALSE;
  if (!self->program_page)
    {
      self->program_page = RP_PROGRAM_PAGE (rp_program_page_new (self->settings));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->program_page), RP_PLACE_PROGRAM);
    }
  stop_rules = rp_program_dup_stop_rules (program);
  plan = rp_settings_make_plan (self->settings, program);
  rp_program_page_set_plan (self->program_page, plan, (const char *const *) stop_rules, self->loader);
  rp_program_page_set_own (self->program_page,
                           rp_program_desk_find (self->desk, rp_program_get_id (program)) != NULL);
  return TRUE;
}

static gboolean
fill_exercise_page (RpPages *self, const char *id)
{
  RpExercise *exercise = rp_library_find_exercise (self->library, id);

  if (!exercise)
    return FALSE;
  if (!self->exercise_page)
    {
      self->exercise_page = RP_EXERCISE_PAGE (rp_exercise_page_new ());
      rp_exercise_page_set_menu (self->exercise_page, rp_program_desk_get_menu (self->desk));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->exercise_page), RP_PLACE_EXERCISE);
    }
  rp_exercise_page_set_exercise (self->exercise_page, exercise, self->loader);
  return TRUE;
}

static RpPack *
find_pack (RpPages *self, const char *id)
{
  GListModel *packs = rp_library_get_packs (self->library);

  for (guint i = 0; i < g_list_model_get_n_items (packs); i++)
    {
      g_autoptr (RpPack) pack = g_list_model_get_item (packs, i);

      if (g_strcmp0 (rp_pack_get_id (pack), id) == 0)
        return g_steal_pointer (&pack);
    }
  return NULL;
}

static gboolean
fill_why_page (RpPages *self, const char *id)
{
  g_autoptr (RpPack) pack = find_pack (self, id);

  if (!pack || !rp_pack_get_why (pack))
    return FALSE;
  if (!self->why_page)
    {
      self->why_page = RP_WHY_PAGE (rp_why_page_new ());
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->why_page), RP_PLACE_WHY);
    }
  rp_why_page_set_why (self->why_page, rp_pack_get_why (pack));
  return TRUE;
}

static gboolean
fill_editor_page (RpPages *self, const char *id)
{
  GtkWidget *page = rp_program_desk_fill_page (self->desk, id);

  if (page && !gtk_widget_get_parent (page))
    gtk_stack_add_named (self->stack, page, RP_PLACE_EDITOR);
  return page != NULL;
}

static gboolean
fill_history_page (RpPages *self)
{
  GtkWidget *page = self->home ? rp_history_desk_fill_page (self->history) : NULL;

  if (page && !gtk_widget_get_parent (page))
    rp_home_add_page (self->home, page, RP_PLACE_HISTORY);
  return page != NULL;
}

/**
 * rp_pages_fill:
 * @self: pages
 * @place: where to go
 *
 * Fills the page of a place; other pages are left alone.
 *
 * Returns: %FALSE when there is no such thing, or nothing to show of it
 */
gboolean
rp_pages_fill (RpPages *self, const RpPlace *place)
{
  g_return_val_if_fail (self && place, FALSE);

  if (g_str_equal (place->page, RP_PLACE_PROGRAM))
    return fill_program_page (self, place);
  if (g_str_equal (place->page, RP_PLACE_EXERCISE))
    return fill_exercise_page (self, place->id);
  if (g_str_equal (place->page, RP_PLACE_WHY))
    return fill_why_page (self, place->id);
  if (g_str_equal (place->page, RP_PLACE_EDITOR))
    return fill_editor_page (self, place->id);
  if (g_str_equal (place->page, RP_PLACE_HISTORY))
    return fill_history_page (self);
  return TRUE;
}

/**
 * rp_pages_show:
 * @self: pages
 * @place: a place whose page is filled
 *
 * Shows its page, beside the side bar where that is its place.
 */
void
rp_pages_show (RpPages *self, const RpPlace *place)
{
  gboolean beside;

  g_return_if_fail (self && place);

  beside = g_str_equal (place->page, RP_PLACE_LIBRARY) || g_str_equal (place->page, RP_PLACE_HISTORY);
  if (beside && self->home)
    rp_home_show (self->home, place->page);
  gtk_stack_set_visible_child_name (self->stack, beside ? RP_PLACE_LIBRARY : place->page);
}

/**
 * rp_pages_focus:
 * @self: pages
 * @place: the place that is seen
 *
 * The keyboard starts at what most people came for.
 */
void
rp_pages_focus (RpPages *self, const RpPlace *place)
{
  g_return_if_fail (self && place);

  if (g_str_equal (place->page, RP_PLACE_PROGRAM))
    rp_program_page_focus (self->program_page);
  else if (g_str_equal (place->page, RP_PLACE_EXERCISE))
    rp_exercise_page_focus (self->exercise_page);
  else if (g_str_equal (place->page, RP_PLACE_WHY))
    rp_why_page_focus (self->why_page);
  else if (g_str_equal (place->page, RP_PLACE_EDITOR))
    rp_program_desk_focus (self->desk);
  else if (g_str_equal (place->page, RP_PLACE_HISTORY))
    rp_history_desk_focus (self->history);
}

/**
 * rp_pages_make_program:
 * @self: pages
 * @place: the place that is seen
 *
 * Says what is shown there, with exercises that are not installed.
 *
 * Returns: (transfer full) (nullable): the program; %NULL where there is none, or nothing in it
 */
RpProgram *
rp_pages_make_program (RpPages *self, const RpPlace *place)
{
  RpProgram *edited;

  g_return_val_if_fail (self && place, NULL);

  if (g_str_equal (place->page, RP_PLACE_PROGRAM))
    return g_object_ref (rp_plan_get_program (rp_program_page_get_plan (self->program_page)));
  if (g_str_equal (place->page, RP_PLACE_EXERCISE))
    return rp_program_new_for_exercise (rp_exercise_page_get_exercise (self->exercise_page));
  if (!g_str_equal (place->page, RP_PLACE_EDITOR))
    return NULL;
  edited = rp_program_desk_get_edited (self->desk);
  return edited && rp_program_get_n_items (edited) > 0 ? g_object_ref (edited) : NULL;
}

/**
 * rp_pages_make_led:
 * @program: (nullable): what is shown
 *
 * Returns: (transfer full) (nullable): what of it can be led: it without what is not installed; %NULL when that is nothing
 */
RpProgram *
rp_pages_make_led (RpProgram *program)
{
  g_autoptr (RpProgram) led = program ? rp_program_edit_leave_out_missing (program) : NULL;

  return led && rp_program_get_n_items (led) > 0 ? g_steal_pointer (&led) : NULL;
}

/**
 * rp_pages_make_exercises:
 * @self: pages
 * @place: the place that is seen
 * @chosen: (element-type RpExercise): what is chosen in the library
 *
 * Says what of the page could be put into a program.
 *
 * Returns: (transfer full) (element-type RpExercise): the exercise whose page that is, or what is chosen, or nothing
 */
GPtrArray *
rp_pages_make_exercises (RpPages *self, const RpPlace *place, GPtrArray *chosen)
{
  GPtrArray *exercises;

  g_return_val_if_fail (self && place && chosen, NULL);

  if (g_str_equal (place->page, RP_PLACE_LIBRARY))
    return g_ptr_array_ref (chosen);
  exercises = g_ptr_array_new_with_free_func (g_object_unref);
  if (g_str_equal (place->page, RP_PLACE_EXERCISE))
    g_ptr_array_add (exercises, g_object_ref (rp_exercise_page_get_exercise (self->exercise_page)));
  return exercises;
}

/**
 * rp_pages_get_fault:
 * @self: pages
 * @place: the place that is seen
 *
 * Returns: (transfer none) (nullable): the id of the mistake that the page of an exercise shows
 */
const char *
rp_pages_get_fault (RpPages *self, const RpPlace *place)
{
  g_return_val_if_fail (self && place, NULL);

  if (!g_str_equal (place->page, RP_PLACE_EXERCISE))
    return NULL;
  return rp_exercise_page_get_fault (self->exercise_page);
}

/**
 * rp_pages_find_place:
 * @self: pages
 * @page: a page, one of those in rp-place.h
 * @id: which program, exercise or pack
 *
 * A program of one's own with nothing in it that can be led has no page but the one where it is made.
 *
 * Returns: (transfer full): the place to go to
 */
RpPlace *
rp_pages_find_place (RpPages *self, const char *page, const char *id)
{
  RpProgram *own;
  g_autoptr (RpProgram) led = NULL;

  g_return_val_if_fail (self && page && id, NULL);

  own = g_str_equal (page, RP_PLACE_PROGRAM) ? rp_program_desk_find (self->desk, id) : NULL;
  led = own ? rp_program_edit_leave_out_missing (own) : NULL;
  return rp_place_new (led && rp_program_get_n_items (led) == 0 ? RP_PLACE_EDITOR : page, id);
}

/* For whom it is no code says. */
static gboolean
is_same (RpProgram *known, RpProgram *brought)
{
  g_autoptr (RpProgram) one = rp_program_edit_set_recipient (known, NULL);
  g_autoptr (RpProgram) other = rp_program_edit_set_recipient (brought, NULL);

  return rp_program_equal (one, other);
}

/**
 * rp_pages_find_place_of:
 * @self: pages
 * @brought: a program out of a file or a code
 *
 * What is brought may be known already: then the page of that one is the place, where it can be changed, or copied. Where
 * somebody's own program of that id is another one by now, the brought one gets an id of its own, so that both can be kept.
 *
 * Returns: (transfer full): the place to go to
 */
RpPlace *
rp_pages_find_place_of (RpPages *self, RpProgram *brought)
{
  RpProgram *own;
  RpProgram *known;
  g_autofree char *id = NULL;
  g_autoptr (RpProgram) another = NULL;

  g_return_val_if_fail (self && RP_IS_PROGRAM (brought), NULL);

  own = rp_program_desk_find (self->desk, rp_program_get_id (brought));
  known = own ? own : rp_library_find_program (self->library, rp_program_get_id (brought));
  if (known && is_same (known, brought))
    return rp_pages_find_place (self, RP_PLACE_PROGRAM, rp_program_get_path (known));
  if (!own)
    return rp_place_new_for_program (brought);
  id = rp_program_edit_make_id (rp_program_get_name (brought));
  another = rp_program_edit_set_id (brought, id);
  return rp_place_new_for_program (another);
}
