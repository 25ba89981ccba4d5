/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "show/rp-sketch-bar.h"

G_BEGIN_DECLS

/* How the row of controls makes do with its room. What is not in it is in its menu "More". */
typedef struct
{
  gboolean two_rows;
  gboolean names;        /* what freezes and loops says so in words */
  gboolean mirror_named; /* and so does what mirrors */
  gboolean speeds;       /* each speed has a button of its own */
  gboolean zoom;
  gboolean pair; /* what swaps two pictures, and puts one above the other */
  gboolean pages;
  gboolean mirror;
  gboolean loop;
  RpSketchBarSize tools;
} RpShowRoom;

guint rp_show_room_count (void);
const RpShowRoom *rp_show_room_get (guint step);

G_END_DECLS
