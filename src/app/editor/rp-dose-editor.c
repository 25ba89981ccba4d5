/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "editor/rp-dose-editor.h"

#include "common/rp-stepper.h"
#include "common/rp-word-switch.h"
#include "common/rp-wrap-box.h"
#include "editor/rp-load-text.h"
#include "programs/rp-dose-edit.h"
#include "words/rp-load-words.h"
#include "words/rp-time-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Seconds by which times of work and rest change at a press. */
#define TIME_STEP 5

/**
 * RpDoseEditor:
 *
 * How much of an exercise, as controls. It shows a dose, and each change makes the next dose; it keeps nothing else. What
 * the exercise cannot have is not shown.
 */
struct _RpDoseEditor
{
  GtkWidget parent_instance;

  /* Template references */
  GtkWidget *first;
  GtkWidget *second;
  RpStepper *sets;
  RpWordSwitch *count;
  GtkWidget *amount;
  RpStepper *least;
  RpStepper *most;
  RpWordSwitch *sides;
  RpStepper *hold;
  RpStepper *rest;
  GtkWidget *speed;
  GtkWidget *speed_button;
  GtkLabel *speed_words;
  GtkPopover *speed_popover;
  GtkBox *phases;
  GtkWidget *natural;
  GtkWidget *pace;
  GtkSwitch *pace_switch;
  GtkLabel *pace_words;
  GtkEditable *load;
  GtkEditable *note;

  /* Owned */
  RpExercise *exercise;
  RpDose *dose;

  gboolean filling; /* not by the person */
};

enum
{
  DOSE_EDITED,
  NOTE_EDITED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RpDoseEditor, rp_dose_editor, GTK_TYPE_WIDGET)

static gint64
get_duration (RpStepper *stepper)
{
  return (gint64) round (rp_stepper_get_value (stepper) * 100) * (G_USEC_PER_SEC / 100);
}

static double
to_seconds (gint64 duration)
{
  return (double) duration / (double) G_USEC_PER_SEC;
}

/* "2, 2, 2 s" */
static char *
format_speeds (RpDoseEditor *self)
{
  GPtrArray *phases = rp_exercise_get_phases (self->exercise);
  g_autoptr (GString) numbers = g_string_new (NULL);
  guint index = 0;

  for (guint i = 0; i < phases->len; i++)
    {
      const RpPhase *phase = g_ptr_array_index (phases, i);
      double seconds = to_seconds (rp_dose_phase_duration (self->dose, phase, index));
      g_autofree char *number = rp_time_words_number (seconds, fabs (seconds - round (seconds)) > 0.04);

      if (phase->kind == RP_PHASE_REST)
        continue;
      index++;
      g_string_append_printf (numbers, numbers->len > 0 ? ", %s" : "%s", number);
    }
  /* Translators: a few numbers of seconds, short: "2, 2, 2 s" */
  return g_strdup_printf (_ ("%s s"), numbers->str);
}

static void
show_speed (RpDoseEditor *self)
{
  gboolean natural = self->dose->n_tempo == 0;
  g_autofree char *speeds = format_speeds (self);
  g_autofree char *words = natural
                               /* Translators: seconds of each phase: "As in the clip: 2, 2, 2 s" */
                               ? g_strdup_printf (_ ("As in the clip: %s"), speeds)
                               : g_steal_pointer (&speeds);
  guint index = 0;

  gtk_label_set_label (self->speed_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->speed_button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  gtk_widget_set_sensitive (self->natural, !natural || self->dose->hold != RP_DOSE_NATURAL);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->phases)); child;
       child = gtk_widget_get_next_sibling (child), index++)
    {
      const RpPhase *phase = g_object_get_data (G_OBJECT (child), "rp-phase");

      rp_stepper_set_value (RP_STEPPER (child),
                            to_seconds (rp_dose_phase_duration (self->dose, phase, index)));
    }
}

