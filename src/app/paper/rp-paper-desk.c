/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/rp-paper-desk.h"

#include "paper/rp-code-window.h"
#include "programs/rp-code-reader.h"
#include "paper/rp-paper-window.h"
#include "paper/rp-share-window.h"
#include "content/rp-sheet-done.h"

#include <glib/gi18n-lib.h>

/**
 * RpPaperDesk:
 *
 * The way between a window and paper: actions that make a sheet of a program or pass it on, and codes that bring one back.
 */
struct _RpPaperDesk
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpLibrary *library;
  RpProgram *shown;  /* what the page that is seen is about */
  RpSession *done;   /* (nullable): what was done of it */
  int pain_before;   /* of @done */
  int pain_after;    /* likewise */
  GDateTime *ended;  /* (nullable): when @done was first told of */
  GVariant *pending; /* what was asked for before its pack was there */
  GPtrArray *actions;

  void (*pending_verb) (RpPaperDesk *self, GVariant *parameter);

  GtkWindow *window;    /* not owned: it owns this */
  RpPaperWindow *sheet; /* weak (nullable): the one that was opened last */
  gboolean busy;
};

enum
{
  PROGRAM,
  TROUBLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpPaperDesk, rp_paper_desk, G_TYPE_OBJECT)

/* What is not there may be in the next pack: then it is asked for again. A later wish counts.
 * Returns: whether there is anything to wait for */
static gboolean
wait_for_packs (RpPaperDesk *self, void (*verb) (RpPaperDesk *self, GVariant *parameter), GVariant *parameter)
{
  if (self->library && !rp_library_is_loading (self->library))
    return FALSE;
  g_debug ("What was asked for waits for its pack");
  g_clear_pointer (&self->pending, g_variant_unref);
  self->pending = g_variant_ref_sink (parameter);
  self->pending_verb = verb;
  return TRUE;
}

static void
tell_unknown (RpPaperDesk *self)
{
  g_signal_emit (self, signals[TROUBLE], 0, _ ("This is not in any of your packs."));
}

static void
present (RpPaperDesk *self, GtkWindow *window)
{
  gtk_window_set_transient_for (window, self->window);
  gtk_window_set_destroy_with_parent (window, TRUE);
  gtk_window_set_modal (window, TRUE);
  gtk_window_present (window);
}

/* Not larger than the window below, when that has a size yet. */
static int
fit (int wanted, int below)
{
  return below > 0 ? MIN (wanted, below) : wanted;
}

/* Returns: (transfer none) (nullable): the window with the sheet; %NULL when there is no pack for it, which is told */
static RpPaperWindow *
open_sheet (RpPaperDesk *self, RpProgram *program)
{
  g_autoptr (GDateTime) today = rp_clock_get_date_time (self->clock);
  RpPack *pack = rp_library_find_pack (self->library, program);
  RpPaperWindow *sheet;

  if (!pack)
    {
      tell_unknown (self);
      return NULL;
    }
  sheet
      = rp_paper_window_new (gtk_window_get_application (self->window), pack, program, self->settings, today);
  gtk_window_set_default_size (GTK_WINDOW (sheet),
                               fit (1160, gtk_widget_get_width (GTK_WIDGET (self->window))),
                               fit (760, gtk_widget_get_height (GTK_WIDGET (self->window))));
  present (self, GTK_WINDOW (sheet));
  g_set_weak_pointer (&self->sheet, sheet);
  return sheet;
}

/* What was done just now is in the log already. */
static void
open_shown (RpPaperDesk *self)
{
  RpPaperWindow *sheet = open_sheet (self, self->shown);
  g_autoptr (GPtrArray) done = NULL;
  RpSheetDone *today;

  if (!sheet || !self->done)
    return;
  done = g_ptr_array_new_with_free_func ((GDestroyNotify) rp_sheet_done_free);
  today = rp_sheet_done_new_for_session (self->done, self->ended);
  rp_sheet_done_set_pain (today, self->pain_before, self->pain_after);
  g_ptr_array_add (done, today);
  rp_paper_window_set_done (sheet, done);
}

