/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/rp-window.h"

#include "history/rp-history-desk.h"
#include "shell/rp-home.h"
#include "shell/rp-lead-desk.h"
#include "shell/rp-pages.h"
#include "shell/rp-program-opener.h"
#include "shell/rp-trail.h"
#include "common/rp-settings.h"
#include "common/rp-toast.h"
#include "paper/rp-paper-desk.h"
#include "shell/rp-record-desk.h"
#include "shell/rp-take-along.h"
#include "show/rp-show-desk.h"
#include "words/rp-program-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * RpWindow:
 *
 * The one window: a stack of pages, the way back, and the actions that go from one page to another.
 */
struct _RpWindow
{
  AdwApplicationWindow parent_instance;

  /* Template references */
  AdwToastOverlay *toasts;
  GtkStack *stack;
  RpHome *home;
  RpLibraryPage *library_page; /* in it */
  RpShowStrip *strip;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpLibrary *library;
  RpPosterLoader *loader;
  RpTrail *trail;
  RpPlace *pending; /* until its pack is there, or another page is shown */
  GSimpleAction *page_action;
  RpLeadDesk *lead_desk;
  RpPaperDesk *desk;
  RpRecordDesk *record;
  RpProgramOpener *opener;
  RpShowDesk *show_desk;
  RpProgramDesk *program_desk;
  RpHistoryDesk *history_desk;
  RpPages *pages;
};

