/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RpDistanceFit:
 * @widget: (transfer none): whose font is used
 * @text: (transfer none): the words
 * @use_markup: whether they are Pango markup
 * @weight: how bold letters are
 * @alignment: where lines lie
 *
 * Words that are to be set as large as there is room for.
 */
typedef struct
{
  GtkWidget *widget;
  const char *text;
  gboolean use_markup;
  PangoWeight weight;
  PangoAlignment alignment;
} RpDistanceFit;

double rp_distance_fit_get_height (double size, guint n_lines);
PangoLayout *rp_distance_fit_create (const RpDistanceFit *fit, double size, double width);
PangoLayout *
rp_distance_fit_search (const RpDistanceFit *fit, double wanted, double width, double height, double *size);

G_END_DECLS
