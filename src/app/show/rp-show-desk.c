/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-desk.h"

#include "show/rp-show-take.h"
#include "show/rp-show-words.h"

/**
 * RpShowDesk:
 *
 * The way between a window and the clinic's screen: actions that show what a page is about, and what is shown told back.
 */
struct _RpShowDesk
{
  GObject parent_instance;

  /* Owned references */
  GSettings *settings;
  RpClock *clock;
  RpLibrary *library;
  RpPosterLoader *loader;
  RpShowStrip *strip;
  RpProgram *shown;   /* what the page that is seen is about */
  RpSession *session; /* that is led on it, if any */
  GPtrArray *actions;
  RpShowTake *take; /* while there is a screen */

  GtkWindow *window;    /* not owned: it owns this */
  RpShowWindow *screen; /* not owned: GTK owns it until it is closed */
};

enum
{
  FIND_FAULT,
  PICTURE,
  RECORD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpShowDesk, rp_show_desk, G_TYPE_OBJECT)

static RpShow *
get_show (RpShowDesk *self)
{
  return rp_show_window_get_show (self->screen);
}

/* Two programs may be made of the same one exercise. */
static gboolean
is_showing (RpShowDesk *self, RpProgram *program)
{
  RpProgram *now = rp_show_order_get_program (rp_show_window_get_order (self->screen));

  if (now == program || !now || !program)
    return now == program;
  return rp_program_get_n_items (now) == 1 && rp_program_get_n_items (program) == 1
         && rp_program_get_item (now, 0)->exercise == rp_program_get_item (program, 0)->exercise;
}

/* In a session, the exercise whose turn it is. */
static guint
find_turn (RpShowDesk *self)
{
  RpMoment moment;

  if (!self->session)
    return 0;
  rp_session_get_moment (self->session, &moment);
  for (guint i = 0; i < rp_program_get_n_items (self->shown); i++)
    if (rp_program_get_item (self->shown, i)->exercise == moment.exercise)
      return i;
  return 0;
}

/* What the page is about, as one exercise. Returns: (transfer none) (nullable) */
static RpExercise *
find_exercise (RpShowDesk *self)
{
  return self->shown ? rp_program_get_item (self->shown, find_turn (self))->exercise : NULL;
}

static gboolean
can_stand_beside (RpShowDesk *self, RpExercise *exercise)
{
  RpExercise *first = self->screen ? rp_show_get_exercise (get_show (self)) : NULL;

  return exercise && first && exercise != first && rp_exercise_get_default_clip (exercise)
         && rp_exercise_get_default_clip (first);
}

static void
update_strip (RpShowDesk *self)
{
  g_autofree char *showing = NULL;
  gboolean other;

  if (self->screen && rp_show_get_exercise (get_show (self)))
    showing = rp_show_words_showing (rp_show_window_get_order (self->screen));
  other = showing && self->shown && !is_showing (self, self->shown);
  rp_show_strip_set_showing (self->strip, showing, other,
                             other && can_stand_beside (self, find_exercise (self)));
}

static void update_actions (RpShowDesk *self);

static void
on_paged (RpShowDesk *self)
{
  update_strip (self);
  update_actions (self);
}

static void
on_destroyed (RpShowDesk *self)
{
  g_debug ("Nothing is shown any more");
  g_clear_object (&self->take);
  self->screen = NULL;
  update_strip (self);
  update_actions (self);
}

static void
on_picture (RpShowDesk *self, RpProgram *program, guint item, GdkTexture *picture, const char *caption)
{
  g_signal_emit (self, signals[PICTURE], 0, program, item, picture, caption);
}

static void
on_record (RpShowDesk *self, RpProgram *program)
{
  g_signal_emit (self, signals[RECORD], 0, program);
}

static void
open_screen (RpShowDesk *self)
{
  self->screen = rp_show_window_new (gtk_window_get_application (self->window), self->settings, self->clock,
                                     self->loader);
  self->take = rp_show_take_new (self->screen);
  g_signal_connect_object (self->take, "picture", G_CALLBACK (on_picture), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->take, "record", G_CALLBACK (on_record), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->screen, "destroy", G_CALLBACK (on_destroyed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rp_show_window_get_order (self->screen), "notify::index", G_CALLBACK (on_paged),
                           self, G_CONNECT_SWAPPED);
}

/* The screen, made when it is first needed. */
static void
show_program (RpShowDesk *self, RpProgram *program, guint index, const char *fault)
{
  gboolean fresh = !self->screen;

  if (fresh)
    open_screen (self);
  if (fresh || !is_showing (self, program) || rp_program_get_n_items (program) > 1)
    rp_show_window_show_program (self->screen, program, index);
  if (fault)
    rp_show_set_fault (get_show (self), fault);
  if (fresh)
    rp_show_window_open (self->screen, self->window);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self->screen)))
    gtk_window_present (GTK_WINDOW (self->screen));
  update_strip (self);
  update_actions (self);
}

