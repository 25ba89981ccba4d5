/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "model/rp-phase.h"

G_BEGIN_DECLS

/**
 * RpTint:
 * @RP_TINT_LIFT: a phase of effort
 * @RP_TINT_HOLD: a phase of keeping still
 * @RP_TINT_LOWER: a phase of coming back
 * @RP_TINT_REST: a rest, between repetitions or between sets
 * @RP_TINT_WAIT: seconds to get ready or to turn over
 * @RP_N_TINTS: how many there are
 *
 * What a stretch of time is for, as a colour.
 */
typedef enum
{
  RP_TINT_LIFT,
  RP_TINT_HOLD,
  RP_TINT_LOWER,
  RP_TINT_REST,
  RP_TINT_WAIT,
  RP_N_TINTS,
} RpTint;

#define RP_TYPE_TINT (rp_tint_get_type ())
GType rp_tint_get_type (void);

/**
 * RpPalette:
 * @foreground: text and outlines
 * @dim: second text
 * @background: the window
 * @stage: the ground a clip stands on
 * @trough: time of the session still to come
 * @fill: time of the session that is over
 * @done: (array fixed-size=5): for each tint, the part that is over
 * @ahead: (array fixed-size=5): for each tint, the part still to come
 * @shade: how much darker a clip is shown, 0 to 1
 * @outlined: %TRUE where what is to come must be an outline, not a pale colour
 *
 * The colours of the widgets that draw themselves.
 */
typedef struct
{
  GdkRGBA foreground;
  GdkRGBA dim;
  GdkRGBA background;
  GdkRGBA stage;
  GdkRGBA trough;
  GdkRGBA fill;
  GdkRGBA done[RP_N_TINTS];
  GdkRGBA ahead[RP_N_TINTS];
  double shade;
  gboolean outlined;
} RpPalette;

const RpPalette *rp_palette_get (gboolean dark, gboolean high_contrast);
const RpPalette *rp_palette_get_current (void);
const RpPalette *rp_palette_get_for (GtkWidget *widget);
RpTint rp_palette_get_tint (RpPhaseKind kind);
void rp_palette_set_tint_class (GtkWidget *widget, RpTint tint);

G_END_DECLS