enum
{
  PROP_SETTINGS = 1,
  PROP_CLOCK,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (RpWindow, rp_window, ADW_TYPE_APPLICATION_WINDOW)

static void
follow (gpointer who, gpointer object, const char *signal, GCallback callback)
{
  g_signal_connect_object (object, signal, callback, who, G_CONNECT_SWAPPED);
}

static const RpPlace *
get_place (RpWindow *self)
{
  return rp_trail_get_place (self->trail);
}

static gboolean
is_at (RpWindow *self, const char *page)
{
  return rp_trail_is_at (self->trail, page);
}

static void
set_enabled (RpWindow *self, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/* What the current page is about, to be started, shown, printed or noted. Returns: (transfer full) (nullable) */
static RpProgram *
make_shown_program (RpWindow *self)
{
  if (is_at (self, RP_PLACE_DONE) || is_at (self, RP_PLACE_SESSION))
    return g_object_ref (
        rp_plan_get_program (rp_session_get_plan (rp_lead_desk_get_session (self->lead_desk))));
  return rp_pages_make_program (self->pages, get_place (self));
}

/* The one place that says what can be done now. */
static void
update_actions (RpWindow *self)
{
  static const char *const ways[]
      = { "search", "show-library", "show-history", "show-exercise", "show-program", "show-why" };
  g_autoptr (RpProgram) program = make_shown_program (self);
  g_autoptr (RpProgram) led = rp_pages_make_led (program);
  g_autoptr (GPtrArray) exercises = rp_pages_make_exercises (self->pages, get_place (self),
                                                             rp_library_page_get_chosen (self->library_page));
  gboolean in_session = is_at (self, RP_PLACE_SESSION);
  RpSession *session = rp_lead_desk_get_session (self->lead_desk);
  RpSession *done = is_at (self, RP_PLACE_DONE) ? session : NULL;
  const RpPastSession *answers = done ? rp_lead_desk_get_answers (self->lead_desk) : NULL;

  set_enabled (self, "back",
               !in_session && (rp_trail_can_go_back (self->trail) || rp_home_is_open (self->home)));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    set_enabled (self, ways[i], !in_session);
  rp_lead_desk_update (self->lead_desk, program,
                       in_session ? RP_LEAD_PLACE_SESSION
                       : done     ? RP_LEAD_PLACE_DONE
                                  : RP_LEAD_PLACE_OTHER);
  if (self->opener)
    set_enabled (self, "open-file", !in_session);
  rp_paper_desk_update (self->desk, program, done, answers, in_session);
  rp_record_desk_update (self->record, in_session ? NULL : led, done, answers);
  rp_program_desk_update (self->program_desk, program, exercises, in_session);
  rp_show_desk_update (self->show_desk, led, in_session ? session : NULL);
  g_simple_action_set_state (self->page_action, g_variant_new_string (get_place (self)->page));
}

/* The keyboard starts at what most people came for. */
static void
focus_page (RpWindow *self)
{
  if (is_at (self, RP_PLACE_SESSION))
    rp_lead_desk_focus (self->lead_desk);
  else
    rp_pages_focus (self->pages, get_place (self));
}

static void
show_current (RpWindow *self)
{
  g_clear_pointer (&self->pending, rp_place_free);
  /* What is gone is not gone back to. */
  while (!rp_pages_fill (self->pages, get_place (self)) && rp_trail_go_back (self->trail))
    ;
  rp_pages_show (self->pages, get_place (self));
  g_debug ("The window shows the page %s", get_place (self)->page);
  update_actions (self);
  focus_page (self);
}

/* Takes @place. */
static void
go_to (RpWindow *self, RpPlace *place)
{
  g_autoptr (RpPlace) owned = place;

  g_clear_pointer (&self->pending, rp_place_free);
  if (rp_place_equal (get_place (self), place))
    return;
  if (self->library && rp_pages_fill (self->pages, place))
    {
      rp_trail_go_on (self->trail, g_steal_pointer (&owned));
      show_current (self);
    }
  else if (!self->library || rp_library_is_loading (self->library)
           || rp_program_desk_is_loading (self->program_desk))
    self->pending = g_steal_pointer (&owned);
  else
    rp_window_tell (self, _ ("This is not in any of your packs."));
}

static void
on_show_library (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpWindow *self = RP_WINDOW (user_data);

  rp_trail_go_home (self->trail);
  rp_home_open (self->home);
  show_current (self);
}

static void
on_show_page (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  const char *page = g_action_get_name (G_ACTION (action)) + strlen ("show-");
  RpWindow *self = RP_WINDOW (user_data);

  go_to (self, rp_pages_find_place (self->pages, page, g_variant_get_string (parameter, NULL)));
}

static void
on_show_history (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpWindow *self = RP_WINDOW (user_data);

  rp_home_open (self->home);
  go_to (self, rp_place_new (RP_PLACE_HISTORY, NULL));
}

/* What was done is reached by the side bar, and in a slim window the way back leads there too. */
static void
on_back (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpWindow *self = RP_WINDOW (user_data);
  gboolean from_history = is_at (self, RP_PLACE_HISTORY);
  gboolean back = rp_trail_go_back (self->trail);

  if (!back || (from_history && is_at (self, RP_PLACE_LIBRARY)))
    rp_home_close (self->home);
  show_current (self);
}

static void
on_search (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  RpWindow *self = RP_WINDOW (user_data);

  on_show_library (NULL, NULL, self);
  rp_library_page_focus_search (self->library_page);
}

static void
on_session_ended (RpWindow *self)
{
  if (!is_at (self, RP_PLACE_SESSION))
    return;
  g_info ("The session is over");
  rp_trail_go_instead (self->trail, rp_place_new (RP_PLACE_DONE, NULL));
  show_current (self);
  rp_lead_desk_leave (self->lead_desk);
}

/* Other seconds make other minutes. */
static void
on_setting_changed (RpWindow *self, const char *key)
{
  if (!self->library || !g_str_has_suffix (key, "-seconds"))
    return;
  if (is_at (self, RP_PLACE_PROGRAM) || is_at (self, RP_PLACE_EDITOR))
    rp_pages_fill (self->pages, get_place (self));
}

static void
on_program_brought (RpWindow *self, RpProgram *program)
{
  go_to (self, rp_pages_find_place_of (self->pages, program));
}

static char *
on_find_fault (RpWindow *self)
{
  return g_strdup (rp_pages_get_fault (self->pages, get_place (self)));
}

static void
on_edit_program (RpWindow *self, const char *id)
{
  go_to (self, rp_place_new (RP_PLACE_EDITOR, id));
}

/* What came by a file or a code is one's own now, and its page takes the place of the one with the offer to keep it. */
static void
on_program_kept (RpWindow *self, const char *id, const char *sentence)
{
  rp_trail_go_instead (self->trail, rp_place_new (RP_PLACE_PROGRAM, id));
  show_current (self);
  rp_window_tell (self, sentence);
}

static void
on_exercises_added (RpWindow *self, const char *id, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, rp_toast_new_undo (sentence, "win.undo-add", id));
  rp_library_page_end_choice (self->library_page);
}

static void
on_program_gone (RpWindow *self, const char *id, const char *sentence)
{
  adw_toast_overlay_add_toast (self->toasts, rp_toast_new_undo (sentence, "win.undelete-program", id));
  if (g_strcmp0 (get_place (self)->id, id) == 0)
    on_show_library (NULL, NULL, self);
}

/* A program that is led again takes the place of its end page. */
static void
on_session_started (RpWindow *self, RpProgram *program)
{
  g_autofree char *missing = rp_program_words_missing (program);
  RpPlace *place = rp_place_new (RP_PLACE_SESSION, NULL);

  rp_program_desk_use (self->program_desk, program);
  if (is_at (self, RP_PLACE_DONE))
    rp_trail_go_instead (self->trail, place);
  else
    rp_trail_go_on (self->trail, place);
  show_current (self);
  if (missing)
    rp_window_tell (self, missing);
}

static const GActionEntry entries[] = {
  { .name = "show-library", .activate = on_show_library },
  { .name = "show-history", .activate = on_show_history },
  { .name = "show-exercise", .activate = on_show_page, .parameter_type = "s" },
  { .name = "show-program", .activate = on_show_page, .parameter_type = "s" },
  { .name = "show-why", .activate = on_show_page, .parameter_type = "s" },
  { .name = "back", .activate = on_back },
  { .name = "search", .activate = on_search },
};

static void
add_actions (RpWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);

