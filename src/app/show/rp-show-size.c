/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-size.h"

#define USUAL_DPI 96.0
/* Letters smaller than wanted by no more than this are good. */
#define NEARLY 0.95

/* From which part of the size that it is all made for, and how large letters are in the style classes "show-1" and so on, in
 * pixels. */
static const struct
{
  double from;
  int letters;
} sizes[] = { { 0, 15 }, { 0.80, 17 }, { 0.95, 20 }, { 1.25, 26 }, { 1.60, 34 }, { 1.95, 40 } };

/* How large the person has text, 1 for usual. */
static double
get_text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / USUAL_DPI : 1;
}

/**
 * rp_show_size_find:
 * @widget: what is on the screen
 * @unit: how large the screen is, as part of the size that it is all made for
 *
 * As large as the screen allows, and at least as large as the person has text.
 *
 * Returns: the number of the style class, from 1: "show-1" and so on
 */
guint
rp_show_size_find (GtkWidget *widget, double unit)
{
  double least;
  guint step = G_N_ELEMENTS (sizes);

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  least = sizes[0].letters * get_text_scale (widget) * NEARLY;
  while (step > 1 && unit < sizes[step - 1].from)
    step--;
  while (step < G_N_ELEMENTS (sizes) && sizes[step - 1].letters < least)
    step++;
  return step;
}