static void
on_print (RpPaperDesk *self, GVariant *parameter)
{
  open_shown (self);
}

/* A sheet has only what is installed. */
static gboolean
is_printable (RpProgram *program)
{
  return rp_program_count_missing (program) < rp_program_get_n_items (program);
}

static void
print_shared (RpPaperDesk *self)
{
  if (self->shown)
    open_shown (self);
}

static void
on_share (RpPaperDesk *self, GVariant *parameter)
{
  RpShareWindow *share
      = rp_share_window_new (gtk_window_get_application (self->window), rp_library_get_packs (self->library),
                             rp_library_find_pack (self->library, self->shown), self->shown, self->settings,
                             is_printable (self->shown));

  gtk_window_set_default_size (GTK_WINDOW (share),
                               fit (1020, gtk_widget_get_width (GTK_WIDGET (self->window))),
                               fit (680, gtk_widget_get_height (GTK_WIDGET (self->window))));
  g_signal_connect_object (share, "print", G_CALLBACK (print_shared), self, G_CONNECT_SWAPPED);
  present (self, GTK_WINDOW (share));
}

static void
on_print_program (RpPaperDesk *self, GVariant *parameter)
{
  RpProgram *program = rp_library_find_program (self->library, g_variant_get_string (parameter, NULL));

  if (program)
    open_sheet (self, program);
  else if (!wait_for_packs (self, on_print_program, parameter))
    tell_unknown (self);
}

static void
on_print_exercise (RpPaperDesk *self, GVariant *parameter)
{
  RpExercise *exercise = rp_library_find_exercise (self->library, g_variant_get_string (parameter, NULL));
  g_autoptr (RpProgram) program = exercise ? rp_program_new_for_exercise (exercise) : NULL;

  if (program)
    open_sheet (self, program);
  else if (!wait_for_packs (self, on_print_exercise, parameter))
    tell_unknown (self);
}

static void
on_program (RpPaperDesk *self, RpProgram *program)
{
  g_signal_emit (self, signals[PROGRAM], 0, program);
}

static RpCodeWindow *
make_code_window (RpPaperDesk *self)
{
  RpCodeWindow *window = rp_code_window_new (rp_library_get_packs (self->library), self->settings);

  g_signal_connect_object (window, "program", G_CALLBACK (on_program), self, G_CONNECT_SWAPPED);
  return window;
}

static void
on_open_code (RpPaperDesk *self, GVariant *parameter)
{
  present (self, GTK_WINDOW (make_code_window (self)));
}

static void
on_show_code (RpPaperDesk *self, GVariant *parameter)
{
  rp_paper_desk_show_code (self, g_variant_get_string (parameter, NULL));
}

static const struct
{
  const char *name;
  const char *parameter;
  void (*activated) (RpPaperDesk *self, GVariant *parameter);
} verbs[] = {
  { "print", NULL, on_print },
  { "share", NULL, on_share },
  { "print-program", "s", on_print_program },
  { "print-exercise", "s", on_print_exercise },
  { "open-code", NULL, on_open_code },
  { "show-code", "s", on_show_code },
};

/* The one place that says what can be done now. A code can come at any time, and waits; but who is asked for one is
 * answered. */
static void
update_actions (RpPaperDesk *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      gboolean can = self->library && !self->busy;

      if (verbs[i].activated == on_print)
        can = can && self->shown && is_printable (self->shown);
      else if (verbs[i].activated == on_share)
        can = can && self->shown;
      else if (verbs[i].activated == on_show_code)
        can = TRUE;
      else if (verbs[i].activated == on_open_code)
        can = can && !rp_library_is_loading (self->library);
      g_simple_action_set_enabled (g_ptr_array_index (self->actions, i), can);
    }
}

