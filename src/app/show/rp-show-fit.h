/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  double width; /* of the room, in pixels */
  double height;
  double ratio; /* width by height of the picture; 0 while that is not known */
  double zoom;  /* how much larger than whole, at least 1 */
  double x;     /* the middle of what is seen, 0 to 1, in the picture as it was filmed */
  double y;
  gboolean mirrored; /* whether it is shown the other way round */
} RpShowFit;

void rp_show_fit_get_view (const RpShowFit *fit, GtkAllocation *view);
void rp_show_fit_get_area (const RpShowFit *fit, graphene_rect_t *area);
void rp_show_fit_get_middle (const RpShowFit *fit, double *x, double *y);

G_END_DECLS
