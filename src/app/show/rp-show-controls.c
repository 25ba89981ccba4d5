/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-controls.h"

#include "show/rp-show-words.h"

#include <glib/gi18n-lib.h>

/* How much room it takes in one row with words, in one without, and in two, in letters of its own size. */
#define WITH_WORDS 84
#define IN_A_ROW 76
#define IN_TWO_ROWS 44

/**
 * RpShowControls:
 *
 * The row below the clinic's screen: what freezes, steps, slows, loops, mirrors, enlarges and compares. Every button names
 * an action of its window.
 */
struct _RpShowControls
{
  GtkWidget parent_instance;

  /* Template references */
  GtkBox *row;
  GtkBox *first;
  GtkBox *second;
  GtkLabel *freeze_label;
  GtkLabel *loop_label;
  GtkLabel *mirror_label;
  GtkMenuButton *compare;
  GtkWidget *swap;
  GtkWidget *paired;
  GtkLabel *offset;
  GtkWidget *pages;
  GtkBox *tools;
};

G_DEFINE_FINAL_TYPE (RpShowControls, rp_show_controls, GTK_TYPE_WIDGET)

static void
rp_show_controls_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RP_TYPE_SHOW_CONTROLS);

  G_OBJECT_CLASS (rp_show_controls_parent_class)->dispose (object);
}

static void
rp_show_controls_class_init (RpShowControlsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_show_controls_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-show-controls.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, row);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, first);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, second);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, freeze_label);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, loop_label);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, mirror_label);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, compare);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, swap);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, paired);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, offset);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, pages);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, tools);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "showcontrols");
}

static void
rp_show_controls_init (RpShowControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * rp_show_controls_new:
 *
 * Returns: (transfer floating): a row for a window that has the actions
 */
GtkWidget *
rp_show_controls_new (void)
{
  return g_object_new (RP_TYPE_SHOW_CONTROLS, NULL);
}

static void
set_upright (GtkBox *box, gboolean upright)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  upright ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

/**
 * rp_show_controls_set_room:
 * @self: a row
 * @letters: how much room there is across, in letters of its own size
 *
 * Says the names of what it does where there is room, and stands in rows where there is little.
 */
void
rp_show_controls_set_room (RpShowControls *self, double letters)
{
  gboolean wide = letters >= WITH_WORDS;

  g_return_if_fail (RP_IS_SHOW_CONTROLS (self));

  set_upright (self->row, letters < IN_A_ROW);
  set_upright (self->first, letters < IN_TWO_ROWS);
  set_upright (self->second, letters < IN_TWO_ROWS);
  gtk_widget_set_visible (GTK_WIDGET (self->freeze_label), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->loop_label), wide);
  gtk_widget_set_visible (GTK_WIDGET (self->mirror_label), wide);
}

static void
append_pair (GMenu *menu, RpShow *show, RpShowPair pair, const char *nick, const char *label)
{
  g_autoptr (GMenuItem) item = NULL;

  if (!rp_show_can_pair (show, pair))
    return;
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "win.pair", "s", nick);
  g_menu_append_item (menu, item);
}

static void
append_target (GMenu *menu, const char *label, const char *action, const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

static void
append_section (GMenu *menu, const char *label, GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, label, G_MENU_MODEL (section));
}

static void
append_faults (GMenu *menu, RpExercise *exercise)
{
  GPtrArray *cues = rp_exercise_get_cues (exercise);

  for (guint i = 0; i < cues->len; i++)
    {
      const RpCue *cue = g_ptr_array_index (cues, i);

      if (cue->fault && cue->fault->clip)
        append_target (menu, cue->fault->name, "win.fault", cue->fault->id);
    }
}

static void
append_cameras (GMenu *menu, RpExercise *exercise)
{
  GPtrArray *clips = rp_exercise_get_clips (exercise);

  for (guint i = 0; i < clips->len && clips->len > 1; i++)
    {
      const RpClip *clip = g_ptr_array_index (clips, i);

      append_target (menu, clip->camera, "win.camera", clip->id);
    }
}