static void
on_present (RpShowDesk *self, GVariant *parameter)
{
  g_autofree char *fault = NULL;

  g_signal_emit (self, signals[FIND_FAULT], 0, &fault);
  show_program (self, self->shown, find_turn (self), fault);
}

static void
on_present_exercise (RpShowDesk *self, GVariant *parameter)
{
  RpExercise *exercise = rp_library_find_exercise (self->library, g_variant_get_string (parameter, NULL));
  g_autoptr (RpProgram) program = exercise ? rp_program_new_for_exercise (exercise) : NULL;

  if (program)
    show_program (self, program, 0, NULL);
}

/* Of the exercise of this page. */
static void
on_present_fault (RpShowDesk *self, GVariant *parameter)
{
  show_program (self, self->shown, 0, g_variant_get_string (parameter, NULL));
}

static void
show_beside (RpShowDesk *self, RpExercise *exercise)
{
  if (can_stand_beside (self, exercise))
    rp_show_set_other (get_show (self), exercise);
}

static void
on_beside (RpShowDesk *self, GVariant *parameter)
{
  show_beside (self, find_exercise (self));
}

static void
on_exercise_beside (RpShowDesk *self, GVariant *parameter)
{
  show_beside (self, rp_library_find_exercise (self->library, g_variant_get_string (parameter, NULL)));
}

static void
on_stop (RpShowDesk *self, GVariant *parameter)
{
  rp_show_desk_close (self);
}

static const struct
{
  const char *name;
  const char *parameter;
  void (*activated) (RpShowDesk *self, GVariant *parameter);
} verbs[] = {
  { "present", NULL, on_present },
  { "present-exercise", "s", on_present_exercise },
  { "present-fault", "s", on_present_fault },
  { "present-beside", NULL, on_beside },
  { "present-exercise-beside", "s", on_exercise_beside },
  { "present-stop", NULL, on_stop },
};

/* A sheet is made of a program whose pack is there, and not while a session is led, which it would cover. */
static gboolean
can_make_sheet (RpShowDesk *self)
{
  RpProgram *program = rp_show_order_get_program (rp_show_window_get_order (self->screen));

  return !self->session && program && rp_library_find_pack (self->library, program);
}

/* The one place that says what can be done now. */
static void
update_actions (RpShowDesk *self)
{
  if (self->take)
    rp_show_take_set_paper (self->take, can_make_sheet (self));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      gboolean can = self->library != NULL;

      if (verbs[i].activated == on_present)
        can = can && self->shown;
      else if (verbs[i].activated == on_present_fault)
        can = can && self->shown && rp_program_get_n_items (self->shown) == 1;
      else if (verbs[i].activated == on_beside)
        can = can && can_stand_beside (self, find_exercise (self));
      else if (verbs[i].activated == on_stop || verbs[i].activated == on_exercise_beside)
        can = self->screen != NULL;
      g_simple_action_set_enabled (g_ptr_array_index (self->actions, i), can);
    }
}

static void
on_activated (GSimpleAction *action, GVariant *parameter, RpShowDesk *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_equal (verbs[i].name, g_action_get_name (G_ACTION (action))))
      verbs[i].activated (self, parameter);
}

static void
rp_show_desk_dispose (GObject *object)
{
  RpShowDesk *self = RP_SHOW_DESK (object);

  if (self->screen)
    g_signal_handlers_disconnect_by_data (self->screen, self);
  g_clear_object (&self->take);
  if (self->screen)
    gtk_window_destroy (GTK_WINDOW (self->screen));
  self->screen = NULL;
  g_clear_pointer (&self->actions, g_ptr_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->shown);
  g_clear_object (&self->strip);
  g_clear_object (&self->loader);
  g_clear_object (&self->library);
  g_clear_object (&self->clock);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (rp_show_desk_parent_class)->dispose (object);
}

