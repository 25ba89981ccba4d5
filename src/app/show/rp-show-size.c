/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "show/rp-show-size.h"

/* Parts of the window's height and width: the letters of the cue. They are never smaller than this, in pixels. */
#define CUE_OF_HEIGHT 0.07
#define CUE_OF_WIDTH 0.055
#define CUE_OF_WIDTH_UPRIGHT 0.09
#define CUE_LEAST 18.0
/* What the sizes are made for, and the part of that below which there is little room. */
#define MADE_FOR_WIDTH 1280.0
#define MADE_FOR_HEIGHT 1080.0
#define TIGHT 0.80
/* Letters smaller than wanted by no more than this are good. */
#define NEARLY 0.95
#define USUAL_DPI 96.0

static const struct
{
  double from; /* parts of what they are made for */
  guint letters;
} steps[] = { { 0, 15 }, { 0.80, 17 }, { 0.95, 20 }, { 1.25, 26 }, { 1.60, 34 }, { 1.95, 40 } };

/**
 * rp_show_size_get_text:
 * @widget: what is on the screen
 *
 * Returns: how large the person has text there, 1 for usual
 */
double
rp_show_size_get_text (GtkWidget *widget)
{
  int dpi = -1;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), 1);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / USUAL_DPI : 1;
}

/**
 * rp_show_size_find:
 * @width: of the window, in pixels
 * @height: likewise
 * @text: how large the person has text, 1 for usual
 * @size: (out caller-allocates): how large what it says is
 *
 * As large as the window allows, and at least as large as the person has text.
 */
void
rp_show_size_find (int width, int height, double text, RpShowSize *size)
{
  double unit = MIN (width / MADE_FOR_WIDTH, height / MADE_FOR_HEIGHT);
  double least = steps[0].letters * text * NEARLY;
  guint step = G_N_ELEMENTS (steps);

  g_return_if_fail (size);

  while (step > 1 && unit < steps[step - 1].from)
    step--;
  while (step < G_N_ELEMENTS (steps) && steps[step - 1].letters < least)
    step++;
  size->step = step;
  size->letters = steps[step - 1].letters;
  size->tight = unit < TIGHT;
  size->upright = width < height;
  size->cue = MIN (height * CUE_OF_HEIGHT, width * (size->upright ? CUE_OF_WIDTH_UPRIGHT : CUE_OF_WIDTH));
  size->cue = MAX (size->cue, CUE_LEAST * MAX (1, text));
}
