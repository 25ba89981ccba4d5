/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpStepperUnit:
 * @RP_STEPPER_UNIT_COUNT: a whole number
 * @RP_STEPPER_UNIT_SECONDS: seconds, perhaps with tenths ("2 s")
 * @RP_STEPPER_UNIT_CLOCK: whole seconds; from a minute on they are shown as on a clock ("1:30")
 *
 * What the number of a stepper is.
 */
typedef enum
{
  RP_STEPPER_UNIT_COUNT,
  RP_STEPPER_UNIT_SECONDS,
  RP_STEPPER_UNIT_CLOCK,
} RpStepperUnit;

#define RP_TYPE_STEPPER_UNIT (rp_stepper_unit_get_type ())
#define RP_TYPE_STEPPER (rp_stepper_get_type ())
G_DECLARE_FINAL_TYPE (RpStepper, rp_stepper, RP, STEPPER, GtkWidget)

GType rp_stepper_unit_get_type (void) G_GNUC_CONST;
GtkWidget *rp_stepper_new (const char *title, RpStepperUnit unit);
void rp_stepper_set_title (RpStepper *self, const char *title);
void rp_stepper_set_unit (RpStepper *self, RpStepperUnit unit);
void rp_stepper_set_bounds (RpStepper *self, double least, double most, double step);
void rp_stepper_set_value (RpStepper *self, double value);
double rp_stepper_get_value (RpStepper *self);

G_END_DECLS
