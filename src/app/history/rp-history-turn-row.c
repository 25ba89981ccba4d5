/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "history/rp-history-turn-row.h"

#include "common/rp-stepper.h"
#include "common/rp-wrap-box.h"
#include "model/rp-dose.h"

#include <glib/gi18n-lib.h>

/**
 * RpHistoryTurnRow:
 *
 * One set of an exercise, with a number for each of its sides.
 */
struct _RpHistoryTurnRow
{
  GtkListBoxRow parent_instance;

  /* Owned by the widget */
  GtkWidget *box;
  RpStepper *numbers[RP_SIDE_RIGHT + 1]; /* (nullable) */

  guint turns[RP_SIDE_RIGHT + 1]; /* which turn of its session each is */
  guint item;
  guint set;
};

G_DEFINE_FINAL_TYPE (RpHistoryTurnRow, rp_history_turn_row, GTK_TYPE_LIST_BOX_ROW)

static void
rp_history_turn_row_class_init (RpHistoryTurnRowClass *klass)
{
}

static void
rp_history_turn_row_init (RpHistoryTurnRow *self)
{
  self->box = rp_wrap_box_new (12, 4);
  gtk_widget_add_css_class (self->box, "history-turn");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), self->box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
}

/**
 * rp_history_turn_row_new:
 * @turn: the first turn of a set
 * @has_sets: whether its exercise has more than one set
 *
 * Returns: (transfer floating): a row without numbers
 */
GtkWidget *
rp_history_turn_row_new (const RpPastTurn *turn, gboolean has_sets)
{
  RpHistoryTurnRow *self = g_object_new (RP_TYPE_HISTORY_TURN_ROW, NULL);
  g_autofree char *name = NULL;
  GtkWidget *label;

  g_return_val_if_fail (turn, GTK_WIDGET (self));

  self->item = turn->item;
  self->set = turn->set;
  name = g_strdup (turn->name ? turn->name : turn->exercise);
  if (has_sets)
    {
      g_autofree char *plain = g_steal_pointer (&name);

      /* Translators: an exercise, and which of its sets */
      name = g_strdup_printf (_ ("%s, set %u"), plain, turn->set);
    }
  label = g_object_new (GTK_TYPE_LABEL, "label", name, "xalign", 0.f, "hexpand", TRUE, "wrap", TRUE,
                        "wrap-mode", PANGO_WRAP_WORD_CHAR, "width-chars", 10, NULL);
  gtk_widget_set_parent (label, self->box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}

static const char *
name_number (const RpPastTurn *turn)
{
  switch (turn->side)
    {
    case RP_SIDE_LEFT:
      return _ ("Left");
    case RP_SIDE_RIGHT:
      return _ ("Right");
    case RP_SIDE_NONE:
    default:
      break;
    }
  switch (turn->measure)
    {
    case RP_MEASURE_TIME:
      return C_ ("a length of time", "Time");
    case RP_MEASURE_STEPS:
      return _ ("Steps");
    case RP_MEASURE_REPS:
    case RP_MEASURE_OPEN:
    default:
      return _ ("Times");
    }
}

/**
 * rp_history_turn_row_take:
 * @self: a row
 * @turn: a turn
 * @index: which turn of its session it is
 *
 * Shows its number too, where it belongs to the same set.
 *
 * Returns: %FALSE where it does not
 */
gboolean
rp_history_turn_row_take (RpHistoryTurnRow *self, const RpPastTurn *turn, guint index)
{
  gboolean timed;
  RpStepper *number;

  g_return_val_if_fail (RP_IS_HISTORY_TURN_ROW (self), FALSE);
  g_return_val_if_fail (turn && turn->side <= RP_SIDE_RIGHT, FALSE);

  if (turn->item != self->item || turn->set != self->set || self->numbers[turn->side])
    return FALSE;
  timed = turn->measure == RP_MEASURE_TIME;
  number = RP_STEPPER (
      rp_stepper_new (name_number (turn), timed ? RP_STEPPER_UNIT_CLOCK : RP_STEPPER_UNIT_COUNT));
  rp_stepper_set_bounds (number, 0, timed ? RP_DOSE_MAX_SECONDS : RP_DOSE_MAX_REPS, 1);
  rp_stepper_set_value (number, turn->done);
  gtk_widget_set_parent (GTK_WIDGET (number), self->box);
  self->numbers[turn->side] = number;
  self->turns[turn->side] = index;
  return TRUE;
}

/**
 * rp_history_turn_row_apply:
 * @self: a row
 * @session: the session whose turns it shows
 *
 * Puts its numbers there.
 */
void
rp_history_turn_row_apply (RpHistoryTurnRow *self, RpPastSession *session)
{
  g_return_if_fail (RP_IS_HISTORY_TURN_ROW (self));
  g_return_if_fail (session);

  for (guint side = 0; side < G_N_ELEMENTS (self->numbers); side++)
    if (self->numbers[side] && self->turns[side] < session->turns->len)
      ((RpPastTurn *) g_ptr_array_index (session->turns, self->turns[side]))->done
          = (guint) rp_stepper_get_value (self->numbers[side]);
}
