/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RpShowLayout:
 * @RP_SHOW_BESIDE: two pictures side by side
 * @RP_SHOW_STACKED: one above the other
 *
 * How two pictures share the room.
 */
typedef enum
{
  RP_SHOW_BESIDE,
  RP_SHOW_STACKED,
} RpShowLayout;

#define RP_TYPE_SHOW_LAYOUT (rp_show_layout_get_type ())
GType rp_show_layout_get_type (void) G_GNUC_CONST;

#define RP_TYPE_SHOW_LOOK (rp_show_look_get_type ())
G_DECLARE_FINAL_TYPE (RpShowLook, rp_show_look, RP, SHOW_LOOK, GObject)

RpShowLook *rp_show_look_new (void);
RpShowLayout rp_show_look_get_layout (RpShowLook *self);
gboolean rp_show_look_get_mirrored (RpShowLook *self);
gboolean rp_show_look_get_cue_shown (RpShowLook *self);
gboolean rp_show_look_get_blank (RpShowLook *self);
double rp_show_look_get_zoom (RpShowLook *self);
void rp_show_look_set_zoom (RpShowLook *self, double zoom);
void rp_show_look_step_zoom (RpShowLook *self, int steps);
void rp_show_look_get_middle (RpShowLook *self, double *x, double *y);
void rp_show_look_set_middle (RpShowLook *self, double x, double y);

G_END_DECLS
