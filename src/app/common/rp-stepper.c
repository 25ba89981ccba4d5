/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "common/rp-stepper.h"

#include "common/rp-wheel.h"
#include "words/rp-time-words.h"

/* Page Up and Page Down go as many steps at once. */
#define PAGE 5

/* As wide as the numbers that are usual. */
#define NUMBER_CHARS 4

/**
 * RpStepper:
 *
 * A number with its name above it, typed in place or changed by a step.
 */
struct _RpStepper
{
  GtkWidget parent_instance;

  GtkLabel *title;
  GtkSpinButton *spin;

  RpStepperUnit unit;
  gboolean filling; /* not by the person */
};

enum
{
  PROP_TITLE = 1,
  PROP_UNIT,
  N_PROPS,
};

enum
{
  STEPPED,
  N_SIGNALS,
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_ENUM_TYPE (RpStepperUnit,
                    rp_stepper_unit,
                    G_DEFINE_ENUM_VALUE (RP_STEPPER_UNIT_COUNT, "count"),
                    G_DEFINE_ENUM_VALUE (RP_STEPPER_UNIT_SECONDS, "seconds"),
                    G_DEFINE_ENUM_VALUE (RP_STEPPER_UNIT_CLOCK, "clock"))

G_DEFINE_FINAL_TYPE (RpStepper, rp_stepper, GTK_TYPE_WIDGET)

static char *
format_value (RpStepper *self, double value)
{
  gint64 duration = (gint64) round (value * 1000) * 1000;

  if (self->unit == RP_STEPPER_UNIT_COUNT)
    return g_strdup_printf ("%.0f", value);
  if (self->unit == RP_STEPPER_UNIT_CLOCK && value >= 60)
    return rp_time_words_clock (duration);
  return rp_time_words_seconds (duration);
}

static gboolean
on_output (RpStepper *self)
{
  g_autofree char *text = format_value (self, gtk_spin_button_get_value (self->spin));

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->spin)), text))
    gtk_editable_set_text (GTK_EDITABLE (self->spin), text);
  return TRUE;
}

/* "15", "1,5 s", "1:30": what is no number leaves the number that was there. */
static int
on_input (RpStepper *self, double *value)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->spin)));
  char *end = NULL;
  double number;

  g_strdelimit (text, ",", '.');
  number = g_ascii_strtod (g_strstrip (text), &end);
  *value = gtk_spin_button_get_value (self->spin);
  if (end == text || !isfinite (number))
    return TRUE;
  if (self->unit != RP_STEPPER_UNIT_COUNT && *end == ':' && g_ascii_isdigit (end[1]))
    number = number * 60 + g_ascii_strtod (end + 1, NULL);
  *value = self->unit == RP_STEPPER_UNIT_SECONDS ? round (number * 100) / 100 : round (number);
  return TRUE;
}

static void
on_value_changed (RpStepper *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[STEPPED], 0);
}

static void
rp_stepper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RpStepper *self = RP_STEPPER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_UNIT:
      g_value_set_enum (value, self->unit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rp_stepper_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  RpStepper *self = RP_STEPPER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      rp_stepper_set_title (self, g_value_get_string (value));
      break;
    case PROP_UNIT:
      rp_stepper_set_unit (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
rp_stepper_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RP_STEPPER (widget)->spin));
}