static void
show_amount (RpDoseEditor *self)
{
  const RpDose *dose = self->dose;
  gboolean timed = dose->measure == RP_MEASURE_TIME;
  gboolean range = dose->min < dose->max;
  RpStepperUnit unit = timed ? RP_STEPPER_UNIT_CLOCK : RP_STEPPER_UNIT_COUNT;
  double limit = timed ? RP_DOSE_MAX_SECONDS : RP_DOSE_MAX_REPS;
  double step = timed ? TIME_STEP : 1;

  rp_word_switch_set_chosen (self->count, (int) rp_dose_edit_get_count (dose));
  gtk_widget_set_visible (self->amount, dose->measure != RP_MEASURE_OPEN);
  rp_stepper_set_title (self->least, range ? _ ("At least") : timed ? _ ("How long") : _ ("How many"));
  rp_stepper_set_unit (self->least, unit);
  rp_stepper_set_bounds (self->least, 1, range ? dose->max - 1 : limit, step);
  rp_stepper_set_value (self->least, dose->min);
  gtk_widget_set_visible (GTK_WIDGET (self->most), range);
  rp_stepper_set_unit (self->most, unit);
  rp_stepper_set_bounds (
      self->most, dose->measure == RP_MEASURE_REPS ? MIN (dose->min + 1, limit) : dose->min, limit, step);
  rp_stepper_set_value (self->most, dose->max);
}

static void
show_pace (RpDoseEditor *self)
{
  gboolean own = self->dose->pace == RP_PACE_OWN;

  gtk_widget_set_visible (self->pace,
                          self->dose->measure == RP_MEASURE_REPS || self->dose->measure == RP_MEASURE_STEPS);
  gtk_switch_set_active (self->pace_switch, own);
  gtk_label_set_label (self->pace_words, own ? _ ("You count") : _ ("Reprise leads"));
}

/* What is being typed stays where it says the same already. */
static void
show_text (GtkEditable *entry, const char *text)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (!g_str_equal (typed, text ? text : ""))
    gtk_editable_set_text (entry, text ? text : "");
}

static void
show_load (RpDoseEditor *self)
{
  g_autoptr (RpLoad) typed = rp_load_text_read (gtk_editable_get_text (self->load));
  g_autofree char *text = rp_load_words_line (self->dose->load);

  if (!rp_load_equal (typed, self->dose->load))
    gtk_editable_set_text (self->load, text ? text : "");
}

static void
show_dose (RpDoseEditor *self)
{
  self->filling = TRUE;
  rp_stepper_set_value (self->sets, self->dose->sets);
  show_amount (self);
  rp_word_switch_set_chosen (self->sides, (int) self->dose->sides);
  rp_stepper_set_value (self->hold, to_seconds (rp_dose_edit_get_hold (self->dose, self->exercise)));
  gtk_widget_set_visible (GTK_WIDGET (self->rest), self->dose->sets > 1);
  rp_stepper_set_value (self->rest, to_seconds (self->dose->rest));
  show_speed (self);
  show_pace (self);
  show_load (self);
  self->filling = FALSE;
}

/* Takes @next: shows it and tells of it. */
static void
tell (RpDoseEditor *self, RpDose *next)
{
  rp_dose_free (self->dose);
  self->dose = next;
  show_dose (self);
  g_signal_emit (self, signals[DOSE_EDITED], 0, self->dose);
}

static void
on_sets (RpDoseEditor *self)
{
  tell (self, rp_dose_edit_sets (self->dose, (guint) rp_stepper_get_value (self->sets)));
}

static void
on_count (RpDoseEditor *self, int count)
{
  tell (self, rp_dose_edit_count (self->dose, self->exercise, (RpDoseCount) count));
}

static void
on_least (RpDoseEditor *self)
{
  guint least = (guint) rp_stepper_get_value (self->least);

  tell (self,
        rp_dose_edit_amount (self->dose, least, self->dose->min < self->dose->max ? self->dose->max : least));
}