  /* Others may read it, nobody may change it. */
  self->page_action = g_simple_action_new_stateful ("page", NULL, g_variant_new_string (RP_PLACE_LIBRARY));
  g_simple_action_set_enabled (self->page_action, FALSE);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (self->page_action));
}

static RpJournalWriter *
on_need_journal (gpointer user_data)
{
  return rp_lead_desk_get_journal (RP_WINDOW (user_data)->lead_desk);
}

static void
rp_window_constructed (GObject *object)
{
  RpWindow *self = RP_WINDOW (object);

  G_OBJECT_CLASS (rp_window_parent_class)->constructed (object);
  self->lead_desk
      = rp_lead_desk_new (self->settings, self->clock, self->stack, GTK_WINDOW (self), G_ACTION_MAP (self));
  follow (self, self->lead_desk, "started", G_CALLBACK (on_session_started));
  follow (self, self->lead_desk, "ended", G_CALLBACK (on_session_ended));
  follow (self, self->lead_desk, "answered", G_CALLBACK (update_actions));
  follow (self, self->lead_desk, "told", G_CALLBACK (rp_window_tell));
  self->desk = rp_paper_desk_new (self->settings, self->clock, GTK_WINDOW (self), G_ACTION_MAP (self));
  follow (self, self->desk, "trouble", G_CALLBACK (rp_window_tell));
  self->show_desk
      = rp_show_desk_new (self->settings, self->clock, GTK_WINDOW (self), G_ACTION_MAP (self), self->strip);
  follow (self, self->show_desk, "find-fault", G_CALLBACK (on_find_fault));
  self->program_desk = rp_program_desk_new (self->settings, GTK_WINDOW (self), G_ACTION_MAP (self));
  g_signal_connect_object (self->lead_desk, "dose-chosen", G_CALLBACK (rp_program_desk_set_dose),
                           self->program_desk, G_CONNECT_SWAPPED);
  follow (self, self->program_desk, "edit", G_CALLBACK (on_edit_program));
  follow (self->program_desk, self->desk, "program", G_CALLBACK (rp_program_desk_receive));
  follow (self, self->program_desk, "received", G_CALLBACK (on_program_brought));
  follow (self, self->program_desk, "kept", G_CALLBACK (on_program_kept));
  follow (self, self->program_desk, "edited", G_CALLBACK (update_actions));
  follow (self, self->program_desk, "told", G_CALLBACK (rp_window_tell));
  follow (self, self->program_desk, "added", G_CALLBACK (on_exercises_added));
  follow (self, self->program_desk, "gone", G_CALLBACK (on_program_gone));
  self->history_desk
      = rp_history_desk_new (self->clock, GTK_WINDOW (self), G_ACTION_MAP (self), on_need_journal, self);
  follow (self, self->history_desk, "told", G_CALLBACK (rp_window_tell));
  self->pages = rp_pages_new (self->stack, self->settings, self->program_desk);
  rp_pages_set_home (self->pages, self->home, self->history_desk);
  rp_library_page_set_menu (self->library_page, rp_program_desk_get_menu (self->program_desk));
  follow (self, self->settings, "changed", G_CALLBACK (on_setting_changed));
  rp_settings_restore_size (self->settings, GTK_WINDOW (self));
  self->record = rp_record_desk_new (self->settings, self->clock, GTK_WIDGET (self), G_ACTION_MAP (self));
  follow (self, self->record, "told", G_CALLBACK (rp_window_tell));
  rp_take_along_join (self->show_desk, self->desk, self->record);
  update_actions (self);
}

