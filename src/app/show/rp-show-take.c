/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-take.h"

#include "show/rp-show-caption.h"
#include "show/rp-show-saver.h"
#include "show/rp-show-shot.h"

#include <glib/gi18n-lib.h>

/**
 * RpShowTake:
 *
 * What can be taken along from the clinic's screen: its picture or pair onto a sheet or into a file, and a note for the
 * record. It adds the actions to the screen; who knows paper and records listens to the signals.
 */
struct _RpShowTake
{
  GObject parent_instance;

  /* Owned references */
  RpShow *show;
  RpShowOrder *order;
  RpShowSaver *saver;

  RpShowWindow *window; /* not owned: it must outlive this */
  gboolean paper;
};

enum
{
  PICTURE,
  RECORD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpShowTake, rp_show_take, G_TYPE_OBJECT)

/* The lines lie over the picture, in its pane. Returns: (transfer none) (nullable) */
static RpSketchView *
find_lines (GtkWidget *pane)
{
  GtkWidget *child = gtk_widget_get_first_child (pane);

  while (child && !RP_IS_SKETCH_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child ? RP_SKETCH_VIEW (child) : NULL;
}

/* Returns: (transfer full) (nullable): what is shown there now */
static GdkTexture *
take (RpShowTake *self, guint picture)
{
  RpShowPane *pane = rp_show_window_get_pane (self->window, picture);

  return rp_show_shot_take (rp_show_pane_get_paintable (pane), find_lines (GTK_WIDGET (pane)));
}

static void
tell_missing (RpShowTake *self)
{
  rp_show_window_tell (self->window, _ ("The picture is not here yet. Wait a moment and try again."));
}

/* Of the exercises of the program, the one that a picture is of. */
static guint
find_item (RpShowTake *self, guint picture)
{
  RpProgram *program = rp_show_order_get_program (self->order);
  RpExercise *exercise = rp_show_get_picture (self->show, picture)->exercise;
  guint index = rp_show_order_get_index (self->order);

  if (rp_program_get_item (program, index)->exercise == exercise)
    return index;
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    if (rp_program_get_item (program, i)->exercise == exercise)
      return i;
  return index;
}

/* What is not there, such as a camera that is not plugged in, is left out. */
static void
on_print (RpShowTake *self)
{
  guint n_taken = 0;

  for (guint i = 0; i < rp_show_get_n_pictures (self->show); i++)
    {
      g_autoptr (GdkTexture) picture = take (self, i);
      g_autofree char *caption = rp_show_caption_sheet (self->show, i);

      if (!picture)
        continue;
      n_taken++;
      g_signal_emit (self, signals[PICTURE], 0, rp_show_order_get_program (self->order), find_item (self, i),
                     picture, caption);
    }
  if (n_taken == 0)
    tell_missing (self);
}

/* Whether one picture stands above the other, as on the screen. */
static gboolean
is_stacked (RpShowTake *self)
{
  GtkWidget *panes = gtk_widget_get_parent (GTK_WIDGET (rp_show_window_get_pane (self->window, 0)));

  return gtk_orientable_get_orientation (GTK_ORIENTABLE (panes)) == GTK_ORIENTATION_VERTICAL;
}

/* Returns: (transfer full) (nullable): all that is shown now, as one picture */
static GdkTexture *
take_all (RpShowTake *self)
{
  g_autoptr (GPtrArray) shots = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) captions = g_new0 (char *, RP_SHOW_PICTURES + 1);

  for (guint i = 0; i < rp_show_get_n_pictures (self->show); i++)
    {
      GdkTexture *shot = take (self, i);

      if (!shot)
        continue;
      captions[shots->len] = rp_show_caption_file (self->show, i);
      g_ptr_array_add (shots, shot);
    }
  if (shots->len == 0)
    return NULL;
  return rp_show_shot_join (shots, (const char *const *) captions, is_stacked (self),
                            gtk_widget_get_pango_context (GTK_WIDGET (self->window)));
}

static void
on_save (RpShowTake *self)
{
  g_autoptr (GdkTexture) picture = take_all (self);
  g_autofree char *name = rp_show_caption_name (self->show);

  if (picture)
    rp_show_saver_ask (self->saver, GTK_WINDOW (self->window), picture, name);
  else
    tell_missing (self);
}