static void
on_most (RpDoseEditor *self)
{
  tell (self, rp_dose_edit_amount (self->dose, self->dose->min, (guint) rp_stepper_get_value (self->most)));
}

static void
on_sides (RpDoseEditor *self, int sides)
{
  tell (self, rp_dose_edit_sides (self->dose, (RpDoseSides) sides));
}

static void
on_hold (RpDoseEditor *self)
{
  tell (self, rp_dose_edit_hold (self->dose, self->exercise, get_duration (self->hold)));
}

static void
on_rest (RpDoseEditor *self)
{
  tell (self, rp_dose_edit_rest (self->dose, get_duration (self->rest)));
}

static void
on_phase (RpDoseEditor *self, RpStepper *stepper)
{
  guint index = 0;

  for (GtkWidget *child = gtk_widget_get_prev_sibling (GTK_WIDGET (stepper)); child;
       child = gtk_widget_get_prev_sibling (child))
    index++;
  tell (self, rp_dose_edit_tempo (self->dose, self->exercise, index, get_duration (stepper)));
}

static void
on_speed (RpDoseEditor *self)
{
  gtk_popover_popup (self->speed_popover);
}

static void
on_natural (RpDoseEditor *self)
{
  gtk_popover_popdown (self->speed_popover);
  tell (self, rp_dose_edit_natural (self->dose));
}

static void
on_pace (RpDoseEditor *self)
{
  if (!self->filling)
    tell (self, rp_dose_edit_pace (self->dose,
                                   gtk_switch_get_active (self->pace_switch) ? RP_PACE_OWN : RP_PACE_PACED));
}

static void
on_load (RpDoseEditor *self)
{
  g_autoptr (RpLoad) load = rp_load_text_read (gtk_editable_get_text (self->load));

  if (!self->filling)
    tell (self, rp_dose_edit_load (self->dose, load));
}

static void
on_note (RpDoseEditor *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[NOTE_EDITED], 0, gtk_editable_get_text (self->note));
}

static void
rp_dose_editor_dispose (GObject *object)
{
  RpDoseEditor *self = RP_DOSE_EDITOR (object);

  g_clear_object (&self->exercise);
  g_clear_pointer (&self->dose, rp_dose_free);
  if (self->speed_popover)
    gtk_widget_unparent (GTK_WIDGET (self->speed_popover));
  gtk_widget_dispose_template (GTK_WIDGET (self), RP_TYPE_DOSE_EDITOR);

  G_OBJECT_CLASS (rp_dose_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child_full (widget_class, "content", FALSE, 0);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, first);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, second);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, sets);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, count);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, amount);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, least);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, most);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, sides);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, hold);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, rest);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, speed);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, speed_button);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, speed_words);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, speed_popover);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, phases);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, natural);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, pace);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, pace_switch);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, pace_words);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, load);
  gtk_widget_class_bind_template_child (widget_class, RpDoseEditor, note);
  gtk_widget_class_bind_template_callback (widget_class, on_sets);
  gtk_widget_class_bind_template_callback (widget_class, on_count);
  gtk_widget_class_bind_template_callback (widget_class, on_least);
  gtk_widget_class_bind_template_callback (widget_class, on_most);
  gtk_widget_class_bind_template_callback (widget_class, on_sides);
  gtk_widget_class_bind_template_callback (widget_class, on_hold);
  gtk_widget_class_bind_template_callback (widget_class, on_rest);
  gtk_widget_class_bind_template_callback (widget_class, on_speed);
  gtk_widget_class_bind_template_callback (widget_class, on_natural);
  gtk_widget_class_bind_template_callback (widget_class, on_pace);
  gtk_widget_class_bind_template_callback (widget_class, on_load);
  gtk_widget_class_bind_template_callback (widget_class, on_note);
}