static void
rp_paper_desk_dispose (GObject *object)
{
  RpPaperDesk *self = RP_PAPER_DESK (object);

  g_clear_weak_pointer (&self->sheet);
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_pointer (&self->pending, g_variant_unref);
  g_clear_pointer (&self->ended, g_date_time_unref);
  g_clear_object (&self->done);
  g_clear_object (&self->shown);
  g_clear_object (&self->library);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_paper_desk_parent_class)->dispose (object);
}

static void
rp_paper_desk_class_init (RpPaperDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_paper_desk_dispose;

  /**
   * RpPaperDesk::program:
   * @program: a program that is in no pack
   *
   * A code brought it.
   */
  signals[PROGRAM] = g_signal_new ("program", RP_TYPE_PAPER_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, RP_TYPE_PROGRAM);

  /**
   * RpPaperDesk::trouble:
   * @sentence: what the person should know, in whole sentences
   *
   * What was asked for cannot be done now.
   */
  signals[TROUBLE] = g_signal_new ("trouble", RP_TYPE_PAPER_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
on_activated (GSimpleAction *action, GVariant *parameter, RpPaperDesk *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, g_action_get_name (G_ACTION (action))))
      verbs[i].activated (self, parameter);
}

static void
rp_paper_desk_init (RpPaperDesk *self)
{
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rp_paper_desk_new:
 * @settings: what the person has set
 * @clock: where to read what day it is
 * @window: the window over which sheets are shown; it must outlive the desk
 * @map: where the actions shall be found, such as @window
 *
 * Returns: (transfer full): a desk without a library
 */
RpPaperDesk *
rp_paper_desk_new (GSettings *settings, RpClock *clock, GtkWindow *window, GActionMap *map)
{
  RpPaperDesk *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window), NULL);
  g_return_val_if_fail (G_IS_ACTION_MAP (map), NULL);

  self = g_object_new (RP_TYPE_PAPER_DESK, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->window = window;
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const GVariantType *type = verbs[i].parameter ? G_VARIANT_TYPE (verbs[i].parameter) : NULL;
      GSimpleAction *action = g_simple_action_new (verbs[i].name, type);

      g_signal_connect_object (action, "activate", G_CALLBACK (on_activated), self, 0);
      g_action_map_add_action (map, G_ACTION (action));
      g_ptr_array_add (self->actions, action);
    }
  update_actions (self);
  return self;
}

/* A pack came, or no more come. */
static void
on_packs_changed (RpPaperDesk *self)
{
  g_autoptr (GVariant) parameter = g_steal_pointer (&self->pending);

  update_actions (self);
  if (parameter)
    self->pending_verb (self, parameter);
}

/**
 * rp_paper_desk_set_library:
 * @self: a desk
 * @library: where programs and exercises are looked up; it may still be loading
 *
 * Gives the desk what it prints, once; what is asked for before its pack is there is done when it comes.
 */
