/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-controls.h"

#include "show/rp-show-held.h"
#include "show/rp-show-menus.h"
#include "show/rp-show-words.h"
#include "words/rp-time-words.h"

#include <glib/gi18n-lib.h>

/* Letters of the longest name of what loops that room is kept for. */
#define LONGEST_LOOP 25

/**
 * RpShowControls:
 *
 * The row below the clinic's screen: what freezes, steps, slows, loops, mirrors, enlarges and compares. Every button names
 * an action of its window. Where there is less room it says less, then some of it is in its menu "More", then it stands in
 * two rows; nothing is ever cut or out of reach.
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
  GtkWidget *yourself;
  GtkWidget *swap;
  GtkWidget *paired;
  GtkWidget *in_step;
  GtkLabel *offset;
  GtkWidget *pages;
  GtkBox *tools;
  GtkWidget *speeds;
  GtkMenuButton *speed;
  GtkLabel *speed_label;
  GtkWidget *loop;
  GtkWidget *mirror;
  GtkWidget *zoom;
  GtkWidget *stacked;
  GtkMenuButton *more;
  GtkWidget *leave_first;
  GtkWidget *leave_last;
  GtkButton *step_back;
  GtkButton *step_forward;
  GtkButton *nudge_back;
  GtkButton *nudge_forward;

  RpSketchBar *sketch_bar; /* a child */

  /* Owned references */
  RpShow *show;
  RpShowOrder *order;

  int width;  /* room there is, in pixels; 0 before that is known */
  guint step; /* which way to make do with it */
  guint style;
  guint fit; /* idle source */
};

G_DEFINE_FINAL_TYPE (RpShowControls, rp_show_controls, GTK_TYPE_WIDGET)

static void
rp_show_controls_dispose (GObject *object)
{
  RpShowControls *self = RP_SHOW_CONTROLS (object);

  g_clear_handle_id (&self->fit, g_source_remove);
  g_clear_object (&self->order);
  g_clear_object (&self->show);
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
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, yourself);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, swap);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, paired);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, in_step);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, offset);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, pages);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, tools);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, speeds);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, speed);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, speed_label);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, loop);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, mirror);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, zoom);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, stacked);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, more);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, leave_first);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, leave_last);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, step_back);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, step_forward);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, nudge_back);
  gtk_widget_class_bind_template_child (widget_class, RpShowControls, nudge_forward);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "showcontrols");
}

static void
rp_show_controls_init (RpShowControls *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A sign stands before its number, whichever way letters run. */
  gtk_widget_set_direction (GTK_WIDGET (self->offset), GTK_TEXT_DIR_LTR);
  gtk_widget_set_direction (GTK_WIDGET (self->speed_label), GTK_TEXT_DIR_LTR);
  rp_show_held_add (self->step_back);
  rp_show_held_add (self->step_forward);
  rp_show_held_add (self->nudge_back);
  rp_show_held_add (self->nudge_forward);
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
show_if (gpointer widget, gboolean shown)
{
  gtk_widget_set_visible (GTK_WIDGET (widget), shown);
}

/* Whether two pictures can change places. */
static gboolean
can_swap (RpShowControls *self)
{
  return rp_show_get_n_pictures (self->show) > 1 || rp_show_can_pair (self->show, RP_SHOW_FAULT);
}

/* Makes do with the room as one step of the table says. */
static void
take_step (RpShowControls *self, guint step)
{
  const RpShowRoom *room = rp_show_room_get (step);
  gboolean paired = rp_show_get_n_pictures (self->show) > 1;

  self->step = step;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->row),
                                  room->two_rows ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  show_if (self->leave_first, room->two_rows);
  show_if (self->leave_last, !room->two_rows);
  show_if (self->freeze_label, room->names);
  show_if (self->loop_label, room->names);
  show_if (self->mirror_label, room->mirror_named);
  show_if (self->speeds, room->speeds);
  show_if (self->speed, !room->speeds);
  show_if (self->loop, room->loop);
  show_if (self->mirror, room->mirror);
  show_if (self->zoom, room->zoom);
  show_if (self->paired, paired);
  show_if (self->in_step, rp_show_get_pair (self->show) != RP_SHOW_MIRROR);
  show_if (self->yourself, room->pair);
  show_if (self->stacked, room->pair);
  show_if (self->swap, room->pair && can_swap (self));
  show_if (self->pages, room->pages && rp_program_get_n_items (rp_show_order_get_program (self->order)) > 1);
  if (self->sketch_bar)
    rp_sketch_bar_set_least (self->sketch_bar, room->tools);
}

static void
update_more (RpShowControls *self)
{
  g_autoptr (GMenuModel) more = rp_show_menus_more (self->show, self->order, rp_show_room_get (self->step));

  gtk_menu_button_set_menu_model (self->more, more);
}