static gboolean
rp_window_close_request (GtkWindow *window)
{
  RpWindow *self = RP_WINDOW (window);

  rp_show_desk_close (self->show_desk);
  rp_settings_keep_size (self->settings, window);
  /* Turns that are done are in the journal, and it can be gone on with. */
  rp_lead_desk_break_off (self->lead_desk);

  return rp_lead_desk_hold (self->lead_desk) || rp_program_desk_hold (self->program_desk)
         || GTK_WINDOW_CLASS (rp_window_parent_class)->close_request (window);
}

static void
rp_window_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpWindow *self = RP_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_CLOCK:
      self->clock = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_window_dispose (GObject *object)
{
  RpWindow *self = RP_WINDOW (object);

  if (self->lead_desk)
    rp_lead_desk_break_off (self->lead_desk);
  g_clear_object (&self->desk);
  g_clear_object (&self->record);
  g_clear_object (&self->opener);
  g_clear_object (&self->show_desk);
  g_clear_pointer (&self->pages, rp_pages_free);
  g_clear_object (&self->program_desk);
  g_clear_object (&self->history_desk);
  g_clear_object (&self->lead_desk);
  g_clear_object (&self->library);
  g_clear_object (&self->loader);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);
  g_clear_object (&self->page_action);
  g_clear_pointer (&self->pending, rp_place_free);
  g_clear_pointer (&self->trail, rp_trail_free);

  G_OBJECT_CLASS (rp_window_parent_class)->dispose (object);
}

static void
on_shown_changed (RpWindow *self)
{
  if (self->show_desk)
    update_actions (self);
}

static void
rp_window_class_init (RpWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);
  const GParamFlags once = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = rp_window_constructed;
  object_class->dispose = rp_window_dispose;
  object_class->set_property = rp_window_set_property;
  window_class->close_request = rp_window_close_request;

  /**
   * RpWindow:settings:
   *
   * What the person has set.
   */
  props[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  /**
   * RpWindow:clock:
   *
   * The time that sessions follow, and where the window reads what day it is.
   */
  props[PROP_CLOCK] = g_param_spec_object ("clock", NULL, NULL, RP_TYPE_CLOCK, once);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (RP_TYPE_HOME);
  g_type_ensure (RP_TYPE_SHOW_STRIP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reprise_app/Reprise/rp-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RpWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, home);
  gtk_widget_class_bind_template_child (widget_class, RpWindow, strip);
  gtk_widget_class_bind_template_callback (widget_class, on_shown_changed);
}