void
rp_paper_desk_set_library (RpPaperDesk *self, RpLibrary *library)
{
  g_return_if_fail (RP_IS_PAPER_DESK (self));
  g_return_if_fail (RP_IS_LIBRARY (library));
  g_return_if_fail (!self->library);

  self->library = g_object_ref (library);
  g_signal_connect_object (rp_library_get_packs (library), "items-changed", G_CALLBACK (on_packs_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (library, "notify::loading", G_CALLBACK (on_packs_changed), self,
                           G_CONNECT_SWAPPED);
  on_packs_changed (self);
}

/* A session counts as ended when it is first told of. */
static void
set_done (RpPaperDesk *self, RpSession *done)
{
  if (!g_set_object (&self->done, done))
    return;
  g_clear_pointer (&self->ended, g_date_time_unref);
  self->ended = done ? rp_clock_get_date_time (self->clock) : NULL;
}

/**
 * rp_paper_desk_update:
 * @self: a desk
 * @shown: (nullable): what the page that is seen is about
 * @done: (nullable): the session that has ended, when the page is about that; the log of its sheet is filled in
 * @answers: (nullable): what was answered about @done, for the log too
 * @busy: %TRUE while a session must not be covered
 *
 * Says what the action "print" makes a sheet of and "share" passes on, and whether there is time for it.
 */
void
rp_paper_desk_update (RpPaperDesk *self,
                      RpProgram *shown,
                      RpSession *done,
                      const RpPastSession *answers,
                      gboolean busy)
{
  g_return_if_fail (RP_IS_PAPER_DESK (self));
  g_return_if_fail (!shown || RP_IS_PROGRAM (shown));
  g_return_if_fail (!done || (shown && RP_IS_SESSION (done)));

  g_set_object (&self->shown, shown);
  set_done (self, done);
  self->pain_before
      = answers ? rp_past_session_get_number (answers, RP_ANSWER_PAIN_BEFORE) : RP_SHEET_NO_PAIN;
  self->pain_after = answers ? rp_past_session_get_number (answers, RP_ANSWER_PAIN_AFTER) : RP_SHEET_NO_PAIN;
  self->busy = busy;
  update_actions (self);
}

/* Whole: what is missing may come with another pack. */
static gboolean
can_read (RpPaperDesk *self, const char *code)
{
  g_autofree char *remark = NULL;
  g_autoptr (RpProgram) program = NULL;

  if (self->library)
    program = rp_code_reader_read (rp_library_get_packs (self->library), code, NULL, &remark, NULL);
  return program && !remark;
}

/**
 * rp_paper_desk_show_code:
 * @self: a desk
 * @code: the text of a code
 *
 * Brings the program of a code, or shows what is wrong with it. Waits for the packs if need be; a later wish counts.
 */
void
rp_paper_desk_show_code (RpPaperDesk *self, const char *code)
{
  g_autoptr (GVariant) parameter = NULL;
  RpCodeWindow *window;

  g_return_if_fail (RP_IS_PAPER_DESK (self));
  g_return_if_fail (code);

  parameter = g_variant_ref_sink (g_variant_new_string (code));
  if (!can_read (self, code) && wait_for_packs (self, on_show_code, parameter))
    return;
  if (self->busy)
    {
      g_signal_emit (self, signals[TROUBLE], 0, _ ("End the session first. Then open the code again."));
      return;
    }
  window = make_code_window (self);
  if (!rp_code_window_enter (window, code))
    present (self, GTK_WINDOW (window));
}

/**
 * rp_paper_desk_add_picture:
 * @self: a desk
 * @program: the program that is shown, or rp_program_new_for_exercise() of an exercise
 * @item: which exercise of it the picture is of, from 0
 * @picture: what was on the screen, with its lines
 * @caption: (nullable): a few words to stand under it
 *
 * Puts a picture on the program's sheet in place of an exercise's drawings, and shows the sheet: the one that is open, or
 * a new one, beside which other windows can be used. Of an exercise, a sheet has one picture or a pair; a third one takes
 * the place of the oldest. What cannot be done is told by the signal "trouble".
 */
void
rp_paper_desk_add_picture (RpPaperDesk *self,
                           RpProgram *program,
                           guint item,
                           GdkTexture *picture,
                           const char *caption)
{
  g_return_if_fail (RP_IS_PAPER_DESK (self));
  g_return_if_fail (RP_IS_PROGRAM (program));
  g_return_if_fail (GDK_IS_TEXTURE (picture));

  if (self->busy)
    {
      g_signal_emit (self, signals[TROUBLE], 0,
                     _ ("End the session first. Then put the picture on the sheet again."));
      return;
    }
  if (!self->library)
    {
      tell_unknown (self);
      return;
    }
  if (self->sheet && rp_paper_window_is_of (self->sheet, program))
    gtk_window_present (GTK_WINDOW (self->sheet));
  else if (!open_sheet (self, program))
    return;
  /* The next picture comes from another window while the sheet is open. */
  gtk_window_set_modal (GTK_WINDOW (self->sheet), FALSE);
  rp_paper_window_add_picture (self->sheet, item, picture, caption);
}