/* The other exercises of the program, to stand beside the one shown. */
static void
append_exercises (GMenu *menu, RpShow *show, RpProgram *program)
{
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    {
      RpExercise *exercise = rp_program_get_item (program, i)->exercise;

      if (exercise != rp_show_get_exercise (show) && rp_exercise_get_default_clip (exercise))
        append_target (menu, rp_exercise_get_name (exercise), "win.other", rp_exercise_get_id (exercise));
    }
}

/* Returns: (transfer full): what the button that loops says */
static char *
name_loop (RpShow *show)
{
  RpPlayback *playback = rp_show_get_playback (show);
  GPtrArray *phases = rp_exercise_get_phases (rp_show_get_exercise (show));
  const RpPhase *phase;

  if (!rp_playback_get_clip (playback))
    return g_strdup (_ ("Loop"));
  phase = g_ptr_array_index (phases, rp_playback_get_phase (playback));
  /* Translators: a button that plays one phase over and over, such as "Loop “Lift”" */
  return g_strdup_printf (_ ("Loop “%s”"), phase->label);
}

/**
 * rp_show_controls_update:
 * @self: a row
 * @show: what is shown
 * @order: its order
 *
 * Has the row say what can be done now; called when the pictures, the phase or what is set change.
 */
void
rp_show_controls_update (RpShowControls *self, RpShow *show, RpShowOrder *order)
{
  g_autofree char *loop = NULL;
  g_autofree char *in_step = NULL;
  gboolean paired;
  int offset = 0;

  g_return_if_fail (RP_IS_SHOW_CONTROLS (self));
  g_return_if_fail (RP_IS_SHOW (show) && RP_IS_SHOW_ORDER (order));

  paired = rp_show_get_n_pictures (show) > 1;
  g_object_get (show, "offset", &offset, NULL);
  loop = name_loop (show);
  in_step = rp_show_words_offset (offset);
  gtk_label_set_label (self->loop_label, loop);
  gtk_label_set_label (self->mirror_label, _ ("Mirror"));
  gtk_label_set_label (self->freeze_label,
                       rp_playback_get_playing (rp_show_get_playback (show)) ? _ ("Freeze") : _ ("Frozen"));
  gtk_label_set_label (self->offset, in_step);
  gtk_widget_set_visible (self->paired, paired);
  gtk_widget_set_visible (self->swap, paired || rp_show_can_pair (show, RP_SHOW_FAULT));
  gtk_widget_set_visible (self->pages, rp_program_get_n_items (rp_show_order_get_program (order)) > 1);
}

/**
 * rp_show_controls_update_menu:
 * @self: a row
 * @show: what is shown
 * @order: its order
 *
 * Offers what can be shown together; called when there are other pictures.
 */
void
rp_show_controls_update_menu (RpShowControls *self, RpShow *show, RpShowOrder *order)
{
  RpExercise *exercise = rp_show_get_exercise (show);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) pairs = g_menu_new ();
  g_autoptr (GMenu) faults = g_menu_new ();
  g_autoptr (GMenu) cameras = g_menu_new ();
  g_autoptr (GMenu) exercises = g_menu_new ();

  g_return_if_fail (RP_IS_SHOW_CONTROLS (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise) && RP_IS_SHOW_ORDER (order));

  append_pair (pairs, show, RP_SHOW_ALONE, "alone", _ ("One picture"));
  append_pair (pairs, show, RP_SHOW_CAMERAS, "cameras", _ ("Two cameras"));
  append_pair (pairs, show, RP_SHOW_SIDES, "sides", _ ("Left and right"));
  append_faults (faults, exercise);
  append_cameras (cameras, exercise);
  append_exercises (exercises, show, rp_show_order_get_program (order));
  append_section (menu, NULL, pairs);
  append_section (menu, _ ("With a mistake"), faults);
  append_section (menu, _ ("Camera"), cameras);
  append_section (menu, _ ("With another exercise"), exercises);
  gtk_menu_button_set_menu_model (self->compare, G_MENU_MODEL (menu));
}

/**
 * rp_show_controls_add_tools:
 * @self: a row
 * @tools: (transfer floating): what else stands in it, at its end
 */
void
rp_show_controls_add_tools (RpShowControls *self, GtkWidget *tools)
{
  g_return_if_fail (RP_IS_SHOW_CONTROLS (self));
  g_return_if_fail (GTK_IS_WIDGET (tools));

  gtk_box_append (self->tools, tools);
}