static void
rp_window_init (RpWindow *self)
{
  self->trail = rp_trail_new (RP_PLACE_LIBRARY);
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->library_page = rp_home_get_library_page (self->home);
}

/**
 * rp_window_new:
 * @application: the program it belongs to
 * @settings: what the person has set
 * @clock: the time that sessions follow
 *
 * Returns: (transfer none): a new window, owned by GTK until it is closed
 */
RpWindow *
rp_window_new (GtkApplication *application, GSettings *settings, RpClock *clock)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);

  return g_object_new (RP_TYPE_WINDOW, "application", application, "settings", settings, "clock", clock,
                       NULL);
}

static void
on_loaded (RpWindow *self)
{
  if (self->pending)
    go_to (self, g_steal_pointer (&self->pending));
}

/**
 * rp_window_set_library:
 * @self: a window
 * @library: what is loaded, or being loaded
 * @loader: who loads the posters
 *
 * Gives the window what it shows, once; a page that is asked for before its pack is there is opened when it comes.
 */
void
rp_window_set_library (RpWindow *self, RpLibrary *library, RpPosterLoader *loader)
{
  GListModel *own;

  g_return_if_fail (RP_IS_WINDOW (self));
  g_return_if_fail (RP_IS_LIBRARY (library));
  g_return_if_fail (!self->library);

  self->library = g_object_ref (library);
  self->loader = g_object_ref (loader);
  rp_program_desk_set_library (self->program_desk, library, loader);
  rp_pages_set_library (self->pages, library, loader);
  own = rp_program_desk_get_programs (self->program_desk);
  rp_lead_desk_set_library (self->lead_desk, library, own, loader, rp_home_get_go_on_bar (self->home));
  on_loaded (self);
  rp_home_set_library (self->home, library, own, self->settings, loader);
  rp_history_desk_set_programs (self->history_desk, library, own);
  follow (self, rp_library_get_packs (library), "items-changed", G_CALLBACK (on_loaded));
  follow (self, library, "notify::loading", G_CALLBACK (on_loaded));
  follow (self, rp_program_desk_get_programs (self->program_desk), "notify::loading", G_CALLBACK (on_loaded));
  rp_paper_desk_set_library (self->desk, library);
  rp_show_desk_set_library (self->show_desk, library, loader);
  self->opener = rp_program_opener_new (library, GTK_WIDGET (self), G_ACTION_MAP (self));
  follow (self->program_desk, self->opener, "opened", G_CALLBACK (rp_program_desk_receive));
  follow (self, self->opener, "told", G_CALLBACK (rp_window_tell));
  update_actions (self);
}

/**
 * rp_window_show_code:
 * @self: a window
 * @code: the text of a sheet's code
 *
 * Shows the program in a code, or what is wrong with it; waits for the library if need be.
 */
void
rp_window_show_code (RpWindow *self, const char *code)
{
  g_return_if_fail (RP_IS_WINDOW (self));
  g_return_if_fail (code);

  rp_paper_desk_show_code (self->desk, code);
}

/**
 * rp_window_tell:
 * @self: a window
 * @sentence: what the person should know, in whole sentences
 *
 * Says it for a while; in a session over the picture, for at the window's foot lie the buttons that pause and stop.
 */
void
rp_window_tell (RpWindow *self, const char *sentence)
{
  g_return_if_fail (RP_IS_WINDOW (self));
  g_return_if_fail (sentence);

  if (is_at (self, RP_PLACE_SESSION))
    rp_lead_desk_tell (self->lead_desk, sentence);
  else
    adw_toast_overlay_add_toast (self->toasts, rp_toast_new (sentence));
}

/**
 * rp_window_get_page:
 * @self: a window
 *
 * Returns: (transfer none): the name of the page it shows, one of those in rp-place.h
 */
const char *
rp_window_get_page (RpWindow *self)
{
  g_return_val_if_fail (RP_IS_WINDOW (self), NULL);

  return get_place (self)->page;
}