static void
rp_dose_editor_class_init (RpDoseEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_dose_editor_dispose;

  /**
   * RpDoseEditor::dose-edited:
   * @dose: the next dose
   *
   * The person changed the dose; the editor shows it already.
   */
  signals[DOSE_EDITED] = g_signal_new ("dose-edited", RP_TYPE_DOSE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, RP_TYPE_DOSE | G_SIGNAL_TYPE_STATIC_SCOPE);
  /**
   * RpDoseEditor::note-edited:
   * @note: the note as it was typed; may be empty
   *
   * The person changed the note.
   */
  signals[NOTE_EDITED] = g_signal_new ("note-edited", RP_TYPE_DOSE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (RP_TYPE_STEPPER);
  g_type_ensure (RP_TYPE_WORD_SWITCH);
  g_type_ensure (RP_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reprise_app/Reprise/rp-dose-editor.ui");
  bind_template (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "doseeditor");
}

static void
rp_dose_editor_init (RpDoseEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->speed_popover), self->speed_button);
  rp_word_switch_add (self->count, RP_DOSE_COUNT_REPS, C_ ("what is counted", "Reps"));
  rp_word_switch_add (self->count, RP_DOSE_COUNT_RANGE, C_ ("what is counted", "Range"));
  rp_word_switch_add (self->count, RP_DOSE_COUNT_STEPS, C_ ("what is counted", "Steps"));
  rp_word_switch_add (self->count, RP_DOSE_COUNT_TIME, C_ ("what is counted", "Time"));
  rp_word_switch_add (self->count, RP_DOSE_COUNT_OPEN, C_ ("what is counted", "As many as you can"));
  rp_word_switch_add (self->sides, RP_DOSE_SIDES_EACH, C_ ("side", "Each"));
  rp_word_switch_add (self->sides, RP_DOSE_SIDES_LEFT, C_ ("side", "Left"));
  rp_word_switch_add (self->sides, RP_DOSE_SIDES_RIGHT, C_ ("side", "Right"));
  rp_word_switch_add (self->sides, RP_DOSE_SIDES_ALTERNATING, C_ ("side", "In turn"));
  rp_word_switch_add (self->sides, RP_DOSE_SIDES_BOTH, C_ ("side", "Both"));
  rp_stepper_set_bounds (self->sets, 1, RP_DOSE_MAX_SETS, 1);
  rp_stepper_set_bounds (self->rest, 0, to_seconds (RP_DOSE_MAX_REST), TIME_STEP);
  rp_dose_editor_set_narrow (self, FALSE);
}

/**
 * rp_dose_editor_new:
 *
 * Returns: (transfer floating): an editor without a dose
 */
GtkWidget *
rp_dose_editor_new (void)
{
  return g_object_new (RP_TYPE_DOSE_EDITOR, NULL);
}

static void
add_phase (RpDoseEditor *self, const RpPhase *phase, guint index)
{
  GtkWidget *stepper = rp_stepper_new (phase->label, RP_STEPPER_UNIT_SECONDS);

  g_object_set_data (G_OBJECT (stepper), "rp-phase", (gpointer) phase);
  rp_stepper_set_bounds (RP_STEPPER (stepper), to_seconds (rp_dose_edit_get_least (self->exercise, index)),
                         to_seconds (RP_DOSE_MAX_HOLD), 1);
  g_signal_connect_object (stepper, "stepped", G_CALLBACK (on_phase), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->phases, stepper);
}