static void
rp_stepper_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rp_stepper_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  /**
   * RpStepper:title:
   *
   * What the number is, in a word or two.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /**
   * RpStepper:unit:
   *
   * How the number is written.
   */
  props[PROP_UNIT]
      = g_param_spec_enum ("unit", NULL, NULL, RP_TYPE_STEPPER_UNIT, RP_STEPPER_UNIT_COUNT, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rp_stepper_class_init (RpStepperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rp_stepper_dispose;
  object_class->get_property = rp_stepper_get_property;
  object_class->set_property = rp_stepper_set_property;
  widget_class->grab_focus = rp_stepper_grab_focus;
  install_properties (object_class);
  /**
   * RpStepper::stepped:
   *
   * The person gave another number.
   */
  signals[STEPPED]
      = g_signal_new ("stepped", RP_TYPE_STEPPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stepper");
}

/* GTK puts both buttons behind the number; people look for the lesser before it and the greater behind it. */
static void
put_less_first (GtkWidget *spin)
{
  for (GtkWidget *child = gtk_widget_get_first_child (spin); child;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_has_css_class (child, "down"))
      {
        gtk_widget_insert_after (child, spin, NULL);
        return;
      }
}

static void
rp_stepper_init (RpStepper *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "field-title");
  gtk_widget_set_vexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->title), GTK_ALIGN_END);
  gtk_widget_set_parent (GTK_WIDGET (self->title), GTK_WIDGET (self));

  self->spin = GTK_SPIN_BUTTON (gtk_spin_button_new (NULL, 1, 0));
  gtk_editable_set_alignment (GTK_EDITABLE (self->spin), 0.5f);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->spin), NUMBER_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->spin), NUMBER_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->spin), "numeric");
  put_less_first (GTK_WIDGET (self->spin));
  rp_wheel_leave (GTK_WIDGET (self->spin));
  g_signal_connect_object (self->spin, "output", G_CALLBACK (on_output), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spin, "input", G_CALLBACK (on_input), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->spin, "value-changed", G_CALLBACK (on_value_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (GTK_WIDGET (self->spin), GTK_WIDGET (self));
}

/**
 * rp_stepper_new:
 * @title: what the number is
 * @unit: how it is written
 *
 * Returns: (transfer floating): a stepper at 0, which may be nothing else until it is given bounds
 */
GtkWidget *
rp_stepper_new (const char *title, RpStepperUnit unit)
{
  return g_object_new (RP_TYPE_STEPPER, "title", title, "unit", unit, NULL);
}

/**
 * rp_stepper_set_title:
 * @self: a stepper
 * @title: (nullable): what the number is
 *
 * Names it, above the number and for who cannot see it.
 */
void
rp_stepper_set_title (RpStepper *self, const char *title)
{
  g_return_if_fail (RP_IS_STEPPER (self));

  gtk_label_set_label (self->title, title ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * rp_stepper_set_unit:
 * @self: a stepper
 * @unit: how the number is written
 *
 * Writes the number in another way.
 */
void
rp_stepper_set_unit (RpStepper *self, RpStepperUnit unit)
{
  g_return_if_fail (RP_IS_STEPPER (self));

  if (self->unit == unit)
    return;
  self->unit = unit;
  gtk_spin_button_set_digits (self->spin, unit == RP_STEPPER_UNIT_SECONDS ? 2 : 0);
  on_output (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNIT]);
}

/**
 * rp_stepper_set_bounds:
 * @self: a stepper
 * @least: the least number
 * @most: the greatest number
 * @step: by how much a press of a button changes it
 *
 * Says what the number may be; it is put within these bounds at once, and nobody is told.
 */
void
rp_stepper_set_bounds (RpStepper *self, double least, double most, double step)
{
  g_return_if_fail (RP_IS_STEPPER (self));
  g_return_if_fail (least <= most);
  g_return_if_fail (step > 0);

  self->filling = TRUE;
  gtk_spin_button_set_increments (self->spin, step, PAGE * step);
  gtk_spin_button_set_range (self->spin, least, most);
  self->filling = FALSE;
}

/**
 * rp_stepper_set_value:
 * @self: a stepper
 * @value: the number, within its bounds
 *
 * Shows another number. What the person is typing stays if it is the same number; #RpStepper::stepped is not emitted.
 */
void
rp_stepper_set_value (RpStepper *self, double value)
{
  g_return_if_fail (RP_IS_STEPPER (self));

  if (fabs (gtk_spin_button_get_value (self->spin) - value) < 0.001)
    return;
  self->filling = TRUE;
  gtk_spin_button_set_value (self->spin, value);
  self->filling = FALSE;
}

/**
 * rp_stepper_get_value:
 * @self: a stepper
 *
 * Returns: the number, in seconds where it is a time
 */
double
rp_stepper_get_value (RpStepper *self)
{
  g_return_val_if_fail (RP_IS_STEPPER (self), 0);

  return gtk_spin_button_get_value (self->spin);
}