/* Without asking where. */
static void
on_save_to (RpShowTake *self, GVariant *path)
{
  g_autoptr (GdkTexture) picture = take_all (self);

  if (picture)
    rp_show_saver_save (self->saver, picture, g_variant_get_string (path, NULL));
  else
    tell_missing (self);
}

static void
on_copy_record (RpShowTake *self)
{
  g_signal_emit (self, signals[RECORD], 0, rp_show_order_get_program (self->order));
}

static const struct
{
  const char *name;
  const char *parameter;
  GCallback activated;
  gboolean on_paper;
} verbs[] = {
  { "print", NULL, G_CALLBACK (on_print), TRUE },
  { "save", NULL, G_CALLBACK (on_save), FALSE },
  { "save-to", "s", G_CALLBACK (on_save_to), FALSE },
  { "copy-record", NULL, G_CALLBACK (on_copy_record), FALSE },
};

/* The one place that says what can be done now. */
static void
update_actions (RpShowTake *self)
{
  gboolean shown = rp_show_get_n_pictures (self->show) > 0;

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_simple_action_set_enabled (
        G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->window), verbs[i].name)),
        shown && (self->paper || !verbs[i].on_paper));
}

static void
rp_show_take_dispose (GObject *object)
{
  RpShowTake *self = RP_SHOW_TAKE (object);

  g_clear_object (&self->saver);
  g_clear_object (&self->order);
  g_clear_object (&self->show);

  G_OBJECT_CLASS (rp_show_take_parent_class)->dispose (object);
}

static void
rp_show_take_class_init (RpShowTakeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rp_show_take_dispose;

  /**
   * RpShowTake::picture:
   * @program: the program that is shown
   * @item: which exercise of it the picture is of, from 0
   * @picture: what is on the screen, with its lines
   * @caption: (nullable): a few words to stand under it
   *
   * A picture is wanted on the program's sheet; of a pair, one after the other.
   */
  signals[PICTURE]
      = g_signal_new ("picture", RP_TYPE_SHOW_TAKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 4,
                      RP_TYPE_PROGRAM, G_TYPE_UINT, GDK_TYPE_TEXTURE, G_TYPE_STRING);

  /**
   * RpShowTake::record:
   * @program: the program that is shown
   *
   * A note for the record is wanted.
   */
  signals[RECORD] = g_signal_new ("record", RP_TYPE_SHOW_TAKE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, RP_TYPE_PROGRAM);
}

static void
rp_show_take_init (RpShowTake *self)
{
  self->saver = rp_show_saver_new ();
}

/**
 * rp_show_take_new:
 * @window: the clinic's screen; it gets the actions, and must outlive what is made
 *
 * Returns: (transfer full): the way to take along what it shows
 */
RpShowTake *
rp_show_take_new (RpShowWindow *window)
{
  RpShowTake *self;

  g_return_val_if_fail (RP_IS_SHOW_WINDOW (window), NULL);

  self = g_object_new (RP_TYPE_SHOW_TAKE, NULL);
  self->window = window;
  self->show = g_object_ref (rp_show_window_get_show (window));
  self->order = g_object_ref (rp_show_window_get_order (window));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const GVariantType *type = verbs[i].parameter ? G_VARIANT_TYPE (verbs[i].parameter) : NULL;
      g_autoptr (GSimpleAction) action = g_simple_action_new (verbs[i].name, type);

      g_signal_connect_object (action, "activate", verbs[i].activated, self, G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (action));
    }
  g_signal_connect_object (self->show, "pictures-changed", G_CALLBACK (update_actions), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->saver, "told", G_CALLBACK (rp_show_window_tell), window, G_CONNECT_SWAPPED);
  update_actions (self);
  return self;
}

/**
 * rp_show_take_set_paper:
 * @self: what can be taken along
 * @paper: whether a sheet can be made now; not at first
 */
void
rp_show_take_set_paper (RpShowTake *self, gboolean paper)
{
  g_return_if_fail (RP_IS_SHOW_TAKE (self));

  self->paper = !!paper;
  update_actions (self);
}
