/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpPaceKind:
 * @RP_PACE_KIND_SPEED: how fast the session goes on
 * @RP_PACE_KIND_HOLD: how long each hold of the exercise is
 * @RP_PACE_KIND_AMOUNT: how much of the exercise is done
 *
 * What a person may change by steps.
 */
typedef enum
{
  RP_PACE_KIND_SPEED,
  RP_PACE_KIND_HOLD,
  RP_PACE_KIND_AMOUNT,
} RpPaceKind;

#define RP_TYPE_PACE_KIND (rp_pace_kind_get_type ())
#define RP_TYPE_PACE_ROW (rp_pace_row_get_type ())
G_DECLARE_FINAL_TYPE (RpPaceRow, rp_pace_row, RP, PACE_ROW, GtkWidget)

GType rp_pace_kind_get_type (void) G_GNUC_CONST;
GtkWidget *rp_pace_row_new (RpPaceKind kind);
void rp_pace_row_set_value (RpPaceRow *self, const char *value);

G_END_DECLS
