/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "mat/rp-next-dose.h"

#include "common/rp-stepper.h"
#include "common/rp-wrap-box.h"
#include "programs/rp-dose-edit.h"
#include "words/rp-dose-words.h"
#include "words/rp-range-words.h"

#include <glib/gi18n-lib.h>

#define SPACING 10

/**
 * RpNextDose:
 *
 * Where a program says a range, how many the person wants to do next time. Nothing is proposed and nothing changes by itself:
 * whoever wants another number than today's sets it and presses.
 */
struct _RpNextDose
{
  GtkWidget parent_instance;

  GtkWidget *title;
  GtkListBox *rows;

  RpProgram *program; /* owned (nullable) */
};

/* What a button and its stepper are about. */
typedef struct
{
  guint item;
  RpStepper *stepper;
} Choice;

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];
static GQuark choice_quark;

G_DEFINE_FINAL_TYPE (RpNextDose, rp_next_dose, GTK_TYPE_WIDGET)

static void
rp_next_dose_dispose (GObject *object)
{
  RpNextDose *self = RP_NEXT_DOSE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->program);

  G_OBJECT_CLASS (rp_next_dose_parent_class)->dispose (object);
}

static void
rp_next_dose_class_init (RpNextDoseClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rp_next_dose_dispose;
  choice_quark = g_quark_from_static_string ("rp-next-dose-choice");

  /**
   * RpNextDose::chosen:
   * @program: the program that was done
   * @item: which item of it, from 0
   * @dose: the dose that the person wants to do next time
   *
   * The person wants another number within the range.
   */
  signals[CHOSEN] = g_signal_new ("chosen", RP_TYPE_NEXT_DOSE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, RP_TYPE_PROGRAM, G_TYPE_UINT, RP_TYPE_DOSE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "nextdose");
}

static void
rp_next_dose_init (RpNextDose *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->title = gtk_label_new (_ ("Next time, if you like"));
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_widget_add_css_class (self->title, "section-title");
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Next time, if you like"), -1);
  gtk_widget_set_parent (GTK_WIDGET (self->rows), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * rp_next_dose_new:
 *
 * Returns: (transfer floating): a list of nothing, which is not seen
 */
GtkWidget *
rp_next_dose_new (void)
{
  return g_object_new (RP_TYPE_NEXT_DOSE, NULL);
}

static const RpDose *
get_dose (RpNextDose *self, guint item)
{
  return rp_program_get_item (self->program, item)->dose;
}

static guint
get_number (const Choice *choice)
{
  return (guint) rp_stepper_get_value (choice->stepper);
}

static void
on_clicked (RpNextDose *self, GtkButton *button)
{
  const Choice *choice = g_object_get_qdata (G_OBJECT (button), choice_quark);
  const RpDose *dose = get_dose (self, choice->item);
  g_autoptr (RpDose) next = rp_dose_edit_amount (dose, get_number (choice), dose->max);

  gtk_widget_set_sensitive (GTK_WIDGET (button), FALSE);
  g_signal_emit (self, signals[CHOSEN], 0, self->program, choice->item, next);
}

static void
on_stepped (GtkButton *button)
{
  const Choice *choice = g_object_get_qdata (G_OBJECT (button), choice_quark);
  /* Translators: on a button, how many times to do an exercise */
  g_autofree char *label = g_strdup_printf (_ ("Next time %u"), get_number (choice));

  gtk_button_set_label (button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (button), TRUE);
}

static void
add_words (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

/* Whose the range is, for it is never ours to decide. */
static char *
format_range (RpNextDose *self, const RpDose *dose)
{
  g_autofree char *range = rp_range_words_number (dose->min, dose->max);
  g_autofree char *origin = rp_dose_words_origin (dose, rp_program_get_author (self->program));

  /* Translators: "10 to 20", then whose range that is: "From a clinic's page." */
  return g_strdup_printf (_ ("The range is %s. %s"), range, origin);
}

static GtkWidget *
create_controls (RpNextDose *self, guint item)
{
  const RpDose *dose = get_dose (self, item);
  GtkWidget *controls = rp_wrap_box_new (SPACING, SPACING);
  GtkWidget *stepper = rp_stepper_new (_ ("Times"), RP_STEPPER_UNIT_COUNT);
  GtkWidget *button = gtk_button_new_with_label (_ ("As today"));
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice){ item, RP_STEPPER (stepper) };
  g_object_set_qdata_full (G_OBJECT (button), choice_quark, choice, g_free);
  rp_stepper_set_bounds (RP_STEPPER (stepper), dose->min, dose->max, 1);
  rp_stepper_set_value (RP_STEPPER (stepper), dose->amount);
  g_signal_connect_object (stepper, "stepped", G_CALLBACK (on_stepped), button, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_END);
  gtk_widget_add_css_class (button, "field");
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (stepper, controls);
  gtk_widget_set_parent (button, controls);
  return controls;
}

static void
add_row (RpNextDose *self, guint item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  g_autofree char *range = format_range (self, get_dose (self, item));

  gtk_widget_add_css_class (box, "next-dose");
  add_words (box, rp_exercise_get_name (rp_program_get_item (self->program, item)->exercise), "card-name");
  add_words (box, range, "small-text");
  gtk_box_append (GTK_BOX (box), create_controls (self, item));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_append (self->rows, row);
}

static gboolean
has_range (const RpDose *dose)
{
  return (dose->measure == RP_MEASURE_REPS || dose->measure == RP_MEASURE_STEPS) && dose->min < dose->max;
}

/**
 * rp_next_dose_set_program:
 * @self: a list
 * @program: what was done
 *
 * Shows the exercises of which the program says a range; where there is none, nothing is seen.
 */
void
rp_next_dose_set_program (RpNextDose *self, RpProgram *program)
{
  GtkListBoxRow *old;

  g_return_if_fail (RP_IS_NEXT_DOSE (self));
  g_return_if_fail (RP_IS_PROGRAM (program));

  g_set_object (&self->program, program);
  while ((old = gtk_list_box_get_row_at_index (self->rows, 0)))
    gtk_list_box_remove (self->rows, GTK_WIDGET (old));
  for (guint i = 0; i < rp_program_get_n_items (program); i++)
    if (has_range (get_dose (self, i)))
      add_row (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_list_box_get_row_at_index (self->rows, 0) != NULL);
}