static void
show_exercise (RpDoseEditor *self)
{
  GPtrArray *phases = rp_exercise_get_phases (self->exercise);
  gboolean holds = rp_dose_edit_can_hold (self->exercise);
  GtkWidget *child;
  guint index = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->phases))))
    gtk_box_remove (self->phases, child);
  for (guint i = 0; i < phases->len; i++)
    if (((RpPhase *) g_ptr_array_index (phases, i))->kind != RP_PHASE_REST)
      add_phase (self, g_ptr_array_index (phases, i), index++);
  gtk_widget_set_visible (self->speed, index > 0 && index <= RP_DOSE_MAX_TEMPO);
  gtk_widget_set_visible (GTK_WIDGET (self->hold), holds);
  rp_stepper_set_bounds (self->hold, index > 1 ? 0 : 0.5, to_seconds (RP_DOSE_MAX_HOLD), 1);
}

/* What can be chosen may depend on what is chosen now. */
static void
show_choices (RpDoseEditor *self)
{
  static const RpDoseCount counts[] = { RP_DOSE_COUNT_REPS, RP_DOSE_COUNT_RANGE, RP_DOSE_COUNT_STEPS,
                                        RP_DOSE_COUNT_TIME, RP_DOSE_COUNT_OPEN };
  static const RpDoseSides sides[] = { RP_DOSE_SIDES_EACH, RP_DOSE_SIDES_LEFT, RP_DOSE_SIDES_RIGHT,
                                       RP_DOSE_SIDES_ALTERNATING, RP_DOSE_SIDES_BOTH };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    rp_word_switch_show (self->count, (int) counts[i],
                         rp_dose_edit_can_count (self->exercise, self->dose, counts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    rp_word_switch_show (self->sides, (int) sides[i],
                         rp_dose_edit_can_side (self->exercise, self->dose, sides[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->sides), rp_exercise_has_sides (self->exercise));
}

/**
 * rp_dose_editor_set_item:
 * @self: an editor
 * @exercise: the exercise
 * @dose: how much of it
 * @note: (nullable): what to mind
 *
 * Shows a dose; nobody is told. What is being typed stays if it says the same.
 */
void
rp_dose_editor_set_item (RpDoseEditor *self, RpExercise *exercise, const RpDose *dose, const char *note)
{
  gboolean other;

  g_return_if_fail (RP_IS_DOSE_EDITOR (self));
  g_return_if_fail (RP_IS_EXERCISE (exercise));
  g_return_if_fail (dose);

  other = g_set_object (&self->exercise, exercise);
  rp_dose_free (self->dose);
  self->dose = rp_dose_copy (dose);
  if (other)
    show_exercise (self);
  show_choices (self);
  show_dose (self);
  self->filling = TRUE;
  show_text (self->note, note);
  self->filling = FALSE;
}

/**
 * rp_dose_editor_set_narrow:
 * @self: an editor
 * @narrow: whether there is little room
 *
 * Makes the controls as wide as there is room, two steppers on a line, or leaves them as wide as they need be.
 */
void
rp_dose_editor_set_narrow (RpDoseEditor *self, gboolean narrow)
{
  GtkWidget *boxes[] = { self->first, self->second };
  GtkWidget *count = GTK_WIDGET (self->count);

  g_return_if_fail (RP_IS_DOSE_EDITOR (self));

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    for (GtkWidget *child = gtk_widget_get_first_child (boxes[i]); child;
         child = gtk_widget_get_next_sibling (child))
      gtk_widget_set_hexpand (child, narrow || child == self->speed);
  gtk_widget_insert_after (count, self->first, narrow ? self->amount : GTK_WIDGET (self->sets));
}

/**
 * rp_dose_editor_get_dose:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the dose it shows
 */
const RpDose *
rp_dose_editor_get_dose (RpDoseEditor *self)
{
  g_return_val_if_fail (RP_IS_DOSE_EDITOR (self), NULL);

  return self->dose;
}

/**
 * rp_dose_editor_get_note:
 * @self: an editor
 *
 * Returns: (transfer none): the note it shows; empty when there is none
 */
const char *
rp_dose_editor_get_note (RpDoseEditor *self)
{
  g_return_val_if_fail (RP_IS_DOSE_EDITOR (self), "");

  return gtk_editable_get_text (self->note);
}