/* Takes the widest step that the room is enough for. */
static void
fit (RpShowControls *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  int least = 0;

  for (guint i = 0; i < rp_show_room_count (); i++)
    {
      take_step (self, i);
      gtk_widget_measure (GTK_WIDGET (self->row), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      if (least <= self->width)
        break;
    }
  update_more (self);
  /* What was hidden for a moment has lost the keyboard. */
  if (focus && focus != gtk_root_get_focus (root) && gtk_widget_is_visible (focus))
    gtk_root_set_focus (root, focus);
}

static gboolean
on_fit (gpointer user_data)
{
  RpShowControls *self = user_data;

  self->fit = 0;
  fit (self);
  return G_SOURCE_REMOVE;
}

static void
queue_fit (RpShowControls *self)
{
  if (self->fit == 0 && self->width > 0 && self->show)
    self->fit = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_fit, self, NULL);
}

/**
 * rp_show_controls_set_room:
 * @self: a row
 * @width: how much room there is across, in pixels
 * @style: another number whenever what is in the row is larger or smaller than before
 *
 * Has as much in the row as there is room for, and the rest in a menu. Not to be called while it is laid out.
 */
void
rp_show_controls_set_room (RpShowControls *self, int width, guint style)
{
  g_return_if_fail (RP_IS_SHOW_CONTROLS (self));
  g_return_if_fail (width >= 0);

  /* What is laid out anew because of this must not bring it about again. */
  if (width == self->width && style == self->style)
    return;
  self->width = width;
  self->style = style;
  if (self->show)
    fit (self);
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

/* Returns: (transfer full): the speed as it stands on a button */
static char *
name_speed (RpShow *show)
{
  double rate = rp_playback_get_rate (rp_show_get_playback (show));
  g_autofree char *number = rp_time_words_number (rate, rate >= 1 ? 0 : rate > 0.2 && rate < 0.3 ? 2 : 1);

  /* Translators: how fast a clip plays: "0.5×" */
  return g_strdup_printf (_ ("%s×"), number);
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
  g_autofree char *speed = NULL;
  g_autofree char *in_step = NULL;
  g_autofree char *nudged = NULL;
  int offset = 0;

  g_return_if_fail (RP_IS_SHOW_CONTROLS (self));
  g_return_if_fail (RP_IS_SHOW (show) && RP_IS_SHOW_ORDER (order));

  g_object_get (show, "offset", &offset, NULL);
  loop = name_loop (show);
  speed = name_speed (show);
  in_step = rp_show_words_offset (offset);
  nudged = g_strdup_printf (offset < 0 ? "−%d" : "+%d", ABS (offset));
  gtk_label_set_label (self->loop_label, loop);
  gtk_label_set_label (self->speed_label, speed);
  gtk_label_set_label (self->mirror_label, _ ("Mirror"));
  gtk_label_set_label (self->freeze_label,
                       rp_playback_get_playing (rp_show_get_playback (show)) ? _ ("Freeze") : _ ("Frozen"));
  gtk_label_set_label (self->offset, offset == 0 ? in_step : nudged);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->offset), in_step);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->offset), GTK_ACCESSIBLE_PROPERTY_LABEL, in_step, -1);
}

/* How many letters the longest name of what loops has: the row must not change with the phase. */
static int
measure_loops (RpExercise *exercise)
{
  GPtrArray *phases = rp_exercise_get_phases (exercise);
  glong most = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);
      g_autofree char *name = g_strdup_printf (_ ("Loop “%s”"), phase->label);

      most = MAX (most, g_utf8_strlen (name, -1));
    }
  return (int) MIN (most, LONGEST_LOOP);
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
  g_autoptr (GMenuModel) compare = NULL;

  g_return_if_fail (RP_IS_SHOW_CONTROLS (self));
  g_return_if_fail (RP_IS_SHOW (show) && RP_IS_SHOW_ORDER (order));

  g_set_object (&self->show, show);
  g_set_object (&self->order, order);
  compare = rp_show_menus_compare (show, order);
  gtk_menu_button_set_menu_model (self->compare, compare);
  gtk_label_set_width_chars (self->loop_label, measure_loops (rp_show_get_exercise (show)));
  take_step (self, self->step);
  update_more (self);
  queue_fit (self);
}

/**
 * rp_show_controls_add_tools:
 * @self: a row
 * @tools: (transfer floating): what draws, to stand at its end
 */
void
rp_show_controls_add_tools (RpShowControls *self, RpSketchBar *tools)
{
  g_return_if_fail (RP_IS_SHOW_CONTROLS (self));
  g_return_if_fail (RP_IS_SKETCH_BAR (tools) && !self->sketch_bar);

  self->sketch_bar = tools;
  gtk_box_append (self->tools, GTK_WIDGET (tools));
  queue_fit (self);
}