static void
rp_show_desk_class_init (RpShowDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_show_desk_dispose;

  /**
   * RpShowDesk::find-fault:
   *
   * What the page is about will be shown: does the page look at a mistake?
   *
   * Returns: (transfer full) (nullable): the id of a mistake
   */
  signals[FIND_FAULT] = g_signal_new ("find-fault", RP_TYPE_SHOW_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_STRING, 0);

  /**
   * RpShowDesk::picture:
   * @program: the program that is shown
   * @item: which exercise of it the picture is of, from 0
   * @picture: what is on the screen, with its lines
   * @caption: (nullable): a few words to stand under it
   *
   * A picture is wanted on the program's sheet; of a pair, one after the other.
   */
  signals[PICTURE]
      = g_signal_new ("picture", RP_TYPE_SHOW_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                      RP_TYPE_PROGRAM, G_TYPE_UINT, GDK_TYPE_TEXTURE, G_TYPE_STRING);

  /**
   * RpShowDesk::record:
   * @program: the program that is shown
   *
   * A note for the record is wanted.
   */
  signals[RECORD] = g_signal_new ("record", RP_TYPE_SHOW_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, RP_TYPE_PROGRAM);
}

static void
rp_show_desk_init (RpShowDesk *self)
{
  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * rp_show_desk_new:
 * @settings: what the person has set
 * @clock: the time that clips follow
 * @window: the window that is worked in; it must outlive the desk
 * @map: where the actions shall be found, such as @window
 * @strip: what tells there what is shown
 *
 * Returns: (transfer full): a desk without a library
 */
RpShowDesk *
rp_show_desk_new (GSettings *settings, RpClock *clock, GtkWindow *window, GActionMap *map, RpShowStrip *strip)
{
  RpShowDesk *self;

  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);
  g_return_val_if_fail (RP_IS_CLOCK (clock), NULL);
  g_return_val_if_fail (GTK_IS_WINDOW (window) && G_IS_ACTION_MAP (map), NULL);
  g_return_val_if_fail (RP_IS_SHOW_STRIP (strip), NULL);

  self = g_object_new (RP_TYPE_SHOW_DESK, NULL);
  self->settings = g_object_ref (settings);
  self->clock = g_object_ref (clock);
  self->window = window;
  self->strip = g_object_ref (strip);
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

/**
 * rp_show_desk_set_library:
 * @self: a desk
 * @library: where exercises are looked up
 * @loader: who loads stills
 *
 * Gives the desk what it shows, once.
 */
void
rp_show_desk_set_library (RpShowDesk *self, RpLibrary *library, RpPosterLoader *loader)
{
  g_return_if_fail (RP_IS_SHOW_DESK (self));
  g_return_if_fail (RP_IS_LIBRARY (library) && RP_IS_POSTER_LOADER (loader));
  g_return_if_fail (!self->library);

  self->library = g_object_ref (library);
  self->loader = g_object_ref (loader);
  update_actions (self);
}

/**
 * rp_show_desk_update:
 * @self: a desk
 * @shown: (nullable): what the page that is seen is about
 * @session: (nullable): the session that is led there, through @shown
 *
 * Says what the action "present" shows.
 */
void
rp_show_desk_update (RpShowDesk *self, RpProgram *shown, RpSession *session)
{
  g_return_if_fail (RP_IS_SHOW_DESK (self));
  g_return_if_fail (!shown || RP_IS_PROGRAM (shown));
  g_return_if_fail (!session || RP_IS_SESSION (session));

  g_set_object (&self->shown, shown);
  g_set_object (&self->session, session);
  update_strip (self);
  update_actions (self);
}

/**
 * rp_show_desk_get_window:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): the clinic's screen, while it is open
 */
RpShowWindow *
rp_show_desk_get_window (RpShowDesk *self)
{
  g_return_val_if_fail (RP_IS_SHOW_DESK (self), NULL);

  return self->screen;
}

/**
 * rp_show_desk_close:
 * @self: a desk
 *
 * Shows nothing any more.
 */
void
rp_show_desk_close (RpShowDesk *self)
{
  g_return_if_fail (RP_IS_SHOW_DESK (self));

  if (self->screen)
    gtk_window_destroy (GTK_WINDOW (self->screen));
}

/**
 * rp_show_desk_tell:
 * @self: a desk
 * @sentence: what the person should know, in whole sentences
 *
 * Says it on the clinic's screen, if it is open.
 */
void
rp_show_desk_tell (RpShowDesk *self, const char *sentence)
{
  g_return_if_fail (RP_IS_SHOW_DESK (self));
  g_return_if_fail (sentence);

  if (self->screen)
    rp_show_window_tell (self->screen, sentence);
}
