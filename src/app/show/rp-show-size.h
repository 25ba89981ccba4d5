/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How large what the clinic's screen says is, in a window of a size. */
typedef struct
{
  guint step;       /* from 1: the style class "show-1" and so on */
  guint letters;    /* of that class, in pixels */
  double cue;       /* letters of the cue, in pixels */
  gboolean tight;   /* there is little room around things */
  gboolean upright; /* it is higher than wide: pictures and words stand below each other */
} RpShowSize;

double rp_show_size_get_text (GtkWidget *widget);
void rp_show_size_find (int width, int height, double text, RpShowSize *size);

G_END_DECLS
